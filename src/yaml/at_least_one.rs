//! Lists that a file may leave out but not leave empty: an empty one would silently do nothing.
//!
//! For `#[serde(deserialize_with = …)]`, beside `#[schemars(length(min = 1))]`, by which the fault is told with its place.

use serde::{Deserialize, Deserializer, de};

/// A list with at least one entry.
///
/// # Errors
/// It is empty, or an entry cannot be read.
pub fn list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Vec<T>, D::Error> {
    let list = Vec::deserialize(from)?;
    if list.is_empty() { Err(de::Error::invalid_length(0, &"at least one entry")) } else { Ok(list) }
}

/// The same where the list may not be stated.
///
/// # Errors
/// As [`list`].
pub fn if_stated<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<Vec<T>>, D::Error> {
    list(from).map(Some)
}
