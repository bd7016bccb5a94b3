//! What judging a case yields: findings, verdicts, open questions. Serialises to the public JSON contract.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::counsel::Counsel;
use super::day_count::DayCount;
use super::days_as_of::DaysAsOf;
use super::notice::Notice;
use super::questions::Inquiry;
use super::running::RunningTerm;
use super::weighed::Weighed;
use crate::case::GrievanceKind;
use crate::lang::Words;
use crate::law::instrument::Laws;
pub use crate::law::{Outcome, Standing};

/// Kleene truth. The order makes *all of* a minimum and *any of* a maximum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Truth {
    No,
    Unknown,
    Yes,
}

/// What one rule says about one subject.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// Rule id.
    pub rule: String,
    /// What the rule is called, by language.
    pub title: Words,
    /// The answer.
    pub outcome: Outcome,
    /// Path of the subject in the case: `stays[1]`.
    pub subject: String,
    /// The date that decided: the first day in breach, the day of the event.
    pub on: Option<NaiveDate>,
    /// First day of the version of the rule that was used.
    pub version_from: Option<NaiveDate>,
    /// Citation of that version.
    pub cite: String,
    /// Citation by language where the rule book gives one.
    pub cite_words: Option<Words>,
    /// Standing of that version.
    pub standing: Standing,
    /// Named values: `used`, `limit`, `due`, … Numbers, dates as text.
    pub values: BTreeMap<String, Value>,
    /// Paths of the facts that would decide, where the outcome is *cannot tell*.
    pub missing: Vec<String>,
    /// The rule that defeated this one, by its `unless`.
    pub defeated_by: Option<String>,
    /// What the text says where it names no number that could be reckoned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub says: Option<Words>,
    /// What follows under each reading of a point on which sources differ, where that is not one and the same: another outcome,
    /// another day, another figure.
    pub readings: Vec<ReadingOutcome>,
    /// On what those readings do not agree: `outcome`, `on`, names of values.
    pub disputed: Vec<String>,
    /// The chain of reasons, one plain English line each, for `because` of the contract.
    pub because: Vec<String>,
    /// The same chain as data, so that it can be said in any language. Empty until asked for.
    #[serde(skip)]
    pub trace: Vec<Trace>,
}

impl Finding {
    /// A date among the values.
    pub(super) fn date(&self, name: &str) -> Option<NaiveDate> {
        date(&self.values, name)
    }

    /// Whether both judge the same subject by the same rule; of a stay, perhaps by different versions of it.
    pub fn is_of_the_same(&self, other: &Self) -> bool {
        self.rule == other.rule && self.subject == other.subject
    }

    /// Whether the readings of a disputed point do not agree on `what`.
    pub fn is_disputed(&self, what: &str) -> bool {
        self.disputed.iter().any(|name| name == what)
    }

    /// How well the answer itself is attested: where another reading leads to another one, no better than the reading in use.
    pub fn attested(&self) -> Standing {
        let others = self.readings.iter().filter(|reading| reading.outcome != self.outcome);
        others.map(|reading| reading.standing).chain([self.standing]).min().unwrap_or(self.standing)
    }
}

impl ReadingOutcome {
    /// A date among the values.
    pub(super) fn date(&self, name: &str) -> Option<NaiveDate> {
        date(&self.values, name)
    }

    /// Its day and figures of those names, in plain English: `first breach 2025-09-21, used 148`. The day of a value is not told twice.
    pub fn figures(&self, names: &[String]) -> String {
        let word = |value: &Value| value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
        let valued = names.iter().filter_map(|name| Some((name, word(self.values.get(name)?)))).collect::<Vec<_>>();
        let day = self
            .on
            .map(|day| day.to_string())
            .filter(|day| names.iter().any(|name| name == ON) && valued.iter().all(|(_, said)| said != day));
        let figures = valued.iter().map(|(name, said)| format!("{} {said}", name.replace(['-', '_'], " ")));
        day.map(|day| format!("the day is {day}")).into_iter().chain(figures).collect::<Vec<_>>().join(", ")
    }
}

fn date(values: &BTreeMap<String, Value>, name: &str) -> Option<NaiveDate> {
    values.get(name)?.as_str()?.parse().ok()
}

/// What readings may disagree on, beside values: the answer.
pub(super) const OUTCOME: &str = "outcome";

/// What readings may disagree on, beside values: the date that decides.
pub(super) const ON: &str = "on";

/// Among the values: the day on which a term ends.
pub(super) const DUE: &str = "due";

/// Among the values: the earliest day on which a term can end, where it is not known on which it does.
pub(super) const POSSIBLE_DUE: &str = "possible-due";

/// Among the values: the length of a term, which says nothing without its unit.
pub(super) const DAYS: &str = "days";

/// Among the values: in what a term is counted.
pub(super) const UNIT: &str = "unit";

/// Among the values: which end of the term `due` is. Not stated: the last day.
pub(super) const EDGE: &str = "edge";

/// The word for a `due` that is the first day on which something may be done, as lists of terms have it.
pub(super) const FROM: &str = "from";

/// Whether `due` among the values is the first day on which something may be done, and not the last one.
pub fn due_is_first_day(values: &BTreeMap<String, Value>) -> bool {
    values.get(EDGE).and_then(Value::as_str) == Some(FROM)
}

/// The outcome under one reading of a point on which sources differ.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReadingOutcome {
    /// The disputed point.
    pub question: Words,
    /// The reading's name in the rule file.
    pub reading: String,
    /// Whether this is the reading the finding itself uses.
    pub default: bool,
    /// How well the reading that the finding uses is attested.
    pub standing: Standing,
    /// The answer under it.
    pub outcome: Outcome,
    /// The date that decides under it: the first day in breach.
    pub on: Option<NaiveDate>,
    /// The values under it.
    pub values: BTreeMap<String, Value>,
}

/// One step of reasoning: a rule line, what was seen, the answer, and the steps below.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Trace {
    /// The answer of this step.
    pub truth: Truth,
    /// What was asked.
    pub step: Step,
    /// Path and value seen: `("statuses[0].kind", Some("student"))`; `None` where not stated.
    pub seen: Option<(String, Option<String>)>,
    /// The steps below.
    pub parts: Vec<Trace>,
}

/// What a step of reasoning asked.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Every part must hold.
    AllOf,
    /// One part suffices.
    AnyOf,
    /// The part must not hold.
    Not,
    /// Some item of a list fits.
    Some(String),
    /// One item of a list.
    Item(String),
    /// A line of the rule file, in its own words.
    Line(String),
    /// A computation, in plain words.
    Computed(String),
    /// Another rule.
    Rule(String),
    /// A condition with a name, by which it stands in the rule files.
    Condition(String),
}

/// A grievance's verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum VerdictKind {
    Supported,
    NotSupported,
    Mixed,
    Undetermined,
}

/// What the findings say of one grievance.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Verdict {
    /// Path: `grievances[0]`.
    pub grievance: String,
    /// Kind of grievance.
    pub kind: GrievanceKind,
    /// The verdict.
    pub verdict: VerdictKind,
    /// Ids of the rules whose findings carry it; of an *undetermined* one, of those that could decide it.
    pub because: Vec<String>,
    /// Ids of the rules that bear on it too, and leave open what they would bring: the verdict does not wait for them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<String>,
    /// Indices into [`Assessment::findings`] of the findings of both.
    #[serde(skip)]
    pub findings: Vec<usize>,
    /// How each of those findings was weighed: the outcome as it stood on the day of the event that the grievance is about.
    pub weighed: Vec<Weighed>,
    /// What is asked: the case's own asks (in the terminal's language), or facts to find out.
    pub ask: Vec<String>,
    /// Terms that run.
    pub deadlines: Vec<Deadline>,
    /// Paths of the facts that it waits for, where it is *undetermined*.
    #[serde(skip)]
    pub missing: Vec<String>,
    /// Those of them to which no answer changes the verdict: what waits for them may only ask.
    #[serde(skip)]
    pub idle: Vec<String>,
    /// Why the verdict is *undetermined*, where it is not for want of a fact to ask for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Ids of the rules that would bear on acts with another ground, and bear on none of this grievance.
    #[serde(skip)]
    pub set_aside: Vec<String>,
    /// What may be said and done about it.
    #[serde(flatten)]
    pub counsel: Counsel,
}

impl Verdict {
    fn misses(&self, path: &str) -> bool {
        self.missing.iter().any(|missing| missing == path)
    }
}

/// A term that runs, with its due date.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Deadline {
    /// What must be done.
    pub what: String,
    /// By when (or, for an earliest date, from when). Where readings differ, the day that is safe under all of them.
    pub due: NaiveDate,
    /// The day under another reading, where sources differ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_otherwise: Option<NaiveDate>,
    /// Standing of the rule.
    pub standing: Standing,
    /// Rule id.
    pub rule: String,
    /// Path of what the rule judged: `stays[1]`.
    pub subject: String,
    /// Citation.
    pub cite: String,
}

/// A fact to ask the citizen for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Question {
    /// Path of the missing fact.
    pub path: String,
    /// The rules that wait for it.
    pub rules: Vec<String>,
}

/// Everything that judging one case yields.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Assessment {
    /// *Today* for every computation.
    pub as_of: NaiveDate,
    /// One entry per rule and subject.
    pub findings: Vec<Finding>,
    /// One entry per grievance.
    pub verdicts: Vec<Verdict>,
    /// Facts that would decide what is open, without repeats; those of the smallest sets first, once these were asked for.
    pub questions: Vec<Question>,
    /// What to ask about each grievance that is undetermined: the smallest set of facts. Empty until asked for.
    #[serde(skip)]
    pub inquiries: Vec<Inquiry>,
    /// Days of presence under the day limit that governs the stays, as runs in order of date; empty where no stay is stated.
    pub days: Vec<DayRun>,
    /// How those days were counted.
    #[serde(skip)]
    pub count: DayCount,
    /// The same as it stood on the days of events for which findings were weighed, in order of date. Empty until asked for.
    #[serde(skip)]
    pub as_of_events: Vec<DaysAsOf>,
    /// Terms that run, are overdue or may have passed, in order of date; whether a grievance rests on them or not. Empty until asked for.
    pub terms: Vec<RunningTerm>,
    /// Terms of remedies that are over, in order of date.
    #[serde(skip)]
    pub lapsed: Vec<RunningTerm>,
    /// The treaties and laws that citations name.
    #[serde(skip)]
    pub laws: Arc<Laws>,
    /// Warnings beside the findings; each turns into a diagnostic.
    #[serde(skip)]
    pub notices: Vec<Notice>,
}

impl Assessment {
    /// Whether a verdict waits for the fact at `path`; where the case states no grievance, its findings do.
    pub fn waits_for(&self, path: &str) -> bool {
        let mut open = self.verdicts.iter().filter(|verdict| verdict.verdict == VerdictKind::Undetermined);
        let asked = || self.inquiries.iter().flat_map(|inquiry| &inquiry.facts).any(|fact| fact.path == path);
        // What a case of the member's own can state is no question about this one.
        let has_a_place = || super::concerned::question(path).is_none();
        let decides = |verdict: &Verdict| verdict.misses(path) && !verdict.idle.iter().any(|idle| idle == path) && has_a_place();
        self.verdicts.is_empty() || open.any(decides) || asked()
    }

    /// The questions: those of which an answer may decide, those that are for a person to weigh, since no answer decides, and the others.
    pub fn questions_by_weight(&self) -> [Vec<&Question>; 3] {
        let (deciding, others): (Vec<_>, Vec<_>) = self.questions.iter().partition(|question| self.waits_for(&question.path));
        let missed = |path: &str| self.verdicts.iter().any(|verdict| verdict.misses(path));
        let (weighed, others) = others.into_iter().partition(|question| missed(&question.path));
        [deciding, weighed, others]
    }
}

/// Consecutive days of presence that count alike. Both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct DayRun {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// How the days count.
    pub kind: DayKind,
}

/// How a day of presence counts against the limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayKind {
    /// Counts, within the limit.
    Counted,
    /// Does not count: another right to stay is in force.
    Exempt,
    /// Counts, and the limit is exceeded.
    Over,
    /// Whether it counts depends on a fact that is not stated.
    Unknown,
}
