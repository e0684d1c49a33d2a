//! Figures off by 10,000: yuan where 万元 are asked for, or the other way round. A single school is
//! compared with the others, the county as a whole with the thresholds of its standard.

use super::measured::{Measured, budgets, facilities};
use super::{Case, Check, median, named, shown};
use crate::county::School;
use crate::diagnostic::{Problem, Problems};
use crate::quantity::approximate;
use crate::standard::{Indicator, Numerator};

pub(super) const CHECK: Check = Check {
    code: "W02",
    about: "an amount per pupil more than 100 times, or less than a hundredth of, what it should be near: 万元 and yuan mixed up",
    find,
};

/// An amount this many times too large or too small is in another unit: 100 is the geometric middle
/// of 1 and 10,000, so that neither a rich school nor a mistake of unit lands on the wrong side.
const TIMES: f64 = 100.0;

/// Fewer other schools than this do not tell what is usual.
const LEAST_OTHERS: usize = 3;

fn find(case: &Case, problems: &mut Problems) {
    for measured in facilities(case).iter().chain(&budgets(case)) {
        one_school(measured, case, problems);
    }
    case.standard.indicators.iter().for_each(|indicator| whole_county(indicator, case, problems));
}

fn one_school(measured: &Measured, case: &Case, problems: &mut Problems) {
    let per_pupil = |(school, amount): &(&School, f64)| amount / case.pupils(school);
    let above_zero: Vec<&(&School, f64)> = measured.amounts.iter().filter(|(_, amount)| *amount > 0.0).collect();
    for this in &above_zero {
        let others = above_zero.iter().filter(|other| other.0.id != this.0.id);
        let others: Vec<f64> = others.map(|other| per_pupil(other)).collect();
        if others.len() < LEAST_OTHERS {
            return;
        }
        let Some(usual) = median(others) else { return };
        if !is_off(per_pupil(this), usual) {
            continue;
        }
        let found = format!("{} of {}: {}", measured.title, named(this.0), shown(this.1));
        let expected = format!(
            "about {} with its {} pupils, as the middle one of the other schools has per pupil",
            shown(usual * case.pupils(this.0)),
            case.pupils(this.0)
        );
        let place = case.at(measured.table, &this.0.id, &measured.column);
        problems.add(Problem::warning("W02", place, found, expected).help(HELP));
    }
}

const HELP: &str = "look at the unit: 万元 are ten thousands of yuan";

/// The county's amount per pupil against the middle of the thresholds of its indicator.
fn whole_county(indicator: &Indicator, case: &Case, problems: &mut Problems) {
    let Numerator::Facilities(weights) = &indicator.numerator else { return };
    let threshold = median(indicator.thresholds.values().map(|number| approximate(number.value)).collect());
    let (Some(threshold), Some((first, _))) = (threshold, weights.first_key_value()) else { return };
    let of_school = |school: &School| {
        let amounts = weights.iter().map(|(kind, weight)| {
            Some(approximate(school.facilities.get(kind).copied().flatten()?) * approximate(*weight))
        });
        Some((amounts.sum::<Option<f64>>()?, case.pupils(school)))
    };
    let known: Vec<(f64, f64)> = case.county.schools.iter().filter_map(of_school).collect();
    let (amount, pupils): (f64, f64) = known.iter().fold((0.0, 0.0), |sum, (a, p)| (sum.0 + a, sum.1 + p));
    let mean = amount * approximate(indicator.factor()) / pupils;
    if amount > 0.0 && threshold > 0.0 && is_off(mean, threshold) {
        let found = format!("{} {} on average of the county, by this column", shown(mean), indicator.unit);
        let expected = format!("something near {} {}, which the standard asks for", shown(threshold), indicator.unit);
        let place = case.places.of_table("facilities").column(first.as_str());
        problems.add(Problem::warning("W02", place, found, expected).help(HELP));
    }
}

fn is_off(amount: f64, usual: f64) -> bool {
    amount > usual * TIMES || amount < usual / TIMES
}
