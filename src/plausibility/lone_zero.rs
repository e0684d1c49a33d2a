//! Zero where others never are: a missing figure that was typed as 0.

use super::measured::facilities;
use super::{Case, Check, empty_shell, named};
use crate::diagnostic::{Problem, Problems};

pub(super) const CHECK: Check = Check {
    code: "W16",
    about: "zero of a facility of which nearly all other schools have some: a missing figure typed as 0",
    find,
};

/// Zero is rare where at most one school in twenty has it; in smaller counties where one has.
const SCHOOLS_TO_ONE_ZERO: usize = 20;

/// Fewer schools than this do not tell what is usual.
const LEAST_SCHOOLS: usize = 5;

fn find(case: &Case, problems: &mut Problems) {
    for measured in facilities(case) {
        let known = measured.amounts.len();
        let zeros: Vec<_> = measured.amounts.iter().filter(|(_, amount)| *amount == 0.0).collect();
        if known < LEAST_SCHOOLS || zeros.len() > (known / SCHOOLS_TO_ONE_ZERO).max(1) {
            continue;
        }
        // What empty-shell schools lack is told of them as a whole.
        for (school, _) in zeros.into_iter().filter(|(school, _)| !empty_shell::is_empty(school, case)) {
            let found = format!("0 {} at {}", measured.title, named(school));
            let expected = "an amount above 0, as nearly all other schools have";
            let place = measured.place(school, case);
            problems.add(Problem::warning("W16", place, found, expected).help("write absent where it is not known"));
        }
    }
}
