//! What the drafter should know about a draft. Remarks never stand in the document.

use chrono::Days;

use super::case_word::word;
use super::codes;
use super::desk::Desk;
use super::enclosed;
use super::form::Voice;
use super::lapsed;
use super::profile::Approval;
use super::requests;
use super::third_person;
use super::view::{AsOfEvent, CaseView, Speech, Unnamed, labels};
use crate::case::{Audience, Grievance, HistoryEntry, Nationality, Tone};
use crate::check::Verdict;
use crate::diag::{Diagnostic, Severity};
use crate::lang::Lang;

/// Days after which an addressee's entry should be looked at again.
const CHECK_AGAIN_AFTER: u64 = 180;

/// Remarks on a draft.
pub(super) struct Remarks<'a> {
    pub(super) desk: &'a Desk<'a>,
    pub(super) view: &'a CaseView,
    /// Whether a value of a finding has a label.
    pub(super) labelled: &'a dyn Fn(&str) -> bool,
}

impl Remarks<'_> {
    /// All remarks, in a fixed order.
    pub(super) fn all(&self) -> Vec<Diagnostic> {
        let mut out: Vec<Diagnostic> = self.on_tone_chosen().into_iter().collect();
        if self.desk.form.file.speaks {
            out.extend(self.on_wording());
            out.extend(self.on_tone());
            out.extend(self.on_findings());
            out.extend(self.on_bare_conclusions());
            out.extend(self.on_days_of_events());
            out.extend(self.on_untold_days());
            out.extend(self.on_other_stays());
            out.extend(self.on_grievances());
            out.extend(self.on_silence());
            out.extend(self.on_events());
            out.extend(self.on_requests());
            out.extend(self.on_firmness());
            out.extend(self.on_information());
            out.extend(third_person::remarks(self.desk, self.view));
            out.extend(self.on_remedies_used());
            out.extend(self.on_answer());
            out.extend(self.on_citizenship());
        }
        if self.desk.form.file.voice == Voice::Counsel {
            out.extend(self.on_bare_conclusions());
            out.extend(self.on_days_of_events());
            out.extend(self.on_untold_days());
            out.extend(self.on_other_stays());
            out.extend(self.on_silence());
            out.extend(self.on_unlisted_evidence());
            out.extend(self.on_events());
            out.extend(self.on_requests());
        }
        out.extend(lapsed::remarks(self.desk, self.view));
        out.extend(self.on_person());
        out.extend(enclosed::remarks(self.desk, self.view));
        out.extend(self.on_values());
        out
    }

    fn on_wording(&self) -> Vec<Diagnostic> {
        let mut out = Vec::new();
        if self.desk.wording.approval == Approval::Proposed {
            out.push(
                Diagnostic::warning(
                    codes::WORDING_PROPOSED,
                    format!("The formulae in the language `{}` are a proposal", self.desk.request.lang),
                )
                .help("Have the institution approve them, then set `approval: attested` in the profile."),
            );
        }
        out.extend(self.on_addressee());
        out
    }

    /// Who holds an office and how it is called changes: an entry that was not checked, or long ago, is no ground to write on.
    fn on_addressee(&self) -> Option<Diagnostic> {
        let form = &self.desk.form.file;
        if form.voice == Voice::Impersonal && !form.frame.addressee {
            return None;
        }
        let said = match self.desk.receiver.checked_on {
            None => "have not been checked".to_owned(),
            Some(day) => {
                let due = day.checked_add_days(Days::new(CHECK_AGAIN_AFTER))?;
                if due >= self.desk.request.as_of {
                    return None;
                }
                format!("were last checked on {day}")
            }
        };
        let message = format!("The addressee's name and rank {said}");
        Some(Diagnostic::warning(codes::ADDRESSEE_UNCHECKED, message).help("Ask Protocol, then set `checked-on` in the profile."))
    }

    /// An answer answers the last note that came in; where there are several, a person should see which.
    fn on_answer(&self) -> Option<Diagnostic> {
        let received = self.desk.request.case.notes_received();
        let (at, note) = received.last().filter(|_| self.desk.form.file.voice == Voice::Reply && received.len() > 1)?;
        let message = format!("{} notes came in; the draft answers the last, of {}", received.len(), note.on);
        let help = "To answer another one, take `incoming` from the later notes.";
        Some(Diagnostic::new(codes::ANSWERED_LAST, Severity::Note, message).help(help).at_path(format!("history[{at}]")))
    }

    /// Who asks whether others were turned to first reads silence as an answer.
    fn on_remedies_used(&self) -> Option<Diagnostic> {
        let used = |entry: &HistoryEntry| entry.kind.is_of_a_remedy();
        let case = self.desk.request.case;
        if !self.desk.form.file.tells_remedies || case.history.iter().flatten().any(used) {
            return None;
        }
        let message = "The receiver asks which complaints were made to the authorities before, and the case tells of none";
        let help = "Ask the citizen. Enter each under `history` as `complaint` or `appeal`, and what came of it as `decision` or `reply`; the document says until then that nothing is enclosed on them.";
        Some(Diagnostic::warning(codes::REMEDIES_UNTOLD, message).help(help).at_path("history"))
    }

    fn on_tone(&self) -> Vec<Diagnostic> {
        if self.desk.tone < Tone::Objection || !self.desk.form.file.tones {
            return Vec::new();
        }
        let asserts = |speech: Speech| speech == Speech::Asserts;
        let unsupported = |message: &str, help: &str| {
            vec![Diagnostic::warning(codes::TONE_UNSUPPORTED, message.to_owned()).help(help.to_owned()).at_path("drafting.tone")]
        };
        if !self.view.raised_speeches().any(asserts) {
            return unsupported(
                "The tone objects, but no finding of this case may be asserted",
                "Choose `concern` or a softer tone, or find the facts that decide the grievance.",
            );
        }
        // The receiver has the whole record, and answers with the part that the note leaves out.
        if !self.view.speeches().any(asserts) {
            return unsupported(
                "The tone objects, and the document asserts a breach for a part of the events only: it leaves out those that the findings do not support",
                "Look whether an objection holds for the rest alone, or choose `concern` or a softer tone. A grievance for each event is clearer.",
            );
        }
        let one = |at: usize| {
            Diagnostic::warning(codes::TONE_UNSUPPORTED, "The document objects to this too, and asserts no breach of it")
                .help("What it says of all acts, it says of this one. Raise it in a note of its own with a softer tone, or find the facts that decide: `demarche explain CASE --questions`.")
                .at_path(format!("grievances[{at}]"))
        };
        self.view.only_asked().into_iter().map(one).collect()
    }

    /// Whoever chooses a tone for a document that has none should not believe that it speaks so.
    fn on_tone_chosen(&self) -> Option<Diagnostic> {
        self.desk.request.tone.filter(|_| !self.desk.form.file.tones)?;
        let message = format!("The form `{}` has no tone: the one chosen changes nothing in it", self.desk.request.form);
        Some(
            Diagnostic::warning(codes::TONE_WITHOUT_EFFECT, message)
                .help("Leave `--tone` out. `demarche forms` shows which forms have tones."),
        )
    }

    /// Who speaks firmly asks for acts.
    fn on_firmness(&self) -> Vec<Diagnostic> {
        let form = &self.desk.form.file;
        if !form.asks || form.tones().is_empty() {
            return Vec::new();
        }
        let speeches: Vec<Speech> = self.view.raised_speeches().collect();
        requests::remarks(self.desk.request.case, self.desk.request.assessment, self.desk.tone, &speeches)
    }

    fn on_findings(&self) -> Vec<Diagnostic> {
        let one = |rule: &str| {
            Diagnostic::new(codes::NOT_ACCEPTED, Severity::Note, format!("The rule `{rule}` rests on a single source and is not asserted"))
                .help("A named person may accept it for this case under `accept`.")
                .at_path("accept")
        };
        self.view.unaccepted().into_iter().map(one).collect()
    }

    /// A conclusion whose ground its readers may not know, or no words of the forms tell, would stand bare.
    fn on_bare_conclusions(&self) -> Vec<Diagnostic> {
        let one = |(at, rule, path): (usize, &str, &str)| {
            let message = format!("The document draws no conclusion from `{rule}`: that rests on `{path}`, which it does not tell");
            Diagnostic::warning(codes::BARE, message)
                .help("Its readers may not be told this, or the forms have no words for it. `demarche explain CASE` shows the reasoning. Where the person agrees that it is told, say it in the words of the grievance (`text`), with what follows from it.")
                .at_path(format!("grievances[{at}]"))
        };
        self.view.bare().into_iter().map(one).collect()
    }

    /// A grievance is judged as of the day of its event; its receiver may answer with what is the case today.
    fn on_days_of_events(&self) -> Vec<Diagnostic> {
        let one = |(at, AsOfEvent { rule, day, apart, then, today }): (usize, AsOfEvent<'_>)| {
            let (then, today) = (then.word(), today.word());
            let of = match apart.map(|apart| apart.kind) {
                None => "the day of the event".to_owned(),
                Some(kind) => format!("the day of the `{}` on which the act rests", word(&kind)),
            };
            let message = format!("The document rests on `{rule}` as of {day}, {of}: {then}; today its answer is: {today}");
            Diagnostic::warning(codes::OTHERWISE_TODAY, message)
                .help("`demarche explain` shows both answers and why they differ. Look what the citizen has to do now, and how the receiver may answer: it may see those days in its own records.")
                .at_path(format!("grievances[{at}]"))
        };
        self.view.otherwise_today().into_iter().map(one).collect()
    }

    /// What came after the event and speaks against the person is told only where a person decides so.
    fn on_untold_days(&self) -> Vec<Diagnostic> {
        let Some(day) = self.view.horizon() else { return Vec::new() };
        let one = |path: &String| {
            let message =
                format!("The document tells this only as of {day}, the day of the event: what came later speaks against the person");
            Diagnostic::new(codes::UNTOLD_DAYS, Severity::Note, message)
                .help("Leave it so, unless the person and a lawyer want the later days told: `days-told: to-today` under `drafting`.")
                .at_path(path.clone())
        };
        self.view.untold().iter().map(one).collect()
    }

    /// Another stay that speaks against the person is told only where a person decides so.
    fn on_other_stays(&self) -> Vec<Diagnostic> {
        let one = |path: &str| {
            let message = "The document does not tell of this stay: nothing rests on it, and a finding holds it against the person";
            Diagnostic::new(codes::UNTOLD_DAYS, Severity::Note, message)
                .help("Leave it so, unless the person and a lawyer want it told: `days-told: to-today` under `drafting`. Look into the papers enclosed: a passport or a migration card may show this stay too. `demarche explain CASE` tells the finding.")
                .at_path(path)
        };
        self.view.other_stays().map(one).collect()
    }

    /// A complaint raises what its addressee decides on: of the rest the drafter is told who does, and which form goes there.
    fn on_grievances(&self) -> Vec<Diagnostic> {
        let kinds = &self.desk.form.file.grievances;
        let grievances = self.desk.request.case.grievances.iter().flatten().enumerate();
        let others = grievances.filter(|(_, grievance)| !kinds.is_empty() && !kinds.contains(&grievance.kind));
        let one = |(at, grievance): (usize, &Grievance)| {
            let (path, kind) = (format!("grievances[{at}]"), grievance.kind);
            let message =
                format!("The document leaves out the grievance `{}`: it is none that this form brings before its addressee", kind.word());
            let english = Lang::english();
            let of_it = |verdict: &&Verdict| verdict.grievance == path;
            let bodies = self.desk.request.assessment.verdicts.iter().find(of_it).into_iter().flat_map(|verdict| &verdict.counsel.bodies);
            let decide: Vec<&str> = bodies.map(|body| body.name.any(&english)).collect();
            let forms = self.desk.engine.forms.iter().filter(|(_, form)| form.file.grievances.contains(&kind));
            let forms: Vec<String> = forms.map(|(name, _)| format!("`{name}`")).collect();
            let who = if decide.is_empty() { String::new() } else { format!("Who decides: {}. ", decide.join("; ")) };
            let help = match forms.as_slice() {
                [] => format!("{who}No form for complaints is made for it; `legal-brief` raises it before a court."),
                forms => format!("{who}Forms for it: {}.", forms.join(", ")),
            };
            Diagnostic::new(codes::OTHER_BODY, Severity::Note, message).help(help).at_path(path.clone())
        };
        others.map(one).collect()
    }

    /// What leaves the office says nothing of a grievance that the findings speak against: its drafter should know that it is missing.
    fn on_silence(&self) -> Vec<Diagnostic> {
        let kinds = &self.desk.form.file.grievances;
        let grievances = self.desk.request.case.grievances.iter().flatten().zip(self.view.speeches()).enumerate();
        let brought = |grievance: &Grievance| kinds.is_empty() || kinds.contains(&grievance.kind);
        let silent = grievances.filter(|(_, (grievance, speech))| *speech == Speech::Silent && brought(grievance));
        let one = |(at, _)| {
            let message = "The document does not raise this grievance: the findings speak against it";
            Diagnostic::new(codes::NOT_RAISED, Severity::Note, message)
                .help("`demarche explain CASE` and the internal brief tell the reasons.")
                .at_path(format!("grievances[{at}]"))
        };
        silent.map(one).collect()
    }

    /// That there are further papers is told to nobody unless a person decides so; the drafter should know which.
    fn on_unlisted_evidence(&self) -> Option<Diagnostic> {
        let pieces = self.desk.request.case.evidence.iter().flatten().enumerate();
        let left_out: Vec<_> = pieces.filter(|(_, piece)| !self.view.lists(&piece.id)).collect();
        let (first, _) = left_out.first()?;
        let ids: Vec<&str> = left_out.iter().map(|(_, piece)| piece.id.as_str()).collect();
        let message = format!("The document lists the evidence without these, and does not say that they are there: {}", ids.join(", "));
        let help = "Its readers may not see them (`may-see`), or they belong to what the document does not raise. Where a court is to know that there is more, a person decides so and says it in the words of the case.";
        Some(Diagnostic::new(codes::EVIDENCE_UNLISTED, Severity::Note, message).help(help).at_path(format!("evidence[{first}]")))
    }

    fn on_events(&self) -> Vec<Diagnostic> {
        let one = |at: usize| {
            Diagnostic::new(
                codes::NOT_RAISED,
                Severity::Note,
                "The document does not raise this event: the findings do not support the grievance for it",
            )
            .help("Read the requests under `ask`: none may rest on it. A grievance for each event is clearer.")
            .at_path(format!("events[{at}]"))
        };
        self.view.not_raised().into_iter().map(one).collect()
    }

    /// A note that informs asks for nothing; how firm a request in the case's own words is, nobody has said.
    fn on_information(&self) -> Vec<Diagnostic> {
        if !self.desk.informs() || !self.desk.form.file.asks {
            return Vec::new();
        }
        let one = |at: usize, n: usize| {
            Diagnostic::warning(codes::REQUEST_LEFT_OUT, "The note informs, and does not make this request")
                .help("Choose the tone `request` or a firmer one to make it. From the rule book, `use` names requests that a note of information may make.")
                .at_path(format!("grievances[{at}].ask[{n}]"))
        };
        let raised = self.desk.request.case.grievances.iter().flatten().zip(self.view.speeches()).enumerate();
        let raised = raised.filter(|(_, (_, speech))| *speech != Speech::Silent);
        raised
            .flat_map(|(at, (grievance, _))| grievance.ask.iter().enumerate().map(move |(n, ask)| (at, n, ask)))
            .filter(|(_, _, ask)| ask.own().is_some())
            .map(|(at, n, _)| one(at, n))
            .collect()
    }

    /// A complaint is no note: what the case asks in its own words may have to be asked in others.
    fn on_requests(&self) -> Vec<Diagnostic> {
        let form = &self.desk.form.file;
        if !matches!(form.voice, Voice::Citizen | Voice::Counsel) || !form.asks {
            return Vec::new();
        }
        let raised = self.desk.request.case.grievances.iter().flatten().zip(self.view.speeches()).enumerate();
        let raised = raised.filter(|(_, (_, speech))| *speech != Speech::Silent);
        let one = |at: usize, n: usize| {
            Diagnostic::new(codes::NOTE_WORDING, Severity::Note, "The request stands in the document as it stands in a note")
                .help("Where the citizen would ask it otherwise (`исключить` for `содействовать исключению`), add `complaint` to it, with its words by language.")
                .at_path(format!("grievances[{at}].ask[{n}]"))
        };
        raised
            .flat_map(|(at, (grievance, _))| grievance.ask.iter().enumerate().map(move |(n, ask)| (at, n, ask)))
            .filter(|(_, _, ask)| ask.own().is_some() && ask.complaint().is_none())
            .map(|(at, n, _)| one(at, n))
            .collect()
    }

    fn on_person(&self) -> Vec<Diagnostic> {
        let mut out = Vec::new();
        let unnamed = self.desk.may.unnamed.map(|reason| match reason {
            Unnamed::NoConsent => "no consent to be named before this audience is recorded",
            Unnamed::Withdrawn => "consent was withdrawn",
            Unnamed::Minor => "the person was under 18 when the first event happened",
        });
        if let Some(why) = unnamed {
            // What was decided is a note; what nobody asked about leaves the reader without a way to find the case.
            let forgotten = self.desk.may.unnamed == Some(Unnamed::NoConsent) && self.desk.request.case.consent.is_none();
            let (severity, path, help) = if forgotten {
                (
                    Severity::Warning,
                    "person",
                    "The receiver cannot tell whose case it is. Ask the person for consent, and record the answer under `consent`.",
                )
            } else {
                (
                    Severity::Note,
                    "consent",
                    "The document tells the citizenship, and the pseudonym where its text calls the person by it again.",
                )
            };
            let message = format!("The document does not name the person: {why}");
            out.push(Diagnostic::new(codes::NOT_NAMED, severity, message).help(help).at_path(path));
        }
        let feared = self.desk.request.case.person.as_ref().and_then(|person| person.reprisal_risk) == Some(true);
        if feared && self.desk.may.audience != Audience::Internal {
            out.push(
                Diagnostic::warning(codes::REPRISAL_RISK, "Harm to the person or relatives is feared if the case becomes known")
                    .help("Decide with the person whether this document may leave the office at all.")
                    .at_path("person.reprisal-risk"),
            );
        }
        out
    }

    /// A state speaks for its own citizens.
    fn on_citizenship(&self) -> Option<Diagnostic> {
        let nationality = self.desk.request.case.person.as_ref()?.nationality.as_ref()?.code();
        let home = &self.desk.engine.profile.home.code;
        if nationality == home {
            return None;
        }
        let [person, home] = [nationality, home.as_str()].map(Nationality::described);
        let message = format!("The person is a citizen of {person}, and the document speaks for {home}");
        let help = "Look whether the nationality is right; for another state's citizen its own mission speaks.";
        Some(Diagnostic::warning(codes::OTHER_CITIZEN, message).help(help).at_path("person.nationality"))
    }

    fn on_values(&self) -> Vec<Diagnostic> {
        let mut names: Vec<String> = labels(self.desk.request.assessment).filter(|name| !(self.labelled)(name)).collect();
        names.sort_unstable();
        names.dedup();
        let one = |name: String| {
            Diagnostic::new(
                codes::VALUE_UNLABELLED,
                Severity::Note,
                format!("The value `{name}` of a finding has no label and is not shown"),
            )
            .help(format!("Add the phrase `value-{name}` to every `phrases/*.ftl`."))
        };
        names.into_iter().map(one).collect()
    }
}
