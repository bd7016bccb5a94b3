//! Dates, plurals and numbers in three languages; a phrase for every word of the case format.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use demarche::case::{Case, Nationality};
use demarche::check::Assessment;
use demarche::draft::{Engine, Request, Sources};
use serde_json::Value;

/// Renders a template of its own in one language.
fn said(lang: &str, template: &str) -> String {
    let sources = Sources::embedded()
        .with_template("probe/form.yaml", "title: probe\naudience: internal\nlayout: brief\n")
        .with_template(format!("probe/{lang}.md.tera"), template);
    let engine = Engine::load(&sources, "kg-mfa").unwrap_or_else(|faults| panic!("{faults:#?}"));
    let case: Case = serde_json::from_value(serde_json::json!({"case": "X"})).unwrap();
    let assessment = Assessment { as_of: "2026-01-15".parse().unwrap(), ..Assessment::default() };
    let lang = lang.parse().unwrap();
    let drafted = engine.draft(&Request::new("probe", &lang, &case, &assessment)).unwrap_or_else(|faults| panic!("{faults:#?}"));
    drafted.draft.markdown.replace('\u{a0}', " ").trim().to_owned()
}

#[test]
fn every_country_that_a_case_may_name_has_a_name_in_every_language() {
    for lang in ["ky", "ru", "en"] {
        let file = &Sources::embedded().templates[&format!("phrases/countries/{lang}.ftl")];
        let named: Vec<_> = file.lines().filter_map(|line| line.strip_prefix("country-")?.split_once(" = ")).collect();
        assert_eq!(named.iter().map(|(code, _)| *code).collect::<Vec<_>>(), Nationality::codes().collect::<Vec<_>>(), "{lang}");
        // Words, and not abbreviations or signs.
        let odd = |name: &str| name.trim().is_empty() || name.contains(['&', '.', '—']) || name.chars().all(char::is_uppercase);
        assert!(named.iter().all(|(_, name)| !odd(name)), "{lang}: {:?}", named.iter().filter(|(_, name)| odd(name)).collect::<Vec<_>>());
    }
    for (lang, expected) in [("ky", "Өзбекстан, Грузия"), ("ru", "Узбекистан, Грузия"), ("en", "Uzbekistan, Georgia")]
    {
        assert_eq!(said(lang, "{{ t(key=\"country-UZB\") }}, {{ t(key=\"country-\" ~ \"GEO\") }}"), expected);
    }
}

#[test]
fn no_paper_writes_the_code_of_a_nationality() {
    let engine = Engine::load(&Sources::embedded(), "kg-mfa").unwrap();
    let case: Case = serde_json::from_value(serde_json::json!({"case": "X", "person": {"nationality": "UZB"}, "grievances": []})).unwrap();
    let assessment = Assessment { as_of: "2026-01-15".parse().unwrap(), ..Assessment::default() };
    for (lang, expected) in [("ky", "Өзбекстан"), ("ru", "Узбекистан"), ("en", "Uzbekistan")] {
        let lang = lang.parse().unwrap();
        let brief = engine.draft(&Request::new("brief", &lang, &case, &assessment)).unwrap_or_else(|faults| panic!("{faults:#?}"));
        assert!(brief.draft.markdown.contains(expected) && !brief.draft.markdown.contains("UZB"), "{}", brief.draft.markdown);
    }
    assert_eq!(Nationality::described("UZB"), "Uzbekistan (UZB)");
}

#[test]
fn a_date_is_written_as_each_language_writes_it() {
    for (lang, form, expected) in [
        ("ru", "", "22 июля 2026 года"),
        ("ru", ", form=\"from\"", "с 22 июля 2026 года"),
        ("ru", ", form=\"until\"", "по 22 июля 2026 года"),
        ("ru", ", form=\"short\"", "22.07.2026"),
        ("ky", "", "2026-жылдын 22-июлу"),
        ("ky", ", form=\"on\"", "2026-жылдын 22-июлунда"),
        ("ky", ", form=\"from\"", "2026-жылдын 22-июлунан"),
        ("ky", ", form=\"until\"", "2026-жылдын 22-июлуна чейин"),
        ("en", "", "22 July 2026"),
        ("en", ", form=\"on\"", "on 22 July 2026"),
    ] {
        assert_eq!(said(lang, &format!("{{{{ date(day=\"2026-07-22\"{form}) }}}}")), expected, "{lang} {form}");
    }
    for (lang, expected) in [("ru", "от 22 июля 2026 года"), ("ky", "2026-жылдын 22-июлундагы"), ("en", "of 22 July 2026")]
    {
        assert_eq!(said(lang, "{{ dated(day=\"2026-07-22\") }}"), expected);
    }
}

#[test]
fn kyrgyz_months_keep_vowel_harmony() {
    let template: String = (1..=12).map(|month| format!("{{{{ dated(day=\"2026-{month:02}-05\") }}}};")).collect();
    let expected = [
        "январындагы",
        "февралындагы",
        "мартындагы",
        "апрелиндеги",
        "майындагы",
        "июнундагы",
        "июлундагы",
        "августундагы",
        "сентябрындагы",
        "октябрындагы",
        "ноябрындагы",
        "декабрындагы",
    ];
    let expected: String = expected.iter().map(|month| format!("2026-жылдын 5-{month};")).collect();
    assert_eq!(said("ky", &template), expected);
}

#[test]
fn days_agree_with_their_number() {
    for (n, ru, en) in [
        (0, "0 дней", "0 days"),
        (1, "1 день", "1 day"),
        (2, "2 дня", "2 days"),
        (5, "5 дней", "5 days"),
        (11, "11 дней", "11 days"),
        (21, "21 день", "21 days"),
        (91, "91 день", "91 days"),
        (112, "112 дней", "112 days"),
    ] {
        let template = format!("{{{{ t(key=\"days\", n={n}) }}}}");
        assert_eq!(said("ru", &template), ru);
        assert_eq!(said("en", &template), en);
        assert_eq!(said("ky", &template), format!("{n} күн"));
    }
}

#[test]
fn numbers_are_grouped_as_each_language_groups_them() {
    for (lang, expected) in [("ru", "411 000 5 −1 234"), ("ky", "411 000 5 −1 234"), ("en", "411,000 5 −1,234")] {
        assert_eq!(said(lang, "{{ number(n=411000) }} {{ number(n=5) }} {{ number(n=-1234) }}"), expected);
    }
}

/// The words of an enumeration, from the JSON Schema of case files: whoever adds a word there is told here.
fn words_of(schema: &Value, name: &str) -> Vec<String> {
    let definition = &schema["$defs"][name];
    let plain = definition["enum"].as_array().into_iter().flatten();
    let described = definition["oneOf"].as_array().into_iter().flatten().flat_map(|part| match part["enum"].as_array() {
        Some(words) => words.iter().collect::<Vec<_>>(),
        None => vec![&part["const"]],
    });
    let words: Vec<String> = plain.chain(described).map(|word| word.as_str().unwrap().to_owned()).collect();
    assert!(!words.is_empty(), "{name} is not in the schema");
    words
}

#[test]
fn every_word_of_the_case_format_has_its_phrases() {
    let schema = demarche::case::schema();
    let engine = Engine::load(&Sources::embedded(), "kg-mfa").unwrap();
    let mut missing = Vec::new();
    for (name, prefixes) in [
        ("GrievanceKind", &["grievance", "matter"][..]),
        ("EventKind", &["event", "said"]),
        ("Ground", &["ground"]),
        ("StatusKind", &["status"]),
        ("Purpose", &["purpose"]),
        ("RegistrationPlace", &["place"]),
        ("EvidenceKind", &["evidence"]),
        ("HistoryKind", &["history"]),
        ("Relation", &["relation"]),
        ("Audience", &["audience"]),
        ("ConsentForm", &["consent-form"]),
        ("Sex", &["sex"]),
    ] {
        for word in words_of(&schema, name) {
            missing.extend(prefixes.iter().map(|prefix| format!("{prefix}-{word}")).filter(|key| !engine.has_phrase(key)));
        }
    }
    for word in ["supported", "not-supported", "mixed", "undetermined"] {
        missing.extend(Some(format!("verdict-{word}")).filter(|key| !engine.has_phrase(key)));
    }
    for word in ["breach", "no-breach", "cannot-tell", "not-applicable"] {
        missing.extend(Some(format!("outcome-{word}")).filter(|key| !engine.has_phrase(key)));
    }
    for word in ["confirmed", "single-source", "unconfirmed"] {
        missing.extend(Some(format!("standing-{word}")).filter(|key| !engine.has_phrase(key)));
    }
    assert!(missing.is_empty(), "{missing:?}");
}
