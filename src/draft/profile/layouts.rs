//! Page layouts of a profile, by name: some are written out, others name one of those.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Profile;
use crate::diag::closest;
use crate::document::Layout;

/// A layout, or the name of one.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum LayoutEntry {
    /// The same as the layout of that name.
    Same(String),
    /// A layout of its own.
    Own(Layout),
}

impl Profile {
    /// The layout of that name.
    ///
    /// # Errors
    /// What is wrong, and what may help: there is no such layout, or it names one that is not written out.
    pub fn layout(&self, name: &str) -> Result<&Layout, (String, String)> {
        let missing = |name: &str| {
            let help = match closest(name, self.layouts.keys().map(String::as_str)) {
                Some(near) => format!("Did you mean `{near}`?"),
                None => format!("Layouts: {}.", self.layouts.keys().map(String::as_str).collect::<Vec<_>>().join(", ")),
            };
            (format!("The profile `{}` has no layout `{name}`", self.profile), help)
        };
        match self.layouts.get(name).ok_or_else(|| missing(name))? {
            LayoutEntry::Own(layout) => Ok(layout),
            LayoutEntry::Same(other) => match self.layouts.get(other).ok_or_else(|| missing(other))? {
                LayoutEntry::Own(layout) => Ok(layout),
                LayoutEntry::Same(_) => {
                    let help = "Name a layout that states its margins.".to_owned();
                    Err((format!("The layout `{name}` names `{other}`, which is itself only a name"), help))
                }
            },
        }
    }
}
