//! What the reader of an assessment should know beside its findings.

use crate::diag::{Code, Diagnostic, Severity};

/// A diagnostic that judging a case gave rise to.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Stable code.
    pub code: Code,
    /// How grave it is; nothing is drafted from a case with an error.
    pub severity: Severity,
    /// What is the matter.
    pub message: String,
    /// What to do.
    pub help: String,
    /// The part of the case it is about: `stays[1]`; empty where there is no case.
    pub path: String,
    /// The file of the rule book in which it is mended, where it is not the case that is to be mended: `ru/stay.yaml`.
    pub rule_file: Option<String>,
}

impl From<&Notice> for Diagnostic {
    fn from(notice: &Notice) -> Self {
        let mut said = Self::new(notice.code, notice.severity, notice.message.clone()).help(notice.help.clone());
        said.rule_file.clone_from(&notice.rule_file);
        if notice.path.is_empty() { said } else { said.at_path(notice.path.clone()) }
    }
}
