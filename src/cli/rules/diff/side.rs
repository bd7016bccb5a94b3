//! The two sides of a comparison: a rule book and a day each.

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use super::LawChange;
use crate::cli::arguments::iso_date;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::diag::Diagnostic;
use crate::law::change::{self, Written};
use crate::law::{self, RuleBook};
use crate::workspace::{self, CONFIGURATION, Files, Workspace, codes};

/// Files without which no rule book is whole. A folder that has them all stands for itself; any other is laid over the built-in book,
/// as the `rules` folder of a workspace is.
const WHOLE: [&str; 3] = ["sources.yaml", "arguments.yaml", "packs.yaml"];

/// One side.
pub(super) struct Side {
    /// As it was given.
    pub(super) name: String,
    pub(super) book: Arc<RuleBook>,
    pub(super) written: Arc<Written>,
    /// *Today* on this side.
    pub(super) as_of: NaiveDate,
    /// Whether it was given as a day.
    pub(super) is_day: bool,
}

/// Both sides.
pub(super) struct Sides {
    pub(super) before: Side,
    pub(super) after: Side,
}

impl Sides {
    pub(super) fn open(context: &Context, from: &str, to: &str) -> Result<Self, Failure> {
        let before = side(context, from, None)?;
        let after = side(context, to, Some(&before))?;
        Ok(Self { before, after })
    }

    /// What differs in the law: between two days of one book what is in force, else what the books say.
    pub(super) fn law(&self) -> Result<LawChange, Failure> {
        let Self { before, after } = self;
        Ok(if before.is_day && after.is_day {
            LawChange::Days(change::between(&after.book, &after.written, before.as_of, after.as_of))
        } else {
            LawChange::Books(change::compare(&before.written, &after.written))
        })
    }
}

fn side(context: &Context, name: &str, other: Option<&Side>) -> Result<Side, Failure> {
    let path = Path::new(name);
    let day = iso_date(name).ok();
    let (texts, book, as_of) = match day {
        Some(day) => match other.filter(|other| other.is_day) {
            Some(same) => {
                let (book, written) = (Arc::clone(&same.book), Arc::clone(&same.written));
                return Ok(Side { name: name.to_owned(), book, written, as_of: day, is_day: true });
            }
            None => (context.rule_texts()?, context.rule_book()?, day),
        },
        None if path.join(CONFIGURATION).is_file() => {
            let workspace = Workspace::open(Some(path), path)?;
            let context = Context { workspace, as_of: context.as_of, quiet: context.quiet, styles: context.styles, latest: context.latest };
            (context.rule_texts()?, context.rule_book()?, context.as_of)
        }
        None if path.is_dir() => {
            let texts = of_folder(path)?;
            (texts.clone(), context.book_of(texts)?, context.as_of)
        }
        None => return Err(Failure::one(neither(name))),
    };
    let written = Written::read(&texts)?;
    Ok(Side { name: name.to_owned(), book: Arc::new(book), written: Arc::new(written), as_of, is_day: day.is_some() })
}

fn of_folder(folder: &Path) -> Result<Files, Failure> {
    let own = workspace::files_of(folder)?;
    if own.is_empty() {
        let fault = Diagnostic::error(codes::NO_SUCH_PATH, format!("there is no rule file in `{}`", folder.display()));
        return Err(Failure::one(fault.help("give a workspace, or its folder of rules")));
    }
    if WHOLE.iter().all(|name| own.contains_key(*name)) {
        return Ok(own);
    }
    Ok(law::files_over_embedded(own))
}

fn neither(name: &str) -> Diagnostic {
    Diagnostic::error(codes::NO_SUCH_PATH, format!("`{name}` is neither a day nor a folder"))
        .help("give a day such as 2024-12-31, a workspace, or a folder of rule files")
}
