//! Consent: who may see what. Not stated means no.

use chrono::{Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Case;
use crate::lang::Words;

/// What the person (or a child's guardian) agreed to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Consent {
    /// Whether consent was given at all.
    pub given: bool,
    /// The day it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    /// How it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<ConsentForm>,
    /// Before whom the person may be named.
    #[serde(default)]
    pub scope: Vec<Audience>,
    /// Who consented for a minor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guardian: Option<Words>,
    /// Who took the consent down (an office or initials).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_by: Option<Words>,
    /// The day it was withdrawn: from then on nothing new leaves the office, and no new document names the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<NaiveDate>,
    /// Evidence ids that show it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}

impl Consent {
    /// Whether it was withdrawn by the day `as_of`.
    pub fn is_withdrawn(&self, as_of: NaiveDate) -> bool {
        self.withdrawn.is_some_and(|day| day <= as_of)
    }

    /// Whether it says by name who consented for a child, and not only how the guardian is related (`мать`), which stands without a capital.
    pub fn names_guardian(&self) -> bool {
        self.guardian.iter().flat_map(Words::each).any(|guardian| guardian.contains(char::is_uppercase))
    }

    /// Whether on the day `as_of` it allows naming before `audience`.
    pub fn covers(&self, audience: Audience, as_of: NaiveDate) -> bool {
        self.given && self.on.is_none_or(|day| day <= as_of) && !self.is_withdrawn(as_of) && self.scope.contains(&audience)
    }
}

/// Under 18 on `day`: a guardian consents for the child, and acts for it.
pub(crate) fn is_minor(born: NaiveDate, day: NaiveDate) -> bool {
    born.checked_add_months(Months::new(18 * 12)).is_some_and(|grown| day < grown)
}

impl Case {
    /// Every consent on record with its path: the case's own, then those of family members.
    pub fn consents(&self) -> impl Iterator<Item = (String, &Consent)> {
        let own = self.consent.iter().map(|consent| ("consent".to_owned(), consent));
        let members = self.family.iter().flatten().enumerate();
        own.chain(members.filter_map(|(at, member)| Some((format!("family[{at}].consent"), member.consent.as_ref()?))))
    }
}

/// How consent was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum ConsentForm {
    Written,
    OralWithWitness,
    Electronic,
}

/// Who reads a document, and who may see a piece of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// The ministry or the legal aid group itself.
    Internal,
    /// The receiving state: an embassy, a ministry, a police unit.
    HostState,
    /// A court or an ombudsman.
    Court,
    /// The Eurasian Economic Commission, a United Nations body.
    InternationalOrganisation,
    /// Everyone.
    Public,
}
