//! A ban whose length follows from the days of overstay.

use chrono::{Months, NaiveDate};

use super::super::Truth;
use super::super::facts::Frame;
use super::super::matter::{Judgement, Question};
use super::day_limit::Overstay;
use crate::law::kind::Ban;
use crate::law::rule::{Cite, List};

pub(super) fn judge(ban: &Ban, question: &Question<'_>) -> Judgement {
    let stays = List::Stays.key();
    let case = question.subject.level(1);
    let Some(items) = case.items(stays) else { return Judgement::lacking(stays.to_owned()) };
    let Some(measure) = question.matter.book.rule(&ban.measured_by.value) else {
        return Judgement::silent(format!("`{}` is not in the book", ban.measured_by.value));
    };
    let ended = items.iter().enumerate().map(|(index, stay)| case.item(stays, index, stay));
    let last = ended.filter(|stay| stay.date("entry").is_some_and(|entry| entry <= question.day)).max_by_key(|stay| stay.date("entry"));
    let Some(last) = last else {
        return Judgement::silent("no stay before the ban is stated");
    };
    let judgement = match Overstay::of(question.matter, measure, &last) {
        Overstay::Unknown(missing) => {
            let mut judgement = Judgement::new(Truth::Unknown).because("how many days were too many is not known");
            judgement.missing = missing;
            return judgement.on(question.day);
        }
        Overstay::Days(days) => band(ban, days, &last, question),
    };
    judgement.on(question.day)
}

fn band(ban: &Ban, days: u32, stay: &Frame<'_>, question: &Question<'_>) -> Judgement {
    if days == 0 {
        return Judgement::new(Truth::Yes).value("overstay", 0).because("no day of the stay was too many: there was no overstay");
    }
    let Some(band) = ban.band(days) else {
        return Judgement::silent(format!("an overstay of {days} days is below the ban of this article")).value("overstay", days);
    };
    let lasts_to = stay.date("exit").and_then(|exit| exit.checked_add_months(Months::new(band.years.saturating_mul(12))));
    let stated = question.subject.date("until");
    let too_long = matches!((lasts_to, stated), (Some(due), Some(stated)) if stated > due);
    let mut judgement = Judgement::new(if too_long { Truth::Yes } else { Truth::No })
        .value("overstay", days)
        .value("years", band.years)
        .because(format!("an overstay of {days} days: a ban of {} years from exit", band.years));
    judgement.cite = band.cite.as_ref().map(Cite::new);
    judgement.standing = band.standing;
    if let Some(due) = lasts_to {
        judgement = judgement.date("until", due);
        if let Some(stated) = stated.filter(|_| too_long) {
            judgement = longer(judgement, stated, due);
        }
    }
    judgement
}

fn longer(judgement: Judgement, stated: NaiveDate, due: NaiveDate) -> Judgement {
    judgement.because(format!("the ban runs to {stated}, the law's term ends on {due}"))
}
