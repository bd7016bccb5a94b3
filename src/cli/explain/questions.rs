//! `explain CASE --questions`: the smallest set of facts that would decide, as questions that can be sent to the citizen.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde_json::{Value, json};

use crate::case::Case;
use crate::check::questions::{Answer, Effect, Inquiry};
use crate::check::{Assessment, VerdictKind};
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::output::paint;
use crate::cli::words;
use crate::diag::Diagnostic;
use crate::draft::{Engine, Letter};
use crate::lang::Lang;
use crate::workspace::codes;

/// The questions about a case, with the letter in each language.
pub(super) struct Questions<'a> {
    file: &'a str,
    case: &'a Case,
    assessment: &'a Assessment,
    letters: Vec<(Lang, Option<Letter>)>,
    /// Each fact by its path, in the words of each language.
    words: BTreeMap<String, BTreeMap<String, String>>,
}

impl<'a> Questions<'a> {
    pub(super) fn about(
        context: &Context,
        file: &'a str,
        case: &'a Case,
        assessment: &'a Assessment,
        languages: &[Lang],
    ) -> Result<Self, Failure> {
        let languages = if languages.is_empty() { &context.workspace.configuration.languages } else { languages };
        let engine = context.engine()?;
        let mut letters = Vec::new();
        let mut words: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
        for lang in languages {
            spoken(&engine, lang)?;
            letters.push((lang.clone(), engine.letter(lang, case, &assessment.inquiries).map_err(|fault| Failure::one(*fault))?));
            for fact in assessment.inquiries.iter().flat_map(|inquiry| &inquiry.facts) {
                let said = engine.question(lang, case, &fact.path).map_err(|fault| Failure::one(*fault))?;
                words.entry(fact.path.clone()).or_default().insert(lang.code().to_owned(), said);
            }
        }
        Ok(Self { file, case, assessment, letters, words })
    }

    pub(super) fn write_human(&self, out: &mut impl Write, styled: bool) -> io::Result<()> {
        let heading = format!("{}, judged as of {}", self.case.id, self.assessment.as_of);
        writeln!(out, "{}", paint(&heading, words::STRONG, styled))?;
        for verdict in self.assessment.verdicts.iter().filter(|verdict| verdict.verdict != VerdictKind::Undetermined) {
            let (word, style) = words::verdict(verdict.verdict);
            writeln!(out, "\n{} {}: {}", verdict.grievance, verdict.kind.word(), paint(word, style, styled))?;
        }
        for inquiry in &self.assessment.inquiries {
            self.inquiry(out, inquiry, styled)?;
        }
        for (lang, letter) in &self.letters {
            if let Some(letter) = letter {
                writeln!(out, "\n{}\n\n{}", paint(&format!("letter ({lang})"), words::STRONG, styled), letter.text.trim_end())?;
            }
        }
        if self.letters.iter().all(|(_, letter)| letter.is_none()) {
            writeln!(out, "\n{}", self.no_letter())?;
        }
        Ok(())
    }

    fn no_letter(&self) -> &'static str {
        let asks = self.assessment.inquiries.iter().any(Inquiry::asks);
        match (self.assessment.verdicts.is_empty(), asks) {
            (true, _) => "The case states no grievance: there is nothing to decide.",
            (false, true) => "The case is about nobody in particular: there is no citizen to write to.",
            (false, false) => "No letter: there is no question to the citizen whose answer decides anything.",
        }
    }

    fn inquiry(&self, out: &mut impl Write, inquiry: &Inquiry, styled: bool) -> io::Result<()> {
        let (word, style) = words::verdict(VerdictKind::Undetermined);
        writeln!(out, "\n{} {}: {}", inquiry.grievance, inquiry.kind.word(), paint(word, style, styled))?;
        writeln!(out, "  {}", paint(&effect(inquiry), words::STRONG, styled))?;
        if inquiry.effect == Effect::None && !inquiry.facts.is_empty() {
            writeln!(out, "  not stated, for a person to weigh:")?;
        }
        for fact in &inquiry.facts {
            writeln!(out, "  - {}", fact.path)?;
            for why in &fact.why {
                let title = why.title.any(&words::english());
                writeln!(out, "      for {}: {title} — {} ({})", why.rule, why.cite, words::standing(why.standing))?;
            }
        }
        for answers in &inquiry.leaves_open {
            writeln!(out, "  left open by {}", said(answers))?;
        }
        if !inquiry.others.is_empty() {
            writeln!(out, "  not stated either: {}", inquiry.others.join(", "))?;
        }
        if inquiry.cut_short {
            writeln!(out, "  The search ended before every set was tried: a smaller or a better one may exist.")?;
        }
        Ok(())
    }

    pub(super) fn write_json(&self, out: &mut impl Write) -> io::Result<()> {
        let letters: BTreeMap<&str, &str> =
            self.letters.iter().filter_map(|(lang, letter)| Some((lang.code(), letter.as_ref()?.text.as_str()))).collect();
        let value = json!({
            "version": 1,
            "as_of": self.assessment.as_of,
            "file": self.file,
            "id": self.case.id,
            "grievances": self.assessment.inquiries.iter().map(|inquiry| self.inquiry_json(inquiry)).collect::<Vec<_>>(),
            "letters": letters,
        });
        writeln!(out, "{value:#}")
    }

    fn inquiry_json(&self, inquiry: &Inquiry) -> Value {
        let words = |path: &str| self.words.get(path);
        let questions = inquiry.facts.iter().map(|fact| json!({"path": fact.path, "words": words(&fact.path), "why": fact.why}));
        json!({
            "grievance": inquiry.grievance,
            "kind": inquiry.kind,
            "verdict": VerdictKind::Undetermined,
            "effect": inquiry.effect,
            "questions": questions.collect::<Vec<_>>(),
            "others": inquiry.others,
            "leaves_open": inquiry.leaves_open,
            "reason": inquiry.reason,
            "cut_short": inquiry.cut_short,
        })
    }
}

/// Refuses a language that has no phrases.
fn spoken(engine: &Engine, lang: &Lang) -> Result<(), Failure> {
    let known: Vec<&str> = engine.languages().map(Lang::code).collect();
    if known.contains(&lang.code()) {
        return Ok(());
    }
    let fault = Diagnostic::error(codes::UNKNOWN_NAME, format!("there are no phrases in the language `{lang}`"));
    Err(Failure::one(fault.help(format!("questions can be put in {}", known.join(", ")))))
}

fn effect(inquiry: &Inquiry) -> String {
    let reason = inquiry.reason.as_deref().unwrap_or("no rule waits for a fact");
    match (inquiry.effect, inquiry.facts.len()) {
        (Effect::Decides, _) if inquiry.is_sampled() => "every answer that was tried decides".to_owned(),
        (Effect::Decides, 1) => "the answer decides, whatever it is".to_owned(),
        (Effect::Decides, _) => "the answers together decide, whatever they are".to_owned(),
        (Effect::MayDecide, 1) => "the answer may decide".to_owned(),
        (Effect::MayDecide, _) => "the answers together may decide".to_owned(),
        (Effect::None, _) if inquiry.cut_short => format!("no question was found that decides it: {reason}"),
        (Effect::None, _) => format!("no question to the citizen decides it: {reason}"),
    }
}

fn said(answers: &[Answer]) -> String {
    answers.iter().map(|Answer { path, answer }| format!("{path}: {answer}")).collect::<Vec<_>>().join(", ")
}
