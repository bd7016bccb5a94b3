//! Where the sentences of a draft come from: lines of templates, fields of the case, rules, arguments, requests.
//!
//! It is found while the draft is made. Templates leave invisible marks where a word, a value or an item of a loop begins ([`mark`]); the
//! marks are taken out before anybody else sees the text ([`marked`]). What stands between two marks was printed by a known tag of a
//! known template for a known item of the case, so that its field is known too ([`trace`]); only where a tag prints something put
//! together is its field found by its words, and where two fields say the same, both are named.

mod expression;
mod fields;
mod mark;
pub(in crate::draft) mod marked;
mod trace;
mod words;

use std::sync::Arc;

use tera::{Kwargs, State, TeraResult, Value};

pub use self::mark::TemplatePlace;
pub(in crate::draft) use self::mark::{FUNCTION, Marks};
use self::marked::{Marked, Sign, of_path};
pub use self::trace::{Origin, RuleVersion};
pub(in crate::draft) use self::trace::{Tracer, kind};

/// The marks of a drafted text: what [`Engine::origins`](super::Engine::origins) reads.
#[derive(Clone, Debug, Default)]
pub struct Trail {
    /// Which mark stands for what; none where the engine drafted without marks.
    marks: Option<Arc<Marks>>,
    /// The marks with the byte of the text before which each stands.
    signs: Vec<(usize, Sign)>,
}

/// What a template printed.
pub(in crate::draft) struct Rendered {
    pub(in crate::draft) marked: Marked,
    /// Which mark stands for what; none where the templates have no marks.
    pub(in crate::draft) marks: Option<Arc<Marks>>,
}

impl Rendered {
    /// The text, and the marks taken off it.
    pub(in crate::draft) fn into_parts(self) -> (String, Trail) {
        (self.marked.text, Trail { marks: self.marks, signs: self.marked.signs })
    }

    /// The place in the templates from which the last of the text came.
    pub(in crate::draft) fn last_place(&self) -> Option<&TemplatePlace> {
        let marks = self.marks.as_ref()?;
        let places = self.marked.signs.iter().rev().filter_map(|(_, sign)| match sign {
            Sign::Place(index) => marks.place(*index),
            Sign::Path(_) => None,
        });
        places.into_iter().next()
    }

    pub(in crate::draft) fn trail(&self) -> Trail {
        Trail { marks: self.marks.clone(), signs: self.marked.signs.clone() }
    }
}

/// `_origin(of=event, mark="…")`, which only the marking of templates writes: the mark, and the path where the item stands.
pub(super) fn function(kwargs: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let of: Value = kwargs.must_get("of")?;
    let mark: String = kwargs.must_get("mark")?;
    let path = of.get_from_path("origin").or_else(|| of.get_from_path("path"));
    let path = path.and_then(Value::as_str).unwrap_or_default();
    Ok(Value::safe_string(&(mark + &of_path(path))))
}
