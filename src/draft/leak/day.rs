//! A day in a text, however it is written: `1990-03-12`, `12.03.1990`, `12 марта 1990 года`, `March 12, 1990`, `1990-жылдын 12-мартында`.
//!
//! A year alone is no day. The names of months come from the phrase files, whatever languages there are.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::fold::{alike, plain};

/// Letters by which a month is known whatever its ending: `мартында`, `марта`, `March`.
const LETTERS_OF_A_MONTH: usize = 3;
/// The most words that stand between day, month and year: `the 12th day of March`.
const WORDS_BETWEEN: usize = 3;
/// The months as a hand writes them on papers: `12.III.1990`.
const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// The beginnings of the names of the twelve months, in all languages.
#[derive(Clone, Debug, Default)]
pub(in crate::draft) struct Months([BTreeSet<String>; 12]);

/// A stretch of digits or letters.
enum Token {
    /// Digits, and whether white space stands before them.
    Number(String, bool),
    Word(String),
}

impl Months {
    /// Learns from one way of writing dates, which says the first of a month. The words that differ from month to month are its names.
    pub(in crate::draft) fn learn(&mut self, said: impl Fn(u32) -> Option<String>) {
        let words: Vec<BTreeSet<String>> = (1..=12).map(|month| letters(&said(month).unwrap_or_default())).collect();
        let common = |word: &String| words.iter().all(|of_month| of_month.contains(word));
        for (names, words) in self.0.iter_mut().zip(&words) {
            names.extend(words.iter().filter(|word| !common(word)).map(|word| word.chars().take(LETTERS_OF_A_MONTH).collect::<String>()));
        }
    }

    /// Whether a word, its letters as they look, begins as the name of a month.
    pub(super) fn begin(&self, word: &str) -> bool {
        self.0.iter().flatten().any(|name| word.starts_with(name.as_str()))
    }

    /// Whether `text`, without marks over letters, names the day.
    pub(in crate::draft) fn name(&self, day: NaiveDate, text: &str) -> bool {
        let tokens = tokens(text);
        let lengths = 3..=WORDS_BETWEEN + 3;
        lengths.flat_map(|length| tokens.windows(length)).any(|window| self.is(day, window))
            || tokens.iter().any(|token| matches!(token, Token::Number(digits, _) if in_eight_digits(day, digits)))
    }

    /// Whether the window is the day, with day, month or year at both ends.
    fn is(&self, day: NaiveDate, window: &[Token]) -> bool {
        let numbers: Vec<(&str, bool)> = window
            .iter()
            .filter_map(|token| match token {
                Token::Number(digits, apart) => Some((digits.as_str(), *apart)),
                Token::Word(_) => None,
            })
            .collect();
        match numbers.as_slice() {
            [(one, _), (other, _)] => {
                let both = |a: &str, b: &str| is_number(a, day.day()) && is_year(b, day);
                (both(one, other) || both(other, one)) && self.has_month(day, window)
            }
            // Numbers alone: a word between them belongs to something else.
            [(one, _), (two, two_apart), (three, three_apart)] if window.len() == 3 => {
                let (d, m) = (day.day(), day.month());
                let short_year = !two_apart && !three_apart && three.len() == 2 && is_number(three, day.year().unsigned_abs() % 100);
                let year_last = is_year(three, day) || short_year;
                (is_year(one, day) && is_number(two, m) && is_number(three, d))
                    || (year_last && is_number(one, d) && is_number(two, m))
                    || (year_last && is_number(one, m) && is_number(two, d))
            }
            _ => false,
        }
    }

    /// Whether one of the words is the month; the window begins and ends with it or with a number.
    fn has_month(&self, day: NaiveDate, window: &[Token]) -> bool {
        let is_month = |token: &Token| matches!(token, Token::Word(word) if self.is_month(day, word));
        let edge = |token: Option<&Token>| token.is_some_and(|token| matches!(token, Token::Number(..)) || is_month(token));
        window.iter().any(is_month) && edge(window.first()) && edge(window.last())
    }

    fn is_month(&self, day: NaiveDate, word: &str) -> bool {
        let at = day.month0() as usize;
        let named = |names: &BTreeSet<String>| names.iter().any(|name| word.starts_with(name.as_str()));
        self.0.get(at).is_some_and(named) || ROMAN.get(at).is_some_and(|roman| *roman == word)
    }
}

fn is_number(digits: &str, number: u32) -> bool {
    digits.len() <= 2 && digits.parse() == Ok(number)
}

fn is_year(digits: &str, day: NaiveDate) -> bool {
    digits.len() == 4 && digits.parse() == Ok(day.year())
}

fn in_eight_digits(day: NaiveDate, digits: &str) -> bool {
    digits.len() == 8 && ["%Y%m%d", "%d%m%Y", "%m%d%Y"].iter().any(|form| day.format(form).to_string() == digits)
}

fn letters(text: &str) -> BTreeSet<String> {
    let words = tokens(&plain(text)).into_iter();
    words.filter_map(|token| if let Token::Word(word) = token { Some(word) } else { None }).collect()
}

/// Stretches of digits and of letters, the letters as they look.
fn tokens(plain: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut apart = false;
    let mut rest = plain;
    while let Some(first) = rest.chars().next() {
        let belongs: fn(&char) -> bool = if first.is_ascii_digit() {
            char::is_ascii_digit
        } else if first.is_alphabetic() {
            |c| c.is_alphabetic()
        } else {
            apart |= first.is_whitespace();
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
            continue;
        };
        let end = rest.find(|c| !belongs(&c)).unwrap_or(rest.len());
        let (stretch, after) = rest.split_at(end);
        tokens.push(if first.is_ascii_digit() { Token::Number(stretch.to_owned(), apart) } else { Token::Word(alike(stretch)) });
        apart = false;
        rest = after;
    }
    tokens
}
