//! From files to a checked book: all faults of all files at once.

use std::collections::{BTreeMap, BTreeSet, btree_map};
use std::sync::Arc;

use rayon::prelude::*;

use super::compile::{self, Beside};
use super::examples::{self, Examples};
use super::remarks::Written;
use super::{RuleBook, links};
use crate::diag::{Diagnostic, Severity, Source, Span};
use crate::lang::Words;
use crate::law::calendar::Calendars;
use crate::law::citation;
use crate::law::codes;
use crate::law::condition::named::{ConditionsFile, Definition, Named};
use crate::law::fields::case_fields;
use crate::law::file::{RuleFile, WrittenRule, WrittenVersion};
use crate::law::grievance::load as guide;
use crate::law::instrument::{Cited, Laws, LawsFile};
use crate::law::packs::Packs;
use crate::law::placed::{Mentions, Placed};
use crate::law::rule::{Rule, RuleId};
use crate::law::source::LawSources;
use crate::yaml::{self, InPart};

/// Ids of rules in which so much is wrong that nothing can be said of them.
pub(in crate::law) type Unread = BTreeSet<String>;

/// A rule as written, with its file.
pub(super) struct Entry {
    pub(super) source: Arc<Source>,
    pub(super) written: Placed<WrittenRule>,
}

const SOURCES: &str = "sources.yaml";
const MORE_SOURCES: &str = "sources/";
const PACKS: &str = "packs.yaml";
/// Named conditions: one file, and a folder for those of a workspace.
const CONDITIONS: [&str; 2] = ["conditions.yaml", "conditions/"];
const LAWS: &str = "laws.yaml";

impl RuleBook {
    /// Loads a book from its files: names relative to the folder of rules, such as `ru/stay.yaml`, with their texts.
    ///
    /// # Errors
    ///
    /// Every fault of every file, each with its place.
    pub fn load(files: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>) -> Result<Self, Vec<Diagnostic>> {
        load(files, Examples::Read)
    }

    /// Loads a book without its worked examples, which is enough to judge cases and takes half the time.
    ///
    /// # Errors
    ///
    /// Every fault of every file but those of the examples.
    pub fn load_to_judge(files: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>) -> Result<Self, Vec<Diagnostic>> {
        load(files, Examples::LaidAside)
    }
}

fn load(files: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>, examples: Examples) -> Result<RuleBook, Vec<Diagnostic>> {
    let mut files: Vec<_> = files.into_iter().map(|(name, text)| Arc::new(Source { name: name.into(), text: text.into() })).collect();
    files.sort_by(|one, other| one.name.cmp(&other.name));
    let (calendar_files, files): (Vec<_>, Vec<_>) = files.into_iter().partition(|file| file.name.starts_with("calendars/"));
    let (guide_files, files): (Vec<_>, Vec<_>) = files.into_iter().partition(|file| guide::is_of_guide(&file.name));
    let (condition_files, files): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|file| file.name == CONDITIONS[0] || file.name.starts_with(CONDITIONS[1]));
    let (source_files, files): (Vec<_>, Vec<_>) = files.iter().partition(|file| lists_sources(&file.name));
    let (own_files, rule_files): (Vec<_>, Vec<_>) = files.into_iter().partition(|file| [PACKS, LAWS].contains(&file.name.as_str()));
    let own = |name: &str| own_files.iter().find(|file| file.name == name).copied();

    // Reading YAML takes nearly all of the time: what needs nothing from another file is read beside it.
    let ((rules, mut faults), (calendars, packs, written_guide)) = rayon::join(
        || Rules::read(&source_files, own(LAWS), &condition_files, &rule_files, examples),
        || {
            // Made once, when first asked for: here no rule has to wait for it.
            case_fields();
            let packs = || own(PACKS).map(|file| (yaml::read::<Packs>(file, &codes::YAML), file));
            let (calendars, written_guide) = rayon::join(|| Calendars::load(&calendar_files), || guide::read(&guide_files, examples));
            (calendars, packs(), written_guide)
        },
    );
    let calendars = keep(calendars, &mut faults);
    let packs = packs.or_else(|| missing(PACKS, &mut faults)).and_then(|(read, file)| Some((keep(read, &mut faults)?, file)));
    let Rules { sources, laws, named, conditions, rules, entries, unread } = rules;
    faults.extend(laws.iter().flat_map(|laws| laws.unknown(written_guide.cited())));
    faults.extend(laws.iter().flat_map(|laws| citation::faults(laws, written_guide.cited())));
    let checked = guide::checked(&written_guide);
    let guide = guide::guidebook(written_guide, (sources.as_ref(), &unread), (&rules, &named), &mut faults);
    if let Some((packs, file)) = &packs {
        check_packs(packs, file, (&rules, &unread), calendars.as_ref(), &mut faults);
    }
    let complete = faults.iter().all(|fault| fault.severity < Severity::Error);
    match (sources, packs, calendars) {
        (Some(sources), Some((packs, _)), Some(calendars)) if complete => {
            let judging = packs.judge.iter().map(|pack| pack.value.clone()).collect();
            let laws = Arc::new(laws.unwrap_or_default());
            let written = Written::of(&entries, checked);
            let mut book = RuleBook { rules, conditions, sources, laws, guide, packs, judging, calendars, written };
            links::settle(&mut book.rules);
            Ok(book)
        }
        _ => Err(faults),
    }
}

/// The rules, the list of their sources, that of the laws they cite, which a book may lack, and the conditions that have a name.
struct Rules {
    sources: Option<LawSources>,
    laws: Option<Laws>,
    named: Named,
    conditions: BTreeMap<String, Definition>,
    rules: BTreeMap<RuleId, Rule>,
    entries: BTreeMap<RuleId, Entry>,
    unread: Unread,
}

impl Rules {
    /// Reads and compiles them, with the faults found.
    fn read(
        sources: &[&Arc<Source>],
        laws: Option<&Arc<Source>>,
        conditions: &[Arc<Source>],
        files: &[&Arc<Source>],
        examples: Examples,
    ) -> (Self, Vec<Diagnostic>) {
        let mut faults = Vec::new();
        let (sources, written) = rayon::join(
            || sources.iter().map(|&file| (file, yaml::read::<LawSources>(file, &codes::YAML))).collect::<Vec<_>>(),
            || files.par_iter().map(|&file| (file, examples::read_in_part::<RuleFile>(file, examples))).collect(),
        );
        let sources = all_sources(sources, &mut faults);
        let named = conditions.iter().map(|file| (file, examples::read::<ConditionsFile>(file, examples))).collect();
        let named = Named::gather(named, &mut faults);
        let conditions = named.definitions(&mut faults);
        let (entries, mut unread) = gather(written, &mut faults);
        let rules = compile_all(&entries, Beside { sources: sources.as_ref(), conditions: &named }, &mut faults);
        links::check(&entries, &unread, &rules, &mut faults);
        unread.extend(entries.keys().filter(|id| !rules.contains_key(*id)).map(|id| id.as_str().to_owned()));
        let laws = laws.and_then(|file| {
            let (laws, found) = Laws::new(keep(yaml::read::<LawsFile>(file, &codes::YAML), &mut faults)?, file);
            faults.extend(found);
            Some(laws)
        });
        faults.extend(laws.iter().flat_map(|laws| laws.unknown(entries.values().flat_map(cited))));
        faults.extend(laws.iter().flat_map(|laws| citation::faults(laws, entries.values().flat_map(cited))));
        (Self { sources, laws, named, conditions, rules, entries, unread }, faults)
    }
}

/// The citations of a rule, of its versions and of their parts.
fn cited(entry: &Entry) -> Vec<Cited<'_>> {
    fn of_version(version: &Placed<WrittenVersion>) -> impl Iterator<Item = (Span, &Words)> {
        version.value.cite.iter().chain(version.value.computes.cites()).map(|words| (version.span, words))
    }
    let all = entry.written.value.versions.iter().flat_map(of_version);
    all.map(|(span, words)| Cited { source: &entry.source, span, words }).collect()
}

/// Whether a file lists sources: `sources.yaml`, and what stands beside it under `sources/`.
fn lists_sources(name: &str) -> bool {
    name == SOURCES || name.starts_with(MORE_SOURCES)
}

/// A file that lists sources and what reading it gave.
type ReadSources<'a> = (&'a Arc<Source>, Result<LawSources, Vec<Diagnostic>>);

/// The sources of all files that list them; `None` where one of the files is missing or cannot be read.
fn all_sources(files: Vec<ReadSources<'_>>, faults: &mut Vec<Diagnostic>) -> Option<LawSources> {
    if !files.iter().any(|(file, _)| file.name == SOURCES) {
        return missing(SOURCES, faults);
    }
    let mut all = Some(LawSources::new());
    for (file, read) in files {
        let Some(more) = keep(read, faults) else {
            all = None;
            continue;
        };
        let Some(all) = &mut all else { continue };
        let mentions = Mentions::of(&file.text);
        for (id, source) in more {
            match all.entry(id) {
                btree_map::Entry::Vacant(free) => {
                    free.insert(source);
                }
                btree_map::Entry::Occupied(taken) => {
                    let id = taken.key();
                    let help = "Keep one of the two, or give this one another id.";
                    let fault = Diagnostic::error(codes::NAMED_TWICE, format!("the source `{id}` is listed in another file already"));
                    faults.push(fault.help(help).at(file, mentions.first(id)));
                }
            }
        }
    }
    all
}

fn keep<T>(read: Result<T, Vec<Diagnostic>>, faults: &mut Vec<Diagnostic>) -> Option<T> {
    read.map_err(|found| faults.extend(found)).ok()
}

fn missing<T>(name: &str, faults: &mut Vec<Diagnostic>) -> Option<T> {
    let message = format!("the rule book has no file `{name}`");
    faults.push(Diagnostic::error(codes::MISSING_FILE, message).help("Add it beside the rule files."));
    None
}

/// A rule file, and what reading it gave.
type ReadFile<'a> = (&'a Arc<Source>, InPart<RuleFile>);

/// The rules that could be read, and the ids of those that could not: what is wrong in them is told, and what is said of them elsewhere is not.
fn gather(files: Vec<ReadFile<'_>>, faults: &mut Vec<Diagnostic>) -> (BTreeMap<RuleId, Entry>, Unread) {
    let mut entries: BTreeMap<RuleId, Entry> = BTreeMap::new();
    let mut not_read = Unread::default();
    for (source, InPart { part, unread, faults: found }) in files {
        faults.extend(found);
        not_read.extend(unread);
        if part.as_ref().is_some_and(|RuleFile(rules)| rules.is_empty()) && says_nothing(&source.text) {
            let message = format!("`{}` is empty", source.name);
            let span = Span { line: 1, column: 1, end_line: 1, end_column: 1 };
            let help = "Add the rules, or remove the file; `{}` says that there are none.";
            faults.push(Diagnostic::error(codes::YAML.empty, message).help(help).at(source, span));
        }
        let mentions = Mentions::of(&source.text);
        for (id, written) in part.into_iter().flat_map(|RuleFile(rules)| rules) {
            if let Some(strange) = id.chars().find(|letter| !matches!(letter, 'a'..='z' | '0'..='9' | '.' | '-')) {
                let message = format!("the rule id `{id}` has the character `{strange}` ({})", strange.escape_unicode());
                let help = match strange.is_ascii_uppercase() {
                    true => "Ids have small letters alone: write it small here and wherever the rule is named.",
                    false => "Ids have the Latin letters a to z, digits, dots and hyphens: others look alike and are never found.",
                };
                faults.push(Diagnostic::error(codes::STRANGE_ID, message).help(help).at(source, mentions.first(&id)));
            }
            let id = RuleId(id);
            if let Some(first) = entries.get(&id) {
                let message = format!("the rule `{id}` stands in {} already", first.source.name);
                faults.push(Diagnostic::error(codes::DUPLICATE_RULE, message).help("Keep one of the two.").at(source, written.span));
                continue;
            }
            entries.insert(id, Entry { source: Arc::clone(source), written });
        }
    }
    (entries, not_read)
}

/// Whether a text is nothing but remarks and blank lines.
fn says_nothing(text: &str) -> bool {
    text.lines().map(str::trim).all(|line| line.is_empty() || line.starts_with('#') || line == "---")
}

fn compile_all(entries: &BTreeMap<RuleId, Entry>, beside: Beside<'_>, faults: &mut Vec<Diagnostic>) -> BTreeMap<RuleId, Rule> {
    let mut rules = BTreeMap::new();
    for (id, entry) in entries {
        if let Some(rule) = compile::rule(id, entry, beside, faults) {
            rules.insert(id.clone(), rule);
        }
    }
    rules
}

fn check_packs(
    packs: &Packs,
    file: &Arc<Source>,
    (rules, unread): (&BTreeMap<RuleId, Rule>, &Unread),
    calendars: Option<&Calendars>,
    faults: &mut Vec<Diagnostic>,
) {
    let belongs = |pack: &str| rules.keys().any(|rule| rule.pack() == pack) || unread.iter().any(|id| RuleId(id.clone()).pack() == pack);
    for pack in packs.judge.iter().filter(|pack| !belongs(&pack.value)) {
        let message = format!("no rule belongs to the pack `{}`", pack.value);
        faults
            .push(Diagnostic::error(codes::UNKNOWN_PACK, message).help("A pack is the first part of rule ids: `ru`.").at(file, pack.span));
    }
    for state in packs.working_days.values().filter(|state| calendars.is_some_and(|known| known.of(&state.value).is_none())) {
        let message = format!("there is no calendar of working days `{}`", state.value);
        let help = "Calendars stand in `calendars/`, one file a year.";
        faults.push(Diagnostic::error(codes::UNKNOWN_PACK, message).help(help).at(file, state.span));
    }
}
