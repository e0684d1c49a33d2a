//! Classes whose pupils do not add up to the enrolment.

use super::{Case, Check};
use crate::diagnostic::{Problem, Problems};

pub(super) const CHECK: Check =
    Check { code: "W05", about: "the pupils of a unit's classes do not add up to its enrolment", find };

fn find(case: &Case, problems: &mut Problems) {
    for unit in &case.county.units {
        let Some(classes) = &unit.class_list else { continue };
        let sum: u64 = classes.iter().map(|class| u64::from(class.pupils)).sum();
        if sum != u64::from(unit.pupils) {
            let found = format!("{sum} pupils in the {} classes of {}", classes.len(), unit.id);
            let expected = format!("{}, as in the table enrolment", unit.pupils);
            let help =
                "look for a class that is missing or stands under another stage, and for another day of counting";
            let place = case.at_unit("classes", &unit.id, "pupils");
            problems.add(Problem::warning("W05", place, found, expected).help(help));
        }
    }
}
