//! What a note raises and what it leaves to the brief, by the judge's own findings: facts and rules are those of the law.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::sync::LazyLock;

use chrono::NaiveDate;
use demarche::case::{Case, Tone};
use demarche::check::{self, Assessment, Bears, Detail, VerdictKind};
use demarche::diag::Diagnostic;
use demarche::draft::{Drafted, Engine, Request, Sources, codes};
use demarche::law::{self, RuleBook};

static BOOK: LazyLock<RuleBook> = LazyLock::new(|| law::book([]).unwrap());
static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::load(&Sources::embedded(), "kg-mfa").unwrap());

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn judged(text: &str, as_of: &str) -> (Case, Assessment) {
    let case: Case = serde_yaml::from_str(&format!("case: TEST\nperson: {{nationality: KGZ}}\n{text}")).unwrap();
    let assessment = check::check(&case, &BOOK, day(as_of), Detail::Trace);
    (case, assessment)
}

fn drafted(form: &str, code: &str, (case, assessment): &(Case, Assessment)) -> Drafted {
    ENGINE.draft(&Request::new(form, &code.parse().unwrap(), case, assessment)).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// The text with plain spaces.
fn text(form: &str, code: &str, judged: &(Case, Assessment)) -> String {
    drafted(form, code, judged).draft.markdown.replace('\u{a0}', " ")
}

/// Entry on 20 August 2025, thirty days to register: a fine on day 12 and one on day 37, after the term.
const TWO_FINES: &str = "
stays: [{entry: 2025-08-20, region: RU-TOM}]
statuses: []
registrations: [{on: 2025-09-29, place: dwelling, filed-by: host}]
events:
  - {id: first, kind: registration-penalty, on: 2025-09-01, ground: not-registered, evidence: [E1]}
  - {id: second, kind: registration-penalty, on: 2025-09-26, ground: not-registered, evidence: [E2]}
grievances:
  - kind: registration-penalty
    text: Both fines are to be set aside.
    ask: [to set aside the first fine]
    evidence: [E1, E2]
evidence:
  - {id: E1, kind: ruling, title: Ruling of September, may-see: [host-state]}
  - {id: E2, kind: ruling, title: Second ruling, may-see: [host-state]}
";

#[test]
fn of_a_mixed_grievance_a_note_raises_only_what_is_supported() {
    // A person chooses that the later one is named: unasked it would not be.
    let judged = judged(&format!("{TWO_FINES}drafting: {{days-told: to-today}}"), "2025-12-31");
    assert_eq!(judged.1.verdicts[0].verdict, VerdictKind::Mixed);
    let bears: Vec<Bears> = judged.1.verdicts[0].weighed.iter().map(|weighed| weighed.bears).collect();
    assert_eq!(bears, [Bears::Supports, Bears::Defeats]);
    for (code, record, first, second) in [
        ("ru", "Предметом настоящего обращения это не является", "1 сентября 2025 года", "26 сентября 2025 года"),
        ("ky", "предмети болуп саналбайт", "2025-жылдын 1-сентябрында", "2025-жылдын 26-сентябрында"),
        ("en", "This is no part of the present request", "on 1 September 2025", "on 26 September 2025"),
    ] {
        let note = text("note-verbale", code, &judged);
        assert!(note.contains(first) && !note.contains("Both fines") && !note.contains("Second ruling"), "{note}");
        let about_second: Vec<&str> = note.lines().filter(|line| line.contains(second)).collect();
        assert!(about_second.len() == 1 && about_second[0].contains(record), "{note}");
    }
    let remarks = drafted("note-verbale", "en", &judged).remarks;
    let remark = remarks.iter().find(|remark| remark.code == codes::NOT_RAISED).unwrap();
    assert_eq!(remark.path.as_deref(), Some("events[1]"));
}

#[test]
fn what_happened_after_the_event_raised_and_speaks_against_it_is_not_named_unasked() {
    let judged = judged(TWO_FINES, "2025-12-31");
    for form in ["note-verbale", "legal-brief"] {
        let said = text(form, "en", &judged);
        assert!(said.contains("1 September 2025") && !said.contains("26 Sep") && !said.contains("29 Sep"), "{form}: {said}");
    }
    let remarks = drafted("note-verbale", "en", &judged).remarks;
    assert!(remarks.iter().any(|remark| remark.code == codes::NOT_RAISED && remark.path.as_deref() == Some("events[1]")));
}

#[test]
fn the_brief_on_a_mixed_grievance_tells_both_events_and_how_each_stands() {
    let brief = text("brief", "en", &judged(TWO_FINES, "2025-12-31"));
    assert!(brief.contains("**supported in part** (1 September 2025 – supported; 26 September 2025 – not supported)"), "{brief}");
    assert!(brief.contains("Both fines are to be set aside") && brief.contains("Second ruling"), "{brief}");
    assert!(brief.contains("(event of 1 September 2025): complied with") && brief.contains("(event of 26 September 2025): breached"));
}

#[test]
fn where_each_event_is_supported_all_are_raised() {
    let both = TWO_FINES.replace("2025-09-26", "2025-09-10");
    let judged = judged(&both, "2025-12-31");
    assert_eq!(judged.1.verdicts[0].verdict, VerdictKind::Supported);
    let note = text("note-verbale", "en", &judged);
    assert!(note.contains("Both fines") && note.contains("Second ruling") && !note.contains("no part of"), "{note}");
}

/// A contract that ended early on day 154, fifteen days to find another, a new contract on the eleventh.
fn between_contracts(penalty: &str) -> (Case, Assessment) {
    judged(
        &format!(
            "
stays: [{{entry: 2025-02-10}}]
statuses:
  - {{kind: eaeu-worker, from: 2025-02-17, until: 2025-12-31, ended-early: 2025-07-14}}
  - {{kind: eaeu-worker, from: 2025-07-25, until: 2026-07-24}}
registrations: [{{on: 2025-02-19}}]
events: [{{id: order, kind: stay-penalty, on: {penalty}, ground: stay-exceeded}}]
grievances: [{{kind: stay-limit, events: [order]}}]"
        ),
        "2025-12-31",
    )
}

#[test]
fn the_argument_is_the_right_in_force_on_the_day_of_the_event() {
    let contract = "Treaty on the Eurasian Economic Union of 29 May 2014, art. 97(5)";
    for (penalty, grace) in [("2025-07-13", false), ("2025-07-22", true), ("2025-07-29", false), ("2025-08-01", false)] {
        let judged = between_contracts(penalty);
        let note = text("note-verbale", "en", &judged);
        let provision =
            note.lines().find(|line| line.contains("the conditions laid down there")).unwrap_or_else(|| panic!("{penalty}: {note}"));
        assert_eq!(provision.contains("art. 97). "), grace, "{penalty}: {provision}");
        assert_eq!(provision.contains(contract), !grace, "{penalty}: {provision}");
        assert_eq!(provision.contains("the last day falls on 29 July 2025"), grace, "{penalty}: {provision}");
        let brief = text("brief", "en", &judged);
        let (_, assessed) = brief.split_once("## Assessment of the grievances").unwrap();
        assert_eq!(assessed.contains("- Fifteen days for a new contract"), grace, "{penalty}: {assessed}");
    }
}

#[test]
fn a_term_is_dropped_only_where_its_own_finding_yields() {
    let text_of = |second: &str| {
        format!(
            "
stays: [{{entry: 2025-01-10, exit: 2025-01-20}}, {{entry: 2025-06-01}}]
statuses: [{second}]
registrations: []
grievances: [{{kind: stay-limit}}]"
        )
    };
    let due = |judged: &(Case, Assessment)| {
        let last = judged.1.verdicts[0].deadlines.iter().find(|deadline| deadline.subject == "stays[1]").unwrap().due;
        (last, text("brief", "en", judged).contains(&format!("| {}", last.format("%-d %B %Y"))))
    };
    // The contract covers the first stay alone: the days of the second run, and those of the first may count as well.
    let first = judged(&text_of("{kind: eaeu-worker, from: 2025-01-10, until: 2025-01-20}"), "2025-07-01");
    assert!(first.1.findings.iter().any(|finding| finding.subject == "stays[0]" && finding.defeated_by.is_some()));
    assert_eq!(due(&first), (day("2025-08-18"), true));
    let second = judged(&text_of("{kind: eaeu-worker, from: 2025-06-01, until: 2025-12-31}"), "2025-07-01");
    assert!(!due(&second).1, "the contract governs the second stay");
}

#[test]
fn what_the_applicant_maintains_is_told_where_the_case_states_nothing_else() {
    let only = judged(
        "grievances: [{kind: stay-limit, text: {en: The applicant counts differently., ru: Заявитель считает иначе., ky: Арыз ээси башкача эсептейт.}}]",
        "2025-07-01",
    );
    for (code, said) in [("en", "counts differently"), ("ru", "считает иначе"), ("ky", "башкача эсептейт")] {
        assert!(text("brief", code, &only).contains(said), "{code}");
    }
}

/// On day 63 of ninety: one entry for want of a right to stay, and before it one on a ground that the days of stay do not answer.
const TWO_ENTRIES: &str = "
stays: [{entry: 2025-03-01, exit: 2025-05-20}]
statuses: []
registrations: []
events:
  - {id: first, kind: controlled-register, on: 2025-04-20, ground: conviction}
  - {id: second, kind: controlled-register, on: 2025-05-02, ground: stay-exceeded}
grievances: [{kind: controlled-register}]
";

#[test]
fn a_note_complains_of_no_act_that_the_rules_do_not_judge() {
    let of_both = judged(TWO_ENTRIES, "2025-12-31");
    assert_eq!(of_both.1.verdicts[0].verdict, VerdictKind::Supported);
    let note = text("note-verbale", "en", &of_both);
    assert!(note.contains("Federal Law of the Russian Federation No. 115-FZ of 25 July 2002, art. 5(1) (length of a visa-free stay). It appears that the conditions laid down there were met"), "{note}");
    assert!(note.contains("For completeness it is mentioned that on 20 April 2025"), "{note}");
    let brief = text("brief", "en", &of_both);
    assert!(brief.contains("(2 May 2025 – supported; 20 April 2025 – undetermined)"), "{brief}");
    let first = judged(&TWO_ENTRIES.replace("register}]\n", "register, events: [first]}]\n"), "2025-12-31");
    assert_eq!(first.1.verdicts[0].verdict, VerdictKind::Undetermined);
    let note = text("note-verbale", "en", &first);
    assert!(!note.contains("The matter is governed") && !note.contains("115-FZ"), "{note}");
}

/// Contract to the end of 2025; the stay goes on after it, without a right.
const LISTED_UNDER_A_CONTRACT: &str = "
stays: [{entry: 2025-01-15, purpose: work}]
statuses: [{kind: eaeu-worker, from: 2025-01-20, until: 2025-12-31}]
registrations: [{on: 2025-01-24}]
events: [{kind: controlled-register, on: 2025-05-26, ground: stay-exceeded}]
grievances: [{kind: controlled-register}]
";

#[test]
fn who_drafts_is_told_that_the_answer_of_the_day_of_the_event_is_not_that_of_today() {
    let otherwise_today = |as_of: &str, form: &str| -> Vec<(String, Option<String>)> {
        let remarks = drafted(form, "en", &judged(LISTED_UNDER_A_CONTRACT, as_of)).remarks;
        let told = remarks.into_iter().filter(|remark| remark.code == codes::OTHERWISE_TODAY);
        told.map(|remark| (remark.message, remark.path)).collect()
    };
    assert_eq!(otherwise_today("2026-03-31", "note-verbale"), []);
    let told = otherwise_today("2026-04-01", "note-verbale");
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].0.contains("`ru.stay.day-limit` as of 2025-05-26, the day of the event: no breach; today its answer is: breach"));
    assert_eq!(told[0].1.as_deref(), Some("grievances[0]"));
}

#[test]
fn a_brief_tells_the_answer_of_the_day_of_the_event_and_that_of_today_together() {
    let judged = judged(LISTED_UNDER_A_CONTRACT, "2026-06-01");
    for (code, conclusion, reason) in [
        (
            "en",
            "on the day of the event (26 May 2025): complied with",
            "complied with; yields to another provision; as of 1 June 2026: breached from 1 January 2026, from 27 March 2026 or from 1 April 2026.",
        ),
        (
            "ru",
            "на день события (26 мая 2025 года) – норма соблюдена",
            "по состоянию на 1 июня 2026 года – норма нарушена с 1 января 2026 года, с 27 марта 2026 года или с 1 апреля 2026 года.",
        ),
        (
            "ky",
            "окуя болгон күнгө карата (2025-жылдын 26-майы) – сакталган",
            "2026-жылдын 1-июнундагы абал боюнча – бузулган (2026-жылдын 1-январынан, 2026-жылдын 27-мартынан же 2026-жылдын 1-апрелинен тартып).",
        ),
    ] {
        let brief = text("brief", code, &judged);
        let row = brief.lines().find(|line| line.starts_with('|') && line.contains(conclusion));
        assert!(row.is_some(), "{brief}");
        assert!(brief.lines().any(|line| line.starts_with("- ") && line.contains(reason)), "{brief}");
    }
}

/// Two detentions, each with the same two requests and one of its own.
const TWO_DETENTIONS: &str = "
events:
  - {id: one, kind: detention, on: 2025-09-01, place: {name: in Tula}}
  - {id: two, kind: detention, on: 2025-10-02, place: {name: in Tver}}
grievances:
  - {kind: detention, events: [one], text: It is said to be groundless., ask: [use: explain-ground, to return the passport]}
  - {kind: detention, events: [two], text: It is said to be groundless as well., ask: [use: explain-ground]}
";

#[test]
fn two_grievances_of_one_kind_are_told_apart_and_what_both_ask_is_asked_once() {
    for (code, first, second) in [
        ("en", "(1 September 2025)", "(2 October 2025)"),
        ("ru", "(1 сентября 2025 года)", "(2 октября 2025 года)"),
        ("ky", "(2025-жылдын 1-сентябры)", "(2025-жылдын 2-октябры)"),
    ] {
        let said = text("note-verbale", code, &judged(TWO_DETENTIONS, "2025-12-31"));
        let headings: Vec<&str> = said.lines().filter(|line| line.starts_with('*') && line.ends_with('*')).collect();
        assert_eq!(headings.len(), 2, "{code}: {said}");
        assert!(headings[0].contains(first) && headings[1].contains(second), "{headings:?}");
        let requests: Vec<&str> =
            said.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit()) && line.contains(". ")).collect();
        let both = format!("{}; {}", first.trim_end_matches(')'), second.trim_start_matches('('));
        assert!(requests.len() == 2 && requests[0].contains(&both) && !requests[1].contains('('), "{code}: {requests:?}");
    }
}

/// On one day the place tells them apart, and in one place a number.
#[test]
fn grievances_of_one_day_are_told_apart_by_place_or_number() {
    let on_one_day = TWO_DETENTIONS.replace("2025-10-02", "2025-09-01");
    let said = text("note-verbale", "en", &judged(&on_one_day, "2025-12-31"));
    assert!(said.contains("(1 September 2025, in Tula)*") && said.contains("(1 September 2025, in Tver)*"), "{said}");
    let in_one_place = on_one_day.replace("Tver", "Tula");
    let said = text("note-verbale", "en", &judged(&in_one_place, "2025-12-31"));
    assert!(said.contains("in Tula, No. 1)*") && said.contains("in Tula, No. 2)*"), "{said}");
}

/// Each paragraph of a narrative says that it is reported, once, while nothing is asserted of the grievance.
#[test]
fn a_narrative_of_an_open_grievance_is_reported_at_every_tone() {
    let told = "events: [{kind: detention, on: 2025-09-01, what: \"He was hit. He was held.\\n\\nThey asked for money.\"}]\ngrievances: [{kind: detention, text: He complains.}]";
    for (tone, first, further) in [("request", 1, 1), ("serious-concern", 1, 1), ("objection", 1, 1)] {
        let said = text("note-verbale", "en", &judged(&format!("{told}\ndrafting: {{tone: {tone}}}"), "2025-12-31"));
        assert_eq!(
            said.matches("The circumstances are reported to be as follows. He was hit. He was held.").count(),
            first,
            "{tone}: {said}"
        );
        assert_eq!(said.matches("It is also reported as follows. They asked for money.").count(), further, "{tone}: {said}");
    }
}

/// A contract ended early, an entry in the register within the days that are left then, and a refusal that rests on it weeks later.
const ON_AN_ENTRY: &str = "
stays: [{entry: 2025-01-10, purpose: work}]
statuses: [{kind: eaeu-worker, from: 2025-01-20, until: 2025-12-15, ended-early: 2025-05-20}]
registrations: []
events:
  - {id: entry, kind: controlled-register, on: 2025-05-31, ground: stay-exceeded}
  - {id: refusal, kind: driving-licence, on: 2025-08-01, ground: controlled-register}
";

#[test]
fn what_was_weighed_for_another_day_than_that_of_the_act_is_told_with_that_day() {
    for events in ["refusal", "entry, refusal"] {
        let judged = judged(&format!("{ON_AN_ENTRY}grievances: [{{kind: driving-licence, events: [{events}]}}]"), "2026-03-01");
        for (code, named) in [
            ("en", "on the day on which an entry was made in the register of controlled persons (31 May 2025) the conditions"),
            ("ru", "На день, когда внесена запись в реестр контролируемых лиц (31 мая 2025 года), предусмотренные этим положением условия"),
            ("ky", "көзөмөлдөнүүчү жактардын реестрине жазуу киргизилген күнгө карата (2025-жылдын 31-майы) анда каралган шарттар"),
        ] {
            let said = text("note-verbale", code, &judged);
            assert!(said.contains(named), "{events}: {said}");
            assert!(!said.contains("on the day of the event"), "{events}: {said}");
        }
        let brief = text("brief", "en", &judged);
        assert!(brief.contains("(as of 31 May 2025, the day on which an entry was made in the register of controlled persons)"), "{brief}");
        let remarks = drafted("note-verbale", "en", &judged).remarks;
        let told = remarks.iter().find(|remark| remark.code.0 == "T0414").unwrap();
        assert!(told.message.contains("as of 2025-05-31, the day of the `controlled-register` on which the act rests"), "{told:?}");
    }
}

#[test]
fn a_refusal_of_entry_over_the_days_is_told_with_the_stays_before_it_and_the_days_left_on_any_reading() {
    let case = "
stays: [{entry: 2025-01-10, exit: 2025-03-10}]
statuses: []
registrations: []
events: [{id: refusal, kind: entry-refusal, on: 2025-06-01, ground: stay-exceeded}]
grievances: [{kind: entry-refusal, events: [refusal]}]
accept: [{rule: ru.entry.days-left, by: office, on: 2026-02-01, reason: read}]
";
    let said = text("note-verbale", "en", &judged(case, "2026-03-01"));
    assert!(said.contains("lasted from 10 January 2025 to 10 March 2025."), "{said}");
    assert!(
        said.contains(
            ": as of 1 June 2025, the limit is 90 days, at most 60 days have been used in the period counted, at least 30 days remain."
        ),
        "{said}"
    );
}

#[test]
fn a_fine_is_told_with_its_amount_and_what_the_article_allows() {
    let case = "
stays: [{entry: 2025-03-01, purpose: private}]
statuses: []
registrations: []
events: [{id: fine, kind: registration-penalty, on: 2025-04-20, ground: not-registered, article: 18.8(1), roubles: 7000, fined: person, place: {name: in Samara, region: RU-SAM}}]
grievances: [{kind: registration-penalty, events: [fine]}]
";
    let said = text("note-verbale", "en", &judged(case, "2026-03-01"));
    assert!(said.contains("The amount of the fine is 7,000 roubles."), "{said}");
    assert!(said.contains("art. 18.8(1) (fine for a breach of") && said.contains("2,000 to 5,000 roubles)."), "{said}");
}

/// A fine on the twelfth day, one on the fiftieth, and a refusal of entry of which no ground was given.
const HELD_REFUTED_AND_OPEN: &str = "
stays: [{entry: 2025-03-01, exit: 2025-05-01}]
statuses: []
registrations: []
events:
  - {id: early, kind: registration-penalty, on: 2025-03-13, ground: not-registered, fined: person}
  - {id: late, kind: registration-penalty, on: 2025-04-20, ground: not-registered, fined: person}
  - {id: refusal, kind: entry-refusal, on: 2025-10-21, ground: none-given}
grievances:
  - {kind: registration-penalty, events: [early]}
  - {kind: registration-penalty, events: [late]}
  - {kind: entry-refusal, events: [refusal]}
";

#[test]
fn the_drafter_is_told_what_a_note_leaves_out_and_to_what_it_objects_without_asserting_a_breach() {
    let judged = judged(HELD_REFUTED_AND_OPEN, "2025-12-31");
    let english = "en".parse().unwrap();
    let remarked = |tone| {
        let request = Request { tone: Some(tone), ..Request::new("note-verbale", &english, &judged.0, &judged.1) };
        let remarks = ENGINE.draft(&request).unwrap().remarks;
        let about = |remark: &Diagnostic| [codes::NOT_RAISED, codes::TONE_UNSUPPORTED].contains(&remark.code);
        let about = remarks.iter().filter(|remark| about(remark));
        about.map(|remark| (remark.code, remark.path.clone().unwrap_or_default())).collect::<Vec<_>>()
    };
    let left_out = (codes::NOT_RAISED, "grievances[1]".to_owned());
    assert_eq!(remarked(Tone::Objection), [(codes::TONE_UNSUPPORTED, "grievances[2]".to_owned()), left_out.clone()]);
    assert_eq!(remarked(Tone::Concern), [left_out]);
}

#[test]
fn an_objection_to_a_part_of_a_grievance_is_remarked_in_words_of_its_own() {
    let remarked = |case: &str| {
        let (case, assessment) = judged(case, "2025-12-31");
        let english = "en".parse().unwrap();
        let request = Request { tone: Some(Tone::Objection), ..Request::new("note-verbale", &english, &case, &assessment) };
        let about = ENGINE.draft(&request).unwrap().remarks.into_iter().filter(|remark| remark.code == codes::TONE_UNSUPPORTED);
        about.map(|remark| (remark.path.unwrap(), remark.message)).collect::<Vec<_>>()
    };
    let of_both = remarked(TWO_FINES);
    assert!(matches!(of_both.as_slice(), [(path, message)] if path == "drafting.tone" && message.contains("for a part")), "{of_both:?}");
    let open = remarked(&HELD_REFUTED_AND_OPEN.replace("  - {kind: registration-penalty, events: [early]}\n", ""));
    assert!(matches!(open.as_slice(), [(path, message)] if path == "drafting.tone" && message.contains("no finding")), "{open:?}");
}

/// The rule book speaks of one act; the case's own words tell of which.
#[test]
fn a_request_of_the_rule_book_for_several_events_tells_their_days() {
    let case = "
stays: [{entry: 2025-03-01}]
statuses: []
registrations: []
events:
  - {id: one, kind: school-refusal, on: 2025-09-02, ground: nationality}
  - {id: two, kind: school-refusal, on: 2025-09-03, ground: no-place}
  - {id: three, kind: school-refusal, on: 2025-09-04, ground: none-given}
grievances:
  - {kind: school-refusal, events: [one], text: The first., ask: [{en: to admit the child}]}
  - {kind: school-refusal, events: [two, three], text: The others., ask: [{use: explain-ground}, {en: to answer by post}]}
";
    let said = text("note-verbale", "en", &judged(case, "2025-12-31"));
    assert!(said.contains("(3 September 2025; 4 September 2025);\n3. to answer by post."), "{said}");
    assert!(said.contains("1. to admit the child;"), "{said}");
    let heading = |days: &str| said.lines().any(|line| line.starts_with('*') && line.ends_with(&format!("({days})*")));
    assert!(heading("2 September 2025") && heading("3 September 2025; 4 September 2025"), "{said}");
}

#[test]
fn what_the_citizen_maintains_follows_the_last_event_that_it_is_about() {
    let with_texts =
        HELD_REFUTED_AND_OPEN.replace("events: [early]}", "events: [early], text: The first fine is to be set aside.}").replace(
            "events: [refusal]}",
            "events: [refusal], text: The refusal was not explained.}\n  - {kind: detention, text: Nothing else happened.}",
        );
    let brief = text("brief", "en", &judged(&with_texts, "2025-12-31"));
    let at = |words: &str| brief.find(words).unwrap_or_else(|| panic!("{words}: {brief}"));
    let order =
        ["On 13 March 2025", "The first fine is", "On 20 April 2025", "On 21 October 2025", "The refusal was not", "Nothing else happened"];
    assert!(order.map(at).is_sorted(), "{brief}");
}

#[test]
fn in_a_protest_too_what_nothing_is_asserted_of_is_no_more_than_reported() {
    let told = HELD_REFUTED_AND_OPEN.replace(
        "ground: none-given}",
        "ground: none-given, what: {en: An officer struck her., ru: Сотрудник ударил ее., ky: Кызматкер аны чапкан.}}",
    );
    let judged = judged(&told, "2025-12-31");
    for (lang, reported, asserted) in [
        ("en", "The following is reported of it. An officer", "On 13 March 2025"),
        ("ru", "Об этом сообщается следующее. Сотрудник", "13 марта 2025 года"),
        ("ky", "Бул жөнүндө төмөнкүлөр кабарланат. Кызматкер", "2025-жылдын 13-мартында"),
    ] {
        let lang = lang.parse().unwrap();
        let request = Request { tone: Some(Tone::Protest), ..Request::new("note-verbale", &lang, &judged.0, &judged.1) };
        let note = ENGINE.draft(&request).unwrap().draft.markdown.replace('\u{a0}', " ");
        assert!(note.contains(reported) && note.lines().any(|line| line.starts_with(asserted)), "{note}");
    }
}

/// Fined on the twelfth day of a stay; an earlier one and a later one passed without registration.
const OTHER_STAYS: &str = "
stays: [{entry: 2024-02-01, exit: 2024-03-20}, {entry: 2025-08-11, exit: 2025-09-05}, {entry: 2025-09-15, exit: 2025-11-05}]
statuses: []
registrations: [{on: 2025-08-25, until: 2025-09-05}, {on: 2025-10-30}]
events: [{id: fine, kind: registration-penalty, on: 2025-08-22, ground: not-registered, fined: person}]
grievances: [{kind: registration-penalty, events: [fine], text: There were days left.}]
";

#[test]
fn another_stay_that_speaks_against_the_person_is_told_to_the_office_alone_unless_a_person_decides_otherwise() {
    let ours = judged(OTHER_STAYS, "2025-12-31");
    let chosen = judged(&format!("{OTHER_STAYS}drafting: {{days-told: to-today}}"), "2025-12-31");
    for form in ["note-verbale", "legal-brief"] {
        let said = text(form, "en", &ours);
        assert!(said.contains("11 August 2025") || said.contains("11.08.2025") || said.contains("11 Aug"), "{form}: {said}");
        for other in ["March 2024", "Mar 2024", "September 2025 to", "15 Sep", "October 2025", "30 Oct"] {
            assert!(!said.contains(other), "{form} tells of {other}: {said}");
        }
        assert!(text(form, "en", &chosen).contains("15 Sep"), "{form}");
    }
    assert!(text("brief", "en", &ours).contains("2024"));
    let remarks = drafted("note-verbale", "en", &ours).remarks;
    let untold: Vec<_> =
        remarks.iter().filter(|remark| remark.code == codes::UNTOLD_DAYS).filter_map(|remark| remark.path.as_deref()).collect();
    assert_eq!(untold, ["stays[0]", "stays[2]"]);
}
