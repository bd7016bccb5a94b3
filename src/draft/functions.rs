//! What templates can call: phrases, dates, numbers, names. Whoever adds a function registers it in `engine.rs`.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use fluent_bundle::{FluentArgs, FluentValue};
use tera::{Error, Kwargs, State, StringInput, TeraResult, Value};

use super::leak::Months;
use super::limit::{MOST_ITEMS, MOST_ITEMS_IN_ALL, may_give};
use super::phrases::Phrases;

/// The key under which the context holds the document's language.
pub(super) const LANG: &str = "lang";

type Call = Box<dyn Fn(Kwargs, &State<'_>) -> TeraResult<Value> + Send + Sync>;

pub(super) fn language(state: &State<'_>) -> TeraResult<String> {
    state.get::<String>(LANG)?.ok_or_else(|| Error::message("The context has no `lang`"))
}

/// `t(key="…", n=5, …)`: a phrase in the document's language. Every other argument is a variable of the phrase.
pub(super) fn phrase(phrases: Arc<Phrases>) -> Call {
    Box::new(move |kwargs, state| {
        let lang = language(state)?;
        let key: String = kwargs.must_get("key")?;
        let mut args = FluentArgs::new();
        for (name, value) in kwargs.iter() {
            let name = name.to_string();
            if name == "key" {
                continue;
            }
            if let Some(number) = value.as_i64() {
                args.set(format!("{name}-grouped"), grouped(&phrases, &lang, number)?);
                args.set(name, FluentValue::from(number));
            } else if let Some(text) = value.as_str() {
                args.set(name, FluentValue::from(text.to_owned()));
            } else if let Some(yes) = value.as_bool() {
                args.set(name, FluentValue::from(if yes { "yes" } else { "no" }));
            } else {
                return Err(Error::message(format!("The phrase `{key}` needs text or a whole number for `{name}`, not {}", value.name())));
            }
        }
        phrases.say(&lang, &key, &args).map(Value::from).map_err(Error::message)
    })
}

/// `has_phrase(key="…")`: whether a phrase exists, for clauses that only some rules have.
pub(super) fn has_phrase(phrases: Arc<Phrases>) -> Call {
    Box::new(move |kwargs, _| {
        let key: String = kwargs.must_get("key")?;
        Ok(Value::from(phrases.has(&key)))
    })
}

/// `date(day=…, form="on")`: a date in words. The forms are phrases: `date`, `date-attributive`, `date-on`, `date-from`, `date-until`,
/// `date-as-of`.
pub(super) fn date(phrases: Arc<Phrases>) -> Call {
    Box::new(move |kwargs, state| {
        let lang = language(state)?;
        let day: String = kwargs.must_get("day")?;
        let form: Option<String> = kwargs.get("form")?;
        let day: NaiveDate = day.parse().map_err(|_| Error::message(format!("`{day}` is not a date")))?;
        date_in_words(&phrases, &lang, day, form.as_deref()).map(Value::from).map_err(Error::message)
    })
}

/// `dated(day=…)`: the date as an attribute: «нота от 22 июля 2026 года», «2026-жылдын 22-июлундагы нота».
pub(super) fn dated(phrases: Arc<Phrases>) -> Call {
    Box::new(move |kwargs, state| {
        let lang = language(state)?;
        let day: String = kwargs.must_get("day")?;
        let day: NaiveDate = day.parse().map_err(|_| Error::message(format!("`{day}` is not a date")))?;
        date_in_words(&phrases, &lang, day, Some("attributive")).map(Value::from).map_err(Error::message)
    })
}

/// A date by the phrase of its form.
pub(super) fn date_in_words(phrases: &Phrases, lang: &str, day: NaiveDate, form: Option<&str>) -> Result<String, String> {
    let mut args = FluentArgs::new();
    args.set("day", day.day());
    args.set("month", day.month());
    args.set("year", day.year().to_string());
    let key = form.map_or_else(|| "date".to_owned(), |form| format!("date-{form}"));
    phrases.say(lang, &key, &args)
}

/// The names of the months, from every phrase that writes a date or a month.
pub(super) fn months(phrases: &Phrases) -> Months {
    let mut months = Months::default();
    let keys = || phrases.keys().filter(|key| key.starts_with("date") || key.starts_with("month"));
    for (lang, key) in phrases.languages().flat_map(|lang| keys().map(move |key| (lang, key))) {
        months.learn(|month| {
            let mut args = FluentArgs::new();
            args.set("day", 1);
            args.set("month", month);
            args.set("year", "2000");
            phrases.say(lang.code(), key, &args).ok()
        });
    }
    months
}

/// `number(n=411000)`: a whole number with its groups of digits.
pub(super) fn number(phrases: Arc<Phrases>) -> Call {
    Box::new(move |kwargs, state| {
        let lang = language(state)?;
        let n: i64 = kwargs.must_get("n")?;
        Ok(Value::from(grouped(&phrases, &lang, n)?))
    })
}

pub(super) fn grouped(phrases: &Phrases, lang: &str, n: i64) -> TeraResult<String> {
    let separator = phrases.say(lang, "number-group", &FluentArgs::new()).map_err(Error::message)?;
    let digits = n.unsigned_abs().to_string();
    let mut out = String::new();
    if n < 0 {
        out.push('\u{2212}');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push_str(&separator);
        }
        out.push(digit);
    }
    Ok(out)
}

/// `name(of=citizen, case="dative")`: a form given in the data, or nothing. Never a computed one.
pub(super) fn name(kwargs: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let of: Value = kwargs.must_get("of")?;
    let case: String = kwargs.must_get("case")?;
    if !CASES.contains(&case.as_str()) {
        return Err(Error::message(format!("`{case}` is not a form of a name; the forms are {}", CASES.join(", "))));
    }
    let below_name = format!("name.{case}");
    let form = of.get_from_path(&below_name).or_else(|| of.get_from_path(&case));
    Ok(form.filter(|form| form.is_string()).cloned().unwrap_or_else(Value::none))
}

/// The forms of a name that data may give.
const CASES: [&str; 9] =
    ["nominative", "genitive", "dative", "accusative", "instrumental", "prepositional", "locative", "ablative", "short"];

/// `… | capital`: the first letter large, the others as they are. The engine's own `capitalize` makes the others small.
pub(super) fn capital(text: StringInput<'_>, _: Kwargs, _: &State<'_>) -> Value {
    let mut chars = text.as_str().chars();
    let changed = chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect());
    text.inherit_safety(changed)
}

/// `uncapital`: a title within a sentence.
pub(super) fn uncapital(text: StringInput<'_>, _: Kwargs, _: &State<'_>) -> Value {
    let mut chars = text.as_str().chars();
    let changed = chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect());
    text.inherit_safety(changed)
}

/// `range(end=…)`, in place of the engine's own, which counts to a hundred thousand.
pub(super) fn range(kwargs: Kwargs, _: &State<'_>) -> TeraResult<Vec<i64>> {
    let start: i64 = kwargs.get("start")?.unwrap_or(0);
    let end: i64 = kwargs.must_get("end")?;
    if end.saturating_sub(start) > MOST_ITEMS {
        return Err(Error::message(format!("`range` gives at most {MOST_ITEMS} items")));
    }
    if !may_give(end.saturating_sub(start)) {
        return Err(Error::message(format!("`range` gives at most {MOST_ITEMS_IN_ALL} items to one document; do loops run inside loops?")));
    }
    Ok((start..end).collect())
}
