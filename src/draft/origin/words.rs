//! What a line says, without the signs of its format.

/// The words of a line, in small letters.
#[derive(Clone, Debug, PartialEq)]
pub struct Said(Vec<String>);

/// Fewer letters are found everywhere: `RU`, `E1`.
const FEWEST_LETTERS: usize = 4;

impl Said {
    /// The words of a line of Markdown or plain text: references to footnotes and signs are left out.
    pub fn of(line: &str) -> Self {
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
        Self(words.map(str::to_lowercase).collect())
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the words of `value` stand in the line one after the other.
    pub fn contains(&self, value: &str) -> bool {
        let value = Self::of(value);
        let letters: usize = value.0.iter().map(|word| word.chars().count()).sum();
        letters >= FEWEST_LETTERS && self.0.windows(value.0.len()).any(|window| window == value.0)
    }

    /// How much of `self` stands in `other` in one piece, from 0 to 1.
    pub fn shared_with(&self, other: &Self) -> f32 {
        let longest = (0..self.0.len())
            .flat_map(|at| (0..other.0.len()).map(move |there| (at, there)))
            .map(|(at, there)| self.0.iter().skip(at).zip(other.0.iter().skip(there)).take_while(|(one, another)| one == another).count())
            .max()
            .unwrap_or(0);
        longest as f32 / self.0.len().max(1) as f32
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

    #[test]
    fn a_wrapped_line_is_found_in_its_paragraph() {
        let paragraph = Said::of("раз два три четыре пять");
        assert!((Said::of("три четыре").shared_with(&paragraph) - 1.0).abs() < f32::EPSILON);
        assert!(Said::of("шесть семь").shared_with(&paragraph) < 0.1);
    }
}
