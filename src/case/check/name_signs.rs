//! Signs that stand in no name: line breaks and other control characters, and what makes headings, lists and tables. A name that holds one
//! was pasted from somewhere with more than the name.

use super::{Fault, each};
use crate::case::{Case, Name, codes};

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    let person = case.person.as_ref().and_then(|person| person.name.as_ref());
    let representative = case.representative.as_ref().map(|representative| &representative.name);
    for (path, name) in [("person.name", person), ("representative.name", representative)] {
        of_name(path, name, faults);
    }
    for (path, member) in each("family", &case.family) {
        of_name(&format!("{path}.name"), member.name.as_ref(), faults);
    }
}

fn of_name(path: &str, name: Option<&Name>, faults: &mut Vec<Fault>) {
    let Some(name) = name else { return };
    if let Some(latin) = &name.latin {
        of_text(&format!("{path}.latin"), latin, faults);
    }
    for (lang, forms) in &name.forms {
        let others = [&forms.genitive, &forms.dative, &forms.accusative, &forms.instrumental, &forms.prepositional];
        let all = std::iter::once(&forms.nominative).chain(others.into_iter().flatten());
        if let Some(odd) = all.into_iter().find(|form| sign(form).is_some()) {
            of_text(&format!("{path}.forms.{lang}"), odd, faults);
        }
    }
}

fn of_text(path: &str, text: &str, faults: &mut Vec<Fault>) {
    let Some(sign) = sign(text) else { return };
    let what = if sign.is_control() { format!("a control character (U+{:04X})", u32::from(sign)) } else { format!("`{sign}`") };
    let fault = if sign.is_control() { Fault::error } else { Fault::warning };
    let message = format!("the name holds {what}, which stands in no name");
    let fault = fault(codes::SIGN_IN_NAME, path.to_owned(), message);
    faults.push(fault.help("write the name on one line, as it stands in the passport, and nothing beside it"));
}

/// The first sign that stands in no name. A line break that YAML folds is a space by now.
fn sign(text: &str) -> Option<char> {
    let stray = |letter: char| letter.is_control() || letter.is_ascii_digit() || "#|*_<>[]{}`~=+\\".contains(letter);
    text.trim_end_matches('\n').chars().find(|letter| stray(*letter))
}
