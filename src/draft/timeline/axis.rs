//! The months along the axis.

use chrono::{Datelike, Days, Months, NaiveDate};
use fluent_bundle::FluentArgs;

use super::Teller;

/// Most labels along the axis.
const MOST_TICKS: usize = 12;

pub(super) fn start_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

pub(super) fn end_of_month(day: NaiveDate) -> NaiveDate {
    let next = start_of_month(day).checked_add_months(Months::new(1));
    next.and_then(|first| first.checked_sub_days(Days::new(1))).unwrap_or(day)
}

/// Month starts, thinned out where the line is long; the year stands at the first one and at each January.
pub(super) fn ticks(teller: Teller<'_>, from: NaiveDate, to: NaiveDate) -> Result<Vec<(NaiveDate, String)>, String> {
    let months = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
    let count = usize::try_from(months(to) - months(from) + 1).unwrap_or(1);
    let step = [1, 2, 3, 6, 12].into_iter().find(|step| count.div_ceil(*step) <= MOST_TICKS).unwrap_or(count.div_ceil(MOST_TICKS));
    let mut out = Vec::new();
    let mut year = None;
    for at in (0..count).step_by(step) {
        let months = u32::try_from(at).unwrap_or(u32::MAX);
        let Some(day) = from.checked_add_months(Months::new(months)) else { break };
        let mut args = FluentArgs::new();
        args.set("month", day.month());
        let mut label = teller.say("month-short", &args)?;
        if year != Some(day.year()) {
            label = format!("{label} {}", day.year());
            year = Some(day.year());
        }
        out.push((day, label));
    }
    Ok(out)
}
