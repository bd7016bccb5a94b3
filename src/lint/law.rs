//! Articles and their laws: N029.

use super::codes;
use super::judge::Judge;
use super::lexicon::List;

pub(super) fn judge(judge: &mut Judge<'_>) {
    if !judge.form.is_diplomatic() {
        return;
    }
    let block = |judge: &Judge<'_>, at: usize| judge.text.tokens.get(at).map(|token| token.block);
    let named: Vec<_> = judge.own(List::Instrument).into_iter().map(|tokens| block(judge, tokens.start)).collect();
    for tokens in judge.own(List::Article) {
        let numbered = [tokens.start.checked_sub(1), Some(tokens.start), Some(tokens.end)]
            .into_iter()
            .flatten()
            .any(|at| block(judge, at) == block(judge, tokens.start) && judge.text.word(at).contains(|c: char| c.is_ascii_digit()));
        if numbered && !named.contains(&block(judge, tokens.start)) {
            let range = judge.text.bytes(tokens);
            judge.find(codes::BARE_ARTICLE, range, "an article is named without its law or treaty", None);
        }
    }
}
