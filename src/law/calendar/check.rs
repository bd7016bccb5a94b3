//! Checks of calendar files: what is listed must agree with itself.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::codes;
use super::file::{CalendarFile, days_of, is_weekend};
use crate::diag::Diagnostic;

/// The faults of one file, each with its path in the file.
pub(super) fn year(file: &CalendarFile) -> Vec<Diagnostic> {
    let lists = [
        ("holidays", &file.holidays),
        ("not-moved", &file.not_moved),
        ("days-off", &file.days_off),
        ("working-weekend-days", &file.working_weekend_days),
        ("short-days", &file.short_days),
    ];
    let mut faults = Vec::new();
    for (list, days) in lists {
        faults.extend(other_year(file.year, days.iter().enumerate().map(|(at, day)| (format!("{list}[{at}]"), *day))));
        faults.extend(repeated(list, days));
    }
    let ends =
        file.moved().flat_map(|(list, at, moved)| [(format!("{list}[{at}].from"), moved.from), (format!("{list}[{at}].to"), moved.to)]);
    faults.extend(other_year(file.year, ends));
    faults.extend(wrong_days(file));
    faults.extend(transfers(file));
    // With a date of another year among the lists the sum says nothing new.
    if faults.is_empty() {
        faults.extend(total(file));
    }
    faults
}

/// The faults between the files of one state: a year given twice, years that are missing. Each with the index of its file.
pub(super) fn years(files: &[CalendarFile]) -> Vec<(usize, Diagnostic)> {
    let mut by_state: BTreeMap<&str, BTreeMap<i32, usize>> = BTreeMap::new();
    let mut faults = Vec::new();
    for (at, file) in files.iter().enumerate() {
        if by_state.entry(&file.calendar).or_default().insert(file.year, at).is_some() {
            let message = format!("the calendar of {} (`{}`) is given twice", file.year, file.calendar);
            faults.push((at, Diagnostic::error(codes::YEARS, message).help("Keep one of the two files.").at_path("year")));
        }
    }
    for (state, years) in by_state {
        let mut earlier: Option<i32> = None;
        for (&year, &at) in &years {
            let gap =
                earlier.map(|before| (before, before.saturating_add(1), year.saturating_sub(1))).filter(|(_, first, last)| first <= last);
            if let Some((before, first, last)) = gap {
                let missing = if first == last { first.to_string() } else { format!("{first} to {last}") };
                let message = format!("calendars of `{state}` are known for {before} and {year}, but not for {missing}");
                let help = "Add the missing files: a term that crosses the gap could not be counted.";
                faults.push((at, Diagnostic::error(codes::YEARS, message).help(help).at_path("year")));
            }
            earlier = Some(year);
        }
    }
    faults
}

fn other_year(year: i32, days: impl Iterator<Item = (String, NaiveDate)>) -> impl Iterator<Item = Diagnostic> {
    days.filter(move |(_, day)| day.year() != year).map(move |(path, day)| {
        let message = format!("{day} does not lie in {year}");
        Diagnostic::error(codes::OTHER_YEAR, message)
            .help("A calendar file holds one year. Correct the date, or move it to its file.")
            .at_path(path)
    })
}

fn repeated(list: &'static str, days: &[NaiveDate]) -> impl Iterator<Item = Diagnostic> {
    let again = days.iter().enumerate().filter(|&(at, day)| days.iter().take(at).any(|earlier| earlier == day));
    again.map(move |(at, day)| {
        Diagnostic::error(codes::WRONG_DAY, format!("{day} is listed twice")).help("Remove one.").at_path(format!("{list}[{at}]"))
    })
}

fn wrong_days(file: &CalendarFile) -> Vec<Diagnostic> {
    let wrong = |list: &str, at: usize, message: String, help: &str| {
        Diagnostic::error(codes::WRONG_DAY, message).help(help).at_path(format!("{list}[{at}]"))
    };
    let mut faults = Vec::new();
    for (at, day) in file.days_off.iter().enumerate().filter(|(_, day)| is_weekend(**day)) {
        let help = "Saturdays and Sundays are days off unless listed as worked: list only days off from Monday to Friday here.";
        faults.push(wrong("days-off", at, format!("{day} is a {}", day.format("%A")), help));
    }
    for (at, day) in file.working_weekend_days.iter().enumerate().filter(|(_, day)| !is_weekend(**day)) {
        let help = "Only Saturdays and Sundays that are worked stand here.";
        faults.push(wrong("working-weekend-days", at, format!("{day} is a {}", day.format("%A")), help));
    }
    for (at, day) in file.short_days.iter().enumerate().filter(|(_, day)| !file.is_working(**day)) {
        let help = "A shortened day is a working day: correct this list or the days off.";
        faults.push(wrong("short-days", at, format!("{day} is listed as shortened, but it is a day off"), help));
    }
    let followed_by_work = |day: NaiveDate| day.succ_opt().is_some_and(|next| next.year() == file.year && file.is_working(next));
    for (at, day) in file.short_days.iter().enumerate().filter(|(_, day)| file.is_working(**day) && followed_by_work(**day)) {
        let help = "A day is shortened where no working day stands between it and the holiday.";
        faults.push(wrong("short-days", at, format!("{day} is listed as shortened, but the day after it is worked"), help));
    }
    faults
}

/// Every day off has its reason, and every reason its day off: holidays, and days moved from weekends.
fn transfers(file: &CalendarFile) -> Vec<Diagnostic> {
    let fault = |path: String, message: String, help: &str| Diagnostic::error(codes::TRANSFER, message).help(help).at_path(path);
    let mut faults = Vec::new();
    let mut moved_from: Vec<NaiveDate> = Vec::new();
    for (list, at, moved) in file.moved() {
        let from = format!("{list}[{at}].from");
        if !is_weekend(moved.from) {
            let message = format!("{} is a {}, and days off are moved from weekends", moved.from, moved.from.format("%A"));
            faults.push(fault(from, message, "Compare with the decree."));
        } else if moved_from.contains(&moved.from) {
            faults.push(fault(from, format!("the day off of {} is moved twice", moved.from), "Compare with the decree."));
        } else if !file.holidays.contains(&moved.from) && !file.working_weekend_days.contains(&moved.from) {
            let message =
                format!("{} is neither a holiday nor a weekend day that is worked, so that no day off is moved from it", moved.from);
            faults.push(fault(from, message, "Correct the transfer, or add the day to `working-weekend-days`."));
        }
        moved_from.push(moved.from);
        if !file.days_off.contains(&moved.to) {
            let message = format!("the day off of {} is moved to {}, which is not listed as a day off", moved.from, moved.to);
            faults.push(fault(format!("{list}[{at}].to"), message, "Add the day to `days-off`, or correct the transfer."));
        }
    }
    for (at, day) in file.not_moved.iter().enumerate().filter(|(_, day)| !file.holidays.contains(day) || moved_from.contains(day)) {
        let message = format!("{day} is no holiday, or its day off is moved after all");
        faults.push(fault(format!("not-moved[{at}]"), message, "Correct the day, or remove it."));
    }
    let on_weekend = file.holidays.iter().enumerate().filter(|(_, day)| is_weekend(**day));
    for (at, day) in on_weekend.filter(|(_, day)| !moved_from.contains(day) && !file.not_moved.contains(day)) {
        let message = format!("{day} is a holiday on a {}, and nothing says what becomes of its day off", day.format("%A"));
        faults.push(fault(format!("holidays[{at}]"), message, "Add it to `to-next-working-day`, `transfers` or `not-moved`."));
    }
    for (at, day) in file.working_weekend_days.iter().enumerate().filter(|(_, day)| !moved_from.contains(day)) {
        let message = format!("{day} is worked, but no transfer says to which day its day off is moved");
        faults.push(fault(format!("working-weekend-days[{at}]"), message, "Add the transfer, or remove the day."));
    }
    for (at, day) in file.holidays.iter().enumerate().filter(|(_, day)| !is_weekend(**day) && !file.days_off.contains(day)) {
        let message = format!("{day} is a holiday, but not listed as a day off");
        faults.push(fault(format!("holidays[{at}]"), message, "Add the day to `days-off`, or correct the holidays."));
    }
    for (at, day) in file.days_off.iter().enumerate().filter(|(_, day)| !is_weekend(**day)) {
        let reasons = file.moved().filter(|(_, _, moved)| moved.to == *day).count() + usize::from(file.holidays.contains(day));
        if reasons != 1 {
            let why = if reasons == 0 { "it is no holiday and no day off is moved to it" } else { "it is off for more than one reason" };
            faults.push(fault(format!("days-off[{at}]"), format!("{day} is listed as a day off, but {why}"), "Compare with the decree."));
        }
    }
    faults
}

fn total(file: &CalendarFile) -> Option<Diagnostic> {
    let listed = days_of(file.year).filter(|day| file.is_working(*day)).count();
    let stated = usize::try_from(file.working_days).ok();
    (stated != Some(listed)).then(|| {
        let message = format!("by its lists {} has {listed} working days, but {} are stated", file.year, file.working_days);
        Diagnostic::error(codes::TOTAL, message)
            .help("A day is missing or too much in `days-off` or `working-weekend-days`.")
            .at_path("working-days")
    })
}
