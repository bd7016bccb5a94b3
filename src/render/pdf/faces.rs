//! A family of four faces: programs, metrics, and what is worth keeping from one document to the next.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex};

use printpdf::{FontType, ParsedFont};
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};

use super::codes;
use super::shape::WordCache;
use super::subset::SubsetCache;
use crate::diag::Diagnostic;
use crate::render::fonts::LIBERATION_SERIF;

/// Units per em of every measure taken from a face, whatever its file says: PDF's own glyph space.
pub(super) const EM: f32 = 1000.0;

/// What the hyphen of a broken word means.
pub(super) const SOFT_HYPHEN: char = '\u{ad}';

/// One of the four faces of a family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Regular,
    Bold,
    Italic,
    BoldItalic,
}

impl Style {
    pub(super) const ALL: [Self; 4] = [Self::Regular, Self::Bold, Self::Italic, Self::BoldItalic];

    pub(super) fn of(bold: bool, italic: bool) -> Self {
        match (bold, italic) {
            (false, false) => Self::Regular,
            (true, false) => Self::Bold,
            (false, true) => Self::Italic,
            (true, true) => Self::BoldItalic,
        }
    }

    /// Name of the font resource on every page. Fixed, because printpdf's own names come from a process-wide counter.
    pub(super) fn resource(self) -> &'static str {
        match self {
            Self::Regular => "TR",
            Self::Bold => "TB",
            Self::Italic => "TI",
            Self::BoldItalic => "TX",
        }
    }
}

/// Something for each of the four faces.
#[derive(Clone, Default)]
pub(super) struct ByStyle<T>([T; 4]);

impl<T> ByStyle<T> {
    pub(super) fn from_fn(make: impl FnMut(Style) -> T) -> Self {
        Self(Style::ALL.map(make))
    }

    pub(super) fn get(&self, style: Style) -> &T {
        let [regular, bold, italic, bold_italic] = &self.0;
        match style {
            Style::Regular => regular,
            Style::Bold => bold,
            Style::Italic => italic,
            Style::BoldItalic => bold_italic,
        }
    }

    pub(super) fn get_mut(&mut self, style: Style) -> &mut T {
        let [regular, bold, italic, bold_italic] = &mut self.0;
        match style {
            Style::Regular => regular,
            Style::Bold => bold,
            Style::Italic => italic,
            Style::BoldItalic => bold_italic,
        }
    }
}

/// Regular, bold, italic and bold italic of one family, ready for setting type on any number of threads.
pub struct Faces {
    faces: ByStyle<Face>,
    idle_caches: Mutex<Vec<WordCache>>,
}

/// One face.
pub(super) struct Face {
    /// PostScript name.
    pub(super) name: String,
    /// The font file.
    pub(super) program: Cow<'static, [u8]>,
    pub(super) font: harfrust::Font,
    /// Characters, widths and metrics in [`EM`] units; without the program.
    pub(super) metrics: ParsedFont,
    pub(super) subsets: SubsetCache,
}

impl Faces {
    /// Liberation Serif, carried in the binary; parsed once in a process.
    pub fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<Faces> = LazyLock::new(|| {
            let faces = LIBERATION_SERIF.map(|(name, program)| {
                #[allow(clippy::expect_used, reason = "the programs are compiled in; no input reaches this")]
                Face::parse(name.to_owned(), Cow::Borrowed(program)).expect("embedded face")
            });
            Faces::new(faces)
        });
        &EMBEDDED
    }

    /// A family from a folder that holds `NAME-Regular.ttf`, `NAME-Bold.ttf`, `NAME-Italic.ttf` and `NAME-BoldItalic.ttf`.
    ///
    /// # Errors
    ///
    /// A diagnostic for each face that is absent or unusable.
    pub fn from_dir(dir: &Path) -> Result<Self, Vec<Diagnostic>> {
        let loaded = ["Regular", "Bold", "Italic", "BoldItalic"].map(|suffix| Face::load(dir, suffix));
        match loaded {
            [Ok(regular), Ok(bold), Ok(italic), Ok(bold_italic)] => Ok(Self::new([regular, bold, italic, bold_italic])),
            some_failed => Err(some_failed.into_iter().filter_map(Result::err).map(|fault| *fault).collect()),
        }
    }

    fn new(faces: [Face; 4]) -> Self {
        Self { faces: ByStyle(faces), idle_caches: Mutex::default() }
    }

    /// The PostScript name and the font file of each face, regular first.
    pub fn programs(&self) -> impl Iterator<Item = (&str, &[u8])> {
        Style::ALL.into_iter().map(|style| self.get(style)).map(|face| (face.name.as_str(), face.program.as_ref()))
    }

    /// What the regular face calls its family: as office programs know it, and as typographers do.
    pub fn families(&self) -> Vec<String> {
        let Ok(font) = FontRef::new(&self.get(Style::Regular).program) else { return Vec::new() };
        let named = [StringId::FAMILY_NAME, StringId::TYPOGRAPHIC_FAMILY_NAME].map(|id| font.localized_strings(id).english_or_first());
        named.into_iter().flatten().map(|name| name.to_string()).collect()
    }

    pub(super) fn get(&self, style: Style) -> &Face {
        self.faces.get(style)
    }

    /// A cache of shaped words that no other thread holds; hand it back with [`Self::keep_cache`].
    pub(super) fn idle_cache(&self) -> WordCache {
        self.idle_caches.lock().ok().and_then(|mut idle| idle.pop()).unwrap_or_default()
    }

    pub(super) fn keep_cache(&self, cache: WordCache) {
        if let Ok(mut idle) = self.idle_caches.lock() {
            idle.push(cache);
        }
    }
}

impl Face {
    fn load(dir: &Path, suffix: &str) -> Result<Self, Box<Diagnostic>> {
        let path = find(dir, suffix).ok_or_else(|| {
            Box::new(
                Diagnostic::error(codes::FACE_NOT_FOUND, format!("no single file `…-{suffix}.ttf` in {}", dir.display()))
                    .help("put the four faces of one family, and nothing else, into the folder"),
            )
        })?;
        let unusable = |why: String| {
            Box::new(
                Diagnostic::error(codes::FACE_UNUSABLE, format!("{} cannot be used: {why}", path.display()))
                    .help("use a TrueType font file (`.ttf`) with outlines and a Unicode character map"),
            )
        };
        let program = std::fs::read(&path).map_err(|error| unusable(error.to_string()))?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let name = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        Self::parse(name, Cow::Owned(program)).ok_or_else(|| unusable("it is not a TrueType font with outlines".to_owned()))
    }

    fn parse(name: String, program: Cow<'static, [u8]>) -> Option<Self> {
        let metrics = in_em_units(ParsedFont::from_bytes(&program, 0, &mut Vec::new())?)?;
        let font = match &program {
            Cow::Borrowed(program) => harfrust::Font::new(*program, 0)?,
            Cow::Owned(program) => harfrust::Font::new(program.clone(), 0)?,
        };
        Some(Self { name, program, font, metrics, subsets: SubsetCache::default() })
    }

    /// The glyph of a character; `None` where the face has none.
    pub(super) fn glyph(&self, character: char) -> Option<u16> {
        self.metrics.lookup_glyph_index(u32::from(character)).filter(|&glyph| glyph != 0)
    }

    /// The glyph of the hyphen that breaks a word. A separate glyph for U+00AD lets extracted words rejoin;
    /// a face without one lends its plain hyphen.
    pub(super) fn hyphen(&self) -> char {
        match self.glyph(SOFT_HYPHEN) {
            Some(soft) if self.glyph('-') != Some(soft) => SOFT_HYPHEN,
            _ => '-',
        }
    }

    /// Advance width of a glyph in [`EM`] units, as the file's width table will state it.
    pub(super) fn width(&self, glyph: u16) -> f32 {
        f32::from(self.metrics.get_glyph_width(glyph).unwrap_or(0))
    }
}

/// The only file of `dir` that ends in `-SUFFIX.ttf`.
fn find(dir: &Path, suffix: &str) -> Option<PathBuf> {
    let ending = format!("-{suffix}.ttf");
    let mut found = std::fs::read_dir(dir)
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(&ending)));
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// Scales metrics to [`EM`] units and drops the program. printpdf truncates scaled widths; rounding them
/// here keeps the error of a line's width below half a unit a glyph.
fn in_em_units(font: ParsedFont) -> Option<ParsedFont> {
    if !matches!(font.font_type, FontType::TrueType) || font.codepoint_to_glyph.is_empty() {
        return None;
    }
    let scale = EM / f32::from(font.units_per_em.max(1));
    let signed = |value: i16| (f32::from(value) * scale).round() as i16;
    let mut pdf_metrics = font.pdf_font_metrics;
    pdf_metrics.units_per_em = EM as u16;
    for side in [&mut pdf_metrics.x_min, &mut pdf_metrics.y_min, &mut pdf_metrics.x_max, &mut pdf_metrics.y_max] {
        *side = signed(*side);
    }
    let mut font_metrics = font.font_metrics;
    font_metrics.ascent = signed(font_metrics.ascent);
    font_metrics.descent = signed(font_metrics.descent);
    let widths: BTreeMap<u16, u16> =
        font.glyph_widths.iter().map(|(&glyph, &width)| (glyph, (f32::from(width) * scale).round() as u16)).collect();
    Some(ParsedFont {
        original_bytes: Vec::new(),
        font_index: 0,
        font_name: None,
        codepoint_to_glyph: font.codepoint_to_glyph,
        glyph_widths: widths,
        units_per_em: EM as u16,
        font_metrics,
        font_type: FontType::TrueType,
        pdf_font_metrics: pdf_metrics,
    })
}
