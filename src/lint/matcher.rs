//! Finding many phrases in one pass over the words.

use std::collections::HashMap;
use std::ops::Range;

use super::text::{Text, fold};

/// Words that may stand in a gap: «возлагает … ответственность».
const GAP: usize = 6;
/// The same with what is inserted between two commas.
const LONGEST_GAP: usize = 18;

/// A word of a phrase as the data write it: `просим`, `вопиющ*`, `*быз`, `*-берене*`, `=РФ`, `=ИИМ*`, `^`, `_`, `…`.
#[derive(Clone, Debug)]
enum WordPattern {
    /// The word in any case of letters.
    Word(String),
    /// Whatever begins so.
    Beginning(String),
    /// Whatever ends so.
    Ending(String),
    /// Whatever has it inside.
    Holding(String),
    /// The word exactly as written.
    AsWritten(String),
    /// Whatever begins exactly as written.
    WrittenBeginning(String),
    /// Any one word with a capital.
    Capital,
    /// Any one word.
    Any,
    /// Nothing, or some words of the sentence.
    Gap,
}

impl WordPattern {
    fn new(word: &str) -> Self {
        let folded: String = word.chars().map(fold).collect();
        if let Some(written) = word.strip_prefix('=') {
            return match written.strip_suffix('*') {
                Some(beginning) => Self::WrittenBeginning(beginning.to_owned()),
                None => Self::AsWritten(written.to_owned()),
            };
        }
        match (folded.strip_prefix('*'), folded.strip_suffix('*')) {
            (Some(inside), Some(_)) => Self::Holding(inside.trim_end_matches('*').to_owned()),
            (Some(ending), None) => Self::Ending(ending.to_owned()),
            (None, Some(beginning)) => Self::Beginning(beginning.to_owned()),
            _ if word == "_" => Self::Any,
            _ if word == "^" => Self::Capital,
            _ if word == "…" => Self::Gap,
            _ => Self::Word(folded),
        }
    }

    fn fits(&self, folded: &str, written: &str) -> bool {
        match self {
            Self::Word(word) => word == folded,
            Self::Beginning(beginning) => folded.starts_with(beginning.as_str()),
            Self::Ending(ending) => folded.len() > ending.len() && folded.ends_with(ending.as_str()),
            Self::Holding(inside) => folded.contains(inside.as_str()),
            Self::AsWritten(word) => word == written,
            Self::WrittenBeginning(beginning) => written.starts_with(beginning.as_str()),
            Self::Capital => written.starts_with(char::is_uppercase),
            Self::Any => true,
            Self::Gap => false,
        }
    }
}

/// A phrase and what it stands for.
#[derive(Clone, Debug)]
struct Pattern<T> {
    words: Vec<WordPattern>,
    means: T,
    /// Whether its gaps stay within a clause: a verb governs nothing beyond the next conjunction.
    in_clause: bool,
}

/// Many phrases.
#[derive(Clone, Debug)]
pub(super) struct Matcher<T> {
    patterns: Vec<Pattern<T>>,
    by_word: HashMap<String, Vec<usize>>,
    by_letter: HashMap<char, Vec<usize>>,
    endings: Vec<usize>,
    /// Words at which a clause ends: `that`.
    clause_ends: Vec<WordPattern>,
}

/// A phrase that was found.
#[derive(Clone, Debug)]
pub(super) struct Hit<T> {
    pub(super) means: T,
    pub(super) tokens: Range<usize>,
}

impl<T: Copy> Matcher<T> {
    /// `clause_ends` are the words at which a clause ends.
    pub(super) fn new(clause_ends: &[String]) -> Self {
        let clause_ends = clause_ends.iter().map(|word| WordPattern::new(word)).collect();
        Self { patterns: Vec::new(), by_word: HashMap::new(), by_letter: HashMap::new(), endings: Vec::new(), clause_ends }
    }

    /// Adds a phrase, its words apart by spaces.
    pub(super) fn add(&mut self, phrase: &str, means: T) {
        self.add_pattern(phrase, means, false);
    }

    /// Adds a phrase whose gaps stay within a clause.
    pub(super) fn add_in_clause(&mut self, phrase: &str, means: T) {
        self.add_pattern(phrase, means, true);
    }

    fn add_pattern(&mut self, phrase: &str, means: T, in_clause: bool) {
        let words: Vec<WordPattern> = phrase.split_whitespace().map(WordPattern::new).collect();
        let at = self.patterns.len();
        match words.first() {
            Some(WordPattern::Word(word)) => self.by_word.entry(word.clone()).or_default().push(at),
            Some(WordPattern::AsWritten(word)) => self.by_word.entry(word.chars().map(fold).collect()).or_default().push(at),
            Some(WordPattern::Beginning(beginning) | WordPattern::WrittenBeginning(beginning)) => {
                if let Some(letter) = beginning.chars().next().map(fold) {
                    self.by_letter.entry(letter).or_default().push(at);
                }
            }
            Some(WordPattern::Ending(_) | WordPattern::Holding(_) | WordPattern::Capital | WordPattern::Any) => self.endings.push(at),
            Some(WordPattern::Gap) | None => return,
        }
        self.patterns.push(Pattern { words, means, in_clause });
    }

    /// Every phrase that stands in the text, in the order of the text; phrases do not reach over the end of a block, and those with a gap not
    /// over the end of a sentence.
    pub(super) fn hits(&self, text: &Text<'_>) -> Vec<Hit<T>> {
        let mut hits = Vec::new();
        for at in 0..text.tokens.len() {
            let word = text.word(at);
            let named = self.by_word.get(word).into_iter().flatten();
            let begun = word.chars().next().and_then(|letter| self.by_letter.get(&letter)).into_iter().flatten();
            for pattern in named.chain(begun).chain(&self.endings).filter_map(|pattern| self.patterns.get(*pattern)) {
                if let Some(end) = pattern.end(text, at, &self.clause_ends) {
                    hits.push(Hit { means: pattern.means, tokens: at..end });
                }
            }
        }
        hits
    }
}

impl<T> Pattern<T> {
    /// Where the phrase ends that begins at a word, if it stands there.
    fn end(&self, text: &Text<'_>, at: usize, clause_ends: &[WordPattern]) -> Option<usize> {
        let gapped = self.words.iter().any(|word| matches!(word, WordPattern::Gap));
        let first = text.tokens.get(at)?;
        let together = |at: usize| {
            text.tokens.get(at).is_some_and(|token| token.block == first.block && (!gapped || token.sentence == first.sentence))
        };
        let clause_ends = self.in_clause.then_some(clause_ends);
        reach(&self.words, text, at, &together, clause_ends)
    }
}

/// The end of what is left of a phrase from a word on; of several the nearest. With `clause_ends` no gap leaves its clause.
fn reach(
    words: &[WordPattern],
    text: &Text<'_>,
    at: usize,
    together: &impl Fn(usize) -> bool,
    clause_ends: Option<&[WordPattern]>,
) -> Option<usize> {
    match words.split_first() {
        None => Some(at),
        Some((WordPattern::Gap, rest)) => {
            let (mut signs, mut skipped) = (0, 0);
            for at in at..=at + if clause_ends.is_some() { LONGEST_GAP } else { GAP } {
                if let Some(ends) = clause_ends {
                    // What stands between two commas or in parentheses is inserted; one comma alone begins another clause.
                    let before = at.checked_sub(1).map_or("", |before| text.between(before, at));
                    if before.contains([';', ':']) {
                        return None;
                    }
                    signs += before.matches([',', '(', ')']).count();
                    if signs % 2 == 0
                        && let Some(end) = reach(rest, text, at, together, clause_ends)
                    {
                        return Some(end);
                    }
                    // Words that are inserted do not count.
                    skipped += usize::from(signs % 2 == 0);
                    if skipped > GAP || !together(at) || ends.iter().any(|word| word.fits(text.word(at), text.as_written(at))) {
                        return None;
                    }
                } else if let Some(end) = reach(rest, text, at, together, clause_ends) {
                    return Some(end);
                }
            }
            None
        }
        Some((word, rest)) => {
            let fits = together(at) && word.fits(text.word(at), text.as_written(at));
            if fits { reach(rest, text, at + 1, together, clause_ends) } else { None }
        }
    }
}
