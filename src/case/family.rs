//! Family members who matter to the case: children at school, a spouse in the receiving state.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::consent::Consent;
use super::person::{Name, Nationality, Sex};
use super::status::StatusKind;
use crate::lang::Words;

/// A member of the family.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FamilyMember {
    /// An id that events point to: `child-1`.
    pub id: String,
    /// Relation to the person.
    pub relation: Relation,
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// What documents call the member where the name may not appear; always used for a minor in a note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pseudonym: Option<Words>,
    /// Sex, for agreement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// Date of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<NaiveDate>,
    /// Nationality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nationality: Option<Nationality>,
    /// What gives the member a right to stay of his or her own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<StatusKind>,
    /// What the member agreed to: name and birth stand before other readers only so far. Where it is not stated, a minor is covered
    /// by the case's consent if a guardian gave it; an adult by nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<Consent>,
    /// Whether the member lives with the person in the receiving state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lives_with_person: Option<bool>,
}

/// Relation of a family member to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Relation {
    Spouse,
    Child,
    Parent,
    Sibling,
    Ward,
    Other,
}
