//! Codes of calendar files.

use crate::diag::Code;
use crate::yaml::Codes;

/// A day lies outside the calendars of working days.
pub const OUTSIDE_CALENDAR: Code = Code("R0501");
/// A calendar file does not have the form of one.
pub const UNREADABLE: Code = Code("R0502");
/// A date in a calendar file lies outside its year.
pub const OTHER_YEAR: Code = Code("R0503");
/// A day is listed where its day of the week does not allow it, or listed twice.
pub const WRONG_DAY: Code = Code("R0504");
/// A transfer of a day off is not reflected in the days listed, or a working weekend day in the transfers.
pub const TRANSFER: Code = Code("R0505");
/// The working days listed do not add up to the stated total.
pub const TOTAL: Code = Code("R0506");
/// Years are missing between calendar files, or one year is given twice.
pub const YEARS: Code = Code("R0507");

/// The faults that any YAML file can have: a calendar is a handful of lists.
pub(super) const YAML: Codes = Codes::all(UNREADABLE);
