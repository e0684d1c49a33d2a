//! `distances`, optional: kilometres between pairs of schools, read in both directions unless
//! the opposite direction has a row of its own.

use super::known::Known;
use super::{Column, Kind, Row, Table};
use crate::county::{County, Vocabulary};
use crate::diagnostic::{Problem, Problems};
use std::collections::BTreeMap;

/// The table.
pub const TABLE: Table = Table {
    name: "distances",
    name_zh: "距离",
    about: "Kilometres between pairs of schools; without a row, the distance is as the crow flies.",
    about_zh: "学校之间的距离，公里；未填的按直线距离计算。",
    required: false,
    columns,
    read,
};

/// The columns of the table.
#[must_use]
pub fn columns(_: &Vocabulary) -> Vec<Column> {
    vec![
        Column::required("from", &["起点学校"]).holds(Kind::School).about("code of the school", "起点学校代码"),
        Column::required("to", &["终点学校"]).holds(Kind::School).about("code of another school", "终点学校代码"),
        Column::required("km", &["公里", "距离"])
            .holds(Kind::Number)
            .about("kilometres, both ways unless the other way has a row of its own", "公里数；无反向行时双向相同"),
    ]
}

/// Reads the distances by ordered pair of schools.
pub fn read(rows: &[Row], county: &mut County, problems: &mut Problems) {
    let (known, mut written) = (Known::of(county), BTreeMap::new());
    for row in rows {
        let from = known.school(row, "from", problems);
        let to = known.school(row, "to", problems);
        let (Some((from, _)), Some((to, _)), Some(km)) = (from, to, row.decimal("km", problems)) else { continue };
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
    county.distances = written.into();
}
