//! Checks of calendar files: what is listed must agree with itself.

use std::sync::Arc;

use super::file::CalendarFile;
use crate::diag::{Diagnostic, Source};

pub(super) fn year(_file: &CalendarFile, _source: &Arc<Source>) -> Vec<Diagnostic> {
    Vec::new()
}

pub(super) fn years(_files: &[(CalendarFile, &Arc<Source>)]) -> Vec<Diagnostic> {
    Vec::new()
}
