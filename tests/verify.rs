//! Documents made again from their manifests: `demarche verify`, and `demarche explain FILE:LINE`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use support::{copy_folder, root};

const CASE: &str = "KG-2025-0377";

/// A workspace with one case and its brief, the case file inside the PDF.
struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    fn new() -> Self {
        let office = Self { folder: tempfile::tempdir().unwrap() };
        fs::copy(root().join("demarche.yaml"), office.path("demarche.yaml")).unwrap();
        copy_folder(&root().join("cases").join(CASE), &office.path("cases").join(CASE));
        let drafted = office.run(&["draft", "brief", CASE, "--lang", "ru", "--to", "pdf,docx,md", "--attach-source", "--mark-draft"]);
        assert!(drafted.status.success(), "{}", String::from_utf8_lossy(&drafted.stderr));
        office
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn document(&self, ending: &str) -> PathBuf {
        self.path("out").join(CASE).join(format!("brief.ru.{ending}"))
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_demarche"))
            .args(["--as-of", "2026-06-01"])
            .args(arguments)
            .current_dir(&self.folder)
            .output()
            .unwrap()
    }

    /// How each document stands, and what has changed.
    fn verified(&self, file: &Path) -> Vec<(String, Vec<String>)> {
        // Another day than that of the draft: the manifest's counts.
        let output = Command::new(env!("CARGO_BIN_EXE_demarche"))
            .args(["--as-of", "2027-01-01", "verify", "--format", "json"])
            .arg(file)
            .current_dir(&self.folder)
            .output()
            .unwrap();
        let answer: Value =
            serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
        let words = |value: &Value| value.as_array().unwrap().iter().map(|word| word.as_str().unwrap().to_owned()).collect::<Vec<String>>();
        let files = answer["files"].as_array().unwrap();
        let all_same = files.iter().all(|file| file["standing"] == "same" && words(&file["changed"]).is_empty());
        assert_eq!(output.status.code(), Some(if all_same { 0 } else { 1 }));
        files.iter().map(|file| (file["standing"].as_str().unwrap().to_owned(), words(&file["changed"]))).collect()
    }
}

#[test]
fn what_nobody_touched_is_the_same_made_again_on_another_day() {
    let office = Office::new();
    assert_eq!(office.verified(&office.path("out")), vec![("same".to_owned(), vec![]); 3]);
    assert_eq!(office.verified(&office.document("docx")), [("same".to_owned(), vec![])]);
    assert_eq!(office.verified(&office.document("manifest.json")).len(), 3);
}

#[test]
fn an_altered_document_is_told_from_one_whose_case_has_changed() {
    let office = Office::new();
    fs::write(office.document("md"), fs::read_to_string(office.document("md")).unwrap().replace("14 июля", "15 июля")).unwrap();
    fs::remove_file(office.document("docx")).unwrap();
    let case = office.path("cases").join(CASE).join("case.yaml");
    fs::write(&case, fs::read_to_string(&case).unwrap().replace("водителем автобуса", "водителем трамвая")).unwrap();
    let changed = vec!["case".to_owned()];
    let expected = ["outdated", "missing", "altered"].map(|standing| (standing.to_owned(), changed.clone()));
    assert_eq!(office.verified(&office.path("out")), expected);
}

#[test]
fn a_forged_manifest_does_not_make_a_forged_document_true() {
    let office = Office::new();
    let (file, manifest) = (office.document("md"), office.document("manifest.json"));
    let before = demarche::register::sha256_hex(&fs::read(&file).unwrap());
    fs::write(&file, fs::read_to_string(&file).unwrap().replace("14 июля", "15 июля")).unwrap();
    let after = demarche::register::sha256_hex(&fs::read(&file).unwrap());
    fs::write(&manifest, fs::read_to_string(&manifest).unwrap().replace(&before, &after)).unwrap();
    assert_eq!(office.verified(&file), [("altered".to_owned(), vec![])]);
}

#[test]
fn a_changed_template_of_the_office_is_named() {
    let office = Office::new();
    let own = office.path("templates/clauses/ru");
    fs::create_dir_all(&own).unwrap();
    fs::write(own.join("consent.md.tera"), "Согласие имеется.\n").unwrap();
    assert_eq!(office.verified(&office.document("pdf")), [("outdated".to_owned(), vec!["templates".to_owned()])]);
}

#[test]
fn without_its_case_a_document_cannot_be_made_again() {
    let office = Office::new();
    fs::remove_dir_all(office.path("cases").join(CASE)).unwrap();
    assert_eq!(office.verified(&office.document("pdf")), [("unbuildable".to_owned(), vec!["case".to_owned()])]);
}

#[test]
fn a_file_without_a_manifest_is_refused() {
    let office = Office::new();
    fs::write(office.path("note.txt"), "слова").unwrap();
    for file in ["note.txt", "cases", "nowhere.pdf"] {
        let refused = office.run(&["verify", file]);
        assert_eq!(refused.status.code(), Some(2), "{file}");
        assert!(String::from_utf8_lossy(&refused.stderr).contains("W0206"), "{file}");
    }
}

#[test]
fn the_case_file_travels_only_in_what_stays_in_the_office() {
    let office = Office::new();
    let refused = office.run(&["draft", "note-verbale", CASE, "--lang", "ru", "--to", "pdf", "--attach-source"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("W0205"));
    assert!(!office.path("out").join(CASE).join("note-verbale.ru.pdf").exists());
}

/// What is told of the first line of a file that holds the words.
fn explained(office: &Office, file: &str, words: &str) -> String {
    let path = office.path("out").join(CASE).join(file);
    let text = fs::read_to_string(&path).unwrap();
    // Some spaces of a page do not break.
    let line = text.lines().position(|line| line.replace('\u{a0}', " ").contains(words)).unwrap_or_else(|| panic!("{words}\n{text}")) + 1;
    let told = office.run(&["explain", &format!("{}:{line}", path.display())]);
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    String::from_utf8(told.stdout).unwrap()
}

#[test]
fn a_line_tells_its_templates_the_fields_of_the_case_and_the_rules_behind_it() {
    let office = Office::new();
    let drafted = office.run(&["draft", "note-verbale", CASE, "--lang", "ru", "--to", "md,txt,html"]);
    assert!(drafted.status.success());
    for format in ["md", "txt", "html"] {
        let file = format!("note-verbale.ru.{format}");
        let person = explained(&office, &file, "Токтосунов");
        assert!(person.contains("template  templates/clauses/ru/applicant.md.tera:"), "{person}");
        assert!(person.contains("case      person.name.forms.ru.nominative"), "{person}");
        assert!(person.contains("case      person.born"), "{person}");
        let norm = explained(&office, &file, "Изложенное");
        assert!(norm.contains("rule      ru.register.driving-licence, version from 2025-02-05 — 115-FZ art. 31.1"), "{norm}");
        let request = explained(&office, &file, "сообщить основание");
        assert!(request.contains("request   explain-ground  rules/grievances/driving-licence.yaml"), "{request}");
        // Without the word before, which a page holds to it with a space that does not break.
        let frame = explained(&office, &file, "Кыргызской Республике");
        assert!(frame.contains("profiles/kg-mfa.yaml") || frame.contains("note-verbale/ru.md.tera"), "{frame}");
    }
}

fn manifest(office: &Office, file: &str) -> Value {
    let path = office.path("out").join(CASE).join(file);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The units of a manifest in which a field, rule, argument or request is named.
fn units_with<'m>(manifest: &'m Value, word: &str) -> Vec<&'m Value> {
    let units = manifest["provenance"].as_array().unwrap();
    units.iter().filter(|unit| unit.to_string().contains(&format!("\"{word}\""))).collect()
}

#[test]
fn a_manifest_tells_of_every_unit_its_fields_rules_and_lines_and_holds_no_value() {
    let office = Office::new();
    let manifest = manifest(&office, "brief.ru.manifest.json");
    let units = manifest["provenance"].as_array().unwrap();
    assert!(units.iter().zip(1..).all(|(unit, n)| unit["n"] == n), "numbered in the order of reading");
    for kind in ["heading", "paragraph", "item", "row", "caption", "figure"] {
        assert!(units.iter().any(|unit| unit["kind"] == kind), "{kind}");
    }
    assert!(units.iter().all(|unit| unit["templates"][0].as_str().unwrap().starts_with("templates/")));
    let text = fs::read_to_string(office.document("md")).unwrap();
    let line = |unit: &Value| text.lines().nth(unit["lines"]["md"][1].as_u64().unwrap() as usize - 1).unwrap();
    let born = units_with(&manifest, "person.born");
    assert!(!born.is_empty() && born.iter().all(|unit| line(unit).contains("1989")));
    let refusal = units_with(&manifest, "events[2].what.ru");
    assert!(matches!(refusal.as_slice(), [unit] if unit["kind"] == "paragraph" && unit["fields"].as_array().unwrap().len() == 1));
    let told = units_with(&manifest, "ru.register.driving-licence");
    assert!(told.iter().all(|unit| unit["rules"][0]["version_from"] == "2025-02-05") && told.len() > 2);
    let kept = manifest["provenance"].to_string();
    for value in ["Токтосунов", "TOKTOSUNOV", "Челябинск", "водителем"] {
        assert!(text.contains(value) && !kept.contains(value), "{value}");
    }
}

#[test]
fn a_brief_numbers_its_paragraphs_and_its_annex_names_fields_and_rule_versions() {
    let office = Office::new();
    let text = fs::read_to_string(office.document("md")).unwrap();
    let refusal = text.lines().find(|line| line.contains("отказано в оформлении водительского") && line.starts_with('(')).unwrap();
    let number = refusal.split_once(')').unwrap().0;
    let (body, annex) = text.split_once("## Приложение. Откуда взято сказанное").unwrap();
    let facts = annex.lines().find(|line| line.starts_with("| Обстоятельства")).unwrap();
    assert!(facts.contains(&format!("{number}) events\\[2\\]\\: authority")), "{number}: {facts}");
    assert!(annex.contains("`ru.register.driving-licence` (05.02.2025)"), "{annex}");
    for value in ["Токтосунов", "Челябинск"] {
        assert!(body.contains(value) && !annex.contains(value));
    }
}

#[test]
fn a_forged_provenance_is_found() {
    let office = Office::new();
    let file = office.document("manifest.json");
    let forged = fs::read_to_string(&file).unwrap().replace("\"events[2].what.ru\"", "\"events[1].what.ru\"");
    fs::write(&file, forged).unwrap();
    let expected = ["same", "same", "same", "altered"].map(|standing| (standing.to_owned(), vec![]));
    assert_eq!(office.verified(&office.path("out")), expected);
}

#[test]
fn forged_rules_and_readers_are_found() {
    for (field, forged) in [("/rules/0/cite", "999-FZ"), ("/audience", "public")] {
        let office = Office::new();
        let file = office.document("manifest.json");
        let mut told: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
        *told.pointer_mut(field).unwrap() = Value::from(forged);
        fs::write(&file, serde_json::to_vec(&told).unwrap()).unwrap();
        assert_eq!(office.verified(&office.document("md")), ["same", "altered"].map(|standing| (standing.to_owned(), vec![])), "{field}");
    }
}

#[test]
fn an_ingredient_that_is_not_todays_is_told_with_both_hashes_though_the_bytes_are_the_same() {
    let office = Office::new();
    let file = office.document("manifest.json");
    let mut told: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    let now = told["ingredients"]["rules"].as_str().unwrap().to_owned();
    told["ingredients"]["rules"] = Value::from("0".repeat(64));
    fs::write(&file, serde_json::to_vec(&told).unwrap()).unwrap();
    for quiet in [&[][..], &["-q"]] {
        let output = office.run(&[quiet, &["verify", office.document("md").to_str().unwrap()]].concat());
        let said = String::from_utf8_lossy(&output.stdout);
        let expected = format!("not as its manifest says: the rule book\n        was {}\n        now {now}", "0".repeat(64));
        assert!(said.contains(&expected) && output.status.code() == Some(1), "{said}");
    }
}

#[test]
fn a_comment_in_a_case_file_changes_an_ingredient_and_not_the_document() {
    let office = Office::new();
    assert!(office.run(&["draft", "note-verbale", CASE, "--lang", "ru", "--to", "md"]).status.success());
    let note = office.path("out").join(CASE).join("note-verbale.ru.md");
    let case = office.path("cases").join(CASE).join("case.yaml");
    let was = fs::read_to_string(&case).unwrap();
    let now = format!("{was}\n# read again\n");
    fs::write(&case, &now).unwrap();
    assert_eq!(office.verified(&note), [("same".to_owned(), vec!["case".to_owned()])]);
    let said = String::from_utf8(office.run(&["verify", note.to_str().unwrap()]).stdout).unwrap();
    for text in [was, now] {
        assert!(said.contains(&demarche::register::sha256_hex(text.as_bytes())), "{said}");
    }
    assert!(said.contains("0 of 1 document the same"), "{said}");
}

#[test]
fn quiet_says_nothing_of_what_is_the_same_and_shows_what_is_not() {
    let office = Office::new();
    let same = office.run(&["-q", "verify", "out"]);
    assert_eq!((same.status.code(), same.stdout.len()), (Some(0), 0));
    fs::remove_file(office.document("docx")).unwrap();
    let missing = office.run(&["-q", "verify", "out"]);
    let said = String::from_utf8_lossy(&missing.stdout).into_owned();
    assert!(missing.status.code() == Some(1) && said.contains("brief.ru.docx  not there") && !said.contains("brief.ru.md"), "{said}");
}

#[test]
fn a_manifest_leads_to_no_other_folder() {
    let office = Office::new();
    let file = office.document("manifest.json");
    fs::write(&file, fs::read_to_string(&file).unwrap().replace("\"brief.ru.md\"", "\"../../demarche.yaml\"")).unwrap();
    let output = office.run(&["verify", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("not a file beside it"), "{output:?}");
}

#[test]
fn a_line_is_explained_as_it_was_made_after_the_case_has_changed() {
    let office = Office::new();
    let case = office.path("cases").join(CASE).join("case.yaml");
    let text = fs::read_to_string(&case).unwrap();
    let (was, now) = (text.clone(), text.replace("водителем автобуса", "водителем трамвая"));
    fs::write(&case, &now).unwrap();
    let told = explained(&office, "brief.ru.md", "водителем автобуса");
    assert!(told.contains("case      grievances[0].text.ru"), "{told}");
    let hash = |text: &str| demarche::register::sha256_hex(text.as_bytes());
    assert!(told.contains(&format!("The case file has changed since: it was {}, it is {} now", hash(&was), hash(&now))), "{told}");
    fs::remove_dir_all(office.path("cases").join(CASE)).unwrap();
    assert!(explained(&office, "brief.ru.md", "водителем автобуса").contains("not in the workspace any more"));
}

#[test]
fn a_working_copy_tells_of_both_languages() {
    let office = Office::new();
    assert!(office.run(&["draft", "note-verbale", CASE, "--bilingual", "ky,ru", "--to", "md,txt,html"]).status.success());
    for format in ["md", "txt", "html"] {
        let told = explained(&office, &format!("note-verbale.ky-ru.{format}"), "Он работает");
        assert!(told.contains("paragraph 10 in `ky`") && told.contains("case      grievances[0].text.ru"), "{told}");
        assert!(told.contains("templates/clauses/ky/circumstances.md.tera:"), "{told}");
    }
}

#[test]
fn an_altered_document_is_explained_with_a_word_about_it() {
    let office = Office::new();
    let file = office.document("md");
    fs::write(&file, fs::read_to_string(&file).unwrap().replace("14 июля", "15 июля")).unwrap();
    assert!(explained(&office, "brief.ru.md", "Он работает").contains("The file was altered"));
}

#[test]
fn a_line_without_words_or_beyond_the_end_is_refused() {
    let office = Office::new();
    for line in ["2", "90000"] {
        let refused = office.run(&["explain", &format!("{}:{line}", office.document("md").display())]);
        assert_eq!(refused.status.code(), Some(2));
    }
}

#[test]
fn a_manifest_that_tells_nothing_of_its_sentences_is_altered() {
    let office = Office::new();
    let manifest = office.document("manifest.json");
    let mut told: Value = serde_json::from_slice(&fs::read(&manifest).unwrap()).unwrap();
    told["provenance"] = Value::Array(Vec::new());
    fs::write(&manifest, serde_json::to_vec(&told).unwrap()).unwrap();
    let standings: Vec<String> = office.verified(&office.document("md")).into_iter().map(|(standing, _)| standing).collect();
    assert_eq!(standings, ["same", "altered"]);
}

/// Nobody shall send what the case no longer supports, whatever stands in the way of making it again.
#[test]
fn a_paper_that_cannot_be_planned_any_more_is_withdrawn() {
    let office = Office::new();
    let case = office.path("cases").join(CASE).join("case.yaml");
    let plain = fs::read_to_string(&case).unwrap();
    let ordering = |profile: &str| {
        format!("{plain}\n").replacen(
            "drafting:\n",
            &format!("drafting:\n  papers:\n    legal-brief: {{profile: {profile}, addressee: ru-mvd-migration, languages: [ru]}}\n"),
            1,
        )
    };
    fs::write(&case, ordering("legal-aid")).unwrap();
    office.run(&["build"]);
    let paper = office.path("out").join(CASE).join("legal-brief.ru.pdf");
    assert!(paper.is_file());
    fs::write(&case, ordering("legal-aide")).unwrap();
    assert_eq!(office.run(&["build"]).status.code(), Some(1));
    assert!(!paper.exists() && office.document("pdf").is_file());
}
