//! The program from a cold start, as somebody at a terminal waits for it: `check` of one case should take less than 20 ms.
//!
//! `version` is what the system needs to start and end the process alone; the rest of `check` is reading the rule book, then the case.
#![allow(clippy::expect_used)]

use std::process::{Command, Stdio};

use divan::Bencher;

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 200, sample_size = 1)]
fn check(bencher: Bencher) {
    run(bencher, &["--as-of", "2026-06-01", "check", "cases/KG-2025-0171/case.yaml"]);
}

#[divan::bench(sample_count = 200, sample_size = 1)]
fn version(bencher: Bencher) {
    run(bencher, &["--version"]);
}

fn run(bencher: Bencher, arguments: &[&str]) {
    bencher.bench_local(|| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_demarche"));
        program.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).stdout(Stdio::null()).stderr(Stdio::null());
        assert!(program.status().expect("the program runs").success());
    });
}
