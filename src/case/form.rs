//! Forms that texts of a case file must have, checked while they are read: a case that exists has them.
//!
//! The patterns stand in the schema for editors; the functions say the same for the reader. A test holds the two together.

use serde::{Deserialize, Deserializer, de};

/// A case's id names folders and files.
pub(super) const CASE_ID: &str = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";
/// Local time.
pub(super) const TIME: &str = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
/// SHA-256 in small hexadecimal digits.
pub(super) const SHA256: &str = "^[0-9a-f]{64}$";
/// ISO 3166-2.
pub(super) const REGION: &str = "^[A-Z]{2}-[A-Z0-9]{1,3}$";

/// A list or value whose key stands in the file: a key without a value says neither "none" nor "not known", so it is refused.
pub(super) fn stated<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    match Option::<T>::deserialize(deserializer)? {
        Some(value) => Ok(Some(value)),
        None => Err(de::Error::custom("this key has no value")),
    }
}

pub(super) fn case_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    checked(String::deserialize(deserializer)?, is_case_id, "a case id such as `KG-2025-0147`")
}

pub(super) fn time<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    optional(deserializer, is_time, "a time such as `14:30`")
}

pub(super) fn sha256<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    optional(deserializer, is_sha256, "a SHA-256 hash: 64 small hexadecimal digits")
}

pub(super) fn region<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    optional(deserializer, is_region, "a region by ISO 3166-2 such as `RU-MOW`")
}

fn optional<'de, D: Deserializer<'de>>(deserializer: D, has_form: fn(&[u8]) -> bool, wanted: &str) -> Result<Option<String>, D::Error> {
    Option::<String>::deserialize(deserializer)?.map(|text| checked(text, has_form, wanted)).transpose()
}

fn checked<E: de::Error>(text: String, has_form: fn(&[u8]) -> bool, wanted: &str) -> Result<String, E> {
    if has_form(text.as_bytes()) { Ok(text) } else { Err(E::invalid_value(de::Unexpected::Str(&text), &wanted)) }
}

pub(super) fn is_case_id(text: &[u8]) -> bool {
    text.len() <= 64
        && text.first().is_some_and(u8::is_ascii_alphanumeric)
        && text.iter().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(byte))
}

fn is_time(text: &[u8]) -> bool {
    let [h1, h2, b':', m1, m2] = text else { return false };
    let hour = matches!((h1, h2), (b'0' | b'1', b'0'..=b'9') | (b'2', b'0'..=b'3'));
    hour && (b'0'..=b'5').contains(m1) && m2.is_ascii_digit()
}

fn is_sha256(text: &[u8]) -> bool {
    text.len() == 64 && text.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn is_region(text: &[u8]) -> bool {
    let Some((country, rest)) = text.split_at_checked(2) else { return false };
    let Some((b'-', part)) = rest.split_first() else { return false };
    country.iter().all(u8::is_ascii_uppercase)
        && (1..=3).contains(&part.len())
        && part.iter().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
}
