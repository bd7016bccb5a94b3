//! An act against the law unless one of the grounds is there.

use super::super::condition::{greatest, missing, trace, truth};
use super::super::matter::{Judgement, Question};
use super::super::{Step, Trace, Truth};
use crate::law::kind::Prohibits;

pub(super) fn judge(prohibits: &Prohibits, question: &Question<'_>) -> Judgement {
    let Question { subject, day, .. } = question;
    let ground = greatest(prohibits.unless_any.iter().map(|ground| truth(ground, subject, *day)));
    let mut judgement = Judgement::new(ground.not()).on(*day).because(match ground {
        Truth::Yes => "one of the grounds that the law names is there",
        Truth::Unknown => "whether one of the grounds that the law names is there is not known",
        Truth::No => "none of the grounds that the law names is there",
    });
    if ground == Truth::Unknown {
        judgement.missing = prohibits.unless_any.iter().flat_map(|ground| missing(ground, subject, *day)).collect();
    }
    if question.matter.traced() {
        let parts = prohibits.unless_any.iter().map(|ground| trace(ground, subject, *day)).collect();
        judgement = judgement.step(Trace { truth: ground, step: Step::AnyOf, seen: None, parts });
    }
    judgement
}
