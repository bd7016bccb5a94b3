//! Spaces at which no line may end, in every format: after the sign of a number, between a figure and its unit, inside initials.

use super::{Block, Document, Inline};

const SPACE: char = '\u{a0}';

/// What a language keeps on one line. Which words these are is data of the language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NoBreak {
    /// Words that stay with what follows them: the sign of a number, the short word for an article, for a town.
    pub after: Vec<String>,
    /// Words that stay with the figure before them: months, years, currencies.
    pub before: Vec<String>,
}

impl NoBreak {
    /// Makes spaces of the body unbreakable. Words in another language are left as they are, and so is what stands as code.
    pub(super) fn apply(&self, document: &mut Document) {
        document.blocks.iter_mut().for_each(|block| self.block(block));
        document.footnotes.iter_mut().flatten().for_each(|block| self.block(block));
    }

    fn block(&self, block: &mut Block) {
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, lang: None } => self.inlines(content),
            Block::List { items, .. } => items.iter_mut().flatten().for_each(|block| self.block(block)),
            Block::Table { caption, head, rows, .. } => {
                caption.iter_mut().for_each(|caption| self.inlines(caption));
                rows.iter_mut().chain([head]).flatten().for_each(|cell| self.inlines(cell));
            }
            Block::Figure { caption, .. } => caption.iter_mut().for_each(|caption| self.inlines(caption)),
            Block::Quote(blocks) => blocks.iter_mut().for_each(|block| self.block(block)),
            Block::Paragraph { lang: Some(_), .. } | Block::Break => {}
        }
    }

    fn inlines(&self, content: &mut [Inline]) {
        for inline in content {
            match inline {
                Inline::Text(text) => self.text(text),
                Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } => self.inlines(content),
                Inline::Code(_) | Inline::Foreign { .. } | Inline::FootnoteRef(_) | Inline::LineBreak => {}
            }
        }
    }

    fn text(&self, text: &mut String) {
        let held: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).filter(|&at| self.holds(text, at)).collect();
        if held.is_empty() {
            return;
        }
        let mut kept = String::with_capacity(text.len() + held.len());
        let mut done = 0;
        for at in held {
            kept.push_str(text.get(done..at).unwrap_or_default());
            kept.push(SPACE);
            done = at + ' '.len_utf8();
        }
        kept.push_str(text.get(done..).unwrap_or_default());
        *text = kept;
    }

    /// Whether no line may end at the space there.
    fn holds(&self, text: &str, at: usize) -> bool {
        let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at + 1..).unwrap_or_default());
        let mut earlier = before.rsplit([' ', SPACE]);
        let word = earlier.next().unwrap_or_default().trim_start_matches(is_opening);
        let next = after.split([' ', SPACE]).next().unwrap_or_default();
        let (Some(last), Some(first)) = (word.chars().next_back(), next.chars().next()) else { return false };
        let after_figure = earlier.next().is_some_and(|word| word.ends_with(|c: char| c.is_ascii_digit()));
        // A year's «г.» may end a sentence; a town's has no figure before it.
        let begins = first.is_ascii_digit() || first == '№' || (first.is_uppercase() || is_opening(first)) && !after_figure;
        let joins_next = begins && is_among(&self.after, word);
        let joins_previous = last.is_ascii_digit() && is_among(&self.before, next.trim_end_matches([',', ';', ':', ')', '»', '”']));
        joins_next || joins_previous || is_group(word, next) || is_initials(word) && first.is_uppercase()
    }
}

fn is_opening(sign: char) -> bool {
    matches!(sign, '(' | '«' | '„' | '“' | '‘')
}

/// Words are listed as they stand within a sentence; a sentence may begin with one, or end with one that has no full stop of its own.
fn is_among(words: &[String], word: &str) -> bool {
    let begins_sentence = |listed: &str| listed.chars().eq(word.chars().flat_map(char::to_lowercase));
    words.iter().any(|listed| word == listed || word.strip_suffix('.') == Some(listed) || begins_sentence(listed))
}

/// `5` and `000` of five thousand: a group of three digits after one to three.
fn is_group(word: &str, next: &str) -> bool {
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
    (1..=3).contains(&word.len()) && digits(word) == word.len() && digits(next) == 3
}

/// `А.` or `А.А.`
fn is_initials(word: &str) -> bool {
    let mut letters = word.split_terminator('.');
    word.ends_with('.') && letters.all(|letter| letter.chars().count() == 1 && letter.chars().all(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::NoBreak;

    fn kept(text: &str) -> String {
        let words = |list: &str| list.split(' ').map(str::to_owned).collect();
        let no_break = NoBreak { after: words("№ ст. п. г."), before: words("июля г. рублей") };
        let mut text = text.to_owned();
        no_break.text(&mut text);
        text.replace('\u{a0}', "~")
    }

    #[test]
    fn what_belongs_to_a_figure_stays_with_it() {
        assert_eq!(kept("п. 5 ст. 97 Договора, № 115-ФЗ"), "п.~5 ст.~97 Договора, №~115-ФЗ");
        assert_eq!(kept("22 июля, с 1 июля 2025 г. Штраф 5 000 рублей."), "22~июля, с 1~июля 2025~г. Штраф 5~000~рублей.");
        assert_eq!(kept("(№ 5) в г. Казани"), "(№~5) в г.~Казани");
    }

    #[test]
    fn initials_stay_with_the_surname_and_sentences_apart() {
        assert_eq!(kept("А. А. Примеров и Э.К. Примеров"), "А.~А.~Примеров и Э.К.~Примеров");
        assert_eq!(kept("Принят в 2024 365 днями позже. Он просит."), "Принят в 2024 365 днями позже. Он просит.");
    }
}
