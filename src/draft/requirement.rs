//! What a form requires before any page is made: `requires` of a `form.yaml`.
//!
//! ```yaml
//! requires:
//!   - field: history.number
//!     help: State the number of the note.
//!   - any-of: [person.address, person.phone]
//!     when: [{field: person}]
//!     help: An answer needs an address.
//! ```

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use super::codes;
use crate::case::Case;
use crate::diag::Diagnostic;
use crate::lang::{Lang, Words};
use crate::yaml;

/// Stands in a path for the language of the document: `person.name.forms.{lang}`.
const LANG: &str = "{lang}";

/// One thing that a form cannot do without.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Requirement {
    /// The path that must be stated. A path leads through lists without an index: some item must have it.
    #[serde(default)]
    pub(super) field: Option<String>,
    /// Paths of which one must be stated.
    #[serde(default)]
    pub(super) any_of: Vec<String>,
    /// The words of which the value must be one.
    #[serde(default)]
    pub(super) is: Option<Is>,
    /// Conditions that must all hold; otherwise nothing is required.
    #[serde(default)]
    pub(super) when: Vec<Condition>,
    /// Conditions of which none may hold; otherwise nothing is required.
    #[serde(default)]
    pub(super) unless: Vec<Condition>,
    /// Where in the case file the diagnostic points, where it is not the field itself.
    #[serde(default)]
    pub(super) at: Option<String>,
    /// What to write, and where.
    pub(super) help: Words,
}

/// A condition: the path is stated, and its value is one of some words.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Condition {
    /// The path.
    pub(super) field: String,
    /// The words; not stated: any value.
    #[serde(default)]
    pub(super) is: Option<Is>,
}

/// A value or several, as a file writes them.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum Is {
    /// Yes or no.
    Flag(bool),
    /// One word.
    Word(String),
    /// Several words.
    Words(Vec<String>),
}

/// What requirements look into.
pub(super) struct Ground<'a> {
    /// The case file, and beside its keys what drafting has found: `sender`, `receiver` and so on.
    pub(super) facts: &'a Value,
    /// The language of the document.
    pub(super) lang: &'a Lang,
    /// Name of the form.
    pub(super) form: &'a str,
}

impl Requirement {
    /// Every path that the requirement names.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        let conditions = self.when.iter().chain(&self.unless).map(|condition| condition.field.as_str());
        self.wanted().chain(conditions).chain(self.at.as_deref())
    }

    /// Whether it says what it requires, in one way.
    pub(super) fn is_plain(&self) -> bool {
        self.field.is_some() == self.any_of.is_empty()
    }

    fn wanted(&self) -> impl Iterator<Item = &str> {
        self.field.iter().chain(&self.any_of).map(String::as_str)
    }

    fn applies(&self, ground: &Ground<'_>) -> bool {
        let holds = |condition: &Condition| ground.has(&condition.field, condition.is.as_ref());
        self.when.iter().all(holds) && !self.unless.iter().any(holds)
    }
}

impl Ground<'_> {
    /// Diagnostics for everything that is required and lacking.
    pub(super) fn lacking(&self, requires: &[Requirement]) -> Vec<Diagnostic> {
        let lacks = |one: &&Requirement| one.applies(self) && !one.wanted().any(|path| self.has(path, one.is.as_ref()));
        requires.iter().filter(lacks).map(|one| self.told(one)).collect()
    }

    fn told(&self, lacking: &Requirement) -> Diagnostic {
        let wanted: Vec<String> = lacking.wanted().map(|path| format!("`{}`", self.spoken(path))).collect();
        let among = lacking.is.as_ref().map_or_else(String::new, |is| format!(" to be {}", is.said()));
        let message = format!("The form `{}` needs {}{among}", self.form, wanted.join(" or "));
        let fault = Diagnostic::error(codes::REQUIRED, message).help(lacking.help.any(&Lang::english()).to_owned());
        // What stands in the profile has no place in the case file.
        let mut places = lacking.at.as_deref().into_iter().chain(lacking.wanted());
        match places.find(|path| yaml::leads::<Case>(path).is_ok()) {
            Some(path) => fault.at_path(self.spoken(path)),
            None => fault,
        }
    }

    fn spoken(&self, path: &str) -> String {
        path.replace(LANG, self.lang.code())
    }

    fn has(&self, path: &str, is: Option<&Is>) -> bool {
        let mut here = vec![self.facts];
        for part in path.split('.') {
            here = here.into_iter().flat_map(items).filter_map(|value| self.below(value, part)).collect();
        }
        here.into_iter().flat_map(items).any(|value| is_stated(value) && is.is_none_or(|is| is.holds(value)))
    }

    fn below<'v>(&self, value: &'v Value, part: &str) -> Option<&'v Value> {
        match (part, value) {
            // The same words in every language.
            (LANG, Value::String(_)) => Some(value),
            (LANG, _) => value.get(self.lang.code()),
            _ => value.get(part),
        }
    }
}

impl Is {
    fn holds(&self, value: &Value) -> bool {
        match self {
            Self::Flag(flag) => value.as_bool() == Some(*flag),
            Self::Word(word) => value.as_str() == Some(word),
            Self::Words(words) => value.as_str().is_some_and(|value| words.iter().any(|word| word == value)),
        }
    }

    fn said(&self) -> String {
        match self {
            Self::Flag(flag) => format!("`{flag}`"),
            Self::Word(word) => format!("`{word}`"),
            Self::Words(words) => words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" or "),
        }
    }
}

/// The items of a list; anything else is one itself.
fn items(value: &Value) -> Vec<&Value> {
    value.as_array().map_or_else(|| vec![value], |list| list.iter().collect())
}

fn is_stated(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Object(map) => !map.is_empty(),
        _ => true,
    }
}
