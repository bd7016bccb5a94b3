//! The officers who acted, and how a person is held.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::lang::Words;

/// The officers who acted, as the person or a document describes them. Names stand in documents of the authority, not here.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Officers {
    /// How many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// Their ranks or posts, in the nominative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<Words>,
    /// Marks by which they can be told: badges, numbers, uniforms, vehicles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marks: Option<Words>,
    /// Whether they wore masks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub masked: Option<bool>,
}

/// How a detained person is held.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Custody {
    /// Where, in the nominative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facility: Option<Words>,
    /// The court that decides, in the nominative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub court: Option<Words>,
    /// The day of the next hearing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_hearing: Option<NaiveDate>,
    /// The lawyer's name, in the nominative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lawyer: Option<Words>,
    /// Visits of the consul. An empty list says that none was asked for.
    #[serde(default, deserialize_with = "super::form::stated", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<Visit>")]
    pub visits: Option<Vec<Visit>>,
    /// Food, medicine, contact with relatives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub care: Option<Words>,
}

/// A visit of the consul that was asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Visit {
    /// The day on which it was asked for.
    pub asked: NaiveDate,
    /// The day on which it took place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<NaiveDate>,
    /// The day on which it was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<NaiveDate>,
}
