//! The citizen, the family and the consent as a document may show them.

use chrono::NaiveDate;
use serde::Serialize;

use super::disclosure::{Disclosure, member_is_minor, person_is_minor};
use super::wording::{Forms, Speaker, missing};
use crate::case::{Audience, Case, Consent, ConsentForm, FamilyMember, Name, Passport, Person, Relation, Sex};
use crate::lang::Lang;

/// Who the case is about.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CitizenView {
    /// `person`, `group`, or `unknown` where the case names neither.
    kind: &'static str,
    /// How the document refers to the person: `name`, `pseudonym` or `unnamed`.
    called: &'static str,
    /// Whether it is a child, for whom somebody else has turned to the office.
    minor: bool,
    sex: Option<Sex>,
    name: Option<Forms>,
    latin: Option<String>,
    pub(super) pseudonym: Option<String>,
    /// Whether the document uses the pseudonym again.
    pub(super) recurs: bool,
    nationality: Option<String>,
    born: Option<NaiveDate>,
    passport: Option<PassportView>,
    pin: Option<String>,
    address: Option<String>,
    phone: Option<String>,
    speaks: Vec<Lang>,
    interpreter: Option<bool>,
    reprisal_risk: Option<bool>,
    /// The group, in the nominative.
    description: Option<String>,
    count: Option<u32>,
}

/// A travel document.
#[derive(Clone, Debug, Serialize)]
struct PassportView {
    number: Option<String>,
    issued: Option<NaiveDate>,
    expires: Option<NaiveDate>,
}

/// A member of the family.
#[derive(Clone, Debug, Serialize)]
pub(super) struct MemberView {
    /// Where it stands in the case.
    origin: String,
    relation: Relation,
    minor: bool,
    sex: Option<Sex>,
    name: Option<Forms>,
    pseudonym: Option<String>,
    /// Whether the document uses the pseudonym again.
    pub(super) recurs: bool,
    born: Option<NaiveDate>,
    lives_with_person: Option<bool>,
    /// The member's own consent; for the office itself.
    consent: Option<ConsentView>,
}

impl MemberView {
    pub(super) fn pseudonym(&self) -> Option<&str> {
        self.pseudonym.as_deref()
    }
}

/// The record of consent; for the office itself.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ConsentView {
    given: bool,
    on: Option<NaiveDate>,
    form: Option<ConsentForm>,
    scope: Vec<Audience>,
    guardian: Option<String>,
    taken_by: Option<String>,
    withdrawn: Option<NaiveDate>,
}

pub(super) fn citizen(case: &Case, speaker: Speaker<'_>, may: &Disclosure, latin_serves: bool, as_of: NaiveDate) -> CitizenView {
    match (&case.person, &case.group) {
        (Some(person), _) => CitizenView { minor: person_is_minor(person, case, as_of), ..one(person, speaker, may, latin_serves) },
        (None, Some(group)) => CitizenView {
            nationality: Some(group.nationality.code().to_owned()),
            description: Some(speaker.say(&group.description, || "group.description".into())),
            count: group.count,
            ..nobody("group")
        },
        (None, None) => nobody("unknown"),
    }
}

fn nobody(kind: &'static str) -> CitizenView {
    CitizenView {
        kind,
        called: "unnamed",
        minor: false,
        sex: None,
        name: None,
        latin: None,
        pseudonym: None,
        recurs: true,
        nationality: None,
        born: None,
        passport: None,
        pin: None,
        address: None,
        phone: None,
        speaks: Vec::new(),
        interpreter: None,
        reprisal_risk: None,
        description: None,
        count: None,
    }
}

fn one(person: &Person, speaker: Speaker<'_>, may: &Disclosure, latin_serves: bool) -> CitizenView {
    let name = person.name.as_ref().filter(|_| may.name).map(|name| forms(name, speaker.lang, latin_serves, "person.name.forms"));
    let pseudonym = speaker.maybe(person.pseudonym.as_ref(), || "person.pseudonym".into());
    CitizenView {
        called: if name.is_some() {
            "name"
        } else if pseudonym.is_some() {
            "pseudonym"
        } else {
            "unnamed"
        },
        sex: person.sex,
        name,
        latin: person.name.as_ref().filter(|_| may.name).and_then(|name| name.latin.clone()),
        pseudonym,
        recurs: true,
        nationality: person.nationality.as_ref().map(|nationality| nationality.code().to_owned()),
        born: person.born.filter(|_| may.birth),
        passport: person.passport.as_ref().filter(|_| may.passport).map(passport),
        pin: person.pin.clone().filter(|_| may.pin),
        address: speaker.maybe(person.address.as_ref().filter(|_| may.contact), || "person.address".into()),
        phone: person.phone.clone().filter(|_| may.contact),
        speaks: person.speaks.clone().unwrap_or_default(),
        interpreter: person.interpreter,
        reprisal_risk: person.reprisal_risk.filter(|_| may.file),
        ..nobody("person")
    }
}

fn passport(passport: &Passport) -> PassportView {
    PassportView { number: passport.number.clone(), issued: passport.issued, expires: passport.expires }
}

/// The forms for the document's language; the Latin name serves where the language's phrases say so.
pub(super) fn forms(name: &Name, lang: &Lang, latin_serves: bool, path: &str) -> Forms {
    match (name.forms.get(lang), &name.latin) {
        (Some(forms), _) => Forms::from(forms),
        (None, Some(latin)) if latin_serves => Forms::only(latin.clone()),
        (None, _) => Forms::only(missing(&format!("{path}.{lang}"))),
    }
}

pub(super) fn member(
    member: &FamilyMember,
    at: usize,
    case: &Case,
    speaker: Speaker<'_>,
    may: &Disclosure,
    latin_serves: bool,
    as_of: NaiveDate,
) -> MemberView {
    MemberView {
        origin: format!("family[{at}]"),
        relation: member.relation,
        minor: member_is_minor(member, case, as_of),
        sex: member.sex,
        name: member
            .name
            .as_ref()
            .filter(|_| may.member(at))
            .map(|name| forms(name, speaker.lang, latin_serves, &format!("family[{at}].name.forms"))),
        pseudonym: speaker.maybe(member.pseudonym.as_ref(), || format!("family[{at}].pseudonym")),
        recurs: true,
        born: member.born.filter(|_| may.member(at)),
        lives_with_person: member.lives_with_person,
        consent: of_record(member.consent.as_ref(), &format!("family[{at}].consent"), speaker, may, as_of),
    }
}

pub(super) fn consent(case: &Case, speaker: Speaker<'_>, may: &Disclosure, as_of: NaiveDate) -> Option<ConsentView> {
    of_record(case.consent.as_ref(), "consent", speaker, may, as_of)
}

fn of_record(consent: Option<&Consent>, path: &str, speaker: Speaker<'_>, may: &Disclosure, as_of: NaiveDate) -> Option<ConsentView> {
    let consent = consent.filter(|_| may.file)?;
    Some(ConsentView {
        given: consent.given,
        on: consent.on,
        form: consent.form,
        scope: consent.scope.clone(),
        guardian: speaker.maybe(consent.guardian.as_ref(), || format!("{path}.guardian")),
        taken_by: speaker.maybe(consent.taken_by.as_ref(), || format!("{path}.taken-by")),
        withdrawn: consent.withdrawn.filter(|day| *day <= as_of),
    })
}
