//! Who may read what. Not stated means no.

use chrono::{Months, NaiveDate};

use crate::case::{Audience, Case, CaseForms, FamilyMember, Name, Relation};

/// What a document for one audience may hold of the personal data of one case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::draft) struct Disclosure {
    /// The person's name.
    pub(in crate::draft) name: bool,
    /// Date of birth.
    pub(in crate::draft) birth: bool,
    /// Travel document.
    pub(in crate::draft) passport: bool,
    /// Address and telephone.
    pub(in crate::draft) contact: bool,
    /// Personal identification number.
    pub(in crate::draft) pin: bool,
    /// Employer, school, numbers of contracts and permits.
    pub(in crate::draft) employer: bool,
    /// Names and dates of birth of family members.
    pub(in crate::draft) family: bool,
    /// The record of consent itself, and where originals are kept.
    pub(in crate::draft) file: bool,
    /// Whose copy of the evidence list this is.
    pub(in crate::draft) audience: Audience,
    /// Why the person is not named.
    pub(in crate::draft) unnamed: Option<Unnamed>,
}

/// Why a person is not named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::draft) enum Unnamed {
    /// No consent for this audience.
    NoConsent,
    /// Consent was withdrawn.
    Withdrawn,
    /// The person was under 18.
    Minor,
}

impl Disclosure {
    /// What `audience` may see of `case` on the day `as_of`.
    pub(in crate::draft) fn new(case: &Case, audience: Audience, as_of: NaiveDate) -> Self {
        let unnamed = reason_not_to_name(case, audience, as_of);
        let named = unnamed.is_none();
        let internal = audience == Audience::Internal;
        let court = audience == Audience::Court;
        Self {
            name: named,
            birth: named,
            passport: named && (internal || court),
            contact: named && (internal || court),
            pin: named && internal,
            employer: internal || (named && court),
            family: named && (internal || court),
            file: internal,
            audience,
            unnamed,
        }
    }

    /// Names that the audience may see: a child's surname is in them where the parent is named.
    pub(in crate::draft) fn shown_names<'a>(&self, case: &'a Case) -> Vec<&'a str> {
        let mut out = Vec::new();
        if let Some(person) = case.person.as_ref().filter(|_| self.name) {
            names_of(person.name.as_ref(), "", &mut out);
        }
        for member in case.family.iter().flatten().filter(|_| self.family) {
            names_of(member.name.as_ref(), "", &mut out);
        }
        out.into_iter().map(|(_, name)| name).collect()
    }

    /// Every value of the case that the audience may not see, with its path.
    pub(in crate::draft) fn withheld<'a>(&self, case: &'a Case) -> Vec<(String, &'a str)> {
        let mut out = Vec::new();
        if let Some(person) = &case.person {
            if !self.name {
                names_of(person.name.as_ref(), "person.name", &mut out);
            }
            if !self.passport
                && let Some(number) = person.passport.as_ref().and_then(|passport| passport.number.as_deref())
            {
                out.push(("person.passport.number".into(), number));
            }
            if !self.pin
                && let Some(pin) = &person.pin
            {
                out.push(("person.pin".into(), pin));
            }
            if !self.contact {
                if let Some(phone) = &person.phone {
                    out.push(("person.phone".into(), phone));
                }
                if let Some(address) = &person.address {
                    out.extend(address.each().map(|text| ("person.address".to_owned(), text)));
                }
            }
        }
        if !self.family {
            for (at, member) in case.family.iter().flatten().enumerate() {
                names_of(member.name.as_ref(), &format!("family[{at}].name"), &mut out);
            }
        }
        if !self.employer {
            for (at, status) in case.statuses.iter().flatten().enumerate() {
                if let Some(issuer) = &status.issuer {
                    out.push((format!("statuses[{at}].issuer"), issuer));
                }
                if let Some(number) = &status.number {
                    out.push((format!("statuses[{at}].number"), number));
                }
            }
        }
        if !self.file
            && let Some(guardian) = case.consent.as_ref().and_then(|consent| consent.guardian.as_ref())
        {
            out.extend(guardian.each().map(|text| ("consent.guardian".to_owned(), text)));
        }
        out
    }
}

fn reason_not_to_name(case: &Case, audience: Audience, as_of: NaiveDate) -> Option<Unnamed> {
    let person = case.person.as_ref()?;
    let consent = case.consent.as_ref();
    if consent.and_then(|consent| consent.withdrawn).is_some_and(|day| day <= as_of) {
        return Some(Unnamed::Withdrawn);
    }
    if audience == Audience::Internal {
        return None;
    }
    let given =
        consent.is_some_and(|consent| consent.given && consent.on.is_none_or(|day| day <= as_of) && consent.scope.contains(&audience));
    if audience == Audience::Public || !given {
        return Some(Unnamed::NoConsent);
    }
    let minor = person.born.is_some_and(|born| is_minor(born, first_day(case).unwrap_or(as_of)));
    (minor && audience != Audience::Court).then_some(Unnamed::Minor)
}

/// The day of the first event: who was a child then stays unnamed.
fn first_day(case: &Case) -> Option<NaiveDate> {
    case.events.iter().flatten().map(|event| event.on).min()
}

/// Under 18 on `day`.
fn is_minor(born: NaiveDate, day: NaiveDate) -> bool {
    born.checked_add_months(Months::new(18 * 12)).is_some_and(|grown| day < grown)
}

/// Whether a family member was a child when the first event happened; a child whose birth is not stated counts as one.
pub(in crate::draft) fn member_is_minor(member: &FamilyMember, case: &Case, as_of: NaiveDate) -> bool {
    match member.born {
        Some(born) => is_minor(born, first_day(case).unwrap_or(as_of)),
        None => matches!(member.relation, Relation::Child | Relation::Ward),
    }
}

fn names_of<'a>(name: Option<&'a Name>, path: &str, out: &mut Vec<(String, &'a str)>) {
    let Some(name) = name else { return };
    let given = name.latin.as_deref().into_iter().chain(name.forms.values().flat_map(forms_of));
    out.extend(given.map(|text| (path.to_owned(), text)));
}

fn forms_of(forms: &CaseForms) -> impl Iterator<Item = &str> {
    let optional = [
        &forms.genitive,
        &forms.dative,
        &forms.accusative,
        &forms.instrumental,
        &forms.prepositional,
        &forms.locative,
        &forms.ablative,
        &forms.short,
    ];
    std::iter::once(forms.nominative.as_str()).chain(optional.into_iter().filter_map(|form| form.as_deref()))
}
