//! Acts for which the authority stated no ground: whether naming one, as its papers may, can decide.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::super::assess::judged_by;
use super::super::occasion::{NONE_GIVEN, acts, ground_of};
use super::super::{Assessment, Detail, Verdict, VerdictKind};
use super::days::Days;
use super::tested::Tested;
use super::trial::budget;
use super::{answers, stated};
use crate::case::{Case, Ground};
use crate::law::RuleBook;
use crate::law::rule::List;

/// Judgements that one case may cost here: every judgement pays for them, so that they are fewer than those of a search.
const MOST_JUDGEMENTS: usize = 300;

/// Says of each verdict that is open whether the grounds that no authority stated would decide: those that would are missed, those that would
/// not are for a person to weigh. Where there are more acts than can be tried, their grounds are missed.
pub(in crate::check) fn weigh(case: &Case, book: &RuleBook, assessment: &mut Assessment) {
    weigh_within(MOST_JUDGEMENTS, case, book, assessment);
}

/// Returns how many judgements it took.
fn weigh_within(most: usize, case: &Case, book: &RuleBook, assessment: &mut Assessment) -> usize {
    let mut open: Vec<(usize, Vec<usize>)> = Vec::new();
    for (index, (grievance, verdict)) in case.grievances.iter().flatten().zip(&assessment.verdicts).enumerate() {
        if verdict.verdict == VerdictKind::Undetermined {
            let none_given = acts(case, grievance).into_iter().filter(|act| act.event.ground == Some(Ground::NoneGiven));
            open.push((index, none_given.map(|act| act.at).collect()));
        }
    }
    open.retain(|(_, acts)| !acts.is_empty());
    if open.is_empty() {
        return 0;
    }
    // As in `assess`: a case serialises without fail.
    let facts = serde_json::to_value(case).unwrap_or_default();
    let most = budget(most, &facts);
    let mut trials = Trials { book, as_of: assessment.as_of, days: Days::of(&facts, assessment), facts, left: most };
    for (index, acts) in open {
        let Some(verdict) = assessment.verdicts.get_mut(index) else { continue };
        let telling = trials.telling(index, verdict, &acts);
        for act in acts {
            note(verdict, ground_of(act), telling.contains(&act));
        }
    }
    most - trials.left
}

/// The case judged again with grounds that were not stated, as often as may be.
struct Trials<'b> {
    book: &'b RuleBook,
    as_of: NaiveDate,
    days: Days,
    facts: Value,
    left: usize,
}

/// One grievance, alone in its case, and what may be stated of its acts.
struct Hearing<'v, 'b> {
    verdict: &'v Verdict,
    tested: Tested<'b>,
    facts: Value,
    words: Vec<Value>,
}

impl<'b> Trials<'b> {
    /// The acts of whose grounds to learn would decide the grievance at `index`. Those that no rule tells apart but by their days are tried
    /// together, and one by one only where that says nothing: what is open of one may hide what another decides.
    fn telling(&mut self, index: usize, verdict: &Verdict, acts: &[usize]) -> Vec<usize> {
        if self.left == 0 {
            return acts.to_vec();
        }
        let hearing = self.hearing(index, verdict, acts);
        let mut telling = Vec::new();
        for alike in self.alike(&hearing.tested, acts) {
            if self.tells(&hearing, &alike) {
                telling.extend(alike);
            } else if alike.len() > 1 {
                for act in alike {
                    if self.tells(&hearing, &[act]) {
                        telling.push(act);
                    }
                }
            }
        }
        telling
    }

    fn hearing<'v>(&self, index: usize, verdict: &'v Verdict, acts: &[usize]) -> Hearing<'v, 'b> {
        let tested = Tested::by(self.book, &[verdict.kind]);
        let mut facts = self.facts.clone();
        if let Some(Value::Array(grievances)) = facts.get_mut(GRIEVANCES) {
            *grievances = grievances.drain(..).skip(index).take(1).collect();
        }
        let mut words = acts.first().map(|act| answers::about(&ground_of(*act), &tested, &self.days)).unwrap_or_default();
        words.retain(|word| word.as_str() != Some(NONE_GIVEN));
        Hearing { verdict, tested, facts, words }
    }

    /// The acts by what rules ask of them, their days aside.
    fn alike(&self, tested: &Tested<'_>, acts: &[usize]) -> Vec<Vec<usize>> {
        let list = List::Events.key();
        let asked: Vec<&str> = tested.fields_of(list).filter(|name| *name != "on").chain(["kind", "concerns"]).collect();
        let mut groups: Vec<(Vec<Option<&Value>>, Vec<usize>)> = Vec::new();
        for act in acts {
            let event = self.facts.get(list).and_then(|events| events.get(act));
            let looks = asked.iter().map(|name| event?.get(name)).collect();
            match groups.iter_mut().find(|(others, _)| *others == looks) {
                Some((_, alike)) => alike.push(*act),
                None => groups.push((looks, vec![*act])),
            }
        }
        groups.into_iter().map(|(_, alike)| alike).collect()
    }

    /// Whether any ground of these acts leads on. Of what cannot be tried any more nobody knows that it does not.
    fn tells(&mut self, hearing: &Hearing<'_, '_>, acts: &[usize]) -> bool {
        hearing.words.iter().any(|word| {
            if self.left == 0 {
                return true;
            }
            self.left -= 1;
            self.judged(hearing, acts, word).is_some_and(|trial| leads_on(hearing.verdict, &trial))
        })
    }

    fn judged(&self, hearing: &Hearing<'_, '_>, acts: &[usize], word: &Value) -> Option<Verdict> {
        let mut facts = hearing.facts.clone();
        if !acts.iter().all(|act| stated::state(&mut facts, &ground_of(*act), json!(word), self.as_of)) {
            return None;
        }
        let case = serde_json::from_value::<Case>(facts).ok()?;
        let judged = judged_by(&case, self.book, hearing.tested.bearing.iter().copied(), self.as_of, Detail::Answer);
        judged.verdicts.into_iter().next()
    }
}

/// The list of a case of which one entry is heard at a time.
const GRIEVANCES: &str = "grievances";

/// Whether the verdict is decided with the ground, or may be by facts that it does not miss without.
fn leads_on(verdict: &Verdict, trial: &Verdict) -> bool {
    let new = |fact: &&String| !trial.idle.contains(fact) && !verdict.missing.contains(fact);
    trial.verdict != VerdictKind::Undetermined || trial.missing.iter().any(|fact| new(&fact))
}

fn note(verdict: &mut Verdict, path: String, tells: bool) {
    let missed = verdict.missing.contains(&path);
    verdict.idle.retain(|fact| *fact != path);
    match (tells, missed) {
        (true, false) => verdict.missing.push(path),
        (false, true) => verdict.idle.push(path),
        _ => {}
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::super::check;
    use super::*;
    use crate::law;

    /// A contract answers the grounds of stay: of so many refusals, a day apart, none has a ground that is stated.
    fn refused(times: usize) -> Case {
        let days = (0..).map(|day| NaiveDate::default() + chrono::Days::new(day + 20_300)).take(times);
        let events: Vec<_> = days.map(|on| json!({"kind": "extension-refusal", "on": on, "ground": NONE_GIVEN})).collect();
        let case = json!({
            "case": "TEST",
            "person": {"nationality": "KGZ"},
            "family": [],
            "stays": [{"entry": "2025-02-01", "purpose": "work"}],
            "statuses": [{"kind": "eaeu-worker", "from": "2025-01-01", "until": "2026-12-31"}],
            "registrations": [],
            "events": events,
            "grievances": [{"kind": "stay-limit"}],
        });
        serde_json::from_value(case).unwrap()
    }

    /// The grounds that are missed, and the judgements that it took to know.
    fn missed(case: &Case, most: usize) -> (usize, usize) {
        let book = law::book([]).unwrap();
        let mut assessment = check(case, &book, "2026-01-15".parse().unwrap(), Detail::Answer);
        let took = weigh_within(most, case, &book, &mut assessment);
        let grounds = assessment.verdicts.iter().flat_map(|verdict| &verdict.missing).filter(|path| path.ends_with(".ground"));
        (grounds.count(), took)
    }

    #[test]
    fn many_acts_that_are_alike_take_as_many_judgements_as_one() {
        let (one, took) = missed(&refused(1), MOST_JUDGEMENTS);
        assert!(one == 1 && took > 0, "{one}, {took}");
        assert_eq!(missed(&refused(30), MOST_JUDGEMENTS), (30, took));
    }

    #[test]
    fn grounds_that_cannot_be_tried_any_more_are_asked_for() {
        assert_eq!(missed(&refused(3), 0), (3, 0));
    }
}
