//! Profiles: who writes to whom, in which layout, and what their drafters are told.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "notes/samples.rs"]
mod samples;

use demarche::check::Assessment;
use demarche::diag::Diagnostic;
use demarche::document::{AddresseePlace, DatePlace, NumberPlace};
use demarche::draft::{Drafted, Engine, Request, Sources, codes};
use samples::{day, lang, sample};

const LANGS: [&str; 3] = ["ky", "ru", "en"];

fn load(sources: &Sources, profile: &str) -> Engine {
    Engine::load(sources, profile).unwrap_or_else(|faults| panic!("{profile}: {faults:#?}"))
}

/// A note in the hand of a profile to its usual addressee, or to `to`.
fn note(engine: &Engine, code: &str, to: Option<&str>) -> Drafted {
    let (case, assessment) = sample("registration-fine");
    let (own, lang) = (engine.profile().addressee.clone(), lang(code));
    let request = Request { addressee: Some(to.unwrap_or(&own)), ..Request::new("note-verbale", &lang, &case, &assessment) };
    engine.draft(&request).unwrap_or_else(|faults| panic!("{code}: {faults:#?}"))
}

#[test]
fn every_profile_writes_the_usual_note_in_every_language() {
    let sources = Sources::embedded();
    for name in ["kg-mfa", "kg-embassy-moscow", "kg-consulate"] {
        let engine = load(&sources, name);
        assert_eq!(engine.profile().profile, name);
        for receiver in engine.profile().receivers.keys() {
            for code in LANGS {
                let drafted = note(&engine, code, Some(receiver));
                let sender = &engine.profile().sender.names[&lang(code)];
                assert!(drafted.draft.markdown.contains(&sender.full.nominative), "{name} {receiver} {code}");
                assert!(!drafted.draft.frame.addressee.is_empty(), "{name} {receiver} {code}");
            }
        }
    }
}

#[test]
fn a_translation_is_on_a_plain_sheet_with_its_mark() {
    let sources = Sources::embedded();
    for name in ["kg-mfa", "kg-embassy-moscow", "kg-consulate"] {
        let engine = load(&sources, name);
        for code in LANGS {
            let draft = note(&engine, code, None).draft;
            let translated = code == "en";
            assert_eq!(draft.frame.number.is_none(), translated, "{name} {code}");
            assert_eq!(draft.layout.letterhead_space == 0.0 && draft.layout.seal_space == 0.0, translated, "{name} {code}");
            assert_eq!(draft.frame.marks == ["Unofficial translation"], translated, "{name} {code}");
            assert!(draft.frame.place_and_date.is_some() && !draft.frame.addressee.is_empty(), "{name} {code}");
        }
    }
}

#[test]
fn what_a_copy_goes_without_is_said_by_the_profile() {
    let mfa = &Sources::embedded().profiles["kg-mfa"];
    let plain = "translation: {without: [number, letterhead, seal]}";
    assert!(mfa.contains(plain));
    let with =
        |sheet: &str| note(&load(&Sources::embedded().with_profile("kg-mfa", mfa.replace(plain, sheet)), "kg-mfa"), "en", None).draft;
    assert!(with("{}").frame.number.is_some());
    let bare = with("translation: {without: [addressee, place-and-date]}");
    assert!(bare.frame.number.is_some() && bare.frame.addressee.is_empty() && bare.frame.place_and_date.is_none());
}

#[test]
fn the_face_of_a_profile_goes_into_every_layout_and_must_be_a_name() {
    let mfa = &Sources::embedded().profiles["kg-mfa"];
    let faced = |family: &str| Sources::embedded().with_profile("kg-mfa", format!("{mfa}\nface: {{family: {family}}}\n"));
    assert_eq!(note(&load(&faced("PT Serif"), "kg-mfa"), "ru", None).draft.layout.face.as_deref(), Some("PT Serif"));
    for family in ["\"\"", "'a\"; }'", "\" Arial\"", "'<b>'"] {
        let faults = Engine::load(&faced(family), "kg-mfa").err().unwrap();
        assert_eq!(faults[0].path.as_deref(), Some("face.family"), "{family}");
        assert!(faults[0].span.is_some(), "{family}");
    }
}

#[test]
fn the_closing_is_graded_by_the_rank_of_the_receiver() {
    let sources = Sources::embedded();
    for (profile, to, said) in [
        (
            "kg-mfa",
            "ru-embassy-bishkek",
            "Министерство пользуется случаем, чтобы возобновить Посольству уверения в своем весьма высоком уважении.",
        ),
        (
            "kg-embassy-moscow",
            "ru-mfa",
            "Посольство пользуется случаем, чтобы возобновить Министерству уверения в своем весьма высоком уважении.",
        ),
        (
            "kg-consulate",
            "ru-prosecutor-sverdlovsk",
            "Генеральное консульство пользуется случаем, чтобы возобновить Прокуратуре уверения в своем высоком уважении.",
        ),
    ] {
        let text = note(&load(&sources, profile), "ru", Some(to)).draft.markdown;
        assert!(text.contains(said), "{profile}: {text}");
    }
}

#[test]
fn names_stand_in_the_case_forms_of_the_data() {
    let sources = Sources::embedded();
    for (profile, code, said) in [
        (
            "kg-embassy-moscow",
            "ru",
            "Посольство Кыргызской Республики в Российской Федерации свидетельствует свое уважение Министерству иностранных дел Российской Федерации",
        ),
        (
            "kg-embassy-moscow",
            "ky",
            "Кыргыз Республикасынын Россия Федерациясындагы Элчилиги Россия Федерациясынын Тышкы иштер министрлигине өзүнүн урмат-сыйын билдирет",
        ),
        (
            "kg-consulate",
            "ru",
            "Генеральное консульство Кыргызской Республики в городе Екатеринбурге свидетельствует свое уважение Главному управлению Министерства внутренних дел",
        ),
        (
            "kg-consulate",
            "en",
            "The Consulate General of the Kyrgyz Republic in Yekaterinburg presents its compliments to the Main Directorate",
        ),
    ] {
        let text = note(&load(&sources, profile), code, None).draft.markdown;
        assert!(text.contains(said), "{profile} {code}: {text}");
    }
}

#[test]
fn a_consulate_writes_letters_and_an_embassy_notes() {
    let sources = Sources::embedded();
    let consulate = note(&load(&sources, "kg-consulate"), "ru", None).draft;
    assert_eq!((consulate.layout.addressee, consulate.layout.number), (AddresseePlace::TopRight, NumberPlace::UpperLeft));
    assert!(consulate.frame.place_and_date.unwrap().starts_with("г.\u{a0}Екатеринбург, "));
    let embassy = note(&load(&sources, "kg-embassy-moscow"), "ru", None).draft;
    assert_eq!((embassy.layout.addressee, embassy.layout.date), (AddresseePlace::FootOfFirstPage, DatePlace::BelowText));
    assert!(embassy.frame.place_and_date.unwrap().starts_with("г.\u{a0}Москва, "));
}

#[test]
fn a_profile_chooses_among_the_layouts_of_notes() {
    let with = |layout: &str| {
        let mut sources = Sources::embedded();
        let profile = sources.profiles.get_mut("kg-mfa").unwrap();
        *profile = profile.replace("  note: ru-classic ", &format!("  note: {layout} "));
        sources
    };
    for (layout, number, date, left) in [
        ("ru-classic", NumberPlace::UnderLetterhead, DatePlace::BelowText, 30.0),
        ("ru-classic-35", NumberPlace::UnderLetterhead, DatePlace::BelowText, 35.0),
        ("cis-top", NumberPlace::UpperLeft, DatePlace::UpperRight, 30.0),
        ("us-un", NumberPlace::UpperLeft, DatePlace::UpperRight, 25.0),
    ] {
        let found = note(&load(&with(layout), "kg-mfa"), "ru", None).draft.layout;
        assert_eq!((found.number, found.date, found.margins.left), (number, date, left), "{layout}");
        assert_eq!(found.addressee, AddresseePlace::FootOfFirstPage, "{layout}");
    }
    let faults = Engine::load(&with("ru-clasic"), "kg-mfa").err().unwrap();
    assert_eq!(faults[0].path.as_deref(), Some("layouts.note"));
    assert!(faults[0].message.contains("`ru-clasic`") && faults[0].message.contains("Did you mean `ru-classic`?"), "{faults:#?}");
}

#[test]
fn a_misspelt_name_is_met_with_the_one_that_was_meant() {
    let sources = Sources::embedded();
    let help = |faults: Vec<Diagnostic>| faults[0].help.clone().unwrap();
    assert_eq!(help(Engine::load(&sources, "kg-embasy-moscow").err().unwrap()), "Did you mean `kg-embassy-moscow`?");
    let engine = load(&sources, "kg-mfa");
    let (case, assessment) = sample("registration-fine");
    let ru = lang("ru");
    let request = Request { addressee: Some("ru-embassy-biskek"), ..Request::new("note-verbale", &ru, &case, &assessment) };
    assert_eq!(help(engine.draft(&request).err().unwrap()), "Did you mean `ru-embassy-bishkek`?");
    let request = Request::new("note-verbal", &ru, &case, &assessment);
    assert_eq!(help(engine.draft(&request).err().unwrap()), "Did you mean `note-verbale`?");
    let sources = sources
        .with_template("probe/form.yaml", "title: probe\naudience: internal\nlayout: briefs\n")
        .with_template("probe/ru.md.tera", "-");
    let faults = load(&sources, "kg-mfa").draft(&Request::new("probe", &ru, &case, &assessment)).err().unwrap();
    assert_eq!((faults[0].code, faults[0].help.as_deref()), (codes::FORM_FILE, Some("Did you mean `brief`?")));
}

#[test]
fn the_drafter_is_told_of_wording_and_addressees_that_nobody_has_checked() {
    let sources = Sources::embedded();
    let told =
        |profile: &str, code: &str| note(&load(&sources, profile), code, None).remarks.iter().map(|remark| remark.code).collect::<Vec<_>>();
    assert!(told("kg-consulate", "ru").contains(&codes::WORDING_PROPOSED));
    assert!(told("kg-consulate", "ru").contains(&codes::ADDRESSEE_UNCHECKED));
    assert!(told("kg-embassy-moscow", "ky").contains(&codes::WORDING_PROPOSED));
    assert!(!told("kg-embassy-moscow", "ru").contains(&codes::WORDING_PROPOSED));

    let (case, mut assessment) = sample("registration-fine");
    let mut overdue = |on: &str| {
        assessment.as_of = day(on);
        let assessment: &Assessment = &assessment;
        let remarks = load(&sources, "kg-mfa").draft(&Request::new("note-verbale", &lang("ru"), &case, assessment)).unwrap().remarks;
        remarks.iter().any(|remark| remark.code == codes::ADDRESSEE_UNCHECKED)
    };
    let checked = load(&sources, "kg-mfa").profile().receivers["ru-embassy-bishkek"].checked_on.unwrap();
    assert!(!overdue(&(checked + chrono::Days::new(180)).to_string()));
    assert!(overdue(&(checked + chrono::Days::new(181)).to_string()));
}

#[test]
fn the_register_of_an_office_may_name_its_holders_and_a_case_may_name_others() {
    let holder = |name: &str| format!("holder: {{sex: male, names: {{ru: {{nominative: {name}, dative: {name}у}}}}}}");
    let mut sources = Sources::embedded();
    let profile = sources.profiles.get_mut("kg-embassy-moscow").unwrap();
    *profile = profile.replacen("signatory:\n", &format!("signatory:\n  {}\n", holder("Образцов")), 1).replacen(
        "    head:\n",
        &format!("    head:\n      {}\n", holder("Примеров")),
        1,
    );
    let engine = load(&sources, "kg-embassy-moscow");
    let (mut case, assessment) = sample("registration-fine");
    let (ru, to) = (lang("ru"), Some("ru-mfa"));
    let drafted = engine.draft(&Request { addressee: to, ..Request::new("first-person-note", &ru, &case, &assessment) }).unwrap().draft;
    assert!(drafted.markdown.starts_with("Уважаемый господин Министр,\n\nИмею честь сообщить Вам следующее."));
    assert!(drafted.markdown.contains("Чрезвычайный и Полномочный Посол Кыргызской Республики в Российской Федерации\\\n\\_"));
    assert!(drafted.markdown.contains("\\_\u{a0}Образцов\n"), "{}", drafted.markdown);
    assert_eq!(drafted.frame.addressee[1], "господину Примерову,");

    case.drafting.get_or_insert_default().holder =
        serde_json::from_value(serde_json::json!({"sex": "female", "names": {"ru": {"nominative": "Иная", "dative": "Иной"}}})).unwrap();
    let drafted = engine.draft(&Request { addressee: to, ..Request::new("first-person-note", &ru, &case, &assessment) }).unwrap().draft;
    assert_eq!(drafted.frame.addressee[1], "госпоже Иной,");
}

#[test]
fn profiles_that_are_handed_out_name_nobody() {
    let sources = Sources::embedded();
    for name in sources.profiles.keys() {
        let engine = load(&sources, name);
        let profile = engine.profile();
        assert!(profile.signatory.iter().all(|office| office.holder.is_none()), "{name}");
        assert!(profile.receivers.values().filter_map(|receiver| receiver.head.as_ref()).all(|head| head.holder.is_none()), "{name}");
    }
}

/// What is found in the profile of the ministry with these changes of its layouts: the path, the text at the place, the message.
fn measured(changes: &[(&str, &str)]) -> Vec<(String, String, String)> {
    let mut sources = Sources::embedded();
    let profile = sources.profiles.get_mut("kg-mfa").unwrap();
    for (from, to) in changes {
        assert!(profile.contains(from), "{from}");
        *profile = profile.replacen(from, to, 1);
    }
    let faults = Engine::load(&sources, "kg-mfa").err().unwrap_or_default();
    let found = faults.iter().map(|fault| {
        assert_eq!(fault.code, codes::MEASURE, "{fault:#?}");
        let (source, span) = (fault.source.as_ref().unwrap(), fault.span.unwrap());
        let line = source.text.lines().nth(span.line - 1).unwrap();
        let at = line.chars().skip(span.column - 1).take(span.end_column - span.column).collect();
        (fault.path.clone().unwrap(), at, fault.message.clone())
    });
    found.collect()
}

#[test]
fn measures_that_no_paper_has_are_told_all_at_once_with_their_places() {
    let classic =
        "  ru-classic:\n    margins: {left: 30, right: 10, top: 20, bottom: 20}\n    size: 14\n    line-spacing: 1.15\n    indent: 12.5\n";
    let wrong =
        "  ru-classic:\n    margins: {left: -30, right: 10, top: 4, bottom: 20}\n    size: 0\n    line-spacing: 0\n    indent: 500\n";
    let found = measured(&[(classic, wrong)]);
    let told: Vec<(&str, &str)> = found.iter().map(|(path, at, _)| (path.as_str(), at.as_str())).collect();
    let ranges = [
        ("layouts.ru-classic.margins.left", "-30"),
        ("layouts.ru-classic.margins.top", "4"),
        ("layouts.ru-classic.size", "0"),
        ("layouts.ru-classic.line-spacing", "0"),
        ("layouts.ru-classic.indent", "500"),
    ];
    assert_eq!(told, ranges, "{found:#?}");
    assert!(found[0].2.contains("is -30; it may be 5 to 100 mm"), "{found:#?}");
}

#[test]
fn type_under_twelve_points_is_for_papers_that_stay_in_the_office_only() {
    assert_eq!(measured(&[]), []);
    let small = |layout: &str| (format!("  {layout}:\n    margins: {{left: 30, right: 10, top: 20, bottom: 20}}\n    size: 14"), 11);
    for layout in ["ru-classic", "paper", "personal-note"] {
        let (from, size) = small(layout);
        let to = from.replace("size: 14", &format!("size: {size}"));
        let found = measured(&[(&from, &to)]);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!((found[0].0.as_str(), found[0].1.as_str()), (format!("layouts.{layout}.size").as_str(), "11"));
    }
    // Talking points have neither number nor date nor addressee; the layout of the brief has 11 as it is.
    let points = "  talking-points:\n    margins: {left: 30, right: 15, top: 20, bottom: 20}\n    size: ";
    assert_eq!(measured(&[(&format!("{points}14"), &format!("{points}10"))]), []);
}
