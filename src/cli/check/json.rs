//! The public JSON contract of `check`, written case by case.

use std::io::{self, Write};

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{Checked, Summary};
use crate::diag;

pub(super) fn begin(out: &mut impl Write, as_of: NaiveDate) -> io::Result<()> {
    write!(out, "{{\"version\": 1, \"as_of\": \"{as_of}\",\n \"cases\": [")
}

pub(super) fn case(out: &mut impl Write, checked: &Checked) -> io::Result<()> {
    write!(out, "{}", value(checked))
}

pub(super) fn end(out: &mut impl Write, summary: &Summary) -> io::Result<()> {
    writeln!(out, "\n ],\n \"summary\": {}}}", json!(summary))
}

fn value(checked: &Checked) -> Value {
    json!({
        "file": checked.file,
        "id": checked.case.as_ref().map(|case| &case.id),
        "diagnostics": diag::json::items(&checked.diagnostics),
        "findings": checked.assessment.as_ref().map_or(json!([]), |assessment| json!(assessment.findings)),
        "verdicts": checked.assessment.as_ref().map_or(json!([]), |assessment| json!(assessment.verdicts)),
        "questions": checked.assessment.as_ref().map_or(json!([]), |assessment| json!(assessment.questions)),
    })
}
