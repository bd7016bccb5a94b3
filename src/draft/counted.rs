//! Loops that are counted: a loop over data can stand inside others, print nothing and go on for longer than anybody waits.
//!
//! The engine has no bound for that. So what a loop goes over is handed to a function first, `{% for x in counted(of=…) %}`, before the
//! engine reads the template; places in faults are told as if it were not there.

use tera::{Error, Kwargs, State, TeraResult, Value};

use super::endless::tags;
use super::limit::{MOST_ROUNDS, may_go_round};

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

/// The template with what its loops go over handed to the function.
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
    const IN: &str = " in ";
    // What stands between these is no template.
    if text.contains("{% raw") || text.contains("{%- raw") {
        return Vec::new();
    }
    let mut inserts = Vec::new();
    for (range, tag) in tags(text).filter(|(_, tag)| tag.starts_with("for ")) {
        let whole = text.get(range.clone()).unwrap_or_default();
        let (Some(after), Some(end)) = (whole.find(IN), whole.find(tag).map(|start| start + tag.len())) else { continue };
        if after + IN.len() < end {
            inserts.push((range.start + after + IN.len(), OPENING));
            inserts.push((range.start + end, CLOSING));
        }
    }
    inserts
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
    fn what_is_no_template_stays_as_it_is() {
        let text = "{% raw %}{% for x in y %}{% endraw %}";
        assert_eq!(counted(text), text);
    }
}
