//! Case files to fill in, with comments: one for each kind of grievance. The texts stand beside this file.

use chrono::NaiveDate;
use include_dir::{Dir, include_dir};

use super::GrievanceKind;

static TEXTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/case/outline");

/// A case file to fill in: valid YAML that loads without errors as it is, and says in comments what matters for this kind of grievance.
///
/// `as_of` is the day on which the case is opened.
pub fn outline(id: &str, kind: GrievanceKind, as_of: NaiveDate) -> String {
    let family = match kind {
        GrievanceKind::SchoolRefusal => "child",
        _ => "family",
    };
    let head = text("head").replace("CASE-ID", id).replace("OPENED", &as_of.to_string());
    [head.as_str(), text(family), text("presence"), text(kind.word()), text("tail")].concat()
}

/// A text of this folder; a test proves that each kind has one.
fn text(name: &str) -> &'static str {
    TEXTS.get_file(format!("{name}.yaml")).and_then(|file| file.contents_utf8()).unwrap_or_default()
}
