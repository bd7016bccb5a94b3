//! A style sheet of the office's own: `word/styles.xml` of any office document that its drafters have restyled.
//!
//! Styles are found by their names. Office programs give them other ids, by the language of the program; these become the ids that the parts of
//! the document speak of.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use roxmltree::{Document as Xml, Node};

use super::styles::{SHEET, SLOTS, StyleSheet};
use super::{STYLE_SHEET, STYLE_SHEET_FACE, STYLES_MISSING};
use crate::diag::{Diagnostic, Source, Span};
use crate::render::fonts::TWIN;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// Attributes that an element may have, and signs like theirs in the text after it: office programs write some fifteen.
const MOST_ATTRIBUTES: usize = 1000;
/// Elements that name a style by its id.
const REFERENCES: [&str; 3] = ["basedOn", "next", "link"];

impl StyleSheet {
    /// Reads a style sheet for documents in the family `face`; `None` is the one of the program.
    ///
    /// # Errors
    ///
    /// What is no style sheet; every style that it lacks; a slot that nothing fills; another face than the other formats have.
    pub fn read(source: &Arc<Source>, face: Option<&str>) -> Result<Self, Vec<Diagnostic>> {
        let at = |fault: Diagnostic, span: Option<Span>| Diagnostic { source: Some(Arc::clone(source)), span, ..fault };
        // The reader compares each attribute of an element with each other one.
        if source.text.split('<').any(|element| element.matches('=').count() > MOST_ATTRIBUTES) {
            let message = format!("an element of `{}` has more than {MOST_ATTRIBUTES} attributes", source.name);
            return Err(vec![at(no_sheet(message), None)]);
        }
        let xml = Xml::parse(&source.text).map_err(|error| {
            let place = error.pos();
            let span = span(place.row as usize, place.col as usize, 1);
            vec![at(no_sheet(format!("`{}` is no XML: {error}", source.name)), Some(span))]
        })?;
        if !xml.root_element().has_tag_name((WORD, "styles")) {
            return Err(vec![at(no_sheet(format!("`{}` holds no styles: its root is not `w:styles`", source.name)), None)]);
        }
        let place = |range: &Range<usize>| {
            let start = xml.text_pos_at(range.start);
            Some(span(start.row as usize, start.col as usize, source.text.get(range.clone()).map_or(1, |text| text.chars().count())))
        };
        let mut faults: Vec<Diagnostic> = unknown_slots(&xml).map(|(range, fault)| at(fault, place(&range))).collect();
        faults.extend(other_face(&xml, face.unwrap_or(TWIN)).map(|(range, fault)| at(fault, place(&range))));
        let renamed = match Renamed::of(&xml) {
            Ok(renamed) => renamed,
            Err(fault) => {
                faults.push(at(*fault, None));
                return Err(faults);
            }
        };
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Self(renamed.written(&xml, &source.text).into()))
    }
}

fn span(line: usize, column: usize, length: usize) -> Span {
    Span { line, column, end_line: line, end_column: column + length }
}

fn no_sheet(message: String) -> Diagnostic {
    Diagnostic::error(STYLE_SHEET, message).help("take `word/styles.xml` out of an office document that this program has written")
}

/// Names of ours, and those under which office programs keep the same style.
const ALIASES: [(&str, &str); 1] = [("Addressee", "envelope address")];

/// A style of a sheet.
struct Style<'x> {
    name: &'x str,
    kind: &'x str,
    id: &'x str,
    /// Whether nothing but other styles speaks of it.
    hidden: bool,
}

fn styles<'x>(xml: &'x Xml<'_>) -> impl Iterator<Item = Style<'x>> {
    let of_root = xml.root_element().children().filter(|node| node.has_tag_name((WORD, "style")));
    of_root.filter_map(|style| {
        let name = style.children().find(|node| node.has_tag_name((WORD, "name")))?.attribute((WORD, "val"))?;
        let hidden = style.children().any(|node| node.has_tag_name((WORD, "semiHidden")));
        let (kind, id) = (style.attribute((WORD, "type")).unwrap_or("paragraph"), style.attribute((WORD, "styleId"))?);
        Some(Style { name, kind, id, hidden })
    })
}

/// The ids of a sheet's styles and those that they get.
struct Renamed(BTreeMap<String, String>);

impl Renamed {
    /// By the names of the program's own styles.
    fn of(xml: &Xml<'_>) -> Result<Self, Box<Diagnostic>> {
        let given: Vec<Style<'_>> = styles(xml).collect();
        let mut renamed = BTreeMap::new();
        let mut missing = Vec::new();
        let own =
            Xml::parse(SHEET).map_err(|error| Box::new(no_sheet(format!("the style sheet of the program cannot be read: {error}"))))?;
        for Style { name, kind, id, hidden } in styles(&own) {
            let of_kind = || given.iter().filter(|given| given.kind == kind);
            let alike =
                |given: &&Style<'_>| given.name.eq_ignore_ascii_case(name) || ALIASES.contains(&(name, &given.name.to_ascii_lowercase()));
            match of_kind().find(|given| given.name == name).or_else(|| of_kind().find(alike)) {
                Some(given) => {
                    renamed.insert(given.id.to_owned(), id.to_owned());
                }
                None if hidden => {}
                None => missing.push(format!("`{name}` ({kind})")),
            }
        }
        // Another style that happens to have an id of ours gives it up.
        let taken: Vec<String> = renamed.values().filter(|id| !renamed.contains_key(*id)).cloned().collect();
        for id in taken {
            let free = format!("{id}0");
            renamed.insert(id, free);
        }
        if missing.is_empty() {
            return Ok(Self(renamed));
        }
        let message = format!("the style sheet lacks the styles {}", missing.join(", "));
        let fault = Diagnostic::error(STYLES_MISSING, message);
        Err(Box::new(fault.help("keep every style of the sheet that you began with, and change how they look")))
    }

    /// The sheet with the ids of the program.
    fn written(&self, xml: &Xml<'_>, text: &str) -> String {
        let named = |node: Node<'_, '_>| REFERENCES.iter().any(|name| node.has_tag_name((WORD, *name)));
        let ids = xml.descendants().filter_map(|node| match node {
            style if style.has_tag_name((WORD, "style")) => style.attribute_node((WORD, "styleId")),
            reference if named(reference) => reference.attribute_node((WORD, "val")),
            _ => None,
        });
        let mut written = String::with_capacity(text.len());
        let mut at = 0;
        for id in ids {
            let Some(new) = self.0.get(id.value()) else { continue };
            let range = id.range_value();
            written.push_str(text.get(at..range.start).unwrap_or_default());
            written.push_str(new);
            at = range.end;
        }
        written.push_str(text.get(at..).unwrap_or_default());
        written
    }
}

/// Values in braces that the program does not fill.
fn unknown_slots<'x>(xml: &'x Xml<'_>) -> impl Iterator<Item = (Range<usize>, Diagnostic)> + 'x {
    let values = xml.descendants().flat_map(|node| node.attributes());
    values.filter(|value| value.value().starts_with('{') && value.value().ends_with('}')).filter_map(|value| {
        let slot = value.value();
        // Ids of other parts are numbers in braces.
        let is_word = slot.trim_matches(['{', '}']).chars().all(|c| c.is_ascii_lowercase());
        (is_word && !SLOTS.contains(&slot)).then(|| {
            let fault = Diagnostic::error(STYLE_SHEET, format!("nothing fills `{slot}` in the style sheet"));
            (value.range_value(), fault.help(format!("Slots: {}.", SLOTS.join(", "))))
        })
    })
}

/// The face that documents have by the sheet, where it is not that of the profile.
fn other_face(xml: &Xml<'_>, face: &str) -> Option<(Range<usize>, Diagnostic)> {
    let defaults = xml.descendants().find(|node| node.has_tag_name((WORD, "rPrDefault")))?;
    let fonts = defaults.descendants().find(|node| node.has_tag_name((WORD, "rFonts")))?;
    let help = format!(
        "write `{{face}}` there, or state `face: {{family: …}}` in the profile, so that every format has the same face; it is {face}"
    );
    let Some(named) = fonts.attribute_node((WORD, "ascii")) else {
        let fault =
            Diagnostic::error(STYLE_SHEET_FACE, "the style sheet names no face: it leaves it to a theme, which the document has not");
        return Some((fonts.range(), fault.help(help)));
    };
    let alike = named.value() == "{face}" || named.value().eq_ignore_ascii_case(face);
    (!alike).then(|| {
        let message = format!("the style sheet has the face {}, the other formats have {face}", named.value());
        (named.range_value(), Diagnostic::error(STYLE_SHEET_FACE, message).help(help))
    })
}
