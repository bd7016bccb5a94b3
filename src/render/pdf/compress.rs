//! Deflate, at the level that suits documents made by the hundred.

use flate2::{Compress, Compression, FlushCompress, Status};

/// Level 9 takes three times as long as level 6 for one or two per cent of size.
const LEVEL: u32 = 6;

/// A compressor for many streams: setting one up costs as much as compressing a page.
pub(super) struct Deflater(Compress);

impl Deflater {
    pub(super) fn new() -> Self {
        Self(Compress::new(Compression::new(LEVEL), true))
    }

    /// `bytes` in zlib format.
    pub(super) fn deflate(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.0.reset();
        let mut compressed = Vec::with_capacity(bytes.len() / 2 + 64);
        loop {
            let rest = bytes.get(self.0.total_in() as usize..).unwrap_or_default();
            match self.0.compress_vec(rest, &mut compressed, FlushCompress::Finish) {
                Ok(Status::Ok | Status::BufError) => compressed.reserve(bytes.len() / 4 + 64),
                // Errors come only from parameters that are never set here.
                Ok(Status::StreamEnd) | Err(_) => return compressed,
            }
        }
    }
}
