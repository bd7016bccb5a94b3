//! The codes of case files: D01 reading, D02 dates and stays, D03 references and evidence, D04 persons, consent and words.

use crate::diag::Code;
use crate::yaml::Codes;

/// The faults that any YAML file can have, under the codes of case files.
pub const YAML: Codes = Codes {
    unreadable: Code("D0101"),
    encoding: Code("D0102"),
    too_large: Code("D0103"),
    empty: Code("D0104"),
    syntax: Code("D0105"),
    documents: Code("D0106"),
    depth: Code("D0107"),
    aliases: Code("D0108"),
    merge_key: Code("D0109"),
    tag: Code("D0110"),
    duplicate_key: Code("D0111"),
    unknown_key: Code("D0112"),
    missing_key: Code("D0113"),
    no_value: Code("D0114"),
    unknown_word: Code("D0115"),
    wrong_kind: Code("D0116"),
    no_such_date: Code("D0117"),
    date_form: Code("D0118"),
    pattern: Code("D0119"),
    bounds: Code("D0120"),
    other: Code("D0121"),
};
