//! What one audience may not see of a case, value by value: the list by which a finished draft is searched.

use chrono::NaiveDate;

use super::disclosure::Disclosure;
use crate::case::{Case, CaseForms, Name};
use crate::lang::Words;

/// Where the source of a case is stated.
pub(in crate::draft) const SOURCE: &str = "special-procedures.source";

/// Where the representative is stated.
pub(in crate::draft) const REPRESENTATIVE: &str = "representative";

/// A value that must not stand in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::draft) struct Withheld<'a> {
    /// Where it stands in the case.
    pub(in crate::draft) path: String,
    pub(in crate::draft) what: Secret<'a>,
}

/// How a value is searched for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::draft) enum Secret<'a> {
    /// A form of a name: any word of it gives the person away.
    Name(&'a str),
    /// A number, an address, an employer: as a whole.
    Text(&'a str),
    /// The school of a child: its number beside a word for a school, and the words of its name that tell it from others.
    School(&'a str),
    /// A date of birth, however it is written.
    Birth(NaiveDate),
}

impl Disclosure {
    /// Names that the audience may see: a child's surname is in them where the parent is named.
    pub(in crate::draft) fn shown_names<'a>(&self, case: &'a Case) -> Vec<&'a str> {
        let person = case.person.as_ref().filter(|_| self.name).and_then(|person| person.name.as_ref());
        let members = case.family.iter().flatten().enumerate().filter(|(at, _)| self.member(*at));
        let representative = case.representative.as_ref().filter(|_| self.representative).map(|representative| &representative.name);
        person.into_iter().chain(representative).chain(members.filter_map(|(_, member)| member.name.as_ref())).flat_map(forms_of).collect()
    }

    /// Places that every document of the case may name.
    pub(in crate::draft) fn shown_places(case: &Case) -> Vec<&str> {
        let events = case.events.iter().flatten().filter_map(|event| event.place.as_ref()).flat_map(|place| place.name.each());
        events.chain(case.stays.iter().flatten().filter_map(|stay| stay.checkpoint.as_ref()).flat_map(Words::each)).collect()
    }

    /// Every value of the case that the audience may not see.
    pub(in crate::draft) fn withheld<'a>(&self, case: &'a Case) -> Vec<Withheld<'a>> {
        let mut list = List::default();
        self.of_person(case, &mut list);
        for (at, member) in case.family.iter().flatten().enumerate().filter(|(at, _)| !self.member(*at)) {
            list.name(format!("family[{at}].name"), member.name.as_ref());
            list.birth(format!("family[{at}].born"), member.born);
        }
        if !self.employer {
            for (at, status) in case.statuses.iter().flatten().enumerate() {
                list.texts(format!("statuses[{at}].issuer"), status.issuer.as_deref());
                list.texts(format!("statuses[{at}].number"), status.number.as_deref());
            }
            for (at, school) in case.events.iter().flatten().enumerate().filter_map(|(at, event)| Some((at, event.school()?))) {
                list.school(format!("events[{at}].authority.name"), school.each());
            }
        }
        if let Some(representative) = case.representative.as_ref().filter(|_| !self.representative) {
            list.name(format!("{REPRESENTATIVE}.name"), Some(&representative.name));
            list.texts(format!("{REPRESENTATIVE}.organisation"), representative.organisation.iter().flat_map(Words::each));
            list.texts(format!("{REPRESENTATIVE}.address"), representative.address.iter().flat_map(Words::each));
            list.texts(format!("{REPRESENTATIVE}.phone"), representative.phone.as_deref());
        }
        if !self.lawyer {
            for (at, event) in case.events.iter().flatten().enumerate() {
                let lawyer = event.custody.as_ref().and_then(|custody| custody.lawyer.as_ref());
                list.names(format!("events[{at}].custody.lawyer"), lawyer.into_iter().flat_map(Words::each));
            }
        }
        for (at, event) in case.events.iter().flatten().enumerate().filter(|(_, event)| !self.paper_number(event)) {
            let number = event.document.as_ref().and_then(|document| document.number.as_deref());
            list.texts(format!("events[{at}].document.number"), number);
        }
        if !self.source {
            of_source(case, &mut list);
        }
        if !self.file {
            let shown = |path: &str| self.guardian && path == "consent";
            for (path, consent) in case.consents().filter(|(path, _)| !shown(path)) {
                // Without a capital it says how the guardian is related (`мать`), and names nobody.
                let named = consent.guardian.iter().flat_map(Words::each).filter(|text| text.contains(char::is_uppercase));
                list.texts(format!("{path}.guardian"), named);
            }
        }
        // What stands elsewhere in the case for the same readers tells them nothing that they may not know: a representative may be the source.
        let shown = self.shown_otherwise(case);
        list.0.retain(|withheld| !matches!(withheld.what, Secret::Name(text) | Secret::Text(text) if shown.contains(&text)));
        list.0
    }

    /// Texts that the audience may see of the representative and of the source.
    fn shown_otherwise<'a>(&self, case: &'a Case) -> Vec<&'a str> {
        let representative = case.representative.as_ref().filter(|_| self.representative);
        let source = case.special_procedures.as_ref().and_then(|communication| communication.source.as_ref()).filter(|_| self.source);
        let words = [
            representative.and_then(|one| one.organisation.as_ref()),
            representative.and_then(|one| one.address.as_ref()),
            source.and_then(|one| one.name.as_ref()),
            source.and_then(|one| one.organisation.as_ref()),
            source.and_then(|one| one.contact.as_ref()),
        ];
        let phone = representative.and_then(|one| one.phone.as_deref());
        let names = representative.into_iter().flat_map(|one| forms_of(&one.name));
        words.into_iter().flatten().flat_map(Words::each).chain(phone).chain(names).collect()
    }

    fn of_person<'a>(&self, case: &'a Case, list: &mut List<'a>) {
        let Some(person) = &case.person else { return };
        if !self.name {
            list.name("person.name".to_owned(), person.name.as_ref());
        }
        if !self.birth {
            list.birth("person.born".to_owned(), person.born);
        }
        if !self.passport {
            list.texts("person.passport.number".to_owned(), person.passport.as_ref().and_then(|passport| passport.number.as_deref()));
        }
        if !self.pin {
            list.texts("person.pin".to_owned(), person.pin.as_deref());
        }
        if !self.contact {
            list.texts("person.phone".to_owned(), person.phone.as_deref());
            list.texts("person.address".to_owned(), person.address.iter().flat_map(Words::each));
        }
    }
}

fn of_source<'a>(case: &'a Case, list: &mut List<'a>) {
    let Some(source) = case.special_procedures.as_ref().and_then(|communication| communication.source.as_ref()) else { return };
    list.names(format!("{SOURCE}.name"), source.name.iter().flat_map(Words::each));
    list.texts(format!("{SOURCE}.organisation"), source.organisation.iter().flat_map(Words::each));
    list.texts(format!("{SOURCE}.contact"), source.contact.iter().flat_map(Words::each));
}

#[derive(Default)]
struct List<'a>(Vec<Withheld<'a>>);

impl<'a> List<'a> {
    fn name(&mut self, path: String, name: Option<&'a Name>) {
        let forms = name.into_iter().flat_map(forms_of);
        self.0.extend(forms.map(|form| Withheld { path: path.clone(), what: Secret::Name(form) }));
    }

    fn names(&mut self, path: String, names: impl IntoIterator<Item = &'a str>) {
        self.0.extend(names.into_iter().map(|name| Withheld { path: path.clone(), what: Secret::Name(name) }));
    }

    fn texts(&mut self, path: String, texts: impl IntoIterator<Item = &'a str>) {
        self.0.extend(texts.into_iter().map(|text| Withheld { path: path.clone(), what: Secret::Text(text) }));
    }

    fn school(&mut self, path: String, names: impl IntoIterator<Item = &'a str>) {
        self.0.extend(names.into_iter().map(|name| Withheld { path: path.clone(), what: Secret::School(name) }));
    }

    fn birth(&mut self, path: String, born: Option<NaiveDate>) {
        self.0.extend(born.map(|born| Withheld { path, what: Secret::Birth(born) }));
    }
}

/// Every form of a name, the Latin one included.
fn forms_of(name: &Name) -> impl Iterator<Item = &str> {
    name.latin.as_deref().into_iter().chain(name.forms.values().flat_map(cases_of))
}

fn cases_of(forms: &CaseForms) -> impl Iterator<Item = &str> {
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
