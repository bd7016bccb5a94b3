//! What the citizen complains of, and what is asked.

use schemars::JsonSchema;
use serde::de::{self, IntoDeserializer, value::StrDeserializer};
use serde::{Deserialize, Serialize};

use super::ask::Ask;
use super::event::{Event, EventKind, Ground};
use crate::lang::Words;

/// One grievance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Grievance {
    /// What kind of grievance.
    pub kind: GrievanceKind,
    /// The grievance in the citizen's terms, retold soberly. Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Words>,
    /// The same as the citizen tells it in a complaint, in the first person. Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_person: Option<Words>,
    /// Ids of the events it rests on. Not stated: every event of a matching kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<String>>,
    /// What is asked of the receiver, most important first: words of the case, or a request of the rule book by its id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ask: Vec<Ask>,
    /// Evidence ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}

/// Kinds of grievance: the public contract's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum GrievanceKind {
    EntryRefusal,
    EntryBan,
    EntryRegistration,
    StayLimit,
    RegistrationRefusal,
    RegistrationPenalty,
    SchoolRefusal,
    ControlledRegister,
    BankAccount,
    MarriageRefusal,
    DrivingLicence,
    ResidenceChange,
    Expulsion,
    Detention,
    ConsularAccess,
    RaidIllTreatment,
    WorkPermitDemand,
    MedicalInsurance,
    DocumentSeizure,
}

impl GrievanceKind {
    /// Every kind, in the order of the public contract.
    pub const ALL: [Self; 19] = [
        Self::EntryRefusal,
        Self::EntryBan,
        Self::EntryRegistration,
        Self::StayLimit,
        Self::RegistrationRefusal,
        Self::RegistrationPenalty,
        Self::SchoolRefusal,
        Self::ControlledRegister,
        Self::BankAccount,
        Self::MarriageRefusal,
        Self::DrivingLicence,
        Self::ResidenceChange,
        Self::Expulsion,
        Self::Detention,
        Self::ConsularAccess,
        Self::RaidIllTreatment,
        Self::WorkPermitDemand,
        Self::MedicalInsurance,
        Self::DocumentSeizure,
    ];

    /// The word as a case file has it: `school-refusal`.
    pub fn word(self) -> &'static str {
        match self {
            Self::EntryRefusal => "entry-refusal",
            Self::EntryBan => "entry-ban",
            Self::EntryRegistration => "entry-registration",
            Self::StayLimit => "stay-limit",
            Self::RegistrationRefusal => "registration-refusal",
            Self::RegistrationPenalty => "registration-penalty",
            Self::SchoolRefusal => "school-refusal",
            Self::ControlledRegister => "controlled-register",
            Self::BankAccount => "bank-account",
            Self::MarriageRefusal => "marriage-refusal",
            Self::DrivingLicence => "driving-licence",
            Self::ResidenceChange => "residence-change",
            Self::Expulsion => "expulsion",
            Self::Detention => "detention",
            Self::ConsularAccess => "consular-access",
            Self::RaidIllTreatment => "raid-ill-treatment",
            Self::WorkPermitDemand => "work-permit-demand",
            Self::MedicalInsurance => "medical-insurance",
            Self::DocumentSeizure => "document-seizure",
        }
    }

    /// The kind of event of the same name: the act of an authority that is complained of. `None` where the grievance is not about one.
    pub fn event(self) -> Option<EventKind> {
        let word: StrDeserializer<'_, de::value::Error> = self.word().into_deserializer();
        EventKind::deserialize(word).ok()
    }

    /// Whether events of a kind are acts that such a grievance complains of where it names none.
    pub fn is_about(self, event: EventKind) -> bool {
        use EventKind as E;
        self.event() == Some(event)
            || match self {
                Self::StayLimit => matches!(event, E::StayPenalty | E::ExtensionRefusal),
                Self::WorkPermitDemand => event == E::WorkRestriction,
                Self::MedicalInsurance => event == E::MedicalCare,
                _ => false,
            }
    }

    /// Whether an act of another kind stands behind such a grievance where none is told that it is about: whoever is expelled, barred or
    /// entered on the register for the days of stay is judged by them as they stood then.
    pub fn may_rest_on(self, event: &Event) -> bool {
        use EventKind as E;
        self == Self::StayLimit
            && matches!(event.kind, E::Expulsion | E::EntryBan | E::ControlledRegister)
            && matches!(event.ground, Some(Ground::StayExceeded | Ground::NoLawfulStayDocument))
    }
}
