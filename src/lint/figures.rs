//! Numbers: passports and telephones N033, rounded numbers N052, enclosures N026.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::codes;
use super::judge::Judge;
use super::lexicon::{List, Meaning};
use super::text::BlockKind;

/// Digits of a personal number and of a telephone with its country code.
const PERSONAL_NUMBER: usize = 14;
const TELEPHONE: usize = 11;
/// Digits of a telephone without that code, which begins with a zero.
const LOCAL_TELEPHONE: Range<usize> = 9..11;
/// Digits of an account or a card of a bank.
const ACCOUNT: Range<usize> = 16..21;
/// Digits of a passport.
const PASSPORT: Range<usize> = 6..10;
/// Words between a number and what says that it is of the post.
const POST_WITHIN: usize = 4;

pub(super) fn judge(judge: &mut Judge<'_>) {
    if judge.form.is_diplomatic() {
        identifiers(judge);
    }
    rounded(judge);
    in_words(judge);
    enclosures(judge);
}

fn identifiers(judge: &mut Judge<'_>) {
    let mut found: Vec<Range<usize>> = Vec::new();
    let post: BTreeSet<usize> = judge.own(List::PostNumber).into_iter().flatten().collect();
    for at in 0..judge.text.tokens.len() {
        if !judge.is_own(at) || judge.text.kind(at) == BlockKind::Frame {
            continue;
        }
        let word = judge.text.as_written(at);
        let letters = word.chars().take_while(|c| c.is_ascii_uppercase()).count();
        let digits = word.chars().filter(char::is_ascii_digit).count();
        let passport = (1..=2).contains(&letters) && digits >= 6 && letters + digits == word.chars().count();
        // After the sign of a number stands that of a decision, which may be as long.
        let account = ACCOUNT.contains(&digits) && !is_announced(judge, at);
        let personal = (digits == PERSONAL_NUMBER || account) && word.len() == digits;
        if passport || (personal && !is_of_post(judge, at, &post)) {
            found.push(judge.text.bytes(at..at + 1));
        } else if is_split_passport(judge, at) {
            found.push(judge.text.bytes(at..at + 2));
        } else if let Some(telephone) = local_telephone(judge, at) {
            found.push(judge.text.bytes(telephone));
        }
    }
    for (plus, _) in judge.note.text.match_indices('+') {
        let rest = judge.note.text.get(plus + 1..).unwrap_or("");
        let end = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, ' ' | '-' | '(' | ')' | '\u{a0}')).unwrap_or(rest.len());
        let number = rest.get(..end).unwrap_or("").trim_end();
        if number.chars().filter(char::is_ascii_digit).count() >= TELEPHONE && judge.text.is_own(plus) {
            found.push(plus..plus + 1 + number.len());
        }
    }
    for range in found {
        judge.find(codes::IDENTIFIER, range, "a number that identifies a person or reaches one stands in the body", None);
    }
}

/// `AN 1234567`: letters of a passport apart from its figures.
fn is_split_passport(judge: &Judge<'_>, at: usize) -> bool {
    let (letters, digits) = (judge.text.as_written(at), judge.text.as_written(at + 1));
    let apart = judge.text.between(at, at + 1).chars().all(|sign| sign.is_whitespace() || sign == '№');
    (1..=2).contains(&letters.len())
        && letters.chars().all(|sign| sign.is_ascii_uppercase())
        && PASSPORT.contains(&digits.len())
        && digits.chars().all(|sign| sign.is_ascii_digit())
        && apart
        && judge.text.same_block(at, at + 1)
}

/// Whether a number is that of something sent: `почтовое отправление РПО 80085012345678`.
fn is_of_post(judge: &Judge<'_>, at: usize, post: &BTreeSet<usize>) -> bool {
    let sentence = judge.text.sentence_of(at);
    (at.saturating_sub(POST_WITHIN)..at + POST_WITHIN).any(|word| sentence.contains(&word) && post.contains(&word))
}

/// Whether the sign of a number stands before a word: `№ 14-08/0032`.
fn is_announced(judge: &Judge<'_>, at: usize) -> bool {
    let before = judge.note.text.get(..judge.text.bytes(at..at + 1).start).unwrap_or("");
    before.trim_end().ends_with(judge.lexicon.file.signs.number.as_str())
}

/// `0555123456`, `0555 12-34-56`: from its zero on, figures with hyphens and single spaces between them.
fn local_telephone(judge: &Judge<'_>, at: usize) -> Option<Range<usize>> {
    let figures = |at: usize| {
        let word = judge.text.as_written(at);
        let digits = word.chars().filter(char::is_ascii_digit).count();
        (digits > 0 && word.chars().all(|sign| sign.is_ascii_digit() || sign == '-')).then_some(digits)
    };
    // `8 (927) 123-45-67`: by its figures another number begins with eight as well, and with a plus it is told already.
    let trunk = judge.text.as_written(at) == "8" && figures(at + 1) == Some(3) && !plus_before(judge, at);
    if !(judge.text.as_written(at).starts_with('0') || trunk) || is_announced(judge, at) {
        return None;
    }
    let spaced = |at: usize| {
        let gap = judge.text.between(at - 1, at);
        matches!(gap, " " | "\u{a0}") || (trunk && matches!(gap, " (" | ") " | "(" | ")"))
    };
    let (mut digits, mut end) = (figures(at)?, at + 1);
    let whole = if trunk { TELEPHONE..TELEPHONE + 1 } else { LOCAL_TELEPHONE };
    while digits < whole.start && spaced(end) {
        digits += figures(end)?;
        end += 1;
    }
    whole.contains(&digits).then_some(at..end)
}

fn plus_before(judge: &Judge<'_>, at: usize) -> bool {
    judge.note.text.get(..judge.text.bytes(at..at + 1).start).is_some_and(|before| before.ends_with('+'))
}

/// `2.01e13`, `2,01E+13`.
fn rounded(judge: &mut Judge<'_>) {
    let text = judge.note.text;
    let mut found = Vec::new();
    for (at, _) in text.match_indices(['e', 'E']) {
        let before = text.get(..at).unwrap_or("");
        let mantissa = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',')).len();
        let digits = text.get(at + 1..).map_or("", |rest| rest.strip_prefix('+').unwrap_or(rest));
        let exponent = digits.len() - digits.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let signed = text.get(at + 1..).is_some_and(|rest| rest.starts_with('+'));
        let whole = before.get(before.len() - mantissa..).unwrap_or("");
        if whole.starts_with(|c: char| c.is_ascii_digit()) && (whole.contains(['.', ',']) || signed) && (1..=2).contains(&exponent) {
            found.push(at - mantissa..at + 1 + usize::from(signed) + exponent);
        }
    }
    for range in found {
        judge.find(codes::ROUNDED_NUMBER, range, "a number as a spreadsheet rounds it: digits are lost", None);
    }
}

/// `twenty-four citizens`: counts stand in figures; `24 (twenty-four) citizens` has both.
fn in_words(judge: &mut Judge<'_>) {
    if !judge.form.is_diplomatic() {
        return;
    }
    let numbers: BTreeMap<usize, usize> = judge.own(List::NumberInWords).into_iter().map(|number| (number.start, number.end)).collect();
    let and: BTreeSet<usize> = judge.own(List::And).into_iter().map(|and| and.start).collect();
    let units: BTreeMap<usize, usize> = judge.own(List::UnitInWords).into_iter().map(|unit| (unit.start, unit.end)).collect();
    let citizens: BTreeMap<usize, usize> = judge.own(List::Citizens).into_iter().map(|word| (word.start, word.end)).collect();
    let mut counted = Vec::new();
    let mut told = 0;
    for (start, end) in numbers.iter().filter(|(start, _)| judge.is_own(**start)) {
        if *start < told {
            continue;
        }
        // `one hundred and twenty`, `двадцать четыре`.
        let (mut last, part) = (*end, |at: usize| numbers.get(&at).or_else(|| units.get(&at)));
        while let Some(next) = part(last).or_else(|| part(last + 1).filter(|_| and.contains(&last))) {
            last = *next;
        }
        told = last;
        let before = start.checked_sub(1).filter(|before| judge.text.same_block(*before, *start));
        let figure = before.is_some_and(|before| judge.text.as_written(before).ends_with(|c: char| c.is_ascii_digit()));
        let Some(end) = citizens.get(&last) else { continue };
        let plain = (*start..end - 1).all(|at| judge.text.between(at, at + 1).chars().all(char::is_whitespace));
        if !figure && plain && judge.text.sentence_of(*start).contains(&(end - 1)) {
            counted.push(*start..*end);
        }
    }
    for tokens in counted {
        let range = judge.text.bytes(tokens);
        judge.find(codes::ROUNDED_NUMBER, range, "a count stands in words: counts stand in figures", None);
    }
}

/// `Enclosures: 3` and the list below it; `annex 3` in the body.
fn enclosures(judge: &mut Judge<'_>) {
    let listed: Vec<Range<usize>> =
        judge.text.blocks.iter().filter(|block| block.kind == BlockKind::Enclosures).map(|block| block.range.clone()).collect();
    let Some(first) = listed.first().cloned() else {
        unlisted(judge);
        return;
    };
    let items = listed
        .iter()
        .filter(|range| {
            judge.note.text.get((*range).clone()).is_some_and(|text| text.trim_start().starts_with(|c: char| c.is_ascii_digit()))
        })
        .count();
    let line = judge.note.text.get(first.clone()).and_then(|text| text.lines().next()).unwrap_or("");
    let Some((_, said)) = line.split_once(':') else { return };
    sheets(judge, &listed, first.start..first.start + line.len());
    let start = first.start + line.len() - said.trim_start().len();
    let said = said.trim().trim_end_matches('.');
    let digits = said.len() - said.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    let count: Option<usize> = said.get(..digits).and_then(|digits| digits.parse().ok());
    // `3 documents` above a list counts as well; `3 sheets` are counted below, `1. Copy` is an item.
    let rest = said.get(digits..).unwrap_or("");
    let counted = rest.is_empty() || (items > 0 && rest.starts_with(char::is_whitespace) && !sheets_follow(judge, start));
    if let Some(count) = count.filter(|count| counted && *count != items) {
        let range = start..start + digits;
        judge.find(codes::ENCLOSURES, range, format!("{count} enclosures are announced, {items} are listed"), Some(items.to_string()));
    }
    numbering(judge, &listed);
    // Drafts of the program list the evidence of the case, which may not tell its pages yet.
    if judge.note.layout.is_none() {
        without_pages(judge, &listed);
    }
}

/// An item of the list without its number of sheets or pages.
fn without_pages(judge: &mut Judge<'_>, listed: &[Range<usize>]) {
    let sheets: Vec<usize> = judge
        .hits()
        .iter()
        .filter(|hit| hit.means == Meaning::List(List::Sheets))
        .map(|hit| judge.text.bytes(hit.tokens.clone()).start)
        .collect();
    let bare: Vec<Range<usize>> = listed
        .iter()
        .filter(|range| {
            judge.note.text.get((*range).clone()).is_some_and(|text| text.trim_start().starts_with(|c: char| c.is_ascii_digit()))
        })
        .filter(|range| !sheets.iter().any(|at| range.contains(at)))
        // `1. Copy – 2.` states them as well.
        .filter(|range| {
            let text = judge.note.text.get((*range).clone()).unwrap_or("").trim_end().trim_end_matches(['.', ';', ')']);
            !text.ends_with(|sign: char| sign.is_ascii_digit())
        })
        .map(|range| {
            let text = judge.note.text.get(range.clone()).unwrap_or("");
            let start = range.start + text.len() - text.trim_start().len();
            start..start + text.trim().len()
        })
        .collect();
    for range in bare {
        judge.doubt(codes::ENCLOSURES, range, "the enclosure has no number of sheets or pages");
    }
}

/// Whether the number at a byte is one of sheets.
fn sheets_follow(judge: &Judge<'_>, number: usize) -> bool {
    let next = judge.text.tokens.partition_point(|token| token.range.start <= number);
    judge.hits().iter().any(|hit| hit.means == Meaning::List(List::Sheets) && hit.tokens.start == next)
}

/// `Enclosures: 3` and nothing below it.
fn unlisted(judge: &mut Judge<'_>) {
    let announced = judge.text.blocks.iter().filter(|block| block.kind == BlockKind::Frame).find_map(|block| {
        let (word, said) = judge.text.folded.get(block.range.clone())?.split_once(':')?;
        let start = block.range.end - said.trim_start().len();
        let said = said.trim().trim_end_matches('.');
        let count: usize = said.parse().ok().filter(|count| *count > 0)?;
        let word = word.trim().trim_matches(['*', '#', ' ']);
        judge.lexicon.enclosures.iter().any(|one| one == word).then(|| (count, start..start + said.len()))
    });
    if let Some((count, range)) = announced {
        judge.find(codes::ENCLOSURES, range, format!("{count} enclosures are announced, none is listed"), None);
    }
}

/// Items are numbered one after another.
fn numbering(judge: &mut Judge<'_>, listed: &[Range<usize>]) {
    let numbers: Vec<(usize, Range<usize>)> = listed
        .iter()
        .filter_map(|range| {
            let text = judge.note.text.get(range.clone())?;
            let start = range.start + text.len() - text.trim_start().len();
            let text = text.trim_start();
            let rest = text.trim_start_matches(|sign: char| sign.is_ascii_digit());
            let digits = text.len() - rest.len();
            let marked = (1..=2).contains(&digits) && rest.strip_prefix(['.', ')']).is_some_and(|rest| rest.starts_with([' ', '\u{a0}']));
            let number = text.get(..digits)?.parse().ok().filter(|_| marked)?;
            Some((number, start..start + digits))
        })
        .collect();
    let wrong = numbers.into_iter().zip(1..).find(|((number, _), right)| number != right);
    if let Some(((number, range), right)) = wrong {
        let message = format!("enclosure {number} stands where enclosure {right} belongs");
        judge.find(codes::ENCLOSURES, range, message, Some(right.to_string()));
    }
}

/// `Enclosure: on 5 sheets` above a list whose sheets are another number.
fn sheets(judge: &mut Judge<'_>, listed: &[Range<usize>], line: Range<usize>) {
    let words: Vec<Range<usize>> =
        judge.hits().iter().filter(|hit| hit.means == Meaning::List(List::Sheets)).map(|hit| hit.tokens.clone()).collect();
    // The number of sheets that a stretch names last, with its place.
    let named = |stretch: &Range<usize>| {
        words.iter().rev().find_map(|word| {
            let at = word.start.checked_sub(1)?;
            let number = judge.text.bytes(at..at + 1);
            let inside = stretch.start <= number.start && number.end <= stretch.end;
            Some((judge.text.as_written(at).parse::<usize>().ok().filter(|_| inside)?, number))
        })
    };
    let Some((said, place)) = named(&line) else { return };
    let items: Option<Vec<usize>> = listed
        .iter()
        .filter(|range| {
            judge.note.text.get((*range).clone()).is_some_and(|text| text.trim_start().starts_with(|c: char| c.is_ascii_digit()))
        })
        .map(|range| named(range).map(|(sheets, _)| sheets))
        .collect();
    let Some(sum) = items.filter(|items| !items.is_empty()).map(|items| items.iter().sum::<usize>()) else { return };
    if sum != said {
        judge.find(codes::ENCLOSURES, place, format!("{said} sheets are announced, the list has {sum}"), Some(sum.to_string()));
    }
}
