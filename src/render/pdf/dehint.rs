//! Drops TrueType hinting from a subset font program.
//!
//! Today's screens and printers ignore it, and it is over a third of an embedded text face. Only outlines are
//! touched; a program of any other shape comes back as it was.

/// Tables that hold nothing but hinting.
const HINTING: [&[u8; 4]; 6] = [b"fpgm", b"prep", b"cvt ", b"gasp", b"hdmx", b"VDMX"];

/// Component glyph flags of the `glyf` table (OpenType specification, "glyf", composite glyph description).
const ARGUMENTS_ARE_WORDS: u16 = 0x0001;
const HAS_SCALE: u16 = 0x0008;
const MORE_COMPONENTS: u16 = 0x0020;
const HAS_X_AND_Y_SCALE: u16 = 0x0040;
const HAS_TWO_BY_TWO: u16 = 0x0080;
const HAS_INSTRUCTIONS: u16 = 0x0100;

struct Table {
    tag: [u8; 4],
    data: Vec<u8>,
}

/// The program without hinting, or unchanged if it is not a plain TrueType file.
pub(super) fn without_hints(program: &[u8]) -> Vec<u8> {
    stripped(program).unwrap_or_else(|| program.to_vec())
}

fn stripped(program: &[u8]) -> Option<Vec<u8>> {
    let mut tables = tables(program)?;
    let data = |tag: &[u8; 4]| tables.iter().find(|table| &table.tag == tag).map(|table| table.data.as_slice());
    let long_offsets = u16_at(data(b"head")?, 50)? == 1;
    let (glyf, loca) = stripped_outlines(data(b"glyf")?, data(b"loca")?, long_offsets)?;

    tables.retain(|table| !HINTING.contains(&&table.tag));
    for table in &mut tables {
        match &table.tag {
            b"glyf" => table.data.clone_from(&glyf),
            b"loca" => table.data.clone_from(&loca),
            b"head" => {
                table.data.get_mut(50..52)?.copy_from_slice(&1u16.to_be_bytes());
                table.data.get_mut(8..12)?.fill(0);
            }
            // Version 1.0 counts storage, functions, stack: none are left, one zone is the least.
            b"maxp" if table.data.len() >= 32 => {
                table.data.get_mut(14..28)?.fill(0);
                *table.data.get_mut(15)? = 1;
            }
            _ => {}
        }
    }
    Some(assemble(&tables))
}

fn tables(program: &[u8]) -> Option<Vec<Table>> {
    if program.get(..4)? != [0, 1, 0, 0] {
        return None;
    }
    (0..usize::from(u16_at(program, 4)?))
        .map(|index| {
            let record = 12 + 16 * index;
            let (offset, length) = (u32_at(program, record + 8)?, u32_at(program, record + 12)?);
            let tag = program.get(record..record + 4)?.try_into().ok()?;
            Some(Table { tag, data: program.get(offset..offset.checked_add(length)?)?.to_vec() })
        })
        .collect()
}

/// New `glyf` table and `loca` table with long offsets.
fn stripped_outlines(glyf: &[u8], loca: &[u8], long_offsets: bool) -> Option<(Vec<u8>, Vec<u8>)> {
    let glyphs = (loca.len() / if long_offsets { 4 } else { 2 }).checked_sub(1)?;
    let offset =
        |index: usize| if long_offsets { u32_at(loca, 4 * index) } else { u16_at(loca, 2 * index).map(|half| 2 * usize::from(half)) };
    let mut outlines = Vec::with_capacity(glyf.len());
    let mut offsets = Vec::with_capacity(4 * glyphs + 4);
    for index in 0..glyphs {
        offsets.extend(u32::try_from(outlines.len()).ok()?.to_be_bytes());
        let glyph = glyf.get(offset(index)?..offset(index + 1)?)?;
        match glyph.first() {
            None => {}
            // The number of contours is negative for a glyph made of others.
            Some(high) if high & 0x80 != 0 => strip_composite(glyph, &mut outlines)?,
            Some(_) => strip_simple(glyph, &mut outlines)?,
        }
        if outlines.len() % 2 != 0 {
            outlines.push(0);
        }
    }
    offsets.extend(u32::try_from(outlines.len()).ok()?.to_be_bytes());
    Some((outlines, offsets))
}

fn strip_simple(glyph: &[u8], outlines: &mut Vec<u8>) -> Option<()> {
    let instructions = 10 + 2 * usize::from(u16_at(glyph, 0)?);
    let length = usize::from(u16_at(glyph, instructions)?);
    outlines.extend(glyph.get(..instructions)?);
    outlines.extend([0, 0]);
    outlines.extend(glyph.get(instructions + 2 + length..)?);
    Some(())
}

fn strip_composite(glyph: &[u8], outlines: &mut Vec<u8>) -> Option<()> {
    let mut stripped = glyph.to_vec();
    let mut at = 10;
    loop {
        let flags = u16_at(glyph, at)?;
        stripped.get_mut(at..at + 2)?.copy_from_slice(&(flags & !HAS_INSTRUCTIONS).to_be_bytes());
        at += 4 + if flags & ARGUMENTS_ARE_WORDS != 0 { 4 } else { 2 };
        at += match flags {
            _ if flags & HAS_SCALE != 0 => 2,
            _ if flags & HAS_X_AND_Y_SCALE != 0 => 4,
            _ if flags & HAS_TWO_BY_TWO != 0 => 8,
            _ => 0,
        };
        if flags & MORE_COMPONENTS == 0 {
            break;
        }
    }
    outlines.extend(stripped.get(..at)?);
    Some(())
}

/// A font file with table directory and checksums.
fn assemble(tables: &[Table]) -> Vec<u8> {
    let count = tables.len() as u16;
    let selector = count.checked_ilog2().unwrap_or(0) as u16;
    let range = 16u16 << selector;
    let mut file = vec![0, 1, 0, 0];
    for value in [count, range, selector, (16 * count).wrapping_sub(range)] {
        file.extend(value.to_be_bytes());
    }
    let mut body = Vec::new();
    let mut head = None;
    for table in tables {
        let offset = 12 + 16 * tables.len() + body.len();
        if &table.tag == b"head" {
            head = Some(offset);
        }
        file.extend(table.tag);
        for value in [checksum(&table.data), offset as u32, table.data.len() as u32] {
            file.extend(value.to_be_bytes());
        }
        body.extend(&table.data);
        body.resize(body.len().next_multiple_of(4), 0);
    }
    file.extend(body);
    let adjustment = 0xB1B0_AFBAu32.wrapping_sub(checksum(&file));
    if let Some(field) = head.and_then(|offset| file.get_mut(offset + 8..offset + 12)) {
        field.copy_from_slice(&adjustment.to_be_bytes());
    }
    file
}

fn checksum(data: &[u8]) -> u32 {
    data.chunks(4).fold(0u32, |sum, chunk| {
        let word = chunk.iter().zip([24, 16, 8, 0]).fold(0u32, |word, (&byte, shift)| word | u32::from(byte) << shift);
        sum.wrapping_add(word)
    })
}

fn u16_at(data: &[u8], offset: usize) -> Option<u16> {
    Some(u16::from_be_bytes(data.get(offset..offset.checked_add(2)?)?.try_into().ok()?))
}

fn u32_at(data: &[u8], offset: usize) -> Option<usize> {
    Some(u32::from_be_bytes(data.get(offset..offset.checked_add(4)?)?.try_into().ok()?) as usize)
}
