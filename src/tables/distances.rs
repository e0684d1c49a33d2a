//! `distances`, optional: kilometres between pairs of schools, read in both directions unless
//! the opposite direction has a row of its own.

use super::{Column, Row};
use crate::county::{County, SchoolId};
use crate::diagnostic::{Problem, Problems};
use crate::quantity::Decimal;
use std::collections::BTreeMap;

/// The columns of the table.
#[must_use]
pub fn columns() -> Vec<Column> {
    vec![
        Column::required("from", &["起点学校"]),
        Column::required("to", &["终点学校"]),
        Column::required("km", &["公里", "距离"]),
    ]
}

/// Reads the distances by ordered pair of schools.
pub fn parse(rows: &[Row], county: &County, problems: &mut Problems) -> BTreeMap<(SchoolId, SchoolId), Decimal> {
    let mut written = BTreeMap::new();
    for row in rows {
        let known = || county.schools.iter().map(|school| school.id.as_str());
        let from = row.name_among("from", known(), problems).map(SchoolId::from);
        let to = row.name_among("to", known(), problems).map(SchoolId::from);
        let (Some(from), Some(to), Some(km)) = (from, to, row.decimal("km", problems)) else { continue };
        if from == to {
            problems.add(Problem::error(
                "C06",
                row.at("to"),
                format!("{:?} to itself", to.as_str()),
                "two different schools",
            ));
        } else if written.insert((from, to), km).is_some() {
            problems.add(Problem::error("C01", row.at("to"), "this pair again", "each pair once"));
        }
    }
    let opposite: Vec<_> = written.iter().map(|((from, to), km)| ((to.clone(), from.clone()), *km)).collect();
    for (pair, km) in opposite {
        written.entry(pair).or_insert(km);
    }
    written
}
