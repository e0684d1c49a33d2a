//! The files of a county, as text: `county.toml`, the tables, and the report.

use super::mapping::{Mapping, TeacherTable};
use super::report::Report;
use super::rows::ImportedSchool;
use crate::county::Vocabulary;
use crate::guard;
use crate::tables::{ABSENT, enrolment, schools, teacher_counts, teacher_totals};

/// A file's name and its text.
pub type File = (&'static str, String);

/// The files of a county.
///
/// # Errors
/// A sentence where a file cannot be put into text, which no input should bring about.
pub fn files(mapping: &Mapping, schools: &[ImportedSchool], report: &Report) -> Result<Vec<File>, String> {
    let mut json =
        serde_json::to_string_pretty(report).map_err(|error| format!("cannot write import.json: {error}"))?;
    json.push('\n');
    let mut files = vec![
        ("county.toml", county_toml(mapping, report)),
        ("schools.csv", schools_table(mapping, schools)?),
        ("enrolment.csv", enrolment_table(mapping, schools)?),
    ];
    match mapping.teacher_table {
        TeacherTable::Counts => files.push(("teacher_counts.csv", teacher_counts_table(schools)?)),
        TeacherTable::Totals => files.push(("teacher_totals.csv", teacher_totals_table(mapping, schools)?)),
        TeacherTable::Absent => {}
    }
    files.extend([("facilities.csv", facilities_table(mapping, schools)?), ("import.json", json)]);
    Ok(files)
}

fn county_toml(mapping: &Mapping, report: &Report) -> String {
    let county = &mapping.county;
    let mut text = String::from("# Written by junheng import: change the mapping, not this file.\n");
    let mut line = |key: &str, value: String| text.push_str(&format!("{key} = {value}\n"));
    line("name", quoted(&report.area));
    if let Some(year) = county.year {
        line("year", year.to_string());
    }
    line("standard", quoted(&county.standard));
    if let Some(unit) = &county.money_unit {
        line("money_unit", quoted(unit));
    }
    line("stages", quoted_list(mapping.stages.iter().map(|stage| stage.id.as_str())));
    line("school_kinds", quoted_list(mapping.school_kinds().into_iter()));
    line("teacher_flags", quoted_list(county.teacher_flags.iter().map(String::as_str)));
    if mapping.teacher_table == TeacherTable::Absent {
        line("teachers", quoted(ABSENT));
    }
    for facility in &mapping.facilities {
        line("\n[[facility]]\nid", quoted(&facility.id));
        line("unit", quoted(&facility.unit));
        line("whole", facility.whole.to_string());
    }
    let origin = &county.provenance;
    line("\n[provenance]\nsynthetic", origin.synthetic.to_string());
    line("note", quoted(&note(report, origin.note.as_deref())));
    for (key, value) in [("attribution", &origin.attribution), ("licence", &origin.licence)] {
        if let Some(value) = value {
            line(key, quoted(value));
        }
    }
    text
}

/// What the mapping says of the data, and from which bytes they were made.
fn note(report: &Report, note: Option<&str>) -> String {
    let Report { raw, mapping, .. } = report;
    let made = format!("Imported from {raw} through {}; import.json lists what was changed or left out.", mapping.file);
    note.map_or_else(|| made.clone(), |note| format!("{} {made}", note.trim()))
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_string()).to_string()
}

fn quoted_list<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    format!("[{}]", texts.map(quoted).collect::<Vec<_>>().join(", "))
}

/// A table: the names of the first columns of its format, then the rows.
fn table(headings: &[String], rows: impl Iterator<Item = Vec<String>>) -> Result<String, String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(headings).map_err(|error| error.to_string())?;
    for row in rows {
        writer.write_record(guard::row(&row)).map_err(|error| error.to_string())?;
    }
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

/// The columns of a format that the mapping feeds.
fn headings(columns: Vec<crate::tables::Column>, fed: impl Fn(&str) -> bool) -> Vec<String> {
    columns.into_iter().filter(|column| column.required || fed(&column.name)).map(|column| column.name).collect()
}

fn schools_table(mapping: &Mapping, schools: &[ImportedSchool]) -> Result<String, String> {
    let fed = |name: &str| mapping.school.optional.iter().any(|(field, _)| *field == name);
    let headings = headings(schools::columns(&Vocabulary::default()), fed);
    let rows = schools.iter().map(|school| {
        let cell = |heading: &String| match heading.as_str() {
            "school" => school.id.clone(),
            "name" => school.name.clone(),
            "kind" => school.kind.clone(),
            optional => school.optional.get(optional).cloned().unwrap_or_default(),
        };
        headings.iter().map(cell).collect()
    });
    table(&headings, rows)
}

fn enrolment_table(mapping: &Mapping, schools: &[ImportedSchool]) -> Result<String, String> {
    let with_classes = mapping.stages.iter().any(|stage| stage.classes.is_some());
    let headings = headings(enrolment::columns(&Vocabulary::default()), |name| name == "classes" && with_classes);
    let rows = schools.iter().flat_map(|school| {
        school.units.iter().map(move |unit| {
            let mut row = vec![school.id.clone(), unit.stage.clone(), unit.pupils.to_string()];
            if with_classes {
                row.push(unit.classes.map(|classes| classes.to_string()).unwrap_or_default());
            }
            row
        })
    });
    table(&headings, rows)
}

fn teacher_counts_table(schools: &[ImportedSchool]) -> Result<String, String> {
    let headings = headings(teacher_counts::columns(&Vocabulary::default()), |_| false);
    let rows = schools.iter().flat_map(|school| {
        school.units.iter().flat_map(move |unit| {
            let row = |(flags, count): &(String, u32)| {
                vec![school.id.clone(), unit.stage.clone(), flags.clone(), count.to_string()]
            };
            unit.teachers.iter().map(row)
        })
    });
    table(&headings, rows)
}

/// A row for each unit whose teachers are told, its columns in the order of the format whatever the order of the mapping.
fn teacher_totals_table(mapping: &Mapping, schools: &[ImportedSchool]) -> Result<String, String> {
    let flags = Vocabulary { teacher_flags: mapping.county.teacher_flags.clone(), ..Vocabulary::default() };
    let headings = headings(teacher_totals::columns(&flags), |_| false);
    let units = schools.iter().flat_map(|school| school.units.iter().map(move |unit| (school, unit)));
    let rows = units.filter(|(_, unit)| !unit.teachers.is_empty()).map(|(school, unit)| {
        let total = |name: &String| unit.teachers.iter().find(|(total, _)| total == name).map(|(_, count)| count);
        let cell = |heading: &String| match heading.as_str() {
            "school" => school.id.clone(),
            "stage" => unit.stage.clone(),
            _ => total(heading).map(ToString::to_string).unwrap_or_default(),
        };
        headings.iter().map(cell).collect()
    });
    table(&headings, rows)
}

fn facilities_table(mapping: &Mapping, schools: &[ImportedSchool]) -> Result<String, String> {
    let ids = mapping.facilities.iter().map(|facility| facility.id.clone());
    let headings: Vec<String> = std::iter::once("school".to_string()).chain(ids).collect();
    let rows = schools.iter().map(|school| {
        let amounts = school.facilities.iter().map(|amount| match amount {
            Some(amount) => amount.normalize().to_string(),
            None => ABSENT.to_string(),
        });
        std::iter::once(school.id.clone()).chain(amounts).collect()
    });
    table(&headings, rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_looks_like_a_formula_is_marked_and_read_back_as_it_was() {
        let rows = [["school", "name"], ["=1+1", "+x"], ["-x", "@a"], ["'=1", "-5.5"]];
        let words = |row: &[&str; 2]| row.map(str::to_string).to_vec();
        let text = table(&words(&rows[0]), rows[1..].iter().map(words)).unwrap();
        assert_eq!(text, "school,name\n'=1+1,'+x\n'-x,'@a\n''=1,-5.5\n");
        let read = crate::sheets::csv::grid("t.csv", text.as_bytes()).unwrap();
        let cells: Vec<Vec<String>> = read.rows.into_iter().map(|row| row.cells).collect();
        assert_eq!(cells, rows);
    }
}
