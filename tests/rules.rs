//! The embedded rule book: it loads, its worked examples hold, and what is wrong in a rule file is told.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use demarche::law;

#[test]
fn every_worked_example_of_the_embedded_book_holds() {
    let book = law::book([]).unwrap_or_else(|faults| panic!("{}", told(&faults)));
    let results = law::examples::run(&book).into_iter();
    let failed: Vec<_> = results.filter_map(|it| Some(format!("{}: {}: {}", it.rule, it.name, it.fault?))).collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

fn told(faults: &[demarche::diag::Diagnostic]) -> String {
    let one = |fault: &demarche::diag::Diagnostic| {
        let name = fault.source.as_ref().map_or("", |source| &source.name);
        let (line, column) = fault.span.map_or((0, 0), |span| (span.line, span.column));
        format!("{name}:{line}:{column}: {}: {}\n  {}", fault.code, fault.message, fault.help.as_deref().unwrap_or_default())
    };
    faults.iter().map(one).collect::<Vec<_>>().join("\n")
}
