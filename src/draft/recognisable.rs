//! A source is told to the special procedures alone, and kept confidential. Where it is also the representative, every paper that names the
//! representative names it.

use super::codes;
use super::desk::Desk;
use super::view::CaseView;
use crate::case::{Audience, Case};
use crate::diag::Diagnostic;
use crate::lang::{Lang, Words};

/// The remark on a document that names the representative, where the source is the same or of the same organisation.
pub(super) fn remark(desk: &Desk<'_>, view: &CaseView, text: &str) -> Option<Diagnostic> {
    // A document that tells the source has its name in any case: it names the representative as one who may act.
    if desk.may.audience == Audience::Internal || !view.has_representative(desk.form.file.tells_source) {
        return None;
    }
    let text = folded(text);
    let shared = shared(desk.request.case, desk.request.lang).into_iter().filter(|(_, value)| text.contains(&folded(value)));
    let shared: Vec<&str> = shared.map(|(key, _)| key).collect();
    let first = shared.first()?;
    let message = format!(
        "The source, which is to be kept confidential, can be recognised: the document names the representative, who has the same {}",
        shared.join(" and ")
    );
    let help = if desk.form.file.tells_source {
        "Only the part on the source is kept confidential; the rest may be sent to the government complained of. Ask the source whether it agrees to be seen as the representative. If not, state as `source` somebody else who submits, or take the representative out of the case before this document is drafted."
    } else {
        "Whoever reads this document and later the communication can put the two together. Ask the source whether it agrees; if not, let somebody else represent the person."
    };
    Some(Diagnostic::warning(codes::SOURCE_RECOGNISABLE, message).help(help).at_path(format!("representative.{first}")))
}

/// What the source and the representative have in common, by the key of the representative.
fn shared<'c>(case: &'c Case, lang: &Lang) -> Vec<(&'static str, &'c str)> {
    let source = case.special_procedures.as_ref().and_then(|communication| communication.source.as_ref());
    let Some((source, representative)) = source.zip(case.representative.as_ref()) else { return Vec::new() };
    let same = |one: Option<&'c str>, other: Option<&'c str>| {
        one.zip(other).filter(|(one, other)| folded(one) == folded(other)).map(|(one, _)| one)
    };
    let nominative = representative.name.forms.get(lang).map(|forms| forms.nominative.as_str());
    let said = |words: &'c Option<Words>| words.as_ref().and_then(|words| words.get(lang));
    [
        ("name", same(said(&source.name), nominative)),
        ("organisation", same(said(&source.organisation), said(&representative.organisation))),
        ("address", same(said(&source.contact), said(&representative.address))),
    ]
    .into_iter()
    .filter_map(|(key, value)| Some((key, value?)))
    .collect()
}

/// Letters and digits alone, small: neither a sign that Markdown sets off nor a quotation mark hides a name.
fn folded(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
