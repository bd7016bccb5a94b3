//! From the tree to tagged, justified PDF that conforms to PDF/A-2a and PDF/UA-1.
//!
//! ```text
//!  inlines ─► runs ─► words (shaped, cached) ─► items ─► total-fit lines ─► pieces ─► pages ─► printpdf ─► file
//!  inline     paragraph  shape, hyphenate,      line_break  paragraph       compose,  paginate  canvas      finish,
//!                        holding                                            list, table, …      draw        tags, …
//! ```
//!
//! Lengths are points. On the page they are measured down from the top edge until [`canvas`] turns them round.

mod attachment;
mod canvas;
mod codes;
mod compose;
mod compress;
mod dehint;
mod draw;
mod ending;
mod faces;
mod faults;
mod figure;
mod finish;
mod footnote;
mod furniture;
mod hyphenate;
mod icc;
mod inline;
mod last_page;
mod line_break;
mod list;
mod metadata;
mod metrics;
mod objects;
mod outline;
mod paginate;
mod paragraph;
mod piece;
mod shape;
mod structure;
mod subset;
mod table;
mod tags;
mod watermark;
mod write;

pub use attachment::Attachment;
pub use codes::OTHER_FAMILY;
pub use faces::Faces;
pub use faults::character;

use canvas::Canvas;
use compose::Composer;
use draw::Pages;
use finish::Drawn;
use furniture::FirstPage;
use paginate::Room;
use shape::Shaper;

use crate::diag::Diagnostic;
use crate::document::Document;

/// Renders a document as PDF. The same document and faces give the same bytes, on any thread.
///
/// # Errors
///
/// All faults at once: characters the typeface lacks, text from right to left, references to footnotes that are not
/// there, a layout that leaves no room.
pub fn render(document: &Document, faces: &Faces) -> Result<Vec<u8>, Vec<Diagnostic>> {
    render_with(document, faces, None)
}

/// Renders a document with the file that it was made from inside, as PDF/A-3a and PDF/UA-1.
///
/// # Errors
///
/// As [`render`].
pub fn render_with_source(document: &Document, faces: &Faces, source: &Attachment<'_>) -> Result<Vec<u8>, Vec<Diagnostic>> {
    render_with(document, faces, Some(source))
}

fn render_with(document: &Document, faces: &Faces, source: Option<&Attachment<'_>>) -> Result<Vec<u8>, Vec<Diagnostic>> {
    let mut composer = Composer::new(document, Shaper::new(faces));
    let drawn = draw(&mut composer);
    composer.shaper.finish();
    composer.faults.into_result()?;
    finish::finish(document, faces, drawn?, source)
}

fn draw(composer: &mut Composer<'_, '_>) -> Result<Drawn, Vec<Diagnostic>> {
    let mut first_page = FirstPage::default();
    composer.above_body(&mut first_page);
    let ending = composer.body();
    composer.foot_of_first_page(&mut first_page);
    let metrics = composer.metrics;
    let room = Room { first: metrics.height() - first_page.foot_height, later: metrics.height(), note_rule: metrics.note.leading };
    let letterhead = (metrics::mm(composer.document.layout.letterhead_space) - metrics.top).max(0.0);
    let enough = room.first - letterhead >= 4.0 * metrics.body.leading && metrics.width() >= 6.0 * metrics.body.size;
    if !enough {
        let fault = Diagnostic::error(codes::NO_ROOM, "margins, reserved space and type size leave no room for text on the page")
            .help("make margins or reserved space smaller in the profile's layout");
        return Err(vec![fault]);
    }
    let plans = last_page::pages(&mut composer.pieces, &composer.tables, &composer.notes, room, &ending);
    let running = composer.running_lines(plans.len());
    let watermark = composer.watermark();

    let pieces = std::mem::take(&mut composer.pieces);
    let mut tree = std::mem::replace(&mut composer.tree, structure::Tree::new());
    let mut canvas = Canvas::new(&composer.shaper, &mut tree);
    let pages = Pages {
        metrics,
        pieces: &pieces,
        tables: &composer.tables,
        notes: &composer.notes,
        first_page: &first_page,
        running: &running,
        watermark: watermark.as_ref(),
    };
    let heading_places = pages.draw(&mut canvas, &plans);
    let (pages, used, unusual_glyphs) = (canvas.pages, canvas.used, canvas.unusual_glyphs);
    Ok(Drawn { pages, used, unusual_glyphs, tree, headings: std::mem::take(&mut composer.headings), heading_places })
}
