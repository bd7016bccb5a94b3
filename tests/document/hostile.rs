//! Inputs that once made Markdown parsers fail or take minutes end soon, one way or the other. Sizes are chosen so that
//! quadratic time would be noticed by whoever runs the tests.

use demarche::document;
use proptest::prelude::*;

use crate::drafts::draft;

fn read(markdown: &str) {
    if let Ok(document) = document::parse(draft(markdown)) {
        demarche::render::markdown::render(&document);
        demarche::render::text::render(&document);
    }
}

#[test]
fn inputs_that_made_the_parser_panic() {
    for text in ["- [n]:Z\r\n\t\t", "+\t[\u{0}]:d\n\u{b}", "+\t[n]:d\n\t", ".\r> ^](\r\u{c}\r\0\0\r.\r[^\0\0\\\0\0\0^^^^^]", "> a\n> :b\n"]
    {
        read(text);
    }
}

#[test]
fn repeated_patterns() {
    let patterns = [
        "[^",
        "[^ <",
        "[^a\n<b ",
        "\n[^",
        "[^a]",
        "[^a]: x\n\n",
        "!-- <",
        "[a](<b",
        "[ (](",
        "]([\n",
        "*a **b ",
        "- ",
        "> ",
        "`a``",
        "| a ",
        "|a|\n|-|\n",
        "<!--",
        "&#",
        "![",
        "_a",
        "\\",
        "1. ",
        "# #",
        "\u{2028}",
        "\u{202f}",
        "e\u{301}",
    ];
    for pattern in patterns {
        read(&pattern.repeat(60_000 / pattern.len()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in ".{0,200}") {
        read(&text);
    }

    #[test]
    fn any_markdown(tokens in prop::collection::vec(prop::sample::select(TOKENS), 0..60)) {
        read(&tokens.concat());
    }
}

const TOKENS: &[&str] = &[
    "слово",
    " ",
    "\n",
    "\n\n",
    "*",
    "**",
    "_",
    "`",
    "``",
    "[",
    "]",
    "(",
    ")",
    "[^a]",
    "[^a]: ",
    "[a](b)",
    "|",
    "|-|\n",
    "| а | б |\n",
    "- ",
    "1. ",
    "> ",
    "# ",
    "    ",
    "```figure stay\n",
    "```",
    ": ",
    "{lang=en} ",
    "\\",
    "!",
    "<",
    ">",
    "&",
    "---\n",
    "\\\n",
    "<https://example.org>",
    "«",
    "»",
    "№ 5",
    "\t",
];
