//! A document's words, in the ways that names and numbers are searched.

use super::fold::{alike, plain};

/// Withheld values and words of names shorter than this are not searched for: `17` stands in every document.
const SHORTEST: usize = 4;
/// Numbers from this length on are searched for whatever stands between their digits.
const SHORTEST_NUMBER: usize = 6;
/// Words of names from this length on are found with another last letter: `Асановой` tells `Асанова`.
const SHORTEST_WITH_ENDING: usize = 6;
/// Signs that part what belongs together in a sentence.
const SIGNS: [char; 10] = [',', ';', ':', '.', '!', '?', '(', '|', '–', '—'];
/// So many letters apart from each other are one word in spaced type.
const SPACED_LETTERS: usize = 3;

/// Parts of Kyrgyz names that are words of the language as well.
const PARTICLES: [&str; 4] = ["уулу", "кызы", "uulu", "kyzy"];

/// A document's words.
pub(super) struct Shown {
    /// The text without marks over letters and invisible characters.
    text: String,
    /// The words as they stand, and with what stands between their letters left out.
    words: [Vec<Word>; 2],
    /// The same, apart by single spaces.
    lines: [String; 2],
    /// Letters and digits alone: `+996 700 00` and `+99670000` are one number.
    compact: String,
    /// Words of names that may be shown.
    allowed: Vec<String>,
}

/// A word, its letters as they look.
pub(super) struct Word {
    pub(super) letters: String,
    /// `эркин` is free, `Эркин` may be a name.
    pub(super) capital: bool,
    /// Whether a sign of sentences parts it from the word before it, or may do so.
    pub(super) apart: bool,
}

impl Word {
    pub(super) fn new(word: &str, apart: bool) -> Self {
        Self { letters: alike(word), capital: word.contains(char::is_uppercase), apart }
    }
}

impl Shown {
    pub(super) fn new(text: &str, may_show: &[&str]) -> Self {
        let text = plain(text);
        let (pieces, joined) = (pieces(&text), joined(&text));
        let line = |words: &[String]| alike(&words.join(" "));
        Self {
            words: [
                cut(&text).iter().map(|(word, apart)| Word::new(word, *apart)).collect(),
                joined.iter().map(|word| Word::new(word, true)).collect(),
            ],
            lines: [line(&pieces), line(&joined)],
            compact: compact(&text),
            allowed: may_show.iter().flat_map(|name| self::pieces(&plain(name))).map(|word| alike(&word)).collect(),
            text,
        }
    }

    /// The text without marks over letters and invisible characters.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The words one after the other: as they stand, and with what stands between their letters left out.
    pub(super) fn words(&self) -> &[Vec<Word>; 2] {
        &self.words
    }

    /// Whether a word, its letters as they look, is of a name that may be shown.
    pub(super) fn allows(&self, letters: &str) -> bool {
        self.is_allowed(&Part { letters: letters.to_owned(), in_small_letters: false })
    }

    /// Whether the value stands somewhere as a whole.
    pub(super) fn holds(&self, value: &str) -> bool {
        let value = plain(value);
        let compact_value = compact(&value);
        if compact_value.chars().count() < SHORTEST {
            return false;
        }
        let is_number = value.ends_with(|c: char| c.is_ascii_digit());
        self.holds_words(&value) || (is_number && compact_value.len() >= SHORTEST_NUMBER && self.compact.contains(&compact_value))
    }

    /// Whether the words of the value stand somewhere one after the other.
    pub(super) fn holds_words(&self, value: &str) -> bool {
        let value = plain(value);
        let forms = [pieces(&value), joined(&value)].map(|words| alike(&words.join(" ")));
        forms.iter().any(|form| !form.is_empty() && self.lines.iter().any(|line| contains_words(line, form)))
    }

    /// Whether a form of a name stands somewhere, or a word of it that may not be shown.
    pub(super) fn holds_name(&self, name: &str) -> bool {
        let words = pieces(&plain(name));
        let particle = |word: &String| PARTICLES.contains(&word.to_lowercase().as_str());
        // The first word is mostly the family name, which is seldom a word of the language as given names are; a father's name is one.
        let family_name = !words.get(1).is_some_and(particle);
        let own = words
            .iter()
            .enumerate()
            .filter(|(_, word)| !particle(word))
            .map(|(at, word)| Part { letters: alike(word), in_small_letters: at == 0 && family_name });
        let own: Vec<Part> = own.filter(|part| !self.is_allowed(part)).collect();
        (!own.is_empty() && self.holds(name)) || own.iter().any(|part| self.holds_part(part)) || self.holds_neighbours(&own)
    }

    fn is_allowed(&self, part: &Part) -> bool {
        self.allowed.iter().any(|word| word.starts_with(part.stem()))
    }

    /// Whether a word with a capital begins as the part does.
    fn holds_part(&self, part: &Part) -> bool {
        let long_enough = part.letters.chars().count() >= SHORTEST;
        long_enough
            && self.words.iter().flatten().any(|word| (word.capital || part.in_small_letters) && word.letters.starts_with(part.stem()))
    }

    /// Whether two parts stand side by side in any order, even in small letters.
    fn holds_neighbours(&self, parts: &[Part]) -> bool {
        let is = |word: &str| parts.iter().position(|part| part.letters.chars().count() >= SHORTEST && word.starts_with(part.stem()));
        self.lines.iter().any(|line| {
            let found: Vec<Option<usize>> = line.split(' ').map(is).collect();
            found.windows(2).any(|pair| matches!(pair, [Some(one), Some(other)] if one != other))
        })
    }
}

/// A word of a name.
struct Part {
    letters: String,
    /// Whether it is searched in small letters too.
    in_small_letters: bool,
}

impl Part {
    /// The beginning that every form has.
    fn stem(&self) -> &str {
        let last = self.letters.char_indices().next_back().map_or(0, |(at, _)| at);
        let long = self.letters.chars().count() >= SHORTEST_WITH_ENDING;
        if long { self.letters.get(..last).unwrap_or(&self.letters) } else { &self.letters }
    }
}

/// Words, parted by whatever is neither letter nor digit.
pub(super) fn pieces(text: &str) -> Vec<String> {
    cut(text).into_iter().map(|(word, _)| word).collect()
}

/// The same, each with whether a sign of sentences stands before it.
pub(super) fn cut(text: &str) -> Vec<(String, bool)> {
    let mut words = Vec::new();
    let mut apart = false;
    for stretch in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = stretch.trim_end_matches(|c: char| !c.is_alphanumeric());
        if !word.is_empty() {
            words.push((word.to_owned(), std::mem::take(&mut apart)));
        }
        apart |= stretch.ends_with(SIGNS);
    }
    words
}

/// Words, parted by white space alone, what is neither letter nor digit left out: `Аса*нов*`, `Аса-нов`; letters in spaced type put together.
fn joined(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut spaced = String::new();
    for token in text.split_whitespace() {
        let word: String = token.chars().filter(|c| c.is_alphanumeric()).collect();
        if word.chars().count() == 1 {
            spaced.push_str(&word);
            continue;
        }
        end_spaced(&mut spaced, &mut words);
        if !word.is_empty() {
            words.push(word);
        }
    }
    end_spaced(&mut spaced, &mut words);
    words
}

fn end_spaced(spaced: &mut String, words: &mut Vec<String>) {
    let letters = std::mem::take(spaced);
    if letters.chars().count() >= SPACED_LETTERS {
        words.push(letters);
    } else {
        words.extend(letters.chars().map(String::from));
    }
}

fn compact(text: &str) -> String {
    alike(&text.chars().filter(|c| c.is_alphanumeric()).collect::<String>())
}

/// Whether `value` stands in `text` from the beginning of a word on. A word may go on, as with an ending; a number may not.
fn contains_words(text: &str, value: &str) -> bool {
    let is_number = value.ends_with(|c: char| c.is_ascii_digit());
    text.match_indices(value).any(|(at, _)| {
        let starts = at == 0 || text.as_bytes().get(at - 1) == Some(&b' ');
        let goes_on = text.get(at + value.len()..).and_then(|rest| rest.chars().next()).is_some_and(char::is_alphanumeric);
        starts && !(is_number && goes_on)
    })
}
