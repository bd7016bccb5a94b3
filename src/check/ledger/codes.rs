//! Codes of the day ledger.

use super::LedgerError;
use crate::diag::{Code, Diagnostic};
use crate::law::codes::NOT_IN_FORCE;

/// The stays cannot be counted: one ends before it begins, or they lie centuries apart.
pub const IMPOSSIBLE_STAY: Code = Code("R0512");

/// The day of entry asked about does not lie after the day on which the days are counted.
pub const ENTRY_NOT_LATER: Code = Code("R0511");

impl From<LedgerError> for Diagnostic {
    fn from(error: LedgerError) -> Self {
        let (code, help) = match error {
            LedgerError::Reversed(_) => (IMPOSSIBLE_STAY, "Write the day of entry first, then the day of exit."),
            LedgerError::TooLong(_) => (IMPOSSIBLE_STAY, "Correct the year."),
            LedgerError::NoLaw(_) => (NOT_IN_FORCE, "`demarche rules show` tells from when to when each version is in force."),
        };
        Diagnostic::error(code, error.to_string()).help(help)
    }
}
