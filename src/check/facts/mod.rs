//! The facts of a case as a tree, and where in it a condition looks.

mod fact;
mod stating;

use std::fmt::Write as _;

use chrono::NaiveDate;

use crate::law::condition::FieldPath;
use crate::law::rule::List;
pub(super) use fact::Fact;

const PERSON: &str = "person";
const GROUP: &str = "group";
const NATIONALITY: &str = "nationality";
const FAMILY: &str = List::Family.key();

/// One level on which a condition finds its fields: the case, the subject, an item of a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame<'a> {
    value: &'a Fact<'a>,
    /// The list and the place in it, with how many levels outwards the list was found; `None` for the case.
    item: Option<(usize, &'a str, usize)>,
    outer: Option<&'a Frame<'a>>,
}

impl<'a> Frame<'a> {
    /// The case itself.
    pub(super) fn case(value: &'a Fact<'a>) -> Self {
        Self { value, item: None, outer: None }
    }

    /// An item of a list of this level.
    pub(super) fn item(&'a self, list: &'a str, index: usize, value: &'a Fact<'a>) -> Self {
        self.item_of(0, list, index, value)
    }

    /// An item, seen from this level, of a list that was found `up` levels outwards.
    pub(super) fn item_of(&'a self, up: usize, list: &'a str, index: usize, value: &'a Fact<'a>) -> Self {
        Self { value, item: Some((up, list, index)), outer: Some(self) }
    }

    /// The place in the list; `None` for the case.
    pub(super) fn index(&self) -> Option<usize> {
        self.item.map(|(_, _, index)| index)
    }

    /// Whether both are the same item of the case.
    pub(super) fn is(&self, value: &Fact<'_>) -> bool {
        std::ptr::eq(self.value, value)
    }

    /// The items of a list of this level: `None` where the list is not stated.
    pub(super) fn items(&self, list: &str) -> Option<&'a [Fact<'a>]> {
        self.value.get(list)?.items()
    }

    /// The value of a field.
    pub(super) fn get(&self, field: &FieldPath) -> Option<&'a Fact<'a>> {
        let level = self.level(field.up);
        let (mut value, steps) = match self.whom(field) {
            // Of a member a case file has no lists of its own.
            Some(whom) => (level.member(whom)?.1, of_the_person(field)?),
            None if level.speaks_of_the_group(field) => return level.own(GROUP)?.get(NATIONALITY),
            None => (level.value, field.steps.as_slice()),
        };
        for step in steps {
            value = value.get(step)?;
        }
        Some(value)
    }

    /// The member of the family whom this item concerns, by id; `None` where that is the person of the case.
    pub(super) fn concerns(&self) -> Option<&'a Fact<'a>> {
        let (_, list, _) = self.item?;
        self.own(if list == FAMILY { "id" } else { "concerns" })
    }

    /// The member whose fact is meant where a condition asks for one of the person.
    fn whom(&self, field: &FieldPath) -> Option<&'a Fact<'a>> {
        self.level(field.whose?).concerns()
    }

    /// The member of that id, and the place in the list; this level is the case.
    fn member(&self, id: &Fact<'_>) -> Option<(usize, &'a Fact<'a>)> {
        self.items(FAMILY)?.iter().enumerate().find(|(_, member)| member.get("id") == Some(id))
    }

    /// The path of a fact of a member; this level is the case.
    fn path_of_member(&self, id: &Fact<'_>, name: &str) -> String {
        match self.member(id) {
            Some((index, member)) => self.item(FAMILY, index, member).path_to(name),
            None => FAMILY.to_owned(),
        }
    }

    /// Where this subject concerns a member of the family: the path of the member's own items of `list`, of which nothing is stated,
    /// for those of the case are the person's.
    pub(super) fn not_the_persons(&self, list: List) -> Option<String> {
        Some(self.level(1).path_of_member(self.concerns()?, list.key()))
    }

    /// The value of a field of this very level.
    pub(super) fn own(&self, name: &str) -> Option<&'a Fact<'a>> {
        self.value.get(name)
    }

    /// The date in a field of this very level.
    pub(super) fn date(&self, name: &str) -> Option<NaiveDate> {
        self.own(name).and_then(Fact::date)
    }

    /// The level so many steps outwards.
    pub(super) fn level(&self, up: usize) -> &Frame<'a> {
        let mut frame = self;
        for _ in 0..up {
            frame = frame.outer.unwrap_or(frame);
        }
        frame
    }

    /// The path of this level in the case: empty for the case itself.
    pub(super) fn path(&self) -> String {
        let Some((up, list, index)) = self.item else { return String::new() };
        let mut path = self.outer.map(|outer| outer.level(up).path()).unwrap_or_default();
        if !path.is_empty() {
            path.push('.');
        }
        // Writing to a string cannot fail.
        let _ = write!(path, "{list}[{index}]");
        path
    }

    /// The path of a field in the case.
    pub(super) fn path_of(&self, field: &FieldPath) -> String {
        let level = self.level(field.up);
        match self.whom(field) {
            Some(whom) => level.path_of_member(whom, &of_the_person(field).unwrap_or(&field.steps).join(".")),
            None if level.speaks_of_the_group(field) => format!("{GROUP}.{NATIONALITY}"),
            None => level.path_to(&field.text()),
        }
    }

    /// Citizens whom a case does not name have a nationality too: rules ask for that of the person, and it stands with the group.
    fn speaks_of_the_group(&self, field: &FieldPath) -> bool {
        let of_the_person = matches!(field.steps.as_slice(), [person, nationality] if person == PERSON && nationality == NATIONALITY);
        of_the_person && self.item.is_none() && self.own(PERSON).is_none() && self.own(GROUP).is_some()
    }

    /// The path of a field of this very level.
    pub(super) fn path_to(&self, name: &str) -> String {
        let base = self.path();
        match (base.is_empty(), name.is_empty()) {
            (true, _) => name.to_owned(),
            (false, true) => base,
            (false, false) => format!("{base}.{name}"),
        }
    }
}

/// The names after `person` of a field of the person: a member of the family has fields of the same names.
fn of_the_person(field: &FieldPath) -> Option<&[String]> {
    field.steps.split_first().filter(|(first, _)| *first == PERSON).map(|(_, own)| own)
}

/// A date as serde writes it, always as `YYYY-MM-DD`: chrono's own reading takes any spelling and ten times as long.
pub(super) fn written_date(text: &str) -> Option<NaiveDate> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
    let digit = |byte: u8| byte.is_ascii_digit().then(|| u32::from(byte - b'0'));
    let two = |tens, ones| Some(10 * digit(tens)? + digit(ones)?);
    let year = 100 * two(y1, y2)? + two(y3, y4)?;
    NaiveDate::from_ymd_opt(year.try_into().ok()?, two(m1, m2)?, two(d1, d2)?)
}
