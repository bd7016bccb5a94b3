//! What the rule book says beside its findings: arguments by their standing, what must not be claimed, requests, remedies, evidence, advice.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use demarche::case::{self, Case, GrievanceKind, Tone, codes as case_codes};
use demarche::check::counsel::Use;
use demarche::check::{self, Assessment, Detail, Standing, VerdictKind};
use demarche::diag::{Diagnostic, Severity, Source};
use demarche::draft::{Engine, Request, Sources, codes as draft_codes};
use demarche::lang::{Lang, Words};
use demarche::law::{self, RuleBook};

static BOOK: LazyLock<RuleBook> = LazyLock::new(|| law::book([]).unwrap_or_else(|faults| panic!("{faults:#?}")));
static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::load(&Sources::embedded(), "kg-mfa").unwrap());

const LANGUAGES: [&str; 3] = ["ky", "ru", "en"];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn lang(code: &str) -> Lang {
    code.parse().unwrap()
}

/// After everything that the facts tell, the opinion of the Court included.
fn today() -> NaiveDate {
    day("2026-04-01")
}

fn judged(text: &str) -> (Case, Assessment) {
    let source = Arc::new(Source { name: "case.yaml".into(), text: text.to_owned() });
    let loaded = case::load(&source);
    let case = loaded.case.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics));
    let assessment = check::check(&case, &BOOK, today(), Detail::Answer);
    (case, assessment)
}

fn bundled() -> Vec<(Case, Assessment)> {
    let folders = support::folders(&support::root().join("cases"));
    let texts = folders.iter().map(|folder| std::fs::read_to_string(folder.join("case.yaml")).unwrap());
    texts.map(|text| judged(&text)).collect()
}

fn draft(form: &str, code: &str, tone: Option<Tone>, (case, assessment): &(Case, Assessment)) -> Result<String, Vec<Diagnostic>> {
    let lang = lang(code);
    let request = Request { tone, ..Request::new(form, &lang, case, assessment) };
    ENGINE.draft(&request).map(|drafted| drafted.draft.markdown.replace('\\', ""))
}

fn text(form: &str, code: &str, judged: &(Case, Assessment)) -> String {
    draft(form, code, None, judged).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn in_lang<'w>(words: &'w Words, code: &str) -> &'w str {
    words.get(&lang(code)).unwrap_or_else(|| panic!("no {code}: {words:?}"))
}

const WORKER: &str = "
case: T-1
person: {nationality: KGZ}
statuses: [{kind: eaeu-worker, from: 2025-04-21, until: 2026-04-20}]
stays: [{entry: 2025-04-14, exit: 2025-12-01, purpose: work}]
events: [{id: demand, kind: work-permit-demand, on: 2025-06-17}]
";

#[test]
fn every_kind_of_grievance_has_requests_bodies_and_advice_in_every_language() {
    for kind in GrievanceKind::ALL {
        let guidance = BOOK.guidance(kind).unwrap_or_else(|| panic!("{}", kind.word()));
        assert!(guidance.asks[0].information, "{}: the weakest request asks for information", kind.word());
        assert!(!guidance.bodies.is_empty() && !guidance.evidence.is_empty());
        let asks = guidance.asks.iter().map(|ask| &ask.words);
        let advice = guidance.not_supported.iter().chain(&guidance.undetermined).map(|advice| &advice.words);
        let bodies = guidance.bodies.iter().map(|id| &BOOK.guide().bodies[id].name);
        for words in asks.chain(advice).chain(bodies).chain(guidance.evidence.iter().map(|need| &need.why)) {
            assert!(LANGUAGES.into_iter().all(|code| !in_lang(words, code).is_empty()));
        }
        assert!(!guidance.not_supported.is_empty() && !guidance.undetermined.is_empty());
    }
}

#[test]
fn arguments_state_and_demand_nothing() {
    for (id, argument) in &BOOK.guide().arguments {
        for code in LANGUAGES {
            let words = in_lang(&argument.words, code);
            assert!(words.ends_with('.'), "{id}: {words}");
            for demand in ["требу", "талап кыл", "demand", "должны", "должен", "must", "тийиш"] {
                assert!(!words.contains(demand), "{id}: {words}");
            }
        }
    }
}

#[test]
fn an_unconfirmed_argument_stands_in_no_note_and_only_as_a_point_to_check_in_briefs() {
    let arguments = &BOOK.guide().arguments;
    let unconfirmed: Vec<_> = arguments.values().filter(|argument| argument.standing == Standing::Unconfirmed).collect();
    assert!(unconfirmed.len() > 5);
    let mut in_briefs = 0;
    for judged in bundled() {
        for code in LANGUAGES {
            let note = draft("note-verbale", code, None, &judged).unwrap_or_default();
            let brief = text("brief", code, &judged);
            for argument in &unconfirmed {
                let words = in_lang(&argument.words, code).trim_end_matches('.');
                let cite = in_lang(argument.cite.words.as_ref().unwrap(), code);
                assert!(!note.contains(words) && !note.contains(cite), "{}: {note}", judged.0.id);
                in_briefs += usize::from(brief.contains(words));
            }
        }
    }
    assert!(in_briefs > 0);
}

#[test]
fn a_single_source_argument_enters_a_note_only_once_it_is_accepted() {
    let grievance = "grievances: [{kind: work-permit-demand}]\n";
    let words = |code| in_lang(&BOOK.guide().arguments["treaty-97-2"].words, code).trim_end_matches('.');
    let plain = judged(&format!("{WORKER}{grievance}"));
    let of = |judged: &(Case, Assessment)| {
        let arguments = &judged.1.verdicts[0].counsel.arguments;
        arguments.iter().find(|argument| argument.id == "treaty-97-2").unwrap().may
    };
    assert_eq!(of(&plain), Use::Verify);
    assert!(!text("note-verbale", "ru", &plain).contains(words("ru")));
    assert!(text("brief", "ru", &plain).contains(words("ru")));
    let accept = "accept: [{rule: treaty-97-2, by: Legal department, on: 2025-06-20}]\n";
    let accepted = judged(&format!("{WORKER}{grievance}{accept}"));
    assert_eq!(of(&accepted), Use::Assert);
    for code in LANGUAGES {
        assert!(text("note-verbale", code, &accepted).contains(words(code)), "{code}");
    }
}

#[test]
fn a_brief_on_medical_insurance_warns_of_the_opinion_of_the_court() {
    for judged in
        bundled().iter().filter(|(case, _)| case.grievances.iter().flatten().any(|one| one.kind == GrievanceKind::MedicalInsurance))
    {
        for code in LANGUAGES {
            let brief = text("brief", code, judged);
            assert!(brief.contains(if code == "en" { "R-7/25" } else { "Р-7/25" }), "{brief}");
        }
    }
}

#[test]
fn an_unsupported_grievance_gives_advice_and_no_argument_and_no_claim() {
    let mut seen = 0;
    for judged in bundled() {
        for verdict in judged.1.verdicts.iter().filter(|verdict| verdict.verdict == VerdictKind::NotSupported) {
            seen += 1;
            let counsel = &verdict.counsel;
            assert!(counsel.arguments.is_empty() && counsel.proposals.iter().all(|proposal| !proposal.allowed));
            for code in LANGUAGES {
                let brief = text("brief", code, &judged);
                let advice = in_lang(&counsel.advice[0].text, code).trim_end_matches('.');
                assert!(brief.contains(advice), "{}: {brief}", judged.0.id);
            }
        }
        if judged.1.verdicts.iter().all(|verdict| verdict.verdict == VerdictKind::NotSupported) {
            assert_eq!(draft("note-verbale", "ru", None, &judged).unwrap_err()[0].code, draft_codes::NOTHING_TO_CLAIM);
        }
    }
    assert!(seen > 3);
}

#[test]
fn a_note_says_each_argument_once_however_many_claims_it_serves() {
    let arguments = &BOOK.guide().arguments;
    for judged in bundled() {
        for code in LANGUAGES {
            let note = draft("note-verbale", code, None, &judged).unwrap_or_default();
            let drafting = judged.0.drafting.as_ref().and_then(|drafting| drafting.background.as_ref());
            let background = drafting.map_or("", |words| in_lang(words, code));
            // Several arguments may say the same words of different cases.
            let words: BTreeSet<&str> = arguments.values().map(|argument| in_lang(&argument.words, code).trim_end_matches('.')).collect();
            let told: Vec<usize> = words.iter().map(|words| note.matches(words).count() - background.matches(words).count()).collect();
            assert!(told.iter().all(|times| *times < 2), "{}: {note}", judged.0.id);
            assert!(told.iter().sum::<usize>() <= 3, "{}: {note}", judged.0.id);
        }
    }
}

#[test]
fn an_argument_holds_within_its_dates_and_for_those_whom_it_means() {
    let ids = |text: &str| -> Vec<(String, Use)> {
        let (_, assessment) = judged(text);
        assessment.verdicts[0].counsel.arguments.iter().map(|argument| (argument.id.clone(), argument.may)).collect()
    };
    let has = |found: &[(String, Use)], id: &str| found.iter().find(|(found, _)| found == id).map(|(_, may)| *may);
    let at = |entry: &str, nationality: &str| {
        ids(&format!(
            "case: T\nperson: {{nationality: {nationality}}}\nevents: [{{kind: entry-registration, on: {entry}}}]\ngrievances: [{{kind: entry-registration}}]"
        ))
    };
    // The letter of July 2025 speaks of the experiment, which is known to run to 30 June 2026, and of nothing but entry bans.
    let on_statement = |entry: &str, kind: &str, ground: &str| {
        let event = format!("{{kind: {kind}, on: {entry}{ground}}}");
        let text = format!("case: T\nperson: {{nationality: KGZ}}\nevents: [{event}]\ngrievances: [{{kind: {kind}}}]");
        has(&ids(&text), "ruid-statement-no-ground")
    };
    let want = ", ground: no-entry-statement";
    assert_eq!(on_statement("2025-06-30", "entry-ban", want), None);
    assert_eq!(on_statement("2025-07-01", "entry-ban", want), Some(Use::Assert));
    assert_eq!(on_statement("2025-07-01", "entry-registration", want), Some(Use::Assert));
    assert_eq!(on_statement("2025-07-01", "entry-registration", ""), Some(Use::Check));
    assert_eq!(on_statement("2025-07-01", "entry-registration", ", ground: no-biometrics"), None);
    assert_eq!(on_statement("2025-07-01", "entry-refusal", want), None);
    // Membership is an argument of the Kyrgyz Republic alone.
    assert_eq!(has(&at("2025-07-01", "KGZ"), "eaeu-membership"), Some(Use::Assert));
    assert_eq!(has(&at("2025-07-01", "UZB"), "eaeu-membership"), None);
    let unstated = ids(&WORKER.replace("statuses", "# statuses").replace("\nstays", "\ngrievances: [{kind: work-permit-demand}]\nstays"));
    assert_eq!(has(&unstated, "treaty-97-5"), Some(Use::Check));
}

#[test]
fn a_remedy_tells_its_last_day_or_the_fact_that_would_tell_it() {
    let fined = |document: &str| {
        let text = format!(
            "case: T\nperson: {{nationality: KGZ}}\nevents: [{{kind: registration-penalty, on: 2026-03-20{document}}}]\ngrievances: [{{kind: registration-penalty}}]"
        );
        let (_, assessment) = judged(&text);
        assessment.verdicts[0].counsel.remedies.iter().find(|remedy| remedy.id == "administrative-ruling").unwrap().clone()
    };
    let served = fined(", document: {title: Ruling, served: 2026-03-23}");
    assert_eq!((served.due, served.over, served.standing), (Some(day("2026-04-02")), false, Standing::Unconfirmed));
    let over = fined(", document: {title: Ruling, served: 2026-03-21}");
    assert_eq!((over.due, over.over), (Some(day("2026-03-31")), true));
    assert_eq!(fined("").missing, ["events[0].document.served"]);
}

/// Remedies of which no term is known: none of their rules yields a day, or they have no rule.
const WITHOUT_TERM: [&str; 11] = [
    "eaeu-court-dispute",
    "education-appeal",
    "eec-request",
    "entry-ban-complaint",
    "expulsion-review",
    "human-rights-committee",
    "prosecutor-complaint",
    "register-own-application",
    "register-through-mission",
    "un-special-procedures",
    "written-appeal",
];

#[test]
fn every_remedy_that_a_kind_offers_tells_its_last_day_or_is_known_to_have_none() {
    let mut bare = Vec::new();
    for kind in GrievanceKind::ALL {
        // What is complained of as a stay held too long is a fine, or an extension that was refused.
        let acts = if kind == GrievanceKind::StayLimit { vec!["stay-penalty", "extension-refusal"] } else { vec![kind.word()] };
        let judged = acts.iter().map(|act| {
            judged(&format!(
                "case: T\nperson: {{nationality: KGZ}}\nevents: [{{id: a, kind: {act}, on: 2026-03-20, document: {{title: Ruling, served: 2026-03-21}}}}]\n\
                 grievances: [{{kind: {}, events: [a]}}]",
                kind.word()
            ))
        });
        let offered: Vec<_> = judged.flat_map(|(_, assessment)| assessment.verdicts[0].counsel.remedies.clone()).collect();
        for remedy in &offered {
            let told = offered.iter().any(|other| other.id == remedy.id && other.due.is_some());
            if told == WITHOUT_TERM.contains(&remedy.id.as_str()) {
                bare.push(format!("{}: {}", kind.word(), remedy.id));
            }
        }
    }
    assert!(bare.is_empty(), "{bare:#?}");
    assert!(WITHOUT_TERM.iter().all(|id| BOOK.guide().remedies.contains_key(*id)));
}

#[test]
fn the_annex_of_a_brief_names_every_figure_remedy_and_body() {
    for of in &bundled() {
        let text = text("brief", "en", of);
        let annex = text.split_once("## Annex").map(|(_, annex)| annex.to_owned()).unwrap();
        let counsel = || of.1.verdicts.iter().map(|verdict| &verdict.counsel);
        let remedies = counsel().flat_map(|counsel| &counsel.remedies).map(|remedy| format!("`remedies/{}`", remedy.id));
        let bodies = counsel().flat_map(|counsel| &counsel.bodies).map(|body| format!("`bodies/{}`", body.id));
        let rule = of.1.count.rule.as_ref().filter(|_| text.contains("```figure stay-timeline"));
        for entry in remedies.chain(bodies) {
            assert!(annex.contains(&entry), "{}: {entry}\n{annex}", of.0.id);
        }
        if let Some(rule) = rule {
            let row = annex.lines().find(|line| line.starts_with("| The stay by days |")).unwrap_or_default();
            assert!(row.contains("`stays[0") && row.contains(&format!("`{rule}`")), "{}: {row}", of.0.id);
        }
    }
}

#[test]
fn evidence_that_lacks_is_told_and_what_is_there_is_named() {
    let text = format!(
        "{WORKER}grievances: [{{kind: work-permit-demand, evidence: [E1]}}]\nevidence: [{{id: E1, kind: contract, title: {{ru: Договор, ky: Келишим, en: Contract}}}}]"
    );
    let judged = judged(&text);
    let have: Vec<_> = judged.1.verdicts[0].counsel.evidence.iter().map(|need| need.have.clone()).collect();
    assert_eq!(have, [vec!["E1".to_owned()], Vec::new(), Vec::new()]);
    let brief = self::text("brief", "en", &judged);
    assert!(
        brief.contains("## Evidence that is lacking") && brief.contains("migration card: that the purpose of entry is work"),
        "{brief}"
    );
}

#[test]
fn a_case_chooses_requests_by_their_id() {
    let told = |ask: &str, statuses: bool| {
        let text = format!("{WORKER}grievances: [{{kind: work-permit-demand, ask: [{ask}]}}]");
        judged(&if statuses { text } else { text.replace("person: {nationality: KGZ}", "group: {nationality: UZB, description: x}") })
    };
    let chosen = told("{use: apply-treaty}, {use: explain-ground}", true);
    assert!(chosen.1.notices.is_empty(), "{:?}", chosen.1.notices);
    let note = text("note-verbale", "ky", &chosen);
    assert!(note.contains("97-беренесинин жоболорун колдонууга көмөктөшүүнү") && note.contains("негизде талап кылынганын билдирүүнү"));

    let unknown = told("{use: explain-grounds}", true);
    let notice = &unknown.1.notices[0];
    assert_eq!(
        (notice.code, notice.severity, notice.path.as_str()),
        (case_codes::UNKNOWN_ASK, Severity::Error, "grievances[0].ask[0].use")
    );
    assert_eq!(notice.help, "did you mean `explain-ground`?");

    let outruns = told("{use: apply-treaty}", false);
    assert_eq!((outruns.1.notices[0].code, outruns.1.notices[0].severity), (case_codes::ASK_OUTRUNS, Severity::Warning));
    assert_eq!(draft("note-verbale", "ru", None, &outruns).unwrap_err()[0].code, draft_codes::REQUEST_OUTRUNS);
    assert!(draft("brief", "ru", None, &outruns).is_ok());

    let firm = told("{use: instruct-departments}", true);
    assert_eq!(draft("note-verbale", "ru", Some(Tone::Request), &firm).unwrap_err()[0].code, draft_codes::REQUEST_TOO_FIRM);
    assert!(draft("note-verbale", "ru", Some(Tone::Concern), &firm).is_ok());
}

#[test]
fn to_accept_what_the_book_does_not_have_is_told() {
    let text =
        format!("{WORKER}accept: [{{rule: treaty-97-22, by: X, on: 2025-06-20}}, {{rule: ru.school.admission, by: X, on: 2025-06-20}}]");
    let notices = judged(&text).1.notices;
    assert_eq!(notices.iter().map(|notice| notice.code).collect::<Vec<_>>(), [case_codes::ACCEPTS_NOTHING]);
    assert_eq!(notices[0].help, "did you mean `treaty-97-2`?");
}

#[test]
fn to_accept_what_may_only_ask_is_told() {
    let text = format!("{WORKER}accept: [{{rule: un.iccpr.detention, by: X, on: 2025-06-20}}]");
    let notices = judged(&text).1.notices;
    let told: Vec<_> = notices.iter().map(|notice| (notice.code, notice.path.as_str())).collect();
    assert_eq!(told, [(case_codes::ACCEPTS_UNCONFIRMED, "accept[0].rule")]);
}

#[test]
fn the_json_of_a_verdict_is_only_extended() {
    let (_, assessment) = judged(&format!("{WORKER}grievances: [{{kind: work-permit-demand}}]"));
    let json = serde_json::to_value(&assessment.verdicts[0]).unwrap();
    for key in ["grievance", "kind", "verdict", "because", "ask", "deadlines", "arguments", "remedies", "evidence", "proposals", "advice"] {
        assert!(json.get(key).is_some(), "{key}: {json:#}");
    }
    let argument = &json["arguments"][0];
    assert_eq!((argument["id"].as_str(), argument["use"].as_str()), (Some("treaty-97-1"), Some("assert")));
    assert!(argument["text"].is_string());
}

/// `UPDATE_EXPECTED=1 cargo test --test counsel` writes the expected documents anew.
#[test]
fn documents_say_what_is_expected_in_each_language() {
    let folder = support::root().join("tests/counsel");
    let (case, assessment) = judged(&std::fs::read_to_string(folder.join("case.yaml")).unwrap());
    for form in ["note-verbale", "brief"] {
        for code in LANGUAGES {
            let lang = lang(code);
            let drafted = ENGINE.draft(&Request::new(form, &lang, &case, &assessment)).unwrap_or_else(|faults| panic!("{faults:#?}"));
            support::assert_expected(&folder.join(format!("{form}.{code}.md")), &drafted.draft.markdown);
        }
    }
}

#[test]
fn the_first_day_of_a_second_test_is_not_called_the_last_day_of_a_term() {
    let case = judged(
        "case: T\nperson: {nationality: KGZ, born: 2015-01-01}\nevents: [{id: t, kind: school-test, on: 2025-09-10, passed: false}]\ngrievances: [{kind: school-refusal, events: [t]}]",
    );
    let retake = case.1.findings.iter().find(|finding| finding.rule == "ru.school.retake").unwrap();
    assert_eq!((retake.values["due"].as_str(), retake.values["edge"].as_str()), (Some("2025-12-10"), Some("from")));
    for (code, said, never) in [
        ("en", "not before: 10 December 2025", ["last day of the time limit", "(expired)"]),
        ("ru", "не ранее – 10 декабря 2025 года", ["последний день срока", "(истек)"]),
        ("ky", "ушул күндөн эрте эмес – 2025-жылдын 10-декабры", ["мөөнөттүн акыркы күнү", "(бүткөн)"]),
    ] {
        let brief = text("brief", code, &case).replace('\u{a0}', " ");
        assert!(brief.contains(said) && never.iter().all(|words| !brief.contains(words)), "{brief}");
    }
}

/// Of a case with one act: the kind of grievance, and the act.
fn of_one_act(kind: &str, act: &str) -> Assessment {
    let text = format!(
        "case: T-1\nperson: {{nationality: KGZ}}\nstatuses: [{{kind: eaeu-worker, from: 2025-01-20, until: 2025-12-31}}]\n\
         stays: [{{entry: 2025-01-10, purpose: work}}]\nevents: [{{{act}}}]\ngrievances: [{{kind: {kind}, events: [act]}}]\n"
    );
    judged(&text).1
}

#[test]
fn a_complaint_against_a_ruling_serves_against_a_fine_and_not_against_a_refusal() {
    let remedies = |act: &str| -> Vec<String> {
        of_one_act("stay-limit", act).verdicts[0].counsel.remedies.iter().map(|remedy| remedy.id.clone()).collect()
    };
    let ruling = "administrative-ruling".to_owned();
    assert!(remedies("id: act, kind: stay-penalty, on: 2025-06-01, ground: stay-exceeded").contains(&ruling));
    assert!(!remedies("id: act, kind: extension-refusal, on: 2025-06-01, ground: stay-exceeded").contains(&ruling));
}

#[test]
fn a_dispute_about_days_after_the_act_weakens_no_argument_about_it() {
    // The contract ran until the end of 2025; how days after it are counted is disputed, which on 1 June 2025 nothing turned on.
    let assessment = of_one_act("controlled-register", "id: act, kind: controlled-register, on: 2025-06-01, ground: stay-exceeded");
    let argument = |id: &str| assessment.verdicts[0].counsel.arguments.iter().find(|argument| argument.id == id).unwrap();
    assert_eq!(argument("register-for-those-without-basis").may, Use::Assert);
}

/// What an employer does is no act of an authority.
#[test]
fn remedies_against_authorities_do_not_serve_against_an_employer() {
    let offered = |by: &str| {
        let assessment = of_one_act("document-seizure", &format!("id: act, kind: document-seizure, on: 2025-09-01{by}"));
        let counsel = &assessment.verdicts[0].counsel;
        let ids = |all: &mut dyn Iterator<Item = &String>| all.cloned().collect::<Vec<_>>();
        (ids(&mut counsel.remedies.iter().map(|it| &it.id)), ids(&mut counsel.bodies.iter().map(|it| &it.id)))
    };
    let (remedies, bodies) = offered(", decided-by: employer");
    assert_eq!((remedies, bodies), (vec!["prosecutor-complaint".to_owned()], vec!["prosecutor".to_owned(), "mission".to_owned()]));
    let of_the_police = offered(", decided-by: police");
    assert!(of_the_police.0.iter().any(|id| id == "administrative-claim") && of_the_police.1.iter().any(|id| id == "court"));
    assert_eq!(offered(""), of_the_police);
}
