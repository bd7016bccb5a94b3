//! Events: within a stay where that can be expected, not ending before they begin, and saying one thing of the consular post.

use super::{Fault, each};
use crate::case::{Case, EventKind, Stay, codes};

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    for (path, event) in each("events", &case.events) {
        if let Some(until) = event.until.filter(|until| *until < event.on) {
            let message = format!("the last day {until} is before the first day {}", event.on);
            faults.push(
                Fault::error(codes::ENDS_BEFORE_IT_BEGINS, format!("{path}.until"), message)
                    .help("look both days up in the documents")
                    .related("the first day", format!("{path}.on")),
            );
        }
        if event.consulate_notified == Some(false)
            && let Some(day) = event.consulate_notified_on
        {
            let message = format!("the consular post was not notified, yet {day} is stated as the day of notification");
            faults.push(
                Fault::error(codes::NOTIFIED_OR_NOT, format!("{path}.consulate-notified-on"), message)
                    .help("if the post was notified on that day, however late, write `consulate-notified: true`; else remove the day")
                    .related("not notified", format!("{path}.consulate-notified")),
            );
        }
        // The stays are those of the person; what concerns a family member says nothing about them.
        let Some(stays) = case.stays.as_ref().filter(|_| event.concerns.is_none()) else { continue };
        // On the day of an entry or an exit entry can be refused as well.
        let within = |stay: &Stay| stay.entry < event.on && stay.exit.is_none_or(|exit| event.on < exit);
        if let Some(at) = stays.iter().position(within).filter(|_| event.kind == EventKind::EntryRefusal) {
            let message = format!("entry was refused on {}, and by the stays the person was in the country", event.on);
            faults.push(
                Fault::warning(codes::REFUSED_WITHIN_STAY, format!("{path}.on"), message)
                    .help("look up the day of the refusal, and the entry and the exit of that stay; one of them is not right")
                    .related("the stay", format!("stays[{at}]")),
            );
        }
        if needs_presence(event.kind) {
            let present = |stay: &Stay| stay.entry <= event.on && stay.exit.is_none_or(|exit| event.on <= exit);
            if !stays.iter().any(present) {
                let message = format!("on {} the person was not in the country, as the stays tell it", event.on);
                faults.push(
                    Fault::warning(codes::EVENT_OUTSIDE_STAYS, format!("{path}.on"), message)
                        .help("add the stay in which it happened, or look the day up; one of the two is not right"),
                );
            }
        }
    }
}

/// Whether an event of this kind meets a person who is in the country. The others happen at the border, on paper, or anywhere.
fn needs_presence(kind: EventKind) -> bool {
    use EventKind as K;
    match kind {
        K::EntryRefusal
        | K::EntryBan
        | K::EntryRegistration
        | K::ControlledRegister
        | K::ControlledRegisterRemoval
        | K::RegistrationRemoval
        | K::ContractEnd
        | K::NewRule
        | K::Complaint
        | K::Hearing
        | K::Other => false,
        K::RegistrationRefusal
        | K::RegistrationPenalty
        | K::LocationData
        | K::Examinations
        | K::Regularisation
        | K::SchoolApplication
        | K::SchoolReferral
        | K::SchoolTestApplication
        | K::SchoolRefusal
        | K::SchoolTest
        | K::BankAccount
        | K::MarriageRefusal
        | K::DrivingLicence
        | K::ResidenceChange
        | K::PropertyRefusal
        | K::CompanyRefusal
        | K::Expulsion
        | K::Detention
        | K::Release
        | K::ConsularAccess
        | K::Raid
        | K::RaidIllTreatment
        | K::WorkPermitDemand
        | K::WorkRestriction
        | K::SocialInsurance
        | K::MedicalInsurance
        | K::MedicalCare
        | K::DocumentSeizure
        | K::StayPenalty
        | K::ExtensionRefusal => true,
    }
}
