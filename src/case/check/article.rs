//! Articles of law: in the one form in which rules name them.

use super::{Fault, each};
use crate::case::{Case, codes};

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    for (path, event) in each("events", &case.events) {
        let Some(article) = event.article.as_deref().filter(|article| !is_cited(article)) else { continue };
        let message = format!("no rule can recognise the article `{article}`");
        faults.push(
            Fault::warning(codes::ARTICLE_FORM, format!("{path}.article"), message)
                .help("write it as citations do: `26(1)(8)` for item 8 of part 1 of article 26, without the law")
                .uncommon(),
        );
    }
}

/// Whether it is a number such as `18.8`, followed by numbers in brackets.
fn is_cited(article: &str) -> bool {
    let mut parts = article.split('(');
    let number =
        |text: &str| !text.is_empty() && text.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    parts.next().is_some_and(number) && parts.all(|part| part.strip_suffix(')').is_some_and(number))
}

#[cfg(test)]
mod tests {
    use super::is_cited;

    #[test]
    fn articles_are_numbers_with_numbers_in_brackets() {
        for article in ["5", "18.8", "18.8(1)", "26(1)(8)", "27(1)(2.1)", "16.2"] {
            assert!(is_cited(article), "{article}");
        }
        for article in ["", "114-ФЗ ст. 26", "ст. 26", "26 (1)", "26(1", "26(1)8", "26.(1)", "п. 8"] {
            assert!(!is_cited(article), "{article}");
        }
    }
}
