//! Parts of a version that have a standing of their own: terms and bands.

use super::Work;
use crate::diag::Span;
use crate::law::Standing;
use crate::law::codes;
use crate::law::file::WrittenVersion;
use crate::law::kind::Computation;
use crate::law::source::{SECOND_SOURCE, lacks_a_second};

impl Work<'_> {
    /// A term or a band that is confirmed though its version is not needs two sources as well: its own, or those of the version.
    pub(super) fn attested_parts(&mut self, version: &WrittenVersion, span: Span) {
        match &version.computes.value {
            Computation::Deadline(deadline) => {
                for term in &deadline.terms {
                    let own = !term.sources.is_empty();
                    let standing = term.standing.unwrap_or(version.standing);
                    let place = term.days.as_ref().or(term.months.as_ref()).map_or(span, |length| length.span);
                    if own {
                        self.confirmed(standing, &term.sources, place);
                    } else if term.standing.is_some() && version.standing != Standing::Confirmed {
                        self.confirmed(standing, &version.sources, place);
                    }
                    if let Some(cite) = &term.cite {
                        self.cited_in_english(cite, place);
                    }
                }
            }
            Computation::Ban(ban) => {
                for band in &ban.bands {
                    let sources = version.sources.iter().map(|source| source.value.as_str());
                    let claims = band.standing == Some(Standing::Confirmed) && version.standing != Standing::Confirmed;
                    if let Some(lacks) = lacks_a_second(sources, self.beside.sources).filter(|_| claims) {
                        self.fault(codes::NOT_CONFIRMED, version.computes.span, lacks, SECOND_SOURCE);
                    }
                    if let Some(cite) = &band.cite {
                        self.cited_in_english(cite, version.computes.span);
                    }
                }
            }
            _ => {}
        }
    }
}
