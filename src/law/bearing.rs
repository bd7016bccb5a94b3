//! What the outcomes of rules mean for a grievance: `rules:` in `rules/grievances/KIND.yaml`.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::condition::{Condition, Written};
use super::placed::Placed;
use crate::law::Outcome;

/// What the outcomes of one rule mean for one kind of grievance, where an event on which it rests is so.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bearing {
    /// Outcomes that support the grievance.
    pub supports: Vec<Outcome>,
    /// Outcomes that defeat it.
    pub defeats: Vec<Outcome>,
    /// What the event must be for the rule to bear on the grievance, as rules about events ask it; `None` where it bears whatever
    /// the event is.
    pub when: Option<Condition>,
    /// Of a rule that judges something else than the act: what that must be for the finding to be meant. *The day* is that of the act.
    pub of: Option<Condition>,
    /// Of a rule about stays: the event on whose day they are asked, where it is told. *The day* of the condition is that of the act.
    pub as_of: Option<Condition>,
}

impl Bearing {
    /// Whether some answer of the rule could support the grievance. A rule that says nothing for or against leaves everything open.
    pub fn may_support(&self) -> bool {
        !self.supports.is_empty() || self.says_nothing()
    }

    /// Whether some answer of the rule could defeat it.
    pub fn may_defeat(&self) -> bool {
        !self.defeats.is_empty() || self.says_nothing()
    }

    fn says_nothing(&self) -> bool {
        self.supports.is_empty() && self.defeats.is_empty()
    }
}

/// A bearing as written.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct WrittenBearing {
    /// Outcomes that support the grievance.
    #[serde(default)]
    pub supports: Vec<Outcome>,
    /// Outcomes that defeat it.
    #[serde(default)]
    pub defeats: Vec<Outcome>,
    /// What the event that the grievance rests on must be for the rule to bear on it.
    #[serde(default)]
    pub when: Option<Placed<Written>>,
    /// What the rule must have judged for the finding to be meant: of a restriction that rests on an entry in a register, that entry.
    #[serde(default)]
    pub of: Option<Placed<Written>>,
    /// Of a rule about stays: the event on whose day they are asked instead of that of the act, such as the entry on which a restriction rests.
    #[serde(default)]
    pub as_of: Option<Placed<Written>>,
}

/// What one rule means: one bearing, or several of which each has its own condition.
#[derive(Clone, Debug, PartialEq)]
pub struct WrittenBearings(pub Vec<WrittenBearing>);

impl<'de> Deserialize<'de> for WrittenBearings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Not `#[serde(untagged)]`: that would lose the places of conditions.
        struct OneOrSeveral;

        impl<'de> Visitor<'de> for OneOrSeveral {
            type Value = WrittenBearings;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("`{supports: [OUTCOME], defeats: [OUTCOME], when: [CONDITION], of: [CONDITION]}`, or a list of such")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, several: A) -> Result<WrittenBearings, A::Error> {
                let several = Vec::deserialize(SeqAccessDeserializer::new(several))?;
                if several.is_empty() { Err(de::Error::invalid_length(0, &"at least one bearing")) } else { Ok(WrittenBearings(several)) }
            }

            fn visit_map<A: MapAccess<'de>>(self, one: A) -> Result<WrittenBearings, A::Error> {
                WrittenBearing::deserialize(MapAccessDeserializer::new(one)).map(|one| WrittenBearings(vec![one]))
            }
        }

        deserializer.deserialize_any(OneOrSeveral)
    }
}

impl JsonSchema for WrittenBearings {
    fn schema_name() -> Cow<'static, str> {
        "Bearings".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<WrittenBearing>();
        json_schema!({
            "description": "What the outcomes of a rule mean for the grievance: one bearing, or several of which each has its own condition",
            "anyOf": [one, {"type": "array", "items": one, "minItems": 1}]
        })
    }
}
