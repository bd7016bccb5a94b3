//! `deadlines --format json`.

use std::io::{self, Write};

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::LeftOut;
use crate::agenda::Entry;
use crate::check::TermState;
use crate::cli::words;

pub(super) fn list(out: &mut impl Write, entries: &[Entry], left: LeftOut, as_of: NaiveDate) -> io::Result<()> {
    let count = |state: TermState| entries.iter().filter(|entry| entry.term.state == state).count();
    let value = json!({
        "version": 1,
        "as_of": as_of,
        "deadlines": entries.iter().map(entry).collect::<Vec<_>>(),
        "summary": {
            "deadlines": entries.len(),
            "running": count(TermState::Running),
            "overdue": count(TermState::Overdue),
            "unclear": count(TermState::Unclear),
            "open": count(TermState::Open),
            "lapsed": count(TermState::Lapsed),
            "later": left.later,
            "lapsed_left_out": left.lapsed,
            "verify": entries.iter().filter(|entry| entry.term.must_be_verified()).count(),
        },
    });
    writeln!(out, "{value:#}")
}

fn entry(Entry { case, term }: &Entry) -> Value {
    json!({
        "case": case,
        "due": term.due,
        "edge": term.edge,
        "state": term.state,
        "overdue": term.state == TermState::Overdue,
        "what": term.what.any(&words::english()),
        "subject": term.subject,
        "rule": term.law.as_ref().map(|law| &law.rule),
        "cite": term.law.as_ref().map(|law| &law.cite),
        "standing": term.law.as_ref().map(|law| law.standing),
        "verify": term.must_be_verified(),
        "grievances": term.grievances,
        "note": term.note,
    })
}
