//! Judging a case by the law in force on the date of each fact.
//!
//! A [`Case`](crate::case::Case) and a rule book go in, an [`Assessment`] comes out. Nothing here prints, reads the clock
//! or knows a language of documents.

pub mod assessment;
pub mod deadline;
pub mod ledger;

pub use assessment::{
    Assessment, DayKind, DayRun, Deadline, Finding, Outcome, Question, ReadingOutcome, Standing, Step, Trace, Truth, Verdict, VerdictKind,
};
