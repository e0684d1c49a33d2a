//! What tables of plain figures share: each column is a measure of the school or of the unit.

use super::known::Known;
use super::{Column, Row};
use crate::county::County;
use crate::diagnostic::{Problem, Problems};
use crate::quantity::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Fills in the measures of schools; an empty cell is a figure that is not known.
pub(super) fn of_schools(rows: &[Row], columns: &[Column], county: &mut County, problems: &mut Problems) {
    let (known, mut seen) = (Known::of(county), BTreeSet::new());
    for row in rows {
        let Some((id, place)) = known.school(row, "school", problems) else { continue };
        let figures = figures(row, columns, problems);
        if !seen.insert(id.clone()) {
            let found = format!("the school {:?} again", id.as_str());
            problems.add(Problem::error("C01", row.at("school"), found, "each school once"));
        } else {
            county.schools[place].measures.extend(figures);
        }
    }
}

/// Fills in the measures of stage units; an empty cell is a figure that is not known.
pub(super) fn of_units(rows: &[Row], columns: &[Column], county: &mut County, problems: &mut Problems) {
    let (known, mut seen) = (Known::of(county), BTreeSet::new());
    for row in rows {
        let unit = known.unit(row, &county.vocabulary, problems);
        let figures = figures(row, columns, problems);
        let Some((id, place)) = unit else { continue };
        if !seen.insert(id.clone()) {
            problems.add(Problem::error("C01", row.at("stage"), format!("{id} again"), "each school and stage once"));
        } else {
            county.units[place].measures.extend(figures);
        }
    }
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
