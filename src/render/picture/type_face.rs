//! The typeface of drawings: Liberation Serif, whose widths are those of Times New Roman.

use std::sync::LazyLock;

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::OutlineGlyph;
use skrifa::{FontRef, MetadataProvider};

use crate::render::fonts::LIBERATION_SERIF;

pub(super) struct TypeFace {
    font: FontRef<'static>,
}

impl TypeFace {
    pub(super) fn embedded() -> &'static Self {
        static FACE: LazyLock<TypeFace> = LazyLock::new(|| {
            let [(_, regular), ..] = LIBERATION_SERIF;
            #[allow(clippy::expect_used, reason = "the program is compiled in; no input reaches this")]
            TypeFace { font: FontRef::new(regular).expect("embedded face") }
        });
        &FACE
    }

    /// How wide words are, in the unit of `size`.
    pub(super) fn width(&self, words: &str, size: f32) -> f32 {
        let metrics = self.font.glyph_metrics(Size::new(size), LocationRef::default());
        let charmap = self.font.charmap();
        words.chars().map(|c| metrics.advance_width(charmap.map(c).unwrap_or_default()).unwrap_or(0.5 * size)).sum()
    }

    /// The outlines of words, each glyph with the place where it begins.
    pub(super) fn outlines<'w>(&self, words: &'w str, size: f32) -> impl Iterator<Item = (f32, OutlineGlyph<'static>)> + 'w {
        let metrics = self.font.glyph_metrics(Size::new(size), LocationRef::default());
        let (charmap, outlines) = (self.font.charmap(), self.font.outline_glyphs());
        let mut next = 0.0;
        words.chars().filter_map(move |character| {
            let glyph = charmap.map(character).unwrap_or_default();
            let begins = next;
            next += metrics.advance_width(glyph).unwrap_or(0.5 * size);
            outlines.get(glyph).map(|outline| (begins, outline))
        })
    }
}
