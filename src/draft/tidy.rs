//! White space of rendered templates: conditions leave empty lines and doubled spaces behind.

/// One empty line at most between blocks, no space at line ends, single spaces between words. Indentation and fenced blocks stay.
pub(super) fn tidy(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut empty = true;
    let mut fenced = false;
    for line in markdown.lines() {
        let line = line.trim_end();
        if line.is_empty() {
            if !empty {
                out.push('\n');
            }
            empty = true;
            continue;
        }
        empty = false;
        fenced ^= line.starts_with("```");
        if fenced {
            out.push_str(line);
        } else {
            push_single_spaced(line, &mut out);
        }
        out.push('\n');
    }
    let end = out.trim_end().len();
    out.truncate(end);
    out.push('\n');
    out
}

fn push_single_spaced(line: &str, out: &mut String) {
    let words = line.trim_start_matches(' ');
    out.extend(std::iter::repeat_n(' ', line.len() - words.len()));
    let mut after_space = false;
    for c in words.chars() {
        if c != ' ' || !after_space {
            out.push(c);
        }
        after_space = c == ' ';
    }
}
