//! What tables of plain figures share: each column is a measure of the school or of the unit.

use super::{Column, Row};
use crate::county::{County, SchoolId};
use crate::diagnostic::{Problem, Problems};
use crate::quantity::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Fills in the measures of schools; an empty cell is a figure that is not known.
pub(super) fn of_schools(rows: &[Row], columns: &[Column], county: &mut County, problems: &mut Problems) {
    let mut seen = BTreeSet::new();
    for row in rows {
        let Some(id) = school_of(row, county, problems) else { continue };
        let figures = figures(row, columns, problems);
        if !seen.insert(id.clone()) {
            let found = format!("the school {:?} again", id.as_str());
            problems.add(Problem::error("C01", row.at("school"), found, "each school once"));
        } else if let Some(school) = county.schools.iter_mut().find(|school| school.id == id) {
            school.measures.extend(figures);
        }
    }
}

/// Fills in the measures of stage units; an empty cell is a figure that is not known.
pub(super) fn of_units(rows: &[Row], columns: &[Column], county: &mut County, problems: &mut Problems) {
    let mut seen = BTreeSet::new();
    for row in rows {
        let id = super::enrolment::known_unit(row, county, problems);
        let figures = figures(row, columns, problems);
        let Some(id) = id else { continue };
        if !seen.insert(id.clone()) {
            problems.add(Problem::error("C01", row.at("stage"), format!("{id} again"), "each school and stage once"));
        } else if let Some(unit) = county.units.iter_mut().find(|unit| unit.id == id) {
            unit.measures.extend(figures);
        }
    }
}

/// The school that a row names, if it is known.
pub(super) fn school_of(row: &Row, county: &County, problems: &mut Problems) -> Option<SchoolId> {
    let known = county.schools.iter().map(|school| school.id.as_str());
    row.name_among("school", known, problems).map(SchoolId::from)
}

/// The figures of a row in the columns that are no keys.
pub(super) fn figures(row: &Row, columns: &[Column], problems: &mut Problems) -> BTreeMap<String, Decimal> {
    let measures = columns.iter().filter(|column| !["school", "stage"].contains(&column.name.as_str()));
    let figure = |column: &Column| {
        let value = match column.kind {
            super::Kind::Whole => row.optional_whole(&column.name, problems).map(Decimal::from),
            _ => row.optional_decimal(&column.name, problems),
        };
        Some((column.name.clone(), value?))
    };
    measures.filter_map(figure).collect()
}
