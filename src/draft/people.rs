//! Who signs a personal note and who receives it: from the case, else from the profile.

use super::profile::{Profile, Receiver};
use crate::case::{Case, Holder};

/// The persons of a personal note, as far as they are named.
#[derive(Clone, Copy)]
pub(super) struct People<'a> {
    /// Who signs.
    pub(super) signatory: Option<&'a Holder>,
    /// Who holds the receiver's office.
    pub(super) holder: Option<&'a Holder>,
}

impl<'a> People<'a> {
    /// The case may name a person for the day; otherwise the profile's register does, or nobody.
    pub(super) fn new(case: &'a Case, profile: &'a Profile, receiver: &'a Receiver) -> Self {
        let drafting = case.drafting.as_ref();
        let registered = profile.signatory.as_ref().and_then(|office| office.holder.as_ref());
        let head = receiver.head.as_ref().and_then(|head| head.holder.as_ref());
        Self {
            signatory: drafting.and_then(|drafting| drafting.signatory.as_ref()).or(registered),
            holder: drafting.and_then(|drafting| drafting.holder.as_ref()).or(head),
        }
    }
}
