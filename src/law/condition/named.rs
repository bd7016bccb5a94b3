//! Conditions with a name: written once in `conditions.yaml`, and used wherever a condition may stand.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Compiler, Condition, Scope, Written};
use crate::check::examples::{NO_CASE, case_of};
use crate::diag::{Diagnostic, Source, Span};
use crate::lang::{Lang, Words};
use crate::law::circles::{Circles, Links, named_first};
use crate::law::codes;
use crate::law::file::Example;
use crate::law::placed::Placed;
use crate::law::rule::{List, RuleId};

/// A file of named conditions.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct ConditionsFile(pub BTreeMap<String, Placed<WrittenDefinition>>);

/// A named condition as written.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct WrittenDefinition {
    /// What holds where it holds, in words.
    pub title: Words,
    /// What it asks about: `each event`, `each stay`, `the case`.
    pub about: Placed<String>,
    /// The condition.
    pub when: Placed<Written>,
    /// Worked examples: `applies` where it holds, `not-applicable` where it does not, `cannot-tell` where that is not known.
    #[serde(default)]
    pub examples: Vec<Placed<Example>>,
}

/// A named condition of a checked book.
#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    /// Its name.
    pub name: String,
    /// What holds where it holds.
    pub title: Words,
    /// The list of whose items it asks; `None` where it asks of the case.
    pub about: Option<List>,
    /// The condition.
    pub when: Condition,
    /// The names that it uses itself.
    pub uses: Vec<String>,
    /// Worked examples.
    pub examples: Vec<Example>,
    /// The file it stands in.
    pub file: String,
}

impl Definition {
    /// What it asks about, as its file says it.
    pub fn about(&self) -> String {
        subject(self.about)
    }

    /// Its name as results of worked examples give it, beside the ids of rules.
    pub(crate) fn id(&self) -> RuleId {
        RuleId(self.name.clone())
    }
}

/// A definition as written, with its file.
pub(in crate::law) struct Entry {
    source: Arc<Source>,
    about: Option<List>,
    written: WrittenDefinition,
}

/// Names that one condition may use, those that these use counted again each time: far more than anybody can read, and few enough that
/// conditions which use each other many times over cannot keep a book from loading.
const MOST_USES: usize = 1000;

/// The definitions of a book as written, by name: what conditions are compiled with.
#[derive(Default)]
pub(in crate::law) struct Named {
    entries: BTreeMap<String, Entry>,
    /// How many names each uses, those that these use among them; of a circle, as if it ended where it closes.
    uses: BTreeMap<String, usize>,
}

/// A file of conditions with what reading it gave.
pub(in crate::law) type ReadConditions<'f> = (&'f Arc<Source>, Result<ConditionsFile, Vec<Diagnostic>>);

impl Named {
    /// Gathers the definitions of all files.
    pub(in crate::law) fn gather(files: Vec<ReadConditions<'_>>, faults: &mut Vec<Diagnostic>) -> Self {
        let mut entries: BTreeMap<String, Entry> = BTreeMap::new();
        for (source, read) in files {
            let ConditionsFile(definitions) = match read {
                Ok(file) => file,
                Err(found) => {
                    faults.extend(found);
                    continue;
                }
            };
            for (name, Placed { value: written, span }) in definitions {
                if let Some(first) = entries.get(&name) {
                    let message = format!("the condition `{name}` stands in {} already", first.source.name);
                    let fault = Diagnostic::error(codes::NAMED_TWICE, message).help("Keep one of the two, or give one another name.");
                    faults.push(fault.at(source, span));
                    continue;
                }
                let Some(about) = asked_about(&written.about.value) else {
                    let message = format!("`{}` is not something that a condition can be about", written.about.value);
                    let help = "Known: `the case`, `each stay`, `each registration`, `each status`, `each event`, `each family member`.";
                    faults.push(Diagnostic::error(codes::UNKNOWN_SUBJECT, message).help(help).at(source, written.about.span));
                    continue;
                };
                entries.insert(name, Entry { source: Arc::clone(source), about, written });
            }
        }
        let links = links(&entries);
        let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
        for name in named_first(&links) {
            let used = links.get(name).into_iter().flatten();
            let all = used.map(|other| uses.get(other).copied().unwrap_or(0).saturating_add(1)).fold(0, usize::saturating_add);
            uses.insert(name, all);
        }
        let uses = uses.into_iter().map(|(name, all)| (name.to_owned(), all)).collect();
        Self { entries, uses }
    }

    /// Checks every definition where it stands, and makes the conditions of the book.
    pub(in crate::law) fn definitions(&self, faults: &mut Vec<Diagnostic>) -> BTreeMap<String, Definition> {
        let circles = Circles::of(&links(&self.entries));
        self.entries.iter().map(|(name, entry)| (name.clone(), self.definition(name, entry, &circles, faults))).collect()
    }

    fn definition(&self, name: &str, entry: &Entry, circles: &Circles<'_>, faults: &mut Vec<Diagnostic>) -> Definition {
        let Entry { source, about, written } = entry;
        if written.title.get(&Lang::english()).is_none_or(|title| title.trim().is_empty()) {
            let fault = Diagnostic::error(codes::NO_TITLE, format!("the title of the condition `{name}` has no English wording"));
            faults.push(fault.help("Write `title: {en: …}`; other languages stand beside it.").at(source, written.about.span));
        }
        let mut uses = Vec::new();
        names(&written.when, &mut uses);
        if !self.is_readable(name) {
            let message = format!("`{name}` uses more than {MOST_USES} conditions, one through the other");
            let help = "Nobody can read what it means: let conditions use each other less.";
            faults.push(Diagnostic::error(codes::CONDITION_CYCLE, message).help(help).at(source, written.about.span));
        }
        for (used, span) in &uses {
            if circles.join(used, name) {
                let message = format!("`{name}` uses `{used}`, which leads back to `{name}`");
                let help = "A condition says what others mean, and never what it means itself: write its lines out in one of the two.";
                faults.push(Diagnostic::error(codes::CONDITION_CYCLE, message).help(help).at(source, *span));
            }
        }
        for example in &written.examples {
            if let Err(fault) = case_of(example.situation()) {
                let message = format!("the example `{}` is not a case: {fault}", example.name);
                faults.push(Diagnostic::error(codes::BAD_EXAMPLE, message).help(NO_CASE).at(source, example.span));
            }
        }
        let when = Compiler::new(source, faults, self).within(name).condition(&written.when, &Scope::of(*about));
        Definition {
            name: name.to_owned(),
            title: written.title.clone(),
            about: *about,
            when,
            uses: uses.into_iter().map(|(used, _)| used.to_owned()).collect(),
            examples: written.examples.iter().map(|example| example.value.clone()).collect(),
            file: source.name.clone(),
        }
    }

    /// The names there are.
    pub(super) fn known(&self) -> impl Iterator<Item = &str> + Clone {
        self.entries.keys().map(String::as_str)
    }

    /// Whether the condition can be written out where it is used.
    pub(super) fn is_readable(&self, name: &str) -> bool {
        self.uses.get(name).is_none_or(|uses| *uses <= MOST_USES)
    }

    /// The source, the subject and the lines of the definition of that name.
    pub(super) fn get(&self, name: &str) -> Option<(&Arc<Source>, Option<List>, &Placed<Written>)> {
        self.entries.get(name).map(|entry| (&entry.source, entry.about, &entry.written.when))
    }
}

/// What each definition uses.
fn links(entries: &BTreeMap<String, Entry>) -> Links<'_> {
    let used = |entry| {
        let mut found = Vec::new();
        names(entry, &mut found);
        found.into_iter().map(|(name, _)| name).collect()
    };
    entries.iter().map(|(name, entry)| (name.as_str(), used(&entry.written.when))).collect()
}

/// What a condition is about, as `about:` says it.
pub(super) fn subject(about: Option<List>) -> String {
    about.map_or_else(|| "the case".to_owned(), |list| format!("each {}", list.item()))
}

fn asked_about(written: &str) -> Option<Option<List>> {
    if written == "the case" {
        return Some(None);
    }
    List::ALL.into_iter().find(|list| written.strip_prefix("each ") == Some(list.item())).map(Some)
}

/// The names that a condition uses, each with its place.
fn names<'w>(condition: &'w Placed<Written>, found: &mut Vec<(&'w str, Span)>) {
    match &condition.value {
        Written::All(parts) | Written::Any(parts) => parts.iter().for_each(|part| names(part, found)),
        Written::Not(part) | Written::Some(_, part) | Written::NoLater(_, part) | Written::Whoever(part) => names(part, found),
        Written::Named(name) => found.push((&name.value, name.span)),
        Written::Line(_) => {}
    }
}
