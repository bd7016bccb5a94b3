//! What gives a right to stay beyond the visa-free days.

use std::borrow::Cow;
use std::fmt;

use chrono::NaiveDate;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A contract, a patent, a place of study, a residence permit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Status {
    /// What kind of right.
    pub kind: StatusKind,
    /// First day.
    pub from: NaiveDate,
    /// Last day, or `open` for a contract without a term. Not stated means: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Until>,
    /// The day it ended early (a contract terminated, a patent annulled).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_early: Option<NaiveDate>,
    /// Number of the document, as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Employer, school or issuing body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// For `eaeu-family`: the family member whose contract counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub through: Option<String>,
    /// Whether the extension of stay was applied for at the migration authority.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension_filed: Option<NaiveDate>,
    /// Evidence ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}

/// Kinds of right to stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StatusKind {
    /// Worker of an EAEU state under an employment or civil-law contract.
    EaeuWorker,
    /// Family member of such a worker.
    EaeuFamily,
    /// Labour patent.
    Patent,
    /// Work permit.
    WorkPermit,
    /// Enrolled student.
    Study,
    /// Temporary residence permit.
    TemporaryResidence,
    /// Temporary residence permit for study.
    StudyResidence,
    /// Residence permit (permanent).
    Residence,
    /// Visa.
    Visa,
    /// Stay extended by a decision of the migration authority.
    ExtendedStay,
    /// Refugee status or temporary asylum.
    Asylum,
    /// Member of a diplomatic mission, a consular post or an international organisation, or of the family of one.
    Accredited,
}

/// The last day of a right: a date, or open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// Last day on which it is in force.
    On(NaiveDate),
    /// No term was agreed.
    Open,
}

impl Serialize for Until {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::On(day) => day.serialize(serializer),
            Self::Open => serializer.serialize_str("open"),
        }
    }
}

impl<'de> Deserialize<'de> for Until {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct UntilVisitor;
        impl de::Visitor<'_> for UntilVisitor {
            type Value = Until;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date such as 2025-12-31, or `open`")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Until, E> {
                if text == "open" {
                    return Ok(Until::Open);
                }
                text.parse().map(Until::On).map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
            }
        }
        deserializer.deserialize_str(UntilVisitor)
    }
}

impl JsonSchema for Until {
    fn schema_name() -> Cow<'static, str> {
        "Until".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A date, or `open`",
            "anyOf": [{"type": "string", "format": "date"}, {"type": "string", "const": "open"}]
        })
    }
}
