//! Codes of the day ledger.

use super::LedgerError;
use crate::diag::{Code, Diagnostic};
use crate::law::codes::{NOT_IN_FORCE, STAYS_NOT_COUNTED};

/// The day of entry asked about does not lie after the day on which the days are counted.
pub const ENTRY_NOT_LATER: Code = Code("R0511");

impl From<LedgerError> for Diagnostic {
    fn from(error: LedgerError) -> Self {
        let (code, help) = match error {
            LedgerError::Reversed(_) => (STAYS_NOT_COUNTED, "Write the day of entry first, then the day of exit."),
            LedgerError::TooLong(_) => (STAYS_NOT_COUNTED, "Correct the year."),
            LedgerError::NoLaw(_) => (NOT_IN_FORCE, "`demarche rules show` tells from when to when each version is in force."),
        };
        Diagnostic::error(code, error.to_string()).help(help)
    }
}
