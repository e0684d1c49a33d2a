//! By the ratio of two quantities, of the county's sums or at each school.

use super::figure::meets;
use super::{Breach, Case, Lacking, Missing, PartScore, Subject, quantity};
use crate::county::School;
use crate::quantity::exact;
use crate::standard::Ratio;
use num_rational::BigRational;
use num_traits::Zero;

pub(super) fn check(ratio: &Ratio, case: &Case) -> PartScore {
    let (schools, mut missing) = meant(ratio, case);
    let mut known = Vec::new();
    for school in schools {
        let of = |wanted| quantity::of_school(wanted, school, ratio.stage.as_ref(), case);
        match (of(&ratio.numerator), of(&ratio.denominator)) {
            (Some(above), Some(below)) => known.push((school, above, below)),
            _ => {
                let either = Lacking::Either(ratio.numerator.clone(), ratio.denominator.clone());
                missing.push(Missing::of_school(either, &school.id));
            }
        }
    }
    if ratio.each_school { of_each(ratio, &known, missing) } else { of_sums(ratio, &known, missing) }
}

/// The schools that the ratio is about; those of which it cannot be told are missing.
fn meant<'a>(ratio: &Ratio, case: &Case<'a>) -> (Vec<&'a School>, Vec<Missing>) {
    let taught = |school: &&&School| {
        let mut units = case.units_of(&school.id);
        ratio.stage.as_ref().is_none_or(|stage| units.any(|unit| unit.id.stage == *stage))
    };
    let (mut schools, mut missing) = (Vec::new(), Vec::new());
    for school in case.schools.iter().filter(taught) {
        match ratio.among.holds(school, case.county) {
            Some(true) => schools.push(*school),
            Some(false) => {}
            None => missing.push(Missing::of_school(Lacking::Condition, &school.id)),
        }
    }
    (schools, missing)
}

/// A school without any of the denominator breaks nothing; one that has some must comply.
fn of_each(ratio: &Ratio, known: &[(&School, BigRational, BigRational)], missing: Vec<Missing>) -> PartScore {
    let required = exact(ratio.bound.number.value);
    let mut breaches = Vec::new();
    let judged = known.iter().filter(|(_, _, below)| !below.is_zero());
    for (school, above, below) in judged.clone() {
        let actual = above / below;
        if !meets(&actual, &ratio.bound) {
            let (school, required) = (school.id.clone(), required.clone());
            breaches.push(Breach { school, subject: Subject::School, actual, required });
        }
    }
    PartScore::of_schools(judged.count(), breaches, missing)
}

/// Sums over the county; a figure missing at one school leaves the county's unknown.
fn of_sums(ratio: &Ratio, known: &[(&School, BigRational, BigRational)], mut missing: Vec<Missing>) -> PartScore {
    let above: BigRational = known.iter().map(|(_, above, _)| above).sum();
    let below: BigRational = known.iter().map(|(_, _, below)| below).sum();
    if below.is_zero() && missing.is_empty() {
        missing.push(Missing::of_county(Lacking::AnyOf(ratio.denominator.clone())));
    }
    if !missing.is_empty() {
        return PartScore::of_figure(None, None, missing);
    }
    let actual = above / below;
    let met = meets(&actual, &ratio.bound);
    PartScore::of_figure(Some(actual), Some(met), missing)
}
