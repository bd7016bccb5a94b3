//! Articles and their laws: N029.

use std::collections::BTreeSet;
use std::ops::Range;

use super::codes;
use super::judge::Judge;
use super::lexicon::List;
use super::name_places::stem;
use super::numbered::digits;

/// Words after a law or treaty in which its number or its date may stand: `of the Republic of 24 April 1963`.
const REACH: usize = 6;

/// Numbers that are years.
const YEARS: Range<i32> = 1900..2100;

pub(super) fn judge(judge: &mut Judge<'_>) {
    if !judge.form.is_diplomatic() {
        return;
    }
    let instruments = Instruments::of(judge);
    for tokens in judge.own(List::Article) {
        let block = block(judge, tokens.start);
        let numbered = [tokens.start.checked_sub(1), Some(tokens.start), Some(tokens.end)]
            .into_iter()
            .flatten()
            .any(|at| self::block(judge, at) == block && judge.text.word(at).contains(|c: char| c.is_ascii_digit()) && !is_year(judge, at));
        if !numbered {
            continue;
        }
        let range = judge.text.bytes(tokens);
        match instruments.standing(block) {
            Standing::Named => {}
            Standing::Bare => judge.find(codes::BARE_ARTICLE, range, "the law or treaty of this article has no name", None),
            Standing::None => judge.find(codes::BARE_ARTICLE, range, "an article is named without its law or treaty", None),
        }
    }
}

/// Whether a number is a year, as that of articles in a newspaper: laws have fewer articles.
fn is_year(judge: &Judge<'_>, at: usize) -> bool {
    let word = judge.text.as_written(at);
    word.len() == 4 && word.parse::<i32>().is_ok_and(|number| YEARS.contains(&number))
}

/// What a paragraph says of the laws of its articles.
enum Standing {
    /// None of them.
    None,
    /// One, and not which.
    Bare,
    /// Which.
    Named,
}

/// The laws and treaties of a text: the paragraph, and whether it is said which one.
struct Instruments(Vec<(Option<usize>, bool)>);

impl Instruments {
    fn of(judge: &Judge<'_>) -> Self {
        let within = |list: List| judge.own(list).into_iter().flatten().collect::<BTreeSet<usize>>();
        let words = Words {
            articles: within(List::Article),
            generic: within(List::LawGeneric),
            before: within(List::LawNameBefore),
            after: within(List::LawNameAfter),
        };
        let mut stems: Vec<String> = Vec::new();
        let mut found = Vec::new();
        for tokens in judge.own(List::Instrument) {
            let stem = stem(judge.text.word(tokens.start));
            let named = is_named(judge, &tokens, &words);
            // Once it was named, its short name says which one is meant.
            found.push((block(judge, tokens.start), named || stems.contains(&stem)));
            if named {
                stems.push(stem);
            }
        }
        Self(found)
    }

    fn standing(&self, of: Option<usize>) -> Standing {
        let mut here = self.0.iter().filter(|(block, _)| *block == of).peekable();
        match (here.peek().is_some(), here.any(|(_, named)| *named)) {
            (false, _) => Standing::None,
            (true, false) => Standing::Bare,
            (true, true) => Standing::Named,
        }
    }
}

/// Words beside a law or treaty, by their places.
struct Words {
    articles: BTreeSet<usize>,
    generic: BTreeSet<usize>,
    before: BTreeSet<usize>,
    after: BTreeSet<usize>,
}

fn block(judge: &Judge<'_>, at: usize) -> Option<usize> {
    judge.text.tokens.get(at).map(|token| token.block)
}

/// Whether the words beside a law or treaty say which one it is.
fn is_named(judge: &Judge<'_>, tokens: &Range<usize>, words: &Words) -> bool {
    let sentence = judge.text.sentence_of(tokens.start);
    let written = judge.text.as_written(tokens.start);
    let abbreviated = written.chars().filter(|c| c.is_uppercase()).count() > 1 || written.contains(|c: char| c.is_ascii_digit());
    if tokens.len() > 1 || abbreviated {
        return true;
    }
    let before =
        tokens.start.checked_sub(1).filter(|at| sentence.contains(at) && !words.articles.contains(at) && !words.generic.contains(at));
    let named_before = before.is_some_and(|at| {
        // The number of an article stands before it in one language, that of a treaty in another: `36 Конвенции`, `1963-жылдагы конвенция`.
        let number = digits(&judge.text, at).is_some_and(|digits| digits.len() == 4);
        let capital = at > sentence.start && judge.text.as_written(at).starts_with(char::is_uppercase);
        number || capital || words.before.contains(&at)
    });
    let after = (tokens.end..sentence.end.min(tokens.end + REACH)).take_while(|at| !words.articles.contains(at));
    let named_after = after.enumerate().any(|(offset, at)| {
        let quoted = judge.text.tokens.get(at).is_some_and(|token| token.quoted);
        let next = offset == 0 && (quoted || words.after.contains(&at) || judge.text.as_written(at).starts_with(char::is_uppercase));
        // A number beside it, or a year: `Law 115-FZ`, `of 24 April 1963`; other numbers count something.
        next || digits(&judge.text, at).is_some_and(|digits| offset == 0 || digits.len() == 4)
    });
    named_before || named_after
}
