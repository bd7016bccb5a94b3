//! Codes of diagnostics about the workspace and its files.

use crate::diag::Code;

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
/// A value in the workspace's configuration does not fit.
pub const CONFIGURATION_FAULT: Code = Code("W0201");
