//! Public funds far from the quota per pupil.

use super::measured::budget;
use super::{Case, Check, named, shown};
use crate::county::School;
use crate::diagnostic::{Problem, Problems};
use crate::quantity::approximate;
use crate::standard::Rule;

pub(super) const CHECK: Check = Check {
    code: "W15",
    about: "public funds of a school below a third of, or above five times, the quota for its pupils",
    find,
};

/// Below a third of the quota a school could not pay its heating: a source was left out.
const LEAST_SHARE: f64 = 1.0 / 3.0;

/// Provinces pay up to twice the national quota, and boarding and small schools more; five times is
/// beyond all of them, and salaries or buildings were counted in.
const MOST_SHARE: f64 = 5.0;

/// Yuan in one 万元.
const YUAN: f64 = 10_000.0;

fn find(case: &Case, problems: &mut Problems) {
    let rules = case.standard.items.iter().flat_map(|item| &item.parts).map(|part| &part.rule);
    for rule in rules {
        let Rule::FundingFloor { purpose, quota, least_pupils, .. } = rule else { continue };
        let due = |school: &School| {
            let units = case
                .county
                .units_of(&school.id)
                .filter_map(|unit| Some((f64::from(unit.pupils), approximate(quota.get(&unit.id.stage)?.value))));
            let (pupils, yuan): (f64, f64) =
                units.fold((0.0, 0.0), |sum, (pupils, yuan)| (sum.0 + pupils, sum.1 + pupils * yuan));
            let funded = pupils.max(approximate(least_pupils.value));
            (pupils > 0.0).then(|| yuan / pupils * funded / YUAN)
        };
        for school in &case.county.schools {
            let (Some(budget), Some(due)) = (budget(school, purpose), due(school)) else { continue };
            if (due * LEAST_SHARE..=due * MOST_SHARE).contains(&budget) {
                continue;
            }
            let unit = &case.county.money_unit;
            let found = format!("{purpose} of {}: {} {unit}", named(school), shown(budget));
            let expected = format!("something near {} {unit}, the quota for its pupils", shown(due));
            let place = case.places.of("funding", &school.id, &[purpose]).column("budget_wan");
            let help = "look at the unit, and whether a source is missing or salaries and buildings are counted in";
            problems.add(Problem::warning("W15", place, found, expected).help(help));
        }
    }
}
