//! A claim that must not be made.

use super::super::Truth;
use super::super::matter::{Judgement, Question};
use crate::lang::Lang;
use crate::law::kind::Bars;

/// Nobody's breach. Whether it is in force for the case is the condition of its version.
pub(super) fn judge(bars: &Bars, question: &Question<'_>) -> Judgement {
    let english = Lang::english();
    Judgement::new(Truth::No).on(question.day).because(format!(
        "not to be claimed: {}; because {}",
        bars.claim.any(&english),
        bars.because.any(&english)
    ))
}
