//! Small PDF objects.

use lopdf::{Object, StringFormat};

/// A text string: as it is in ASCII, else UTF-16 with its byte order mark.
pub(super) fn text(words: &str) -> Object {
    if words.is_ascii() {
        return literal(words);
    }
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(words.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// An ASCII string.
pub(super) fn literal(words: &str) -> Object {
    Object::String(words.as_bytes().to_vec(), StringFormat::Literal)
}

/// An array of numbers.
pub(super) fn numbers(values: &[f32]) -> Object {
    Object::Array(values.iter().map(|&value| Object::Real(value)).collect())
}
