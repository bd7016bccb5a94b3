//! The rule book that travels inside the binary.

use std::collections::BTreeMap;

use include_dir::{Dir, DirEntry, include_dir};

use super::book::RuleBook;
use crate::diag::Diagnostic;

static RULES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/rules");

/// The files of the embedded book: names relative to `rules/`, with their texts.
pub fn embedded() -> Vec<(&'static str, &'static str)> {
    let mut files = Vec::new();
    gather(&RULES, &|_| true, &mut files);
    files.sort_unstable();
    files
}

/// The files of the embedded book, with a workspace's own in place of those of the same name and beside the others.
pub fn files_over_embedded(own: impl IntoIterator<Item = (String, String)>) -> BTreeMap<String, String> {
    let mut files: BTreeMap<String, String> = own.into_iter().collect();
    let mut others = Vec::new();
    gather(&RULES, &|name| !files.contains_key(name), &mut others);
    files.extend(others.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())));
    files
}

/// The YAML files whose name is wanted.
fn gather(dir: &'static Dir<'static>, wanted: &dyn Fn(&str) -> bool, files: &mut Vec<(&'static str, &'static str)>) {
    for entry in dir.entries() {
        match entry {
            DirEntry::Dir(inner) => gather(inner, wanted, files),
            DirEntry::File(file) => {
                let name = file.path().to_str().filter(|name| name.ends_with(".yaml") && wanted(name));
                files.extend(name.and_then(|name| Some((name, file.contents_utf8()?))));
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
    RuleBook::load(files_over_embedded(own))
}
