//! What a communication to the special procedures shows beside the rest of the case. Readers elsewhere see none of it.

use serde::Serialize;

use super::disclosure::Disclosure;
use super::wording::Speaker;
use crate::case::{Audience, Case, Communication, NameInReport};
use crate::lang::Words;

/// The communication.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SubmissionView {
    kind: Option<Communication>,
    other_mandates: Vec<String>,
    name_to_government: Option<bool>,
    name_in_report: Option<NameInReport>,
    residence: Option<String>,
    risk: Option<String>,
    elsewhere: Vec<String>,
    source: Option<SourceView>,
}

/// Who submits it.
#[derive(Clone, Debug, Serialize)]
struct SourceView {
    name: Option<String>,
    organisation: Option<String>,
    contact: Option<String>,
}

pub(super) fn submission(case: &Case, speaker: Speaker<'_>, may: &Disclosure) -> Option<SubmissionView> {
    let told = matches!(may.audience, Audience::Internal | Audience::InternationalOrganisation);
    let submission = case.special_procedures.as_ref().filter(|_| told)?;
    let path = |key: &str| format!("special-procedures.{key}");
    let each = |key: &str, list: &[Words]| -> Vec<String> {
        list.iter().enumerate().map(|(at, words)| speaker.say(words, || format!("{}[{at}]", path(key)))).collect()
    };
    Some(SubmissionView {
        kind: submission.kind,
        other_mandates: each("other-mandates", &submission.other_mandates),
        name_to_government: submission.name_to_government,
        name_in_report: submission.name_in_report,
        residence: speaker.maybe(submission.residence.as_ref().filter(|_| may.name), || path("residence")),
        risk: speaker.maybe(submission.risk.as_ref(), || path("risk")),
        elsewhere: each("elsewhere", submission.elsewhere.as_deref().unwrap_or_default()),
        source: submission.source.as_ref().filter(|_| may.source).map(|source| SourceView {
            name: speaker.maybe(source.name.as_ref(), || path("source.name")),
            organisation: speaker.maybe(source.organisation.as_ref(), || path("source.organisation")),
            contact: speaker.maybe(source.contact.as_ref(), || path("source.contact")),
        }),
    })
}
