//! Codes of the diagnostics that a draft's Markdown can earn.

use crate::diag::Code;

/// The text is larger than a document can be.
pub const TOO_LARGE: Code = Code("T0701");
/// A control character stands in the text.
pub const CONTROL_CHARACTER: Code = Code("T0702");
/// Lists, quotations or emphasis are nested too deep.
pub const TOO_DEEP: Code = Code("T0703");
/// Raw HTML.
pub const RAW_HTML: Code = Code("T0711");
/// An image.
pub const IMAGE: Code = Code("T0712");
/// A code block that is not a figure.
pub const CODE_BLOCK: Code = Code("T0713");
/// A link with a title, which no format would show.
pub const LINK_TITLE: Code = Code("T0714");
/// A link whose address stands apart from it.
pub const LINK_DEFINITION: Code = Code("T0715");
/// A table row with more cells than the header.
pub const ROW_TOO_LONG: Code = Code("T0716");
/// A paragraph names a language by something that is no code.
pub const LANGUAGE: Code = Code("T0717");
/// A figure that the draft does not bring.
pub const UNKNOWN_FIGURE: Code = Code("T0721");
/// A figure without a spoken description.
pub const FIGURE_WITHOUT_DESCRIPTION: Code = Code("T0722");
/// A caption with no table after it and no figure before it.
pub const STRAY_CAPTION: Code = Code("T0723");
/// A reference to a footnote that is not there or says nothing.
pub const UNDEFINED_FOOTNOTE: Code = Code("T0731");
/// A footnote that nothing refers to.
pub const UNUSED_FOOTNOTE: Code = Code("T0732");
/// Two footnotes of one name.
pub const REPEATED_FOOTNOTE: Code = Code("T0733");
/// A footnote inside a footnote.
pub const FOOTNOTE_IN_FOOTNOTE: Code = Code("T0734");
/// More footnotes than a document can hold.
pub const TOO_MANY_FOOTNOTES: Code = Code("T0735");
/// A footnote mark that is not closed on its line.
pub const UNCLOSED_FOOTNOTE_MARK: Code = Code("T0736");
/// Two language copies that do not stand paragraph against paragraph.
pub const COPIES_DO_NOT_PAIR: Code = Code("T0741");
