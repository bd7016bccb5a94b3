//! Paragraphs as points, for papers that are spoken from.

use super::origin::marked::{Marked, Rewriting};

/// `{% filter points %}…{% endfilter %}`: each paragraph becomes an item of a list. Headings, lists and lines of emphasis, which name what follows,
/// stay as they are.
pub(super) fn points(text: &str) -> String {
    let read = Marked::read(text);
    let mut out = Rewriting::of(&read);
    let mut after_item = false;
    let mut start = 0;
    for whole in read.text.split("\n\n") {
        let paragraph = whole.trim();
        let at = start + whole.len() - whole.trim_start().len();
        start += whole.len() + 2;
        if paragraph.is_empty() {
            continue;
        }
        let item = !stands_alone(paragraph);
        if !out.text().is_empty() {
            out.add(if item && after_item { "\n" } else { "\n\n" });
        }
        if item {
            out.add("- ");
            copy_indented(paragraph, at, &mut out);
        } else {
            out.copy(at..at + paragraph.len());
        }
        after_item = item;
    }
    let end = out.text().len();
    out.finish(end).write()
}

fn copy_indented(paragraph: &str, at: usize, out: &mut Rewriting<'_>) {
    let mut from = at;
    for line in paragraph.split('\n') {
        if from > at {
            out.add("\n  ");
        }
        out.copy(from..from + line.len());
        from += line.len() + 1;
    }
}

fn stands_alone(paragraph: &str) -> bool {
    let label = |mark: &str| paragraph.len() > 2 && paragraph.starts_with(mark) && paragraph.ends_with(mark) && !paragraph.contains('\n');
    let numbered = paragraph.trim_start_matches(|c: char| c.is_ascii_digit());
    let listed = ["- ", "* ", "+ ", "> ", "|"].iter().any(|mark| paragraph.starts_with(mark));
    paragraph.starts_with('#') || label("*") || listed || (numbered.len() < paragraph.len() && numbered.starts_with(". "))
}

#[cfg(test)]
mod tests {
    use super::points;

    #[test]
    fn paragraphs_become_items_and_labels_and_lists_stay() {
        assert_eq!(points("One\nline.\n\n\n\nTwo.\n"), "- One\n  line.\n- Two.");
        assert_eq!(points("*On stay*\n\n2025 began.\n\n1. a;\n2. b."), "*On stay*\n\n- 2025 began.\n\n1. a;\n2. b.");
        assert_eq!(points("\n\n"), "");
    }

    #[test]
    fn marks_stay_with_their_words_and_make_no_points() {
        assert_eq!(
            points("\u{F0001}*On stay*\n\n\u{F0002}\n\n\u{F0003}2025\nbegan."),
            "\u{F0001}*On stay*\n\n- \u{F0002}\u{F0003}2025\n  began."
        );
    }
}
