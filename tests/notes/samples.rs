//! Invented cases with assessments made by hand: no rule book and no judge stand behind them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use demarche::case::{Case, GrievanceKind};
use demarche::check::ledger::DayRange;
use demarche::check::{
    Assessment, Counsel, CountedIn, DayKind, DayRun, Deadline, Finding, Outcome, Question, ReadingOutcome, Reckoned, Standing, StayCount,
    Verdict, VerdictKind, Within,
};
use demarche::lang::Words;
use serde_json::{Value, json};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn lang(code: &str) -> demarche::lang::Lang {
    code.parse().unwrap()
}

pub(crate) fn words(ru: &str, ky: &str, en: &str) -> Words {
    [("ru", ru), ("ky", ky), ("en", en)].into_iter().map(|(code, text)| (lang(code), text.to_owned())).collect()
}

pub(crate) fn case(name: &str) -> Case {
    let path = format!("{}/tests/notes/{name}/case.yaml", env!("CARGO_MANIFEST_DIR"));
    serde_yaml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[allow(dead_code)]
pub(crate) const NAMES: [&str; 4] = ["registration-fine", "unstated-contract", "school-child", "bathhouse-raid"];

pub(crate) fn sample(name: &str) -> (Case, Assessment) {
    let assessment = match name {
        "registration-fine" => registration_fine(),
        "unstated-contract" => unstated_contract(),
        "school-child" => school_child(),
        _ => bathhouse_raid(),
    };
    (case(name), assessment)
}

fn assessment(as_of: &str) -> Assessment {
    Assessment { as_of: day(as_of), ..Assessment::default() }
}

fn values(list: &[(&str, Value)]) -> BTreeMap<String, Value> {
    list.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
}

pub(crate) fn finding(rule: &str, title: Words, outcome: Outcome, subject: &str, cite: Words, standing: Standing) -> Finding {
    Finding {
        rule: rule.to_owned(),
        title,
        outcome,
        subject: subject.to_owned(),
        on: None,
        version_from: None,
        cite: cite.any(&lang("en")).to_owned(),
        cite_words: Some(cite),
        standing,
        values: BTreeMap::new(),
        missing: Vec::new(),
        defeated_by: None,
        says: None,
        readings: Vec::new(),
        disputed: Vec::new(),
        because: Vec::new(),
        trace: Vec::new(),
    }
}

pub(crate) fn verdict(at: usize, kind: GrievanceKind, verdict: VerdictKind, findings: &[usize]) -> Verdict {
    Verdict {
        grievance: format!("grievances[{at}]"),
        kind,
        verdict,
        because: Vec::new(),
        open: Vec::new(),
        findings: findings.to_vec(),
        weighed: Vec::new(),
        ask: Vec::new(),
        deadlines: Vec::new(),
        missing: Vec::new(),
        idle: Vec::new(),
        reason: None,
        set_aside: Vec::new(),
        counsel: Counsel::default(),
    }
}

fn registration() -> Finding {
    let mut found = finding(
        "ru.registration.deadline",
        words("Срок постановки на миграционный учет", "Миграциялык каттоого туруу мөөнөтү", "Term of migration registration"),
        Outcome::NoBreach,
        "stays[0]",
        words(
            "пункт 3 статьи 20 Федерального закона от 18 июля 2006 года № 109-ФЗ",
            "2006-жылдын 18-июлундагы № 109-ФЗ Федералдык мыйзамдын 20-беренесинин 3-пункту",
            "article 20(3) of Federal Law No. 109-FZ of 18 July 2006",
        ),
        Standing::Confirmed,
    );
    found.on = Some(day("2025-02-21"));
    found.version_from = Some(day("2015-08-12"));
    found.values = values(&[("days", json!(30)), ("due", json!("2025-03-12")), ("registered", json!("2025-02-21"))]);
    found
}

fn registration_fine() -> Assessment {
    let mut found = assessment("2025-05-12");
    found.findings = vec![registration()];
    let mut carried = verdict(0, GrievanceKind::RegistrationPenalty, VerdictKind::Supported, &[0]);
    carried.deadlines = vec![Deadline {
        what: "Appeal against the ruling".into(),
        due: day("2025-03-02"),
        due_otherwise: None,
        standing: Standing::SingleSource,
        rule: "ru.appeal.ruling".into(),
        subject: "events[0]".into(),
        cite: "CAO art. 30.3".into(),
    }];
    found.verdicts = vec![carried];
    found.days = vec![
        DayRun { from: day("2025-02-10"), to: day("2025-02-11"), kind: DayKind::Counted },
        DayRun { from: day("2025-02-12"), to: day("2025-05-12"), kind: DayKind::Exempt },
    ];
    found
}

fn unstated_contract() -> Assessment {
    let mut found = assessment("2025-08-05");
    let mut limit = finding(
        "ru.stay.day-limit",
        words("Предельный срок безвизового пребывания", "Визасыз болуунун чектик мөөнөтү", "Limit of the visa-free stay"),
        Outcome::CannotTell,
        "stays[1]",
        words(
            "пункт 1 статьи 5 Федерального закона от 25 июля 2002 года № 115-ФЗ",
            "2002-жылдын 25-июлундагы № 115-ФЗ Федералдык мыйзамдын 5-беренесинин 1-пункту",
            "article 5(1) of Federal Law No. 115-FZ of 25 July 2002",
        ),
        Standing::Confirmed,
    );
    limit.version_from = Some(day("2025-01-01"));
    limit.values = values(&[("limit", json!(90))]);
    limit.missing = vec!["statuses[0].until".into()];
    limit.readings = vec![ReadingOutcome {
        question: words(
            "Засчитываются ли дни въезда и выезда",
            "Кирген жана чыккан күндөр эсептелеби",
            "Whether the days of entry and exit count",
        ),
        reading: "entry-is-day-zero".into(),
        default: false,
        standing: Standing::SingleSource,
        outcome: Outcome::NoBreach,
        on: None,
        values: values(&[("used", json!(89)), ("limit", json!(90))]),
    }];
    found.findings = vec![limit];
    found.verdicts = vec![
        verdict(0, GrievanceKind::Expulsion, VerdictKind::Undetermined, &[0]),
        verdict(1, GrievanceKind::StayLimit, VerdictKind::NotSupported, &[0]),
    ];
    found.questions = vec![
        Question { path: "statuses[0].until".into(), rules: vec!["ru.stay.day-limit".into()] },
        Question { path: "events[0].document.served".into(), rules: vec!["ru.appeal.ruling".into()] },
        Question { path: "person.occupation".into(), rules: vec!["ru.stay.day-limit".into()] },
    ];
    found.days = vec![
        DayRun { from: day("2025-01-15"), to: day("2025-03-20"), kind: DayKind::Counted },
        DayRun { from: day("2025-04-01"), to: day("2025-04-25"), kind: DayKind::Counted },
        DayRun { from: day("2025-04-26"), to: day("2025-05-04"), kind: DayKind::Over },
        DayRun { from: day("2025-05-05"), to: day("2025-08-05"), kind: DayKind::Unknown },
    ];
    found.count.stays = vec![StayCount {
        stay: 1,
        rule: "ru.stay.day-limit".into(),
        standing: Standing::Confirmed,
        reckoned: vec![Reckoned {
            window: CountedIn { days: DayRange { from: day("2025-01-01"), to: day("2025-08-05") }, within: Within::CalendarYear },
            used: 99,
            used_at_most: 192,
            limit: 90,
            exceeded: Some(day("2025-04-26")),
            perhaps_exceeded: Some(day("2025-04-26")),
        }],
    }];
    found
}

fn school_child() -> Assessment {
    let mut found = assessment("2025-09-22");
    let mut admission = finding(
        "ru.school.admission",
        words(
            "Основания для отказа в приеме иностранного ребенка",
            "Чет өлкөлүк баланы кабыл алуудан баш тартуунун негиздери",
            "Grounds for refusing a foreign child",
        ),
        Outcome::Breach,
        "events[0]",
        words(
            "статьи 67 и 78 Федерального закона от 29 декабря 2012 года № 273-ФЗ",
            "2012-жылдын 29-декабрындагы № 273-ФЗ Федералдык мыйзамдын 67 жана 78-беренелери",
            "articles 67 and 78 of Federal Law No. 273-FZ of 29 December 2012",
        ),
        Standing::SingleSource,
    );
    admission.on = Some(day("2025-09-01"));
    admission.version_from = Some(day("2025-04-01"));
    found.findings = vec![admission];
    found.verdicts = vec![verdict(0, GrievanceKind::SchoolRefusal, VerdictKind::Supported, &[0])];
    found
}

fn bathhouse_raid() -> Assessment {
    let mut found = assessment("2025-04-14");
    found.verdicts = vec![
        verdict(0, GrievanceKind::RaidIllTreatment, VerdictKind::Undetermined, &[]),
        verdict(1, GrievanceKind::Detention, VerdictKind::Undetermined, &[]),
    ];
    found
}
