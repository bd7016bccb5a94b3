//! The codes under which a stage reports the faults of its files.

use crate::diag::Code;

/// One code for each kind of fault that a YAML file can have. Case files and rule books give different ones.
#[derive(Clone, Copy, Debug)]
pub struct Codes {
    /// The file cannot be opened or read.
    pub unreadable: Code,
    /// The file is not UTF-8 text.
    pub encoding: Code,
    /// The file exceeds [`MAX_BYTES`](super::MAX_BYTES) or [`MAX_NODES`](super::MAX_NODES).
    pub too_large: Code,
    /// The file says nothing.
    pub empty: Code,
    /// The text is not YAML.
    pub syntax: Code,
    /// The file holds more than one YAML document.
    pub documents: Code,
    /// Lists and blocks are nested deeper than [`MAX_DEPTH`](super::MAX_DEPTH).
    pub depth: Code,
    /// Aliases (`*name`) without their anchor, too many of them, or too much behind them.
    pub aliases: Code,
    /// A merge key (`<<`).
    pub merge_key: Code,
    /// A YAML tag that is not one of the standard ones.
    pub tag: Code,
    /// A key stands twice in one block.
    pub duplicate_key: Code,
    /// A key that is not known here.
    pub unknown_key: Code,
    /// A key that is needed here.
    pub missing_key: Code,
    /// A key without a value.
    pub no_value: Code,
    /// A word that is not one of the words known here.
    pub unknown_word: Code,
    /// A list where text is needed, text where a number is needed, and so on.
    pub wrong_kind: Code,
    /// A date that the calendar does not have.
    pub no_such_date: Code,
    /// A date not written as `2025-07-22`.
    pub date_form: Code,
    /// A text that has not the form needed here.
    pub pattern: Code,
    /// A list or block with fewer entries, or a number smaller or greater, than allowed here.
    pub bounds: Code,
    /// A fault that only the reader of the type itself found.
    pub other: Code,
}

impl Codes {
    /// The same code for every fault, for files so plain that one page explains them.
    pub const fn all(code: Code) -> Self {
        Self {
            unreadable: code,
            encoding: code,
            too_large: code,
            empty: code,
            syntax: code,
            documents: code,
            depth: code,
            aliases: code,
            merge_key: code,
            tag: code,
            duplicate_key: code,
            unknown_key: code,
            missing_key: code,
            no_value: code,
            unknown_word: code,
            wrong_kind: code,
            no_such_date: code,
            date_form: code,
            pattern: code,
            bounds: code,
            other: code,
        }
    }

    /// For reading whose faults nobody will see.
    pub(super) const UNREPORTED: Codes = Codes::all(Code(""));
}
