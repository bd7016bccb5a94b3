//! Drafting: expected documents, and what each language, tone and verdict changes in them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "notes/samples.rs"]
mod samples;

use demarche::case::{Case, Tone};
use demarche::check::{Assessment, Standing, VerdictKind};
use demarche::diag::Diagnostic;
use demarche::document::{BarKind, Figure};
use demarche::draft::{Drafted, Engine, Request, Sources, codes};
use samples::{NAMES, lang, sample};

/// What a build makes of every case; the other instruments have their tests in `instruments.rs`.
const DEFAULT: [&str; 2] = ["brief", "note-verbale"];

fn engine() -> Engine {
    Engine::load(&Sources::embedded(), "kg-mfa").unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn draft(form: &str, code: &str, case: &Case, assessment: &Assessment) -> Result<Drafted, Vec<Diagnostic>> {
    engine().draft(&Request::new(form, &lang(code), case, assessment))
}

fn text(form: &str, code: &str, (case, assessment): &(Case, Assessment)) -> String {
    draft(form, code, case, assessment).unwrap_or_else(|faults| panic!("{faults:#?}")).draft.markdown
}

/// `UPDATE_EXPECTED=1 cargo test --test drafting` writes the expected documents anew.
#[test]
fn each_form_says_what_is_expected_in_each_language() {
    let engine = engine();
    let mut differences = Vec::new();
    for name in NAMES {
        let (case, assessment) = sample(name);
        for form in engine.forms().into_iter().filter(|form| DEFAULT.contains(&form.name.as_str())) {
            for lang in &form.languages {
                let drafted = engine.draft(&Request::new(&form.name, lang, &case, &assessment));
                let drafted = drafted.unwrap_or_else(|faults| panic!("{name} {} {lang}: {faults:#?}", form.name));
                let path = format!("{}/tests/notes/{name}/{}.{lang}.md", env!("CARGO_MANIFEST_DIR"), form.name);
                if std::env::var_os("UPDATE_EXPECTED").is_some() {
                    std::fs::write(&path, &drafted.draft.markdown).unwrap();
                }
                if std::fs::read_to_string(&path).ok().as_deref() != Some(drafted.draft.markdown.as_str()) {
                    differences.push(path);
                }
            }
        }
    }
    assert!(differences.is_empty(), "these differ from what is expected: {differences:#?}");
}

#[test]
fn forms_and_languages_are_found_in_the_templates() {
    let forms = engine().forms();
    let names: Vec<_> = forms.iter().map(|form| form.name.as_str()).collect();
    assert!(DEFAULT.iter().all(|name| names.contains(name)), "{names:?}");
    for form in &forms {
        // The United Nations read neither Kyrgyz nor a copy in it.
        let langs = if form.name == "un-special-procedures" { vec!["en", "ru"] } else { vec!["en", "ky", "ru"] };
        assert_eq!(form.languages, langs.into_iter().map(lang).collect::<Vec<_>>(), "{}", form.name);
    }
    let sources = Sources::embedded()
        .with_template("memo/form.yaml", "title: {ru: Памятка}\naudience: internal\nlayout: brief\n")
        .with_template("memo/ru.md.tera", "# {{ case.id }}\n");
    let engine = Engine::load(&sources, "kg-mfa").unwrap();
    let (case, assessment) = sample("bathhouse-raid");
    let ru = lang("ru");
    assert_eq!(engine.draft(&Request::new("memo", &ru, &case, &assessment)).unwrap().draft.markdown, "# KG-2025-0904\n");
}

#[test]
fn the_frame_holds_number_date_and_addressee_or_blanks_for_them() {
    let (case, assessment) = sample("school-child");
    let frame = draft("note-verbale", "ru", &case, &assessment).unwrap().draft.frame;
    assert_eq!(frame.number.as_deref(), Some("№\u{a0}013/250"));
    assert_eq!(frame.place_and_date.as_deref(), Some("г.\u{a0}Бишкек, 22\u{a0}сентября 2025\u{a0}года"));
    assert_eq!(frame.addressee, ["Посольству Российской Федерации", "в Кыргызской Республике", "г.\u{a0}Бишкек"]);
    let frame = draft("note-verbale", "ky", &case, &assessment).unwrap().draft.frame;
    assert_eq!(frame.place_and_date.as_deref(), Some("Бишкек\u{a0}ш., 2025-жылдын 22-сентябры"));
    let frame = draft("note-verbale", "en", &case, &assessment).unwrap().draft.frame;
    assert_eq!(frame.place_and_date.as_deref(), Some("Bishkek, 22\u{a0}September 2025"));
    assert_eq!(frame.marks, ["Unofficial translation"]);

    let (case, assessment) = sample("bathhouse-raid");
    let frame = draft("note-verbale", "ru", &case, &assessment).unwrap().draft.frame;
    assert_eq!(frame.number.as_deref(), Some("№\u{a0}_____"));
    assert_eq!(frame.place_and_date.as_deref(), Some("г.\u{a0}Бишкек, «___»\u{a0}__________ 2025\u{a0}года"));
    let ky = lang("ky");
    let request = Request { draft_mark: true, ..Request::new("note-verbale", &ky, &case, &assessment) };
    assert_eq!(engine().draft(&request).unwrap().draft.frame.marks, ["ДОЛБООР"]);
}

#[test]
fn each_tone_has_its_word_and_no_firmer_one() {
    let (case, assessment) = sample("registration-fine");
    let engine = engine();
    let said = |tone, code: &str| {
        let lang = lang(code);
        let request = Request { tone: Some(tone), ..Request::new("note-verbale", &lang, &case, &assessment) };
        engine.draft(&request).unwrap().draft.markdown
    };
    for (tone, ru, ky, en) in [
        (Tone::Information, "доводит изложенное до сведения", "маалымдайт", "to the notice of"),
        (Tone::Request, "обращает внимание", "көңүлүн бурат", "draws the attention"),
        (Tone::Concern, "выражает озабоченность", "тынчсыздануусун билдирет", "expresses its concern"),
        (Tone::SeriousConcern, "выражает серьезную озабоченность", "олуттуу тынчсыздануусун", "expresses its serious concern"),
        (Tone::Objection, "решительно возражает", "кескин каршы", "strongly objects"),
        (Tone::Protest, "решительный протест", "кескин нааразылык", "resolute protest"),
    ] {
        for (code, word) in [("ru", ru), ("ky", ky), ("en", en)] {
            let text = said(tone, code);
            assert!(text.contains(word), "{tone:?} {code}: {text}");
            let demands = ["требует", "талап кылат", "demands"].iter().any(|word| text.contains(word));
            assert_eq!(demands, tone == Tone::Protest, "{tone:?} {code}: {text}");
        }
    }
    // Sources disagree on compliments in a cold note; the profile drops the closing one first, then both.
    assert!(said(Tone::SeriousConcern, "ru").contains("уверения в своем весьма высоком уважении"));
    let objection = said(Tone::Objection, "ru");
    assert!(objection.contains("свидетельствует свое уважение") && !objection.contains("уверения"));
    let protest = said(Tone::Protest, "ru");
    assert!(!protest.contains("свидетельствует свое уважение") && protest.contains("считает необходимым заявить Посольству"));
    // Unproved facts are hedged until the note objects.
    assert!(said(Tone::SeriousConcern, "ru").contains("По имеющимся сведениям"));
    assert!(!objection.contains("По имеющимся сведениям") && !objection.contains("как представляется"));
}

#[test]
fn only_what_is_confirmed_or_accepted_is_asserted() {
    let (mut case, mut assessment) = sample("school-child");
    let asserted = "с этими положениями не согласуется";
    assert!(text("note-verbale", "ru", &(case.clone(), assessment.clone())).contains(asserted));
    // One source, which nobody accepted: neither the citation nor the conclusion in a note, and in the brief a mark to verify.
    case.accept = None;
    for (code, cite, conclusion, verify, silent) in [
        ("ru", "273-ФЗ", asserted, "один источник: проверить", "в ноте не утверждается"),
        ("ky", "273-ФЗ", "ылайык келбейт", "бир булак: текшерүү керек", "нотада ырасталбайт"),
        ("en", "273-FZ", "consistent", "single source: verify", "not asserted in a note"),
    ] {
        let drafted = draft("note-verbale", code, &case, &assessment).unwrap();
        let note = &drafted.draft.markdown;
        assert!(!note.contains(cite) && !note.contains(conclusion), "{code}: {note}");
        assert!(drafted.remarks.iter().any(|remark| remark.code == codes::NOT_ACCEPTED));
        let brief = text("brief", code, &(case.clone(), assessment.clone()));
        let row = brief.lines().find(|line| line.starts_with('|') && line.contains("[^1]")).unwrap();
        assert!(row.contains(verify) && brief.contains(silent) && brief.contains(cite), "{code}: {brief}");
    }
    assessment.findings[0].standing = Standing::Confirmed;
    assessment.verdicts[0].verdict = VerdictKind::Mixed;
    let mixed = text("note-verbale", "ru", &(case.clone(), assessment.clone()));
    assert!(mixed.contains("Применению подлежат ") && !mixed.contains(asserted));
    assessment.verdicts[0].verdict = VerdictKind::NotSupported;
    let refused = draft("note-verbale", "ru", &case, &assessment).unwrap_err();
    assert_eq!(refused[0].code, codes::NOTHING_TO_CLAIM);
    assert!(text("brief", "ru", &(case, assessment)).contains("не подтверждается"));
}

#[test]
fn where_a_rule_yields_to_another_the_other_is_the_argument() {
    let (case, mut assessment) = sample("registration-fine");
    let mut stronger = assessment.findings[0].clone();
    stronger.rule = "eaeu.stay.contract-term".into();
    stronger.cite_words =
        Some(samples::words("пункт 5 статьи 97 Договора", "Келишимдин 97-беренесинин 5-пункту", "article 97(5) of the Treaty"));
    assessment.findings[0].defeated_by = Some(stronger.rule.clone());
    assessment.findings.push(stronger);
    let note = text("note-verbale", "ru", &(case, assessment));
    assert!(note.contains("пункт 5 статьи 97 Договора") && !note.contains("109-ФЗ"), "{note}");
}

#[test]
fn a_missing_wording_stops_the_document_only_where_it_would_be_shown() {
    let (mut case, assessment) = sample("unstated-contract");
    let events = case.events.as_mut().unwrap();
    events[0].place.as_mut().unwrap().name = [(lang("ru"), "в городе Твери".to_owned())].into_iter().collect();
    case.evidence.as_mut().unwrap()[0].title = [(lang("ru"), "Объяснение".to_owned())].into_iter().collect();
    let faults = draft("note-verbale", "ky", &case, &assessment).unwrap_err();
    let paths: Vec<_> = faults.iter().map(|fault| fault.path.as_deref().unwrap()).collect();
    assert_eq!(paths, ["events[0].place.name"]);
    let faults = draft("brief", "ky", &case, &assessment).unwrap_err();
    let paths: Vec<_> = faults.iter().map(|fault| fault.path.as_deref().unwrap()).collect();
    assert_eq!(paths, ["events[0].place.name", "evidence[0].title"]);
    assert!(faults.iter().all(|fault| fault.code == codes::WORDING_MISSING));
}

#[test]
fn names_stand_only_in_forms_that_the_data_give() {
    let (mut case, assessment) = sample("registration-fine");
    let forms = &mut case.person.as_mut().unwrap().name.as_mut().unwrap().forms;
    for forms in forms.values_mut() {
        forms.genitive = None;
        forms.short = None;
    }
    let note = text("note-verbale", "ky", &(case, assessment));
    assert!(note.contains("туулган жараны Бактыбеков Асан Эркинович."), "{note}");
}

#[test]
fn the_timeline_shows_how_days_count_and_where_the_limit_was_passed() {
    let (case, assessment) = sample("unstated-contract");
    let draft = draft("brief", "en", &case, &assessment).unwrap().draft;
    let Figure::Timeline(timeline) = &draft.figures["stay-timeline"] else { panic!("{:?}", draft.figures) };
    let kinds: Vec<BarKind> = timeline.rows[0].1.iter().map(|bar| bar.kind).collect();
    assert_eq!(kinds, [BarKind::Counted, BarKind::Counted, BarKind::Over, BarKind::Open]);
    assert_eq!(timeline.rows[1].1[0].label.as_deref(), Some("the year 2025: 99 to 192 of 90"));
    assert_eq!(timeline.marks[0].label, "exceeded from 26\u{a0}April 2025");
    assert_eq!(timeline.ticks.first().map(|(_, label)| label.as_str()), Some("Jan 2025"));
    assert!(draft.markdown.contains("9 days over the limit"));
    let note = engine().draft(&Request::new("note-verbale", &lang("en"), &case, &assessment)).unwrap().draft;
    assert!(note.figures.is_empty());
}

#[test]
fn documents_have_no_gaps() {
    for name in NAMES {
        let sample = sample(name);
        for form in ["note-verbale", "brief"] {
            for code in ["ky", "ru", "en"] {
                let text = text(form, code, &sample);
                for gap in ["  ", " .", " ,", " ;", "..", "()", "None", "null", "{{", "\n\n\n"] {
                    assert!(!text.contains(gap), "{name} {form} {code}: `{gap}` in {text}");
                }
                let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
                for pair in lines.windows(2) {
                    assert!(!(pair[0].starts_with('#') && pair[1].starts_with("##")), "{name} {form} {code}: `{}` is empty", pair[0]);
                }
            }
        }
    }
}

#[test]
fn the_same_request_gives_the_same_document() {
    let (case, assessment) = sample("registration-fine");
    let once = draft("brief", "ru", &case, &assessment).unwrap().draft;
    let twice = draft("brief", "ru", &case, &assessment).unwrap().draft;
    assert_eq!(once, twice);
}

#[test]
fn the_drafter_is_told_what_the_document_does_not_say() {
    let (case, assessment) = sample("unstated-contract");
    let codes_of = |code: &str, tone| {
        let lang = lang(code);
        let request = Request { tone, ..Request::new("note-verbale", &lang, &case, &assessment) };
        engine().draft(&request).unwrap().remarks.iter().map(|remark| remark.code).collect::<Vec<_>>()
    };
    assert_eq!(codes_of("ky", None), [codes::WORDING_PROPOSED, codes::NOT_RAISED, codes::NOT_NAMED, codes::REPRISAL_RISK]);
    assert_eq!(codes_of("ru", Some(Tone::Protest)), [codes::TONE_UNSUPPORTED, codes::NOT_RAISED, codes::NOT_NAMED, codes::REPRISAL_RISK]);
}

#[test]
fn a_note_cites_once_what_several_claims_rest_on() {
    let (mut case, mut assessment) = sample("registration-fine");
    let grievances = case.grievances.as_mut().unwrap();
    grievances.push(grievances[0].clone());
    let mut second = assessment.verdicts[0].clone();
    second.grievance = "grievances[1]".into();
    assessment.verdicts.push(second);
    let note = text("note-verbale", "ru", &(case, assessment));
    assert_eq!(note.matches("Применению подлежит").count(), 1, "{note}");
    assert_eq!(note.matches("*О наказании").count(), 2, "{note}");
}
