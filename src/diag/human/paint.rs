//! Colours, or none.

use anstyle::{AnsiColor, Style};

use crate::diag::Severity;

pub(super) struct Paint {
    styled: bool,
}

impl Paint {
    pub(super) fn new(styled: bool) -> Self {
        Self { styled }
    }

    pub(super) fn severity(&self, severity: Severity, text: &str) -> String {
        let colour = match severity {
            Severity::Error => AnsiColor::BrightRed,
            Severity::Warning => AnsiColor::Yellow,
            Severity::Note => AnsiColor::BrightGreen,
        };
        self.paint(colour.on_default().bold(), text)
    }

    pub(super) fn bold(&self, text: &str) -> String {
        self.paint(Style::new().bold(), text)
    }

    /// Line numbers, bars and arrows.
    pub(super) fn frame(&self, text: &str) -> String {
        self.paint(AnsiColor::BrightBlue.on_default().bold(), text)
    }

    /// A line of the file after its number; nothing but the number where the line is empty.
    pub(super) fn frame_and_text(&self, number: &str, text: &str) -> String {
        if text.is_empty() { self.frame(number) } else { format!("{} {text}", self.frame(number)) }
    }

    fn paint(&self, style: Style, text: &str) -> String {
        if self.styled { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }
}
