//! The smallest set of facts that decides a grievance whatever the answers are, or with some of them.

use super::super::Verdict;
use super::trial::{Court, Ruling, Trial};
use super::{Answer, Effect, Fact, Inquiry, combination, stated, why};

/// Facts that are looked at for one grievance.
const MOST_FACTS: usize = 10;

/// Size up to which every set is tried; beyond it facts are added one by one.
const MOST_TOGETHER: usize = 3;

/// Examples of answers that leave a grievance open.
const MOST_EXAMPLES: usize = 3;

/// What trying every answer to a set of facts showed.
#[derive(Default)]
struct Tally {
    tried: usize,
    decided: usize,
    open: Vec<Trial>,
}

impl Tally {
    fn decides(&self) -> bool {
        self.tried > 0 && self.decided == self.tried
    }

    /// Whether it decides more often than `other`; in whole numbers, so that no rounding chooses.
    fn beats(&self, other: &Self) -> bool {
        self.decided * other.tried > other.decided * self.tried
    }
}

/// The search for one grievance.
struct Search<'c, 'a> {
    court: &'c mut Court<'a>,
    grievance: usize,
    facts: Vec<usize>,
    cut_short: bool,
}

/// What to ask about the grievance at `index` of the case.
pub(super) fn inquiry(court: &mut Court<'_>, index: usize, verdict: &Verdict) -> Inquiry {
    let mut search = Search { court, grievance: index, facts: Vec::new(), cut_short: false };
    search.gather(&verdict.missing);
    let (effect, chosen) = match search.decisive() {
        Some(set) => (Effect::Decides, set),
        None => match search.promising() {
            Some(set) => (Effect::MayDecide, set),
            None => (Effect::None, search.stated_missing(&verdict.missing)),
        },
    };
    let leaves_open = if effect == Effect::MayDecide { search.leaves_open(&chosen) } else { Vec::new() };
    let Search { court, facts, cut_short, .. } = search;
    let others = facts.iter().filter(|fact| !chosen.contains(fact)).map(|fact| court.path(*fact).to_owned());
    let mut others: Vec<_> = others.collect();
    others.sort();
    let mut asked: Vec<Fact> = chosen.iter().map(|fact| why::fact(court, verdict, *fact)).collect();
    asked.sort_by(|one, other| one.path.cmp(&other.path));
    Inquiry {
        grievance: verdict.grievance.clone(),
        kind: verdict.kind,
        effect,
        facts: asked,
        others,
        leaves_open,
        reason: (effect == Effect::None).then(|| why::nothing_decides(court, verdict)),
        cut_short,
    }
}

impl Search<'_, '_> {
    /// The facts that the verdict misses, and those that it would miss once some of them were known.
    fn gather(&mut self, missing: &[String]) {
        let mut open: Vec<String> = missing.to_vec();
        open.sort();
        while !open.is_empty() && self.facts.len() < MOST_FACTS {
            let mut next = Vec::new();
            for path in open.drain(..) {
                if self.facts.len() == MOST_FACTS {
                    self.cut_short = true;
                    break;
                }
                let fact = self.court.fact(&path);
                self.cut_short |= self.court.left() == 0;
                if !self.facts.contains(&fact) {
                    self.facts.push(fact);
                    next.extend(self.still_missing(fact));
                }
            }
            next.retain(|path| !self.facts.iter().any(|fact| self.court.path(*fact) == path));
            next.sort();
            next.dedup();
            open = next;
        }
    }

    /// What the grievance would miss once the fact was known; not details of the answer itself.
    fn still_missing(&mut self, fact: usize) -> Vec<String> {
        let mut found = Vec::new();
        for answer in 0..self.court.answers(fact) {
            if let Ruling::Heard(opinion) = self.court.hear(&vec![(fact, answer)]) {
                let own = self.court.path(fact);
                found.extend(opinion.missing(self.grievance).iter().filter(|path| !path.starts_with(own)).cloned());
            }
        }
        found
    }

    /// The smallest set that decides whatever the answers are, those included for which others stood in the search.
    fn decisive(&mut self) -> Option<Vec<usize>> {
        loop {
            let set = self.seemingly_decisive()?;
            match self.left_open_by_another(&set) {
                Some((fact, answer)) => self.court.keep(fact, answer),
                None => return Some(set),
            }
        }
    }

    /// An answer for which others stood and with which the set leaves the grievance open after all: beside an answer about another fact
    /// the rules may tell apart what they do not tell apart alone.
    fn left_open_by_another(&mut self, set: &[usize]) -> Option<(usize, usize)> {
        if set.len() < 2 {
            return None;
        }
        let counts: Vec<usize> = set.iter().map(|fact| self.court.answers(*fact)).collect();
        for (at, fact) in set.iter().enumerate() {
            let mut others = counts.clone();
            if let Some(own) = others.get_mut(at) {
                *own = 1;
            }
            let all: usize = others.iter().product();
            for answer in self.court.stood_for(*fact) {
                for number in 0..all {
                    let mut trial = combination::trial(set, &others, number);
                    if let Some(own) = trial.get_mut(at) {
                        own.1 = answer;
                    }
                    match self.court.look_again(&trial) {
                        Ruling::Heard(opinion) if !opinion.decides(self.grievance) => return Some((*fact, answer)),
                        Ruling::Heard(_) | Ruling::Implausible => {}
                        Ruling::Adjourned => {
                            self.cut_short = true;
                            return None;
                        }
                    }
                }
            }
        }
        None
    }

    fn seemingly_decisive(&mut self) -> Option<Vec<usize>> {
        for size in 1..=MOST_TOGETHER.min(self.facts.len()) {
            for set in combination::sets(&self.facts, size) {
                if self.tally(&set, true).is_some_and(|tally| tally.decides()) {
                    return Some(set);
                }
            }
        }
        if self.facts.len() > MOST_TOGETHER { self.greedy() } else { None }
    }

    /// Adds the fact that helps most, until the set decides; then leaves out what it does not need.
    fn greedy(&mut self) -> Option<Vec<usize>> {
        let mut set: Vec<usize> = Vec::new();
        while set.len() < self.facts.len() {
            let mut best: Option<(Vec<usize>, Tally)> = None;
            for fact in self.facts.clone().into_iter().filter(|fact| !set.contains(fact)) {
                let mut larger = set.clone();
                larger.push(fact);
                larger.sort_unstable();
                let Some(tally) = self.tally(&larger, false) else { continue };
                if best.as_ref().is_none_or(|(_, known)| tally.beats(known)) {
                    best = Some((larger, tally));
                }
            }
            let (larger, tally) = best?;
            set = larger;
            if tally.decides() {
                return Some(self.without_the_needless(set));
            }
        }
        None
    }

    fn without_the_needless(&mut self, mut set: Vec<usize>) -> Vec<usize> {
        for fact in set.clone() {
            let smaller: Vec<_> = set.iter().copied().filter(|kept| *kept != fact).collect();
            if self.tally(&smaller, true).is_some_and(|tally| tally.decides()) {
                set = smaller;
            }
        }
        set
    }

    /// The smallest set with which some answers decide; of several the one that decides most often.
    fn promising(&mut self) -> Option<Vec<usize>> {
        for size in 1..=MOST_TOGETHER.min(self.facts.len()) {
            let mut best: Option<(Vec<usize>, Tally)> = None;
            for set in combination::sets(&self.facts, size) {
                let Some(tally) = self.tally(&set, false).filter(|tally| tally.decided > 0) else { continue };
                if best.as_ref().is_none_or(|(_, known)| tally.beats(known)) {
                    best = Some((set, tally));
                }
            }
            if let Some((set, _)) = best {
                return Some(set);
            }
        }
        None
    }

    fn stated_missing(&mut self, missing: &[String]) -> Vec<usize> {
        self.facts.iter().copied().filter(|fact| missing.iter().any(|path| self.court.path(*fact) == path)).collect()
    }

    fn leaves_open(&mut self, set: &[usize]) -> Vec<Vec<Answer>> {
        let Some(tally) = self.tally(set, false) else { return Vec::new() };
        let said = |(fact, answer): &(usize, usize)| {
            let value = self.court.answer(*fact, *answer)?;
            Some(Answer { path: self.court.path(*fact).to_owned(), answer: stated::said(value) })
        };
        tally.open.iter().take(MOST_EXAMPLES).map(|trial| trial.iter().filter_map(said).collect()).collect()
    }

    /// Tries every combination of answers; `None` where that would cost more judgements than are left. Where only a set that always
    /// decides is wanted, the first answers that leave the grievance open suffice.
    fn tally(&mut self, set: &[usize], stop_at_open: bool) -> Option<Tally> {
        let counts: Vec<usize> = set.iter().map(|fact| self.court.answers(*fact)).collect();
        let all = counts.iter().try_fold(1_usize, |product, count| product.checked_mul(*count))?;
        // What was heard before costs nothing; for single facts that is everything.
        if set.len() > 1 && all > self.court.left() {
            self.cut_short = true;
            return None;
        }
        let mut tally = Tally::default();
        for number in 0..all {
            let trial = combination::trial(set, &counts, number);
            match self.court.hear(&trial) {
                Ruling::Heard(opinion) if opinion.decides(self.grievance) => {
                    tally.tried += 1;
                    tally.decided += 1;
                }
                Ruling::Heard(_) => {
                    tally.tried += 1;
                    tally.open.push(trial);
                    if stop_at_open {
                        return Some(tally);
                    }
                }
                Ruling::Implausible => {}
                Ruling::Adjourned => {
                    self.cut_short = true;
                    return None;
                }
            }
        }
        Some(tally)
    }
}
