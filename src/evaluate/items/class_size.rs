//! By pupils of each class: every class, or a share of all, within the limit of its stage.

use super::{Breach, Case, Found, Lacking, Missing, PartScore, Subject};
use crate::county::{StageId, StageUnit};
use crate::evaluate::Assessment;
use crate::quantity::exact;
use crate::standard::Sourced;
use num_bigint::BigInt;
use num_rational::BigRational;
use std::collections::BTreeMap;

pub(super) fn check(most: &BTreeMap<StageId, Sourced>, share: Option<&Sourced>, case: &Case) -> PartScore {
    let (mut breaches, mut missing, mut classes) = (Vec::new(), Vec::new(), 0_usize);
    for school in &case.schools {
        for unit in case.units_of(&school.id) {
            let Some(limit) = most.get(&unit.id.stage) else { continue };
            match unit.class_list.as_ref().filter(|list| !list.is_empty()) {
                None => missing.push(Missing::of_unit(Lacking::Classes, &unit.id)),
                Some(list) => {
                    classes += list.len();
                    breaches.extend(above(unit, limit));
                }
            }
        }
    }
    let above = breaches.len();
    let mut score = PartScore::of_schools(classes, breaches, missing);
    score.found = Found::Classes { breaking: above, judged: classes };
    if let Some(share) = share.filter(|_| classes > 0) {
        let within = BigRational::new(BigInt::from(classes - above), BigInt::from(classes));
        let met = within >= exact(share.value);
        score.assessment = Assessment::of(score.missing.is_empty().then_some(met));
        score.actual = Some(within);
    }
    score
}

/// Classes of a unit above the limit.
fn above(unit: &StageUnit, limit: &Sourced) -> Vec<Breach> {
    let classes = unit.class_list.iter().flatten();
    let too_large = classes.filter(|class| rust_decimal::Decimal::from(class.pupils) > limit.value);
    too_large
        .map(|class| Breach {
            school: unit.id.school.clone(),
            subject: Subject::Class {
                stage: unit.id.stage.clone(),
                grade: class.grade.clone(),
                name: class.name.clone(),
            },
            actual: BigRational::from(BigInt::from(class.pupils)),
            required: exact(limit.value),
        })
        .collect()
}
