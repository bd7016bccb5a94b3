//! Codes of drafting. Each has a page under `docs/diagnostics/`.

use crate::diag::Code;

/// A template does not parse, or names a filter, function or clause that does not exist.
pub const TEMPLATE_SYNTAX: Code = Code("T0101");
/// A template failed while a document was drafted: an unknown field, a phrase without its variable.
pub const TEMPLATE_FAILED: Code = Code("T0102");
/// A template produced more text than any document has.
pub const TOO_LONG: Code = Code("T0103");
/// A form's `form.yaml` is missing, malformed or names what does not exist.
pub const FORM_FILE: Code = Code("T0104");
/// The form or language asked for does not exist.
pub const NO_SUCH_FORM: Code = Code("T0105");

/// A file of the conventions under `protocol/` is malformed.
pub const PROTOCOL_FILE: Code = Code("T0106");

/// A phrase file does not parse.
pub const PHRASE_SYNTAX: Code = Code("T0201");
/// A phrase is missing: in one of the languages, or named by a template and defined nowhere.
pub const PHRASE_MISSING: Code = Code("T0202");
/// A phrase takes other variables in one language than in another.
pub const PHRASE_VARIABLES: Code = Code("T0203");

/// A profile is malformed or lacks what a form needs.
pub const PROFILE_FILE: Code = Code("T0301");
/// A formula has a slot that the profile cannot fill.
pub const FORMULA_SLOT: Code = Code("T0302");
/// The case names an addressee that is not in the profile.
pub const NO_SUCH_ADDRESSEE: Code = Code("T0303");
/// The wording of a language is a proposal which the institution has not approved.
pub const WORDING_PROPOSED: Code = Code("T0304");

/// The addressee's entry in the profile was never checked, or long ago.
pub const ADDRESSEE_UNCHECKED: Code = Code("T0305");

/// A measure of a layout is out of its range, or too small for the papers set in it.
pub const MEASURE: Code = Code("T0307");

/// A note would have nothing to ask: every grievance is unsupported.
pub const NOTHING_TO_CLAIM: Code = Code("T0401");
/// The case has no wording in the document's language for a text that the document shows.
pub const WORDING_MISSING: Code = Code("T0402");
/// The draft would say something its audience may not see.
pub const WITHHELD_SHOWN: Code = Code("T0403");
/// Reprisal is feared: a person must decide before the document leaves.
pub const REPRISAL_RISK: Code = Code("T0404");
/// The tone is firmer than what the findings support.
pub const TONE_UNSUPPORTED: Code = Code("T0405");
/// The person is not named, and why.
pub const NOT_NAMED: Code = Code("T0406");
/// A finding was left out of a document that asserts, because nobody accepted its single source.
pub const NOT_ACCEPTED: Code = Code("T0407");
/// A request of the rule book that the document's tone is too weak for.
pub const REQUEST_TOO_FIRM: Code = Code("T0420");
/// A request of the rule book that claims something where no finding may be asserted.
pub const REQUEST_OUTRUNS: Code = Code("T0421");
/// A request in the case's own words that a note which informs does not make.
pub const REQUEST_LEFT_OUT: Code = Code("T0422");
/// A form that the profile's sender does not write.
pub const NOT_OF_SENDER: Code = Code("T0306");
/// A form requires something that is not stated.
pub const REQUIRED: Code = Code("T0430");
/// A request of the rule book that the document's tone is too firm for.
pub const REQUEST_TOO_SOFT: Code = Code("T0441");
/// A request is made as the one that takes its place in a firmer tone.
pub const REQUEST_FIRMER: Code = Code("T0442");
/// A request stands in a firm note in words of the case that nobody has found for it.
pub const OWN_WORDS_FIRM: Code = Code("T0443");
/// The rule book offers other requests for a firm tone.
pub const REQUESTS_OFFERED: Code = Code("T0444");
/// A tone was chosen for a form that does not speak for the sender.
pub const TONE_WITHOUT_EFFECT: Code = Code("T0445");
/// Language copies of which something was not compared.
pub const NOT_COMPARED: Code = Code("T0460");
/// A chart lacks amounts.
pub const CHART_GAP: Code = Code("T0440");
/// Several notes came in, and an answer takes the last.
pub const ANSWERED_LAST: Code = Code("T0431");
/// A request stands in a complaint in the words of a note.
pub const NOTE_WORDING: Code = Code("T0432");
/// A text stands in a complaint as others tell it, in the third person.
pub const THIRD_PERSON: Code = Code("T0433");
/// A grievance on which the addressee of a complaint does not decide is left out.
pub const OTHER_BODY: Code = Code("T0434");
/// The term of the remedy that is sought with the document is over.
pub const TERM_LAPSED: Code = Code("T0435");
/// A source that is kept confidential can be recognised by the representative.
pub const SOURCE_RECOGNISABLE: Code = Code("T0436");
/// A value of a finding has no label in the phrases and is not shown.
pub const VALUE_UNLABELLED: Code = Code("T0408");
/// The person or a relative is not named, and what is enclosed may name them.
pub const ENCLOSED_UNNAMED: Code = Code("T0411");
/// The person is no citizen of the state that writes.
pub const OTHER_CITIZEN: Code = Code("T0412");
/// The case tells nothing yet: no event, no words.
pub const NOTHING_TOLD: Code = Code("T0413");
/// The document speaks of the day of an event, and today the answer is another one.
pub const OTHERWISE_TODAY: Code = Code("T0414");
/// What came after the event and speaks against the person is not told.
pub const UNTOLD_DAYS: Code = Code("T0415");
/// A conclusion is left out, since the document cannot tell what it rests on.
pub const BARE: Code = Code("T0450");
/// The list of evidence leaves pieces out, and the document does not say that there are more.
pub const EVIDENCE_UNLISTED: Code = Code("T0451");
/// A representative files, and the power of attorney is no annex.
pub const POWER_NOT_ENCLOSED: Code = Code("T0452");
/// A law is cited without its date, which no source has.
pub const UNDATED_LAW: Code = Code("T0466");
/// The receiver asks which remedies were used, and the case tells of none.
pub const REMEDIES_UNTOLD: Code = Code("T0467");
/// Consent was withdrawn: nothing is drafted for readers outside the office.
pub const CONSENT_WITHDRAWN: Code = Code("T0409");
/// An event of a grievance is not raised, because findings speak against it.
pub const NOT_RAISED: Code = Code("T0410");
