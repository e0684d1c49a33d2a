//! Full-time teachers counted twice, in the table of posts and in the table of teachers, and not
//! the same.

use super::{Case, Check, named};
use crate::diagnostic::{Problem, Problems};
use crate::quantity::Decimal;

pub(super) const CHECK: Check = Check {
    code: "W04",
    about: "another number of full-time teachers in the table `staff` than in the table of teachers, so that there may be more specialised teachers than teachers",
    find,
};

fn find(case: &Case, problems: &mut Problems) {
    for school in &case.county.schools {
        let Some(told) = school.measures.get("full_time_teachers") else { continue };
        let counted: Decimal = case.county.units_of(&school.id).map(|unit| Decimal::from(unit.staff())).sum();
        if *told != counted {
            let found = format!("{told} full-time teachers of {}", named(school));
            let expected = format!("{counted}, as the table of teachers has over all stages");
            let help = "both count full-time teachers (专任教师) of the same day: look which is wrong";
            let place = case.at("staff", &school.id, "full_time_teachers");
            problems.add(Problem::warning("W04", place, found, expected).help(help));
        }
    }
}
