//! The day ledger: examples from the law, and properties against a second, plain counter.
#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod examples;
mod naive;
mod properties;
mod terms;

use chrono::NaiveDate;
use demarche::check::ledger::{History, Reckoning, Stay, Version};
use demarche::law::kind::{DayLimit, Window};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn history(stays: &[&str]) -> History {
    let stay = |text: &&str| {
        let (entry, exit) = text.split_once("..").unwrap();
        Stay { entry: day(entry), exit: (!exit.is_empty()).then(|| day(exit)) }
    };
    History { stays: stays.iter().map(stay).collect(), ..History::default() }
}

fn limit(days: u32, within: Window, continuous: Option<u32>) -> DayLimit {
    DayLimit { days, within, continuous }
}

/// Regulation (EU) 2016/399 art. 6(1).
fn schengen() -> Reckoning {
    Reckoning::of(vec![Version { from: day("2013-10-18"), until: None, limit: limit(90, Window::Rolling(180), None), key: 0 }])
}

/// 115-FZ art. 5(1): 90 days in 180 until the end of 2024, 90 days in a calendar year since.
fn russia() -> Reckoning {
    Reckoning::of(vec![
        Version { from: day("2014-01-01"), until: Some(day("2024-12-31")), limit: limit(90, Window::Rolling(180), Some(90)), key: 0 },
        Version { from: day("2025-01-01"), until: None, limit: limit(90, Window::CalendarYear, Some(90)), key: 1 },
    ])
}
