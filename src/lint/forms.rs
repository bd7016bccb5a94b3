//! What each form has and has not: `templates/protocol/forms.yaml` says which are diplomatic, each `form.yaml` who speaks.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::draft::Speaker;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Compliments {
    /// As the tone has it.
    ByTone,
    /// As the person writes them: a salutation, a personal assurance.
    Personal,
    /// Never.
    Never,
}

/// An entry of the file.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct FormEntry {
    /// Whose voice, of a form without a `form.yaml`.
    #[serde(default)]
    voice: Option<Voice>,
    /// Whether it has a number and an addressee, of a form without a `form.yaml`.
    #[serde(default)]
    addressed: Option<bool>,
    /// Whether a copy that is a translation by the profile says so. A paper with an addressee at its foot always does.
    #[serde(default)]
    translated: bool,
    /// Whether it names its author at all.
    #[serde(default = "yes")]
    attributed: bool,
    /// Whether its title stands above it, as above no note.
    #[serde(default)]
    titled: bool,
    /// Whether it is dated though it has no number and no addressee.
    #[serde(default)]
    dated: bool,
    /// Whether it is signed, as no other paper in the third person is.
    #[serde(default)]
    signed: bool,
    /// Whether its copies are compared in what they deny, though it is no diplomatic paper.
    #[serde(default)]
    denials: bool,
}

/// A form as the lint sees it.
#[derive(Clone, Copy, Debug)]
pub(super) struct FormTraits {
    /// Whose voice.
    pub(super) voice: Voice,
    /// Whether it has a number and an addressee.
    pub(super) addressed: bool,
    /// Whether a copy that is a translation by the profile says so. A paper with an addressee at its foot always does.
    pub(super) translated: bool,
    /// Whether it names its author at all.
    pub(super) attributed: bool,
    /// Whether it answers a note.
    pub(super) replies: bool,
    /// Whether its title stands above it.
    pub(super) titled: bool,
    /// Whether it is dated though it has no number and no addressee.
    pub(super) dated: bool,
    /// Whether it is signed.
    pub(super) signed: bool,
    /// Whether its copies are compared in what they deny, though it is no diplomatic paper.
    pub(super) denials: bool,
}

fn yes() -> bool {
    true
}

impl FormEntry {
    /// The form with who speaks in its `form.yaml`, where it has one.
    ///
    /// # Errors
    /// The same is said twice, or nowhere.
    pub(super) fn traits(self, speaker: Option<Speaker>) -> Result<FormTraits, &'static str> {
        let (voice, addressed) = match (speaker, self.voice, self.addressed) {
            (Some(speaker), None, None) => (speaker.into(), speaker.addressed),
            (Some(_), ..) => return Err("its own `form.yaml` says who speaks and to whom; leave `voice` and `addressed` out here"),
            (None, Some(voice), addressed) => (voice, addressed.unwrap_or(false)),
            (None, None, _) => return Err("it has no `form.yaml`; state its `voice` here"),
        };
        let replies = speaker.is_some_and(|speaker| speaker.voice == crate::draft::Voice::Reply);
        let Self { translated, attributed, titled, dated, signed, denials, .. } = self;
        let signed = signed || voice == Voice::First;
        Ok(FormTraits { voice, addressed, translated, attributed, replies, titled, dated, signed, denials })
    }
}

impl From<Speaker> for Voice {
    fn from(speaker: Speaker) -> Self {
        use crate::draft::Voice as Of;
        match speaker.voice {
            Of::Third | Of::Reply => Self::Third,
            Of::First => Self::First,
            Of::Impersonal => Self::Impersonal,
            Of::Citizen | Of::Counsel => Self::Free,
        }
    }
}

impl FormTraits {
    /// A form that the file does not name: only general rules hold.
    pub(super) const UNKNOWN: Self = Self {
        voice: Voice::Free,
        addressed: false,
        translated: false,
        attributed: true,
        replies: false,
        titled: false,
        dated: false,
        signed: false,
        denials: false,
    };

    /// Whether it is a paper from one state to another.
    pub(super) fn is_diplomatic(self) -> bool {
        self.voice != Voice::Free
    }

    /// Which compliments it carries.
    pub(super) fn compliments(self) -> Compliments {
        match self.voice {
            Voice::Third => Compliments::ByTone,
            Voice::First | Voice::Free => Compliments::Personal,
            Voice::Impersonal => Compliments::Never,
        }
    }
}
