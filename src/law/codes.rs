//! Codes of rule books: R01 when a book loads, R02 when it is asked, R03 what is wrong in any YAML file.

use crate::diag::Code;
use crate::yaml::Codes;

/// The faults that any YAML file can have, under the codes of rule books.
pub const YAML: Codes = Codes {
    unreadable: Code("R0301"),
    encoding: Code("R0302"),
    too_large: Code("R0303"),
    empty: Code("R0304"),
    syntax: Code("R0305"),
    documents: Code("R0306"),
    depth: Code("R0307"),
    aliases: Code("R0308"),
    merge_key: Code("R0309"),
    tag: Code("R0310"),
    duplicate_key: Code("R0311"),
    unknown_key: Code("R0312"),
    missing_key: Code("R0313"),
    no_value: Code("R0314"),
    unknown_word: Code("R0315"),
    wrong_kind: Code("R0316"),
    no_such_date: IMPOSSIBLE_DATE,
    date_form: IMPOSSIBLE_DATE,
    pattern: Code("R0317"),
    bounds: Code("R0318"),
    other: MALFORMED,
};

/// What stands there is not what a rule file has there.
pub const MALFORMED: Code = Code("R0101");
/// A date that the calendar does not have.
pub const IMPOSSIBLE_DATE: Code = Code("R0102");
/// Days between two versions of a rule on which no version is in force.
pub const GAP: Code = Code("R0103");
/// Days on which two versions of a rule are in force.
pub const OVERLAP: Code = Code("R0104");
/// A version that ends before it begins.
pub const ENDS_BEFORE_IT_BEGINS: Code = Code("R0105");
/// A rule is named that the book does not have.
pub const UNKNOWN_RULE: Code = Code("R0106");
/// Rules that defeat each other in a circle.
pub const CYCLE: Code = Code("R0107");
/// A version without a citation.
pub const NO_CITATION: Code = Code("R0108");
/// A version without a source.
pub const NO_SOURCE: Code = Code("R0109");
/// A source that `sources.yaml` does not list.
pub const UNKNOWN_SOURCE: Code = Code("R0110");
/// Two rules of the same id.
pub const DUPLICATE_RULE: Code = Code("R0111");
/// A condition line that compares nothing.
pub const HALF_A_LINE: Code = Code("R0112");
/// A condition asks a field that case files do not have.
pub const UNKNOWN_FIELD: Code = Code("R0113");
/// A condition line with words that are no phrase.
pub const UNKNOWN_PHRASE: Code = Code("R0114");
/// A condition compares with a value that the field can never have.
pub const UNKNOWN_VALUE: Code = Code("R0115");
/// A phrase that does not fit the type of its field.
pub const WRONG_TYPE: Code = Code("R0116");
/// A worked example that is not a case, or expects what no rule can answer.
pub const BAD_EXAMPLE: Code = Code("R0117");
/// `unless` names a rule about another subject.
pub const OTHER_SUBJECT: Code = Code("R0118");
/// A version that begins after it was checked claims more than *unconfirmed*.
pub const CLAIMS_TOO_MUCH: Code = Code("R0119");
/// A reading without its default, or with an option that changes nothing.
pub const BAD_READING: Code = Code("R0120");
/// A term without a length, with two lengths, or of a kind that cannot be reckoned.
pub const BAD_TERM: Code = Code("R0122");
/// `about` does not name a subject.
pub const UNKNOWN_SUBJECT: Code = Code("R0123");
/// A file that every book needs is missing.
pub const MISSING_FILE: Code = Code("R0124");
/// A pack that no rule belongs to.
pub const UNKNOWN_PACK: Code = Code("R0125");
/// A rule's title has no English wording.
pub const NO_TITLE: Code = Code("R0126");

/// What is called confirmed rests on fewer than two sources.
pub const NOT_CONFIRMED: Code = Code("R0127");
/// A rule of a pack that judges no case and is not named as one for the calculators.
pub const IDLE_PACK: Code = Code("R0128");
/// `checked` names a day that is still to come.
pub const CHECKED_IN_FUTURE: Code = Code("R0129");
/// A condition that no case can fulfil.
pub const NEVER_HOLDS: Code = Code("R0130");
/// A citation that has languages and no English one.
pub const CITE_NOT_ENGLISH: Code = Code("R0131");
/// A number that cannot be meant: more days than the window has, centuries of ban.
pub const ABSURD_NUMBER: Code = Code("R0132");

/// A file of `grievances/` that is called after no kind of grievance.
pub const UNKNOWN_GRIEVANCE: Code = Code("R0140");
/// An argument that `arguments.yaml` does not list.
pub const UNKNOWN_ARGUMENT: Code = Code("R0141");
/// Not the id of a rule that bars a claim.
pub const UNKNOWN_BAR: Code = Code("R0142");
/// A remedy that `remedies.yaml` does not list.
pub const UNKNOWN_REMEDY: Code = Code("R0143");
/// A body that `bodies.yaml` does not list.
pub const UNKNOWN_BODY: Code = Code("R0144");
/// A text without a language in which other texts of the file stand.
pub const LANGUAGE_MISSING: Code = Code("R0145");
/// Requests that do not ascend in strength.
pub const NOT_ASCENDING: Code = Code("R0146");
/// The same id twice.
pub const NAMED_TWICE: Code = Code("R0147");
/// A file of a kind without a request, a body or advice.
pub const NOTHING_OFFERED: Code = Code("R0148");
/// A citation that names no treaty or law of `laws.yaml`.
pub const UNKNOWN_LAW: Code = Code("R0160");
/// A law whose date is stated and stated to be lacking.
pub const LAW_AND_LACK: Code = Code("R0161");
/// A rule is to bear on a grievance under a condition that never holds.
pub const NEVER_BEARS: Code = Code("R0150");

/// A condition is named that the book does not have.
pub const UNKNOWN_CONDITION: Code = Code("R0151");
/// A named condition that leads back to itself.
pub const CONDITION_CYCLE: Code = Code("R0152");
/// A named condition is used where nothing stands that it is about.
pub const CONDITION_ELSEWHERE: Code = Code("R0153");
/// A condition of more lines and values than anybody can read.
pub const CONDITION_TOO_LONG: Code = Code("R0180");
/// A citation that names another article in one language than in another.
pub const CITE_DIFFERS: Code = Code("R0181");
/// A citation whose brackets do not match.
pub const CITE_BRACKETS: Code = Code("R0182");

/// A bearing names the day on which stays are asked, of a rule that judges none.
pub const NO_DAY_OF_ITS_OWN: Code = Code("R0170");

/// A rule id with a character that ids do not have.
pub const STRANGE_ID: Code = Code("R0171");

/// One outcome both supports and defeats a grievance.
pub const BOTH_WAYS: Code = Code("R0162");

/// A fact lies after the day on which the rule was last checked.
pub const AFTER_CHECKED: Code = Code("R0201");
/// The rule does not set a term.
pub const NO_TERM: Code = Code("R0202");
/// No version of the rule is in force on the date asked for.
pub const NOT_IN_FORCE: Code = Code("R0203");
/// No rule of that id.
pub const NO_SUCH_RULE: Code = Code("R0204");
/// The answer depends on something that was not given.
pub const TERM_DEPENDS: Code = Code("R0205");
