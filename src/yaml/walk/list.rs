//! Lists: each entry, and how many there must be.

use super::{At, Walk};
use crate::yaml::Node;
use crate::yaml::schema::View;

impl Walk<'_> {
    pub(super) fn list(&mut self, node: &Node, items: &[Node], schema: View<'_>, at: &At) {
        let positions = schema.children("prefixItems");
        for (index, item) in items.iter().enumerate() {
            if let Some(view) = positions.get(index).copied().or_else(|| schema.child("items")) {
                self.node(item, view, &at.item(index));
            }
        }
        let least = schema.keyword("minItems").and_then(serde_json::Value::as_u64).unwrap_or(0);
        let most = schema.keyword("maxItems").and_then(serde_json::Value::as_u64).unwrap_or(u64::MAX);
        let count = items.len() as u64;
        if count < least {
            self.fault(self.codes.bounds, format!("{} needs at least {} and has {count}", at.name(), entries(least)), node.span, at);
        } else if count > most {
            self.fault(self.codes.bounds, format!("{} takes at most {} and has {count}", at.name(), entries(most)), node.span, at);
        }
    }
}

fn entries(count: u64) -> String {
    if count == 1 { "one entry".to_owned() } else { format!("{count} entries") }
}
