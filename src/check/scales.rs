//! What speaks for and against a grievance, of each act that it rests on.

use std::collections::BTreeSet;

use super::judge::Judged;
use super::weighed::{Bears, Weighed};
use super::{Outcome, Truth, VerdictKind};
use crate::lang::Words;
use crate::law::bearing::Bearing;

/// What speaks for and against one act.
#[derive(Clone, Copy, Default)]
struct Pans {
    supports: bool,
    defeats: bool,
    /// Something is open that could still support the grievance.
    may_support: bool,
    /// Something is open that could still defeat it.
    may_defeat: bool,
    /// A rule speaks that bears on acts of another kind or with another ground.
    set_aside: bool,
}

impl Pans {
    fn open(self) -> bool {
        self.may_support || self.may_defeat
    }

    fn decided(self) -> bool {
        self.supports || self.defeats
    }
}

/// What speaks for and against a grievance.
pub(super) struct Scales {
    /// One for each act; one where no act is stated.
    pans: Vec<Pans>,
    pub(super) carried_by: Vec<usize>,
    pub(super) weighed: Vec<Weighed>,
    pub(super) facts: Vec<String>,
    /// Those of the facts of which an answer may let a finding decide, each with its act.
    telling: Vec<(usize, String)>,
    /// What such findings may bring, each with its act.
    may_bring: Vec<(usize, Pans)>,
    /// Those that can only take away an open finding which itself decides nothing, each with its act.
    clearing: Vec<(usize, String)>,
    /// What open findings could bring that no fact decides and none takes away, each with its act.
    stuck: Vec<(usize, Pans)>,
    unconfirmed: Vec<String>,
    disputes: Vec<String>,
    /// Rules that were found to bear on none of the acts.
    pub(super) set_aside: Vec<String>,
}

/// What a bearing is for one act: whether its condition holds, and the facts that would tell.
pub(super) type Held<'b> = (&'b Bearing, Truth, BTreeSet<String>);

/// A finding with its outcome for an act, before it is known what it means.
pub(super) struct Spoken<'f> {
    pub(super) weighed: Weighed,
    pub(super) found: &'f Judged,
    /// The disputed point on which the outcome turns.
    pub(super) dispute: Option<&'f Words>,
    /// Whether the rule can answer at all once the facts are known.
    pub(super) can_answer: bool,
    /// The facts that would tell whether it applies.
    pub(super) to_apply: BTreeSet<String>,
}

impl Scales {
    pub(super) fn of(acts: usize) -> Self {
        Self {
            pans: vec![Pans::default(); acts.max(1)],
            carried_by: Vec::new(),
            weighed: Vec::new(),
            facts: Vec::new(),
            telling: Vec::new(),
            may_bring: Vec::new(),
            clearing: Vec::new(),
            stuck: Vec::new(),
            unconfirmed: Vec::new(),
            disputes: Vec::new(),
            set_aside: Vec::new(),
        }
    }

    /// Weighs a finding for the act at `place`.
    pub(super) fn weigh(&mut self, place: usize, spoken: Spoken<'_>, bearings: &[Held<'_>]) {
        let Spoken { weighed, found, dispute, can_answer, to_apply } = spoken;
        let outcome = weighed.outcome;
        let open = outcome == Outcome::CannotTell || dispute.is_some();
        let mut pans = Pans::default();
        let mut lacking = BTreeSet::new();
        let mut bears_at_all = false;
        for (bearing, holds, facts) in bearings {
            let (supports, defeats) = match open {
                true => (bearing.may_support(), bearing.may_defeat()),
                false => (bearing.supports.contains(&outcome), bearing.defeats.contains(&outcome)),
            };
            if !supports && !defeats {
                continue;
            }
            match holds {
                Truth::No => {
                    pans.set_aside = true;
                    continue;
                }
                Truth::Yes if !open => {
                    pans.supports |= supports;
                    pans.defeats |= defeats;
                }
                Truth::Yes | Truth::Unknown => {
                    pans.may_support |= supports;
                    pans.may_defeat |= defeats;
                    lacking.extend(facts.iter().cloned());
                }
            }
            bears_at_all = true;
        }
        pans.set_aside &= !bears_at_all;
        self.add(place, pans);
        if pans.set_aside {
            self.leave_aside(&weighed.rule);
        }
        if !bears_at_all {
            return;
        }
        if let Some(question) = dispute {
            self.disputes.push(format!("sources differ, and none of them is confirmed: {}", super::verdict::in_english(question)));
        }
        let mut asked: Vec<String> = if outcome == Outcome::CannotTell { self.lacks(found, &lacking) } else { Vec::new() };
        if can_answer {
            self.tell(place, pans, asked.iter().chain(&lacking));
        } else {
            let clears: Vec<_> = asked.iter().filter(|fact| to_apply.contains(*fact)).chain(&lacking).cloned().collect();
            if clears.is_empty() && open {
                self.stuck.push((place, pans));
            }
            self.clearing.extend(clears.into_iter().map(|fact| (place, fact)));
        }
        asked.extend(lacking);
        self.ask(asked);
        let bears = match (pans.supports, pans.defeats) {
            (true, _) => Bears::Supports,
            (_, true) => Bears::Defeats,
            (false, false) => Bears::Open,
        };
        let conditional = bears == Bears::Open && !open;
        self.carry(Weighed { bears, conditional, ..weighed });
    }

    /// A list of which nothing is stated may hold what a rule would judge.
    pub(super) fn unstated(&mut self, place: usize, can_answer: bool, facts: impl IntoIterator<Item = String>) {
        let pans = Pans { may_support: true, may_defeat: true, ..Pans::default() };
        self.add(place, pans);
        let facts: Vec<String> = facts.into_iter().collect();
        if can_answer {
            self.tell(place, pans, &facts);
        }
        self.ask(facts);
    }

    /// A fact for which an open finding waits already: another rule may answer once it is stated.
    pub(super) fn awaited(&mut self, place: usize, path: &str) {
        let awaited: Vec<String> = self.facts.iter().filter(|fact| *fact == path).cloned().collect();
        if !awaited.is_empty() {
            self.tell(place, Pans { may_support: true, may_defeat: true, ..Pans::default() }, &awaited);
        }
    }

    fn tell<'f>(&mut self, place: usize, pans: Pans, facts: impl IntoIterator<Item = &'f String>) {
        self.telling.extend(facts.into_iter().map(|fact| (place, fact.clone())));
        self.may_bring.push((place, pans));
    }

    /// The facts to which no answer can change the verdict: they are for a person to weigh.
    pub(super) fn idle(&self) -> Vec<String> {
        let within = |facts: &[(usize, String)], fact: &String, tells: &dyn Fn(usize) -> bool| {
            facts.iter().any(|(place, known)| known == fact && tells(*place))
        };
        let tells = |place: usize| !self.is_stuck(place);
        let clears = |place: usize| (self.decided(place) || !self.telling.is_empty()) && tells(place);
        let idle = |fact: &&String| !within(&self.telling, fact, &tells) && !within(&self.clearing, fact, &clears);
        self.facts.iter().filter(idle).cloned().collect()
    }

    /// Whether what stays open, whatever else is known, gainsays all that is there or that a fact may bring.
    fn is_stuck(&self, place: usize) -> bool {
        let at = |list: &[(usize, Pans)], says: fn(&Pans) -> bool| list.iter().any(|(at, pans)| *at == place && says(pans));
        let there = |says: fn(&Pans) -> bool| self.pans.get(place).is_some_and(says);
        let supports = there(|pans| pans.supports) || at(&self.may_bring, |pans| pans.supports || pans.may_support);
        let defeats = there(|pans| pans.defeats) || at(&self.may_bring, |pans| pans.defeats || pans.may_defeat);
        let may_support = at(&self.stuck, |pans| pans.may_support);
        let may_defeat = at(&self.stuck, |pans| pans.may_defeat);
        !(supports && defeats) && (supports && may_defeat || defeats && may_support)
    }

    /// A rule bears on no act of the grievance, whatever it would say.
    pub(super) fn leave_aside(&mut self, rule: &str) {
        if !self.set_aside.iter().any(|known| known == rule) {
            self.set_aside.push(rule.to_owned());
        }
    }

    pub(super) fn set_aside_at(&mut self, place: usize) {
        self.add(place, Pans { set_aside: true, ..Pans::default() });
    }

    /// Whether anything speaks of the act.
    pub(super) fn speaks(&self, place: usize) -> bool {
        self.pans.get(place).is_some_and(|pans| pans.decided() || pans.open())
    }

    /// Whether a finding supports or defeats the act.
    pub(super) fn decided(&self, place: usize) -> bool {
        self.pans.get(place).is_some_and(|pans| pans.decided())
    }

    /// The acts of which a rule speaks, though none that bears on them.
    pub(super) fn not_judged(&self) -> Vec<usize> {
        let places = self.pans.iter().enumerate();
        places.filter(|(_, pans)| pans.set_aside && !pans.decided() && !pans.open()).map(|(place, _)| place).collect()
    }

    /// The acts that nothing decides and of which a rule would speak if they rested on another ground.
    pub(super) fn undecided_for_their_ground(&self) -> Vec<usize> {
        let places = self.pans.iter().enumerate();
        places.filter(|(_, pans)| pans.set_aside && !pans.decided()).map(|(place, _)| place).collect()
    }

    pub(super) fn open(&self) -> bool {
        self.pans.iter().any(|pans| pans.open())
    }

    fn add(&mut self, place: usize, more: Pans) {
        if let Some(pans) = self.pans.get_mut(place) {
            pans.supports |= more.supports;
            pans.defeats |= more.defeats;
            pans.may_support |= more.may_support;
            pans.may_defeat |= more.may_defeat;
            pans.set_aside |= more.set_aside;
        }
    }

    /// The facts that an open finding waits for. What was certain only later turns, on the day of the event, on the facts that would
    /// have made it earlier.
    fn lacks(&mut self, found: &Judged, lacking: &BTreeSet<String>) -> Vec<String> {
        let facts: Vec<String> = match found.finding.outcome {
            Outcome::CannotTell => found.finding.missing.clone(),
            _ => found.open.iter().cloned().collect(),
        };
        if facts.is_empty() && lacking.is_empty() && !self.unconfirmed.contains(&found.finding.rule) {
            self.unconfirmed.push(found.finding.rule.clone());
        }
        facts
    }

    fn ask(&mut self, facts: impl IntoIterator<Item = String>) {
        for fact in facts {
            if !self.facts.contains(&fact) {
                self.facts.push(fact);
            }
        }
    }

    fn carry(&mut self, weighed: Weighed) {
        if !self.carried_by.contains(&weighed.finding) {
            self.carried_by.push(weighed.finding);
        }
        match self.weighed.iter_mut().find(|known| known.says_the_same(&weighed)) {
            Some(known) => known.acts.extend(weighed.acts),
            None => self.weighed.push(weighed),
        }
    }

    /// What is open decides nothing where all that it could bring is there already: of that act itself, since a document speaks of
    /// every act that a grievance rests on.
    pub(super) fn verdict(&self) -> VerdictKind {
        let any = |says: fn(&Pans) -> bool| self.pans.iter().any(says);
        let all = |settled: fn(&Pans) -> bool| self.pans.iter().all(settled);
        match (any(|pans| pans.supports), any(|pans| pans.defeats)) {
            (true, true) => VerdictKind::Mixed,
            (true, false) if all(|pans| !pans.may_defeat && (pans.supports || !pans.may_support)) => VerdictKind::Supported,
            (false, true) if all(|pans| !pans.may_support && (pans.defeats || !(pans.may_defeat || pans.set_aside))) => {
                VerdictKind::NotSupported
            }
            _ => VerdictKind::Undetermined,
        }
    }

    /// Why it is undetermined, where it is not for want of a fact to ask for.
    pub(super) fn reason(&self, ruled: bool, not_judged: Option<String>) -> Option<String> {
        if let Some(dispute) = self.disputes.first() {
            Some(dispute.clone())
        } else if !ruled {
            Some("the rule book has no rule that decides this kind of grievance".to_owned())
        } else if let Some(not_judged) = not_judged.filter(|_| !self.open()) {
            Some(not_judged)
        } else if !self.open() {
            Some("no rule of the book speaks to the facts stated".to_owned())
        } else if self.facts.is_empty() {
            Some("the rules that bear on it are not confirmed, or need a person's judgement".to_owned())
        } else {
            None
        }
    }

    /// The rules that are open without waiting for a fact.
    pub(super) fn unconfirmed(&self) -> &[String] {
        &self.unconfirmed
    }
}
