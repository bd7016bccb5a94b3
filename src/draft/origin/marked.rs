//! A text with marks in it, and rewriting that carries the marks along.
//!
//! Marks are characters of the private use planes 15 and 16, which no text of a document may hold: [`is_mark`]. Whatever changes a text
//! that has marks takes them out first, works on the words alone, and puts each where its word has gone: marks never change a document.

use std::ops::Range;

/// The first mark that stands for a place in a template.
const FIRST_PLACE: u32 = 0xF_0000;
/// Room of plane 15.
pub(super) const MOST_PLACES: usize = 0xFFFE;
/// The letters of a path, by the number of each.
const FIRST_LETTER: u32 = 0x10_0000;
/// Ends a path.
const END_OF_PATH: char = '\u{10_00FF}';

/// Whether a character is kept for marks. Values and templates that hold one are written with a sign for what cannot be read.
pub(in crate::draft) fn is_mark(c: char) -> bool {
    u32::from(c) >= FIRST_PLACE
}

/// The mark of a place.
pub(super) fn of_place(index: usize) -> Option<char> {
    char::from_u32(FIRST_PLACE + u32::try_from(index).ok().filter(|_| index < MOST_PLACES)?)
}

/// A path of the case as marks, with its end.
pub(super) fn of_path(path: &str) -> String {
    let letters = path.bytes().filter(u8::is_ascii).filter_map(|byte| char::from_u32(FIRST_LETTER + u32::from(byte)));
    letters.chain([END_OF_PATH]).collect()
}

/// What a mark says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// A place in a template, by its number.
    Place(usize),
    /// A path of the case, or of the assessment.
    Path(String),
}

/// A text without its marks, and the marks with the byte before which each stands, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::draft) struct Marked {
    pub(in crate::draft) text: String,
    pub(super) signs: Vec<(usize, Sign)>,
}

impl Marked {
    /// Takes the marks out of a text.
    pub(in crate::draft) fn read(text: &str) -> Self {
        let mut read = Self { text: String::with_capacity(text.len()), signs: Vec::new() };
        let mut path = String::new();
        let mut rest = text;
        while let Some(at) = rest.find(is_mark) {
            let (before, from) = rest.split_at(at);
            read.text.push_str(before);
            let mark = from.chars().next().unwrap_or_default();
            rest = from.get(mark.len_utf8()..).unwrap_or_default();
            let number = u32::from(mark);
            if mark == END_OF_PATH {
                read.signs.push((read.text.len(), Sign::Path(std::mem::take(&mut path))));
            } else if let Some(letter) = number.checked_sub(FIRST_LETTER) {
                path.extend(char::from_u32(letter));
            } else {
                read.signs.extend(usize::try_from(number - FIRST_PLACE).ok().map(|place| (read.text.len(), Sign::Place(place))));
            }
        }
        read.text.push_str(rest);
        read
    }

    /// The text without a character.
    pub(in crate::draft) fn without(&self, c: char) -> Self {
        let mut out = Rewriting::of(self);
        let mut from = 0;
        for (at, found) in self.text.match_indices(c) {
            out.copy(from..at);
            from = at + found.len();
        }
        out.copy(from..self.text.len());
        let end = out.text().len();
        out.finish(end)
    }

    /// The text with its marks in it again.
    pub(in crate::draft) fn write(&self) -> String {
        let mut out = String::with_capacity(self.text.len() + 4 * self.signs.len());
        let mut at = 0;
        for (place, sign) in &self.signs {
            out.push_str(self.text.get(at..*place).unwrap_or_default());
            at = *place;
            match sign {
                Sign::Place(index) => out.extend(of_place(*index)),
                Sign::Path(path) => out.push_str(&of_path(path)),
            }
        }
        out.push_str(self.text.get(at..).unwrap_or_default());
        out
    }
}

/// A text being written anew from pieces of another one.
pub(in crate::draft) struct Rewriting<'m> {
    from: &'m Marked,
    out: Marked,
    /// The marks that have not been put yet.
    waiting: std::slice::Iter<'m, (usize, Sign)>,
}

impl<'m> Rewriting<'m> {
    pub(in crate::draft) fn of(from: &'m Marked) -> Self {
        let out = Marked { text: String::with_capacity(from.text.len()), signs: Vec::with_capacity(from.signs.len()) };
        Self { from, out, waiting: from.signs.iter() }
    }

    /// Copies a piece with the marks in it. Marks before it, of pieces left out, stand at its start.
    pub(in crate::draft) fn copy(&mut self, piece: Range<usize>) {
        let start = self.out.text.len();
        self.out.text.push_str(self.from.text.get(piece.clone()).unwrap_or_default());
        while let Some((at, sign)) = self.waiting.as_slice().first().filter(|(at, _)| *at < piece.end) {
            self.waiting.next();
            self.out.signs.push((start + at.saturating_sub(piece.start), sign.clone()));
        }
    }

    /// Puts the marks up to a byte of the other text here, before what is added next.
    pub(in crate::draft) fn put_marks(&mut self, until: usize) {
        let here = self.out.text.len();
        while let Some((_, sign)) = self.waiting.as_slice().first().filter(|(at, _)| *at <= until) {
            self.waiting.next();
            self.out.signs.push((here, sign.clone()));
        }
    }

    /// Adds what the other text does not have.
    pub(in crate::draft) fn add(&mut self, text: &str) {
        self.out.text.push_str(text);
    }

    /// Adds another text with its marks.
    pub(in crate::draft) fn insert(&mut self, other: &Marked) {
        let start = self.out.text.len();
        self.out.text.push_str(&other.text);
        self.out.signs.extend(other.signs.iter().map(|(at, sign)| (start + at, sign.clone())));
    }

    /// What is written so far.
    pub(in crate::draft) fn text(&self) -> &str {
        &self.out.text
    }

    /// Takes away what stands after so many bytes; the text is at an end.
    pub(in crate::draft) fn finish(mut self, end: usize) -> Marked {
        self.out.text.truncate(end);
        self.out.signs.extend(self.waiting.map(|(_, sign)| (end, sign.clone())));
        self.out.signs.iter_mut().for_each(|(at, _)| *at = (*at).min(end));
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_come_out_and_go_in_again() {
        let text = format!("раз {}{}два{}", of_place(7).unwrap_or_default(), of_path("events[0]"), of_place(8).unwrap_or_default());
        let read = Marked::read(&text);
        assert_eq!(read.text, "раз два");
        assert_eq!(read.signs, [(7, Sign::Place(7)), (7, Sign::Path("events[0]".to_owned())), (13, Sign::Place(8))]);
        assert_eq!(read.write(), text);
    }
}
