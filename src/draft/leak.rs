//! The last look at a draft: does it say what its audience may not see?
//!
//! Views hold nothing that is withheld, but a clerk may have typed a name into a narrative. That stops the draft.

use super::codes;
use crate::diag::Diagnostic;
use crate::document::Figure;
use crate::draft::Draft;

/// Withheld values and words of names shorter than this are not searched for: `17` stands in every document.
const SHORTEST: usize = 4;

/// Diagnostics for every withheld value that the draft shows. Words of names that it may show are no leak.
pub(super) fn leaks(draft: &Draft, withheld: &[(String, &str)], may_show: &[&str]) -> Vec<Diagnostic> {
    let shown = normal(&everything(draft));
    let allowed = normal(&may_show.join(" "));
    let allowed: Vec<&str> = allowed.split(' ').collect();
    let words: Vec<&str> = shown.split(' ').collect();
    let mut faults: Vec<Diagnostic> = Vec::new();
    for (path, value) in withheld {
        let value = normal(value);
        if value.chars().count() < SHORTEST {
            continue;
        }
        let whole = contains_words(&shown, &value);
        let part = path.contains("name") && name_word_shown(&value, &words, &allowed);
        if (whole || part) && !faults.iter().any(|fault| fault.path.as_deref() == Some(path)) {
            faults.push(
                Diagnostic::error(codes::WITHHELD_SHOWN, format!("The draft would show `{path}`, which its audience may not see"))
                    .help("Take the value out of the narrative texts of the case file, or record the consent that allows it.")
                    .at_path(path.clone()),
            );
        }
    }
    faults
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

/// Small letters, without Markdown's marks, words apart by single spaces: so that layout hides nothing.
fn normal(text: &str) -> String {
    let words: String = text
        .chars()
        .filter(|c| *c != '\\')
        .flat_map(char::to_lowercase)
        .map(|c| if c.is_alphanumeric() || matches!(c, '+' | '-' | '@') { c } else { ' ' })
        .collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
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

/// Whether a word of the name begins some word of the text. Small words such as *уулу* stand in names and in sentences alike.
fn name_word_shown(name: &str, words: &[&str], allowed: &[&str]) -> bool {
    name.split(' ')
        .filter(|part| part.chars().count() >= SHORTEST && !PARTICLES.contains(part))
        .filter(|part| !allowed.iter().any(|word| word.starts_with(part)))
        .any(|part| words.iter().any(|word| word.starts_with(part)))
}

/// Parts of Kyrgyz names that are words of the language as well.
const PARTICLES: [&str; 4] = ["уулу", "кызы", "uulu", "kyzy"];
