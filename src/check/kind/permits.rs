//! A right that is in force for as long as its rule applies.

use super::super::Truth;
use super::super::matter::{Judgement, Question};
use crate::law::kind::Permits;

/// A right in force is nobody's breach; whether it is in force is the condition of its version.
pub(super) fn judge(permits: Permits, question: &Question<'_>) -> Judgement {
    let word = permits.0.word();
    Judgement::new(Truth::No).on(question.day).value("permits", word).because(format!("the right ({word}) is in force on {}", question.day))
}
