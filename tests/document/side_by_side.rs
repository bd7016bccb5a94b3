//! Two language copies beside each other: like against like, each in its own language, no word lost.

use demarche::document::{self, Block, Document, Inline, side_by_side};
use demarche::render::{html, markdown, pdf, text};

use crate::drafts::{draft, frame, outline, parsed};

/// A copy of that text in Kyrgyz.
fn kyrgyz(markdown: &str) -> Document {
    let mut document = parsed(markdown);
    document.lang = "ky".parse().unwrap();
    document
}

#[test]
fn a_row_is_a_paragraph_and_footnotes_count_through_both_copies() {
    let pair = side_by_side(kyrgyz("# Кат\n\nБир[^a] эки[^b].\n\n[^a]: А.\n\n[^b]: Б.\n"), parsed("# Письмо\n\nРаз[^x].\n\n[^x]: Икс.\n"))
        .unwrap();
    let expected = "table [Right, Left, Left]\n  head: \"№\" | \"ky\" | in ru(\"ru\")\n  \
                    row: \"1\" | strong(\"Кат\") | in ru(strong(\"Письмо\"))\n  \
                    row: \"2\" | \"Бир\" note 0 \" эки\" note 1 \".\" | in ru(\"Раз\" note 2 \".\")\n\
                    footnote 0\n  paragraph: \"А.\"\nfootnote 1\n  paragraph: \"Б.\"\nfootnote 2\n  paragraph in ru: \"Икс.\"\n";
    assert_eq!(outline(&pair), expected);
}

#[test]
fn copies_that_are_not_alike_are_refused_with_the_place() {
    for (left, right) in [("Бир.\n\nЭки.", "Раз."), ("Бир.\n\n- эки", "Раз.\n\nДва."), ("Бир.\n\n|а|б|\n|-|-|", "Раз.\n\n|а|\n|-|")]
    {
        let faults = side_by_side(kyrgyz(left), parsed(right)).unwrap_err();
        assert_eq!(faults.len(), 1, "{left}");
        assert_eq!(faults[0].code.0, "T0741");
        assert!(faults[0].message.contains("after row 1:"), "{}", faults[0].message);
    }
}

#[test]
fn no_word_of_either_copy_is_lost_in_any_format() {
    let source = "# Справка\n\nСлова[^1], *курсив*.\n\n{lang=en} In English.\n\n```figure stay\nДни по порядку.\n```\n\n: Подпись\n\n: Даты\n\n\
                  | Дата | Дней |\n|---|---:|\n| мая | пять |\n\n- один\n\n  ещё\n\n3. три\n\n> цитата\n\n***\n\nКонец.\n\n[^1]: Примечание.\n";
    let copy = |mut document: Document| {
        document.frame = frame();
        document
    };
    let (left, right) = (copy(kyrgyz(source)), copy(parsed(source)));
    let pair = side_by_side(left.clone(), right).unwrap();
    let counted = |words: Vec<String>, word: &str| words.iter().filter(|found| *found == word).count();
    for word in left.words() {
        assert!(counted(pair.words(), &word) >= 2 * counted(left.words(), &word), "{word}");
    }
    let reread = document::parse(draft(&markdown::render(&pair))).unwrap();
    assert_eq!(reread.words(), pair.words());
    assert!(text::render(&pair).contains("Неофициальный"));
    assert!(html::render(&pair).contains("<span lang=\"ru\">"));
    assert!(pdf::render(&pair, pdf::Faces::embedded()).is_ok());
    let Some(Block::Table { rows, .. }) = pair.blocks.first() else { panic!("no table") };
    let foreign = |cell: &[Inline]| matches!(cell, [Inline::Foreign { .. }]);
    assert!(rows.iter().all(|row| foreign(&row[2])), "each cell on the right says its language");
}

#[test]
fn a_number_of_the_original_stands_beside_a_blank_where_the_translation_has_none() {
    let copy = |mut document: Document| {
        document.frame = frame();
        document
    };
    let (left, mut right) = (copy(kyrgyz("Бир.\n")), copy(parsed("Раз.\n")));
    right.frame.number = None;
    let rows = |pair: Document| match pair.blocks.into_iter().next() {
        Some(Block::Table { rows, .. }) => rows,
        _ => panic!("no table"),
    };
    let (there, back) = (side_by_side(left.clone(), right.clone()).unwrap(), side_by_side(right, left).unwrap());
    let blank = |row: &Vec<Vec<Inline>>| row.iter().any(Vec::is_empty);
    for rows in [rows(there), rows(back)] {
        assert_eq!(rows.iter().filter(|row| blank(row)).count(), 1);
        assert!(rows.last().is_some_and(|row| !blank(row)), "what follows is beside its own");
    }
}
