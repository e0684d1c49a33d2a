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
        single_schools(measured, case, problems);
    }
    case.standard.indicators.iter().for_each(|indicator| whole_county(indicator, case, problems));
}

/// Schools whose amount per pupil is far from the middle one of the others.
fn single_schools(measured: &Measured, case: &Case, problems: &mut Problems) {
    let above_zero = measured.amounts.iter().filter(|(_, amount)| *amount > 0.0);
    let mut known: Vec<(&School, f64, f64)> =
        above_zero.map(|(school, amount)| (*school, *amount, case.pupils(school))).collect();
    if known.len() <= LEAST_OTHERS {
        return;
    }
    known.sort_by(|one, other| (one.1 / one.2).total_cmp(&(other.1 / other.2)));
    let sorted: Vec<f64> = known.iter().map(|(_, amount, pupils)| amount / pupils).collect();
    for (rank, (school, amount, pupils)) in known.into_iter().enumerate() {
        let usual = median_without(&sorted, rank);
        if is_off(sorted[rank], usual) {
            let found = format!("{} of {}: {}", measured.title, named(school), shown(amount));
            let about = shown(usual * pupils);
            let expected =
                format!("about {about} with its {pupils} pupils, as the middle one of the other schools has per pupil");
            problems.add(Problem::warning("W02", measured.place(school, case), found, expected).help(HELP));
        }
    }
}

/// The middle of sorted values without one of them; there are others.
fn median_without(sorted: &[f64], rank: usize) -> f64 {
    let others = sorted.len() - 1;
    let at = |place: usize| if place < rank { sorted[place] } else { sorted[place + 1] };
    if others.is_multiple_of(2) { f64::midpoint(at(others / 2 - 1), at(others / 2)) } else { at(others / 2) }
}

const HELP: &str = "look at the unit: 万元 are ten thousands of yuan";

/// The county's middle school against the middle of the thresholds of its indicator: where all
/// schools are off, none of them stands out.
fn whole_county(indicator: &Indicator, case: &Case, problems: &mut Problems) {
    let Numerator::Facilities(weights) = &indicator.numerator else { return };
    let threshold = median(indicator.thresholds.values().map(|number| approximate(number.value)).collect());
    let (Some(threshold), Some((column, _))) = (threshold, weights.first_key_value()) else { return };
    let value = |school: &School| {
        let terms = weights.iter().map(|(kind, weight)| {
            Some(approximate(school.facilities.get(kind).copied().flatten()?) * approximate(*weight))
        });
        let amount = terms.sum::<Option<f64>>().filter(|amount| *amount > 0.0)?;
        Some(amount * approximate(indicator.factor()) / case.pupils(school))
    };
    let Some(usual) = median(case.county.schools.iter().filter_map(value).collect()) else { return };
    if threshold > 0.0 && is_off(usual, threshold) {
        let found = format!("{} {} at the middle school of the county", shown(usual), indicator.unit);
        let expected = format!("something near {} {}, which the standard asks for", shown(threshold), indicator.unit);
        let place = case.places.of_table("facilities").column(column.as_str());
        problems.add(Problem::warning("W02", place, found, expected).help(HELP));
    }
}

fn is_off(amount: f64, usual: f64) -> bool {
    amount > usual * TIMES || amount < usual / TIMES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_the_others_leaves_one_out() {
        assert_eq!([0, 1, 2, 3].map(|rank| median_without(&[1.0, 2.0, 4.0, 8.0], rank)), [4.0, 4.0, 2.0, 2.0]);
        assert_eq!([0, 2].map(|rank| median_without(&[1.0, 2.0, 4.0], rank)), [3.0, 1.5]);
    }
}
