//! Days of entry and exit that are not those of the case: N025. The days may all stand in the case, and one in the place of another.

use std::ops::Range;

use chrono::NaiveDate;

use super::codes;
use super::judge::Judge;
use super::lexicon::List;
use crate::case::Case;

/// Words between the verb and its day: `entered the territory of the Russian Federation on 15 January 2025`.
const DAY_WITHIN: usize = 6;

pub(super) fn judge(judge: &mut Judge<'_>, case: &Case) {
    let Some(stays) = case.stays.as_deref().filter(|stays| !stays.is_empty()) else { return };
    let entries: Vec<NaiveDate> = stays.iter().map(|stay| stay.entry).collect();
    let exits: Vec<NaiveDate> = stays.iter().filter_map(|stay| stay.exit).collect();
    let known = [(List::Entered, &entries, "entry"), (List::Left, &exits, "exit")];
    let mentions = super::dates::mentions(judge);
    let verbs: Vec<Range<usize>> = [List::Entered, List::Left].into_iter().flat_map(|list| judge.own(list)).collect();
    let mut found: Vec<(Range<usize>, NaiveDate, &str)> = Vec::new();
    for (list, days, what) in known {
        for verb in judge.own(list) {
            let sentence = judge.text.sentence_of(verb.start);
            // Of several days or verbs in a sentence it is not known which belong together.
            if verbs.iter().filter(|verb| sentence.contains(&verb.start)).count() > 1 {
                continue;
            }
            let mut of_sentence = mentions.iter().filter(|date| sentence.contains(&date.tokens.start));
            let (Some(date), None) = (of_sentence.next(), of_sentence.next()) else { continue };
            let Some(day) = date.date().filter(|day| !days.contains(day)) else { continue };
            let apart =
                if date.tokens.start >= verb.end { date.tokens.start - verb.end } else { verb.start.saturating_sub(date.tokens.end) };
            if apart <= DAY_WITHIN {
                found.push((judge.text.bytes(date.tokens.clone()), day, what));
            }
        }
    }
    for (range, day, what) in found {
        judge.doubt(codes::NOT_IN_CASE, range, format!("the case knows no {what} on {day}"));
    }
}
