//! Consent: asked for where there is somebody to name, given before it is withdrawn, for a child by its guardian, and no scope without it.

use chrono::NaiveDate;

use super::{Fault, each};
use crate::case::consent::is_minor;
use crate::case::{Audience, Case, Consent, NameInReport, codes};

pub(super) fn check(case: &Case, as_of: NaiveDate, faults: &mut Vec<Fault>) {
    for (path, consent) in case.consents() {
        one(&path, consent, faults);
    }
    of_children(case, as_of, faults);
    beyond(case, faults);
    forgotten(case, faults);
}

/// A child cannot consent alone, nor file anything alone.
fn of_children(case: &Case, as_of: NaiveDate, faults: &mut Vec<Fault>) {
    let person = case.person.as_ref().zip(case.consent.as_ref()).map(|(person, consent)| ("consent".to_owned(), person.born, consent));
    let members = each("family", &case.family);
    let members = members.filter_map(|(path, member)| Some((format!("{path}.consent"), member.born, member.consent.as_ref()?)));
    for (path, born, consent) in person.into_iter().chain(members) {
        let day = consent.on.unwrap_or(as_of);
        if !consent.given || consent.guardian.is_some() || !born.is_some_and(|born| is_minor(born, day)) {
            continue;
        }
        let message = format!("on {day} the person was under 18, and nobody is stated who consented for the child");
        faults.push(
            Fault::warning(codes::MINOR_WITHOUT_GUARDIAN, path, message)
                .help("state under `guardian` who consented for the child; without a guardian the child is named to nobody, and nothing is filed")
                .on_key(),
        );
    }
}

/// Not stated means no: a note that names nobody leaves its reader without a way to find the case.
fn forgotten(case: &Case, faults: &mut Vec<Fault>) {
    let identified = case.person.as_ref().is_some_and(|person| person.name.is_some() || person.passport.is_some());
    let complains = case.grievances.as_ref().is_some_and(|grievances| !grievances.is_empty());
    if identified && complains && case.consent.is_none() {
        faults.push(
            Fault::warning(
                codes::CONSENT_NOT_STATED,
                "person",
                "the case says nothing of consent, so that no document outside the office names the person",
            )
            .help("ask the person, and record the answer under `consent`; without a name the receiver cannot tell whose case it is")
            .on_key(),
        );
    }
}

/// What the person chose for the special procedures says the same as the consent on record.
fn beyond(case: &Case, faults: &mut Vec<Fault>) {
    let Some(communication) = &case.special_procedures else { return };
    let scope = case.consent.as_ref().filter(|consent| consent.given).map(|consent| consent.scope.as_slice()).unwrap_or_default();
    let choices = [
        (
            communication.name_to_government == Some(true),
            "name-to-government",
            Audience::HostState,
            "host-state",
            "the government learns the name",
        ),
        (
            communication.name_in_report == Some(NameInReport::Name),
            "name-in-report",
            Audience::Public,
            "public",
            "a public report shows the name",
        ),
    ];
    for (chosen, key, audience, word, what) in choices {
        if chosen && !scope.contains(&audience) {
            let message = format!("{what}, and the consent on record has no `{word}` in its scope");
            faults.push(
                Fault::error(codes::NAMED_BEYOND_CONSENT, format!("special-procedures.{key}"), message)
                    .help("ask the person; then add the word to `consent.scope`, or choose here what the person did agree to")
                    .related("the consent", "consent"),
            );
        }
    }
}

fn one(path: &str, consent: &Consent, faults: &mut Vec<Fault>) {
    if let (Some(on), Some(withdrawn)) = (consent.on, consent.withdrawn)
        && withdrawn < on
    {
        let message = format!("consent was withdrawn on {withdrawn}, before it was given on {on}");
        faults.push(
            Fault::error(codes::WITHDRAWN_BEFORE_GIVEN, format!("{path}.withdrawn"), message)
                .help("look both days up; if consent was given again later, state the later one and remove `withdrawn`")
                .related("given", format!("{path}.on")),
        );
    }
    if !consent.given && !consent.scope.is_empty() {
        faults.push(
            Fault::error(codes::SCOPE_WITHOUT_CONSENT, format!("{path}.scope"), "a scope is stated, but no consent was given")
                .help("write `given: true` if the person agreed to be named before these readers; else remove `scope`")
                .related("no consent", format!("{path}.given")),
        );
    }
}
