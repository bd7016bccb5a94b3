//! Tables whose first cells name their rows, so that one who hears a cell can be told the row as well as the column.

use super::{Inline, inline_text};

/// The most letters of a name. What is longer is a text: two copies side by side are a table too, and none of them names the other.
const LONGEST: usize = 60;

/// Whether the first cell of each row names the row: it has words, they are few, and no other row has the same.
pub(crate) fn rows_are_named(rows: &[Vec<Vec<Inline>>]) -> bool {
    let names: Option<Vec<String>> = rows
        .iter()
        .map(|row| {
            let name = inline_text(row.first()?).trim().to_owned();
            (row.len() > 1 && !name.is_empty() && name.chars().count() <= LONGEST).then_some(name)
        })
        .collect();
    names.is_some_and(|mut names| {
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        all > 0 && names.len() == all
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(cells: &[&[&str]]) -> Vec<Vec<Vec<Inline>>> {
        cells.iter().map(|row| row.iter().map(|cell| vec![Inline::Text((*cell).to_owned())]).collect()).collect()
    }

    #[test]
    fn first_cells_that_differ_name_their_rows() {
        assert!(rows_are_named(&rows(&[&["Гражданство", "Кыргызстан"], &["Год рождения", "1990"]])));
        assert!(!rows_are_named(&rows(&[&["1 мая", "въезд"], &["1 мая", "постановка на учёт"]])), "two rows have the same");
        assert!(!rows_are_named(&rows(&[&["", "5"], &["6 мая", "6"]])), "a row has no name");
        assert!(!rows_are_named(&rows(&[&["слово"]])), "nothing is named");
        assert!(!rows_are_named(&[]));
        assert!(!rows_are_named(&rows(&[&[&"слово ".repeat(12), "words"]])), "a text is no name");
    }
}
