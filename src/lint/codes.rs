//! Codes of the protocol lint. Each has a page under `docs/diagnostics/`.

use crate::diag::Code;

/// First person in a third-person form.
pub const FIRST_PERSON: Code = Code("N001");
/// Second person in a third-person form.
pub const SECOND_PERSON: Code = Code("N002");
/// The first sentence lacks a full name.
pub const FULL_NAMES: Code = Code("N003");
/// An abbreviated name.
pub const ABBREVIATED_NAME: Code = Code("N004");
/// A state name that is not the official one.
pub const STATE_NAME: Code = Code("N005");
/// The opening formula is missing.
pub const OPENING: Code = Code("N006");
/// The closing formula is missing, or stands alone.
pub const CLOSING: Code = Code("N007");
/// Courtesy and tone do not fit.
pub const COURTESY_AND_TONE: Code = Code("N008");
/// A formula with the wrong grammar.
pub const GOVERNMENT: Code = Code("N009");
/// «Свое уважение»: wrong form or two spellings.
pub const OWN_RESPECT: Code = Code("N010");
/// The closing is a grade too low.
pub const GRADE: Code = Code("N011");
/// The short name is not used as it should be.
pub const SHORT_NAME: Code = Code("N012");
/// Both sides are called by the same short name.
pub const AMBIGUOUS_SHORT_NAME: Code = Code("N013");
/// A date that is not written in words.
pub const DATE_FORM: Code = Code("N014");
/// A date that does not exist or does not fit.
pub const CALENDAR: Code = Code("N015");
/// The number is missing.
pub const NUMBER: Code = Code("N016");
/// A reply that does not cite what it answers.
pub const REPLY_CITES: Code = Code("N017");
/// A reply in another form.
pub const REPLY_FORM: Code = Code("N018");
/// More than one subject.
pub const ONE_SUBJECT: Code = Code("N019");
/// A contraction, an abbreviation or a colloquial word.
pub const CONTRACTION: Code = Code("N020");
/// An epithet, an exclamation or a question.
pub const EPITHET: Code = Code("N021");
/// Words firmer than the tone chosen.
pub const TOO_FIRM: Code = Code("N022");
/// The tone chosen does not appear in the text.
pub const TONE_MISSING: Code = Code("N023");
/// An accusation without a hedge.
pub const UNHEDGED: Code = Code("N024");
/// Something that the case does not hold.
pub const NOT_IN_CASE: Code = Code("N025");
/// The enclosures do not add up.
pub const ENCLOSURES: Code = Code("N026");
/// No explicit request.
pub const ASK_MISSING: Code = Code("N027");
/// The request is not what comes first.
pub const ORDER_OF_ASKS: Code = Code("N028");
/// An article without its law.
pub const BARE_ARTICLE: Code = Code("N029");
/// Data of a minor.
pub const MINOR: Code = Code("N030");
/// Special data in the body.
pub const SPECIAL_DATA: Code = Code("N031");
/// A person is named without consent.
pub const CONSENT: Code = Code("N032");
/// A number of a passport or a telephone.
pub const IDENTIFIER: Code = Code("N033");
/// A witness or a source can be recognised.
pub const WITNESS: Code = Code("N034");
/// Covered text is still there.
pub const REDACTION: Code = Code("N035");
/// Language copies differ in number or date.
pub const COPIES_DIFFER_IN_FRAME: Code = Code("N036");
/// Language copies differ.
pub const COPIES_DIFFER: Code = Code("N037");
/// A translation without its mark.
pub const TRANSLATION_MARK: Code = Code("N038");
/// Page numbers.
pub const PAGE_NUMBERS: Code = Code("N039");
/// A paragraph split badly.
pub const SPLIT_PARAGRAPH: Code = Code("N040");
/// The addressee is not at the foot of page 1.
pub const ADDRESSEE_PLACE: Code = Code("N041");
/// Internal data on the original.
pub const INTERNAL_DATA: Code = Code("N042");
/// Something that this form does not have.
pub const NOT_OF_THIS_FORM: Code = Code("N043");
/// A non-paper that names its author.
pub const NON_PAPER: Code = Code("N044");
/// A receiver to whom no note goes.
pub const RECEIVER: Code = Code("N045");
/// Who may write to whom.
pub const COMPETENCE: Code = Code("N046");
/// Signs of another language.
pub const TYPOGRAPHY: Code = Code("N047");
/// A hyphen in place of a dash.
pub const DASH: Code = Code("N048");
/// A placeholder is left.
pub const PLACEHOLDER: Code = Code("N049");
/// A form of a name that the data do not give.
pub const NAME_FORM: Code = Code("N050");
/// Уулу and кызы bent like a surname.
pub const UULU_KYZY: Code = Code("N051");
/// A number that a spreadsheet rounded.
pub const ROUNDED_NUMBER: Code = Code("N052");
/// An earlier note is not mentioned.
pub const EARLIER_NOTE: Code = Code("N053");
/// A phrase with a coded meaning.
pub const CODED_PHRASE: Code = Code("N054");
/// A word that offends, or ethnicity for citizenship.
pub const ETHNONYM: Code = Code("N055");
/// The addressee was not checked lately.
pub const CHECKED_ON: Code = Code("N056");
/// Delivery is not recorded.
pub const DELIVERY: Code = Code("N057");
/// Classification.
pub const CLASSIFICATION: Code = Code("N058");
/// Another body speaks in the note.
pub const SPEAKER: Code = Code("N059");

/// Every code of the lint.
pub const ALL: [Code; 59] = [
    FIRST_PERSON,
    SECOND_PERSON,
    FULL_NAMES,
    ABBREVIATED_NAME,
    STATE_NAME,
    OPENING,
    CLOSING,
    COURTESY_AND_TONE,
    GOVERNMENT,
    OWN_RESPECT,
    GRADE,
    SHORT_NAME,
    AMBIGUOUS_SHORT_NAME,
    DATE_FORM,
    CALENDAR,
    NUMBER,
    REPLY_CITES,
    REPLY_FORM,
    ONE_SUBJECT,
    CONTRACTION,
    EPITHET,
    TOO_FIRM,
    TONE_MISSING,
    UNHEDGED,
    NOT_IN_CASE,
    ENCLOSURES,
    ASK_MISSING,
    ORDER_OF_ASKS,
    BARE_ARTICLE,
    MINOR,
    SPECIAL_DATA,
    CONSENT,
    IDENTIFIER,
    WITNESS,
    REDACTION,
    COPIES_DIFFER_IN_FRAME,
    COPIES_DIFFER,
    TRANSLATION_MARK,
    PAGE_NUMBERS,
    SPLIT_PARAGRAPH,
    ADDRESSEE_PLACE,
    INTERNAL_DATA,
    NOT_OF_THIS_FORM,
    NON_PAPER,
    RECEIVER,
    COMPETENCE,
    TYPOGRAPHY,
    DASH,
    PLACEHOLDER,
    NAME_FORM,
    UULU_KYZY,
    ROUNDED_NUMBER,
    EARLIER_NOTE,
    CODED_PHRASE,
    ETHNONYM,
    CHECKED_ON,
    DELIVERY,
    CLASSIFICATION,
    SPEAKER,
];
