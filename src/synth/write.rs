//! The files of a county's folder, as the reader of counties takes them.

use crate::county::{County, FacilityKind, School};
use crate::guard;
use crate::tables::ABSENT;

/// Names and contents of all files.
///
/// # Errors
/// A sentence where a table cannot be written.
pub fn files(county: &County) -> Result<Vec<(String, String)>, String> {
    Ok(vec![
        ("county.toml".to_string(), declaration(county)),
        ("schools.csv".to_string(), schools(county)?),
        ("enrolment.csv".to_string(), enrolment(county)?),
        teachers(county)?,
        ("facilities.csv".to_string(), facilities(county)?),
    ])
}

/// Text in quotation marks, escaped as TOML wants it.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_string()).to_string()
}

fn list(texts: &[String]) -> String {
    format!("[{}]", texts.iter().map(|text| quoted(text)).collect::<Vec<_>>().join(", "))
}

fn declaration(county: &County) -> String {
    let vocabulary = &county.vocabulary;
    let mut text = format!(
        "name = {}\nyear = {}\nstandard = {}\nmoney_unit = {}\n\n",
        quoted(&county.name),
        county.year,
        quoted(&county.standard),
        quoted(&county.money_unit)
    );
    text += &format!(
        "stages = {}\nschool_kinds = {}\nteacher_flags = {}\n\n",
        list(&vocabulary.stages),
        list(&vocabulary.school_kinds),
        list(&vocabulary.teacher_flags)
    );
    text += &format!("[provenance]\nsynthetic = {}\n", county.provenance.synthetic);
    let provenance = &county.provenance;
    for (key, value) in
        [("note", &provenance.note), ("attribution", &provenance.attribution), ("licence", &provenance.licence)]
    {
        if let Some(value) = value {
            text += &format!("{key} = {}\n", quoted(value));
        }
    }
    vocabulary.facility_kinds.iter().fold(text, |text, kind| text + &facility(kind))
}

fn facility(kind: &FacilityKind) -> String {
    let mut text = format!("\n[[facility]]\nid = {}\nunit = {}\n", quoted(kind.id.as_str()), quoted(&kind.unit));
    if kind.whole {
        text += "whole = true\n";
    }
    if kind.optional {
        text += "optional = true\n";
    }
    if kind.movable {
        text += "movable = true\n";
    }
    if let Some(land) = kind.land_per_unit {
        text += &format!("land_per_unit = {land}\n");
    }
    text + &format!("aliases = {}\n", list(&kind.aliases))
}

/// A CSV table with Unix line ends.
fn table(rows: impl IntoIterator<Item = Vec<String>>) -> Result<String, String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(guard::row(&row)).map_err(|error| format!("a table cannot be written: {error}"))?;
    }
    let bytes = writer.into_inner().map_err(|error| format!("a table cannot be written: {error}"))?;
    String::from_utf8(bytes).map_err(|error| format!("a table cannot be written: {error}"))
}

fn heading(names: &[&str]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}

/// A value, or an empty cell.
fn optional<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// Degrees to about ten metres.
fn degrees(degree: f64) -> String {
    format!("{degree:.4}")
}

fn schools(county: &County) -> Result<String, String> {
    let row = |school: &School| {
        let coordinates = school.coordinates;
        vec![
            school.id.to_string(),
            school.name.clone(),
            school.kind.clone(),
            school.township.clone().unwrap_or_default(),
            school.setting.map(|setting| setting.name().to_string()).unwrap_or_default(),
            coordinates.map(|(longitude, _)| degrees(longitude)).unwrap_or_default(),
            coordinates.map(|(_, latitude)| degrees(latitude)).unwrap_or_default(),
            optional(school.land_area),
            optional(school.free_land),
            school.group.clone().unwrap_or_default(),
        ]
    };
    let names = heading(&[
        "school",
        "name",
        "kind",
        "township",
        "setting",
        "longitude",
        "latitude",
        "land_area",
        "free_land",
        "group",
    ]);
    table(std::iter::once(names).chain(county.schools.iter().map(row)))
}

fn enrolment(county: &County) -> Result<String, String> {
    let rows = county.units.iter().map(|unit| {
        vec![unit.id.school.to_string(), unit.id.stage.to_string(), unit.pupils.to_string(), optional(unit.classes)]
    });
    table(std::iter::once(heading(&["school", "stage", "pupils", "classes"])).chain(rows))
}

/// The roster, with its name; of a county of more people than a table may hold their counts.
fn teachers(county: &County) -> Result<(String, String), String> {
    if county.roster.is_empty() {
        return Ok(("teacher_counts.csv".to_string(), teacher_counts(county)?));
    }
    Ok(("teachers.csv".to_string(), roster(county)?))
}

fn roster(county: &County) -> Result<String, String> {
    let rows = county.roster.iter().map(|person| {
        vec![
            person.id.clone(),
            person.unit.school.to_string(),
            person.unit.stage.to_string(),
            person.flags.to_string(),
            optional(person.since),
            optional(person.born),
            optional(person.retires),
            person.exempt.map(|exempt| if exempt { "yes" } else { "no" }.to_string()).unwrap_or_default(),
            person.home.map(|(longitude, _)| degrees(longitude)).unwrap_or_default(),
            person.home.map(|(_, latitude)| degrees(latitude)).unwrap_or_default(),
        ]
    });
    let names = heading(&[
        "person",
        "school",
        "stage",
        "flags",
        "since",
        "born",
        "retires",
        "exempt",
        "home_longitude",
        "home_latitude",
    ]);
    table(std::iter::once(names).chain(rows))
}

fn teacher_counts(county: &County) -> Result<String, String> {
    let rows = county.units.iter().flat_map(|unit| {
        unit.teachers.iter().map(|(flags, count)| {
            vec![unit.id.school.to_string(), unit.id.stage.to_string(), flags.to_string(), count.to_string()]
        })
    });
    table(std::iter::once(heading(&["school", "stage", "flags", "teachers"])).chain(rows))
}

fn facilities(county: &County) -> Result<String, String> {
    let kinds = &county.vocabulary.facility_kinds;
    let names = std::iter::once("school".to_string()).chain(kinds.iter().map(|kind| kind.id.to_string())).collect();
    let rows = county.schools.iter().map(|school| {
        let amount = |kind: &FacilityKind| match school.facilities.get(&kind.id).copied().flatten() {
            Some(amount) => amount.to_string(),
            None => ABSENT.to_string(),
        };
        std::iter::once(school.id.to_string()).chain(kinds.iter().map(amount)).collect()
    });
    table(std::iter::once(names).chain(rows))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_looks_like_a_formula_is_marked_and_read_back_as_it_was() {
        let rows = [["school", "name"], ["=1+1", "+x"], ["-x", "@a"], ["'=1", "-5.5"]];
        let text = table(rows.iter().map(|row| heading(row))).unwrap();
        assert_eq!(text, "school,name\n'=1+1,'+x\n'-x,'@a\n''=1,-5.5\n");
        let read = crate::sheets::csv::grid("t.csv", text.as_bytes()).unwrap();
        let cells: Vec<Vec<String>> = read.rows.into_iter().map(|row| row.cells).collect();
        assert_eq!(cells, rows);
    }
}
