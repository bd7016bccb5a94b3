//! Every branch of every template is reached: an arm that no case reaches has never been read by anybody.
//!
//! A mark is put behind each `if`, `elif`, `else` and `for` of a copy of the templates; every case is drafted in every form, language and tone;
//! the marks that come out are the branches that were reached. Small cases for rare branches stand in `tests/template-coverage/`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "notes/samples.rs"]
mod samples;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use demarche::case::{self, Case, Tone};
use demarche::check::{self, Assessment, Detail};
use demarche::diag::Source;
use demarche::draft::{Engine, Request, Sources};
use demarche::law;
use rayon::prelude::*;

const FIRST: u32 = 0xE100;
/// The case of which everything is stated, and those made for complaints: sent to every receiver that a profile knows.
const SENT_TO_ALL: [&str; 6] = ["T-0001", "T-0008", "T-0009", "KG-2025-0242", "KG-2025-0317", "KG-2025-0396"];

/// A branch: where it begins, and its tag.
struct Branch {
    place: String,
    tag: String,
}

/// The templates with a mark in each branch.
fn marked(sources: &Sources) -> (Sources, Vec<Branch>) {
    let mut branches = Vec::new();
    let mut marked = sources.clone();
    for (path, text) in marked.templates.iter_mut().filter(|(path, _)| path.ends_with(".md.tera")) {
        let mut out = String::new();
        let mut rest = text.as_str();
        let mut open: Vec<String> = Vec::new();
        while let Some(start) = rest.find("{%") {
            let end = start + rest[start..].find("%}").unwrap() + 2;
            out.push_str(&rest[..end]);
            let tag = rest[start..end].trim_matches(['{', '}', '%', '-']).trim();
            match tag.split(' ').next().unwrap() {
                "if" | "for" => open.push(tag.to_owned()),
                "elif" => *open.last_mut().unwrap() = tag.to_owned(),
                "endif" | "endfor" => drop(open.pop()),
                _ => {}
            }
            // What stands in for a phrase that is not there serves rules of a workspace's own: the built-in ones have theirs.
            let stands_in = tag == "else" && open.last().is_some_and(|of| of.starts_with("if has_phrase("));
            if !stands_in && ["if ", "elif ", "else", "for "].iter().any(|begin| tag.starts_with(begin)) {
                let line = out.matches('\n').count() + 1;
                out.push(char::from_u32(FIRST + branches.len() as u32).unwrap());
                branches.push(Branch { place: format!("templates/{path}:{line}"), tag: tag.to_owned() });
            }
            rest = &rest[end..];
        }
        out.push_str(rest);
        *text = out;
    }
    (marked, branches)
}

fn cases() -> Vec<(Case, Assessment)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let below = |folder: &str| -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(root.join(folder)) else { return Vec::new() };
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        paths.into_iter().map(|path| if path.is_dir() { path.join("case.yaml") } else { path }).filter(|path| path.is_file()).collect()
    };
    let book = law::book([]).unwrap();
    let as_of: NaiveDate = "2026-06-01".parse().unwrap();
    let files = [below("cases"), below("tests/template-coverage")].concat();
    let load = |path: &PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        let loaded = case::load(&Arc::new(Source { name: path.display().to_string(), text }));
        let case = loaded.case.unwrap_or_else(|| panic!("{}: {:#?}", path.display(), loaded.diagnostics));
        let assessment = check::check(&case, &book, as_of, Detail::Trace);
        (case, assessment)
    };
    let samples = fs::read_dir(root.join("tests/notes")).unwrap().flatten().map(|entry| entry.path()).filter(|path| path.is_dir());
    let samples = samples.map(|path| samples::sample(path.file_name().unwrap().to_str().unwrap()));
    files.iter().map(load).chain(samples).collect()
}

#[test]
fn every_branch_of_every_template_is_reached() {
    let (sources, branches) = marked(&Sources::embedded());
    let cases = cases();
    let mut reached = BTreeSet::new();
    for profile in sources.profiles.keys() {
        let engine = Engine::load(&sources, profile).unwrap();
        let forms = engine.forms();
        let orders: Vec<_> = forms
            .iter()
            .flat_map(|form| form.languages.iter().map(move |lang| (form, lang)))
            .flat_map(|(form, lang)| {
                let tones: Vec<Option<Tone>> =
                    if form.tones.is_empty() { vec![None] } else { form.tones.iter().copied().map(Some).collect() };
                tones.into_iter().map(move |tone| (form, lang, tone))
            })
            .collect();
        let found: Vec<BTreeSet<usize>> = cases
            .par_iter()
            .map(|(case, assessment)| {
                let mut reached = BTreeSet::new();
                let mut draft = |request: Request<'_>| {
                    if let Ok(drafted) = engine.draft(&request) {
                        let marks = drafted.draft.markdown.chars().filter_map(|c| u32::from(c).checked_sub(FIRST));
                        reached.extend(marks.map(|mark| mark as usize));
                    }
                };
                for (form, lang, tone) in &orders {
                    let request = Request { tone: *tone, ..Request::new(&form.name, lang, case, assessment) };
                    draft(request.clone());
                    // Some forms go to many receivers at once, which a case seldom names: a few are sent to all of them.
                    for receiver in engine.profile().receivers.keys().filter(|_| SENT_TO_ALL.contains(&case.id.as_str())) {
                        draft(Request { addressee: Some(receiver), ..request.clone() });
                    }
                }
                reached
            })
            .collect();
        reached.extend(found.into_iter().flatten());
    }
    let missed: Vec<String> = branches
        .iter()
        .enumerate()
        .filter(|(index, _)| !reached.contains(index))
        .map(|(_, branch)| format!("{}  {}", branch.place, branch.tag))
        .collect();
    assert!(branches.len() > 300, "{} branches", branches.len());
    assert!(missed.is_empty(), "{} of {} branches are reached by no case:\n{}", missed.len(), branches.len(), missed.join("\n"));
}
