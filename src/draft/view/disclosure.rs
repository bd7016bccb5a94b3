//! Who may read what. Not stated means no.

use chrono::NaiveDate;

use crate::case::consent::is_minor;
use crate::case::{Audience, Case, Event, FamilyMember, Person, Relation};

/// What a document for one audience may hold of the personal data of one case.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Who acts for the person, and on what authority.
    pub(in crate::draft) representative: bool,
    /// Who the source of the case is.
    pub(in crate::draft) source: bool,
    /// What tells of the health of the person or a relative; a single injury may have a reason of its own to be told.
    pub(in crate::draft) health: bool,
    /// Who defends the person.
    pub(in crate::draft) lawyer: bool,
    /// Who consented for the child that a paper is filed for, and acts for it.
    pub(in crate::draft) guardian: bool,
    /// Of each member of the family, in their order: name and date of birth.
    family: Vec<bool>,
    /// The record of consent itself, and where originals are kept.
    pub(in crate::draft) file: bool,
    /// Whether many receivers read it, each of whom could ask by the number of a paper whose it is.
    before_many: bool,
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
    /// What `audience` may see of `case` on the day `as_of`; `children` says whether a court learns from the form who a child is.
    pub(in crate::draft) fn new(case: &Case, audience: Audience, as_of: NaiveDate, children: bool) -> Self {
        let unnamed = reason_not_to_name(case, audience, as_of, children);
        let named = case.person.is_some() && unnamed.is_none();
        let internal = audience == Audience::Internal;
        let court = audience == Audience::Court;
        let members = case.family.iter().flatten();
        Self {
            name: named,
            birth: named,
            passport: named && (internal || court),
            contact: named && (internal || court),
            pin: named && internal,
            employer: internal || (named && court),
            representative: internal || (named && (court || audience == Audience::InternationalOrganisation)),
            source: internal,
            health: internal || court || audience == Audience::InternationalOrganisation,
            lawyer: internal || (named && court),
            guardian: named && court && lacks_age(case, as_of),
            // A relative's name would name the person who is not to be named.
            family: members
                .map(|member| (named || case.person.is_none()) && may_name(member, case, audience, as_of))
                .zip(case.family.iter().flatten())
                .map(|(may, member)| may && (children || internal || !member_is_minor(member, case, as_of)))
                .collect(),
            file: internal,
            before_many: false,
            audience,
            unnamed,
        }
    }

    /// The same for a form that tells international organisations who the source is.
    pub(in crate::draft) fn with_source(mut self, told: bool) -> Self {
        self.source |= told && self.audience == Audience::InternationalOrganisation;
        self
    }

    /// The same for a form that tells international organisations where to answer.
    pub(in crate::draft) fn with_address(mut self, told: bool) -> Self {
        self.contact |= told && self.name && self.audience == Audience::InternationalOrganisation;
        self
    }

    /// The same for a document that goes to many receivers at once.
    pub(in crate::draft) fn before_many(mut self, many: bool) -> Self {
        self.before_many = many;
        self
    }

    /// Whether the number of the paper on an event may be shown: it leads to the one whom the event concerns.
    pub(in crate::draft) fn paper_number(&self, event: &Event) -> bool {
        !self.before_many || self.file || (self.unnamed.is_none() && event.concerns.is_none())
    }

    /// Whether name and birth of a member of the family may be shown.
    pub(in crate::draft) fn member(&self, at: usize) -> bool {
        self.family.get(at).copied().unwrap_or(false)
    }
}

/// The consent on record that was withdrawn by the day `as_of`: its path and the day.
pub(in crate::draft) fn withdrawn(case: &Case, as_of: NaiveDate) -> Option<(String, NaiveDate)> {
    case.consents().filter(|(_, consent)| consent.is_withdrawn(as_of)).find_map(|(path, consent)| Some((path, consent.withdrawn?)))
}

/// Whether the person is a child on the day `as_of`.
pub(in crate::draft) fn lacks_age(case: &Case, as_of: NaiveDate) -> bool {
    case.person.as_ref().and_then(|person| person.born).is_some_and(|born| is_minor(born, as_of))
}

fn reason_not_to_name(case: &Case, audience: Audience, as_of: NaiveDate, children: bool) -> Option<Unnamed> {
    let person = case.person.as_ref()?;
    let consent = case.consent.as_ref();
    if consent.is_some_and(|consent| consent.is_withdrawn(as_of)) {
        return Some(Unnamed::Withdrawn);
    }
    if audience == Audience::Internal {
        return None;
    }
    let covered = consent.is_some_and(|consent| consent.covers(audience, as_of));
    if audience == Audience::Public || !covered {
        return Some(Unnamed::NoConsent);
    }
    // A court or an authority answers whoever files: it learns the name, from the one who may act for the child.
    let files =
        audience == Audience::Court && children && (!lacks_age(case, as_of) || consent.is_some_and(|consent| consent.guardian.is_some()));
    (person_is_minor(person, case, as_of) && !files).then_some(Unnamed::Minor)
}

/// Whether the person was a child when the first event happened.
pub(super) fn person_is_minor(person: &Person, case: &Case, as_of: NaiveDate) -> bool {
    person.born.is_some_and(|born| is_minor(born, first_day(case).unwrap_or(as_of)))
}

/// Whether a member of the family may be named before `audience`, so far as the member's own consent goes.
fn may_name(member: &FamilyMember, case: &Case, audience: Audience, as_of: NaiveDate) -> bool {
    let own = member.consent.as_ref();
    match audience {
        // The office's own file, unless the consent that stands behind the entry was withdrawn.
        Audience::Internal => !own.or(case.consent.as_ref()).is_some_and(|consent| consent.is_withdrawn(as_of)),
        // A guardian speaks for a child only as long as it is one.
        Audience::Court => {
            let child = member.born.is_some_and(|born| is_minor(born, as_of));
            let consent = own.or(case.consent.as_ref().filter(|_| child));
            let guarded = consent.filter(|consent| !child || consent.guardian.is_some());
            guarded.is_some_and(|consent| consent.covers(audience, as_of))
        }
        Audience::HostState | Audience::InternationalOrganisation | Audience::Public => false,
    }
}

/// The day of the first event: who was a child then stays unnamed.
fn first_day(case: &Case) -> Option<NaiveDate> {
    case.events.iter().flatten().map(|event| event.on).min()
}

/// Whether a family member was a child when the first event happened; a child whose birth is not stated counts as one.
pub(in crate::draft) fn member_is_minor(member: &FamilyMember, case: &Case, as_of: NaiveDate) -> bool {
    match member.born {
        Some(born) => is_minor(born, first_day(case).unwrap_or(as_of)),
        None => matches!(member.relation, Relation::Child | Relation::Ward),
    }
}
