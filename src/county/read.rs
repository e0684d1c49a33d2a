//! Reading a county: its declaration first, then the tables, with all problems at once.

use super::refused::Refused;
use super::{County, Provenance, SchoolId, Vocabulary, sheet, totals};
use crate::diagnostic::{Checked, Place, Problem, Problems, did_you_mean, one_of};
use crate::document::{self, Entry, Reader};
use crate::input;
use crate::sheets::{self, Book, Grid};
use crate::tables::{self, OF_TEACHERS, TABLES, Table};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

/// What a county says of itself, before its tables are read.
#[derive(Debug, Clone)]
pub struct Declaration {
    county: County,
    tables: BTreeMap<&'static str, Grid>,
    /// Whether it declares that its teachers are not told.
    without_teachers: bool,
    /// Tables that have headings and no row: templates that were not filled in.
    blank: BTreeSet<&'static str>,
    refused: Refused,
    problems: Problems,
}

/// Reads and checks a county that declares its own vocabulary.
///
/// # Errors
/// As [`Declaration::read`].
pub fn read(path: &Path) -> Result<Checked<County>, Problems> {
    declaration(path)?.read(&Vocabulary::default())
}

/// Reads the declaration of a county: of a folder its `county.toml`, of a workbook its sheet
/// `county`; with the problems that leave enough of it to read the tables by.
///
/// # Errors
/// A file that cannot be read or is not TOML; no declaration.
pub fn declaration(path: &Path) -> Result<Declaration, Problems> {
    if !path.exists() || (path.is_file() && !sheets::is_named_as_workbook(path)) {
        return Err(undeclared(path).into());
    }
    let mut book = Book::open(path);
    let mut problems = std::mem::take(&mut book.problems);
    let mut refused = Refused::of(&problems);
    let file = path.join(FILE);
    let entry = if file.exists() {
        document::parse(FILE, &document_text(&file)?)?
    } else if let Some(grid) = sheet::NAMES.iter().find_map(|name| book.take(name)) {
        let grid = grid.checked()?;
        problems.absorb(grid.warnings);
        sheet::document(&grid.value, &mut problems)
    } else {
        // A workbook that was refused may hold the declaration.
        if !path.is_file() || !problems.any_error() {
            problems.add(undeclared(path));
        }
        return Err(problems);
    };
    let (county, without_teachers) = parse_declaration(&entry, &mut problems);
    let (tables, blank) = known_tables(book, &mut refused, &mut problems);
    Ok(Declaration { county, tables, without_teachers, blank, refused, problems })
}

/// The declaration of a folder.
const FILE: &str = "county.toml";

const TEMPLATES: &str = "`junheng init` writes a template of each table";

fn document_text(file: &Path) -> Result<String, Problems> {
    let text = input::text(file, document::LARGEST_DOCUMENT_MEBIBYTES, "C08", "the declaration of a county");
    text.map_err(Problems::from)
}

fn undeclared(path: &Path) -> Problem {
    let found = match path {
        path if !path.exists() => "no such folder or file",
        path if path.is_file() && !sheets::is_named_as_workbook(path) => "a file that is no workbook",
        _ => "no declaration",
    };
    let expected = "a folder with a county.toml, or a workbook with a sheet \"county\" (县)";
    let problem = Problem::error("C08", Place::file(tables::shown_path(path)), found, expected);
    match path.parent().filter(|folder| path.is_file() && folder.join(FILE).exists()) {
        Some(folder) => problem.help(format!("name the folder that holds the county: {}", folder.display())),
        None => problem.help(format!("look at the path: {}; `junheng init` writes templates", path.display())),
    }
}

impl Declaration {
    /// Path or name of the standard that the county names.
    #[must_use]
    pub fn standard(&self) -> &str {
        &self.county.standard
    }

    /// The names that the tables may use: the county's own, completed by those of its standard.
    #[must_use]
    pub fn vocabulary(&self, default: &Vocabulary) -> Vocabulary {
        let mut vocabulary = self.county.vocabulary.clone();
        vocabulary.complete(default);
        vocabulary
    }

    /// The tables that are filled in, by their English names.
    #[must_use]
    pub fn tables(&self) -> &BTreeMap<&'static str, Grid> {
        &self.tables
    }

    /// The problems met so far, for those who cannot read on.
    #[must_use]
    pub fn into_problems(self) -> Problems {
        self.problems
    }

    /// Reads the tables; names that the county does not declare are those of `default`, the
    /// vocabulary of its standard.
    ///
    /// # Errors
    /// Every problem of every file: syntax, unknown columns and names, missing values, figures
    /// that contradict each other.
    pub fn read(self, default: &Vocabulary) -> Result<Checked<County>, Problems> {
        let Self { mut county, mut tables, without_teachers, blank, refused, mut problems } = self;
        county.vocabulary.complete(default);
        if county.vocabulary.stages.is_empty() || county.vocabulary.school_kinds.is_empty() {
            // Without them every row of every table would be a problem.
            let expected = "lists of names, or a standard that has a vocabulary";
            let place = Place::file(FILE).column("stages, school_kinds");
            if !problems.any_error() {
                problems.add(Problem::error("D03", place, "no stages or no kinds of schools", expected));
            }
            return Err(problems);
        }
        missing_tables(&tables, &blank, &refused, &mut problems);
        one_table_of_teachers(&mut tables, &blank, &refused, without_teachers, &mut problems);
        for table in &TABLES {
            if let Some(grid) = tables.remove(table.name) {
                read_table(table, grid, &mut county, &mut problems);
            }
        }
        schools_without_pupils(&county, &mut problems);
        totals::refuse_impossible(&county, &mut problems);
        if !problems.any_error() {
            tables::campus::merge(&mut county);
            tables::teachers::measures_of_roster(&mut county);
        }
        problems.unless_any_error(county)
    }
}

fn read_table(table: &Table, grid: Grid, county: &mut County, problems: &mut Problems) {
    let rows = grid.checked().and_then(|grid| {
        problems.absorb(grid.warnings);
        tables::rows(&grid.value, &(table.columns)(&county.vocabulary))
    });
    match rows {
        Ok(rows) => (table.read)(&rows, county, problems),
        Err(found) => problems.absorb(found),
    }
}

/// The tables of a county by their English names. Tables that nobody reads would be silently
/// ignored, and hidden ones may hold what nobody looks at any more: both are refused. Those with
/// headings only are templates that were not filled in, and come as names.
fn known_tables(
    mut book: Book,
    refused: &mut Refused,
    problems: &mut Problems,
) -> (BTreeMap<&'static str, Grid>, BTreeSet<&'static str>) {
    let (mut found, mut blank) = (BTreeMap::<&'static str, Grid>::new(), BTreeSet::new());
    let names: Vec<String> = book.grids().keys().cloned().collect();
    for (name, grid) in names.into_iter().filter_map(|name| book.take(&name).map(|grid| (name, grid))) {
        let place = grid.place();
        match Table::of_name(&name) {
            Some(table) if grid.rows.len() < 2 && !grid.problems.any_error() => {
                blank.insert(table.name);
            }
            None if grid.rows.len() < 2 && grid.sheet.is_some() => {}
            _ if sheet::EXPLANATIONS.contains(&name.as_str()) || sheet::PROPOSAL.contains(&name.as_str()) => {}
            Some(table) if grid.hidden => {
                let hidden = format!("the table {} in a hidden sheet", table.name);
                let problem = Problem::error("C13", place, hidden, "tables in visible sheets");
                problems.add(problem.help("show the sheet and look at it, or delete it"));
                refused.names.insert(name);
            }
            None if grid.hidden => {}
            Some(table) if found.contains_key(table.name) => {
                let again = format!("the table {} again, which stands in {}", table.name, found[table.name].place());
                problems.add(Problem::error("C01", place, again, "each table once"));
                refused.names.insert(name);
            }
            Some(table) => {
                found.insert(table.name, grid);
            }
            None => problems.add(unknown_table(&name, place)),
        }
    }
    // Which of two is meant cannot be known.
    found.retain(|table, _| !refused.may_hold(table) || refused.workbook);
    (found, blank)
}

fn unknown_table(name: &str, place: Place) -> Problem {
    let known = || TABLES.iter().flat_map(|table| [table.name, table.name_zh]);
    let expected = one_of(TABLES.iter().map(|table| table.name));
    Problem::error("C07", place, "a table that is not known", expected).help(did_you_mean(name, known()))
}

fn missing_tables(
    found: &BTreeMap<&'static str, Grid>,
    blank: &BTreeSet<&'static str>,
    refused: &Refused,
    problems: &mut Problems,
) {
    let missing = |table: &&Table| table.required && !found.contains_key(table.name) && !refused.may_hold(table.name);
    for table in TABLES.iter().filter(missing) {
        let (what, help) = match blank.contains(table.name) {
            true => ("a table without rows", ""),
            false => ("no such table", TEMPLATES),
        };
        let expected = format!("the table {} ({})", table.name, table.name_zh);
        problems.add(Problem::error("C09", Place::file(table.name), what, expected).help(help));
    }
}

/// Asks for exactly one table of teachers, and reads none where there are more.
fn one_table_of_teachers(
    found: &mut BTreeMap<&'static str, Grid>,
    blank: &BTreeSet<&'static str>,
    refused: &Refused,
    without_teachers: bool,
    problems: &mut Problems,
) {
    let of_teachers: Vec<&str> = OF_TEACHERS.into_iter().filter(|name| found.contains_key(name)).collect();
    if of_teachers.is_empty() && OF_TEACHERS.iter().any(|table| refused.may_hold(table)) {
        return;
    }
    if without_teachers && !of_teachers.is_empty() {
        let (what, expected) = (of_teachers.join(" and "), "no table of teachers: county.toml declares them absent");
        problems.add(Problem::error("C09", Place::file(of_teachers[0]), what, expected));
    } else if of_teachers.len() != usize::from(!without_teachers) {
        found.retain(|table, _| !of_teachers.contains(table));
        let without_rows = OF_TEACHERS.iter().any(|name| blank.contains(name));
        let what = match of_teachers.as_slice() {
            [] if without_rows => "no table of teachers with rows".to_string(),
            [] => "no table of teachers".to_string(),
            several => several.join(" and "),
        };
        let expected = format!("exactly one of {}", OF_TEACHERS.join(", "));
        let help = if of_teachers.is_empty() && !without_rows { TEMPLATES } else { "" };
        problems.add(Problem::error("C09", Place::file(OF_TEACHERS[0]), what, expected).help(help));
    }
}

fn schools_without_pupils(county: &County, problems: &mut Problems) {
    if problems.any_error() {
        return;
    }
    let taught: BTreeSet<&SchoolId> = county.units.iter().map(|unit| &unit.id.school).collect();
    // A campus without pupils still has rooms, which belong to its school.
    let counted = county.schools.iter().filter(|school| !county.campuses.contains_key(&school.id));
    for school in counted.filter(|school| !taught.contains(&school.id)) {
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

/// The county without its tables, and whether it declares that its teachers are not told.
fn parse_declaration(entry: &Entry, problems: &mut Problems) -> (County, bool) {
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
        distances: Arc::default(),
        campuses: BTreeMap::new(),
        roster: Arc::default(),
        figures: BTreeMap::new(),
        attestations: BTreeMap::new(),
    };
    let absent = reader.entry("teachers").and_then(|entry| document::choice_of(entry, &ABSENT, problems));
    reader.finish(problems);
    (county, absent.is_some())
}

/// What the key `teachers` may say.
const ABSENT: [(&str, ()); 1] = [(tables::ABSENT, ())];

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
