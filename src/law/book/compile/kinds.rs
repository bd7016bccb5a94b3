//! What the parameters of a kind must fulfil beyond their form.

use super::{Work, is_about};
use crate::diag::Span;
use crate::law::codes;
use crate::law::condition::{Scope, Written};
use crate::law::fields::{FieldType, case_fields};
use crate::law::kind::{Ban, BanAfter, Deadline, Open, Remedy};
use crate::law::placed::Placed;
use crate::law::rule::{List, Subject};
use crate::law::spelling::suggest;

impl Work<'_> {
    pub(super) fn deadline(&mut self, deadline: &Deadline<Placed<Written>>, span: Span, scope: &Scope) {
        let from = &deadline.from;
        let dated = scope.field(&from.value).is_some_and(|kind| matches!(kind, FieldType::Date { .. }));
        if !dated {
            let message = format!("`{}` is not a date of the subject", from.value);
            self.fault(codes::BAD_TERM, from.span, message, "A term runs from a date such as `entry` or `on`.");
        }
        if let Some(shown_by) = deadline.shown_by.as_ref().filter(|_| deadline.earliest || deadline.which.is_none()) {
            let help = "A last day has `where` for what is done on its day, and `shown-by` for what shows that it was done before.";
            self.fault(codes::BAD_TERM, shown_by.span, "`shown-by` says nothing here", help);
        }
        for term in &deadline.terms {
            let place = term.days.as_ref().or(term.months.as_ref()).map_or(span, |length| length.span);
            if term.length().is_none() {
                let help = "Write `days: 7, unit: working`, `days: 30` or `months: 3`.";
                self.fault(codes::BAD_TERM, place, "a term has one length", help);
            }
            self.known_sources(&term.sources);
        }
        let mut lasts = deadline.terms.iter().rev();
        let last_is_general = lasts.next().is_some_and(|last| last.when.is_none());
        if !last_is_general || lasts.any(|term| term.when.is_none()) {
            let help = "Terms are tried in order; the last one, and only it, stands without `when`.";
            self.fault(codes::BAD_TERM, span, "the terms do not end with a general one", help);
        }
    }

    pub(super) fn ban(&mut self, ban: &Ban<Placed<Written>>, span: Span) {
        if ban.bands.is_empty() {
            self.fault(codes::BAD_TERM, span, "this ban has no bands", "Write `bands:` with the days of overstay and the years.");
        }
        let pairs = ban.bands.iter().zip(ban.bands.iter().skip(1));
        if pairs.into_iter().any(|(one, next)| next.over <= one.over) {
            let help = "Write the bands from the shortest overstay to the longest: the last one that is exceeded counts.";
            self.fault(codes::BAD_TERM, span, "the bands of this ban do not rise", help);
        }
    }

    pub(super) fn ban_after(&mut self, ban: &BanAfter<Placed<Written>>, span: Span, about: &Subject) {
        let mut before = (0, None);
        for band in &ban.bands {
            // As many events within fewer years are a graver band.
            let nearer = || matches!((ban.within(band), before.1), (Some(now), Some(then)) if now < then);
            if band.at_least < before.0.max(1) || (band.at_least == before.0 && !nearer()) {
                let help = "Write the bands from the fewest events to the most; the first has one event or more.";
                self.fault(codes::BAD_TERM, span, "the bands of this ban do not rise", help);
            }
            before = (band.at_least, ban.within(band));
        }
        if ban.bands.is_empty() {
            let help = "Write `bands:` with the number of events and the years.";
            self.fault(codes::BAD_TERM, span, "this ban has no bands", help);
        }
        if !is_about(about, List::Events) {
            self.fault(codes::OTHER_SUBJECT, span, "`ban-after` judges a ban, which is an event", "Write `about: each event where …`.");
        }
    }

    pub(super) fn remedy(&mut self, remedy: &Remedy, span: Span, about: &Subject) {
        if !remedy.is_whole() {
            let help = "Write `from: [document.served]` with `days: 10` or `months: 3`; or neither, where no term is known.";
            self.fault(codes::BAD_TERM, span, "a term has one length and a day from which it runs", help);
        }
        let prefix = match about {
            Subject::TheCase => String::new(),
            Subject::Each { list, .. } => format!("{}.", list.key()),
        };
        for from in &remedy.from {
            let field = case_fields().at_path(&format!("{prefix}{}", from.value));
            if !field.is_some_and(|field| matches!(field.kind, FieldType::Date { .. })) {
                let message = format!("`{}` is not a date of the subject", from.value);
                self.fault(codes::BAD_TERM, from.span, message, "A term runs from a date such as `on` or `document.served`.");
            }
        }
    }

    pub(super) fn open(&mut self, open: &Open, scope: &Scope) {
        for field in open.ask.iter().chain(open.only_if.values()).filter(|field| scope.field(&field.value).is_none()) {
            let help = suggest(&field.value, scope.innermost_names());
            self.fault(codes::UNKNOWN_FIELD, field.span, format!("the subject has no field `{}`", field.value), help);
        }
        for (field, other) in open.only_if.iter().filter(|(field, _)| !open.ask.iter().any(|asked| asked.value == **field)) {
            let message = format!("`{field}` stands under `only-if` and is not asked for");
            self.fault(codes::UNKNOWN_FIELD, other.span, message, "Name under `only-if` a field of `ask`.");
        }
    }
}
