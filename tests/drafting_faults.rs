//! Faults of templates, phrases, forms and profiles are told with their place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use demarche::case::Case;
use demarche::check::Assessment;
use demarche::diag::Diagnostic;
use demarche::draft::{Engine, Request, Sources, codes};

fn probe(template: &str) -> Sources {
    Sources::embedded()
        .with_template("probe/form.yaml", "title: probe\naudience: internal\nlayout: brief\n")
        .with_template("probe/ru.md.tera", template)
}

fn nothing_judged() -> Assessment {
    Assessment { as_of: "2026-01-15".parse().unwrap(), ..Assessment::default() }
}

fn load(sources: &Sources) -> Vec<Diagnostic> {
    Engine::load(sources, "kg-mfa").err().expect("a fault")
}

fn render(template: &str) -> Vec<Diagnostic> {
    let engine = Engine::load(&probe(template), "kg-mfa").unwrap_or_else(|faults| panic!("{faults:#?}"));
    let case: Case = serde_json::from_value(serde_json::json!({"case": "X"})).unwrap();
    let assessment = nothing_judged();
    let lang = "ru".parse().unwrap();
    engine.draft(&Request::new("probe", &lang, &case, &assessment)).map(|_| ()).expect_err("a fault")
}

/// `code file:line:column`, as a reader would look for it.
fn place(fault: &Diagnostic) -> String {
    let span = fault.span.unwrap_or_else(|| panic!("no place: {fault:#?}"));
    format!("{} {}:{}:{}", fault.code, fault.source.as_ref().unwrap().name, span.line, span.column)
}

#[test]
fn a_syntax_error_is_placed_when_templates_load() {
    assert_eq!(place(&load(&probe("первая строка\n{% if case.id %}"))[0]).split(':').next(), Some("T0101 templates/probe/ru.md.tera"));
    assert_eq!(place(&load(&probe("строка\nи {{ case.id | shout }}"))[0]), "T0101 templates/probe/ru.md.tera:2:16");
    let faults = load(&probe("{{ shout() }}\n\n{{ case.id | shout }}"));
    assert_eq!(faults.iter().map(place).collect::<Vec<_>>().len(), 2, "{faults:#?}");
}

#[test]
fn an_unknown_field_is_placed_and_the_known_ones_are_named() {
    let faults = render("Дело {{ case.id }}\n\n{{ case.titel }}");
    assert_eq!(place(&faults[0]), "T0102 templates/probe/ru.md.tera:3:9");
    assert!(faults[0].message.contains("titel") && faults[0].message.contains("title"), "{}", faults[0].message);
    assert_eq!(place(&render("{{ nobody }}")[0]), "T0102 templates/probe/ru.md.tera:1:4");
    // In and behind a loop, columns are those of the template as it is written.
    assert_eq!(place(&render("{% for a in nobody %}{% endfor %}")[0]), "T0102 templates/probe/ru.md.tera:1:13");
    assert_eq!(place(&render("{% for a in case.nobody %}{% endfor %}")[0]), "T0102 templates/probe/ru.md.tera:1:13");
    assert_eq!(place(&render("{% for a in range(end=2) %}{% endfor %}{{ nobody }}")[0]), "T0102 templates/probe/ru.md.tera:1:43");
}

#[test]
fn a_fault_inside_a_clause_is_placed_in_the_clause() {
    let sources = probe("{% include \"clauses/ru/own.md.tera\" %}").with_template("clauses/ru/own.md.tera", "\n\n{{ case.titel }}");
    let engine = Engine::load(&sources, "kg-mfa").unwrap();
    let case: Case = serde_json::from_value(serde_json::json!({"case": "X"})).unwrap();
    let assessment = nothing_judged();
    let lang = "ru".parse().unwrap();
    let faults = engine.draft(&Request::new("probe", &lang, &case, &assessment)).map(|_| ()).unwrap_err();
    assert_eq!(place(&faults[0]), "T0102 templates/clauses/ru/own.md.tera:3:9");
}

#[test]
fn an_unknown_phrase_is_found_when_templates_load() {
    let faults = load(&probe("\n{{ t(key=\"dayz\", n=1) }}"));
    assert_eq!(place(&faults[0]), "T0202 templates/probe/ru.md.tera:2:11");
    assert!(faults[0].help.as_ref().unwrap().contains("`days`"));
    // A key put together from data can only be checked when it is said.
    assert_eq!(render("{{ t(key=\"days\" ~ case.id) }}")[0].code, codes::TEMPLATE_FAILED);
    let without = render("{{ t(key=\"days\") }}");
    assert_eq!(place(&without[0]), "T0102 templates/probe/ru.md.tera:1:4");
}

#[test]
fn phrases_are_the_same_in_every_language() {
    let mut sources = Sources::embedded();
    let ky = sources.templates.get_mut("phrases/ky.ftl").unwrap();
    *ky = ky.replace("days = { $n-grouped } күн", "days = { $count } күн").replace("yes = ооба\n", "");
    let faults = load(&sources);
    let mut codes: Vec<_> = faults.iter().map(|fault| fault.code).collect();
    codes.dedup();
    assert!(codes.contains(&codes::PHRASE_VARIABLES) && codes.contains(&codes::PHRASE_MISSING), "{faults:#?}");
    let mut sources = Sources::embedded();
    sources.templates.get_mut("phrases/en.ftl").unwrap().push_str("\nbroken = { $n\n");
    let fault = &load(&sources)[0];
    assert_eq!(fault.code, codes::PHRASE_SYNTAX);
    assert!(fault.span.is_some());
    // A language with a file too few.
    let mut sources = Sources::embedded();
    sources.templates.remove("phrases/countries/ky.ftl").unwrap();
    let faults = load(&sources);
    assert_eq!(faults[0].code, codes::PHRASE_MISSING);
    assert_eq!(faults[0].message, "There is no file `phrases/countries/ky.ftl`");
}

#[test]
fn a_text_that_doubles_with_every_round_is_stopped_before_it_fills_the_memory() {
    let doubled = "{% set_global x = 'слово' %}\n{% for a in range(end=60) %}{% set_global x = x ~ x %}{% endfor %}";
    let faults = render(doubled);
    assert_eq!(place(&faults[0]), "T0102 templates/probe/ru.md.tera:2:47");
    assert!(faults[0].message.contains("put together from itself"), "{}", faults[0].message);
    let in_a_block = "{% set_global x = 'слово' %}{% for a in range(end=60) %}{% set_global x %}{{ x }}{{ x }}{% endset %}{% endfor %}";
    assert_eq!(render(in_a_block)[0].code, codes::TEMPLATE_FAILED);
    // What one round adds is no danger.
    assert!(
        render("{% set_global x = '' %}{% for a in range(end=900) %}{% set_global x = x ~ a %}{% endfor %}{{ x }}{{ nobody }}")[0]
            .message
            .contains("nobody")
    );
}

#[test]
fn a_loop_without_end_is_stopped_and_told_with_its_place() {
    // A loop that prints: told at its tag, and in the clause that holds it.
    let long = format!(
        "строка\n\n{{% for a in range(end=999) %}}{{% for b in case.events %}}{{% endfor %}}\n{}{{% endfor %}}",
        "слово ".repeat(1000)
    );
    let faults = render(&long);
    assert_eq!(place(&faults[0]), "T0103 templates/probe/ru.md.tera:3:1");
    assert!(faults[0].message.contains("probe/ru.md.tera"));
    // Loops inside loops that print nothing.
    let silent =
        "x\n{% for a in range(end=999) %}{% for b in range(end=999) %}{% for c in range(end=999) %}{% endfor %}{% endfor %}{% endfor %}";
    assert_eq!(place(&render(silent)[0]), "T0102 templates/probe/ru.md.tera:2:71");
    assert_eq!(place(&render("{% for a in range(end=100000) %}{% endfor %}")[0]), "T0102 templates/probe/ru.md.tera:1:13");
    // Nor may loops over data go round without end, with nothing printed.
    let lists =
        "{% set many = range(end=999) %}\n{% for a in many %}{% for b in many %}{% for c in many %}{% endfor %}{% endfor %}{% endfor %}";
    let faults = render(lists);
    assert_eq!(place(&faults[0]), "T0102 templates/probe/ru.md.tera:2:32");
    assert!(faults[0].message.contains("go round more than"), "{}", faults[0].message);
    // What one document used up is not taken from the next.
    let much = "{% for a in range(end=90) %}{% for b in range(end=900) %}{% endfor %}{% endfor %}{{ nobody }}";
    assert_eq!((render(much)[0].code, render(much)[0].message.contains("nobody")), (codes::TEMPLATE_FAILED, true));
}

#[test]
fn a_template_that_calls_itself_is_told_with_its_place() {
    let own = |template: &str| place(&load(&probe(template))[0]);
    assert_eq!(own("строка\n\nи {% include \"probe/ru.md.tera\" %}"), "T0101 templates/probe/ru.md.tera:3:3");
    let round = probe("{% include \"clauses/ru/a.md.tera\" %}")
        .with_template("clauses/ru/a.md.tera", "а\n{% include \"clauses/ru/b.md.tera\" %}")
        .with_template("clauses/ru/b.md.tera", "б {% include \"clauses/ru/a.md.tera\" %}");
    let faults = load(&round);
    assert_eq!(place(&faults[0]), "T0101 templates/clauses/ru/a.md.tera:2:1");
    assert!(faults[0].message.contains("clauses/ru/a.md.tera > clauses/ru/b.md.tera > clauses/ru/a.md.tera"));
    let component = "{% component again() %}\nснова {{ <again /> }}{% endcomponent again %}\n\n{{ <again /> }}";
    assert_eq!(place(&render(component)[0]), "T0102 templates/probe/ru.md.tera:2:10");
    let two = "{% component one() %}1{{ <two /> }}{% endcomponent one %}\n{% component two() %}2 {{ <one /> }}{% endcomponent two %}\n{{ <one /> }}";
    assert_eq!(place(&render(two)[0]), "T0102 templates/probe/ru.md.tera:1:26");
}

#[test]
fn a_formula_that_cannot_be_filled_is_refused() {
    let mut sources = Sources::embedded();
    let profile = sources.profiles.get_mut("kg-mfa").unwrap();
    *profile =
        profile.replace("свидетельствует свое уважение {receiver.full.dative}", "свидетельствует свое уважение {receiver.full.vocative}");
    let faults = load(&sources);
    assert_eq!(faults[0].code, codes::PROFILE_FILE);
    assert!(faults[0].message.contains("receiver.full.vocative") && faults[0].path.as_deref() == Some("languages.ru.opening.compliment"));
}

#[test]
fn a_misspelt_profile_key_is_told_with_its_place() {
    let mut sources = Sources::embedded();
    let profile = sources.profiles.get_mut("kg-mfa").unwrap();
    *profile = profile.replace("addressee: ru-embassy", "adressee: ru-embassy");
    let faults = load(&sources);
    assert!(faults.iter().any(|fault| fault.code == codes::PROFILE_FILE && fault.span.is_some()), "{faults:#?}");
}

#[test]
fn forms_languages_and_addressees_that_do_not_exist_are_told() {
    let engine = Engine::load(&Sources::embedded(), "kg-mfa").unwrap();
    let mut case: Case = serde_json::from_value(serde_json::json!({"case": "X", "drafting": {"addressee": "nobody"}})).unwrap();
    let assessment = nothing_judged();
    let code = |form: &str, lang: &str, case: &Case| {
        let lang = lang.parse().unwrap();
        engine.draft(&Request::new(form, &lang, case, &assessment)).map(|_| ()).unwrap_err()[0].code
    };
    assert_eq!(code("note-verbale", "ru", &case), codes::NO_SUCH_ADDRESSEE);
    case.drafting = None;
    assert_eq!(code("note", "ru", &case), codes::NO_SUCH_FORM);
    assert_eq!(code("note-verbale", "fr", &case), codes::NO_SUCH_FORM);
    assert_eq!(code("note-verbale", "ru", &case), codes::NOTHING_TO_CLAIM);
}

/// What a template prints, and what the plain template means by itself.
fn printed(template: &str, case: serde_json::Value) -> String {
    let engine = Engine::load(&probe(template), "kg-mfa").unwrap_or_else(|faults| panic!("{faults:#?}"));
    let case: Case = serde_json::from_value(case).unwrap();
    let (assessment, lang) = (nothing_judged(), "ru".parse().unwrap());
    engine.draft(&Request::new("probe", &lang, &case, &assessment)).unwrap_or_else(|faults| panic!("{faults:#?}")).draft.markdown
}

#[test]
fn marks_of_origin_change_nothing_that_a_template_looks_at_or_quotes() {
    let case = || serde_json::json!({"case": "X"});
    let caught = "{% set s | replace(from=\"a\", to=\"b\") %}abc{% endset %}{% if s == \"bbc\" %}так{% else %}иначе{% endif %}";
    assert_eq!(printed(caught, case()), "так\n");
    assert_eq!(printed("{{ \"a}}b\" }}конец", case()), "a}}bконец\n");
}

#[test]
fn a_character_that_the_program_keeps_for_itself_moves_nothing() {
    let case = serde_json::json!({"case": "X", "title": {"ru": "до\u{e000}\u{e001}\u{e002}\u{f0001}после"}});
    let shown = "\u{fffd}".repeat(4);
    assert_eq!(
        printed("{{ case.title }}\n\n{{ provenance() }}", case.clone()).lines().next(),
        Some(format!("(1)\u{a0}до{shown}после").as_str())
    );
    assert_eq!(printed("{{ case.title | narrative }}", case), format!("до{shown}после\n"));
}

#[test]
fn a_classified_paper_without_its_mark_in_the_language_is_not_drafted() {
    let engine = Engine::load(&probe("Дело {{ case.id }}"), "kg-mfa").unwrap();
    let lang = "ru".parse().unwrap();
    let drafted = |mark: serde_json::Value| {
        let case: Case = serde_json::from_value(serde_json::json!({"case": "X", "classification": mark})).unwrap();
        let drafted = engine.draft(&Request::new("probe", &lang, &case, &nothing_judged()));
        drafted.map(|drafted| drafted.draft.frame.marks).map_err(|faults| (faults[0].code, faults[0].path.clone()))
    };
    assert_eq!(drafted(serde_json::json!({"ru": "Секретно"})), Ok(vec!["Секретно".to_owned()]));
    assert_eq!(drafted(serde_json::json!({"en": "Secret"})), Err((codes::WORDING_MISSING, Some("classification".to_owned()))));
}
