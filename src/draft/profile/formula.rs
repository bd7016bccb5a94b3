//! Filling the slots of formulae: `{sender.full.nominative}`, `{receiver.short.dative}`, `{number}`.

/// Puts `lookup`'s words into the slots of `formula`.
///
/// # Errors
/// The slots that `lookup` does not know.
pub(in crate::draft) fn fill(formula: &str, lookup: impl Fn(&str) -> Option<String>) -> Result<String, Vec<String>> {
    let mut out = String::with_capacity(formula.len());
    let mut unknown = Vec::new();
    let mut rest = formula;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((slot, tail)) = after.split_once('}') else {
            unknown.push(after.to_owned());
            rest = "";
            break;
        };
        match lookup(slot.trim()) {
            Some(words) => out.push_str(&words),
            None => unknown.push(slot.trim().to_owned()),
        }
        rest = tail;
    }
    out.push_str(rest);
    if unknown.is_empty() { Ok(out) } else { Err(unknown) }
}
