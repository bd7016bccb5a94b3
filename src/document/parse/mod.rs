//! From a draft's Markdown to the neutral tree.
//!
//! The dialect is CommonMark with tables and footnotes, and three marks of our own, each at the start of a paragraph or block:
//!
//! * `: words` directly before a table, or directly after a figure, is its caption;
//! * `{lang=en} words` is a paragraph in another language than the document's;
//! * a fenced block with the info `figure NAME` stands for that figure of the draft, its text for the spoken description.
//!
//! A backslash before the first character (`\:`, `\{`) keeps it an ordinary paragraph. What the tree cannot hold is a diagnostic
//! with its place, so that no word of a draft is ever lost on the way.

mod block;
mod faults;
mod footnotes;
mod inline;
mod limits;
mod mark;
mod table;

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::sync::Arc;

use pulldown_cmark::{OffsetIter, Options, Parser};

use self::faults::Faults;
use self::footnotes::Footnotes;
use super::unit::Unit;
use super::{Document, Figure, codes};
use crate::diag::{Diagnostic, Source};
use crate::draft::Draft;

/// Containers and emphasis one inside another, at most. Also bounds the recursion of everything that walks the tree.
pub const MAX_DEPTH: usize = 16;
/// The largest text that is read, in bytes.
pub const MAX_BYTES: usize = 10_000_000;
/// The most footnotes a document may hold.
pub const MAX_FOOTNOTES: usize = 2_000;

/// Reads the Markdown of `draft` into a document; frame, layout and metadata pass through.
///
/// # Errors
///
/// Every fault of the text, in order of place, as `T07…` diagnostics. The text is called `FORM.LANG.md` in them.
pub fn parse(draft: Draft) -> Result<Document, Vec<Diagnostic>> {
    parse_with_units(draft).map(|(document, _)| document)
}

/// The same, with the bytes of the text that each [unit](super::unit) of the document was read from, in their order.
///
/// # Errors
///
/// As [`parse`].
pub fn parse_with_units(draft: Draft) -> Result<(Document, Vec<Unit>), Vec<Diagnostic>> {
    let Draft { form, lang, markdown, figures, frame, layout, meta, .. } = draft;
    let text = if markdown.contains('\r') { markdown.replace("\r\n", "\n") } else { markdown };
    let source = Arc::new(Source { name: format!("{form}.{lang}.md"), text });

    let mut faults = Faults::new(&source);
    limits::check(&source.text, &mut faults);
    // What the limits forbid must not reach the Markdown parser: they are what keeps its time within bounds.
    faults.stop()?;

    let parser = Parser::new_ext(&source.text, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES);
    // The parser keeps these in a hash map: without sorting, which of very many are told would differ from run to run.
    let mut definitions: Vec<_> = parser.reference_definitions().iter().map(|(label, link)| (link.span.clone(), label)).collect();
    definitions.sort_by_key(|(span, _)| span.start);
    for (span, label) in definitions {
        let fault = Diagnostic::error(codes::LINK_DEFINITION, format!("the address of “{label}” stands apart from its link"))
            .help("write the address in the link itself: [words](address)");
        faults.report(fault, span);
    }

    let mut reader = Reader {
        text: &source.text,
        events: parser.into_offset_iter().peekable(),
        figures: &figures,
        faults,
        footnotes: Footnotes::default(),
        units: Vec::new(),
        depth: 0,
    };
    let blocks = reader.blocks();
    let Reader { mut faults, footnotes, mut units, .. } = reader;
    let (footnotes, of_footnotes) = footnotes.finish(&mut faults);
    units.extend(of_footnotes);
    faults.stop()?;
    Ok((Document { lang, meta, frame, layout, blocks, footnotes }, units))
}

/// The units of a text that is still being drafted, without its footnotes; what [`parse`] will refuse in it is left out.
pub fn units(text: &str) -> Vec<Unit> {
    let source = Arc::new(Source { name: String::new(), text: text.to_owned() });
    let mut faults = Faults::new(&source);
    limits::check(text, &mut faults);
    if faults.stop().is_err() {
        return Vec::new();
    }
    let mut reader = Reader {
        text,
        events: Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES).into_offset_iter().peekable(),
        figures: &BTreeMap::new(),
        faults: Faults::new(&source),
        footnotes: Footnotes::default(),
        units: Vec::new(),
        depth: 0,
    };
    reader.blocks();
    reader.units
}

/// What reading the events needs at every level.
struct Reader<'a> {
    text: &'a str,
    events: Peekable<OffsetIter<'a>>,
    figures: &'a BTreeMap<String, Figure>,
    faults: Faults,
    footnotes: Footnotes,
    units: Vec<Unit>,
    depth: usize,
}
