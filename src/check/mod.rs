//! Judging a case by the law in force on the date of each fact.
//!
//! A [`Case`](crate::case::Case) and a rule book go in, an [`Assessment`] comes out. Nothing here prints, reads the clock
//! or knows a language of documents.

mod assess;
pub mod assessment;
mod barred;
mod checked;
pub mod change;
mod concerned;
mod condition;
pub mod counsel;
pub mod coverage;
mod day_count;
mod days_as_of;
pub mod deadline;
mod defeat;
pub mod examples;
pub mod explain;
mod facts;
mod judge;
mod kind;
mod law_of_the_day;
pub mod ledger;
mod matter;
mod notice;
mod occasion;
pub mod questions;
mod running;
mod scales;
mod stays;
mod term;
mod verdict;
mod weighed;

pub use assess::{Detail, check};
pub use barred::{Barred, barred};
pub use checked::after_checked;
pub use counsel::Counsel;
pub use day_count::{CountedIn, DayCount, Reckoned, StayCount, Within};
pub use days_as_of::DaysAsOf;
pub use notice::Notice;
pub(crate) use occasion::places_of_acts;
pub use running::{Edge, RunningTerm, TermLaw, TermState};
pub use term::{DeadlineAnswer, TermQuery, TermReading, deadline_answer, terms};

pub use assessment::{
    Assessment, DayKind, DayRun, Deadline, Finding, Outcome, Question, ReadingOutcome, Standing, Step, Trace, Truth, Verdict, VerdictKind,
    due_is_first_day,
};
pub use weighed::{Bears, Weighed};
