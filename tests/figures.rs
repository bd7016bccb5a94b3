//! Figures of drafts: what is settled is drawn as a fact, what is not is drawn and said as open.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::sync::LazyLock;

use demarche::case::{Audience, Case};
use demarche::check::{self, Assessment, Detail, Standing};
use demarche::document::{BarKind, Figure, MarkKind, Timeline};
use demarche::draft::{Draft, Engine, Request, Sources};
use demarche::law::{self, RuleBook};

static BOOK: LazyLock<RuleBook> = LazyLock::new(|| law::book([]).unwrap());
static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::load(&Sources::embedded(), "kg-mfa").unwrap());

/// A case with its assessment, both from a few lines.
fn judged(text: &str, as_of: &str) -> (Case, Assessment) {
    let case: Case = serde_yaml::from_str(&format!("case: TEST\nperson: {{nationality: KGZ}}\n{text}")).unwrap();
    let assessment = check::check(&case, &BOOK, as_of.parse().unwrap(), Detail::Agenda);
    (case, assessment)
}

fn drafted(form: &str, audience: Audience, (case, assessment): &(Case, Assessment)) -> Draft {
    let lang = "en".parse().unwrap();
    let request = Request { audience: Some(audience), ..Request::new(form, &lang, case, assessment) };
    ENGINE.draft(&request).unwrap_or_else(|faults| panic!("{faults:#?}")).draft
}

/// The timeline of the brief, and the words beside it.
fn timeline(judged: &(Case, Assessment)) -> (Timeline, String) {
    let draft = drafted("brief", Audience::Internal, judged);
    let Figure::Timeline(timeline) = draft.figures["stay-timeline"].clone() else { panic!("{:?}", draft.figures) };
    (timeline, draft.markdown)
}

fn kinds(timeline: &Timeline, row: usize) -> Vec<BarKind> {
    timeline.rows[row].1.iter().map(|bar| bar.kind).collect()
}

/// Labels of the marks without their no-break spaces; open ones begin with a question mark.
fn marks(timeline: &Timeline, kind: MarkKind) -> Vec<String> {
    let of_kind = timeline.marks.iter().filter(|mark| mark.kind == kind);
    of_kind.map(|mark| format!("{}{}", if mark.open { "? " } else { "" }, mark.label.replace('\u{a0}', " "))).collect()
}

#[test]
fn a_day_too_many_under_one_reading_only_is_drawn_as_open() {
    let (timeline, text) = timeline(&judged("statuses: []\nstays: [{entry: 2025-01-01, exit: 2025-04-01}]", "2025-12-31"));
    assert_eq!(kinds(&timeline, 0), [BarKind::Counted, BarKind::Open]);
    assert_eq!(marks(&timeline, MarkKind::Exceeded), ["? exceeded from 1 April 2025 under one reading, under another not at all"]);
    assert_eq!(timeline.rows[1].1[0].label.as_deref(), Some("the year 2025: 90 to 91 of 90"));
    assert!(text.contains("over the limit or not") && !text.contains("1 day over the limit"), "{text}");
}

#[test]
fn readings_that_agree_on_the_breach_and_not_on_the_day_are_both_told() {
    let (timeline, text) = timeline(&judged("statuses: []\nstays: [{entry: 2025-01-01, exit: 2025-04-10}]", "2025-12-31"));
    assert_eq!(kinds(&timeline, 0), [BarKind::Counted, BarKind::Open, BarKind::Over]);
    assert_eq!(marks(&timeline, MarkKind::Exceeded), ["? exceeded from 1 April 2025 or from 2 April 2025: sources differ"]);
    assert!(text.contains("Limit of stay: exceeded from 1\u{a0}April 2025 or from 2\u{a0}April 2025: sources differ."), "{text}");
}

#[test]
fn a_reading_that_counts_over_another_window_has_its_own() {
    let stays = "statuses: []\nstays: [{entry: 2024-08-10, exit: 2024-09-28}, {entry: 2024-12-02, exit: 2025-01-30}]";
    let (timeline, _) = timeline(&judged(stays, "2025-12-31"));
    let windows: Vec<_> = timeline.rows[1].1.iter().filter_map(|bar| bar.label.as_deref()).collect();
    assert_eq!(windows, ["the 180 days to 30\u{a0}January 2025 (under another reading): 110 of 90", "the year 2025: 30 of 90"]);
}

#[test]
fn a_fact_that_is_missing_leaves_the_day_open() {
    let (timeline, text) = timeline(&judged("stays: [{entry: 2025-01-01, exit: 2025-06-30}]", "2025-12-31"));
    assert_eq!(kinds(&timeline, 0), [BarKind::Open]);
    assert_eq!(marks(&timeline, MarkKind::Exceeded), ["? perhaps exceeded from 1 April 2025: facts are missing"]);
    assert!(text.contains("0 days certainly, 181 at most; allowed: 90."), "{text}");
}

#[test]
fn what_nobody_has_confirmed_is_no_fact_of_the_figure() {
    let mut judged = judged("statuses: []\nstays: [{entry: 2025-01-01, exit: 2025-04-10}]", "2025-12-31");
    judged.1.count.stays[0].standing = Standing::SingleSource;
    let (single, _) = timeline(&judged);
    assert!(marks(&single, MarkKind::Exceeded)[0].ends_with("(single source: verify)"));
    judged.1.count.stays[0].standing = Standing::Unconfirmed;
    let (unconfirmed, text) = timeline(&judged);
    assert!(!kinds(&unconfirmed, 0).contains(&BarKind::Over));
    assert_eq!(unconfirmed.rows[1].1[0].label.as_deref(), Some("the year 2025: 99"));
    assert!(marks(&unconfirmed, MarkKind::Exceeded)[0].starts_with("? ") && text.contains("the limit is not confirmed"), "{text}");
}

#[test]
fn terms_that_run_are_marked_and_told() {
    let (timeline, text) = timeline(&judged("statuses: []\nstays: [{entry: 2025-03-01}]", "2025-04-01"));
    let terms = marks(&timeline, MarkKind::Term);
    assert!(terms.contains(&"by 29 May 2025: leave or extend the stay".to_owned()), "{terms:?}");
    assert!(timeline.to >= "2025-05-29".parse().unwrap());
    assert!(text.contains("Terms that run: ") && text.contains("leave or extend the stay"), "{text}");
}

#[test]
fn the_answer_that_the_office_awaits_is_its_own_affair() {
    let history = "
statuses: []
stays: [{entry: 2025-01-01, exit: 2025-03-01}]
history: [{kind: note-verbale, on: 2025-03-10, to: {en: the Embassy}, reply-due: 2025-06-10}]";
    let judged = judged(history, "2025-04-01");
    assert!(drafted("brief", Audience::Internal, &judged).markdown.contains("by 10\u{a0}June 2025: reply awaited"));
    assert!(!drafted("brief", Audience::Court, &judged).markdown.contains("reply awaited"));
}
