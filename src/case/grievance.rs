//! What the citizen complains of, and what is asked.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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
    /// Ids of the events it rests on. Not stated: every event of a matching kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<String>>,
    /// What is asked of the receiver, most important first: each an infinitive clause in Russian and English, a verbal noun in Kyrgyz.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ask: Vec<Words>,
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
