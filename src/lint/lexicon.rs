//! The words of one language, from `templates/protocol/LANG.yaml`.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::matcher::Matcher;
use super::sense::{Sense, SenseWords};
use super::text::fold;
use crate::case::{CaseForms, Tone};

/// A list of words or phrases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum List {
    /// Pronouns and verbs of the first person.
    FirstPerson,
    /// Pronouns of the second person.
    SecondPerson,
    /// Words that only look like one of the two.
    NotPerson,
    /// The compliment that opens.
    Opening,
    /// The compliment that closes.
    Closing,
    /// The highest grade of respect.
    GradeHighest,
    /// The high one.
    GradeHigh,
    /// The lowest.
    GradeDeep,
    /// Words that make a claim somebody else's.
    Hedge,
    /// Accusations.
    Accusation,
    /// Words beside an accusation by which it is denied, or made against the citizen before a court.
    Denial,
    /// Words beside a day that comes every year: `holiday`.
    Yearly,
    /// Verbs of what has happened, beside a day: `detained`.
    Happened,
    /// Words by which a sentence speaks of what is still to come: `will`.
    ToCome,
    /// Words right beside a day up to or from which something holds: `until`.
    Until,
    /// Words that are written with `ё` where a text writes that letter.
    Dotted,
    /// Names of states cut short: `Russia`.
    ShortState,
    /// Bodies of the sender's own state whose name says so.
    OwnBody,
    /// Words that need an infinitive after them: «имеет честь».
    Honour,
    /// What stands after those: `to`, an infinitive.
    Infinitive,
    /// Words that only look like an infinitive.
    NotInfinitive,
    /// Verbs by which the sender asks.
    Ask,
    /// Words of a reply.
    Reply,
    /// Names of laws and treaties.
    Instrument,
    /// Words before a law or treaty that are part of its name: `civil`.
    LawNameBefore,
    /// Words after it with which its name goes on: `on`.
    LawNameAfter,
    /// Words before it that name none of them: `this`.
    LawGeneric,
    /// An article.
    Article,
    /// Words between the numbers of several articles.
    And,
    /// Bodies that are not the sender.
    OtherBody,
    /// Words after which a short name is that of another body.
    OtherBodyAfter,
    /// Words between the sender and a verb that make the verb another's: `that`.
    Subordinate,
    /// Words after a verb that make it another's: `деп`.
    Reported,
    /// Other names for the receiver.
    Alias,
    /// Threats and hints of reciprocity.
    Reciprocity,
    /// A note in the first person.
    PersonalNote,
    /// A note in the third person, called so.
    VerbalNote,
    /// A consulate.
    Consulate,
    /// An embassy.
    Embassy,
    /// A ministry of foreign affairs.
    ForeignMinistry,
    /// Bodies of the whole state.
    CentralBody,
    /// Bodies of a region or a town, and words for those.
    LocalBody,
    /// Marks of classified papers.
    Classification,
    /// A seal, or the letters that stand for its place.
    Seal,
    /// An annex that the text refers to.
    Annex,
    /// A witness or an informant; with a name behind it, one who is named.
    Witness,
    /// Names that have such a word and are nobody's: «Свидетели Иеговы».
    NoWitness,
    /// Words before the name of a person.
    PersonTitle,
    /// Words with a capital that stand after those and are no name of a person.
    NoPersonName,
    /// Citizens who are counted.
    Citizens,
    /// Verbs of crossing the border into the country.
    Entered,
    /// Verbs of crossing it out of the country.
    Left,
    /// A child.
    Child,
    /// A word that, beside a name, says that it is a child's: `minor`, `pupil`.
    Minor,
    /// Phrases with such a word that speak of no child: `rights of the child`.
    NotMinor,
    /// Words with a capital that say where a school or a body is: «Московской».
    OfPlace,
    /// A son or a daughter, who may be grown up.
    Offspring,
    /// A school or kindergarten; with a number or a name it tells the child.
    School,
    /// Words in names of schools that tell no school.
    SchoolGeneral,
    /// Words that announce a number: `number`.
    NumberWord,
    /// Words for streets, towns and houses, without which a withheld address is searched for.
    AddressKind,
    /// Words for a flat.
    Dwelling,
    /// Legal forms of firms: `LLC`.
    LegalForm,
    /// Words of a birth date.
    BirthDate,
    /// Words before an age: `aged`.
    AgeBefore,
    /// Words after an age: `years`.
    AgeAfter,
    /// Words after or joined to an age that only a person has: `12-year-old`.
    AgeOfPerson,
    /// Sheets and pages, which are counted.
    Sheets,
    /// Children as a crowd, of which none is told: `pupils`.
    ManyChildren,
    /// Words beside a number by which something is sent: `tracking number`.
    PostNumber,
    /// Numbers from ten on, in words: `twenty-four`.
    NumberInWords,
    /// Numbers from one to nine, in words, that may end those.
    UnitInWords,
    /// Verbs by which others ask, several together: `request`.
    AskOfOthers,
    /// What stands right before whom the sender asks: `requests the`.
    BeforeAsked,
    /// A state by the word for its side: `Russian side`.
    Side,
    /// Words in the case of who is asked, where the verb stands at the end: «Элчиликтен».
    AskedFrom,
    /// Verbs of asking that say no, and ask for nothing: «не просит».
    NotAsk,
    /// Words by which a request is announced or its answer awaited, and nothing more is asked: «было бы признательно за ответ».
    SameAsk,
    /// Words right behind whose attention is drawn, where the verb stands at the end: «көңүлүн бурат».
    Attention,
    /// Verbs of the present by which only the writer of a note speaks in it: `requests`, `expresses its concern`.
    Voiced,
}

/// A case of the grammar, as names give their forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub(super) enum GrammaticalCase {
    Nominative,
    Genitive,
    Dative,
    Accusative,
    Instrumental,
    Prepositional,
    Locative,
    Ablative,
}

impl GrammaticalCase {
    /// That form of a name, where it is given.
    pub(super) fn of(self, forms: &CaseForms) -> Option<&str> {
        let form = match self {
            Self::Nominative => return Some(&forms.nominative),
            Self::Genitive => &forms.genitive,
            Self::Dative => &forms.dative,
            Self::Accusative => &forms.accusative,
            Self::Instrumental => &forms.instrumental,
            Self::Prepositional => &forms.prepositional,
            Self::Locative => &forms.locative,
            Self::Ablative => &forms.ablative,
        };
        form.as_deref()
    }
}

/// Words that are wrong wherever they stand, with what to write.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct WordingRule {
    /// `N020`.
    pub(super) code: String,
    /// The phrases.
    #[serde(default)]
    pub(super) find: Vec<String>,
    /// Signs to be found as they stand, in any case of letters: `и т.д.`
    #[serde(default)]
    pub(super) signs: Vec<String>,
    /// Why it is wrong.
    pub(super) say: String,
    /// What to write.
    #[serde(default)]
    pub(super) instead: Option<String>,
    /// Allowed from this tone on.
    #[serde(default)]
    pub(super) until: Option<Tone>,
    /// Where it is looked for.
    #[serde(default)]
    pub(super) place: Place,
    /// Only in forms that speak in the third person.
    #[serde(default)]
    pub(super) third_person_only: bool,
    /// Not in a sentence with a word of one of these lists: that the law puts responsibility on someone accuses nobody.
    #[serde(default)]
    pub(super) unless_beside: Vec<List>,
    /// Not where a word of the list `denial` stands beside it: what was not unacceptable is no blame.
    #[serde(default)]
    pub(super) unless_denied: bool,
}

/// Where words are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Place {
    /// In the note's own words.
    #[default]
    Own,
    /// In the first sentence and in the frame.
    Names,
    /// In the note's own paragraphs and items, not in its frame.
    Body,
    /// In its frame alone.
    Frame,
    /// In a line of few words, wherever it stands: `Drafted by A. Asanov.`
    ShortLine,
    /// Everywhere, quoted or not.
    Everywhere,
}

/// The file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct LexiconFile {
    /// The commonest words, by which the language of a text is known.
    pub(super) common: Vec<String>,
    /// Words at which a clause ends, which the gap of a phrase of tone does not reach over: `that`.
    #[serde(default)]
    pub(super) clause_ends: Vec<String>,
    /// Lists.
    pub(super) lists: BTreeMap<List, Vec<String>>,
    /// A word that is no pronoun after one of these: `mine` after `gold`.
    #[serde(default)]
    pub(super) unless_after: BTreeMap<String, Vec<String>>,
    /// Verbs of each tone.
    pub(super) tone: BTreeMap<Tone, Vec<String>>,
    /// Consonants of another script as they are written in Latin letters, by which names are compared across languages.
    #[serde(default)]
    pub(super) latin: BTreeMap<char, String>,
    /// Months, twelve lists of phrases.
    pub(super) months: Vec<Vec<String>>,
    /// Days of the week from Monday, the forms of each parted by `|`.
    #[serde(default)]
    pub(super) weekdays: Vec<String>,
    /// How dates are written.
    pub(super) date: DateStyle,
    /// Quotation marks that are right, and the sign of a number.
    pub(super) signs: Signs,
    /// Words between another body and the verb by which it asks: more where verbs stand at the end of the sentence.
    #[serde(default = "four")]
    pub(super) ask_within: usize,
    /// Whether the receiver stands before the compliment that opens a note, where it follows it in other languages.
    #[serde(default)]
    pub(super) receiver_before_compliment: bool,
    /// Words that begin the list of enclosures.
    pub(super) enclosures: Vec<String>,
    /// Titles of papers that have one, in small letters.
    #[serde(default)]
    pub(super) titles: Vec<String>,
    /// Marks of a translation, in small letters.
    #[serde(default)]
    pub(super) translation_marks: Vec<String>,
    /// Titles that a note may have, in small letters.
    #[serde(default)]
    pub(super) note_titles: Vec<String>,
    /// Abbreviations whose full stop ends no sentence.
    #[serde(default)]
    pub(super) abbreviations: Vec<String>,
    /// Dative of the names that a receiver has: `Посольство: Посольству`.
    #[serde(default)]
    pub(super) dative: BTreeMap<String, String>,
    /// The cases in which the name of a person stands after a title, by the form of the title: `гражданину` with the dative.
    #[serde(default)]
    pub(super) title_cases: BTreeMap<GrammaticalCase, Vec<String>>,
    /// Further forms of state names that are right.
    #[serde(default)]
    pub(super) state_forms: Vec<String>,
    /// Words by which language copies are compared.
    #[serde(default)]
    pub(super) parity: SenseWords,
    /// Wrong words with what to write.
    pub(super) wording: Vec<WordingRule>,
}

fn four() -> usize {
    4
}

/// How a language writes dates.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct DateStyle {
    /// How it should be written.
    pub(super) example: String,
    /// The same with `{day}`, `{month}` and `{year}`, so that the date that is meant can be proposed.
    #[serde(default)]
    pub(super) form: Option<String>,
    /// The twelve months as they stand in that form.
    #[serde(default)]
    pub(super) months: Vec<String>,
    /// The word after or joined to the year: `года`, `жылдын`. None where the year stands alone.
    #[serde(default)]
    pub(super) year_words: Vec<String>,
    /// Whether the year stands first: `2026-жылдын 22-июлу`.
    #[serde(default)]
    pub(super) year_first: bool,
    /// Whether months begin with a capital.
    #[serde(default)]
    pub(super) capital: bool,
    /// Months cut short, which dates have not: `Sept`.
    #[serde(default)]
    pub(super) short_months: Vec<String>,
    /// Endings of ordinal numbers, which dates have not: `nd`.
    #[serde(default)]
    pub(super) ordinals: Vec<String>,
    /// Days of the month in words, which dates have not: `third`.
    #[serde(default)]
    pub(super) day_words: Vec<String>,
    /// Words between day and month, which dates have not either: `of`.
    #[serde(default)]
    pub(super) between: Vec<String>,
}

impl DateStyle {
    /// The day as the language writes it, where the data say how.
    pub(super) fn written(&self, date: NaiveDate) -> Option<String> {
        let month = self.months.get(date.month0() as usize)?;
        let form = self.form.as_ref()?;
        Some(form.replace("{day}", &date.day().to_string()).replace("{month}", month).replace("{year}", &date.year().to_string()))
    }
}

/// Signs of a language.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Signs {
    /// The number sign that is right.
    pub(super) number: String,
    /// Those that are wrong before digits.
    pub(super) not_number: Vec<String>,
    /// Opening and closing quotation mark.
    pub(super) quotes: String,
    /// Quotation marks of others.
    pub(super) not_quotes: String,
}

/// What a phrase stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    List(List),
    Tone(Tone),
    Wording(usize),
    Sense(Sense),
}

/// A language's words, ready to be found.
#[derive(Debug)]
pub(super) struct Lexicon {
    pub(super) file: LexiconFile,
    pub(super) matcher: Matcher<Meaning>,
    /// Folded.
    pub(super) enclosures: Vec<String>,
}

impl From<LexiconFile> for Lexicon {
    fn from(file: LexiconFile) -> Self {
        let mut matcher = Matcher::new(&file.clause_ends);
        for (list, phrases) in &file.lists {
            phrases.iter().for_each(|phrase| matcher.add(phrase, Meaning::List(*list)));
        }
        for (tone, phrases) in &file.tone {
            phrases.iter().for_each(|phrase| matcher.add_in_clause(phrase, Meaning::Tone(*tone)));
        }
        for (at, rule) in file.wording.iter().enumerate() {
            rule.find.iter().for_each(|phrase| matcher.add(phrase, Meaning::Wording(at)));
        }
        file.parity.phrases().for_each(|(phrase, sense)| matcher.add(phrase, Meaning::Sense(sense)));
        let enclosures = file.enclosures.iter().map(|word| word.chars().map(fold).collect()).collect();
        Self { file, matcher, enclosures }
    }
}

impl Lexicon {
    /// How many of the language's commonest words stand in a text.
    pub(super) fn language_marks(&self, text: &str) -> usize {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(2000);
        words
            .filter(|word| self.file.common.iter().any(|common| common.eq_ignore_ascii_case(word) || *common == word.to_lowercase()))
            .count()
    }
}
