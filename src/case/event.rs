//! What happened, when, where, by whom.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::lang::Words;

/// An act of an authority, or another fact with a date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Event {
    /// An id that grievances point to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What kind of event.
    pub kind: EventKind,
    /// The day (the first day, where it lasted).
    pub on: NaiveDate,
    /// The last day, where it lasted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// A second date that other sources give for the same event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disputed_on: Option<NaiveDate>,
    /// Local time, `14:30`.
    #[serde(default, deserialize_with = "super::form::time", skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = super::form::TIME))]
    pub time: Option<String>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// Which authority.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<Authority>,
    /// The ground the authority gave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<Ground>,
    /// The family member concerned, by id; the person where not stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concerns: Option<String>,
    /// What happened, in plain words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what: Option<Words>,
    /// The document drawn up or handed over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<IssuedDocument>,
    /// How many people, where it concerned many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<Headcount>,
    /// Whether force was used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub force_used: Option<bool>,
    /// Whether the consular post was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consulate_notified: Option<bool>,
    /// The day the consular post was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consulate_notified_on: Option<NaiveDate>,
    /// Whether the person asked that the consular post be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consulate_requested: Option<bool>,
    /// Evidence ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}

/// Kinds of event. Those an authority causes are named as the grievance they may lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum EventKind {
    EntryRefusal,
    EntryBan,
    EntryRegistration,
    RegistrationRefusal,
    RegistrationPenalty,
    SchoolApplication,
    SchoolReferral,
    SchoolRefusal,
    SchoolTest,
    ControlledRegister,
    ControlledRegisterRemoval,
    BankAccount,
    MarriageRefusal,
    DrivingLicence,
    ResidenceChange,
    Expulsion,
    Detention,
    Release,
    ConsularAccess,
    Raid,
    RaidIllTreatment,
    WorkPermitDemand,
    MedicalInsurance,
    DocumentSeizure,
    StayPenalty,
    ContractEnd,
    NewRule,
    Complaint,
    Hearing,
    Other,
}

/// The ground an authority gave for its act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// No document of lawful stay.
    NoLawfulStayDocument,
    /// The Russian test was failed.
    TestFailed,
    /// The test was not taken.
    TestNotTaken,
    /// Papers were missing.
    DocumentsIncomplete,
    /// No free place.
    NoPlace,
    /// The nationality itself.
    Nationality,
    /// The permitted days were exceeded.
    StayExceeded,
    /// No or late registration.
    NotRegistered,
    /// Registered where the person does not live.
    FictitiousRegistration,
    /// Purpose on the migration card does not fit.
    PurposeMismatch,
    /// No statement in the entry application (ruID).
    NoEntryStatement,
    /// Biometrics, photograph or medical examination missing.
    NoBiometrics,
    /// Listed in the register of controlled persons.
    ControlledRegister,
    /// Earlier administrative offences.
    Offences,
    /// An entry ban in force.
    EntryBan,
    /// No patent or work permit.
    NoWorkPermit,
    /// No medical insurance.
    NoInsurance,
    /// No ground was given.
    NoneGiven,
    /// Another ground, told in `what`.
    Other,
}

/// A place, without a street address.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Place {
    /// The name as a document says it after a date, in the form its language needs: `{ru: в г. Казани, en: in Kazan}`.
    pub name: Words,
    /// Region, ISO 3166-2: `RU-TA`.
    #[serde(default, deserialize_with = "super::form::region", skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = super::form::REGION))]
    pub region: Option<String>,
}

/// An authority.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Authority {
    /// The name in the nominative.
    pub name: Words,
    /// Unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Words>,
}

/// A document drawn up by an authority.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct IssuedDocument {
    /// What it is: protocol, ruling, notice of refusal.
    pub title: Words,
    /// Its number, as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Its date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<NaiveDate>,
    /// The day a copy was handed to the person: terms for appeal run from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub served: Option<NaiveDate>,
}

/// How many people an event concerned, as sources count them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Headcount {
    /// Detained.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detained: Option<u32>,
    /// Released.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub released: Option<u32>,
    /// To be expelled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_be_expelled: Option<u32>,
    /// Refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<u32>,
    /// Who counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Words>,
}
