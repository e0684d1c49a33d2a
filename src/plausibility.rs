//! Figures that are legal and that supervisors would doubt: each check below looks for one kind of
//! mistake that county statistics are known for, and warns. Nothing here decides what a county is
//! worth: a warning asks somebody to look.
//!
//! Source of the kinds: the plausibility checks of the education statistics (经验校验) and the
//! circulars that hunt empty-shell schools (空壳学校), such as 鲁教计处函〔2014〕14号. The bounds are
//! ours: wide, so that a warning is worth a look; each says its reason.

mod area_per_pupil;
mod class_count;
mod class_pupils;
mod class_size;
mod double_name;
mod empty_shell;
mod far_away;
mod far_home;
mod full_time_teachers;
mod jump;
mod land;
mod lone_zero;
mod measured;
mod negative_amount;
mod part_of_whole;
mod places;
mod public_funds;
mod pupils_per_teacher;
mod rooms_in_building;
mod roster_gaps;
mod schools_of_last_year;
mod ten_thousand;
mod visiting_teachers;
mod years_of_people;

pub use places::Places;

use crate::county::{County, School, SchoolId, UnitId};
use crate::diagnostic::{Place, Problems};
use crate::standard::Standard;

/// A check of plausibility.
#[derive(Debug, Clone, Copy)]
pub struct Check {
    /// Code of its warnings.
    pub code: &'static str,
    /// What it looks for, as the documentation of diagnostics has it.
    pub about: &'static str,
    /// Adds a warning for each find.
    find: fn(&Case, &mut Problems),
}

/// All checks, in the order of their codes.
pub const CHECKS: [Check; 22] = [
    empty_shell::CHECK,
    ten_thousand::CHECK,
    part_of_whole::CHECK,
    full_time_teachers::CHECK,
    class_pupils::CHECK,
    class_count::CHECK,
    class_size::CHECK,
    pupils_per_teacher::CHECK,
    area_per_pupil::CHECK,
    rooms_in_building::CHECK,
    negative_amount::CHECK,
    double_name::CHECK,
    far_away::CHECK,
    visiting_teachers::CHECK,
    public_funds::CHECK,
    lone_zero::CHECK,
    schools_of_last_year::CHECK,
    jump::CHECK,
    land::CHECK,
    roster_gaps::CHECK,
    years_of_people::CHECK,
    far_home::CHECK,
];

/// What the checks look at.
#[derive(Debug)]
pub struct Case<'a> {
    /// The county.
    pub county: &'a County,
    /// The standard it is judged by.
    pub standard: &'a Standard,
    /// The same county a year before; without it nothing is compared.
    pub last_year: Option<&'a County>,
    /// Where the rows of its tables stand.
    pub places: &'a Places,
}

/// Looks for everything.
#[must_use]
pub fn look(case: &Case) -> Problems {
    let mut problems = Problems::default();
    CHECKS.iter().for_each(|check| (check.find)(case, &mut problems));
    problems
}

impl Case<'_> {
    /// A column of a school's row.
    fn at(&self, table: &'static str, school: &SchoolId, column: &str) -> Place {
        self.places.of(table, school, &[]).column(column)
    }

    /// A column of a stage unit's row.
    fn at_unit(&self, table: &'static str, unit: &UnitId, column: &str) -> Place {
        self.places.of(table, &unit.school, &[unit.stage.as_str()]).column(column)
    }

    /// Pupils of a school over all stages, at least 1.
    fn pupils(&self, school: &School) -> f64 {
        self.county.units_of(&school.id).map(|unit| f64::from(unit.pupils)).sum::<f64>().max(1.0)
    }
}

/// A school by code and name.
fn named(school: &School) -> String {
    format!("{} ({})", school.id, school.name)
}

/// An amount as warnings show it: two decimals at the most, all of them where it is tiny.
fn shown(amount: f64) -> String {
    if amount.abs() < 0.01 {
        return amount.to_string();
    }
    let text = format!("{amount:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

/// The middle value; the mean of the middle two where they are two.
fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => None,
        count if count.is_multiple_of(2) => Some(f64::midpoint(values[middle - 1], values[middle])),
        _ => Some(values[middle]),
    }
}
