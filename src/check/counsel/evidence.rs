//! Which of the evidence that a grievance needs is there.

use super::Evidence;
use super::brief::Brief;

impl Brief<'_> {
    pub(super) fn evidence(&self) -> Vec<Evidence> {
        let pieces = self.matter.case.evidence.as_deref().unwrap_or_default();
        let have = |kinds: &[crate::case::EvidenceKind]| {
            pieces.iter().filter(|piece| kinds.contains(&piece.kind)).map(|piece| piece.id.clone()).collect()
        };
        let needs = self.guidance.evidence.iter();
        needs.map(|need| Evidence { kinds: need.kinds.clone(), why: need.why.clone(), have: have(&need.kinds) }).collect()
    }
}
