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
use super::ground::CASE;
use crate::case::Tone;
use crate::diag::Diagnostic;
use crate::lang::{Lang, Words};

/// Stands in a path for the language of the document: `person.name.forms.{lang}`.
const LANG: &str = "{lang}";
/// The tone of the document.
const TONE: &str = "tone";
/// What begins the paths of the addressee, and of what else stands in the profile.
const RECEIVER: &str = "receiver";
const OF_THE_PROFILE: [&str; 3] = ["wording", "office", "sender"];
/// Where events stand in the case.
const EVENTS: &str = "events";

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
    /// Whether the field is one of `events`, and each event that the form raises must state it; where there is none, it is lacking too.
    #[serde(default)]
    pub(super) each_event: bool,
    /// The words of which the value must be one.
    #[serde(default)]
    pub(super) is: Option<Is>,
    /// Conditions that must all hold; otherwise nothing is required.
    #[serde(default)]
    pub(super) when: Vec<Condition>,
    /// Conditions of which none may hold; otherwise nothing is required.
    #[serde(default)]
    pub(super) unless: Vec<Condition>,
    /// What is wanted in plain words, where the field is one that drafting finds and no file has.
    #[serde(default)]
    pub(super) wanted: Option<Words>,
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
    /// The events that the form raises, by their places in the case.
    pub(super) raised: &'a [usize],
}

impl Requirement {
    /// Every path that the requirement names.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        let conditions = self.when.iter().chain(&self.unless).map(|condition| condition.field.as_str());
        self.sought().chain(conditions).chain(self.at.as_deref())
    }

    /// Whether it leaves a form the tone, whatever else is stated.
    pub(super) fn allows_tone(&self, tone: Tone) -> bool {
        let always = self.field.as_deref() == Some(TONE) && self.when.is_empty() && self.unless.is_empty();
        let word = serde_json::to_value(tone).unwrap_or_default();
        !always || self.is.as_ref().is_none_or(|is| is.holds(&word))
    }

    /// Whether it says what it requires, in one way.
    pub(super) fn is_plain(&self) -> bool {
        self.field.is_some() == self.any_of.is_empty() && (!self.each_event || self.of_event().is_some())
    }

    /// The rest of a path that leads into the events.
    fn of_event(&self) -> Option<&str> {
        self.field.as_deref()?.strip_prefix(EVENTS)?.strip_prefix('.')
    }

    /// Whether every path that it wants begins with one of these words.
    fn asks_only_of(&self, roots: &[&str]) -> bool {
        self.sought().all(|path| roots.iter().any(|root| path.split('.').next() == Some(*root)))
    }

    fn sought(&self) -> impl Iterator<Item = &str> {
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
        let unmet: Vec<(&Requirement, Vec<Diagnostic>)> = requires
            .iter()
            .filter(|one| one.applies(self))
            .map(|one| (one, self.faults(one)))
            .filter(|(_, faults)| !faults.is_empty())
            .collect();
        let (addressee, others): (Vec<_>, Vec<_>) = unmet.into_iter().partition(|(one, _)| one.asks_only_of(&[RECEIVER]));
        // Under the wrong profile nothing is learned from what else this profile lacks.
        let wrong_profile = !addressee.is_empty();
        let others = others.into_iter().filter(|(one, _)| !wrong_profile || !one.asks_only_of(&OF_THE_PROFILE));
        addressee.into_iter().chain(others).flat_map(|(_, faults)| faults).collect()
    }

    fn faults(&self, one: &Requirement) -> Vec<Diagnostic> {
        if let Some(field) = one.of_event().filter(|_| one.each_event) {
            return self.faults_of_events(one, field);
        }
        if one.sought().any(|path| self.has(path, one.is.as_ref())) {
            return Vec::new();
        }
        let wanted: Vec<String> = one.sought().map(|path| format!("`{}`", self.spoken(path))).collect();
        // What stands in the profile has no place in the case file.
        let mut places = one.at.as_deref().into_iter().chain(one.sought());
        let place = places.find(|path| CASE.leads(path).is_ok()).map(|path| self.spoken(path));
        vec![self.told(one, &wanted.join(" or "), place)]
    }

    /// The same for each event that the form raises.
    fn faults_of_events(&self, one: &Requirement, field: &str) -> Vec<Diagnostic> {
        let events = self.facts.get(EVENTS).and_then(Value::as_array);
        let lacks =
            |at: &&usize| events.and_then(|events| events.get(**at)).is_none_or(|event| !self.reaches(event, field, one.is.as_ref()));
        if self.raised.is_empty() {
            return vec![self.told(one, &format!("an event with `{field}`"), Some(EVENTS.to_owned()))];
        }
        let path = |at: &usize| self.spoken(&format!("{EVENTS}[{at}].{field}"));
        self.raised.iter().filter(lacks).map(|at| self.told(one, &format!("`{}`", path(at)), Some(path(at)))).collect()
    }

    fn told(&self, lacking: &Requirement, wanted: &str, place: Option<String>) -> Diagnostic {
        let needs = match (&lacking.wanted, &lacking.is) {
            (Some(words), _) => words.any(&Lang::english()).to_owned(),
            (None, Some(is)) => format!("{wanted} to be {}", is.said()),
            (None, None) => wanted.to_owned(),
        };
        let message = format!("The form `{}` needs {needs}", self.form);
        let fault = Diagnostic::error(codes::REQUIRED, message).help(lacking.help.any(&Lang::english()).to_owned());
        match place {
            Some(path) => fault.at_path(path),
            None => fault,
        }
    }

    fn spoken(&self, path: &str) -> String {
        path.replace(LANG, self.lang.code())
    }

    fn has(&self, path: &str, is: Option<&Is>) -> bool {
        self.reaches(self.facts, path, is)
    }

    fn reaches(&self, from: &Value, path: &str, is: Option<&Is>) -> bool {
        let mut here = vec![from];
        for part in path.split('.') {
            here = here.into_iter().flat_map(items).filter_map(|value| self.below(value, part)).collect();
        }
        // A list that is stated to be empty says that there are none: that is known.
        let none = is.is_none() && here.iter().any(|value| value.as_array().is_some_and(Vec::is_empty));
        none || here.into_iter().flat_map(items).any(|value| is_stated(value) && is.is_none_or(|is| is.holds(value)))
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
