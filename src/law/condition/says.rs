//! A condition as lines again, for listings.

use super::Condition;

impl Condition {
    /// Its lines as a rule file writes them, each with how far in it stands. A condition that has a name stands under that name.
    pub fn lines(&self) -> Vec<(usize, String)> {
        let mut lines = Vec::new();
        self.parts().iter().for_each(|part| part.says(0, &mut lines));
        lines
    }

    fn says(&self, depth: usize, lines: &mut Vec<(usize, String)>) {
        let (word, parts) = match self {
            Self::All(parts) => ("all of:".to_owned(), parts.as_slice()),
            Self::Any(parts) => ("any of:".to_owned(), parts.as_slice()),
            Self::Not(part) => match &**part {
                Self::Some { list, which, each } if which.later => (format!("no later {}:", list.text()), each.parts()),
                part => ("not:".to_owned(), part.parts()),
            },
            Self::Some { list, each, .. } => (format!("some {}:", list.text()), each.parts()),
            Self::Named { name, .. } => (format!("condition: {name}"), [].as_slice()),
            Self::Test(test) => (test.says.clone(), [].as_slice()),
        };
        lines.push((depth, format!("- {word}")));
        parts.iter().for_each(|part| part.says(depth + 1, lines));
    }
}
