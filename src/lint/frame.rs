//! What stands around the body of a paper: number N016, date and place N036, addressee N041, and what a form has not, N043.

use std::ops::Range;

use super::codes;
use super::dates::mentions;
use super::forms::Voice;
use super::judge::{Judge, spaced};
use super::known_names::KnownNames;
use super::lexicon::List;
use super::parity::{Copy, Difference};
use super::text::{BlockKind, Text};
use crate::diag::Code;

/// Letters of what may stand before the name of an addressee: `To the`.
const PREPOSITION: usize = 3;

/// A line of the frame.
struct Line {
    range: Range<usize>,
    /// Without the signs of Markdown, with plain spaces.
    words: String,
    /// Whether it is a title.
    title: bool,
    /// Whether a date stands in it, or the blank for one.
    dated: bool,
    /// Whether the date is a day, so that the paper is ready to leave.
    day: bool,
}

pub(super) fn judge(judge: &mut Judge<'_>) {
    let lines = lines(judge);
    if lines.is_empty() {
        for code in [codes::NUMBER, codes::COPIES_DIFFER_IN_FRAME] {
            if judge.form.addressed {
                judge.cannot(code, "the text has no number, date or addressee around it");
            }
        }
        return;
    }
    translation(judge, &lines);
    if judge.form.addressed {
        number(judge, &lines);
        date(judge, &lines);
        addressee(judge, &lines);
        no_title(judge, &lines);
    } else if judge.form.voice == Voice::Impersonal {
        impersonal(judge, &lines);
        sealed(judge);
    }
    if !judge.form.signed {
        signature(judge, &lines);
    }
}

/// A line for a signature: a paper in the third person has none, a note verbale is sealed in its place.
fn signature(judge: &mut Judge<'_>, lines: &[Line]) {
    for line in lines.iter().filter(|line| is_signature(&line.words)) {
        let range = line.range.clone();
        if judge.form.addressed {
            judge.doubt(codes::NOT_OF_THIS_FORM, range, "this form is sealed and not signed; in many states it is initialled");
        } else {
            let code = code_of_authentication(judge);
            judge.find(code, range, "this form carries no signature", None);
        }
    }
}

/// `Deputy Minister ____ A. Asanov`: a blank, an initial and no figures, as the blanks of a date have beside them.
fn is_signature(words: &str) -> bool {
    let initial = |word: &str| {
        let mut signs = word.chars();
        signs.next().is_some_and(char::is_uppercase) && signs.next() == Some('.')
    };
    words.contains("__") && !words.contains(|sign: char| sign.is_ascii_digit()) && words.split_whitespace().any(initial)
}

/// The place of a seal below an impersonal paper.
fn sealed(judge: &mut Judge<'_>) {
    let seals = judge.own(List::Seal).into_iter().filter(|tokens| judge.text.kind(tokens.start) == BlockKind::Frame);
    let seals: Vec<Range<usize>> = seals.map(|tokens| judge.text.bytes(tokens)).collect();
    let code = code_of_authentication(judge);
    for range in seals {
        judge.find(code, range, "this form carries no seal", None);
    }
}

/// A non-paper has a rule of its own on what it does not show.
fn code_of_authentication(judge: &Judge<'_>) -> Code {
    if judge.form.attributed { codes::NOT_OF_THIS_FORM } else { codes::NON_PAPER }
}

/// The lines before and after the body.
fn lines(judge: &Judge<'_>) -> Vec<Line> {
    let days: Vec<(usize, bool)> = mentions(judge)
        .iter()
        .filter(|date| date.year.is_some())
        .map(|date| (judge.text.bytes(date.tokens.clone()).start, date.date().is_some()))
        .collect();
    let of_frame = words(&judge.text).into_iter().map(|(range, words)| {
        let of_line = |(at, _): &&(usize, bool)| range.contains(at);
        let title = is_title(judge, &range, &words);
        let blank = !words.starts_with(judge.lexicon.file.signs.number.as_str()) && words.contains("__");
        let day = days.iter().filter(of_line).any(|(_, day)| *day);
        let dated = days.iter().any(|date| of_line(&date)) || blank;
        Line { range, words, title, dated, day }
    });
    of_frame.collect()
}

/// A heading of Markdown, with `#` or underlined, or a line that says no more than what the paper is.
fn is_title(judge: &Judge<'_>, range: &Range<usize>, words: &str) -> bool {
    let underlined = || {
        let below = judge.note.text.get(range.end..).and_then(|rest| rest.trim_start_matches([' ', '\r']).strip_prefix('\n'));
        let below = below.and_then(|rest| rest.lines().next()).unwrap_or("").trim();
        below.len() > 2 && (below.trim_matches('=').is_empty() || below.trim_matches('-').is_empty())
    };
    let marked = judge.note.text.get(range.clone()).is_some_and(|line| line.starts_with('#'));
    marked || underlined() || judge.lexicon.file.titles.contains(&words.to_lowercase())
}

/// A translation has neither number nor seal of its own: they stand on the original.
fn translation(judge: &mut Judge<'_>, lines: &[Line]) {
    let of_profile = judge.note.profile.languages.get(judge.note.lang).and_then(|wording| wording.translation_mark.as_ref());
    let marks = &judge.lexicon.file.translation_marks;
    let marked = lines.iter().any(|line| marks.contains(&line.words.to_lowercase()) || of_profile.is_some_and(|mark| line.words == *mark));
    if !(judge.form.addressed && marked) {
        return;
    }
    let sign = judge.lexicon.file.signs.number.as_str();
    let numbers =
        lines.iter().filter(|line| line.words.strip_prefix(sign).is_some_and(|number| number.contains(|c: char| c.is_ascii_digit())));
    let numbers: Vec<Range<usize>> = numbers.map(|line| line.range.clone()).collect();
    for range in numbers {
        judge.find(codes::TRANSLATION_MARK, range, "a translation has no number of its own: the number stands on the original", None);
    }
    let seals = judge.own(List::Seal).into_iter().filter(|tokens| judge.text.kind(tokens.start) == BlockKind::Frame);
    let seals: Vec<Range<usize>> = seals.map(|tokens| judge.text.bytes(tokens)).collect();
    for range in seals {
        judge.find(codes::TRANSLATION_MARK, range, "a translation has no seal: it stands on the original", None);
    }
}

/// The lines around a text: where they stand, and their words without the signs of Markdown, with plain spaces.
pub(super) fn words(text: &Text<'_>) -> Vec<(Range<usize>, String)> {
    let mut lines = Vec::new();
    for block in text.blocks.iter().filter(|block| block.kind == BlockKind::Frame) {
        let mut at = block.range.start;
        for line in text.raw.get(block.range.clone()).unwrap_or("").split_inclusive('\n') {
            let start = at + line.len() - line.trim_start().len();
            at += line.len();
            let line = line.trim().trim_end_matches('\\').trim_end();
            // A rule under a line makes it a title, and is none itself.
            if line.contains(char::is_alphanumeric) || line.contains('_') {
                lines.push((start..start + line.len(), spaced(&line.replace('\\', "").replace(['*', '#'], ""))));
            }
        }
    }
    lines
}

/// A paper that has its frame has a number in it; a blank is for drafts.
fn number(judge: &mut Judge<'_>, lines: &[Line]) {
    let sign = judge.lexicon.file.signs.number.as_str();
    if judge.form.voice == Voice::First {
        let numbered = |line: &&Line| line.words.strip_prefix(sign).is_some_and(|number| number.contains(|c: char| c.is_ascii_digit()));
        match lines.iter().find(numbered).map(|line| line.range.clone()) {
            Some(range) => {
                judge.doubt(codes::NOT_OF_THIS_FORM, range, "a personal note has mostly no number; where it has one differs by state")
            }
            None => judge.cannot(codes::NUMBER, "a personal note is mostly sent without a number; where it has one differs by state"),
        }
        return;
    }
    let Some((line, number)) = lines.iter().find_map(|line| Some((line, line.words.strip_prefix(sign)?.trim()))) else {
        if judge.note.profile.goes_without_number(judge.note.lang) {
            return;
        }
        judge.find_in_whole(codes::NUMBER, "the note has no number", Some(format!("{sign}\u{a0}…")));
        return;
    };
    let blank = number.chars().all(|sign| sign == '_' || !sign.is_alphanumeric());
    if blank && !lines.iter().any(|line| line.day) {
        judge.cannot(codes::NUMBER, "the number is left blank, as drafts may leave it");
    } else if blank && judge.note.layout.is_some() {
        judge.cannot(codes::NUMBER, "the number is left blank, as drafts may leave it; the note is dated, and needs it before it leaves");
    } else if blank {
        judge.find(codes::NUMBER, line.range.clone(), "the note is dated, but its number is left blank", None);
    } else if !number.contains(|sign: char| sign.is_ascii_digit()) {
        judge.find(codes::NUMBER, line.range.clone(), "this is no number: it has no digit", None);
    } else if let shapes = &judge.note.profile.number_shapes
        && !shapes.is_empty()
        && !shapes.iter().any(|shape| has_shape(number, shape))
    {
        let message = format!("the number does not look like those of the profile: {}", shapes.join(", "));
        judge.doubt(codes::NUMBER, line.range.clone(), message);
    }
}

/// Whether a number looks like a shape: `0` stands for digits, `A` for letters, all else for itself.
fn has_shape(number: &str, shape: &str) -> bool {
    let mut rest = number;
    for sign in shape.chars() {
        let after = match sign {
            '0' => rest.trim_start_matches(|c: char| c.is_ascii_digit()),
            'A' => rest.trim_start_matches(char::is_alphabetic),
            other => rest.strip_prefix(other).unwrap_or(rest),
        };
        if after.len() == rest.len() {
            return false;
        }
        rest = after;
    }
    rest.is_empty()
}

/// Date and place stand in every copy, and the place is that of the profile.
fn date(judge: &mut Judge<'_>, lines: &[Line]) {
    let dated: Vec<&Line> = lines.iter().filter(|line| line.dated).collect();
    let Some(last) = dated.last() else {
        judge.find_in_whole(codes::COPIES_DIFFER_IN_FRAME, "the paper has neither date nor place, nor a blank for them", None);
        return;
    };
    let Some(place) = judge.note.profile.place(judge.note.lang) else { return };
    if !dated.iter().any(|line| names(&line.words, &place)) {
        let message = format!("the place of the profile, `{place}`, does not stand beside the date");
        judge.find(codes::COPIES_DIFFER_IN_FRAME, last.range.clone(), message, None);
    }
}

/// Whether a line holds the names of a place, that is its words with a capital.
pub(super) fn names(line: &str, place: &str) -> bool {
    place.split(|c: char| !c.is_alphanumeric()).filter(|word| word.starts_with(char::is_uppercase)).all(|word| line.contains(word))
}

/// An addressee is a line that is neither title nor number, date or mark.
fn addressee(judge: &mut Judge<'_>, lines: &[Line]) {
    let body = judge.text.bytes(judge.text.first_sentence()).start;
    let receivers = || judge.note.profile.receivers.values();
    let firsts = receivers().filter_map(|receiver| receiver.address.get(judge.note.lang)?.first()).map(|line| spaced(line).to_lowercase());
    let names = receivers().filter_map(|receiver| receiver.names.get(judge.note.lang)).flat_map(|name| super::judge::forms(&name.full));
    let known: Vec<String> = firsts.chain(names.map(|name| spaced(name).to_lowercase())).collect();
    // A preposition or an article may stand before the name, which may go on over the lines of its block.
    let block_of =
        |line: &Line| judge.text.blocks.iter().find(|block| block.range.contains(&line.range.start)).map(|block| block.range.clone());
    let is_known = |line: &&Line| {
        let words = line.words.to_lowercase();
        let short = |before: &str| before.split_whitespace().all(|word| word.chars().count() <= PREPOSITION);
        let of_line = known.iter().any(|name| words.strip_suffix(name.as_str()).is_some_and(short));
        let block = || block_of(line).and_then(|range| judge.text.folded.get(range)).map(|block| spaced(&block.replace('\\', " ")));
        of_line
            || block()
                .is_some_and(|block| known.iter().any(|name| block.split_once(name.as_str()).is_some_and(|(before, _)| short(before))))
    };
    let above =
        lines.iter().find(|line| line.range.start < body && is_addressee(judge, line) && is_known(line)).map(|line| line.range.clone());
    if let Some(range) = above {
        judge.find(codes::ADDRESSEE_PLACE, range, "the addressee stands above the text; its block belongs at the foot of page 1", None);
    }
    if !lines.iter().any(|line| is_addressee(judge, line)) {
        let message = "the paper names no addressee; its block stands at the foot of page 1";
        judge.find_in_whole(codes::ADDRESSEE_PLACE, message, None);
    }
}

/// Whether a line is neither title nor number, date or mark.
fn is_addressee(judge: &Judge<'_>, line: &Line) -> bool {
    let sign = judge.lexicon.file.signs.number.as_str();
    let wording = judge.note.profile.languages.get(judge.note.lang);
    let is_mark = wording.is_some_and(|wording| {
        line.words.eq_ignore_ascii_case(&wording.draft_mark) || wording.translation_mark.as_ref().is_some_and(|mark| line.words == *mark)
    });
    let marked = super::classification::marks(&judge.text, judge.hits()).iter().any(|mark| line.range.contains(&mark.start));
    !line.title && !line.dated && !line.words.starts_with(sign) && !marked && !is_mark
}

/// The lines around the text that may be of an address, those that follow one another as one. An enclosure's title names bodies as well.
pub(super) fn address_parts(judge: &Judge<'_>) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut apart = true;
    let body = judge.text.bytes(judge.text.first_sentence()).start;
    for line in lines(judge) {
        let folded = line.words.to_lowercase();
        let enclosed = judge.lexicon.enclosures.iter().any(|word| folded.starts_with(word.as_str()));
        if !is_addressee(judge, &line) || enclosed {
            apart = true;
            continue;
        }
        match parts.last_mut().filter(|last| !apart && (last.start < body) == (line.range.start < body)) {
            Some(last) => last.end = line.range.end,
            None => parts.push(line.range),
        }
        apart = false;
    }
    parts
}

/// A note has no title: that it protests is said in its text.
fn no_title(judge: &mut Judge<'_>, lines: &[Line]) {
    let allowed = judge.lexicon.file.note_titles.as_slice();
    let titles = lines.iter().filter(|line| line.title && !allowed.contains(&line.words.to_lowercase()));
    for line in titles {
        judge.doubt(codes::NOT_OF_THIS_FORM, line.range.clone(), "a note has no title; what it is, it says in its text");
    }
}

/// An aide-mémoire has its title and its date, and no addressee.
fn impersonal(judge: &mut Judge<'_>, lines: &[Line]) {
    if judge.form.titled && !lines.iter().any(|line| line.title) {
        judge.find_in_whole(codes::NOT_OF_THIS_FORM, "this form has its title above it", None);
    }
    if judge.form.dated && !lines.iter().any(|line| line.dated) {
        judge.find_in_whole(codes::NOT_OF_THIS_FORM, "this form is dated", None);
    }
    let addresses = judge.note.profile.receivers.values().filter_map(|receiver| receiver.address.get(judge.note.lang)?.first());
    let addressed = addresses.filter_map(|first| lines.iter().find(|line| line.words.to_lowercase() == spaced(first).to_lowercase()));
    let found: Vec<Range<usize>> = addressed.map(|line| line.range.clone()).collect();
    for range in found {
        judge.find(codes::NOT_OF_THIS_FORM, range, "this form has no addressee", None);
    }
}

/// What one copy has around its text and another has not: the place beside the date, and the addressee.
pub(super) fn differ(
    here: usize,
    there: usize,
    copies: &[Copy<'_>],
    frames: [&Vec<(Range<usize>, String)>; 2],
    names: &KnownNames,
) -> Vec<Difference> {
    let Some((from, to)) = copies.get(here).zip(copies.get(there)) else { return Vec::new() };
    let [one, other] = frames;
    let mut found = Vec::new();
    let mut tell = |what: String, range: Range<usize>| {
        let message = format!("{what} stands around the text in `{}`, not in `{}`", from.lang, to.lang);
        found.push(Difference {
            code: codes::COPIES_DIFFER_IN_FRAME,
            sure: true,
            message,
            here: (here, range),
            there: (there, 0..0),
            counterpart: None,
        });
    };
    // The place stands where the date does; a copy without either is told of its date.
    let place = |copy: &Copy<'_>, frame: &[(Range<usize>, String)]| {
        let place = names.places.get(copy.lang)?;
        let dated = |words: &str| words.contains(|c: char| c.is_ascii_digit() || c == '_') && words.contains(',');
        Some(frame.iter().find(|(_, words)| dated(words) && self::names(words, place))?.0.clone())
    };
    if let (Some(range), None, true) = (place(from, one), place(to, other), names.places.contains_key(to.lang)) {
        tell("the place of the profile".to_owned(), range);
    }
    for address in &names.addresses {
        let Some((mine, theirs)) = address.get(from.lang).zip(address.get(to.lang)) else { continue };
        if let (Some(range), None) = (block(one, mine), block(other, theirs)) {
            tell("an addressee".to_owned(), range);
            break;
        }
    }
    found
}

/// Where all the lines of an addressee stand, one below the other, in whatever case of letters.
fn block(frame: &[(Range<usize>, String)], address: &[String]) -> Option<Range<usize>> {
    let is_line = |(words, line): (&String, &String)| spaced(line).to_lowercase() == words.to_lowercase();
    let lines = frame.windows(address.len().max(1)).find(|lines| lines.iter().map(|(_, words)| words).zip(address).all(is_line))?;
    Some(lines.first()?.0.start..lines.last()?.0.end)
}
