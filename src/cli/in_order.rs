//! Many cases worked on in parallel, their results taken in the order of the files.

use std::io::Write;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::failure::Failure;
use super::progress::Progress;

/// Files worked on together, for each thread. Results wait only for those of their own batch: memory does not grow with the number of cases.
const FOR_EACH_THREAD: usize = 16;

/// Does `work` on every file and hands each result to `take`, which writes it to `out`. The first failure ends it.
pub(super) fn each<W: Write, R: Send>(
    files: &[PathBuf],
    progress: Progress,
    out: &mut W,
    work: impl Fn(&Path) -> R + Sync,
    mut take: impl FnMut(&mut W, R) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let bar = progress.bar(files.len());
    for batch in files.chunks(FOR_EACH_THREAD * rayon::current_num_threads()) {
        let results: Vec<R> = batch
            .par_iter()
            .map(|file| {
                let result = work(file);
                bar.inc(1);
                result
            })
            .collect();
        // A bar and results on one terminal would write over each other.
        bar.suspend(|| {
            results.into_iter().try_for_each(|result| take(out, result))?;
            Ok::<(), Failure>(out.flush()?)
        })?;
    }
    bar.finish_and_clear();
    Ok(())
}
