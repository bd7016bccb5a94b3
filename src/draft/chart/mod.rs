//! Charts that templates make: `chart(kind="bar", …)` makes the figure with its description, keeps it, and leaves a fenced block with its number;
//! once the whole document is rendered, the figure stands in the place of the block.

mod call;
mod made;
mod words;

use std::collections::BTreeMap;

use super::codes;
use super::origin::marked::{Marked, Rewriting};
use super::phrases::Phrases;
use crate::diag::Diagnostic;
use crate::document::chart::{LARGEST, MOST_AMOUNTS, MOST_SERIES};
use crate::document::{Amount, Axes, BarChart, ChartFault, Figure, LineChart, Series};
use chrono::NaiveDate;

pub(super) use call::chart;
pub(super) use made::begin;

/// The first line of the fenced block.
const OPENING: &str = "```chart";

/// What a template gives.
#[derive(Clone, Debug)]
struct Given {
    kind: Kind,
    title: String,
    across: String,
    up: String,
    places: Vec<String>,
    series: Vec<GivenSeries>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Bar,
    Line,
}

#[derive(Clone, Debug)]
struct GivenSeries {
    name: String,
    amounts: Vec<Option<f64>>,
}

/// A rendered text with its charts taken out of it.
pub(super) struct Taken {
    pub(super) marked: Marked,
    pub(super) figures: BTreeMap<String, Figure>,
    /// Amounts that are not known, for the drafter.
    pub(super) remarks: Vec<Diagnostic>,
}

/// A chart as it was made for the document.
#[derive(Clone, Debug)]
struct Made {
    figure: Figure,
    description: String,
    /// Amounts that are not known, for the drafter.
    gaps: Vec<Diagnostic>,
}

/// Puts the figures in the place of the blocks that the function left.
///
/// # Errors
/// A block that the function did not leave.
pub(super) fn take(rendered: &Marked) -> Result<Taken, String> {
    let mut out = Rewriting::of(rendered);
    let (mut figures, mut remarks) = (BTreeMap::new(), Vec::new());
    let mut at = 0;
    let mut copied = 0;
    let mut lines = rendered.text.split_inclusive('\n');
    while let Some(line) = lines.next() {
        let opening = at;
        at += line.len();
        if line.trim_end() != OPENING {
            continue;
        }
        let number = lines.next().unwrap_or_default();
        at += number.len();
        let Made { figure, description, gaps } = made::kept(number.trim()).ok_or_else(|| format!("There is no chart {}", number.trim()))?;
        let name = format!("chart-{}", figures.len() + 1);
        remarks.extend(gaps);
        out.copy(copied..opening);
        out.put_marks(at);
        out.add(&format!("```figure {name}\n{description}\n"));
        figures.insert(name, figure);
        copied = at;
    }
    out.copy(copied..rendered.text.len());
    let end = out.text().len();
    Ok(Taken { marked: out.finish(end), figures, remarks })
}

impl Given {
    /// The chart with its description.
    fn made(&self, phrases: &Phrases, lang: &str) -> Result<Made, Vec<String>> {
        let figure = self.figure(phrases, lang)?;
        let description = words::description(&figure, phrases, lang).map_err(|error| vec![error])?;
        Ok(Made { figure, description, gaps: self.gaps().collect() })
    }

    /// The figure, with every amount in words.
    fn figure(&self, phrases: &Phrases, lang: &str) -> Result<Figure, Vec<String>> {
        let written = |amount: f64, decimals: usize| words::amount(phrases, lang, amount, decimals).unwrap_or_default();
        let amount = |value: f64| Ok::<_, String>(Amount { value, label: words::amount(phrases, lang, value, words::decimals(value))? });
        let series = |given: &GivenSeries| {
            let amounts = given.amounts.iter().map(|value| value.map(amount).transpose()).collect::<Result<Vec<_>, String>>()?;
            Ok(Series { name: given.name.clone(), amounts })
        };
        let series = self.series.iter().map(series).collect::<Result<Vec<_>, String>>().map_err(|error| vec![error])?;
        let axes = Axes { title: self.title.clone(), across: self.across.clone(), up: self.up.clone() };
        let made = match self.kind {
            Kind::Bar => BarChart::new(axes, self.places.clone(), series, &written).map(Figure::BarChart),
            Kind::Line => {
                let day = |place: &String| {
                    let day: NaiveDate =
                        place.parse().map_err(|_| format!("`{place}` is no day: lines have days as `places`, YYYY-MM-DD"))?;
                    Ok((day, words::day(phrases, lang, day)?))
                };
                let days = self.places.iter().map(day).collect::<Result<Vec<_>, String>>().map_err(|error| vec![error])?;
                LineChart::new(axes, days, series, &written).map(Figure::LineChart)
            }
        };
        made.map_err(|faults| faults.iter().map(said).collect())
    }

    /// The amounts that are not known.
    fn gaps(&self) -> impl Iterator<Item = Diagnostic> {
        self.series.iter().filter_map(|series| {
            let absent = self.places.iter().zip(&series.amounts).filter(|(_, amount)| amount.is_none()).map(|(place, _)| place.as_str());
            let absent: Vec<&str> = absent.collect();
            let message = format!("The chart “{}” has no amount of “{}” for {}", self.title, series.name, absent.join(", "));
            let gap = Diagnostic::warning(codes::CHART_GAP, message);
            (!absent.is_empty())
                .then(|| gap.help("The place is left empty and told as not known. Find the amount, or leave the place out of the chart."))
        })
    }
}

/// A fault for the one who writes the template.
fn said(fault: &ChartFault) -> String {
    match fault {
        ChartFault::Empty => "the chart has no amount to show: leave it out where there is none".to_owned(),
        ChartFault::Lengths { series, amounts, places } => {
            format!("“{series}” has {amounts} amounts for {places} `places`: give one for each, `none` where it is not known")
        }
        ChartFault::NoNumber { series, place } => {
            format!("the amount of “{series}” at “{place}” is no number up to {LARGEST}: give `none` where it is not known")
        }
        ChartFault::TooMany => {
            format!("a chart shows at most {MOST_SERIES} series and {MOST_AMOUNTS} amounts: put more into a table")
        }
        ChartFault::Order(day) => format!("the day {day} stands twice or after a later one: sort the `places`"),
    }
}
