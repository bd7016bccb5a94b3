//! A complaint whose term is over may be refused for that alone: its drafter should know before it is filed.

use super::codes;
use super::desk::Desk;
use super::view::{CaseView, Speech};
use crate::check::{RunningTerm, Standing};
use crate::diag::Diagnostic;
use crate::lang::Lang;

/// One remark for each act against which the remedy of the form is late.
pub(super) fn remarks(desk: &Desk<'_>, view: &CaseView) -> Vec<Diagnostic> {
    let raised: Vec<String> =
        view.speeches().enumerate().filter(|(_, speech)| *speech != Speech::Silent).map(|(at, _)| format!("grievances[{at}]")).collect();
    let verdicts = desk.request.assessment.verdicts.iter().filter(|verdict| raised.contains(&verdict.grievance));
    let remedies = verdicts.flat_map(|verdict| &verdict.counsel.remedies).filter(|remedy| desk.form.file.remedies.contains(&remedy.id));
    let rules: Vec<&str> = remedies.filter_map(|remedy| remedy.rule.as_deref()).collect();
    let concerns = |term: &&RunningTerm| {
        let of_remedy = term.law.as_ref().is_some_and(|law| rules.contains(&law.rule.as_str()));
        of_remedy && term.grievances.iter().any(|grievance| raised.contains(grievance))
    };
    desk.request.assessment.lapsed.iter().filter(concerns).filter_map(|term| remark(desk, term)).collect()
}

fn remark(desk: &Desk<'_>, term: &RunningTerm) -> Option<Diagnostic> {
    let law = term.law.as_ref()?;
    let days = (desk.request.as_of - term.due).num_days();
    let ago = if days == 1 { "a day".to_owned() } else { format!("{days} days") };
    let what = term.what.any(&Lang::english());
    let message = format!("The term to {what} ended on {}, {ago} before the day of this document", term.due);
    let standing = match law.standing {
        Standing::Confirmed => "confirmed",
        Standing::SingleSource => "from a single source: verify it",
        Standing::Unconfirmed => "unconfirmed: the text was not read in a dated version, verify it",
    };
    let help = format!(
        "Rule `{}` ({}), {standing}. Look in the history whether the complaint was made in time. The rule book knows no ground for restoring a missed term: ask a lawyer whether one is open, and for which reason that the papers show, before the document is filed.",
        law.rule, law.cite
    );
    Some(Diagnostic::warning(codes::TERM_LAPSED, message).help(help).at_path(term.subject.clone()))
}
