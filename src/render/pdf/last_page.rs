//! A last page that holds enough.
//!
//! Pages are filled from the first to the last, and what is left over may be a line of a table, a date, a formula alone. No chancery lets that go
//! out. On the page where the body ends, some lines of text stand before the closing ([`Ending`]); where they do not, this is tried, in this order:
//!
//! 1. White space between blocks is drawn in, in the whole document alike: little is left over, and a page is saved.
//! 2. The page before ends earlier, at the last place that leaves the last page enough. It stays half full at least.
//!
//! Where neither helps (a row half a page tall stands before the closing), of all ends of the page before the best one is taken. Nothing is ever
//! left out or put in another order, and no more pages come of it.

use super::ending::Ending;
use super::paginate::{PagePlan, Paged, Paginator, Room, TOLERANCE, Waiting};
use super::piece::{Piece, PieceContent};
use super::table::TableFrame;

/// How far white space is drawn in.
const DRAWN_IN: [f32; 2] = [0.85, 0.7];
/// What the page before has to keep of its height.
const LEAST_KEPT: f32 = 0.5;

/// Pages for all pieces. White space may be lower afterwards.
pub(super) fn pages(
    pieces: &mut [Piece],
    tables: &[TableFrame],
    notes: &[Option<Vec<Piece>>],
    room: Room,
    ending: Ending,
) -> Vec<PagePlan> {
    let paginator = Paginator::new(pieces, tables, notes, room);
    let paged = paginator.pages(1, 0, pieces.len(), Waiting::new());
    let Some(short) = Short::of(&paginator, &paged, ending) else { return paged.plans };
    let earlier = short.with_an_earlier_end();
    let heights: Vec<f32> = pieces.iter().map(|piece| piece.height).collect();
    for factor in DRAWN_IN {
        for (piece, height) in pieces.iter_mut().zip(&heights).filter(|(piece, _)| piece.is_gap()) {
            piece.height = factor * height;
        }
        let paginator = Paginator::new(pieces, tables, notes, room);
        let drawn_in = paginator.pages(1, 0, pieces.len(), Waiting::new());
        if drawn_in.plans.len() < paged.plans.len() && Short::of(&paginator, &drawn_in, ending).is_none() {
            return drawn_in.plans;
        }
    }
    for (piece, height) in pieces.iter_mut().zip(heights) {
        piece.height = height;
    }
    earlier.unwrap_or(paged.plans)
}

/// Pages of which the last one has too little text.
struct Short<'a> {
    paginator: &'a Paginator<'a>,
    paged: &'a Paged,
    ending: Ending,
    /// The page on which the body ends: not the first.
    last: usize,
}

impl<'a> Short<'a> {
    fn of(paginator: &'a Paginator<'a>, paged: &'a Paged, ending: Ending) -> Option<Self> {
        let last = last_of_body(&paged.plans).filter(|&last| last > 0)?;
        let short = Self { paginator, paged, ending, last };
        (short.text(&paged.plans) + TOLERANCE < ending.least).then_some(short)
    }

    /// The same pages up to the last but one, which leaves as much to the last as it has to.
    fn with_an_earlier_end(&self) -> Option<Vec<PagePlan>> {
        let before = self.last.checked_sub(1)?;
        let plan = self.paged.plans.get(before)?;
        let mut best: Option<(f32, Vec<PagePlan>)> = None;
        let may_end = |&end: &usize| self.paginator.pieces.get(end - 1).is_some_and(|piece| !piece.keep);
        for end in (plan.body.start + 1..plan.body.end).rev().filter(may_end) {
            let waiting = self.paged.waiting.get(before).cloned().unwrap_or_default();
            let changed = self.paginator.pages(before + 1, plan.body.start, end, waiting).plans;
            let kept = changed.first().map_or(0.0, |page| self.paginator.height(page));
            if kept < LEAST_KEPT * self.paginator.room.of(before + 1) {
                break;
            }
            if before + changed.len() > self.paged.plans.len() {
                continue;
            }
            let text = self.text(&changed);
            if best.as_ref().map_or_else(|| self.text(&self.paged.plans), |(best, _)| *best) < text {
                best = Some((text, changed));
            }
            if text + TOLERANCE >= self.ending.least {
                break;
            }
        }
        let (_, changed) = best?;
        Some(self.paged.plans.iter().take(before).cloned().chain(changed).collect())
    }

    /// The height of the text before the closing on the page where the body ends: without headings and white space.
    fn text(&self, plans: &[PagePlan]) -> f32 {
        let Some(body) = last_of_body(plans).and_then(|last| plans.get(last)).map(|page| page.body.clone()) else { return 0.0 };
        let text = self.paginator.pieces.get(body.start..body.end.min(self.ending.closing)).unwrap_or_default();
        let says = |piece: &&Piece| piece.heading.is_none() && !matches!(piece.content, PieceContent::Gap | PieceContent::Space);
        text.iter().filter(says).map(|piece| piece.height).sum()
    }
}

fn last_of_body(plans: &[PagePlan]) -> Option<usize> {
    plans.iter().rposition(|page| !page.body.is_empty())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ROOM: Room = Room { first: 400.0, later: 600.0, note_rule: 10.0 };
    const LEAST: f32 = 60.0;

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
            let ending = Ending { closing: closing.min(pieces.len()), least: LEAST };
            let greedy = Paginator::new(&pieces, &[], &notes, ROOM).pages(1, 0, pieces.len(), Waiting::new()).plans;
            let plans = pages(&mut pieces, &[], &notes, ROOM, ending);
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
                pieces.push(Piece::new(15.0, PieceContent::Lines(Vec::new())));
                pieces.extend(spaced.then(|| Piece::new(6.0, PieceContent::Gap)));
            }
            let ending = Ending { closing: pieces.len(), least: LEAST };
            pieces.push(Piece::new(closing, PieceContent::Space));
            let plans = pages(&mut pieces, &[], &[], ROOM, ending);
            let last = plans.last().unwrap();
            prop_assert!(last.body.end == pieces.len());
            let text = pieces.get(last.body.start..ending.closing).unwrap().iter().filter(|piece| !piece.is_gap()).count();
            prop_assert!(text >= lines.min(4), "{text} lines on the last of {} pages", plans.len());
        }
    }
}
