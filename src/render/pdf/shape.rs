//! Words as glyphs, shaped once and kept.

use std::collections::{BTreeMap, HashMap};

use harfrust::{Buffer, ClusterLevel, Language, ShapeOptions, ShaperFont};
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};

use super::faces::{ByStyle, EM, Face, Faces, Style};
use super::hyphenate::hyphenation_points;
use crate::render::language::Tongue;

/// One glyph of a word. Lengths in [`EM`] units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    pub(super) id: u16,
    /// How far the pen moves, kerning included.
    pub(super) advance: f32,
    /// How far the glyph stands from the pen: a combining mark goes back over its letter.
    pub(super) shift: f32,
    pub(super) means: Meaning,
}

/// What a glyph stands for when text is extracted.
#[derive(Clone, Copy, Debug)]
pub(super) enum Meaning {
    /// The character whose own glyph it is.
    Character(char),
    /// The text at this place in [`Word::unusual`]: a ligature, a variant form.
    Unusual(usize),
}

/// A shaped word: text without spaces, in one face and language.
#[derive(Debug, Default)]
pub(super) struct Word {
    pub(super) glyphs: Vec<Glyph>,
    /// Where a line may end inside the word, in order.
    pub(super) breaks: Vec<Break>,
    pub(super) unusual: Vec<Box<str>>,
    pub(super) fault: Option<Fault>,
}

/// A place inside a word where a line may end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Break {
    /// Index of the glyph that begins the next line.
    pub(super) glyph: usize,
    /// Whether a hyphen must be added.
    pub(super) hyphen: bool,
}

/// Why a word cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    MissingGlyph(char),
    RightToLeft(char),
}

impl Word {
    /// Width of a range of glyphs in [`EM`] units.
    pub(super) fn width(&self, from: usize, to: usize) -> f32 {
        self.glyphs.get(from..to).unwrap_or_default().iter().map(|glyph| glyph.advance).sum()
    }
}

/// A word in the cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct WordId(usize);

/// Words shaped so far, by face and language. Holds no borrow, so that it outlives a document.
#[derive(Default)]
pub(super) struct WordCache {
    ids: ByStyle<BTreeMap<Tongue, HashMap<Box<str>, WordId>>>,
    words: Vec<Word>,
}

/// Words beyond this number make the next document start with an empty cache.
const KEPT_WORDS: usize = 20_000;

/// Shapes words for one document.
pub(super) struct Shaper<'f> {
    pub(super) faces: &'f Faces,
    cache: WordCache,
    fonts: ByStyle<ShaperFont<'f, 'static>>,
    segmenter: LineSegmenterBorrowed<'static>,
}

impl<'f> Shaper<'f> {
    pub(super) fn new(faces: &'f Faces) -> Self {
        let mut cache = faces.idle_cache();
        if cache.words.len() > KEPT_WORDS {
            cache = WordCache::default();
        }
        Self {
            faces,
            cache,
            fonts: ByStyle::from_fn(|style| ShaperFont::new(&faces.get(style).font)),
            segmenter: LineSegmenter::new_for_non_complex_scripts(Default::default()),
        }
    }

    /// Ends the work and keeps its words for the next document.
    pub(super) fn finish(self) {
        self.faces.keep_cache(self.cache);
    }

    pub(super) fn word(&mut self, style: Style, tongue: Tongue, text: &str) -> WordId {
        let ids = self.cache.ids.get_mut(style).entry(tongue).or_default();
        if let Some(&id) = ids.get(text) {
            return id;
        }
        let word = shape(self.faces.get(style), self.fonts.get(style), &self.segmenter, tongue, text);
        let id = WordId(self.cache.words.len());
        self.cache.words.push(word);
        ids.insert(text.into(), id);
        id
    }

    pub(super) fn get(&self, id: WordId) -> &Word {
        static EMPTY: Word = Word { glyphs: Vec::new(), breaks: Vec::new(), unusual: Vec::new(), fault: None };
        self.cache.words.get(id.0).unwrap_or(&EMPTY)
    }

    /// Width of the word space of a face in [`EM`] units.
    pub(super) fn space(&self, style: Style) -> f32 {
        let face = self.faces.get(style);
        face.glyph(' ').map_or(EM / 4.0, |glyph| face.width(glyph))
    }
}

fn shape(face: &Face, font: &ShaperFont<'_, '_>, segmenter: &LineSegmenterBorrowed<'_>, tongue: Tongue, text: &str) -> Word {
    let mut buffer = Buffer::new();
    buffer.push_str(text);
    buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
    buffer.guess_segment_properties();
    buffer.set_language(tongue.code().and_then(Language::new));
    let fault = text.chars().find_map(|c| fault_of(face, c));
    // It is not shown in any case, and glyphs in another order than their letters fit nothing below.
    if matches!(fault, Some(Fault::RightToLeft(_))) {
        return Word { fault, ..Word::default() };
    }
    if harfrust::shape(font, &mut buffer, ShapeOptions::new()).is_err() {
        return Word { fault: fault.or_else(|| text.chars().next().map(Fault::MissingGlyph)), ..Word::default() };
    }

    let scale = EM / f32::from(font.units_per_em().max(1));
    let infos = buffer.glyph_infos();
    let mut word = Word { fault, ..Word::default() };
    let mut starts: Vec<usize> = Vec::with_capacity(infos.len());
    for (index, (info, position)) in infos.iter().zip(buffer.glyph_positions()).enumerate() {
        let start = info.cluster as usize;
        // Clusters are in order, so that equal ones are neighbours.
        let next = infos.iter().skip(index).map(|later| later.cluster as usize).find(|&later| later != start);
        let end = next.filter(|&next| next > start).unwrap_or(text.len());
        let first_of_cluster = starts.last() != Some(&start);
        let source = text.get(start..end).filter(|_| first_of_cluster).unwrap_or_default();
        let id = u16::try_from(info.glyph_id).unwrap_or(0);
        let mut characters = source.chars();
        let means = match (characters.next(), characters.next()) {
            (Some(only), None) if face.glyph(only) == Some(id) => Meaning::Character(only),
            _ => {
                word.unusual.push(source.into());
                Meaning::Unusual(word.unusual.len() - 1)
            }
        };
        starts.push(start);
        word.glyphs.push(Glyph { id, advance: position.x_advance as f32 * scale, shift: position.x_offset as f32 * scale, means });
    }
    word.breaks = breaks(text, tongue, segmenter, &starts);
    word
}

fn fault_of(face: &Face, character: char) -> Option<Fault> {
    match u32::from(character) {
        // Hebrew to Arabic Extended, their presentation forms, and the right-to-left planes.
        0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFE | 0x1_0800..=0x1_0FFF | 0x1_E800..=0x1_EFFF => {
            Some(Fault::RightToLeft(character))
        }
        // The shaper sets the hyphen that does not break with the glyph of the one that may.
        0x2011 if face.glyph('\u{2010}').is_some() => None,
        _ if face.glyph(character).is_none() => Some(Fault::MissingGlyph(character)),
        _ => None,
    }
}

/// Where a line may end inside a word: at hyphenation points, and after a hyphen or a stroke that the word has itself.
fn breaks(text: &str, tongue: Tongue, segmenter: &LineSegmenterBorrowed<'_>, starts: &[usize]) -> Vec<Break> {
    let glyph_at = |offset: usize| {
        let glyph = starts.partition_point(|&start| start < offset);
        (starts.get(glyph) == Some(&offset)).then_some(glyph)
    };
    let parting = Parting::of(text);
    let mut breaks: Vec<Break> =
        hyphenation_points(text, tongue).into_iter().filter_map(|offset| Some(Break { glyph: glyph_at(offset)?, hyphen: true })).collect();
    let own = segmenter.segment_str(text).filter(|&offset| parting.allows(offset));
    breaks.extend(own.filter_map(|offset| Some(Break { glyph: glyph_at(offset)?, hyphen: false })));
    breaks.retain(|at| at.glyph > 0);
    breaks.sort_by_key(|at| (at.glyph, at.hyphen));
    breaks.dedup_by_key(|at| at.glyph);
    breaks
}

/// «115-ФЗ», «90/180» and «по-прежнему» stay whole; an address on the web may part at any stroke.
struct Parting {
    address: bool,
    figures: bool,
    /// Where the third letter ends, and where the last but two begins.
    after: usize,
    before: usize,
}

/// Letters that stay together at the beginning and at the end.
const LETTERS: usize = 3;

impl Parting {
    fn of(text: &str) -> Self {
        let letters = || text.char_indices().filter(|(_, c)| c.is_alphabetic());
        Self {
            address: text.contains("://"),
            figures: text.contains(char::is_numeric),
            after: letters().nth(LETTERS - 1).map_or(usize::MAX, |(at, c)| at + c.len_utf8()),
            before: letters().rev().nth(LETTERS - 1).map_or(0, |(at, _)| at),
        }
    }

    fn allows(&self, offset: usize) -> bool {
        self.address || (!self.figures && (self.after..=self.before).contains(&offset))
    }
}
