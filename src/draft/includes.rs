//! How many templates one template includes, one through the other: ten that each include ten others are a hundred, and a dozen steps on nobody
//! lives to see the document. The engine has no bound for that.

use std::collections::BTreeMap;
use std::ops::Range;

use super::codes;
use super::fault::{Texts, span_of_bytes};
use super::tags::{TagKind, tags};
use crate::diag::Diagnostic;

/// Most includes of one template, those of the included ones among them, counted each time.
const MOST_INCLUDES: usize = 1000;
/// Most templates one inside the other.
const DEEPEST: usize = 32;

/// The templates that include too many others though none of those does.
pub(super) fn too_many(texts: &Texts) -> Vec<Diagnostic> {
    let mut count = Count { texts, known: BTreeMap::new() };
    let mut faults = Vec::new();
    for (path, source) in texts {
        let too_many = count.of(path, 0) > MOST_INCLUDES;
        let included = included(&source.text);
        let begins_here = included.iter().all(|(name, _)| count.of(name, 0) <= MOST_INCLUDES);
        if let Some((_, range)) = included.into_iter().next().filter(|_| too_many && begins_here) {
            let message = format!("This template includes more than {MOST_INCLUDES} others, or {DEEPEST} one inside the other");
            let fault = Diagnostic::error(codes::TEMPLATE_SYNTAX, message).help("Include each text where it is needed, and only there.");
            faults.push(fault.at(source, span_of_bytes(&source.text, range)));
        }
    }
    faults
}

struct Count<'t> {
    texts: &'t Texts,
    known: BTreeMap<&'t str, usize>,
}

impl<'t> Count<'t> {
    fn of(&mut self, path: &str, depth: usize) -> usize {
        let Some((path, source)) = self.texts.get_key_value(path) else { return 0 };
        if let Some(known) = self.known.get(path.as_str()) {
            return *known;
        }
        if depth > DEEPEST {
            return MOST_INCLUDES + 1;
        }
        let counted = included(&source.text).into_iter().map(|(name, _)| 1 + self.of(name, depth + 1));
        let all = counted.fold(0, usize::saturating_add);
        self.known.insert(path, all);
        all
    }
}

/// The templates that a text includes, with the places of the tags.
fn included(text: &str) -> Vec<(&str, Range<usize>)> {
    let of_tag = |says: &str| says.strip_prefix("include").is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'));
    let statements = tags(text).filter(|tag| tag.kind == TagKind::Statement && of_tag(tag.says()));
    statements.filter_map(|tag| Some((tag.says().split(['"', '\'', '`']).nth(1)?, tag.range.clone()))).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diag::Source;

    #[test]
    fn templates_that_include_ten_others_each_are_told_where_they_become_too_many() {
        let text = |level: usize| format!("{{% include \"{}\" %}}", level + 1).repeat(10);
        let source = |level: usize| (level.to_string(), Arc::new(Source { name: level.to_string(), text: text(level) }));
        let texts: Texts =
            (0..5).map(source).chain([("5".to_owned(), Arc::new(Source { name: "5".to_owned(), text: String::new() }))]).collect();
        let told = too_many(&texts);
        let places: Vec<_> = told.iter().filter_map(|fault| fault.source.as_ref()).map(|source| source.name.as_str()).collect();
        assert_eq!(places, ["2"], "1110 includes, and 110 of each that it includes");
    }
}
