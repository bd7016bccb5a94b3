//! Elements of a page that hide their words: by an attribute or a style.

use std::ops::Range;

/// An opening tag.
struct Tag<'t> {
    name: &'t str,
    /// Names and values.
    attributes: Vec<(&'t str, &'t str)>,
    /// Bytes of the text.
    range: Range<usize>,
}

/// Hidden elements that hold words, from their opening tag on to their closing one. The text is in small letters.
pub(super) fn elements(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (start, _) in text.match_indices('<') {
        if found.last().is_some_and(|last| start < last.end) {
            continue;
        }
        let Some(tag) = tag(text, start).filter(is_hidden) else { continue };
        let end = closing(text, &tag);
        if text.get(tag.range.end..end).is_some_and(holds_words) {
            found.push(start..end);
        }
    }
    found
}

fn tag(text: &str, start: usize) -> Option<Tag<'_>> {
    let mut rest = text.get(start + 1..)?;
    let name_end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-')?;
    let (name, after) = rest.split_at(name_end);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    rest = after;
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return Some(Tag { name, attributes, range: start..text.len() - after.len() });
        }
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/' | '<'))?;
        let (attribute, after) = rest.split_at(end);
        let trimmed = after.trim_start();
        let Some(value) = trimmed.strip_prefix('=').map(str::trim_start) else {
            // A sign that is no part of a tag: the text holds a comparison.
            if attribute.is_empty() {
                return None;
            }
            attributes.push((attribute, ""));
            rest = trimmed;
            continue;
        };
        let (value, after) = match value.chars().next()? {
            quote @ ('"' | '\'') => value.get(1..)?.split_once(quote)?,
            _ => value.split_at(value.find(|c: char| c.is_whitespace() || c == '>')?),
        };
        attributes.push((attribute, value));
        rest = after;
    }
}

fn is_hidden(tag: &Tag<'_>) -> bool {
    tag.attributes.iter().any(|(name, value)| match *name {
        "hidden" => true,
        "style" => value.split(';').filter_map(|one| one.split_once(':')).any(|(property, value)| hides(property.trim(), value)),
        _ => false,
    })
}

fn hides(property: &str, value: &str) -> bool {
    let value: String = value.chars().filter(|c| !c.is_whitespace()).collect();
    let value = value.trim_end_matches("!important");
    let nothing = || value.trim_end_matches(|c: char| c == '%' || c.is_alphabetic()).parse::<f64>() == Ok(0.0);
    match property {
        "display" => value == "none",
        "visibility" => matches!(value, "hidden" | "collapse"),
        "opacity" | "font-size" => nothing(),
        "color" => value == "transparent",
        "background" | "background-color" => is_black(value),
        _ => false,
    }
}

/// Black, however it is written: `black`, `#000`, `#000000`, `rgb(0,0,0)`, `hsl(0,0%,0%)`.
fn is_black(value: &str) -> bool {
    let hex = value.strip_prefix('#').is_some_and(|digits| match digits.len() {
        3 | 4 => digits.starts_with("000"),
        6 | 8 => digits.starts_with("000000"),
        _ => false,
    });
    let numbers = value.split_once('(').filter(|(name, _)| matches!(*name, "rgb" | "rgba")).map(|(_, rest)| rest);
    let zeros = numbers.is_some_and(|rest| {
        let mut parts = rest.split([',', '/', ')']);
        (0..3).all(|_| parts.next().is_some_and(|part| part.trim_end_matches('%').parse::<f64>() == Ok(0.0)))
    });
    hex || zeros || value == "black" || (value.starts_with("black") && value.contains("url")) || value.starts_with("hsl(0,0%,0%")
}

/// Where the element ends: at its own closing tag, elements of the same name within it counted; else at the end of the text.
fn closing(text: &str, tag: &Tag<'_>) -> usize {
    let (open, close) = (format!("<{}", tag.name), format!("</{}", tag.name));
    let mut depth = 0_usize;
    let whole = |at: usize, sign: &str| {
        text.get(at..).and_then(|rest| rest.strip_prefix(sign)).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
    };
    for at in text.get(tag.range.end..).unwrap_or("").match_indices('<').map(|(at, _)| tag.range.end + at) {
        if whole(at, &close) {
            match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => return at,
            }
        } else if whole(at, &open) {
            depth += 1;
        }
    }
    text.len()
}

/// Whether letters or digits stand outside of tags.
fn holds_words(text: &str) -> bool {
    let mut inside = false;
    text.chars().any(|c| {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            _ => {}
        }
        !inside && c.is_alphanumeric()
    })
}
