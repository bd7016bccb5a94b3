//! The instruments beside the note verbale: who speaks, what stands around the text, and the ladder of tone in each of them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "notes/samples.rs"]
mod samples;

use demarche::case::{Audience, Case, HistoryKind, Tone};
use demarche::check::Assessment;
use demarche::diag::{Diagnostic, Severity};
use demarche::draft::{Draft, Drafted, Engine, Request, Sources, codes};
use samples::{lang, sample};
use serde_json::json;

const LANGS: [&str; 3] = ["ky", "ru", "en"];
const MISSIONS: &str = "foreign-missions-bishkek";

fn engine() -> Engine {
    Engine::load(&Sources::embedded(), "kg-mfa").unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// The case with a note that came in, and with invented persons who sign and receive.
fn complete(mut case: Case) -> Case {
    let name = |ru: &str, en: &str| json!({"ru": {"nominative": ru, "dative": "А. Б. Образцовой"}, "ky": {"nominative": ru}, "en": {"nominative": en}});
    let drafting = case.drafting.get_or_insert_default();
    drafting.signatory = serde_json::from_value(json!({"names": name("Т. Примеров", "T. Primerov")})).unwrap();
    drafting.holder = serde_json::from_value(json!({"sex": "female", "names": name("А. Б. Образцова", "A. B. Obraztsova")})).unwrap();
    let note = json!({"kind": "note-verbale", "incoming": true, "on": "2025-04-11", "number": "1187-н"});
    case.history.get_or_insert_default().push(serde_json::from_value(note).unwrap());
    case
}

fn ready(name: &str) -> (Case, Assessment) {
    let (case, assessment) = sample(name);
    (complete(case), assessment)
}

fn addressee(form: &str) -> Option<&'static str> {
    (form == "circular-note").then_some(MISSIONS)
}

fn drafted(form: &str, code: &str, tone: Option<Tone>, (case, assessment): &(Case, Assessment)) -> Result<Drafted, Vec<Diagnostic>> {
    engine().draft(&Request { tone, addressee: addressee(form), ..Request::new(form, &lang(code), case, assessment) })
}

fn draft(form: &str, code: &str, tone: Option<Tone>, of: &(Case, Assessment)) -> Draft {
    drafted(form, code, tone, of).unwrap_or_else(|faults| panic!("{form} {code}: {faults:#?}")).draft
}

/// Forms with the case that shows them: several claims, a claim that is asserted, a claim about the stay.
const SHOWN: [(&str, &str); 7] = [
    ("reply-note", "bathhouse-raid"),
    ("first-person-note", "school-child"),
    ("aide-memoire", "registration-fine"),
    ("memorandum", "registration-fine"),
    ("memorandum", "bathhouse-raid"),
    ("talking-points", "bathhouse-raid"),
    ("circular-note", "school-child"),
];

/// `UPDATE_EXPECTED=1 cargo test --test instruments` writes the expected documents anew.
#[test]
fn each_instrument_says_what_is_expected_in_each_language() {
    let mut differences = Vec::new();
    for (form, name) in SHOWN {
        for code in LANGS {
            let text = draft(form, code, None, &ready(name)).markdown;
            let path = format!("{}/tests/notes/{name}/{form}.{code}.md", env!("CARGO_MANIFEST_DIR"));
            if std::env::var_os("UPDATE_EXPECTED").is_some() {
                std::fs::write(&path, &text).unwrap();
            }
            if std::fs::read_to_string(&path).ok().as_deref() != Some(text.as_str()) {
                differences.push(path);
            }
        }
    }
    assert!(differences.is_empty(), "these differ from what is expected: {differences:#?}");
}

/// The words of a level, the first of the ladder first: for forms that speak in the third person, in the first, and for those in which nobody speaks.
fn ladder(form: &str, code: &str) -> [&'static str; 6] {
    match (form, code) {
        ("first-person-note", "ru") => [
            "Довожу изложенное до Вашего сведения",
            "Обращаю Ваше внимание",
            "выражаю озабоченность",
            "выражаю серьезную озабоченность",
            "решительно возражаю",
            "заявляю решительный протест",
        ],
        ("first-person-note", "ky") => [
            "Жогоруда баяндалганды Сизге маалымдайм",
            "көңүлүңүздү бурам",
            "жагдай боюнча тынчсыздануумду",
            "олуттуу тынчсыздануумду",
            "кескин каршы экенимди",
            "кескин нааразылык билдирем",
        ],
        ("first-person-note", _) => [
            "I bring the foregoing to your notice",
            "I draw your attention",
            "I express my concern",
            "I express my serious concern",
            "I strongly object",
            "I lodge a resolute protest",
        ],
        ("talking-points", "ru") => [
            "чтобы вы об этом знали",
            "обратить на это внимание",
            "Мы выражаем озабоченность",
            "Мы выражаем серьезную озабоченность",
            "решительно возражаем",
            "заявляем решительный протест",
        ],
        ("talking-points", "ky") => [
            "билишиңиздерди каалайбыз",
            "буга көңүл бурууну",
            "Биз тынчсыздануубузду",
            "Биз олуттуу тынчсыздануубузду",
            "кескин каршыбыз",
            "кескин нааразылык билдиребиз",
        ],
        ("talking-points", _) => [
            "We want you to know",
            "give your attention",
            "We express our concern",
            "We express our serious concern",
            "We strongly object",
            "We lodge a resolute protest",
        ],
        ("aide-memoire" | "memorandum", "ru") => [
            "Изложенное сообщается для сведения",
            "Обращается внимание",
            "выражается озабоченность",
            "выражается серьезная озабоченность",
            "заявляется решительное возражение",
            "заявляется решительный протест",
        ],
        ("aide-memoire" | "memorandum", "ky") => [
            "маалымат үчүн билдирилет",
            "жагдайга көңүл бурулат",
            "жагдай боюнча тынчсыздануу билдирилет",
            "олуттуу тынчсыздануу билдирилет",
            "кескин каршылык билдирилет",
            "кескин нааразылык билдирилет",
        ],
        ("aide-memoire" | "memorandum", _) => [
            "submitted for information",
            "Attention is drawn",
            "this connection concern is expressed",
            "serious concern is expressed",
            "a strong objection is raised",
            "a resolute protest is lodged",
        ],
        (_, "ru") => [
            "доводит изложенное до сведения",
            "обращает внимание",
            "выражает озабоченность",
            "выражает серьезную озабоченность",
            "решительно возражает",
            "заявляет решительный протест",
        ],
        (_, "ky") => [
            "жогоруда баяндалганды",
            "көңүлүн бурат",
            "жагдай боюнча тынчсыздануусун",
            "олуттуу тынчсыздануусун",
            "кескин каршы экенин",
            "кескин нааразылык билдирет",
        ],
        _ => [
            "brings the foregoing to the notice",
            "draws the attention",
            "expresses its concern",
            "expresses its serious concern",
            "strongly objects",
            "lodges a resolute protest",
        ],
    }
}

#[test]
fn every_form_that_speaks_has_the_word_of_each_tone_and_of_no_other() {
    let of = ready("registration-fine");
    let forms = engine().forms();
    let speaking = ["note-verbale"].into_iter().chain(SHOWN.map(|(form, _)| form));
    let mut speaking: Vec<_> = speaking.map(|name| forms.iter().find(|form| form.name == name).unwrap()).collect();
    speaking.dedup_by_key(|form| &form.name);
    // Many at once are no party to the matter: nobody protests to them.
    assert!(speaking.iter().all(|form| if form.name == "circular-note" { form.tones == Tone::ALL[..4] } else { form.tones == Tone::ALL }));
    for form in speaking {
        for (level, tone) in form.tones.iter().copied().enumerate() {
            for code in LANGS {
                let text = draft(&form.name, code, Some(tone), &of).markdown;
                for (at, word) in ladder(&form.name, code).into_iter().enumerate() {
                    assert_eq!(text.contains(word), at == level, "{} {code} {tone:?}: `{word}` in {text}", form.name);
                }
                let demands = ["требует", "требую", "Требую", "требуем", "требование", "талап кыл", "demand"];
                let demands = demands.iter().any(|word| text.contains(word));
                assert_eq!(demands, tone == Tone::Protest && form.name != "circular-note", "{} {code} {tone:?}: {text}", form.name);
                let hedges = [
                    "По имеющимся сведениям",
                    "По нашим сведениям",
                    "Колдо болгон маалыматтар боюнча",
                    "Биздин маалыматыбыз боюнча",
                    "According to the information available",
                    "As far as we know",
                ];
                assert_eq!(hedges.iter().any(|hedge| text.contains(hedge)), tone < Tone::Objection, "{} {code} {tone:?}", form.name);
            }
        }
    }
}

#[test]
fn courtesy_follows_the_tone_in_notes_and_is_absent_where_nobody_speaks() {
    let of = ready("registration-fine");
    let text = |form, tone| draft(form, "ru", Some(tone), &of).markdown;
    assert!(text("circular-note", Tone::SeriousConcern).contains("свидетельствует свое уважение"));
    for form in ["reply-note", "note-verbale"] {
        let (polite, cool, cold) = (text(form, Tone::SeriousConcern), text(form, Tone::Objection), text(form, Tone::Protest));
        assert!(polite.contains("свидетельствует свое уважение") && polite.contains("уверения в своем весьма высоком уважении"), "{form}");
        assert!(cool.contains("свидетельствует свое уважение") && !cool.contains("уверения"), "{form}");
        assert!(!cold.contains("свидетельствует") && !cold.contains("уверения") && cold.contains("считает необходимым заявить"), "{form}");
    }
    let personal = text("first-person-note", Tone::Request);
    assert!(personal.starts_with("Уважаемая госпожа Посол,\n\nИмею честь сообщить Вам следующее."));
    assert!(personal.contains("Прошу Вас, госпожа Посол, принять уверения в моем весьма высоком уважении."));
    let cold = text("first-person-note", Tone::Protest);
    assert!(cold.contains("Считаю необходимым заявить следующее.") && !cold.contains("уверения"));
    for form in ["aide-memoire", "memorandum"] {
        for tone in Tone::ALL {
            let text = text(form, tone);
            let speaks = ["уважени", "Министерство ", "имеет честь", "Посольств"];
            assert!(!speaks.iter().any(|word| text.contains(word)), "{form} {tone:?}: {text}");
        }
    }
}

#[test]
fn each_instrument_has_the_frame_of_its_kind() {
    let of = ready("registration-fine");
    for (form, number, dated, addressed, titled) in [
        ("note-verbale", true, true, true, false),
        ("reply-note", true, true, true, false),
        ("circular-note", true, true, true, false),
        ("first-person-note", false, true, true, false),
        ("aide-memoire", false, true, false, true),
        ("memorandum", false, true, false, true),
        ("talking-points", false, false, false, true),
    ] {
        for code in LANGS {
            let draft = draft(form, code, None, &of);
            let frame = &draft.frame;
            let has =
                (frame.number.is_some(), frame.place_and_date.is_some(), !frame.addressee.is_empty(), draft.markdown.starts_with("# "));
            // The English text is a translation, which has no number of its own.
            assert_eq!(has, (number && code != "en", dated, addressed, titled), "{form} {code}");
        }
    }
    let personal = draft("first-person-note", "ru", None, &of);
    assert_eq!(personal.frame.addressee[..2], ["Ее Превосходительству", "госпоже А. Б. Образцовой,"]);
    assert!(
        personal.markdown.contains("Министр иностранных дел Кыргызской Республики\\\n\\_")
            && personal.markdown.contains("\\_\u{a0}Т. Примеров\n")
    );
    assert!(!draft("note-verbale", "ru", None, &of).markdown.contains("Примеров"));
}

#[test]
fn a_reply_names_the_note_answered_in_its_first_sentence() {
    let of = ready("registration-fine");
    for (code, said) in [
        ("ru", "ссылаясь на ноту Посольства от 11\u{a0}апреля 2025\u{a0}года №\u{a0}1187-н, имеет честь"),
        ("ky", "Элчиликтин 2025-жылдын 11-апрелиндеги №\u{a0}1187-н нотасына шилтеме кылып"),
        ("en", "with reference to the Embassy’s note verbale No.\u{a0}1187-н of 11\u{a0}April 2025"),
    ] {
        let text = draft("reply-note", code, None, &of).markdown;
        assert!(text.lines().next().unwrap().contains(said), "{code}: {text}");
        // The note that came in is not one that the sender recalls having sent.
        assert!(!draft("note-verbale", code, None, &of).markdown.contains("1187"), "{code}");
    }
    let (mut case, assessment) = of;
    let earlier = json!({"kind": "note-verbale", "incoming": true, "on": "2025-02-02", "number": "9"});
    case.history.as_mut().unwrap().push(serde_json::from_value(earlier).unwrap());
    let remarks = drafted("reply-note", "ru", None, &(case, assessment)).unwrap().remarks;
    assert!(remarks.iter().any(|remark| remark.code == codes::ANSWERED_LAST && remark.severity == Severity::Note));
}

#[test]
fn what_an_instrument_needs_is_told_before_it_is_drafted() {
    let bare = sample("school-child");
    let lacking = |form: &str, code: &str, case: &Case| -> Vec<String> {
        let faults = engine().draft(&Request::new(form, &lang(code), case, &bare.1)).map(|_| ()).unwrap_err();
        assert!(faults.iter().all(|fault| fault.code == codes::REQUIRED), "{faults:#?}");
        // The path of the field, or what is wanted in plain words.
        let wanted = |message: &str| message.split('`').nth(3).or_else(|| message.split(" needs ").nth(1)).unwrap().to_owned();
        faults.iter().map(|fault| wanted(&fault.message)).collect()
    };
    assert_eq!(lacking("reply-note", "ru", &bare.0), ["answered"]);
    assert_eq!(lacking("circular-note", "ru", &bare.0), ["an addressee that is many at once"]);
    assert_eq!(lacking("first-person-note", "en", &bare.0), ["signatory.names.en", "holder.names.en", "holder.sex"]);

    let mut case = complete(bare.0.clone());
    case.history.as_mut().unwrap().last_mut().unwrap().number = None;
    assert_eq!(lacking("reply-note", "ru", &case), ["answered.number"]);
    case.history.as_mut().unwrap().last_mut().unwrap().kind = HistoryKind::PersonalNote;
    assert_eq!(lacking("reply-note", "ru", &case), ["answered.kind"]);
    for name in case.drafting.as_mut().unwrap().holder.as_mut().unwrap().names.values_mut() {
        name.dative = None;
    }
    assert_eq!(lacking("first-person-note", "ru", &case), ["holder.names.ru.dative"]);
    assert!(engine().draft(&Request::new("first-person-note", &lang("ky"), &case, &bare.1)).is_ok());
}

#[test]
fn a_circular_note_shows_what_the_public_may_see() {
    let of = ready("registration-fine");
    for code in LANGS {
        let circular = draft("circular-note", code, None, &of);
        assert_eq!(circular.audience, Audience::Public);
        let name = |text: &str| ["Бактыбеков", "BAKTYBEKOV", "Baktybekov"].iter().any(|name| text.contains(name));
        assert!(name(&draft("note-verbale", code, None, &of).markdown) && !name(&circular.markdown), "{code}");
    }
}

#[test]
fn many_missions_at_once_get_neither_a_protest_nor_what_was_written_for_one_state() {
    let mut of = ready("registration-fine");
    of.0.drafting.as_mut().unwrap().background = Some(demarche::lang::Words::Same("Союзнические отношения двух государств.".into()));
    for form in ["circular-note", "note-verbale"] {
        let to_many = |tone| {
            engine().draft(&Request { tone: Some(tone), addressee: Some(MISSIONS), ..Request::new(form, &lang("ru"), &of.0, &of.1) })
        };
        for tone in [Tone::Objection, Tone::Protest] {
            let faults = to_many(tone).map(|_| ()).unwrap_err();
            assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [codes::REQUIRED], "{form}: {faults:#?}");
        }
        assert!(!to_many(Tone::Concern).unwrap().draft.markdown.contains("Союзнические"), "{form}");
    }
    assert!(draft("note-verbale", "ru", None, &of).markdown.contains("Союзнические"));
}

#[test]
fn a_note_that_informs_asks_for_nothing_in_words_of_the_case_and_gives_no_thanks_for_it() {
    let (mut case, assessment) = ready("registration-fine");
    let asked = demarche::lang::Words::Same("отменить постановление".into());
    case.grievances.as_mut().unwrap()[0].ask = vec![asked.into()];
    let of = (case, assessment);
    for form in ["note-verbale", "first-person-note", "aide-memoire", "memorandum", "talking-points"] {
        let informs = drafted(form, "ru", Some(Tone::Information), &of).unwrap();
        let text = &informs.draft.markdown;
        assert!(!text.contains("отменить постановление") && !text.contains("признательность"), "{form}: {text}");
        assert!(informs.remarks.iter().any(|remark| remark.code == codes::REQUEST_LEFT_OUT), "{form}");
        let asks = drafted(form, "ru", Some(Tone::Request), &of).unwrap();
        assert!(asks.draft.markdown.contains("отменить постановление"), "{form}");
        assert!(asks.remarks.iter().all(|remark| remark.code != codes::REQUEST_LEFT_OUT), "{form}");
    }
}

#[test]
fn only_an_act_that_goes_on_is_asked_to_cease() {
    let of = |kind: &str, until: serde_json::Value| {
        let (case, assessment) = ready("registration-fine");
        let mut value = serde_json::to_value(case).unwrap();
        for event in value["events"].as_array_mut().unwrap() {
            event["kind"] = json!(kind);
            event.as_object_mut().unwrap().remove("until");
            if !until.is_null() {
                event["until"] = until.clone();
            }
        }
        (serde_json::from_value(value).unwrap(), assessment)
    };
    let ceases = |kind: &str, until: serde_json::Value| {
        draft("note-verbale", "en", Some(Tone::Objection), &of(kind, until)).markdown.contains("will cease without delay")
    };
    assert!(ceases("document-seizure", json!(null)));
    assert!(!ceases("document-seizure", json!("2025-04-10")));
    assert!(!ceases("registration-penalty", json!(null)), "a fine is no act that lasts");
}

#[test]
fn an_organisation_writes_no_notes_and_is_told_what_it_writes() {
    let (case, assessment) = ready("registration-fine");
    let engine = Engine::load(&Sources::embedded(), "legal-aid").unwrap();
    for form in ["note-verbale", "aide-memoire"] {
        let faults = engine.draft(&Request::new(form, &lang("ru"), &case, &assessment)).map(|_| ()).unwrap_err();
        assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [codes::NOT_OF_SENDER]);
        let help = faults[0].help.clone().unwrap();
        assert!(help.contains("complaint-prosecutor") && !help.contains("note-verbale"), "{help}");
    }
}

#[test]
fn instruments_have_no_gaps() {
    for name in samples::NAMES {
        let of = ready(name);
        for (form, _) in SHOWN {
            for code in LANGS {
                let text = draft(form, code, None, &of).markdown;
                for gap in ["  ", " .", " ,", " ;", "..", "()", "None", "null", "{{", "\n\n\n", "::"] {
                    assert!(!text.contains(gap), "{name} {form} {code}: `{gap}` in {text}");
                }
                let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
                for pair in lines.windows(2) {
                    assert!(!(pair[0].starts_with("##") && pair[1].starts_with("##")), "{name} {form} {code}: `{}` is empty", pair[0]);
                }
            }
        }
    }
}
