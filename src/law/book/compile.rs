//! One rule: from what is written to what is checked.

mod attested;
mod kinds;
mod numbers;

use std::sync::Arc;

use chrono::NaiveDate;

use super::load::Entry;
use crate::case;
use crate::check::examples;
use crate::diag::{Code, Diagnostic, Source, Span};
use crate::lang::{Lang, Words};
use crate::law::Standing;
use crate::law::codes;
use crate::law::condition::named::Named;
use crate::law::condition::{Compiler, Condition, Scope, Written};
use crate::law::file::{Example, WrittenReading, WrittenVersion};
use crate::law::kind::{Computation, Deadline, Item};
use crate::law::placed::Placed;
use crate::law::rule::{Choice, Cite, List, Reading, Rule, RuleId, Subject, Version};
use crate::law::source::{LawSources, SECOND_SOURCE, lacks_a_second};
use crate::law::spelling::suggest;
use crate::law::timeline::{Period, Timeline, TimelineFault};

/// The checked rule; `None` where something is so wrong that there is nothing to check further.
pub(super) fn rule(id: &RuleId, entry: &Entry, beside: Beside<'_>, faults: &mut Vec<Diagnostic>) -> Option<Rule> {
    let mut work = Work { source: &entry.source, beside, faults };
    let written = &entry.written.value;
    work.title(&written.title, entry.written.span);
    let about = work.subject(&written.about)?;
    let scope = work.scope(&about);
    let versions: Vec<_> = written.versions.iter().map(|version| (period(version), work.version(version, &about, &scope))).collect();
    let versions = match Timeline::try_from(versions) {
        Ok(timeline) => timeline,
        Err(found) => {
            for fault in found {
                work.timeline(fault, &written.versions, entry.written.span);
            }
            return None;
        }
    };
    for example in &written.examples {
        work.example(example);
    }
    let readings = written.readings.iter().map(|reading| work.reading(reading, &versions, &scope)).collect();
    Some(Rule {
        id: id.clone(),
        title: written.title.clone(),
        about,
        unless: written.unless.iter().map(|other| RuleId(other.value.clone())).collect(),
        due: written.due.clone(),
        term: written.term.as_ref().map(|other| RuleId(other.value.clone())),
        versions,
        readings,
        examples: written.examples.iter().map(|example| example.value.clone()).collect(),
        file: entry.source.name.clone(),
        dated_by: Vec::new(),
    })
}

fn period(version: &WrittenVersion) -> Period {
    Period { from: version.from.value, until: version.until.as_ref().map(|until| until.value) }
}

/// What stands beside the rules and is named in them.
#[derive(Clone, Copy)]
pub(super) struct Beside<'a> {
    pub(super) sources: Option<&'a LawSources>,
    pub(super) conditions: &'a Named,
}

struct Work<'a> {
    source: &'a Arc<Source>,
    beside: Beside<'a>,
    faults: &'a mut Vec<Diagnostic>,
}

impl Work<'_> {
    fn fault(&mut self, code: Code, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.faults.push(Diagnostic::error(code, message).help(help).at(self.source, span));
    }

    fn compiler(&mut self) -> Compiler<'_> {
        Compiler::new(self.source, self.faults, self.beside.conditions)
    }

    fn title(&mut self, title: &Words, span: Span) {
        let english = "en".parse::<Lang>().ok().and_then(|english| title.get(&english).map(str::len));
        if english.is_none_or(|length| length == 0) {
            self.fault(
                codes::NO_TITLE,
                span,
                "the title has no English wording",
                "Write `title: {en: …}`; other languages stand beside it.",
            );
        }
    }

    fn subject(&mut self, about: &Placed<String>) -> Option<Subject> {
        if about.value == "the case" {
            return Some(Subject::TheCase);
        }
        let (item, line) = match about.value.split_once(" where ") {
            Some((item, line)) => (item, Some(line)),
            None => (about.value.as_str(), None),
        };
        let Some(list) = List::ALL.into_iter().find(|list| item.strip_prefix("each ") == Some(list.item())) else {
            let help = "Known: `the case`, `each stay`, `each registration`, `each status`, `each event`, `each family member`; \
                        each with ` where LINE` after it.";
            self.fault(codes::UNKNOWN_SUBJECT, about.span, format!("`{item}` is not something that a rule can be about"), help);
            return None;
        };
        let all = Subject::Each { list, which: None };
        let scope = self.scope(&all);
        let which = line.map(|line| self.compiler().condition(&Written::line_at(line, about.span), &scope));
        Some(Subject::Each { list, which })
    }

    fn scope(&self, about: &Subject) -> Scope {
        match about {
            Subject::TheCase => Scope::of(None),
            Subject::Each { list, .. } => Scope::of(Some(*list)),
        }
    }

    fn version(&mut self, written: &Placed<WrittenVersion>, about: &Subject, scope: &Scope) -> Version {
        let span = written.span;
        let version = &written.value;
        let cite = version.cite.as_ref().map(Cite::new).filter(|cite| !cite.plain.trim().is_empty());
        if cite.is_none() {
            self.fault(codes::NO_CITATION, span, "this version cites nothing", "Write `cite:` with the article and the law.");
        }
        if version.sources.is_empty() {
            self.fault(codes::NO_SOURCE, span, "this version names no source", "Write `sources:` with ids of sources.yaml.");
        }
        self.known_sources(&version.sources);
        self.confirmed(version.standing, &version.sources, span);
        if version.checked.value < version.from.value && version.standing != Standing::Unconfirmed {
            let message = format!("this version begins on {}, after it was checked", version.from.value);
            self.fault(
                codes::CLAIMS_TOO_MUCH,
                version.checked.span,
                message,
                "What was not yet in force when it was checked is `unconfirmed`.",
            );
        }
        if let Some(cite) = &version.cite {
            self.cited_in_english(cite, span);
        }
        let applies_when = version.applies_when.as_ref().map_or_else(Condition::always, |when| self.condition(when, scope));
        self.attested_parts(version, span);
        Version {
            cite: cite.unwrap_or(Cite { plain: String::new(), words: None }),
            standing: version.standing,
            sources: version.sources.iter().map(|source| source.value.clone()).collect(),
            checked: version.checked.value,
            applies_when,
            computes: self.computation(&version.computes, about, scope),
        }
    }

    /// A condition that some case can fulfil.
    fn condition(&mut self, written: &Placed<Written>, scope: &Scope) -> Condition {
        let before = self.faults.len();
        let condition = self.compiler().condition(written, scope);
        // What is wrong in a line has been told.
        if self.faults.len() == before {
            self.may_hold(&condition, written.span);
        }
        condition
    }

    fn may_hold(&mut self, condition: &Condition, span: Span) {
        if condition.never_holds() {
            let help = "Look which of its lines exclude each other; an empty `any of:` holds of nothing.";
            self.fault(codes::NEVER_HOLDS, span, "no case can fulfil this condition", help);
        }
    }

    /// Two different sources make something confirmed.
    fn confirmed(&mut self, standing: Standing, sources: &[Placed<String>], span: Span) {
        // Without any source it has been told.
        if standing != Standing::Confirmed || sources.is_empty() {
            return;
        }
        if let Some(lacks) = lacks_a_second(sources.iter().map(|source| source.value.as_str()), self.beside.sources) {
            let span = sources.first().map_or(span, |source| source.span);
            self.fault(codes::NOT_CONFIRMED, span, lacks, SECOND_SOURCE);
        }
    }

    /// JSON has the English citation: no other language is put in its place.
    fn cited_in_english(&mut self, cite: &Words, span: Span) {
        let english = Lang::english();
        if cite.languages().is_some() && cite.get(&english).is_none_or(|text| text.trim().is_empty()) {
            let help = "Write `cite: {en: …}` beside the others, or one text for all languages.";
            self.fault(codes::CITE_NOT_ENGLISH, span, "the citation has no English wording", help);
        }
    }

    fn known_sources(&mut self, named: &[Placed<String>]) {
        let Some(known) = self.beside.sources else { return };
        for source in named.iter().filter(|source| !known.contains_key(&source.value)) {
            let help = suggest(&source.value, known.keys().map(String::as_str));
            self.fault(codes::UNKNOWN_SOURCE, source.span, format!("sources.yaml has no source `{}`", source.value), help);
        }
    }

    fn computation(&mut self, written: &Placed<Computation<Placed<Written>>>, about: &Subject, scope: &Scope) -> Computation {
        let item_scope = match &written.value {
            Computation::Grace(_) => Scope::case().item_of(List::Statuses.key()),
            Computation::Ban(_) => Scope::case().item_of(List::Stays.key()),
            Computation::BanAfter(_) => scope.item_of(List::Events.key()),
            Computation::Deadline(Deadline { of: Some(Item::Registration), .. }) => scope.item_of(List::Registrations.key()),
            Computation::Deadline(Deadline { of: Some(Item::Event), .. }) => scope.item_of(List::Events.key()),
            _ => scope.clone(),
        };
        match &written.value {
            Computation::Deadline(deadline) => self.deadline(deadline, written.span, scope),
            Computation::Open(open) => self.open(open, scope),
            Computation::Ban(ban) => self.ban(ban, written.span),
            Computation::BanAfter(ban) => self.ban_after(ban, written.span, about),
            Computation::Remedy(remedy) => self.remedy(remedy, written.span, about),
            Computation::DaysLeft(_) if !is_about(about, List::Events) => {
                let message = "`days-left` judges an act, which is an event";
                self.fault(codes::OTHER_SUBJECT, written.span, message, "Write `about: each event where …`.");
            }
            Computation::DayLimit(_) | Computation::Grace(_) if !is_about(about, List::Stays) => {
                let message = format!("`{}` is reckoned for stays", written.value.name());
                self.fault(codes::OTHER_SUBJECT, written.span, message, "Write `about: each stay`.");
            }
            _ => {}
        }
        self.numbers(&written.value, written.span);
        // `where` and `shown-by` ask about the item that was done, `when` of a term about the subject.
        let mut never = Vec::new();
        let mut compiler = self.compiler();
        let mut computation = written.value.clone();
        let mut of_item = |condition: Option<Placed<Written>>| {
            condition.map(|condition| noted(&mut never, condition.span, compiler.condition(&condition, &item_scope)))
        };
        let (which, shown_by) = match &mut computation {
            Computation::Deadline(deadline) => (of_item(deadline.which.take()), of_item(deadline.shown_by.take())),
            _ => (None, None),
        };
        let in_scope =
            if matches!(computation, Computation::Grace(_) | Computation::Ban(_) | Computation::BanAfter(_)) { &item_scope } else { scope };
        let mut compiled =
            computation.map(&mut |condition: Placed<Written>| noted(&mut never, condition.span, compiler.condition(&condition, in_scope)));
        for (span, condition) in never {
            self.may_hold(&condition, span);
        }
        if let Computation::Deadline(deadline) = &mut compiled {
            deadline.which = which;
            deadline.shown_by = shown_by;
        }
        compiled
    }

    fn reading(&mut self, written: &Placed<WrittenReading>, versions: &Timeline<Version>, scope: &Scope) -> Reading {
        let reading = &written.value;
        if !reading.options.contains_key(&reading.default.value) {
            let help = suggest(&reading.default.value, reading.options.keys().map(String::as_str));
            self.fault(codes::BAD_READING, reading.default.span, format!("there is no option `{}`", reading.default.value), help);
        }
        for (name, choice) in &reading.options {
            // The default may leave everything as the versions have it.
            let as_written = *name == reading.default.value && *choice == Choice::default();
            if !as_written && !versions.iter().any(|(_, version)| fits(choice, &version.computes)) {
                let message = format!("the option `{name}` changes nothing in what this rule computes");
                self.fault(
                    codes::BAD_READING,
                    written.span,
                    message,
                    "A day limit has `count` and `across`; a deadline has `days` and `unit`; a prohibition has `ground`.",
                );
            }
        }
        self.known_sources(&reading.sources);
        if reading.standing == Standing::Confirmed && reading.sources.is_empty() {
            self.fault(codes::NOT_CONFIRMED, written.span, "this is called confirmed and names no source", SECOND_SOURCE);
        }
        self.confirmed(reading.standing, &reading.sources, written.span);
        let when = reading.when.as_ref().map_or_else(Condition::always, |when| self.condition(when, scope));
        Reading {
            question: reading.question.clone(),
            when,
            default: reading.default.value.clone(),
            options: reading.options.clone(),
            standing: reading.standing,
            sources: reading.sources.iter().map(|source| source.value.clone()).collect(),
        }
    }

    fn example(&mut self, example: &Placed<Example>) {
        match examples::case_of(example.situation()) {
            Ok(case) => {
                for fault in case::check::impossible(&case, examples::today(&example.value, &case)) {
                    let help = "An example proves a rule only if it could happen: correct it.";
                    self.fault(codes::BAD_EXAMPLE, example.span, format!("the example `{}` could not be: {fault}", example.name), help);
                }
            }
            Err(fault) => {
                let message = format!("the example `{}` is not a case: {fault}", example.name);
                self.fault(codes::BAD_EXAMPLE, example.span, message, examples::NO_CASE);
            }
        }
    }

    fn timeline(&mut self, fault: TimelineFault, versions: &[Placed<WrittenVersion>], rule: Span) {
        let span = |index: usize| versions.get(index).map_or(rule, |version| version.value.from.span);
        let from = |index: usize| versions.get(index).map(|version| version.value.from.value);
        match fault {
            TimelineFault::Empty => self.fault(codes::GAP, rule, "the rule has no version", "Write at least one under `versions:`."),
            TimelineFault::Backwards(index) => {
                let place = versions.get(index).and_then(|version| version.value.until.as_ref()).map_or(rule, |until| until.span);
                self.fault(codes::ENDS_BEFORE_IT_BEGINS, place, "this version ends before it begins", "Compare `from` and `until`.");
            }
            TimelineFault::Gap(index, first) => {
                let last = from(index).and_then(|from| from.pred_opt()).unwrap_or(NaiveDate::MAX);
                let message = format!("no version is in force from {first} to {last}");
                self.fault(codes::GAP, span(index), message, "Move a date, or add a version that says what was in force then.");
            }
            TimelineFault::Overlap(index) => {
                let help = "End the earlier version on the day before, and write versions in order of date.";
                self.fault(codes::OVERLAP, span(index), "this version begins while the one before it is still in force", help);
            }
        }
    }
}

/// Keeps a condition that never holds for whoever tells of it.
fn noted(never: &mut Vec<(Span, Condition)>, span: Span, condition: Condition) -> Condition {
    if condition.never_holds() {
        never.push((span, condition.clone()));
    }
    condition
}

fn is_about(about: &Subject, list: List) -> bool {
    matches!(about, Subject::Each { list: of, .. } if *of == list)
}

fn fits(choice: &Choice, computes: &Computation) -> bool {
    match computes {
        Computation::DayLimit(_) => {
            choice.count.is_some() || choice.across.is_some() || choice.other_right.is_some() || choice.re_entry.is_some()
        }
        Computation::Deadline(_) => choice.days.is_some() || choice.unit.is_some(),
        Computation::Prohibits(_) => choice.ground.is_some(),
        _ => false,
    }
}
