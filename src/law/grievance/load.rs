//! Reading and checking the files of the guide.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use rayon::prelude::*;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use super::compile::{self, Rules};
use super::file::{ArgumentsFile, BodiesFile, GrievanceFile, RemediesFile};
use super::inspect::Inspector;
use super::{Body, Guidebook};
use crate::case::GrievanceKind;
use crate::diag::{Diagnostic, Source, Span};
use crate::law::book::examples::{self, Examples};
use crate::law::book::{Place, Unread};
use crate::law::codes;
use crate::law::condition::named::Named;
use crate::law::instrument::Cited;
use crate::law::placed::{Mentions, Placed};
use crate::law::source::LawSources;
use crate::law::spelling::suggest;
use crate::yaml;

const ARGUMENTS: &str = "arguments.yaml";
const REMEDIES: &str = "remedies.yaml";
const BODIES: &str = "bodies.yaml";
const KINDS: &str = "grievances/";
/// One file for all kinds, as rule books had before each kind had a file of its own.
const ALL_KINDS: &str = "grievances.yaml";

const START: Span = Span { line: 1, column: 1, end_line: 1, end_column: 1 };

/// Whether a file of the book belongs here and holds no rules.
pub(in crate::law) fn is_of_guide(name: &str) -> bool {
    [ARGUMENTS, REMEDIES, BODIES, ALL_KINDS].contains(&name) || name.starts_with(KINDS)
}

/// A file of the guide and what reading it gave.
type Read<'f, T> = (&'f Arc<Source>, Result<T, Vec<Diagnostic>>);

/// The files of the guide as written.
pub(in crate::law) struct WrittenGuide<'f> {
    bodies: Option<Read<'f, BodiesFile>>,
    arguments: Option<Read<'f, ArgumentsFile>>,
    remedies: Option<Read<'f, RemediesFile>>,
    all_kinds: Option<&'f Arc<Source>>,
    kinds: Vec<Read<'f, GrievanceFile>>,
}

impl WrittenGuide<'_> {
    /// The citations of arguments and remedies.
    pub(in crate::law) fn cited(&self) -> Vec<Cited<'_>> {
        let arguments = self.arguments.iter().filter_map(|(source, read)| Some((*source, read.as_ref().ok()?)));
        let arguments = arguments.flat_map(|(source, file)| file.0.values().map(move |one| (source, one.span, one.value.cite.as_ref())));
        let remedies = self.remedies.iter().filter_map(|(source, read)| Some((*source, read.as_ref().ok()?)));
        let remedies = remedies.flat_map(|(source, file)| file.0.values().map(move |one| (source, one.span, one.value.cite.as_ref())));
        arguments.chain(remedies).filter_map(|(source, span, words)| Some(Cited { source, span, words: words? })).collect()
    }
}

/// Reads all of them, side by side.
pub(in crate::law) fn read(files: &[Arc<Source>], examples: Examples) -> WrittenGuide<'_> {
    let file = |name: &str| files.iter().find(|file| file.name == name);
    let kinds = || files.par_iter().filter(|file| file.name.starts_with(KINDS)).map(read_file).collect();
    let ((bodies, arguments), (remedies, kinds)) = rayon::join(
        || rayon::join(|| file(BODIES).map(read_file), || file(ARGUMENTS).map(|file| (file, examples::read(file, examples)))),
        || rayon::join(|| file(REMEDIES).map(read_file), kinds),
    );
    WrittenGuide { bodies, arguments, remedies, all_kinds: file(ALL_KINDS), kinds }
}

/// The days on which arguments are said to have been checked, with their places.
pub(in crate::law) fn checked(written: &WrittenGuide<'_>) -> Vec<(NaiveDate, Place)> {
    let Some((file, Ok(ArgumentsFile(arguments)))) = &written.arguments else { return Vec::new() };
    let checked = arguments.values().map(|argument| &argument.checked);
    checked.map(|day| (day.value, Place { source: Arc::clone(file), span: day.span })).collect()
}

/// Checks what was read: the lists first, because the files of the kinds name their entries.
pub(in crate::law) fn guidebook(
    written: WrittenGuide<'_>,
    beside: (Option<&LawSources>, &Unread),
    (rules, named): (&Rules, &Named),
    faults: &mut Vec<Diagnostic>,
) -> Guidebook {
    let mut book = Guidebook::default();
    if let Some((file, BodiesFile(bodies))) = written.bodies.and_then(|read| keep(read, faults)) {
        book.bodies = entries(file, beside, faults, &bodies, |body, look| Body { name: look.words(&body.name) });
    }
    if let Some((file, ArgumentsFile(arguments))) = written.arguments.and_then(|read| keep(read, faults)) {
        let mentions = Mentions::of(&file.text);
        for id in arguments.keys().filter(|id| rules.contains_key(id.as_str())) {
            let message = format!("`{id}` is the id of a rule already");
            let help = "`accept` of a case names rules and arguments alike: give the argument an id of its own.";
            faults.push(Diagnostic::error(codes::NAMED_TWICE, message).help(help).at(file, mentions.first(id)));
        }
        book.arguments = entries(file, beside, faults, &arguments, |argument, look| compile::argument(argument, (rules, named), look));
    }
    if let Some((file, RemediesFile(remedies))) = written.remedies.and_then(|read| keep(read, faults)) {
        book.remedies = entries(file, beside, faults, &remedies, |remedy, look| compile::remedy(remedy, &book, (rules, named), look));
    }
    if let Some(file) = written.all_kinds {
        let message = "what is said of grievances stands in one file a kind";
        let help = "Move each entry into `grievances/KIND.yaml`, under `rules:`.";
        faults.push(Diagnostic::error(codes::UNKNOWN_GRIEVANCE, message).help(help).at(file, START));
    }
    for read in written.kinds {
        let Some(kind) = kind_of(read.0, faults) else { continue };
        let Some((file, written)) = keep(read, faults) else { continue };
        let mut look = Inspector::new(file, beside, faults);
        let guidance = compile::guidance(&written, &book, (rules, named), &mut look);
        look.languages();
        book.kinds.insert(kind, guidance);
    }
    book
}

fn read_file<T: DeserializeOwned + JsonSchema>(file: &Arc<Source>) -> Read<'_, T> {
    (file, yaml::read(file, &codes::YAML))
}

fn keep<'f, T>((file, read): Read<'f, T>, faults: &mut Vec<Diagnostic>) -> Option<(&'f Arc<Source>, T)> {
    read.map_err(|found| faults.extend(found)).ok().map(|read| (file, read))
}

fn entries<W, T>(
    file: &Arc<Source>,
    beside: (Option<&LawSources>, &Unread),
    faults: &mut Vec<Diagnostic>,
    written: &BTreeMap<String, Placed<W>>,
    mut compile: impl FnMut(&Placed<W>, &mut Inspector<'_>) -> T,
) -> BTreeMap<String, T> {
    let mut look = Inspector::new(file, beside, faults);
    let compiled = written.iter().map(|(id, entry)| (id.clone(), compile(entry, &mut look))).collect();
    look.languages();
    compiled
}

/// The kind of grievance by the name of the file.
fn kind_of(file: &Arc<Source>, faults: &mut Vec<Diagnostic>) -> Option<GrievanceKind> {
    let stem = file.name.strip_prefix(KINDS)?;
    let word = stem.strip_suffix(".yaml").or_else(|| stem.strip_suffix(".yml")).unwrap_or(stem);
    let kind = GrievanceKind::ALL.into_iter().find(|kind| kind.word() == word);
    if kind.is_none() {
        let help = suggest(word, GrievanceKind::ALL.map(GrievanceKind::word));
        let message = format!("`{word}` is not a kind of grievance, so that `{}` is for nobody", file.name);
        faults.push(Diagnostic::error(codes::UNKNOWN_GRIEVANCE, message).help(help).at(file, START));
    }
    kind
}
