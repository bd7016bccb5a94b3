//! Files from the disk: their size, their encoding.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use super::Codes;
use super::limits::{MAX_BYTES, too_large};
use crate::diag::{Diagnostic, Source, Span};

/// Reads the text of the file at `path`; `name` is what diagnostics call it.
///
/// # Errors
///
/// A file that cannot be read, is larger than [`MAX_BYTES`], or is not UTF-8.
pub fn open(path: &Path, name: String, codes: &Codes) -> Result<Arc<Source>, Box<Diagnostic>> {
    let bytes = match read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            let message = format!("`{name}` cannot be read: {error}");
            return Err(Box::new(
                Diagnostic::error(codes.unreadable, message).help("look whether the file is there and whether you may read it"),
            ));
        }
    };
    if bytes.len() > MAX_BYTES {
        return Err(Box::new(too_large(&name, codes)));
    }
    decode(bytes, name, codes)
}

/// One byte more than allowed, never all of an endless file.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    let expected = usize::try_from(file.metadata()?.len()).unwrap_or(MAX_BYTES).min(MAX_BYTES);
    let mut bytes = Vec::with_capacity(expected + 1);
    file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The text in `bytes`, the content of the file that diagnostics call `name`.
///
/// # Errors
///
/// What is not UTF-8, with its place.
pub fn decode(bytes: Vec<u8>, name: String, codes: &Codes) -> Result<Arc<Source>, Box<Diagnostic>> {
    if let Some(kind) = other_kind(&bytes) {
        let fault = Diagnostic::error(codes.encoding, format!("`{name}` is {kind}, not a text file"));
        return Err(Box::new(fault.help("give the file that ends in `.yaml`; in a case, documents are listed under `evidence`")));
    }
    let marked = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    // Without its mark, UTF-16 shows by the zero bytes of Latin letters, and no text of UTF-8 holds those.
    if marked || bytes.contains(&0) {
        let message = if marked { "is saved as UTF-16, not as UTF-8" } else { "is saved as UTF-16, or is no text at all" };
        let message = format!("`{name}` {message}");
        return Err(Box::new(Diagnostic::error(codes.encoding, message).help("save the file again with the encoding UTF-8")));
    }
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            // Some editors put a byte order mark at the start; it says only that the text is UTF-8, which it is.
            if text.starts_with('\u{feff}') {
                text.remove(0);
            }
            Ok(Arc::new(Source { name, text }))
        }
        Err(error) => {
            let bad = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let before = error.as_bytes().get(..bad).map(String::from_utf8_lossy).unwrap_or_default();
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            let message = format!("`{name}` is not UTF-8 text: a byte in line {line} belongs to no character");
            let source = Arc::new(Source { name, text });
            Err(Box::new(
                Diagnostic::error(codes.encoding, message)
                    .help("save the file again with the encoding UTF-8; files of older Russian programs are often windows-1251")
                    .at(&source, Span { line, column, end_line: line, end_column: column + 1 }),
            ))
        }
    }
}

/// What a file is by its first bytes, where it is one of those that are taken for a case by mistake.
fn other_kind(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 5] = [
        (b"%PDF-", "a PDF"),
        (b"PK\x03\x04", "a Word or other office document, or an archive"),
        (b"\xD0\xCF\x11\xE0", "an office document"),
        (b"\xFF\xD8\xFF", "a photograph"),
        (b"\x89PNG", "a picture"),
    ];
    KINDS.iter().find(|(begins, _)| bytes.starts_with(begins)).map(|(_, kind)| *kind)
}
