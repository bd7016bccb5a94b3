//! SHA-256, written as people compare it: 64 small hexadecimal digits.

use std::io::{self, Read, Write};

use sha2::{Digest, Sha256};

/// The hash of `bytes`.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The hash of all that `reader` gives, without holding it in memory.
///
/// # Errors
///
/// Those of the reader.
pub fn sha256_hex_of(mut reader: impl Read) -> io::Result<String> {
    let mut hasher = Hasher(Sha256::new());
    io::copy(&mut reader, &mut hasher)?;
    Ok(hex(&hasher.0.finalize()))
}

/// Hashes what is written to it.
struct Hasher(Sha256);

impl Write for Hasher {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// One hash over names and texts in the order given.
pub fn sha256_hex_of_texts<N: AsRef<str>, T: AsRef<[u8]>>(texts: impl IntoIterator<Item = (N, T)>) -> String {
    let mut hasher = Sha256::new();
    for (name, text) in texts {
        // With the lengths before them, no other division into names and texts can give the same bytes.
        for part in [name.as_ref().as_bytes(), text.as_ref()] {
            hasher.update((part.len() as u64).to_be_bytes());
            hasher.update(part);
        }
    }
    hex(&hasher.finalize())
}

fn hex(digest: &[u8]) -> String {
    let digits = digest.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
}
