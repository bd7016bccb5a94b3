//! What must be the case.

use super::super::condition::{missing, trace, truth};
use super::super::matter::{Judgement, Question};
use super::super::{Step, Trace, Truth};
use crate::law::kind::Requires;

pub(super) fn judge(requires: &Requires, question: &Question<'_>) -> Judgement {
    let Question { subject, day, .. } = question;
    let kept = requires.all.iter().map(|part| truth(part, subject, *day)).min().unwrap_or(Truth::Yes);
    let mut judgement = Judgement::new(kept.not()).on(*day).because(match kept {
        Truth::Yes => "what the law requires is the case",
        Truth::Unknown => "whether what the law requires is the case is not known",
        Truth::No => "what the law requires is not the case",
    });
    if kept == Truth::Unknown {
        judgement.missing = requires.all.iter().flat_map(|part| missing(part, subject, *day)).collect();
    }
    if question.matter.traced() {
        let parts = requires.all.iter().map(|part| trace(part, subject, *day)).collect();
        judgement = judgement.step(Trace { truth: kept, step: Step::AllOf, seen: None, parts });
    }
    judgement
}
