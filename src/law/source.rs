//! Where the law was read: `rules/sources.yaml`.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A page or a publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct LawSource {
    /// What it is.
    pub title: String,
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The day it was read.
    pub seen: NaiveDate,
}

/// Sources by their id.
pub type LawSources = BTreeMap<String, LawSource>;

/// What [`lacks_a_second`] tells, as help.
pub(super) const SECOND_SOURCE: &str = "What one source says is `single-source`; two that are independent make it `confirmed`.";

/// Why what is called confirmed is not: it names one source, or one twice; `None` where it names two. Two ids of one page are one source.
pub(super) fn lacks_a_second<'s>(named: impl Iterator<Item = &'s str>, known: Option<&LawSources>) -> Option<&'static str> {
    let page = |id: &'s str| known.and_then(|known| known.get(id)).and_then(|source| source.address.as_deref()).unwrap_or(id).to_owned();
    let ids: Vec<&str> = named.collect();
    let pages: BTreeSet<String> = ids.iter().map(|id| page(id)).collect();
    match (ids.len(), pages.len()) {
        (0, _) => Some("this is called confirmed and names no source"),
        (1, _) => Some("this is called confirmed and names one source"),
        (_, 1) => Some("this is called confirmed and names one source twice"),
        _ => None,
    }
}
