//! Templates whose words, values and loops leave marks in what they print.
//!
//! A mark stands directly before a word or a value, so that the white space which tags trim stays as it is; where a tag trims what is
//! before it, the mark comes from a tag that trims the same. Text that a template catches to look at (`{% set x %}…{% endset %}`, filters of
//! the engine) has no marks, nor has a template that is included there: what a condition sees is the same with marks and without.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::expression::{Aliases, Expression};
use super::marked::{MOST_PLACES, is_mark, of_place};

/// The function that says where the item of a loop comes from.
pub(in crate::draft) const FUNCTION: &str = "_origin";
/// The one filter over text that knows of marks.
const KNOWS_MARKS: &str = "points";

/// A line of a template.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TemplatePlace {
    /// Path below `templates/`.
    pub path: Arc<str>,
    /// Line, from 1.
    pub line: usize,
    /// Where in the line it begins, from 1.
    pub column: usize,
}

/// What stands at a mark.
#[derive(Clone, Debug)]
pub(super) enum Place {
    /// Words of the template, and the condition on which they stand there.
    Words { place: TemplatePlace, when: Arc<Expression> },
    /// A value that is printed, and the condition on which it is.
    Value { place: TemplatePlace, of: Expression, when: Arc<Expression> },
    /// An item of a loop begins, over what the expression names: a path follows.
    Item { variable: String, of: Expression },
    /// The loop is over whose items have the mark of that number.
    End { item: usize },
}

/// Which mark stands for what.
#[derive(Clone, Debug, Default)]
pub(in crate::draft) struct Marks(pub(super) Vec<Place>);

impl Marks {
    /// The templates with marks in them.
    pub(in crate::draft) fn put<'t>(&mut self, templates: impl Iterator<Item = (&'t str, &'t str)>) -> BTreeMap<String, String> {
        let plain: BTreeMap<&str, &str> = templates.collect();
        let caught = caught(&plain);
        let marked = |(path, text): (&&str, &&str)| {
            let text = if caught.contains(*path) { (*text).to_owned() } else { Marker::new(path, self).put(text) };
            ((*path).to_owned(), text)
        };
        plain.iter().map(marked).collect()
    }

    /// The template and the place in it of a mark, where it stands for one.
    pub(super) fn place(&self, index: usize) -> Option<&TemplatePlace> {
        match self.0.get(index)? {
            Place::Words { place, .. } | Place::Value { place, .. } => Some(place),
            Place::Item { .. } | Place::End { .. } => None,
        }
    }

    fn add(&mut self, place: Place) -> Option<(usize, char)> {
        let index = self.0.len();
        let mark = of_place(index).filter(|_| index < MOST_PLACES)?;
        self.0.push(place);
        Some((index, mark))
    }
}

/// The templates that are included where text is caught, and those that these include.
fn caught<'t>(templates: &BTreeMap<&'t str, &'t str>) -> BTreeSet<&'t str> {
    let mut found: BTreeSet<&str> = BTreeSet::new();
    let mut open: Vec<(&str, bool)> = templates.values().flat_map(|text| includes(text)).collect();
    open.retain(|(_, caught)| *caught);
    while let Some((path, _)) = open.pop() {
        if let Some((path, text)) = templates.get_key_value(path)
            && found.insert(path)
        {
            open.extend(includes(text));
        }
    }
    found
}

/// What a template includes, and whether it catches what that prints.
fn includes(text: &str) -> Vec<(&str, bool)> {
    let mut found = Vec::new();
    let mut caught = Caught::default();
    let mut rest = text;
    while let Some(at) = rest.find("{%") {
        let Some((tag, after)) = tag(rest.get(at..).unwrap_or_default()) else { break };
        let says = inside(tag);
        caught.pass(says);
        if let Some(path) = says.strip_prefix("include") {
            found.extend(path.split('"').nth(1).map(|path| (path, caught.is())));
        }
        rest = after;
    }
    found
}

/// Whether what is printed is caught, so that the template can look at it.
#[derive(Default)]
struct Caught {
    /// Of the open tags that take a text: whether each catches it.
    open: Vec<bool>,
}

impl Caught {
    fn pass(&mut self, says: &str) {
        let mut words = says.split_whitespace();
        match words.next().unwrap_or_default() {
            "set" | "set_global" if !says.contains('=') => self.open.push(true),
            "filter" => self.open.push(words.next() != Some(KNOWS_MARKS)),
            "component" => self.open.push(true),
            "endset" | "endset_global" | "endfilter" | "endcomponent" => drop(self.open.pop()),
            word if word.starts_with("</") => drop(self.open.pop()),
            word if word.starts_with('<') && !says.ends_with('/') => self.open.push(true),
            _ => {}
        }
    }

    fn is(&self) -> bool {
        self.open.contains(&true)
    }
}

/// A block of a template that has an end.
enum Block {
    If,
    Loop(Option<usize>),
}

/// Puts marks into one template.
struct Marker<'m> {
    path: Arc<str>,
    marks: &'m mut Marks,
    out: String,
    line: usize,
    column: usize,
    /// Whether the words from here to the next tag or the end of the line have their mark.
    marked: bool,
    caught: Caught,
    aliases: Aliases,
    blocks: Vec<Block>,
    conditions: Vec<Arc<Expression>>,
    unconditional: Arc<Expression>,
}

impl<'m> Marker<'m> {
    fn new(path: &str, marks: &'m mut Marks) -> Self {
        Self {
            path: path.into(),
            marks,
            out: String::new(),
            line: 1,
            column: 1,
            marked: false,
            caught: Caught::default(),
            aliases: Aliases::new(),
            blocks: Vec::new(),
            conditions: Vec::new(),
            unconditional: Arc::default(),
        }
    }

    fn put(mut self, text: &str) -> String {
        self.out.reserve(text.len() + text.len() / 4);
        let mut rest = text;
        while !rest.is_empty() {
            let words = next_tag(rest);
            self.words(rest.get(..words).unwrap_or_default());
            rest = rest.get(words..).unwrap_or_default();
            let Some((tag, after)) = tag(rest) else {
                self.words(rest);
                break;
            };
            if tag.starts_with("{{") {
                self.value(tag);
            } else {
                self.out.push_str(tag);
                if tag.starts_with("{%") {
                    self.statement(tag);
                }
            }
            self.pass(tag);
            self.marked = false;
            rest = after;
        }
        self.out
    }

    fn place(&self) -> TemplatePlace {
        TemplatePlace { path: Arc::clone(&self.path), line: self.line, column: self.column }
    }

    /// Goes on to the place after a piece of the template.
    fn pass(&mut self, piece: &str) {
        let (lines, last) = match piece.rsplit_once('\n') {
            Some((before, last)) => (before.matches('\n').count() + 1, last),
            None => (0, piece),
        };
        self.line += lines;
        self.column = last.chars().count() + if lines == 0 { self.column } else { 1 };
    }

    fn words(&mut self, words: &str) {
        for line in words.split_inclusive('\n') {
            let begins = line.len() - line.trim_start().len();
            let (before, from) = line.split_at(begins);
            self.out.push_str(before);
            self.pass(before);
            if !from.is_empty() && !self.marked && !self.caught.is() {
                let when = Arc::clone(self.conditions.last().unwrap_or(&self.unconditional));
                let place = self.place();
                self.out.extend(self.marks.add(Place::Words { place, when }).map(|(_, mark)| mark));
                self.marked = true;
            }
            self.out.extend(from.chars().map(|c| if is_mark(c) { char::REPLACEMENT_CHARACTER } else { c }));
            self.pass(from);
            self.marked &= !line.ends_with('\n');
        }
    }

    fn value(&mut self, tag: &str) {
        if !self.caught.is() {
            let of = Expression::read(inside(tag), &self.aliases);
            let when = Arc::clone(self.conditions.last().unwrap_or(&self.unconditional));
            let place = self.place();
            if let Some((_, mark)) = self.marks.add(Place::Value { place, of, when }) {
                if tag.starts_with("{{-") { self.out.push_str(&format!("{{{{- \"{mark}\" | safe }}}}")) } else { self.out.push(mark) }
            }
        }
        self.out.push_str(tag);
    }

    fn statement(&mut self, tag: &str) {
        let says = inside(tag);
        self.caught.pass(says);
        let (word, rest) = says.split_once(char::is_whitespace).unwrap_or((says, ""));
        match word {
            "if" => {
                self.blocks.push(Block::If);
                self.conditions.push(Arc::new(Expression::read(rest, &self.aliases)));
            }
            "elif" => {
                if let Some(condition) = self.conditions.last_mut() {
                    *condition = Arc::new(Expression::read(rest, &self.aliases));
                }
            }
            "endif" => {
                self.blocks.pop();
                self.conditions.pop();
            }
            "for" => {
                let item = self.item(tag, rest);
                self.blocks.push(Block::Loop(item));
            }
            "endfor" => {
                if let Some(Block::Loop(Some(item))) = self.blocks.pop()
                    && !self.caught.is()
                    && let Some((_, mark)) = self.marks.add(Place::End { item })
                {
                    self.out.push_str(&format!("{{{{ \"{mark}\" | safe {}", closed_like(tag)));
                }
            }
            "set" | "set_global" => {
                if let Some((name, value)) = rest.split_once('=') {
                    // What is set again goes by its new value alone.
                    let name = name.trim().to_owned();
                    self.aliases.remove(&name);
                    let value = Expression::read(value, &self.aliases);
                    self.aliases.insert(name, value);
                }
            }
            _ => {}
        }
    }

    /// Lets each item of a loop say where it comes from.
    fn item(&mut self, tag: &str, rest: &str) -> Option<usize> {
        let (variable, of) = rest.split_once(" in ")?;
        let variable = variable.trim();
        if variable.contains(',') || self.caught.is() {
            return None;
        }
        let of = Expression::read(of, &self.aliases);
        self.aliases.remove(variable);
        let (item, mark) = self.marks.add(Place::Item { variable: variable.to_owned(), of })?;
        self.out.push_str(&format!("{{{{ {FUNCTION}(of={variable}, mark=\"{mark}\") {}", closed_like(tag)));
        Some(item)
    }
}

/// The end of a tag that trims as another one does.
fn closed_like(tag: &str) -> &'static str {
    if tag.ends_with("-%}") { "-}}" } else { "}}" }
}

/// What a tag says, without its signs.
fn inside(tag: &str) -> &str {
    let inside = tag.get(2..tag.len().saturating_sub(2)).unwrap_or_default();
    inside.trim_start_matches('-').trim_end_matches('-').trim()
}

/// How much text stands before the next tag.
fn next_tag(text: &str) -> usize {
    let opens = |(at, _): &(usize, &str)| text.get(at + 1..).is_some_and(|rest| rest.starts_with(['{', '%', '#']));
    text.match_indices('{').find(opens).map_or(text.len(), |(at, _)| at)
}

/// A tag, comment or raw text at the start of the text, and what follows it.
fn tag(text: &str) -> Option<(&str, &str)> {
    let end = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")].into_iter().find(|(begin, _)| text.starts_with(begin))?.1;
    let length = text.find(end)? + end.len();
    let (tag, after) = text.split_at(length);
    if inside(tag) != "raw" || !tag.starts_with("{%") {
        return Some((tag, after));
    }
    let raw = after.find("endraw").and_then(|at| Some(at + after.get(at..)?.find("%}")? + 2)).unwrap_or(after.len());
    Some(text.split_at(length + raw))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let mut marks = Marks::default();
        let put = marks.put([("a", text)].into_iter());
        put.get("a").into_iter().flat_map(|text| text.chars()).map(|c| if is_mark(c) { '¦' } else { c }).collect()
    }

    #[test]
    fn marks_stand_before_words_and_values_and_leave_trimming_alone() {
        assert_eq!(shown("# Заголовок\n\n- {{ item }}, да\n"), "¦# Заголовок\n\n¦- ¦{{ item }}¦, да\n");
        assert_eq!(shown("  {%- if x %} да{% endif -%}\n  нет\n"), "  {%- if x %} ¦да{% endif -%}\n  ¦нет\n");
        assert_eq!(shown("раз\n  {{- x }}"), "¦раз\n  {{- \"¦\" | safe }}{{- x }}");
        assert_eq!(shown("{% raw %}{{ x }}{% endraw %}{# да #}"), "{% raw %}{{ x }}{% endraw %}{# да #}");
    }

    #[test]
    fn items_of_loops_say_where_they_come_from() {
        let expected = "{% for x in case.events -%}{{ _origin(of=x, mark=\"¦\") -}}\n¦{{ x.on }}{% endfor %}{{ \"¦\" | safe }}";
        assert_eq!(shown("{% for x in case.events -%}\n{{ x.on }}{% endfor %}"), expected);
        assert_eq!(shown("{% for k, v in map %}{{ v }}{% endfor %}"), "{% for k, v in map %}¦{{ v }}{% endfor %}");
    }

    #[test]
    fn text_that_a_template_looks_at_has_no_marks() {
        for caught in ["{% set x %}да {{ y }}{% endset %}", "{% filter upper %}да{% endfilter %}"] {
            assert_eq!(shown(caught), caught);
        }
        assert_eq!(shown("{% filter points %}да{% endfilter %}"), "{% filter points %}¦да{% endfilter %}");
        let mut marks = Marks::default();
        let put = marks.put([("a", "{% set x %}{% include \"b\" %}{% endset %}"), ("b", "{% include \"c\" %}"), ("c", "да")].into_iter());
        assert_eq!(put.get("c").map(String::as_str), Some("да"));
    }
}
