//! A date that the law itself names.

use super::super::Truth;
use super::super::condition::{missing, trace, truth};
use super::super::matter::{Judgement, Question};
use crate::law::kind::FixedDate;

pub(super) fn judge(fixed: &FixedDate, question: &Question<'_>) -> Judgement {
    let Question { subject, day, matter, .. } = question;
    let met = truth(&fixed.met_when, subject, *day);
    let running = matter.as_of <= fixed.by;
    let mut judgement = match met {
        Truth::Yes => Judgement::new(Truth::No).because(format!("done by the date that the law names, {}", fixed.by)),
        _ if running => Judgement::new(Truth::No).because(format!("the term runs to {}", fixed.by)),
        Truth::No => Judgement::new(Truth::Yes).because(format!("not done by {}", fixed.by)),
        Truth::Unknown => Judgement::new(Truth::Unknown).because(format!("whether it was done by {} is not known", fixed.by)),
    };
    judgement = judgement.on(*day).date("due", fixed.by);
    judgement.safe_until = Some(fixed.by);
    if met != Truth::Yes && running {
        judgement.due = Some(fixed.by);
    }
    if judgement.broken == Some(Truth::Unknown) {
        judgement.missing = missing(&fixed.met_when, subject, *day);
    }
    if matter.traced() {
        judgement = judgement.step(trace(&fixed.met_when, subject, *day));
    }
    judgement
}
