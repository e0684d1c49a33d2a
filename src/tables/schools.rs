//! `schools`: one row for each school.

use super::{Column, Row};
use crate::county::{School, SchoolId, Setting, Vocabulary};
use crate::diagnostic::{Problem, Problems};
use crate::quantity::approximate;
use std::collections::{BTreeMap, BTreeSet};

/// The columns of the table.
#[must_use]
pub fn columns() -> Vec<Column> {
    vec![
        Column::required("school", &["学校代码", "学校标识码"]),
        Column::required("name", &["学校名称"]),
        Column::required("kind", &["办学类型"]),
        Column::optional("township", &["乡镇", "乡镇街道"]),
        Column::optional("setting", &["城乡类型"]),
        Column::optional("longitude", &["经度"]),
        Column::optional("latitude", &["纬度"]),
    ]
}

/// Reads the schools; their facilities are filled in from their own table.
pub fn parse(rows: &[Row], vocabulary: &Vocabulary, problems: &mut Problems) -> Vec<School> {
    let mut seen = BTreeSet::new();
    let mut schools = Vec::new();
    for row in rows {
        let Some(school) = parse_row(row, vocabulary, problems) else { continue };
        if !seen.insert(school.id.clone()) {
            let found = format!("the school {:?} again", school.id.as_str());
            problems.add(Problem::error("C01", row.at("school"), found, "each school once"));
            continue;
        }
        schools.push(school);
    }
    schools
}

fn parse_row(row: &Row, vocabulary: &Vocabulary, problems: &mut Problems) -> Option<School> {
    let id = row.text("school", problems).map(SchoolId::from);
    let name = row.text("name", problems).map(str::to_string);
    let kinds = vocabulary.school_kinds.iter().map(String::as_str);
    let kind = row.name_among("kind", kinds, problems).map(str::to_string);
    let setting = match row.optional_text("setting") {
        None => None,
        Some(_) => row.name_among("setting", Setting::NAMES.iter().copied(), problems).and_then(Setting::from_name),
    };
    let coordinates = coordinates(row, problems);
    Some(School {
        id: id?,
        name: name?,
        kind: kind?,
        township: row.optional_text("township").map(str::to_string),
        setting,
        coordinates,
        facilities: BTreeMap::new(),
    })
}

/// Longitude and latitude in degrees, which may be negative; both or neither.
fn coordinates(row: &Row, problems: &mut Problems) -> Option<(f64, f64)> {
    let mut degree = |column: &str, most: f64| -> Option<f64> {
        let text = row.optional_text(column)?;
        let parsed = crate::quantity::parse_decimal(text).ok().map(approximate).filter(|value| value.abs() <= most);
        if parsed.is_none() {
            problems.add(Problem::error(
                "C02",
                row.at(column),
                format!("{text:?}"),
                format!("degrees between -{most} and {most}"),
            ));
        }
        parsed
    };
    let (longitude, latitude) = (degree("longitude", 180.0), degree("latitude", 90.0));
    if longitude.is_some() != latitude.is_some()
        && row.optional_text("longitude").is_some() != row.optional_text("latitude").is_some()
    {
        problems.add(Problem::error(
            "C02",
            row.at("longitude"),
            "one coordinate",
            "both longitude and latitude, or neither",
        ));
    }
    Some((longitude?, latitude?))
}
