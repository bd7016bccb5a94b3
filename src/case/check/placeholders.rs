//! What a file to fill in still waits for: a value that is only `…`.

use std::sync::Arc;

use crate::case::codes;
use crate::diag::{Diagnostic, Source, Span};

/// How [`outline`](crate::case::outline) marks a text that somebody must write.
const TO_BE_WRITTEN: &str = "…";

/// Whether a value of the file may be such a text.
pub(super) fn may_stand_in(text: &str) -> bool {
    text.contains(TO_BE_WRITTEN)
}

/// The fault of a value that nobody has written.
pub(super) fn of_text(text: &str, span: Span, source: &Arc<Source>) -> Option<Diagnostic> {
    let fault = || {
        Diagnostic::error(codes::TO_BE_WRITTEN, "this is still to be filled in")
            .help("write the value in the place of `…`, or remove the key")
            .at(source, span)
    };
    (text.trim() == TO_BE_WRITTEN).then(fault)
}
