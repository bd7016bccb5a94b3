//! Templates whose words, values and loops leave marks in what they print.
//!
//! A mark stands directly before a word or a value, so that the white space which tags trim stays as it is; where a tag trims what is
//! before it, the mark comes from a tag that trims the same. Text that a template catches to look at (`{% set x %}…{% endset %}`, filters of
//! the engine) has no marks, nor has a template that is included there: what a condition sees is the same with marks and without.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::expression::{Aliases, Expression};
use super::marked::{MOST_PLACES, of_place};
use crate::draft::reserved::is_reserved;
use crate::draft::tags::{Tag, TagKind, tags};

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
    for tag in tags(text).filter(|tag| tag.kind == TagKind::Statement) {
        caught.pass(tag.says());
        if let Some(path) = tag.says().strip_prefix("include") {
            found.extend(path.split('"').nth(1).map(|path| (path, caught.is())));
        }
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
            "set" | "set_global" if !sets_a_value(says) => self.open.push(true),
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

/// `set NAME = …`; without the sign directly after the name a text follows, which filters may change: `set NAME | replace(from=…)`.
fn sets_a_value(says: &str) -> bool {
    says.split_whitespace().nth(1).is_some_and(|name| name.contains('='))
        || says.split_whitespace().nth(2).is_some_and(|sign| sign.starts_with('='))
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
        let mut from = 0;
        for tag in tags(text) {
            self.words(text.get(from..tag.range.start).unwrap_or_default());
            match tag.kind {
                TagKind::Value => self.value(&tag),
                TagKind::Statement => {
                    self.out.push_str(tag.whole);
                    self.statement(&tag);
                }
                TagKind::Silent => self.out.push_str(tag.whole),
            }
            self.pass(tag.whole);
            self.marked = false;
            from = tag.range.end;
        }
        self.words(text.get(from..).unwrap_or_default());
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
            self.out.extend(from.chars().map(|c| if is_reserved(c) { char::REPLACEMENT_CHARACTER } else { c }));
            self.pass(from);
            self.marked &= !line.ends_with('\n');
        }
    }

    fn value(&mut self, tag: &Tag<'_>) {
        if !self.caught.is() {
            let of = Expression::read(tag.says(), &self.aliases);
            let when = Arc::clone(self.conditions.last().unwrap_or(&self.unconditional));
            let place = self.place();
            if let Some((_, mark)) = self.marks.add(Place::Value { place, of, when }) {
                if tag.whole.starts_with("{{-") { self.out.push_str(&format!("{{{{- \"{mark}\" | safe }}}}")) } else { self.out.push(mark) }
            }
        }
        self.out.push_str(tag.whole);
    }

    fn statement(&mut self, tag: &Tag<'_>) {
        let says = tag.says();
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
                    self.out.push_str(&format!("{{{{ \"{mark}\" | safe {}", closed_like(tag.whole)));
                }
            }
            "set" | "set_global" => {
                if let Some((name, value)) = rest.split_once('=').filter(|_| sets_a_value(says)) {
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
    fn item(&mut self, tag: &Tag<'_>, rest: &str) -> Option<usize> {
        let (variable, of) = rest.split_once(" in ")?;
        let variable = variable.trim();
        if variable.contains(',') || self.caught.is() {
            return None;
        }
        let of = Expression::read(of, &self.aliases);
        self.aliases.remove(variable);
        let (item, mark) = self.marks.add(Place::Item { variable: variable.to_owned(), of })?;
        self.out.push_str(&format!("{{{{ {FUNCTION}(of={variable}, mark=\"{mark}\") {}", closed_like(tag.whole)));
        Some(item)
    }
}

/// The end of a tag that trims as another one does.
fn closed_like(tag: &str) -> &'static str {
    if tag.ends_with("-%}") { "-}}" } else { "}}" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::origin::marked::is_mark;

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
        for caught in [
            "{% set x %}да {{ y }}{% endset %}",
            "{% set x | replace(from=\"a\", to=\"b\") %}да{% endset %}",
            "{% filter upper %}да{% endfilter %}",
        ] {
            assert_eq!(shown(caught), caught);
        }
        assert_eq!(shown("{% filter points %}да{% endfilter %}"), "{% filter points %}¦да{% endfilter %}");
        let mut marks = Marks::default();
        let put = marks.put([("a", "{% set x %}{% include \"b\" %}{% endset %}"), ("b", "{% include \"c\" %}"), ("c", "да")].into_iter());
        assert_eq!(put.get("c").map(String::as_str), Some("да"));
    }
}
