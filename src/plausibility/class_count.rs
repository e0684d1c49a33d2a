//! Another number of classes in the class list than in the enrolment.

use super::{Case, Check};
use crate::diagnostic::{Problem, Problems};

pub(super) const CHECK: Check =
    Check { code: "W06", about: "a unit's class list has another number of classes than its enrolment", find };

fn find(case: &Case, problems: &mut Problems) {
    for unit in &case.county.units {
        let (Some(list), Some(told)) = (&unit.class_list, unit.classes) else { continue };
        if u64::from(told) != list.len() as u64 {
            let found = format!("{told} classes of {}", unit.id);
            let expected = format!("{}, as the table classes lists", list.len());
            let place = case.at_unit("enrolment", &unit.id, "classes");
            let help = "look for a class that is missing in the list, or mend the number";
            problems.add(Problem::warning("W06", place, found, expected).help(help));
        }
    }
}
