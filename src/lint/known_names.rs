//! Names of persons, places, institutions and states that stand in one language copy and not in another: N037.
//!
//! A name is known by the forms that the case and the profile give it in each language. None is declined, so that a form that nobody gave is no
//! sign of the name.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::codes;
use super::judge::forms;
use super::lexicon::Lexicon;
use super::parity::{Copy, Difference};
use super::text::{BlockKind, Text};
use crate::case::{Case, CaseForms, Holder, Name};
use crate::draft::Profile;
use crate::draft::profile::{InstitutionName, State};
use crate::lang::{Lang, Words};

/// The names to be looked for, and the mark that the copies of a classified case carry.
#[derive(Clone, Debug, Default)]
pub struct KnownNames {
    names: Vec<KnownName>,
    classification: Option<Words>,
    of_case: bool,
    /// What stands beside the date, by language.
    pub(super) places: BTreeMap<Lang, String>,
    /// The lines of each receiver's block, by language.
    pub(super) addresses: Vec<BTreeMap<Lang, Vec<String>>>,
    /// The languages whose copies have no number of their own.
    pub(super) unnumbered: BTreeSet<Lang>,
}

/// A name with its forms by language.
#[derive(Clone, Debug)]
struct KnownName {
    /// What bears it: `person`.
    kind: Kind,
    forms: BTreeMap<Lang, Vec<String>>,
    /// Forms that serve in every language: the name in Latin script.
    everywhere: Vec<String>,
}

/// What bears a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Person,
    Place,
    Institution,
    State,
}

/// Where names stand in a copy, by their places in the list; whether in the frame.
pub(super) struct Named(Vec<(usize, bool, Range<usize>)>);

impl KnownNames {
    /// The names of a case, where there is one, and of the institutions and states of a profile.
    pub fn of(case: Option<&Case>, profile: &Profile) -> Self {
        let mut known = Self {
            places: profile.languages.keys().filter_map(|lang| Some((lang.clone(), profile.place(lang)?))).collect(),
            addresses: profile.receivers.values().map(|receiver| receiver.address.clone()).collect(),
            unnumbered: profile.languages.keys().filter(|lang| profile.goes_without_number(lang)).cloned().collect(),
            ..Self::default()
        };
        if let Some(case) = case {
            known.of_case(case);
            known.of_case = true;
            known.classification = case.classification.clone();
        }
        let holders = profile.receivers.values().filter_map(|receiver| receiver.head.as_ref()?.holder.as_ref());
        holders.chain(profile.signatory.as_ref().and_then(|office| office.holder.as_ref())).for_each(|holder| known.holder(holder));
        // A short name is a word of the language as well: `embassy`.
        let full = |names: &BTreeMap<Lang, InstitutionName>| -> BTreeMap<Lang, Vec<String>> {
            names.iter().map(|(lang, name)| (lang.clone(), forms(&name.full).map(str::to_owned).collect())).collect()
        };
        known.add(Kind::Institution, full(&profile.sender.names), None);
        for receiver in profile.receivers.values() {
            let mut names = full(&receiver.names);
            // An address bends the name as its language has it: `В Генеральную прокуратуру`.
            for (lang, lines) in &receiver.address {
                names.entry(lang.clone()).or_default().push(lines.join(" "));
            }
            known.add(Kind::Institution, names, None);
        }
        let mut states: Vec<&State> = Vec::new();
        for state in std::iter::once(&profile.home).chain(profile.receivers.values().map(|receiver| &receiver.state)) {
            if !states.iter().any(|other| other.code == state.code) {
                states.push(state);
            }
        }
        for state in states {
            known.add(Kind::State, given(&state.names), None);
        }
        known
    }

    /// Whether the names of a case are among them: without one, names of persons and places are not known.
    pub fn are_of_a_case(&self) -> bool {
        self.of_case
    }

    fn of_case(&mut self, case: &Case) {
        case.names().for_each(|name| self.person(name));
        let drafting = case.drafting.iter();
        drafting.flat_map(|drafting| [&drafting.signatory, &drafting.holder]).flatten().for_each(|holder| self.holder(holder));
        let mut places: Vec<&Words> = Vec::new();
        for place in case.events.iter().flatten().filter_map(|event| event.place.as_ref()) {
            if !places.contains(&&place.name) {
                places.push(&place.name);
            }
        }
        for place in places {
            let by_language =
                place.languages().into_iter().flatten().filter_map(|lang| Some((lang.clone(), vec![place.get(lang)?.to_owned()])));
            self.add(Kind::Place, by_language.collect(), None);
        }
    }

    fn person(&mut self, name: &Name) {
        self.add(Kind::Person, given(&name.forms), name.latin.clone());
    }

    fn holder(&mut self, holder: &Holder) {
        self.add(Kind::Person, given(&holder.names), None);
    }

    fn add(&mut self, kind: Kind, forms: BTreeMap<Lang, Vec<String>>, latin: Option<String>) {
        self.names.push(KnownName { kind, forms, everywhere: latin.into_iter().collect() });
    }

    /// Whether a copy carries the mark that the case states, whatever words the mark has.
    pub(super) fn marked_as_the_case_says(&self, copy: &Copy<'_>) -> bool {
        self.classification.as_ref().and_then(|mark| mark.get(copy.lang)).is_some_and(|mark| copy.text.contains(mark))
    }

    /// Where the names stand in a copy. Of names at one place the longest is meant: an embassy's name holds those of two states.
    pub(super) fn named(&self, copy: &Copy<'_>, lexicon: &Lexicon) -> Named {
        let text = Text::new(copy.text, &lexicon.enclosures, &lexicon.file.abbreviations);
        let mut places: Vec<(Range<usize>, usize)> = Vec::new();
        for (name, known) in self.names.iter().enumerate() {
            let mut given: Vec<&str> = known.given(copy.lang).collect();
            if known.kind == Kind::State {
                let first = given.first().and_then(|form| form.split_whitespace().next()).unwrap_or("");
                given.extend(
                    lexicon.file.state_forms.iter().map(String::as_str).filter(|form| form.split_whitespace().next() == Some(first)),
                );
            }
            for form in given {
                places.extend(stands(&text, form).into_iter().map(|tokens| (tokens, name)));
            }
        }
        places.sort_by_key(|(tokens, _)| (tokens.start, std::cmp::Reverse(tokens.end)));
        let mut named: Vec<(usize, bool, Range<usize>)> = Vec::new();
        let mut end = 0;
        for (tokens, name) in places {
            if tokens.start >= end {
                end = tokens.end;
                named.push((name, text.kind(tokens.start) == BlockKind::Frame, text.bytes(tokens)));
            }
        }
        Named(named)
    }

    /// Names of one copy that another lacks.
    pub(super) fn missing(&self, here: (usize, &Named), there: (usize, &Named), copies: &[Copy<'_>]) -> Vec<Difference> {
        let (Some(one), Some(other)) = (copies.get(here.0), copies.get(there.0)) else { return Vec::new() };
        let mut found = Vec::new();
        for (at, name) in self.names.iter().enumerate() {
            // A name without a form in one of the languages cannot be looked for there.
            if name.given(one.lang).next().is_none() || name.given(other.lang).next().is_none() {
                continue;
            }
            for frame in [true, false] {
                // Of persons it matters how often: one named in place of another is told by both. A place has one form, which a sentence may bend.
                let often = name.kind == Kind::Person;
                let places = |named: &Named, anywhere: bool| -> Vec<Range<usize>> {
                    let here = |of_frame: bool| anywhere || of_frame == frame;
                    named.0.iter().filter(|(name, of_frame, _)| *name == at && here(*of_frame)).map(|(.., range)| range.clone()).collect()
                };
                let (here_at, there_at) = (places(here.1, false), places(there.1, name.kind == Kind::Place));
                let fewer = if often { there_at.len() < here_at.len() } else { there_at.is_empty() && !here_at.is_empty() };
                if !fewer {
                    continue;
                }
                let said =
                    here_at.last().and_then(|range| one.text.get(range.clone())).unwrap_or("").split_whitespace().collect::<Vec<_>>();
                let where_ = if frame { "around the text" } else { "in the text" };
                let count = |places: &[Range<usize>]| match places.len() {
                    0 => "not".to_owned(),
                    1 => "once".to_owned(),
                    more => format!("{more} times"),
                };
                found.push(Difference {
                    sure: true,
                    code: if frame { codes::COPIES_DIFFER_IN_FRAME } else { codes::COPIES_DIFFER },
                    message: format!(
                        "the {} “{}” stands {where_} {} in `{}`, {} in any form given in `{}`",
                        name.kind.noun(),
                        said.join(" "),
                        count(&here_at),
                        one.lang,
                        count(&there_at),
                        other.lang
                    ),
                    here: (here.0, here_at.last().cloned().unwrap_or(0..0)),
                    there: (there.0, there_at.last().cloned().unwrap_or(0..0)),
                    counterpart: None,
                });
            }
        }
        found
    }
}

impl KnownName {
    fn given(&self, lang: &Lang) -> impl Iterator<Item = &str> {
        self.forms.get(lang).into_iter().flatten().chain(&self.everywhere).map(String::as_str)
    }
}

impl Kind {
    fn noun(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Place => "place",
            Self::Institution => "institution",
            Self::State => "state",
        }
    }
}

fn given(names: &BTreeMap<Lang, CaseForms>) -> BTreeMap<Lang, Vec<String>> {
    let all = |given: &CaseForms| forms(given).map(str::to_owned).chain(given.short.clone()).collect();
    names.iter().map(|(lang, given)| (lang.clone(), all(given))).collect()
}

/// Where the words of a form stand one after the other.
fn stands(text: &Text<'_>, form: &str) -> Vec<Range<usize>> {
    let of_form = Text::new(form, &[], &[]);
    let words: Vec<&str> = (0..of_form.tokens.len()).map(|at| of_form.word(at)).collect();
    let Some(first) = words.first() else { return Vec::new() };
    let block = |at: usize| text.tokens.get(at).map(|token| token.block);
    (0..text.tokens.len())
        .filter(|at| text.word(*at) == *first)
        .filter(|at| words.iter().enumerate().all(|(offset, word)| text.word(at + offset) == *word && block(at + offset) == block(*at)))
        .map(|at| at..at + words.len())
        .collect()
}
