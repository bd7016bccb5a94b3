//! From what is stated to facts. The names of the fields are those of the case file, which serde knows.

use std::fmt::{self, Write as _};

use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple, SerializeTupleStruct,
    SerializeTupleVariant, Serializer,
};

use super::fact::Fact;
use super::written_date;

/// A fact, unless nothing is stated.
type Stated = Result<Option<Fact<'static>>, fmt::Error>;

impl Fact<'static> {
    /// The facts of what is stated. Nothing fails here: an empty group would leave every fact unknown.
    pub(in crate::check) fn of(stated: &impl Serialize) -> Self {
        stated.serialize(Stating).ok().flatten().unwrap_or(Self::Group(Vec::new()))
    }
}

/// Takes what is stated.
#[derive(Clone, Copy)]
struct Stating;

/// Takes the items of a list.
struct Items(Vec<Fact<'static>>);

/// Takes the fields of a group.
struct Fields(Vec<(&'static str, Fact<'static>)>);

/// Takes what no condition looks into.
struct Closed;

fn number(number: impl TryInto<i64>) -> Stated {
    Ok(Some(number.try_into().map_or(Fact::Opaque, Fact::Number)))
}

const LENGTH_OF_A_DATE: usize = "YYYY-MM-DD".len();

const OPAQUE: Stated = Ok(Some(Fact::Opaque));

impl Serializer for Stating {
    type Ok = Option<Fact<'static>>;
    type Error = fmt::Error;
    type SerializeSeq = Items;
    type SerializeStruct = Fields;
    type SerializeMap = Closed;
    type SerializeTuple = Closed;
    type SerializeTupleStruct = Closed;
    type SerializeTupleVariant = Closed;
    type SerializeStructVariant = Closed;

    fn serialize_bool(self, yes: bool) -> Stated {
        Ok(Some(Fact::YesNo(yes)))
    }

    fn serialize_i8(self, value: i8) -> Stated {
        number(value)
    }

    fn serialize_i16(self, value: i16) -> Stated {
        number(value)
    }

    fn serialize_i32(self, value: i32) -> Stated {
        number(value)
    }

    fn serialize_i64(self, value: i64) -> Stated {
        number(value)
    }

    fn serialize_u8(self, value: u8) -> Stated {
        number(value)
    }

    fn serialize_u16(self, value: u16) -> Stated {
        number(value)
    }

    fn serialize_u32(self, value: u32) -> Stated {
        number(value)
    }

    fn serialize_u64(self, value: u64) -> Stated {
        number(value)
    }

    fn serialize_f32(self, _: f32) -> Stated {
        OPAQUE
    }

    fn serialize_f64(self, _: f64) -> Stated {
        OPAQUE
    }

    fn serialize_char(self, letter: char) -> Stated {
        Ok(Some(Fact::Text(letter.to_string().into())))
    }

    fn serialize_str(self, text: &str) -> Stated {
        Ok(Some(Fact::Text(text.to_owned().into())))
    }

    /// What is written out only here: dates.
    fn collect_str<T: fmt::Display + ?Sized>(self, value: &T) -> Stated {
        let mut text = String::with_capacity(LENGTH_OF_A_DATE);
        write!(text, "{value}")?;
        Ok(Some(written_date(&text).map_or_else(|| Fact::Text(text.into()), Fact::Date)))
    }

    fn serialize_bytes(self, _: &[u8]) -> Stated {
        OPAQUE
    }

    fn serialize_none(self) -> Stated {
        Ok(None)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Stated {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Stated {
        Ok(None)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Stated {
        Ok(None)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, word: &'static str) -> Stated {
        Ok(Some(Fact::Text(word.into())))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Stated {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(self, _: &'static str, _: u32, _: &'static str, _: &T) -> Stated {
        OPAQUE
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Items, fmt::Error> {
        Ok(Items(Vec::with_capacity(length.unwrap_or(0))))
    }

    fn serialize_struct(self, _: &'static str, length: usize) -> Result<Fields, fmt::Error> {
        Ok(Fields(Vec::with_capacity(length)))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Closed, fmt::Error> {
        Ok(Closed)
    }

    fn serialize_tuple(self, _: usize) -> Result<Closed, fmt::Error> {
        Ok(Closed)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Closed, fmt::Error> {
        Ok(Closed)
    }

    fn serialize_tuple_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Closed, fmt::Error> {
        Ok(Closed)
    }

    fn serialize_struct_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Closed, fmt::Error> {
        Ok(Closed)
    }
}

impl SerializeSeq for Items {
    type Ok = Option<Fact<'static>>;
    type Error = fmt::Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), fmt::Error> {
        self.0.extend(item.serialize(Stating)?);
        Ok(())
    }

    fn end(self) -> Stated {
        Ok(Some(Fact::List(self.0)))
    }
}

impl SerializeStruct for Fields {
    type Ok = Option<Fact<'static>>;
    type Error = fmt::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), fmt::Error> {
        self.0.extend(value.serialize(Stating)?.map(|fact| (name, fact)));
        Ok(())
    }

    fn end(self) -> Stated {
        Ok(Some(Fact::Group(self.0)))
    }
}

/// Takes the parts of one form of what is closed and keeps none.
macro_rules! closed {
    ($form:ident, $($take:ident($($name:ty)?)),+) => {
        impl $form for Closed {
            type Ok = Option<Fact<'static>>;
            type Error = fmt::Error;

            $(fn $take<T: Serialize + ?Sized>(&mut self, $(_: $name,)? _: &T) -> Result<(), fmt::Error> {
                Ok(())
            })+

            fn end(self) -> Stated {
                OPAQUE
            }
        }
    };
}

closed!(SerializeMap, serialize_key(), serialize_value());
closed!(SerializeTuple, serialize_element());
closed!(SerializeTupleStruct, serialize_field());
closed!(SerializeTupleVariant, serialize_field());
closed!(SerializeStructVariant, serialize_field(&'static str));

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::path::Path;

    use super::Fact;
    use crate::case;
    use crate::law::fields::{FieldType, Fields, case_fields};

    fn fits(fact: &Fact<'_>, kind: &FieldType) -> bool {
        match (fact, kind) {
            (Fact::Group(_), FieldType::Group(fields)) => all_fit(fact, fields),
            (Fact::List(items), FieldType::List(fields)) => items.iter().all(|item| all_fit(item, fields)),
            (Fact::Date(_), FieldType::Date { .. }) => true,
            (Fact::Text(word), FieldType::Date { .. }) => word == "open",
            (Fact::Text(_), FieldType::Text | FieldType::Word(_) | FieldType::Country) => true,
            (Fact::YesNo(_), FieldType::YesNo) | (Fact::Number(_), FieldType::Number) => true,
            (_, kind) => matches!(kind, FieldType::Other),
        }
    }

    fn all_fit(group: &Fact<'_>, fields: &Fields) -> bool {
        let Fact::Group(stated) = group else { return false };
        stated.iter().all(|(name, fact)| fits(fact, &fields.get(name).unwrap().kind))
    }

    #[test]
    fn facts_are_of_the_types_with_which_conditions_are_checked() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
        let mut dates = Vec::new();
        for file in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path().join("case.yaml")) {
            let case = case::load_file(&file, String::new(), chrono::NaiveDate::default()).case.unwrap();
            let facts = Fact::of(&case);
            assert!(all_fit(&facts, case_fields()), "{}: {facts:?}", file.display());
            facts.dates(&mut dates);
        }
        assert!(dates.len() > 100);
    }
}
