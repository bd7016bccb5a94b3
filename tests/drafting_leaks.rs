//! The last look at a draft: nothing hides a withheld name, number or date of birth, and nothing else is taken for one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "notes/samples.rs"]
mod samples;

use std::sync::LazyLock;

use demarche::case::{Audience, Case, Event};
use demarche::draft::{Engine, Request, Sources, codes};
use demarche::lang::Words;
use samples::{day, lang, sample};

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::load(&Sources::embedded(), "kg-mfa").unwrap());

/// The paths that a note in `code` would give away.
fn leaks_of(form: &str, code: &str, case: &Case, assessment: &demarche::check::Assessment) -> Vec<String> {
    match ENGINE.draft(&Request::new(form, &lang(code), case, assessment)) {
        Ok(_) => Vec::new(),
        Err(faults) => faults
            .into_iter()
            .map(|fault| {
                assert_eq!(fault.code, codes::WITHHELD_SHOWN, "{fault:?}");
                fault.path.unwrap()
            })
            .collect(),
    }
}

/// The same with `typed` in a narrative of a case whose person may not be named: Садырова Мээрим Бакытовна, born on 14 September 1995.
fn leaks(typed: &str) -> Vec<String> {
    let (mut case, assessment) = sample("unstated-contract");
    case.events.as_mut().unwrap()[0].what = Some(Words::Same(typed.into()));
    leaks_of("note-verbale", "ru", &case, &assessment)
}

#[test]
fn no_mark_and_no_letter_hides_a_name() {
    for typed in [
        "Отказано гражданке Сады*рова*.",
        "Отказано гражданке Сады**рова**, в Твери.",
        "Отказано: С\u{200b}адырова.",
        "Отказано: Сады\u{ad}рова.",
        "Отказано: Са\u{301}дырова.",
        "Отказано: &#1057;адырова.",
        "Отказано: Сад&shy;ырова.",
        // Latin a and o, then a Latin capital C.
        "Отказано: Сaдырoва.",
        "Отказано: Cадырова.",
        "Отказано: САДЫРОВОЙ.",
        "Отказано: садырова.",
        "Отказано: садыровой мээрим.",
        "Отказано: мээрим садырова.",
        "Отказано: Сады-рова.",
        "Отказано: С а д ы р о в а.",
        "Отказано: Садыровой.",
        "Refused to Sadyrova.",
        "Refused to \u{ff33}adyrova.",
        "Отказано: Мэ\u{2060}эрим.",
        "Отказано: Меерим (Садырова).",
        "Отказано: [Садырова](https://example.org).",
    ] {
        assert_eq!(leaks(typed), ["person.name"], "{typed}");
    }
}

#[test]
fn yo_and_short_i_are_the_letters_that_they_are_written_for() {
    let (mut case, assessment) = sample("unstated-contract");
    let name = case.person.as_mut().unwrap().name.as_mut().unwrap();
    name.forms.get_mut(&lang("ru")).unwrap().nominative = "Королёва Зульфий".into();
    for typed in ["Отказано: Королева.", "Отказано: Королёва.", "Отказано: Короле\u{308}ва.", "Отказано: Зульфии\u{306}."]
    {
        case.events.as_mut().unwrap()[0].what = Some(Words::Same(typed.into()));
        assert_eq!(leaks_of("note-verbale", "ru", &case, &assessment), ["person.name"], "{typed}");
    }
}

#[test]
fn a_number_is_found_whatever_stands_between_its_digits() {
    for typed in ["Тел. +996 (700) 00-90-02.", "Тел. +996\u{200b}700009002.", "Тел. +996\\*700\\*009002."] {
        assert_eq!(leaks(typed), ["person.phone"], "{typed}");
    }
}

/// The same of a person whose telephone, address and employer are recorded as the case has them.
fn leaks_of_ways(typed: &str) -> Vec<String> {
    let (mut case, assessment) = sample("unstated-contract");
    let person = case.person.as_mut().unwrap();
    person.phone = Some("+996 700 009002".into());
    person.address = Some(Words::Same("715000, г. Ош, ул. Тополиная, д. 12, кв. 5".into()));
    case.statuses.as_mut().unwrap()[0].issuer = Some("ООО «Тополь»".into());
    case.events.as_mut().unwrap()[0].what = Some(Words::Same(typed.into()));
    leaks_of("note-verbale", "ru", &case, &assessment)
}

#[test]
fn a_telephone_an_address_and_an_employer_are_found_however_they_are_written() {
    for (typed, path) in [
        ("Тел. 0700 00-90-02.", "person.phone"),
        ("Тел. 700 00 90 02.", "person.phone"),
        ("Тел. 8 (700) 009.002.", "person.phone"),
        ("Живет на Тополиной улице, 12.", "person.address"),
        ("Живет в доме 12 по ул. Тополиной.", "person.address"),
        ("Тополиная көчөсүнүн 12-үйүндө жашайт.", "person.address"),
        ("Работает в компании «Тополь».", "statuses[0].issuer"),
        ("Работает в ОсОО Тополь.", "statuses[0].issuer"),
        ("Уволен Тополем.", "statuses[0].issuer"),
    ] {
        assert_eq!(leaks_of_ways(typed), [path], "{typed}");
    }
}

#[test]
fn other_numbers_streets_and_words_are_no_leak() {
    for typed in [
        "Тел. 0700 00-90-03.",
        "Живет на Тополиной улице, 14.",
        "Задержан на Тополиной улице 12 марта 2025 года.",
        "Уплачено 700 рублей 9 февраля 2025 года.",
        "Во дворе растет тополь.",
        "Тополь во дворе спилен.",
    ] {
        assert_eq!(leaks_of_ways(typed), [""; 0], "{typed}");
    }
}

/// What a note gives away of a person whose employer is recorded as `issuer`, where it says `typed`.
fn leaks_of_employer(issuer: &str, typed: &str) -> Vec<String> {
    let (mut case, assessment) = sample("unstated-contract");
    case.statuses.as_mut().unwrap()[0].issuer = Some(issuer.into());
    case.events.as_mut().unwrap()[0].what = Some(Words::Same(typed.into()));
    leaks_of("note-verbale", "ru", &case, &assessment)
}

#[test]
fn an_employer_is_found_in_another_alphabet() {
    for (issuer, typed) in [
        ("ООО «Строймонтаж Плюс»", "Работает в компании Stroymontazh Plus."),
        ("ООО «Строймонтаж Плюс»", "She works for Stroimontazh-Plus LLC."),
        ("ООО Строй-Монтаж", "She works for Stroymontazh."),
        ("Stroymontazh Plus LLC", "Уволен «Строймонтаж Плюсом»."),
        ("ООО «Тополь»", "Topol LLC dismissed her."),
        ("ООО «Тополь»", "Dismissed by Topol."),
        ("ООО «Тополь»", "«Topol» уволил ее."),
        ("ООО «Тасма»", "Dismissed by Tasma."),
    ] {
        assert_eq!(leaks_of_employer(issuer, typed), ["statuses[0].issuer"], "{issuer}: {typed}");
    }
}

#[test]
fn words_of_another_alphabet_that_only_resemble_an_employer_are_no_leak() {
    for (issuer, typed) in [
        ("ООО «Строймонтаж Плюс»", "She has a contract, plus a permit of the Plus club."),
        ("ООО «Тополь»", "Topol was cut in the yard. A topol grew there, and a Tuplenik."),
        ("ООО «Алтын»", "The contract is in Latin letters."),
        ("ООО «Мир»", "The mayor and Mary signed."),
        ("отдел Строймонтаж Плюс", "The unit is called Stroymontazh Plus."),
    ] {
        assert_eq!(leaks_of_employer(issuer, typed), [""; 0], "{issuer}: {typed}");
    }
}

/// Whom the text hides, an enclosure may name: the child of a mother who is named.
#[test]
fn the_drafter_is_told_of_enclosures_on_a_relative_whom_the_text_hides() {
    let (mut case, assessment) = sample("school-child");
    let evidence =
        ["E1", "E2"].map(|id| serde_json::json!({"id": id, "kind": "refusal-notice", "title": "Бумага", "may-see": ["host-state"]}));
    case.evidence = Some(serde_json::from_value(evidence.into()).unwrap());
    case.events.as_mut().unwrap()[0].evidence = vec!["E1".into()];
    case.grievances.as_mut().unwrap()[0].evidence = vec!["E1".into(), "E2".into()];
    let remarked = |case: &Case, form: &str| {
        let remarks = ENGINE.draft(&Request::new(form, &lang("ru"), case, &assessment)).unwrap().remarks;
        let about = remarks.into_iter().filter(|remark| remark.code == codes::ENCLOSED_UNNAMED);
        about.map(|remark| (remark.message, remark.path.unwrap())).collect::<Vec<_>>()
    };
    let told = remarked(&case, "note-verbale");
    assert!(
        matches!(told.as_slice(), [(message, path)] if message.contains("`family[0]`") && message.ends_with(": E1") && path == "evidence[0]"),
        "{told:?}"
    );
    assert!(remarked(&case, "brief").is_empty());
    // Where neither is named, of both.
    case.consent = None;
    assert_eq!(remarked(&case, "note-verbale").len(), 2);
    case.consent = Some(serde_json::from_value(serde_json::json!({"given": true, "scope": ["host-state"]})).unwrap());
    case.events.as_mut().unwrap()[0].concerns = None;
    assert!(remarked(&case, "note-verbale").is_empty());
}

/// By the number of a paper each of many receivers could ask whose it is.
#[test]
fn a_note_to_many_tells_no_number_of_the_paper_on_a_person_whom_it_does_not_name() {
    let (mut case, assessment) = sample("registration-fine");
    let circular = |case: &Case| {
        let lang = lang("ru");
        let request = Request { addressee: Some("foreign-missions-bishkek"), ..Request::new("circular-note", &lang, case, &assessment) };
        ENGINE.draft(&request).map(|drafted| drafted.draft.markdown)
    };
    let number = "16-01/117";
    let text = circular(&case).unwrap();
    assert!(text.contains("постановление") && !text.contains(number), "{text}");
    assert!(ENGINE.draft(&Request::new("note-verbale", &lang("ru"), &case, &assessment)).unwrap().draft.markdown.contains(number));
    case.events.as_mut().unwrap()[0].what = Some(Words::Same(format!("Вынесено постановление № {number}.").into()));
    assert_eq!(circular(&case).unwrap_err()[0].path.as_deref(), Some("events[0].document.number"));
    // A paper on nobody in particular keeps its number.
    case.person = None;
    assert!(circular(&case).unwrap().contains(number));
}

#[test]
fn words_that_only_resemble_a_name_are_no_leak() {
    for typed in [
        "Гражданка садится в автобус у сада.",
        "Договор бессрочный, что она подтвердила.",
        "Бакыт үчүн мээримдүү сөз айтылды.",
        "In 1995 and on 14 August the matter was open.",
    ] {
        assert_eq!(leaks(typed), [""; 0], "{typed}");
    }
}

#[test]
fn a_withheld_birth_is_found_in_every_form_of_a_date() {
    for typed in [
        "Родилась 1995-09-14.",
        "Родилась 14.09.1995 г.",
        "Родилась 14.9.95.",
        "Родилась 14/09/1995.",
        "Born 09/14/1995.",
        "Родилась 14 сентября 1995 года.",
        "Родилась 14-го сентября 1995.",
        "Родилась 14 *сентября* 1995 г.",
        "Родилась 14 сен. 1995.",
        "Родилась 14.IX.1995.",
        "Born on 14 September 1995.",
        "Born on September 14th, 1995.",
        "Born on the 14th of September 1995.",
        "1995-жылдын 14-сентябры туулган күнү.",
        "1995-жылдын 14-сентябрында туулган.",
        "1995-ж. 14-сентябрь.",
        "Запись 19950914.",
    ] {
        assert_eq!(leaks(typed), ["person.born"], "{typed}");
    }
}

#[test]
fn a_year_or_another_day_is_no_birth() {
    for typed in
        ["Родилась в 1995 году.", "Живет здесь с сентября 1995 года.", "14 октября 1995 года.", "15.09.1995", "14 сентября 1996 года"]
    {
        assert_eq!(leaks(typed), [""; 0], "{typed}");
    }
}

#[test]
fn an_event_on_the_day_of_birth_is_told() {
    let (mut case, mut assessment) = sample("unstated-contract");
    let order = case.events.as_ref().unwrap()[0].on;
    case.person.as_mut().unwrap().born = Some(order);
    assert_eq!(leaks_of("note-verbale", "ru", &case, &assessment), [""; 0]);
    // So is a law of that date.
    case.person.as_mut().unwrap().born = Some(day("2006-07-18"));
    case.events.as_mut().unwrap()[0].what = Some(Words::Same("Закон от 18 июля 2006 года не применен.".into()));
    assert_eq!(leaks_of("note-verbale", "ru", &case, &assessment), ["person.born"]);
    assessment.findings[0].cite_words = Some(Words::Same("Федеральный закон от 18 июля 2006 года № 109-ФЗ".into()));
    assert_eq!(leaks_of("note-verbale", "ru", &case, &assessment), [""; 0]);
}

#[test]
fn the_birth_and_name_of_a_child_are_searched_too() {
    let (mut case, assessment) = sample("school-child");
    for (typed, path) in [("Ребенок родился 1 июня 2017 года.", "family[0].born"), ("Отказано Нур*беку*.", "family[0].name")]
    {
        case.events.as_mut().unwrap()[0].what = Some(Words::Same(typed.into()));
        assert_eq!(leaks_of("note-verbale", "ru", &case, &assessment), [path], "{typed}");
    }
    // The mother is named, and shares her surname with the child.
    case.events.as_mut().unwrap()[0].what = Some(Words::Same("Ормонова Айдай обратилась в школу.".into()));
    assert_eq!(leaks_of("note-verbale", "ru", &case, &assessment), [""; 0]);
}

#[test]
fn metadata_and_frame_are_searched() {
    let (mut case, assessment) = sample("unstated-contract");
    case.title = Some(Words::Same("Выдворение Сад\u{200d}ыровой".into()));
    assert_eq!(leaks_of("note-verbale", "ru", &case, &assessment), ["person.name"]);
    case.title = None;
    case.drafting = Some(serde_json::from_value(serde_json::json!({"number": "11-1/САДЫРОВА"})).unwrap());
    assert_eq!(leaks_of("note-verbale", "ru", &case, &assessment), ["person.name"]);
}

#[test]
fn what_the_reader_may_see_stops_nothing() {
    let (mut case, assessment) = sample("registration-fine");
    let events: &mut Vec<Event> = case.events.as_mut().unwrap();
    events[0].what = Some(Words::Same("Бактыбеков Асан, родившийся 3 мая 1990 года, оштрафован.".into()));
    case.person.as_mut().unwrap().born = Some(day("1990-05-03"));
    assert_eq!(leaks_of("note-verbale", "ru", &case, &assessment), [""; 0]);
    case.consent.as_mut().unwrap().scope = vec![Audience::Internal];
    assert_eq!(leaks_of("note-verbale", "ru", &case, &assessment), ["person.name", "person.born"]);
}

#[test]
fn no_bundled_case_gives_its_person_away_to_the_public() {
    let book = demarche::law::book([]).unwrap();
    let mut faults = Vec::new();
    for folder in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/cases")).unwrap() {
        let text = std::fs::read_to_string(folder.unwrap().path().join("case.yaml")).unwrap();
        let case: Case = serde_yaml::from_str(&text).unwrap();
        let assessment = demarche::check::check(&case, &book, day("2025-12-31"), demarche::check::Detail::Answer);
        for (form, code) in ["note-verbale", "brief"].into_iter().flat_map(|form| ["ky", "ru", "en"].map(|code| (form, code))) {
            let lang = lang(code);
            let request = Request { audience: Some(Audience::Public), ..Request::new(form, &lang, &case, &assessment) };
            let found = ENGINE.draft(&request).map(|_| Vec::new()).unwrap_or_else(|faults| faults);
            faults.extend(
                found
                    .into_iter()
                    .filter(|fault| fault.code != codes::NOTHING_TO_CLAIM)
                    .map(|fault| format!("{} {form} {code}: {fault:?}", case.id)),
            );
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The school of a child is known to the office and stays there; a name that tells no school does not.
#[test]
fn no_paper_for_others_names_the_school_of_a_child() {
    let (mut case, assessment) = sample("school-child");
    let school = |case: &mut Case, name: &str| {
        case.events.as_mut().unwrap()[0].authority.as_mut().unwrap().name = Words::Same(name.into());
    };
    let said = |case: &Case, form: &str| ENGINE.draft(&Request::new(form, &lang("ru"), case, &assessment)).unwrap().draft.markdown;
    assert!(said(&case, "note-verbale").contains("общеобразовательная организация"));
    school(&mut case, "школа № 317");
    assert!(!said(&case, "note-verbale").contains("317"));
    assert!(said(&case, "brief").contains("школа № 317"));
    // Nor by other words of the case.
    case.events.as_mut().unwrap()[0].what = Some(Words::Same("Отказала школа № 317.".into()));
    assert_eq!(leaks_of("note-verbale", "ru", &case, &assessment), ["events[0].authority.name"]);
}

/// What a note in Russian gives away of a case whose child goes to the school `named`, where an event or the title of an enclosure says `typed`.
fn school_leaks(named: &str, typed: &str, as_title: bool) -> Vec<String> {
    let (mut case, assessment) = sample("school-child");
    let refusal = &mut case.events.as_mut().unwrap()[0];
    refusal.authority.as_mut().unwrap().name = Words::Same(named.into());
    if as_title {
        refusal.evidence = vec!["E1".into()];
        let notice =
            serde_json::json!([{"id": "E1", "kind": "refusal-notice", "title": typed, "dated": "2025-09-01", "may-see": ["host-state"]}]);
        case.evidence = Some(serde_json::from_value(notice).unwrap());
    } else {
        refusal.what = Some(Words::Same(typed.into()));
    }
    leaks_of("note-verbale", "ru", &case, &assessment)
}

#[test]
fn a_school_is_found_by_its_number_and_by_the_words_of_its_name() {
    const NUMBERED: &str = "общеобразовательная школа № 317";
    const NAMED: &str = "гимназия имени Пушкина";
    for (named, typed) in [
        (NUMBERED, "Школа № 317 выдала отказ."),
        (NUMBERED, "Отказала школа №317."),
        (NUMBERED, "Отказано в школе 317."),
        (NUMBERED, "Отказано в 317-й школе."),
        (NUMBERED, "Отказано в шко*ле* № 3**17**."),
        (NUMBERED, "School 317 refused."),
        (NUMBERED, "Lyceum No. 317 refused."),
        (NUMBERED, "317-мектеп баш тарткан."),
        (NUMBERED, "СОШ № 317 отказала."),
        (NUMBERED, "Школа города Подольска № 317 отказала."),
        ("школа № 5", "Школа номер 5 отказала."),
        ("школа № 5", "Отказано в 5-й школе."),
        ("организация № 317", "Отказано организацией № 317."),
        (NAMED, "В гимназии имени Пушкина отказано."),
        (NAMED, "В Пушкинской гимназии отказано."),
        (NAMED, "Гимназия пушкина отказала."),
        ("Пушкинская гимназия", "В Пушкинской гимназии отказано."),
        ("гимназия «Заря»", "В гимназии «Зари» отказано."),
        ("гимназия «Мир»", "В гимназии «Мир» отказано."),
        ("МБОУ СОШ № 317 города Подольска", "Отказано школой № 317."),
    ] {
        assert_eq!(school_leaks(named, typed, false), ["events[0].authority.name"], "{named}: {typed}");
    }
    assert_eq!(school_leaks(NUMBERED, "Уведомление школы № 317", true), ["events[0].authority.name"]);
    assert_eq!(school_leaks(NUMBERED, "Уведомление школы", true), [""; 0]);
}

#[test]
fn words_of_every_school_and_other_numbers_tell_none() {
    for (named, typed) in [
        ("общеобразовательная школа № 317", "Школа выдала отказ."),
        ("Общеобразовательная школа № 317", "Общеобразовательная школа выдала отказ."),
        ("Школа", "Школа выдала отказ."),
        ("School", "The school refused."),
        ("школа № 5", "Школа 5 сентября 2025 года выдала отказ."),
        ("школа № 5", "Мектеп 5-сентябрда баш тарткан."),
        ("школа № 5", "Пятеро, то есть 5 детей, не приняты в школу."),
        ("школа № 1", "Отказано в приеме в школу, 1 раз. Уведомление школы: 1 лист."),
        ("школа № 317", "Уплачено 317 рублей. В приеме отказано."),
        ("школа № 317", "Школа № 3170 приняла других."),
        ("школа № 317 города Подольска", "В Подольске отказано."),
        ("гимназия «Мир»", "Мир и покой нарушены."),
    ] {
        assert_eq!(school_leaks(named, typed, false), [""; 0], "{named}: {typed}");
    }
}
