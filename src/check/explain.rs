//! The reasoning behind findings as lines that a lawyer can check.

use super::{Step, Trace, Truth};

/// One line of reasoning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// How far in it stands.
    pub depth: usize,
    /// `yes`, `no` or `?`.
    pub mark: &'static str,
    /// The step and what was seen.
    pub text: String,
}

impl Trace {
    /// The steps as lines, outermost first.
    pub fn lines(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        self.gather(0, &mut lines);
        lines
    }

    fn gather(&self, depth: usize, lines: &mut Vec<Line>) {
        let mark = match self.truth {
            Truth::Yes => "yes",
            Truth::Unknown => "?",
            Truth::No => "no",
        };
        let mut text = match &self.step {
            Step::AllOf => "all of".to_owned(),
            Step::AnyOf => "any of".to_owned(),
            Step::Not => "not".to_owned(),
            Step::Some(list) => format!("some {list}"),
            Step::Condition(name) => format!("condition {name}"),
            Step::Item(text) | Step::Line(text) | Step::Computed(text) | Step::Rule(text) => text.clone(),
        };
        match &self.seen {
            Some((path, Some(value))) => text.push_str(&format!("   — {path}: {value}")),
            Some((path, None)) => text.push_str(&format!("   — not stated: {path}")),
            None => {}
        }
        lines.push(Line { depth, mark, text });
        self.parts.iter().for_each(|part| part.gather(depth + 1, lines));
    }
}
