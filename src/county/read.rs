//! Reading a county: its declaration first, then the tables, with all problems at once.

use super::{County, Provenance, Vocabulary};
use crate::diagnostic::{Checked, Place, Problem, Problems, did_you_mean, one_of};
use crate::document::{self, Entry, Reader};
use crate::tables::{self, TABLES, Table};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What `county.toml` says, before the tables are read.
#[derive(Debug, Clone)]
pub struct Declaration {
    county: County,
    folder: PathBuf,
    problems: Problems,
}

/// Reads and checks a county's folder that declares its own vocabulary.
///
/// # Errors
/// As [`Declaration::read`].
pub fn read(folder: &Path) -> Result<Checked<County>, Problems> {
    declaration(folder)?.read(&Vocabulary::default())
}

/// Reads `county.toml`, with the problems that leave enough of it to read the tables by.
///
/// # Errors
/// A file that cannot be read or is not TOML.
pub fn declaration(folder: &Path) -> Result<Declaration, Problems> {
    let path = folder.join("county.toml");
    let text = std::fs::read_to_string(&path).map_err(|error| {
        let expected = "a county's folder with a county.toml";
        let problem = Problem::error("C08", Place::file("county.toml"), error.to_string(), expected);
        Problems::from(problem.help(format!("look at the path: {}", folder.display())))
    })?;
    let entry = document::parse("county.toml", &text)?;
    let mut problems = Problems::default();
    let county = parse_declaration(&entry, &mut problems);
    Ok(Declaration { county, folder: folder.to_path_buf(), problems })
}

impl Declaration {
    /// Path or name of the standard that the county names.
    #[must_use]
    pub fn standard(&self) -> &str {
        &self.county.standard
    }

    /// Reads the tables; names that the county does not declare are those of `default`, the
    /// vocabulary of its standard.
    ///
    /// # Errors
    /// Every problem of every file: syntax, unknown columns and names, missing values, figures
    /// that contradict each other.
    pub fn read(self, default: &Vocabulary) -> Result<Checked<County>, Problems> {
        let Self { mut county, folder, mut problems } = self;
        county.vocabulary.complete(default);
        if county.vocabulary.stages.is_empty() || county.vocabulary.school_kinds.is_empty() {
            // Without them every row of every table would be a problem.
            let expected = "lists of names, or a standard that has a vocabulary";
            let place = Place::file("county.toml").column("stages, school_kinds");
            problems.add(Problem::error("D03", place, "no stages or no kinds of schools", expected));
            return Err(problems);
        }
        let found = files(&folder, &mut problems);
        for table in &TABLES {
            let Some(path) = found.get(table.name) else { continue };
            match tables::read(path, &(table.columns)(&county.vocabulary)) {
                Ok(rows) => {
                    problems.absorb(rows.warnings);
                    (table.read)(&rows.value, &mut county, &mut problems);
                }
                Err(in_table) => problems.absorb(in_table),
            }
        }
        missing_tables(&found, &mut problems);
        schools_without_pupils(&county, &mut problems);
        if !problems.any_error() {
            tables::campus::merge(&mut county);
            tables::teachers::measures_of_roster(&mut county);
        }
        problems.unless_any_error(county)
    }
}

/// The files of a folder by the table they hold; tables that nobody reads would be silently
/// ignored, so they are refused.
fn files(folder: &Path, problems: &mut Problems) -> BTreeMap<&'static str, PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return BTreeMap::new() };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let mut found = BTreeMap::new();
    for path in paths.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "csv")) {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let place = Place::file(tables::shown_path(&path));
        match Table::of_name(&name) {
            Some(table) if found.contains_key(table.name) => {
                let again = format!("the table {} again", table.name);
                problems.add(Problem::error("C01", place, again, "each table once"));
            }
            Some(table) => {
                found.insert(table.name, path);
            }
            None => {
                let known = || TABLES.iter().flat_map(|table| [table.name, table.name_zh]);
                let expected = one_of(TABLES.iter().map(|table| table.name));
                let problem = Problem::error("C07", place, "a table that is not known", expected);
                problems.add(problem.help(did_you_mean(&name, known())));
            }
        }
    }
    found
}

/// Tables that tell the teachers, of which a county has one.
const OF_TEACHERS: [&str; 3] =
    [tables::teacher_counts::TABLE.name, tables::teacher_totals::TABLE.name, tables::teachers::TABLE.name];

fn missing_tables(found: &BTreeMap<&'static str, PathBuf>, problems: &mut Problems) {
    for table in TABLES.iter().filter(|table| table.required && !found.contains_key(table.name)) {
        let expected = format!("the table {} ({})", table.name, table.name_zh);
        problems.add(Problem::error("C09", Place::file(table.name), "no such table", expected));
    }
    let of_teachers: Vec<&str> = OF_TEACHERS.into_iter().filter(|name| found.contains_key(name)).collect();
    if of_teachers.len() != 1 {
        let what = if of_teachers.is_empty() { "no table of teachers".to_string() } else { of_teachers.join(" and ") };
        let expected = format!("exactly one of {}", OF_TEACHERS.join(", "));
        problems.add(Problem::error("C09", Place::file(OF_TEACHERS[0]), what, expected));
    }
}

fn schools_without_pupils(county: &County, problems: &mut Problems) {
    if problems.any_error() {
        return;
    }
    for school in county.schools.iter().filter(|school| county.units_of(&school.id).next().is_none()) {
        let found = format!("no row for the school {:?}", school.id.as_str());
        problems.add(
            Problem::error(
                "C05",
                Place::file(tables::enrolment::TABLE.name),
                found,
                "at least one stage for each school",
            )
            .help("leave schools without pupils out of the schools table"),
        );
    }
}

fn parse_declaration(entry: &Entry, problems: &mut Problems) -> County {
    let mut reader = Reader::new(entry, problems);
    let county = County {
        name: reader.required_text("name", problems),
        year: reader.required_whole("year", problems),
        standard: reader.required_text("standard", problems),
        language: language(&mut reader, problems),
        money_unit: reader.text("money_unit", problems).unwrap_or_else(|| "万元".to_string()),
        provenance: provenance(&mut reader, problems),
        vocabulary: Vocabulary::parse(&mut reader, problems),
        schools: Vec::new(),
        units: Vec::new(),
        distances: BTreeMap::new(),
        campuses: BTreeMap::new(),
        roster: Vec::new(),
        figures: BTreeMap::new(),
        attestations: BTreeMap::new(),
    };
    reader.finish(problems);
    county
}

fn language(reader: &mut Reader, problems: &mut Problems) -> Option<String> {
    const LANGUAGES: [(&str, &str); 2] = [("zh", "zh"), ("en", "en")];
    let entry = reader.entry("language")?;
    document::choice_of(entry, &LANGUAGES, problems).map(str::to_string)
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
