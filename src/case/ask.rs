//! A request to the receiver: in the words of the case, or one that the rule book offers.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::lang::{Lang, Words};

/// A request: an infinitive clause in Russian and English, a verbal noun in Kyrgyz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// A request that the rule book offers for this kind of grievance: `{use: explain-ground}`.
    Chosen {
        /// Its id.
        id: String,
    },
    /// In the words of the case.
    Own {
        /// As a note asks it.
        words: Words,
        /// As the citizen asks it in a complaint, in the first person; where none stands, the words serve.
        complaint: Option<Words>,
        /// As an objection asks it and a protest demands it of the receiving state: the act itself; where none stands, the words serve.
        firmly: Option<Words>,
    },
}

impl Ask {
    /// The words of the case.
    pub fn own(&self) -> Option<&Words> {
        match self {
            Self::Own { words, .. } => Some(words),
            Self::Chosen { .. } => None,
        }
    }

    /// The words of the case for a complaint, where it has others than for a note.
    pub fn complaint(&self) -> Option<&Words> {
        match self {
            Self::Own { complaint, .. } => complaint.as_ref(),
            Self::Chosen { .. } => None,
        }
    }

    /// The words of the case for an objection and a protest, where it has others for them.
    pub fn firmly(&self) -> Option<&Words> {
        match self {
            Self::Own { firmly, .. } => firmly.as_ref(),
            Self::Chosen { .. } => None,
        }
    }

    /// The id of the request that is chosen.
    pub fn chosen(&self) -> Option<&str> {
        match self {
            Self::Own { .. } => None,
            Self::Chosen { id } => Some(id),
        }
    }
}

impl From<Words> for Ask {
    fn from(words: Words) -> Self {
        Self::Own { words, complaint: None, firmly: None }
    }
}

/// The key that chooses a request. It has the form of a language code, and no language has it.
const USE: &str = "use";
/// The key of the words for a complaint, beside those for a note.
const COMPLAINT: &str = "complaint";
/// The key of the words for an objection and a protest.
const FIRMLY: &str = "firmly";

impl Serialize for Ask {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Chosen { id } => serializer.collect_map([(USE, id)]),
            Self::Own { words, complaint: None, firmly: None } => words.serialize(serializer),
            Self::Own { words, complaint, firmly } => {
                let mut map = serializer.serialize_map(None)?;
                for lang in words.languages().into_iter().flatten() {
                    map.serialize_entry(lang, &words.get(lang))?;
                }
                for (key, others) in [(COMPLAINT, complaint), (FIRMLY, firmly)] {
                    if let Some(others) = others {
                        map.serialize_entry(key, others)?;
                    }
                }
                map.end()
            }
        }
    }
}

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
                Ok(Words::Same(text.into()).into())
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Ask, A::Error> {
                let mut each: BTreeMap<Lang, String> = BTreeMap::new();
                let (mut chosen, mut complaint, mut firmly) = (None, None, None);
                while let Some(key) = map.next_key::<String>()? {
                    match key.as_str() {
                        USE => chosen = Some(map.next_value::<String>()?),
                        COMPLAINT => complaint = Some(map.next_value::<Words>()?),
                        FIRMLY => firmly = Some(map.next_value::<Words>()?),
                        lang => drop(each.insert(lang.parse().map_err(de::Error::custom)?, map.next_value()?)),
                    }
                }
                match chosen {
                    Some(id) if each.is_empty() && complaint.is_none() && firmly.is_none() => Ok(Ask::Chosen { id }),
                    Some(_) => Err(de::Error::custom("`use` stands beside words of the case; write either")),
                    None if each.is_empty() => Err(de::Error::invalid_length(0, &self)),
                    None => Ok(Ask::Own { words: each.into_iter().collect(), complaint, firmly }),
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
        let words = words.to_value();
        let described = |about: &str| {
            let mut others = words.clone();
            if let Some(others) = others.as_object_mut() {
                others.insert("description".to_owned(), about.into());
            }
            others
        };
        let complaint = described("The same as the citizen asks it in a complaint, in the first person");
        let firmly = described("The same as an objection asks it and a protest demands it of the receiving state: the act itself");
        for by_language in
            alternatives.iter_mut().filter_map(serde_json::Value::as_object_mut).filter(|one| one.contains_key("minProperties"))
        {
            by_language.insert("properties".to_owned(), serde_json::json!({COMPLAINT: complaint, FIRMLY: firmly}));
            let named = serde_json::json!({"pattern": "^([a-z]{2,3}|complaint|firmly)$", "description": "a language code by ISO 639 in small letters, `complaint` or `firmly`"});
            by_language.insert("propertyNames".to_owned(), named);
        }
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
