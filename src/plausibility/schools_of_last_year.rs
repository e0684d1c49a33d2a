//! Schools that appear or vanish from one year to the next.

use super::{Case, Check, named};
use crate::county::{County, School, UnitId};
use crate::diagnostic::{Problem, Problems};

pub(super) const CHECK: Check = Check {
    code: "W17",
    about: "a school or a stage of it that appears or vanishes against last year, or a year that is not the one before (only with `--against`)",
    find,
};

fn find(case: &Case, problems: &mut Problems) {
    let Some(last) = case.last_year else { return };
    if last.year + 1 != case.county.year {
        let found = format!("the county of {} compared with that of {}", case.county.year, last.year);
        let expected = "the year before";
        problems.add(Problem::warning("W17", case.places.of_table("schools"), found, expected));
    }
    for school in missing_in(last, case.county) {
        let found = format!("{}, which was not there in {}", named(school), last.year);
        let place = case.at("schools", &school.id, "school");
        let help = "look whether it is new, or has another code than before";
        problems.add(Problem::warning("W17", place, found, "the schools of last year").help(help));
    }
    for school in missing_in(case.county, last) {
        let found = format!("no {}, which was there in {}", named(school), last.year);
        let help = "look whether it was closed or merged, or has another code now";
        let place = case.places.of_table("schools").column("school");
        problems.add(Problem::warning("W17", place, found, "the schools of last year").help(help));
    }
    stages(case, last, problems);
}

/// Schools of a county that another does not have.
fn missing_in<'a>(county: &'a County, of: &'a County) -> impl Iterator<Item = &'a School> {
    of.schools.iter().filter(move |school| county.school(&school.id).is_none())
}

/// Stages that appear or vanish at schools that stay.
fn stages(case: &Case, last: &County, problems: &mut Problems) {
    let differing = |of: &County, than: &County, told: &dyn Fn(&UnitId) -> String, problems: &mut Problems| {
        for unit in of.units.iter().filter(|unit| than.unit(&unit.id).is_none()) {
            if than.school(&unit.id.school).is_some() {
                let place = case.at_unit("enrolment", &unit.id, "stage");
                problems.add(Problem::warning("W17", place, told(&unit.id), "the stages of last year"));
            }
        }
    };
    let year = last.year;
    differing(case.county, last, &|unit| format!("{unit} taught now and not in {year}"), problems);
    differing(last, case.county, &|unit| format!("{unit} not taught now, and taught in {year}"), problems);
}
