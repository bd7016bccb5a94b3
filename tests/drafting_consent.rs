//! Consent decides: what an audience may not see is in no text, frame, figure or metadata of a draft.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "notes/samples.rs"]
mod samples;

use demarche::case::{Audience, Case};
use demarche::check::Assessment;
use demarche::diag::{Diagnostic, Severity};
use demarche::draft::{Draft, Engine, Request, Sources, codes};
use demarche::lang::Words;
use samples::{NAMES, case, day, lang, sample};
use serde_json::json;

fn engine() -> Engine {
    Engine::load(&Sources::embedded(), "kg-mfa").unwrap()
}

/// Everything that a draft holds, frame, figures and metadata included.
fn everything(draft: &Draft) -> String {
    format!("{draft:?}").replace('\\', "")
}

fn drafts(form: &str, audience: Option<Audience>, case: &Case, assessment: &Assessment) -> Vec<Draft> {
    let engine = engine();
    let one = |code: &str| {
        let lang = lang(code);
        let request = Request { audience, ..Request::new(form, &lang, case, assessment) };
        engine.draft(&request).unwrap_or_else(|faults| panic!("{form} {code}: {faults:#?}")).draft
    };
    ["ky", "ru", "en"].map(one).to_vec()
}

fn names(case: &Case) -> Vec<String> {
    let name = case.person.as_ref().and_then(|person| person.name.as_ref());
    let given = name.into_iter().flat_map(|name| name.forms.values().map(|forms| forms.nominative.clone()).chain(name.latin.clone()));
    given.collect()
}

fn never_in_a_note(case: &Case) -> Vec<String> {
    let mut out = Vec::new();
    if let Some(person) = &case.person {
        out.extend(person.pin.clone());
        out.extend(person.phone.clone());
        out.extend(person.passport.as_ref().and_then(|passport| passport.number.clone()));
        out.extend(person.address.iter().flat_map(Words::each).map(str::to_owned));
    }
    for status in case.statuses.iter().flatten() {
        out.extend(status.issuer.clone());
    }
    for member in case.family.iter().flatten() {
        out.extend(member.name.iter().flat_map(|name| name.forms.values()).map(|forms| forms.nominative.clone()));
    }
    for piece in case.evidence.iter().flatten().filter(|piece| !piece.may_see.contains(&Audience::HostState)) {
        out.extend(piece.title.each().map(str::to_owned));
    }
    out
}

#[test]
fn a_note_holds_no_number_address_employer_or_hidden_evidence() {
    for name in NAMES {
        let (case, assessment) = sample(name);
        for draft in drafts("note-verbale", None, &case, &assessment) {
            let text = everything(&draft);
            for secret in never_in_a_note(&case) {
                assert!(!text.contains(&secret), "{name} {}: {secret}", draft.lang);
            }
        }
    }
}

#[test]
fn a_name_needs_consent_for_its_reader() {
    let (mut case, assessment) = sample("registration-fine");
    let named = |case: &Case, form: &str, audience| {
        let texts: Vec<String> = drafts(form, audience, case, &assessment).iter().map(everything).collect();
        let found: Vec<bool> = texts.iter().map(|text| names(case).iter().any(|name| text.contains(name))).collect();
        assert!(found.iter().all(|one| *one == found[0]), "the languages differ");
        found[0]
    };
    assert!(named(&case, "note-verbale", None));
    assert!(!named(&case, "note-verbale", Some(Audience::Court)), "the court is not in the scope");
    assert!(!named(&case, "note-verbale", Some(Audience::Public)));
    assert!(named(&case, "brief", None));

    let consent = case.consent.as_mut().unwrap();
    consent.scope = vec![Audience::Internal];
    assert!(!named(&case, "note-verbale", None));
    case.consent.as_mut().unwrap().scope = vec![Audience::HostState];
    case.consent.as_mut().unwrap().given = false;
    assert!(!named(&case, "note-verbale", None));
    case.consent.as_mut().unwrap().given = true;
    case.consent.as_mut().unwrap().on = Some(day("2025-06-01"));
    assert!(!named(&case, "note-verbale", None), "given only later");
    case.consent = None;
    assert!(!named(&case, "note-verbale", None));
    assert!(named(&case, "brief", None), "the office's own file");
}

#[test]
fn after_withdrawal_nothing_leaves_the_office_and_the_brief_names_nobody() {
    let (mut case, assessment) = sample("registration-fine");
    let withdraw = |case: &mut Case, day| case.consent.as_mut().unwrap().withdrawn = day;
    withdraw(&mut case, Some(assessment.as_of));
    let outside = [Audience::HostState, Audience::Court, Audience::InternationalOrganisation, Audience::Public];
    for (form, audience) in outside.into_iter().flat_map(|audience| [("note-verbale", audience), ("brief", audience)]) {
        let lang = lang("ru");
        let request = Request { audience: Some(audience), ..Request::new(form, &lang, &case, &assessment) };
        let faults = engine().draft(&request).map(|_| ()).unwrap_err();
        assert_eq!((faults[0].code, faults[0].severity), (codes::CONSENT_WITHDRAWN, Severity::Error), "{form} {audience:?}");
        assert_eq!(faults[0].path.as_deref(), Some("consent.withdrawn"));
    }
    let says = [
        "Макулдук 2025-жылдын 12-майында кайтарылып алынган",
        "Согласие отозвано 12\u{a0}мая 2025\u{a0}года",
        "Consent was withdrawn on 12\u{a0}May 2025",
    ];
    for (brief, says) in drafts("brief", None, &case, &assessment).iter().zip(says) {
        assert!(names(&case).iter().all(|name| !everything(brief).contains(name)));
        assert_eq!(brief.markdown.matches(says).count(), 2, "in the summary and with the person: {}", brief.markdown);
    }
    withdraw(&mut case, assessment.as_of.succ_opt());
    assert!(everything(&drafts("note-verbale", None, &case, &assessment)[1]).contains("Бактыбеков"));
    assert!(drafts("brief", None, &case, &assessment)[1].markdown.contains("Согласие дано"), "not withdrawn yet");
}

/// A group without a person: a spouse and a child, before a court.
fn family_of_a_group(consents: serde_json::Value) -> Case {
    let (mut case, _) = sample("bathhouse-raid");
    case.family = serde_json::from_value(json!([
        {"id": "wife", "relation": "spouse", "name": {"latin": "TOKTOEVA GULNARA"}, "born": "1990-05-03", "pseudonym": "citizen G."},
        {"id": "child", "relation": "child", "name": {"latin": "TOKTOEV ISKENDER"}, "born": "2015-06-07", "pseudonym": "child I."},
    ]))
    .unwrap();
    case.consent = serde_json::from_value(consents["case"].clone()).unwrap();
    case.family.as_mut().unwrap()[0].consent = serde_json::from_value(consents["wife"].clone()).unwrap();
    case.family.as_mut().unwrap()[1].consent = serde_json::from_value(consents["child"].clone()).unwrap();
    case
}

/// What a form that shows all it sees of the family says in English.
fn family_shown(case: &Case, audience: &str) -> Result<String, Vec<Diagnostic>> {
    let (_, assessment) = sample("bathhouse-raid");
    let text = "{% for member in case.family %}{% if member.name %}{{ name(of=member, case=\"nominative\") }}{% endif %} {{ member.born }}; {% endfor %}";
    let sources = Sources::embedded()
        .with_template("probe/form.yaml", format!("title: probe\naudience: {audience}\nlayout: brief\n"))
        .with_template("probe/en.md.tera", text);
    let engine = Engine::load(&sources, "kg-mfa").unwrap();
    engine.draft(&Request::new("probe", &lang("en"), case, &assessment)).map(|drafted| drafted.draft.markdown.trim().to_owned())
}

#[test]
fn members_of_a_family_are_named_only_as_far_as_their_consent_goes() {
    let (wife, child) = ("TOKTOEVA GULNARA 1990-05-03; ", "TOKTOEV ISKENDER 2015-06-07;");
    let given = json!({"given": true, "on": "2025-04-01", "scope": ["court"]});
    let guarded = json!({"given": true, "on": "2025-04-01", "scope": ["court"], "guardian": "the mother"});
    for (consents, expected) in [
        (json!({}), "; ;".to_owned()),
        // The applicant's consent is not the spouse's, nor a child's without a guardian.
        (json!({"case": given}), "; ;".to_owned()),
        (json!({"case": guarded}), format!("; {child}")),
        (json!({"wife": given}), format!("{wife};")),
        (json!({"wife": given, "case": guarded}), format!("{wife}{child}")),
        (json!({"wife": {"given": true, "scope": ["host-state"]}, "child": {"given": false}, "case": guarded}), "; ;".to_owned()),
        (json!({"wife": {"given": true, "on": "2025-05-01", "scope": ["court"]}}), "; ;".to_owned()),
    ] {
        assert_eq!(family_shown(&family_of_a_group(consents.clone()), "court").unwrap(), expected, "{consents}");
    }
    for audience in ["host-state", "public", "international-organisation"] {
        let all =
            json!({"given": true, "scope": ["court", "host-state", "public", "international-organisation"], "guardian": "the mother"});
        let case = family_of_a_group(json!({"case": all, "wife": all, "child": all}));
        assert_eq!(family_shown(&case, audience).unwrap(), "; ;", "{audience}");
    }
    assert_eq!(family_shown(&family_of_a_group(json!({})), "internal").unwrap(), format!("{wife}{child}"), "the office's own file");
}

#[test]
fn a_guardian_speaks_for_a_child_only_as_long_as_it_is_one() {
    let guarded = json!({"case": {"given": true, "scope": ["court"], "guardian": "the mother"}});
    let mut case = family_of_a_group(guarded);
    case.family.as_mut().unwrap()[1].born = Some(day("2007-04-14"));
    assert_eq!(family_shown(&case, "court").unwrap(), "; ;", "eighteen on the day of the draft");
    case.family.as_mut().unwrap()[1].born = None;
    assert_eq!(family_shown(&case, "court").unwrap(), "; ;", "nobody knows");
}

#[test]
fn a_member_who_withdraws_stops_what_leaves_the_office() {
    let case = family_of_a_group(json!({"wife": {"given": true, "scope": ["court"], "withdrawn": "2025-04-14"}}));
    let faults = family_shown(&case, "court").unwrap_err();
    assert_eq!((faults[0].code, faults[0].path.as_deref()), (codes::CONSENT_WITHDRAWN, Some("family[0].consent.withdrawn")));
    assert_eq!(family_shown(&case, "internal").unwrap(), "; TOKTOEV ISKENDER 2015-06-07;");
}

#[test]
fn the_brief_on_a_group_tells_the_family_and_its_consent() {
    let case = family_of_a_group(json!({"wife": {"given": true, "on": "2025-04-01", "scope": ["court"]}}));
    let mut case = case;
    let name = case.family.as_ref().unwrap()[0].name.clone();
    for member in case.family.as_mut().unwrap() {
        member.name = name.clone();
        for code in ["ru", "ky"] {
            let forms = serde_json::from_value(json!({"nominative": "Токтоева Гүлнара"})).unwrap();
            member.name.as_mut().unwrap().forms.insert(lang(code), forms);
        }
    }
    let (_, assessment) = sample("bathhouse-raid");
    for (draft, says) in drafts("brief", None, &case, &assessment).iter().zip([
        "макулдугу 2025-жылдын 1-апрелинде берилген",
        "согласие дано 1\u{a0}апреля 2025\u{a0}года",
        "consent given on 1\u{a0}April 2025",
    ]) {
        assert_eq!(draft.markdown.matches(says).count(), 1, "{}", draft.markdown);
    }
}

#[test]
fn the_pseudonym_stands_for_the_name_and_the_citizenship_for_both() {
    let (mut case, assessment) = sample("unstated-contract");
    let texts: Vec<String> = drafts("note-verbale", None, &case, &assessment).into_iter().map(|draft| draft.markdown).collect();
    // A short form that the text does not use again is not introduced.
    assert!(texts[1].contains("гражданка Кыргызской Республики."));
    case.grievances.as_mut().unwrap()[0].text = Some(Words::Same("Жаран С. Гражданкой С. Citizen S.".into()));
    let texts: Vec<String> = drafts("note-verbale", None, &case, &assessment).into_iter().map(|draft| draft.markdown).collect();
    assert!(texts[0].contains("Кыргыз Республикасынын жараны (мындан ары – жаран С.)"));
    assert!(texts[1].contains("гражданка Кыргызской Республики (далее – гражданка С.)"));
    assert!(texts[2].contains("a citizen of the Kyrgyz Republic (hereinafter “citizen S.”)"));
    case.person.as_mut().unwrap().pseudonym = None;
    let texts: Vec<String> = drafts("note-verbale", None, &case, &assessment).into_iter().map(|draft| draft.markdown).collect();
    assert!(texts[1].contains("Заявитель – гражданка Кыргызской Республики."));
}

#[test]
fn a_minor_is_never_named_in_a_note() {
    let (mut case, assessment) = sample("registration-fine");
    let first_event = case.events.as_ref().unwrap()[0].on;
    // Eighteen on the day after the event: a child then, whatever today is.
    case.person.as_mut().unwrap().born = first_event.succ_opt().and_then(|day| day.checked_sub_months(chrono::Months::new(18 * 12)));
    for draft in drafts("note-verbale", None, &case, &assessment) {
        assert!(names(&case).iter().all(|name| !everything(&draft).contains(name)));
    }
    let (school, assessment) = sample("school-child");
    for draft in drafts("note-verbale", None, &school, &assessment) {
        assert!(!everything(&draft).contains("Нурбек") && !everything(&draft).contains("2017"));
    }
}

#[test]
fn identifiers_stand_only_in_the_person_block_of_a_brief() {
    let (case, assessment) = sample("registration-fine");
    for draft in drafts("brief", None, &case, &assessment) {
        for secret in ["20305199000901", "996700009001"] {
            let places: Vec<&str> = draft.markdown.split("\n## ").filter(|section| section.contains(secret)).collect();
            assert_eq!(places.len(), 1, "{}", draft.lang);
            assert!(places[0].contains("PE9000001"), "the person block");
        }
    }
}

#[test]
fn a_name_typed_into_a_narrative_stops_the_note() {
    let (mut case, assessment) = sample("unstated-contract");
    for (typed, path) in [
        ("Гражданке Садыровой отказано.", "person.name"),
        ("Тел. +996700009002.", "person.phone"),
        ("Тел. +996 (700) 00-90-02.", "person.phone"),
        ("ПИН 11409199500902.", "person.pin"),
        ("Работодатель: ИП Лугов.", "statuses[0].issuer"),
    ] {
        case.events.as_mut().unwrap()[0].what = Some(Words::Same(typed.into()));
        let ru = lang("ru");
        let faults = engine().draft(&Request::new("note-verbale", &ru, &case, &assessment)).map(|_| ()).unwrap_err();
        assert_eq!(faults[0].code, codes::WITHHELD_SHOWN, "{typed}");
        assert_eq!(faults[0].path.as_deref(), Some(path));
    }
    // A name that is a word of the language is no leak where it stands as that word.
    let name = case.person.as_mut().unwrap().name.as_mut().unwrap();
    name.forms.get_mut(&lang("ky")).unwrap().nominative = "Садырова Эркин Бакытовна".into();
    case.events.as_mut().unwrap()[0].what = Some(Words::Same("Келишим эркин жүрүштү карайт.".into()));
    drafts("note-verbale", None, &case, &assessment);
}

#[test]
fn the_name_of_a_case_without_consent_is_in_no_file_name_or_title() {
    let case = case("unstated-contract");
    let (_, assessment) = sample("unstated-contract");
    for draft in drafts("note-verbale", None, &case, &assessment) {
        assert!(draft.meta.title.ends_with("KG-2025-0902"));
        assert_eq!(draft.meta.dated, assessment.as_of);
    }
}

#[test]
fn a_figure_that_nobody_checked_stays_in_the_office() {
    let (mut case, assessment) = sample("bathhouse-raid");
    assert!(drafts("note-verbale", None, &case, &assessment).iter().all(|draft| draft.markdown.contains("352")));
    case.figures.as_mut().unwrap()[0].checked = None;
    assert!(drafts("note-verbale", None, &case, &assessment).iter().all(|draft| !draft.markdown.contains("352")));
    assert!(drafts("brief", None, &case, &assessment).iter().all(|draft| draft.markdown.contains("352")));
}
