//! By the public funds of small schools: the quota per pupil for so many pupils at least.
//!
//! Where a school teaches several stages, the quota is that of its pupils' mix.

use super::{Breach, Case, Found, Lacking, Missing, PartScore, Subject, quantity};
use crate::county::{School, StageId};
use crate::quantity::{Decimal, exact};
use crate::standard::{Condition, Sourced};
use num_rational::BigRational;
use std::collections::BTreeMap;

/// Yuan in one 万元.
const YUAN: i64 = 10_000;

pub(super) fn check(
    purpose: &str,
    quota: &BTreeMap<StageId, Sourced>,
    least_pupils: &Sourced,
    among: &Condition,
    case: &Case,
) -> PartScore {
    let (mut breaches, mut missing, mut judged) = (Vec::new(), Vec::new(), 0);
    for school in &case.schools {
        match (among.holds(school, case.county), quantity::budget(purpose, school)) {
            (Some(false), _) => {}
            (None, _) => missing.push(Missing::of_school(Lacking::Setting, &school.id)),
            (Some(true), None) => {
                missing.push(Missing::of_school(Lacking::Funding(purpose.to_string()), &school.id));
            }
            (Some(true), Some(actual)) => {
                judged += 1;
                let required = floor(school, quota, least_pupils, case);
                if actual < required {
                    let subject = Subject::Funds(purpose.to_string());
                    breaches.push(Breach { school: school.id.clone(), subject, actual, required });
                }
            }
        }
    }
    if judged == 0 && missing.is_empty() {
        return PartScore { found: Found::NoneMeant, ..PartScore::of_figure(None, Some(true), missing) };
    }
    PartScore::of_schools(judged, breaches, missing)
}

/// Σ quota · pupils, scaled to the least pupils where the school has fewer, in 万元.
fn floor(school: &School, quota: &BTreeMap<StageId, Sourced>, least_pupils: &Sourced, case: &Case) -> BigRational {
    let units = || case.units_of(&school.id).filter_map(|unit| Some((unit, quota.get(&unit.id.stage)?)));
    let pupils: Decimal = units().map(|(unit, _)| Decimal::from(unit.pupils)).sum();
    let own: BigRational = units().map(|(unit, quota)| exact(quota.value) * exact(Decimal::from(unit.pupils))).sum();
    let funded = pupils.max(least_pupils.value);
    own * exact(funded) / exact(pupils.max(Decimal::ONE)) / exact(Decimal::from(YUAN))
}
