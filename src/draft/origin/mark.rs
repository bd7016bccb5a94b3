//! Templates whose every line leaves an invisible mark in what it prints.
//!
//! A mark is one character of a private use plane. It stands directly before a word of the template or a printed value, so that the white
//! space which tags trim, and the signs by which Markdown begins a block, stay as they are.

use std::collections::BTreeMap;

/// The first mark. The plane has room for 65,534.
const FIRST: u32 = 0xF_0000;
const LAST: u32 = 0xF_FFFD;

/// A line of a template.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TemplatePlace {
    /// Path below `templates/`.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// Where in the line its first word stands, from 1.
    pub column: usize,
}

/// Which mark stands for which line.
#[derive(Clone, Debug, Default)]
pub(in crate::draft) struct Marks(Vec<TemplatePlace>);

impl Marks {
    /// The templates with marks in them; other files stay as they are.
    pub(in crate::draft) fn put(&mut self, templates: &BTreeMap<String, String>) -> BTreeMap<String, String> {
        let marked = |(path, text): (&String, &String)| {
            let text = if path.ends_with(".md.tera") { self.put_into(path, text) } else { text.clone() };
            (path.clone(), text)
        };
        templates.iter().map(marked).collect()
    }

    fn put_into(&mut self, path: &str, text: &str) -> String {
        let mut out = String::with_capacity(text.len() + text.len() / 16);
        let (mut rest, mut line, mut marked) = (text, 1, false);
        let mut at_start = true;
        while let Some(character) = rest.chars().next() {
            if let Some((tag, after)) = tag(rest) {
                // A value is marked before it, unless its tag trims what would stand between.
                if tag.starts_with("{{") && !tag.starts_with("{{-") && !marked {
                    out.extend(self.mark(path, line, column(text, rest)));
                    marked = true;
                }
                let lines = tag.matches('\n').count();
                (line, marked) = (line + lines, marked && lines == 0);
                out.push_str(tag);
                rest = after;
                at_start = false;
                continue;
            }
            if at_start && !marked {
                let signs = block_signs(rest);
                out.push_str(signs);
                rest = rest.get(signs.len()..).unwrap_or_default();
                at_start = false;
                if !signs.is_empty() {
                    continue;
                }
            }
            if !character.is_whitespace() && !marked && !rest.starts_with("```") {
                out.extend(self.mark(path, line, column(text, rest)));
                marked = true;
            }
            out.push(character);
            rest = rest.get(character.len_utf8()..).unwrap_or_default();
            if character == '\n' {
                (line, marked, at_start) = (line + 1, false, true);
            }
        }
        out
    }

    /// A new mark; none once the plane is full.
    fn mark(&mut self, path: &str, line: usize, column: usize) -> Option<char> {
        let mark = FIRST + u32::try_from(self.0.len()).ok()?;
        self.0.push(TemplatePlace { path: path.to_owned(), line, column });
        char::from_u32(mark).filter(|_| mark <= LAST)
    }

    /// Where in the templates the last words of the text come from.
    pub(in crate::draft) fn last(&self, text: &str) -> Option<&TemplatePlace> {
        let indices = text.chars().rev().filter_map(|character| u32::from(character).checked_sub(FIRST));
        indices.filter_map(|index| self.0.get(usize::try_from(index).ok()?)).next()
    }

    /// The text without marks, and the lines of templates that it came from, in order of path and line.
    pub(super) fn take(&self, text: &str) -> (String, Vec<TemplatePlace>) {
        let mut places = Vec::new();
        let plain = text.chars().filter(|character| match u32::from(*character).checked_sub(FIRST) {
            Some(index) if u32::from(*character) <= LAST => {
                places.extend(usize::try_from(index).ok().and_then(|index| self.0.get(index)).cloned());
                false
            }
            _ => true,
        });
        let plain = plain.collect();
        places.sort();
        places.dedup();
        (plain, places)
    }
}

/// The column at which the rest of a text begins.
fn column(text: &str, rest: &str) -> usize {
    let before = text.get(..text.len() - rest.len()).unwrap_or_default();
    before.rsplit('\n').next().unwrap_or_default().chars().count() + 1
}

/// A tag or comment at the start of the text, and what follows it.
fn tag(text: &str) -> Option<(&str, &str)> {
    let end = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")].into_iter().find(|(begin, _)| text.starts_with(begin))?.1;
    let length = text.find(end)? + end.len();
    Some(text.split_at(length))
}

/// The signs by which Markdown begins a heading, an item, a row, a caption, a footnote.
fn block_signs(line: &str) -> &str {
    let signs = line.len() - line.trim_start_matches([' ', '#', '-', '*', '+', '>', '|', ':']).len();
    let after = line.get(signs..).unwrap_or_default();
    let number = after.len() - after.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let item = if number > 0 && after.get(number..).is_some_and(|rest| rest.starts_with(". ")) { number + 2 } else { 0 };
    let note = if after.starts_with("[^") { after.find("]:").map_or(0, |end| end + 2) } else { 0 };
    line.get(..signs + item.max(note)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let mut marks = Marks::default();
        marks.put_into("a", text).chars().map(|c| if u32::from(c) >= FIRST { '¦' } else { c }).collect()
    }

    #[test]
    fn marks_stand_before_words_and_values_and_leave_signs_and_trimming_alone() {
        assert_eq!(shown("# Заголовок\n\n- {{ item }}\n"), "# ¦Заголовок\n\n- ¦{{ item }}\n");
        assert_eq!(shown("  {%- if x %} да{% endif -%}\n  нет\n"), "  {%- if x %} ¦да{% endif -%}\n  ¦нет\n");
        assert_eq!(
            shown("| Имя | {{ name }} |\n1. раз\n[^1]: слова\n"),
            "| ¦Имя | {{ name }} |\n1. ¦раз\n[^1]:¦ слова\n".replace(":¦ ", ": ¦")
        );
    }

    #[test]
    fn marks_come_out_with_their_lines() {
        let mut marks = Marks::default();
        let text = marks.put_into("a", "раз\nдва {{ x }}\n");
        let (plain, places) = marks.take(&text);
        assert_eq!(plain, "раз\nдва {{ x }}\n");
        assert_eq!(places.iter().map(|place| place.line).collect::<Vec<_>>(), [1, 2]);
    }
}
