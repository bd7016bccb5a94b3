//! Complaints and applications of a citizen: what each says of a bundled case, and what it will not be made without.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use chrono::NaiveDate;
use demarche::case::{self, Case};
use demarche::check::{self, Assessment, Detail, VerdictKind};
use demarche::diag::Diagnostic;
use demarche::document;
use demarche::draft::{Drafted, Engine, Request, Sources, codes};
use demarche::lang::Lang;
use demarche::law;
use demarche::lint::{Copy, KnownNames, Note, Protocol, compared};
use demarche::render::markdown;
use serde_json::{Value, json};

const AS_OF: &str = "2025-08-20";
const REGISTER: &str = "KG-2025-0317";
const STAY: &str = "KG-2025-0242";

const LANGS: [&str; 3] = ["ky", "ru", "en"];

/// Forms with the language in which each is filed and the receiver to whom it goes.
const FILED: [(&str, &str, &str); 4] = [
    ("complaint-mvd", "ru", "ru-mvd-migration"),
    ("complaint-prosecutor", "ru", "ru-prosecutor"),
    ("complaint-ombudsman", "ru", "ru-ombudsman"),
    ("register-removal", "ru", "ru-mvd-migration"),
];

fn as_of() -> NaiveDate {
    AS_OF.parse().unwrap()
}

fn bundled(id: &str) -> Case {
    let file = support::root().join("cases").join(id).join("case.yaml");
    case::load_file(&file, id.to_owned(), as_of()).case.unwrap()
}

fn judged(case: &Case) -> Assessment {
    check::check(case, &law::book([]).unwrap(), as_of(), Detail::Agenda)
}

fn drafted(form: &str, code: &str, to: &str, case: &Case) -> Result<Drafted, Vec<Diagnostic>> {
    let engine = Engine::load(&Sources::embedded(), "legal-aid").unwrap_or_else(|faults| panic!("{faults:#?}"));
    let (assessment, lang) = (judged(case), code.parse().unwrap());
    engine.draft(&Request { addressee: Some(to), as_of: as_of(), ..Request::new(form, &lang, case, &assessment) })
}

/// The note of the ministry on the case.
fn note(case: &Case) -> String {
    let engine = Engine::load(&Sources::embedded(), "kg-mfa").unwrap();
    let (assessment, lang) = (judged(case), "ru".parse().unwrap());
    engine.draft(&Request { as_of: as_of(), ..Request::new("note-verbale", &lang, case, &assessment) }).unwrap().draft.markdown
}

/// The case with some of its values written over.
fn changed(case: &Case, change: impl FnOnce(&mut Value)) -> Case {
    let mut value = serde_json::to_value(case).unwrap();
    change(&mut value);
    serde_json::from_value(value).unwrap()
}

/// The paths at which the form lacks something.
fn lacking(form: &str, to: &str, case: &Case) -> Vec<String> {
    let faults = drafted(form, "ru", to, case).err().unwrap_or_default();
    assert!(faults.iter().all(|fault| fault.code == codes::REQUIRED && fault.help.is_some()), "{faults:#?}");
    faults.into_iter().map(|fault| fault.path.unwrap()).collect()
}

/// `UPDATE_EXPECTED=1 cargo test --test complaints` writes the expected documents anew.
#[test]
fn each_form_says_what_is_expected() {
    let of_register = FILED.into_iter().chain([("legal-brief", "ru", "ru-ombudsman")]);
    let documents = of_register.map(|(form, _, to)| (form, to, REGISTER)).chain([("appeal-eec", "eec", STAY)]);
    for ((form, to, id), code) in documents.flat_map(|document| LANGS.map(|code| (document, code))) {
        let case = bundled(id);
        let text = drafted(form, code, to, &case).unwrap_or_else(|faults| panic!("{form} {code}: {faults:#?}")).draft.markdown;
        support::assert_expected(&support::root().join(format!("tests/complaints/{form}.{code}.md")), &text);
    }
}

/// What a citizen or a lawyer abroad reads is what is filed, and says that it is not the text to sign.
#[test]
fn a_reading_copy_says_the_same_as_the_russian_text_and_is_marked() {
    let sources = Sources::embedded();
    let protocol = Protocol::load(&sources).unwrap();
    let engine = Engine::load(&sources, "legal-aid").unwrap();
    let forms = FILED.map(|(form, _, to)| (form, to, REGISTER)).into_iter().chain([("appeal-eec", "eec", STAY)]);
    for (form, to, id) in forms {
        let case = bundled(id);
        let langs = LANGS.map(|code| code.parse::<Lang>().unwrap());
        let texts = LANGS.map(|code| markdown::render(&document::parse(drafted(form, code, to, &case).unwrap().draft).unwrap()));
        // Each pairs with the Russian text in a working copy.
        for code in ["ky", "en"] {
            let copy = |code: &str| document::parse(drafted(form, code, to, &case).unwrap().draft).unwrap();
            assert!(document::side_by_side(copy("ru"), copy(code)).is_ok(), "{form} {code}");
        }
        let receiver = &engine.profile().receivers[to].names[&langs[1]].full.nominative;
        for text in [&texts[0], &texts[2]] {
            assert!(text.find(receiver.as_str()).is_some_and(|at| at < text.find("\n# ").unwrap()), "{form}: {text}");
        }
        let copies: Vec<Copy<'_>> = langs.iter().zip(&texts).map(|(lang, text)| Copy { lang, text }).collect();
        assert_eq!(compared(form, &protocol, &copies, &KnownNames::of(Some(&case), engine.profile())).differences, Vec::new(), "{form}");
        for (lang, text) in langs.iter().zip(&texts) {
            let mark = engine.profile().languages.get(lang).unwrap().translation_mark.clone().filter(|_| lang.code() != "ru");
            let begins = mark.as_deref().is_none_or(|mark| text.starts_with(mark));
            assert!(begins && text.contains("____") == (lang.code() == "ru"), "{form} {lang}: {text}");
            let unmarked = mark.as_deref().map_or_else(|| text.clone(), |mark| text.replace(mark, ""));
            let found = [text, &unmarked].map(|text| {
                let (profile, as_of) = (engine.profile(), as_of());
                let note = Note { text, form, lang, tone: None, profile, as_of, case: Some(&case), assessment: None, layout: None };
                protocol.judge(&note).findings.into_iter().map(|finding| finding.code.0).collect::<Vec<_>>()
            });
            let lacks: Vec<&str> = mark.iter().map(|_| "N038").collect();
            assert_eq!(found, [Vec::new(), lacks], "{form} {lang}");
        }
    }
}

/// Pages part from each other: from the second on, the running head says what the first page says.
#[test]
fn every_page_of_a_reading_copy_says_that_it_is_not_signed() {
    let head = |code: &str| drafted("complaint-mvd", code, "ru-mvd-migration", &bundled(REGISTER)).unwrap().draft.frame.running_head;
    assert_eq!(LANGS.map(head), [Some("Окуу үчүн нуска – кол коюлбайт".into()), None, Some("Reading copy – not signed".into())]);
}

#[test]
fn a_classified_case_says_who_may_read_it_and_the_brief_adds_nothing() {
    let open = bundled(REGISTER);
    let classified = changed(&open, |case| case["classification"] = json!({"ru": "Конфиденциально"}));
    let says = |case: &Case| {
        let draft = drafted("brief", "ru", "ru-prosecutor", case).unwrap().draft;
        (draft.frame.running_head.unwrap(), draft.markdown.contains("Для служебного пользования"))
    };
    assert_eq!(says(&open), ("Справка по делу KG-2025-0317. Для служебного пользования".to_owned(), true));
    assert_eq!(says(&classified), ("Конфиденциально. Справка по делу KG-2025-0317".to_owned(), false));
}

#[test]
fn a_profile_by_which_a_reading_copy_is_no_translation_is_refused() {
    let (sources, case) = (Sources::embedded(), bundled(REGISTER));
    let profile = sources.profiles.get("legal-aid").unwrap();
    let wrong = [
        ("ky", profile.replace("role: translation", "role: text")),
        ("en", profile.replace("    translation-mark: Unofficial translation\n", "")),
        ("ru", profile.replace("role: original", "role: translation")),
    ];
    for (code, profile) in wrong {
        let engine = Engine::load(&sources.clone().with_profile("legal-aid", profile), "legal-aid").unwrap();
        let (assessment, lang) = (judged(&case), code.parse().unwrap());
        for (form, _, to) in FILED {
            let request = Request { addressee: Some(to), as_of: as_of(), ..Request::new(form, &lang, &case, &assessment) };
            let faults = engine.draft(&request).err().unwrap_or_default();
            assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [codes::REQUIRED], "{form} {code}: {faults:#?}");
        }
    }
}

/// Who is asked can do what is asked: the form's list of kinds and the rule book say the same.
#[test]
fn each_form_takes_the_grievances_on_which_its_addressee_decides() {
    let book = law::book([]).unwrap();
    for (form, body, remedy) in [
        ("complaint-mvd", "mvd-migration", None),
        ("complaint-prosecutor", "prosecutor", Some("prosecutor-complaint")),
        ("complaint-ombudsman", "ombudsman", Some("ombudsman-complaint")),
        ("appeal-eec", "eec", Some("eec-request")),
    ] {
        let text = Sources::embedded().templates[&format!("{form}/form.yaml")].clone();
        let file: Value = serde_yaml::from_str(&text).unwrap();
        let decides = |of: &law::grievance::Guidance| {
            of.bodies.iter().any(|id| id == body) || remedy.is_some_and(|remedy| of.remedies.iter().any(|id| id == remedy))
        };
        let mut kinds: Vec<&str> = book.guide().kinds.iter().filter(|(_, of)| decides(of)).map(|(kind, _)| kind.word()).collect();
        kinds.sort_unstable();
        assert_eq!(file["grievances"], json!(kinds), "{form}");
        let required = file["requires"].as_array().unwrap().iter().find(|one| one["field"] == "grievances.kind").unwrap();
        assert_eq!(required["is"], json!(kinds), "{form}");
    }
}

#[test]
fn what_another_body_decides_on_is_left_out_and_the_drafter_is_told_which() {
    let drafted = drafted("complaint-mvd", "en", "ru-mvd-migration", &bundled(REGISTER)).unwrap();
    assert!(!drafted.draft.markdown.contains("bank") && !drafted.draft.markdown.contains("marriage"), "{}", drafted.draft.markdown);
    let told = drafted.remarks.into_iter().filter(|remark| remark.code == codes::OTHER_BODY);
    let told: Vec<_> = told.map(|remark| (remark.path.unwrap(), remark.help.unwrap())).collect();
    assert_eq!(told.iter().map(|(path, _)| path.as_str()).collect::<Vec<_>>(), ["grievances[1]", "grievances[2]"]);
    assert!(told[0].1.starts_with("Who decides: the credit institution; ") && told[1].1.ends_with("Forms for it: `complaint-ombudsman`."));
}

/// Under «Complaint» the citizen speaks: the subject of the note, which speaks of a citizen, does not stand there.
#[test]
fn the_subject_of_a_complaint_says_what_is_complained_of() {
    for (form, to, id) in
        [("complaint-mvd", "ru-mvd-migration", REGISTER), ("complaint-ombudsman", "ru-ombudsman", REGISTER), ("appeal-eec", "eec", STAY)]
    {
        for (code, third) in [("ru", "граждан"), ("ky", "жаран"), ("en", "citizen")] {
            let text = drafted(form, code, to, &bundled(id)).unwrap().draft.markdown;
            let subject = text.lines().find(|line| line.starts_with("**") && line.ends_with("**")).unwrap_or_else(|| panic!("{text}"));
            assert!(!subject.contains(third), "{form} {code}: {subject}");
        }
    }
}

#[test]
fn a_complaint_is_never_nameless() {
    let case = bundled(REGISTER);
    for (form, _, to) in FILED {
        let bare = changed(&case, |case| {
            case["person"]["address"] = json!(null);
            case["consent"]["scope"] = json!(["internal", "host-state"]);
        });
        let lacks = lacking(form, to, &bare);
        assert_eq!(lacks.len(), 2, "{form}: {lacks:?}");
        assert!(lacks.contains(&"consent".to_owned()) && lacks.contains(&"person.address".to_owned()), "{form}: {lacks:?}");
        let later = changed(&case, |case| case["consent"]["on"] = json!("2025-08-21"));
        assert_eq!(lacking(form, to, &later), ["consent"], "{form}");
    }
}

#[test]
fn a_complaint_goes_to_its_own_addressee_only() {
    let case = bundled(REGISTER);
    assert_eq!(lacking("complaint-prosecutor", "ru-mvd-migration", &case), ["drafting.addressee"]);
    assert_eq!(lacking("complaint-mvd", "ru-ombudsman", &case), ["drafting.addressee"]);
}

#[test]
fn the_ombudsman_is_sent_the_decision_on_an_earlier_complaint() {
    let case = bundled(REGISTER);
    let unheard = changed(&case, |case| case["history"] = json!([]));
    assert_eq!(lacking("complaint-ombudsman", "ru-ombudsman", &unheard), ["history", "history"]);
    let text = drafted("complaint-ombudsman", "ru", "ru-ombudsman", &case).unwrap().draft.markdown;
    assert!(text.contains("4. Ответ территориального подразделения"), "{text}");
}

#[test]
fn an_application_on_the_register_holds_what_the_register_is_searched_by_and_no_other_grievance() {
    let case = bundled(REGISTER);
    let text = drafted("register-removal", "ru", "ru-mvd-migration", &case).unwrap().draft.markdown;
    for said in ["USENOV ADILET NURBEKOVICH", "PE0003179", "1\u{a0}апреля 1997", "15\u{a0}января 2025"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("зарплатному счету") && !text.contains("№\u{a0}207"), "{text}");
    let remarks = drafted("register-removal", "ru", "ru-mvd-migration", &case).unwrap().remarks;
    let left_out = remarks.iter().filter(|remark| remark.code == codes::OTHER_BODY).filter_map(|remark| remark.path.as_deref());
    assert_eq!(left_out.collect::<Vec<_>>(), ["grievances[1]", "grievances[2]"]);
    let other = changed(&case, |case| case["grievances"].as_array_mut().unwrap().retain(|one| one["kind"] != "controlled-register"));
    assert_eq!(lacking("register-removal", "ru-mvd-migration", &other), ["grievances"]);
}

#[test]
fn the_commission_is_written_to_only_by_one_who_agreed_to_it() {
    let case = bundled(STAY);
    let text = drafted("appeal-eec", "ru", "eec", &case).unwrap().draft.markdown;
    assert!(text.contains("Исаков Бакыт Жумабекович") && text.contains("п. 5 ст. 97"), "{text}");
    let court = changed(&case, |case| case["consent"]["scope"] = json!(["internal", "host-state", "court"]));
    assert_eq!(lacking("appeal-eec", "eec", &court), ["consent"]);
    let child = changed(&case, |case| case["person"]["born"] = json!("2010-01-02"));
    assert_eq!(lacking("appeal-eec", "eec", &child), ["person"]);
    let silent = drafted("appeal-eec", "ru", "eec", &bundled(REGISTER)).unwrap_err();
    assert!(silent.iter().any(|fault| fault.code == codes::REQUIRED && fault.path.as_deref() == Some("grievances")), "{silent:#?}");
}

#[test]
fn an_appeal_to_the_commission_says_in_which_capacity_what_is_alleged_who_is_touched_and_what_is_asked() {
    let case = bundled(STAY);
    for (key, path) in [("capacity", "capacity.ru"), ("alleges", "alleges"), ("affected", "affected.who.ru"), ("asks", "asks")] {
        let without = changed(&case, |case| drop(case["eurasian-commission"].as_object_mut().unwrap().remove(key)));
        assert_eq!(lacking("appeal-eec", "eec", &without), [format!("eurasian-commission.{path}")]);
    }
    let barrier = changed(&case, |case| {
        case["eurasian-commission"]["alleges"] = json!("barrier");
        case["eurasian-commission"]["asks"] = json!("barrier-notice");
        case["eurasian-commission"]["affected"]["count"] = json!(411_000);
    });
    let text = drafted("appeal-eec", "en", "eec", &barrier).unwrap().draft.markdown;
    assert!(text.contains("barrier on the internal market") && text.contains("411,000 persons"), "{text}");
}

#[test]
fn a_brief_for_legal_aid_does_not_name_one_who_did_not_agree() {
    let case = changed(&bundled(REGISTER), |case| case["consent"]["scope"] = json!(["internal"]));
    for code in ["ky", "ru", "en"] {
        let text = drafted("legal-brief", code, "ru-ombudsman", &case).unwrap().draft.markdown;
        for secret in ["Усенов", "Usenov", "USENOV", "PE0003179"] {
            assert!(!text.contains(secret), "{code}: {secret}");
        }
    }
}

/// What the drafter keeps stands in the internal brief; the court reads what is claimed, on what it rests and what is asked.
#[test]
fn what_goes_to_a_court_claims_only_what_the_findings_bear() {
    let engine = Engine::load(&Sources::embedded(), "legal-aid").unwrap();
    let (lang, mut drawn, mut refused) = ("ru".parse().unwrap(), 0, 0);
    for folder in support::folders(&support::root().join("cases")) {
        let case = bundled(folder.file_name().unwrap().to_str().unwrap());
        let assessment = judged(&case);
        let against: Vec<&str> =
            assessment.verdicts.iter().filter(|one| one.verdict == VerdictKind::NotSupported).map(|one| one.grievance.as_str()).collect();
        let request =
            Request { addressee: Some("ru-prosecutor"), as_of: as_of(), ..Request::new("legal-brief", &lang, &case, &assessment) };
        match engine.draft(&request) {
            Ok(drafted) => {
                let remarks = drafted.remarks.iter().filter(|one| one.code == codes::NOT_RAISED).filter_map(|one| one.path.as_deref());
                assert_eq!(remarks.filter(|path| path.starts_with("grievances")).collect::<Vec<_>>(), against, "{}", case.id);
                for own in ["ноте", "не подтверждается", "Чего нельзя", "Недостающие", "Что сообщить", "grievances["]
                {
                    assert!(!drafted.draft.markdown.contains(own), "{}: {own}", case.id);
                }
                drawn += 1;
            }
            Err(faults) if faults.iter().any(|fault| fault.code == codes::NOTHING_TO_CLAIM) => {
                assert_eq!(against.len(), assessment.verdicts.len(), "{}", case.id);
                refused += 1;
            }
            Err(faults) => assert!(faults.iter().all(|fault| fault.code == codes::CONSENT_WITHDRAWN), "{}: {faults:#?}", case.id),
        }
    }
    assert!(drawn > 0 && refused > 0, "{drawn} {refused}");
}

#[test]
fn what_belongs_to_a_grievance_that_is_not_raised_stays_out_of_the_paper_for_a_court() {
    let case = changed(&bundled(REGISTER), |case| {
        let events = case["events"].as_array_mut().unwrap();
        events
            .push(json!({"id": "late", "kind": "entry-ban", "on": "2024-03-01", "what": {"ru": "Отдельное событие."}, "evidence": ["E9"]}));
        case["evidence"].as_array_mut().unwrap().push(json!({
            "id": "E9", "kind": "other", "title": {"ru": "Отдельная бумага"}, "may-see": ["internal", "court"]
        }));
        case["grievances"].as_array_mut().unwrap().push(json!({"kind": "entry-ban", "events": ["late"]}));
    });
    let mut assessment = judged(&case);
    let engine = Engine::load(&Sources::embedded(), "legal-aid").unwrap();
    let lang = "ru".parse().unwrap();
    let mut drawn = |verdict: VerdictKind| {
        assessment.verdicts.last_mut().unwrap().verdict = verdict;
        engine
            .draft(&Request { addressee: Some("ru-prosecutor"), as_of: as_of(), ..Request::new("legal-brief", &lang, &case, &assessment) })
            .unwrap()
    };
    let (open, silent) = (drawn(VerdictKind::Undetermined), drawn(VerdictKind::NotSupported));
    let told =
        |drafted: &Drafted| drafted.remarks.iter().any(|one| one.code == codes::NOT_RAISED && one.path.as_deref() == Some("grievances[3]"));
    assert!(!told(&open) && told(&silent), "{:#?}", silent.remarks);
    let (open, silent) = (open.draft.markdown, silent.draft.markdown);
    for own in ["Отдельное событие", "Отдельная бумага", "апрет на въезд"] {
        assert!(open.contains(own) && !silent.contains(own), "{own}: {silent}");
    }
    assert!(silent.contains("| 1 |") && silent.contains("исключить сведения обо мне"), "{silent}");
}

#[test]
fn what_identifies_the_person_for_others_stays_out() {
    let case = bundled(REGISTER);
    for (form, code, to) in FILED {
        let text = drafted(form, code, to, &case).unwrap().draft.markdown;
        assert!(!text.contains("20104199700317"), "{form} {code}: the identification number");
        assert!(!text.contains("019/512"), "{form} {code}: the correspondence of the mission");
    }
}

#[test]
fn a_citizen_asks_in_the_first_person_and_not_as_a_note_does() {
    let chosen = changed(&bundled(REGISTER), |case| case["grievances"][0]["ask"] = json!([{"use": "remove"}]));
    let text = drafted("complaint-mvd", "ru", "ru-mvd-migration", &chosen).unwrap().draft.markdown;
    assert!(text.contains("исключить сведения обо мне из реестра;") && !text.contains("содействовать исключению"), "{text}");
    let note = note(&chosen);
    assert!(note.contains("содействовать исключению сведений о гражданине из реестра"), "{note}");
}

#[test]
fn a_request_without_words_for_a_complaint_is_told_to_the_drafter() {
    let told = |case: &Case, form: &str, to: &str| -> Vec<String> {
        let remarks = drafted(form, "ru", to, case).unwrap().remarks;
        remarks.into_iter().filter(|one| one.code == codes::NOTE_WORDING).map(|one| one.path.unwrap()).collect()
    };
    let case = bundled(REGISTER);
    assert_eq!(told(&case, "complaint-mvd", "ru-mvd-migration"), ["grievances[0].ask[1]"]);
    // A form that does not raise a grievance does not speak of its requests, and one without requests of none.
    let own = changed(&case, |case| case["grievances"][1]["ask"] = json!([{"ru": "снять ограничения"}]));
    assert_eq!(told(&own, "complaint-prosecutor", "ru-prosecutor"), ["grievances[0].ask[1]"]);
    assert!(told(&own, "register-removal", "ru-mvd-migration").is_empty());
}

/// The citizen signs: the complaint says «я», a note goes on saying «гражданин».
#[test]
fn a_complaint_tells_in_the_first_person_what_a_note_tells_in_the_third() {
    let case = bundled(REGISTER);
    let told = |case: &Case| -> (String, Vec<String>) {
        let drafted = drafted("complaint-mvd", "ru", "ru-mvd-migration", case).unwrap();
        let remarks = drafted.remarks.into_iter().filter(|one| one.code == codes::THIRD_PERSON).map(|one| one.path.unwrap());
        (drafted.draft.markdown, remarks.collect())
    };
    let (text, remarks) = told(&case);
    assert!(text.contains("Я считаю запись ошибочной") && text.contains("Уведомления я не получил") && text.contains("Я просил"), "{text}");
    assert!(!text.contains("Гражданин ") && remarks.is_empty(), "{remarks:?} {text}");
    let note = note(&case);
    assert!(note.contains("Гражданин считает запись ошибочной") && !note.contains("Я считаю"), "{note}");

    let of_office = changed(&case, |case| {
        case["events"][1].as_object_mut().unwrap().remove("first-person");
        case["grievances"][0].as_object_mut().unwrap().remove("first-person");
        case["history"][1].as_object_mut().unwrap().remove("first-person");
    });
    let (text, remarks) = told(&of_office);
    assert_eq!(remarks, ["events[1].what", "grievances[0].text", "history[1].summary"]);
    assert!(text.contains("Гражданин считает запись ошибочной"), "{text}");
    // A form that does not raise a grievance says nothing of its words.
    let other = changed(&case, |case| drop(case["grievances"][1].as_object_mut().unwrap().remove("first-person")));
    let remarks = drafted("register-removal", "ru", "ru-mvd-migration", &other).unwrap().remarks;
    assert!(remarks.iter().all(|one| one.code != codes::THIRD_PERSON), "{remarks:#?}");
}

#[test]
fn the_citizens_own_words_are_needed_in_every_language_of_the_complaint() {
    let case = changed(&bundled(REGISTER), |case| case["grievances"][0]["first-person"] = json!({"ru": "Я считаю запись ошибочной."}));
    assert!(drafted("complaint-mvd", "ru", "ru-mvd-migration", &case).is_ok());
    let faults = drafted("complaint-mvd", "en", "ru-mvd-migration", &case).unwrap_err();
    assert_eq!(
        faults.iter().map(|one| (one.code, one.path.as_deref())).collect::<Vec<_>>(),
        [(codes::WORDING_MISSING, Some("grievances[0].first-person"))]
    );
}

/// A child neither consents nor files alone; its guardian does, by name.
#[test]
fn nothing_is_filed_for_a_child_without_its_guardian() {
    let child = |guardian: Value| {
        changed(&bundled(REGISTER), |case| {
            case["person"]["born"] = json!("2012-03-04");
            if !guardian.is_null() {
                case["consent"]["guardian"] = guardian;
            }
        })
    };
    let named = json!({"ru": "Образцова Анна", "ky": "Образцова Анна", "en": "Anna Obraztsova"});
    for (form, filed, to) in FILED {
        if form == "complaint-ombudsman" {
            continue;
        }
        assert_eq!(lacking(form, to, &child(json!(null))), ["consent"], "{form}");
        assert_eq!(lacking(form, to, &child(json!({"ru": "мать"}))), ["consent.guardian"], "{form}");
        for guardian in [json!(null), json!({"ru": "мать"})] {
            let message = drafted(form, "ru", to, &child(guardian)).unwrap_err().remove(0).message;
            assert!(
                message.contains("guardian") && message.contains("under `consent.guardian`") && !message.contains("`true`"),
                "{message}"
            );
        }
        let text = drafted(form, filed, to, &child(named.clone())).unwrap_or_else(|faults| panic!("{form}: {faults:#?}")).draft.markdown;
        assert!(text.contains("**Законный представитель заявителя:** Образцова Анна."), "{form}: {text}");
        assert!(text.contains("Законный представитель заявителя: \\_") && text.contains("(Образцова Анна)"), "{form}: {text}");
    }
    let brief = |case: &Case| drafted("legal-brief", "ru", "ru-prosecutor", case);
    assert!(brief(&child(json!(null))).is_err_and(|faults| faults.iter().all(|fault| fault.code == codes::REQUIRED)));
    // Whom the brief is about, a court learns from those who file; a child is called by its pseudonym.
    let name = bundled(REGISTER).person.unwrap().name.unwrap().forms[&"ru".parse::<Lang>().unwrap()].nominative.clone();
    let text = brief(&child(named)).unwrap_or_else(|faults| panic!("{faults:#?}")).draft.markdown;
    assert!(!text.contains(&name) && !text.contains("2012"), "{text}");
    assert!(brief(&bundled(REGISTER)).unwrap().draft.markdown.contains(&name));
}

#[test]
fn the_commission_is_told_where_to_answer() {
    let case = bundled(STAY);
    let address = case.person.as_ref().unwrap().address.as_ref().unwrap().get(&"ru".parse().unwrap()).unwrap().to_owned();
    assert!(drafted("appeal-eec", "ru", "eec", &case).unwrap().draft.markdown.contains(&address));
    let without = changed(&case, |case| drop(case["person"].as_object_mut().unwrap().remove("address")));
    assert_eq!(lacking("appeal-eec", "eec", &without), ["person.address"]);
}

/// What the drafter is told of a term that is over: where, and in which words.
fn lapsed(form: &str, to: &str, as_of: &str) -> Vec<(String, String)> {
    let engine = Engine::load(&Sources::embedded(), "legal-aid").unwrap();
    let (case, as_of, lang) = (bundled(REGISTER), as_of.parse().unwrap(), "ru".parse().unwrap());
    let assessment = check::check(&case, &law::book([]).unwrap(), as_of, Detail::Answer);
    let request = Request { addressee: Some(to), as_of, ..Request::new(form, &lang, &case, &assessment) };
    let remarks = engine.draft(&request).unwrap_or_else(|faults| panic!("{faults:#?}")).remarks;
    let over = remarks.into_iter().filter(|remark| remark.code == codes::TERM_LAPSED);
    over.map(|remark| (remark.path.unwrap(), format!("{}. {}", remark.message, remark.help.unwrap()))).collect()
}

/// The act of 26 May 2025 can be complained of to the ombudsman for a year, that of 19 June for some weeks more.
#[test]
fn a_complaint_after_its_term_tells_its_drafter_by_act_and_with_the_standing_of_the_term() {
    assert_eq!(lapsed("complaint-ombudsman", "ru-ombudsman", "2026-05-26"), []);
    let late = lapsed("complaint-ombudsman", "ru-ombudsman", "2026-05-27");
    let places: Vec<&str> = late.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(places, ["events[1]"]);
    for said in ["2026-05-26, a day before", "`ru.remedy.ombudsman`", "unconfirmed", "ask a lawyer", "knows no ground for restoring"] {
        assert!(late[0].1.contains(said), "{said}: {}", late[0].1);
    }
    assert_eq!(lapsed("complaint-ombudsman", "ru-ombudsman", "2026-06-20").len(), 2);
    // No term is known for a complaint to the prosecutor.
    assert_eq!(lapsed("complaint-prosecutor", "ru-prosecutor", "2026-06-20"), []);
}

#[test]
fn remedies_of_forms_are_those_of_the_rule_book() {
    let yaml = |path: &str| -> Value { serde_yaml::from_str(&std::fs::read_to_string(support::root().join(path)).unwrap()).unwrap() };
    let known = yaml("rules/remedies.yaml");
    let forms = FILED.map(|(form, ..)| form).into_iter().chain(["legal-brief", "appeal-eec", "un-special-procedures"]);
    for form in forms {
        let file = yaml(&format!("templates/{form}/form.yaml"));
        let remedies = file["remedies"].as_array().unwrap_or_else(|| panic!("{form} seeks no remedy"));
        assert!(remedies.iter().all(|id| known.get(id.as_str().unwrap()).is_some()), "{form}: {remedies:?}");
    }
}

/// What a court is given is what the brief cites, under the same numbers.
#[test]
fn a_brief_for_a_court_encloses_what_it_lists() {
    for code in LANGS {
        let text = drafted("legal-brief", code, "ru-ombudsman", &bundled(REGISTER)).unwrap().draft.markdown;
        let rows = text.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next()?.parse::<usize>().ok());
        let ids: Vec<String> = rows.map(|number| number.to_string()).collect();
        assert!(ids.len() > 3 && text.contains(&format!("({})", ids.join(", "))), "{code}: {ids:?} {text}");
    }
}

#[test]
fn a_receiver_who_asks_for_the_remedies_used_is_told_that_none_is_enclosed_and_the_drafter_that_the_case_names_none() {
    let untold = |case: &Case| {
        let drafted = drafted("appeal-eec", "ru", "eec", case).unwrap();
        let told = drafted.remarks.iter().any(|remark| remark.code == codes::REMEDIES_UNTOLD);
        (told, drafted.draft.markdown.contains("Сведения о ранее поданных жалобах не приложены."))
    };
    let case = bundled(STAY);
    assert_eq!(untold(&case), (true, true));
    let complaint = json!([{"kind": "complaint", "on": "2025-06-02", "to": "the migration unit"}]);
    assert_eq!(untold(&changed(&case, |case| case["history"] = complaint)), (false, false));
}

#[test]
fn a_brief_names_beside_each_act_and_answer_the_annex_that_shows_it() {
    let brief = drafted("legal-brief", "ru", "ru-mvd-migration", &bundled(REGISTER)).unwrap().draft.markdown;
    let (_, facts) = brief.split_once("## Обстоятельства").unwrap();
    let (facts, rest) = facts.split_once("## Хронология").unwrap();
    assert!(facts.contains("Это подтверждает приложение 4."), "{facts}");
    assert!(rest.contains("в ответе не оценен (приложение 7)."), "{rest}");
}
