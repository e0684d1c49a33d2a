//! What a plan cannot be made on: standards, policies, and figures that the program cannot take.

use super::units::in_scope;
use crate::county::{County, FacilityId, School, StageUnit};
use crate::diagnostic::{Place, Problem, Problems, did_you_mean, one_of};
use crate::policy::{Demand, Policy};
use crate::quantity::Decimal;
use crate::standard::{CoefficientForm, Counted, Judged, Numerator, Standard};
use std::collections::BTreeMap;

/// The mean of several coefficients has no convex form, and without thresholds there is no unit to
/// measure shortfalls in: such standards are for evaluation.
pub(super) fn refuse_composites(standard: &Standard) -> Result<(), Problems> {
    let without = standard
        .indicators
        .iter()
        .any(|indicator| standard.stages.iter().any(|stage| !indicator.thresholds.contains_key(&stage.id)));
    if standard.balance.judged == Judged::Each && !without {
        return Ok(());
    }
    let found = format!("the standard {}, which limits the mean of the coefficients or has no thresholds", standard.id);
    let expected = "a standard with a threshold for each indicator and a limit for each coefficient";
    Err(Problem::error("J02", Place::file(format!("{}.toml", standard.id)), found, expected)
        .help("evaluate and assess work with it; plans need another standard")
        .into())
}

/// Where every school weighs the same, pupils stand in the denominators of the county's mean.
pub(super) fn refuse_unweighted_rezoning(standard: &Standard, policy: &Policy) -> Result<(), Problems> {
    let limited = policy.years().any(|year| policy.requirements_in(year).balance != Demand::Off);
    if policy.rezonings.is_empty() || !limited || standard.balance.form == CoefficientForm::Weighted {
        return Ok(());
    }
    let found = "rezone, and a standard whose difference coefficient counts every school alike";
    let expected = "a standard that weighs schools by their pupils, or balance = \"off\"";
    let place = Place::file(format!("{}.toml", policy.name)).column("rezone");
    Err(Problem::error("J06", place, found, expected)
        .help("only the coefficient that weighs by pupils can be held while pupils are decided")
        .into())
}

/// The names of indicators are the standard's, which the policy does not know.
pub(super) fn refuse_unknown_weights(standard: &Standard, policy: &Policy) -> Result<(), Problems> {
    let mut problems = Problems::default();
    let known = || standard.indicators.iter().map(|indicator| indicator.id.as_str());
    let weights = policy.objective.iter().filter_map(|stage| stage.weights.as_ref());
    for name in weights.flat_map(|weights| weights.indicators.keys()).filter(|name| known().all(|it| it != *name)) {
        let place = Place::file(format!("{}.toml", policy.name)).column(format!("objective.weights.indicator.{name}"));
        let found = format!("the indicator {name:?}, which the standard {} has not", standard.id);
        problems.add(Problem::error("J03", place, found, one_of(known())).help(did_you_mean(name, known())));
    }
    if problems.any_error() { Err(problems) } else { Ok(()) }
}

/// What is borrowed counts by relaxations alone: by none it would be paid for nothing, and by an indicator
/// itself it would count everywhere.
pub(super) fn refuse_lending_beside_the_standard(standard: &Standard, policy: &Policy) -> Result<(), Problems> {
    let mut problems = Problems::default();
    for lever in &policy.lendings {
        let kind = &lever.counts_as;
        let weighs =
            |weights: &BTreeMap<FacilityId, Decimal>| weights.get(kind).is_some_and(|weight| !weight.is_zero());
        let by_itself = standard.indicators.iter().find(
            |indicator| matches!(&indicator.numerator, Numerator::Facilities(weights) if weights.contains_key(kind)),
        );
        let relaxed = |indicator| {
            let relaxations = standard.relaxations_of(indicator);
            relaxations.map(|it| &it.counts).any(|it| matches!(it, Counted::Facilities(weights) if weighs(weights)))
        };
        let found = match by_itself {
            Some(indicator) => format!("{kind}, which the indicator {} counts at every school", indicator.id),
            None if standard.indicators.iter().any(relaxed) => continue,
            None => format!("{kind}, which no relaxation of the standard {} counts", standard.id),
        };
        let place = Place::file(format!("{}.toml", policy.name)).column(format!("lend.{}.counts_as", lever.name));
        let problem =
            Problem::error("J07", place, found, "a kind of facility that only relaxations of the standard count");
        problems.add(problem.help("the standard says where venues of others count: see its tables [[relaxation]]"));
    }
    if problems.any_error() { Err(problems) } else { Ok(()) }
}

pub(super) fn refuse_absent_figures(county: &County, standard: &Standard) -> Result<(), Problems> {
    let mut problems = Problems::default();
    for indicator in &standard.indicators {
        let Numerator::Facilities(counted) = &indicator.numerator else {
            let judged = |unit: &&StageUnit| standard.stage(&unit.id.stage).is_some();
            if county.units.iter().filter(judged).any(|unit| unit.teachers.is_empty()) {
                let expected = format!("teachers: the indicator {} counts them", indicator.id);
                let place = Place::file("county.toml").column("teachers");
                problems.add(Problem::error("J01", place, "teachers are declared absent", expected));
            }
            continue;
        };
        // What schools have that the standard does not judge enters no program.
        let judged = |school: &&School| county.units_of(&school.id).any(|unit| in_scope(&unit.id, county, standard));
        for school in county.schools.iter().filter(judged) {
            for facility in counted.keys().filter(|facility| !matches!(school.facilities.get(*facility), Some(Some(_))))
            {
                let found = format!("{} of the school {:?} is declared absent", facility, school.id.as_str());
                problems.add(
                    Problem::error(
                        "J01",
                        Place::file("facilities.csv"),
                        found,
                        format!("a figure: the indicator {} counts it", indicator.id),
                    )
                    .help("evaluate can do without it and says so; a plan cannot be made on figures that nobody knows"),
                );
            }
        }
    }
    if problems.any_error() { Err(problems) } else { Ok(()) }
}
