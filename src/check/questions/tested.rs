//! What rules ask of the fields of a case. Answers that no rule tells apart need not be tried twice.

use std::collections::{BTreeMap, BTreeSet};

use crate::case::GrievanceKind;
use crate::law::RuleBook;
use crate::law::condition::{Condition, FieldPath, Phrase, Span as Length};
use crate::law::kind::{Ban, Computation, Item, Length as TermLength, Term};
use crate::law::rule::{List, Rule, RuleId, Subject};

/// The tests of the rules that bear on some grievances, and of those that defeat or measure them.
pub(super) struct Tested<'b> {
    /// The rules that bear on a grievance, by which the case is judged again.
    pub(super) bearing: Vec<&'b Rule>,
    /// All rules that may have a say.
    pub(super) rules: Vec<&'b Rule>,
    by_field: BTreeMap<String, Vec<&'b Phrase>>,
    by_list: BTreeMap<&'static str, Vec<Vec<&'b Condition>>>,
    limits: Vec<u32>,
    /// Lengths of limits, terms and distances from the day.
    lengths: Vec<Length>,
    /// The kinds of events that the grievances are about, in the words of case files.
    acts: Vec<&'static str>,
}

impl<'b> Tested<'b> {
    pub(super) fn by(book: &'b RuleBook, kinds: &[GrievanceKind]) -> Self {
        let mut bearing: Vec<&Rule> = Vec::new();
        for rule in kinds.iter().flat_map(|kind| book.bearings(*kind)).filter_map(|(id, _)| book.rule(id)) {
            if !bearing.iter().any(|known| known.id == rule.id) && book.judges(&rule.id) {
                bearing.push(rule);
            }
        }
        bearing.sort_by(|one, other| one.id.cmp(&other.id));
        let rules = with_those_behind(book, &bearing);
        let mut tested = Self { bearing, rules: rules.clone(), ..Self::nothing() };
        for rule in rules {
            tested.rule(rule);
        }
        for kind in kinds {
            tested.bearings(book, *kind);
            if kind.event().is_some() && !tested.acts.contains(&kind.word()) {
                tested.acts.push(kind.word());
            }
        }
        tested.limits.sort_unstable();
        tested.limits.dedup();
        tested
    }

    fn nothing() -> Self {
        Self {
            bearing: Vec::new(),
            rules: Vec::new(),
            by_field: BTreeMap::new(),
            by_list: BTreeMap::new(),
            limits: Vec::new(),
            lengths: Vec::new(),
            acts: Vec::new(),
        }
    }

    /// What bearings ask of the events that a grievance rests on.
    fn bearings(&mut self, book: &'b RuleBook, kind: GrievanceKind) {
        for (rule, bearing) in book.bearings(kind).flat_map(|(rule, bearings)| bearings.iter().map(move |bearing| (rule, bearing))) {
            if let Some(when) = &bearing.when {
                self.items(List::Events, when, &[String::new()]);
            }
            if let Some(as_of) = &bearing.as_of {
                self.items(List::Events, as_of, &[String::new()]);
            }
            if let (Some(of), Some(Subject::Each { list, .. })) = (&bearing.of, book.rule(rule).map(|rule| &rule.about)) {
                self.items(*list, of, &[String::new()]);
            }
        }
    }

    /// The fields that any rule of the book may find missing, lists included.
    pub(super) fn fields(book: &'b RuleBook) -> BTreeSet<String> {
        let mut tested = Self::nothing();
        GrievanceKind::ALL.into_iter().for_each(|kind| tested.bearings(book, kind));
        let mut fields = BTreeSet::new();
        for rule in book.rules() {
            tested.rule(rule);
            let list = if let Subject::Each { list, .. } = &rule.about { list.key() } else { "" };
            fields.insert(list.to_owned());
            for (_, version) in rule.versions.iter() {
                match &version.computes {
                    Computation::Deadline(deadline) => {
                        fields.insert(joined(list, &deadline.from.value));
                        let of = deadline.of.map(|item| if item == Item::Registration { List::Registrations } else { List::Events });
                        fields.extend(of.map(|list| list.key().to_owned()));
                    }
                    Computation::Open(open) => fields.extend(open.ask.iter().map(|field| joined(list, &field.value))),
                    Computation::DayLimit(_) | Computation::Ban(_) | Computation::DaysLeft(_) => {
                        fields.insert(List::Stays.key().to_owned());
                    }
                    _ => {}
                }
            }
        }
        fields.extend(tested.by_field.into_keys());
        fields.extend(tested.by_list.into_keys().map(str::to_owned));
        fields.remove("");
        fields
    }

    /// What is asked of a field, by its path without places: `statuses.kind`.
    pub(super) fn of(&self, field: &str) -> &[&'b Phrase] {
        self.by_field.get(field).map_or(&[], Vec::as_slice)
    }

    /// The fields of the items of a list of which something is asked, by their names.
    pub(super) fn fields_of(&self, list: &'static str) -> impl Iterator<Item = &str> {
        let own = self.by_field.iter().filter(|(_, phrases)| !phrases.is_empty());
        own.filter_map(move |(field, _)| field.strip_prefix(list)?.strip_prefix('.')).filter(|name| !name.contains('.'))
    }

    /// What is asked of the items of a list: each entry a conjunction.
    pub(super) fn of_items(&self, list: &str) -> &[Vec<&'b Condition>] {
        self.by_list.get(list).map_or(&[], Vec::as_slice)
    }

    /// Numbers of days that a limit allows.
    pub(super) fn limits(&self) -> &[u32] {
        &self.limits
    }

    /// The kinds of events that the grievances are about.
    pub(super) fn acts(&self) -> &[&'static str] {
        &self.acts
    }

    /// Lengths of limits, terms and distances from the day, by which a day of the case may matter for another day.
    pub(super) fn lengths(&self) -> &[Length] {
        &self.lengths
    }

    fn length(&mut self, length: Length) {
        if !self.lengths.contains(&length) {
            self.lengths.push(length);
        }
    }

    fn rule(&mut self, rule: &'b Rule) {
        let mut levels = vec![String::new()];
        let mut picked = None;
        let mut list = None;
        if let Subject::Each { list: subjects, which } = &rule.about {
            levels.push(subjects.key().to_owned());
            picked = which.as_ref();
            list = Some(*subjects);
        }
        self.conditions(picked.into_iter(), &levels);
        let readings = rule.readings.iter().map(|reading| &reading.when);
        self.conditions(readings, &levels);
        for (_, version) in rule.versions.iter() {
            let asked = conditions_of(&version.computes);
            self.conditions(std::iter::once(&version.applies_when).chain(asked.iter().copied()), &levels);
            self.computation(&version.computes, &levels);
            if let Some(list) = list {
                let of_subject = self.by_list.entry(list.key()).or_default();
                for condition in std::iter::once(&version.applies_when).chain(asked) {
                    of_subject.push(picked.into_iter().chain([condition]).collect());
                }
            }
        }
    }

    /// What a computation asks of items that are not its subject.
    fn computation(&mut self, computes: &'b Computation, levels: &[String]) {
        match computes {
            Computation::DayLimit(limit) => {
                let limits = [Some(limit.days), limit.continuous].into_iter().flatten();
                limits.clone().for_each(|days| self.length(Length::Days(days)));
                self.limits.extend(limits);
            }
            Computation::Grace(grace) => {
                [Some(grace.days), grace.only_after_days].into_iter().flatten().for_each(|days| self.length(Length::Days(days)));
                self.items(List::Statuses, &grace.which, levels);
            }
            Computation::Ban(Ban { excused_when: Some(excused), .. }) => self.items(List::Stays, excused, levels),
            Computation::Deadline(deadline) => {
                for term in deadline.terms.iter().filter_map(Term::length) {
                    self.length(match term {
                        TermLength::CalendarDays(days) => Length::Days(days),
                        // Weekends and holidays between them: about as many days again are surely enough.
                        TermLength::WorkingDays(days) => Length::Days(days.saturating_mul(2)),
                        TermLength::Months(months) => Length::Months(months),
                    });
                }
                let list = deadline.of.map(|item| if item == Item::Registration { List::Registrations } else { List::Events });
                for which in deadline.which.iter().chain(&deadline.shown_by) {
                    if let Some(list) = list {
                        self.items(list, which, levels);
                    }
                }
            }
            _ => {}
        }
    }

    fn items(&mut self, list: List, each: &'b Condition, levels: &[String]) {
        self.by_list.entry(list.key()).or_default().push(vec![each]);
        let mut inside = levels.to_vec();
        inside.push(list.key().to_owned());
        self.condition(each, &inside);
    }

    /// The field of a member of the family that is meant instead of one of the person, where the subject may concern a member.
    fn of_a_member(&mut self, field: &FieldPath) -> Option<String> {
        field.whose?;
        let text = field.text();
        let path = joined(List::Family.key(), text.strip_prefix("person.").unwrap_or(&text));
        self.by_field.entry(path.clone()).or_default();
        Some(path)
    }

    fn conditions(&mut self, conditions: impl Iterator<Item = &'b Condition>, levels: &[String]) {
        for condition in conditions {
            self.condition(condition, levels);
        }
    }

    fn condition(&mut self, condition: &'b Condition, levels: &[String]) {
        match condition {
            Condition::All(parts) | Condition::Any(parts) => self.conditions(parts.iter(), levels),
            Condition::Not(part) | Condition::Named { holds: part, .. } => self.condition(part, levels),
            Condition::Some { list, which, each } => {
                let path = absolute(list, levels);
                self.of_a_member(list);
                if which.later {
                    self.by_field.entry(joined(&path, "time")).or_default();
                }
                if let Some(list) = List::ALL.into_iter().find(|list| list.key() == path) {
                    self.by_list.entry(list.key()).or_default().push(vec![each]);
                }
                let mut inside = levels.to_vec();
                inside.push(path);
                self.condition(each, &inside);
            }
            Condition::Test(test) => {
                let path = absolute(&test.field, levels);
                if let Phrase::Apart(apart) = &test.phrase {
                    self.length(apart.length);
                }
                self.by_field.entry(path.clone()).or_default().push(&test.phrase);
                if let Some(of_a_member) = self.of_a_member(&test.field) {
                    self.by_field.entry(of_a_member).or_default().push(&test.phrase);
                }
                if let Phrase::CoversTheDay(period) = &test.phrase {
                    let bounds = [Some(period.first), Some(period.last), period.ended_early];
                    for bound in bounds.into_iter().flatten() {
                        self.by_field.entry(joined(&path, bound)).or_default().push(&test.phrase);
                    }
                }
            }
        }
    }
}

/// The conditions of a computation that look at the subject of the rule.
fn conditions_of(computes: &Computation) -> Vec<&Condition> {
    match computes {
        Computation::FixedDate(fixed) => vec![&fixed.met_when],
        Computation::Prohibits(prohibits) => prohibits.unless_any.iter().collect(),
        Computation::Requires(requires) => requires.all.iter().collect(),
        Computation::Deadline(deadline) => deadline.terms.iter().filter_map(|term| term.when.as_ref()).collect(),
        _ => Vec::new(),
    }
}

/// A path from the case on, without places of items.
fn absolute(field: &FieldPath, levels: &[String]) -> String {
    let level = levels.len().checked_sub(field.up + 1).and_then(|at| levels.get(at));
    joined(level.map_or("", String::as_str), &field.text())
}

fn joined(path: &str, name: &str) -> String {
    match (path.is_empty(), name.is_empty()) {
        (true, _) => name.to_owned(),
        (false, true) => path.to_owned(),
        (false, false) => format!("{path}.{name}"),
    }
}

/// The rules, those that defeat them and those by which they measure, each once.
pub(in crate::check) fn with_those_behind<'b>(book: &'b RuleBook, rules: &[&'b Rule]) -> Vec<&'b Rule> {
    let mut found: Vec<&Rule> = Vec::new();
    let mut open: Vec<&Rule> = rules.to_vec();
    while let Some(rule) = open.pop() {
        if found.iter().any(|known| known.id == rule.id) {
            continue;
        }
        found.push(rule);
        open.extend(rule.unless.iter().map(RuleId::as_str).filter_map(|id| book.rule(id)));
        open.extend(rule.versions.iter().filter_map(|(_, version)| match &version.computes {
            Computation::Ban(ban) => book.rule(&ban.measured_by.value),
            Computation::DaysLeft(left) => book.rule(&left.measured_by.value),
            _ => None,
        }));
    }
    found.sort_by(|one, other| one.id.cmp(&other.id));
    found
}
