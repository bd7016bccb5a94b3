//! A two-page brief from the tree to bytes, on one thread.

#![allow(missing_docs)]

#[path = "../tests/pdf/samples.rs"]
#[allow(dead_code, clippy::unwrap_used, clippy::indexing_slicing)]
mod samples;

use demarche::render::pdf::{Faces, render};

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 300, sample_size = 1)]
fn two_page_brief(bencher: divan::Bencher<'_, '_>) {
    let mut number = 0;
    // Each document differs from the one before, as a run over many cases does.
    bencher
        .with_inputs(|| {
            number += 1;
            samples::two_page_brief(number)
        })
        .bench_local_values(|brief| render(&brief, Faces::embedded()));
}

#[divan::bench(sample_count = 300, sample_size = 1)]
fn one_page_note(bencher: divan::Bencher<'_, '_>) {
    bencher.with_inputs(samples::note_ru).bench_local_values(|note| render(&note, Faces::embedded()));
}
