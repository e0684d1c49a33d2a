//! Indicators that take one area from another, and come out below zero.

use super::{Case, Check, named, shown};
use crate::diagnostic::{Problem, Problems};
use crate::quantity::approximate;
use crate::standard::Numerator;

pub(super) const CHECK: Check = Check {
    code: "W11",
    about: "an indicator's amount below zero, such as more indoor sports area than teaching and auxiliary area that it is a part of",
    find,
};

fn find(case: &Case, problems: &mut Problems) {
    for indicator in &case.standard.indicators {
        let Numerator::Facilities(weights) = &indicator.numerator else { continue };
        for school in &case.county.schools {
            let amount = |kind| school.facilities.get(kind).copied().flatten();
            let terms = weights.iter().map(|(kind, weight)| Some(approximate(amount(kind)?) * approximate(*weight)));
            let Some(sum) = terms.sum::<Option<f64>>() else { continue };
            if sum < 0.0 {
                let taken = weights.iter().find(|(_, weight)| weight.is_sign_negative());
                let column = taken.map_or("school", |(kind, _)| kind.as_str());
                let found = format!("{} of {}: {} in all", indicator.id, named(school), shown(sum));
                let expected = format!("{column} at most as large as what it is a part of");
                let place = case.at("facilities", &school.id, column);
                let help = "indoor sports rooms are a part of the teaching and auxiliary area, and are taken from it";
                problems.add(Problem::warning("W11", place, found, expected).help(help));
            }
        }
    }
}
