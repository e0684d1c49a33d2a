//! By documents: met or not as the county attests, with the document and its date.

use super::{Case, PartScore};
use crate::evaluate::Assessment;
use crate::standard::Item;

pub(super) fn check(item: &Item, case: &Case) -> PartScore {
    let Some(attestation) = case.county.attestations.get(&item.id) else {
        return PartScore::not_assessed("an attestation in the table attestations");
    };
    PartScore {
        assessment: Assessment::of(Some(attestation.met)),
        actual: None,
        found: format!("attested by {}, {}", attestation.document, attestation.date),
        breaches: Vec::new(),
        missing: Vec::new(),
    }
}
