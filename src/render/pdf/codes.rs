//! Codes of this stage's diagnostics; each has a page under `docs/diagnostics/`.

use crate::diag::Code;

/// The typeface has no glyph for a character.
pub(super) const MISSING_GLYPH: Code = Code("T0501");
/// Text runs from right to left, which the composer cannot set.
pub(super) const RIGHT_TO_LEFT: Code = Code("T0502");
/// A folder of typefaces lacks one of the four faces.
pub(super) const FACE_NOT_FOUND: Code = Code("T0503");
/// A typeface file cannot be used.
pub(super) const FACE_UNUSABLE: Code = Code("T0504");
/// A table has more columns than a page has room for.
pub(super) const NO_ROOM_FOR_COLUMNS: Code = Code("T0505");
/// The faces are of another family than the profile names.
pub const OTHER_FAMILY: Code = Code("T0506");
/// Margins, reserved space and type size leave no room for text.
pub(super) const NO_ROOM: Code = Code("T0601");
/// A reference points to a footnote that is not there.
pub(super) const FOOTNOTE_NOT_FOUND: Code = Code("T0602");
/// The finished pages could not be written as a file.
pub(super) const NOT_WRITTEN: Code = Code("T0603");
