//! What a document asserts rests on facts that it tells: by the judge's own findings, facts and rules are those of the law.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::sync::LazyLock;

use demarche::case::{Audience, Case};
use demarche::check::{self, Assessment, Detail};
use demarche::draft::{Drafted, Engine, Request, Sources, codes};
use demarche::law::{self, RuleBook};

static BOOK: LazyLock<RuleBook> = LazyLock::new(|| law::book([]).unwrap());
static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::load(&Sources::embedded(), "kg-mfa").unwrap());

fn judged(text: &str) -> (Case, Assessment) {
    let case: Case = serde_yaml::from_str(&format!("case: TEST\nperson: {{nationality: KGZ}}\n{text}")).unwrap();
    let assessment = check::check(&case, &BOOK, "2026-01-15".parse().unwrap(), Detail::Trace);
    (case, assessment)
}

fn drafted(form: &str, lang: &str, (case, assessment): &(Case, Assessment)) -> Drafted {
    ENGINE.draft(&Request::new(form, &lang.parse().unwrap(), case, assessment)).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// The text with plain spaces.
fn text(form: &str, lang: &str, judged: &(Case, Assessment)) -> String {
    drafted(form, lang, judged).draft.markdown.replace('\u{a0}', " ")
}

/// Whether the words stand in the text in this order.
fn in_order(text: &str, words: &[&str]) -> bool {
    let mut rest = text;
    words.iter().all(|word| {
        rest.split_once(word).is_some_and(|(_, after)| {
            rest = after;
            true
        })
    })
}

/// A licence refused because of the register, after the entry had been taken off; the grievance names the refusal alone.
const TAKEN_OFF: &str = "
stays: [{entry: 2025-02-10, purpose: work}]
statuses: [{kind: eaeu-worker, from: 2025-02-17, until: 2026-02-16}]
registrations: []
events:
  - {id: refusal, kind: driving-licence, on: 2025-07-22, ground: controlled-register, listed: false}
  - {id: entry, kind: controlled-register, on: 2025-06-02, ground: stay-exceeded}
  - {id: removal, kind: controlled-register-removal, on: 2025-07-14}
grievances: [{kind: driving-licence, events: [refusal]}]
";

#[test]
fn events_that_a_conclusion_rests_on_are_told_in_order_before_it_though_no_grievance_names_them() {
    let judged = judged(TAKEN_OFF);
    for (lang, words) in [
        (
            "en",
            ["2 June 2025", "14 July 2025", "22 July 2025", "did not show the person in the register", "does not appear to be consistent"],
        ),
        ("ru", ["2 июня 2025", "14 июля 2025", "22 июля 2025", "не показывала, что лицо внесено в реестр", "не согласуется"]),
        ("ky", ["2-июнунда", "14-июлунда", "22-июлунда", "реестринде көрсөткөн эмес", "ылайык келбейт"]),
    ] {
        let note = text("note-verbale", lang, &judged);
        assert!(in_order(&note, &words), "{note}");
    }
    for form in ["talking-points", "memorandum", "legal-brief"] {
        let said = text(form, "en", &judged);
        assert!(said.contains("2 June 2025") && said.contains("14 July 2025"), "{form}: {said}");
    }
}

#[test]
fn the_rulings_that_a_refusal_of_entry_rests_on_are_told_before_what_follows_from_them() {
    let judged = judged(
        "
stays: []
statuses: []
registrations: []
events:
  - {id: first, kind: registration-penalty, on: 2021-05-10, fined: person}
  - {id: second, kind: registration-penalty, on: 2022-03-10, fined: person, in-force-on: 2022-03-21}
  - {id: refusal, kind: entry-refusal, on: 2025-10-21, ground: offences, article: 26(1)(4), rests-on: [first, second]}
grievances: [{kind: entry-refusal, events: [refusal]}]
",
    );
    for (lang, words) in [
        ("en", ["10 May 2021", "10 March 2022", "21 March 2022", "21 October 2025", "2 earlier events count"]),
        ("ru", ["10 мая 2021", "10 марта 2022", "21 марта 2022", "21 октября 2025", "учитываются 2 предшествующих события"]),
        ("ky", ["2021-жылдын 10-майында", "10-мартында", "21-мартында", "21-октябрында", "мурунку 2 окуя эсепке алынат"]),
    ] {
        let note = text("note-verbale", lang, &judged);
        assert!(in_order(&note, &words), "{note}");
    }
}

#[test]
fn a_ruling_that_does_not_count_is_told_with_what_takes_it_out() {
    let judged = judged(
        "
stays: []
statuses: []
registrations: []
events:
  - {id: first, kind: registration-penalty, on: 2024-05-10, fined: host, in-force-on: 2024-05-21}
  - {id: second, kind: registration-penalty, on: 2025-03-10, fined: person, in-force-on: 2025-03-21}
  - {id: ban, kind: entry-ban, on: 2025-04-01, until: 2028-03-21, ground: offences, article: 26(1)(4), rests-on: [first, second]}
grievances: [{kind: entry-ban, events: [ban]}]
",
    );
    for (lang, words) in [
        ("en", ["10 May 2024", "The host was fined", "10 March 2025", "1 earlier event counts"]),
        ("ru", ["10 мая 2024", "Штраф наложен на принимающее лицо", "10 марта 2025", "учитывается 1 предшествующее событие"]),
        ("ky", ["10-майында", "кабыл алуучу жакка салынган", "10-мартында", "мурунку 1 окуя эсепке алынат"]),
    ] {
        let note = text("note-verbale", lang, &judged);
        assert!(in_order(&note, &words), "{note}");
    }
}

#[test]
fn a_stay_that_decides_is_told_with_what_decides() {
    let note = text(
        "note-verbale",
        "en",
        &judged(
            "
stays: [{entry: 2025-09-05, purpose: private, region: RU-SAM}]
statuses: []
registrations: [{on: 2025-09-10, until: 2025-12-01, place: dwelling, filed-by: host}]
accept: [{rule: ru.registration.location-data-whose, by: N.K., on: 2025-11-02, reason: read}]
events:
  - {id: entry, kind: controlled-register, on: 2025-10-20, ground: no-location-data}
  - {id: act, kind: expulsion, on: 2025-11-01, ground: controlled-register, decided-by: police}
grievances: [{kind: expulsion, events: [act]}]",
        ),
    );
    let words =
        ["began on 5 September 2025", "the following: private", "20 October 2025", "1 November 2025", "does not appear to be consistent"];
    assert!(in_order(&note, &words) && !note.contains("10 September"), "{note}");
}

#[test]
fn an_exit_that_decides_is_told() {
    let note = text(
        "note-verbale",
        "en",
        &judged(
            "
stays: [{entry: 2025-01-10, exit: 2025-06-10}]
statuses: []
registrations: []
events: [{id: look, kind: controlled-register, on: 2025-06-20, ground: conviction, listed: true}]
grievances: [{kind: controlled-register, events: [look]}]",
        ),
    );
    assert!(in_order(&note, &["to 10 June 2025", "public look-up showed the person", "does not appear to be consistent"]), "{note}");
}

/// A bank's restriction that rests on an entry, which is the act of the second grievance; a contract was in force.
const TWO_GRIEVANCES: &str = "
stays: [{entry: 2025-01-10}]
statuses: [{kind: eaeu-worker, from: 2025-01-20, until: 2025-12-25}]
registrations: []
events:
  - {id: entry, kind: controlled-register, on: 2025-05-20, ground: stay-exceeded, what: An officer made the entry.}
  - {id: act, kind: bank-account, on: 2025-06-01, ground: controlled-register}
grievances: [{kind: bank-account, events: [act]}, {kind: controlled-register, events: [entry]}]
";

#[test]
fn what_a_later_grievance_is_about_is_told_with_the_first_that_rests_on_it_and_only_once() {
    let note = text("note-verbale", "en", &judged(TWO_GRIEVANCES));
    let words = [
        "from 20 January 2025 to 25 December 2025",
        "On banking services",
        "An officer made the entry",
        "1 June 2025",
        "conditions",
        "As stated above, on 20 May 2025",
    ];
    assert!(in_order(&note, &words), "{note}");
    assert_eq!(note.matches("An officer made the entry").count(), 1);
}

/// The conclusion that a child under six owes no fingerprints rests on a birth that a note does not tell.
const UNDER_SIX: &str = "
family: [{id: c1, relation: child, born: 2020-05-01, nationality: KGZ}]
stays: [{entry: 2025-07-01}]
statuses: []
registrations: []
events: [{id: refusal, kind: school-refusal, on: 2025-09-02, ground: no-biometrics, concerns: c1}]
grievances: [{kind: school-refusal, events: [refusal]}]
";

#[test]
fn where_what_decides_is_withheld_the_norm_is_named_without_a_conclusion_and_the_drafter_is_told() {
    let judged = judged(UNDER_SIX);
    for (lang, asserted) in [("en", "consistent"), ("ru", "согласуется"), ("ky", "ылайык келбейт")] {
        let drafted = drafted("note-verbale", lang, &judged);
        let note = &drafted.draft.markdown;
        assert!(!note.contains(asserted) && !note.contains("2020"), "{note}");
        let remark = drafted.remarks.iter().find(|remark| remark.code == codes::BARE).unwrap();
        assert!(remark.message.contains("family[0].born") && remark.path.as_deref() == Some("grievances[0]"), "{remark:#?}");
    }
}

/// A ban over days that the person was kept from leaving.
const KEPT: &str = "
stays: [{entry: 2025-01-01, exit: 2025-05-01, kept-by: urgent-treatment}]
statuses: []
registrations: []
events: [{id: ban, kind: entry-ban, on: 2025-05-10, ground: stay-exceeded, article: 26(1)(8)}]
grievances: [{kind: entry-ban, events: [ban]}]
";

#[test]
fn illness_that_kept_the_person_is_told_where_health_is_and_otherwise_no_conclusion_rests_on_it() {
    let note = |kept: &str, lang: &str, audience| {
        let (case, assessment) = judged(&KEPT.replace("urgent-treatment", kept));
        let lang = lang.parse().unwrap();
        ENGINE.draft(&Request { audience: Some(audience), ..Request::new("note-verbale", &lang, &case, &assessment) }).unwrap()
    };
    let words = [
        ("urgent-treatment", [("en", "medical treatment"), ("ru", "лечение"), ("ky", "дарылоо")]),
        ("relative", [("en", "illness"), ("ru", "болезнь"), ("ky", "оорусу")]),
    ];
    for (kept, lang, word) in words.into_iter().flat_map(|(kept, langs)| langs.map(|(lang, word)| (kept, lang, word))) {
        for audience in [Audience::HostState, Audience::Public] {
            let drafted = note(kept, lang, audience);
            assert!(!format!("{:?}", drafted.draft).contains(word), "{kept} {audience:?}: {}", drafted.draft.markdown);
            let remark = drafted.remarks.iter().find(|remark| remark.code == codes::BARE).unwrap();
            assert!(remark.message.contains("stays[0].kept-by"), "{remark:#?}");
        }
        for audience in [Audience::Internal, Audience::Court, Audience::InternationalOrganisation] {
            let drafted = note(kept, lang, audience);
            assert!(drafted.draft.markdown.contains(word), "{kept} {audience:?}: {}", drafted.draft.markdown);
        }
    }
    let flood = note("force-majeure", "en", Audience::HostState);
    assert!(flood.draft.markdown.contains("force majeure") && flood.remarks.iter().all(|remark| remark.code != codes::BARE));
}

#[test]
fn a_journey_for_treatment_and_a_registration_in_a_hospital_are_told_where_health_is() {
    let (case, assessment) = judged(
        "
stays: [{entry: 2025-01-01, exit: 2025-05-01, purpose: treatment}]
statuses: []
registrations: [{on: 2025-01-03, place: hospital}]
events: [{id: ban, kind: entry-ban, on: 2025-05-10, ground: stay-exceeded}]
grievances: [{kind: entry-ban, events: [ban]}]",
    );
    let lang = "en".parse().unwrap();
    for (audience, told) in [(Audience::Internal, true), (Audience::HostState, false), (Audience::Public, false)] {
        let drafted = ENGINE.draft(&Request { audience: Some(audience), ..Request::new("brief", &lang, &case, &assessment) }).unwrap();
        let brief = &drafted.draft.markdown;
        assert_eq!(brief.contains("purpose: medical treatment"), told, "{audience:?}: {brief}");
        assert_eq!(brief.contains("(hospital)"), told, "{audience:?}: {brief}");
    }
}

#[test]
fn figures_of_a_count_that_goes_on_after_the_day_of_which_a_finding_is_told_are_none_of_that_day() {
    let judged = judged(
        "
stays: [{entry: 2025-06-01, exit: 2025-07-10}]
statuses: []
registrations: []
events: [{id: act, kind: stay-penalty, on: 2025-06-20, ground: stay-exceeded}]
grievances: [{kind: stay-limit, events: [act]}]",
    );
    let brief = text("brief", "en", &judged);
    let assessed = brief.split("Assessment of the grievances").nth(1).unwrap().split("\n## ").next().unwrap();
    assert!(assessed.contains("complied with") && !assessed.contains("days used"), "{assessed}");
}

/// A fine over the maximum for a duty that was not complied with: the findings point both ways, and the amount alone is disputed.
const TOO_HIGH: &str = "
stays: [{entry: 2025-03-01}]
statuses: []
registrations: []
events: [{id: fine, kind: registration-penalty, on: 2025-04-20, ground: not-registered, article: 18.8(1), roubles: 7000, fined: person, place: {name: in Samara, region: RU-SAM}}]
grievances: [{kind: registration-penalty, events: [fine]}]
";

#[test]
fn where_the_amount_of_a_fine_alone_is_disputed_the_note_says_that_it_is_not_consistent_with_the_law() {
    let judged = judged(TOO_HIGH);
    let note = text("note-verbale", "en", &judged);
    let words = [
        "The amount of the fine is 7,000 roubles",
        "2,000 to 5,000 roubles).",
        "The amount of the fine imposed (7,000 roubles) does not appear to be consistent with it.",
    ];
    assert!(in_order(&note, &words), "{note}");
    assert!(text("talking-points", "en", &judged).contains("In our view a fine of 7,000 roubles is not consistent with it."));
}

#[test]
fn a_fine_within_its_range_is_told_with_the_range() {
    let within = TOO_HIGH.replace("2025-04-20", "2025-03-20").replace("7000", "3000");
    let note = text("note-verbale", "en", &judged(&within));
    assert!(in_order(&note, &["3,000 roubles", "The range of the fine is laid down as follows:", "2,000 to 5,000 roubles)."]), "{note}");
    assert!(!note.contains("amount of the fine imposed"), "{note}");
}

#[test]
fn each_day_for_which_the_law_was_weighed_is_named() {
    let note = text(
        "note-verbale",
        "en",
        &judged(
            "
stays: [{entry: 2025-02-10}]
statuses: [{kind: eaeu-worker, from: 2025-02-17, until: 2025-12-31}]
registrations: []
events:
  - {id: first, kind: stay-penalty, on: 2025-06-20, ground: stay-exceeded}
  - {id: second, kind: stay-penalty, on: 2025-07-22, ground: stay-exceeded}
grievances: [{kind: stay-limit, events: [first, second]}]",
        ),
    );
    assert!(note.contains("on 20 June 2025 and on 22 July 2025 the conditions laid down there were met"), "{note}");
}

#[test]
fn figures_of_a_count_of_days_say_up_to_which_day_they_count() {
    let judged = judged(
        "
stays: [{entry: 2025-06-01, exit: 2025-07-10}]
statuses: []
registrations: []
events: [{id: act, kind: stay-penalty, on: 2025-06-20, ground: stay-exceeded}]
grievances: [{kind: stay-limit, events: [act]}]",
    );
    for (lang, as_of) in [("en", "as of 10 July 2025: "), ("ru", "на 10 июля 2025 года: "), ("ky", "2025-жылдын 10-июлуна карата: ")]
    {
        let brief = text("brief", lang, &judged);
        assert!(brief.contains(as_of), "{brief}");
    }
}

#[test]
fn a_law_cited_as_a_whole_is_no_provision() {
    let in_time = TOO_HIGH.replace("2025-04-20", "2025-03-20");
    for (lang, one) in [
        ("en", "; this is laid down in the Agreement"),
        ("ru", "; это предусматривает Соглашение"),
        ("ky", "; муну Россия Федерациясы менен Кыргыз Республикасынын ортосундагы"),
    ] {
        let note = text("note-verbale", lang, &judged(&in_time.replace("in Samara", "{en: in Samara, ru: в Самаре, ky: Самарада}")));
        assert!(note.contains(one), "{note}");
    }
}

#[test]
fn evidence_that_is_not_listed_leaves_no_gap_in_the_numbers_and_only_the_drafter_is_told_of_it() {
    let judged = judged(&format!(
        "{TOO_HIGH}
consent: {{given: true, on: 2025-04-21, form: written, scope: [court]}}
evidence:
  - {{id: E1, kind: ruling, title: Ruling, may-see: [court]}}
  - {{id: E2, kind: other, title: Note of the office}}
  - {{id: E3, kind: passport, title: Passport page, may-see: [court]}}"
    ));
    for (lang, further) in [("en", "urther evidence"), ("ru", "ные доказательства"), ("ky", "ашка далилдер")] {
        let drafted = drafted("legal-brief", lang, &judged);
        let brief = &drafted.draft.markdown;
        assert!(brief.contains("| 1 | Ruling") && brief.contains("| 2 | Passport page"), "{brief}");
        assert!(!brief.contains("Note of the office") && !brief.contains(further), "{brief}");
        let remark = drafted.remarks.iter().find(|remark| remark.code == codes::EVIDENCE_UNLISTED).unwrap();
        assert!(remark.message.ends_with(": E2") && remark.path.as_deref() == Some("evidence[1]"), "{remark:#?}");
    }
}

#[test]
fn a_law_without_its_date_is_told_to_the_drafter_of_what_leaves_the_office() {
    let judged = judged(
        "
stays: [{entry: 2025-01-10}]
statuses: [{kind: eaeu-worker, from: 2025-01-20, until: 2025-12-31}]
registrations: []
events: [{id: act, kind: stay-penalty, on: 2025-06-20, ground: stay-exceeded}]
grievances: [{kind: stay-limit, events: [act]}]",
    );
    let undated = |form: &str| -> Vec<String> {
        let remarks = drafted(form, "ru", &judged).remarks.into_iter();
        remarks.filter(|remark| remark.code == codes::UNDATED_LAW).map(|remark| remark.message).collect()
    };
    assert!(
        matches!(undated("note-verbale").as_slice(), [one] if one.contains(": explanations of the Ministry")),
        "{:?}",
        undated("note-verbale")
    );
    assert!(undated("brief").is_empty());
}

#[test]
fn talking_points_speak_for_the_delegation() {
    for (lang, we, note) in
        [("en", "We speak for our citizen", "The Ministry"), ("ru", "Мы просим вас", "Министерство"), ("ky", "Биз сиздерден", "Министрлик")]
    {
        let points = text("talking-points", lang, &judged(TAKEN_OFF));
        assert!(points.contains(we) && !points.contains(note), "{points}");
    }
    // Nobody stated the sex: the points guess none.
    let points = text("talking-points", "ru", &judged(TAKEN_OFF));
    assert!(points.contains("человека из нашей страны") && !points.contains("гражданина."), "{points}");
}

#[test]
fn a_relative_whom_a_court_may_not_be_told_of_by_name_is_said_to_be_unnamed() {
    let family = format!("family: [{{id: wife, relation: spouse, born: 1990-01-01, name: {{latin: A B}}}}]\n{TAKEN_OFF}");
    for (lang, row) in [("en", "| not named |"), ("ru", "| имя не указано |"), ("ky", "| аты көрсөтүлгөн эмес |")]
    {
        let brief = text("legal-brief", lang, &judged(&family));
        assert!(brief.contains(row), "{brief}");
    }
}

#[test]
fn a_request_is_offered_with_the_firmest_tone_in_which_it_is_made() {
    let brief = text("brief", "en", &judged(TOO_HIGH));
    assert!(
        brief.contains("(from a request on, not firmer than serious concern; in a firmer tone: _repay_)")
            || brief.contains("(from a request on, not firmer than serious concern; in a firmer tone: *repay*)"),
        "{brief}"
    );
}
