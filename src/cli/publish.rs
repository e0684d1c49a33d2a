//! `--publish-safe`: the page, the workbook and tables that a county may publish, and the key that it keeps.

use super::{Stop, exit};
use crate::diagnostic::{Place, Problem};
use crate::input::shown_path;
use crate::language::Language;
use crate::output::{OutputFolder, write_file};
use crate::report::page::view::PageView;
use crate::report::publication::{Key, Names, Publication, SMALLEST_COUNT, book, page};
use std::path::{Path, PathBuf};

/// What may be published, and how.
#[derive(Debug, clap::Args)]
pub(super) struct Publishing {
    /// Write what may be published: schools under aliases, no people, small counts of people withheld.
    #[arg(long, requires = "key", requires = "written")]
    publish_safe: bool,
    /// File that says which alias stands for which school: read where it exists, else made. It must not
    /// lie in a folder that anything is published in.
    #[arg(long, value_name = "FILE", requires = "publish_safe")]
    key: Option<PathBuf>,
    /// Counts of fewer people are withheld.
    #[arg(long, value_name = "PEOPLE", requires = "publish_safe", default_value_t = SMALLEST_COUNT)]
    #[arg(value_parser = clap::value_parser!(u32).range(3..=1000))]
    smallest_count: u32,
    /// Folder to write the tables that may be published to, as CSV files; it must not exist.
    #[arg(long, value_name = "FOLDER", requires = "publish_safe")]
    tables: Option<PathBuf>,
}

/// The most a key takes with a hundred thousand schools.
const MOST_MEBIBYTES: u64 = 1;
const EXPECTED: &str = "the key that an earlier run with --publish-safe made, or a file that does not exist";

/// Files as they will be written.
struct Made {
    html: Option<String>,
    workbook: Option<Vec<u8>>,
    tables: Vec<(String, String)>,
}

impl Publishing {
    /// The key, where what is written is to be published.
    pub(super) fn key(&self) -> Option<&Path> {
        self.key.as_deref().filter(|_| self.publish_safe)
    }

    /// Refuses a folder of tables that exists, and a key that would be published, before any work.
    pub(super) fn check(&self, files: [Option<&Path>; 2]) -> Result<(), Stop> {
        let Some(key) = self.key() else { return Ok(()) };
        super::page::must_not_exist([self.tables.as_deref(), None])?;
        self.tables_stand_alone(files)?;
        let folders = files.into_iter().flatten().map(|file| resolved(file).parent().map(Path::to_path_buf));
        let published = folders.flatten().chain(self.tables.as_deref().map(resolved));
        // Neither the key nor a link to it: what is published may be copied with the files of links.
        let keys = [resolved(key), named(key)];
        let inside = |folder: &PathBuf| keys.iter().any(|key| key.starts_with(folder));
        match published.into_iter().find(inside) {
            Some(_) => Err(Stop::Because(
                exit::USAGE,
                format!(
                    "the key {} would lie in a folder that is published; name a file in another folder",
                    key.display()
                ),
            )),
            None => Ok(()),
        }
    }

    /// Refuses a page or a workbook that is the folder of tables, or lies in it: it is made whole.
    fn tables_stand_alone(&self, files: [Option<&Path>; 2]) -> Result<(), Stop> {
        let Some(tables) = &self.tables else { return Ok(()) };
        match files.into_iter().flatten().find(|file| resolved(file).starts_with(resolved(tables))) {
            Some(file) => {
                let (file, tables) = (file.display(), tables.display());
                let sentence = format!("{file} cannot lie in the folder of tables {tables}; name a file beside it");
                Err(Stop::Because(exit::USAGE, sentence))
            }
            None => Ok(()),
        }
    }

    /// Writes what may be published of a view, and the key first where it is new or longer. `people` are
    /// names and codes of people that must not be in it.
    pub(super) fn write(
        &self,
        files: [Option<&Path>; 2],
        view: &PageView,
        language: Language,
        people: Vec<String>,
    ) -> Result<(), Stop> {
        let Some(file) = self.key() else { return Ok(()) };
        let internal = |sentence| Stop::Because(exit::INTERNAL, sentence);
        let mut key = read(file, &view.county.name)?;
        let schools = view.all_schools().map(|school| (school.school.as_str(), school.name.as_str()));
        let is_longer = key.complete(schools, seed()?);
        let names = Names::of(view, key.names().map(str::to_string).chain(people));
        let publication = Publication::of(view, &key, &names, self.smallest_count);
        let made = self.made(files, &publication, language).map_err(internal)?;
        made.guard(&names)?;
        if is_longer || !file.exists() {
            // A link to the key stays one: the key itself is not put beside what is published.
            write_file(&resolved(file), key.document()).map_err(internal)?;
        }
        made.write(files, self.tables.as_deref()).map_err(internal)
    }

    fn made(
        &self,
        [html, workbook]: [Option<&Path>; 2],
        publication: &Publication,
        language: Language,
    ) -> Result<Made, String> {
        Ok(Made {
            html: html.map(|_| page::render(publication, language)),
            workbook: workbook.map(|_| book::workbook(publication, language)).transpose()?,
            tables: self.tables.as_ref().map_or_else(Vec::new, |_| book::files(publication, language)),
        })
    }
}

impl Made {
    /// Refuses to write anything that holds the name of a school, a place, or a person.
    fn guard(&self, names: &Names) -> Result<(), Stop> {
        let texts = self.html.iter().chain(self.tables.iter().map(|(_, text)| text));
        let in_texts = texts.into_iter().find_map(|text| names.found_in(text));
        let in_workbook = match &self.workbook {
            Some(bytes) => names.found_in_parts(bytes).map_err(|sentence| Stop::Because(exit::INTERNAL, sentence))?,
            None => None,
        };
        match in_texts.or(in_workbook) {
            Some(name) => Err(Stop::Because(
                exit::INTERNAL,
                format!("what is to be published holds the name {name:?}; nothing was written"),
            )),
            None => Ok(()),
        }
    }

    fn write(self, [html, workbook]: [Option<&Path>; 2], tables: Option<&Path>) -> Result<(), String> {
        if let Some((file, text)) = html.zip(self.html) {
            write_file(file, text)?;
        }
        if let Some((file, bytes)) = workbook.zip(self.workbook) {
            write_file(file, bytes)?;
        }
        let Some(folder) = tables else { return Ok(()) };
        let folder = OutputFolder::create(folder, false, &[])?;
        for (name, text) in self.tables {
            folder.write(&name, text)?;
        }
        folder.finish()
    }
}

/// The key of a county: the one that stands in the file, else one without schools.
fn read(file: &Path, county: &str) -> Result<Key, Stop> {
    if !file.exists() {
        return Ok(Key::new(county));
    }
    let text =
        crate::input::text(file, MOST_MEBIBYTES, "V03", EXPECTED).map_err(|problem| Stop::Input((*problem).into()))?;
    Key::read(&shown_path(file), &text, county).map_err(Stop::Input)
}

/// What aliases of new schools are drawn from: nobody can draw them again.
fn seed() -> Result<[u8; 32], Stop> {
    let mut seed = [0; 32];
    let filled = getrandom::fill(&mut seed);
    filled.map_err(|error| Stop::Because(exit::INTERNAL, format!("the system gives no random numbers: {error}")))?;
    Ok(seed)
}

/// A path in full, links followed as far as it exists.
fn resolved(path: &Path) -> PathBuf {
    let full = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let found = full.ancestors().find_map(|known| Some((known.canonicalize().ok()?, full.strip_prefix(known).ok()?)));
    // Joined part by part: nothing joined to the path of a file would end it with a slash.
    found.map_or_else(|| full.clone(), |(known, rest)| known.components().chain(rest.components()).collect())
}

/// A path in full, where a link at its end stands for itself.
fn named(path: &Path) -> PathBuf {
    let full = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    match (full.parent(), full.file_name()) {
        (Some(folder), Some(name)) => resolved(folder).join(name),
        _ => full,
    }
}

/// Names and codes of the people whom the plans of a stored run name.
pub(super) fn people_of(folder: &Path, view: &PageView) -> Result<Vec<String>, Stop> {
    let policies = view.policies.iter().map(|row| folder.join(&row.name));
    let files = policies.chain([folder.to_path_buf()]).map(|folder| folder.join("people.csv"));
    let mut names = Vec::new();
    for file in files.filter(|file| file.is_file()) {
        let refuse = |error: csv::Error| {
            let place = Place::file(shown_path(&file));
            let problem = Problem::error("V06", place, error.to_string(), "the people.csv of a run");
            Stop::Input(problem.help("run the command that wrote it again").into())
        };
        let mut reader = csv::Reader::from_path(&file).map_err(refuse)?;
        let headings = reader.headers().map_err(refuse)?.clone();
        let wanted: Vec<usize> =
            headings.iter().enumerate().filter(|(_, it)| ["person", "name"].contains(it)).map(|(at, _)| at).collect();
        for record in reader.records() {
            let record = record.map_err(refuse)?;
            names.extend(wanted.iter().filter_map(|place| record.get(*place)).map(str::to_string));
        }
    }
    Ok(names)
}
