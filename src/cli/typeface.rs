//! In which family of type documents are set, and whether all formats have the same.

use std::sync::Arc;

use super::context::Context;
use super::failure::Failure;
use crate::diag::{Diagnostic, Source};
use crate::draft::Sources;
use crate::draft::profile::{Face, Profile};
use crate::render::docx::StyleSheet;
use crate::render::fonts::{FAMILY, TWIN};
use crate::render::pdf::{Faces, OTHER_FAMILY};
use crate::yaml;

/// The type of a profile's documents.
pub(super) struct Typeface {
    /// The office's own faces, if it has them.
    own: Option<Faces>,
    /// Why a PDF would have another family than the other formats.
    unlike: Option<Diagnostic>,
    sheet: StyleSheet,
}

impl Typeface {
    /// That of a profile.
    pub(super) fn of(context: &Context, texts: &Sources, profile: &str) -> Result<Self, Failure> {
        let stated = Profile::named(texts, profile)?.and_then(|profile| profile.face);
        let text = texts.profiles.get(profile).cloned().unwrap_or_default();
        let source = Arc::new(Source { name: format!("profiles/{profile}.yaml"), text });
        let placed = |fault: Diagnostic, path: &str| {
            let span = yaml::places(&source).find(path);
            Diagnostic { source: Some(Arc::clone(&source)), span, ..fault }.at_path(path)
        };
        let folder = stated.as_ref().and_then(|face| face.folder.as_deref());
        let own = match (folder, context.workspace.fonts_folder()) {
            (Some(folder), _) => {
                let faces = Faces::from_dir(&context.workspace.folder(folder));
                Some(faces.map_err(|faults| faults.into_iter().map(|fault| placed(fault, "face.folder")).collect::<Vec<_>>())?)
            }
            (None, Some(folder)) => Some(Faces::from_dir(&folder)?),
            (None, None) => None,
        };
        let unlike = stated.as_ref().and_then(|face| unlike(face, own.as_ref())).map(|fault| placed(fault, "face.family"));
        let sheet = match texts.style_sheet(profile) {
            Some((name, text)) => {
                let source = Arc::new(Source { name, text: text.to_owned() });
                StyleSheet::read(&source, stated.as_ref().map(|face| face.family.as_str()))?
            }
            None => StyleSheet::embedded(),
        };
        Ok(Self { own, unlike, sheet })
    }

    /// The faces that PDFs carry.
    pub(super) fn faces(&self) -> &Faces {
        self.own.as_ref().unwrap_or_else(|| Faces::embedded())
    }

    /// The same, for a PDF that is to be like the other formats.
    pub(super) fn of_pages(&self) -> Result<&Faces, Vec<Diagnostic>> {
        self.unlike.as_ref().map_or_else(|| Ok(self.faces()), |fault| Err(vec![fault.clone()]))
    }

    /// The styles of office documents.
    pub(super) fn sheet(&self) -> &StyleSheet {
        &self.sheet
    }
}

/// What is wrong where the faces are not of the family that the profile names.
fn unlike(stated: &Face, own: Option<&Faces>) -> Option<Diagnostic> {
    let family = &stated.family;
    let (names, help) = match own {
        Some(faces) => (faces.families(), "put the four faces of that family into the folder, or name the family that is there"),
        None => {
            let twins = vec![FAMILY.to_owned(), TWIN.to_owned()];
            (twins, "put the four faces of the family into a folder of the workspace, and name it as `face.folder`")
        }
    };
    let is_one = names.iter().any(|name| name.eq_ignore_ascii_case(family));
    let message =
        format!("a PDF would be set in {}, not in the face of the profile, {family}", names.first().map_or("another face", |name| name));
    (!is_one).then(|| Diagnostic::error(OTHER_FAMILY, message).help(help))
}
