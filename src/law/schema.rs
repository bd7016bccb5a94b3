//! The JSON Schema of rule files, for editors.

use serde_json::Value;

use super::file::RuleFile;

/// The schema of a rule file.
pub fn schema() -> Value {
    schemars::schema_for!(RuleFile).to_value()
}
