//! Regions of Russia by ISO 3166-2: the one list of the codes that there are.

use std::sync::LazyLock;

use crate::diag::one_slip_away;

/// What stands before the part of the code that names the region.
const PREFIX: &str = "RU-";

struct Region {
    /// `MOW`.
    part: &'static str,
    name: &'static str,
    /// What people write in its place: `MSK`.
    also: &'static str,
}

static REGIONS: LazyLock<Vec<Region>> = LazyLock::new(|| {
    let lines = include_str!("regions.txt").lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| {
            let (part, rest) = line.split_once(' ')?;
            let (name, also) = rest.split_once(" | ").unwrap_or((rest, ""));
            Some(Region { part, name, also })
        })
        .collect()
});

/// The codes of all regions, in the order of the list.
pub(crate) fn codes() -> impl Iterator<Item = String> {
    REGIONS.iter().map(|region| format!("{PREFIX}{}", region.part))
}

/// A code that begins with `RU-` and names no region.
pub(super) struct NoSuchRegion<'a> {
    part: &'a str,
}

/// Whether a code names a region. Those of other countries are not known here and taken as they are.
pub(super) fn known(code: &str) -> Result<(), NoSuchRegion<'_>> {
    match code.strip_prefix(PREFIX) {
        Some(part) if !REGIONS.iter().any(|region| region.part == part) => Err(NoSuchRegion { part }),
        _ => Ok(()),
    }
}

impl NoSuchRegion<'_> {
    /// What was probably meant, with its name: `RU-MOS` and `RU-MOW` differ by a letter, and by what the law says of them.
    pub(super) fn help(&self) -> String {
        let said = |region: &Region| format!("`{PREFIX}{}` ({})", region.part, region.name);
        let meant: Vec<String> = match REGIONS.iter().find(|region| region.also == self.part) {
            Some(region) => vec![said(region)],
            None => {
                let near = one_slip_away(self.part, REGIONS.iter().map(|region| region.part));
                REGIONS.iter().filter(|region| near.contains(&region.part)).map(said).collect()
            }
        };
        if meant.is_empty() {
            return "look the code up in ISO 3166-2:RU, for example `RU-MOW` for Moscow and `RU-MOS` for the Moscow region; \
                    without it the rules ask for the region"
                .to_owned();
        }
        format!("did you mean {}?", meant.join(" or "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_eighty_three() {
        assert_eq!(REGIONS.len(), 83);
        assert!(REGIONS.is_sorted_by_key(|region| region.part));
    }
}
