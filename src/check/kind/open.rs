//! A duty without a number: the rule only asks.

use super::super::Truth;
use super::super::facts::Fact;
use super::super::matter::{Judgement, Question};
use crate::lang::Lang;
use crate::law::kind::Open;

pub(super) fn judge(open: &Open, question: &Question<'_>) -> Judgement {
    let mut judgement = Judgement::new(Truth::Unknown)
        .on(question.day)
        .because(format!("no number can be reckoned ({}): what happened must be weighed by a person", open.says.any(&Lang::english())));
    let denied = |field: &str| question.subject.own(field) == Some(&Fact::YesNo(false));
    let senseless = |field: &str| open.only_if.get(field).is_some_and(|other| denied(&other.value));
    let asked = open.ask.iter().filter(|field| question.subject.own(&field.value).is_none() && !senseless(&field.value));
    judgement.missing = asked.map(|field| question.subject.path_to(&field.value)).collect();
    judgement
}
