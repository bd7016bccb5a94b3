//! The JSON Schema of rule files, for editors.

use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Value, json};

use super::condition::named::ConditionsFile;
use super::file::RuleFile;
use super::grievance::file::{ArgumentsFile, BodiesFile, GrievanceFile, RemediesFile};
use super::instrument::LawsFile;

/// The schema of everything under `rules/` that people write: rules, what is said of a kind of grievance, and the lists that it names.
pub fn schema() -> Value {
    let mut generator = SchemaGenerator::default();
    let files = [
        of::<GrievanceFile>("grievances/KIND.yaml", &mut generator),
        of::<ArgumentsFile>("arguments.yaml", &mut generator),
        of::<RemediesFile>("remedies.yaml", &mut generator),
        of::<BodiesFile>("bodies.yaml", &mut generator),
        of::<ConditionsFile>("conditions.yaml and conditions/NAME.yaml", &mut generator),
        of::<LawsFile>("laws.yaml", &mut generator),
        of::<RuleFile>("every other file: rules by their id", &mut generator),
    ];
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "demarche rule file",
        "anyOf": files,
        "$defs": generator.take_definitions(true),
    })
}

fn of<T: JsonSchema>(title: &str, generator: &mut SchemaGenerator) -> Value {
    json!({"title": title, "allOf": [generator.subschema_for::<T>()]})
}
