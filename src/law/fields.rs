//! The fields of a case file and their types, read from the JSON Schema of the case types: one source of truth.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use serde_json::Value;

use crate::case::Case;

/// What a field holds, as far as a condition can ask.
#[derive(Clone, Debug)]
pub enum FieldType {
    /// Free text.
    Text,
    /// A country, [`Nationality`](crate::case::Nationality).
    Country,
    /// One of these words.
    Word(Arc<[String]>),
    /// Yes or no.
    YesNo,
    /// A whole number.
    Number,
    /// A date.
    Date {
        /// Whether an absent value means *open* and not *not stated*.
        absent_is_open: bool,
    },
    /// A list of items with these fields.
    List(Arc<Fields>),
    /// A group of fields.
    Group(Arc<Fields>),
    /// Something no condition asks about: texts by language, lists of words.
    Other,
}

/// A field: its type and its description in the schema.
#[derive(Clone, Debug)]
pub struct Field {
    /// Type.
    pub kind: FieldType,
    /// What it is, in one English sentence; questions to the citizen use it.
    pub about: String,
}

/// Fields by name.
#[derive(Clone, Debug, Default)]
pub struct Fields(BTreeMap<String, Field>);

impl Fields {
    /// The field of that name.
    pub fn get(&self, name: &str) -> Option<&Field> {
        self.0.get(name)
    }

    /// All names, in order of the alphabet.
    pub fn names(&self) -> impl Iterator<Item = &str> + Clone {
        self.0.keys().map(String::as_str)
    }

    /// The field that a path of a case names: `statuses[1].until`, `person.nationality`.
    pub fn at_path(&self, path: &str) -> Option<&Field> {
        let mut fields = self;
        let mut found = None;
        for step in path.split('.') {
            let name = step.split('[').next().unwrap_or(step);
            let field = fields.get(name)?;
            found = Some(field);
            if let FieldType::List(inner) | FieldType::Group(inner) = &field.kind {
                fields = inner;
            }
        }
        found
    }
}

/// The fields of [`Case`].
pub fn case_fields() -> &'static Arc<Fields> {
    static FIELDS: LazyLock<Arc<Fields>> = LazyLock::new(|| {
        let schema = schemars::schema_for!(Case).to_value();
        Arc::new(fields_of(&schema, &schema))
    });
    &FIELDS
}

fn fields_of(root: &Value, node: &Value) -> Fields {
    let properties = node.get("properties").and_then(Value::as_object);
    let fields = properties.into_iter().flatten().map(|(name, property)| {
        let about = property.get("description").and_then(Value::as_str).unwrap_or_default().to_owned();
        (name.clone(), Field { kind: type_of(root, property), about })
    });
    Fields(fields.collect())
}

fn type_of(root: &Value, node: &Value) -> FieldType {
    if let Some(target) = node.get("$ref").and_then(Value::as_str) {
        if target.ends_with("/Nationality") {
            return FieldType::Country;
        }
        let pointer = target.trim_start_matches('#');
        return root.pointer(pointer).map_or(FieldType::Other, |definition| type_of(root, definition));
    }
    if let Some(words) = words_of(node) {
        return FieldType::Word(words.into());
    }
    if let Some(options) = node.get("anyOf").and_then(Value::as_array) {
        // An optional value (`null` is the other option), or a date that may also be the word `open`.
        let types: Vec<_> = options.iter().filter(|option| !is_type(option, "null")).map(|option| type_of(root, option)).collect();
        let date = types.iter().find(|kind| matches!(kind, FieldType::Date { .. })).cloned();
        return match (date, types.as_slice()) {
            (Some(date), _) => date,
            (None, [only]) => only.clone(),
            _ => FieldType::Other,
        };
    }
    if node.get("format").and_then(Value::as_str) == Some("date") {
        let absent_is_open = node.get("x-absent").and_then(Value::as_str) == Some("open");
        return FieldType::Date { absent_is_open };
    }
    if node.get("properties").is_some() {
        return FieldType::Group(Arc::new(fields_of(root, node)));
    }
    if let Some(items) = node.get("items") {
        return match type_of(root, items) {
            FieldType::Group(fields) => FieldType::List(fields),
            _ => FieldType::Other,
        };
    }
    if is_type(node, "boolean") {
        FieldType::YesNo
    } else if is_type(node, "integer") {
        FieldType::Number
    } else if is_type(node, "string") {
        FieldType::Text
    } else {
        FieldType::Other
    }
}

/// The words of an enumeration, whether its variants are described (`oneOf`) or not (`enum`).
fn words_of(node: &Value) -> Option<Vec<String>> {
    let word = |value: &Value| value.as_str().map(str::to_owned);
    if let Some(words) = node.get("enum").and_then(Value::as_array) {
        return words.iter().map(word).collect();
    }
    let options = node.get("oneOf").and_then(Value::as_array)?;
    let nested: Option<Vec<_>> =
        options.iter().map(|option| option.get("const").and_then(word).map(|one| vec![one]).or_else(|| words_of(option))).collect();
    nested.map(|lists| lists.concat())
}

fn is_type(node: &Value, name: &str) -> bool {
    match node.get("type") {
        Some(Value::String(one)) => one == name,
        Some(Value::Array(several)) => several.iter().any(|one| one == name),
        _ => false,
    }
}
