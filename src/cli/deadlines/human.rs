//! `deadlines` for a person at a terminal.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use chrono::NaiveDate;

use super::LeftOut;
use crate::agenda::Entry;
use crate::check::{Edge, TermState};
use crate::cli::context::Context;
use crate::cli::output::paint;
use crate::cli::words;

/// A line for each term; the law behind them stands once, below.
pub(super) fn list(out: &mut impl Write, entries: &[Entry], left: LeftOut, context: &Context) -> io::Result<()> {
    let styled = context.styles.stdout;
    let case_width = entries.iter().map(|entry| entry.case.len()).max().unwrap_or(0);
    for Entry { case, term } in entries {
        let (when, style) = when(term.state, term.due, context.as_of);
        let edge = match term.edge {
            Edge::By => "by  ",
            Edge::From => "from",
        };
        let what = term.what.any(&words::english());
        let verify = if term.must_be_verified() { " (verify)" } else { "" };
        let mut about = term.subject.clone();
        if !term.grievances.is_empty() {
            about = format!("{about}, for {}", term.grievances.join(", "));
        }
        let when = paint(&format!("{when:<12}"), style, styled);
        writeln!(out, "{edge} {}  {when}  {case:<case_width$}  {what}{verify}  {}", term.due, paint(&about, words::FAINT, styled))?;
        if let Some(note) = term.note {
            writeln!(out, "                 {note}")?;
        }
    }
    law(out, entries, styled)?;
    summary(out, entries, left, styled)
}

/// What sets the terms, in the order in which they are first needed.
fn law(out: &mut impl Write, entries: &[Entry], styled: bool) -> io::Result<()> {
    let mut told = Vec::new();
    for term in entries.iter().map(|entry| &entry.term) {
        let Some(law) = &term.law else { continue };
        let line = format!("{}: {} — {} ({})", term.what.any(&words::english()), law.rule, law.cite, words::standing(law.standing));
        if !told.contains(&line) {
            told.push(line);
        }
    }
    if !told.is_empty() {
        writeln!(out)?;
    }
    for line in told {
        writeln!(out, "{}", paint(&line, words::FAINT, styled))?;
    }
    Ok(())
}

fn when(state: TermState, due: NaiveDate, as_of: NaiveDate) -> (String, Style) {
    let days = (due - as_of).num_days();
    match state {
        TermState::Overdue => ("overdue".to_owned(), AnsiColor::Red.on_default().bold()),
        TermState::Unclear => ("unclear".to_owned(), AnsiColor::Yellow.on_default().bold()),
        TermState::Open => ("possible now".to_owned(), Style::new()),
        TermState::Lapsed => ("lapsed".to_owned(), AnsiColor::Yellow.on_default().bold()),
        TermState::Running if days == 0 => ("today".to_owned(), AnsiColor::Red.on_default().bold()),
        TermState::Running if days == 1 => ("tomorrow".to_owned(), AnsiColor::Yellow.on_default().bold()),
        TermState::Running => (format!("in {days} days"), Style::new()),
    }
}

fn summary(out: &mut impl Write, entries: &[Entry], left: LeftOut, styled: bool) -> io::Result<()> {
    let count = |state: TermState| entries.iter().filter(|entry| entry.term.state == state).count();
    let verify = entries.iter().filter(|entry| entry.term.must_be_verified()).count();
    let terms = if entries.len() == 1 { "1 term".to_owned() } else { format!("{} terms", entries.len()) };
    let (running, overdue) = (count(TermState::Running), count(TermState::Overdue));
    let (unclear, open) = (count(TermState::Unclear), count(TermState::Open));
    let mut line = format!("{terms}: {running} running, {overdue} overdue, {unclear} unclear, {open} possible now; {verify} to verify");
    let shown = count(TermState::Lapsed);
    if shown > 0 {
        line = format!("{line}; {shown} lapsed");
    }
    if left.later > 0 {
        line = format!("{line}; {} later not shown", left.later);
    }
    if left.lapsed > 0 {
        line = format!("{line}; {} of remedies lapsed (`--lapsed` shows them)", left.lapsed);
    }
    writeln!(out, "{}", paint(&line, words::STRONG, styled))
}
