//! Figures as SVG: for HTML pages and office documents. The drawing is the same as in the PDF, told apart by pattern as well as by shade.
//!
//! Widths of words are estimated, since whoever shows the picture chooses the face: room is left rather than lines touching.

mod element;
mod timeline;

use self::element::Element;
use crate::document::Figure;

/// Width of a drawing, in units of its view box: points on a page between usual margins.
pub const WIDTH: f32 = 480.0;
/// Size of its type.
const SIZE: f32 = 9.0;

/// A drawing and how high it is.
pub struct Drawing {
    body: Vec<Element>,
    /// Height, in the units of [`WIDTH`].
    pub height: f32,
}

/// Draws a figure.
pub fn draw(figure: &Figure) -> Drawing {
    match figure {
        Figure::Timeline(timeline) => timeline::draw(timeline),
    }
}

impl Drawing {
    /// The `svg` element. Its name for those who do not see it is `description`; ids in it begin with `id`, which is unique in the page.
    pub fn to_element(&self, id: &str, description: &str) -> String {
        let mut svg = Element::new("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("viewBox", &format!("0 0 {WIDTH} {}", element::number(self.height)))
            .with("role", "img")
            .with("aria-labelledby", &format!("{id}-title"))
            .with("font-family", "Liberation Serif, Times New Roman, serif")
            .with("font-size", &element::number(SIZE))
            .containing(Element::new("title").with("id", &format!("{id}-title")).saying(description))
            .containing(timeline::patterns(id));
        for part in &self.body {
            svg = svg.containing(part.in_figure(id));
        }
        svg.to_string()
    }
}

/// About how wide words are.
fn width(words: &str) -> f32 {
    words.chars().map(|c| if c.is_uppercase() { 0.72 } else { 0.54 }).sum::<f32>() * SIZE
}
