//! How a command writes its answer: to be read, or for another program.

use clap::ValueEnum;

/// The formats of every command but `check`, which has one more.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Format {
    Human,
    Json,
}
