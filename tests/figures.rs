//! Figures of drafts: what is settled is drawn as a fact, what is not is drawn and said as open.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::sync::LazyLock;

use demarche::case::{Audience, Case};
use demarche::check::{self, Assessment, Detail, Standing};
use demarche::document::{Amount, Axes, BarChart, BarKind, ChartFault, Figure, MarkKind, Series, Timeline};
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
    // Whether the day of entry counts is not settled: the earlier day stands.
    assert!(terms.contains(&"? by 29 May 2025: leave or extend the stay (perhaps later)".to_owned()), "{terms:?}");
    assert!(timeline.to >= "2025-05-29".parse().unwrap());
    assert!(text.contains("Time limits now running: ") && text.contains("leave or extend the stay"), "{text}");
}

#[test]
fn a_term_too_far_to_be_drawn_is_told_as_later_than_the_figure() {
    let event = "events: [{kind: entry-refusal, on: 2025-03-20, ground: none-given}]";
    let (timeline, text) =
        timeline(&judged(&format!("statuses: []\nstays: [{{entry: 2025-03-01, exit: 2025-03-20}}]\n{event}"), "2025-04-01"));
    let (drawn, later) = text.split_once("later than the days in the figure: ").unwrap();
    let later = later.lines().next().unwrap();
    assert!(later.contains("March 2026") && !drawn.contains("by 20\u{a0}March 2026"), "{text}");
    assert!(timeline.marks.iter().all(|mark| mark.on < "2026-01-01".parse().unwrap()), "{:?}", timeline.marks);
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

/// What a template draws, with the figure and the remarks.
fn charted(call: &str) -> Result<(Draft, Vec<&'static str>), Vec<demarche::diag::Diagnostic>> {
    let form = "title: {en: Probe}\naudience: internal\nlayout: brief\n";
    let sources = Sources::embedded()
        .with_template("probe/form.yaml", form)
        .with_template("probe/en.md.tera", format!("# Title\n\n{call}\n\n: A caption\n"));
    let engine = Engine::load(&sources, "kg-mfa")?;
    let (case, assessment) = judged("statuses: []", "2026-01-15");
    let lang = "en".parse().unwrap();
    let drafted = engine.draft(&Request::new("probe", &lang, &case, &assessment))?;
    Ok((drafted.draft, drafted.remarks.iter().map(|remark| remark.code.0).collect()))
}

fn bars(amounts: &str) -> String {
    format!(
        "{{{{ chart(kind=\"bar\", title=\"Papers\", up=\"sheets\", places=[\"north\", \"south\"], series=[{{\"name\": \"filed\", \"amounts\": {amounts}}}]) }}}}"
    )
}

#[test]
fn a_template_makes_a_chart_with_its_description() {
    let (draft, remarks) = charted(&bars("[1500, 2.5]")).unwrap();
    assert!(
        draft.markdown.contains("```figure chart-1\nBar chart: Papers (sheets). Filed: north – 1,500; south – 2.5.\n```"),
        "{}",
        draft.markdown
    );
    assert!(matches!(&draft.figures["chart-1"], Figure::BarChart(chart) if chart.table().scale().ticks().len() == 4));
    assert_eq!(remarks.iter().filter(|code| code.starts_with("T044")).count(), 0);
    let document = demarche::document::parse(draft).unwrap();
    for text in [demarche::render::markdown::render(&document), demarche::render::text::render(&document)] {
        let words: Vec<&str> = text.split_whitespace().collect();
        assert!(words.windows(3).any(|row| row == ["north", "|", "1,500"]), "{text}");
    }
}

#[test]
fn an_amount_that_is_not_known_is_a_gap_and_never_zero() {
    let (draft, remarks) = charted(&bars("[7, none]")).unwrap();
    assert!(remarks.contains(&"T0440"));
    assert!(draft.markdown.contains("Filed: north – 7. Filed: not known for south."), "{}", draft.markdown);
    let text = demarche::render::text::render(&demarche::document::parse(draft).unwrap());
    assert!(text.lines().any(|line| line.starts_with("south") && line.trim_end().ends_with('–')), "{text}");
}

#[test]
fn what_makes_no_chart_is_told_with_its_place() {
    let line = |days: &str| {
        format!("{{{{ chart(kind=\"line\", title=\"t\", up=\"u\", places={days}, series=[{{\"name\": \"n\", \"amounts\": [1, 2]}}]) }}}}")
    };
    for (call, said) in [
        (bars("[]"), "0 amounts for 2 `places`"),
        (bars("[1, 2, 3]"), "3 amounts for 2 `places`"),
        (bars("[none, none]"), "no amount to show"),
        (bars("[1, \"many\"]"), "which is no number"),
        (bars("[1, true]"), "no number"),
        (bars("[1, 2000000000000000]"), "no number up to"),
        (bars("[1, 2]").replace("\"bar\"", "\"pie\""), "`pie` is no kind of chart"),
        (line("[\"2025-02-01\", \"2025-01-01\"]"), "the day 2025-01-01 stands twice or after a later one"),
        (line("[\"2025-02-01\", \"March\"]"), "`March` is no day"),
    ] {
        let faults = charted(&call).map(|_| ()).unwrap_err();
        let fault = &faults[0];
        assert!(fault.message.contains(said), "{call}: {}", fault.message);
        assert_eq!((fault.code.0, fault.span.map(|span| span.line)), ("T0102", Some(3)), "{call}");
        assert_eq!(fault.source.as_ref().unwrap().name, "templates/probe/en.md.tera");
    }
}

#[test]
fn no_chart_holds_what_is_no_number() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e16] {
        let amounts = vec![Some(Amount { value: 1.0, label: "1".into() }), Some(Amount { value, label: "?".into() })];
        let series = vec![Series { name: "filed".into(), amounts }];
        let faults =
            BarChart::new(Axes::default(), vec!["north".into(), "south".into()], series, &|value, _| value.to_string()).unwrap_err();
        assert_eq!(faults, [ChartFault::NoNumber { series: "filed".into(), place: "south".into() }]);
    }
}

#[test]
fn a_line_is_told_by_its_extremes_and_its_ends() {
    let days: Vec<String> = (1..=9).map(|month| format!("\"2025-0{month}-01\"")).collect();
    let call = format!(
        "{{{{ chart(kind=\"line\", title=\"Papers\", up=\"sheets\", places=[{}], series=[{{\"name\": \"filed\", \"amounts\": [5, 9, 9, 2, none, 4, 4, 4, -3]}}]) }}}}",
        days.join(", ")
    );
    let (draft, _) = charted(&call).unwrap();
    let said = draft.markdown.replace('\u{a0}', " ");
    assert!(said.contains("Filed: the most is 9 (1 Feb 2025), the least \u{2212}3 (1 Sep 2025)."), "{said}");
    assert!(said.contains("Filed: it falls from 5 (1 Jan 2025) to \u{2212}3 (1 Sep 2025)."), "{said}");
    assert!(said.contains("Filed: not known for 1 May 2025."), "{said}");
}

#[test]
fn the_brief_shows_the_days_used_where_there_are_several_periods() {
    let one = judged("statuses: []\nstays: [{entry: 2025-01-01, exit: 2025-03-01}]", "2025-12-31");
    assert!(!drafted("brief", Audience::Internal, &one).figures.contains_key("chart-1"));
    let two = judged("statuses: []\nstays: [{entry: 2025-01-01, exit: 2025-03-01}, {entry: 2026-01-01, exit: 2026-02-01}]", "2026-12-31");
    let Figure::BarChart(chart) = drafted("brief", Audience::Internal, &two).figures["chart-1"].clone() else { panic!("no bars") };
    let rows: Vec<_> = chart.table().rows().collect();
    // Whether the day of entry counts is not settled: one day of each is open.
    assert_eq!(rows, [["the year 2025", "59", "1", "90"], ["the year 2026", "31", "1", "90"]]);
}

/// A seasonal worker comes and goes for years: the brief is drafted, and says that the chart shows the last periods only.
#[test]
fn of_many_periods_the_chart_shows_the_last_and_says_so() {
    let first: chrono::NaiveDate = "2018-01-01".parse().unwrap();
    let day = |days: u64| first.checked_add_days(chrono::Days::new(days)).unwrap();
    let stays: Vec<String> = (0..40).map(|n| format!("{{entry: {}, exit: {}}}", day(n * 60), day(n * 60 + 50))).collect();
    let many = judged(&format!("statuses: []\nstays: [{}]", stays.join(", ")), "2025-12-31");
    let draft = drafted("brief", Audience::Internal, &many);
    let Figure::BarChart(chart) = draft.figures["chart-1"].clone() else { panic!("no bars") };
    assert_eq!(chart.table().rows().count(), 12);
    assert!(draft.markdown.contains("(the last 12 of "), "{}", draft.markdown);
}

#[test]
fn a_chart_has_its_description_in_every_format() {
    let document = demarche::document::parse(charted(&bars("[7, 9]")).unwrap().0).unwrap();
    let said = "Bar chart: Papers (sheets). Filed: north – 7; south – 9.";
    let html = demarche::render::html::render(&document);
    assert!(html.contains(&format!(">{said}</title>")) && html.contains("role=\"img\""), "{html}");
    assert!(demarche::render::markdown::render(&document).contains(said));
    assert!(demarche::render::text::render(&document).contains(said));
    for name in ["word/media/figure-1.svg", "word/media/figure-1.png"] {
        let package = demarche::render::docx::render(&document).unwrap();
        assert!(package.windows(name.len()).any(|bytes| bytes == name.as_bytes()), "{name}");
    }
    let pdf = demarche::render::pdf::render(&document, demarche::render::pdf::Faces::embedded()).unwrap();
    assert!(!pdf.is_empty());
}

#[test]
fn a_name_that_readers_may_not_see_is_found_in_a_figure_too() {
    let form = "title: {en: Probe}\naudience: court\nlayout: brief\n";
    let call = "{{ chart(kind=\"bar\", title=\"Papers of Primerov\", up=\"sheets\", places=[\"north\"], series=[{\"name\": \"filed\", \"amounts\": [1]}]) }}";
    let sources = Sources::embedded().with_template("probe/form.yaml", form).with_template("probe/en.md.tera", call);
    let engine = Engine::load(&sources, "kg-mfa").unwrap();
    let (mut case, assessment) = judged("statuses: []", "2026-01-15");
    let lang = "en".parse().unwrap();
    assert!(engine.draft(&Request::new("probe", &lang, &case, &assessment)).is_ok());
    case.person.as_mut().unwrap().name = serde_json::from_value(serde_json::json!({"latin": "PRIMEROV TALANT"})).unwrap();
    let faults = engine.draft(&Request::new("probe", &lang, &case, &assessment)).map(|_| ()).unwrap_err();
    assert_eq!(faults[0].code, demarche::draft::codes::WITHHELD_SHOWN, "{faults:#?}");
}

/// A stretch of one day is told as a day; neighbouring stretches that are open for the same reason are one.
#[test]
fn stretches_of_days_are_told_as_few_and_as_short_as_they_are() {
    let worker = "statuses: [{kind: eaeu-worker, from: 2025-09-01, until: 2025-09-01}]\nstays: [{entry: 2025-08-20, exit: 2025-09-02}]";
    let (figure, text) = timeline(&judged(worker, "2025-12-31"));
    assert!(text.contains("on 1\u{a0}September 2025, 1 day, not counted; on 2\u{a0}September 2025, 1 day, counted"), "{text}");
    assert_eq!(kinds(&figure, 0), [BarKind::Counted, BarKind::Exempt, BarKind::Counted]);
    // Two readings, one on the days before a contract, one on the day of entry.
    let contract = "statuses: [{kind: eaeu-worker, from: 2025-03-10, until: 2025-06-30}]\nstays: [{entry: 2025-03-01, exit: 2025-11-27}]";
    let (figure, text) = timeline(&judged(contract, "2025-12-31"));
    assert_eq!(kinds(&figure, 0), [BarKind::Counted, BarKind::Exempt, BarKind::Open, BarKind::Over]);
    assert_eq!(text.matches("over the limit or not").count(), 1, "{text}");
}
