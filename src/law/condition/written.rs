//! Conditions as a rule file writes them, before any name is resolved.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::SeqAccessDeserializer;
use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::diag::Span;
use crate::law::placed::Placed;

/// A condition as written.
#[derive(Clone, Debug, PartialEq)]
pub enum Written {
    /// A list: every part must hold.
    All(Vec<Placed<Written>>),
    /// `any of:`.
    Any(Vec<Placed<Written>>),
    /// `not:`.
    Not(Box<Placed<Written>>),
    /// `some LIST:`.
    Some(String, Box<Placed<Written>>),
    /// `no later LIST:`.
    NoLater(String, Box<Placed<Written>>),
    /// `whoever is concerned:`.
    Whoever(Box<Placed<Written>>),
    /// `condition: NAME`.
    Named(Placed<String>),
    /// One line.
    Line(String),
}

const SHAPES: &str = "known: a list (all of), `any of:`, `not:`, `some LIST:`, `no later LIST:`, `whoever is concerned:`, `condition: NAME`, or a line such as `person.nationality is KGZ`";

impl<'de> Deserialize<'de> for Written {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Not `#[serde(untagged)]`: that would lose the place and say only that nothing matched.
        struct WrittenVisitor;

        impl<'de> Visitor<'de> for WrittenVisitor {
            type Value = Written;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "a condition; {SHAPES}")
            }

            fn visit_str<E: de::Error>(self, line: &str) -> Result<Written, E> {
                Ok(Written::Line(line.trim().to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, parts: A) -> Result<Written, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(parts)).map(Written::All)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Written, A::Error> {
                let Some(word) = map.next_key::<String>()? else {
                    return Err(de::Error::custom(format!("an empty condition; {SHAPES}")));
                };
                let condition = match word.as_str() {
                    "all of" => Written::All(map.next_value()?),
                    "any of" => Written::Any(map.next_value()?),
                    "not" => Written::Not(map.next_value()?),
                    "whoever is concerned" => Written::Whoever(map.next_value()?),
                    "condition" => Written::Named(map.next_value()?),
                    other => match (other.strip_prefix("some "), other.strip_prefix("no later ")) {
                        (Some(list), _) => Written::Some(list.trim().to_owned(), map.next_value()?),
                        (_, Some(list)) => Written::NoLater(list.trim().to_owned(), map.next_value()?),
                        (None, None) => return Err(de::Error::custom(format!("`{word}:` is not a condition; {SHAPES}"))),
                    },
                };
                match map.next_key::<String>()? {
                    None => Ok(condition),
                    Some(second) => {
                        Err(de::Error::custom(format!("`{second}:` stands beside `{word}:`; write each as its own item of a list")))
                    }
                }
            }
        }

        deserializer.deserialize_any(WrittenVisitor)
    }
}

impl JsonSchema for Written {
    fn schema_name() -> Cow<'static, str> {
        "Condition".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let this = generator.subschema_for::<Self>();
        json_schema!({
            "description": "A condition. A list means all of; a line is FIELD PHRASE VALUE, for example `person.nationality is KGZ or KAZ`",
            "anyOf": [
                {"type": "string"},
                {"type": "array", "items": this},
                {
                    "type": "object",
                    "properties": {
                        "all of": {"type": "array", "items": this},
                        "any of": {"type": "array", "items": this},
                        "not": this,
                        "whoever is concerned": this,
                        "condition": {"type": "string", "description": "The name of a condition of `conditions.yaml`"}
                    },
                    "patternProperties": {"^(some|no later) [a-z-]+$": this},
                    "additionalProperties": false,
                    "minProperties": 1,
                    "maxProperties": 1
                }
            ]
        })
    }
}

impl Written {
    /// A line that stands inside another text, at that text's place.
    pub fn line_at(line: &str, span: Span) -> Placed<Self> {
        Placed { value: Self::Line(line.trim().to_owned()), span }
    }
}
