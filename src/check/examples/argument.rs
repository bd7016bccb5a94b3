//! Worked examples of arguments: whether an argument fits the event that is complained of.

use super::{ExampleResult, case_of, dates_in, last_date};
use crate::check::assess::judged_by;
use crate::check::counsel::fitting;
use crate::check::facts::Fact;
use crate::check::matter::Matter;
use crate::check::{Detail, Outcome, Truth};
use crate::law::RuleBook;
use crate::law::grievance::Argument;
use crate::law::grievance::file::{ArgumentExample, ExpectedFit};

/// Runs the examples of one argument of the book.
pub fn of_argument<'b>(book: &'b RuleBook, id: &'b str, argument: &'b Argument) -> impl Iterator<Item = ExampleResult> + 'b {
    argument.examples.iter().map(move |example| one(book, id, argument, example))
}

fn one(book: &RuleBook, id: &str, argument: &Argument, example: &ArgumentExample) -> ExampleResult {
    let result = ExampleResult::new(id, &example.name);
    let case = match case_of(example.situation()) {
        Ok(case) => case,
        Err(fault) => return ExampleResult { fault: Some(fault), ..result },
    };
    let as_of = example.on.unwrap_or_else(|| last_date(&case));
    let facts = Fact::of(&case);
    let matter = Matter { case: &case, book, facts: &facts, as_of, detail: Detail::Answer };
    let (mut truth, mut missing) = fitting::of_case(argument, &matter);
    let needed = argument.needs.keys().filter_map(|rule| book.rule(rule));
    let findings = judged_by(&case, book, needed, as_of, Detail::Answer).findings;
    for (rule, outcomes) in &argument.needs {
        let of_rule = || findings.iter().filter(|finding| finding.rule == *rule);
        let met = of_rule().any(|finding| outcomes.contains(&finding.outcome));
        let open = of_rule().filter(|finding| finding.outcome == Outcome::CannotTell);
        missing.extend(open.clone().flat_map(|finding| finding.missing.iter().cloned()));
        let needed = if met {
            Truth::Yes
        } else if open.count() > 0 {
            Truth::Unknown
        } else {
            Truth::No
        };
        truth = truth.min(needed);
    }
    let missing: Vec<String> = missing.into_iter().filter(|_| truth == Truth::Unknown).collect();
    let mut differences = Vec::new();
    if truth != expected(example.expect) {
        differences.push(format!("expected that it {}, found that it {}", word(expected(example.expect)), word(truth)));
    }
    if let Some(expected) = example.missing.as_ref().filter(|expected| **expected != missing) {
        differences.push(format!("expected missing [{}], found [{}]", expected.join(", "), missing.join(", ")));
    }
    ExampleResult {
        fault: (!differences.is_empty()).then(|| differences.join("; ")),
        answered_by: (truth > Truth::No).then_some(argument.period.from),
        dates: dates_in(&facts, as_of),
        ..result
    }
}

fn expected(fit: ExpectedFit) -> Truth {
    match fit {
        ExpectedFit::Fits => Truth::Yes,
        ExpectedFit::DoesNotFit => Truth::No,
        ExpectedFit::CannotTell => Truth::Unknown,
    }
}

fn word(fits: Truth) -> &'static str {
    match fits {
        Truth::Yes => "fits",
        Truth::No => "does not fit",
        Truth::Unknown => "cannot be told to fit",
    }
}
