//! Sentences that each rule of the protocol lint finds and passes, and notes of the program, which keep to the conventions.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;

use chrono::NaiveDate;
use demarche::case::{self, Case, Tone};
use demarche::check::{self, Detail};
use demarche::diag::Severity;
use demarche::document;
use demarche::draft::{Engine, Profile, Request, Sources};
use demarche::lang::Lang;
use demarche::law::{self, RuleBook};
use demarche::lint::{self, Copy, KnownNames, Note, Protocol, compared};
use demarche::render::markdown;
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::Value;
use support::root;

#[derive(Deserialize)]
struct Sentence {
    lang: Lang,
    #[serde(default = "note_verbale")]
    form: String,
    #[serde(default)]
    tone: Option<Tone>,
    /// The case that the text speaks of.
    #[serde(default)]
    case: Option<Case>,
    #[serde(default = "kg_mfa")]
    profile: String,
    /// Name of the layout that it is set by.
    #[serde(default)]
    layout: Option<String>,
    #[serde(default = "today", rename = "as-of")]
    as_of: NaiveDate,
    text: String,
    /// Another language copy: the rule is one that compares them.
    #[serde(default)]
    beside: Option<Beside>,
    /// The words that this rule finds, in the order of the text.
    finds: Vec<String>,
}

#[derive(Deserialize)]
struct Beside {
    lang: Lang,
    text: String,
}

fn note_verbale() -> String {
    "note-verbale".to_owned()
}

fn kg_mfa() -> String {
    "kg-mfa".to_owned()
}

fn today() -> NaiveDate {
    "2026-11-25".parse().unwrap()
}

fn loaded() -> (Engine, Protocol) {
    let sources = Sources::embedded();
    (Engine::load(&sources, "kg-mfa").unwrap(), Protocol::load(&sources).unwrap())
}

fn found(engine: &Engine, protocol: &Protocol, code: &str, sentence: &Sentence) -> Vec<String> {
    let profile = engine.profile();
    if let Some(beside) = &sentence.beside {
        let copies = [Copy { lang: &sentence.lang, text: &sentence.text }, Copy { lang: &beside.lang, text: &beside.text }];
        let found = compared("note-verbale", protocol, &copies, &KnownNames::of(sentence.case.as_ref(), profile)).differences;
        let words = |(at, range): (usize, std::ops::Range<usize>)| copies.get(at).unwrap().text[range].to_owned();
        return found.into_iter().filter(|one| one.code.0 == code).map(|one| words(one.here)).collect();
    }
    let note = Note {
        text: &sentence.text,
        form: &sentence.form,
        lang: &sentence.lang,
        tone: sentence.tone,
        profile,
        as_of: sentence.as_of,
        case: sentence.case.as_ref(),
        assessment: None,
        layout: sentence.layout.as_ref().map(|name| profile.layout(name).unwrap()),
    };
    let mut found = protocol.judge(&note).findings;
    found.retain(|finding| finding.code.0 == code);
    // One place may have two proposals: neither sender nor receiver in full.
    found.dedup_by(|one, other| one.range == other.range);
    found.into_iter().map(|finding| finding.text).collect()
}

#[test]
fn a_denial_that_two_of_three_copies_have_is_an_error_in_the_third() {
    let (engine, protocol) = loaded();
    let langs: Vec<Lang> = ["ru", "ky", "en"].into_iter().map(|code| code.parse().unwrap()).collect();
    let sure = |texts: &[&str]| -> Vec<bool> {
        let copies: Vec<Copy<'_>> = langs.iter().zip(texts).map(|(lang, text)| Copy { lang, text }).collect();
        let names = KnownNames::of(None, engine.profile());
        compared("note-verbale", &protocol, &copies, &names).differences.into_iter().map(|one| one.sure).collect()
    };
    let (ru, ky) = ("Гражданин этого не видел.", "Жаран муну көргөн эмес.");
    assert_eq!(sure(&[ru, ky, "The citizen did not see this."]), [false; 0]);
    assert!(sure(&[ru, ky, "The citizen saw this."]).contains(&true));
    assert_eq!(sure(&[ru, "Жаран муну көргөн."]), [false]);
    assert!(!sure(&[ru, "Жаран муну көргөн.", "The citizen saw this."]).contains(&true));
}

/// A rule about Russian letters.
const OF_RUSSIAN_ONLY: [&str; 1] = ["N010"];

#[test]
fn a_date_is_proposed_as_the_language_writes_it_where_it_can_mean_one_day_only() {
    let sources = Sources::embedded();
    let (protocol, profile) = (Protocol::load(&sources).unwrap(), Profile::named(&sources, "kg-mfa").unwrap().unwrap());
    let proposed = |lang: &str, text: &str| {
        let lang: Lang = lang.parse().unwrap();
        let (case, assessment, layout) = (None, None, None);
        let note =
            Note { text, form: "note-verbale", lang: &lang, tone: None, profile: &profile, as_of: today(), case, assessment, layout };
        let date = protocol.judge(&note).findings.into_iter().find(|finding| finding.code.0 == "N014").unwrap();
        date.proposal.ok_or(date.message)
    };
    assert_eq!(proposed("ru", "Решение принято 30.06.2025.").as_deref(), Ok("30 июня 2025 года"));
    assert_eq!(proposed("en", "The decision of 06/30/2025 was taken.").as_deref(), Ok("30 June 2025"));
    assert_eq!(proposed("ky", "Чечим 30.06.25 кабыл алынган.").as_deref(), Ok("2025-жылдын 30-июну"));
    let either_day = proposed("en", "The decision of 06/07/2025 was taken.").unwrap_err();
    assert!(either_day.ends_with("as in “22 July 2026”"), "{either_day}");
}

/// A rule by its failing and passing sentences; each language in which it has words of its own is among them.
#[test]
fn every_rule_finds_what_it_should_and_passes_what_it_should() {
    let (_, protocol) = loaded();
    let sources = Sources::embedded();
    let engines: BTreeMap<&str, Engine> =
        ["kg-mfa", "kg-consulate", "kg-embassy-moscow"].into_iter().map(|name| (name, Engine::load(&sources, name).unwrap())).collect();
    let (mut wrong, mut short) = (String::new(), String::new());
    let mut judged = Vec::new();
    for entry in fs::read_dir(root().join("tests/lint")).unwrap() {
        let path = entry.unwrap().path();
        let code = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let sentences: Vec<Sentence> = serde_yaml::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        short += &lacking(&code, &sentences);
        for sentence in &sentences {
            let found = found(engines.get(sentence.profile.as_str()).unwrap(), &protocol, &code, sentence);
            if found != sentence.finds {
                wrong += &format!("{code} {}: {:?} in {:?}, expected {:?}\n", sentence.lang, found, sentence.text, sentence.finds);
            }
        }
        judged.push(code);
    }
    judged.sort();
    let all: Vec<&str> = lint::codes::ALL.iter().map(|code| code.0).collect();
    assert_eq!(judged, all, "each rule has its sentences");
    assert!(short.is_empty(), "too few sentences:\n{short}");
    assert!(wrong.is_empty(), "{wrong}");
}

/// Rules about the paper as a whole, of which a sentence alone has no frame and no compliments.
const OF_THE_WHOLE: [&str; 6] = ["N003", "N006", "N007", "N008", "N016", "N027"];

#[test]
fn harmless_sentences_pass_every_rule() {
    let (engine, protocol) = loaded();
    let passing: BTreeMap<String, Vec<String>> =
        serde_yaml::from_str(&fs::read_to_string(root().join("tests/lint-passes.yaml")).unwrap()).unwrap();
    let mut told = String::new();
    for (lang, sentences) in &passing {
        assert!(sentences.len() >= 35, "{lang}: {} sentences", sentences.len());
        let lang: Lang = lang.parse().unwrap();
        for text in sentences {
            let (form, profile, as_of) = ("note-verbale", engine.profile(), today());
            let (case, assessment, layout) = (None, None, None);
            let note = Note { text, form, lang: &lang, tone: None, profile, as_of, case, assessment, layout };
            for finding in protocol.judge(&note).findings.into_iter().filter(|one| !OF_THE_WHOLE.contains(&one.code.0)) {
                told += &format!("{lang} {}: {:?} in {text:?}\n", finding.code, finding.text);
            }
        }
    }
    assert!(told.is_empty(), "{told}");
}

/// Sentences of a rule that fail and that pass, in each language in which it has something to judge.
const OF_EACH: usize = 3;

fn lacking(code: &str, sentences: &[Sentence]) -> String {
    let languages = ["ky", "ru", "en"].into_iter().filter(|lang| *lang == "ru" || !OF_RUSSIAN_ONLY.contains(&code));
    let kinds = languages.flat_map(|lang| [(lang, true, "fail"), (lang, false, "pass")]);
    kinds
        .filter_map(|(lang, fails, verb)| {
            let texts: BTreeSet<(&str, Option<&str>)> = sentences
                .iter()
                .filter(|one| one.lang.code() == lang && one.finds.is_empty() != fails)
                .map(|one| (one.text.as_str(), one.beside.as_ref().map(|beside| beside.text.as_str())))
                .collect();
            (texts.len() < OF_EACH).then(|| format!("{code} {lang}: {} of {OF_EACH} that {verb}\n", texts.len()))
        })
        .collect()
}

/// Whoever reads a finding is told why, by what source, and what to do.
#[test]
fn every_finding_says_where_why_by_what_source_and_what_to_do() {
    let (engine, protocol) = loaded();
    let mut bare = String::new();
    for code in lint::codes::ALL {
        let sentences: Vec<Sentence> =
            serde_yaml::from_str(&fs::read_to_string(root().join(format!("tests/lint/{}.yaml", code.0))).unwrap()).unwrap();
        for sentence in sentences.iter().filter(|one| !one.finds.is_empty() && one.beside.is_none()) {
            let layout = sentence.layout.as_ref().map(|name| engine.profile().layout(name).unwrap());
            let note = Note {
                text: &sentence.text,
                form: &sentence.form,
                lang: &sentence.lang,
                tone: sentence.tone,
                profile: engine.profile(),
                as_of: sentence.as_of,
                case: sentence.case.as_ref(),
                assessment: None,
                layout,
            };
            for finding in protocol.judge(&note).findings {
                let placed = finding.span.line > 0 && finding.span.column > 0 && !finding.text.is_empty();
                if !placed || finding.message.is_empty() || finding.source.is_empty() || finding.advice.is_empty() {
                    bare += &format!("{} in {:?}\n", finding.code, sentence.text);
                }
            }
        }
    }
    assert!(bare.is_empty(), "{bare}");
}

/// Twice the text takes about twice the time, however many laws, children, tones and numbers stand in it.
#[test]
fn every_paragraph_of_many_pages_is_judged() {
    let (engine, protocol) = loaded();
    let notes = [
        (
            "ru",
            "Статья 5 Закона и статья 7 Конвенции: гражданин Асанов, 12 лет, школа № 5, 3 октября 2025 года не возражает, а Министерство просит Посольство о двадцати гражданах.\n\n",
        ),
        (
            "ky",
            "5-берене жана Мыйзам: жаран Асанов, 12 жашта, № 5 мектеп, 2025-жылдын 3-октябрында Министрлик Элчиликтен жыйырма жаран жөнүндө өтүнөт.\n\n",
        ),
        (
            "en",
            "Article 5 of the Law and article 7 of the Convention: the citizen Asanov, aged 12, school No. 5, on 3 October 2025 the Ministry requests the Embassy about twenty citizens.\n\n",
        ),
    ];
    for (lang, paragraph) in notes {
        let lang: Lang = lang.parse().unwrap();
        let found = |times: usize| {
            let text = paragraph.repeat(times);
            let (form, profile, as_of) = ("note-verbale", engine.profile(), today());
            let (case, assessment, layout) = (None, None, None);
            let note = Note { text: &text, form, lang: &lang, tone: Some(Tone::Request), profile, as_of, case, assessment, layout };
            protocol.judge(&note).findings.len()
        };
        let of_one = found(200) - found(199);
        assert!(of_one > 0 && found(400) - found(200) == 200 * of_one, "{lang}");
    }
}

/// Every bundled case in the languages of the form: what the lint says of the copies, and what the copies say differently.
fn drafted(form: &str, tone: Option<Tone>) -> Vec<String> {
    let (engine, protocol) = loaded();
    let book = RuleBook::load_to_judge(law::files_over_embedded(BTreeMap::new())).unwrap();
    let today = "2026-06-01".parse().unwrap();
    let langs: Vec<Lang> = ["ky", "ru", "en"].into_iter().map(|code| code.parse().unwrap()).collect();
    let mut said = Vec::new();
    for folder in support::folders(&root().join("cases")) {
        let case = case::load_file(&folder.join("case.yaml"), "case.yaml".into(), today).case.unwrap();
        let assessment = check::check(&case, &book, today, Detail::Trace);
        let mut copies = Vec::new();
        for lang in &langs {
            let request = Request { as_of: today, tone, ..Request::new(form, lang, &case, &assessment) };
            let Ok(drafted) = engine.draft(&request) else { continue };
            let tone = Some(drafted.tone);
            let document = document::parse(drafted.draft).unwrap();
            let text = markdown::render(&document);
            let (profile, layout) = (engine.profile(), Some(&document.layout));
            let note = Note { text: &text, form, lang, tone, profile, as_of: today, case: Some(&case), assessment: None, layout };
            // Two of the cases raise several subjects: that is told of them, below.
            let of_text = |finding: &&lint::Finding| finding.severity > Severity::Note && finding.code != lint::codes::ONE_SUBJECT;
            for finding in protocol.judge(&note).findings.iter().filter(of_text) {
                said.push(format!("{} {lang} {}: {} — {}", case.id, finding.code, finding.text, finding.message));
            }
            copies.push((lang, text));
        }
        let copies: Vec<Copy<'_>> = copies.iter().map(|(lang, text)| Copy { lang, text }).collect();
        let names = KnownNames::of(Some(&case), engine.profile());
        said.extend(
            compared(form, &protocol, &copies, &names)
                .differences
                .into_iter()
                .map(|one| format!("{} {}: {}", case.id, one.code, one.message)),
        );
    }
    said
}

/// A case of several subjects is for several notes; what one course of events brings about is one.
#[test]
fn the_bundled_cases_of_several_subjects_are_told() {
    let (engine, protocol) = loaded();
    let (lang, as_of) = ("ru".parse().unwrap(), "2026-06-01".parse().unwrap());
    let several = |folder: &std::path::PathBuf| {
        let case = case::load_file(&folder.join("case.yaml"), "case.yaml".into(), as_of).case.unwrap();
        let (text, form, profile) = ("Министерство просит ответить.", "note-verbale", engine.profile());
        let note = Note { text, form, lang: &lang, tone: None, profile, as_of, case: Some(&case), assessment: None, layout: None };
        protocol.judge(&note).findings.iter().any(|finding| finding.code == lint::codes::ONE_SUBJECT).then_some(case.id)
    };
    let told: Vec<String> = support::folders(&root().join("cases")).iter().filter_map(several).collect();
    assert_eq!(told, ["KG-2025-0031", "KG-2025-0317"]);
}

/// A word twice in one list is a slip of whoever wrote it.
#[test]
fn no_list_of_words_has_an_entry_twice() {
    fn twice(path: &str, value: &Value, told: &mut Vec<String>) {
        match value {
            Value::Array(entries) => {
                let mut seen = BTreeSet::new();
                let words = entries.iter().filter_map(Value::as_str);
                told.extend(words.filter(|word| !seen.insert(word.to_lowercase())).map(|word| format!("{path}: {word}")));
                entries.iter().for_each(|entry| twice(path, entry, told));
            }
            Value::Object(entries) => {
                entries.iter().for_each(|(key, value)| twice(&format!("{path} {}", key), value, told));
            }
            _ => {}
        }
    }
    let mut told = Vec::new();
    for (path, text) in Sources::embedded().templates.iter().filter(|(path, _)| path.starts_with("protocol/")) {
        twice(path, &serde_yaml::from_str::<Value>(text).unwrap(), &mut told);
    }
    assert_eq!(told, Vec::<String>::new());
}

#[test]
fn notes_of_the_bundled_cases_keep_to_the_conventions_in_every_language() {
    assert_eq!(drafted("note-verbale", None), Vec::<String>::new());
}

#[test]
fn notes_keep_to_the_conventions_in_every_tone() {
    for tone in [Tone::Information, Tone::Request, Tone::Concern, Tone::SeriousConcern, Tone::Objection, Tone::Protest] {
        for form in ["note-verbale", "aide-memoire"] {
            assert_eq!(drafted(form, Some(tone)), Vec::<String>::new(), "{form} {tone:?}");
        }
    }
}

#[test]
fn briefs_of_the_bundled_cases_say_the_same_in_every_language() {
    assert_eq!(drafted("brief", None), Vec::<String>::new());
}

#[test]
fn a_copy_with_another_day_number_request_or_tone_is_told() {
    let (_, protocol) = loaded();
    let [ru, en]: [Lang; 2] = ["ru", "en"].map(|code| code.parse().unwrap());
    let russian = "Министерство выражает озабоченность: 22 июля 2026 года задержаны 1 024 гражданина.\n\nМинистерство просит Посольство:\n\n1. ответить;\n2. допустить.";
    let told = |english: &str| -> Vec<String> {
        let copies = [Copy { lang: &ru, text: russian }, Copy { lang: &en, text: english }];
        compared("note-verbale", &protocol, &copies, &KnownNames::default())
            .differences
            .into_iter()
            .map(|one| format!("{} {}", one.code, one.message))
            .collect()
    };
    let same = "The Ministry expresses its concern: on 22 July 2026, 1,024 citizens were detained.\n\nThe Ministry requests the Embassy:\n\n1. to reply;\n2. to admit.";
    assert_eq!(told(same), Vec::<String>::new());
    let one = |message: &str| vec![format!("N037 {message}")];
    assert_eq!(
        told(&same.replace("22 July", "23 July")),
        ["the date 2026-07-22 stands in the text in `ru`, not in `en`", "the date 2026-07-23 stands in the text in `en`, not in `ru`"]
            .map(|message| format!("N037 {message}"))
    );
    assert_eq!(told(&same.replace("1,024", "")), one("the number 1024 stands in the text in `ru`, not in `en`"));
    assert_eq!(told(&same.replace("\n2. to admit.", "")), one("numbered items: 2 in `ru`, 1 in `en`"));
    assert_eq!(told(&same.replace("expresses its concern", "objects")), one("tone: concern in `ru`, objection in `en`"));
}

/// Lists of words tell numbers in words; whether a form is missing in a list, a person must see.
#[test]
fn a_number_that_stands_in_words_on_either_side_is_a_warning() {
    let (_, protocol) = loaded();
    let [ru, en]: [Lang; 2] = ["ru", "en"].map(|code| code.parse().unwrap());
    let told = |russian: &str, english: &str| -> Vec<Severity> {
        let copies = [Copy { lang: &ru, text: russian }, Copy { lang: &en, text: english }];
        compared("note-verbale", &protocol, &copies, &KnownNames::default()).differences.iter().map(|one| one.severity()).collect()
    };
    assert_eq!(told("Задержаны двадцать граждан.", "Thirty citizens were detained."), [Severity::Warning, Severity::Warning]);
    assert_eq!(told("Задержаны двадцать граждан.", "30 citizens were detained."), [Severity::Warning, Severity::Warning]);
    assert_eq!(told("Задержаны 20 граждан.", "30 citizens were detained."), [Severity::Error, Severity::Error]);
    assert_eq!(told("Задержаны 20 граждан.", "Citizens were detained."), [Severity::Error]);
}

/// A case with a child, a note that went out and one that came in.
fn case_at_hand() -> demarche::case::Case {
    serde_json::from_value(serde_json::json!({
        "case": "X",
        "person": {"name": {"latin": "TESTOV ASAN", "forms": {"ru": {"nominative": "Тестов Асан", "genitive": "Тестова Асана"}}}, "born": "1990-01-01"},
        "family": [{"id": "c", "relation": "child", "born": "2015-01-01", "name": {"forms": {"ru": {"nominative": "Тестов Нурбек"}}}}],
        "consent": {"given": true, "scope": ["host-state"]},
        "events": [
            {"id": "e", "kind": "detention", "on": "2026-03-02", "article": "36", "people": {"detained": 24}},
            {"id": "s", "kind": "school-refusal", "on": "2026-03-02", "concerns": "c", "authority": {"name": {"ru": "гимназия «Заря»"}}}
        ],
        "history": [
            {"kind": "note-verbale", "on": "2026-03-10", "number": "013/101", "reply-due": "2026-04-10",
             "handed-to": "канцелярия", "handed-on": "2026-03-10", "receipt": "подпись"},
            {"kind": "personal-note", "on": "2026-04-20", "number": "77", "incoming": true}
        ]
    }))
    .unwrap()
}

/// What the rules that ask for a case find in a Russian note: code and words.
fn told_of(case: &demarche::case::Case, text: &str) -> Vec<String> {
    let (engine, protocol) = loaded();
    let (lang, as_of) = ("ru".parse().unwrap(), "2026-06-01".parse().unwrap());
    let book = RuleBook::load_to_judge(law::files_over_embedded(BTreeMap::new())).unwrap();
    let mut assessment = check::check(case, &book, as_of, Detail::Answer);
    assessment.findings.truncate(1);
    assessment.findings.iter_mut().for_each(|finding| finding.cite = "Art. 97(2) of the Treaty".to_owned());
    let (form, profile) = ("note-verbale", engine.profile());
    let note = Note { text, form, lang: &lang, tone: None, profile, as_of, case: Some(case), assessment: Some(&assessment), layout: None };
    let of_case = |code: &str| ["N018", "N025", "N030", "N032", "N050", "N053", "N057", "N058"].contains(&code);
    let findings = protocol.judge(&note).findings;
    findings.into_iter().filter(|one| of_case(one.code.0)).map(|one| format!("{} {}", one.code, one.text)).collect()
}

const TRUE_TO_THE_CASE: &str =
    "Министерство напоминает о ноте от 10 марта 2026 года № 013/101 о задержании Тестова Асана 2 марта 2026 года.";

/// With the case at hand, names, days and unanswered notes are judged as well.
#[test]
fn a_handed_note_is_held_against_its_case() {
    let told = |text: &str| told_of(&case_at_hand(), text);
    let right = TRUE_TO_THE_CASE;
    assert_eq!(told(right), Vec::<String>::new());
    assert_eq!(told(&right.replace("Тестова", "Тестову")), ["N050 Тестову"]);
    assert_eq!(told(&format!("{right} С ним был Нурбек.")), ["N030 Нурбек"]);
    assert_eq!(told(&format!("{right} В приеме отказала гимназия «Заря».")), ["N030 гимназия «Заря»"]);
    assert_eq!(told(&right.replace("2 марта", "5 марта")), ["N025 5 марта 2026 года"]);
    assert_eq!(told("Министерство сообщает о задержании."), ["N053 Министерство"]);
}

/// Where one text of the case serves all languages, its drafter is led to the case and not to the draft.
#[test]
fn a_sign_in_a_text_for_all_languages_is_told_with_the_text() {
    let (engine, protocol) = loaded();
    let case = serde_json::from_value(serde_json::json!({
        "case": "X",
        "events": [{"id": "e", "kind": "hearing", "on": "2026-03-02", "document": {"title": "извещение № 5 «о браке»", "number": "7"}}],
    }))
    .unwrap();
    let told = |text: &str| -> Vec<(String, Option<String>)> {
        let (lang, as_of) = ("en".parse().unwrap(), "2026-06-01".parse().unwrap());
        let note = Note {
            text,
            form: "note-verbale",
            lang: &lang,
            tone: None,
            profile: engine.profile(),
            as_of,
            case: Some(&case),
            assessment: None,
            layout: None,
        };
        let findings = protocol.judge(&note).findings.into_iter().filter(|one| one.code.0 == "N047");
        findings.map(|one| (one.message, one.proposal)).collect()
    };
    let of_case = told("The document drawn up is: извещение № 5 «о браке» No. 7.");
    assert_eq!(of_case.len(), 2, "{of_case:?}");
    for (message, proposal) in of_case {
        assert!(message.ends_with("state `events[0].document.title` by language") && proposal.is_none(), "{message}");
    }
    assert_eq!(told("The decision № 12 was handed over.").into_iter().map(|one| one.1).collect::<Vec<_>>(), [Some("No.".to_owned())]);
}

/// Persons, articles and numbers of citizens that the case does not hold.
#[test]
fn what_the_case_does_not_hold_is_told() {
    let told = |more: &str| told_of(&case_at_hand(), &format!("{TRUE_TO_THE_CASE} {more}"));
    let nothing = Vec::<String>::new();
    assert_eq!(told("Задержан гражданин Иванов."), ["N025 Иванов"]);
    assert_eq!(told("Задержан гражданин Тестов Асан."), nothing);
    assert_eq!(told("Гражданин Кыргызской Республики задержан; господин Посол уведомлен."), nothing);
    assert_eq!(told("Задержаны 25 граждан."), ["N025 25"]);
    assert_eq!(told("Задержаны 24 гражданина."), nothing);
    assert_eq!(told("Применены статья 11 и статья 36 Конвенции."), ["N025 11"]);
    assert_eq!(told("Применена статья 97 Договора."), nothing);
    // Days, articles and parts of articles are no numbers of people; parts are no articles.
    assert_eq!(told("Задержаны 10 граждан и еще 36 граждан."), ["N025 10", "N025 36"]);
    assert_eq!(told("Министерство просит:\n\n1. ответить;\n2. допустить;\n7. граждан освободить."), nothing);
    assert_eq!(told("Применены статья 2 Договора, ст. 97.1 и 36 Конвенции."), ["N025 2", "N025 97.1"]);
    // The note's own day and place stand in its frame.
    assert_eq!(told_of(&case_at_hand(), &format!("{TRUE_TO_THE_CASE}\n\nг. Бишкек, 30 марта 2026 года")), nothing);
}

/// What happened and to whom is known of the case; an article may be right without the rule book knowing it.
#[test]
fn an_unknown_article_is_doubted_and_an_unknown_person_is_wrong() {
    let (engine, protocol) = loaded();
    let (case, lang, as_of) = (case_at_hand(), "ru".parse().unwrap(), "2026-06-01".parse().unwrap());
    let book = RuleBook::load_to_judge(law::files_over_embedded(BTreeMap::new())).unwrap();
    let assessment = check::check(&case, &book, as_of, Detail::Answer);
    let told = |text: &str| -> Vec<Severity> {
        let (form, profile) = ("note-verbale", engine.profile());
        let note =
            Note { text, form, lang: &lang, tone: None, profile, as_of, case: Some(&case), assessment: Some(&assessment), layout: None };
        protocol.judge(&note).findings.into_iter().filter(|one| one.code.0 == "N025").map(|one| one.severity).collect()
    };
    assert_eq!(told("Министерство сообщает: задержан гражданин Иванов."), [Severity::Error]);
    assert_eq!(told("Министерство сообщает: применена статья 999 Конвенции."), [Severity::Warning]);
}

/// The note answered is in the case; so is how an earlier one was handed over.
#[test]
fn a_reply_takes_the_form_and_a_reminder_shows_the_delivery() {
    let mut case = case_at_hand();
    let reply =
        "Министерство в ответ на ноту Посольства от 20 апреля 2026 года № 77 и в связи со своей нотой № 013/101 сообщает следующее.";
    assert_eq!(told_of(&case, reply), ["N018 в ответ на ноту"]);
    for entry in case.history.iter_mut().flatten() {
        entry.receipt = None;
    }
    assert_eq!(told_of(&case, TRUE_TO_THE_CASE), ["N057 013/101"]);
    case.history.iter_mut().flatten().for_each(|entry| entry.incoming = Some(true));
    assert_eq!(told_of(&case, TRUE_TO_THE_CASE).iter().filter(|one| one.starts_with("N057")).count(), 0);
}

/// A classified case has its mark in every copy.
#[test]
fn a_classified_case_is_marked() {
    let mut case = case_at_hand();
    case.classification = serde_json::from_value(serde_json::json!({"ru": "Для служебного пользования"})).unwrap();
    assert_eq!(told_of(&case, TRUE_TO_THE_CASE), ["N058 Министерство"]);
    assert_eq!(told_of(&case, &format!("Для служебного пользования\n\n{TRUE_TO_THE_CASE}")), Vec::<String>::new());
}

/// What the program drafts of a classified case carries the mark on the first page and in the running head of the others.
#[test]
fn a_draft_of_a_classified_case_is_marked() {
    let (engine, _) = loaded();
    let book = RuleBook::load_to_judge(law::files_over_embedded(BTreeMap::new())).unwrap();
    let as_of = "2026-06-01".parse().unwrap();
    let mut case = case::load_file(&root().join("cases/KG-2025-0188/case.yaml"), "case.yaml".into(), as_of).case.unwrap();
    case.classification = serde_json::from_value(serde_json::json!({"ru": "Секретно"})).unwrap();
    let assessment = check::check(&case, &book, as_of, Detail::Answer);
    let frame = |form: &str| {
        let lang = "ru".parse().unwrap();
        let drafted = engine.draft(&Request { as_of, ..Request::new(form, &lang, &case, &assessment) }).unwrap();
        document::parse(drafted.draft).unwrap().frame
    };
    let note = frame("note-verbale");
    assert_eq!((note.marks.first().map(String::as_str), note.running_head.as_deref()), (Some("Секретно"), Some("Секретно")));
    let head = frame("brief").running_head.unwrap();
    assert!(head.starts_with("Секретно. Справка по делу"), "{head}");
}

/// Whatever words a mark has: it is the one that the case states.
#[test]
fn copies_with_the_mark_of_their_case_are_marked_alike() {
    let (engine, protocol) = loaded();
    let [ru, en]: [Lang; 2] = ["ru", "en"].map(|code| code.parse().unwrap());
    let case = |mark: serde_json::Value| serde_json::from_value(serde_json::json!({"case": "X", "classification": mark})).unwrap();
    let told = |case: &Case, english: &str| -> Vec<String> {
        let copies = [Copy { lang: &ru, text: "Для служебного пользования\n\nТекст." }, Copy { lang: &en, text: english }];
        compared("note-verbale", &protocol, &copies, &KnownNames::of(Some(case), engine.profile()))
            .differences
            .into_iter()
            .map(|one| one.code.to_string())
            .collect()
    };
    let by_language = case(serde_json::json!({"ru": "Для служебного пользования", "en": "Not for circulation"}));
    assert_eq!(told(&by_language, "Not for circulation\n\nText."), Vec::<String>::new());
    assert_eq!(told(&by_language, "Text."), ["N058"]);
    assert_eq!(told(&case(serde_json::json!("Для служебного пользования")), "Для служебного пользования\n\nText."), Vec::<String>::new());
}

/// A person, a place, a state and a mark that stand in one copy alone.
#[test]
fn a_copy_without_a_name_or_a_mark_is_told() {
    let (engine, protocol) = loaded();
    let [ru, en]: [Lang; 2] = ["ru", "en"].map(|code| code.parse().unwrap());
    let case = serde_json::from_value(serde_json::json!({
        "case": "X",
        "person": {"name": {"forms": {
            "ru": {"nominative": "Тестов Асан", "genitive": "Тестова Асана"}, "en": {"nominative": "Asan Testov", "short": "A. Testov"}
        }}},
        "events": [{"kind": "detention", "on": "2026-03-02", "place": {"name": {"ru": "в городе Казани", "en": "in Kazan"}}}]
    }))
    .unwrap();
    let names = KnownNames::of(Some(&case), engine.profile());
    let told = |russian: &str, english: &str| -> Vec<String> {
        let copies = [Copy { lang: &ru, text: russian }, Copy { lang: &en, text: english }];
        compared("note-verbale", &protocol, &copies, &names)
            .differences
            .into_iter()
            .map(|one| format!("{} {}", one.code, one.message))
            .collect()
    };
    let russian = "Министерство сообщает о задержании Тестова Асана в городе Казани. Гражданин Российской Федерации не задержан.";
    let english = "The Ministry informs of the detention of A. Testov in Kazan. No citizen of the Russian Federation was detained.";
    assert_eq!(told(russian, english), Vec::<String>::new());
    let one = |code: &str, message: &str| vec![format!("{code} {message}")];
    assert_eq!(
        told(russian, &english.replace("A. Testov", "the citizen")),
        one("N037", "the person “Тестова Асана” stands in the text once in `ru`, not in any form given in `en`")
    );
    assert_eq!(
        told(russian, &english.replace("in Kazan", "there")),
        one("N037", "the place “в городе Казани” stands in the text once in `ru`, not in any form given in `en`")
    );
    assert_eq!(
        told(&russian.replace("Гражданин Российской Федерации", "Гражданин"), english),
        one("N037", "the state “Russian Federation” stands in the text once in `en`, not in any form given in `ru`")
    );
    assert_eq!(
        told(&format!("Секретно\n\n{russian}"), english),
        one("N058", "the copy in `ru` is marked as classified, the one in `en` is not")
    );
}

/// What cannot be judged is said, with the reason.
#[test]
fn rules_without_their_facts_are_named() {
    let (engine, protocol) = loaded();
    let lang = "en".parse().unwrap();
    let note = Note {
        text: "A text.",
        form: "note-verbale",
        lang: &lang,
        tone: None,
        profile: engine.profile(),
        as_of: "2026-06-01".parse().unwrap(),
        case: None,
        assessment: None,
        layout: None,
    };
    let not_judged: Vec<&str> = protocol.judge(&note).not_judged.iter().map(|(code, _)| code.0).collect();
    for code in ["N006", "N016", "N022", "N025", "N030", "N040", "N041", "N046", "N057", "N058"] {
        assert!(not_judged.contains(&code), "{code}");
    }
}

/// Who speaks in a form is said in one place: its own file, else the table of the lint.
#[test]
fn who_speaks_is_said_once() {
    let entry = |text: &str| {
        let sources = Sources::embedded().with_template("protocol/forms.yaml", text);
        Protocol::load(&sources).map_err(|faults| faults.into_iter().map(|fault| fault.code.0).collect::<Vec<_>>()).map(|_| ())
    };
    assert_eq!(entry("note-verbale: {}"), Ok(()));
    assert_eq!(entry("non-paper: {voice: impersonal}"), Ok(()));
    let codes = vec![demarche::draft::codes::PROTOCOL_FILE.0];
    assert_eq!(entry("note-verbale: {voice: third}"), Err(codes.clone()));
    assert_eq!(entry("non-paper: {}"), Err(codes));
}

/// A profile and a note can switch a rule.
#[test]
fn a_rule_is_switched_off_by_the_note_itself() {
    let (engine, protocol) = loaded();
    let sentence = |text: &str| serde_json::from_value::<Sentence>(serde_json::json!({"lang": "en", "text": text, "finds": []})).unwrap();
    assert_eq!(found(&engine, &protocol, "N001", &sentence("We ask.")), ["We"]);
    assert_eq!(found(&engine, &protocol, "N001", &sentence("<!-- lint N001: off -->\n\nWe ask.")), Vec::<String>::new());
    let quiet = Sources::embedded();
    let profile = format!("{}\nlint: {{N001: off}}\n", quiet.profiles.get("kg-mfa").unwrap());
    let engine = Engine::load(&quiet.with_profile("kg-mfa", profile), "kg-mfa").unwrap();
    assert_eq!(found(&engine, &protocol, "N001", &sentence("We ask.")), Vec::<String>::new());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever text is handed over is judged, never a panic, and every place lies in the text.
    #[test]
    fn any_text_is_judged(text in "[a-zА-яёүөңİß0-9№«»“”\"'`*#>|<!.,:;?+ \u{a0}\n_-]{0,300}", lang in 0_usize..3) {
        static LOADED: LazyLock<(Engine, Protocol)> = LazyLock::new(loaded);
        let (engine, protocol) = &*LOADED;
        let lang: Lang = ["ky", "ru", "en"].get(lang).unwrap().parse().unwrap();
        for form in ["note-verbale", "non-paper", "first-person-note", "brief"] {
            let as_of = "2026-06-01".parse().unwrap();
            let note = Note { text: &text, form, lang: &lang, tone: None, profile: engine.profile(), as_of, case: None, assessment: None, layout: None };
            for finding in protocol.judge(&note).findings {
                prop_assert_eq!(text.get(finding.range.clone()), Some(finding.text.as_str()));
            }
        }
        let copies = [Copy { lang: &lang, text: &text }, Copy { lang: &lang, text: &text }];
        prop_assert_eq!(compared("note-verbale", protocol, &copies, &KnownNames::default()).differences, Vec::new());
    }
}

#[test]
fn what_one_copy_lacks_is_placed_at_the_nearest_sentence_of_the_other() {
    let (_, protocol) = loaded();
    let (ru, en): (Lang, Lang) = ("ru".parse().unwrap(), "en".parse().unwrap());
    let texts = [
        "Задержаны граждане. В отделение доставлены 12 человек. Посольство просит сообщить об этом.",
        "Citizens were detained. They were taken to the police station. The Embassy requests to be informed.",
    ];
    let copies = [Copy { lang: &ru, text: texts[0] }, Copy { lang: &en, text: texts[1] }];
    let profile = Profile::named(&Sources::embedded(), "kg-mfa").unwrap().unwrap();
    let found = compared("note-verbale", &protocol, &copies, &KnownNames::of(None, &profile)).differences;
    let [difference] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(&texts[0][difference.here.1.clone()], "12");
    assert_eq!(&texts[1][difference.counterpart.clone().unwrap()], "They were taken to the police station");
}

#[test]
fn what_a_language_has_no_words_for_is_told_as_not_compared() {
    let mut sources = Sources::embedded();
    for (path, text) in &mut sources.templates {
        if path == "protocol/en.yaml" {
            let (before, rest) = text.split_once("parity:\n").unwrap();
            let (_, after) = rest.split_once("\nwording:").unwrap();
            *text = format!("{before}wording:{after}");
        }
    }
    let protocol = Protocol::load(&sources).unwrap();
    let profile = Profile::named(&sources, "kg-mfa").unwrap().unwrap();
    let [ru, en, fr]: [Lang; 3] = ["ru", "en", "fr"].map(|lang| lang.parse().unwrap());
    let copies = [
        Copy { lang: &fr, text: "Le Ministère prie l’Ambassade de répondre." },
        Copy {
            lang: &ru, text: "Министерство просит ответить в течение трех рабочих дней."
        },
        Copy { lang: &en, text: "The Ministry requests a reply within three calendar days." },
    ];
    let names = KnownNames::of(None, &profile);
    let told = compared("note-verbale", &protocol, &copies, &names).untold;
    assert!(
        matches!(told.as_slice(), [(0, french), (2, english)] if french.contains("no word lists for the language `fr`")
        && english.contains("numbers in words, working days, calendar days, negation")),
        "{told:?}"
    );
    // What one language has no words for is no difference.
    assert!(compared("note-verbale", &protocol, &copies, &names).differences.iter().all(|one| !one.message.contains("days")));
}
