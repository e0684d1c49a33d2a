//! Each purchase has a price in the policy, and no school gets more of a facility than allowed.

use super::{Case, Finding};
use crate::county::{FacilityId, SchoolId};
use crate::quantity::exact;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use std::collections::BTreeMap;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let mut bought: BTreeMap<(&SchoolId, &FacilityId), BigRational> = BTreeMap::new();
    for purchase in &case.plan.purchases {
        *bought.entry((&purchase.school, &purchase.facility)).or_insert_with(BigRational::zero) +=
            exact(purchase.amount);
    }
    bought.into_iter().filter_map(|((school, facility), amount)| breach(case, school, facility, &amount)).collect()
}

fn breach(case: &Case, school: &SchoolId, facility: &FacilityId, amount: &BigRational) -> Option<Finding> {
    let subject = format!("{school}, {facility}");
    let Some(lever) = case.policy.purchases.iter().find(|lever| lever.facility == *facility) else {
        let sentence = format!("{school} gets {facility}, for which the policy has no price.");
        return Some(Finding::new(subject, sentence));
    };
    let most = lever.max_per_school?;
    if *amount <= exact(most) {
        return None;
    }
    let unit = case.county.facility_kind(facility).map_or("", |kind| kind.unit.as_str());
    let achieved = amount.to_f64();
    let shown = achieved.map_or_else(|| "more".to_string(), |amount| amount.to_string());
    let sentence = format!("{school} gets {shown} {unit} ({facility}), more than the {most} allowed for a school.");
    let finding = Finding::new(subject, sentence).figures(exact(most).to_f64(), achieved, unit);
    Some(finding.of_rule("purchase_cap", amount - exact(most), 1))
}
