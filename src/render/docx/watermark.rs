//! A word faintly across every page: a shape of words in the headers, the one kind of watermark that every office program shows and removes by its menu.

use crate::render::xml::Element;

/// Height of the shape, pt; its width goes with the letters of the word.
const HEIGHT: f32 = 110.0;
/// Width of a letter as a part of the height.
const LETTER: f32 = 0.72;
/// The most that fits across the page, pt.
const WIDEST: f32 = 540.0;

/// A run with the word in that face, to stand in the header number `header`.
pub(super) fn run(word: &str, face: &str, header: usize) -> Element {
    let letters = word.chars().count().max(1) as f32;
    let (mut width, mut height) = (letters * LETTER * HEIGHT, HEIGHT);
    if width > WIDEST {
        (width, height) = (WIDEST, HEIGHT * WIDEST / width);
    }
    let style = format!(
        "position:absolute;margin-left:0;margin-top:0;width:{width:.0}pt;height:{height:.0}pt;rotation:315;z-index:-251658752;\
         mso-position-horizontal:center;mso-position-horizontal-relative:page;mso-position-vertical:center;mso-position-vertical-relative:page"
    );
    let text =
        Element::new("v:textpath").with("style", &format!("font-family:\"{face}\";font-size:1pt;font-weight:bold")).with("string", word);
    let shape = Element::new("v:shape")
        .with("id", &format!("PowerPlusWaterMarkObject{header}"))
        .with("o:spid", &format!("_x0000_s{}", 2048 + header))
        .with("type", "#_x0000_t136")
        .with("style", &style)
        .with("o:allowincell", "f")
        .with("fillcolor", "#dedede")
        .with("stroked", "f")
        .containing(text);
    let picture = Element::new("w:pict")
        .with("xmlns:v", "urn:schemas-microsoft-com:vml")
        .with("xmlns:o", "urn:schemas-microsoft-com:office:office")
        .containing(shape_type())
        .containing(shape);
    Element::new("w:r").containing(picture)
}

/// The kind of shape: words drawn as wide and high as the shape (preset 136 of the drawing language).
fn shape_type() -> Element {
    const FORMULAS: [&str; 14] = [
        "sum #0 0 10800",
        "prod #0 2 1",
        "sum 21600 0 @1",
        "sum 0 0 @2",
        "sum 21600 0 @3",
        "if @0 @3 0",
        "if @0 21600 @1",
        "if @0 0 @2",
        "if @0 @4 21600",
        "mid @5 @6",
        "mid @8 @5",
        "mid @7 @8",
        "mid @6 @7",
        "sum @6 0 @5",
    ];
    let formulas = FORMULAS.iter().fold(Element::new("v:formulas"), |all, one| all.containing(Element::new("v:f").with("eqn", one)));
    Element::new("v:shapetype")
        .with("id", "_x0000_t136")
        .with("coordsize", "21600,21600")
        .with("o:spt", "136")
        .with("adj", "10800")
        .with("path", "m@7,l@8,m@5,21600l@6,21600e")
        .containing(formulas)
        .containing(Element::new("v:path").with("textpathok", "t"))
        .containing(Element::new("v:textpath").with("on", "t").with("fitshape", "t"))
}
