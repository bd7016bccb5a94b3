//! The JSON Schema of case files, for editors.

use schemars::SchemaGenerator;
use serde_json::Value;

use super::Case;

/// The schema (JSON Schema 2020-12) that `demarche schema case` prints. Its descriptions are those of the types.
///
/// `x-absent: open` on a key says that its absence means "still going on", not "not known"; `x-says` is how a diagnostic
/// names what may stand there.
pub fn schema() -> Value {
    let mut schema = SchemaGenerator::default().into_root_schema_for::<Case>();
    schema.insert("title".to_owned(), Value::from("demarche case file"));
    schema.to_value()
}
