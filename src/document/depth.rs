//! The depth of headings, without gaps.

/// Turns the levels of headings as written into depths: the first is 1, and none is more than one deeper than the heading that it stands
/// under, because readers who move by headings (PDF/UA-1, 7.4.2; WCAG 1.3.1) would miss what lies between.
#[derive(Debug, Default)]
pub struct HeadingDepths {
    /// Levels of the headings that the current place stands under.
    open: Vec<u8>,
}

impl HeadingDepths {
    /// The depth of the next heading, from 1.
    pub fn next(&mut self, level: u8) -> usize {
        while self.open.last().is_some_and(|&open| open >= level) {
            self.open.pop();
        }
        self.open.push(level);
        self.open.len()
    }
}
