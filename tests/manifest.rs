//! The manifest beside a document.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use demarche::case::{Audience, Tone};
use demarche::check::{Assessment, Finding, Outcome, Standing};
use demarche::lang::Words;
use demarche::register::{Ingredients, Manifest, sha256_hex, sha256_hex_of, sha256_hex_of_texts};

fn finding(rule: &str, outcome: Outcome, version_from: Option<&str>) -> Finding {
    Finding {
        rule: rule.to_owned(),
        title: Words::Same("".into()),
        outcome,
        subject: "stays[0]".to_owned(),
        on: None,
        version_from: version_from.map(|day| day.parse().unwrap()),
        cite: "115-FZ art. 5(1)".to_owned(),
        cite_words: None,
        standing: Standing::Confirmed,
        values: BTreeMap::new(),
        missing: Vec::new(),
        defeated_by: None,
        says: None,
        readings: Vec::new(),
        disputed: Vec::new(),
        because: Vec::new(),
        trace: Vec::new(),
    }
}

#[test]
fn a_manifest_lists_each_rule_version_once_in_stable_order() {
    let findings = vec![
        finding("ru.stay.day-limit", Outcome::Breach, Some("2025-01-01")),
        finding("ru.stay.day-limit", Outcome::NoBreach, Some("2025-01-01")),
        finding("ru.registration.deadline", Outcome::NoBreach, Some("2015-01-13")),
        finding("ru.stay.patent", Outcome::NotApplicable, None),
    ];
    let as_of = "2026-01-15".parse().unwrap();
    let assessment = Assessment { as_of, findings, ..Assessment::default() };
    let hashes = Ingredients { rules: "1".to_owned(), templates: "2".to_owned(), profile: "3".to_owned(), fonts: "4".to_owned() };
    let manifest = Manifest::new("note-verbale", &"ru".parse().unwrap(), Audience::HostState, Some(Tone::Request), as_of, &hashes)
        .with_case("KG-2025-0147", b"", &assessment)
        .with_output("note-verbale.ru.md", b"abc");
    assert_eq!(manifest.file_name(), "note-verbale.ru.manifest.json");
    let expected = format!(
        r#"{{
  "version": 1,
  "program": "demarche {}",
  "form": "note-verbale",
  "lang": "ru",
  "audience": "host-state",
  "tone": "request",
  "as_of": "2026-01-15",
  "choices": {{
    "profile": "",
    "addressee": null,
    "law": null,
    "draft_mark": false,
    "source_attached": false,
    "ordered_by": "draft"
  }},
  "cases": [
    {{
      "id": "KG-2025-0147",
      "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    }}
  ],
  "ingredients": {{
    "rules": "1",
    "templates": "2",
    "profile": "3",
    "fonts": "4"
  }},
  "rules": [
    {{
      "id": "ru.registration.deadline",
      "version_from": "2015-01-13",
      "cite": "115-FZ art. 5(1)",
      "standing": "confirmed"
    }},
    {{
      "id": "ru.stay.day-limit",
      "version_from": "2025-01-01",
      "cite": "115-FZ art. 5(1)",
      "standing": "confirmed"
    }}
  ],
  "outputs": [
    {{
      "file": "note-verbale.ru.md",
      "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    }}
  ]
}}
"#,
        env!("CARGO_PKG_VERSION")
    );
    assert_eq!(manifest.to_json(), expected);
    assert_eq!(serde_json::from_str::<Manifest>(&expected).unwrap(), manifest);
}

/// The one-block and two-block examples of FIPS 180-4.
#[test]
fn hashes_are_those_of_the_standard() {
    assert_eq!(sha256_hex(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    let two_blocks: &[u8] = b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    assert_eq!(sha256_hex_of(two_blocks).unwrap(), "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

#[test]
fn one_hash_of_many_texts_depends_on_names_borders_and_order() {
    let hashes = [
        sha256_hex_of_texts([("a", "b"), ("c", "d")]),
        sha256_hex_of_texts([("c", "d"), ("a", "b")]),
        sha256_hex_of_texts([("a", "bc"), ("", "d")]),
        sha256_hex_of_texts([("ab", ""), ("c", "d")]),
    ];
    assert_eq!(hashes.iter().collect::<std::collections::BTreeSet<_>>().len(), hashes.len());
}
