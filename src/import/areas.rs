//! From a raw table to areas: which rows belong to each, and what the folder of each is called.

use super::cells::Cells;
use super::mapping::Mapping;
use super::raw::{RawRow, RawTable};
use crate::diagnostic::{Problem, Problems};
use std::collections::{BTreeMap, BTreeSet};

/// An area of the raw table.
#[derive(Debug, Clone)]
pub struct Area<'a> {
    /// Name that people read.
    pub name: String,
    /// Official code.
    pub code: Option<String>,
    /// Its rows, in the order of the file.
    pub rows: Vec<&'a RawRow>,
}

/// Divides a table into areas, in the order of their names and codes.
///
/// # Errors
/// Each row whose area is missing.
pub fn divide<'a>(mapping: &Mapping, raw: &'a RawTable) -> Result<Vec<Area<'a>>, Problems> {
    let mut problems = Problems::default();
    let mut areas: BTreeMap<(String, Option<String>), Vec<&RawRow>> = BTreeMap::new();
    let code_column = mapping.area.code.as_ref().map(|column| column.name.as_str());
    for row in &raw.rows {
        let cells = Cells::new(raw, row, &mapping.missing_values);
        // Whoever belongs to no county anyway may lack an area.
        let excluded = || mapping.filters.iter().any(|filter| filter.holds(&cells) == Ok(Some(false)));
        let mut cell = |column: &str| {
            let value = cells.value(column).map(str::to_string);
            if value.is_none() && !excluded() {
                let found = cells.cell(column).to_string();
                problems.add(Problem::error("I04", cells.at(column), found, "the area to which the row belongs"));
            }
            value
        };
        let Some(name) = cell(&mapping.area.name.name) else { continue };
        let code = match code_column.map(&mut cell) {
            Some(None) => continue,
            code => code.flatten(),
        };
        areas.entry((name, code)).or_default().push(row);
    }
    let areas = areas.into_iter().map(|((name, code), rows)| Area { name, code, rows }).collect();
    if problems.any_error() { Err(problems) } else { Ok(areas) }
}

/// A folder name for each area, in their order: ASCII letters, digits and hyphens. Areas whose
/// names come out the same carry their code, or a number where there is none.
#[must_use]
pub fn slugs(areas: &[Area]) -> Vec<String> {
    let plain: Vec<String> = areas.iter().map(|area| slug(&area.name)).collect();
    let mut taken = BTreeSet::new();
    let mut slugs = Vec::new();
    for (area, own) in areas.iter().zip(&plain) {
        let shared = own.is_empty() || plain.iter().filter(|other| *other == own).count() > 1;
        let code = area.code.as_deref().map(slug).filter(|code| !code.is_empty());
        let wanted = match code.filter(|_| shared) {
            Some(code) if own.is_empty() => format!("area-{code}"),
            Some(code) => format!("{own}-{code}"),
            None if own.is_empty() => "area".to_string(),
            None => own.clone(),
        };
        let numbered = (2_usize..).map(|number| format!("{wanted}-{number}"));
        let free = std::iter::once(wanted.clone()).chain(numbered).find(|name| !taken.contains(name));
        let free = free.unwrap_or(wanted);
        taken.insert(free.clone());
        slugs.push(free);
    }
    slugs
}

/// A name in ASCII letters, digits and single hyphens: `São Miguel` is `sao-miguel`.
#[must_use]
pub fn slug(name: &str) -> String {
    let ascii = deunicode::deunicode(name).to_ascii_lowercase().replace('\'', "");
    ascii
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(name: &str, code: Option<&str>) -> Area<'static> {
        Area { name: name.to_string(), code: code.map(str::to_string), rows: Vec::new() }
    }

    #[test]
    fn names_in_any_script_become_ascii() {
        assert_eq!(slug("Palmeira dos Índios"), "palmeira-dos-indios");
        assert_eq!(slug("Olho d'Água das Flores"), "olho-dagua-das-flores");
        assert_eq!(slug("临朐县"), "lin-qu-xian");
        assert_eq!(slug("../.."), "");
    }

    #[test]
    fn areas_with_the_same_slug_carry_their_code_or_a_number() {
        let areas = [area("São José", Some("12")), area("Sao Jose", Some("7")), area("Traipu", Some("3"))];
        assert_eq!(slugs(&areas), ["sao-jose-12", "sao-jose-7", "traipu"]);
        let areas = [area("São José", None), area("Sao Jose", None), area("---", Some("5")), area("..", None)];
        assert_eq!(slugs(&areas), ["sao-jose", "sao-jose-2", "area-5", "area"]);
    }
}
