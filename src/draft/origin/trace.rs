//! From marks to origins.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::Range;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::expression::{Expression, Name};
use super::fields::{Field, Fields};
use super::mark::{Place, TemplatePlace};
use super::marked::Sign;
use super::words::Said;
use super::{Marks, Trail};
use crate::check::counsel::Proposal;
use crate::check::{Assessment, Verdict};
use crate::draft::leak::Months;
use crate::draft::timeline::shown::Shown;
use crate::lang::Lang;

/// What an item of the assessment or the rule book calls its origin, before its place or id. Everything else is a path of the case.
pub(in crate::draft) mod kind {
    pub(in crate::draft) const FINDING: &str = "findings[";
    pub(in crate::draft) const RULE: &str = "rule:";
    pub(in crate::draft) const ARGUMENT: &str = "argument:";
    pub(in crate::draft) const REQUEST: &str = "request:";
    /// An entry of another file of the rule book: `entry:remedies/court`.
    pub(in crate::draft) const ENTRY: &str = "entry:";
}

/// Where a stretch of a document comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Lines of templates that printed it.
    pub templates: BTreeSet<TemplatePlace>,
    /// Paths of the case whose values it says, or on which it depends that it says anything.
    pub fields: BTreeSet<String>,
    /// Findings of the assessment that it tells, by their place in it.
    pub findings: BTreeSet<usize>,
    /// Rules that it tells of without a finding.
    pub rules: BTreeSet<String>,
    /// Ids of arguments of the rule book.
    pub arguments: BTreeSet<String>,
    /// Requests of the rule book, each by its kind of grievance and its id: `driving-licence/review`.
    pub requests: BTreeSet<String>,
    /// Entries of other files of the rule book, each by its file and its id: `remedies/court`, `bodies/ombudsman`, `grievances/detention`.
    pub entries: BTreeSet<String>,
}

/// A version of a rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RuleVersion {
    /// Rule id.
    pub id: String,
    /// First day of the version; none where no version of it was applied.
    pub version_from: Option<NaiveDate>,
}

impl Origin {
    /// The rules that it tells of, in the versions that were applied, each once.
    pub fn rule_versions(&self, assessment: &Assessment) -> Vec<RuleVersion> {
        let findings = self.findings.iter().filter_map(|place| assessment.findings.get(*place));
        let applied = findings.map(|finding| RuleVersion { id: finding.rule.clone(), version_from: finding.version_from });
        let mut rules: Vec<_> = applied.chain(self.rules.iter().map(|id| RuleVersion { id: id.clone(), version_from: None })).collect();
        rules.sort();
        rules.dedup();
        rules
    }

    pub(in crate::draft) fn add(&mut self, other: &Self) {
        self.templates.extend(other.templates.iter().cloned());
        self.fields.extend(other.fields.iter().cloned());
        self.findings.extend(&other.findings);
        self.rules.extend(other.rules.iter().cloned());
        self.arguments.extend(other.arguments.iter().cloned());
        self.requests.extend(other.requests.iter().cloned());
        self.entries.extend(other.entries.iter().cloned());
    }
}

/// What the marks of one draft are read against.
pub(in crate::draft) struct Tracer<'a> {
    pub(in crate::draft) text: &'a str,
    /// Paths that the readers of the text may not see.
    pub(in crate::draft) withheld: &'a [String],
    pub(in crate::draft) lang: &'a Lang,
    pub(in crate::draft) assessment: &'a Assessment,
    pub(in crate::draft) months: &'a Months,
    /// What stands behind the figures, by the names under which templates have them.
    pub(in crate::draft) figures: &'a [(&'static str, Shown)],
}

impl Tracer<'_> {
    /// The origins of stretches of the text, one each.
    pub(in crate::draft) fn trace(&self, trail: &Trail, case: serde_json::Value, stretches: &[Range<usize>]) -> Vec<Origin> {
        let Some(marks) = &trail.marks else { return vec![Origin::default(); stretches.len()] };
        let fields = Fields::of(case, self.lang);
        let spans = self.spans(trail, marks, &fields);
        let origin = |stretch: &Range<usize>| {
            let mut origin = Origin::default();
            let first = spans.partition_point(|(span, _)| span.end <= stretch.start);
            let inside = spans.iter().skip(first).take_while(|(span, _)| span.start < stretch.end);
            for (span, from) in inside {
                let shared = span.start.max(stretch.start)..span.end.min(stretch.end);
                if self.text.get(shared).is_some_and(says_something) {
                    origin.add(from);
                }
            }
            origin
        };
        stretches.iter().map(origin).collect()
    }

    /// The text from mark to mark, with what each piece comes from; pieces that say nothing are left out.
    fn spans(&self, trail: &Trail, marks: &Marks, fields: &Fields) -> Vec<(Range<usize>, Origin)> {
        let mut spans = Vec::new();
        let mut scopes: Vec<Scope> = Vec::new();
        let mut signs = trail.signs.iter().peekable();
        while let Some((at, sign)) = signs.next() {
            let Sign::Place(number) = sign else { continue };
            match marks.0.get(*number) {
                Some(Place::Item { variable, of }) => {
                    close(&mut scopes, *number);
                    if let Some((_, Sign::Path(path))) = signs.peek() {
                        scopes.push(Scope { item: *number, variable, path, of });
                    }
                }
                Some(Place::End { item }) => close(&mut scopes, *item),
                Some(place) => {
                    let next = signs.clone().find(|(_, sign)| is_text(sign, marks)).map_or(self.text.len(), |(next, _)| *next);
                    let Some(text) = self.text.get(*at..next).filter(|text| says_something(text)) else { continue };
                    spans.push((*at..next, self.origin(place, text, &scopes, fields)));
                }
                None => {}
            }
        }
        spans
    }

    fn origin(&self, place: &Place, text: &str, scopes: &[Scope<'_>], fields: &Fields) -> Origin {
        let mut origin = Origin::default();
        let mut piece = Piece { tracer: self, text, said: OnceCell::new(), scopes, fields, origin: &mut origin };
        match place {
            Place::Words { when, .. } => piece.depends_on(when),
            Place::Value { of, when, .. } => piece.says(of, when),
            Place::Item { .. } | Place::End { .. } => {}
        }
        for finding in origin.findings.iter().filter_map(|place| self.assessment.findings.get(*place)) {
            // What the rule judged.
            if finding.subject.contains('[') {
                origin.fields.insert(finding.subject.clone());
            }
        }
        origin.fields.retain(|field| !self.withheld.iter().any(|path| field.starts_with(path.as_str())));
        if let Place::Words { place, .. } | Place::Value { place, .. } = place {
            origin.templates.insert(place.clone());
        }
        origin
    }
}

fn is_text(sign: &Sign, marks: &Marks) -> bool {
    matches!(sign, Sign::Place(number) if matches!(marks.0.get(*number), Some(Place::Words { .. } | Place::Value { .. })))
}

fn says_something(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

/// An item of a loop that is being told.
struct Scope<'a> {
    item: usize,
    variable: &'a str,
    of: &'a Expression,
    path: &'a str,
}

/// Ends the items of a loop, and with them those of loops inside it.
fn close(scopes: &mut Vec<Scope<'_>>, item: usize) {
    if let Some(at) = scopes.iter().position(|scope| scope.item == item) {
        scopes.truncate(at);
    }
}

/// One piece of text whose origin is looked for.
struct Piece<'p> {
    tracer: &'p Tracer<'p>,
    text: &'p str,
    said: OnceCell<Said>,
    scopes: &'p [Scope<'p>],
    fields: &'p Fields,
    origin: &'p mut Origin,
}

impl<'p> Piece<'p> {
    /// Words of a template: the stated fields of their condition.
    fn depends_on(&mut self, condition: &Expression) {
        for (base, name) in self.leads(condition) {
            if self.of_the_rule_book(base, &name) {
                continue;
            }
            for target in targets(base, &name.steps) {
                if let Some((path, _)) = self.fields.get(&target) {
                    self.origin.fields.insert(path.to_owned());
                }
            }
        }
    }

    /// A value: the field that the tag names, else those whose words it says. Where it says none, its condition tells.
    fn says(&mut self, of: &Expression, when: &Expression) {
        if self.of_a_figure(of) {
            return;
        }
        let leads = self.leads(of);
        let hints = hints(&leads, of);
        let mut found = false;
        for (base, name) in &leads {
            found |= self.of_the_rule_book(base, name)
                || targets(base, &name.steps).any(|target| self.named(&target))
                || (!base.is_empty() && (self.said_below(base, &hints) || self.only_below(base)));
        }
        if found {
            return;
        }
        let of_the_book = |name: &Name| name.root == CASE && name.steps.first().is_some_and(|step| step == COUNSEL);
        if of.names.iter().any(|name| !of_the_book(name) && !OF_THE_PROFILE.contains(&name.root.as_str())) {
            let base = of.names.iter().find_map(|name| ELSEWHERE.iter().find(|(root, _)| *root == name.root)).map_or("", |(_, base)| *base);
            if self.said_below(base, &hints) || self.of_a_request() {
                return;
            }
        }
        self.depends_on(when);
    }

    /// A figure: all that it shows.
    fn of_a_figure(&mut self, of: &Expression) -> bool {
        let figures = self.tracer.figures.iter().filter(|(root, _)| of.names.iter().any(|name| name.root == *root));
        let shown: Vec<&Shown> = figures.map(|(_, shown)| shown).collect();
        for shown in &shown {
            self.origin.fields.extend(shown.fields.iter().cloned());
            shown.rules.iter().for_each(|rule| self.rule(rule));
        }
        !shown.is_empty()
    }

    /// A rule, in the versions that were applied.
    fn rule(&mut self, id: &str) {
        let findings = self.tracer.assessment.findings.iter().enumerate();
        let places: Vec<usize> =
            findings.filter(|(_, finding)| finding.rule == id && finding.version_from.is_some()).map(|(place, _)| place).collect();
        if places.is_empty() {
            self.origin.rules.insert(id.to_owned());
        }
        self.origin.findings.extend(places);
    }

    /// An entry of the rule book. Behind a remedy stand the rule that sets its term and the bodies that decide.
    fn entry(&mut self, id: &str, name: &Name) {
        self.origin.entries.insert(id.to_owned());
        let counsel = self.tracer.assessment.verdicts.iter().map(|verdict| &verdict.counsel);
        let remedy = counsel.flat_map(|counsel| &counsel.remedies).find(|remedy| id.strip_prefix(REMEDIES) == Some(remedy.id.as_str()));
        let Some(remedy) = remedy else { return };
        if name.steps.first().is_some_and(|step| step == BODIES_KEY) {
            self.origin.entries.extend(remedy.bodies.iter().map(|body| format!("{BODIES}{}", body.id)));
        }
        remedy.rule.iter().for_each(|rule| self.rule(rule));
    }

    /// Where the names of an expression lead: each to an item of a loop, or to the case itself.
    fn leads(&self, of: &Expression) -> Vec<(&'p str, Name)> {
        let mut found = Vec::new();
        for name in &of.names {
            let scope = self.scopes.iter().rev().find(|scope| scope.variable == name.root);
            match scope {
                Some(scope) if !scope.path.is_empty() => found.push((scope.path, name.clone())),
                // An item without a place of its own is one of what the loop goes over.
                Some(scope) => {
                    let over = scope.of.names.iter().filter_map(|over| {
                        let outer = self.scopes.iter().rev().find(|outer| outer.variable == over.root && !outer.path.is_empty());
                        let base = outer.map(|outer| outer.path).or_else(|| (over.root == CASE).then_some(""))?;
                        Some((base, Name { root: over.root.clone(), steps: [over.steps.as_slice(), &name.steps].concat() }))
                    });
                    found.extend(over);
                }
                None if name.root == CASE => found.push(("", name.clone())),
                None => {}
            }
        }
        found
    }

    /// What comes from the assessment or the rule book rather than from the case.
    fn of_the_rule_book(&mut self, base: &str, name: &Name) -> bool {
        if let Some(place) = base.strip_prefix(kind::FINDING).and_then(|rest| rest.trim_end_matches(']').parse::<usize>().ok()) {
            self.origin.findings.insert(place);
        } else if let Some(id) = base.strip_prefix(kind::ARGUMENT) {
            self.origin.arguments.insert(id.to_owned());
        } else if let Some(id) = base.strip_prefix(kind::REQUEST) {
            self.origin.requests.insert(id.to_owned());
        } else if let Some(id) = base.strip_prefix(kind::RULE) {
            self.rule(id);
        } else if let Some(id) = base.strip_prefix(kind::ENTRY) {
            self.entry(id, name);
        } else if base.is_empty() && name.steps == [COUNSEL, BODIES_KEY] {
            let bodies = self.tracer.assessment.verdicts.iter().flat_map(|verdict| &verdict.counsel.bodies);
            self.origin.entries.extend(bodies.map(|body| format!("{BODIES}{}", body.id)));
        } else if let Some(verdict) = self.tracer.assessment.verdicts.iter().find(|verdict| verdict.grievance == base)
            && name.steps.first().is_some_and(|step| step == "verdict")
        {
            self.origin.findings.extend(&verdict.findings);
        } else {
            return false;
        }
        true
    }

    /// The field at the very path, or those below it that the text says.
    fn named(&mut self, target: &str) -> bool {
        if let Some((path, field)) = self.fields.get(target) {
            self.take(path, field);
            return true;
        }
        let below: Vec<_> = self.fields.below(target).collect();
        match below.as_slice() {
            [] => false,
            [(path, field)] => {
                self.take(path, field);
                true
            }
            // Words of closed lists are said by phrases: they count together.
            several if several.iter().all(|(_, field)| field.is_word()) => {
                self.origin.fields.insert(target.to_owned());
                true
            }
            _ => self.said_below(target, &[]),
        }
    }

    /// The field below an item that has no other.
    fn only_below(&mut self, base: &str) -> bool {
        let below: Vec<_> = self.fields.below(base).take(2).collect();
        let [(path, field)] = below.as_slice() else { return false };
        self.take(path, field);
        true
    }

    fn take(&mut self, path: &str, field: &Field) {
        self.origin.fields.insert(path.to_owned());
        // A request that the case chooses from the rule book.
        if let Some((grievance, _)) = path.split_once(".ask[").filter(|_| path.ends_with("].use")) {
            let verdict = self.tracer.assessment.verdicts.iter().find(|verdict| verdict.grievance == grievance);
            self.origin.requests.extend(verdict.zip(field.text()).map(|(verdict, id)| request(verdict, id)));
        }
    }

    /// The fields below a path whose words the text says: those that say nearly all of it, else those whose path holds most words of the
    /// expression.
    fn said_below(&mut self, base: &str, hints: &[String]) -> bool {
        let (text, months) = (self.text, self.tracer.months);
        let said: Vec<(&str, &Field)> = self.fields.below(base).filter(|(_, field)| field.is_said(text, &self.said, months)).collect();
        let words = self.said.get_or_init(|| Said::of(text)).len();
        let whole = |field: &Field| words > FEW_WORDS && 10 * field.len() >= 9 * words;
        let met = |path: &str| path.split(['.', '[']).filter(|step| hints.iter().any(|hint| hint == step)).count();
        let most = said.iter().map(|(path, _)| met(path)).max().unwrap_or(0);
        let any_whole = said.iter().any(|(_, field)| whole(field));
        for (path, field) in &said {
            if if any_whole { whole(field) } else { met(path) == most } {
                self.take(path, field);
            }
        }
        !said.is_empty()
    }

    /// The request of the rule book whose words the text says.
    fn of_a_request(&mut self) -> bool {
        let said = self.said.get_or_init(|| Said::of(self.text));
        let verdicts = self.tracer.assessment.verdicts.iter();
        let proposals = verdicts.flat_map(|verdict| verdict.counsel.proposals.iter().map(move |proposal| (verdict, proposal)));
        // In a firm note another request stands in the place of the chosen one.
        let follows = |(verdict, proposal): &(&Verdict, &Proposal)| {
            let before = |other: &Proposal| other.then.as_deref() == Some(proposal.id.as_str());
            verdict.counsel.proposals.iter().any(before)
        };
        let told = proposals.filter(|one| one.1.chosen || follows(one));
        let told = told.filter(|(_, proposal)| proposal.text.get(self.tracer.lang).is_some_and(|text| said.contains(text)));
        let told: Vec<String> = told.map(|(verdict, proposal)| request(verdict, &proposal.id)).collect();
        let any = !told.is_empty();
        self.origin.requests.extend(told);
        any
    }
}

/// A request by the grievance for which the rule book offers it.
fn request(verdict: &Verdict, id: &str) -> String {
    format!("{}/{id}", verdict.kind.word())
}

/// The name of the case in templates.
const CASE: &str = "case";
/// What the case has from the rule book: its words may stand in fields of the case by chance.
const COUNSEL: &str = "counsel";
/// The bodies of a remedy, or of all of them, in templates.
const BODIES_KEY: &str = "bodies";
/// Files of the rule book, as entries begin.
const BODIES: &str = "bodies/";
const REMEDIES: &str = "remedies/";
/// What templates are given of the profile, the form and the day: no field of the case stands behind it.
const OF_THE_PROFILE: [&str; 10] = ["sender", "receiver", "home", "host", "home_code", "lang", "tone", "audience", "as_of", "loop"];
/// What templates are given of the case under another name, and where it stands there.
const ELSEWHERE: [(&str, &str); 2] = [("answered", "history"), ("signatory", "drafting")];
/// What the view of a case calls by another name than the case file.
const RENAMED: [(&str, &str); 5] =
    [("citizen", "person"), ("citizen", "group"), ("subject", "drafting.subject"), ("background", "drafting.background"), ("id", "case")];
/// So few words may be said by chance.
const FEW_WORDS: usize = 3;

/// The words by which one of several fields is told.
fn hints(leads: &[(&str, Name)], of: &Expression) -> Vec<String> {
    let steps = leads.iter().map(|(_, name)| name).chain(&of.names).flat_map(|name| &name.steps).map(|step| kebab(step));
    steps.chain(of.quoted.iter().cloned()).collect()
}

/// The paths that steps below a base may mean, the likeliest first.
fn targets(base: &str, steps: &[String]) -> impl Iterator<Item = String> {
    let (first, rest) = steps.split_first().map_or(("", steps), |(first, rest)| (first.as_str(), rest));
    let mut found = vec![path(base, steps)];
    if base.is_empty() {
        found.extend(RENAMED.iter().filter(|(name, _)| *name == first).map(|(_, known)| path(known, rest)));
    } else if !rest.is_empty() {
        // An entry of the chronology holds what it tells: `entry.event.place`.
        found.push(path(base, rest));
    }
    found.retain(|path| !path.is_empty() && path != base);
    found.into_iter()
}

fn path(base: &str, steps: &[String]) -> String {
    let mut path = base.to_owned();
    for step in steps {
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(&kebab(step));
    }
    path
}

fn kebab(step: &str) -> String {
    step.replace('_', "-")
}
