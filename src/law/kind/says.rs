//! What a computation comes to in one English line, for listings.

use std::fmt;

use super::{Computation, CountBand, Length, Term};
use crate::lang::Lang;

impl<C> fmt::Display for Computation<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DayLimit(limit) => {
                write!(f, "{} days within {}", limit.days, limit.within)?;
                limit.continuous.map_or(Ok(()), |days| write!(f, ", {days} without a break"))
            }
            Self::DaysLeft(left) => write!(f, "a ground only where {} left no day", left.measured_by.value),
            Self::Deadline(deadline) => {
                let which = if deadline.earliest { "not before" } else { "within" };
                let terms: Vec<_> = deadline.terms.iter().map(Term::says).collect();
                write!(f, "{which} {} from {}", terms.join(" or "), deadline.from.value)
            }
            Self::FixedDate(fixed) => write!(f, "by {}", fixed.by),
            Self::Permits(permits) => write!(f, "a right: {}", permits.0.word()),
            Self::Grace(grace) => match grace.only_after_days {
                Some(after) => write!(f, "{} days after an early end more than {after} days after entry", grace.days),
                None => write!(f, "{} days after an early end", grace.days),
            },
            Self::Prohibits(prohibits) if prohibits.unless_any.is_empty() => f.write_str("forbidden"),
            Self::Prohibits(_) => f.write_str("forbidden but on the grounds named"),
            Self::Requires(_) => f.write_str("required"),
            Self::Ban(ban) => {
                let bands: Vec<_> = ban.bands.iter().map(|band| format!("over {} days {} years", band.over, band.years)).collect();
                write!(f, "ban after an overstay: {}", bands.join(", "))
            }
            Self::BanAfter(ban) => {
                let within =
                    |band: &CountBand| ban.within(band).map_or_else(String::new, |years| format!(" within {years} year{}", many(years)));
                let bands = ban.bands.iter().map(|band| format!("{} or more{} {} years", band.at_least, within(band), band.years));
                write!(f, "ban after earlier events: {}", bands.collect::<Vec<_>>().join(", "))
            }
            Self::Remedy(remedy) => {
                let days: Vec<_> = remedy.from.iter().map(|from| from.value.as_str()).collect();
                match remedy.length() {
                    Some(length) => write!(f, "a remedy, within {length} from {}", days.join(" or ")),
                    None => f.write_str("a remedy; no term is known"),
                }
            }
            Self::Bars(bars) => write!(f, "not to be claimed: {}", bars.claim.any(&Lang::english())),
            Self::Open(_) => f.write_str("no number: may only ask"),
        }
    }
}

impl<C> Term<C> {
    fn says(&self) -> String {
        self.length().map_or_else(|| "no length".to_owned(), |length| length.to_string())
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CalendarDays(days) => write!(f, "{days} day{}", many(*days)),
            Self::WorkingDays(days) => write!(f, "{days} working day{}", many(*days)),
            Self::Months(months) => write!(f, "{months} month{}", many(*months)),
        }
    }
}

fn many(count: u32) -> &'static str {
    if count == 1 { "" } else { "s" }
}
