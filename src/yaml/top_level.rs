//! One text of a file, read without the rest.

use std::sync::Arc;

use granit_parser::{Event, Parser};

use super::limits::{check_size, parser_options};
use super::{Codes, compose};
use crate::diag::Source;

/// The text under a key of the outermost block. Reads only so far: what follows may be anything.
pub fn text_at_top(source: &Arc<Source>, key: &str) -> Option<String> {
    check_size(source, &Codes::UNREPORTED).ok()?;
    let mut depth = 0_usize;
    // In the outermost block: the key whose value comes next.
    let mut waiting: Option<bool> = None;
    for event in Parser::new_from_str_with_options(&source.text, parser_options()) {
        let (event, _) = event.ok()?;
        match event {
            Event::SequenceStart(..) if depth == 0 => return None,
            Event::MappingStart(..) | Event::SequenceStart(..) => {
                depth += 1;
                continue;
            }
            Event::MappingEnd | Event::SequenceEnd => depth = depth.checked_sub(1)?,
            Event::Scalar(text, ..) if depth == 1 => match waiting {
                Some(true) => return Some(text.into_owned()),
                Some(false) => {}
                None => {
                    waiting = Some(text == key);
                    continue;
                }
            },
            // What an alias stands for is known only to a reader of the whole.
            Event::Alias(_) | Event::UnresolvedAlias(_) if depth == 1 && waiting == Some(true) => {
                return compose::compose(source, &Codes::UNREPORTED).ok()?.get(key)?.text().map(str::to_owned);
            }
            _ => {}
        }
        if depth == 1 {
            waiting = None;
        }
    }
    None
}
