//! What each form has and has not: `templates/protocol/forms.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

/// Whose voice a form speaks with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Voice {
    /// In the third person: the Ministry requests.
    Third,
    /// In the first person, signed.
    First,
    /// Impersonal: it is requested.
    Impersonal,
    /// Not a diplomatic paper: only general rules hold.
    Free,
}

/// Whether a form carries compliments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Compliments {
    /// As the tone has it.
    ByTone,
    /// As the person writes them: a salutation, a personal assurance.
    Personal,
    /// Never.
    Never,
}

/// A form as the lint sees it.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct FormTraits {
    /// Whose voice.
    pub(super) voice: Voice,
    /// Which compliments.
    pub(super) compliments: Compliments,
    /// Whether it has a number and an addressee.
    #[serde(default)]
    pub(super) addressed: bool,
    /// Whether a copy that is a translation by the profile says so. A paper with an addressee at its foot always does.
    #[serde(default)]
    pub(super) translated: bool,
    /// Whether it names its author at all.
    #[serde(default = "yes")]
    pub(super) attributed: bool,
}

fn yes() -> bool {
    true
}

impl FormTraits {
    /// A form that the file does not name: nothing is known of it, only general rules hold.
    pub(super) const UNKNOWN: Self =
        Self { voice: Voice::Free, compliments: Compliments::Personal, addressed: false, translated: false, attributed: true };

    /// Whether it is a paper from one state to another.
    pub(super) fn is_diplomatic(self) -> bool {
        self.voice != Voice::Free
    }
}
