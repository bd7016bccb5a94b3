//! Footnotes: composed once, when the block that first refers to them is done.

use super::compose::{Composer, Place};
use super::inline::{RAISE, RAISED_SIZE};
use super::metrics::Type;
use super::paragraph::{Line, Look, Run, Shape, set};
use super::piece::{PieceContent, PlacedLine};
use super::structure::{Link, Target};

impl<'d> Composer<'d, '_> {
    /// The footnotes that these lines are the first to refer to.
    pub(super) fn new_notes(&mut self, lines: &[Line]) -> Vec<usize> {
        let mut found = Vec::new();
        for note in lines.iter().flat_map(|line| &line.parts).filter_map(|part| part.look.note) {
            let composed = self.notes.get(note).is_none_or(Option::is_some);
            if !composed && !self.pending_notes.contains(&note) && !found.contains(&note) {
                found.push(note);
            }
        }
        self.pending_notes.extend(&found);
        found
    }

    /// Composes the footnotes referred to since the last call, as elements after the block that refers to them.
    pub(super) fn compose_pending_notes(&mut self, place: Place<'d>) {
        while !self.pending_notes.is_empty() {
            let note = self.pending_notes.remove(0);
            self.compose_note(note, place);
        }
    }

    fn compose_note(&mut self, note: usize, place: Place<'d>) {
        let document = self.document;
        let Some(blocks) = document.footnotes.get(note) else { return };
        if let Some(composed) = self.notes.get_mut(note) {
            *composed = Some(Vec::new());
        }
        let kind = self.metrics.note;
        let hang = 0.9 * kind.size;
        let area = Place { kind, lang: &document.lang, depth: 1, indent: 0.0, ..self.body_place() };
        let element = self.element(Place { parent: place.parent, ..area }, "Note");
        if let Some(element) = self.tree.get_mut(element) {
            element.id = Some(format!("note-{}", note + 1));
        }
        let label = self.tree.add(element, "Lbl");
        let label_element = self.tree.add_inline(label, "Link");
        if let Some(element) = self.tree.get_mut(label_element) {
            element.link = Some(Link { to: Target::Mark(note), says: (note + 1).to_string() });
        }
        let body_pieces = std::mem::take(&mut self.pieces);
        self.blocks(blocks, Place { parent: element, ..area.inset(hang, 0.0) });
        let mut pieces = std::mem::replace(&mut self.pieces, body_pieces);

        let look = self.look(kind, &document.lang, label_element);
        let label = self.note_label(note + 1, look, kind, area.left);
        if let Some(PieceContent::Lines(lines)) = pieces.first_mut().map(|piece| &mut piece.content) {
            lines.insert(0, label);
        }
        if let Some(composed) = self.notes.get_mut(note) {
            *composed = Some(pieces);
        }
    }

    fn note_label(&mut self, number: usize, look: Look, kind: Type, x: f32) -> PlacedLine {
        let raised = Look { size: kind.size * RAISED_SIZE, rise: kind.size * RAISE, ..look };
        let shape = Shape::ONE_LINE;
        let lines = set(&mut self.shaper, &mut self.faults, &[Run { text: number.to_string(), look: raised }], shape);
        let mut line = lines.into_iter().next().unwrap_or_default();
        line.space_follows = true;
        PlacedLine { line, x, baseline: kind.baseline() }
    }
}
