//! Pupils per teacher that cannot be.

use super::{Case, Check, shown};
use crate::diagnostic::{Problem, Problems};

pub(super) const CHECK: Check =
    Check { code: "W08", about: "fewer than 1 or more than 60 pupils to a teacher in a unit", find };

/// The establishment asks for 19 pupils to a member of staff in primary and 13.5 in junior schools
/// (中央编办发〔2014〕72号); 60 are three times as many, and are met only where teachers were left out.
const MOST_PUPILS: f64 = 60.0;

/// With more teachers than pupils one of both counts belongs to another school or stage.
const LEAST_PUPILS: f64 = 1.0;

fn find(case: &Case, problems: &mut Problems) {
    for unit in case.county.units.iter().filter(|unit| unit.staff() > 0) {
        let ratio = f64::from(unit.pupils) / f64::from(unit.staff());
        if (LEAST_PUPILS..=MOST_PUPILS).contains(&ratio) {
            continue;
        }
        let counted = format!("pupils {}, teachers {}", unit.pupils, unit.staff());
        let found = format!("{counted} of {}: {} to one", unit.id, shown(ratio));
        let expected = format!("{LEAST_PUPILS} to {MOST_PUPILS} pupils to a teacher");
        let help = "look for teachers counted at another school or stage";
        let place = case.at_unit("enrolment", &unit.id, "pupils");
        problems.add(Problem::warning("W08", place, found, expected).help(help));
    }
}
