//! `facilities`: what each school has of each kind of facility that `county.toml` declares.

use super::known::Known;
use super::{Column, Kind, Row, Table};
use crate::county::{County, FacilityKind, SchoolId, Vocabulary};
use crate::diagnostic::{Place, Problem, Problems};
use std::collections::BTreeSet;

/// The table.
pub const TABLE: Table = Table {
    name: "facilities",
    name_zh: "设施",
    about: "What each school has of each kind of facility; `absent` where an amount is not known.",
    about_zh: "各校设施；不掌握的数据填“缺”，不要填0。",
    required: true,
    columns,
    read,
};

/// The columns of the table: the school and one for each declared kind.
#[must_use]
pub fn columns(vocabulary: &Vocabulary) -> Vec<Column> {
    let kinds = vocabulary.facility_kinds.iter().map(|kind| {
        let aliases: Vec<&str> = kind.aliases.iter().map(String::as_str).collect();
        let id = kind.id.as_str();
        let column = if kind.optional { Column::optional(id, &aliases) } else { Column::required(id, &aliases) };
        let (about, about_zh) = about(kind);
        column.holds(Kind::NumberOrAbsent).about(&about, &about_zh)
    });
    std::iter::once(Column::school()).chain(kinds).collect()
}

/// What the column of a kind holds, in English and Chinese: what is counted, where the kind says it,
/// and its unit.
fn about(kind: &FacilityKind) -> (String, String) {
    let (english, chinese) = unit(&kind.unit);
    let english = match &kind.about {
        Some(about) => format!("{about}, {english}"),
        None => format!("amount in {english}"),
    };
    (english, format!("{}，单位：{chinese}", kind.about_zh.as_deref().unwrap_or("数量")))
}

/// A unit in English and Chinese words; one that is not known here as the county has it.
fn unit(unit: &str) -> (&str, &str) {
    const WORDS: [(&str, &str, &str); 5] = [
        ("m2", "m2", "平方米"),
        ("wan_yuan", "ten thousands of yuan (万元)", "万元"),
        ("rooms", "rooms", "间"),
        ("computers", "computers", "台"),
        ("books", "books", "册"),
    ];
    WORDS.iter().find(|(name, ..)| *name == unit).map_or((unit, unit), |(_, english, chinese)| (english, chinese))
}

/// Fills in the facilities of the county's schools.
pub fn read(rows: &[Row], county: &mut County, problems: &mut Problems) {
    let vocabulary = county.vocabulary.clone();
    let (known, mut seen) = (Known::of(county), BTreeSet::new());
    for row in rows {
        let Some((id, place)) = known.school(row, "school", problems) else { continue };
        if !seen.insert(id.clone()) {
            let found = format!("the school {:?} again", id.as_str());
            problems.add(Problem::error("C01", row.at("school"), found, "each school once"));
            continue;
        }
        let school = &mut county.schools[place];
        for kind in &vocabulary.facility_kinds {
            if kind.optional && row.optional_text(kind.id.as_str()).is_none() {
                continue;
            }
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
    let file = rows.first().map_or(TABLE.name, |row| &row.place.file);
    let without = |school: &SchoolId| format!("no row for the school {:?}", school.as_str());
    for school in county.schools.iter().filter(|school| !seen.contains(&school.id)) {
        problems.add(Problem::error("C05", Place::file(file), without(&school.id), "one row for each school"));
    }
}
