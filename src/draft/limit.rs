//! A writer that counts: a template that loops without end is stopped, not waited for.

use std::io::{self, Write};

/// Most bytes a document may have: a few hundred pages.
pub(super) const MOST_BYTES: usize = 4 * 1024 * 1024;
/// Most items `range` gives.
pub(super) const MOST_ITEMS: i64 = 1000;

/// Collects bytes up to [`MOST_BYTES`].
#[derive(Default)]
pub(super) struct Limited {
    pub(super) bytes: Vec<u8>,
    pub(super) exceeded: bool,
}

impl Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > MOST_BYTES {
            self.exceeded = true;
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, "the document is too long"));
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
