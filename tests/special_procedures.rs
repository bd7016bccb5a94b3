//! The communication to the special procedures: what it says, what it will not be made without, and what it alone tells.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use chrono::NaiveDate;
use demarche::case::{self, Case};
use demarche::check::{self, Detail};
use demarche::diag::Diagnostic;
use demarche::draft::{Drafted, Engine, Request, Sources, codes};
use demarche::law;
use serde_json::{Value, json};

const FORM: &str = "un-special-procedures";
const CASE: &str = "KG-2025-0396";

fn as_of() -> NaiveDate {
    "2025-12-31".parse().unwrap()
}

fn bundled() -> Case {
    case::load_file(&support::root().join("cases").join(CASE).join("case.yaml"), CASE.to_owned(), as_of()).case.unwrap()
}

fn changed(change: impl FnOnce(&mut Value)) -> Case {
    let mut value = serde_json::to_value(bundled()).unwrap();
    change(&mut value);
    serde_json::from_value(value).unwrap()
}

fn drafted(form: &str, code: &str, to: &str, case: &Case) -> Result<Drafted, Vec<Diagnostic>> {
    let engine = Engine::load(&Sources::embedded(), "legal-aid").unwrap_or_else(|faults| panic!("{faults:#?}"));
    let (assessment, lang) = (check::check(case, &law::book([]).unwrap(), as_of(), Detail::Answer), code.parse().unwrap());
    engine.draft(&Request { addressee: Some(to), as_of: as_of(), ..Request::new(form, &lang, case, &assessment) })
}

fn text(case: &Case) -> String {
    drafted(FORM, "en", FORM, case).unwrap_or_else(|faults| panic!("{faults:#?}")).draft.markdown
}

/// The places at which the form lacks something.
fn lacking(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let faults = drafted(FORM, "en", FORM, &changed(change)).err().unwrap_or_default();
    assert!(faults.iter().all(|fault| fault.code == codes::REQUIRED && fault.help.is_some()), "{faults:#?}");
    faults.into_iter().map(|fault| fault.path.unwrap()).collect()
}

#[test]
fn it_says_what_is_expected() {
    for code in ["en", "ru"] {
        let text = drafted(FORM, code, FORM, &bundled()).unwrap_or_else(|faults| panic!("{faults:#?}")).draft.markdown;
        support::assert_expected(&support::root().join(format!("tests/complaints/{FORM}.{code}.md")), &text);
    }
}

#[test]
fn nothing_of_it_is_taken_for_granted() {
    let chosen = ["kind", "residence", "name-to-government", "name-in-report", "elsewhere", "risk"];
    for key in chosen {
        let lacks = lacking(|case| drop(case["special-procedures"].as_object_mut().unwrap().remove(key)));
        let place = format!("special-procedures.{key}");
        assert_eq!(lacks.len(), 1, "{key}: {lacks:?}");
        assert!(lacks[0].starts_with(&place), "{key}: {lacks:?}");
    }
    for key in ["sex", "born", "nationality", "reprisal-risk"] {
        assert!(lacking(|case| drop(case["person"].as_object_mut().unwrap().remove(key))).contains(&format!("person.{key}")), "{key}");
    }
    assert_eq!(lacking(|case| drop(case.as_object_mut().unwrap().remove("history"))), ["history"]);
    let nobody = lacking(|case| case["special-procedures"]["source"] = json!({}));
    assert_eq!(nobody, ["special-procedures.source.name.en", "special-procedures.source.contact.en"]);
}

#[test]
fn every_event_says_who_where_and_what() {
    let lacks = lacking(|case| {
        case["events"][0].as_object_mut().unwrap().remove("authority");
        case["events"][1].as_object_mut().unwrap().remove("place");
    });
    assert_eq!(lacks, ["events[0].authority.name", "events[1].place.name"]);
    let unknown = lacking(|case| drop(case["events"][0].as_object_mut().unwrap().remove("officers")));
    assert_eq!(unknown, ["events[0].officers"]);
    // What the form does not raise is not asked about.
    let other = json!({"id": "other", "kind": "other", "on": "2025-11-01"});
    assert!(lacking(|case| case["events"].as_array_mut().unwrap().push(other)).is_empty());
}

#[test]
fn no_consent_no_communication() {
    assert_eq!(lacking(|case| case["consent"]["scope"] = json!(["internal", "host-state"])), ["consent"]);
    assert_eq!(lacking(|case| case["consent"]["on"] = json!("2026-01-01")), ["consent"]);
    assert!(lacking(|case| case["consent"]["given"] = json!(false)).contains(&"consent".to_owned()));
}

#[test]
fn the_person_decides_who_learns_the_name() {
    let refused = text(&changed(|case| {
        case["special-procedures"]["name-to-government"] = json!(false);
        case["special-procedures"]["name-in-report"] = json!("withheld");
    }));
    assert!(refused.contains("does not agree to the name being disclosed to the government"), "{refused}");
    assert!(refused.contains("neither by name nor by initials"), "{refused}");
}

#[test]
fn the_kind_decides_what_is_asked() {
    assert!(text(&bundled()).contains("for its explanations"));
    let urgent = text(&changed(|case| case["special-procedures"]["kind"] = json!("urgent-appeal")));
    assert!(urgent.contains("urgent appeal") && urgent.contains("without delay"), "{urgent}");
}

#[test]
fn unread_provisions_are_named_in_a_request_and_asserted_nowhere() {
    let text = text(&bundled());
    assert!(
        text.contains("whose application is to be verified: International Covenant on Civil and Political Rights, arts. 7 and 10."),
        "{text}"
    );
    assert!(!text.contains("The matter is governed"), "{text}");
}

#[test]
fn who_the_source_is_stands_nowhere_else() {
    let source = json!({"name": "Ilona Vetrova", "organisation": "House of the Steppe", "contact": "box 4096"});
    let told = changed(|case| case["special-procedures"]["source"] = source.clone());
    assert!(text(&told).contains("Ilona Vetrova"));
    for form in ["complaint-prosecutor", "complaint-ombudsman", "legal-brief"] {
        let case = changed(|case| {
            case["special-procedures"]["source"] = source.clone();
            for words in ["text", "first-person"] {
                case["grievances"][0][words] = json!("Ilona Vetrova of the House of the Steppe wrote it down.");
            }
        });
        let to = form.replace("complaint-", "ru-").replace("legal-brief", "ru-ombudsman");
        let faults = drafted(form, "ru", &to, &case).err().unwrap_or_else(|| panic!("{form} was drafted"));
        let leaks: Vec<&str> =
            faults.iter().filter(|one| one.code == codes::WITHHELD_SHOWN).filter_map(|one| one.path.as_deref()).collect();
        assert_eq!(leaks, ["special-procedures.source.name", "special-procedures.source.organisation"], "{form}");
    }
    // An organisation that writes in its own name is no secret in its own papers.
    assert!(drafted("legal-brief", "ru", "ru-ombudsman", &bundled()).is_ok());
}

#[test]
fn a_power_of_attorney_is_enclosed_with_the_name_of_the_representative_or_not_at_all() {
    let says = |text: &str| {
        (text.contains("The person is represented by Anna Ivanovna Primerova"), text.contains("Power of attorney of the representative"))
    };
    assert_eq!(says(&text(&bundled())), (true, true));
    let expired = changed(|case| case["representative"]["power-of-attorney"]["until"] = json!("2025-10-25"));
    assert_eq!(says(&text(&expired)), (false, false));
}

/// A note tells that medical help was sought; what was found is read by a court and an international organisation, unless somebody says
/// why the receiving state must read it.
#[test]
fn data_on_health_stand_in_a_note_only_with_a_reason() {
    let engine = Engine::load(&Sources::embedded(), "kg-mfa").unwrap();
    let note = |case: &Case, form: &str| {
        let (assessment, lang) = (check::check(case, &law::book([]).unwrap(), as_of(), Detail::Answer), "en".parse().unwrap());
        engine.draft(&Request { as_of: as_of(), ..Request::new(form, &lang, case, &assessment) }).unwrap().draft.markdown
    };
    let necessary = changed(|case| case["events"][0]["health"]["necessary"] = json!({"en": "medical help is asked for"}));
    assert!(text(&bundled()).contains("bruises"));
    for form in ["note-verbale", "aide-memoire", "memorandum"] {
        let told = note(&bundled(), form);
        assert!(!told.contains("bruises") && told.contains("sought medical help"), "{form}: {told}");
        assert!(note(&necessary, form).contains("bruises"), "{form}");
    }
    assert!(note(&bundled(), "brief").contains("bruises"));
}

/// Who helps the citizen may be the source as well: its name tells nothing to those who may read it of the representative.
#[test]
fn the_legal_brief_may_name_a_representative_who_is_the_source() {
    let engine = Engine::load(&Sources::embedded(), "kg-mfa").unwrap();
    let brief = |case: &Case| {
        let (assessment, lang) = (check::check(case, &law::book([]).unwrap(), as_of(), Detail::Answer), "ru".parse().unwrap());
        engine
            .draft(&Request { as_of: as_of(), ..Request::new("legal-brief", &lang, case, &assessment) })
            .map(|drafted| drafted.draft.markdown)
    };
    assert!(brief(&bundled()).unwrap().contains("Организация правовой помощи мигрантам"));
    let other = changed(|case| {
        case["special-procedures"]["source"]["organisation"]["ru"] = json!("Союз наблюдателей");
        case["events"][0]["what"]["ru"] = json!("Об этом сообщил Союз наблюдателей.");
    });
    assert!(brief(&other).is_err_and(|faults| faults.iter().all(|fault| fault.code == codes::WITHHELD_SHOWN)));
}

/// The bundled case submits openly; where the representative is of another house, nothing gives the source away.
#[test]
fn a_source_that_the_representative_gives_away_is_told_to_the_drafter() {
    let told = |form: &str, to: &str, case: &Case| {
        let remarks = drafted(form, "ru", to, case).unwrap_or_else(|faults| panic!("{faults:#?}")).remarks;
        let told = remarks.into_iter().filter(|remark| remark.code == codes::SOURCE_RECOGNISABLE);
        told.map(|remark| remark.path.unwrap()).collect::<Vec<_>>()
    };
    for (form, to) in [(FORM, FORM), ("complaint-prosecutor", "ru-prosecutor")] {
        assert_eq!(told(form, to, &bundled()), ["representative.organisation"], "{form}");
        let other = changed(|case| case["representative"]["organisation"] = json!({"ru": "Адвокатское бюро", "en": "Law office"}));
        assert_eq!(told(form, to, &other), Vec::<String>::new(), "{form}");
        let apart = changed(|case| drop(case["representative"].as_object_mut().unwrap().remove("organisation")));
        assert_eq!(told(form, to, &apart), Vec::<String>::new(), "{form}");
    }
    let same_person = changed(|case| {
        case["special-procedures"]["source"]["name"] = json!({"ru": "Примерова Анна Ивановна", "en": "Anna Ivanovna Primerova"});
    });
    assert_eq!(told(FORM, FORM, &same_person), ["representative.name"]);
    // Whose power of attorney has run out is not named.
    let expired = changed(|case| case["representative"]["power-of-attorney"]["until"] = json!("2025-11-30"));
    assert_eq!(told(FORM, FORM, &expired), Vec::<String>::new());
}

/// The part of a text between two marks.
fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).unwrap_or_else(|| panic!("{from}: {text}")).0
}

#[test]
fn a_remedy_that_was_used_is_told_with_its_result_and_not_as_open() {
    let case = bundled();
    let brief = |case: &Case| drafted("brief", "en", "ru-prosecutor", case).unwrap().draft.markdown;
    let not_stated = changed(|case| {
        for entry in case["history"].as_array_mut().unwrap() {
            entry.as_object_mut().unwrap().remove("remedy");
        }
    });
    let used = brief(&case);
    let open = |text: &str| between(text, "Other ways that are open:", "\n").contains("complaint to the prosecutor");
    assert!(between(&used, "complaint to the prosecutor", "|").contains("7-1184-25 (refused)"), "{used}");
    assert!(!open(&used) && open(&brief(&not_stated)), "{used}");
}

#[test]
fn the_lawyer_is_told_to_a_court_and_named_in_no_note() {
    const LAWYER: &str = "Бегимай Токтосунова";
    let with_lawyer = |what: Option<&str>| {
        changed(|case| {
            case["events"][1]["custody"]["lawyer"] = json!(LAWYER);
            if let Some(what) = what {
                case["events"][1]["what"] = json!(what);
            }
        })
    };
    let told = drafted("complaint-ombudsman", "ru", "ru-ombudsman", &with_lawyer(None)).unwrap_or_else(|faults| panic!("{faults:#?}"));
    assert!(told.draft.markdown.contains(&format!("Защитник – {LAWYER}")), "{}", told.draft.markdown);
    let engine = Engine::load(&Sources::embedded(), "kg-mfa").unwrap();
    let note = |case: &Case| {
        let (assessment, lang) = (check::check(case, &law::book([]).unwrap(), as_of(), Detail::Answer), "ru".parse().unwrap());
        engine.draft(&Request { as_of: as_of(), ..Request::new("note-verbale", &lang, case, &assessment) })
    };
    assert!(!note(&with_lawyer(None)).unwrap().draft.markdown.contains("Токтосунова"));
    let faults = note(&with_lawyer(Some("Задержан; защитник Токтосунова."))).unwrap_err();
    assert!(faults.iter().all(|one| one.code == codes::WITHHELD_SHOWN), "{faults:#?}");
    assert_eq!(faults.iter().filter_map(|one| one.path.as_deref()).collect::<Vec<_>>(), ["events[1].custody.lawyer"]);
}
