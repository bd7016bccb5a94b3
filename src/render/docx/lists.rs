//! Lists: every list has a numbering of its own, so that each begins where it says.

use super::{root, value};
use crate::document::ListKind;
use crate::render::xml::Element;

/// WordprocessingML knows nine levels.
pub(super) const DEEPEST: usize = 8;
/// How far each level is indented, twentieths of a point.
const STEP: i64 = 425;

const BULLETS: usize = 0;
const NUMBERS: usize = 1;

/// The lists of a document.
#[derive(Default)]
pub(super) struct Lists {
    /// Kind and level of each.
    lists: Vec<(ListKind, usize)>,
}

impl Lists {
    /// The id of a new list.
    pub(super) fn begin(&mut self, kind: ListKind, level: usize) -> usize {
        self.lists.push((kind, level.min(DEEPEST)));
        self.lists.len()
    }

    /// `numbering.xml`.
    pub(super) fn part(&self) -> Element {
        let numbering = root("w:numbering").containing(definition(BULLETS)).containing(definition(NUMBERS));
        let each = self.lists.iter().enumerate().map(|(index, &(kind, level))| {
            let (of, start) = match kind {
                ListKind::Bullet => (BULLETS, 1),
                ListKind::Ordered(start) => (NUMBERS, start),
            };
            Element::new("w:num")
                .with("w:numId", &(index + 1).to_string())
                .containing(value("w:abstractNumId", &of.to_string()))
                .containing(
                    Element::new("w:lvlOverride")
                        .with("w:ilvl", &level.to_string())
                        .containing(value("w:startOverride", &start.min(32_767).to_string())),
                )
        });
        each.fold(numbering, Element::containing)
    }
}

/// How far the text inside so many lists stands from the margin, twentieths of a point; `None` outside of lists.
pub(super) fn indent_below(lists: usize) -> Option<i64> {
    lists.checked_sub(1).map(indent)
}

fn indent(level: usize) -> i64 {
    (0..=level.min(DEEPEST)).map(|_| STEP).sum()
}

fn definition(id: usize) -> Element {
    let whole = Element::new("w:abstractNum").with("w:abstractNumId", &id.to_string()).containing(value("w:multiLevelType", "multilevel"));
    (0..=DEEPEST).map(|level| of_level(id, level)).fold(whole, Element::containing)
}

fn of_level(id: usize, level: usize) -> Element {
    let (format, mark) = if id == BULLETS { ("bullet", "–".to_owned()) } else { ("decimal", format!("%{}.", level + 1)) };
    let indent = Element::new("w:ind").with("w:left", &indent(level).to_string()).with("w:hanging", &STEP.to_string());
    Element::new("w:lvl")
        .with("w:ilvl", &level.to_string())
        .containing(value("w:start", "1"))
        .containing(value("w:numFmt", format))
        .containing(value("w:lvlText", &mark))
        .containing(value("w:lvlJc", "left"))
        .containing(Element::new("w:pPr").containing(indent))
}
