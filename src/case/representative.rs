//! Who acts for the person, and on what authority.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::person::Name;
use crate::lang::Words;

/// One who acts for the person before authorities: a lawyer, a relative, somebody of an organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Representative {
    /// The name, with the case forms that the documents need.
    pub name: Name,
    /// For which organisation, in the nominative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Words>,
    /// The document that authorises the representative. Without it nothing is filed through one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub power_of_attorney: Option<PowerOfAttorney>,
    /// Postal address of the representative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Words>,
    /// Telephone, as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// A power of attorney.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PowerOfAttorney {
    /// Its number, as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Its date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<NaiveDate>,
    /// Last day of validity, where it states one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// The day on which the person revoked it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked: Option<NaiveDate>,
    /// Evidence ids that show it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}

impl PowerOfAttorney {
    /// Whether on the day `as_of` it authorises: it has a date, and that day lies within its validity.
    pub fn is_in_force(&self, as_of: NaiveDate) -> bool {
        let begun = self.dated.is_some_and(|day| day <= as_of);
        begun && self.until.is_none_or(|day| as_of <= day) && self.revoked.is_none_or(|day| as_of < day)
    }
}
