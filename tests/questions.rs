//! What to ask the citizen: the smallest set of facts that decides, and its words. Facts are those of the law, not of the program.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use demarche::case::Case;
use demarche::check::questions::{self, Effect, Inquiry};
use demarche::check::{self, Assessment, Detail, VerdictKind};
use demarche::diag::{Severity, Source};
use demarche::draft::{Engine, Sources};
use demarche::lang::Lang;
use demarche::law::fields::{FieldType, Fields, case_fields};
use demarche::law::{self, RuleBook};
use serde_json::{Value, json};

static BOOK: LazyLock<RuleBook> = LazyLock::new(|| law::book([]).unwrap());
static ENGINE: LazyLock<Engine> =
    LazyLock::new(|| Engine::load(&Sources::embedded(), "kg-mfa").unwrap_or_else(|faults| panic!("{faults:#?}")));

fn case(text: &str) -> Case {
    serde_yaml::from_str(&format!("case: TEST\n{text}")).unwrap()
}

fn judged_by(book: &RuleBook, text: &str) -> Assessment {
    check::check(&case(text), book, "2026-01-15".parse().unwrap(), Detail::Trace)
}

fn judged(text: &str) -> Assessment {
    judged_by(&BOOK, text)
}

fn asked(inquiry: &Inquiry) -> Vec<&str> {
    inquiry.facts.iter().map(|fact| fact.path.as_str()).collect()
}

const CONTRACT: &str = "
person: {nationality: KGZ}
stays: [{entry: 2025-03-01, exit: 2025-08-15}]
statuses: [{kind: eaeu-worker, from: 2025-03-10}]
events: [{id: check, kind: stay-penalty, on: 2025-08-15, ground: stay-exceeded}]
grievances: [{kind: stay-limit, events: [check]}]";

const FINED: &str = "
person: {nationality: KGZ}
stays: [{entry: 2025-03-01, exit: 2025-05-15}]
statuses: []
events: [{id: check, kind: registration-penalty, on: 2025-05-15, ground: not-registered}]
grievances: [{kind: registration-penalty, events: [check]}]";

/// A notice filed in time answers the fine only while the registration lasts, and until when it does these answers do not say.
#[test]
fn the_days_of_registration_decide_unless_it_may_have_ended_since() {
    let assessment = judged(FINED);
    let inquiry = &assessment.inquiries[0];
    assert_eq!((inquiry.effect, asked(inquiry)), (Effect::MayDecide, vec!["registrations"]));
    assert!(inquiry.leaves_open.iter().all(|answers| in_time(&answers[0].answer)), "{:?}", inquiry.leaves_open);
    // Whoever is asked tells until when it lasted and whether it was lived in: it is open only where it had ended, or nobody lived there.
    let ended = |answer: &str| answer.contains("lived-in: false") || !answer.contains("until: 2026-01-15");
    assert!(
        !inquiry.leaves_open.is_empty() && inquiry.leaves_open.iter().all(|answers| ended(&answers[0].answer)),
        "{:?}",
        inquiry.leaves_open
    );
    let why: Vec<_> = inquiry.facts[0].why.iter().map(|why| (why.rule.as_str(), why.cite.as_str())).collect();
    assert!(why.iter().any(|(rule, _)| *rule == "ru.registration.deadline"), "{why:?}");
    // Not only with the days that were tried: with every day, and without a registration.
    for registrations in registrations() {
        let stated = format!("{FINED}\nregistrations: {registrations}");
        let open = judged(&stated).verdicts[0].verdict == VerdictKind::Undetermined;
        assert_eq!(open, in_time(&registrations), "{registrations}");
    }
    let until = |day: &str| judged(&format!("{FINED}\nregistrations: [{{on: 2025-03-05, until: {day}}}]")).verdicts[0].verdict;
    assert_eq!(until("2025-05-15"), VerdictKind::Supported);
    assert_eq!(until("2025-05-14"), VerdictKind::Undetermined);
}

/// Whether a notice was filed within the thirty days of a stay that begins on 1 March.
fn in_time(registrations: &str) -> bool {
    registrations.contains("on: 2025-03")
}

/// Filed in time or late, by the day of the act: until when the registration lasts is not stated.
fn may_run(registrations: &str) -> bool {
    let filed = registrations.split("on: ").skip(1).filter_map(|rest| rest.get(..10));
    filed.into_iter().any(|on| on <= "2025-05-15")
}

/// A contract answers the grounds of stay, and an act on none of them: the ground is asked for, though the authority stated none.
#[test]
fn the_ground_that_an_authority_did_not_state_is_asked_for() {
    let refused = |ground: &str| {
        format!(
            "
person: {{nationality: KGZ}}
family: []
stays: [{{entry: 2025-02-01, purpose: work}}]
statuses: [{{kind: eaeu-worker, from: 2025-01-01, until: 2025-12-31}}]
registrations: []
events: [{{id: act, kind: extension-refusal, on: 2025-09-01, ground: {ground}}}]
grievances: [{{kind: stay-limit, events: [act]}}]"
        )
    };
    let assessment = judged(&refused("none-given"));
    let verdict = &assessment.verdicts[0];
    assert_eq!((verdict.verdict, verdict.missing.as_slice()), (VerdictKind::Undetermined, ["events[0].ground".to_owned()].as_slice()));
    let inquiry = &assessment.inquiries[0];
    assert_eq!((inquiry.effect, asked(inquiry)), (Effect::MayDecide, vec!["events[0].ground"]));
    assert_eq!(inquiry.facts[0].why[0].rule, "ru.stay.day-limit", "the first rule is the one that the letter names");
    assert!(inquiry.leaves_open.iter().flatten().all(|answer| answer.answer != "none-given"), "{:?}", inquiry.leaves_open);
    assert_eq!(judged(&refused("stay-exceeded")).verdicts[0].verdict, VerdictKind::Supported);
    let lang: Lang = "en".parse().unwrap();
    let words = ENGINE.question(&lang, &case(&refused("none-given")), "events[0].ground").unwrap();
    assert!(words.starts_with("The authority stated no ground") && words.contains("September"), "{words}");
}

/// None at all, two, and one on each day of a stay that begins in March.
fn registrations() -> Vec<String> {
    let mut answers = vec!["[]".to_owned(), "[{on: 2025-03-05}, {on: 2025-06-20}]".to_owned()];
    answers.extend((0..150).map(|days| {
        let filed: NaiveDate = "2025-03-01".parse().unwrap();
        format!("[{{on: {}}}]", filed + chrono::Days::new(days))
    }));
    answers
}

/// With the nine days before it, 81 may follow the contract. Whether its own days count once it has ended, sources do not say:
/// then it must last to the day of the penalty.
#[test]
fn the_last_day_of_a_contract_decides_unless_sources_differ_on_what_it_does_to_the_days_after_it() {
    let assessment = judged(CONTRACT);
    let inquiry = &assessment.inquiries[0];
    // That nothing is stated of registrations is open as well, and nobody need be asked for it here.
    assert!(assessment.questions.iter().any(|question| question.path == "registrations"));
    assert_eq!((inquiry.effect, asked(inquiry), inquiry.cut_short), (Effect::MayDecide, vec!["statuses[0].until"], false));
    let why: Vec<_> = inquiry.facts[0].why.iter().map(|why| (why.rule.as_str(), why.cite.as_str())).collect();
    assert_eq!(why, [("ru.stay.day-limit", "115-FZ art. 5(1)"), ("eaeu.stay.contract-term", "EAEU Treaty art. 97(5)")]);
    let verdict =
        |until: &str| judged(&CONTRACT.replace("from: 2025-03-10}", &format!("from: 2025-03-10, until: {until}}}"))).verdicts[0].verdict;
    assert_eq!(verdict("2025-05-25"), VerdictKind::NotSupported);
    assert_eq!(verdict("2025-05-26"), VerdictKind::Undetermined);
    assert_eq!(verdict("2025-08-14"), VerdictKind::Undetermined);
    assert_eq!(verdict("2025-08-15"), VerdictKind::Supported);
    assert_eq!(verdict("open"), VerdictKind::Supported);
    let disputed = |answer: &str| ("2025-05-26".."2025-08-15").contains(&answer);
    assert!(inquiry.leaves_open.iter().all(|answers| disputed(&answers[0].answer)), "{:?}", inquiry.leaves_open);
}

#[test]
fn where_one_answer_does_not_suffice_the_smallest_set_that_does_is_asked_for() {
    let expelled = FINED.replace("registration-penalty", "expulsion");
    let assessment = judged(&expelled);
    let inquiry = &assessment.inquiries[0];
    assert_eq!((inquiry.effect, asked(inquiry)), (Effect::MayDecide, vec!["events[0].decided-by", "registrations"]));
    // One of the two alone leaves it open.
    let decided = |by: &str| expelled.replace("ground: not-registered}", &format!("ground: not-registered, decided-by: {by}}}"));
    assert_eq!(judged(&decided("court")).verdicts[0].verdict, VerdictKind::Undetermined);
    assert_eq!(asked(&judged(&decided("court")).inquiries[0]), ["registrations"]);
    // Both decide, also with answers that were not tried, unless they leave open how long the registration lasted.
    for by in ["court", "police", "migration-authority", "border-service"] {
        for registrations in registrations() {
            let stated = format!("{}\nregistrations: {registrations}", decided(by));
            let open = judged(&stated).verdicts[0].verdict == VerdictKind::Undetermined;
            assert_eq!(open, may_run(&registrations), "{by} {registrations}");
        }
    }
}

#[test]
fn where_no_set_always_decides_one_with_which_some_answers_do_is_asked_for_and_the_others_are_named() {
    let unknown = CONTRACT.replace("statuses: [{kind: eaeu-worker, from: 2025-03-10}]\n", "");
    let assessment = judged(&unknown);
    let inquiry = &assessment.inquiries[0];
    assert_eq!((inquiry.effect, asked(inquiry)), (Effect::MayDecide, vec!["statuses"]));
    // The rules on residence permits, asylum and accreditation are unconfirmed, and of a worker's family it must be known through whom the
    // right is had: an answer that names one of them leaves the question open.
    let unconfirmed = |answer: &str| ["residence", "accredited", "asylum", "eaeu-family"].iter().any(|kind| answer.contains(kind));
    let open: Vec<_> = inquiry.leaves_open.iter().map(|answers| answers[0].answer.as_str()).collect();
    assert!(!open.is_empty() && open.iter().all(|answer| unconfirmed(answer)), "{open:?}");
}

#[test]
fn facts_that_decide_only_together_are_asked_for_together() {
    let refused = "
person: {nationality: KGZ}
stays: [{entry: 2025-09-08}]
statuses: []
registrations: []
events: [{kind: registration-refusal, on: 2025-09-17, ground: another-address, place: {name: Moscow, region: RU-MOW}}]
grievances: [{kind: registration-refusal}]";
    let inquiry = &judged(refused).inquiries[0];
    assert_eq!((inquiry.effect, asked(inquiry)), (Effect::MayDecide, vec!["stays[0].purpose", "stays[0].region"]));
}

#[test]
fn what_would_matter_only_after_an_answer_is_named_beside_it() {
    let fined = "
person: {}
stays: [{entry: 2025-03-03, exit: 2025-05-20}]
events: [{kind: registration-penalty, on: 2025-05-10, ground: not-registered}]
grievances: [{kind: registration-penalty}]";
    let inquiry = &judged(fined).inquiries[0];
    // Registered in full within the shortest term, she was registered in time whatever her nationality.
    assert_eq!((inquiry.effect, asked(inquiry)), (Effect::MayDecide, vec!["registrations"]));
    // Whether those who do not stay temporarily are held to the term was not read.
    assert_eq!(inquiry.others, ["person.nationality", "statuses"]);
}

#[test]
fn no_question_decides_what_is_unconfirmed_or_disputed() {
    let of = |text: &str| {
        let assessment = judged(text);
        let inquiry = &assessment.inquiries[0];
        assert_eq!((inquiry.effect, inquiry.asks()), (Effect::None, false), "{text}");
        assert_eq!(ENGINE.letter(&"ru".parse().unwrap(), &case(text), &assessment.inquiries).unwrap(), None);
        inquiry.clone()
    };
    let detained = "person: {nationality: KGZ}\nevents: [{kind: detention, on: 2025-11-18}]\ngrievances: [{kind: consular-access}]";
    let unconfirmed = of(detained);
    assert!(unconfirmed.reason.as_ref().unwrap().contains("a person must weigh"), "{unconfirmed:?}");
    assert!(asked(&unconfirmed).contains(&"events[0].consulate-notified"));
    let disputed = "
person: {nationality: KGZ}
statuses: []
stays: [{entry: 2024-08-01, exit: 2024-09-29}, {entry: 2024-12-20, exit: 2025-02-01}]
grievances: [{kind: stay-limit}]";
    assert!(of(disputed).reason.unwrap().starts_with("sources differ"));
    let residence = CONTRACT.replace("kind: eaeu-worker, from: 2025-03-10", "kind: residence, from: 2025-01-10, until: open");
    assert!(of(&residence).reason.is_some());
}

/// Whose contract it is has members of the family as its only answers; where nobody has told of the family, it is asked for with it.
#[test]
fn through_whom_a_right_comes_is_asked_for() {
    let of = |family: &str, through: &str| {
        judged(&format!(
            "
person: {{nationality: KGZ}}
{family}
stays: [{{entry: 2025-01-10}}]
statuses: [{{kind: eaeu-family, from: 2025-01-20, until: open{through}}}]
registrations: []
events: [{{id: check, kind: stay-penalty, on: 2025-06-20, ground: stay-exceeded, fined: person, roubles: 3000}}]
grievances: [{{kind: stay-limit, events: [check]}}]"
        ))
    };
    let told = "family: [{id: w, relation: spouse, nationality: KGZ, status: eaeu-worker}]";
    let inquiry = &of(told, "").inquiries[0];
    assert_eq!(asked(inquiry), ["statuses[0].through"]);
    assert!(inquiry.asks() && inquiry.is_sampled(), "{inquiry:?}");
    assert_eq!(of(told, ", through: w").verdicts[0].verdict, VerdictKind::Supported);
    let untold = &of("", "").inquiries[0];
    assert_eq!((untold.effect, asked(untold)), (Effect::MayDecide, vec!["family", "statuses[0].through"]));
}

/// A region takes only the codes of regions for an answer.
#[test]
fn where_a_fine_was_imposed_is_asked_for() {
    let fined = |place: &str| {
        judged(&format!(
            "
person: {{nationality: KGZ}}
stays: [{{entry: 2025-02-01, purpose: private, region: RU-SAM}}]
statuses: []
registrations: []
events: [{{id: fine, kind: registration-penalty, on: 2025-04-14, ground: not-registered, article: 18.8(1), roubles: 7000, fined: person{place}}}]
grievances: [{{kind: registration-penalty, events: [fine]}}]"
        ))
    };
    let assessment = fined("");
    assert_eq!((assessment.inquiries[0].effect, asked(&assessment.inquiries[0])), (Effect::MayDecide, vec!["events[0].place.region"]));
    assert_eq!(fined(", place: {name: Samara, region: RU-SAM}").verdicts[0].verdict, VerdictKind::Mixed);
}

/// An act of which nothing is told but its day.
fn told_of_nothing_but(kind: &str, more: &str) -> String {
    format!("person: {{nationality: KGZ}}\nevents: [{{kind: {kind}, on: 2025-07-15{more}}}]\ngrievances: [{{kind: {kind}}}]")
}

#[test]
fn the_ground_of_an_act_is_asked_for_and_for_what_a_citizen_stands_on_the_register() {
    for kind in ["controlled-register", "bank-account", "marriage-refusal", "expulsion", "registration-penalty"] {
        let inquiry = &judged(&told_of_nothing_but(kind, "")).inquiries[0];
        let known: Vec<&str> = asked(inquiry).into_iter().chain(inquiry.others.iter().map(String::as_str)).collect();
        assert!(known.contains(&"events[0].ground"), "{kind}: {known:?}");
        assert_ne!(inquiry.effect, Effect::Decides, "{kind}: an act on the ground of a conviction is decided by no rule");
    }
    let restricted = format!(
        "{}\nstays: [{{entry: 2025-07-01}}]\nstatuses: []",
        told_of_nothing_but("bank-account", ", ground: controlled-register, listed: true")
    );
    let inquiry = &judged(&restricted).inquiries[0];
    assert_eq!((inquiry.effect, asked(inquiry)), (Effect::MayDecide, vec!["events[0].listed-for"]));
    assert!(inquiry.facts[0].why.iter().any(|why| why.rule == "ru.stay.day-limit"), "{:?}", inquiry.facts);
}

#[test]
fn an_act_that_nobody_has_told_of_is_asked_for() {
    let untold = "person: {nationality: KGZ}\nstays: [{entry: 2025-07-01}]\nstatuses: []\nevents: [{kind: examinations, on: 2025-07-10}]\n\
                  grievances: [{kind: controlled-register}]";
    let inquiry = &judged(untold).inquiries[0];
    assert_eq!((inquiry.effect, asked(inquiry)), (Effect::MayDecide, vec!["events"]));
}

/// Numbers that are the same on every run.
struct Dice(u64);

impl Dice {
    fn pick<'t, T>(&mut self, of: &'t [T]) -> &'t T {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        &of[usize::try_from(self.0 % of.len() as u64).unwrap()]
    }
}

/// A case of one act, of which much or little is told.
fn some_case(dice: &mut Dice) -> Value {
    let day = *dice.pick(&["2025-02-20", "2025-04-10", "2025-07-15"]);
    let (grievance, kind) = *dice.pick(&[
        ("registration-penalty", "registration-penalty"),
        ("registration-penalty", "registration-penalty"),
        ("stay-limit", "stay-penalty"),
        ("stay-limit", "extension-refusal"),
        ("expulsion", "expulsion"),
        ("controlled-register", "controlled-register"),
        ("controlled-register", "controlled-register"),
        ("marriage-refusal", "marriage-refusal"),
    ]);
    let ground = *dice.pick(&[
        "not-registered",
        "not-registered",
        "stay-exceeded",
        "purpose-mismatch",
        "controlled-register",
        "offences",
        "no-biometrics",
    ]);
    let mut case = json!({
        "case": "TEST", "person": {"nationality": dice.pick(&["KGZ", "KGZ", "KAZ", "UZB"]), "born": "1990-01-01"},
        "events": [{"id": "act", "kind": kind, "on": day, "ground": ground, "decided-by": "court", "fined": "person"}],
        "grievances": [{"kind": grievance, "events": ["act"]}],
    });
    let purpose = *dice.pick(&["private", "work"]);
    let stay = |entry: &str| json!([{"entry": entry, "purpose": purpose, "region": "RU-SAM"}]);
    if let Some(entry) = dice.pick(&[Some("2025-01-20"), Some("2025-02-15"), Some("2024-12-01"), None]) {
        case["stays"] = stay(entry);
    }
    for (list, told) in [
        (
            "registrations",
            dice.pick(&[
                None,
                Some(json!([])),
                Some(json!([{"on": "2025-02-18"}])),
                Some(json!([{"on": "2025-02-18", "until": "2026-12-31", "lived-in": true}])),
            ]),
        ),
        ("statuses", dice.pick(&[None, Some(json!([])), Some(json!([{"kind": "eaeu-worker", "from": "2025-02-01"}]))])),
    ] {
        if let Some(told) = told {
            case[list] = told.clone();
        }
    }
    case
}

/// Answers about a fact, thought of apart from the program; none where nobody has thought of any.
fn plausible(path: &str) -> Vec<Value> {
    let days = |step: u64| (0..600).step_by(usize::try_from(step).unwrap()).map(|days| json!(before("2026-01-10", days)));
    let kinds = ["eaeu-worker", "eaeu-family", "patent", "work-permit", "study", "temporary-residence", "residence", "visa", "accredited"];
    match path.rsplit('.').next().unwrap() {
        "registrations" => {
            let running = days(13).map(|on| json!([{"on": on, "until": "2026-06-30", "lived-in": true}]));
            let ended = days(41).map(|on| json!([{"on": on, "until": on, "lived-in": true}]));
            let empty = days(41).map(|on| json!([{"on": on, "until": "2026-06-30", "lived-in": false}]));
            std::iter::once(json!([])).chain(running).chain(ended).chain(empty).collect()
        }
        "statuses" => {
            let open = kinds.iter().map(|kind| json!([{"kind": kind, "from": "2024-11-01", "until": "open"}]));
            let later = days(41).map(|from| json!([{"kind": "eaeu-worker", "from": from, "until": "open"}]));
            std::iter::once(json!([])).chain(open).chain(later).collect()
        }
        "stays" => {
            let purposes = ["work", "private", "study"];
            let entered = days(29).flat_map(|entry| purposes.map(|purpose| json!([{"entry": entry.clone(), "purpose": purpose}])));
            std::iter::once(json!([])).chain(entered).collect()
        }
        "until" => days(17).chain([json!("open")]).collect(),
        "ended-early" | "exit" | "entry" | "on" => days(17).collect(),
        "purpose" => ["work", "private", "study", "tourism", "other"].map(Value::from).into(),
        "examined" => vec![json!(true), json!(false)],
        "ground" => ["stay-exceeded", "not-registered", "offences", "conviction", "none-given", "other"].map(Value::from).into(),
        _ => Vec::new(),
    }
}

/// What is to be said of a case as it stands.
fn remarks(told: &Case) -> BTreeSet<String> {
    let source = Arc::new(Source { name: "case.yaml".to_owned(), text: "{}".to_owned() });
    let remarks = demarche::case::check::check(told, &source, "2026-01-15".parse().unwrap()).into_iter();
    remarks.filter(|remark| remark.severity > Severity::Note).map(|remark| format!("{} {}", remark.code, remark.message)).collect()
}

fn with_answer(case: &Value, path: &str, answer: &Value) -> Value {
    let mut case = case.clone();
    let pointer = format!("/{}", path.replace("].", "/").replace(['[', '.'], "/").replace(']', ""));
    let (above, name) = pointer.rsplit_once('/').unwrap();
    case.pointer_mut(above).unwrap()[name] = answer.clone();
    case
}

/// What is promised of a set of facts holds of every combination of answers, also of those that the program did not think of.
#[test]
fn what_is_said_to_decide_decides_with_answers_that_were_not_tried() {
    let today = "2026-01-15".parse().unwrap();
    let mut dice = Dice(0x2026_0115);
    let mut promised = 0;
    for _ in 0..300 {
        let told = some_case(&mut dice);
        let assessment = check::check(&serde_json::from_value(told.clone()).unwrap(), &BOOK, today, Detail::Trace);
        for inquiry in assessment.inquiries.iter().filter(|inquiry| inquiry.effect == Effect::Decides) {
            let mut answered = vec![told.clone()];
            for path in asked(inquiry) {
                let answers = plausible(path);
                answered = answered.iter().flat_map(|case| answers.iter().map(|answer| with_answer(case, path, answer))).collect();
            }
            promised += usize::from(!answered.is_empty());
            let step = (answered.len() / 200).max(1);
            for answer in answered.into_iter().step_by(step) {
                let answer: Case = serde_json::from_value(answer).unwrap();
                // Nobody is fined in a country before she comes to it.
                if !remarks(&answer).is_subset(&remarks(&serde_json::from_value(told.clone()).unwrap())) {
                    continue;
                }
                let verdict = check::check(&answer, &BOOK, today, Detail::Answer).verdicts.remove(0);
                assert_ne!(verdict.verdict, VerdictKind::Undetermined, "{:?}\n{answer:#?}", asked(inquiry));
            }
        }
    }
    assert!(promised > 5, "{promised}");
}

fn before(day: &str, days: u64) -> NaiveDate {
    day.parse::<NaiveDate>().unwrap() - chrono::Days::new(days)
}

/// Whether the person was registered and under which right she stayed matter together: with a residence permit and no registration it is open.
#[test]
fn answers_that_matter_only_beside_others_are_tried_beside_them() {
    let told = "person: {nationality: KGZ, born: 1990-01-01}\nstays: [{entry: 2025-03-01, purpose: private, region: RU-SAM}]\n\
                events: [{id: f, kind: registration-penalty, on: 2025-04-01, ground: not-registered, fined: person}]\n\
                grievances: [{kind: registration-penalty, events: [f]}]";
    let inquiry = &judged(told).inquiries[0];
    assert_eq!(inquiry.effect, Effect::MayDecide);
    let permit = format!("{told}\nregistrations: []\nstatuses: [{{kind: residence, from: 2025-01-01, until: open}}]");
    assert_eq!(judged(&permit).verdicts[0].verdict, VerdictKind::Undetermined);
}

/// Of a child who is too young for a school more than a warning is not to be said: the rule on fingerprints decides by its age.
#[test]
fn what_is_only_uncommon_is_an_answer_too() {
    let told = "person: {nationality: KGZ, born: 1990-01-01}\nfamily: [{id: k, relation: child, nationality: KGZ}]\n\
                stays: [{entry: 2025-03-01, purpose: work}]\nstatuses: [{kind: eaeu-worker, from: 2025-03-05, until: 2025-12-31}]\nregistrations: []\n\
                events: [{id: f, kind: school-refusal, on: 2025-09-01, ground: no-biometrics, concerns: k}]\n\
                grievances: [{kind: school-refusal, events: [f]}]";
    let inquiry = &judged(told).inquiries[0];
    assert_eq!((inquiry.effect == Effect::None, asked(inquiry)), (false, vec!["family[0].born"]));
}

#[test]
fn a_stay_of_which_nothing_is_told_is_tried_with_each_purpose() {
    let told = "person: {nationality: KGZ, born: 1990-01-01}\nstatuses: []\nregistrations: []\n\
                events: [{id: f, kind: extension-refusal, on: 2025-03-20, ground: purpose-mismatch}]\ngrievances: [{kind: stay-limit, events: [f]}]";
    let inquiry = &judged(told).inquiries[0];
    assert_eq!((inquiry.effect == Effect::None, asked(inquiry)), (false, vec!["stays"]));
}

#[test]
fn a_decided_grievance_asks_nothing() {
    let decided = CONTRACT.replace("from: 2025-03-10}", "from: 2025-03-10, until: 2025-12-31}");
    assert_eq!(judged(&decided).inquiries, []);
}

/// A book with a rule of its own for a kind of grievance that no other rule decides.
fn book_that_requires(conditions: &str) -> RuleBook {
    let rule = format!(
        "ru.test.rule:\n  title: {{en: Test}}\n  about: each event where kind is document-seizure\n  versions:\n    - from: 2020-01-01\n      \
         cite: 115-FZ\n      standing: confirmed\n      sources: [cntd-499067436, socialoffice-stay]\n      checked: 2026-03-31\n      computes:\n        requires:\n          \
         all: [{conditions}]\n"
    );
    let guidance = law::embedded().into_iter().find(|(name, _)| *name == "grievances/document-seizure.yaml").unwrap();
    let mut tree: serde_json::Value = serde_yaml::from_str(guidance.1).unwrap();
    tree["rules"] = serde_json::json!({"ru.test.rule": {"supports": ["breach"], "defeats": ["no-breach"]}});
    let files = [("ru/test.yaml".to_owned(), rule), (guidance.0.to_owned(), tree.to_string())];
    law::book(files).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

const SEIZED: &str = "person: {}\nevents: [{kind: document-seizure, on: 2025-05-10}]\ngrievances: [{kind: document-seizure}]";

#[test]
fn three_facts_that_are_all_needed_are_found() {
    let book = book_that_requires("force-used is no, consulate-notified is yes, consulate-requested is yes");
    let inquiry = &judged_by(&book, SEIZED).inquiries[0];
    let all = vec!["events[0].consulate-notified", "events[0].consulate-requested", "events[0].force-used"];
    assert_eq!((inquiry.effect, asked(inquiry)), (Effect::Decides, all));
}

#[test]
fn beyond_three_facts_are_added_one_by_one_and_needless_ones_left_out() {
    let book = book_that_requires(
        "force-used is no, consulate-notified is yes, consulate-requested is yes, person.interpreter is yes, \
         {any of: [person.reprisal-risk is yes, person.reprisal-risk is no]}",
    );
    let inquiry = &judged_by(&book, SEIZED).inquiries[0];
    assert_eq!((inquiry.effect, inquiry.facts.len()), (Effect::Decides, 5));
    let needless = book_that_requires(
        "force-used is no, consulate-notified is yes, consulate-requested is yes, person.interpreter is yes, \
         {any of: [force-used is yes, force-used is no, person.reprisal-risk is yes]}",
    );
    let inquiry = &judged_by(&needless, SEIZED).inquiries[0];
    assert_eq!((inquiry.effect, inquiry.facts.len()), (Effect::Decides, 4));
    assert_eq!(inquiry.others, ["person.reprisal-risk"]);
}

#[test]
fn a_country_that_no_rule_names_is_an_answer_too() {
    let book = book_that_requires("any of: [person.nationality is KGZ, force-used is yes]");
    let inquiry = &judged_by(&book, SEIZED).inquiries[0];
    assert_eq!((inquiry.effect, asked(inquiry)), (Effect::Decides, vec!["events[0].force-used", "person.nationality"]));
}

#[test]
fn a_search_that_would_cost_too_much_ends_and_says_so() {
    let one_of = |values: &[&str]| values.join(" or ");
    let nationality =
        one_of(&["AFG", "ALB", "AGO", "ARG", "AUS", "AUT", "AZE", "BEL", "BGD", "BGR", "BRA", "CAN", "CHL", "CHN", "COL", "CUB"]);
    let phone = one_of(&["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16"]);
    let ground = one_of(&[
        "test-failed",
        "no-place",
        "nationality",
        "stay-exceeded",
        "not-registered",
        "offences",
        "entry-ban",
        "none-given",
        "no-insurance",
        "no-work-permit",
        "no-biometrics",
        "purpose-mismatch",
        "test-not-taken",
        "controlled-register",
        "documents-incomplete",
    ]);
    let conditions = format!("person.nationality is {nationality}, person.phone is {phone}, ground is {ground}");
    let inquiry = &judged_by(&book_that_requires(&conditions), SEIZED).inquiries[0];
    assert!(inquiry.cut_short);
    // A single answer that breaks the rule decides; that all three together always would was not tried.
    assert_eq!((inquiry.effect, inquiry.facts.len()), (Effect::MayDecide, 1));
}

#[test]
fn the_same_case_is_asked_the_same() {
    let text = CONTRACT.replace("statuses: [{kind: eaeu-worker, from: 2025-03-10}]\n", "");
    assert_eq!(judged(&text).inquiries, judged(&text).inquiries);
}

#[test]
fn the_smallest_set_stands_first_among_the_questions() {
    // By their paths `registrations` would come before `statuses`.
    let assessment = judged(CONTRACT);
    assert_eq!(assessment.questions[0].path, "statuses[0].until");
    let unstated = "person: {nationality: KGZ}\nstatuses: []\ngrievances: [{kind: stay-limit}]";
    assert_eq!(judged(unstated).questions[0].path, "stays");
}

#[test]
fn the_letter_speaks_to_the_citizen_and_names_nobody() {
    let text = CONTRACT.replace("{nationality: KGZ}", "{nationality: KGZ, sex: female, name: {latin: ASANOVA AIGUL}}");
    let inquiries = judged(&text).inquiries;
    let letter = |lang: &str| ENGINE.letter(&lang.parse().unwrap(), &case(&text), &inquiries).unwrap().unwrap();
    for (lang, salutation, kind, cite) in [
        ("ru", "Уважаемая заявительница!", "трудовой или гражданско-правовой договор", "п. 1 ст. 5 Федерального закона № 115-ФЗ"),
        ("ky", "Урматтуу арыз ээси!", "эмгек же жарандык-укуктук келишими", "№ 115-ФЗ Федералдык мыйзамдын 5-беренесинин 1-пункту"),
        ("en", "Dear applicant,", "contract", "115-FZ art. 5(1)"),
    ] {
        let letter = letter(lang);
        assert!(letter.text.starts_with(salutation), "{}", letter.text);
        assert!(letter.text.contains("TEST") && letter.text.contains(kind) && letter.text.contains(cite), "{}", letter.text);
        assert!(!letter.text.to_lowercase().contains("asanova") && !letter.text.contains("statuses["), "{}", letter.text);
        assert_eq!(letter.facts, ["statuses[0].until"]);
    }
}

/// The paths of fields that may be missing and of which a condition can ask; lists and groups are gone into.
fn leaves(path: &str, fields: &Fields, found: &mut Vec<String>) {
    for name in fields.names() {
        let path = format!("{path}{name}");
        match &fields.get(name).unwrap().kind {
            FieldType::Group(inner) => leaves(&format!("{path}."), inner, found),
            FieldType::List(_) | FieldType::Other => {}
            _ => found.push(path),
        }
    }
}

/// A path with places in lists, as a missing fact has it.
fn placed(field: &str) -> String {
    match field.split_once('.') {
        Some((list, rest)) if matches!(case_fields().get(list).map(|field| &field.kind), Some(FieldType::List(_))) => {
            format!("{list}[0].{rest}")
        }
        _ => field.to_owned(),
    }
}

#[test]
fn every_fact_that_rules_can_ask_for_is_asked_in_words_in_every_language() {
    let mut fields: Vec<String> = questions::askable(&BOOK).into_iter().collect();
    assert!(fields.iter().any(|field| field == "statuses.until") && fields.iter().any(|field| field == "events.consulate-notified-on"));
    // A case that cannot state these keys does not load: they are never missing.
    let needed = [
        "grievances.kind",
        "family.id",
        "family.relation",
        "stays.entry",
        "statuses.kind",
        "statuses.from",
        "registrations.on",
        "events.kind",
        "events.on",
    ];
    fields.retain(|field| !needed.contains(&field.as_str()));
    // And what the rules of tomorrow may ask about the citizen, the family and what happened.
    for top in ["person", "stays", "statuses", "registrations", "events", "family"] {
        fields.push(top.to_owned());
        if let FieldType::List(inner) | FieldType::Group(inner) = &case_fields().get(top).unwrap().kind {
            leaves(&format!("{top}."), inner, &mut fields);
        }
    }
    fields.retain(|field| !needed.contains(&field.as_str()) && !["events.id", "person"].contains(&field.as_str()));
    // Consent is taken on a form, not asked for in a letter.
    fields.retain(|field| !field.starts_with("family.consent"));
    let probe = case(
        "person: {}\nstays: [{entry: 2025-01-10}]\nstatuses: [{kind: patent, from: 2025-01-10}]\nregistrations: [{on: 2025-01-20}]\n\
         events: [{kind: detention, on: 2025-02-01}]\nfamily: [{id: child-1, relation: child}]",
    );
    let languages: Vec<Lang> = ENGINE.languages().cloned().collect();
    assert_eq!(languages.len(), 3);
    let mut bare = Vec::new();
    for field in &fields {
        for lang in &languages {
            let path = placed(field);
            let question = ENGINE.question(lang, &probe, &path).unwrap_or_else(|fault| panic!("{field}: {fault:?}"));
            let key = format!("ask-{}", field.replace('.', "-"));
            if !ENGINE.has_phrase(&key) || question.contains("()") || question.contains("[0]") || !question.ends_with('.') {
                bare.push(format!("{lang} {field}: {question}"));
            }
        }
    }
    assert!(bare.is_empty(), "{}", bare.join("\n"));
    // The brief lists the same facts for officials.
    let asked = questions::askable(&BOOK).into_iter().filter(|field| !needed.contains(&field.as_str()));
    let unlisted: Vec<_> = asked.filter(|field| !ENGINE.has_phrase(&format!("question-{}", field.replace('.', "-")))).collect();
    assert!(unlisted.is_empty(), "{unlisted:?}");
}

/// Whoever was refused entry had left: no stay is tried that goes on over that day.
#[test]
fn a_stay_without_an_exit_had_ended_by_the_day_on_which_entry_was_refused() {
    let text = "
person: {nationality: KGZ, born: 1990-01-01}
family: []
stays: [{entry: 2025-03-01}]
statuses: []
registrations: []
events: [{kind: entry-refusal, on: 2025-08-01, ground: stay-exceeded}]
grievances: [{kind: entry-refusal}]";
    let inquiry = &judged(text).inquiries[0];
    assert_eq!((inquiry.effect, asked(inquiry)), (Effect::MayDecide, vec!["stays[0].exit"]));
    // Where no day was too many, the item that the authority did not name is open as well.
    let earlier = |answers: &Vec<questions::Answer>| answers[0].answer.as_str() <= "2025-08-01";
    assert!(inquiry.leaves_open.iter().all(earlier), "{:?}", inquiry.leaves_open);
}
