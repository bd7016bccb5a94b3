//! Whom the case is about, and under which name its folder stands.

use std::path::Path;

use super::Fault;
use crate::case::{Case, codes};

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    if case.person.is_none() && case.group.is_none() {
        faults.push(
            Fault::error(codes::NOBODY, "", "the case says neither about which person nor about which group it is")
                .help("add `person: …`, or `group: …` where it is about many who are not named"),
        );
    }
}

/// A file called `case.yaml` stands in a folder called as the case.
pub(super) fn folder(case: &Case, file: &Path, faults: &mut Vec<Fault>) {
    if file.file_name().is_none_or(|name| name != "case.yaml") {
        return;
    }
    let Some(folder) = file.parent().and_then(Path::file_name).and_then(|name| name.to_str()) else { return };
    if folder != case.id {
        let message = format!("the case is called `{}` and its folder `{folder}`", case.id);
        faults.push(
            Fault::warning(codes::FOLDER_NAME, "case", message)
                .help("call both the same, so that the case is found again; a copied case needs an id of its own"),
        );
    }
}
