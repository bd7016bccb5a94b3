//! The last look at a draft: does it say what its audience may not see?
//!
//! Views hold nothing that is withheld, but a clerk may have typed a name into a narrative. That stops the draft.

use super::codes;
use crate::diag::Diagnostic;
use crate::document::Figure;
use crate::draft::Draft;

/// Withheld values and words of names shorter than this are not searched for: `17` stands in every document.
const SHORTEST: usize = 4;
/// Numbers from this length on are searched for whatever stands between their digits.
const SHORTEST_NUMBER: usize = 6;

/// Diagnostics for every withheld value that the draft shows. Words of names that it may show are no leak.
pub(super) fn leaks(draft: &Draft, withheld: &[(String, &str)], may_show: &[&str]) -> Vec<Diagnostic> {
    let shown = Shown::new(&everything(draft), may_show);
    let mut faults: Vec<Diagnostic> = Vec::new();
    for (path, value) in withheld {
        if shown.holds(value, path.contains("name")) && !faults.iter().any(|fault| fault.path.as_deref() == Some(path)) {
            faults.push(
                Diagnostic::error(codes::WITHHELD_SHOWN, format!("The draft would show `{path}`, which its audience may not see"))
                    .help("Take the value out of the narrative texts of the case file, or record the consent that allows it.")
                    .at_path(path.clone()),
            );
        }
    }
    faults
}

/// A document's words, in the ways that they are searched.
struct Shown {
    /// In small letters, apart by single spaces.
    plain: String,
    /// Letters and digits alone: `+996 700 00` and `+99670000` are one number.
    compact: String,
    /// Words with a capital, in small letters: `эркин` is free, `Эркин` may be a name.
    capitals: Vec<String>,
    /// Words of names that may be shown.
    allowed: Vec<String>,
}

impl Shown {
    fn new(text: &str, may_show: &[&str]) -> Self {
        let plain = normal(text);
        let capital = |word: &&str| word.starts_with(char::is_uppercase);
        Self {
            compact: compact(&plain),
            plain,
            capitals: words(text).iter().map(String::as_str).filter(capital).map(str::to_lowercase).collect(),
            allowed: words(&normal(&may_show.join(" "))),
        }
    }

    fn holds(&self, value: &str, is_name: bool) -> bool {
        let value = normal(value);
        if value.chars().count() < SHORTEST {
            return false;
        }
        let is_number = value.ends_with(|c: char| c.is_ascii_digit()) && value.len() >= SHORTEST_NUMBER;
        contains_words(&self.plain, &value)
            || (is_number && self.compact.contains(&compact(&value)))
            || (is_name && self.holds_part_of(&value))
    }

    /// Whether a word of the name begins some word with a capital; a child's surname is no leak where the parent's may be shown.
    fn holds_part_of(&self, name: &str) -> bool {
        name.split(' ')
            .filter(|part| part.chars().count() >= SHORTEST && !PARTICLES.contains(part))
            .filter(|part| !self.allowed.iter().any(|word| word.starts_with(part)))
            .any(|part| self.capitals.iter().any(|word| word.starts_with(part)))
    }
}

/// Every text of a draft, the words of figures and the metadata included.
fn everything(draft: &Draft) -> String {
    let mut parts = vec![draft.markdown.as_str(), &draft.meta.title, &draft.meta.author, &draft.meta.subject];
    let frame = &draft.frame;
    parts.extend([&frame.number, &frame.place_and_date, &frame.running_head, &frame.page_number].into_iter().flatten().map(String::as_str));
    parts.extend(frame.addressee.iter().chain(&frame.marks).chain(&frame.letterhead).map(String::as_str));
    for Figure::Timeline(timeline) in draft.figures.values() {
        parts.extend(timeline.ticks.iter().map(|(_, label)| label.as_str()));
        parts.extend(
            timeline
                .rows
                .iter()
                .flat_map(|(label, bars)| std::iter::once(label.as_str()).chain(bars.iter().filter_map(|bar| bar.label.as_deref()))),
        );
        parts.extend(timeline.marks.iter().map(|mark| mark.label.as_str()));
        parts.extend(timeline.legend.iter().map(|(_, label)| label.as_str()));
    }
    parts.join("\n")
}

/// Words without Markdown's marks.
fn words(text: &str) -> Vec<String> {
    let words = text.replace('\\', "");
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '+' | '-' | '@');
    words.split(|c| !is_word(c)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Words in small letters, apart by single spaces: so that layout hides nothing.
fn normal(text: &str) -> String {
    words(text).join(" ").to_lowercase()
}

fn compact(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
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

/// Parts of Kyrgyz names that are words of the language as well.
const PARTICLES: [&str; 4] = ["уулу", "кызы", "uulu", "kyzy"];
