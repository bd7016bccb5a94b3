//! Up to which day papers tell the stay: those for other readers say nothing of later days that speak against the person, unless a person chooses so.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::sync::LazyLock;

use demarche::case::Case;
use demarche::check::{self, Assessment, Detail};
use demarche::document::Figure;
use demarche::draft::{Drafted, Engine, Request, Sources};
use demarche::law::{self, RuleBook};

static BOOK: LazyLock<RuleBook> = LazyLock::new(|| law::book([]).unwrap());
static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::load(&Sources::embedded(), "kg-mfa").unwrap());

/// A penalty in July, under a contract that ended in September: the stay goes on, and by the winter it is too long.
const STAYED_ON: &str = "
statuses: [{kind: eaeu-worker, from: 2025-02-17, until: 2025-12-31, ended-early: 2025-09-14, extension-filed: 2025-02-20}]
registrations:
  - {on: 2025-02-19, until: 2025-12-31, place: employer, region: RU-TYU, filed-by: employer, lived-in: true}
  - {on: 2026-01-05, place: dwelling, region: RU-TYU, filed-by: host, lived-in: true}
events: [{id: e, kind: stay-penalty, on: 2025-07-22, ground: stay-exceeded}]
grievances: [{kind: stay-limit, events: [e], text: The contract was in force.}]
";
const OPEN: &str = "stays: [{entry: 2025-02-10}]";
const AGAIN: &str = "stays: [{entry: 2025-02-10, exit: 2025-09-14}, {entry: 2025-09-20}]";

fn judged(stays: &str, more: &str) -> (Case, Assessment) {
    let text = format!("case: TEST\nperson: {{nationality: KGZ}}\n{stays}{STAYED_ON}{more}");
    let case: Case = serde_yaml::from_str(&text).unwrap();
    let assessment = check::check(&case, &BOOK, "2026-01-15".parse().unwrap(), Detail::Agenda);
    (case, assessment)
}

fn drafted(form: &str, (case, assessment): &(Case, Assessment)) -> Drafted {
    ENGINE.draft(&Request::new(form, &"en".parse().unwrap(), case, assessment)).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn text(form: &str, judged: &(Case, Assessment)) -> String {
    drafted(form, judged).draft.markdown.replace('\u{a0}', " ")
}

/// Where in the case stands what a paper does not tell.
fn untold(form: &str, judged: &(Case, Assessment)) -> Vec<String> {
    let remarks = drafted(form, judged).remarks.into_iter().filter(|remark| remark.code.0 == "T0415");
    remarks.map(|remark| remark.path.unwrap()).collect()
}

#[test]
fn a_paper_for_a_court_ends_the_days_with_the_event() {
    let judged = judged(OPEN, "");
    let drafted = drafted("legal-brief", &judged);
    let said = drafted.draft.markdown.replace('\u{a0}', " ");
    assert!(said.contains("Days shown to 22 July 2025, the day of the last event at issue") && said.contains("7 days, counted"), "{said}");
    for later in ["over the limit", "exceeded from", "September 2025", "2026"] {
        assert!(!said.replace("As of 15 January 2026", "").contains(later), "{later}: {said}");
    }
    let Figure::Timeline(timeline) = &drafted.draft.figures["stay-timeline"] else { panic!() };
    let last = timeline.rows.iter().flat_map(|(_, bars)| bars).filter(|bar| bar.label.is_none()).map(|bar| bar.to).max();
    assert_eq!((timeline.to.to_string(), last.map(|day| day.to_string())), ("2025-07-31".into(), Some("2025-07-22".into())));
    assert_eq!(untold("legal-brief", &judged), ["stays[0]", "statuses[0]", "registrations[1]"]);
}

#[test]
fn a_note_tells_the_stay_as_of_the_event() {
    let said = text("note-verbale", &judged(OPEN, ""));
    assert!(said.contains("began on 10 February 2025 and was still continuing on 22 July 2025. "), "{said}");
    assert!(
        said.contains("The ground for the stay from 17 February 2025 was") && said.contains("; it was in force on 22 July 2025."),
        "{said}"
    );
    assert!(said.contains("Migration registration took place on 19 February 2025. "), "{said}");
    assert_eq!(said.matches("Later").count(), 0, "{said}");
}

#[test]
fn a_later_stay_that_was_too_long_is_left_out_and_a_lawful_exit_is_told() {
    let judged = judged(AGAIN, "");
    assert_eq!(untold("note-verbale", &judged), ["stays[1]", "statuses[0]", "registrations[1]"]);
    let said = text("note-verbale", &judged);
    assert!(said.contains("lasted from 10 February 2025 to 14 September 2025. "), "{said}");
}

#[test]
fn the_office_and_whoever_chooses_so_tell_every_day() {
    let judged_so = judged(OPEN, "drafting: {days-told: to-today}");
    for (form, judged) in [("brief", &judged(OPEN, "")), ("legal-brief", &judged_so)] {
        let said = text(form, judged);
        assert!(said.contains("over the limit") && said.contains("5 Jan 2026"), "{form}: {said}");
        assert_eq!(untold(form, judged), Vec::<String>::new());
    }
}

#[test]
fn days_that_nobody_counted_as_of_the_event_are_not_drawn() {
    let mut judged = judged(OPEN, "");
    judged.1.as_of_events.clear();
    assert!(drafted("legal-brief", &judged).draft.figures.is_empty());
}
