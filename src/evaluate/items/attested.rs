//! By documents: met or not as the county attests, with the document and its date.

use super::{Case, Found, Lacking, PartScore};
use crate::evaluate::Assessment;
use crate::standard::Item;

pub(super) fn check(item: &Item, case: &Case) -> PartScore {
    let Some(attestation) = case.county.attestations.get(&item.id) else {
        return PartScore::not_assessed(Lacking::Attestation);
    };
    PartScore {
        assessment: Assessment::of(Some(attestation.met)),
        actual: None,
        found: Found::Attested { document: attestation.document.clone(), date: attestation.date.clone() },
        breaches: Vec::new(),
        missing: Vec::new(),
    }
}
