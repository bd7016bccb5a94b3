//! What the office alone is told of a case beside its facts: who keeps it, how long, what was weighed.

use chrono::NaiveDate;
use serde::Serialize;

use super::disclosure::Disclosure;
use super::wording::Speaker;
use crate::case::{Case, RiskKind};

/// Who keeps the case, and for how long.
#[derive(Clone, Debug, Serialize)]
pub(super) struct KeepingView {
    unit: Option<String>,
    owner: Option<String>,
    until: Option<NaiveDate>,
}

/// A risk that a person weighed.
#[derive(Clone, Debug, Serialize)]
pub(super) struct RiskView {
    /// Where it stands in the case.
    origin: String,
    kind: RiskKind,
    what: String,
    measures: Option<String>,
}

/// A way to go on.
#[derive(Clone, Debug, Serialize)]
pub(super) struct OptionView {
    /// Where it stands in the case.
    origin: String,
    what: String,
    pro: Option<String>,
    contra: Option<String>,
    chosen: bool,
}

pub(super) fn keeping(case: &Case, speaker: Speaker<'_>, may: &Disclosure) -> Option<KeepingView> {
    let keeping = case.keeping.as_ref().filter(|_| may.file)?;
    Some(KeepingView {
        unit: speaker.maybe(keeping.unit.as_ref(), || "keeping.unit".into()),
        owner: speaker.maybe(keeping.owner.as_ref(), || "keeping.owner".into()),
        until: keeping.until,
    })
}

/// `None` where nobody says that risks were weighed.
pub(super) fn risks(case: &Case, speaker: Speaker<'_>, may: &Disclosure) -> Option<Vec<RiskView>> {
    let risks = case.risks.as_ref().filter(|_| may.file)?;
    let view = |(at, risk): (usize, &crate::case::Risk)| RiskView {
        origin: format!("risks[{at}]"),
        kind: risk.kind,
        what: speaker.say(&risk.what, || format!("risks[{at}].what")),
        measures: speaker.maybe(risk.measures.as_ref(), || format!("risks[{at}].measures")),
    };
    Some(risks.iter().enumerate().map(view).collect())
}

pub(super) fn options(case: &Case, speaker: Speaker<'_>, may: &Disclosure) -> Vec<OptionView> {
    let view = |(at, option): (usize, &crate::case::CourseOfAction)| OptionView {
        origin: format!("options[{at}]"),
        what: speaker.say(&option.what, || format!("options[{at}].what")),
        pro: speaker.maybe(option.pro.as_ref(), || format!("options[{at}].pro")),
        contra: speaker.maybe(option.contra.as_ref(), || format!("options[{at}].contra")),
        chosen: option.chosen == Some(true),
    };
    case.options.iter().flatten().filter(|_| may.file).enumerate().map(view).collect()
}
