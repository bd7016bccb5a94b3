//! Files from the disk: their size, their encoding.

use std::fs::File;
use std::io::Read;
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
    let mut bytes = Vec::new();
    // One byte more than allowed, never all of an endless file.
    let read = File::open(path).and_then(|file| file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes));
    if let Err(error) = read {
        let message = format!("`{name}` cannot be read: {error}");
        return Err(Box::new(
            Diagnostic::error(codes.unreadable, message).help("look whether the file is there and whether you may read it"),
        ));
    }
    if bytes.len() > MAX_BYTES {
        return Err(Box::new(too_large(&name, codes)));
    }
    decode(bytes, name, codes)
}

fn decode(bytes: Vec<u8>, name: String, codes: &Codes) -> Result<Arc<Source>, Box<Diagnostic>> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        let message = format!("`{name}` is saved as UTF-16, not as UTF-8");
        return Err(Box::new(Diagnostic::error(codes.encoding, message).help("save the file again with the encoding UTF-8")));
    }
    match String::from_utf8(bytes) {
        // Some editors put a byte order mark at the start; it says only that the text is UTF-8, which it is.
        Ok(text) => Ok(Arc::new(Source { name, text: text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned) })),
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
