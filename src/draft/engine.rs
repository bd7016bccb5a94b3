//! The engine: templates, phrases and a profile, checked and ready to draft.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, Value};

use super::escape::write_escaped;
use super::fault::{self, Texts};
use super::form::{self, Form, FormInfo, template_path};
use super::frame::Framing;
use super::limit::Limited;
use super::named_keys::unknown_keys;
use super::phrases::Phrases;
use super::profile::{self, Courtesy, Profile, Receiver, Wording, fill};
use super::remarks::Remarks;
use super::sources::Sources;
use super::tidy::tidy;
use super::view::{Disclosure, Forms, Speech, Viewer, missing_paths};
use super::{Draft, Drafted, Request, codes, functions, leak, narrative, timeline};
use crate::case::{Audience, Case, Tone};
use crate::diag::{Diagnostic, Source};
use crate::lang::Lang;

/// Templates, phrases and one profile. Immutable once loaded, so that many cases are drafted at once.
pub struct Engine {
    tera: Tera,
    texts: Texts,
    forms: BTreeMap<String, Form>,
    phrases: Arc<Phrases>,
    profile: Profile,
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
        let (Some(phrases), Some(forms), Some(profile)) = (phrases, forms, profile) else { return Err(faults) };
        let phrases = Arc::new(phrases);
        faults.extend(unknown_keys(templates(&texts).map(|(_, source)| source), &phrases));
        faults.extend(layout_faults(&forms, &profile));
        match build_tera(&texts, &phrases) {
            Ok(tera) if faults.is_empty() => Ok(Self { tera, texts, forms, phrases, profile }),
            Ok(_) => Err(faults),
            Err(found) => {
                faults.extend(found);
                Err(faults)
            }
        }
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
            })
            .collect()
    }

    /// The profile that documents are written by.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Whether a phrase of that key exists, for tests that compare phrases with enumerations.
    pub fn has_phrase(&self, key: &str) -> bool {
        self.phrases.has(key)
    }

    /// Drafts one document.
    ///
    /// # Errors
    /// An unknown form, language or addressee; a case without anything to claim; texts without a wording in the language; a value that
    /// the audience may not see; a template that fails.
    pub fn draft(&self, request: &Request<'_>) -> Result<Drafted, Vec<Diagnostic>> {
        let form = self.form(request)?;
        let receiver = self.receiver(request.case)?;
        let Some(wording) = self.profile.languages.get(request.lang) else {
            return Err(vec![Diagnostic::error(
                codes::NO_SUCH_FORM,
                format!("The profile has no formulae in the language `{}`", request.lang),
            )]);
        };
        let audience = request.audience.unwrap_or(form.file.audience);
        let may = Disclosure::new(request.case, audience, request.as_of);
        let labelled = |name: &str| self.phrases.has(&format!("value-{name}"));
        let viewer = Viewer {
            case: request.case,
            assessment: request.assessment,
            lang: request.lang,
            as_of: request.as_of,
            may: &may,
            latin_serves: self.say(request.lang, "name-from-latin").map_err(one)? == "yes",
            labelled: &labelled,
        };
        let view = viewer.view();
        if form.file.speaks && view.speeches().all(|speech| speech == Speech::Silent) {
            return Err(vec![nothing_to_claim(request.case)]);
        }
        let tone = self.tone(request);
        let told = timeline::timeline(request.case, request.assessment, request.as_of, request.lang.code(), &self.phrases).map_err(one)?;
        let context =
            self.context(request, &view, receiver, wording, tone, audience, told.as_ref().map(|told| told.description.as_str()))?;
        let markdown = self.render(&template_path(request.form, request.lang), &context)?;
        let framing = Framing {
            profile: &self.profile,
            receiver,
            wording,
            form: &form.file,
            case: request.case,
            lang: request.lang,
            as_of: request.as_of,
            draft_mark: request.draft_mark,
            phrases: &self.phrases,
        };
        let Some(layout) = self.profile.layouts.get(&form.file.layout).cloned() else {
            return Err(one(format!("The profile has no layout `{}`", form.file.layout)));
        };
        let shows_figure = markdown.contains(&format!("```figure {}", timeline::NAME));
        let draft = Draft {
            form: request.form.to_owned(),
            lang: request.lang.clone(),
            audience,
            markdown,
            figures: told.filter(|_| shows_figure).map(|told| (timeline::NAME.to_owned(), told.figure)).into_iter().collect(),
            frame: framing.frame().map_err(one)?,
            layout,
            meta: framing.meta(),
        };
        let mut faults: Vec<Diagnostic> =
            missing_paths(&draft.markdown).into_iter().map(|path| wording_missing(&path, request.lang)).collect();
        faults.extend(leak::leaks(&draft, &may.withheld(request.case), &may.shown_names(request.case)));
        if !faults.is_empty() {
            return Err(faults);
        }
        let remarks =
            Remarks { request, view: &view, may: &may, tone, wording, receiver, speaks: form.file.speaks, labelled: &labelled }.all();
        Ok(Drafted { draft, remarks })
    }

    fn form(&self, request: &Request<'_>) -> Result<&Form, Vec<Diagnostic>> {
        let Some(form) = self.forms.get(request.form) else {
            let known: Vec<&str> = self.forms.keys().map(String::as_str).collect();
            return Err(vec![
                Diagnostic::error(codes::NO_SUCH_FORM, format!("There is no form `{}`", request.form))
                    .help(format!("Forms: {}.", known.join(", "))),
            ]);
        };
        if form.languages.contains(request.lang) {
            return Ok(form);
        }
        let known: Vec<&str> = form.languages.iter().map(Lang::code).collect();
        Err(vec![
            Diagnostic::error(
                codes::NO_SUCH_FORM,
                format!("The form `{}` is not written in the language `{}`", request.form, request.lang),
            )
            .help(format!("Languages: {}.", known.join(", "))),
        ])
    }

    fn receiver(&self, case: &Case) -> Result<&Receiver, Vec<Diagnostic>> {
        let id = case.drafting.as_ref().and_then(|drafting| drafting.addressee.as_ref()).unwrap_or(&self.profile.addressee);
        self.profile.receivers.get(id).ok_or_else(|| {
            let known: Vec<&str> = self.profile.receivers.keys().map(String::as_str).collect();
            vec![
                Diagnostic::error(codes::NO_SUCH_ADDRESSEE, format!("The profile `{}` has no addressee `{id}`", self.profile.profile))
                    .help(format!("Addressees: {}.", known.join(", ")))
                    .at_path("drafting.addressee"),
            ]
        })
    }

    /// The tone of a request: its own, else the case's, else the profile's. Never raised here.
    pub fn tone(&self, request: &Request<'_>) -> Tone {
        request.tone.or(request.case.drafting.as_ref().and_then(|drafting| drafting.tone)).unwrap_or(self.profile.tone)
    }

    fn say(&self, lang: &Lang, key: &str) -> Result<String, String> {
        self.phrases.say(lang.code(), key, &fluent_bundle::FluentArgs::new())
    }

    #[allow(clippy::too_many_arguments)]
    fn context(
        &self,
        request: &Request<'_>,
        view: &impl Serialize,
        receiver: &Receiver,
        wording: &Wording,
        tone: Tone,
        audience: Audience,
        timeline: Option<&str>,
    ) -> Result<Context, Vec<Diagnostic>> {
        let lang = request.lang;
        let courtesy = self.profile.courtesy.get(&tone).copied().unwrap_or(Courtesy::Full);
        let grade = self.profile.grades.get(&receiver.rank);
        let fill = |formula: &str| {
            fill(formula, |slot| self.profile.slot(slot, receiver, lang))
                .map_err(|slots| vec![Diagnostic::error(codes::FORMULA_SLOT, format!("Nothing fills the slot {}", slots.join(", ")))])
        };
        let opening = fill(if courtesy == Courtesy::None { &wording.opening.plain } else { &wording.opening.compliment })?;
        let closing = match grade.and_then(|grade| wording.closing.get(grade)) {
            Some(closing) if courtesy == Courtesy::Full => Some(fill(closing)?),
            _ => None,
        };
        let mut context = Context::new();
        context.insert(functions::LANG, lang.code());
        context.insert("as_of", &request.as_of);
        context.insert("tone", &tone);
        context.insert("audience", &audience);
        context.insert("opening", &opening);
        context.insert("closing", &closing);
        context.insert("case", view);
        context.insert("timeline", &timeline);
        let names = [
            ("sender", self.profile.sender.names.get(lang).map(|name| (&name.full, &name.short))),
            ("receiver", receiver.names.get(lang).map(|name| (&name.full, &name.short))),
        ];
        for (key, name) in names {
            if let Some((full, short)) = name {
                context.insert(key, &BTreeMap::from([("full", Forms::from(full)), ("short", Forms::from(short))]));
            }
        }
        context.insert("home_code", &self.profile.home.code);
        for (key, state) in [("home", &self.profile.home), ("host", &receiver.state)] {
            if let Some(forms) = state.names.get(lang) {
                context.insert(key, &Forms::from(forms));
            }
        }
        Ok(context)
    }

    fn render(&self, template: &str, context: &Context) -> Result<String, Vec<Diagnostic>> {
        let mut out = Limited::default();
        match self.tera.render_to(template, context, &mut out) {
            Ok(()) => String::from_utf8(out.bytes).map(|text| tidy(&text)).map_err(|error| one(error.to_string())),
            Err(_) if out.exceeded => Err(vec![
                Diagnostic::error(
                    codes::TOO_LONG,
                    format!("The template `{template}` makes a document of more than {} bytes", super::limit::MOST_BYTES),
                )
                .help("Look for a loop that never ends."),
            ]),
            Err(error) => Err(fault::diagnostics(&error, &self.texts, codes::TEMPLATE_FAILED)),
        }
    }
}

/// The one place where templates are given what they can call.
fn build_tera(texts: &Texts, phrases: &Arc<Phrases>) -> Result<Tera, Vec<Diagnostic>> {
    let mut tera = Tera::new();
    tera.autoescape_on([".md.tera"]);
    tera.set_escape_fn(write_escaped);
    tera.register_function("t", functions::phrase(Arc::clone(phrases)));
    tera.register_function("has_phrase", functions::has_phrase(Arc::clone(phrases)));
    tera.register_function("date", functions::date(Arc::clone(phrases)));
    tera.register_function("dated", functions::dated(Arc::clone(phrases)));
    tera.register_function("number", functions::number(Arc::clone(phrases)));
    tera.register_function("name", functions::name);
    tera.register_function("range", functions::range);
    tera.register_filter("narrative", |text: &str, _: Kwargs, _: &State<'_>| Value::safe_string(&narrative::narrative(text)));
    tera.register_filter("clause", |text: &str, _: Kwargs, _: &State<'_>| Value::safe_string(&narrative::clause(text)));
    tera.register_filter("capital", functions::capital);
    tera.add_raw_templates(templates(texts).map(|(path, source)| (path.as_str(), source.text.as_str())))
        .map_err(|error| fault::diagnostics(&error, texts, codes::TEMPLATE_SYNTAX))?;
    Ok(tera)
}

fn templates(texts: &Texts) -> impl Iterator<Item = (&String, &Arc<Source>)> {
    texts.iter().filter(|(path, _)| path.ends_with(".md.tera"))
}

fn phrase_files(texts: &Texts) -> Vec<(Lang, Arc<Source>)> {
    texts
        .iter()
        .filter_map(|(path, source)| {
            let lang = path.strip_prefix("phrases/")?.strip_suffix(".ftl")?.parse().ok()?;
            Some((lang, Arc::clone(source)))
        })
        .collect()
}

fn load_profile(sources: &Sources, name: &str) -> Result<Profile, Vec<Diagnostic>> {
    match sources.profiles.get(name) {
        Some(text) => profile::load(&Arc::new(Source { name: format!("profiles/{name}.yaml"), text: text.clone() })),
        None => {
            let known: Vec<&str> = sources.profiles.keys().map(String::as_str).collect();
            Err(vec![
                Diagnostic::error(codes::PROFILE_FILE, format!("There is no profile `{name}`"))
                    .help(format!("Profiles: {}.", known.join(", "))),
            ])
        }
    }
}

fn layout_faults(forms: &BTreeMap<String, Form>, profile: &Profile) -> Vec<Diagnostic> {
    let without = forms.iter().filter(|(_, form)| !profile.layouts.contains_key(&form.file.layout));
    without
        .map(|(name, form)| {
            Diagnostic::error(
                codes::FORM_FILE,
                format!("The form `{name}` names the layout `{}`, which the profile has not", form.file.layout),
            )
            .at_path(format!("{name}/form.yaml: layout"))
        })
        .collect()
}

fn keep<T>(result: Result<T, Vec<Diagnostic>>, faults: &mut Vec<Diagnostic>) -> Option<T> {
    result.map_err(|found| faults.extend(found)).ok()
}

fn one(message: String) -> Vec<Diagnostic> {
    vec![Diagnostic::error(codes::TEMPLATE_FAILED, message)]
}

fn nothing_to_claim(case: &Case) -> Diagnostic {
    let message = if case.grievances.as_ref().is_none_or(Vec::is_empty) {
        "The case states no grievance, so that a note would have nothing to ask"
    } else {
        "The findings speak against every grievance, so that a note would have nothing to ask"
    };
    Diagnostic::warning(codes::NOTHING_TO_CLAIM, message)
        .help("Draft the brief: it tells the reasons, grievance by grievance.")
        .at_path("grievances")
}

fn wording_missing(path: &str, lang: &Lang) -> Diagnostic {
    Diagnostic::error(codes::WORDING_MISSING, format!("`{path}` has no wording in the language `{lang}`, which the document needs"))
        .help(format!("Add `{lang}: …` to it."))
        .at_path(path.to_owned())
}
