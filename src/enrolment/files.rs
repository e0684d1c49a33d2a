//! The tables that the assumptions name: a CSV file, or a workbook with one filled sheet.

use crate::county::{County, UnitId};
use crate::diagnostic::{Place, Problem, Problems};
use crate::input::shown_path;
use crate::sheets::{self, Grid};
use crate::tables::{self, Column, Kind, Row};
use std::collections::BTreeMap;
use std::path::Path;

/// The rows of a table's file; problems of the file leave none.
pub(super) fn rows(path: &Path, columns: &[Column], problems: &mut Problems) -> Vec<Row> {
    let grids = match sheets::read_file(path) {
        Ok(checked) => {
            problems.absorb(checked.warnings);
            checked.value
        }
        Err(found) => {
            problems.absorb(found);
            return Vec::new();
        }
    };
    let filled: Vec<Grid> = grids.into_iter().filter(|grid| !grid.hidden && !grid.rows.is_empty()).collect();
    let [grid] = filled.as_slice() else {
        let found = format!("{} sheets with rows", filled.len());
        let place = Place::file(shown_path(path));
        problems.add(Problem::error("E01", place, found, "one visible sheet with a heading and rows"));
        return Vec::new();
    };
    tables::rows(grid, columns).unwrap_or_else(|found| {
        problems.absorb(found);
        Vec::new()
    })
}

/// The unit of the county that a row names.
pub(super) fn unit(row: &Row, county: &County, problems: &mut Problems) -> Option<UnitId> {
    let school = row.name_among("school", county.schools.iter().map(|school| school.id.as_str()), problems);
    let stage = row.name_among("stage", county.vocabulary.stages.iter().map(String::as_str), problems);
    let id = UnitId { school: school?.into(), stage: stage?.into() };
    if county.unit(&id).is_none() {
        let expected = "a school and stage of the county's enrolment";
        problems.add(Problem::error("E05", row.at("stage"), id.to_string(), expected));
        return None;
    }
    Some(id)
}

/// The columns of the table of births.
#[must_use]
pub fn births_columns() -> Vec<Column> {
    vec![
        Column::required("township", &["乡镇", "乡镇街道"]).about("township or subdistrict", "乡镇或街道"),
        Column::required("year", &["年份", "出生年份"]).holds(Kind::Year).about("calendar year of birth", "出生年份"),
        Column::required("births", &["出生人数", "出生人口"])
            .holds(Kind::Whole)
            .about("children born, at most 10,000,000", "出生人数"),
    ]
}

/// Births by township and year.
pub(super) fn births(rows: &[Row], townships: &[String], problems: &mut Problems) -> BTreeMap<(String, u32), u32> {
    const MOST: u32 = 10_000_000;
    let mut found = BTreeMap::new();
    for row in rows {
        let township = row.name_among("township", townships.iter().map(String::as_str), problems);
        row.text("year", problems);
        let year = row.optional_year("year", problems);
        let births = row.whole("births", problems);
        let (Some(township), Some(year), Some(births)) = (township, year, births) else { continue };
        if births > MOST {
            problems.add(Problem::error("E02", row.at("births"), births.to_string(), "at most 10,000,000 births"));
        }
        if found.insert((township.to_string(), year), births).is_some() {
            let again = format!("{township} in {year} again");
            problems.add(Problem::error("E10", row.at("year"), again, "each township and year once"));
        }
    }
    found
}

/// The columns of the table of feeders.
#[must_use]
pub fn feeder_columns(county: &County) -> Vec<Column> {
    vec![
        Column::school().about("school that is left", "毕业学校代码"),
        Column::stage(&county.vocabulary).about("stage that is left", "毕业学段"),
        Column::required("to", &["对口学校代码", "升入学校代码"])
            .holds(Kind::School)
            .about("school that is entered", "升入学校代码"),
        Column::optional("share", &["比例"])
            .holds(Kind::Number)
            .about("weight among the schools that are entered; equal where the column is left out", "升入比例"),
    ]
}
