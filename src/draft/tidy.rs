//! White space of rendered templates: conditions leave empty lines and doubled spaces behind.

use super::origin::marked::{Marked, Rewriting};

/// One empty line at most between blocks, no space at line ends, single spaces between words. Indentation and fenced blocks stay.
pub(super) fn tidy(markdown: &Marked) -> Marked {
    let mut out = Rewriting::of(markdown);
    let mut empty = true;
    let mut fenced = false;
    let mut start = 0;
    for whole in markdown.text.split_inclusive('\n') {
        let line = whole.trim_end();
        let at = start;
        start += whole.len();
        if line.is_empty() {
            if !empty {
                out.add("\n");
            }
            empty = true;
            continue;
        }
        empty = false;
        fenced ^= line.starts_with("```");
        if fenced {
            out.copy(at..at + line.len());
        } else {
            copy_single_spaced(line, at, &mut out);
        }
        out.add("\n");
    }
    let end = out.text().trim_end().len();
    let mut tidied = out.finish(end);
    tidied.text.push('\n');
    tidied
}

fn copy_single_spaced(line: &str, at: usize, out: &mut Rewriting<'_>) {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let mut from = 0;
    while let Some(space) = line.get(from.max(indent)..).and_then(|rest| rest.find("  ")).map(|space| from.max(indent) + space) {
        out.copy(at + from..at + space + 1);
        let after = line.get(space..).unwrap_or_default();
        from = space + after.len() - after.trim_start_matches(' ').len();
    }
    out.copy(at + from..at + line.len());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::origin::marked::is_mark;

    #[test]
    fn white_space_is_put_in_order_and_marks_go_with_their_words() {
        let text = "\n\n  раз  \u{F0001}два   три \n \u{F0002}\n\n\n```figure x\na  b\n```\n\n";
        let tidied = tidy(&Marked::read(text));
        assert_eq!(tidied.text, "  раз два три\n\n```figure x\na  b\n```\n");
        assert_eq!(tidied.write(), "  раз \u{F0001}два три\n\n\u{F0002}```figure x\na  b\n```\n");
        let bare: String = text.chars().filter(|c| !is_mark(*c)).collect();
        assert_eq!(tidy(&Marked::read(&bare)).text, tidied.text);
    }
}
