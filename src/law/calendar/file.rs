//! A calendar file as it is written.

use chrono::{Datelike, NaiveDate, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::law::Standing;

/// One year of a state's calendar of working days. Saturdays and Sundays not listed are days off; other days not listed are working days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CalendarFile {
    /// Code of the state: `ru`.
    pub calendar: String,
    /// The year.
    pub year: i32,
    /// The act that fixed it.
    pub decree: String,
    /// How well it is attested.
    pub standing: Standing,
    /// Where it was found.
    pub sources: Vec<String>,
    /// The day on which the sources were last compared.
    pub checked: NaiveDate,
    /// The public holidays, on whatever day of the week they fall.
    pub holidays: Vec<NaiveDate>,
    /// Holidays on a weekend whose day off the law itself moves to the next working day.
    pub to_next_working_day: Vec<Transfer>,
    /// Holidays on a weekend whose day off is not moved.
    #[serde(default)]
    pub not_moved: Vec<NaiveDate>,
    /// Days off that the act moves elsewhere.
    pub transfers: Vec<Transfer>,
    /// Days off from Monday to Friday.
    pub days_off: Vec<NaiveDate>,
    /// Saturdays and Sundays that are worked.
    pub working_weekend_days: Vec<NaiveDate>,
    /// Working days shortened by an hour, the eves of holidays. They count as working days.
    pub short_days: Vec<NaiveDate>,
    /// Working days of the year, stated so that a slip in the lists is noticed.
    pub working_days: u32,
}

/// A day off moved from a weekend to another day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Transfer {
    /// The Saturday or Sunday.
    pub from: NaiveDate,
    /// The day that is off instead.
    pub to: NaiveDate,
}

impl CalendarFile {
    /// Every day off that is moved, by the law or by the act, with the list it stands in and its place there.
    pub(super) fn moved(&self) -> impl Iterator<Item = (&'static str, usize, Transfer)> {
        let by_law = self.to_next_working_day.iter().enumerate().map(|(at, moved)| ("to-next-working-day", at, *moved));
        by_law.chain(self.transfers.iter().enumerate().map(|(at, moved)| ("transfers", at, *moved)))
    }

    /// Whether `day`, a day of this year, is a working day by the lists.
    pub(super) fn is_working(&self, day: NaiveDate) -> bool {
        if is_weekend(day) { self.working_weekend_days.contains(&day) } else { !self.days_off.contains(&day) }
    }
}

pub(super) fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The days of a year, in order.
pub(super) fn days_of(year: i32) -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1);
    first.into_iter().flat_map(|day| day.iter_days()).take_while(move |day| day.year() == year)
}
