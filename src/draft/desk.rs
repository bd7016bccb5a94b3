//! One document in the making: what the request leaves open is chosen, the view is built, the template rendered, the result looked over.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use fluent_bundle::FluentArgs;
use tera::{Context, Tera};

use super::appendix;
use super::chart::{self, Taken};
use super::context::context;
use super::endless;
use super::engine::{Engine, plain_tera};
use super::form::{Form, Voice, template_path};
use super::frame::Framing;
use super::laws;
use super::leak::Search;
use super::limit::{self, Limited, MOST_BYTES};
use super::origin::marked::Marked;
use super::origin::{Marks, Rendered};
use super::people::People;
use super::profile::{Receiver, Wording};
use super::recognisable;
use super::remarks::Remarks;
use super::requests::out_of_turn;
use super::tidy::tidy;
use super::timeline;
use super::view::{Asking, Disclosure, REPRESENTATIVE, SOURCE, Secret, Speech, Viewer, Withheld, missing_paths, told, withdrawn};
use super::{Draft, Drafted, Request, codes, fault, ground};
use crate::case::{Audience, Case, Tone};
use crate::diag::{Diagnostic, closest};
use crate::document::{Figure, Layout};
use crate::lang::Lang;

/// A request with everything that it names found.
pub(super) struct Desk<'a> {
    pub(super) engine: &'a Engine,
    pub(super) request: &'a Request<'a>,
    pub(super) form: &'a Form,
    pub(super) receiver: &'a Receiver,
    pub(super) wording: &'a Wording,
    pub(super) people: People<'a>,
    pub(super) audience: Audience,
    pub(super) tone: Tone,
    pub(super) may: Disclosure,
}

impl<'a> Desk<'a> {
    /// Finds what the request names: the form in its language, the addressee, the formulae.
    pub(super) fn new(engine: &'a Engine, request: &'a Request<'a>) -> Result<Self, Vec<Diagnostic>> {
        let form = form(engine, request)?;
        let audience = request.audience.unwrap_or(form.file.audience);
        let case_tone = request.case.drafting.as_ref().and_then(|drafting| drafting.tone);
        let receiver = receiver(engine, request, form.file.frame.addressee)?;
        Ok(Self {
            engine,
            request,
            form,
            receiver,
            people: People::new(request.case, &engine.profile, receiver),
            wording: wording(engine, request.lang)?,
            audience,
            tone: request.tone.or(case_tone).unwrap_or(engine.profile.tone),
            may: Disclosure::new(request.case, audience, request.as_of, form.file.voice != Voice::Counsel)
                .with_source(form.file.tells_source)
                .with_address(form.file.tells_address)
                .before_many(receiver.collective && form.file.frame.addressee),
        })
    }

    /// Makes the document.
    pub(super) fn draft(&self) -> Result<Drafted, Vec<Diagnostic>> {
        let Request { case, assessment, lang, as_of, .. } = *self.request;
        self.may_leave_the_office()?;
        let lacking = ground::lacking(self);
        if !lacking.is_empty() {
            return Err(lacking);
        }
        let phrases = &self.engine.phrases;
        let labelled = |name: &str| phrases.has(&format!("value-{name}"));
        let latin_serves = phrases.say(lang.code(), "name-from-latin", &FluentArgs::new()).map_err(failed)? == "yes";
        let view = Viewer {
            case,
            assessment,
            lang,
            as_of,
            may: &self.may,
            latin_serves,
            tone: self.tone,
            asking: self.asking(),
            informs: self.informs(),
            arguments: self.form.file.arguments,
            kinds: &self.form.file.grievances,
            labelled: &labelled,
            phrased: &|key| phrases.has(key),
        }
        .view();
        if self.form.file.makes_claims() && view.speeches().all(|speech| speech == Speech::Silent) {
            return Err(vec![nothing_to_claim(case)]);
        }
        if self.form.file.speaks && view.tells_nothing() {
            return Err(vec![nothing_told()]);
        }
        let requests = if self.form.file.speaks && self.form.file.asks {
            out_of_turn(case, assessment, self.form.file.tones.then_some(self.tone), view.raised_speeches())
        } else {
            Vec::new()
        };
        if !requests.is_empty() {
            return Err(requests);
        }
        let teller = timeline::Teller { case, assessment, as_of, until: view.horizon(), audience: self.audience, lang, phrases };
        // A figure of the days shows every stay.
        let stays = if view.shows_every_day() { timeline::timeline(teller).map_err(failed)? } else { None };
        let used = timeline::used(teller).map_err(failed)?;
        let context = context(self, &view, stays.as_ref(), &used)?;
        let Rendered { marked, marks } = self.render(&template_path(self.request.form, lang), &context)?;
        // What stays in the office may name a law shortly.
        let mentioned = if self.audience == Audience::Internal { BTreeSet::new() } else { laws::mentioned(&marked) };
        let undated = laws::remarks(&assessment.laws, &mentioned);
        let rendered = Rendered { marked: laws::named(&marked), marks };
        let Taken { marked, figures, remarks: gaps } = chart::take(&rendered.marked).map_err(failed)?;
        let (markdown, trail) = appendix::put(self, Rendered { marked, ..rendered }, context)?.into_parts();
        let draft = self.framed(markdown, stays, figures)?;
        let mut faults: Vec<Diagnostic> = missing_paths(&draft.markdown).into_iter().map(|path| wording_missing(&path, lang)).collect();
        // A classified paper without its mark is no draft to go on with.
        faults
            .extend(case.classification.as_ref().filter(|mark| mark.get(lang).is_none()).map(|_| wording_missing("classification", lang)));
        faults.extend(self.leaks(&draft));
        if !faults.is_empty() {
            return Err(faults);
        }
        let recognisable = recognisable::remark(self, &view, &draft.markdown);
        let remarks = Remarks { desk: self, view: &view, labelled: &labelled }.all();
        let remarks = remarks.into_iter().chain(recognisable).chain(undated).chain(gaps).collect();
        let withheld = self.may.withheld(case).into_iter().map(|withheld| withheld.path).collect();
        Ok(Drafted { draft, tone: self.tone, withheld, remarks, trail })
    }

    /// Once consent is withdrawn, nothing new goes to other readers, whether it names the person or not.
    fn may_leave_the_office(&self) -> Result<(), Vec<Diagnostic>> {
        match withdrawn(self.request.case, self.request.as_of) {
            Some((path, day)) if self.audience != Audience::Internal => Err(vec![consent_withdrawn(&path, day)]),
            _ => Ok(()),
        }
    }

    fn leaks(&self, draft: &Draft) -> Vec<Diagnostic> {
        let Request { case, assessment, .. } = *self.request;
        let withheld: Vec<_> = self.may.withheld(case).into_iter().filter(|withheld| !self.is_own_name(withheld)).collect();
        let search = Search {
            withheld: &withheld,
            may_show: &self.may.shown_names(case),
            told: &told(case, assessment, &self.may),
            months: &self.engine.months,
            words: &self.engine.search_words,
            places: &Disclosure::shown_places(case),
        };
        search.leaks(draft)
    }

    /// Whether the document informs: it speaks for the sender, and asks for nothing.
    pub(super) fn informs(&self) -> bool {
        self.form.file.speaks && self.tone == Tone::Information && self.asking() == Asking::Sender
    }

    /// Who makes the requests of the document.
    fn asking(&self) -> Asking {
        match self.form.file.voice {
            Voice::Citizen => Asking::Citizen,
            Voice::Counsel => Asking::Counsel,
            Voice::Third | Voice::Reply | Voice::First | Voice::Impersonal => Asking::Sender,
        }
    }

    /// Whether the source or the representative is of the sender: its own papers carry its name.
    fn is_own_name(&self, withheld: &Withheld<'_>) -> bool {
        let Secret::Text(text) = withheld.what else { return false };
        let names = self.engine.profile.sender.names.values();
        [SOURCE, REPRESENTATIVE].iter().any(|of| withheld.path.starts_with(of))
            && names.flat_map(|name| [&name.full, &name.short]).any(|name| name.nominative == text)
    }

    /// The body with what stands around it.
    fn framed(
        &self,
        markdown: String,
        stays: Option<timeline::Told>,
        mut figures: BTreeMap<String, Figure>,
    ) -> Result<Draft, Vec<Diagnostic>> {
        let framing = Framing {
            profile: &self.engine.profile,
            receiver: self.receiver,
            people: self.people,
            wording: self.wording,
            form: &self.form.file,
            case: self.request.case,
            lang: self.request.lang,
            as_of: self.request.as_of,
            draft_mark: self.request.draft_mark,
            phrases: &self.engine.phrases,
        };
        let shows_figure = markdown.contains(&format!("```figure {}", timeline::NAME));
        figures.extend(stays.filter(|_| shows_figure).map(|stays| (timeline::NAME.to_owned(), stays.figure)));
        let (frame, layout) = self.engine.profile.on_its_sheet(self.wording.role, framing.frame().map_err(failed)?, self.layout()?);
        Ok(Draft {
            form: self.request.form.to_owned(),
            lang: self.request.lang.clone(),
            audience: self.audience,
            markdown,
            figures,
            frame,
            layout,
            meta: framing.meta(),
        })
    }

    fn layout(&self) -> Result<Layout, Vec<Diagnostic>> {
        let profile = &self.engine.profile;
        let face = profile.face.as_ref().map(|face| face.family.clone());
        let found = profile.layout(&self.form.file.layout).cloned();
        let found = found.map(|layout| Layout { face, ..layout });
        found.map_err(|(message, help)| {
            let message = format!("{message}, which the form `{}` has", self.request.form);
            vec![Diagnostic::error(codes::FORM_FILE, message).help(help).at_path(format!("{}/form.yaml: layout", self.request.form))]
        })
    }

    /// What a template prints.
    pub(super) fn render(&self, template: &str, context: &Context) -> Result<Rendered, Vec<Diagnostic>> {
        let engine = self.engine;
        let marked = self.render_with(&engine.tera, engine.marks.clone(), template, context);
        let untold = match &marked {
            // A fault's place is to be found in the templates as they are written.
            Err(_) => engine.marks.is_some(),
            // The marks alone were too much.
            Ok(Err(unfinished)) => unfinished.marked.text.len() <= MOST_BYTES && engine.marks.is_some(),
            Ok(Ok(_)) => false,
        };
        let outcome = if untold { self.render_with(&plain_tera(&engine.texts, &engine.phrases)?, None, template, context) } else { marked };
        outcome?.map_err(|unfinished| vec![endless::too_long(template, &engine.texts, unfinished.last_place())])
    }

    /// What a template prints; as far as it came where that is more than a document may have.
    fn render_with(
        &self,
        tera: &Tera,
        marks: Option<Arc<Marks>>,
        template: &str,
        context: &Context,
    ) -> Result<Result<Rendered, Rendered>, Vec<Diagnostic>> {
        let mut out = Limited::new(marks.is_some());
        limit::begin();
        chart::begin();
        let finished = tera.render_to(template, context, &mut out);
        let rendered = |marked| Rendered { marked, marks };
        match finished {
            Err(_) if out.exceeded => Ok(Err(rendered(Marked::read(&String::from_utf8_lossy(&out.bytes))))),
            Err(error) => Err(fault::diagnostics(&error, &self.engine.texts, codes::TEMPLATE_FAILED)),
            Ok(()) => {
                let marked = Marked::read(&String::from_utf8(out.bytes).map_err(|error| failed(error.to_string()))?);
                if marked.text.len() > MOST_BYTES {
                    return Ok(Err(rendered(marked)));
                }
                Ok(Ok(rendered(tidy(&marked))))
            }
        }
    }
}

fn form<'a>(engine: &'a Engine, request: &Request<'_>) -> Result<&'a Form, Vec<Diagnostic>> {
    let Some(form) = engine.forms.get(request.form) else {
        let fault = Diagnostic::error(codes::NO_SUCH_FORM, format!("There is no form `{}`", request.form));
        return Err(vec![fault.help(meant(request.form, "Forms", engine.forms.keys()))]);
    };
    if engine.profile.never_writes.iter().any(|name| name == request.form) {
        return Err(vec![not_of_sender(engine, request.form)]);
    }
    if form.languages.contains(request.lang) {
        return Ok(form);
    }
    let known: Vec<&str> = form.languages.iter().map(Lang::code).collect();
    let fault =
        Diagnostic::error(codes::NO_SUCH_FORM, format!("The form `{}` is not written in the language `{}`", request.form, request.lang));
    Err(vec![fault.help(format!("Languages: {}.", known.join(", ")))])
}

fn not_of_sender(engine: &Engine, form: &str) -> Diagnostic {
    let profile = &engine.profile;
    let written: Vec<&str> =
        engine.forms.keys().map(String::as_str).filter(|name| !profile.never_writes.iter().any(|never| never == name)).collect();
    let message = format!("The sender of the profile `{}` does not write the form `{form}`", profile.profile);
    Diagnostic::error(codes::NOT_OF_SENDER, message)
        .help(format!("Choose the profile of the ministry or mission that writes it, or another form: {}.", written.join(", ")))
}

/// A paper that goes to nobody in particular is no reason to look for the case's addressee in a profile that does not know it.
fn receiver<'a>(engine: &'a Engine, request: &Request<'_>, addressed: bool) -> Result<&'a Receiver, Vec<Diagnostic>> {
    let profile = &engine.profile;
    let own = request.case.drafting.as_ref().and_then(|drafting| drafting.addressee.as_deref());
    let own = own.filter(|id| addressed || profile.receivers.contains_key(*id));
    let id = request.addressee.or(own).unwrap_or(&profile.addressee);
    profile.receivers.get(id).ok_or_else(|| {
        let fault = Diagnostic::error(codes::NO_SUCH_ADDRESSEE, format!("The profile `{}` has no addressee `{id}`", profile.profile));
        let fault = fault.help(meant(id, "Addressees", profile.receivers.keys()));
        vec![if request.addressee.is_some() { fault } else { fault.at_path("drafting.addressee") }]
    })
}

fn wording<'a>(engine: &'a Engine, lang: &Lang) -> Result<&'a Wording, Vec<Diagnostic>> {
    engine.profile.languages.get(lang).ok_or_else(|| {
        let fault = Diagnostic::error(
            codes::NO_SUCH_FORM,
            format!("The profile `{}` has no formulae in the language `{lang}`", engine.profile.profile),
        );
        vec![fault.help(format!("Add `languages.{lang}` to the profile."))]
    })
}

/// The name that was probably meant, or all there are.
pub(super) fn meant<'k>(name: &str, all: &str, known: impl Iterator<Item = &'k String>) -> String {
    let known: Vec<&str> = known.map(String::as_str).collect();
    match closest(name, known.iter().copied()) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => format!("{all}: {}.", known.join(", ")),
    }
}

fn failed(message: String) -> Vec<Diagnostic> {
    vec![Diagnostic::error(codes::TEMPLATE_FAILED, message)]
}

fn nothing_to_claim(case: &Case) -> Diagnostic {
    let message = if case.grievances.as_ref().is_none_or(Vec::is_empty) {
        "The case states no grievance, so that the document would have nothing to ask"
    } else {
        "The findings speak against every grievance, so that the document would have nothing to ask"
    };
    Diagnostic::warning(codes::NOTHING_TO_CLAIM, message)
        .help("Draft the brief: it tells the reasons, grievance by grievance.")
        .at_path("grievances")
}

fn nothing_told() -> Diagnostic {
    Diagnostic::error(codes::NOTHING_TOLD, "The case tells nothing yet: its grievances have neither an event nor words")
        .help("Enter under `events` what happened, and name it under the grievance; or write what the citizen says under `text`.")
        .at_path("grievances")
}

fn consent_withdrawn(path: &str, day: NaiveDate) -> Diagnostic {
    Diagnostic::error(
        codes::CONSENT_WITHDRAWN,
        format!("Consent was withdrawn on {day}: no document for readers outside the office is drafted"),
    )
    .help("If the person has agreed anew, record that consent and take `withdrawn` out; else close the case. The brief can be drafted.")
    .at_path(format!("{path}.withdrawn"))
}

fn wording_missing(path: &str, lang: &Lang) -> Diagnostic {
    Diagnostic::error(codes::WORDING_MISSING, format!("`{path}` has no wording in the language `{lang}`, which the document needs"))
        .help(format!("Add `{lang}: …` to it."))
        .at_path(path.to_owned())
}
