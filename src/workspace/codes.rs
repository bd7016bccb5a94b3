//! Codes of diagnostics about the workspace and its files.

use crate::diag::Code;
use crate::yaml::Codes;

/// A file or folder could not be read or written.
pub const FILE: Code = Code("W0101");
/// A path given on the command line does not exist.
pub const NO_SUCH_PATH: Code = Code("W0102");
/// A folder holds no case.
pub const NO_CASES: Code = Code("W0103");
/// The folder given as workspace has no configuration.
pub const NO_WORKSPACE: Code = Code("W0104");
/// Something stands already where a new workspace or case would go.
pub const IN_THE_WAY: Code = Code("W0105");
/// A name given on the command line is not known: a form, a rule, a code, a profile.
pub const UNKNOWN_NAME: Code = Code("W0106");
/// Two cases of one build have the same id and would write the same files.
pub const SAME_ID: Code = Code("W0107");
/// A case of another workspace, whose choices are not used.
pub const OTHER_WORKSPACE: Code = Code("W0108");
/// `demarche.yaml` cannot be read as YAML.
pub const NOT_YAML: Code = Code("W0201");
/// `demarche.yaml` has a key that is not known, or the same key twice.
pub const UNKNOWN_KEY: Code = Code("W0202");
/// `demarche.yaml` lacks a key or a value.
pub const MISSING_KEY: Code = Code("W0203");
/// A value in `demarche.yaml` does not fit.
pub const WRONG_VALUE: Code = Code("W0204");

/// A file of the workspace is no text in UTF-8.
pub const NOT_TEXT: Code = Code("W0109");

/// The faults that the bytes of any file can have.
pub const TEXT: Codes = Codes { encoding: NOT_TEXT, ..Codes::all(FILE) };

/// The faults that any YAML file can have, for `demarche.yaml`: it is short, so four codes serve.
pub const YAML: Codes = Codes {
    unreadable: FILE,
    encoding: NOT_YAML,
    too_large: NOT_YAML,
    empty: NOT_YAML,
    syntax: NOT_YAML,
    documents: NOT_YAML,
    depth: NOT_YAML,
    aliases: NOT_YAML,
    merge_key: NOT_YAML,
    tag: NOT_YAML,
    duplicate_key: UNKNOWN_KEY,
    unknown_key: UNKNOWN_KEY,
    missing_key: MISSING_KEY,
    no_value: MISSING_KEY,
    unknown_word: WRONG_VALUE,
    wrong_kind: WRONG_VALUE,
    no_such_date: WRONG_VALUE,
    date_form: WRONG_VALUE,
    pattern: WRONG_VALUE,
    bounds: WRONG_VALUE,
    other: WRONG_VALUE,
};
/// The case file may not travel in a document, because its readers may not see all of it.
pub const SOURCE_NOT_FOR_READERS: Code = Code("W0205");
/// A file that no manifest speaks of, or a manifest that cannot be read.
pub const NO_MANIFEST: Code = Code("W0206");
/// A document of an earlier run was removed, because nothing supports it any more.
pub const WITHDRAWN: Code = Code("W0207");
/// A document of an earlier run stays, though nothing may support it any more.
pub const STALE: Code = Code("W0208");
