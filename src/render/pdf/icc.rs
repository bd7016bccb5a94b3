//! The sRGB colour profile that PDF/A asks for, computed from the published primaries of IEC 61966-2-1.
//!
//! ICC version 2 with one tone curve for all three channels: about 1 kB, and no profile file to license.

use std::sync::LazyLock;

use super::compress::Deflater;

/// Primaries and white point as ICC XYZ, adapted to D50 (the white point of the profile connection space).
const COLORANTS: [(&[u8; 4], [f64; 3]); 4] = [
    (b"wtpt", [0.950_45, 1.0, 1.089_05]),
    (b"rXYZ", [0.436_07, 0.222_49, 0.013_92]),
    (b"gXYZ", [0.385_15, 0.716_87, 0.097_08]),
    (b"bXYZ", [0.143_07, 0.060_61, 0.714_10]),
];
const D50: [f64; 3] = [0.9642, 1.0, 0.8249];
const HEADER: usize = 128;

/// The profile, deflated.
pub(super) fn compressed_srgb() -> &'static [u8] {
    static PROFILE: LazyLock<Vec<u8>> = LazyLock::new(|| Deflater::new().deflate(&build()));
    &PROFILE
}

fn build() -> Vec<u8> {
    let mut tables: Vec<(&[u8; 4], Vec<u8>)> = vec![(b"desc", description()), (b"cprt", text("No copyright, use freely"))];
    tables.extend(COLORANTS.map(|(tag, xyz)| (tag, [&b"XYZ \0\0\0\0"[..], &fixed(xyz)].concat())));
    let curve_tags = [b"rTRC", b"gTRC", b"bTRC"];

    let mut directory = Vec::new();
    let mut body: Vec<u8> = Vec::new();
    let start = HEADER + 4 + 12 * (tables.len() + curve_tags.len());
    let mut add = |tags: &[&[u8; 4]], data: Vec<u8>| {
        for tag in tags {
            directory.extend_from_slice(*tag);
            directory.extend(((start + body.len()) as u32).to_be_bytes());
            directory.extend((data.len() as u32).to_be_bytes());
        }
        body.extend(data);
        body.resize(body.len().next_multiple_of(4), 0);
    };
    let count = tables.len() + curve_tags.len();
    for (tag, data) in tables {
        add(&[tag], data);
    }
    add(&curve_tags, curve());

    let mut profile = header(start + body.len());
    profile.extend((count as u32).to_be_bytes());
    profile.extend(directory);
    profile.extend(body);
    profile
}

fn header(size: usize) -> Vec<u8> {
    let mut header = Vec::with_capacity(HEADER);
    header.extend((size as u32).to_be_bytes());
    header.extend([0; 4]);
    header.extend([0x02, 0x10, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    // The date of the profile, fixed: 2010-01-01.
    header.extend([0x07, 0xDA, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
    header.extend(b"acsp");
    header.resize(68, 0);
    header.extend(fixed(D50));
    header.resize(HEADER, 0);
    header
}

/// Numbers as `s15Fixed16`.
fn fixed(values: [f64; 3]) -> Vec<u8> {
    values.iter().flat_map(|value| ((value * 65536.0).round() as i32).to_be_bytes()).collect()
}

fn description() -> Vec<u8> {
    let name = b"sRGB IEC61966-2.1\0";
    let mut table = b"desc\0\0\0\0".to_vec();
    table.extend((name.len() as u32).to_be_bytes());
    table.extend(name);
    // No Unicode and no Macintosh description.
    table.resize(table.len() + 8 + 3 + 67, 0);
    table
}

fn text(words: &str) -> Vec<u8> {
    [&b"text\0\0\0\0"[..], words.as_bytes(), &[0]].concat()
}

/// The transfer function of sRGB at 256 places.
fn curve() -> Vec<u8> {
    let mut table = b"curv\0\0\0\0".to_vec();
    table.extend(256u32.to_be_bytes());
    for step in 0..256 {
        let encoded = f64::from(step) / 255.0;
        let linear = if encoded <= 0.040_45 { encoded / 12.92 } else { ((encoded + 0.055) / 1.055).powf(2.4) };
        table.extend(((linear * 65535.0).round() as u16).to_be_bytes());
    }
    table
}
