//! The codes of case files: D01 reading, D02 dates and stays, D03 references and evidence, D04 persons, consent and words.

use crate::diag::Code;
use crate::yaml::Codes;

/// The faults that any YAML file can have, under the codes of case files.
pub const YAML: Codes = Codes {
    unreadable: Code("D0101"),
    encoding: Code("D0102"),
    too_large: Code("D0103"),
    empty: Code("D0104"),
    syntax: Code("D0105"),
    documents: Code("D0106"),
    depth: Code("D0107"),
    aliases: Code("D0108"),
    merge_key: Code("D0109"),
    tag: Code("D0110"),
    duplicate_key: Code("D0111"),
    unknown_key: Code("D0112"),
    missing_key: Code("D0113"),
    no_value: Code("D0114"),
    unknown_word: Code("D0115"),
    wrong_kind: Code("D0116"),
    no_such_date: Code("D0117"),
    date_form: Code("D0118"),
    pattern: Code("D0119"),
    bounds: Code("D0120"),
    other: Code("D0121"),
};

/// A code that no region of Russia has.
pub const UNKNOWN_REGION: Code = Code("D0122");

/// A year so far away that the date is a slip of the pen.
pub const FAR_DATE: Code = Code("D0201");
/// A date of something that has happened lies after today.
pub const FUTURE_DATE: Code = Code("D0202");
/// An exit before its entry.
pub const EXIT_BEFORE_ENTRY: Code = Code("D0203");
/// Two stays share days.
pub const STAYS_OVERLAP: Code = Code("D0204");
/// An event at a time when the person was not in the receiving state.
pub const EVENT_OUTSIDE_STAYS: Code = Code("D0205");
/// The passport had expired on the day of entry.
pub const PASSPORT_EXPIRED: Code = Code("D0206");
/// The passport expires while the person stays.
pub const PASSPORT_EXPIRES_DURING_STAY: Code = Code("D0207");
/// Something happened to a person before the person was born.
pub const BEFORE_BIRTH: Code = Code("D0208");
/// A last day before the first day.
pub const ENDS_BEFORE_IT_BEGINS: Code = Code("D0209");
/// An early end outside the period that it ends.
pub const EARLY_END_OUTSIDE: Code = Code("D0210");
/// A registration before the first entry.
pub const REGISTRATION_BEFORE_STAYS: Code = Code("D0211");
/// A school turned to for somebody who is not of school age.
pub const NOT_OF_SCHOOL_AGE: Code = Code("D0212");
/// A school turned to for a child whose birth date is not stated.
pub const SCHOOL_AGE_UNKNOWN: Code = Code("D0213");
/// A document handed over before it was drawn up.
pub const SERVED_BEFORE_DATED: Code = Code("D0214");
/// A document dated or handed over before the event that it is about.
pub const DOCUMENT_BEFORE_EVENT: Code = Code("D0215");
/// A test that is stated as passed and as failed.
pub const PASSED_AND_FAILED: Code = Code("D0216");
/// A consular post that was not notified, and a day of its notification.
pub const NOTIFIED_OR_NOT: Code = Code("D0217");
/// An article that is not written as citations write it.
pub const ARTICLE_FORM: Code = Code("D0218");
/// Entry was refused to a person who, by the stays, was in the receiving state.
pub const REFUSED_WITHIN_STAY: Code = Code("D0219");
/// A contract is told to have ended, and the right to stay under it runs on.
pub const CONTRACT_RUNS_ON: Code = Code("D0220");
/// Examinations are told as passed, and as not passed.
pub const EXAMINED_OR_NOT: Code = Code("D0221");

/// Two entries of a list have the same id.
pub const DUPLICATE_ID: Code = Code("D0301");
/// No family member has this id.
pub const UNKNOWN_MEMBER: Code = Code("D0302");
/// No event has this id.
pub const UNKNOWN_EVENT: Code = Code("D0303");
/// No piece of evidence has this id.
pub const UNKNOWN_EVIDENCE: Code = Code("D0304");
/// A piece of evidence that nothing cites.
pub const UNCITED_EVIDENCE: Code = Code("D0305");
/// The file of a piece of evidence is not there.
pub const FILE_MISSING: Code = Code("D0306");
/// The path of a file leads out of the case's folder.
pub const FILE_OUTSIDE: Code = Code("D0307");
/// A file without its hash.
pub const HASH_NOT_STATED: Code = Code("D0308");
/// A file that is not the one whose hash is stated.
pub const HASH_DIFFERS: Code = Code("D0309");
/// A file in the folder of evidence that no entry lists.
pub const FILE_NOT_LISTED: Code = Code("D0310");

/// A request that the rule book does not offer for this kind of grievance.
pub const UNKNOWN_ASK: Code = Code("D0320");
/// A request that claims more than the findings bear.
pub const ASK_OUTRUNS: Code = Code("D0321");
/// `accept` names neither a rule nor an argument.
pub const ACCEPTS_NOTHING: Code = Code("D0322");
/// `accept` names what no source attests.
pub const ACCEPTS_UNCONFIRMED: Code = Code("D0324");

/// A remedy in `history` that the rule book does not know.
pub const UNKNOWN_REMEDY: Code = Code("D0323");

/// The case names neither a person nor a group.
pub const NOBODY: Code = Code("D0401");
/// Consent withdrawn before it was given.
pub const WITHDRAWN_BEFORE_GIVEN: Code = Code("D0402");
/// A scope of consent where no consent was given.
pub const SCOPE_WITHOUT_CONSENT: Code = Code("D0403");
/// A text lacks a language in which the rest of the case speaks.
pub const LANGUAGE_MISSING: Code = Code("D0404");
/// Letters of two scripts in one word of a name.
pub const MIXED_SCRIPTS: Code = Code("D0405");
/// The folder is not called as the case is.
pub const FOLDER_NAME: Code = Code("D0406");
/// A value that a file to fill in still waits for.
pub const TO_BE_WRITTEN: Code = Code("D0407");
/// A sign that nobody sees in a text.
pub const INVISIBLE_SIGN: Code = Code("D0408");
/// A choice to be named that the recorded consent does not bear.
pub const NAMED_BEYOND_CONSENT: Code = Code("D0409");
/// A representative of whom no authority is stated.
pub const NO_AUTHORITY: Code = Code("D0410");
/// A number that is stated with its sign, which documents write themselves.
pub const NUMBER_WITH_SIGN: Code = Code("D0411");
/// A name in Latin letters that holds letters of another script.
pub const NOT_LATIN: Code = Code("D0412");
/// One text for all languages that holds words of one.
pub const ONE_TEXT_FOR_ALL: Code = Code("D0413");
/// A case with grievances that says nothing of consent.
pub const CONSENT_NOT_STATED: Code = Code("D0414");
/// A text that is written and says nothing.
pub const BLANK: Code = Code("D0415");
/// A child's consent of which nobody says who gave it for the child.
pub const MINOR_WITHOUT_GUARDIAN: Code = Code("D0416");
/// A sign in a name that stands in no name.
pub const SIGN_IN_NAME: Code = Code("D0417");
/// A word of more signs than anybody types.
pub const LONG_WORD: Code = Code("D0425");
