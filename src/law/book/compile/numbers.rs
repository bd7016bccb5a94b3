//! Numbers that cannot be meant. These bounds are no law: they catch a digit too many.

use super::Work;
use crate::diag::Span;
use crate::law::codes;
use crate::law::condition::Written;
use crate::law::kind::{Computation, Window};
use crate::law::placed::Placed;

/// The longest ban, in years.
const MOST_YEARS: u32 = 100;
/// The longest term, in days.
const MOST_DAYS: u32 = 36_600;
/// The same in months.
const MOST_MONTHS: u32 = 1_200;
/// The days of a leap year.
const DAYS_OF_A_YEAR: u32 = 366;

impl Work<'_> {
    pub(super) fn numbers(&mut self, computes: &Computation<Placed<Written>>, span: Span) {
        match computes {
            Computation::DayLimit(limit) => {
                let window = match limit.within {
                    Window::Rolling(days) => days,
                    Window::CalendarYear => DAYS_OF_A_YEAR,
                };
                self.at_most(window, MOST_DAYS, "days of a window", span);
                if limit.days > window || limit.days == 0 {
                    let message = format!("a limit of {} days within {} limits nothing", limit.days, limit.within);
                    self.fault(codes::ABSURD_NUMBER, span, message, "Compare the days allowed with the window in which they are counted.");
                }
                if let Some(continuous) = limit.continuous {
                    self.at_most(continuous, MOST_DAYS, "days without a break", span);
                }
            }
            Computation::Deadline(deadline) => {
                for term in &deadline.terms {
                    if let Some(days) = &term.days {
                        self.at_most(days.value, MOST_DAYS, "days of a term", days.span);
                    }
                    if let Some(months) = &term.months {
                        self.at_most(months.value, MOST_MONTHS, "months of a term", months.span);
                    }
                }
            }
            Computation::Remedy(remedy) => {
                self.at_most(remedy.days.unwrap_or_default(), MOST_DAYS, "days of a term", span);
                self.at_most(remedy.months.unwrap_or_default(), MOST_MONTHS, "months of a term", span);
            }
            Computation::Grace(grace) => self.at_most(grace.days, MOST_DAYS, "days of a term", span),
            Computation::Ban(ban) => {
                for band in &ban.bands {
                    self.at_most(band.years, MOST_YEARS, "years of a ban", span);
                    self.at_most(band.over, MOST_DAYS, "days of overstay", span);
                }
            }
            Computation::BanAfter(ban) => {
                for band in &ban.bands {
                    self.at_most(band.years, MOST_YEARS, "years of a ban", span);
                }
            }
            Computation::DaysLeft(_)
            | Computation::FixedDate(_)
            | Computation::Permits(_)
            | Computation::Prohibits(_)
            | Computation::Requires(_)
            | Computation::Bars(_)
            | Computation::Open(_) => {}
        }
        if let Computation::Requires(requires) = computes
            && requires.all.is_empty()
        {
            self.fault(codes::NEVER_HOLDS, span, "this requires nothing", "Write under `all:` what must be the case.");
        }
    }

    fn at_most(&mut self, number: u32, most: u32, of: &str, span: Span) {
        if number > most {
            let message = format!("{number} {of} cannot be meant");
            self.fault(codes::ABSURD_NUMBER, span, message, "Look the number up in the source.");
        }
    }
}
