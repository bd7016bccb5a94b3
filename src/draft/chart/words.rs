//! Amounts, days and whole charts in words.

use chrono::NaiveDate;
use fluent_bundle::FluentArgs;

use super::super::functions::{date_in_words, grouped};
use super::super::phrases::Phrases;
use crate::document::chart::Table;
use crate::document::{Amount, Figure, Series};

/// Most amounts of a series that are read out one by one.
const MOST_READ: usize = 4;
/// Most decimals of an amount.
const MOST_DECIMALS: usize = 2;

/// The fewest decimals, up to two, that tell the amount.
pub(super) fn decimals(amount: f64) -> usize {
    let exact = |decimals: &usize| format!("{amount:.decimals$}").parse() == Ok(amount);
    (0..MOST_DECIMALS).find(exact).unwrap_or(MOST_DECIMALS)
}

/// An amount with its groups of digits and so many decimals.
pub(super) fn amount(phrases: &Phrases, lang: &str, amount: f64, decimals: usize) -> Result<String, String> {
    let digits = format!("{:.decimals$}", amount.abs());
    let (whole, part) = digits.split_once('.').unwrap_or((&digits, ""));
    let whole: i64 = whole.parse().map_err(|_| format!("{amount} is too large to be written"))?;
    let mut out = grouped(phrases, lang, whole).map_err(|error| error.to_string())?;
    if !part.is_empty() {
        out.push_str(&phrases.say(lang, "figure-decimal", &FluentArgs::new())?);
        out.push_str(part);
    }
    let is_zero = digits.bytes().all(|digit| matches!(digit, b'0' | b'.'));
    Ok(if amount < 0.0 && !is_zero { format!("\u{2212}{out}") } else { out })
}

/// A day beside an axis.
pub(super) fn day(phrases: &Phrases, lang: &str, day: NaiveDate) -> Result<String, String> {
    date_in_words(phrases, lang, day, Some("short"))
}

/// The chart in words, for those who do not see it: what it shows, then of each series all amounts where they are few, else its extremes,
/// and over time where it begins and ends.
pub(super) fn description(figure: &Figure, phrases: &Phrases, lang: &str) -> Result<String, String> {
    let (table, key) = match figure {
        Figure::BarChart(chart) => (chart.table(), "figure-chart-bar"),
        Figure::LineChart(chart) => (chart.table(), "figure-chart-line"),
        Figure::Timeline(_) => return Err("a timeline is no chart".to_owned()),
    };
    let over_time = matches!(figure, Figure::LineChart(_));
    let say = |key: &str, args: &[(&str, &str)]| {
        let args = args.iter().map(|(name, value)| (*name, *value));
        phrases.say(lang, key, &args.collect())
    };
    let mut sentences = vec![say(key, &[("title", &table.axes().title), ("up", &table.axes().up)])?];
    for series in table.series() {
        let known = known(table, series);
        let name = ("name", series.name.as_str());
        if known.len() <= MOST_READ {
            let each = known.iter().map(|(place, amount)| say("figure-chart-one", &[("place", place), ("amount", &amount.label)]));
            let each = each.collect::<Result<Vec<_>, _>>()?.join("; ");
            sentences.extend((!known.is_empty()).then(|| say("figure-chart-all", &[name, ("amounts", &each)])).transpose()?);
        } else {
            let by_value = |(_, a): &&(&str, &Amount), (_, b): &&(&str, &Amount)| a.value.total_cmp(&b.value);
            if let (Some(most), Some(least)) = (known.iter().rev().max_by(by_value), known.iter().min_by(by_value)) {
                let args = [name, ("most", &most.1.label), ("most-at", most.0), ("least", &least.1.label), ("least-at", least.0)];
                sentences.push(say("figure-chart-extremes", &args)?);
            }
        }
        if let (true, [first, .., last]) = (over_time, known.as_slice()) {
            let key = match last.1.value.total_cmp(&first.1.value) {
                std::cmp::Ordering::Greater => "figure-chart-rise",
                std::cmp::Ordering::Less => "figure-chart-fall",
                std::cmp::Ordering::Equal => "figure-chart-level",
            };
            let args = [name, ("first", &first.1.label), ("first-at", first.0), ("last", &last.1.label), ("last-at", last.0)];
            sentences.push(say(key, &args)?);
        }
        let absent = table.places().iter().zip(&series.amounts).filter(|(_, amount)| amount.is_none()).map(|(place, _)| place.as_str());
        let absent = absent.collect::<Vec<_>>().join("; ");
        if !absent.is_empty() {
            sentences.push(say("figure-chart-absent", &[name, ("places", &absent)])?);
        }
    }
    Ok(sentences.iter().map(|sentence| begun(sentence)).collect::<Vec<_>>().join(" "))
}

/// The sentence with its first letter large.
fn begun(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn known<'t>(table: &'t Table, series: &'t Series) -> Vec<(&'t str, &'t Amount)> {
    let pairs = table.places().iter().zip(&series.amounts);
    pairs.filter_map(|(place, amount)| Some((place.as_str(), amount.as_ref()?))).collect()
}
