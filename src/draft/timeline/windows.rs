//! The windows in which days were counted: what was used of them, and what is allowed.

use chrono::{Datelike, NaiveDate};
use fluent_bundle::FluentArgs;
use serde::Serialize;

use super::Teller;
use crate::check::{CountedIn, DayCount, Standing, Within};
use crate::document::{Bar, BarKind};

/// A window as it is shown. Readings that count over the same days are told together.
pub(super) struct Window {
    pub(super) counted: CountedIn,
    used: u32,
    used_at_most: u32,
    /// Days allowed; `None` where nobody has confirmed the limit, or readings differ on it.
    limit: Option<u32>,
    /// Whether only another reading than that of the rule book counts over these days.
    other_reading: bool,
}

/// The windows worth showing: of each calendar year and each unbroken presence its last count; of windows that move with the day, those
/// in which the limit is or may be exceeded, and the last one.
pub(super) fn shown(count: &DayCount) -> Vec<Window> {
    let mut shown: Vec<Window> = Vec::new();
    for (at, stay) in count.stays.iter().enumerate() {
        let is_last = at + 1 == count.stays.len();
        let claimed = |limit: u32| Some(limit).filter(|_| stay.standing != Standing::Unconfirmed);
        let mut windows: Vec<Window> = Vec::new();
        for (reading, reckoned) in stay.reckoned.iter().enumerate() {
            let limit = claimed(reckoned.limit);
            match windows.iter_mut().find(|window| window.counted == reckoned.window) {
                Some(window) => {
                    window.used = window.used.min(reckoned.used);
                    window.used_at_most = window.used_at_most.max(reckoned.used_at_most);
                    window.limit = window.limit.filter(|own| Some(*own) == limit);
                }
                None => windows.push(Window {
                    counted: reckoned.window,
                    used: reckoned.used,
                    used_at_most: reckoned.used_at_most,
                    limit,
                    other_reading: reading > 0,
                }),
            }
        }
        for window in windows {
            let moves = matches!(window.counted.within, Within::Days(_));
            if moves && !is_last && window.limit.is_some_and(|limit| window.used_at_most <= limit) {
                continue;
            }
            if !moves {
                let key = |window: &Window| (window.counted.within, window.counted.days.from, window.other_reading);
                shown.retain(|other| key(other) != key(&window));
            }
            shown.push(window);
        }
    }
    shown.sort_by_key(|window| (window.counted.days.from, window.counted.days.to, window.other_reading));
    shown
}

impl Window {
    pub(super) fn from(&self) -> NaiveDate {
        self.counted.days.from
    }

    fn key<'k>(&self, [alone, used, at_most]: [&'k str; 3]) -> &'k str {
        match self.limit {
            None => alone,
            Some(_) if self.used_at_most != self.used => at_most,
            Some(_) => used,
        }
    }

    /// The window on the timeline.
    pub(super) fn bar(&self, teller: Teller<'_>) -> Result<Bar, String> {
        let key = self.key(["figure-used-alone", "figure-used", "figure-used-at-most"]);
        let label = teller.say(key, &self.args(teller)?)?;
        let days = self.counted.days;
        Ok(Bar { from: days.from, to: days.to, kind: BarKind::Window, label: Some(label) })
    }

    /// The window in a sentence.
    pub(super) fn sentence(&self, teller: Teller<'_>) -> Result<String, String> {
        teller.say(self.key(["figure-told-alone", "figure-told-used", "figure-told-at-most"]), &self.args(teller)?)
    }

    fn args(&self, teller: Teller<'_>) -> Result<FluentArgs<'static>, String> {
        let mut args = FluentArgs::new();
        args.set("window", self.name(teller)?);
        args.set("n", self.used);
        args.set("n-grouped", self.used.to_string());
        args.set("most", self.used_at_most.to_string());
        args.set("limit", self.limit.unwrap_or_default().to_string());
        Ok(args)
    }

    fn name(&self, teller: Teller<'_>) -> Result<String, String> {
        let CountedIn { days, within } = self.counted;
        let mut args = FluentArgs::new();
        args.set("until", teller.date(days.to, "until")?);
        let name = match within {
            Within::CalendarYear => {
                args.set("year", days.from.year().to_string());
                teller.say("figure-window-year", &args)
            }
            Within::Days(length) => {
                args.set("n", length);
                args.set("n-grouped", length.to_string());
                teller.say("figure-window-days", &args)
            }
            Within::Unbroken => {
                args.set("from", teller.date(days.from, "from")?);
                teller.say("figure-window-unbroken", &args)
            }
        }?;
        if !self.other_reading {
            return Ok(name);
        }
        args.set("what", name);
        teller.say("figure-window-other-reading", &args)
    }
}

/// What was used of a window, for templates that make a chart of it.
#[derive(Clone, Debug, Serialize)]
pub(in crate::draft) struct UsedView {
    /// The window in words.
    window: String,
    /// Days that certainly count.
    used: u32,
    /// Days whose counting is open.
    open: u32,
    /// Days allowed; null where nobody has confirmed it.
    limit: Option<u32>,
}

/// The windows of a case, in order.
///
/// # Errors
/// A phrase that cannot be said.
pub(in crate::draft) fn used(teller: Teller<'_>) -> Result<Vec<UsedView>, String> {
    let view = |window: &Window| {
        let open = window.used_at_most.saturating_sub(window.used);
        Ok(UsedView { window: window.name(teller)?, used: window.used, open, limit: window.limit })
    };
    teller.told().map(|(_, count)| shown(count)).unwrap_or_default().iter().map(view).collect()
}
