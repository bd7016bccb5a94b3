//! What a template's expression speaks of: `date(day=event.document.dated)` speaks of `event.document.dated`.

use std::collections::BTreeMap;

/// A name and the steps below it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Name {
    pub(super) root: String,
    pub(super) steps: Vec<String>,
}

/// The names of an expression and its words in quotation marks, such as the form of a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Expression {
    pub(super) names: Vec<Name>,
    pub(super) quoted: Vec<String>,
}

/// Words of the template language.
const KEYWORDS: [&str; 11] = ["if", "else", "and", "or", "not", "in", "is", "for", "true", "false", "none"];

/// What a template has set so far: the names behind each of its own.
pub(super) type Aliases = BTreeMap<String, Expression>;

impl Expression {
    /// Reads an expression. Names that the template has set itself are followed to what they were set to.
    pub(super) fn read(text: &str, aliases: &Aliases) -> Self {
        let mut found = Self::default();
        let mut rest = text;
        let mut filters = false;
        while let Some(first) = rest.chars().next() {
            if matches!(first, '"' | '\'' | '`') {
                let inside = rest.get(1..).unwrap_or_default();
                let end = inside.find(first).unwrap_or(inside.len());
                found.quoted.extend(inside.get(..end).map(str::to_owned));
                rest = inside.get(end + 1..).unwrap_or_default();
            } else if first.is_ascii_alphabetic() || first == '_' {
                let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '[' | ']'))).unwrap_or(rest.len());
                let (word, after) = rest.split_at(end);
                // What is called, filters, or is given a value by name is no value itself.
                let called = after.trim_start().starts_with('(') || filters;
                let named = after.starts_with('=') && !after.starts_with("==");
                if !called && !named && !KEYWORDS.contains(&word) {
                    found.add(word, aliases);
                }
                filters = false;
                rest = after;
            } else {
                filters = first == '|' || (filters && first.is_whitespace());
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
            }
        }
        found
    }

    fn add(&mut self, word: &str, aliases: &Aliases) {
        let mut parts = word.split('.').map(|part| part.split('[').next().unwrap_or(part).to_owned()).filter(|part| !part.is_empty());
        let Some(root) = parts.next() else { return };
        let steps: Vec<String> = parts.collect();
        match aliases.get(&root) {
            Some(known) => {
                for name in &known.names {
                    self.push(Name { root: name.root.clone(), steps: [name.steps.as_slice(), &steps].concat() });
                }
            }
            None => self.push(Name { root, steps }),
        }
    }

    fn push(&mut self, name: Name) {
        if !self.names.contains(&name) {
            self.names.push(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str, aliases: &Aliases) -> Vec<String> {
        let name = |name: &Name| std::iter::once(&name.root).chain(&name.steps).cloned().collect::<Vec<_>>().join(".");
        Expression::read(text, aliases).names.iter().map(name).collect()
    }

    #[test]
    fn names_are_told_from_functions_arguments_and_words() {
        let none = Aliases::new();
        assert_eq!(names(r#"date(day=event.document.dated, form="on")"#, &none), ["event.document.dated"]);
        assert_eq!(names(r#"t(key="grievance-" ~ claim.kind) | capital"#, &none), ["claim.kind"]);
        assert_eq!(Expression::read(r#"name(of=citizen, case="dative")"#, &none).quoted, ["dative"]);
    }

    #[test]
    fn what_a_template_has_set_is_followed() {
        let mut aliases = Aliases::new();
        aliases.insert("citizen".to_owned(), Expression::read("case.citizen", &aliases));
        assert_eq!(names("citizen.latin", &aliases), ["case.citizen.latin"]);
    }
}
