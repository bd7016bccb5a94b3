//! Figures: SVG for programs that know it, PNG for the others, and the description for those who do not see it.

use super::package::Package;
use crate::document::Figure;
use crate::render::picture;
use crate::render::xml::Element;

/// English Metric Units in a point.
const EMU: f32 = 12_700.0;

/// Twentieths of a point in a point.
const TWIPS: f32 = 20.0;

/// The drawing of figure number `number`, to stand in a run: no wider than the text, `room` in twentieths of a point.
pub(super) fn drawing(figure: &Figure, description: &str, number: usize, room: i64, package: &mut Package) -> Element {
    let room = (room as f32 / TWIPS).max(1.0);
    let picture = picture::draw_within(figure, room);
    let scale = (room / picture.width).min(1.0);
    let name = format!("figure-{number}");
    let vector = package.add_picture(&format!("{name}.svg"), picture.svg(&name, description).into_bytes());
    let shown = picture.png().map_or_else(|| vector.clone(), |png| package.add_picture(&format!("{name}.png"), png));

    let (wide, high) = (emu(picture.width * scale), emu(picture.height * scale));
    let extent = |element: &'static str| Element::new(element).with("cx", &wide).with("cy", &high);
    let named =
        |element: &'static str| Element::new(element).with("id", &number.to_string()).with("name", &name).with("descr", description);
    let svg = Element::new("a:ext")
        .with("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}")
        .containing(Element::new("asvg:svgBlip").with("r:embed", &vector));
    let blip = Element::new("a:blip").with("r:embed", &shown).containing(Element::new("a:extLst").containing(svg));
    let frame = Element::new("a:xfrm").containing(Element::new("a:off").with("x", "0").with("y", "0")).containing(extent("a:ext"));
    let shape = Element::new("pic:spPr")
        .containing(frame)
        .containing(Element::new("a:prstGeom").with("prst", "rect").containing(Element::new("a:avLst")));
    let filled = Element::new("pic:blipFill").containing(blip).containing(Element::new("a:stretch").containing(Element::new("a:fillRect")));
    let about = Element::new("pic:nvPicPr").containing(named("pic:cNvPr")).containing(Element::new("pic:cNvPicPr"));
    let data = Element::new("a:graphicData")
        .with("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")
        .containing(Element::new("pic:pic").containing(about).containing(filled).containing(shape));
    let inline = ["distT", "distB", "distL", "distR"].into_iter().fold(Element::new("wp:inline"), |inline, side| inline.with(side, "0"));
    let inline =
        inline.containing(extent("wp:extent")).containing(named("wp:docPr")).containing(Element::new("a:graphic").containing(data));
    Element::new("w:drawing").containing(inline)
}

fn emu(points: f32) -> String {
    ((points * EMU).round() as i64).to_string()
}
