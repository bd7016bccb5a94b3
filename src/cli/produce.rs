//! Documents of one case: drafted, read into the tree, rendered in every format asked for, written with their manifests.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use rayon::prelude::*;

use super::check::{Checked, placed};
use super::context::Context;
use super::failure::Failure;
use super::output;
use super::provenance::{Copy, Provenance};
use super::typeface::Typeface;
use super::unset::Origins;
use super::withdrawal::{self, Why, Withdrawn};
use crate::case::{self, Audience, Case, Tone};
use crate::check::Assessment;
use crate::diag::{self, Diagnostic, Severity, Source};
use crate::document::{self, Document, UnitKind};
use crate::draft::origin::Origin;
use crate::draft::profile::Role;
use crate::draft::{Engine, FormInfo, Request, Sources};
use crate::lang::Lang;
use crate::lint::{self, KnownNames, Note, Protocol, compared};
use crate::register::{Choices, Ingredients, Manifest, OrderedBy, sha256_hex_of_texts};
use crate::render::pdf::Attachment;
use crate::render::{Format, docx, html, markdown, pdf, text};
use crate::workspace::codes;

/// What makes documents: opened once, used for every case.
pub(super) struct Workshop {
    engine: Engine,
    protocol: Protocol,
    typeface: Typeface,
    /// Hashes of what shapes every document beside its case.
    ingredients: Ingredients,
    profile: String,
    law: Option<Vec<String>>,
}

/// A document to make.
#[derive(Clone, Copy)]
pub(super) struct Order<'a> {
    pub(super) form: &'a str,
    pub(super) lang: &'a Lang,
    /// Language of the copy that stands beside it, in a working copy.
    pub(super) beside: Option<&'a Lang>,
    pub(super) tone: Option<Tone>,
    pub(super) addressee: Option<&'a str>,
    pub(super) draft_mark: bool,
    pub(super) attach_source: bool,
    pub(super) formats: &'a [Format],
    pub(super) ordered_by: OrderedBy,
}

impl Order<'_> {
    /// The names of its files, without their endings.
    pub(super) fn stem(&self) -> String {
        match self.beside {
            Some(beside) => format!("{}.{}-{beside}", self.form, self.lang),
            None => format!("{}.{}", self.form, self.lang),
        }
    }
}

/// What came of a case.
#[derive(Default)]
pub(super) struct Made {
    /// Its id, or its file where it has none.
    pub(super) name: String,
    /// Documents written, a language copy each.
    pub(super) documents: usize,
    /// Files written.
    pub(super) written: Vec<PathBuf>,
    /// Whether something ordered could not be made.
    pub(super) refused: bool,
    /// Documents of earlier runs.
    pub(super) withdrawn: Withdrawn,
    /// Of loading, judging and drafting.
    pub(super) remarks: Vec<Diagnostic>,
}

impl Made {
    /// Nothing yet: the remarks of loading and judging.
    pub(super) fn of(checked: &Checked) -> Self {
        let name = checked.case.as_ref().map_or(&checked.file, |case| &case.id).clone();
        Self { name, remarks: checked.diagnostics.clone(), ..Self::default() }
    }

    /// Whether somebody has to act: something could not be made, or stays that ought to be withdrawn.
    pub(super) fn is_incomplete(&self) -> bool {
        self.refused || self.withdrawn.left
    }

    /// All that is told of it.
    pub(super) fn told(self) -> Vec<Diagnostic> {
        self.remarks.into_iter().chain(self.withdrawn.told()).collect()
    }
}

impl Workshop {
    /// Loads templates, faces and a profile: the workspace's where none is named.
    pub(super) fn open(context: &Context, profile: Option<&str>) -> Result<Self, Failure> {
        let texts = context.drafting_texts()?;
        let profile = profile.unwrap_or(&context.workspace.configuration.profile);
        let engine = Engine::load(&texts, profile)?;
        let protocol = Protocol::load(&texts)?;
        let typeface = Typeface::of(context, &texts, profile)?;
        let ingredients = hashes(context, &texts, profile, &typeface)?;
        let (profile, law) = (profile.to_owned(), context.workspace.configuration.law.clone());
        Ok(Self { engine, protocol, typeface, ingredients, profile, law })
    }

    /// Hashes of what shapes every document beside its case.
    pub(super) fn ingredients(&self) -> &Ingredients {
        &self.ingredients
    }

    /// The form of that name, or a diagnostic that proposes a near one.
    pub(super) fn form(&self, name: &str) -> Result<FormInfo, Failure> {
        let forms = self.engine.forms();
        forms.iter().find(|form| form.name == name).cloned().ok_or_else(|| {
            let fault = Diagnostic::error(codes::UNKNOWN_NAME, format!("there is no form `{name}`"));
            Failure::one(match diag::closest(name, forms.iter().map(|form| form.name.as_str())) {
                Some(near) => fault.help(format!("did you mean `{near}`?")),
                None => fault.help("`demarche forms` lists them"),
            })
        })
    }

    /// Refuses a language that the form is not written in.
    pub(super) fn language(&self, form: &FormInfo, lang: &Lang) -> Result<(), Failure> {
        if form.languages.contains(lang) {
            return Ok(());
        }
        let known: Vec<&str> = form.languages.iter().map(Lang::code).collect();
        let fault = Diagnostic::error(codes::UNKNOWN_NAME, format!("the form `{}` has no template in the language `{lang}`", form.name));
        let written = format!("it is written in {}", known.join(", "));
        Err(Failure::one(match diag::closest(lang.code(), known.iter().copied()) {
            Some(near) => fault.help(format!("did you mean `{near}`? {written}")),
            None => fault.help(written),
        }))
    }

    /// The two languages of a working copy: the profile's original stands left, else the one named first.
    pub(super) fn pair(&self, wanted: &[Lang]) -> Result<Option<(Lang, Lang)>, Failure> {
        match wanted {
            [] => Ok(None),
            [one, other] if one != other => {
                let original =
                    |lang: &Lang| self.engine.profile().languages.get(lang).is_some_and(|wording| wording.role == Role::Original);
                let (left, right) = if original(other) && !original(one) { (other, one) } else { (one, other) };
                Ok(Some((left.clone(), right.clone())))
            }
            _ => Err(Failure::one(
                Diagnostic::error(codes::UNKNOWN_NAME, "`--bilingual` takes two different languages")
                    .help("write them with a comma, for example `--bilingual ky,ru`"),
            )),
        }
    }

    /// Makes every document ordered for a case and writes it; nothing from a case with errors.
    pub(super) fn make(&self, checked: &Checked, orders: &[Order], folder: &Path, as_of: NaiveDate) -> Result<Made, Failure> {
        let mut made = Made::of(checked);
        self.add(&mut made, checked, orders, folder, as_of)?;
        Ok(made)
    }

    /// The same beside what was made of the case already.
    pub(super) fn add(&self, made: &mut Made, checked: &Checked, orders: &[Order], folder: &Path, as_of: NaiveDate) -> Result<(), Failure> {
        let (Some(case), Some(assessment), false) = (&checked.case, &checked.assessment, checked.has_errors()) else {
            made.refused = true;
            if let Some(case) = &checked.case {
                let folder = folder.join(&case.id);
                for order in orders {
                    made.withdrawn.add(withdrawal::refused(&folder, &case.id, &order.stem(), Why::CaseHasErrors)?);
                }
            }
            return Ok(());
        };
        let drafts: Vec<_> = orders.iter().map(|order| self.draft(case, assessment, order, as_of)).collect();
        let differing = self.differing(case, orders, &drafts);
        for ((order, draft), differing) in orders.iter().zip(drafts).zip(differing) {
            let product = draft.and_then(|draft| {
                if differing.iter().all(|told| told.severity != Severity::Error) {
                    let draft = Linted { remarks: [draft.remarks, differing].concat(), ..draft };
                    self.render(case, checked.source.as_deref(), assessment, order, draft, as_of)
                } else {
                    Err(differing)
                }
            });
            match product {
                Ok(Product { files, manifest, remarks }) => {
                    let folder = folder.join(&case.id);
                    made.withdrawn.add(withdrawal::replaced(&folder, &case.id, &manifest)?);
                    let files: Vec<_> = files.into_iter().map(|(name, bytes)| (folder.join(name), bytes)).collect();
                    output::write_together(&files)?;
                    made.written.extend(files.into_iter().map(|(path, _)| path));
                    made.documents += 1;
                    made.remarks.extend(placed(remarks, checked.source.as_ref()));
                }
                Err(faults) => {
                    made.refused |= faults.iter().any(|fault| fault.severity == Severity::Error);
                    made.remarks.extend(placed(faults, checked.source.as_ref()));
                    made.withdrawn.add(withdrawal::refused(&folder.join(&case.id), &case.id, &order.stem(), Why::Refused)?);
                }
            }
        }
        Ok(())
    }

    /// Drafts a document and holds it against the conventions: an error stops it, the rest is told.
    fn draft(&self, case: &Case, assessment: &Assessment, order: &Order, as_of: NaiveDate) -> Result<Linted, Vec<Diagnostic>> {
        let request = Request {
            as_of,
            tone: order.tone,
            addressee: order.addressee,
            // What is made to be worked on says so.
            draft_mark: order.draft_mark || order.beside.is_some(),
            ..Request::new(order.form, order.lang, case, assessment)
        };
        let drafted = self.engine.draft(&request).map_err(|faults| self.engine.explain_refusal(&request, faults))?;
        let (tone, audience, withheld, mut remarks) = (drafted.tone, drafted.draft.audience, drafted.withheld, drafted.remarks);
        let written = drafted.draft.markdown.clone();
        let (document, units) = document::parse_with_units(drafted.draft)?;
        let stretches: Vec<_> = units.iter().map(|unit| unit.range.clone()).collect();
        let origins = self.engine.origins(&request, &written, &drafted.trail, &stretches);
        let units = units.into_iter().map(|unit| unit.kind).zip(origins).collect();
        let text = markdown::render(&document);
        let note = Note {
            text: &text,
            form: order.form,
            lang: order.lang,
            tone: Some(tone),
            profile: self.engine.profile(),
            as_of,
            case: Some(case),
            assessment: Some(assessment),
            layout: Some(&document.layout),
        };
        let findings = self.protocol.judge(&note).findings;
        let source = Arc::new(Source { name: format!("{}/{}.{}.md", case.id, order.form, order.lang), text });
        let told: Vec<Diagnostic> = findings.iter().map(|finding| finding.diagnostic(&source)).collect();
        if told.iter().any(|one| one.severity == Severity::Error) {
            return Err(told);
        }
        remarks.extend(told);
        Ok(Linted { document, units, source, tone, audience, withheld, remarks })
    }

    /// What the language copies of a form say differently, and what was not compared, for each order.
    fn differing(&self, case: &Case, orders: &[Order], drafts: &[Result<Linted, Vec<Diagnostic>>]) -> Vec<Vec<Diagnostic>> {
        let mut differing: Vec<Vec<Diagnostic>> = orders.iter().map(|_| Vec::new()).collect();
        let made: Vec<(usize, &Order, &Linted)> =
            orders.iter().zip(drafts).enumerate().filter_map(|(at, (order, draft))| Some((at, order, draft.as_ref().ok()?))).collect();
        let names = KnownNames::of(Some(case), self.engine.profile());
        for of_form in made.chunk_by(|(_, one, _), (_, other, _)| one.form == other.form) {
            let copies: Vec<lint::Copy<'_>> =
                of_form.iter().map(|(_, order, draft)| lint::Copy { lang: order.lang, text: &draft.source.text }).collect();
            let form = of_form.first().map_or("", |(_, order, _)| order.form);
            let lint::Compared { differences, untold } = compared(form, &self.protocol, &copies, &names);
            let source = |at: usize| of_form.get(at).map(|(_, _, draft)| Arc::clone(&draft.source));
            let mut told: Vec<Diagnostic> = differences.iter().map(|difference| difference.diagnostic(&source)).collect();
            told.extend(untold.into_iter().filter(|_| copies.len() > 1).filter_map(|(at, why)| {
                let of = source(at)?;
                Some(Diagnostic::new(
                    crate::draft::codes::NOT_COMPARED,
                    Severity::Note,
                    format!("the language copies are not judged in full: {}: {why}", of.name),
                ))
            }));
            for (at, ..) in of_form {
                if let Some(differing) = differing.get_mut(*at) {
                    differing.clone_from(&told);
                }
            }
        }
        differing
    }

    /// One document by itself, not compared with other language copies.
    pub(super) fn one(
        &self,
        case: &Case,
        source: Option<&Source>,
        assessment: &Assessment,
        order: &Order,
        as_of: NaiveDate,
    ) -> Result<Product, Vec<Diagnostic>> {
        self.render(case, source, assessment, order, self.draft(case, assessment, order, as_of)?, as_of)
    }

    fn render(
        &self,
        case: &Case,
        source: Option<&Source>,
        assessment: &Assessment,
        order: &Order,
        draft: Linted,
        as_of: NaiveDate,
    ) -> Result<Product, Vec<Diagnostic>> {
        let yaml = source.map_or("", |source| source.text.as_str());
        let attached = order.attach_source.then(|| attachable(order.form, &draft, yaml)).transpose()?;
        let choices = Choices {
            profile: self.profile.clone(),
            addressee: order.addressee.map(str::to_owned),
            law: self.law.clone(),
            draft_mark: order.draft_mark,
            source_attached: attached.is_some(),
            ordered_by: order.ordered_by,
        };
        let mut manifest = Manifest::new(order.form, order.lang, draft.audience, Some(draft.tone), as_of, &self.ingredients)
            .with_beside(order.beside)
            .with_choices(choices)
            .with_case(&case.id, yaml.as_bytes(), assessment);
        let case_source = source;
        let Linted { mut document, units, source, mut remarks, .. } = draft;
        let mut markdown = source.text.clone();
        let mut provenance = Provenance::of(&units, assessment);
        let mut units_beside = Vec::new();
        if let Some(beside) = order.beside {
            let other = self.draft(case, assessment, &Order { lang: beside, ..*order }, as_of)?;
            remarks.extend(other.remarks);
            let (left, right) = (Copy::of(&document, &units), Copy::of(&other.document, &other.units));
            let (both, pairing) = document::side_by_side_with_pairing(document, other.document)?;
            provenance = Provenance::side_by_side(&left, &right, &pairing, &both, assessment);
            document = both;
            units_beside = other.units;
            markdown = markdown::render(&document);
        }
        let document = &document;
        let mut files = Vec::new();
        for format in order.formats {
            let bytes = match format {
                Format::Pdf => {
                    let faces = self.typeface.of_pages()?;
                    let set = match &attached {
                        Some(source) => pdf::render_with_source(document, faces, source),
                        None => pdf::render(document, faces),
                    };
                    set.map_err(|faults| {
                        let units = units.iter().chain(&units_beside).map(|(_, origin)| origin).collect();
                        Origins { case: case_source, units, engine: &self.engine, lang: order.lang }.place(faults)
                    })?
                }
                Format::Docx => docx::render_in(document, self.typeface.sheet())?,
                Format::Html => {
                    let held = html::held(document);
                    provenance.with_lines(*format, &held, html::page(&held), html::page)
                }
                Format::Md => provenance.with_lines(*format, document, markdown.clone(), markdown::render),
                Format::Txt => provenance.with_lines(*format, document, text::render(document), text::render),
            };
            let name = format!("{}.{}", order.stem(), format.extension());
            manifest = manifest.with_output(&name, &bytes);
            files.push((name, bytes));
        }
        let manifest = manifest.with_provenance(provenance.finish());
        files.push((manifest.file_name(), manifest.to_json().into_bytes()));
        Ok(Product { files, manifest, remarks })
    }
}

/// Hashes of what shapes every document beside its case, of today.
pub(super) fn ingredients(context: &Context, profile: &str) -> Result<Ingredients, Failure> {
    let texts = context.drafting_texts()?;
    let typeface = Typeface::of(context, &texts, profile)?;
    hashes(context, &texts, profile, &typeface)
}

fn hashes(context: &Context, texts: &Sources, profile: &str, typeface: &Typeface) -> Result<Ingredients, Failure> {
    let shaped_by = texts.profiles.get(profile).map(|text| (profile.to_owned(), text.as_str()));
    Ok(Ingredients {
        rules: sha256_hex_of_texts(context.rule_texts()?),
        templates: sha256_hex_of_texts(&texts.templates),
        profile: sha256_hex_of_texts(shaped_by.into_iter().chain(texts.style_sheet(profile))),
        fonts: sha256_hex_of_texts(typeface.faces().programs()),
    })
}

/// A document that keeps to the conventions, not yet written.
struct Linted {
    document: Document,
    /// What its units are and where they come from, in the order of reading.
    units: Vec<(UnitKind, Origin)>,
    /// As Markdown, which the lint read.
    source: Arc<Source>,
    tone: Tone,
    audience: Audience,
    remarks: Vec<Diagnostic>,
    /// Paths of the case that the audience may not see.
    withheld: Vec<String>,
}

/// The case file, to travel in a PDF: only where its readers are the office itself and nothing in it is withheld from them.
fn attachable<'a>(form: &str, draft: &Linted, yaml: &'a str) -> Result<Attachment<'a>, Vec<Diagnostic>> {
    let refused = |message: String| {
        let help = "draft it without `--attach-source`; the case file stays in the office";
        Err(vec![Diagnostic::error(codes::SOURCE_NOT_FOR_READERS, message).help(help)])
    };
    match draft.withheld.first() {
        _ if draft.audience != Audience::Internal => {
            refused(format!("`{form}` is read outside the office, and the case file holds more than its readers may see"))
        }
        Some(path) => refused(format!("the case file holds `{path}`, which the readers of `{form}` may not see")),
        None => Ok(Attachment { name: "case.yaml", media_type: "application/yaml", description: "", bytes: yaml.as_bytes() }),
    }
}

/// The files of one document by name, and what its drafter should know.
pub(super) struct Product {
    pub(super) files: Vec<(String, Vec<u8>)>,
    manifest: Manifest,
    remarks: Vec<Diagnostic>,
}

/// Refuses two cases of one id, before anything is written: they would write the same files.
pub(super) fn distinct_ids(files: &[PathBuf]) -> Result<(), Failure> {
    let ids: Vec<Option<String>> = files.par_iter().map(|file| case::id_of_file(file)).collect();
    let mut first: HashMap<String, (&str, &Path)> = HashMap::new();
    let mut faults = Vec::new();
    for (id, file) in ids.iter().zip(files).filter_map(|(id, file)| Some((id.as_deref()?, file))) {
        // Some systems take folders that differ only in capital letters for one.
        match first.get(&id.to_ascii_lowercase()) {
            Some((taken, earlier)) => {
                let both = if *taken == id {
                    format!("have the same id `{id}`")
                } else {
                    format!("have the ids `{taken}` and `{id}`, which name one folder")
                };
                faults.push(
                    Diagnostic::error(codes::SAME_ID, format!("`{}` and `{}` {both}", earlier.display(), file.display()))
                        .help("give each case its own id, the same as the name of its folder"),
                );
            }
            None => {
                first.insert(id.to_ascii_lowercase(), (id, file));
            }
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.into()) }
}

/// The tone chosen for the notes of a case, as far as it is one for a form: complaints and applications have none.
pub(super) fn spoken(form: &FormInfo, tone: Option<Tone>) -> Option<Tone> {
    tone.filter(|_| !form.tones.is_empty())
}

/// The tone that stands outside the profile: the case's own, else the workspace's.
pub(super) fn tone_of(checked: &Checked, context: &Context) -> Option<Tone> {
    let own = checked.case.as_ref().and_then(|case| case.drafting.as_ref()).and_then(|drafting| drafting.tone);
    own.or(context.workspace.configuration.tone)
}

/// The languages of a form among those wanted.
pub(super) fn languages_of(form: &FormInfo, wanted: &[Lang]) -> Vec<Lang> {
    each_once(wanted.iter().filter(|lang| form.languages.contains(lang)))
}

/// In the order given: what is asked for twice is made once.
pub(super) fn each_once<'a, T: Clone + PartialEq + 'a>(wanted: impl IntoIterator<Item = &'a T>) -> Vec<T> {
    let mut once = Vec::new();
    for one in wanted {
        if !once.contains(one) {
            once.push(one.clone());
        }
    }
    once
}
