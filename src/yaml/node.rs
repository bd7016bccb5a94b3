//! A YAML file as a tree that knows where everything stands and reinterprets nothing.

use crate::diag::Span;

/// A value and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// From its first to its last character; for a block, from its first key to the end of its last value.
    pub span: Span,
    /// What stands there.
    pub value: Value,
}

/// What a node holds. Nothing is converted: `012`, `NO` and `1_000` stay as written.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text, a number, a date, yes or no: as written, with quotation marks and folding undone.
    Scalar {
        /// The text.
        text: String,
        /// Whether it stands without quotation marks and is not a block of text, so that it may be a number, yes or no, or nothing.
        plain: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// Keys and values, in the order of the file; equal keys are all kept.
    Map(Vec<Entry>),
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key as written.
    pub key: String,
    /// The place of the key.
    pub key_span: Span,
    /// Whether a comma or a closing brace follows the key, and no colon.
    pub alone: bool,
    /// The value.
    pub value: Node,
}

impl Node {
    /// The text of a scalar, `None` for lists and blocks.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } => Some(text),
            Value::List(_) | Value::Map(_) => None,
        }
    }

    /// Whether a key was written and no value after it (or `~`, `null`).
    pub fn is_null(&self) -> bool {
        match &self.value {
            Value::Scalar { text, plain } => *plain && matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL"),
            Value::List(_) | Value::Map(_) => false,
        }
    }

    /// Yes or no, written `true` or `false`.
    pub fn as_bool(&self) -> Option<bool> {
        match &self.value {
            Value::Scalar { text, plain: true } => match text.as_str() {
                "true" | "True" | "TRUE" => Some(true),
                "false" | "False" | "FALSE" => Some(false),
                _ => None,
            },
            _ => None,
        }
    }

    /// The value of a key of a block.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Map(entries) => entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value),
            Value::Scalar { .. } | Value::List(_) => None,
        }
    }

    /// How many nodes this one and everything in it are.
    pub(super) fn size(&self) -> usize {
        1 + match &self.value {
            Value::Scalar { .. } => 0,
            Value::List(items) => items.iter().map(Node::size).sum(),
            Value::Map(entries) => entries.iter().map(|entry| 1 + entry.value.size()).sum(),
        }
    }
}
