//! Pages that are full, and a last page that holds enough.
//!
//! Pages are filled from the first to the last. What is left over may then be a line of a table, a date, a formula alone; and where the closing finds
//! no room, half a page may stay empty before it. No chancery lets either go out. Every way to part the last pages has a price ([`price`](Search::price)):
//!
//! | what is dear | because |
//! |---|---|
//! | fewer than two lines of text before the closing on its page | it could belong to any paper |
//! | fewer than four | it looks so |
//! | more than four lines empty at the foot of a page that is not the last | the reader takes it for the end |
//! | enclosures on the page after the closing words | they belong to them |
//!
//! The cheapest way is taken, and where it is still dear, [spacing](SPACINGS) is changed in the whole document alike: between blocks by up to four
//! tenths, between lines by up to eight hundredths, so that the lines of a note that is set at 1.15 stand no closer than at 1.05. Nothing is ever left
//! out or put in another order, and no more pages come of it.

use std::collections::HashMap;

use super::ending::Ending;
use super::paginate::{PagePlan, Paged, Paginator, Room, Waiting};
use super::piece::{Piece, PieceContent};
use super::table::TableFrame;

/// By how much white space between blocks and the distance of lines differ from the layout's, the least first.
const SPACINGS: [Spacing; 10] = [
    Spacing { gaps: 0.85, lines: 1.0, price: 0.5 },
    Spacing { gaps: 0.7, lines: 1.0, price: 1.0 },
    Spacing { gaps: 1.15, lines: 1.0, price: 1.0 },
    Spacing { gaps: 0.7, lines: 0.98, price: 2.0 },
    Spacing { gaps: 1.15, lines: 1.02, price: 2.0 },
    Spacing { gaps: 1.3, lines: 1.02, price: 3.0 },
    Spacing { gaps: 0.7, lines: 0.96, price: 4.0 },
    Spacing { gaps: 1.3, lines: 1.04, price: 4.0 },
    Spacing { gaps: 0.7, lines: 0.94, price: 5.0 },
    Spacing { gaps: 0.6, lines: 0.92, price: 6.0 },
];
/// Last pages that are parted anew: those before them are full.
const LAST_PAGES: usize = 4;
/// The distance of lines in a document of more pages than those, of that of the layout.
const CLOSEST_OF_LONG: f32 = 0.96;
/// What a page has to keep of its height.
const LEAST_KEPT: f32 = 0.5;
/// Lines that may stay empty at the foot of a page.
const EMPTY_LINES: f32 = 4.0;
/// Lines of text that must stand before the closing on its page, and those that should.
const LEAST_BEFORE: f32 = 2.0;
const WANTED_BEFORE: f32 = 4.0;
/// What a missing line of those costs.
const MISSING: f32 = 1000.0;
/// What it costs that a page ends before or within the enclosures: as much as some lines more than may stay empty.
const PARTED_CLOSING: f32 = 12.0;
/// Up to here pages are good as they are.
const GOOD: f32 = 2.5;
/// What a page more costs, where there is a choice.
const PAGE: f32 = 3.0;

/// Another distance of blocks and lines than that of the layout.
#[derive(Clone, Copy)]
struct Spacing {
    gaps: f32,
    lines: f32,
    price: f32,
}

/// Pages for all pieces. White space and lines may be of another height afterwards.
pub(super) fn pages(
    pieces: &mut [Piece],
    tables: &[TableFrame],
    notes: &[Option<Vec<Piece>>],
    room: Room,
    ending: &Ending,
) -> Vec<PagePlan> {
    let paginator = Paginator::new(pieces, tables, notes, room);
    let full = Full::of(&paginator);
    let most = full.plans.len();
    if most < 2 || full.price(&paginator, ending) <= GOOD {
        return full.plans;
    }
    let mut best = full.cheapest(&paginator, ending);
    let natural: Vec<f32> = pieces.iter().map(|piece| piece.height).collect();
    let mut chosen = None;
    // Of a long document the lines stand as the layout has them, or nearly.
    let closest = if most > LAST_PAGES { CLOSEST_OF_LONG } else { 0.0 };
    for spacing in SPACINGS.into_iter().filter(|spacing| spacing.lines >= closest) {
        respace(pieces, &natural, spacing);
        let paginator = Paginator::new(pieces, tables, notes, room);
        let full = Full::of(&paginator);
        if full.plans.len() > most {
            continue;
        }
        let parted = full.cheapest(&paginator, ending);
        // Closer lines save pages in every long document: that one fewer is gained counts, not how many.
        let price = parted.price + spacing.price - if parted.plans.len() < most { PAGE } else { 0.0 };
        if price < best.price {
            best = Parted { price, ..parted };
            chosen = Some(spacing);
        }
    }
    respace(pieces, &natural, chosen.unwrap_or(Spacing { gaps: 1.0, lines: 1.0, price: 0.0 }));
    center(pieces, &natural);
    best.plans
}

fn respace(pieces: &mut [Piece], natural: &[f32], spacing: Spacing) {
    for (piece, height) in pieces.iter_mut().zip(natural) {
        piece.height = match piece.content {
            PieceContent::Gap => spacing.gaps * height,
            PieceContent::Lines(_) => spacing.lines * height,
            _ => *height,
        };
    }
}

/// Puts lines into the middle of a height that is not the natural one.
fn center(pieces: &mut [Piece], natural: &[f32]) {
    for (piece, height) in pieces.iter_mut().zip(natural) {
        let shift = 0.5 * (piece.height - height);
        if let PieceContent::Lines(lines) = &mut piece.content {
            lines.iter_mut().for_each(|line| line.baseline += shift);
        }
    }
}

/// Pages and what they cost.
#[derive(Clone)]
struct Parted {
    price: f32,
    plans: Vec<PagePlan>,
}

/// Pages filled from the first to the last, with the spacing that pieces have.
struct Full {
    plans: Vec<PagePlan>,
    /// What waits when each begins.
    waiting: Vec<Waiting>,
}

impl Full {
    fn of(paginator: &Paginator<'_>) -> Self {
        let Paged { plans, waiting } = paginator.pages(1, 0, paginator.pieces.len(), Waiting::new());
        Self { plans, waiting }
    }

    fn price(&self, paginator: &Paginator<'_>, ending: &Ending) -> f32 {
        Search::new(paginator, ending, self.plans.len()).price_of(&self.plans)
    }

    /// These pages, the last of them parted anew where that is cheaper.
    fn cheapest(self, paginator: &Paginator<'_>, ending: &Ending) -> Parted {
        let most = self.plans.len();
        let mut search = Search::new(paginator, ending, most);
        let all = Parted { price: search.price_of(&self.plans), plans: self.plans };
        let from = most.saturating_sub(LAST_PAGES);
        let (Some(first), Some(waiting)) = (all.plans.get(from), self.waiting.get(from)) else { return all };
        if all.price <= GOOD {
            return all;
        }
        let Some(last) = search.cheapest_from(Start { number: from + 1, piece: first.body.start, waiting: waiting.clone() }) else {
            return all;
        };
        let before = all.plans.get(..from).unwrap_or_default();
        let price = search.price_of(before) + last.price;
        let plans = before.iter().cloned().chain(last.plans).collect();
        if price < all.price { Parted { price, plans } } else { all }
    }
}

/// Where a page begins.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Start {
    number: usize,
    piece: usize,
    waiting: Waiting,
}

/// The search for the cheapest pages from each place where one may begin.
struct Search<'a> {
    paginator: &'a Paginator<'a>,
    ending: &'a Ending,
    /// Pages that there may be.
    most: usize,
    known: HashMap<Start, Option<Parted>>,
}

impl<'a> Search<'a> {
    fn new(paginator: &'a Paginator<'a>, ending: &'a Ending, most: usize) -> Self {
        Self { paginator, ending, most, known: HashMap::new() }
    }

    /// What the first pages cost, the last of all among them if they are all.
    fn price_of(&self, plans: &[PagePlan]) -> f32 {
        plans.iter().zip(1..).map(|(plan, number)| self.price(plan, number, number == self.most)).sum()
    }

    fn cheapest_from(&mut self, start: Start) -> Option<Parted> {
        if start.number > self.most {
            return None;
        }
        if let Some(known) = self.known.get(&start) {
            return known.clone();
        }
        let mut best: Option<Parted> = None;
        for end in self.ends(&start) {
            let mut waiting = start.waiting.clone();
            let plan = self.paginator.page(start.piece, end, self.paginator.room.of(start.number), &mut waiting);
            if plan.body.end != end {
                continue;
            }
            let is_last = waiting.is_empty() && self.paginator.ends_at(end);
            let price = self.price(&plan, start.number, is_last);
            if best.as_ref().is_some_and(|best| best.price <= price) {
                continue;
            }
            let rest = if is_last {
                Some(Parted { price: 0.0, plans: Vec::new() })
            } else {
                self.cheapest_from(Start { number: start.number + 1, piece: end, waiting })
            };
            let Some(rest) = rest.filter(|rest| best.as_ref().is_none_or(|best| price + rest.price < best.price)) else { continue };
            let plans = std::iter::once(plan).chain(rest.plans).collect();
            best = Some(Parted { price: price + rest.price, plans });
        }
        self.known.insert(start, best.clone());
        best
    }

    /// Where the page may end, the fullest page first.
    fn ends(&self, start: &Start) -> Vec<usize> {
        let pieces = self.paginator.pieces;
        let room = self.paginator.room.of(start.number);
        let full = self.paginator.page(start.piece, pieces.len(), room, &mut start.waiting.clone()).body.end;
        let mut ends: Vec<usize> = self.ending.breaks.iter().rev().copied().filter(|&at| at > start.piece).collect();
        ends.push(full);
        let mut height: f32 = pieces.get(start.piece..full).unwrap_or_default().iter().map(|piece| piece.height).sum();
        for end in (start.piece + 1..full).rev() {
            height -= pieces.get(end).map_or(0.0, |piece| piece.height);
            if height < LEAST_KEPT * room {
                break;
            }
            if pieces.get(end - 1).is_some_and(|piece| !piece.keep && !piece.is_gap()) {
                ends.push(end);
            }
        }
        ends
    }

    /// What is dear about a page.
    fn price(&self, page: &PagePlan, number: usize, is_last: bool) -> f32 {
        let mut price = 0.0;
        if !is_last {
            let empty = self.paginator.empty(page, number) / self.ending.line;
            price += 0.1 * empty + (empty - EMPTY_LINES).max(0.0).powi(2);
        }
        if self.ending.breaks.contains(&page.body.end) {
            price += PARTED_CLOSING;
        }
        let closes = page.body.contains(&self.ending.closing) || is_last && page.body.end <= self.ending.closing;
        if number > 1 && closes && !page.body.is_empty() {
            let before = self.text(page) / self.ending.line;
            price += (WANTED_BEFORE - before).max(0.0) + MISSING * (LEAST_BEFORE - before).max(0.0);
        }
        price
    }

    /// The height of the text before the closing on a page: without headings and white space.
    fn text(&self, page: &PagePlan) -> f32 {
        let end = page.body.end.min(self.ending.closing);
        let text = self.paginator.pieces.get(page.body.start..end).unwrap_or_default();
        let says = |piece: &&Piece| piece.heading.is_none() && !matches!(piece.content, PieceContent::Gap | PieceContent::Space);
        text.iter().filter(says).map(|piece| piece.height).sum()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ROOM: Room = Room { first: 400.0, later: 600.0, note_rule: 10.0 };
    const LINE: f32 = 15.0;

    /// Lines, rows, gaps, of every height up to more than a page, with and without footnotes.
    fn pieces() -> impl Strategy<Value = Vec<(Piece, Option<Vec<f32>>)>> {
        let height = prop_oneof![12 => 10.0..20.0_f32, 2 => 20.0..200.0_f32, 1 => 200.0..900.0_f32];
        let note = prop::option::weighted(0.1, prop::collection::vec(8.0..12.0_f32, 1..60));
        let piece = (height, any::<bool>(), 0..6_u8, note).prop_map(|(height, keep, kind, note)| match kind {
            0 => (Piece::new(height.min(30.0), PieceContent::Gap).keeping(keep), None),
            1 => (Piece::new(height, PieceContent::Space).keeping(keep), None),
            _ => (Piece::new(height, PieceContent::Lines(Vec::new())).keeping(keep && kind == 2), note),
        });
        prop::collection::vec(piece, 0..160)
    }

    fn placed(pieces: &[Piece], plans: &[PagePlan]) -> Vec<usize> {
        let placed = plans.iter().flat_map(|page| page.body.clone());
        placed.filter(|&at| pieces.get(at).is_some_and(|piece| !piece.is_gap())).collect()
    }

    proptest! {
        #[test]
        fn every_piece_and_note_is_placed_once_in_order_and_no_page_is_added(made in pieces(), closing in 0..160_usize) {
            let (mut pieces, mut notes) = (Vec::new(), Vec::new());
            for (mut piece, note) in made {
                if let Some(heights) = note {
                    piece.notes.push(notes.len());
                    let line = |height: f32| Piece::new(height, PieceContent::Lines(Vec::new()));
                    notes.push(Some(heights.into_iter().map(line).collect::<Vec<_>>()));
                }
                pieces.push(piece);
            }
            let closing = closing.min(pieces.len());
            let breaks = (closing + 1..pieces.len()).step_by(3).collect();
            let ending = Ending { closing, breaks, line: LINE };
            let greedy = Paginator::new(&pieces, &[], &notes, ROOM).pages(1, 0, pieces.len(), Waiting::new()).plans;
            let plans = pages(&mut pieces, &[], &notes, ROOM, &ending);
            prop_assert!(plans.len() <= greedy.len());
            let all: Vec<usize> = (0..pieces.len()).filter(|&at| !pieces.get(at).unwrap().is_gap()).collect();
            prop_assert_eq!(placed(&pieces, &plans), all);
            let mut set = vec![0; notes.len()];
            for (note, lines) in plans.iter().flat_map(|page| &page.notes) {
                prop_assert_eq!(set.get(*note).copied(), Some(lines.start));
                set.iter_mut().skip(*note).take(1).for_each(|end| *end = lines.end);
            }
            prop_assert!(set.iter().zip(&notes).all(|(set, note)| *set == note.as_ref().unwrap().len()));
        }

        #[test]
        fn lines_near_the_end_of_a_page_never_leave_the_closing_alone(lines in 1..400_usize, closing in 0.0..250.0_f32, spaced in any::<bool>()) {
            let mut pieces = Vec::new();
            for _ in 0..lines {
                pieces.push(Piece::new(LINE, PieceContent::Lines(Vec::new())));
                pieces.extend(spaced.then(|| Piece::new(6.0, PieceContent::Gap)));
            }
            let ending = Ending { closing: pieces.len(), breaks: Vec::new(), line: LINE };
            pieces.push(Piece::new(closing, PieceContent::Space));
            let plans = pages(&mut pieces, &[], &[], ROOM, &ending);
            let last = plans.last().unwrap();
            prop_assert!(last.body.end == pieces.len());
            let text = pieces.get(last.body.start..ending.closing).unwrap().iter().filter(|piece| !piece.is_gap()).count();
            prop_assert!(text >= lines.min(2), "{text} lines on the last of {} pages", plans.len());
        }

        /// A closing of so many lines, and enclosures of so many: what stays empty is no more than what must stand together on the last page.
        #[test]
        fn no_page_but_the_last_ends_far_from_its_foot(lines in 1..200_usize, closing in 1..6_usize, enclosures in 0..12_usize, below in 0..5_usize) {
            let line = |keep| Piece::new(LINE, PieceContent::Lines(Vec::new())).keeping(keep);
            let mut pieces: Vec<Piece> = (0..lines).map(|_| line(false)).collect();
            pieces.extend((0..closing + enclosures + below).map(|_| line(true)));
            let list = lines + closing..lines + closing + enclosures;
            let breaks = list.filter(|at| lines + closing + enclosures - at >= 2).collect();
            let ending = Ending { closing: lines, breaks, line: LINE };
            let plans = pages(&mut pieces, &[], &[], ROOM, &ending);
            let paginator = Paginator::new(&pieces, &[], &[], ROOM);
            let together = if enclosures >= 2 { 2 + below } else { 2 + closing + enclosures + below };
            for (index, page) in plans.iter().enumerate().take(plans.len() - 1) {
                let empty = paginator.empty(page, index + 1) / LINE;
                // The price of a parted closing lets some lines more stay empty.
                prop_assert!(empty < EMPTY_LINES.max(together as f32) + PARTED_CLOSING.sqrt(), "page {index} of {plans:?}: {empty}");
            }
        }
    }
}
