//! The languages of documents: data, not an enumeration, so that a new language needs no Rust.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

const LANGUAGE_CODE: &str = "a language code by ISO 639 in small letters, for example `ru`, `ky`, `en`";

/// A language by its ISO 639 code in lower case: `ky`, `ru`, `en`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Lang(String);

impl Lang {
    /// English: the language of the terminal and of plain citations.
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// The code as written in file names and keys.
    pub fn code(&self) -> &str {
        &self.0
    }
}

impl FromStr for Lang {
    type Err = String;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let well_formed = (2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_lowercase());
        if well_formed {
            Ok(Self(code.to_owned()))
        } else {
            Err(format!("`{code}` is not a language code; write two or three small letters, for example `ru`"))
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

impl JsonSchema for Lang {
    fn schema_name() -> Cow<'static, str> {
        "Lang".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "pattern": "^[a-z]{2,3}$", "description": LANGUAGE_CODE})
    }
}

/// The same words in one or more languages: `{ru: …, ky: …, en: …}`.
///
/// A plain string is accepted where the words are the same in every language (a number, a name in Latin script). Copies share the text: what a
/// rule is called goes into every finding about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// One wording for every language.
    Same(Arc<str>),
    /// A wording for each language named.
    Each(Arc<BTreeMap<Lang, String>>),
}

impl FromIterator<(Lang, String)> for Words {
    fn from_iter<I: IntoIterator<Item = (Lang, String)>>(wordings: I) -> Self {
        Self::Each(Arc::new(wordings.into_iter().collect()))
    }
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Same(text) => text.as_ref().serialize(serializer),
            Self::Each(each) => each.as_ref().serialize(serializer),
        }
    }
}

impl Words {
    /// The wording in `lang`, or `None` where there is none: never a silent fall-back to another language. A blank one is none.
    pub fn get(&self, lang: &Lang) -> Option<&str> {
        let wording = match self {
            Self::Same(text) => Some(text.as_ref()),
            Self::Each(each) => each.get(lang).map(String::as_str),
        };
        wording.filter(|wording| !wording.trim().is_empty())
    }

    /// Some wording for a place that must show one (a terminal listing): `lang` if present, else the first language.
    pub fn any(&self, lang: &Lang) -> &str {
        match self {
            Self::Same(text) => text,
            Self::Each(each) => each.get(lang).or_else(|| each.values().next()).map_or("", String::as_str),
        }
    }

    /// Every wording.
    pub fn each(&self) -> impl Iterator<Item = &str> {
        let (same, each) = match self {
            Self::Same(text) => (Some(text.as_ref()), None),
            Self::Each(each) => (None, Some(each)),
        };
        same.into_iter().chain(each.into_iter().flat_map(|each| each.values().map(String::as_str)))
    }

    /// The languages stated; `None` where one wording serves all.
    pub fn languages(&self) -> Option<impl Iterator<Item = &Lang>> {
        match self {
            Self::Same(_) => None,
            Self::Each(each) => Some(each.keys()),
        }
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Not `#[serde(untagged)]`: that would buffer the value and lose the place of an error.
        struct WordsVisitor;

        impl<'de> Visitor<'de> for WordsVisitor {
            type Value = Words;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text, or text by language such as `{ru: …, ky: …, en: …}`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Words, E> {
                Ok(Words::Same(text.into()))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Words, A::Error> {
                let mut each = BTreeMap::new();
                while let Some((lang, text)) = map.next_entry::<Lang, String>()? {
                    each.insert(lang, text);
                }
                if each.is_empty() { Err(de::Error::invalid_length(0, &self)) } else { Ok(Words::Each(Arc::new(each))) }
            }
        }

        deserializer.deserialize_any(WordsVisitor)
    }
}

impl JsonSchema for Words {
    fn schema_name() -> Cow<'static, str> {
        "Words".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Markdown text: one text, or one for each language",
            // How a diagnostic says it, after "must be".
            "x-says": "text, or text by language such as `{ru: …, ky: …}`",
            "anyOf": [
                {"type": "string"},
                {"type": "object", "propertyNames": {"pattern": "^[a-z]{2,3}$", "description": LANGUAGE_CODE}, "additionalProperties": {"type": "string"}, "minProperties": 1}
            ]
        })
    }
}
