//! Where templates and profiles come from: the binary carries a set, a workspace's own files replace them by path.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static PROFILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/profiles");

/// The texts that an [`Engine`](super::Engine) is built from.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Path below `templates/`, with `/` on every system, to text.
    pub templates: BTreeMap<String, String>,
    /// Profile name (`kg-mfa`) to YAML text.
    pub profiles: BTreeMap<String, String>,
    /// Style sheets of office documents beside the profiles, by name: `styles` for all of them, `kg-mfa.styles` for one.
    pub style_sheets: BTreeMap<String, String>,
}

impl Sources {
    /// The templates and profiles that travel in the binary.
    pub fn embedded() -> Self {
        let mut templates = BTreeMap::new();
        collect(&TEMPLATES, &mut |path, text| {
            templates.insert(path.to_owned(), text.to_owned());
        });
        Self { templates, ..Self::embedded_profiles() }
    }

    /// The profiles alone, for what needs no template.
    pub fn embedded_profiles() -> Self {
        let mut profiles = BTreeMap::new();
        collect(&PROFILES, &mut |path, text| {
            if let Some(name) = path.strip_suffix(".yaml") {
                profiles.insert(name.to_owned(), text.to_owned());
            }
        });
        Self { profiles, ..Self::default() }
    }

    /// Adds a template, or replaces the one of that path below `templates/`.
    #[must_use]
    pub fn with_template(mut self, path: impl Into<String>, text: impl Into<String>) -> Self {
        self.templates.insert(path.into(), text.into());
        self
    }

    /// The style sheet for office documents of a profile: its own, or that of all profiles; with the name of its file.
    pub fn style_sheet(&self, profile: &str) -> Option<(String, &str)> {
        let named = |name: String| Some((format!("profiles/{name}.xml"), self.style_sheets.get(&name)?.as_str()));
        named(format!("{profile}.styles")).or_else(|| named("styles".to_owned()))
    }

    /// Adds a profile, or replaces the one of that name.
    #[must_use]
    pub fn with_profile(mut self, name: impl Into<String>, text: impl Into<String>) -> Self {
        self.profiles.insert(name.into(), text.into());
        self
    }
}

fn collect(dir: &Dir<'static>, keep: &mut impl FnMut(&str, &str)) {
    for file in dir.files() {
        if let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
            keep(&path.replace('\\', "/"), text);
        }
    }
    for below in dir.dirs() {
        collect(below, keep);
    }
}
