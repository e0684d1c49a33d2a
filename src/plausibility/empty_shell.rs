//! Empty-shell schools (空壳学校): pupils are reported, and nobody who teaches them or nothing to
//! teach them in.

use super::{Case, Check, named};
use crate::county::School;
use crate::diagnostic::{Problem, Problems};
use crate::quantity::Decimal;

pub(super) const CHECK: Check =
    Check { code: "W01", about: "an empty-shell school: pupils, and no teacher, no area or no facility at all", find };

fn find(case: &Case, problems: &mut Problems) {
    for school in &case.county.schools {
        let lacking = lacking(school, case);
        if lacking.is_empty() {
            continue;
        }
        let found = format!("{} with {} pupils and {}", named(school), case.pupils(school), lacking.join(", "));
        let expected = "teachers, buildings and grounds where there are pupils";
        let help = "find the figures; write absent for a facility that is not known; take out a school that is closed";
        problems.add(Problem::warning("W01", case.at("schools", &school.id, "school"), found, expected).help(help));
    }
}

fn lacking(school: &School, case: &Case) -> Vec<String> {
    let without_teachers = case.county.units_of(&school.id).filter(|unit| unit.staff() == 0);
    let mut lacking: Vec<String> = without_teachers.map(|unit| format!("no teacher in {}", unit.id.stage)).collect();
    if is_empty(school, case) {
        lacking.push("none of any facility".to_string());
    } else if all_zero(school, case, "m2") {
        lacking.push("no area of any kind".to_string());
    }
    lacking
}

/// Whether all that is known of a school's facilities is zero.
pub(super) fn is_empty(school: &School, case: &Case) -> bool {
    all_zero(school, case, "")
}

/// Whether all known facilities of a unit are zero; an empty unit is any.
fn all_zero(school: &School, case: &Case, unit: &str) -> bool {
    let kinds = case.county.vocabulary.facility_kinds.iter().filter(|kind| unit.is_empty() || kind.unit == unit);
    let mut known = kinds.filter_map(|kind| school.facilities.get(&kind.id).copied().flatten()).peekable();
    known.peek().is_some() && known.all(|amount| amount == Decimal::ZERO)
}
