//! A request to the receiver: in the words of the case, or one that the rule book offers.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use crate::lang::{Lang, Words};

/// A request: an infinitive clause in Russian and English, a verbal noun in Kyrgyz.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Ask {
    /// A request that the rule book offers for this kind of grievance: `{use: explain-ground}`.
    Chosen {
        /// Its id.
        #[serde(rename = "use")]
        id: String,
    },
    /// In the words of the case.
    Own(Words),
}

impl Ask {
    /// The words of the case.
    pub fn own(&self) -> Option<&Words> {
        match self {
            Self::Own(words) => Some(words),
            Self::Chosen { .. } => None,
        }
    }

    /// The id of the request that is chosen.
    pub fn chosen(&self) -> Option<&str> {
        match self {
            Self::Own(_) => None,
            Self::Chosen { id } => Some(id),
        }
    }
}

impl From<Words> for Ask {
    fn from(words: Words) -> Self {
        Self::Own(words)
    }
}

/// The key that chooses a request. It has the form of a language code, and no language has it.
const USE: &str = "use";

impl<'de> Deserialize<'de> for Ask {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Not `#[serde(untagged)]`: that would buffer the value and lose the place of an error.
        struct AskVisitor;

        impl<'de> Visitor<'de> for AskVisitor {
            type Value = Ask;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text, text by language such as `{ru: …, ky: …, en: …}`, or `{use: …}` with the id of a request")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Ask, E> {
                Ok(Ask::Own(Words::Same(text.into())))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Ask, A::Error> {
                let mut each: BTreeMap<Lang, String> = BTreeMap::new();
                while let Some((key, text)) = map.next_entry::<String, String>()? {
                    each.insert(key.parse().map_err(de::Error::custom)?, text);
                }
                let chosen = each.iter().find(|(key, _)| key.code() == USE).map(|(_, id)| id.clone());
                match chosen {
                    Some(id) if each.len() == 1 => Ok(Ask::Chosen { id }),
                    Some(_) => Err(de::Error::custom("`use` stands beside words of the case; write either")),
                    None if each.is_empty() => Err(de::Error::invalid_length(0, &self)),
                    None => Ok(Ask::Own(each.into_iter().collect())),
                }
            }
        }

        deserializer.deserialize_any(AskVisitor)
    }
}

impl JsonSchema for Ask {
    fn schema_name() -> Cow<'static, str> {
        "Ask".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let words = Words::json_schema(generator);
        let mut alternatives = words.get("anyOf").and_then(serde_json::Value::as_array).cloned().unwrap_or_default();
        let id = "The id of a request that the rule book offers for this kind of grievance";
        alternatives.push(json_schema!({
            "type": "object", "properties": {USE: {"type": "string", "description": id}}, "required": [USE], "additionalProperties": false
        }).to_value());
        json_schema!({
            "description": "A request: one text, one for each language, or one of the rule book by its id",
            "x-says": "text, text by language such as `{ru: …, ky: …}`, or `{use: …}`",
            "anyOf": alternatives
        })
    }
}
