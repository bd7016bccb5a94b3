//! What a note asks follows the tone that a person chooses: assistance, the act itself, a demand made of the state.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::sync::{Arc, LazyLock};

use demarche::case::{self, Case, Tone};
use demarche::check::{self, Assessment, Detail};
use demarche::diag::{Code, Source};
use demarche::draft::{Drafted, Engine, Request, Sources, codes};
use demarche::lang::Lang;
use demarche::law::{self, RuleBook};

static BOOK: LazyLock<RuleBook> = LazyLock::new(|| law::book([]).unwrap_or_else(|faults| panic!("{faults:#?}")));
static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::load(&Sources::embedded(), "kg-mfa").unwrap());

fn judged(text: &str) -> (Case, Assessment) {
    let source = Arc::new(Source { name: "case.yaml".into(), text: text.to_owned() });
    let loaded = case::load(&source);
    let case = loaded.case.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics));
    let assessment = check::check(&case, &BOOK, "2026-01-15".parse().unwrap(), Detail::Answer);
    (case, assessment)
}

fn drafted(form: &str, code: &str, tone: Tone, (case, assessment): &(Case, Assessment)) -> Result<Drafted, Vec<Code>> {
    let lang: Lang = code.parse().unwrap();
    let request = Request { tone: Some(tone), ..Request::new(form, &lang, case, assessment) };
    ENGINE.draft(&request).map_err(|faults| faults.iter().map(|fault| fault.code).collect())
}

fn note(code: &str, tone: Tone, judged: &(Case, Assessment)) -> String {
    drafted("note-verbale", code, tone, judged).unwrap_or_else(|faults| panic!("{faults:?}")).draft.markdown.replace('\u{a0}', " ")
}

fn remarks(form: &str, tone: Tone, judged: &(Case, Assessment)) -> Vec<Code> {
    drafted(form, "ru", tone, judged).unwrap().remarks.iter().map(|remark| remark.code).collect()
}

/// Fined on the thirteenth day of thirty.
fn in_time(ask: &str) -> (Case, Assessment) {
    judged(&format!(
        "case: T\nperson: {{nationality: KGZ}}\nstays: [{{entry: 2025-04-02, exit: 2025-06-10}}]\nregistrations: [{{on: 2025-04-25}}]\n\
         events: [{{id: fine, kind: registration-penalty, on: 2025-04-14, ground: not-registered}}]\n\
         grievances: [{{kind: registration-penalty, events: [fine], ask: [{ask}]}}]"
    ))
}

#[test]
fn assistance_is_asked_of_the_embassy_and_the_act_of_the_state() {
    let case = in_time("{use: review}, {use: explain-ground}");
    for (code, soft, firm, demand) in [
        (
            "ru",
            ["просит Посольство", "оказать содействие в пересмотре постановления"],
            ["настоятельно просит Российскую Сторону", "отменить постановление"],
            ["требует от Российской Стороны", "отменить постановление"],
        ),
        (
            "en",
            ["requests the Embassy", "to assist in having the ruling reviewed"],
            ["urgently requests the Russian Side", "to set the ruling aside"],
            ["demands that the Russian Side take the following steps", "to set the ruling aside"],
        ),
        (
            "ky",
            ["Элчиликтен төмөнкүлөрдү өтүнөт", "токтомду кайра кароого көмөктөшүүнү"],
            ["Россия Тарабынан төмөнкүлөрдү айрыкча өтүнөт", "токтомду жокко чыгарууну"],
            ["Россия Тарабынан төмөнкүлөрдү талап кылат", "токтомду жокко чыгарууну"],
        ),
    ] {
        for (tone, words) in [(Tone::SeriousConcern, soft), (Tone::Objection, firm), (Tone::Protest, demand)] {
            let note = note(code, tone, &case);
            assert!(words.iter().all(|words| note.contains(words)), "{tone:?}: {note}");
            assert_eq!(note.contains(soft[1]), tone < Tone::Objection, "{tone:?}: {note}");
        }
    }
    assert!(remarks("note-verbale", Tone::Protest, &case).contains(&codes::REQUEST_FIRMER));
    assert!(remarks("note-verbale", Tone::Protest, &case).contains(&codes::REQUESTS_OFFERED));
    assert!(!remarks("note-verbale", Tone::Request, &case).contains(&codes::REQUEST_FIRMER));
}

#[test]
fn two_requests_that_become_one_are_made_once() {
    let case = judged(
        "case: T\nperson: {nationality: KGZ}\nstatuses: [{kind: eaeu-worker, from: 2025-01-20, until: 2025-12-31}]\n\
         stays: [{entry: 2025-01-15, exit: 2025-12-01, purpose: work}]\n\
         events: [{id: entry, kind: controlled-register, on: 2025-05-26, ground: stay-exceeded}]\n\
         grievances: [{kind: controlled-register, events: [entry], ask: [{use: check-entry}, {use: remove}]}]",
    );
    let note = note("ru", Tone::Protest, &case);
    assert_eq!(note.matches("исключить сведения о гражданине из реестра").count(), 1, "{note}");
}

#[test]
fn a_request_that_goes_no_further_is_refused_in_a_firmer_tone() {
    let case = judged(
        "case: T\nperson: {nationality: KGZ}\nevents: [{id: refusal, kind: medical-insurance, on: 2025-05-05}]\ngrievances: [{kind: medical-insurance, events: [refusal], ask: [{use: explain-ground}]}]",
    );
    assert!(drafted("note-verbale", "ru", Tone::Protest, &case).is_ok());
    let case = in_time("{use: annul}");
    assert_eq!(drafted("note-verbale", "ru", Tone::Request, &case).unwrap_err(), [codes::REQUEST_TOO_FIRM]);
    let case = judged(
        "case: T\nperson: {nationality: KGZ}\nevents: [{id: rule, kind: new-rule, on: 2025-06-30, what: {ru: Новое правило, ky: Жаңы эреже, en: A new rule}}]\ngrievances: [{kind: entry-registration, events: [rule], ask: [{use: easier-procedure}]}]",
    );
    assert_eq!(drafted("note-verbale", "ru", Tone::Protest, &case).unwrap_err(), [codes::REQUEST_TOO_SOFT]);
}

#[test]
fn words_of_the_case_have_their_own_for_a_firm_note() {
    let words = "{ru: оказать содействие в пересмотре, ky: кайра кароого көмөктөшүүнү, en: to assist in the review";
    let without = in_time(&format!("{words}}}"));
    assert!(remarks("note-verbale", Tone::Objection, &without).contains(&codes::OWN_WORDS_FIRM));
    assert!(!remarks("note-verbale", Tone::Concern, &without).contains(&codes::OWN_WORDS_FIRM));

    let with = in_time(&format!("{words}, firmly: {{ru: отменить штраф, ky: айып пулду жокко чыгарууну, en: to lift the fine}}}}"));
    assert!(!remarks("note-verbale", Tone::Objection, &with).contains(&codes::OWN_WORDS_FIRM));
    assert!(note("ru", Tone::Objection, &with).contains("Российскую Сторону отменить штраф."));
    assert!(note("ru", Tone::Concern, &with).contains("оказать содействие в пересмотре"));
}

#[test]
fn what_points_both_ways_bears_no_demand_and_the_norm_that_was_broken_is_not_named() {
    let case = |ask: &str| {
        judged(&format!(
            "case: T\nperson: {{nationality: KGZ}}\nstays: [{{entry: 2025-04-02, exit: 2025-06-10}}]\nregistrations: [{{on: 2025-05-25, until: 2025-06-25, lived-in: true}}]\nstatuses: []\nfamily: []\n\
             events: [{{id: fine, kind: registration-penalty, on: 2025-05-21, ground: not-registered, article: 18.8(1), fined: person, roubles: 7000, place: {{name: Samara, region: RU-SAM}}}}]\n\
             grievances: [{{kind: registration-penalty, events: [fine], ask: [{ask}]}}]"
        ))
    };
    let note = note("ru", Tone::Request, &case("{use: review}"));
    assert!(note.contains("18.8 Кодекса") && !note.contains("19 июня 2015"), "{note}");
    assert!(note.contains("Применению подлежит "), "{note}");
    assert_eq!(drafted("note-verbale", "ru", Tone::Protest, &case("{use: review}")).unwrap_err(), [codes::REQUEST_OUTRUNS]);
    assert!(drafted("note-verbale", "ru", Tone::Protest, &case("{use: explain-ground}")).is_ok());
}

#[test]
fn a_form_without_tones_tells_that_the_one_chosen_has_no_effect() {
    let case = in_time("{use: review}");
    assert!(remarks("legal-brief", Tone::Protest, &case).contains(&codes::TONE_WITHOUT_EFFECT));
    assert!(!remarks("note-verbale", Tone::Protest, &case).contains(&codes::TONE_WITHOUT_EFFECT));
    let forms = ENGINE.forms();
    let tones = |name: &str| forms.iter().find(|form| form.name == name).unwrap().tones.len();
    assert_eq!([tones("complaint-mvd"), tones("register-removal"), tones("legal-brief"), tones("note-verbale")], [0, 0, 0, 6]);
}

#[test]
fn a_name_with_a_line_break_or_signs_of_layout_is_told() {
    let codes = |name: &str| {
        let text = format!("case: T\nperson: {{nationality: KGZ, name: {{forms: {{ru: {{nominative: \"{name}\"}}}}}}}}\ngrievances: []");
        let source = Arc::new(Source { name: "case.yaml".into(), text });
        let case = case::load(&source).case.unwrap();
        case::check::check(&case, &source, "2026-01-15".parse().unwrap())
            .iter()
            .map(|diagnostic| diagnostic.code)
            .filter(|code| *code == case::codes::SIGN_IN_NAME)
            .count()
    };
    assert_eq!(codes("1. Сатаров\\n# Талант | К"), 1);
    assert_eq!(codes("Сатаров # Талант"), 1);
    assert_eq!(codes("Кадыр уулу Эмирбек"), 0);
}
