//! Quantities of schools and stage units, exactly; `None` where a figure is not known.

use super::Case;
use crate::county::{FlagId, School, StageId, StageUnit};
use crate::quantity::exact;
use crate::standard::Quantity;
use num_bigint::BigInt;
use num_rational::BigRational;

/// A quantity of a school, or of one of its stages.
pub(super) fn of_school(
    quantity: &Quantity,
    school: &School,
    stage: Option<&StageId>,
    case: &Case,
) -> Option<BigRational> {
    let units = case.units_of(&school.id).filter(|unit| stage.is_none_or(|stage| unit.id.stage == *stage));
    match quantity {
        Quantity::Measure(name) if stage.is_none() && school.measures.contains_key(name) => {
            school.measures.get(name).copied().map(exact)
        }
        Quantity::Budget(purpose) => budget(purpose, school),
        _ => units.map(|unit| of_unit(quantity, unit, school, case)).sum(),
    }
}

fn of_unit(quantity: &Quantity, unit: &StageUnit, school: &School, case: &Case) -> Option<BigRational> {
    let whole = |count: u32| BigRational::from(BigInt::from(count));
    match quantity {
        Quantity::Pupils => Some(whole(unit.pupils)),
        Quantity::Classes => unit.classes.map(whole),
        Quantity::Teachers(flags) => {
            // Of a county without a table of teachers none are known.
            // A flag that the county does not tell apart is not known of anyone.
            let told = |flag: &FlagId| case.county.vocabulary.teacher_flags.iter().any(|known| known == flag.as_str());
            (flags.iter().all(told) && !unit.teachers.is_empty()).then(|| whole(unit.teachers_bearing(flags)))
        }
        Quantity::Measure(name) => unit.measures.get(name).copied().map(exact),
        Quantity::Facility(kind) => {
            let amount = (*school.facilities.get(kind)?)?;
            Some(exact(amount) * case.shares.of_unit(unit, case.standard))
        }
        Quantity::Budget(_) => None,
    }
}

/// The budget of a school for a purpose from all sources; `None` without a table of it, or where
/// the school has no row for the purpose.
pub(super) fn budget(purpose: &str, school: &School) -> Option<BigRational> {
    let of_purpose = school.funding.as_ref()?.iter().filter(|funding| funding.purpose == purpose);
    let amounts: Vec<BigRational> = of_purpose.map(|funding| exact(funding.budget.0)).collect();
    (!amounts.is_empty()).then(|| amounts.into_iter().sum())
}
