//! Whether a dotted path can lead anywhere in the files of a type: for data that name fields of other files.

use schemars::JsonSchema;
use serde_json::Value;

use super::schema::{View, of};

/// The paths of the files of a type. Made once: the schema of a case is large.
pub struct Paths(Value);

impl Paths {
    /// Those of the schema of `T`.
    pub fn of<T: JsonSchema>() -> Self {
        Self(of::<T>().to_value())
    }

    /// Follows `path` (`history.number`, through lists without an index).
    ///
    /// # Errors
    ///
    /// The part that nothing has, and the keys that stand in its place.
    pub fn leads(&self, path: &str) -> Result<(), (String, Vec<String>)> {
        let mut here = open(View::root(&self.0));
        for part in path.split('.') {
            let next: Vec<View<'_>> = here.iter().filter_map(|view| below(*view, part)).flat_map(open).collect();
            if next.is_empty() {
                let keys = here.iter().flat_map(|view| view.named("properties")).map(|(key, _)| key.to_owned()).collect();
                return Err((part.to_owned(), keys));
            }
            here = next;
        }
        Ok(())
    }
}

/// What may stand below a key: a property of that name, or any value of a map.
fn below<'s>(view: View<'s>, key: &str) -> Option<View<'s>> {
    view.named("properties").find(|(name, _)| *name == key).map(|(_, view)| view).or_else(|| {
        let named = view.named("patternProperties").map(|(_, view)| view).next();
        named.or_else(|| view.child("additionalProperties")).filter(|view| !view.forbids_all())
    })
}

/// The alternatives and the items of lists in place of what holds them.
fn open(view: View<'_>) -> Vec<View<'_>> {
    let mut inside = view.alternatives();
    inside.extend(view.child("items"));
    if inside.is_empty() { vec![view] } else { inside.into_iter().filter(|view| !view.is_null()).flat_map(open).collect() }
}
