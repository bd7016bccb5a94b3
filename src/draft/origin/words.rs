//! What a line says, without the signs of its format.

/// The words of a line, in small letters.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Said {
    words: Vec<String>,
    /// Whether they have letters enough to be looked for.
    tell: bool,
}

/// Fewer letters are found everywhere: `RU`, `E1`.
const FEWEST_LETTERS: usize = 4;

impl Said {
    /// The words of a line of Markdown or plain text: references to footnotes and signs are left out.
    pub(super) fn of(line: &str) -> Self {
        let mut plain = String::with_capacity(line.len());
        let mut rest = line;
        while let Some((before, after)) = rest.split_once('[') {
            plain.push_str(before);
            let reference = after.split_once(']').filter(|(number, _)| number.trim_start_matches('^').parse::<usize>().is_ok());
            rest = match reference {
                Some((_, after)) => after,
                None => {
                    plain.push(' ');
                    after
                }
            };
        }
        plain.push_str(rest);
        let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let words: Vec<String> = words.map(str::to_lowercase).collect();
        let tell = words.iter().flat_map(|word| word.chars()).nth(FEWEST_LETTERS - 1).is_some();
        Self { words, tell }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether the words of `value` stand in the line one after the other.
    pub(super) fn contains(&self, value: &str) -> bool {
        self.holds(&Self::of(value))
    }

    /// The same for words already parted.
    pub(super) fn holds(&self, value: &Self) -> bool {
        value.tell && self.words.windows(value.words.len()).any(|window| window == value.words)
    }
}

#[cfg(test)]
mod tests {
    use super::Said;

    #[test]
    fn signs_and_references_are_no_words() {
        assert_eq!(Said::of("| **Имя**[^1] | _Асан_ [ссылка](x) |"), Said::of("имя Асан ссылка x"));
        assert!(Said::of("Срок – 90 дней").contains("90 дней"));
        assert!(!Said::of("Срок – 90 дней").contains("90"), "too short to tell anything");
    }
}
