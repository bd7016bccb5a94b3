//! Worked examples laid aside: a third of the text of the book, and only those who test it need them.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use crate::diag::{Diagnostic, Source};
use crate::law::codes;
use crate::yaml::{self, InPart};

/// Whether a book is loaded with its worked examples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::law) enum Examples {
    /// With them, each checked.
    Read,
    /// Without: enough to judge cases.
    LaidAside,
}

/// What a file holds: rules, arguments or conditions.
pub(in crate::law) fn read<T: DeserializeOwned + JsonSchema>(source: &Arc<Source>, examples: Examples) -> Result<T, Vec<Diagnostic>> {
    let whole = || yaml::read(source, &codes::YAML);
    match examples {
        Examples::Read => whole(),
        // Whatever cannot be read without its examples is read with them: then the faults are told as they are.
        Examples::LaidAside => yaml::read_if_faultless(&without(&source.text)).map_or_else(whole, Ok),
    }
}

/// The same, and of a file with faults whatever of it can be read beside them.
pub(in crate::law) fn read_in_part<T: DeserializeOwned + JsonSchema>(source: &Arc<Source>, examples: Examples) -> InPart<T> {
    let faultless = match examples {
        Examples::Read => None,
        Examples::LaidAside => yaml::read_if_faultless(&without(&source.text)),
    };
    faultless.map_or_else(|| yaml::read_in_part(source, &codes::YAML), InPart::whole)
}

/// The text with the examples of each entry left blank, every other line in its place.
///
/// It knows the one layout that these files have: rules and arguments at the margin, their keys indented by two. Examples written otherwise stay.
fn without(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut within = false;
    for line in text.split_inclusive('\n') {
        let content = line.trim_start_matches(' ');
        let (depth, said) = (line.len() - content.len(), content.trim_end());
        within = if depth == KEY_DEPTH && said == KEY {
            true
        } else {
            within && (depth > KEY_DEPTH || said.is_empty() || said.starts_with('#') || (depth == KEY_DEPTH && said.starts_with("- ")))
        };
        kept.push_str(if within { "\n" } else { line });
    }
    kept
}

/// The key of an entry under which its examples stand, and how far it is indented.
const KEY: &str = "examples:";
const KEY_DEPTH: usize = 2;

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn examples_are_blank_and_every_other_line_keeps_its_number() {
        let text = "a:\n  title: {en: A}\n  examples:\n    - name: one\n\n# between\n    - name: two\nb:\n  examples:\n  - name: three\n  due: {en: B}\n";
        assert_eq!(without(text), "a:\n  title: {en: A}\n\n\n\n\n\nb:\n\n\n  due: {en: B}\n");
    }

    #[test]
    fn words_of_another_depth_are_no_examples() {
        let text = "a:\n  title: {en: A}\n  question:\n    examples: {en: B}\n";
        assert_eq!(without(text), text);
    }
}
