//! Questions to the citizen in words, and the letter they can be pasted into. It names nobody.

use chrono::NaiveDate;
use fluent_bundle::FluentArgs;
use serde_json::Value;

use super::codes;
use super::engine::Engine;
use super::functions::date_in_words;
use super::phrases::Phrases;
use crate::case::{Case, Sex};
use crate::check::Standing;
use crate::check::questions::{self, Fact, Inquiry, Why};
use crate::diag::Diagnostic;
use crate::lang::Lang;

/// Questions in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Salutation, covering line, the questions with what they are for, and what to enclose: Markdown that reads as plain text.
    pub text: String,
    /// The paths of the facts asked for, in the order of the letter.
    pub facts: Vec<String>,
}

impl Engine {
    /// The languages in which questions can be put.
    pub fn languages(&self) -> impl Iterator<Item = &Lang> {
        self.phrases.languages()
    }

    /// The letter that asks for what `inquiries` wait for; `None` where no answer of a citizen would decide anything, and where the
    /// case is about nobody in particular.
    ///
    /// # Errors
    /// A language that has no phrases, and phrases that cannot be said.
    pub fn letter(&self, lang: &Lang, case: &Case, inquiries: &[Inquiry]) -> Result<Option<Letter>, Box<Diagnostic>> {
        let writer = Writer { phrases: &self.phrases, lang: lang.code(), case: &serde_json::to_value(case).unwrap_or_default() };
        let asked = asked(inquiries);
        if asked.is_empty() || case.person.is_none() {
            return Ok(None);
        }
        let sex = case.person.as_ref().and_then(|person| person.sex);
        writer.letter(&case.id, sex, &asked, lang).map(Some).map_err(|fault| unsaid(lang, &fault))
    }

    /// The question about the fact at `path` of the case, in the words of the letter.
    ///
    /// # Errors
    /// As [`letter`](Self::letter).
    pub fn question(&self, lang: &Lang, case: &Case, path: &str) -> Result<String, Box<Diagnostic>> {
        let case = serde_json::to_value(case).unwrap_or_default();
        Writer { phrases: &self.phrases, lang: lang.code(), case: &case }.question(path).map_err(|fault| unsaid(lang, &fault))
    }
}

fn unsaid(lang: &Lang, fault: &str) -> Box<Diagnostic> {
    let message = format!("the questions cannot be said in the language `{lang}`: {fault}");
    Box::new(Diagnostic::error(codes::PHRASE_MISSING, message).help("add the phrase to `templates/phrases`, in every language"))
}

/// A fact to ask for, and the inquiries that wait for it.
struct Asked<'a> {
    fact: &'a Fact,
    by: Vec<&'a Inquiry>,
}

/// Each fact once, in the order in which to ask.
fn asked(inquiries: &[Inquiry]) -> Vec<Asked<'_>> {
    let waits = |inquiry: &&Inquiry, path: &str| inquiry.asks() && inquiry.facts.iter().any(|fact| fact.path == path);
    let order = questions::in_order(inquiries).into_iter();
    order
        .filter_map(|path| {
            let by: Vec<&Inquiry> = inquiries.iter().filter(|inquiry| waits(inquiry, path)).collect();
            let fact = by.first()?.facts.iter().find(|fact| fact.path == path)?;
            Some(Asked { fact, by })
        })
        .collect()
}

/// Says things in one language.
struct Writer<'a> {
    phrases: &'a Phrases,
    lang: &'a str,
    case: &'a Value,
}

impl Writer<'_> {
    fn letter(&self, id: &str, sex: Option<Sex>, asked: &[Asked<'_>], lang: &Lang) -> Result<Letter, String> {
        let sex = serde_json::to_value(sex).ok().and_then(|word| word.as_str().map(str::to_owned));
        let mut text = self.say("asking-salutation", &[("sex", sex.as_deref().unwrap_or("unknown"))])?;
        let mut line = FluentArgs::new();
        line.set("n", asked.len());
        line.set("case", id.to_owned());
        text.push_str(&format!("\n\n{}\n", self.phrases.say(self.lang, "asking-line", &line)?));
        let mut facts = Vec::new();
        for (number, asked) in (1..).zip(asked) {
            let question = self.question(&asked.fact.path)?;
            // The lines below a question belong to it as Markdown reads it.
            let indent = " ".repeat(format!("{number}. ").len());
            text.push_str(&format!("\n{number}. {question}\n{indent}{}\n", self.serves(asked, lang)?));
            facts.push(asked.fact.path.clone());
        }
        for key in ["asking-papers", "asking-unknown", "asking-closing"] {
            text.push_str(&format!("\n{}\n", self.say(key, &[])?));
        }
        Ok(Letter { text, facts })
    }

    /// What the question is for: the grievances, and for each the first rule that waits for the fact.
    fn serves(&self, asked: &Asked<'_>, lang: &Lang) -> Result<String, String> {
        let mut said: Vec<String> = Vec::new();
        for inquiry in &asked.by {
            let mut words = self.say(&format!("grievance-{}", inquiry.kind.word()), &[])?;
            let fact = inquiry.facts.iter().find(|fact| fact.path == asked.fact.path);
            if let Some(why) = fact.and_then(|fact| fact.why.first()) {
                words = self.say("asking-for", &[("grievance", &words), ("rule", &self.rule(why, lang)?)])?;
            }
            if !said.contains(&words) {
                said.push(words);
            }
        }
        self.say("asking-serves", &[("grievances", &said.join("; "))])
    }

    fn rule(&self, why: &Why, lang: &Lang) -> Result<String, String> {
        let cite = why.cite_words.as_ref().and_then(|words| words.get(lang)).unwrap_or(&why.cite);
        let key = if why.standing == Standing::Confirmed { "asking-rule" } else { "asking-rule-verify" };
        self.say(key, &[("title", why.title.any(lang)), ("cite", cite)])
    }

    fn question(&self, path: &str) -> Result<String, String> {
        let mut key = format!("ask-{}", key(path));
        // Of what is stated as a word and is asked for all the same, such as a ground that was not given.
        let stated = questions::stated_at(self.case, path).and_then(Value::as_str).map(|word| format!("{key}-{word}"));
        if let Some(own) = stated.filter(|own| self.phrases.has(own)) {
            key = own;
        }
        if !self.phrases.has(&key) {
            return self.say("ask-other", &[("path", path)]);
        }
        self.say(&key, &[("of", &self.item(path)?.unwrap_or_default())])
    }

    /// The item of a list that a path leads into, as the citizen can recognise it: by its kind and its day, not by its place.
    fn item(&self, path: &str) -> Result<Option<String>, String> {
        let Some((list, rest)) = path.split_once('[') else { return Ok(None) };
        let Some(place) = rest.split_once(']').and_then(|(place, _)| place.parse::<usize>().ok()) else { return Ok(None) };
        let item = self.case.get(list).and_then(|items| items.get(place)).unwrap_or(&Value::Null);
        let text = |name: &str| item.get(name).and_then(Value::as_str);
        let day = ["entry", "from", "on"].into_iter().find_map(text).and_then(|day| day.parse::<NaiveDate>().ok());
        let date = |form| day.map_or_else(|| Ok(String::new()), |day| date_in_words(self.phrases, self.lang, day, Some(form)));
        let kind = match (list, text("kind").or_else(|| text("relation"))) {
            ("statuses", Some(word)) => self.own_paper(word)?,
            ("events", Some(word)) => self.say(&format!("event-{word}"), &[])?,
            ("family", Some(word)) => self.say(&format!("relation-{word}"), &[])?,
            ("grievances", Some(word)) => self.say(&format!("grievance-{word}"), &[])?,
            _ => String::new(),
        };
        let key = format!("of-{list}");
        if !self.phrases.has(&key) {
            return Ok(Some(path.to_owned()));
        }
        self.say(&key, &[("kind", &kind), ("from", &date("from")?), ("on", &date("on")?)]).map(Some)
    }

    /// A right to stay, as the one who has it calls it: papers for authorities have a longer name.
    fn own_paper(&self, word: &str) -> Result<String, String> {
        let own = format!("asked-status-{word}");
        self.say(&if self.phrases.has(&own) { own } else { format!("status-{word}") }, &[])
    }

    fn say(&self, key: &str, variables: &[(&str, &str)]) -> Result<String, String> {
        let mut args = FluentArgs::new();
        for (name, value) in variables {
            args.set((*name).to_owned(), (*value).to_owned());
        }
        self.phrases.say(self.lang, key, &args)
    }
}

/// The path of a fact as the last part of a phrase's key: `statuses[1].until` is `statuses-until`.
fn key(path: &str) -> String {
    path.split('.').map(|step| step.split('[').next().unwrap_or(step)).collect::<Vec<_>>().join("-")
}
