//! Resolving and type-checking conditions against the case schema. Every fault is named; nothing is left for evaluation to find.

use std::sync::Arc;

use chrono::NaiveDate;

use super::line::{self, Ask, Line, Stretch, Unit};
use super::named::{self, Named};
use super::{Apart, Condition, Day, FieldPath, Literal, Period, Phrase, Span as Length, Test, Which, Written};
use crate::diag::{Code, Diagnostic, Source, Span};
use crate::law::codes;
use crate::law::fields::{FieldType, Fields, case_fields};
use crate::law::placed::Placed;
use crate::law::rule::List;
use crate::law::spelling::suggest;

/// The field that names whom an event concerns.
const CONCERNS: &str = "concerns";

/// What a case states of its person alone, and of a member of the family in other fields or not at all.
const OF_THE_PERSON: [&str; 4] = ["person", List::Stays.key(), List::Registrations.key(), List::Statuses.key()];

/// Lines and values of one condition, those of conditions that it uses among them: far more than anybody can read. Whether lines exclude each
/// other is looked up for each two of them.
const MOST_LINES: usize = 1000;

/// The levels a name may be found on, innermost last.
#[derive(Clone, Debug)]
pub(in crate::law) struct Scope {
    levels: Vec<Arc<Fields>>,
    /// The level of the subject of the rule and its list, where it is an item of one.
    subject: Option<(usize, List)>,
    /// Whether facts of the person of the case are meant, whomever the subject concerns.
    whoever: bool,
}

impl Scope {
    /// No field at all.
    fn nothing() -> Self {
        Self { levels: Vec::new(), subject: None, whoever: false }
    }

    /// Only the case.
    pub(in crate::law) fn case() -> Self {
        Self { levels: vec![Arc::clone(case_fields())], subject: None, whoever: false }
    }

    /// The same with its innermost level, an item of `list`, as the subject of the rule.
    pub(in crate::law) fn about_an_item(self, list: List) -> Self {
        Self { subject: self.levels.len().checked_sub(1).map(|level| (level, list)), ..self }
    }

    /// An item of a list of the case, on a level of its own.
    pub(in crate::law) fn item_of(&self, list: &str) -> Self {
        match case_fields().get(list).map(|field| &field.kind) {
            Some(FieldType::List(fields)) => self.inside(fields),
            _ => self.clone(),
        }
    }

    /// One level further in.
    pub(in crate::law) fn inside(&self, fields: &Arc<Fields>) -> Self {
        let mut scope = self.clone();
        scope.levels.push(Arc::clone(fields));
        scope
    }

    /// The scope of a condition about the items of `list`, or about the case.
    pub(in crate::law) fn of(list: Option<List>) -> Self {
        list.map_or_else(Self::case, |list| Self::case().item_of(list.key()).about_an_item(list))
    }

    /// The scope of a condition with a name that is used here: it sees the case and the item that it is about, and no level between
    /// them. `None` where no such item stands here.
    fn of_named(&self, about: Option<List>) -> Option<Self> {
        let mut scope = self.clone();
        let item = match about {
            Some(list) => {
                let Some(FieldType::List(fields)) = case_fields().get(list.key()).map(|field| &field.kind) else { return None };
                let item = self.levels.len().checked_sub(1).filter(|_| self.innermost().is_some_and(|here| Arc::ptr_eq(here, fields)))?;
                scope.subject = Some((item, list));
                Some(item)
            }
            None => None,
        };
        let between = scope.levels.iter_mut().enumerate().filter(|(at, _)| *at != 0 && Some(*at) != item);
        between.for_each(|(_, level)| *level = Arc::default());
        Some(scope)
    }

    /// How many levels outwards the subject stands whose person is meant.
    fn whose(&self) -> Option<usize> {
        let (subject, _) = self.subject.filter(|_| !self.whoever)?;
        self.levels.len().checked_sub(subject + 1)
    }

    /// Whether the subject is an event: a member of the family whom it concerns stands in the place of the person.
    fn is_about_events(&self) -> bool {
        self.subject.is_some_and(|(_, list)| list == List::Events)
    }

    /// Whether so many levels outwards is the case itself.
    fn is_the_case(&self, up: usize) -> bool {
        up + 1 == self.levels.len()
    }

    /// The innermost level that has `name`, counted outwards.
    fn find(&self, name: &str) -> Option<(usize, &Arc<Fields>)> {
        self.levels.iter().rev().enumerate().find(|(_, fields)| fields.get(name).is_some())
    }

    /// The nearest level around the innermost one that has the field too, counted outwards.
    fn outside_with(&self, name: &str) -> Option<usize> {
        self.field(name)?;
        self.levels.iter().rev().enumerate().skip(1).find(|(_, fields)| fields.get(name).is_some()).map(|(up, _)| up)
    }

    /// The type of a field of the innermost level.
    pub(in crate::law) fn field(&self, name: &str) -> Option<&FieldType> {
        self.innermost().and_then(|fields| fields.get(name)).map(|field| &field.kind)
    }

    /// The field names of the innermost level.
    pub(in crate::law) fn innermost_names(&self) -> Vec<&str> {
        self.innermost().map(|fields| fields.names().collect()).unwrap_or_default()
    }

    fn innermost(&self) -> Option<&Arc<Fields>> {
        self.levels.last()
    }

    fn names(&self) -> Vec<&str> {
        self.levels.iter().rev().flat_map(|fields| fields.names()).collect()
    }
}

/// Compiles the conditions of one file and gathers their faults.
pub(in crate::law) struct Compiler<'a> {
    source: &'a Arc<Source>,
    faults: &'a mut Vec<Diagnostic>,
    named: &'a Named,
    /// The named conditions that are being compiled, the outermost first.
    within: Vec<&'a str>,
    /// Lines and values compiled so far.
    lines: usize,
}

impl<'a> Compiler<'a> {
    /// For the conditions of `source`, which may use those that are `named`.
    pub(in crate::law) fn new(source: &'a Arc<Source>, faults: &'a mut Vec<Diagnostic>, named: &'a Named) -> Self {
        Self { source, faults, named, within: Vec::new(), lines: 0 }
    }

    /// For the lines of the condition of that name.
    pub(super) fn within(mut self, name: &'a str) -> Self {
        self.within.push(name);
        self
    }

    /// The condition, or one that always holds where a fault was found: a book with faults never comes to life.
    pub(in crate::law) fn condition(&mut self, written: &Placed<Written>, scope: &Scope) -> Condition {
        match &written.value {
            Written::All(parts) => Condition::All(self.conditions(parts, scope)),
            Written::Any(parts) => Condition::Any(self.conditions(parts, scope)),
            Written::Not(part) => Condition::Not(Box::new(self.condition(part, scope))),
            Written::Some(list, each) => self.some(list, each, written.span, scope),
            Written::NoLater(list, each) => Condition::Not(Box::new(self.later(list, each, written.span, scope))),
            Written::Whoever(part) => self.whoever(part, scope),
            Written::Named(name) => self.named(name, scope),
            Written::Line(line) => self.test(line, written.span, scope).map_or_else(Condition::always, Condition::Test),
        }
    }

    fn conditions(&mut self, parts: &[Placed<Written>], scope: &Scope) -> Vec<Condition> {
        parts.iter().map(|part| self.condition(part, scope)).collect()
    }

    fn some(&mut self, list: &str, each: &Placed<Written>, span: Span, scope: &Scope) -> Condition {
        let Some((path, kind)) = self.field(list, span, scope) else {
            return Condition::always();
        };
        let FieldType::List(fields) = kind else {
            self.fault(
                codes::WRONG_TYPE,
                span,
                format!("`{list}` is not a list"),
                Some("`some LIST:` looks into a list such as `statuses`.".to_owned()),
            );
            return Condition::always();
        };
        let each = self.condition(each, &scope.inside(&fields));
        let of_events = scope.is_the_case(path.up) && list == List::Events.key();
        let which = Which { same: scope.whose().filter(|_| of_events), later: false };
        Condition::Some { list: path, which, each: Box::new(each) }
    }

    /// Some later item of the list in which the condition stands: of events, one that concerns the same person.
    fn later(&mut self, list: &str, each: &Placed<Written>, span: Span, scope: &Scope) -> Condition {
        match self.field(list, span, scope) {
            Some((path, FieldType::List(fields)))
                if scope.innermost().is_some_and(|item| Arc::ptr_eq(item, &fields) && item.get("on").is_some()) =>
            {
                let each = self.condition(each, &scope.inside(&fields));
                Condition::Some { list: path, which: Which { same: Some(0), later: true }, each: Box::new(each) }
            }
            Some(_) => {
                let message = format!("`no later {list}:` compares an item of `{list}` with those after it, by their day");
                self.fault(codes::WRONG_TYPE, span, message, Some(format!("Write it under `some {list}:`.")));
                Condition::always()
            }
            None => Condition::always(),
        }
    }

    /// What is asked of the person of the case, whomever the subject concerns.
    fn whoever(&mut self, part: &Placed<Written>, scope: &Scope) -> Condition {
        if scope.subject.is_none() {
            let message = "`whoever is concerned:` changes nothing here: there is no subject that concerns anybody".to_owned();
            self.fault(codes::WRONG_TYPE, part.span, message, Some("Write its lines without it.".to_owned()));
        }
        self.condition(part, &Scope { whoever: true, ..scope.clone() })
    }

    /// A condition of that name, made anew for the place where it is used: from there the case may lie further out. Its own faults are
    /// told once, where it stands.
    fn named(&mut self, name: &Placed<String>, scope: &Scope) -> Condition {
        let Some((source, about, when)) = self.named.get(&name.value) else {
            let help = suggest(&name.value, self.named.known());
            self.fault(codes::UNKNOWN_CONDITION, name.span, format!("there is no condition `{}`", name.value), Some(help));
            return Condition::always();
        };
        let Some(inside) = scope.of_named(about) else {
            let message = format!("`{}` asks about {}, and none stands here", name.value, named::subject(about));
            let help = "Use it of such an item: in a rule about them, or under `some LIST:`. Conditions about `the case` fit everywhere.";
            self.fault(codes::CONDITION_ELSEWHERE, name.span, message, Some(help.to_owned()));
            return Condition::always();
        };
        // What is wrong between definitions is told of them.
        if self.within.contains(&name.value.as_str()) || !self.named.is_readable(&name.value) {
            return Condition::always();
        }
        let mut told_already = Vec::new();
        let within = self.within.iter().copied().chain([name.value.as_str()]).collect();
        let mut inner = Compiler { source, faults: &mut told_already, named: self.named, within, lines: self.lines };
        let holds = inner.condition(when, &inside);
        let lines = inner.lines - self.lines;
        if self.count(lines, name.span).is_none() {
            return Condition::always();
        }
        Condition::Named { name: name.value.clone(), holds: Box::new(holds) }
    }

    fn test(&mut self, text: &str, span: Span, scope: &Scope) -> Option<Test> {
        self.count(1, span)?;
        let says = text.to_owned();
        match line::parse(text) {
            Line::CoversTheDay => {
                let period = scope.innermost().and_then(|fields| period_of(fields));
                let Some(period) = period else {
                    self.fault(
                        codes::WRONG_TYPE,
                        span,
                        "`period covers the day` asks an item that has a first and a last day".to_owned(),
                        None,
                    );
                    return None;
                };
                let field = FieldPath { up: 0, steps: Vec::new(), absent_is_open: false, whose: None };
                Some(Test { says, field, phrase: Phrase::CoversTheDay(period) })
            }
            Line::TheSamePerson => {
                let Some(subject) = scope.outside_with(CONCERNS) else {
                    let message = "`concerns the same person` compares an event with the event that the rule is about".to_owned();
                    self.fault(codes::WRONG_TYPE, span, message, Some("Write it under `some events:` of a rule about events.".to_owned()));
                    return None;
                };
                let at = |up: usize| FieldPath { up, steps: vec![CONCERNS.to_owned()], absent_is_open: false, whose: None };
                Some(Test { says, field: at(0), phrase: Phrase::ThePersonOf(at(subject)) })
            }
            Line::Half => {
                let message = format!("`{text}` compares nothing");
                self.fault(codes::HALF_A_LINE, span, message, Some("Write for example `person.nationality is KGZ`.".to_owned()));
                None
            }
            Line::NoPhrase { field } => {
                let message = format!("`{text}` is not a condition: no phrase is known that begins this way after `{field}`");
                self.fault(codes::UNKNOWN_PHRASE, span, message, Some(format!("Known: {}.", line::PHRASES)));
                None
            }
            Line::Test { field, ask } => {
                if let Ask::Is(values) | Ask::IsNot(values) = &ask {
                    self.count(values.len(), span)?;
                }
                let (path, kind) = self.field(field, span, scope)?;
                let phrase = self.phrase(&kind, &ask, (field, span), scope)?;
                Some(Test { says, field: path, phrase })
            }
        }
    }

    /// Counts lines and values; `None` once they are too many.
    fn count(&mut self, more: usize, span: Span) -> Option<()> {
        let before = self.lines;
        self.lines = before.saturating_add(more);
        if before <= MOST_LINES && self.lines > MOST_LINES {
            let message = format!("this condition has more than {MOST_LINES} lines and values, those of the conditions it uses among them");
            let help = "Say it in fewer lines, or divide the rule into several.";
            self.fault(codes::CONDITION_TOO_LONG, span, message, Some(help.to_owned()));
        }
        (self.lines <= MOST_LINES).then_some(())
    }

    fn field(&mut self, written: &str, span: Span, scope: &Scope) -> Option<(FieldPath, FieldType)> {
        let mut steps = written.split('.');
        let first = steps.next().unwrap_or_default();
        let Some((up, fields)) = scope.find(first) else {
            let help = suggest(first, scope.names());
            self.fault(codes::UNKNOWN_FIELD, span, format!("there is no field `{first}` in a case file here"), Some(help));
            return None;
        };
        let mut kind = fields.get(first)?.kind.clone();
        let mut path = vec![first.to_owned()];
        for step in steps {
            let inner = match &kind {
                FieldType::Group(inner) => Arc::clone(inner),
                _ => Arc::default(),
            };
            let Some(field) = inner.get(step) else {
                let help = suggest(step, inner.names().collect::<Vec<_>>());
                self.fault(codes::UNKNOWN_FIELD, span, format!("`{}` has no field `{step}`", path.join(".")), Some(help));
                return None;
            };
            kind = field.kind.clone();
            path.push(step.to_owned());
        }
        let absent_is_open = matches!(kind, FieldType::Date { absent_is_open: true });
        let whose = scope.whose().filter(|_| scope.is_about_events() && scope.is_the_case(up) && OF_THE_PERSON.contains(&first));
        Some((FieldPath { up, steps: path, absent_is_open, whose }, kind))
    }

    fn phrase(&mut self, kind: &FieldType, ask: &Ask<'_>, (field, span): (&str, Span), scope: &Scope) -> Option<Phrase> {
        let is_date = matches!(kind, FieldType::Date { .. });
        Some(match ask {
            Ask::Known => Phrase::Known,
            Ask::Is(values) => Phrase::Is(self.literals(kind, values, field, span)?),
            Ask::IsNot(values) => Phrase::IsNot(self.literals(kind, values, field, span)?),
            Ask::Before(day) if is_date => Phrase::Before(self.day(day, span, scope)?),
            Ask::After(day) if is_date => Phrase::After(self.day(day, span, scope)?),
            Ask::OnOrBefore(day) if is_date => Phrase::OnOrBefore(self.day(day, span, scope)?),
            Ask::OnOrAfter(day) if is_date => Phrase::OnOrAfter(self.day(day, span, scope)?),
            Ask::AtLeast(number) if matches!(kind, FieldType::Number) => Phrase::AtLeast(self.number(number, span)?),
            Ask::AtMost(number) if matches!(kind, FieldType::Number) => Phrase::AtMost(self.number(number, span)?),
            Ask::Apart(how, stretch) if is_date => {
                let length = self.length(*stretch, span)?;
                Phrase::Apart(Apart { how: *how, length, side: stretch.side })
            }
            Ask::SameAs(other) => {
                let (path, other_kind) = self.field(other, span, scope)?;
                if !matches!((kind, &other_kind), (FieldType::Text, FieldType::Text)) {
                    self.fault(codes::WRONG_TYPE, span, format!("`{field}` and `{other}` are not both ids or texts"), None);
                    return None;
                }
                Phrase::SameAs(path)
            }
            Ask::Before(_) | Ask::After(_) | Ask::OnOrBefore(_) | Ask::OnOrAfter(_) | Ask::Apart(..) => {
                self.fault(codes::WRONG_TYPE, span, format!("`{field}` is not a date"), None);
                return None;
            }
            Ask::AtLeast(_) | Ask::AtMost(_) => {
                let help = is_date.then(|| "Of a date write for example `is at least 6 years before the day`.".to_owned());
                self.fault(codes::WRONG_TYPE, span, format!("`{field}` is not a number"), help);
                return None;
            }
        })
    }

    fn literals(&mut self, kind: &FieldType, values: &[&str], field: &str, span: Span) -> Option<Vec<Literal>> {
        let literals: Vec<_> = values.iter().filter_map(|value| self.literal(kind, value, field, span)).collect();
        (literals.len() == values.len()).then_some(literals)
    }

    fn literal(&mut self, kind: &FieldType, value: &str, field: &str, span: Span) -> Option<Literal> {
        let text = || Literal::Text(value.to_owned());
        match kind {
            FieldType::Word(words) if words.iter().any(|word| word == value) => Some(text()),
            FieldType::Word(words) => {
                let help = suggest(value, words.iter().map(String::as_str));
                self.fault(codes::UNKNOWN_VALUE, span, format!("`{field}` is never `{value}`"), Some(help));
                None
            }
            FieldType::Country => match value.parse::<crate::case::Nationality>() {
                Ok(_) => Some(text()),
                Err(_) => {
                    let help = match crate::case::Nationality::meant(value) {
                        Some(near) => format!("Did you mean `{near}`?"),
                        None => "Write the three capital letters of ISO 3166-1, for example `KGZ`.".to_owned(),
                    };
                    self.fault(codes::UNKNOWN_VALUE, span, format!("`{value}` is not the code of a country"), Some(help));
                    None
                }
            },
            FieldType::YesNo => match value {
                "yes" => Some(Literal::YesNo(true)),
                "no" => Some(Literal::YesNo(false)),
                _ => {
                    self.fault(codes::UNKNOWN_VALUE, span, format!("`{field}` is `yes` or `no`, never `{value}`"), None);
                    None
                }
            },
            FieldType::Number => self.number(value, span).map(Literal::Number),
            FieldType::Text => Some(text()),
            FieldType::Date { .. } => match self.day(value, span, &Scope::nothing())? {
                Day::On(date) => Some(Literal::Date(date)),
                Day::TheDay | Day::Of(_) => {
                    let help = "Write `is on or before the day`, `is after the day` or the like.".to_owned();
                    self.fault(codes::UNKNOWN_PHRASE, span, "`is the day` is not a phrase".to_owned(), Some(help));
                    None
                }
            },
            FieldType::List(_) | FieldType::Group(_) | FieldType::Other => {
                let help = "Only `is known` fits it; lists are asked with `some LIST:`.".to_owned();
                self.fault(codes::WRONG_TYPE, span, format!("`{field}` is not a single value"), Some(help));
                None
            }
        }
    }

    fn day(&mut self, value: &str, span: Span, scope: &Scope) -> Option<Day> {
        if value == "the day" {
            return Some(Day::TheDay);
        }
        if value.split('.').next().is_some_and(|first| scope.find(first).is_some()) {
            let (path, kind) = self.field(value, span, scope)?;
            if !matches!(kind, FieldType::Date { .. }) {
                self.fault(codes::WRONG_TYPE, span, format!("`{value}` is not a date"), None);
                return None;
            }
            return Some(Day::Of(path));
        }
        match value.parse::<NaiveDate>() {
            Ok(date) => Some(Day::On(date)),
            Err(_) => {
                let help = "Write a date of the calendar such as `2025-01-31`, or `the day`.".to_owned();
                self.fault(codes::IMPOSSIBLE_DATE, span, format!("`{value}` is not a date"), Some(help));
                None
            }
        }
    }

    /// A length of time; a year is twelve months.
    fn length(&mut self, stretch: Stretch<'_>, span: Span) -> Option<Length> {
        let number: u32 = match stretch.number.parse() {
            Ok(number) => number,
            Err(_) => {
                self.fault(codes::UNKNOWN_VALUE, span, format!("`{}` is not a number of days, months or years", stretch.number), None);
                return None;
            }
        };
        Some(match stretch.unit {
            Unit::Days => Length::Days(number),
            Unit::Months => Length::Months(number),
            Unit::Years => Length::Months(number.saturating_mul(12)),
        })
    }

    fn number(&mut self, value: &str, span: Span) -> Option<i64> {
        let number = value.parse().ok();
        if number.is_none() {
            self.fault(codes::UNKNOWN_VALUE, span, format!("`{value}` is not a whole number"), None);
        }
        number
    }

    fn fault(&mut self, code: Code, span: Span, message: String, help: Option<String>) {
        let fault = Diagnostic::error(code, message).at(self.source, span);
        self.faults.push(match help {
            Some(help) => fault.help(help),
            None => fault,
        });
    }
}

/// The fields that bound the period of an item: `from`/`until` (ended by `ended-early`), `on`/`until`, `entry`/`exit`.
fn period_of(fields: &Fields) -> Option<Period> {
    let has = |name: &&'static str| fields.get(name).is_some();
    let first = ["from", "entry", "on"].into_iter().find(has)?;
    let last = ["until", "exit"].into_iter().find(has)?;
    let absent_is_open = matches!(fields.get(last).map(|field| &field.kind), Some(FieldType::Date { absent_is_open: true }));
    Some(Period { first, last, absent_is_open, ended_early: ["ended-early"].into_iter().find(has) })
}
