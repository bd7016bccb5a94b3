//! Where a path into the data stands in the text.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

use std::sync::Arc;

use demarche::diag::{Source, Span};
use demarche::yaml::{self, Places};

fn places(text: &str) -> Places {
    yaml::places(&Arc::new(Source { name: "x.yaml".into(), text: text.into() }))
}

/// Line and column of the first character, column after the last.
fn short(span: Option<Span>) -> (usize, usize, usize) {
    let span = span.unwrap();
    (span.line, span.column, span.end_column)
}

const CASE: &str = "имя: Ак-Суу\nstays:\n  - entry: 2025-01-10\n  - entry: 2025-03-01\n    exit: 2025-04-01\nshort: {a: [x, y]}\n";

#[test]
fn values_and_keys_have_their_places() {
    let places = places(CASE);
    assert_eq!(short(places.find("stays[1].exit")), (5, 11, 21));
    assert_eq!(short(places.find_key("stays[1].exit")), (5, 5, 9));
    assert_eq!(short(places.find("имя")), (1, 6, 12));
    assert_eq!(short(places.find("short.a[1]")), (6, 16, 17));
}

#[test]
fn what_is_not_written_has_the_place_of_what_is_above_it() {
    let places = places(CASE);
    assert_eq!(short(places.find("stays[0].exit")), (3, 5, 10));
    assert_eq!(short(places.find("short.b.c")), (6, 1, 6));
    assert_eq!(short(places.find("person.born")), (1, 1, 4));
    assert!(places.contains("stays[0].entry") && !places.contains("stays[0].exit"));
}

#[test]
fn keys_may_hold_dots() {
    let places = places("ru.stay:\n  title: a\nru.stay.day-limit:\n  versions:\n    - from: 2025-01-01\n");
    assert_eq!(short(places.find("ru.stay.day-limit.versions[0].from")), (5, 13, 23));
    assert_eq!(short(places.find("ru.stay.title")), (2, 10, 11));
}

#[test]
fn a_key_without_a_value_is_found_at_the_key() {
    assert_eq!(short(places("a:\nb: 1\n").find("a")), (1, 1, 2));
}

#[test]
fn nothing_has_a_place_in_a_text_that_is_not_yaml() {
    assert_eq!(places("a: [").find("a"), None);
    assert_eq!(places("").find("a"), None);
}
