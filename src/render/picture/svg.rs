//! A drawing as SVG.

use super::type_face::TypeFace;
use super::{Drawing, Ink, Point, Shape};
use crate::render::xml::{Element, number};

pub(super) fn element(drawing: &Drawing, id: &str, description: &str) -> Element {
    let title = format!("{id}-title");
    let svg = Element::new("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("viewBox", &format!("0 0 {} {}", number(drawing.width), number(drawing.height)))
        .with("role", "img")
        .with("aria-labelledby", &title)
        .with("font-family", "Liberation Serif, Times New Roman, serif")
        .at("font-size", drawing.size)
        .containing(Element::new("title").with("id", &title).saying(description));
    drawing.shapes.iter().fold(svg, |svg, shape| svg.containing(element_of(shape, drawing.size)))
}

fn element_of(shape: &Shape, size: f32) -> Element {
    match shape {
        Shape::Area { points, grey } => Element::new("path").with("d", &format!("{}Z", path(points))).with("fill", &hex(*grey)),
        Shape::Strokes { paths, thickness, grey, dash } => {
            let path: String = paths.iter().map(|points| path(points)).collect();
            let line = Element::new("path").with("d", &path).with("fill", "none");
            let line = line.with("stroke", &hex(*grey)).at("stroke-width", *thickness);
            match dash {
                Some([on, off]) => line.with("stroke-dasharray", &format!("{} {}", number(*on), number(*off))),
                None => line,
            }
        }
        Shape::Words { text, x, baseline, ink } => {
            // Where the reader has neither typeface, another one is pressed into the same room.
            let wide = TypeFace::embedded().width(text, size);
            let words = Element::new("text").at("x", *x).at("y", *baseline).at("textLength", wide).with("lengthAdjust", "spacingAndGlyphs");
            let words = words.saying(text);
            match ink {
                Ink::Black => words,
                Ink::White => words.with("fill", "#fff"),
                Ink::BlackOnWhite => words.with("paint-order", "stroke").with("stroke", "#fff").with("stroke-width", "3"),
            }
        }
    }
}

fn path(points: &[Point]) -> String {
    let mut path = String::new();
    for (at, (x, y)) in points.iter().enumerate() {
        path.push(if at == 0 { 'M' } else { 'L' });
        path.push_str(&number(*x));
        path.push(' ');
        path.push_str(&number(*y));
    }
    path
}

fn hex(grey: f32) -> String {
    let level = (grey.clamp(0.0, 1.0) * 255.0).round() as u8;
    format!("#{level:02x}{level:02x}{level:02x}")
}
