//! Which pieces stand on which page, and which footnotes at its foot.

use std::collections::VecDeque;
use std::ops::Range;

use super::piece::{Piece, PieceContent};
use super::table::TableFrame;

/// The content of one page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct PagePlan {
    /// Pieces of the body.
    pub(super) body: Range<usize>,
    /// The header row repeated at the top.
    pub(super) repeated_head: Option<usize>,
    /// Pieces of footnotes at the foot: the note, and which of its pieces.
    pub(super) notes: Vec<(usize, Range<usize>)>,
}

/// Heights for text, pt.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// On page 1, without what is reserved at its foot.
    pub(super) first: f32,
    pub(super) later: f32,
    /// The rule above footnotes and the space around it.
    pub(super) note_rule: f32,
}

impl Room {
    /// The height of the page of this number, from 1.
    pub(super) fn of(self, number: usize) -> f32 {
        if number == 1 { self.first } else { self.later }
    }
}

/// Fills one page after another.
pub(super) struct Paginator<'a> {
    pub(super) pieces: &'a [Piece],
    tables: &'a [TableFrame],
    notes: &'a [Option<Vec<Piece>>],
    pub(super) room: Room,
}

/// Parts of footnotes for which earlier pages had no room.
pub(super) type Waiting = VecDeque<(usize, Range<usize>)>;

/// Pages, and for each what waited when it began.
#[derive(Default)]
pub(super) struct Paged {
    pub(super) plans: Vec<PagePlan>,
    pub(super) waiting: Vec<Waiting>,
}

/// Lines of a footnote that must stand on the page of its reference.
const NOTE_LINES: usize = 2;

impl<'a> Paginator<'a> {
    pub(super) fn new(pieces: &'a [Piece], tables: &'a [TableFrame], notes: &'a [Option<Vec<Piece>>], room: Room) -> Self {
        Self { pieces, tables, notes, room }
    }

    /// Pages for all pieces from `start` on, the `number`-th of the document first, which ends before the piece `limit` at the latest.
    pub(super) fn pages(&self, number: usize, start: usize, limit: usize, mut waiting: Waiting) -> Paged {
        let mut paged = Paged::default();
        let (mut start, mut limit) = (start, limit);
        loop {
            let room = self.room.of(number + paged.plans.len());
            paged.waiting.push(waiting.clone());
            let page = self.page(start, limit, room, &mut waiting);
            (start, limit) = (page.body.end, self.pieces.len());
            paged.plans.push(page);
            if self.ends_at(start) && waiting.is_empty() {
                return paged;
            }
        }
    }

    /// Whether nothing but white space is left from a piece on.
    pub(super) fn ends_at(&self, start: usize) -> bool {
        self.pieces.get(start..).unwrap_or_default().iter().all(Piece::is_gap)
    }

    /// One page from `start` on, of this room, which ends before the piece `limit` at the latest.
    pub(super) fn page(&self, start: usize, limit: usize, room: f32, waiting: &mut Waiting) -> PagePlan {
        let start = start + self.pieces.get(start..).unwrap_or_default().iter().take_while(|piece| piece.is_gap()).count();
        let repeated_head = self.repeated_head(start);
        let head_height = repeated_head.and_then(|head| self.pieces.get(head)).map_or(0.0, |head| head.height);
        let end = self.end(start, limit, room - head_height, waiting);

        let body = self.pieces.get(start..end).unwrap_or_default();
        let referred: Vec<_> = body.iter().flat_map(|piece| &piece.notes).map(|&note| (note, 0..self.note(note).len())).collect();
        waiting.extend(referred);
        let used: f32 = head_height + body.iter().map(|piece| piece.height).sum::<f32>();
        // On a page of footnotes alone at least one line must go down, or no page would ever be the last.
        let notes = self.take_notes(room - used - self.room.note_rule, start == end, waiting);
        PagePlan { body: start..end, repeated_head, notes }
    }

    /// The header row to repeat where a page begins inside a table.
    fn repeated_head(&self, start: usize) -> Option<usize> {
        match self.pieces.get(start).map(|piece| &piece.content) {
            Some(PieceContent::Row(row)) if !row.head => self.tables.get(row.table).map(|table| table.head),
            _ => None,
        }
    }

    /// The end of the pieces that fit, at the last place up to `limit` where a page may end.
    fn end(&self, start: usize, limit: usize, room: f32, waiting: &Waiting) -> usize {
        let mut feet = self.waiting_height(waiting);
        if feet > 0.0 {
            // What waits takes its room first, but leaves some for the text if there is any.
            feet = (feet + self.room.note_rule).min(if start < self.pieces.len() { 0.7 * room } else { room });
        }
        let mut height = 0.0;
        let mut allowed = None;
        let mut note_parted = false;
        for (index, piece) in self.pieces.iter().enumerate().take(limit).skip(start) {
            // The rest of a page with a parted footnote belongs to that footnote.
            if note_parted && (allowed == Some(index) || !piece.notes.is_empty()) {
                return allowed.unwrap_or(index);
            }
            let notes: f32 = piece.notes.iter().map(|&note| self.heights(note).sum::<f32>()).sum();
            let rule = if notes > 0.0 && feet == 0.0 { self.room.note_rule } else { 0.0 };
            let fits = height + piece.height + feet + rule + notes <= room + TOLERANCE;
            let first_lines = self.first_lines(&piece.notes);
            if !fits && height + piece.height + feet + rule + first_lines > room + TOLERANCE {
                return allowed.unwrap_or(index.max(start + 1));
            }
            height += piece.height;
            feet += rule + if fits { notes } else { first_lines };
            note_parted |= !fits;
            if !piece.keep {
                allowed = Some(index + 1);
            }
        }
        limit.clamp(start, self.pieces.len())
    }

    /// The least height that footnotes take on the page of their references: all but the last must stand there whole.
    fn first_lines(&self, notes: &[usize]) -> f32 {
        let Some((&last, others)) = notes.split_last() else { return 0.0 };
        others.iter().map(|&note| self.heights(note).sum::<f32>()).sum::<f32>() + self.heights(last).take(NOTE_LINES).sum::<f32>()
    }

    /// Takes from the waiting footnotes what fits into `room`.
    fn take_notes(&self, mut room: f32, forced: bool, waiting: &mut Waiting) -> Vec<(usize, Range<usize>)> {
        let mut taken = Vec::new();
        while let Some((note, pieces)) = waiting.pop_front() {
            let mut end = pieces.start;
            for height in self.heights(note).skip(pieces.start).take(pieces.len()) {
                let first = forced && taken.is_empty() && end == pieces.start;
                if height > room + TOLERANCE && !first {
                    break;
                }
                room -= height;
                end += 1;
            }
            if end > pieces.start {
                taken.push((note, pieces.start..end));
            }
            if end < pieces.end {
                waiting.push_front((note, end..pieces.end));
                break;
            }
        }
        taken
    }

    fn waiting_height(&self, waiting: &Waiting) -> f32 {
        waiting.iter().map(|(note, pieces)| self.heights(*note).skip(pieces.start).take(pieces.len()).sum::<f32>()).sum()
    }

    /// The height that stays empty on the page of this number.
    pub(super) fn empty(&self, page: &PagePlan, number: usize) -> f32 {
        let head = page.repeated_head.and_then(|head| self.pieces.get(head)).into_iter();
        let body = self.pieces.get(page.body.clone()).unwrap_or_default();
        // White space above the edge of the page is empty too.
        let shown = body.iter().rposition(|piece| !piece.is_gap()).map_or(0, |last| last + 1);
        let text = head.chain(body.iter().take(shown)).map(|piece| piece.height);
        let notes = page.notes.iter().flat_map(|(note, pieces)| self.heights(*note).skip(pieces.start).take(pieces.len()));
        let rule = if page.notes.is_empty() { 0.0 } else { self.room.note_rule };
        self.room.of(number) - rule - text.chain(notes).sum::<f32>()
    }

    fn note(&self, note: usize) -> &[Piece] {
        self.notes.get(note).and_then(Option::as_deref).unwrap_or_default()
    }

    fn heights(&self, note: usize) -> impl Iterator<Item = f32> {
        self.note(note).iter().map(|piece| piece.height)
    }
}

/// Rounding of sums of heights, pt.
pub(super) const TOLERANCE: f32 = 0.01;
