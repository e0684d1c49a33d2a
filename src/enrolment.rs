//! Projection of pupils by school, stage, grade and year, by cohort survival.
//!
//! Each year the pupils of a grade go on to the next at a rate of progression, children enter the
//! first grade at a rate of entry from the births of their township, families move between
//! townships, and new flats bring pupils. `docs/projection.md` has the equations, their units, and
//! what is not modelled. The arithmetic is in billionths of a pupil and deterministic; pupils are
//! whole where they are shown.
//!
//! The ratio of a grade to the grade below it one year before (cohort-survival or grade-progression
//! ratio) is the customary method of school districts and ministries.

pub mod amount;
pub mod assumptions;
pub mod county_at;
mod feeding;
pub mod files;
mod fits;
pub mod grades;
mod layout;
mod numbers;
pub mod own;
mod read;
mod step;
pub mod totals;
mod whole;

pub use assumptions::{Assumed, Assumptions};
pub use read::{MIDDLE, read};

use crate::county::{County, UnitId};
use crate::diagnostic::{Place, Problem, Problems};
use assumptions::{Basis, Rates};
use layout::Layout;
use own::Own;
use std::collections::BTreeMap;

/// The pupils of the years to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Projection {
    /// What is assumed, in a sentence.
    pub title: String,
    /// Year of the county, from which it is projected.
    pub base_year: u32,
    /// One course for each variant, the low one first.
    pub courses: Vec<Course>,
}

/// The pupils of the years to come under one variant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// Name of the variant: low, middle, high, or own.
    pub variant: &'static str,
    /// Every number that it assumes.
    pub assumed: Vec<Assumed>,
    /// Years, the county's own first.
    pub years: Vec<Year>,
}

/// The pupils of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Year {
    /// Calendar year in which the school year begins.
    pub year: u32,
    /// Pupils of each unit, in the order of the county.
    pub units: Vec<UnitPupils>,
}

/// The pupils of a unit in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitPupils {
    /// School and stage.
    pub unit: UnitId,
    /// Pupils; 0 where nobody is left.
    pub pupils: u32,
    /// Pupils by grade; empty where an own projection tells none.
    pub grades: BTreeMap<u32, u32>,
}

/// The variant of an own projection.
pub const OWN: &str = "own";

/// Projects the pupils of a county for so many years.
///
/// # Errors
/// Every reason why the assumptions do not fit the county, by variant.
pub fn project(county: &County, assumptions: &Assumptions, years: u32) -> Result<Projection, Problems> {
    let mut problems = Problems::default();
    let mut courses = Vec::new();
    match &assumptions.basis {
        Basis::Own(own) => courses.push(own_course(county, own, years)),
        Basis::Rates(variants) => {
            for (variant, rates) in variants {
                let mut found = Problems::default();
                courses.extend(course(county, assumptions, variant, rates, years, &mut found));
                told_once(found, &mut problems);
            }
        }
    }
    let projection = Projection { title: assumptions.title.clone(), base_year: county.year, courses };
    problems.unless_any_error(projection).map(|checked| checked.value)
}

fn course(
    county: &County,
    assumptions: &Assumptions,
    variant: &'static str,
    rates: &Rates,
    years: u32,
    problems: &mut Problems,
) -> Option<Course> {
    let layout = Layout::new(county, rates, &assumptions.stages, years, problems);
    if problems.any_error() {
        return None;
    }
    let mut state = layout.today.clone();
    let mut course = vec![whole::year(&layout, county, &assumptions.stages, county.year, &state)];
    for year in county.year + 1..=county.year + years {
        let Some(next) = layout.next(&state, year) else {
            let found = format!("more pupils in {year} in the variant {variant}");
            let expected = "at most 1,000,000,000 pupils in a county";
            problems.add(Problem::error("E09", Place::file(&assumptions.file), found, expected));
            return None;
        };
        state = next;
        course.push(whole::year(&layout, county, &assumptions.stages, year, &state));
    }
    Some(Course { variant, assumed: called_alike(layout.assumed, variant), years: course })
}

/// Adds problems that are not told yet: variants of one file share most of theirs.
fn told_once(found: Problems, problems: &mut Problems) {
    for problem in found.list() {
        if !problems.list().contains(problem) {
            problems.add(problem.clone());
        }
    }
}

/// The numbers by the keys that they have in the file itself, wherever a variant lays them over it.
fn called_alike(mut assumed: Vec<Assumed>, variant: &str) -> Vec<Assumed> {
    let overlay = format!("variants.{variant}.");
    for assumed in &mut assumed {
        assumed.key = assumed.key.replacen(&overlay, "", 1);
    }
    assumed
}

fn own_course(county: &County, own: &Own, years: u32) -> Course {
    let today = |unit: &crate::county::StageUnit| (unit.pupils, BTreeMap::new());
    let of_unit = |unit: &crate::county::StageUnit, year: u32| {
        let key = (unit.id.clone(), year);
        let told = own.pupils.get(&key).map(|pupils| {
            let grades = own.grades.as_ref().and_then(|grades| grades.get(&key)).cloned();
            (*pupils, grades.unwrap_or_default())
        });
        let (pupils, grades) = told.unwrap_or_else(|| today(unit));
        UnitPupils { unit: unit.id.clone(), pupils, grades }
    };
    let year = |year| Year { year, units: county.units.iter().map(|unit| of_unit(unit, year)).collect() };
    Course {
        variant: OWN,
        assumed: own.assumed.clone(),
        years: (county.year..=county.year + years).map(year).collect(),
    }
}
