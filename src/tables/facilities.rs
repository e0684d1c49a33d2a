//! `facilities`: what each school has of each kind of facility that `county.toml` declares.

use super::{Column, Row};
use crate::county::{County, SchoolId, Vocabulary};
use crate::diagnostic::{Place, Problem, Problems};
use std::collections::BTreeSet;

/// The columns of the table: the school and one for each declared kind.
#[must_use]
pub fn columns(vocabulary: &Vocabulary) -> Vec<Column> {
    let kinds = vocabulary.facility_kinds.iter().map(|kind| {
        let aliases: Vec<&str> = kind.aliases.iter().map(String::as_str).collect();
        Column::required(kind.id.as_str(), &aliases)
    });
    std::iter::once(Column::required("school", &["学校代码", "学校标识码"])).chain(kinds).collect()
}

/// Fills in the facilities of the county's schools.
pub fn parse(rows: &[Row], county: &mut County, vocabulary: &Vocabulary, problems: &mut Problems) {
    let mut seen = BTreeSet::new();
    for row in rows {
        let ids: Vec<SchoolId> = county.schools.iter().map(|school| school.id.clone()).collect();
        let Some(id) = row.name_among("school", ids.iter().map(SchoolId::as_str), problems).map(SchoolId::from) else {
            continue;
        };
        if !seen.insert(id.clone()) {
            problems.add(Problem::error(
                "C01",
                row.at("school"),
                format!("the school {:?} again", id.as_str()),
                "each school once",
            ));
            continue;
        }
        let school =
            county.schools.iter_mut().find(|school| school.id == id).expect("the school was just found by its name");
        for kind in &vocabulary.facility_kinds {
            let Some(amount) = row.decimal_or_absent(kind.id.as_str(), problems) else { continue };
            if kind.whole && amount.is_some_and(|amount| !amount.is_integer()) {
                problems.add(Problem::error(
                    "T05",
                    row.at(kind.id.as_str()),
                    format!("{}", amount.unwrap_or_default()),
                    format!("a whole number of {}", kind.unit),
                ));
                continue;
            }
            school.facilities.insert(kind.id.clone(), amount);
        }
    }
    for school in county.schools.iter().filter(|school| !seen.contains(&school.id)) {
        let found = format!("no row for the school {:?}", school.id.as_str());
        problems.add(Problem::error("C05", Place::file("facilities.csv"), found, "one row for each school"));
    }
}
