//! The tags by which office programs choose spelling and hyphenation: with a state, as their lists have them.

/// The tag of a language by its ISO 639 code; others stand as they are.
pub(super) fn tag(code: &str) -> &str {
    match code {
        "ru" => "ru-RU",
        "ky" => "ky-KG",
        "en" => "en-GB",
        "kk" => "kk-KZ",
        "uz" => "uz-Latn-UZ",
        "tg" => "tg-Cyrl-TJ",
        "fr" => "fr-FR",
        other => other,
    }
}
