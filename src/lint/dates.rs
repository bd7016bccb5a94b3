//! Dates: how they are written and whether they exist: N014, N015.

use std::collections::BTreeSet;
use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::codes;
use super::judge::Judge;
use super::lexicon::{Lexicon, List};
use super::numbered::digits;
use super::text::{BlockKind, Text};

/// A date in words.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    pub(super) tokens: Range<usize>,
    pub(super) day: Option<u32>,
    pub(super) month: u32,
    pub(super) year: Option<i32>,
    /// Whether it is written as the language writes it.
    well_written: bool,
}

impl Mention {
    /// The day in the calendar, where day and year are named and exist.
    pub(super) fn date(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year?, self.month, self.day?)
    }
}

pub(super) fn judge(judge: &mut Judge<'_>) {
    let found = mentions(judge);
    if judge.form.is_diplomatic() {
        without_year(judge, &found);
    }
    for date in &found {
        if !judge.is_own(date.tokens.start) {
            continue;
        }
        let range = judge.text.bytes(date.tokens.clone());
        if !date.well_written {
            ill_written(judge, range.clone(), "the date is not written as the language writes it", date.date());
        }
        not_in_calendar(judge, date, range);
    }
    figures(judge);
    against_case(judge, &found);
}

/// A day whose year its own paragraph does not say.
fn without_year(judge: &mut Judge<'_>, found: &[Mention]) {
    let block = |date: &Mention| judge.text.tokens.get(date.tokens.start).map(|token| token.block);
    // `2025-жылдын 11 жана 15-сентябрында`: the year of several days stands beside the first of them.
    let is_year = |at: usize| digits(&judge.text, at).is_some_and(|digits| digits.len() == 4 && year(digits).is_some());
    let years = (0..judge.text.tokens.len()).filter(|at| is_year(*at));
    let with_year: BTreeSet<Option<usize>> = years.map(|at| judge.text.tokens.get(at).map(|token| token.block)).collect();
    let yearly: Vec<usize> = judge.own(List::Yearly).into_iter().map(|word| judge.text.sentence_of(word.start).start).collect();
    let bare = |date: &&Mention| {
        // A holiday comes every year.
        let comes_again = yearly.binary_search(&judge.text.sentence_of(date.tokens.start).start).is_ok();
        !comes_again && date.day.is_some() && date.year.is_none() && judge.is_own(date.tokens.start) && !with_year.contains(&block(date))
    };
    let bare: Vec<Range<usize>> = found.iter().filter(bare).map(|date| judge.text.bytes(date.tokens.clone())).collect();
    for range in bare {
        judge.doubt(codes::DATE_FORM, range, "the day has no year, and its paragraph names none");
    }
}

/// The dates of the text, in its order.
pub(super) fn mentions(judge: &Judge<'_>) -> Vec<Mention> {
    mentions_in(&judge.text, judge.lexicon)
}

/// The same, for a text alone.
pub(super) fn mentions_in(text: &Text<'_>, lexicon: &Lexicon) -> Vec<Mention> {
    (0..text.tokens.len())
        .filter_map(|at| if lexicon.file.date.year_first { year_first(text, lexicon, at) } else { day_first(text, lexicon, at) })
        .collect()
}

/// `22 июля 2026 года`, `22 July 2026`.
fn day_first(text: &Text<'_>, lexicon: &Lexicon, at: usize) -> Option<Mention> {
    let style = &lexicon.file.date;
    let month = month(lexicon, text.word(at))?;
    if style.capital && !text.as_written(at).starts_with(char::is_uppercase) {
        return None;
    }
    let beside = |other: usize| {
        text.tokens.get(other).is_some_and(|token| {
            Some(token.block) == text.tokens.get(at).map(|token| token.block) && gap_is_plain(text, other.min(at), other.max(at))
        })
    };
    let before = at.checked_sub(1).filter(|before| beside(*before));
    // `the 5th of May` is a date as well, written as it should not be.
    let between = before.filter(|before| style.between.iter().any(|word| word == text.word(*before)));
    let before = match between {
        Some(between) => between.checked_sub(1).filter(|day| gap_is_plain(text, *day, between)),
        None => before,
    };
    let (day, plain) = before.map_or((None, true), |before| day(text.word(before), &style.ordinals));
    // `the third of October`: which day it is, is not told here.
    let worded = before.is_some_and(|before| style.day_words.iter().any(|word| word == text.word(before)));
    // A month cut short has a full stop: `14 Sept. 2025`, `Sept. 14, 2025`.
    let short = style.short_months.iter().any(|name| name == text.word(at));
    let stopped = |one: usize, other: usize| short && gap_is(text, one, other, |c| c == '.' || c.is_whitespace());
    let after = Some(at + 1).filter(|after| beside(*after) || (text.same_block(at, *after) && stopped(at, *after)));
    let day_after = after.and_then(|after| self::day(text.word(after), &style.ordinals).0);
    let american = day.is_none() && !worded && day_after.is_some();
    let (year_at, day) = if american { (at + 2, day_after) } else { (at + 1, day) };
    let joined = gap_is_plain(text, year_at - 1, year_at) || stopped(year_at - 1, year_at);
    let year = text.tokens.get(year_at).filter(|_| joined).and_then(|_| year(text.word(year_at)));
    if day.is_none() && year.is_none() && !worded {
        return None;
    }
    let start = if (day.is_some() || worded) && !american { before.unwrap_or(at) } else { at };
    let mut end = if year.is_some() {
        year_at + 1
    } else if american {
        at + 2
    } else {
        at + 1
    };
    let mut well_written = !american && !short && !worded && (day.is_none() || (plain && between.is_none()));
    if let Some(year) = year {
        // `3 October, 2025`.
        well_written &= day.is_none() || !text.between(year_at - 1, year_at).contains(',');
        well_written &= year >= 1000;
        // Marks, dates and addressees may say `г.` for `года`.
        let worded = style.year_words.is_empty()
            || style.year_words.iter().any(|word| word == text.word(end))
            || text.kind(at) == BlockKind::Frame
            || text.tokens.get(at).is_some_and(|token| {
                matches!(text.blocks.get(token.block).map(|block| block.kind), Some(BlockKind::Enclosures | BlockKind::Verbatim))
            });
        well_written &= worded;
        if !style.year_words.is_empty() && style.year_words.iter().any(|word| word == text.word(end)) {
            end += 1;
        }
    }
    Some(Mention { tokens: start..end, day, month, year: year.map(|year| if year < 100 { year + 2000 } else { year }), well_written })
}

/// `2026-жылдын 22-июлу`.
fn year_first(text: &Text<'_>, lexicon: &Lexicon, at: usize) -> Option<Mention> {
    let style = &lexicon.file.date;
    let word = text.word(at);
    let (joined, name) = match word.split_once('-') {
        Some((day, month)) if day.chars().all(|c| c.is_ascii_digit()) => (day.parse().ok(), month),
        _ => (None, word),
    };
    let month = month(lexicon, name)?;
    let year_of = |at: usize| {
        let (year, rest) = text.word(at).split_once('-')?;
        let year = year.parse::<i32>().ok().filter(|year| *year >= 1000)?;
        style.year_words.iter().any(|word| word == rest).then_some(year)
    };
    let before = at.checked_sub(1);
    let apart = before.and_then(|before| day(text.word(before), &[]).0).filter(|_| joined.is_none());
    let year_at = if apart.is_some() { at.checked_sub(2) } else { before };
    let year = year_at.and_then(year_of);
    let late_year = year_of(at + 1)
        .filter(|_| year.is_none())
        .or_else(|| self::year(text.word(at + 1)).filter(|year| *year >= 1000 && joined.is_some()));
    let day = joined.or(apart);
    if day.is_none() && year.is_none() {
        return None;
    }
    let start = match (year, apart) {
        (Some(_), _) => year_at.unwrap_or(at),
        (None, Some(_)) => before.unwrap_or(at),
        (None, None) => at,
    };
    let end = if late_year.is_some() { at + 2 } else { at + 1 };
    let zero = word.starts_with('0');
    let well_written = late_year.is_none() && apart.is_none() && !zero;
    Some(Mention { tokens: start..end, day, month, year: year.or(late_year), well_written })
}

/// Whether only spaces and a comma stand between two neighbouring words.
fn gap_is_plain(text: &Text<'_>, one: usize, other: usize) -> bool {
    gap_is(text, one, other, |c| c.is_whitespace() || matches!(c, ',' | '»'))
}

/// Whether only such signs stand between two neighbouring words of a block.
fn gap_is(text: &Text<'_>, one: usize, other: usize, sign: fn(char) -> bool) -> bool {
    let range = text.tokens.get(one).zip(text.tokens.get(other)).map(|(one, other)| one.range.end..other.range.start);
    range.and_then(|range| text.raw.get(range)).is_some_and(|gap| gap.chars().all(sign))
}

fn month(lexicon: &Lexicon, word: &str) -> Option<u32> {
    let fits = |name: &String| name.strip_suffix('*').map_or(word == name, |stem| word.starts_with(stem));
    let at = lexicon.file.months.iter().position(|names| names.iter().any(fits))?;
    u32::try_from(at + 1).ok()
}

/// A day of a month, and whether it is a plain number.
fn day(word: &str, ordinals: &[String]) -> (Option<u32>, bool) {
    let plain = |word: &str| word.parse::<u32>().ok().filter(|day| word.len() <= 2 && (1..=39).contains(day));
    match plain(word) {
        // `03 October` is no figure that a letter has.
        Some(day) => (Some(day), !word.starts_with('0')),
        None => (ordinals.iter().find_map(|ending| plain(word.strip_suffix(ending.as_str())?)), false),
    }
}

fn year(word: &str) -> Option<i32> {
    (word.len() == 4 || word.len() == 2)
        .then(|| word.parse::<i32>().ok())
        .flatten()
        .filter(|year| *year < 100 || (1800..=2200).contains(year))
}

fn not_in_calendar(judge: &mut Judge<'_>, date: &Mention, range: Range<usize>) {
    let (Some(day), year) = (date.day, date.year) else { return };
    // 29 February exists in some years.
    if NaiveDate::from_ymd_opt(year.unwrap_or(2024), date.month, day).is_none() {
        judge.find(codes::CALENDAR, range, "there is no such day in the calendar", None);
        return;
    }
    let Some(real) = date.date() else { return };
    let weekdays = &judge.lexicon.file.weekdays;
    let is_day = |at: usize| weekdays.iter().position(|names| names.split('|').any(|name| name == judge.text.word(at)));
    let sentence = judge.text.sentence_of(date.tokens.start);
    // A weekday before a number is that of the next date: `3 October, on Monday 6 October`.
    let begins_another = |at: usize| judge.text.as_written(at + 1).starts_with(|c: char| c.is_ascii_digit());
    // `He comes on Monday; on 3 October he was told`.
    let joined = |one: usize| !judge.text.between(one, one + 1).contains(';');
    let before = date.tokens.start.checked_sub(1).filter(|at| is_day(*at).is_some() && joined(*at));
    // Between the two a preposition may stand; `from 1 March on Tuesdays` tells of other days.
    let end = date.tokens.end;
    let preposition = judge.text.word(end).chars().count() <= 2;
    let places = [Some(end), preposition.then_some(end + 1)];
    let after = places.into_iter().flatten().find(|at| is_day(*at).is_some() && !begins_another(*at) && joined(end - 1));
    let named = before.or(after).filter(|at| sentence.contains(at)).and_then(|at| Some((at, is_day(at)?)));
    if let Some((at, weekday)) = named
        && weekday != real.weekday().num_days_from_monday() as usize
    {
        let right = weekdays.get(real.weekday().num_days_from_monday() as usize).and_then(|names| names.split('|').next());
        let right = right.map(str::to_owned);
        let range = judge.text.bytes(at..at + 1);
        judge.find(codes::CALENDAR, range, format!("{real} is another day of the week"), right);
    }
}

/// `22.07.26`, `22/07/2026`, `2026-07-22`.
fn figures(judge: &mut Judge<'_>) {
    let text = judge.note.text;
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | '/' | '-');
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())).map(|offset| at + offset) {
        let rest = text.get(start..).unwrap_or("");
        let end = start + rest.find(|c: char| !is_part(c)).unwrap_or(rest.len());
        at = end.max(start + 1);
        let word = text.get(start..end).unwrap_or("").trim_end_matches(['.', '-', '/']);
        let before = text.get(..start).unwrap_or("");
        let numbered = before.trim_end().ends_with(['№', '#'])
            || before.trim_end().ends_with("No.")
            || before.ends_with(|c: char| c.is_alphanumeric());
        let letter_follows = text.get(start + word.len()..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
        if !numbered && !letter_follows && is_date_in_figures(word) && judge.text.is_own(start) {
            found.push(start..start + word.len());
        }
    }
    for range in found {
        if judge.form.is_diplomatic() {
            let date = text.get(range.clone()).and_then(meant);
            ill_written(judge, range, "the date is in figures; the month is written as a word", date);
        }
    }
}

/// Proposes the day that is meant, as the language writes it; where it cannot be told, only how dates look.
fn ill_written(judge: &mut Judge<'_>, range: Range<usize>, message: &str, date: Option<NaiveDate>) {
    let style = &judge.lexicon.file.date;
    let right = date.and_then(|date| style.written(date));
    let message = if right.is_some() { message.to_owned() } else { format!("{message}, as in “{}”", style.example) };
    judge.find(codes::DATE_FORM, range, message, right);
}

/// The day that figures mean, where they can mean only one: `30.06.2025`, `2025-06-30`, but not `06/07/2025`.
fn meant(word: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = word.split(['.', '/', '-']).collect();
    let [one, two, three] = parts.as_slice() else { return None };
    let number = |part: &str| part.parse::<u32>().ok();
    let year = |part: &str| part.parse::<i32>().ok().map(|year| if part.len() == 2 { year + 2000 } else { year });
    if one.len() == 4 {
        return NaiveDate::from_ymd_opt(year(one)?, number(two)?, number(three)?);
    }
    let day_first = NaiveDate::from_ymd_opt(year(three)?, number(two)?, number(one)?);
    let month_first = NaiveDate::from_ymd_opt(year(three)?, number(one)?, number(two)?).filter(|_| !word.contains('.'));
    match (day_first, month_first) {
        (Some(one), Some(other)) if one != other => None,
        (day_first, month_first) => day_first.or(month_first),
    }
}

fn is_date_in_figures(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['.', '/', '-']).collect();
    let between = |part: &str, most: u32| part.len() <= 2 && part.parse::<u32>().is_ok_and(|n| (1..=most).contains(&n));
    match parts.as_slice() {
        [day, month, year] if word.contains('.') || word.contains('/') || year.len() == 4 => {
            let month_first = word.contains('/') && between(day, 12) && between(month, 31);
            (month_first || between(day, 31) && between(month, 12)) && matches!(year.len(), 2 | 4)
                || (day.len() == 4 && between(month, 12) && between(year, 31))
        }
        [year, month, day] => year.len() == 4 && between(month, 12) && between(day, 31),
        _ => false,
    }
}

/// What is told as past lies before today and before the note's own day.
fn to_come(judge: &mut Judge<'_>, found: &[Mention]) {
    let is_of_frame = |date: &&Mention| judge.text.kind(date.tokens.start) == BlockKind::Frame;
    let own = found.iter().filter(is_of_frame).filter_map(Mention::date).next_back();
    let latest = own.map_or(judge.note.as_of, |own| own.min(judge.note.as_of));
    let sentences = |list| -> Vec<usize> { judge.own(list).into_iter().map(|word| judge.text.sentence_of(word.start).start).collect() };
    let (happened, open) = (sentences(List::Happened), sentences(List::ToCome));
    let until = judge.own(List::Until);
    let late: Vec<Range<usize>> = found
        .iter()
        .filter(|date| !is_of_frame(date) && judge.is_own(date.tokens.start) && date.date().is_some_and(|day| day > latest))
        .filter(|date| {
            let sentence = judge.text.sentence_of(date.tokens.start).start;
            let from = until.partition_point(|word| word.end < date.tokens.start);
            let bounded =
                until.get(from..).into_iter().flatten().take(2).any(|word| word.end == date.tokens.start || word.start == date.tokens.end);
            happened.binary_search(&sentence).is_ok() && open.binary_search(&sentence).is_err() && !bounded
        })
        .map(|date| judge.text.bytes(date.tokens.clone()))
        .collect();
    for range in late {
        let message = if own.is_some_and(|own| own == latest) {
            "told as past, the day lies after the note's own date"
        } else {
            "told as past, the day lies in the future"
        };
        judge.doubt(codes::CALENDAR, range, message);
    }
}

/// Nothing of the case lies after the note; what happened does not lie in the future.
fn against_case(judge: &mut Judge<'_>, found: &[Mention]) {
    let Some(case) = judge.note.case else {
        if judge.form.is_diplomatic() {
            to_come(judge, found);
        }
        judge.cannot(codes::CALENDAR, "events against the note's date: no case was given (`--case`)");
        return;
    };
    let Some(dated) = case.drafting.as_ref().and_then(|drafting| drafting.dated) else {
        judge.cannot(codes::CALENDAR, "events against the note's date: the case does not date the note");
        return;
    };
    for event in case.events.iter().flatten().filter(|event| event.on > dated) {
        let place = found.iter().find(|date| date.date() == Some(event.on)).map(|date| judge.text.bytes(date.tokens.clone()));
        let message = format!("an event on {} lies after the note's own date, {dated}", event.on);
        match place {
            Some(range) => judge.find(codes::CALENDAR, range, message, None),
            None => judge.find_in_whole(codes::CALENDAR, message, None),
        }
    }
}
