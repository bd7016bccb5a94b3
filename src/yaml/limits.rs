//! How much a file may hold. A case file of two pages has some 5 KiB, 200 nodes and a depth of 6.

use std::sync::Arc;

use super::Codes;
use crate::diag::{Diagnostic, Source};

/// Largest size of a file, in bytes: 1 MiB.
pub const MAX_BYTES: usize = 1024 * 1024;
/// Most keys, values and lists in a file.
pub const MAX_NODES: usize = 100_000;
/// Deepest nesting of lists and blocks.
pub const MAX_DEPTH: usize = 32;
/// Most aliases (`*name`) in a file.
pub const MAX_ALIASES: usize = 200;
/// Most nodes that all aliases of a file together may stand for.
pub const MAX_ALIASED_NODES: usize = 10_000;

/// The limits and the strictness under which serde reads.
pub(super) fn serde_options() -> serde_yaml::Options {
    serde_yaml::options! {
        budget: serde_yaml::budget! {
            max_events: 2 * MAX_NODES,
            max_nodes: MAX_NODES,
            max_depth: MAX_DEPTH,
            flow_nesting_limit: MAX_DEPTH,
            max_aliases: MAX_ALIASES,
            max_anchors: MAX_ALIASES,
            max_recorded_anchor_events: MAX_NODES,
            max_recorded_anchor_bytes: MAX_BYTES,
            max_total_scalar_bytes: MAX_BYTES,
            enforce_alias_anchor_ratio: false,
        },
        alias_limits: serde_yaml::alias_limits! {
            max_total_replayed_events: 2 * MAX_ALIASED_NODES,
        },
        emit_comments: false,
        merge_keys: serde_yaml::options::MergeKeyPolicy::Error,
        strict_booleans: true,
        reject_unsupported_tags: true,
        reject_tagged_field_names: true,
        with_snippet: false,
    }
}

/// The same limits for the parser below serde.
pub(super) fn parser_options() -> granit_parser::Options {
    granit_parser::options! {
        emit_comments: false,
        flow_nesting_limit: MAX_DEPTH,
        emit_unresolved_aliases: true,
    }
}

/// Refuses a text that is too long to be what it claims to be.
pub(super) fn check_size(source: &Arc<Source>, codes: &Codes) -> Result<(), Vec<Diagnostic>> {
    if source.text.len() <= MAX_BYTES { Ok(()) } else { Err(vec![too_large(&source.name, codes)]) }
}

/// A file over [`MAX_BYTES`].
pub(super) fn too_large(name: &str, codes: &Codes) -> Diagnostic {
    Diagnostic::error(codes.too_large, format!("`{name}` is larger than {} KiB", MAX_BYTES / 1024))
        .help("a file of this kind holds text only; keep scans, photographs and long quotations in files of their own and name them here")
}
