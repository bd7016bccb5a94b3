//! Dates as people write them, and what is wrong with them.

use chrono::NaiveDate;

/// What is wrong with a text that should be a date.
#[derive(Debug, PartialEq)]
pub(super) enum DateFault {
    /// Written in ISO form, but the calendar has no such day.
    NoSuchDay(String),
    /// Another way of writing a date, with the ISO form of it where there is no doubt.
    Form(Option<String>),
    /// No date at all.
    NotADate,
}

/// Checks that `text` is a date written as `2025-07-22`.
pub(super) fn check(text: &str) -> Result<(), DateFault> {
    // Exactly what serde takes for a date, so that both readings of a file agree.
    if text.parse::<NaiveDate>().is_ok() { Ok(()) } else { Err(otherwise(text.trim())) }
}

fn otherwise(text: &str) -> DateFault {
    for separator in ['.', '/', '-'] {
        if let Some((first, second, third)) = parts(text, separator) {
            let (year, month, day) = if first > 31 { (first, second, third) } else { (third, second, first) };
            // With slashes 03/04/2025 may be March or April: propose nothing then.
            let certain = separator != '/' || first > 12;
            return match calendar(year, month, day) {
                // Nobody but the writer knows the century of a year of two digits.
                _ if year < 1000 || !certain => DateFault::Form(None),
                Ok(date) => DateFault::Form(Some(date.to_string())),
                Err(why) => DateFault::NoSuchDay(why),
            };
        }
    }
    match text.get(..10).filter(|day| day.parse::<NaiveDate>().is_ok()) {
        Some(day) => DateFault::Form(Some(day.to_owned())),
        None => DateFault::NotADate,
    }
}

/// Three numbers between two separators.
fn parts(text: &str, separator: char) -> Option<(u32, u32, u32)> {
    let mut numbers = text.split(separator).map(|part| {
        let digits = (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse::<u32>().ok()).flatten()
    });
    let three = (numbers.next()??, numbers.next()??, numbers.next()??);
    numbers.next().is_none().then_some(three)
}

/// The day, or why the calendar has none.
fn calendar(year: u32, month: u32, day: u32) -> Result<NaiveDate, String> {
    const MONTHS: [&str; 12] =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    let name = month.checked_sub(1).and_then(|index| MONTHS.get(index as usize));
    let Some(name) = name else { return Err(format!("there is no month {month}")) };
    let year_number = i32::try_from(year).unwrap_or(i32::MAX);
    NaiveDate::from_ymd_opt(year_number, month, day).ok_or_else(|| {
        let last = (28..=31).rev().find(|last| NaiveDate::from_ymd_opt(year_number, month, *last).is_some());
        format!("{day} {name} {year} does not exist; {name} {year} has {} days", last.unwrap_or(31))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_the_calendar_lacks_is_named() {
        assert_eq!(check("2025-02-30"), Err(DateFault::NoSuchDay("30 February 2025 does not exist; February 2025 has 28 days".into())));
        assert_eq!(check("2024-02-29"), Ok(()));
        assert_eq!(check("2025-13-01"), Err(DateFault::NoSuchDay("there is no month 13".into())));
    }

    #[test]
    fn other_ways_of_writing_get_a_proposal_where_there_is_no_doubt() {
        assert_eq!(check("22.07.2025"), Err(DateFault::Form(Some("2025-07-22".into()))));
        assert_eq!(check("2025/07/22"), Err(DateFault::Form(Some("2025-07-22".into()))));
        assert_eq!(check("22.07.25"), Err(DateFault::Form(None)));
        assert_eq!(check("03/04/2025"), Err(DateFault::Form(None)));
        assert_eq!(check("2025-07-22T10:00"), Err(DateFault::Form(Some("2025-07-22".into()))));
        assert_eq!(check("in July"), Err(DateFault::NotADate));
    }
}
