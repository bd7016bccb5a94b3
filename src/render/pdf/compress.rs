//! Deflate, at the level that suits documents made by the hundred.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;

/// Level 9 takes three times as long as level 6 for one or two per cent of size.
const LEVEL: u32 = 6;

/// `bytes` in zlib format.
pub(super) fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(bytes.len() / 2 + 64), Compression::new(LEVEL));
    // Writing to memory cannot fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}
