//! Paragraphs as points, for papers that are spoken from.

/// `{% filter points %}…{% endfilter %}`: each paragraph becomes an item of a list. Headings, lists and lines of emphasis, which name what follows,
/// stay as they are.
pub(super) fn points(text: &str) -> String {
    let mut out = String::new();
    let mut after_item = false;
    for paragraph in text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
        let item = !stands_alone(paragraph);
        if !out.is_empty() {
            out.push_str(if item && after_item { "\n" } else { "\n\n" });
        }
        if item {
            out.push_str("- ");
            out.push_str(&paragraph.replace('\n', "\n  "));
        } else {
            out.push_str(paragraph);
        }
        after_item = item;
    }
    out
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
}
