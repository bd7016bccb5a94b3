//! The family of type in which an institution writes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A family of type: office documents and HTML name it, a PDF carries it.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Face {
    /// The name of the family, as the fonts themselves and office programs have it: `PT Serif`.
    pub family: String,
    /// The folder of the workspace with its four faces for PDFs. Not stated: the `fonts` of the workspace.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub folder: Option<String>,
}

/// A longer name is none of a family.
const LONGEST: usize = 60;

impl Face {
    /// Whether the name can be one of a family: it goes into style sheets.
    pub(super) fn is_named(&self) -> bool {
        let name = self.family.as_str();
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.');
        name.trim() == name && !name.is_empty() && name.chars().count() <= LONGEST && name.chars().all(is_part)
    }
}
