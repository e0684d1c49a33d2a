//! How a unit stands in a year: whether it is judged, its share of facilities, its weight.

use crate::county::{County, StageUnit, UnitId};
use crate::instance::UnitYear;
use crate::quantity::approximate;
use crate::standard::{CoefficientForm, Standard};

pub(super) fn unit_year(id: &UnitId, county: &County, standard: &Standard) -> UnitYear {
    // A unit without pupils is not in the county of that year.
    let Some(unit) = county.unit(id) else { return UnitYear::default() };
    let in_scope = in_scope(id, county, standard);
    UnitYear {
        pupils: unit.pupils,
        in_scope,
        facility_share: facility_share(unit, county, standard),
        balance_weight: if in_scope { balance_weight(unit, county, standard) } else { 0.0 },
    }
}

pub(super) fn in_scope(unit: &UnitId, county: &County, standard: &Standard) -> bool {
    standard.stage(&unit.stage).is_some()
        && county
            .school(&unit.school)
            .is_some_and(|school| !standard.excludes(&school.kind, county.pupils_of(&school.id)))
}

/// σ\[u\] = w·P\[u\] / Σ w·P over the stages of the school that share its facilities, judged or not.
fn facility_share(unit: &StageUnit, county: &County, standard: &Standard) -> f64 {
    let weighted = |unit: &StageUnit| {
        standard
            .sharing_stage(&unit.id.stage)
            .map(|stage| approximate(stage.split_weight.value) * f64::from(unit.pupils))
    };
    let whole: f64 = county.units_of(&unit.id.school).filter_map(weighted).sum();
    weighted(unit).map_or(0.0, |own| own / whole)
}

/// q\[u\] = P\[u\] / ΣP for the weighted coefficient, 1 / count for the unweighted one.
fn balance_weight(unit: &StageUnit, county: &County, standard: &Standard) -> f64 {
    let peers =
        || county.units.iter().filter(|peer| peer.id.stage == unit.id.stage && in_scope(&peer.id, county, standard));
    match standard.balance.form {
        CoefficientForm::Weighted => f64::from(unit.pupils) / peers().map(|peer| f64::from(peer.pupils)).sum::<f64>(),
        CoefficientForm::Unweighted => 1.0 / peers().map(|_| 1.0).sum::<f64>(),
    }
}
