//! Words by which language copies are compared: what each says in terms that do not depend on the language. For N037.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

/// What a language may lack words for.
pub(super) const NUMBERS: &str = "numbers in words";
pub(super) const WORKING_DAYS: &str = "working days";
pub(super) const CALENDAR_DAYS: &str = "calendar days";
pub(super) const NEGATION: &str = "negation";
pub(super) const ASKS: &str = "asks";
pub(super) const COURTESY: &str = "the grade of respect";

/// Words by which copies are compared.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct SenseWords {
    /// Forms of numbers in words, by the number: `"3": [three]`. One counts only behind tens.
    #[serde(default)]
    pub(super) numbers: BTreeMap<String, Vec<String>>,
    /// Words between the parts of a number: `and` of `one hundred and eighty`.
    #[serde(default)]
    pub(super) number_joiners: Vec<String>,
    /// What makes an ordinal of the number before it: the twenty _first_ day.
    #[serde(default)]
    pub(super) ordinals: Vec<String>,
    /// Words by which the sender asks in other lists, and which ask for nothing here: `expects`.
    #[serde(default)]
    pub(super) not_asks: Vec<String>,
    /// Days on which offices work.
    #[serde(default)]
    pub(super) working_days: Vec<String>,
    /// Days of the calendar, called so.
    #[serde(default)]
    pub(super) calendar_days: Vec<String>,
    /// Words that say no.
    #[serde(default)]
    pub(super) negation: Vec<String>,
    /// Words that only look so: `сабоо` among the endings of verbs.
    #[serde(default)]
    pub(super) not_negation: Vec<String>,
    /// Words that say no again in a sentence that has said it: «ни», `nor`. They count where nothing else says no.
    #[serde(default)]
    pub(super) negation_again: Vec<String>,
    /// Words that say no without one of those: `refuse`. Another language may say the same with one.
    #[serde(default)]
    pub(super) refusal: Vec<String>,
    /// What a paper says of a matter and the contrary of it, under one name in every language.
    #[serde(default)]
    pub(super) contraries: BTreeMap<String, Contraries>,
}

/// Two phrases of which a sentence says one.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Contraries {
    /// `is consistent`.
    pub(super) holds: Vec<String>,
    /// `is not consistent`; what `holds` finds inside such a phrase says nothing by itself.
    pub(super) denied: Vec<String>,
}

/// What a word says in this sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    Number(u64),
    Joiner,
    Ordinal,
    NotAsk,
    WorkingDays,
    CalendarDays,
    Negation,
    NotNegation,
    NegationAgain,
    Refusal,
    /// A phrase of the contraries with this number, and whether it is the one that holds.
    Contrary(usize, bool),
}

impl SenseWords {
    /// Every phrase with what it says.
    pub(super) fn phrases(&self) -> impl Iterator<Item = (&str, Sense)> {
        let numbers = self.numbers.iter().filter_map(|(number, words)| Some((number.parse().ok()?, words)));
        let numbers = numbers.flat_map(|(number, words)| words.iter().map(move |word| (word.as_str(), Sense::Number(number))));
        let lists = [
            (&self.number_joiners, Sense::Joiner),
            (&self.ordinals, Sense::Ordinal),
            (&self.not_asks, Sense::NotAsk),
            (&self.working_days, Sense::WorkingDays),
            (&self.calendar_days, Sense::CalendarDays),
            (&self.negation, Sense::Negation),
            (&self.not_negation, Sense::NotNegation),
            (&self.negation_again, Sense::NegationAgain),
            (&self.refusal, Sense::Refusal),
        ];
        let contraries = self.contraries.values().enumerate().flat_map(|(at, pair)| {
            let held = pair.holds.iter().map(move |word| (word.as_str(), Sense::Contrary(at, true)));
            held.chain(pair.denied.iter().map(move |word| (word.as_str(), Sense::Contrary(at, false))))
        });
        numbers.chain(contraries).chain(lists.into_iter().flat_map(|(words, sense)| words.iter().map(move |word| (word.as_str(), sense))))
    }

    /// What cannot be compared for want of a list.
    pub(super) fn lacking(&self) -> Vec<&'static str> {
        let lists = [
            (NUMBERS, self.numbers.is_empty()),
            (WORKING_DAYS, self.working_days.is_empty()),
            (CALENDAR_DAYS, self.calendar_days.is_empty()),
            (NEGATION, self.negation.is_empty()),
        ];
        lists.into_iter().filter_map(|(what, lacks)| lacks.then_some(what)).collect()
    }
}
