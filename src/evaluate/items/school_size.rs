//! By pupils of each school, over the stages that the standard judges.

use super::{Breach, Case, PartScore, Subject};
use crate::quantity::{Decimal, exact};
use crate::standard::NumberFor;

pub(super) fn check(most: &[NumberFor], case: &Case) -> PartScore {
    let (mut breaches, mut judged) = (Vec::new(), 0);
    for school in &case.schools {
        let applies = |number: &&NumberFor| number.condition.holds(school, case.county) == Some(true);
        let largest = most.iter().filter(applies).map(|number| number.number.value).max();
        let Some(required) = largest else { continue };
        judged += 1;
        let pupils: Decimal = case.units_of(&school.id).map(|unit| Decimal::from(unit.pupils)).sum();
        if pupils > required {
            let (actual, required) = (exact(pupils), exact(required));
            breaches.push(Breach { school: school.id.clone(), subject: Subject::Pupils, actual, required });
        }
    }
    PartScore::of_schools(judged, breaches, Vec::new())
}
