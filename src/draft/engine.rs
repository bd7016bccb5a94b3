//! The engine: templates, phrases and a profile, checked and ready to draft.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use tera::{Kwargs, State, Tera, Value};

use super::desk::{Desk, meant};
use super::escape::write_escaped;
use super::fault::{self, Texts};
use super::form::{self, Form, FormInfo};
use super::leak::{Months, SearchWords};
use super::named_keys::unknown_keys;
use super::origin::{self, Marks, Origin, Tracer, Trail};
use super::phrases::{PhraseFile, Phrases};
use super::points;
use super::profile::{Profile, placed};
use super::sources::Sources;
use super::timeline::shown;
use super::{Drafted, Request, appendix, chart, codes, counted, functions, includes, measured, narrative};
use crate::diag::{Diagnostic, Source};

/// Templates, phrases and one profile. Immutable once loaded, so that many cases are drafted at once.
pub struct Engine {
    pub(super) tera: Tera,
    /// What the marks in the templates stand for; none where the engine drafts without.
    pub(super) marks: Option<Arc<Marks>>,
    pub(super) texts: Texts,
    pub(super) forms: BTreeMap<String, Form>,
    pub(super) phrases: Arc<Phrases>,
    pub(super) profile: Profile,
    /// The names of months in every language, by which a withheld date of birth is found.
    pub(super) months: Months,
    /// Words in every language by which a withheld school, address or employer is found.
    pub(super) search_words: SearchWords,
}

impl Engine {
    /// Loads every template, phrase and form, and the profile of that name.
    ///
    /// # Errors
    /// All faults of all files, with their places.
    pub fn load(sources: &Sources, profile: &str) -> Result<Self, Vec<Diagnostic>> {
        let texts: Texts = sources
            .templates
            .iter()
            .map(|(path, text)| (path.clone(), Arc::new(Source { name: format!("templates/{path}"), text: text.clone() })))
            .collect();
        let mut faults = Vec::new();
        let phrases = keep(Phrases::load(&phrase_files(&texts)), &mut faults);
        let forms = keep(form::discover(&texts), &mut faults);
        let profile = keep(load_profile(sources, profile), &mut faults);
        let search_words = search_words(&texts, &mut faults);
        let (Some(phrases), Some(forms), Some(profile)) = (phrases, forms, profile) else { return Err(faults) };
        let phrases = Arc::new(phrases);
        let mut found = unknown_forms(&profile, &forms);
        found.extend(small_papers(&profile, &forms));
        if !found.is_empty() {
            let text = sources.profiles.get(&profile.profile).cloned().unwrap_or_default();
            faults.extend(placed(found, &Arc::new(Source { name: format!("profiles/{}.yaml", profile.profile), text })));
        }
        faults.extend(unknown_keys(templates(&texts).map(|(_, source)| source), &phrases));
        let mut marks = Marks::default();
        let marked = marks.put(templates(&texts).map(|(path, source)| (path.as_str(), source.text.as_str())));
        // Faults are told of the templates as they are written.
        let built = match build_tera(marked.iter().map(|(path, text)| (path.as_str(), text.as_str())), &texts, &phrases) {
            Ok(tera) => Ok((tera, Some(Arc::new(marks)))),
            Err(_) => plain_tera(&texts, &phrases).map(|tera| (tera, None)),
        };
        if built.is_ok() {
            faults.extend(includes::too_many(&texts));
        }
        match built {
            Ok((tera, marks)) if faults.is_empty() => {
                let months = functions::months(&phrases);
                Ok(Self { tera, marks, texts, forms, phrases, profile, months, search_words })
            }
            Ok(_) => Err(faults),
            Err(found) => {
                faults.extend(found);
                Err(faults)
            }
        }
    }

    /// The text of a file below `templates/`, as it is written.
    pub fn text(&self, path: &str) -> Option<&Arc<Source>> {
        self.texts.get(path)
    }

    /// The forms that can be drafted, by name.
    pub fn forms(&self) -> Vec<FormInfo> {
        self.forms
            .iter()
            .map(|(name, form)| FormInfo {
                name: name.clone(),
                languages: form.languages.clone(),
                audience: form.file.audience,
                title: form.file.title.clone(),
                tones: form.file.tones(),
            })
            .collect()
    }

    /// The name of the layout that documents of a form are set by.
    pub fn layout_of(&self, form: &str) -> Option<&str> {
        self.forms.get(form).map(|form| form.file.layout.as_str())
    }

    /// The profile that documents are written by.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Whether a phrase of that key exists, for tests that compare phrases with enumerations.
    pub fn has_phrase(&self, key: &str) -> bool {
        self.phrases.has(key)
    }

    /// Where stretches of a draft's text come from, one each: text and trail are what [`Engine::draft`] made of the request.
    pub fn origins(&self, request: &Request<'_>, text: &str, trail: &Trail, stretches: &[Range<usize>]) -> Vec<Origin> {
        let case = serde_json::to_value(request.case).unwrap_or_default();
        let desk = Desk::new(self, request).ok();
        // What the readers may not see is not named to them either, though a sentence may depend on it.
        let withheld = desk.as_ref().map(|desk| desk.may.withheld(request.case)).unwrap_or_default();
        let withheld: Vec<String> = withheld.into_iter().map(|withheld| withheld.path).collect();
        let Request { case: facts, assessment, .. } = *request;
        let timeline = desk.as_ref().map(|desk| shown::of_timeline(facts, assessment, desk.audience));
        let figures = [("timeline", timeline.unwrap_or_default()), ("days_used", shown::of_periods(facts, assessment))];
        let tracer = Tracer { text, withheld: &withheld, lang: request.lang, assessment, months: &self.months, figures: &figures };
        tracer.trace(trail, case, stretches)
    }

    /// Drafts one document.
    ///
    /// # Errors
    /// An unknown form, language or addressee; a case without anything to claim (a warning); texts without a wording in the language; a
    /// value that the audience may not see; a template that fails.
    pub fn draft(&self, request: &Request<'_>) -> Result<Drafted, Vec<Diagnostic>> {
        Desk::new(self, request)?.draft()
    }
}

/// The one place where templates are given what they can call.
fn build_tera<'t>(
    templates: impl Iterator<Item = (&'t str, &'t str)>,
    texts: &Texts,
    phrases: &Arc<Phrases>,
) -> Result<Tera, Vec<Diagnostic>> {
    let mut tera = Tera::new();
    tera.autoescape_on([".md.tera"]);
    tera.set_escape_fn(write_escaped);
    tera.register_function("t", functions::phrase(Arc::clone(phrases)));
    tera.register_function("has_phrase", functions::has_phrase(Arc::clone(phrases)));
    tera.register_function("date", functions::date(Arc::clone(phrases)));
    tera.register_function("dated", functions::dated(Arc::clone(phrases)));
    tera.register_function("number", functions::number(Arc::clone(phrases)));
    tera.register_function("name", functions::name);
    tera.register_function(origin::FUNCTION, origin::function);
    tera.register_function("provenance", appendix::function);
    tera.register_function("range", functions::range);
    tera.register_function("chart", chart::chart(Arc::clone(phrases)));
    tera.register_filter("narrative", |text: &str, named: Kwargs, _: &State<'_>| {
        let leads = [named.get::<&str>("lead")?, named.get::<&str>("further")?];
        let leads: Vec<&str> = leads.into_iter().flatten().collect();
        Ok::<_, tera::Error>(Value::safe_string(&narrative::narrative(text, &leads)))
    });
    tera.register_filter("clause", |text: &str, _: Kwargs, _: &State<'_>| Value::safe_string(&narrative::clause(text)));
    tera.register_filter("points", |text: &str, _: Kwargs, _: &State<'_>| Value::safe_string(&points::points(text)));
    tera.register_filter("capital", functions::capital);
    tera.register_filter("uncapital", functions::uncapital);
    tera.register_function(counted::NAME, counted::count);
    tera.register_function(measured::NAME, measured::function);
    tera.register_filter(measured::NAME, measured::filter);
    let counted: Vec<_> = templates.map(|(path, text)| (path, counted::counted(text))).collect();
    tera.add_raw_templates(counted.iter().map(|(path, text)| (*path, text.as_str())))
        .map_err(|error| fault::diagnostics(&error, texts, codes::TEMPLATE_SYNTAX))?;
    Ok(tera)
}

/// The templates as they are written, without marks.
pub(super) fn plain_tera(texts: &Texts, phrases: &Arc<Phrases>) -> Result<Tera, Vec<Diagnostic>> {
    build_tera(templates(texts).map(|(path, source)| (path.as_str(), source.text.as_str())), texts, phrases)
}

fn templates(texts: &Texts) -> impl Iterator<Item = (&String, &Arc<Source>)> {
    texts.iter().filter(|(path, _)| path.ends_with(".md.tera"))
}

/// `phrases/ky.ftl`, `phrases/countries/ky.ftl`.
fn phrase_files(texts: &Texts) -> Vec<PhraseFile> {
    texts
        .iter()
        .filter_map(|(path, source)| {
            let name = path.strip_prefix("phrases/")?.strip_suffix(".ftl")?;
            let (part, lang) = name.rsplit_once('/').unwrap_or(("", name));
            Some(PhraseFile { lang: lang.parse().ok()?, part: part.to_owned(), source: Arc::clone(source) })
        })
        .collect()
}

/// What the word lists of the languages say of what is withheld.
fn search_words(texts: &Texts, faults: &mut Vec<Diagnostic>) -> SearchWords {
    let mut words = SearchWords::default();
    for (path, source) in texts {
        let lang = path
            .strip_prefix("protocol/")
            .and_then(|name| name.strip_suffix(".yaml"))
            .filter(|name| !matches!(*name, "forms" | "rules" | "subjects"));
        if lang.is_some() {
            faults.extend(words.learn(source).err().into_iter().flatten());
        }
    }
    words
}

fn load_profile(sources: &Sources, name: &str) -> Result<Profile, Vec<Diagnostic>> {
    Profile::named(sources, name)?.ok_or_else(|| {
        let help = meant(name, "Profiles", sources.profiles.keys());
        vec![Diagnostic::error(codes::PROFILE_FILE, format!("There is no profile `{name}`")).help(help)]
    })
}

fn keep<T>(result: Result<T, Vec<Diagnostic>>, faults: &mut Vec<Diagnostic>) -> Option<T> {
    result.map_err(|found| faults.extend(found)).ok()
}

/// Layouts whose type is too small for the papers set in them, each once.
fn small_papers(profile: &Profile, forms: &BTreeMap<String, Form>) -> Vec<Diagnostic> {
    let papers = forms.iter().filter(|(name, form)| form.file.is_paper() && !profile.never_writes.contains(name));
    let found = papers.filter_map(|(name, form)| profile.too_small_for_papers(&form.file.layout, name));
    let by_layout: BTreeMap<Option<String>, Diagnostic> = found.map(|fault| (fault.path.clone(), fault)).collect();
    by_layout.into_values().collect()
}

/// Forms that the profile never writes and nobody has: misspelt, they would be written.
fn unknown_forms(profile: &Profile, forms: &BTreeMap<String, Form>) -> Vec<Diagnostic> {
    let unknown = profile.never_writes.iter().enumerate().filter(|(_, name)| !forms.contains_key(*name));
    let fault = |(at, name): (usize, &String)| {
        Diagnostic::error(
            codes::PROFILE_FILE,
            format!("The profile `{}` never writes the form `{name}`, which is not there", profile.profile),
        )
        .help(meant(name, "Forms", forms.keys()))
        .at_path(format!("never-writes[{at}]"))
    };
    unknown.map(fault).collect()
}
