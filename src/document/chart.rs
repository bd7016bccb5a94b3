//! Charts: amounts of one or several series. A chart that exists is whole: every series has a place for each category, every amount is
//! a number, and what is absent is absent, never zero.

use chrono::NaiveDate;

use super::scale::Scale;

/// Most bars or points that a reader can follow; more belong into a table.
pub const MOST_AMOUNTS: usize = 60;
/// Most series that patterns tell apart in print.
pub const MOST_SERIES: usize = 6;
/// The largest amount: beyond it, whole numbers are not exact.
pub const LARGEST: f64 = 1e15;

/// What stands around the amounts. Finished texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axes {
    /// What the chart shows.
    pub title: String,
    /// What the categories or days are.
    pub across: String,
    /// What the amounts are, with their unit.
    pub up: String,
}

/// A named row of amounts.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What it is.
    pub name: String,
    /// One amount for each category or day; `None` where it is not known.
    pub amounts: Vec<Option<Amount>>,
}

/// An amount with the words that tell it.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// The amount.
    pub value: f64,
    /// The same as readers see it.
    pub label: String,
}

/// Bars side by side, from zero.
#[derive(Clone, Debug, PartialEq)]
pub struct BarChart {
    table: Table,
}

/// Lines over time: days stand as far apart as they are.
#[derive(Clone, Debug, PartialEq)]
pub struct LineChart {
    days: Vec<NaiveDate>,
    table: Table,
}

/// What both kinds of charts hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    axes: Axes,
    places: Vec<String>,
    series: Vec<Series>,
    scale: Scale,
}

/// Why amounts make no chart.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartFault {
    /// There is no category, or no series, or no amount at all.
    Empty,
    /// A series has more or fewer amounts than there are categories.
    #[allow(missing_docs)]
    Lengths { series: String, amounts: usize, places: usize },
    /// An amount is no number, or too large to be exact.
    #[allow(missing_docs)]
    NoNumber { series: String, place: String },
    /// More series or amounts than can be told apart.
    TooMany,
    /// A day stands twice or before an earlier one.
    Order(NaiveDate),
}

/// Writes an amount with so many decimals.
pub type Written<'a> = &'a dyn Fn(f64, usize) -> String;

impl BarChart {
    /// A chart of one bar for each category and series.
    ///
    /// # Errors
    /// Everything that keeps the amounts from being shown.
    pub fn new(axes: Axes, categories: Vec<String>, series: Vec<Series>, written: Written<'_>) -> Result<Self, Vec<ChartFault>> {
        Table::new(axes, categories, series, true, written).map(|table| Self { table })
    }

    /// Its texts and amounts.
    pub fn table(&self) -> &Table {
        &self.table
    }
}

impl LineChart {
    /// A chart of one line for each series. Days have the words that stand at them.
    ///
    /// # Errors
    /// Everything that keeps the amounts from being shown.
    pub fn new(axes: Axes, days: Vec<(NaiveDate, String)>, series: Vec<Series>, written: Written<'_>) -> Result<Self, Vec<ChartFault>> {
        let (days, places): (Vec<_>, Vec<_>) = days.into_iter().unzip();
        let disordered = days.windows(2).filter_map(|pair| pair.get(1).filter(|day| Some(*day) <= pair.first()));
        let order: Vec<_> = disordered.map(|day| ChartFault::Order(*day)).collect();
        match Table::new(axes, places, series, false, written) {
            Ok(table) if order.is_empty() => Ok(Self { days, table }),
            Ok(_) => Err(order),
            Err(faults) => Err(faults.into_iter().chain(order).collect()),
        }
    }

    /// The days, in order.
    pub fn days(&self) -> &[NaiveDate] {
        &self.days
    }

    /// Its texts and amounts.
    pub fn table(&self) -> &Table {
        &self.table
    }
}

impl Table {
    fn new(axes: Axes, places: Vec<String>, series: Vec<Series>, bars: bool, written: Written<'_>) -> Result<Self, Vec<ChartFault>> {
        let mut faults = Vec::new();
        for Series { name, amounts } in &series {
            if amounts.len() != places.len() {
                faults.push(ChartFault::Lengths { series: name.clone(), amounts: amounts.len(), places: places.len() });
            }
            for (place, amount) in places.iter().zip(amounts) {
                if amount.as_ref().is_some_and(|amount| !amount.value.is_finite() || amount.value.abs() > LARGEST) {
                    faults.push(ChartFault::NoNumber { series: name.clone(), place: place.clone() });
                }
            }
        }
        let values = || series.iter().flat_map(|series| series.amounts.iter().flatten()).map(|amount| amount.value);
        if places.is_empty() || values().next().is_none() {
            faults.push(ChartFault::Empty);
        }
        if series.len() > MOST_SERIES || places.len().saturating_mul(series.len()) > MOST_AMOUNTS {
            faults.push(ChartFault::TooMany);
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let (mut least, mut most) =
            values().fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), value| (least.min(value), most.max(value)));
        // Bars begin at zero. So do lines, unless that would press them flat against the upper edge.
        if bars || least < 0.5 * most {
            least = least.min(0.0);
        }
        if bars {
            most = most.max(0.0);
        }
        let whole = values().all(|value| value.fract() == 0.0);
        let scale = Scale::new(least, most, whole, written);
        Ok(Self { axes, places, series, scale })
    }

    /// Title and names of the axes.
    pub fn axes(&self) -> &Axes {
        &self.axes
    }

    /// The categories or days.
    pub fn places(&self) -> &[String] {
        &self.places
    }

    /// The series, in order.
    pub fn series(&self) -> &[Series] {
        &self.series
    }

    /// The scale of the amounts.
    pub fn scale(&self) -> &Scale {
        &self.scale
    }

    /// Every text.
    pub fn texts(&self) -> Vec<&str> {
        let Axes { title, across, up } = &self.axes;
        let amounts = self.series.iter().flat_map(|series| series.amounts.iter().flatten()).map(|amount| &amount.label);
        let names = self.series.iter().map(|series| &series.name);
        let ticks = self.scale.ticks().iter().map(|(_, label)| label);
        [title, across, up].into_iter().chain(&self.places).chain(names).chain(amounts).chain(ticks).map(String::as_str).collect()
    }

    /// The head of the chart as a table: what the categories are, then the series.
    pub fn head(&self) -> Vec<String> {
        std::iter::once(&self.axes.across).chain(self.series.iter().map(|series| &series.name)).cloned().collect()
    }

    /// The rows of the chart as a table; what is absent is a dash.
    pub fn rows(&self) -> impl Iterator<Item = Vec<String>> {
        self.places.iter().enumerate().map(|(at, place)| {
            let amount = |series: &Series| {
                series.amounts.get(at).and_then(Option::as_ref).map_or_else(|| "–".to_owned(), |amount| amount.label.clone())
            };
            std::iter::once(place.clone()).chain(self.series.iter().map(amount)).collect()
        })
    }
}
