//! The function that templates call.

use std::sync::Arc;

use tera::{Error, Kwargs, State, TeraResult, Value};

use super::super::functions::language;
use super::super::phrases::Phrases;
use super::{Given, GivenSeries, Kind, OPENING, made};

/// `chart(kind="bar", title="…", up="…", across="…", places=[…], series=[{"name": "…", "amounts": […]}])`.
pub(in crate::draft) fn chart(phrases: Arc<Phrases>) -> impl Fn(Kwargs, &State<'_>) -> TeraResult<Value> + Send + Sync {
    move |kwargs, state| {
        let lang = language(state)?;
        let kind: String = kwargs.must_get("kind")?;
        let kind = match kind.as_str() {
            "bar" => Kind::Bar,
            "line" => Kind::Line,
            _ => return Err(Error::message(format!("`{kind}` is no kind of chart; there are `bar` and `line`"))),
        };
        let places: Vec<Value> = kwargs.must_get("places")?;
        let series: Vec<Value> = kwargs.must_get("series")?;
        let given = Given {
            kind,
            title: kwargs.must_get("title")?,
            across: kwargs.get("across")?.unwrap_or_default(),
            up: kwargs.must_get("up")?,
            places: places.iter().map(place).collect::<TeraResult<_>>()?,
            series: series.iter().map(self::series).collect::<TeraResult<_>>()?,
        };
        // What is wrong is told here, where the template says it.
        let made = given.made(&phrases, &lang).map_err(|faults| Error::message(faults.join("; ")))?;
        let number = made::keep(made);
        Ok(Value::safe_string(&format!("\n\n{OPENING}\n{number}\n```\n\n")))
    }
}

fn place(value: &Value) -> TeraResult<String> {
    match (value.as_str(), value.as_i64()) {
        (Some(text), _) => Ok(text.split_whitespace().collect::<Vec<_>>().join(" ")),
        (None, Some(number)) => Ok(number.to_string()),
        (None, None) => Err(Error::message(format!("`places` holds text and whole numbers, not {}", value.name()))),
    }
}

fn series(value: &Value) -> TeraResult<GivenSeries> {
    let name = value.get_from_path("name").and_then(Value::as_str);
    let amounts = value.get_from_path("amounts").and_then(Value::as_array);
    let (Some(name), Some(amounts)) = (name, amounts) else {
        return Err(Error::message("each of `series` is written {\"name\": \"…\", \"amounts\": […]}"));
    };
    let amount = |value: &Value| match value.as_f64() {
        // Infinity and what is no number would be lost in the block: they are faults here.
        Some(number) if number.is_finite() && value.is_number() => Ok(Some(number)),
        None if value.is_none() => Ok(None),
        _ => Err(Error::message(format!("“{name}” holds {value}, which is no number: give `none` where an amount is not known"))),
    };
    Ok(GivenSeries { name: name.to_owned(), amounts: amounts.iter().map(amount).collect::<TeraResult<_>>()? })
}
