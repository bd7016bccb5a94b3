//! The JSON Schema of a type, as far as `schemars` writes it and the walk reads it.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value};

/// The schema of what may stand in a file that is read as a `T`.
pub(super) fn of<T: JsonSchema>() -> Schema {
    SchemaGenerator::default().into_root_schema_for::<T>()
}

/// A schema inside a root that holds the definitions it points to.
#[derive(Clone, Copy)]
pub(super) struct View<'s> {
    root: &'s Value,
    rules: Option<&'s Map<String, Value>>,
    allows: bool,
}

impl<'s> View<'s> {
    /// The whole schema.
    pub(super) fn root(root: &'s Value) -> Self {
        Self::new(root, root)
    }

    fn new(root: &'s Value, schema: &'s Value) -> Self {
        let mut schema = schema;
        // A definition that points to itself would never end.
        for _ in 0..16 {
            let Some(target) = schema.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix('#')) else { break };
            let Some(found) = root.pointer(target) else { break };
            schema = found;
        }
        Self { root, rules: schema.as_object(), allows: schema.as_bool().unwrap_or(true) }
    }

    /// Whether the schema is `false`: nothing may stand here.
    pub(super) fn forbids_all(self) -> bool {
        self.rules.is_none() && !self.allows
    }

    /// The value of a keyword.
    pub(super) fn keyword(self, name: &str) -> Option<&'s Value> {
        self.rules?.get(name)
    }

    /// The value of a keyword that is a text.
    pub(super) fn text(self, name: &str) -> Option<&'s str> {
        self.keyword(name)?.as_str()
    }

    /// The schema under a keyword.
    pub(super) fn child(self, name: &str) -> Option<View<'s>> {
        Some(Self::new(self.root, self.keyword(name)?))
    }

    /// The schemas in the list under a keyword.
    pub(super) fn children(self, name: &str) -> Vec<View<'s>> {
        let list = self.keyword(name).and_then(Value::as_array);
        list.into_iter().flatten().map(|schema| Self::new(self.root, schema)).collect()
    }

    /// The schemas by name under a keyword: `properties`, `patternProperties`.
    pub(super) fn named(self, name: &str) -> impl Iterator<Item = (&'s str, View<'s>)> {
        let map = self.keyword(name).and_then(Value::as_object);
        map.into_iter().flatten().map(move |(key, schema)| (key.as_str(), Self::new(self.root, schema)))
    }

    /// The words under `required`.
    pub(super) fn required(self) -> impl Iterator<Item = &'s str> {
        self.keyword("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
    }

    /// The kinds under `type`, one or several.
    pub(super) fn types(self) -> Vec<&'s str> {
        match self.keyword("type") {
            Some(Value::String(one)) => vec![one],
            Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        }
    }

    /// The alternatives under `anyOf` or `oneOf`.
    pub(super) fn alternatives(self) -> Vec<View<'s>> {
        let mut all = self.children("anyOf");
        all.extend(self.children("oneOf"));
        all
    }

    /// Whether nothing but "no value" may stand here.
    pub(super) fn is_null(self) -> bool {
        self.types() == ["null"]
    }

    /// Whether a key without a value may stand here.
    pub(super) fn takes_null(self) -> bool {
        let alternatives = self.alternatives();
        if alternatives.is_empty() {
            let types = self.types();
            types.contains(&"null") || (types.is_empty() && self.words().is_none() && !self.forbids_all())
        } else {
            alternatives.into_iter().any(Self::takes_null)
        }
    }

    /// The words, where only certain words may stand here: `enum`, `const`, or alternatives of those.
    pub(super) fn words(self) -> Option<Vec<&'s str>> {
        if let Some(word) = self.text("const") {
            return Some(vec![word]);
        }
        if let Some(words) = self.keyword("enum").and_then(Value::as_array) {
            return Some(words.iter().filter_map(Value::as_str).collect());
        }
        let alternatives: Vec<_> = self.alternatives().into_iter().filter(|view| !view.is_null()).collect();
        if alternatives.is_empty() {
            return None;
        }
        alternatives.into_iter().map(Self::words).collect::<Option<Vec<_>>>().map(|words| words.concat())
    }

    /// The words with the descriptions that stand beside them for editors.
    pub(super) fn described_words(self) -> impl Iterator<Item = (&'s str, &'s str)> {
        let texts = move |name: &str| self.keyword(name).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        texts("enum").zip(texts("enumDescriptions"))
    }

    /// Whether keys that are not listed are refused.
    pub(super) fn is_closed(self) -> bool {
        ["additionalProperties", "unevaluatedProperties"].into_iter().any(|name| self.child(name).is_some_and(Self::forbids_all))
    }
}
