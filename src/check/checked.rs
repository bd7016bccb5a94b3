//! How far the law was read: of a day after it, a rule's answer is not sure.

use chrono::NaiveDate;

use super::{Notice, Standing};
use crate::diag::Severity;
use crate::law::codes;
use crate::law::rule::Rule;
use crate::law::timeline::At;

/// A warning where `day` lies after the day on which the version in force on it was last checked. Its path is still empty.
pub fn after_checked(rule: &Rule, day: NaiveDate) -> Option<Notice> {
    let At::InForce(_, version) = rule.versions.at(day) else { return None };
    // Of what may only ask nothing is relied on.
    if version.standing <= Standing::Unconfirmed || day <= version.checked {
        return None;
    }
    Some(Notice {
        code: codes::AFTER_CHECKED,
        severity: Severity::Warning,
        message: format!("{} was last checked on {}; {day} lies after it", rule.id, version.checked),
        help: format!("Look whether the law has changed since, then set `checked` in {}.", rule.file),
        path: String::new(),
        rule_file: Some(rule.file.clone()),
    })
}
