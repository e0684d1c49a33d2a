//! Reading a county's folder: `county.toml` first, then the tables, with all problems at once.

use super::{County, FacilityId, FacilityKind, Provenance, Vocabulary};
use crate::diagnostic::{Checked, Place, Problem, Problems};
use crate::document::{self, Entry, Reader};
use crate::tables;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Reads and checks a county's folder.
///
/// # Errors
/// Every problem of every file: syntax, unknown columns and names, missing values, figures that
/// contradict each other.
pub fn read(folder: &Path) -> Result<Checked<County>, Problems> {
    let (mut county, mut problems) = declaration(folder)?;
    let vocabulary = county.vocabulary.clone();
    if vocabulary.stages.is_empty() || vocabulary.school_kinds.is_empty() {
        // Without them every row of every table would be a problem.
        return Err(problems);
    }
    if let Some(rows) = required_table(folder, "schools", &tables::schools::columns(), &mut problems) {
        county.schools = tables::schools::parse(&rows, &vocabulary, &mut problems);
    }
    if let Some(rows) = required_table(folder, "enrolment", &tables::enrolment::columns(), &mut problems) {
        county.units = tables::enrolment::parse(&rows, &county, &vocabulary, &mut problems);
    }
    if let Some(rows) = required_table(folder, "teacher_counts", &tables::teacher_counts::columns(), &mut problems) {
        tables::teacher_counts::parse(&rows, &mut county, &vocabulary, &mut problems);
    }
    if let Some(rows) = required_table(folder, "facilities", &tables::facilities::columns(&vocabulary), &mut problems) {
        tables::facilities::parse(&rows, &mut county, &vocabulary, &mut problems);
    }
    if folder.join("distances.csv").exists()
        && let Some(rows) = required_table(folder, "distances", &tables::distances::columns(), &mut problems)
    {
        county.distances = tables::distances::parse(&rows, &county, &mut problems);
    }
    unknown_files(folder, &mut problems);
    schools_without_pupils(&county, &mut problems);
    problems.unless_any_error(county)
}

fn required_table(
    folder: &Path,
    name: &str,
    columns: &[tables::Column],
    problems: &mut Problems,
) -> Option<Vec<tables::Row>> {
    match tables::read(&folder.join(format!("{name}.csv")), columns) {
        Ok(rows) => Some(rows),
        Err(found) => {
            problems.absorb(found);
            None
        }
    }
}

/// Tables that nobody reads would be silently ignored: refuse them.
fn unknown_files(folder: &Path, problems: &mut Problems) {
    const KNOWN: [&str; 5] = ["schools.csv", "enrolment.csv", "teacher_counts.csv", "facilities.csv", "distances.csv"];
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let names: BTreeSet<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    for name in names.iter().filter(|name| name.ends_with(".csv") && !KNOWN.contains(&name.as_str())) {
        problems.add(
            Problem::error("C07", Place::file(name), "a table that is not known", crate::diagnostic::one_of(KNOWN))
                .help(crate::diagnostic::did_you_mean(name, KNOWN)),
        );
    }
}

fn schools_without_pupils(county: &County, problems: &mut Problems) {
    if problems.any_error() {
        return;
    }
    for school in county.schools.iter().filter(|school| county.units_of(&school.id).next().is_none()) {
        problems.add(
            Problem::error(
                "C05",
                Place::file("enrolment.csv"),
                format!("no row for the school {:?}", school.id.as_str()),
                "at least one stage for each school",
            )
            .help("leave schools without pupils out of the schools table"),
        );
    }
}

/// Reads `county.toml`, with the problems that leave enough of it to read the tables by.
fn declaration(folder: &Path) -> Result<(County, Problems), Problems> {
    let path = folder.join("county.toml");
    let text = std::fs::read_to_string(&path).map_err(|error| {
        Problems::from(
            Problem::error(
                "C08",
                Place::file("county.toml"),
                error.to_string(),
                "a county's folder with a county.toml",
            )
            .help(format!("look at the path: {}", folder.display())),
        )
    })?;
    let entry = document::parse("county.toml", &text)?;
    let mut problems = Problems::default();
    let county = parse_declaration(&entry, &mut problems);
    Ok((county, problems))
}

fn parse_declaration(entry: &Entry, problems: &mut Problems) -> County {
    let mut reader = Reader::new(entry, problems);
    let county = County {
        name: reader.required_text("name", problems),
        year: reader.required_whole("year", problems),
        standard: reader.required_text("standard", problems),
        money_unit: reader.text("money_unit", problems).unwrap_or_else(|| "万元".to_string()),
        provenance: provenance(&mut reader, problems),
        vocabulary: Vocabulary {
            stages: names(&mut reader, "stages", problems),
            school_kinds: names(&mut reader, "school_kinds", problems),
            teacher_flags: reader.texts("teacher_flags", problems),
            facility_kinds: facility_kinds(&mut reader, problems),
        },
        schools: Vec::new(),
        units: Vec::new(),
        distances: BTreeMap::new(),
    };
    reader.finish(problems);
    county
}

fn names(reader: &mut Reader, key: &'static str, problems: &mut Problems) -> Vec<String> {
    let names = reader.texts(key, problems);
    if names.is_empty() {
        reader.missing(key, "a list of names", problems);
    }
    names
}

fn provenance(reader: &mut Reader, problems: &mut Problems) -> Provenance {
    let Some(mut table) = reader.table("provenance", problems) else { return Provenance::default() };
    let provenance = Provenance {
        synthetic: table.truth("synthetic", problems).unwrap_or(false),
        note: table.text("note", problems),
        attribution: table.text("attribution", problems),
        licence: table.text("licence", problems),
    };
    table.finish(problems);
    provenance
}

fn facility_kinds(reader: &mut Reader, problems: &mut Problems) -> Vec<FacilityKind> {
    let mut kinds: Vec<FacilityKind> = Vec::new();
    for entry in reader.items("facility", problems) {
        let mut table = Reader::new(entry, problems);
        let kind = FacilityKind {
            id: FacilityId::from(table.required_text("id", problems).as_str()),
            unit: table.required_text("unit", problems),
            whole: table.truth("whole", problems).unwrap_or(false),
            aliases: table.texts("aliases", problems),
        };
        if kinds.iter().any(|known| known.id == kind.id) || kind.id.as_str() == "school" {
            let found = format!("the facility {:?}", kind.id.as_str());
            problems.add(Problem::error(
                "C01",
                table.place.clone(),
                found,
                "each facility once, and none called school",
            ));
        }
        table.finish(problems);
        kinds.push(kind);
    }
    kinds
}
