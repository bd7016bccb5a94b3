//! A drawing as SVG.

use super::{Drawing, Ink, SIZE, Shape, WIDTH, grey};
use crate::document::BarKind;
use crate::render::xml::{Element, number};

pub(super) fn element(drawing: &Drawing, id: &str, description: &str) -> Element {
    let title = format!("{id}-title");
    let svg = Element::new("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("viewBox", &format!("0 0 {} {}", number(WIDTH), number(drawing.height)))
        .with("role", "img")
        .with("aria-labelledby", &title)
        .with("font-family", "Liberation Serif, Times New Roman, serif")
        .at("font-size", SIZE)
        .containing(Element::new("title").with("id", &title).saying(description))
        .containing(patterns(id));
    drawing.shapes.iter().fold(svg, |svg, shape| svg.containing(element_of(shape, id)))
}

/// Patterns of bars, named after the figure.
fn patterns(id: &str) -> Element {
    let pattern = |name: &str, path: &str| {
        Element::new("pattern")
            .with("id", &format!("{id}-{name}"))
            .with("width", "4")
            .with("height", "4")
            .with("patternUnits", "userSpaceOnUse")
            .containing(Element::new("rect").with("width", "4").with("height", "4").with("fill", "#fff"))
            .containing(Element::new("path").with("d", path).with("stroke", "#000").with("stroke-width", "0.5"))
    };
    Element::new("defs").containing(pattern("exempt", "M0 4L4 0M-1 1L1 -1M3 5L5 3")).containing(pattern("in-force", "M0 2H4"))
}

fn element_of(shape: &Shape, id: &str) -> Element {
    match shape {
        Shape::Bar { kind, at, size } => {
            let fill = match kind {
                BarKind::Exempt => format!("url(#{id}-exempt)"),
                BarKind::InForce => format!("url(#{id}-in-force)"),
                BarKind::Counted | BarKind::Over | BarKind::Window => hex(grey(*kind)),
            };
            Element::new("rect")
                .at("x", at.0)
                .at("y", at.1)
                .at("width", size.0)
                .at("height", size.1)
                .with("fill", &fill)
                .with("stroke", "#000")
                .with("stroke-width", "0.6")
        }
        Shape::Line { from, to, thickness, ink, dashed } => {
            let line = Element::new("line").at("x1", from.0).at("y1", from.1).at("x2", to.0).at("y2", to.1);
            let line = line.with("stroke", &hex(1.0 - ink)).at("stroke-width", *thickness);
            if *dashed { line.with("stroke-dasharray", "3 2") } else { line }
        }
        Shape::Words { text, x, baseline, ink } => {
            let words = Element::new("text").at("x", *x).at("y", *baseline).saying(text);
            match ink {
                Ink::Black => words,
                Ink::White => words.with("fill", "#fff"),
                Ink::BlackOnWhite => words.with("paint-order", "stroke").with("stroke", "#fff").with("stroke-width", "3"),
            }
        }
    }
}

fn hex(grey: f32) -> String {
    let level = (grey.clamp(0.0, 1.0) * 255.0).round() as u8;
    format!("#{level:02x}{level:02x}{level:02x}")
}
