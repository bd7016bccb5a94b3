//! Schools: whether the child can be of school age, and whether the result of a test is stated once.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};

use super::{Fault, Place, each};
use crate::case::{Case, Ground, codes};

/// Ages at which a child may apply to a school without anybody wondering, the first and the last. They are data, and no law.
static SCHOOL_AGES: LazyLock<(i32, i32)> = LazyLock::new(|| {
    let lines = include_str!("../school-ages.txt").lines().filter(|line| !line.starts_with('#'));
    let mut ages = lines.flat_map(str::split_whitespace).filter_map(|age| age.parse().ok());
    (ages.next().unwrap_or(0), ages.next().unwrap_or(i32::MAX))
});

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    for (path, event) in each("events", &case.events) {
        if !event.kind.is_of_school() {
            continue;
        }
        if event.passed == Some(true) && event.ground == Some(Ground::TestFailed) {
            faults.push(
                Fault::error(
                    codes::PASSED_AND_FAILED,
                    format!("{path}.passed"),
                    "the test is stated as passed, and its failure as the ground",
                )
                .help("look at the result of the test; a test that was failed has `passed: false`")
                .related("the ground", format!("{path}.ground")),
            );
        }
        match &event.concerns {
            None => of_person(case, path, event.on, faults),
            Some(id) => {
                let member = each("family", &case.family).find(|(_, member)| member.id == *id);
                let Some((member_path, member)) = member else { continue };
                match member.born {
                    Some(born) => of_child(path, event.on, born, member_path, faults),
                    None => faults.push(
                        Fault::warning(
                            codes::SCHOOL_AGE_UNKNOWN,
                            format!("{path}.concerns"),
                            format!("the birth date of `{id}` is not stated"),
                        )
                        .help("add `born: …` to the family member: the rules on admission ask for the age")
                        .uncommon()
                        .related("the family member", format!("{member_path}.id")),
                    ),
                }
            }
        }
    }
}

fn of_child(path: Place, on: NaiveDate, born: NaiveDate, member: Place, faults: &mut Vec<Fault>) {
    let age = full_years(born, on);
    let (first, last) = *SCHOOL_AGES;
    // A child not yet born is told elsewhere.
    if age >= 0 && !(first..=last).contains(&age) {
        let message = format!("on {on} the child was {age} years old, which is not school age");
        let fault = Fault::warning(codes::NOT_OF_SCHOOL_AGE, format!("{path}.concerns"), message)
            .help("look whether the birth date is right and whether the event concerns this member of the family")
            .related("born", format!("{member}.born"));
        // A child who is too young may well have been refused: rules decide on its age.
        faults.push(if age < first { fault.uncommon() } else { fault });
    }
}

/// Without `concerns` the event is the person's own.
fn of_person(case: &Case, path: Place, on: NaiveDate, faults: &mut Vec<Fault>) {
    let age = case.person.as_ref().and_then(|person| person.born).map(|born| full_years(born, on));
    if age.is_some_and(|age| age > SCHOOL_AGES.1) {
        let message = "this event does not say which child it concerns, and the person is grown up";
        let help = match case.family.iter().flatten().next() {
            Some(member) => format!("add `concerns: {}`, or the id of another member of the family", member.id),
            None => "describe the child under `family`, and name its id here as `concerns: …`".to_owned(),
        };
        faults.push(Fault::warning(codes::NOT_OF_SCHOOL_AGE, format!("{path}.kind"), message).help(help));
    }
}

fn full_years(born: NaiveDate, on: NaiveDate) -> i32 {
    let birthday_to_come = (on.month(), on.day()) < (born.month(), born.day());
    on.year() - born.year() - i32::from(birthday_to_come)
}
