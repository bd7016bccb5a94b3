//! The rule book that travels inside the binary.

use std::collections::BTreeMap;

use include_dir::{Dir, DirEntry, include_dir};

use super::book::RuleBook;
use crate::diag::Diagnostic;

static RULES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/rules");

/// The files of the embedded book: names relative to `rules/`, with their texts.
pub fn embedded() -> Vec<(&'static str, &'static str)> {
    let mut files = Vec::new();
    gather(&RULES, &mut files);
    files.sort_unstable();
    files
}

fn gather(dir: &'static Dir<'static>, files: &mut Vec<(&'static str, &'static str)>) {
    for entry in dir.entries() {
        match entry {
            DirEntry::Dir(inner) => gather(inner, files),
            DirEntry::File(file) => {
                let yaml = file.path().extension().is_some_and(|extension| extension == "yaml");
                files.extend(file.path().to_str().filter(|_| yaml).zip(file.contents_utf8()));
            }
        }
    }
}

/// The embedded book, with a workspace's own files in place of those of the same name and beside the others.
///
/// # Errors
///
/// Every fault of every file.
pub fn book(own: impl IntoIterator<Item = (String, String)>) -> Result<RuleBook, Vec<Diagnostic>> {
    let mut files: BTreeMap<String, String> = embedded().into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
    files.extend(own);
    RuleBook::load(files)
}
