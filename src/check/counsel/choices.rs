//! What a case chooses from the rule book: requests by their id, rules and arguments to rely on.

use crate::case::{Ask, Grievance, codes};
use crate::check::matter::Matter;
use crate::check::notice::Notice;
use crate::check::{Standing, Verdict, VerdictKind};
use crate::diag::{Severity, closest};
use crate::law::RuleBook;
use crate::law::grievance::{self, Guidance};

/// Requests of the case that the book does not offer, or that the findings do not bear.
pub(super) fn of(grievance: &Grievance, verdict: &Verdict, guidance: Option<&Guidance>) -> Vec<Notice> {
    let offered = guidance.map(|guidance| guidance.asks.as_slice()).unwrap_or_default();
    let one = |(index, ask): (usize, &Ask)| {
        let id = ask.chosen()?;
        let path = format!("{}.ask[{index}].use", verdict.grievance);
        let kind = grievance.kind.word();
        let Some(ask) = offered.iter().find(|offered| offered.id == id) else {
            let ids = offered.iter().map(|offered| offered.id.as_str());
            let help = match closest(id, ids.clone()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("offered: {}", ids.collect::<Vec<_>>().join(", ")),
            };
            let message = format!("no request `{id}` is offered for `{kind}`");
            return Some(Notice { code: codes::UNKNOWN_ASK, severity: Severity::Error, message, help, path, rule_file: None });
        };
        if ask.information || matches!(verdict.verdict, VerdictKind::Supported | VerdictKind::Mixed) {
            return None;
        }
        let message = format!("the request `{id}` claims more than the findings on `{kind}` bear");
        let help = format!("until they support it, ask for information only: {}", informations(offered));
        Some(Notice { code: codes::ASK_OUTRUNS, severity: Severity::Warning, message, help, path, rule_file: None })
    };
    grievance.ask.iter().enumerate().filter_map(one).collect()
}

fn informations(offered: &[grievance::Ask]) -> String {
    offered.iter().filter(|ask| ask.information).map(|ask| ask.id.as_str()).collect::<Vec<_>>().join(", ")
}

/// Remedies of the history that the book does not know: nothing would be told as used.
pub(super) fn used(matter: &Matter<'_>) -> Vec<Notice> {
    let known = &matter.book.guide().remedies;
    let entries = matter.case.history.iter().flatten().enumerate();
    let named = entries.filter_map(|(index, entry)| Some((index, entry.remedy.as_deref()?)));
    let unknown = |(index, id): (usize, &str)| {
        let help = match closest(id, known.keys().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("known: {}", known.keys().map(String::as_str).collect::<Vec<_>>().join(", ")),
        };
        Notice {
            code: codes::UNKNOWN_REMEDY,
            severity: Severity::Error,
            message: format!("the rule book has no remedy `{id}`"),
            help,
            path: format!("history[{index}].remedy"),
            rule_file: None,
        }
    };
    named.filter(|(_, id)| !known.contains_key(*id)).map(unknown).collect()
}

/// `accept` that names neither a rule nor an argument accepts nothing.
pub(super) fn accepted(matter: &Matter<'_>) -> Vec<Notice> {
    let book = matter.book;
    let known = || book.rules().map(|rule| rule.id.as_str()).chain(book.guide().arguments.keys().map(String::as_str));
    let unknown = |(index, id): (usize, &str)| {
        let help = match closest(id, known()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`demarche rules list` tells the rules; rules/arguments.yaml holds the arguments".to_owned(),
        };
        Notice {
            code: codes::ACCEPTS_NOTHING,
            severity: Severity::Warning,
            message: format!("`{id}` is neither a rule nor an argument of the rule book, so that nothing is accepted"),
            help,
            path: format!("accept[{index}].rule"),
            rule_file: None,
        }
    };
    let named = || matter.case.accept.iter().flatten().map(|accept| accept.rule.as_str()).enumerate();
    let unknown = named().filter(|(_, id)| known().all(|known| known != *id)).map(unknown);
    unknown.chain(named().filter(|(_, id)| may_only_ask(matter.book, id)).map(unconfirmed)).collect()
}

/// Whether nothing of the rule or the argument can be accepted: none of it is attested by any source.
fn may_only_ask(book: &RuleBook, id: &str) -> bool {
    let rule = book.rule(id).is_some_and(|rule| rule.versions.iter().all(|(_, version)| version.standing == Standing::Unconfirmed));
    rule || book.guide().arguments.get(id).is_some_and(|argument| argument.standing == Standing::Unconfirmed)
}

fn unconfirmed((index, id): (usize, &str)) -> Notice {
    Notice {
        code: codes::ACCEPTS_UNCONFIRMED,
        severity: Severity::Warning,
        message: format!("`{id}` is unconfirmed and may only ask, so that accepting it changes nothing"),
        help: "what a single source says can be accepted; find a source for this, and give the rule its standing".to_owned(),
        path: format!("accept[{index}].rule"),
        rule_file: None,
    }
}
