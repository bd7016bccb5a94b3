//! Findings as a document may speak of them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

use super::wording::{Speaker, cite};
use crate::case::Case;
use crate::check::{Assessment, Bears, Finding, Outcome, Standing, Weighed, due_is_first_day};
use crate::draft::origin::kind;

/// The value by which a rule that gives a right is known.
const PERMITS: &str = "permits";

/// A right is there; a duty is complied with.
fn answer(outcome: Outcome, gives_a_right: bool) -> String {
    let word = match outcome {
        Outcome::Breach => "breach",
        Outcome::NoBreach if gives_a_right => "no-breach-right",
        Outcome::NoBreach => "no-breach",
        Outcome::CannotTell => "cannot-tell",
        Outcome::NotApplicable => "not-applicable",
    };
    word.to_owned()
}

/// How a `due` that is a first day is labelled.
const NOT_BEFORE: &str = "not-before";

/// The value that tells the last day of a right.
const UNTIL: &str = "until";

/// What one rule says about one subject.
#[derive(Clone, Debug, Serialize)]
pub(super) struct FindingView {
    /// Where it stands in the assessment.
    origin: String,
    rule: String,
    title: String,
    pub(super) outcome: Outcome,
    /// The outcome as a phrase names it: `no-breach-right` of a rule that gives a right.
    answer: String,
    /// What it judges: `stays`, `events`, …
    pub(super) subject: String,
    /// Which of them, counted from 1; 0 where the case has only one.
    item: usize,
    on: Option<NaiveDate>,
    version_from: Option<NaiveDate>,
    cite: String,
    standing: Standing,
    /// Whether a document that speaks for the sender may assert it: confirmed, or accepted by a named person.
    pub(super) assertable: bool,
    /// Whether it rests on a single source that somebody accepted.
    accepted: bool,
    values: Vec<ValueView>,
    /// Whether an earlier claim of the document rests on it too.
    pub(super) repeated: bool,
    /// Whether it is told as it stood on the day of the event, which is another answer than today's.
    on_event_day: bool,
    /// The day of the event for which it was weighed.
    weighed_on: Option<NaiveDate>,
    /// The answer of today, where it is told as it stood on the day of the event and that was another one.
    pub(super) today: Option<TodayView>,
    /// Of a finding of today: the days of events on which its answer was another one.
    event_days: Vec<EventDayView>,
    /// What it means for the grievance whose finding it is.
    pub(super) bears: Option<Bears>,
    /// Whether it yields to another rule.
    pub(super) defeated: bool,
    /// Whether facts are missing, where it cannot be told.
    lacks_facts: bool,
    /// Whether its source is good enough to assert.
    #[serde(skip)]
    attested: bool,
    /// Whether it tells of a remedy: it stands among the remedies and their terms, not among the conclusions.
    remedy: bool,
    readings: Vec<ReadingView>,
    #[serde(skip)]
    gives_a_right: bool,
}

impl FindingView {
    /// Whether both say the same of the same subject by the same rule.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let key = |view: &Self| (view.outcome, view.defeated, view.item);
        (&self.rule, &self.subject, key(self)) == (&other.rule, &other.subject, key(other))
    }

    /// The finding as it stood on the day of the event. Its values speak of today, so that they are left out where the answer differs.
    pub(super) fn as_weighed(&self, weighed: &Weighed) -> Self {
        let told = Self { weighed_on: weighed.on, bears: Some(weighed.bears), ..self.clone() };
        let defeated = weighed.yields_to.is_some();
        let Some(day) = weighed.on.filter(|_| weighed.outcome != self.outcome || defeated != self.defeated) else { return told };
        Self {
            outcome: weighed.outcome,
            answer: answer(weighed.outcome, self.gives_a_right),
            on: Some(day),
            on_event_day: true,
            today: (weighed.outcome != self.outcome).then(|| TodayView { outcome: self.outcome, answer: self.answer.clone(), on: self.on }),
            event_days: Vec::new(),
            defeated,
            assertable: self.attested && !defeated,
            values: Vec::new(),
            readings: Vec::new(),
            ..told
        }
    }

    /// Notes the days of events for which it was weighed with another answer.
    pub(super) fn seen_on(&mut self, weighed: &Weighed) {
        let Some(day) = weighed.on.filter(|_| weighed.differs()) else { return };
        let (answer, defeated) = (answer(weighed.outcome, self.gives_a_right), weighed.yields_to.is_some());
        match self.event_days.iter_mut().find(|past| past.answer == answer && past.defeated == defeated) {
            Some(past) if past.days.contains(&day) => {}
            Some(past) => past.days.push(day),
            None => self.event_days.push(EventDayView { days: vec![day], answer, defeated }),
        }
    }

    /// The rule with its answer on the day of the event and that of today, where they differ.
    pub(super) fn otherwise_today(&self) -> Option<AsOfEvent<'_>> {
        let today = self.today.as_ref()?;
        Some(AsOfEvent { rule: &self.rule, day: self.weighed_on?, then: self.outcome, today: today.outcome })
    }

    /// The finding of a right to which another one yields: the argument on the day of the event. Its values are left out where they
    /// speak of another time.
    pub(super) fn as_argument(&self, day: Option<NaiveDate>, bears: Option<Bears>) -> Self {
        let told = Self { bears, ..self.clone() };
        let Some(day) = day else { return told };
        let until = self.values.iter().find(|value| value.name == UNTIL).and_then(|value| value.day);
        let in_time = self.on.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until);
        let values = if in_time { self.values.clone() } else { Vec::new() };
        Self { on: Some(day), on_event_day: true, weighed_on: Some(day), event_days: Vec::new(), values, ..told }
    }

    /// Its citation, where the norms of a note tell it.
    pub(super) fn cited_in_a_note(&self) -> Option<&str> {
        let answers = matches!(self.outcome, Outcome::Breach | Outcome::NoBreach);
        (answers && self.assertable && !self.repeated).then_some(self.cite.as_str())
    }

    /// The rule, where the finding answers but its single source was not accepted.
    pub(super) fn unaccepted_rule(&self) -> Option<&str> {
        let answers = matches!(self.outcome, Outcome::Breach | Outcome::NoBreach);
        (answers && !self.defeated && self.standing == Standing::SingleSource && !self.accepted).then_some(self.rule.as_str())
    }
}

/// The answer of today beside that of the day of the event.
#[derive(Clone, Debug, Serialize)]
pub(super) struct TodayView {
    #[serde(skip)]
    outcome: Outcome,
    answer: String,
    /// The first day of a breach.
    on: Option<NaiveDate>,
}

/// The answer on the days of some events, where today's is another one.
#[derive(Clone, Debug, Serialize)]
struct EventDayView {
    days: Vec<NaiveDate>,
    answer: String,
    /// Whether the rule yielded to another one then.
    defeated: bool,
}

/// A rule whose answer on the day of an event is not that of today.
#[derive(Clone, Copy, Debug)]
pub(in crate::draft) struct AsOfEvent<'a> {
    pub(in crate::draft) rule: &'a str,
    pub(in crate::draft) day: NaiveDate,
    pub(in crate::draft) then: Outcome,
    pub(in crate::draft) today: Outcome,
}

impl AsOfEvent<'_> {
    /// Whether it has been broken since, or may have been.
    pub(in crate::draft) fn is_worse(&self) -> bool {
        self.then == Outcome::NoBreach && matches!(self.today, Outcome::Breach | Outcome::CannotTell)
    }
}

/// A value with a name that the phrases can label.
#[derive(Clone, Debug, Serialize)]
struct ValueView {
    name: String,
    number: Option<i64>,
    day: Option<NaiveDate>,
}

/// The outcome under another reading of a disputed point.
#[derive(Clone, Debug, Serialize)]
struct ReadingView {
    question: String,
    outcome: Outcome,
    values: Vec<ValueView>,
    differs: bool,
}

pub(super) fn finding(finding: &Finding, at: usize, case: &Case, speaker: Speaker<'_>, labelled: &dyn Fn(&str) -> bool) -> FindingView {
    let accepted = finding.standing == Standing::SingleSource && case.accept.iter().flatten().any(|accept| accept.rule == finding.rule);
    let attested = finding.standing == Standing::Confirmed || accepted;
    let (subject, item) = subject(&finding.subject);
    FindingView {
        origin: format!("{}{at}]", kind::FINDING),
        rule: finding.rule.clone(),
        title: speaker.say(&finding.title, || format!("findings[{at}].title")),
        outcome: finding.outcome,
        answer: answer(finding.outcome, finding.values.contains_key(PERMITS)),
        subject,
        item,
        on: finding.on,
        version_from: finding.version_from,
        cite: cite(&finding.cite, finding.cite_words.as_ref(), speaker, || format!("findings[{at}].cite")),
        standing: finding.standing,
        assertable: finding.defeated_by.is_none() && attested,
        accepted,
        values: values(&finding.values, labelled),
        repeated: false,
        on_event_day: false,
        weighed_on: None,
        today: None,
        event_days: Vec::new(),
        bears: None,
        defeated: finding.defeated_by.is_some(),
        lacks_facts: !finding.missing.is_empty(),
        attested,
        remedy: finding.values.contains_key("remedy"),
        gives_a_right: finding.values.contains_key(PERMITS),
        readings: finding
            .readings
            .iter()
            .filter(|reading| !reading.default)
            .map(|reading| ReadingView {
                question: speaker.say(&reading.question, || format!("findings[{at}].readings.question")),
                outcome: reading.outcome,
                values: values(&reading.values, labelled),
                differs: reading.outcome != finding.outcome,
            })
            .collect(),
    }
}

/// The values that a phrase labels: `value-used`, `value-limit`.
fn values(values: &BTreeMap<String, Value>, labelled: &dyn Fn(&str) -> bool) -> Vec<ValueView> {
    let named = values.iter().filter_map(|(name, value)| Some((label(name, values), shown(value)?)));
    named.filter(|(name, _)| labelled(name)).map(|(name, (number, day))| ValueView { name, number, day }).collect()
}

/// The labels that the values of an assessment need.
pub(in crate::draft) fn labels(assessment: &Assessment) -> impl Iterator<Item = String> {
    let all = assessment.findings.iter().map(|finding| &finding.values);
    all.flat_map(|values| values.iter().filter(|(_, value)| shown(value).is_some()).map(|(name, _)| label(name, values)))
}

/// A number or a day; other values are for machines.
fn shown(value: &Value) -> Option<(Option<i64>, Option<NaiveDate>)> {
    let number = value.as_i64();
    let day = value.as_str().and_then(|text| text.parse().ok());
    (number.is_some() || day.is_some()).then_some((number, day))
}

/// The name of a value, with the unit that stands beside it: `days-working`. The first day on which something may be done is not
/// called the last day of a term.
fn label(name: &str, values: &BTreeMap<String, Value>) -> String {
    match values.get("unit").and_then(Value::as_str) {
        Some(unit) if name == "days" => format!("{name}-{unit}"),
        _ if name == "due" && due_is_first_day(values) => NOT_BEFORE.to_owned(),
        _ => name.to_owned(),
    }
}

/// `stays[1]` as `("stays", 2)`.
pub(super) fn subject(path: &str) -> (String, usize) {
    let (list, rest) = path.split_once('[').unwrap_or((path, ""));
    let item = rest.split_once(']').and_then(|(number, _)| number.parse::<usize>().ok()).map_or(0, |at| at + 1);
    (list.to_owned(), item)
}
