//! Forms, found in the data: a folder of templates with a `form.yaml` is a form.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::requirement::Requirement;
use super::{Sources, codes, ground};
use crate::case::{Audience, GrievanceKind, Tone};
use crate::diag::{Diagnostic, Source};
use crate::lang::{Lang, Words};
use crate::yaml::{self, Codes};

/// What a user sees of a form.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FormInfo {
    /// Its name on the command line: `note-verbale`.
    pub name: String,
    /// The languages that it can be drafted in.
    pub languages: Vec<Lang>,
    /// Who reads it unless the request says otherwise.
    pub audience: Audience,
    /// What it is called.
    pub title: Words,
    /// The tones it can speak in, the softest first; none where it does not speak for the sender.
    pub tones: Vec<Tone>,
}

/// A form's `form.yaml`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct FormFile {
    /// What the form is called.
    pub(super) title: Words,
    /// Who reads it.
    pub(super) audience: Audience,
    /// The profile's layout to use.
    pub(super) layout: String,
    /// What stands around the body.
    #[serde(default)]
    pub(super) frame: FrameParts,
    /// Whether the form speaks for the sender: then something must be left to ask, and a tone to choose.
    #[serde(default)]
    pub(super) speaks: bool,
    /// Whether a person chooses how firmly it speaks; in a complaint nobody does.
    #[serde(default = "yes")]
    pub(super) tones: bool,
    /// Who speaks.
    #[serde(default)]
    pub(super) voice: Voice,
    /// Whether it makes the requests of the case; a form that only tells others about them does not.
    #[serde(default = "yes")]
    pub(super) asks: bool,
    /// The grievances that the form is made for; all where not stated. The others are left out of it.
    #[serde(default)]
    pub(super) grievances: Vec<GrievanceKind>,
    /// The remedies of the rule book that are sought with the form; where the term of one is over, the drafter is told.
    #[serde(default)]
    pub(super) remedies: Vec<String>,
    /// Whether the receiver asks which remedies were used before; where the case tells of none, the drafter is told.
    #[serde(default)]
    pub(super) tells_remedies: bool,
    /// The most arguments that the document takes from the rule book; none where not stated.
    #[serde(default)]
    pub(super) arguments: usize,
    /// Whether it tells its readers who the source is; no other document that leaves the office does.
    #[serde(default)]
    pub(super) tells_source: bool,
    /// Whether it tells an international organisation where an answer reaches the person.
    #[serde(default)]
    pub(super) tells_address: bool,
    /// What the case, the profile or the request must state before a page is made.
    #[serde(default)]
    pub(super) requires: Vec<Requirement>,
    /// Running head from page 2 on; `{case}` and `{title}` are filled in.
    #[serde(default)]
    pub(super) running_head: Option<Words>,
    /// Who may read it (`For official use`): in the running head and for the template, unless the case has a classification of its own.
    #[serde(default)]
    pub(super) distribution: Option<Words>,
    /// Words of the page number; `{page}` and `{pages}` are filled in by whoever sets the pages.
    #[serde(default)]
    pub(super) page_number: Option<Words>,
}

impl FormFile {
    /// The tones in which it speaks: all, unless it has none, or requires one of some whatever else is stated.
    pub(super) fn tones(&self) -> Vec<Tone> {
        let may = |tone: &Tone| self.requires.iter().all(|one| one.allows_tone(*tone));
        if self.speaks && self.tones { Tone::ALL.into_iter().filter(may).collect() } else { Vec::new() }
    }

    /// Whether others receive it as a paper: it is addressed, numbered or dated.
    pub(super) fn is_paper(&self) -> bool {
        self.frame.addressee || self.frame.number || self.frame.place_and_date
    }

    /// Whether it claims something, so that a case in which nothing may be claimed has no such document.
    pub(super) fn makes_claims(&self) -> bool {
        self.speaks || self.voice == Voice::Counsel
    }
}

fn yes() -> bool {
    true
}

/// Who speaks in a form: it decides the formulae, and to whom it is addressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Voice {
    /// The institution, in the third person.
    #[default]
    Third,
    /// The same, in answer to a note, which the first sentence names.
    Reply,
    /// The one who signs, to the head of the receiving institution.
    First,
    /// Nobody: neither compliments nor an addressee.
    Impersonal,
    /// The citizen who complains, in the first person: no compliments, and requests as a citizen makes them.
    Citizen,
    /// Those who give the citizen legal aid, to a court: of the citizen in the third person, with the requests as the citizen makes them.
    /// What the findings speak against is no part of it, and with it goes what belongs to it alone.
    Counsel,
}

/// Which parts of the frame a form has.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct FrameParts {
    /// The outgoing number.
    #[serde(default)]
    pub(super) number: bool,
    /// Place and date.
    #[serde(default)]
    pub(super) place_and_date: bool,
    /// The addressee block.
    #[serde(default)]
    pub(super) addressee: bool,
    /// The mark of the text's role among the language copies.
    #[serde(default)]
    pub(super) translation_mark: bool,
    /// Whether a copy that is a translation says that it is only read, and with whom the original is filed.
    #[serde(default)]
    pub(super) reading_copy: bool,
}

/// Who speaks in a form, and whether to somebody named.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Speaker {
    pub(crate) voice: Voice,
    /// Whether the form has an addressee.
    pub(crate) addressed: bool,
}

impl Speaker {
    /// The one of a form; none where the templates hold no `form.yaml` that can be read. What is wrong in it is told where forms are loaded.
    pub(crate) fn of(form: &str, sources: &Sources) -> Option<Self> {
        let name = format!("{form}/form.yaml");
        let text = sources.templates.get(&name)?.clone();
        let file: FormFile = yaml::read(&Arc::new(Source { name, text }), &Codes::all(codes::FORM_FILE)).ok()?;
        Some(Self { voice: file.voice, addressed: file.frame.addressee })
    }
}

/// A form with its templates' languages.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) file: FormFile,
    pub(super) languages: Vec<Lang>,
    /// Its `form.yaml`.
    pub(super) source: Arc<Source>,
}

/// Finds the forms among the template texts.
///
/// # Errors
/// A `form.yaml` that cannot be read; a form without a template in any language; requirements that name what no file has.
pub(super) fn discover(texts: &BTreeMap<String, Arc<Source>>) -> Result<BTreeMap<String, Form>, Vec<Diagnostic>> {
    let mut forms = BTreeMap::new();
    let mut faults = Vec::new();
    for (path, source) in texts {
        let Some(name) = path.strip_suffix("/form.yaml") else { continue };
        let languages = languages_of(name, texts);
        if languages.is_empty() {
            faults.push(
                Diagnostic::error(codes::FORM_FILE, format!("The form `{name}` has no template"))
                    .help(format!("Write `templates/{name}/ru.md.tera`, or one for another language.")),
            );
        }
        match yaml::read::<FormFile>(source, &Codes::all(codes::FORM_FILE)) {
            Ok(file) => {
                forms.insert(name.to_owned(), Form { file, languages, source: Arc::clone(source) });
            }
            Err(found) => faults.extend(found),
        }
    }
    faults.extend(forms.iter().flat_map(|(name, form)| ground::faults(name, form)));
    if faults.is_empty() { Ok(forms) } else { Err(faults) }
}

/// The path of a form's template.
pub(super) fn template_path(form: &str, lang: &Lang) -> String {
    format!("{form}/{lang}.md.tera")
}

fn languages_of(form: &str, texts: &BTreeMap<String, Arc<Source>>) -> Vec<Lang> {
    texts
        .keys()
        .filter_map(|path| path.strip_prefix(form)?.strip_prefix('/')?.strip_suffix(".md.tera"))
        .filter_map(|lang| lang.parse().ok())
        .collect()
}
