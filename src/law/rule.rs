//! A rule of a checked book.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::file::Example;
use super::kind::Computation;
use super::timeline::Timeline;
use crate::lang::{Lang, Words};
use crate::law::Standing;

/// A rule's id: `ru.stay.day-limit`. The first part is its pack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct RuleId(pub(super) String);

impl RuleId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The pack it belongs to: `ru`, `eaeu`, `schengen`.
    pub fn pack(&self) -> &str {
        let end = self.0.bytes().position(|byte| byte == b'.').unwrap_or(self.0.len());
        self.0.get(..end).unwrap_or_default()
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Borrow<str> for RuleId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// A rule: what it is about, what defeats it, and its versions by date.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Id.
    pub id: RuleId,
    /// What it is called.
    pub title: Words,
    /// What is judged.
    pub about: Subject,
    /// Rules that defeat this one. They exist, judge the same subject or the case, and make no circle.
    pub unless: Vec<RuleId>,
    /// What must be done by the date that the rule yields.
    pub due: Option<Words>,
    /// The rule that sets the term on which this one rests, where it sets none itself. It exists and sets one.
    pub term: Option<RuleId>,
    /// The versions.
    pub versions: Timeline<Version>,
    /// Points on which sources differ.
    pub readings: Vec<Reading>,
    /// Worked examples.
    pub examples: Vec<Example>,
    /// The file it stands in, as named when the book was loaded.
    pub file: String,
    /// Lists of the case whose dates may change the answer of this rule or of those that defeat it.
    pub(crate) dated_by: Vec<String>,
}

impl Rule {
    /// The names of the conditions on which its answers rest, those that these use among them.
    pub fn conditions(&self) -> Vec<String> {
        let mut found = Vec::new();
        if let Subject::Each { which: Some(which), .. } = &self.about {
            which.names(&mut found);
        }
        self.readings.iter().for_each(|reading| reading.when.names(&mut found));
        for (_, version) in self.versions.iter() {
            version.applies_when.names(&mut found);
            version.computes.clone().map(&mut |condition: Condition| condition.names(&mut found));
        }
        found
    }

    /// What the readings choose that are used where nobody decides otherwise.
    pub fn usual_choice(&self) -> Choice {
        let defaults = self.readings.iter().filter_map(|reading| reading.options.get(&reading.default));
        defaults.fold(Choice::default(), |chosen, option| chosen.overlaid_with(*option))
    }
}

/// What a rule is about.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// Each item of a list, or each that fits.
    Each {
        /// The list.
        list: List,
        /// Which items; all where `None`.
        which: Option<Condition>,
    },
    /// The case as a whole.
    TheCase,
}

/// The lists of a case that rules judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum List {
    Stays,
    Registrations,
    Statuses,
    Events,
    Family,
}

impl List {
    /// All lists.
    pub const ALL: [Self; 5] = [Self::Stays, Self::Registrations, Self::Statuses, Self::Events, Self::Family];

    /// The key of a case file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Stays => "stays",
            Self::Registrations => "registrations",
            Self::Statuses => "statuses",
            Self::Events => "events",
            Self::Family => "family",
        }
    }

    /// One item of it, as `about:` says it.
    pub fn item(self) -> &'static str {
        match self {
            Self::Stays => "stay",
            Self::Registrations => "registration",
            Self::Statuses => "status",
            Self::Events => "event",
            Self::Family => "family member",
        }
    }
}

/// A version of a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Citation.
    pub cite: Cite,
    /// How well it is attested.
    pub standing: Standing,
    /// Ids of sources; never empty.
    pub sources: Vec<String>,
    /// The day up to which the law was checked.
    pub checked: NaiveDate,
    /// To whom it applies.
    pub applies_when: Condition,
    /// What it computes.
    pub computes: Computation,
}

/// A citation: one plain text for data, and the wordings of documents.
#[derive(Clone, Debug, PartialEq)]
pub struct Cite {
    /// `115-FZ art. 5(1)`.
    pub plain: String,
    /// By language, where the rule file gives languages.
    pub words: Option<Words>,
}

impl Cite {
    /// The plain text is the English wording, or the only one.
    pub fn new(words: &Words) -> Self {
        let plain = match "en".parse::<Lang>() {
            Ok(english) => words.any(&english).to_owned(),
            Err(_) => String::new(),
        };
        let by_language = matches!(words, Words::Each(_));
        Self { plain, words: by_language.then(|| words.clone()) }
    }
}

/// A point on which sources differ. Every option is computed; findings say where they differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The disputed point.
    pub question: Words,
    /// For whom it matters.
    pub when: Condition,
    /// The option that findings use; one of `options`.
    pub default: String,
    /// What each option changes.
    pub options: BTreeMap<String, Choice>,
    /// How well the default is attested.
    pub standing: Standing,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// What a reading changes in a computation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Choice {
    /// Of a day limit: whether the days of entry and exit count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<Counting>,
    /// Of a day limit: which version governs a stay during which the law changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub across: Option<Across>,
    /// Of a day limit: what days under another right to stay do to the days around them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_right: Option<OtherRight>,
    /// Of a day limit: whether an entry on the day of an exit or on the next goes on the days without a break.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub re_entry: Option<ReEntry>,
    /// Of a deadline: the number of days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// Of a deadline: how its days are counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<super::kind::Unit>,
    /// Of a prohibition: whether the act has a ground, whatever the grounds that the version names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<Ground>,
}

impl Choice {
    /// This choice, with what `other` states in place of its own.
    #[must_use]
    pub fn overlaid_with(self, other: Self) -> Self {
        Self {
            count: other.count.or(self.count),
            across: other.across.or(self.across),
            other_right: other.other_right.or(self.other_right),
            re_entry: other.re_entry.or(self.re_entry),
            days: other.days.or(self.days),
            unit: other.unit.or(self.unit),
            ground: other.ground.or(self.ground),
        }
    }
}

/// Whether what an authority did has a ground in law, where sources differ on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// It has one.
    There,
    /// It has none.
    Lacking,
    /// Nothing that was read tells.
    NotKnown,
}

/// Which days of a stay count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Counting {
    /// The days of entry and exit both count.
    #[default]
    Inclusive,
    /// The day of entry does not count.
    SkipEntry,
    /// The day of exit does not count.
    SkipExit,
}

/// What days under another right to stay, such as a contract, do to the days before and after them. None of them is a day too
/// many itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OtherRight {
    /// They do not count, and the days without a break begin anew after them.
    #[default]
    Interrupts,
    /// They do not count; the days before and after them are added up as days without a break.
    PassesOver,
    /// They count like any other day once the right has ended.
    Counts,
}

/// What an entry on the day of an exit, or on the next, does to the days without a break: no day of absence lies between the two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ReEntry {
    /// They go on as long as no day passes without presence.
    #[default]
    Joins,
    /// They begin anew with the entry: an exit ends a stay.
    BeginsAnew,
}

/// Which version governs a stay during which the law changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Across {
    /// Each day the version in force on it.
    #[default]
    EachDay,
    /// The version in force on the day of entry, to the end of the stay.
    EntryToEnd,
}
