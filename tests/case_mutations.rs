//! Whatever happens to a case file, reading it neither panics nor fails in silence.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

use std::sync::Arc;

use chrono::NaiveDate;
use demarche::case::{self, Case};
use demarche::diag::{Source, Span, human, json, sarif};
use demarche::yaml;
use proptest::prelude::*;
use proptest::sample::Index;

const GOOD: [&str; 2] = [include_str!("cases/good/everything.yaml"), include_str!("cases/good/group.yaml")];

/// A change to a text that a person, an editor or a bad line could make.
#[derive(Clone, Debug)]
enum Mutation {
    Delete(Index),
    Double(Index),
    Indent(Index, usize),
    Value(Index, String),
    Insert(Index, String),
    Cut(Index),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let junk = prop_oneof![
        Just(String::new()),
        Just("2025-02-30".to_owned()),
        Just("-9999-01-01".to_owned()),
        Just("262142-12-31".to_owned()),
        Just("0001-01-01".to_owned()),
        Just("9999-12-31".to_owned()),
        Just("~".to_owned()),
        Just("[]".to_owned()),
        Just("{}".to_owned()),
        Just("*a".to_owned()),
        Just("&a b".to_owned()),
        Just("!!int x".to_owned()),
        Just("'".to_owned()),
        Just("|".to_owned()),
        Just("012".to_owned()),
        Just("E1".to_owned()),
        "[ -~]{0,12}",
        "\\PC{0,8}",
    ];
    prop_oneof![
        1 => any::<Index>().prop_map(Mutation::Delete),
        1 => any::<Index>().prop_map(Mutation::Double),
        1 => (any::<Index>(), 0..8_usize).prop_map(|(at, by)| Mutation::Indent(at, by)),
        4 => (any::<Index>(), junk).prop_map(|(at, value)| Mutation::Value(at, value)),
        1 => (any::<Index>(), any::<String>()).prop_map(|(at, text)| Mutation::Insert(at, text)),
        1 => any::<Index>().prop_map(Mutation::Cut),
    ]
}

fn mutated(text: &str, mutation: &Mutation) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    if lines.is_empty() {
        return text.to_owned();
    }
    match mutation {
        Mutation::Delete(at) => drop(lines.remove(at.index(lines.len()))),
        Mutation::Double(at) => {
            let at = at.index(lines.len());
            lines.insert(at, lines[at].clone());
        }
        Mutation::Indent(at, by) => {
            let at = at.index(lines.len());
            lines[at] = " ".repeat(*by) + lines[at].trim_start();
        }
        Mutation::Value(at, value) => {
            let keyed: Vec<usize> = (0..lines.len()).filter(|line| lines[*line].contains(": ")).collect();
            if !keyed.is_empty() {
                let line = &mut lines[keyed[at.index(keyed.len())]];
                let end = line.find(": ").unwrap() + 2;
                *line = line[..end].to_owned() + value;
            }
        }
        Mutation::Insert(at, inserted) => {
            let at = text.char_indices().nth(at.index(text.chars().count().max(1))).map_or(0, |(at, _)| at);
            return text[..at].to_owned() + inserted + &text[at..];
        }
        Mutation::Cut(at) => lines.truncate(at.index(lines.len())),
    }
    lines.join("\n") + "\n"
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 12, 1).unwrap()
}

fn inside(text: &str, span: Span) -> bool {
    let lines: Vec<&str> = text.split('\n').collect();
    let place = |line: usize, column: usize| {
        line >= 1 && line <= lines.len().max(1) && column >= 1 && column <= lines[line - 1].chars().count() + 2
    };
    place(span.line, span.column) && place(span.end_line, span.end_column) && (span.line, span.column) <= (span.end_line, span.end_column)
}

/// A case or a diagnostic; every place inside the file; every printer content.
fn read(text: String) -> Result<(), TestCaseError> {
    let source = Arc::new(Source { name: "case.yaml".into(), text });
    let loaded = case::load(&source);
    let diagnostics = match &loaded.case {
        Some(case) => case::check::check(case, &source, today()),
        None => loaded.diagnostics,
    };
    prop_assert!(loaded.case.is_some() || !diagnostics.is_empty(), "neither a case nor a diagnostic");
    for diagnostic in &diagnostics {
        let span = diagnostic.span;
        prop_assert!(span.is_some_and(|span| inside(&source.text, span)), "{diagnostic:?} in {:?}", source.text);
        for (_, span) in &diagnostic.related {
            prop_assert!(inside(&source.text, *span), "{diagnostic:?}");
        }
    }
    let _ = (human::to_string(&diagnostics), json::items(&diagnostics), sarif::to_string(&diagnostics));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_mutated_case_is_a_case_or_a_placed_diagnostic(which in 0..GOOD.len(), mutations in prop::collection::vec(mutation(), 1..4)) {
        let text = mutations.iter().fold(GOOD[which].to_owned(), |text, mutation| mutated(&text, mutation));
        read(text)?;
    }

    #[test]
    fn any_text_is_a_case_or_a_placed_diagnostic(text in "\\PC{0,60}|(case: A\n)?([ \\-]{0,4}(stays|events|case|on|entry)?[:\\[{}\\]&*!|>'\"#%@`,\n ]{1,4}){0,12}") {
        read(text)?;
    }

    /// Both readings of a file agree: what serde takes has no fault by its own schema.
    #[test]
    fn what_is_read_has_no_fault_by_the_schema(which in 0..GOOD.len(), mutations in prop::collection::vec(mutation(), 1..4)) {
        let text = mutations.iter().fold(GOOD[which].to_owned(), |text, mutation| mutated(&text, mutation));
        let source = Arc::new(Source { name: "case.yaml".into(), text });
        if case::load(&source).case.is_some() {
            let faults = yaml::faults::<Case>(&source, &case::codes::YAML);
            prop_assert!(faults.is_empty(), "{} in {}", human::to_string(&faults), source.text);
        }
    }
}
