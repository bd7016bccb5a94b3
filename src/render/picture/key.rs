//! The key of a figure: what each pattern means, and what stands at numbered marks.

use super::pattern::{self, Fill};
use super::sheet::{CLEARANCE, Sheet};

const SWATCH: f32 = 18.0;
const HIGH: f32 = 9.0;

/// Patterns with their words, side by side in as many lines as it takes. Returns the lower edge.
pub(super) fn patterns(sheet: &mut Sheet<'_>, left: f32, top: f32, entries: &[(Fill, String)]) -> f32 {
    let signs: Vec<_> = entries.iter().map(|(fill, words)| (Sign::Pattern(*fill), words.clone())).collect();
    signed(sheet, left, top, &signs)
}

/// Lines of series with their words.
pub(super) fn series(sheet: &mut Sheet<'_>, left: f32, top: f32, names: &[String]) -> f32 {
    let signs: Vec<_> = names.iter().enumerate().map(|(at, name)| (Sign::Series(at), name.clone())).collect();
    signed(sheet, left, top, &signs)
}

#[derive(Clone, Copy)]
enum Sign {
    Pattern(Fill),
    Series(usize),
}

fn signed(sheet: &mut Sheet<'_>, left: f32, top: f32, entries: &[(Sign, String)]) -> f32 {
    let (mut x, mut y) = (left, top);
    let leading = sheet.leading();
    let mut below = top;
    for (sign, words) in entries {
        let beside = SWATCH + CLEARANCE;
        let whole = beside + sheet.wide(words);
        if x > left && x + whole > sheet.width {
            (x, y) = (left, below + 1.0);
        }
        let lines = sheet.wrapped(words, (sheet.width - x - beside).max(sheet.size));
        let sign_top = y + 0.5 * (leading - HIGH) + 1.0;
        match sign {
            Sign::Pattern(fill) => pattern::bar(sheet, *fill, (x, sign_top), (SWATCH, HIGH - 1.0)),
            Sign::Series(at) => {
                let middle = sign_top + 0.5 * HIGH;
                sheet.strokes(vec![vec![(x, middle), (x + SWATCH, middle)]], 1.0, pattern::dash(*at));
                pattern::sign(sheet, *at, (x + 0.5 * SWATCH, middle));
            }
        }
        below = below.max(sheet.lines(&lines, x + beside, y));
        x += whole + 4.0 * CLEARANCE;
    }
    below
}
