//! Countries by ISO 3166-1: the one list that case files, rule books and the command line know.

use std::borrow::Cow;
use std::str::FromStr;
use std::sync::LazyLock;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, de};

use crate::diag::{closest, described};

/// A nationality by the three letters of ISO 3166-1: `KGZ`. There is none with letters that no country has.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Nationality(String);

struct Country {
    code: &'static str,
    /// The short name in English.
    name: &'static str,
    /// `Kyrgyzstan (KG)`: what people write who do not know the three letters.
    description: String,
}

/// Sorted by code.
static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(|| {
    let lines = include_str!("countries.txt").lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| {
            let (code, rest) = line.split_once(' ')?;
            let (two_letters, name) = rest.split_once(' ')?;
            Some(Country { code, name, description: format!("{name} ({two_letters})") })
        })
        .collect()
});

impl Nationality {
    /// The three letters.
    pub fn code(&self) -> &str {
        &self.0
    }

    /// The country in English, with its code: `Kyrgyzstan (KGZ)`. For messages; documents have the names of `templates/phrases/countries/`.
    pub fn described(code: &str) -> String {
        let known = COUNTRIES.binary_search_by(|country| country.code.cmp(code)).ok().and_then(|at| COUNTRIES.get(at));
        known.map_or_else(|| code.to_owned(), |country| format!("{} ({code})", country.name))
    }

    /// The codes of all countries, sorted.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        COUNTRIES.iter().map(|country| country.code)
    }

    /// The code that was probably meant by a text that is none: misspelt, in small letters, with two letters, or a country's name.
    pub fn meant(text: &str) -> Option<&'static str> {
        described(text, COUNTRIES.iter().map(|country| (country.code, country.description.as_str())))
            .or_else(|| closest(text, Self::codes()))
    }
}

impl FromStr for Nationality {
    type Err = String;

    /// The country of that code, or words that say what was probably meant.
    fn from_str(code: &str) -> Result<Self, Self::Err> {
        match COUNTRIES.binary_search_by(|country| country.code.cmp(code)) {
            Ok(_) => Ok(Self(code.to_owned())),
            Err(_) => Err(match Self::meant(code) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "write the three capital letters that ISO 3166-1 gives the country, for example `KGZ`".to_owned(),
            }),
        }
    }
}

impl<'de> Deserialize<'de> for Nationality {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        code.parse().map_err(|help| de::Error::custom(format!("`{code}` is not the code of a country; {help}")))
    }
}

impl JsonSchema for Nationality {
    fn schema_name() -> Cow<'static, str> {
        "Nationality".into()
    }

    /// Editors complete the codes and show the names beside them.
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "description": "A country by the three capital letters of ISO 3166-1: `KGZ`.",
            "x-says": "the code of a country such as `KGZ`",
            "enum": Nationality::codes().collect::<Vec<_>>(),
            "enumDescriptions": COUNTRIES.iter().map(|country| country.description.as_str()).collect::<Vec<_>>(),
        })
    }
}
