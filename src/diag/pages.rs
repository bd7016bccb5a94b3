//! The page of each code: what it means, an example, what to do. The pages stand in `docs/diagnostics/` and travel inside the binary.

use include_dir::{Dir, include_dir};

static PAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/docs/diagnostics");

/// The page of a code, Markdown; `None` for a code that nothing has.
pub fn page(code: &str) -> Option<&'static str> {
    PAGES.get_file(format!("{}.md", code.to_ascii_uppercase()))?.contents_utf8()
}

/// Every code with its page, in the order of the codes.
pub fn all() -> Vec<(&'static str, &'static str)> {
    let mut all: Vec<_> = PAGES.files().filter_map(|file| Some((file.path().file_stem()?.to_str()?, file.contents_utf8()?))).collect();
    all.sort_unstable();
    all
}

/// The title of a page: `# D0203: …` without the sign and the code.
pub fn title(page: &str) -> &str {
    let first = page.lines().next().unwrap_or_default().trim_start_matches("# ");
    first.split_once(": ").map_or(first, |(_, title)| title)
}
