//! The part of a face that a document embeds.
//!
//! Cutting, dehinting and compressing a face takes longer than setting a page, and documents of one office use
//! nearly the same letters. So a subset holds whole blocks of the alphabet rather than single glyphs: few different
//! subsets occur, and each is made once. What a document embeds depends on that document alone, never on the cache.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};

use printpdf::ParsedFont;
use subsetter::GlyphRemapper;

use super::compress::Deflater;
use super::dehint::without_hints;
use super::faces::Face;

/// Characters that come together. A face that lacks some of them leaves those out.
const BLOCKS: [&str; 6] = [
    " -,.:;!?()/%\u{ad}«»„“”’№§–—…0123456789",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ",
    "ңөүҢӨҮ",
    "abcdefghijklmnopqrstuvwxyz",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
];

/// Subsets kept for each face; more than the blocks alone can make, so that only rare characters push any out.
const CACHED: usize = 96;

/// A compressed font program and what printpdf must know of it.
pub(super) struct Subset {
    /// TrueType program without hinting, deflated.
    pub(super) program: Vec<u8>,
    /// Length of the program before compression.
    pub(super) length: usize,
    /// Characters and widths by new glyph number; no program.
    pub(super) metrics: ParsedFont,
    /// New glyph numbers.
    pub(super) renumbered: BTreeMap<u16, u16>,
}

/// The glyphs of one face that a document shows.
#[derive(Clone, Default)]
pub(super) struct GlyphSet(Vec<u64>);

impl GlyphSet {
    pub(super) fn insert(&mut self, glyph: u16) {
        let (word, bit) = (usize::from(glyph / 64), glyph % 64);
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        if let Some(bits) = self.0.get_mut(word) {
            *bits |= 1 << bit;
        }
    }

    fn contains(&self, glyph: u16) -> bool {
        self.0.get(usize::from(glyph / 64)).is_some_and(|bits| bits & (1 << (glyph % 64)) != 0)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|&bits| bits == 0)
    }

    fn iter(&self) -> impl Iterator<Item = u16> {
        (0u16..)
            .step_by(64)
            .zip(&self.0)
            .flat_map(|(first, &bits)| (0..64).filter(move |bit| bits & (1 << bit) != 0).map(move |bit| first + bit))
    }
}

/// Subsets already made of one face.
#[derive(Default)]
pub(super) struct SubsetCache {
    blocks: Mutex<Option<Arc<Vec<Vec<u16>>>>>,
    made: Mutex<HashMap<Vec<u16>, Arc<Subset>>>,
}

impl Face {
    /// A subset with at least the glyphs `used`; `None` if the font program is faulty.
    pub(super) fn subset(&self, used: &GlyphSet) -> Option<Arc<Subset>> {
        let glyphs = self.with_whole_blocks(used);
        if let Some(made) = self.subsets.made.lock().ok()?.get(&glyphs) {
            return Some(Arc::clone(made));
        }
        let subset = Arc::new(self.cut(&glyphs)?);
        let mut made = self.subsets.made.lock().ok()?;
        if made.len() >= CACHED {
            made.clear();
        }
        made.insert(glyphs, Arc::clone(&subset));
        Some(subset)
    }

    /// The glyphs used and those of every block touched, in ascending order.
    fn with_whole_blocks(&self, used: &GlyphSet) -> Vec<u16> {
        let mut wanted = used.clone();
        for block in self.blocks().iter().filter(|block| block.iter().any(|&glyph| used.contains(glyph))) {
            for &glyph in block {
                wanted.insert(glyph);
            }
        }
        wanted.iter().collect()
    }

    fn blocks(&self) -> Arc<Vec<Vec<u16>>> {
        let glyphs_of = |block: &&str| block.chars().filter_map(|c| self.glyph(c)).collect();
        let Ok(mut blocks) = self.subsets.blocks.lock() else { return Arc::default() };
        Arc::clone(blocks.get_or_insert_with(|| Arc::new(BLOCKS.iter().map(glyphs_of).collect())))
    }

    fn cut(&self, glyphs: &[u16]) -> Option<Subset> {
        let remapper = GlyphRemapper::new_from_glyphs_sorted(glyphs);
        let renumbered: BTreeMap<u16, u16> = glyphs.iter().filter_map(|&old| Some((old, remapper.get(old)?))).collect();
        let program = without_hints(&subsetter::subset(&self.program, 0, &remapper).ok()?);
        let mut metrics = self.metrics.clone();
        metrics.font_name = Some(format!("{}+{}", tag(glyphs), self.name));
        metrics.codepoint_to_glyph =
            self.metrics.codepoint_to_glyph.iter().filter_map(|(&c, old)| Some((c, *renumbered.get(old)?))).collect();
        metrics.glyph_widths = renumbered.iter().filter_map(|(&old, &new)| Some((new, self.metrics.get_glyph_width(old)?))).collect();
        Some(Subset { length: program.len(), program: Deflater::new().deflate(&program), metrics, renumbered })
    }
}

/// Six capitals that tell one subset of a face from another, as ISO 32000-1, 9.6.4 asks.
fn tag(glyphs: &[u16]) -> String {
    let mut hash = glyphs.iter().fold(0x811c_9dc5_u32, |hash, &glyph| (hash ^ u32::from(glyph)).wrapping_mul(0x0100_0193));
    (0..6)
        .map(|_| {
            let letter = b'A' + (hash % 26) as u8;
            hash /= 26;
            char::from(letter)
        })
        .collect()
}
