//! A document beside what its manifest makes today.

use serde::Serialize;

use super::{Ingredients, Manifest, RuleUse, sha256_hex};

/// How a document stands to its manifest and to what is made from it today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Made again, it has the same bytes.
    Same,
    /// It is as it was written, and would be another one today.
    Outdated,
    /// It was changed after it was written.
    Altered,
    /// It is not there any more.
    Missing,
    /// It is as it was written, and cannot be made again.
    Unbuildable,
}

/// What went into a document and is no longer the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Change {
    Program,
    Case,
    Rules,
    Templates,
    Profile,
    Fonts,
}

impl Change {
    /// The word for people.
    pub fn word(self) -> &'static str {
        match self {
            Self::Program => "the program",
            Self::Case => "the case file",
            Self::Rules => "the rule book",
            Self::Templates => "the templates",
            Self::Profile => "the profile",
            Self::Fonts => "the fonts",
        }
    }
}

/// An ingredient that is not the one that the manifest names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// Which one.
    pub what: Change,
    /// Its version or SHA-256 by the manifest.
    pub was: String,
    /// The same today; none where it is not there any more.
    pub now: Option<String>,
}

impl Manifest {
    /// What is no longer as it was when the document was made. `case` is the text of its case file today, where there is one.
    pub fn changes(&self, ingredients: &Ingredients, case: Option<&[u8]>) -> Vec<Changed> {
        let now = Self::new(&self.form, &self.lang, self.audience, self.tone, self.as_of, ingredients);
        let hashes: Vec<&str> = self.cases.iter().map(|input| input.sha256.as_str()).collect();
        let was = &self.ingredients;
        let some = |text: &str| Some(text.to_owned());
        [
            (Change::Program, self.program.clone(), some(&now.program)),
            (Change::Case, hashes.join(", "), case.map(sha256_hex)),
            (Change::Rules, was.rules.clone(), some(&ingredients.rules)),
            (Change::Templates, was.templates.clone(), some(&ingredients.templates)),
            (Change::Profile, was.profile.clone(), some(&ingredients.profile)),
            (Change::Fonts, was.fonts.clone(), some(&ingredients.fonts)),
        ]
        .into_iter()
        .filter(|(_, was, now)| now.as_ref() != Some(was))
        .map(|(what, was, now)| Changed { what, was, now })
        .collect()
    }

    /// The versions of rules that spoke in one of two manifests of a document and not in the other: then, and now.
    pub fn other_rules<'m>(&'m self, again: &'m Self) -> (Vec<&'m RuleUse>, Vec<&'m RuleUse>) {
        let only = |one: &'m Self, other: &'m Self| one.rules.iter().filter(|rule| !other.rules.contains(rule)).collect();
        (only(self, again), only(again, self))
    }

    /// Whether it tells of a document what `again` tells: what was chosen, the rules that spoke, where each sentence comes from. The
    /// hashes of what went in are left to [`changes`](Self::changes).
    pub fn tells_the_same(&self, again: &Self) -> bool {
        let mut again = again.clone();
        again.program.clone_from(&self.program);
        again.ingredients.clone_from(&self.ingredients);
        for (input, was) in again.cases.iter_mut().zip(&self.cases) {
            input.sha256.clone_from(&was.sha256);
        }
        again == *self
    }

    /// How an output stands: `bytes` are those of the file, `rebuilt` those that are made today, `changes` what is no longer as it was.
    ///
    /// Where nothing has changed and other bytes come out, the file is not what was written, whatever its manifest says.
    pub fn standing(&self, file: &str, bytes: Option<&[u8]>, rebuilt: Option<&[u8]>, changes: &[Changed]) -> Standing {
        let written = self.outputs.iter().find(|output| output.file == file).map(|output| output.sha256.as_str());
        match (bytes, rebuilt) {
            (None, _) => Standing::Missing,
            (Some(bytes), _) if Some(sha256_hex(bytes).as_str()) != written => Standing::Altered,
            (Some(_), None) => Standing::Unbuildable,
            (Some(bytes), Some(rebuilt)) if bytes == rebuilt => Standing::Same,
            (Some(_), Some(_)) if changes.is_empty() => Standing::Altered,
            (Some(_), Some(_)) => Standing::Outdated,
        }
    }
}
