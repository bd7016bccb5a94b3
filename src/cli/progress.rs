//! Progress on stderr: only on a terminal, only when not asked to be quiet.

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// What is being done, and whether anybody wants to see it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Progress {
    pub(super) what: &'static str,
    pub(super) quiet: bool,
}

impl Progress {
    /// A bar for `total` steps, hidden where nobody watches.
    pub(super) fn bar(self, total: usize) -> ProgressBar {
        if self.quiet || !std::io::stderr().is_terminal() {
            return ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::hidden());
        }
        let bar = ProgressBar::new(total as u64);
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} {eta}") {
            bar.set_style(style);
        }
        bar.set_message(self.what);
        bar
    }
}
