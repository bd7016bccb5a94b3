//! Documents of earlier builds that nothing supports any more: `demarche build` run again in a copied workspace.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use support::{copy_folder, root};

/// Its build makes two papers of its own beside note and brief.
const CASE: &str = "KG-2025-0317";
const OTHER: &str = "KG-2025-0377";

struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    /// Two cases, built once.
    fn built() -> Self {
        let office = Self { folder: tempfile::tempdir().unwrap() };
        let choices = fs::read_to_string(root().join("demarche.yaml")).unwrap();
        let choices = choices.replace("languages: [ky, ru, en]", "languages: [ru, en]").replace("formats: [pdf, md]", "formats: [md, txt]");
        fs::write(office.path("demarche.yaml"), choices).unwrap();
        for case in [CASE, OTHER] {
            copy_folder(&root().join("cases").join(case), &office.path("cases").join(case));
        }
        assert_eq!(office.run(&["build"]), (Some(0), String::new()));
        for stem in ["note-verbale.ru", "brief.en", "complaint-mvd.ru", "register-removal.ru"] {
            assert!(office.has(CASE, stem), "{stem}");
        }
        office
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn out(&self, case: &str, name: &str) -> PathBuf {
        self.path("out").join(case).join(name)
    }

    /// Whether some file of a document is there.
    fn has(&self, case: &str, stem: &str) -> bool {
        ["md", "txt", "docx", "manifest.json"].iter().any(|ending| self.out(case, &format!("{stem}.{ending}")).exists())
    }

    /// The exit code, and what is told of earlier documents.
    fn run(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let mut program = Command::new(env!("CARGO_BIN_EXE_demarche"));
        let done = program.args(["--as-of", "2026-06-01"]).args(arguments).current_dir(&self.folder).output().unwrap();
        let told = String::from_utf8(done.stderr).unwrap();
        let told = told.lines().filter(|line| line.contains("[W020")).map(|line| line.to_owned() + "\n").collect();
        (done.status.code(), told)
    }

    fn edit(&self, name: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(name)).unwrap();
        assert!(text.contains(from), "{name} has no {from}");
        fs::write(self.path(name), text.replace(from, to)).unwrap();
    }

    fn edit_case(&self, from: &str, to: &str) {
        self.edit(&format!("cases/{CASE}/case.yaml"), from, to);
    }
}

const PAPER: &str = "    complaint-mvd: {profile: legal-aid, addressee: ru-mvd-migration}\n";

#[test]
fn a_paper_that_the_case_no_longer_names_is_removed_and_told() {
    let office = Office::built();
    office.edit_case(PAPER, "");
    let (status, told) = office.run(&["build"]);
    assert_eq!(status, Some(0), "{told}");
    assert!(!office.has(CASE, "complaint-mvd.ru") && !office.has(CASE, "complaint-mvd.en"));
    assert!(office.has(CASE, "register-removal.ru") && office.has(CASE, "note-verbale.ru") && office.has(OTHER, "brief.ru"));
    let expected =
        format!("warning[W0207]: 4 files of an earlier run removed from `out/{CASE}`: neither the workspace nor the case asks for them\n");
    assert_eq!(told, expected);
    assert_eq!(office.run(&["build"]), (Some(0), String::new()), "told once");
}

#[test]
fn a_file_changed_by_hand_stays_and_every_build_tells_of_it() {
    let office = Office::built();
    office.edit_case(PAPER, "");
    let note = office.out(CASE, "complaint-mvd.ru.md");
    fs::write(&note, "by hand").unwrap();
    for _ in 0..2 {
        let (status, told) = office.run(&["build"]);
        assert_eq!(status, Some(1));
        assert!(told.contains(&format!("warning[W0208]: `out/{CASE}/complaint-mvd.ru.md` is not supported any more")), "{told}");
        assert_eq!(fs::read_to_string(&note).unwrap(), "by hand");
        assert!(!office.out(CASE, "complaint-mvd.ru.txt").exists(), "what is as it was written goes");
    }
    fs::remove_file(&note).unwrap();
    assert_eq!(office.run(&["build"]), (Some(0), String::new()));
    assert!(!office.has(CASE, "complaint-mvd.ru"));
}

#[test]
fn a_form_a_language_and_a_format_that_the_workspace_no_longer_names_are_removed() {
    let office = Office::built();
    office.edit("demarche.yaml", "  - form: note-verbale\n", "");
    office.edit("demarche.yaml", "languages: [ru, en]", "languages: [ru]");
    office.edit("demarche.yaml", "formats: [md, txt]", "formats: [txt]");
    let (status, told) = office.run(&["build"]);
    assert_eq!(status, Some(0), "{told}");
    for case in [CASE, OTHER] {
        assert!(!office.has(case, "note-verbale.ru") && !office.has(case, "brief.en"), "{told}");
        assert!(office.out(case, "brief.ru.txt").exists() && !office.out(case, "brief.ru.md").exists(), "{told}");
    }
}

#[test]
fn once_consent_is_withdrawn_nothing_for_readers_outside_the_office_stays() {
    let office = Office::built();
    assert_eq!(office.run(&["draft", "aide-memoire", CASE, "--lang", "ru"]).0, Some(0));
    office.edit_case("consent:\n", "consent:\n  withdrawn: 2026-05-20\n");
    let (status, told) = office.run(&["build"]);
    assert_eq!(status, Some(1), "what was ordered cannot be drafted: {told}");
    for stem in ["note-verbale.ru", "note-verbale.en", "complaint-mvd.ru", "register-removal.en", "aide-memoire.ru"] {
        assert!(!office.has(CASE, stem), "{stem}: {told}");
    }
    assert!(office.has(CASE, "brief.ru") && office.has(OTHER, "note-verbale.ru"));
}

#[test]
fn what_was_built_of_a_case_that_is_gone_is_removed_and_what_was_drafted_is_told_of() {
    let office = Office::built();
    assert_eq!(office.run(&["draft", "aide-memoire", CASE, "--lang", "ru"]).0, Some(0));
    fs::remove_dir_all(office.path("cases").join(CASE)).unwrap();
    let (status, told) = office.run(&["build"]);
    assert_eq!(status, Some(0), "{told}");
    let left: Vec<_> = fs::read_dir(office.path("out").join(CASE)).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 3, "{left:?}");
    assert!(office.has(CASE, "aide-memoire.ru") && told.contains("aide-memoire.ru.md` stays"), "{told}");
    assert!(office.has(OTHER, "note-verbale.ru"));
}

#[test]
fn what_was_drafted_stays_beside_a_build_and_is_told_of_once_its_case_has_changed() {
    let office = Office::built();
    assert_eq!(office.run(&["draft", "aide-memoire", CASE, "--lang", "ru"]).0, Some(0));
    assert_eq!(office.run(&["draft", "note-verbale", CASE, "--lang", "ru", "--to", "docx"]), (Some(0), String::new()));
    assert!(office.out(CASE, "note-verbale.ru.md").exists(), "the same note in another format stays");
    assert_eq!(office.run(&["build"]), (Some(0), String::new()));
    assert!(office.has(CASE, "aide-memoire.ru"));
    office.edit_case("case: KG", "# looked through\ncase: KG");
    let (status, told) = office.run(&["build"]);
    assert_eq!((status, told.lines().count()), (Some(0), 1), "{told}");
    assert!(told.contains("aide-memoire.ru.md` stays, drafted by hand: the case file has changed"), "{told}");
}

#[test]
fn of_a_case_that_cannot_be_read_what_was_built_is_removed() {
    let office = Office::built();
    office.edit_case("case: KG", "  case: [KG");
    assert_eq!(office.run(&["build"]).0, Some(1));
    assert!(!office.has(CASE, "note-verbale.ru") && !office.has(CASE, "brief.ru") && office.has(OTHER, "brief.ru"));
}

#[test]
fn without_any_case_nothing_is_removed_as_the_folder_may_not_be_there_today() {
    let office = Office::built();
    for case in [CASE, OTHER] {
        fs::remove_dir_all(office.path("cases").join(case)).unwrap();
    }
    let (status, told) = office.run(&["build"]);
    assert_eq!(status, Some(2));
    assert!(told.contains("warning[W0208]: the documents of 2 cases stay in `out`"), "{told}");
    assert!(office.has(CASE, "note-verbale.ru") && office.has(OTHER, "note-verbale.ru"));
}

#[test]
fn a_manifest_that_names_files_elsewhere_or_another_case_removes_nothing() {
    let office = Office::built();
    let mine = office.path("mine.md");
    fs::copy(office.out(CASE, "complaint-mvd.ru.md"), &mine).unwrap();
    copy_folder(&office.path("out").join(CASE), &office.path("out/kept"));
    let manifest = format!("out/{CASE}/complaint-mvd.ru.manifest.json");
    office.edit(&manifest, "\"file\": \"complaint-mvd.ru.md\"", "\"file\": \"../../mine.md\"");
    office.edit_case(PAPER, "");
    let (status, told) = office.run(&["build"]);
    assert_eq!(status, Some(0), "{told}");
    assert!(mine.exists() && office.out(CASE, "complaint-mvd.ru.md").exists() && office.path("out/kept/complaint-mvd.ru.md").exists());
}

#[cfg(unix)]
#[test]
fn nothing_behind_a_link_is_removed() {
    let office = Office::built();
    fs::rename(office.path("out").join(CASE), office.path("archive")).unwrap();
    std::os::unix::fs::symlink(office.path("archive"), office.path("out").join(CASE)).unwrap();
    fs::remove_dir_all(office.path("cases").join(CASE)).unwrap();
    let (status, told) = office.run(&["build"]);
    assert_eq!(status, Some(1), "{told}");
    assert!(office.path("archive/note-verbale.ru.md").exists() && told.contains("behind a link"), "{told}");
}
