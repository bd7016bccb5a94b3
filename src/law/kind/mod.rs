//! What a rule can compute: a closed list of kinds, one file of parameters each, without arithmetic.
//!
//! The arithmetic of each stands in the file of the same name under `check/kind/`.

pub mod ban;
pub mod ban_after;
pub mod bars;
pub mod day_limit;
pub mod days_left;
pub mod deadline;
pub mod fixed_date;
pub mod grace;
pub mod open;
pub mod permits;
pub mod prohibits;
pub mod remedy;
pub mod requires;
mod says;

use std::fmt;
use std::marker::PhantomData;

use schemars::JsonSchema;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

pub use ban::{Ban, Band, BandRunsFrom, LastsTo, OrBy};
pub use ban_after::{BanAfter, CountBand, RunsFrom};
pub use bars::Bars;
pub use day_limit::{DayLimit, Window};
pub use days_left::DaysLeft;
pub use deadline::{Deadline, Item, Length, Term, Unit};
pub use fixed_date::FixedDate;
pub use grace::Grace;
pub use open::Open;
pub use permits::{Permits, Right};
pub use prohibits::Prohibits;
pub use remedy::Remedy;
pub use requires::Requires;

use super::condition::Condition;
use crate::lang::Words;

/// What a version of a rule computes. `C` is a condition: as written in a file, or compiled in a book.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Computation<C = Condition> {
    /// So many days of presence within a window.
    DayLimit(DayLimit),
    /// An act that rests on a day limit, and the days that it left.
    DaysLeft(DaysLeft),
    /// Something must be done within a term, or not before it has passed.
    Deadline(Deadline<C>),
    /// Something must be done by a date that the law names.
    FixedDate(FixedDate<C>),
    /// A right, for as long as the rule applies.
    Permits(Permits),
    /// A right for some days after another one ended early.
    Grace(Grace<C>),
    /// An act that is against the law but on the grounds named.
    Prohibits(Prohibits<C>),
    /// What must be the case.
    Requires(Requires<C>),
    /// A ban whose length follows from the days of overstay.
    Ban(Ban<C>),
    /// A ban whose length follows from earlier events.
    BanAfter(BanAfter<C>),
    /// A way to have an act reviewed.
    Remedy(Remedy),
    /// A claim that a document must not make.
    Bars(Bars),
    /// A duty without a number that could be reckoned: the rule may only ask.
    Open(Open),
}

/// The names of the kinds, as `computes:` writes them.
pub const KINDS: [&str; 13] = [
    "day-limit",
    "days-left",
    "deadline",
    "fixed-date",
    "permits",
    "grace",
    "prohibits",
    "requires",
    "ban",
    "ban-after",
    "remedy",
    "bars",
    "open",
];

impl<C> Computation<C> {
    /// The kind's name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::DayLimit(_) => "day-limit",
            Self::DaysLeft(_) => "days-left",
            Self::Deadline(_) => "deadline",
            Self::FixedDate(_) => "fixed-date",
            Self::Permits(_) => "permits",
            Self::Grace(_) => "grace",
            Self::Prohibits(_) => "prohibits",
            Self::Requires(_) => "requires",
            Self::Ban(_) => "ban",
            Self::BanAfter(_) => "ban-after",
            Self::Remedy(_) => "remedy",
            Self::Bars(_) => "bars",
            Self::Open(_) => "open",
        }
    }

    /// Whether it has a term that a calculator can reckon.
    pub fn sets_a_term(&self) -> bool {
        match self {
            Self::Deadline(_) | Self::FixedDate(_) | Self::Grace(_) => true,
            Self::Ban(ban) => ban.lasts_to == LastsTo::Until,
            Self::Remedy(remedy) => remedy.length().is_some(),
            _ => false,
        }
    }

    /// The citations of its parts, where they have their own.
    pub(super) fn cites(&self) -> Vec<&Words> {
        match self {
            Self::Deadline(it) => it.terms.iter().filter_map(|term| term.cite.as_ref()).collect(),
            Self::Ban(it) => it.bands.iter().filter_map(|band| band.cite.as_ref()).collect(),
            Self::BanAfter(it) => it.bands.iter().filter_map(|band| band.cite.as_ref()).collect(),
            _ => Vec::new(),
        }
    }

    /// The same computation with every condition turned into another form.
    pub(super) fn map<D>(self, with: &mut impl FnMut(C) -> D) -> Computation<D> {
        match self {
            Self::DayLimit(it) => Computation::DayLimit(it),
            Self::DaysLeft(it) => Computation::DaysLeft(it),
            Self::Deadline(it) => Computation::Deadline(it.map(with)),
            Self::FixedDate(it) => Computation::FixedDate(it.map(with)),
            Self::Permits(it) => Computation::Permits(it),
            Self::Grace(it) => Computation::Grace(it.map(with)),
            Self::Prohibits(it) => Computation::Prohibits(it.map(with)),
            Self::Requires(it) => Computation::Requires(it.map(with)),
            Self::Ban(it) => Computation::Ban(it.map(with)),
            Self::BanAfter(it) => Computation::BanAfter(it.map(with)),
            Self::Remedy(it) => Computation::Remedy(it),
            Self::Bars(it) => Computation::Bars(it),
            Self::Open(it) => Computation::Open(it),
        }
    }
}

impl<'de, C: Deserialize<'de>> Deserialize<'de> for Computation<C> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // By hand, so that an unknown kind is told with the kinds there are, at its own place.
        struct OneKind<C>(PhantomData<C>);

        impl<'de, C: Deserialize<'de>> Visitor<'de> for OneKind<C> {
            type Value = Computation<C>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("one kind of computation with its parameters, such as `{permits: stay}`")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let kind = map.next_key::<String>()?.unwrap_or_default();
                let computation = match kind.as_str() {
                    "day-limit" => Computation::DayLimit(map.next_value()?),
                    "days-left" => Computation::DaysLeft(map.next_value()?),
                    "deadline" => Computation::Deadline(map.next_value()?),
                    "fixed-date" => Computation::FixedDate(map.next_value()?),
                    "permits" => Computation::Permits(map.next_value()?),
                    "grace" => Computation::Grace(map.next_value()?),
                    "prohibits" => Computation::Prohibits(map.next_value()?),
                    "requires" => Computation::Requires(map.next_value()?),
                    "ban" => Computation::Ban(map.next_value()?),
                    "ban-after" => Computation::BanAfter(map.next_value()?),
                    "remedy" => Computation::Remedy(map.next_value()?),
                    "bars" => Computation::Bars(map.next_value()?),
                    "open" => Computation::Open(map.next_value()?),
                    other => return Err(de::Error::unknown_variant(other, &KINDS)),
                };
                match map.next_key::<String>()? {
                    None => Ok(computation),
                    Some(second) => Err(de::Error::custom(format!("`{second}` stands beside `{kind}`; a version computes one thing"))),
                }
            }
        }

        deserializer.deserialize_map(OneKind(PhantomData))
    }
}
