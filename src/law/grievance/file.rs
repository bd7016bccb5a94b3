//! The files as written: `grievances/KIND.yaml` and the lists that it names.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::case::{EvidenceKind, Tone};
use crate::lang::Words;
use crate::law::bearing::WrittenBearings;
use crate::law::condition::Written;
use crate::law::file::Situation;
use crate::law::placed::Placed;
use crate::law::{Outcome, Standing};

/// `grievances/KIND.yaml`: what the book says of one kind of grievance. The name of the file is the kind.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct GrievanceFile {
    /// The rules whose outcomes support or defeat it.
    #[serde(default)]
    pub rules: BTreeMap<String, WrittenBearings>,
    /// Ids of `arguments.yaml`, the most telling first.
    #[serde(default)]
    pub arguments: Vec<Placed<String>>,
    /// Ids of rules that compute `bars`: what a document must not claim.
    #[serde(default)]
    pub not_to_be_claimed: Vec<Placed<String>>,
    /// What may be asked, in ascending strength.
    pub asks: Vec<Placed<WrittenAsk>>,
    /// Ids of `remedies.yaml`.
    #[serde(default)]
    pub remedies: Vec<Placed<String>>,
    /// Ids of `bodies.yaml`.
    pub bodies: Vec<Placed<String>>,
    /// The evidence that it needs.
    #[serde(default)]
    pub evidence: Vec<Placed<WrittenEvidence>>,
    /// What to tell the citizen.
    pub advice: WrittenAdvice,
}

/// A request as written.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct WrittenAsk {
    /// Its id within the file.
    pub id: Placed<String>,
    /// The weakest tone at which it may be used.
    pub tone: Placed<Tone>,
    /// The firmest tone at which it may be used. Not stated: every firmer one.
    #[serde(default)]
    pub up_to: Option<Placed<Tone>>,
    /// The id of the request further below that stands in its place where the tone is firmer than that.
    #[serde(default)]
    pub then: Option<Placed<String>>,
    /// Whether it asks for information only.
    #[serde(default)]
    pub information: bool,
    /// An infinitive clause in Russian and English, a verbal noun in Kyrgyz.
    pub words: Placed<Words>,
    /// The same as the citizen asks it, in the first person, of the body that decides. Not stated: the words serve in both.
    #[serde(default)]
    pub complaint: Option<Placed<Words>>,
}

/// Evidence as written.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct WrittenEvidence {
    /// Kinds of evidence of case files; any one of them serves.
    pub kinds: Vec<EvidenceKind>,
    /// What it shows.
    pub why: Placed<Words>,
}

/// Advice by verdict.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct WrittenAdvice {
    /// Where the findings do not support the grievance.
    pub not_supported: Vec<Placed<WrittenAdviceItem>>,
    /// Where the findings leave it open.
    pub undetermined: Vec<Placed<WrittenAdviceItem>>,
}

/// One piece of advice.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct WrittenAdviceItem {
    /// What to tell.
    pub words: Placed<Words>,
    /// How well the law that it tells is attested. Not stated: it tells no law.
    #[serde(default)]
    pub standing: Option<Standing>,
    /// Ids of `sources.yaml`, where it tells law.
    #[serde(default)]
    pub sources: Vec<Placed<String>>,
}

/// `arguments.yaml`: arguments by their id.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct ArgumentsFile(pub BTreeMap<String, Placed<WrittenArgument>>);

/// An argument as written.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct WrittenArgument {
    /// A sentence in the third person, fit for a note: it states, and demands nothing.
    pub words: Placed<Words>,
    /// Article and treaty.
    #[serde(default)]
    pub cite: Option<Words>,
    /// `confirmed` may be asserted in a note; `single-source` once the case accepts it; `unconfirmed` is only a point to check.
    pub standing: Standing,
    /// Ids of `sources.yaml`.
    #[serde(default)]
    pub sources: Vec<Placed<String>>,
    /// First day on which it holds.
    pub from: Placed<NaiveDate>,
    /// Last day on which it holds.
    #[serde(default)]
    pub until: Option<Placed<NaiveDate>>,
    /// The day up to which it was checked.
    pub checked: Placed<NaiveDate>,
    /// For whom it holds; for all where not stated. *The day* is the day of the event that the grievance is about.
    #[serde(default)]
    pub when: Option<Placed<Written>>,
    /// Outcomes of rules without which it may not be used.
    #[serde(default)]
    pub needs: BTreeMap<String, Vec<Outcome>>,
    /// Worked examples.
    #[serde(default)]
    pub examples: Vec<Placed<ArgumentExample>>,
}

/// A worked example of an argument: a small case, of which its last event is the one that is complained of, and whether the argument fits.
///
/// As in those of rules, a list it does not give is empty, unless `open` names it.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ArgumentExample {
    /// What the example shows.
    pub name: String,
    /// Stays in short: `2025-01-01..2025-03-31`, or `2025-01-01..` where still present.
    #[serde(default)]
    pub stays: Vec<String>,
    /// The event that is complained of.
    #[serde(default)]
    #[schemars(with = "Option<BTreeMap<String, Value>>")]
    pub event: Option<Value>,
    /// Any other part of a case file.
    #[serde(default)]
    #[schemars(with = "Option<BTreeMap<String, Value>>")]
    pub case: Option<Value>,
    /// Lists about which nothing is known.
    #[serde(default)]
    pub open: Vec<String>,
    /// *Today*; the last date of the example where not stated.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// The answer.
    pub expect: ExpectedFit,
    /// Facts that would tell.
    #[serde(default)]
    pub missing: Option<Vec<String>>,
}

impl ArgumentExample {
    /// The small case.
    pub(crate) fn situation(&self) -> Situation<'_> {
        Situation { stays: &self.stays, event: self.event.as_ref(), case: self.case.as_ref(), open: &self.open }
    }
}

/// Whether an argument is expected to fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ExpectedFit {
    /// It fits.
    Fits,
    /// It does not.
    DoesNotFit,
    /// Facts are missing.
    CannotTell,
}

/// `remedies.yaml`: ways to have a matter looked at again, by id.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct RemediesFile(pub BTreeMap<String, Placed<WrittenRemedy>>);

/// A remedy as written.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct WrittenRemedy {
    /// What is filed.
    pub what: Placed<Words>,
    /// Ids of `bodies.yaml`: who decides.
    pub bodies: Vec<Placed<String>>,
    /// Against which acts it serves: a condition on the event, then on the case. Not stated: against all.
    #[serde(default)]
    pub when: Option<Placed<Written>>,
    /// The rule that sets its term. Not stated: no term is known.
    #[serde(default)]
    pub term: Option<Placed<String>>,
    /// How it is filed: on which way, and what to look to.
    #[serde(default)]
    pub how: Vec<Placed<WrittenAdviceItem>>,
    /// Article and law.
    #[serde(default)]
    pub cite: Option<Words>,
    /// How well it is attested.
    pub standing: Standing,
    /// Ids of `sources.yaml`.
    #[serde(default)]
    pub sources: Vec<Placed<String>>,
}

/// `bodies.yaml`: bodies by their id.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct BodiesFile(pub BTreeMap<String, Placed<WrittenBody>>);

/// A body as written.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct WrittenBody {
    /// What it is called, in the nominative.
    pub name: Placed<Words>,
}
