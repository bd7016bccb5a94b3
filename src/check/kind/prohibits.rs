//! An act against the law unless one of the grounds is there.

use super::super::condition::{greatest, missing, trace, truth};
use super::super::matter::{Judgement, Question, computed};
use super::super::{Step, Trace, Truth};
use crate::law::kind::Prohibits;
use crate::law::rule::Ground;

pub(super) fn judge(prohibits: &Prohibits, question: &Question<'_>) -> Judgement {
    let Question { subject, day, .. } = question;
    if let Some(ground) = question.choice.ground {
        return as_read(ground, question);
    }
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

/// What a reading of a disputed point says of the ground. No fact of the case would settle it.
fn as_read(ground: Ground, question: &Question<'_>) -> Judgement {
    let (ground, words) = match ground {
        Ground::There => (Truth::Yes, "by the reading in use there is a ground"),
        Ground::Lacking => (Truth::No, "by the reading in use there is no ground"),
        Ground::NotKnown => (Truth::Unknown, "by the reading in use it is not known whether there is a ground"),
    };
    Judgement::new(ground.not()).on(question.day).because(words).step(computed(ground, words))
}
