//! The typefaces carried in the binary: Liberation Serif 2.1.5, the metric twin of Times New Roman, unmodified.
//!
//! Licence: SIL Open Font License 1.1, `assets/fonts/OFL.txt`. Subsetting while embedding into a document is
//! no distribution of a font; modified font files may not be checked in under the reserved name.

/// The name of that family.
pub const FAMILY: &str = "Liberation Serif";
/// The family of the same widths that office programs have.
pub const TWIN: &str = "Times New Roman";

/// PostScript name and program of regular, bold, italic and bold italic.
pub(super) const LIBERATION_SERIF: [(&str, &[u8]); 4] = [
    ("LiberationSerif", include_bytes!("../../assets/fonts/LiberationSerif-Regular.ttf")),
    ("LiberationSerif-Bold", include_bytes!("../../assets/fonts/LiberationSerif-Bold.ttf")),
    ("LiberationSerif-Italic", include_bytes!("../../assets/fonts/LiberationSerif-Italic.ttf")),
    ("LiberationSerif-BoldItalic", include_bytes!("../../assets/fonts/LiberationSerif-BoldItalic.ttf")),
];
