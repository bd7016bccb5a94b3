//! A limit on days of presence: so many days within a window, and so many without a break.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The parameters of a day limit, as a rule file writes them: `{days: 90, within: 180 days, continuous: 90}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DayLimit {
    /// Days of presence allowed within the window.
    pub days: u32,
    /// The window in which they are counted.
    pub within: Window,
    /// Days allowed without a break. Absent: no such limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continuous: Option<u32>,
}

/// The window in which days of presence are counted. It always ends on the day that is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// So many days, the judged day included: `180 days`.
    Rolling(u32),
    /// From 1 January of the judged day's year: `calendar year`.
    CalendarYear,
}

const CALENDAR_YEAR: &str = "calendar year";

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rolling(days) => write!(f, "{days} days"),
            Self::CalendarYear => f.write_str(CALENDAR_YEAR),
        }
    }
}

impl FromStr for Window {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == CALENDAR_YEAR {
            return Ok(Self::CalendarYear);
        }
        match text.strip_suffix(" days").map(str::parse) {
            Some(Ok(days)) if days > 0 => Ok(Self::Rolling(days)),
            _ => Err(format!("`{text}` is not a window of days; write a number of days such as `180 days`, or `{CALENDAR_YEAR}`")),
        }
    }
}

impl Serialize for Window {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Window {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<str>::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

impl JsonSchema for Window {
    fn schema_name() -> Cow<'static, str> {
        "Window".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^([1-9][0-9]* days|calendar year)$",
            "description": "A number of days that ends on the judged day, such as `180 days`, or `calendar year`"
        })
    }
}
