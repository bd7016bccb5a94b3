//! Names of the public contract as command-line values, with "did you mean".

use serde::de::DeserializeOwned;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};

use crate::case::{GrievanceKind, StatusKind, Tone};
use crate::diag;
use crate::render::Format;

/// A grievance kind by its name.
pub(super) fn grievance_kind(text: &str) -> Result<GrievanceKind, String> {
    word(text)
}

/// A kind of status by its name.
pub(super) fn status_kind(text: &str) -> Result<StatusKind, String> {
    word(text)
}

/// A tone by its name.
pub(super) fn tone(text: &str) -> Result<Tone, String> {
    word(text)
}

/// An enum of the case format by the word it has there: serde knows the words, so they stand nowhere else.
fn word<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    let deserializer: StrDeserializer<'_, Error> = text.into_deserializer();
    T::deserialize(deserializer).map_err(|error| {
        let said = error.to_string();
        let known: Vec<&str> = said.split('`').skip(3).step_by(2).collect();
        let listed = known.join(", ");
        match diag::closest(text, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`? known: {listed}"),
            None => format!("known: {listed}"),
        }
    })
}

/// A format by its name.
pub(super) fn format(text: &str) -> Result<Format, String> {
    word(text)
}
