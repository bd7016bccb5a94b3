//! What its drafter is told beside the faults of a document that was not made: where a name stands that must not, who may be the addressee.

use super::desk::Desk;
use super::leak::Search;
use super::view::{Disclosure, told};
use super::{Engine, Request, codes};
use crate::diag::{Diagnostic, Severity};

impl Engine {
    /// The faults for which [`Engine::draft`] made no document, with what helps to mend them.
    pub fn explain_refusal(&self, request: &Request<'_>, faults: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let only_warnings = faults.iter().all(|fault| fault.severity < Severity::Error);
        let explain = |mut fault: Diagnostic| {
            if only_warnings {
                fault.message.push_str("; this document was not written");
            }
            match fault.code {
                codes::NO_SUCH_ADDRESSEE => self.propose_addressees(request.form, fault),
                codes::WITHHELD_SHOWN => self.place_of_leak(request, fault),
                _ => fault,
            }
        };
        faults.into_iter().map(explain).collect()
    }

    /// The path of a leak is that of the secret; what is to be mended is the text that tells it.
    fn place_of_leak(&self, request: &Request<'_>, fault: Diagnostic) -> Diagnostic {
        let (Some(path), Ok(desk)) = (fault.path.clone(), Desk::new(self, request)) else { return fault };
        let withheld = desk.may.withheld(request.case);
        let search = Search {
            withheld: &withheld,
            may_show: &desk.may.shown_names(request.case),
            told: &told(request.case, request.assessment, &desk.may),
            months: &self.months,
            words: &self.search_words,
            places: &Disclosure::shown_places(request.case),
        };
        let texts = search.stands_in(&path, request.case, request.lang);
        let Some(first) = texts.first().cloned() else { return fault };
        let named: Vec<String> = texts.iter().map(|text| format!("`{text}`")).collect();
        let message = format!("{}; it stands in {}", fault.message, named.join(", "));
        Diagnostic { message, ..fault }.at_path(first)
    }
}
