//! What happened, when, where, by whom.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Case, Custody, Officers};
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
    /// The officers who acted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub officers: Option<Officers>,
    /// Of a detention: how the person is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custody: Option<Custody>,
    /// The ground the authority gave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<Ground>,
    /// The article or item that the authority named, as citations write it: `26(1)(8)`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// Ids of the earlier events that the authority says its act rests on. Stated, they are all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rests_on: Option<Vec<String>>,
    /// Who decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<Decider>,
    /// The day on which the ruling entered into force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_on: Option<NaiveDate>,
    /// The family member concerned, by id; the person where not stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concerns: Option<String>,
    /// What happened, in plain words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what: Option<Words>,
    /// The same as the citizen tells it in a complaint, in the first person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_person: Option<Words>,
    /// Injuries and other data on health, apart from the rest: a note to the receiving state does not tell them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub health: Option<Health>,
    /// The document drawn up or handed over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<IssuedDocument>,
    /// An amount in whole roubles: of a fine, of what was charged, of the money a month that a bank pays out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roubles: Option<u32>,
    /// Who was fined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fined: Option<Fined>,
    /// How many hours it took, where the law counts hours: from a decision to removal from the country; how long a look-up still showed
    /// an entry after it was removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<u32>,
    /// Border crossing point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checkpoint: Option<String>,
    /// Hours between the statement of entry (ruID) and the crossing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement_hours: Option<u32>,
    /// Whether it could not wait: an urgent journey, a medical emergency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urgent: Option<bool>,
    /// Which way papers were filed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// Whether the public look-up showed the person on the register of controlled persons that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listed: Option<bool>,
    /// Why the person stands on the register of controlled persons, where the act rests on that and no other event tells of the entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listed_for: Option<Ground>,
    /// Whether the test was passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passed: Option<bool>,
    /// Whether fingerprints, photograph and medical examination had been passed by that day, where the act rests on their want.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub examined: Option<bool>,
    /// Of a school's refusal: whether the stay of the parent or the representative was lawful that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub representative_lawful: Option<bool>,
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

impl Event {
    /// The school that an event about a child names, where its name tells which one it is: with a number or a capital.
    pub fn school(&self) -> Option<&Words> {
        let name = self.authority.as_ref().filter(|_| self.kind.is_of_school()).map(|authority| &authority.name)?;
        let tells = |words: &str| words.contains(|c: char| c.is_numeric() || c.is_uppercase());
        name.each().any(tells).then_some(name)
    }
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
    RegistrationRemoval,
    LocationData,
    Examinations,
    SchoolApplication,
    SchoolReferral,
    SchoolTestApplication,
    SchoolRefusal,
    SchoolTest,
    ControlledRegister,
    ControlledRegisterRemoval,
    Regularisation,
    BankAccount,
    MarriageRefusal,
    DrivingLicence,
    ResidenceChange,
    PropertyRefusal,
    CompanyRefusal,
    Expulsion,
    Detention,
    Release,
    ConsularAccess,
    Raid,
    RaidIllTreatment,
    WorkPermitDemand,
    WorkRestriction,
    SocialInsurance,
    MedicalInsurance,
    MedicalCare,
    DocumentSeizure,
    StayPenalty,
    ExtensionRefusal,
    ContractEnd,
    NewRule,
    Complaint,
    Hearing,
    Other,
}

impl Case {
    /// Whether the act of an event goes on on the day `as_of`: it is of a kind that lasts, and nothing in the case ends it.
    pub fn goes_on(&self, event: &Event, as_of: NaiveDate) -> bool {
        let ended_by = match event.kind {
            EventKind::Detention => Some(EventKind::Release),
            EventKind::ControlledRegister => Some(EventKind::ControlledRegisterRemoval),
            EventKind::EntryBan | EventKind::DocumentSeizure | EventKind::BankAccount | EventKind::WorkRestriction => None,
            _ => return false,
        };
        let ends = |later: &Event| Some(later.kind) == ended_by && later.on >= event.on && later.concerns == event.concerns;
        event.until.is_none_or(|until| until >= as_of) && !self.events.iter().flatten().any(ends)
    }
}

impl EventKind {
    /// Whether its amount is that of a fine.
    pub(crate) fn is_fine(self) -> bool {
        matches!(self, Self::RegistrationPenalty | Self::StayPenalty)
    }

    /// Whether it is about the admission of a child to a school.
    pub(crate) fn is_of_school(self) -> bool {
        matches!(
            self,
            Self::SchoolApplication | Self::SchoolReferral | Self::SchoolRefusal | Self::SchoolTestApplication | Self::SchoolTest
        )
    }
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
    /// The slip of the arrival notice had expired.
    RegistrationExpired,
    /// No location data were sent (Moscow and its region).
    NoLocationData,
    /// False data were given.
    FalseData,
    /// A document of stay or residence was annulled.
    DocumentsAnnulled,
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
    /// An earlier expulsion or deportation.
    Expelled,
    /// Readmission under an international treaty.
    Readmission,
    /// Refugee status or asylum was refused.
    AsylumRefused,
    /// A conviction.
    Conviction,
    /// An entry ban in force.
    EntryBan,
    /// No patent or work permit.
    NoWorkPermit,
    /// No medical insurance.
    NoInsurance,
    /// A foreign document of education is not recognised.
    NoRecognition,
    /// The notice names another address than the one prescribed.
    AnotherAddress,
    /// A child does not go to school.
    ChildNotAtSchool,
    /// National security.
    NationalSecurity,
    /// Public order.
    PublicOrder,
    /// No ground was given.
    NoneGiven,
    /// Another ground, told in `what`.
    Other,
}

/// Who decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Decider {
    Court,
    Police,
    MigrationAuthority,
    BorderService,
    /// No authority: what an employer does, such as keeping a passport, is no administrative act.
    Employer,
}

/// Who was fined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Fined {
    /// The citizen.
    Person,
    /// A private host.
    Host,
    /// An official of the host.
    Official,
    /// A legal person: an employer, a hotel.
    Organisation,
}

/// Which way papers were filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// The state services portal, of the state or of a region.
    Portal,
    /// Registered post.
    Post,
    /// By hand.
    InPerson,
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

/// Data on health: courts, international organisations and the office read them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Health {
    /// What is known, and from what.
    pub text: Words,
    /// Why the receiving state must read it too; without a reason, a note does not tell it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub necessary: Option<Words>,
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
