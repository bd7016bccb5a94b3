//! The arithmetic of each kind: one file each, of the same name as its parameters under `law/kind/`.

mod ban;
mod ban_after;
mod bars;
pub(super) mod day_limit;
mod days_left;
mod deadline;
mod fixed_date;
pub(super) mod grace;
mod one_of;
mod open;
mod permits;
mod prohibits;
pub(super) mod remedy;
mod requires;

pub(super) use deadline::length as deadline_length;

use super::matter::{Judgement, Question};
use crate::law::kind::Computation;

/// Whether the rule of `question` was broken. Days of stay are judged elsewhere, all stays together: [`day_limit`].
pub(super) fn judge(question: &Question<'_>) -> Judgement {
    match &question.version.computes {
        Computation::DayLimit(_) => Judgement::silent("days are reckoned for all stays together"),
        Computation::DaysLeft(left) => days_left::judge(left, question),
        Computation::Deadline(deadline) => deadline::judge(deadline, question),
        Computation::FixedDate(fixed) => fixed_date::judge(fixed, question),
        Computation::Permits(permits) => permits::judge(*permits, question),
        Computation::Grace(grace) => grace::judge(grace, question),
        Computation::Prohibits(prohibits) => prohibits::judge(prohibits, question),
        Computation::Requires(requires) => requires::judge(requires, question),
        Computation::Ban(ban) => ban::judge(ban, question),
        Computation::BanAfter(ban) => ban_after::judge(ban, question),
        Computation::Remedy(remedy) => remedy::judge(remedy, question),
        Computation::Bars(bars) => bars::judge(bars, question),
        Computation::Open(open) => open::judge(open, question),
    }
}
