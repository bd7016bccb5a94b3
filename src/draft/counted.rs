//! Loops that are counted: a loop over data can stand inside others, print nothing and go on for longer than anybody waits.
//!
//! The engine has no bound for that. So what a loop goes over is handed to a function first, `{% for x in counted(of=…) %}`, before the
//! engine reads the template; places in faults are told as if it were not there. Texts that are kept are [`measured`] in the same way.

use std::ops::Range;

use tera::{Error, Kwargs, State, TeraResult, Value};

use super::limit::{MOST_ROUNDS, may_go_round};
use super::measured;
use super::tags::{TagKind, tags};

/// The name by which templates call the function.
pub(super) const NAME: &str = "counted";
const OPENING: &str = "counted(of=";
const CLOSING: &str = ")";

/// Hands back what a loop goes over, once its rounds are counted.
pub(super) fn count(kwargs: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let of: Value = kwargs.must_get("of")?;
    if may_go_round(of.len().unwrap_or(1)) {
        return Ok(of);
    }
    Err(Error::message(format!("The loops of the template go round more than {MOST_ROUNDS} times: do they stand inside each other?")))
}

/// The template with what its loops go over, and what it keeps, handed to the functions.
pub(super) fn counted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut done = 0;
    for (at, insert) in inserts(text) {
        out.push_str(text.get(done..at).unwrap_or_default());
        out.push_str(insert);
        done = at;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// The column of the template as written, of one in the counted text.
pub(super) fn column(text: &str, line: usize, column: usize) -> usize {
    let mut shift = 0;
    for (at, insert) in inserts(text) {
        let before = text.get(..at).unwrap_or_default();
        if before.matches('\n').count() + 1 != line {
            continue;
        }
        let own = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        if column < own + shift + insert.len() {
            // Before the insert, or inside it.
            return if column > own + shift { own } else { column - shift };
        }
        shift += insert.len();
    }
    column - shift
}

/// What is put where, in order of place.
fn inserts(text: &str) -> Vec<(usize, &'static str)> {
    let mut inserts = Vec::new();
    for tag in tags(text).filter(|tag| tag.kind != TagKind::Silent) {
        for gone_over in gone_over(tag.says(), tag.kind == TagKind::Statement) {
            inserts.push((tag.says_at() + gone_over.start, OPENING));
            inserts.push((tag.says_at() + gone_over.end, CLOSING));
        }
        inserts.extend(measured::inserts(&tag));
    }
    inserts.sort_by_key(|(at, _)| *at);
    inserts
}

/// An open bracket, or the tag itself.
struct Open {
    /// Where `for x in …` can stand: a statement, square brackets.
    repeats: bool,
    /// In brackets a condition can follow what is gone over.
    bracket: bool,
    /// Whether `for` was said and `in` is to come.
    begun: bool,
    /// Where that which is gone over begins.
    from: Option<usize>,
}

/// The expressions that the loops of a tag go over, `for x in …` and `[… for x in …]`, as bytes of what it says.
fn gone_over(says: &str, statement: bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open = vec![Open { repeats: statement, bracket: false, begun: false, from: None }];
    let mut at = 0;
    while let Some(c) = says.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = says.get(at..).unwrap_or_default();
        let word = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        let ends = |from: usize| from..at - says.get(from..at).map_or(0, |of| of.len() - of.trim_end().len());
        match (c, open.last_mut()) {
            ('"' | '\'' | '`', _) => at += rest.get(1..).and_then(|after| after.find(c)).map_or(rest.len(), |end| end + 2),
            ('[' | '(' | '{', _) => {
                open.push(Open { repeats: c == '[', bracket: true, begun: false, from: None });
                at += 1;
            }
            (']' | ')' | '}', _) => {
                found.extend(open.pop().and_then(|closed| closed.from).map(ends));
                at += 1;
            }
            (_, Some(inside)) if word > 0 => {
                match rest.get(..word) {
                    Some("for") if inside.repeats => inside.begun = true,
                    Some("in") if inside.begun => {
                        inside.begun = false;
                        let space = rest.get(word..).map_or(0, |after| after.len() - after.trim_start().len());
                        inside.from = Some(at + word + space);
                    }
                    Some("if") if inside.bracket => found.extend(inside.from.take().map(ends)),
                    _ => {}
                }
                at += word;
            }
            _ => at += c.len_utf8(),
        }
    }
    found.extend(open.pop().filter(|inside| !inside.bracket).and_then(|inside| inside.from).map(|from| from..says.len()));
    found.retain(|range| !range.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::{column, counted};

    #[test]
    fn what_a_loop_goes_over_is_handed_to_the_function() {
        let text = "a\n{% for x in case.events -%}{{ x }}{%- for k, v in y | f(z=1) %}{% endfor %}{% endfor %}";
        let changed = "a\n{% for x in counted(of=case.events) -%}{{ x }}{%- for k, v in counted(of=y | f(z=1)) %}{% endfor %}{% endfor %}";
        assert_eq!(counted(text), changed);
        let place = |text: &str, word: &str| text.lines().nth(1).and_then(|line| line.find(word)).map(|at| at + 1);
        for word in ["for x", "case", "x }}", "y | f", "%}{% endfor %}{% endfor %}"] {
            let written = place(text, word);
            assert!(written.is_some());
            assert_eq!(place(changed, word).map(|found| column(text, 2, found)), written, "{word}");
        }
        // The call itself is told where what it is about begins.
        assert_eq!(place(changed, "counted").map(|found| column(text, 2, found)), place(text, "case"));
        assert_eq!(place(changed, "ted(").map(|found| column(text, 2, found)), place(text, "case"));
    }

    #[test]
    fn lists_that_are_put_together_are_counted_too() {
        let text = "{% for x in [f(y, in=1) for y in z.a if y in w] %}{% endfor %}{{ [\"[for a in b]\" for k, v in [c for c in d]] }}";
        let changed = "{% for x in counted(of=[f(y, in=1) for y in counted(of=z.a) if y in w]) %}{% endfor %}\
                       {{ [\"[for a in b]\" for k, v in counted(of=[c for c in counted(of=d)])] }}";
        assert_eq!(counted(text), changed);
        assert_eq!(counted("{% if x in [y, z] %}{{ a in b }}"), "{% if x in [y, z] %}{{ a in b }}");
    }

    #[test]
    fn texts_that_are_put_together_are_measured() {
        let text = "{% set_global x = x ~ [y for y in z] -%}{%- set a %}b{% endset %}{% set c = d.e[0] %}{% set c = [c, c] %}{% settle f = g ~ h %}";
        let changed = "{% set_global x = measured(of=x ~ [y for y in counted(of=z)]) -%}{%- set a | measured %}b{% endset %}\
                       {% set c = d.e[0] %}{% set c = measured(of=[c, c]) %}{% settle f = g ~ h %}";
        assert_eq!(counted(text), changed);
    }

    #[test]
    fn what_is_no_template_stays_as_it_is() {
        let text = "{% raw %}{% for x in y %}{% endraw %}{# {% for x in y %} #}{% for é";
        assert_eq!(counted(text), text);
        let after = "{% raw %}{% endraw %}{% for x in y %}";
        assert_eq!(counted(after), after.replace("in y", "in counted(of=y)"));
    }
}
