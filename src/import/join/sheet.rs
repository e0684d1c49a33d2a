//! One sheet of a published table: its columns by their headings, its rows by the code of the school.

use super::{Rows, full_name};
use crate::diagnostic::{Checked, Place, Problem, Problems, one_of};
use crate::import::heading::{self, Headed, plain};
use crate::import::mapping::{Heading, SourceTable};
use crate::import::raw::{Part, SourceSheet};
use crate::quantity::{Decimal, half_width};
use crate::sheets::{Grid, GridRow};
use crate::tables::{self, Column, Row};
use std::collections::{BTreeMap, BTreeSet};

/// Reads the rows of one sheet.
///
/// # Errors
/// Problems of its cells and of its heading, and the headings that the mapping names and it lacks.
pub(super) fn read(
    table: &SourceTable,
    grid: &Grid,
    number: usize,
    rows: &mut Rows,
    problems: &mut Problems,
) -> Result<SourceSheet, Problems> {
    let Checked { value: grid, warnings } = grid.clone().checked()?;
    problems.absorb(warnings);
    let headed = heading::find(&grid, &table.key, table.heading_rows)?;
    let mut missing = Problems::default();
    let (columns, taken) = columns(table, &headed, &grid.place(), &mut missing);
    let only: Vec<(usize, &(String, Vec<String>))> = table
        .only
        .iter()
        .filter_map(|only| Some((place_of(&headed, &only.0, &grid.place(), &table.place, &mut missing)?, only)))
        .collect();
    if missing.any_error() {
        return Err(missing);
    }
    let read = data_rows(&grid, &headed, &taken)?;
    for (cells, row) in headed.rows.iter().zip(read).filter(|(cells, _)| belongs(cells, &only)) {
        let place = grid.place().row(cells.line).column(&headed.paths[headed.key]);
        let code = cells.cells.get(headed.key).map(String::as_str).unwrap_or_default();
        rows.add(code.chars().map(half_width).collect(), Part { row, sheet: number }, place, problems);
    }
    Ok(SourceSheet { place: grid.place(), columns })
}

impl Rows {
    /// Adds a row where it has a code that no row has yet.
    fn add(&mut self, code: String, part: Part, place: Place, problems: &mut Problems) {
        if code.is_empty() {
            let problem = Problem::warning("I13", place, "a row without the code of a school", "a school in every row");
            problems.add(problem.help("it is left out; a row of totals may stay"));
            return;
        }
        if let Some(first) = self.by_code.get(&code) {
            let found = format!("the school {code} again, which stands in {} already", first.row.place);
            let problem = Problem::error("I08", place, found, "each school once in a table");
            problems.add(problem.help(
                "where a table has several rows for a school, say in the mapping which belong: only = [{ heading = \"…\", one_of = […] }]",
            ));
            return;
        }
        self.codes.push(code.clone());
        self.by_code.insert(code, part);
    }
}

fn belongs(row: &GridRow, only: &[(usize, &(String, Vec<String>))]) -> bool {
    only.iter().all(|(column, (_, texts))| {
        let cell = row.cells.get(*column).map(|cell| plain(cell)).unwrap_or_default();
        texts.iter().any(|text| plain(text) == cell)
    })
}

/// The heading and scale of each column that the sheet has, and the places of these headings.
fn columns(
    table: &SourceTable,
    headed: &Headed,
    sheet: &Place,
    problems: &mut Problems,
) -> (BTreeMap<String, (String, Decimal)>, BTreeSet<usize>) {
    let (mut columns, mut taken) = (BTreeMap::new(), BTreeSet::from([headed.key]));
    for column in &table.columns {
        let known = column.headings.iter().find_map(|heading| match headed.column(&heading.text) {
            Ok(found) => found.map(|place| Ok((place, heading.scale))),
            Err(several) => Some(Err((heading, several))),
        });
        match known {
            Some(Ok((place, scale))) => {
                taken.insert(place);
                columns.insert(full_name(table, column), (headed.paths[place].clone(), scale));
            }
            Some(Err((heading, several))) => problems.add(ambiguous(&heading.text, &several, sheet, &column.place)),
            None if column.optional => {}
            None => problems.add(lacking(headed, &column.headings, sheet, &column.place)),
        }
    }
    (columns, taken)
}

fn lacking(headed: &Headed, headings: &[Heading], sheet: &Place, place: &Place) -> Problem {
    let texts: Vec<&str> = headings.iter().map(|heading| heading.text.as_str()).collect();
    let found = format!("the heading {}, which {sheet} does not have", texts.join(" or "));
    let known = headed.paths.iter().map(String::as_str).filter(|path| !path.is_empty());
    let near = texts.iter().map(|text| headed.nearest(text)).find(|help| !help.is_empty());
    Problem::error("I03", place.clone(), found, one_of(known)).help(near.unwrap_or_default())
}

fn ambiguous(heading: &str, several: &str, sheet: &Place, place: &Place) -> Problem {
    let found = format!("the heading {heading}, which could be several in {sheet}");
    Problem::error("I03", place.clone(), found, several).help("write more of the rows above it, joined by a slash")
}

fn place_of(headed: &Headed, text: &str, sheet: &Place, place: &Place, problems: &mut Problems) -> Option<usize> {
    match headed.column(text) {
        Ok(Some(column)) => return Some(column),
        Ok(None) => {
            let heading = Heading { text: text.to_string(), scale: Decimal::ONE };
            problems.add(lacking(headed, &[heading], sheet, place));
        }
        Err(several) => problems.add(ambiguous(text, &several, sheet, place)),
    }
    None
}

/// The rows below the heading, with the cells that are taken, by their paths.
fn data_rows(grid: &Grid, headed: &Headed, taken: &BTreeSet<usize>) -> Result<Vec<Row>, Problems> {
    let picked = |line: usize, cell: &dyn Fn(usize) -> String| GridRow {
        line,
        cells: taken.iter().map(|place| cell(*place)).collect(),
    };
    let heading = picked(0, &|place| headed.paths[place].clone());
    let columns: Vec<Column> = heading.cells.iter().map(|path| Column::optional(path, &[])).collect();
    let rows =
        headed.rows.iter().map(|row| picked(row.line, &|place| row.cells.get(place).cloned().unwrap_or_default()));
    let rows = std::iter::once(heading).chain(rows).collect();
    let picked = Grid { file: grid.file.clone(), sheet: grid.sheet.clone(), rows, ..Grid::default() };
    tables::rows(&picked, &columns)
}
