//! What stands around the body: number, place and date, addressee, marks, metadata.

use chrono::{Datelike, NaiveDate};
use fluent_bundle::FluentArgs;

use super::form::{FormFile, Voice};
use super::functions::date_in_words;
use super::people::People;
use super::phrases::Phrases;
use super::profile::{Profile, Receiver, Role, Wording, fill, form_of};
use crate::case::Case;
use crate::document::{ForeignWords, Frame, Meta};
use crate::lang::Lang;

/// Everything that the frame is made from.
pub(super) struct Framing<'a> {
    pub(super) profile: &'a Profile,
    pub(super) receiver: &'a Receiver,
    pub(super) people: People<'a>,
    pub(super) wording: &'a Wording,
    pub(super) form: &'a FormFile,
    pub(super) case: &'a Case,
    pub(super) lang: &'a Lang,
    pub(super) as_of: NaiveDate,
    pub(super) draft_mark: bool,
    pub(super) phrases: &'a Phrases,
}

impl Framing<'_> {
    /// The frame, as finished lines.
    ///
    /// # Errors
    /// A phrase or a slot that cannot be filled.
    pub(super) fn frame(&self) -> Result<Frame, String> {
        let parts = self.form.frame;
        let classified = self.case.classification.as_ref().and_then(|mark| mark.get(self.lang)).map(str::to_owned);
        let mut marks = Vec::from_iter(classified.clone());
        let mut foreign = Vec::new();
        if self.draft_mark {
            marks.push(self.wording.draft_mark.clone());
        }
        if self.wording.role == Role::Translation {
            marks.extend(self.wording.translation_mark.clone().filter(|_| parts.translation_mark));
            if parts.reading_copy {
                let (lines, name) = self.reading_copy()?;
                foreign.extend(name.map(|name| ForeignWords { mark: name.mark + marks.len(), ..name }));
                marks.extend(lines);
            }
        }
        Ok(Frame {
            number: parts.number.then(|| self.number()).transpose()?,
            place_and_date: parts.place_and_date.then(|| self.place_and_date()).transpose()?,
            addressee: if parts.addressee { self.addressee()? } else { Vec::new() },
            running_head: self.running_head(classified)?,
            marks,
            foreign,
            watermark: self.draft_mark.then(|| self.wording.draft_mark.clone()),
            page_number: self.form.page_number.as_ref().and_then(|words| words.get(self.lang)).map(str::to_owned),
            letterhead: Vec::new(),
            language: Some(self.phrases.say(self.lang.code(), "language-of-copy", &FluentArgs::new())?),
        })
    }

    /// The classification, the form's own words, and who may read it; of a copy that is only read, that it is: its pages may part.
    fn running_head(&self, classified: Option<String>) -> Result<Option<String>, String> {
        let own = self.form.running_head.as_ref().and_then(|words| words.get(self.lang)).map(|words| self.slots(words)).transpose()?;
        let distribution = own.as_ref().and_then(|_| distribution(self.form, self.case, self.lang)).map(str::to_owned);
        let read = (self.wording.role == Role::Translation && self.form.frame.reading_copy)
            .then(|| self.phrases.say(self.lang.code(), "reading-copy-later-pages", &FluentArgs::new()))
            .transpose()?;
        let said: Vec<String> = [classified, own, distribution, read].into_iter().flatten().collect();
        Ok((!said.is_empty()).then(|| said.join(". ")))
    }

    /// That the copy is only read, and the receiver's name in the language of the original, which is filed.
    fn reading_copy(&self) -> Result<(Vec<String>, Option<ForeignWords>), String> {
        let original = self.profile.languages.iter().find(|(_, wording)| wording.role == Role::Original).map(|(lang, _)| lang);
        let receiver = original.and_then(|lang| Some((lang, &self.receiver.names.get(lang)?.full.nominative)));
        let mut lines = vec![self.phrases.say(self.lang.code(), "reading-copy", &FluentArgs::new())?];
        let Some((lang, name)) = receiver else { return Ok((lines, None)) };
        let mut args = FluentArgs::new();
        args.set("name", name.as_str());
        let line = self.phrases.say(self.lang.code(), "reading-copy-filed-with", &args)?;
        let foreign = line.rsplit_once(name.as_str()).map(|(before, after)| ForeignWords {
            mark: lines.len(),
            before: before.chars().count(),
            after: after.chars().count(),
            lang: lang.clone(),
        });
        lines.push(line);
        Ok((lines, foreign))
    }

    /// The lines of the addressee: of a personal note the holder of the office, by name.
    fn addressee(&self) -> Result<Vec<String>, String> {
        if self.form.voice != Voice::First {
            return Ok(self.receiver.address.get(self.lang).cloned().unwrap_or_default());
        }
        let (Some(head), Some(holder)) = (&self.receiver.head, self.people.holder) else { return Ok(Vec::new()) };
        let lines = head.address.get(self.lang).zip(holder.sex).map(|(lines, sex)| lines.of(sex));
        let names = holder.names.get(self.lang);
        let name = |slot: &str| form_of(names?, slot.strip_prefix("name.")?).map(str::to_owned);
        lines.into_iter().flatten().map(|line| filled(line, name)).collect()
    }

    /// The metadata. It names no person: only the form, the case and the office.
    pub(super) fn meta(&self) -> Meta {
        let form = self.form.title.any(self.lang).to_owned();
        let author = self.profile.sender.names.get(self.lang).map_or_else(String::new, |name| name.full.nominative.clone());
        Meta {
            title: format!("{form}, {}", self.case.id),
            author,
            subject: self.case.title.as_ref().and_then(|title| title.get(self.lang)).map_or(form, str::to_owned),
            dated: self.dated().unwrap_or(self.as_of),
        }
    }

    fn dated(&self) -> Option<NaiveDate> {
        self.case.drafting.as_ref().and_then(|drafting| drafting.dated)
    }

    fn number(&self) -> Result<String, String> {
        match self.case.drafting.as_ref().and_then(|drafting| drafting.number.as_ref()) {
            Some(number) => filled(&self.wording.number, |slot| (slot == "number").then(|| number.clone())),
            None => Ok(self.wording.number_blank.clone()),
        }
    }

    fn place_and_date(&self) -> Result<String, String> {
        let date = match self.dated() {
            Some(day) => date_in_words(self.phrases, self.lang.code(), day, None)?,
            None => filled(&self.wording.date_blank, |slot| (slot == "year").then(|| self.as_of.year().to_string()))?,
        };
        filled(&self.wording.place_and_date, |slot| (slot == "date").then(|| date.clone()))
    }

    fn slots(&self, words: &str) -> Result<String, String> {
        filled(words, |slot| match slot {
            "case" => Some(self.case.id.clone()),
            "title" => Some(self.form.title.any(self.lang).to_owned()),
            _ => None,
        })
    }
}

/// Who may read the form, by its own words; a case that is classified says it itself.
pub(super) fn distribution<'a>(form: &'a FormFile, case: &Case, lang: &Lang) -> Option<&'a str> {
    let classified = case.classification.as_ref().is_some_and(|mark| mark.get(lang).is_some());
    form.distribution.as_ref().filter(|_| !classified)?.get(lang)
}

fn filled(text: &str, lookup: impl Fn(&str) -> Option<String>) -> Result<String, String> {
    fill(text, lookup).map_err(|slots| format!("nothing fills the slot {} of `{text}`", slots.join(", ")))
}
