//! Nested lists: labels hang in the indent of their items.

use super::compose::{Composer, Place};
use super::paragraph::{Run, Shape, set};
use super::piece::{Piece, PieceContent, PlacedLine};
use super::structure::Attribute;
use crate::document::{Block, ListKind};

impl<'d> Composer<'d, '_> {
    pub(super) fn list(&mut self, kind: ListKind, items: &'d [Vec<Block>], place: Place<'d>) {
        let list = self.element(place, "L");
        if let Some(element) = self.tree.get_mut(list) {
            element.attribute = Some(Attribute::Numbering(match kind {
                ListKind::Bullet => "Disc",
                ListKind::Ordered(_) => "Decimal",
            }));
        }
        let size = place.kind.size;
        let labels: Vec<String> = (0..items.len()).map(|index| label(kind, index)).collect();
        let widest = labels.iter().map(|text| text.chars().count()).max().unwrap_or(0) as f32 * 0.5 * size;
        let hang = (widest + 0.9 * size).max(if place.depth == 0 { place.indent } else { 1.4 * size });
        for (blocks, label) in items.iter().zip(labels) {
            let item = self.tree.add(list, "LI");
            let inner = Place { indent: 0.0, depth: place.depth + 1, ..place.inset(hang, 0.0) };
            self.item(blocks, label, Place { parent: item, ..inner });
        }
        if place.depth == 0 {
            self.gap(0.25 * place.kind.leading);
        }
    }

    fn item(&mut self, blocks: &'d [Block], label: String, place: Place<'d>) {
        let label_element = self.tree.add(place.parent, "Lbl");
        let body = self.tree.add(place.parent, "LBody");
        let first = self.pieces.len();
        match blocks {
            [Block::Paragraph { content, lang }] => {
                if let (Some(lang), Some(element)) = (lang, self.tree.get_mut(body)) {
                    element.lang = Some(lang.code().to_owned()).filter(|code| code != self.document.lang.code());
                }
                self.text(content, Place { lang: lang.as_ref().unwrap_or(place.lang), ..place }, body);
                self.compose_pending_notes(Place { parent: body, ..place });
            }
            _ => self.blocks(blocks, Place { parent: body, ..place }),
        }

        let look = self.look(place.kind, place.lang, label_element);
        let shape = Shape::ONE_LINE;
        let Some(mut line) = set(&mut self.shaper, &mut self.faults, &[Run { text: label, look }], shape).into_iter().next() else {
            return;
        };
        line.space_follows = true;
        let x = place.left - 0.45 * place.kind.size - line.width;
        let label = PlacedLine { line, x, baseline: place.kind.baseline() };
        match self.pieces.get_mut(first).map(|piece| &mut piece.content) {
            Some(PieceContent::Lines(lines)) => lines.insert(0, label),
            // An item that begins with a table, or is empty, has its label on a line of its own.
            _ => self.pieces.insert(first, Piece::new(place.kind.leading, PieceContent::Lines(vec![label])).keeping(!blocks.is_empty())),
        }
    }
}

fn label(kind: ListKind, index: usize) -> String {
    match kind {
        ListKind::Bullet => "–".to_owned(),
        ListKind::Ordered(start) => format!("{}.", start.saturating_add(index as u64)),
    }
}
