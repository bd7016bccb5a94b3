//! Facts after the day on which rules were last checked: for people one warning a rule file, not one a rule and place.

use std::collections::HashMap;

use crate::diag::Diagnostic;
use crate::law::codes::AFTER_CHECKED;

/// Puts the warnings of one rule file together at the place of the first, with their number.
pub(super) fn together(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut kept: Vec<Diagnostic> = Vec::new();
    // Of each file: where its first warning stands among those kept, and how many more there are.
    let mut files: HashMap<Option<String>, (usize, usize)> = HashMap::new();
    for diagnostic in diagnostics {
        if diagnostic.code == AFTER_CHECKED {
            if let Some((_, more)) = files.get_mut(&diagnostic.rule_file) {
                *more += 1;
                continue;
            }
            files.insert(diagnostic.rule_file.clone(), (kept.len(), 0));
        }
        kept.push(diagnostic);
    }
    for (first, more) in files.into_values().filter(|(_, more)| *more > 0) {
        if let Some(first) = kept.get_mut(first) {
            let places = if more == 1 { "1 more place".to_owned() } else { format!("{more} more places") };
            first.message = format!("{}; so it is in {places} (`--format json` lists all)", first.message);
        }
    }
    kept
}
