//! What judging costs beside reading: 10,000 case files parsed into their types, and the same files checked.
//!
//! The files are those of `cases/`, over and over, read from disk each time. `check` is what `demarche check` does with a file: parse,
//! compare the case with itself, the calendar and its evidence, judge it by the whole rule book. It should take at most 1.5 times as long
//! as `parse`. One thread.
#![allow(clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use demarche::check::Detail;
use demarche::diag::Source;
use demarche::{case, check, law};
use divan::Bencher;
use divan::counter::ItemsCount;

/// Files of one round.
const FILES: usize = 10_000;

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn parse(bencher: Bencher) {
    let files = files();
    bencher.counter(ItemsCount::new(FILES)).bench(|| {
        for (file, name) in &files {
            let text = fs::read_to_string(file).expect("a readable file");
            let loaded = case::load(&Arc::new(Source { name: name.clone(), text }));
            divan::black_box(loaded.case.expect("a case"));
        }
    });
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn check(bencher: Bencher) {
    let files = files();
    let book = law::book([]).expect("the embedded rule book");
    let as_of = NaiveDate::from_ymd_opt(2026, 6, 1).expect("a date");
    bencher.counter(ItemsCount::new(FILES)).bench(|| {
        for (file, name) in &files {
            let loaded = case::load_file(file, name.clone(), as_of);
            let case = loaded.case.expect("a case");
            divan::black_box(check::check(&case, &book, as_of, Detail::Answer));
        }
    });
}

/// The bundled case files, repeated up to [`FILES`].
fn files() -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let entries = fs::read_dir(folder).expect("the folder of cases");
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path().join("case.yaml")).filter(|file| file.is_file()).collect();
    files.sort();
    assert!(!files.is_empty(), "there are no case files");
    files.iter().cycle().take(FILES).map(|file| (file.clone(), file.to_string_lossy().into_owned())).collect()
}
