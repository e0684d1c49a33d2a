//! Areas per pupil that cannot be: too much for any campus, too little to stand in.

use super::measured::facilities;
use super::{Case, Check, named, shown};
use crate::diagnostic::{Problem, Problems};
use crate::quantity::approximate;
use crate::standard::{Indicator, Numerator};

pub(super) const CHECK: Check = Check {
    code: "W09",
    about: "more than 300 m² to a pupil of one kind of area, or less than a twentieth of what the standard asks for",
    find,
};

/// A schoolyard with a track of 400 m takes some 15,000 m², which are 300 m² for each pupil of the
/// smallest school that is judged.
const MOST_M2: f64 = 300.0;

/// Smaller schools are taken to have so many pupils: their grounds do not shrink with them.
const LEAST_PUPILS: f64 = 50.0;

/// A twentieth of the threshold for teaching area, 4.5 m², is the space of a chair.
const LEAST_SHARE: f64 = 0.05;

fn find(case: &Case, problems: &mut Problems) {
    let of_area = |kind: &&crate::county::FacilityKind| kind.unit == "m2";
    let areas: Vec<&str> =
        case.county.vocabulary.facility_kinds.iter().filter(of_area).map(|kind| kind.id.as_str()).collect();
    for measured in facilities(case).iter().filter(|measured| areas.contains(&measured.column.as_str())) {
        for (school, amount) in &measured.amounts {
            let pupils = case.pupils(school);
            let place = || measured.place(school, case);
            let found = || format!("{} of {}: {} for {pupils} pupils", measured.title, named(school), shown(*amount));
            let most = MOST_M2 * pupils.max(LEAST_PUPILS);
            let least = least_m2(&measured.column, case) * pupils;
            if *amount > most {
                let help = "look at the unit (1 亩 is 667 m²) and at the pupils";
                problems.add(Problem::warning("W09", place(), found(), at_most(most)).help(help));
            } else if *amount > 0.0 && *amount < least {
                let expected = format!("at least {} m²", shown(least));
                problems.add(
                    Problem::warning("W09", place(), found(), expected).help("look at the unit and at the pupils"),
                );
            }
        }
    }
}

fn at_most(area: f64) -> String {
    format!("at most {} m²", shown(area))
}

/// The least m² to a pupil of a kind of area that alone makes up an indicator; others have none.
fn least_m2(kind: &str, case: &Case) -> f64 {
    let adds = |indicator: &&Indicator| match &indicator.numerator {
        Numerator::Facilities(weights) => {
            let added: Vec<&str> =
                weights.iter().filter(|(_, weight)| weight.is_sign_positive()).map(|(id, _)| id.as_str()).collect();
            added == [kind]
        }
        Numerator::Teachers(_) => false,
    };
    let thresholds = case.standard.indicators.iter().filter(adds).flat_map(|indicator| {
        indicator.thresholds.values().map(|number| approximate(number.value) / approximate(indicator.factor()))
    });
    LEAST_SHARE * thresholds.reduce(f64::min).unwrap_or(0.0)
}
