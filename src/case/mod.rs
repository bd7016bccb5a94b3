//! Case files: what happened to a citizen abroad, as typed data.
//!
//! One concept a file. Absent has three meanings, and the types keep them apart: a list or a value that is
//! *not stated* is `None` (rules answer *cannot tell* and ask for it); a list *stated to be empty* is `Some([])`;
//! a stay without `exit` is *still open* ([`Stay::exit`]).

pub mod ask;
pub mod check;
pub mod codes;
pub mod commission;
pub mod consent;
mod country;
pub mod custody;
pub mod drafting;
pub mod event;
pub mod evidence;
pub mod family;
mod form;
pub mod grievance;
pub mod history;
pub mod keeping;
mod load;
mod outline;
pub mod person;
pub(crate) mod region;
pub mod registration;
pub mod representative;
mod schema;
pub mod special_procedures;
pub mod status;
pub mod stay;
pub mod weighing;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use ask::Ask;
pub use commission::{Affected, Allegation, CommissionRequest, EurasianCommission};
pub use consent::{Audience, Consent, ConsentForm};
pub use custody::{Custody, Officers, Visit};
pub use drafting::{Acceptance, DaysTold, Drafting, Figure, Holder, Paper, Tone};
pub use event::{Authority, Channel, Decider, Event, EventKind, Fined, Ground, Headcount, Health, IssuedDocument, Place};
pub use evidence::{Evidence, EvidenceKind};
pub use family::{FamilyMember, Relation};
pub use grievance::{Grievance, GrievanceKind};
pub use history::{HistoryEntry, HistoryKind, RemedyResult};
pub use keeping::Keeping;
pub use load::{Loaded, id_of_file, is_id, load, load_file};
pub use outline::outline;
pub use person::{CaseForms, Group, Name, Nationality, Passport, Person, Sex};
pub use registration::{Filer, FilingBasis, Registration, RegistrationPlace};
pub use representative::{PowerOfAttorney, Representative};
pub use schema::schema;
pub use special_procedures::{Communication, NameInReport, SpecialProcedures, Submitter};
pub use status::{Status, StatusKind, Until};
pub use stay::{KeptBy, Purpose, Stay};
pub use weighing::{CourseOfAction, Risk, RiskKind};

use crate::lang::Words;

/// One case: a citizen (or a group of citizens), what happened, and what is asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Case {
    /// The case's id, for example `KG-2025-0147`; the name of its folder and of its output folder.
    #[serde(rename = "case", deserialize_with = "form::case_id")]
    #[schemars(regex(pattern = form::CASE_ID))]
    pub id: String,
    /// What the case is about, in a few words. Names no person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Words>,
    /// The day the case was opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<NaiveDate>,
    /// The mark that every paper of a classified case carries, as it is printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub classification: Option<Words>,
    /// Who keeps the case, and for how long.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keeping: Option<Keeping>,
    /// The citizen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Person>,
    /// The citizens, where the case is about many and names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<Group>,
    /// What the person agreed to. Not stated means: no consent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<Consent>,
    /// Who acts for the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub representative: Option<Representative>,
    /// What a communication to the special procedures of the Human Rights Council needs beside the rest of the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub special_procedures: Option<SpecialProcedures>,
    /// What an appeal to the Eurasian Economic Commission needs beside the rest of the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eurasian_commission: Option<EurasianCommission>,
    /// Family members who matter to the case.
    #[serde(default, deserialize_with = "form::stated", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<FamilyMember>")]
    pub family: Option<Vec<FamilyMember>>,
    /// Stays in the receiving state, in any order.
    #[serde(default, deserialize_with = "form::stated", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<Stay>")]
    pub stays: Option<Vec<Stay>>,
    /// Contracts, patents, study, residence: what gives a right to stay beyond the visa-free days.
    #[serde(default, deserialize_with = "form::stated", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<Status>")]
    pub statuses: Option<Vec<Status>>,
    /// Registrations at a place of stay.
    #[serde(default, deserialize_with = "form::stated", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<Registration>")]
    pub registrations: Option<Vec<Registration>>,
    /// What the authorities did, and other facts with a date.
    #[serde(default, deserialize_with = "form::stated", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<Event>")]
    pub events: Option<Vec<Event>>,
    /// What the citizen complains of.
    #[serde(default, deserialize_with = "form::stated", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<Grievance>")]
    pub grievances: Option<Vec<Grievance>>,
    /// Documents that prove the facts.
    #[serde(default, deserialize_with = "form::stated", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<Evidence>")]
    pub evidence: Option<Vec<Evidence>>,
    /// Notes, replies and complaints so far.
    #[serde(default, deserialize_with = "form::stated", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<HistoryEntry>")]
    pub history: Option<Vec<HistoryEntry>>,
    /// Figures behind a note about many citizens, each with its date and source.
    #[serde(default, deserialize_with = "form::stated", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<Figure>")]
    pub figures: Option<Vec<Figure>>,
    /// Risks that a person weighed. An empty list says that none was seen.
    #[serde(default, deserialize_with = "form::stated", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<Risk>")]
    pub risks: Option<Vec<Risk>>,
    /// The ways to go on that a person weighed.
    #[serde(default, deserialize_with = "form::stated", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<CourseOfAction>")]
    pub options: Option<Vec<CourseOfAction>>,
    /// Choices of the person who drafts: tone, addressee, number, date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drafting: Option<Drafting>,
    /// Rules of single-source standing that a named person accepts for this case.
    #[serde(default, deserialize_with = "form::stated", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<Acceptance>")]
    pub accept: Option<Vec<Acceptance>>,
}
