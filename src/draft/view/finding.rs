//! Findings as a document may speak of them.

use chrono::NaiveDate;
use serde::Serialize;

use super::other_day::OtherDay;
use super::reading::{DisputedView, ReadingView, agree_in_the_answer, days, disputed, reading};
use super::turning;
use super::value::{ON, ValueView, values};
use super::wording::{Speaker, articles, cite, whole};
use crate::case::Case;
use crate::check::{Bears, Finding, Outcome, Standing, Weighed};
use crate::draft::origin::kind;

/// The value by which a rule that gives a right is known.
const PERMITS: &str = "permits";

/// Whether it tells when a term ends and nothing of what was done within it: that it was examined and does not apply would not be so.
fn is_only_a_term(finding: &Finding) -> bool {
    finding.outcome == Outcome::NotApplicable && finding.values.contains_key("due")
}

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

/// The figures of a count of days, which hold only if every day counts of which it is not known, where that leaves the answer open.
const IF_EVERY_DAY_COUNTS: [&str; 4] = ["used", "over", "first-breach", "last-lawful-day"];

/// Where events and stays stand in the case, and the amount of a fine among the fields of an event.
const EVENTS: &str = "events";
const STAYS: &str = "stays";
const AMOUNT: &str = "roubles";

/// The value that tells how many days of stay were used.
const USED: &str = "used";

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
    /// The date that decided; none where readings differ on it.
    on: Option<NaiveDate>,
    version_from: Option<NaiveDate>,
    cite: String,
    /// The citation without the names of treaties and laws: articles, and how they are joined; empty where it names a whole treaty or law.
    articles: String,
    /// How many treaties and laws it cites as a whole; none where it cites their articles.
    whole: usize,
    /// The fine in whole roubles, where the answer turns on its amount.
    pub(super) fine: Option<u32>,
    /// The day up to which its figures count, where they are days of stay.
    figures_on: Option<NaiveDate>,
    standing: Standing,
    /// Whether a document that speaks for the sender may assert it: confirmed, or accepted by a named person.
    pub(super) assertable: bool,
    /// Whether it rests on a single source that somebody accepted.
    accepted: bool,
    /// Figures that may be told as they are.
    values: Vec<ValueView>,
    /// Figures that hold only if every day counts of which it is not known.
    possible: Vec<ValueView>,
    /// Figures on which readings of the law differ though they agree in the answer: no document asserts one of them.
    disputed: Vec<DisputedView>,
    /// Whether those figures hold only if every day counts of which it is not known.
    counts_open_days: bool,
    /// The dates that decide under such readings, where they differ.
    days: Vec<NaiveDate>,
    /// Whether sources differ on the answer, a day or a figure.
    sources_differ: bool,
    /// Whether the document draws no conclusion from it, since it cannot tell all on which that would rest.
    pub(super) bare: bool,
    /// The paths of what it cannot tell.
    #[serde(skip)]
    pub(super) bare_of: Vec<String>,
    /// Whether an earlier claim of the document rests on it too.
    pub(super) repeated: bool,
    /// Whether it is told as it stood on the day of the event, which is another answer than today's.
    on_event_day: bool,
    /// The day of the event for which it was weighed.
    pub(super) weighed_on: Option<NaiveDate>,
    /// Each day of an event for which it was weighed so, in order.
    weighed_days: Vec<NaiveDate>,
    /// The same day, where it is not that of the act which a document tells but of an event on which the act rests.
    pub(super) weighed_apart: Option<OtherDay>,
    /// The answer on the day of the event under another reading, where that is another one.
    on_another_reading: Option<String>,
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
    /// What the law says in place of a number, where it cannot be told for that.
    says: Option<String>,
    /// Whether its source is good enough to assert.
    #[serde(skip)]
    attested: bool,
    /// How well its answer is attested.
    #[serde(skip)]
    answer_standing: Standing,
    /// Whether it tells of a remedy or of a term alone: it stands among the remedies and their terms, not among the conclusions.
    remedy: bool,
    readings: Vec<ReadingView>,
    #[serde(skip)]
    gives_a_right: bool,
    /// Whether it rests on how many days of stay were used.
    #[serde(skip)]
    pub(super) counts_days: bool,
}

impl FindingView {
    /// Whether both say the same of the same subject by the same rule.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let key = |view: &Self| (view.outcome, view.defeated, view.item);
        (&self.rule, &self.subject, key(self)) == (&other.rule, &other.subject, key(other))
    }

    /// The finding as it stood on the day of the event. Its values speak of today, so that they are left out where the answer differs.
    pub(super) fn as_weighed(&self, weighed: &Weighed, weighed_apart: Option<OtherDay>) -> Self {
        let on_another_reading = weighed.on_another_reading.map(|outcome| answer(outcome, self.gives_a_right));
        // What another reading denies on that day is not asserted, though all agree today.
        let assertable = self.assertable && (on_another_reading.is_none() || self.accepted);
        let (weighed_on, bears) = (weighed.on, Some(weighed.bears));
        let weighed_days = weighed_on.into_iter().collect();
        let told = Self { weighed_on, weighed_days, weighed_apart, on_another_reading, assertable, bears, ..self.clone() };
        let counted_later = weighed_on.zip(self.figures_on).is_some_and(|(day, last)| day < last);
        let told = if counted_later { told.without_figures() } else { told };
        let defeated = weighed.yields_to.is_some();
        if weighed.conditional {
            let (outcome, lacks_facts) = (Outcome::CannotTell, true);
            let answer = answer(outcome, self.gives_a_right);
            return Self { outcome, answer, lacks_facts, assertable: false, values: Vec::new(), readings: Vec::new(), ..told };
        }
        let Some(day) = weighed.on.filter(|_| weighed.outcome != self.outcome || defeated != self.defeated) else { return told };
        Self {
            outcome: weighed.outcome,
            answer: answer(weighed.outcome, self.gives_a_right),
            on: Some(day),
            on_event_day: true,
            today: (weighed.outcome != self.outcome).then(|| TodayView {
                outcome: self.outcome,
                answer: self.answer.clone(),
                on: self.on,
                days: self.days.clone(),
            }),
            event_days: Vec::new(),
            defeated,
            assertable: self.attested && !defeated && (told.on_another_reading.is_none() || self.accepted),
            values: Vec::new(),
            possible: Vec::new(),
            disputed: Vec::new(),
            counts_open_days: false,
            days: Vec::new(),
            sources_differ: false,
            readings: Vec::new(),
            ..told
        }
    }

    /// The same without figures: those of a count that goes on after the day of which it is told are none of that day.
    fn without_figures(self) -> Self {
        let readings = self.readings.into_iter().map(ReadingView::without_figures).collect();
        Self { figures_on: None, values: Vec::new(), possible: Vec::new(), disputed: Vec::new(), counts_open_days: false, readings, ..self }
    }

    /// Notes the days of events for which it was weighed with another answer.
    pub(super) fn seen_on(&mut self, weighed: &Weighed, apart: Option<OtherDay>) {
        let Some(day) = weighed.on.filter(|_| weighed.differs()) else { return };
        let (answer, defeated) = (answer(weighed.outcome, self.gives_a_right), weighed.yields_to.is_some());
        match self.event_days.iter_mut().find(|past| past.answer == answer && past.defeated == defeated && past.apart == apart) {
            Some(past) if past.days.contains(&day) => {}
            Some(past) => past.days.push(day),
            None => self.event_days.push(EventDayView { days: vec![day], apart, answer, defeated }),
        }
    }

    /// The rule with its answer on the day of the event and that of today, where they differ.
    pub(super) fn otherwise_today(&self) -> Option<AsOfEvent<'_>> {
        let today = self.today.as_ref()?;
        Some(AsOfEvent { rule: &self.rule, day: self.weighed_on?, apart: self.weighed_apart, then: self.outcome, today: today.outcome })
    }

    /// The finding of a right to which another one yields: the argument on the day of the event. Its values are left out where they
    /// speak of another time.
    pub(super) fn as_argument(&self, day: Option<NaiveDate>, weighed_apart: Option<OtherDay>, bears: Option<Bears>) -> Self {
        let told = Self { bears, weighed_apart, ..self.clone() };
        let Some(day) = day else { return told };
        let until = self.values.iter().find(|value| value.name == UNTIL).and_then(|value| value.day);
        let in_time = self.on.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until);
        let values = if in_time { self.values.clone() } else { Vec::new() };
        Self { on: Some(day), on_event_day: true, weighed_on: Some(day), weighed_days: vec![day], event_days: Vec::new(), values, ..told }
    }

    /// Whether a document may draw a conclusion from it.
    pub(super) fn concludes(&self) -> bool {
        self.assertable && matches!(self.outcome, Outcome::Breach | Outcome::NoBreach)
    }

    /// Whether it finds a fine above what the law allows.
    pub(super) fn is_fine_too_high(&self) -> bool {
        self.fine.is_some() && self.outcome == Outcome::Breach && self.bears != Some(Bears::Defeats)
    }

    /// The event that it judges, by its place in the case.
    pub(super) fn event(&self) -> Option<usize> {
        self.item.checked_sub(1).filter(|_| self.subject == EVENTS)
    }

    /// Notes the days for which it was weighed alike.
    pub(super) fn weighed_too(&mut self, other: &Self) {
        self.weighed_days.extend(other.weighed_on);
        self.weighed_days.sort_unstable();
        self.weighed_days.dedup();
    }

    /// Its place in the assessment.
    pub(super) fn place(&self) -> Option<usize> {
        self.origin.strip_prefix(kind::FINDING)?.strip_suffix(']')?.parse().ok()
    }

    /// The rule, and what the document cannot tell of what its answer rests on.
    pub(super) fn bare(&self) -> impl Iterator<Item = (&str, &str)> {
        self.bare_of.iter().map(|path| (self.rule.as_str(), path.as_str()))
    }

    /// Its citation, where the norms of a note tell it.
    pub(super) fn cited_in_a_note(&self) -> Option<&str> {
        let answers = matches!(self.outcome, Outcome::Breach | Outcome::NoBreach);
        (answers && self.assertable && !self.repeated).then_some(self.cite.as_str())
    }

    /// The rule, where the finding answers but its single source was not accepted.
    pub(super) fn unaccepted_rule(&self) -> Option<&str> {
        let answers = matches!(self.outcome, Outcome::Breach | Outcome::NoBreach);
        (answers && !self.defeated && self.answer_standing == Standing::SingleSource && !self.accepted).then_some(self.rule.as_str())
    }
}

/// The answer of today beside that of the day of the event.
#[derive(Clone, Debug, Serialize)]
pub(super) struct TodayView {
    #[serde(skip)]
    outcome: Outcome,
    answer: String,
    /// The first day of a breach; none where readings differ on it.
    on: Option<NaiveDate>,
    /// Its first day on each reading, where they differ.
    days: Vec<NaiveDate>,
}

/// The answer on the days of some events, where today's is another one.
#[derive(Clone, Debug, Serialize)]
struct EventDayView {
    days: Vec<NaiveDate>,
    /// The day, where it is not that of the act.
    apart: Option<OtherDay>,
    answer: String,
    /// Whether the rule yielded to another one then.
    defeated: bool,
}

/// A rule whose answer on the day of an event is not that of today.
#[derive(Clone, Copy, Debug)]
pub(in crate::draft) struct AsOfEvent<'a> {
    pub(in crate::draft) rule: &'a str,
    pub(in crate::draft) day: NaiveDate,
    /// The event of that day, where it is not the act itself.
    pub(in crate::draft) apart: Option<OtherDay>,
    pub(in crate::draft) then: Outcome,
    pub(in crate::draft) today: Outcome,
}

impl AsOfEvent<'_> {
    /// Whether it has been broken since, or may have been.
    pub(in crate::draft) fn is_worse(&self) -> bool {
        self.then == Outcome::NoBreach && matches!(self.today, Outcome::Breach | Outcome::CannotTell)
    }
}

pub(super) fn finding(
    finding: &Finding,
    at: usize,
    (case, as_of): (&Case, NaiveDate),
    speaker: Speaker<'_>,
    labelled: &dyn Fn(&str) -> bool,
) -> FindingView {
    let standing = finding.attested();
    let accepted = standing == Standing::SingleSource && case.accept.iter().flatten().any(|accept| accept.rule == finding.rule);
    let attested = standing == Standing::Confirmed || accepted;
    let (subject, item) = subject(&finding.subject);
    let lacks_facts = !finding.missing.is_empty();
    let agreed = agree_in_the_answer(finding);
    let all = values(&finding.values, labelled);
    let (possible, values) = all
        .into_iter()
        .filter(|value| !agreed || !finding.is_disputed(&value.key))
        .partition(|value| finding.outcome == Outcome::CannotTell && lacks_facts && IF_EVERY_DAY_COUNTS.contains(&value.key.as_str()));
    let open = finding.outcome == Outcome::CannotTell && lacks_facts;
    let counts_open_days = open && agreed && IF_EVERY_DAY_COUNTS.iter().any(|name| finding.is_disputed(name));
    let on_differs = agreed && finding.is_disputed(ON);
    FindingView {
        origin: format!("{}{at}]", kind::FINDING),
        rule: finding.rule.clone(),
        title: speaker.say(&finding.title, || format!("findings[{at}].title")),
        outcome: finding.outcome,
        answer: answer(finding.outcome, finding.values.contains_key(PERMITS)),
        subject,
        item,
        on: finding.on.filter(|_| !on_differs),
        version_from: finding.version_from,
        cite: cite(&finding.cite, finding.cite_words.as_ref(), speaker, || format!("findings[{at}].cite")),
        articles: articles(&finding.cite, finding.cite_words.as_ref(), speaker),
        whole: whole(&finding.cite, finding.cite_words.as_ref(), speaker),
        fine: fine(finding, case),
        figures_on: finding.values.contains_key(USED).then(|| last_counted(finding, case, as_of)),
        standing: finding.standing,
        assertable: finding.defeated_by.is_none() && attested,
        accepted,
        values,
        possible,
        disputed: if agreed { disputed(finding, labelled) } else { Vec::new() },
        counts_open_days,
        days: if on_differs { days(finding) } else { Vec::new() },
        sources_differ: !finding.readings.is_empty(),
        bare: false,
        bare_of: Vec::new(),
        repeated: false,
        on_event_day: false,
        weighed_on: None,
        weighed_days: Vec::new(),
        weighed_apart: None,
        on_another_reading: None,
        today: None,
        event_days: Vec::new(),
        bears: None,
        defeated: finding.defeated_by.is_some(),
        lacks_facts,
        says: speaker.maybe(finding.says.as_ref(), || format!("findings[{at}].says")),
        attested,
        answer_standing: standing,
        remedy: finding.values.contains_key("remedy") || is_only_a_term(finding),
        gives_a_right: finding.values.contains_key(PERMITS),
        counts_days: finding.values.contains_key(USED),
        readings: finding
            .readings
            .iter()
            .enumerate()
            .filter(|(_, reading)| !reading.default)
            .map(|(n, reading)| self::reading(finding, reading, labelled, speaker, || format!("findings[{at}].readings[{n}].question")))
            .collect(),
    }
}

/// The amount of a fine on which the answer turns.
fn fine(finding: &Finding, case: &Case) -> Option<u32> {
    let (list, item) = subject(&finding.subject);
    let event = case.events.as_ref()?.get(item.checked_sub(1).filter(|_| list == EVENTS)?)?;
    let turns = event.kind.is_fine() && turning::fields(finding).contains(&format!("{}.{AMOUNT}", finding.subject));
    event.roubles.filter(|_| turns)
}

/// The last day that a count of days reaches: that of the exit, of the event that is judged, or of the draft.
fn last_counted(finding: &Finding, case: &Case, as_of: NaiveDate) -> NaiveDate {
    let (list, item) = subject(&finding.subject);
    let at = item.checked_sub(1);
    let last = match list.as_str() {
        STAYS => at.and_then(|at| case.stays.as_ref()?.get(at)).and_then(|stay| stay.exit),
        EVENTS => at.and_then(|at| case.events.as_ref()?.get(at)).map(|event| event.on),
        _ => None,
    };
    last.map_or(as_of, |last| last.min(as_of))
}

/// `stays[1]` as `("stays", 2)`.
pub(super) fn subject(path: &str) -> (String, usize) {
    let (list, rest) = path.split_once('[').unwrap_or((path, ""));
    let item = rest.split_once(']').and_then(|(number, _)| number.parse::<usize>().ok()).map_or(0, |at| at + 1);
    (list.to_owned(), item)
}
