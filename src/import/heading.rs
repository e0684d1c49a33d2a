//! The heading of a published table, which may have several rows and merged cells: the texts above
//! a column, from top to bottom, are its path, such as `专任教师/按学历分/本科`.

use crate::diagnostic::{Problem, Problems, did_you_mean, one_of};
use crate::quantity::half_width;
use crate::sheets::limits::MOST_COLUMNS;
use crate::sheets::xlsx::merged;
use crate::sheets::{Grid, GridRow, Merged};

/// Between the rows of a heading.
pub const SEPARATOR: char = '/';

/// How far down a sheet its heading may begin.
const MOST_TITLES: usize = 30;

/// A published table whose heading has been found.
#[derive(Debug, Clone)]
pub struct Headed {
    /// The path of each column; empty where nothing stands above it.
    pub paths: Vec<String>,
    /// The column of the key.
    pub key: usize,
    /// The rows below the heading.
    pub rows: Vec<GridRow>,
}

/// Finds the heading by the column that all tables have, the key.
///
/// # Errors
/// No row with the key, or merged cells below the heading.
pub fn find(grid: &Grid, keys: &[String], depth: Option<usize>) -> Result<Headed, Problems> {
    let found = grid.rows.iter().take(MOST_TITLES).find_map(|row| {
        let column = row.cells.iter().position(|cell| keys.iter().any(|key| plain(key) == plain(cell)))?;
        Some((row.line, column))
    });
    let Some((line, key)) = found else {
        let found = format!("no heading {} in the first {MOST_TITLES} rows", keys.join(" or "));
        let problem = Problem::error("I12", grid.place(), found, "a heading with the code of the school");
        return Err(problem.help("name the heading in the mapping's key").into());
    };
    let last = line + depth.unwrap_or_else(|| height(grid, line, key)) - 1;
    let (heading, rows): (Vec<&GridRow>, Vec<&GridRow>) =
        grid.rows.iter().filter(|row| row.line >= line).partition(|row| row.line <= last);
    let mut problems = Problems::default();
    for range in grid.merged.iter().filter(|range| *range.lines.end() > last && range.lines.end() > range.lines.start())
    {
        if rows.last().is_some_and(|row| *range.lines.start() <= row.line) {
            problems.add(merged::refused(grid, range));
        }
    }
    if problems.any_error() {
        return Err(problems);
    }
    let rows = rows.into_iter().cloned().collect();
    Ok(Headed { paths: paths(grid, &heading), key, rows })
}

/// Rows of the merged cell that the key stands in.
fn height(grid: &Grid, line: usize, column: usize) -> usize {
    let merged = grid.merged.iter().find(|range| range.lines.contains(&line) && range.columns.contains(&column));
    merged.map_or(1, |range| range.lines.end() + 1 - line)
}

fn paths(grid: &Grid, heading: &[&GridRow]) -> Vec<String> {
    let merged: Vec<&Merged> =
        grid.merged.iter().filter(|range| heading.iter().any(|row| range.lines.contains(&row.line))).collect();
    let width = heading.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let width = merged.iter().map(|range| range.columns.end() + 1).fold(width, usize::max).min(MOST_COLUMNS);
    let mut paths: Vec<Vec<String>> = vec![Vec::new(); width];
    for (depth, row) in heading.iter().enumerate() {
        let mut left = String::new();
        for column in 0..width {
            let mut text = text(heading, &merged, row, column);
            // Text files have no merged cells: a group reaches up to the next one.
            let same_group =
                column > 0 && paths[column].len() == depth && paths[column - 1].starts_with(&paths[column]);
            if text.is_empty() && merged.is_empty() && depth + 1 < heading.len() && same_group {
                text.clone_from(&left);
            }
            left.clone_from(&text);
            if !text.is_empty() && paths[column].last() != Some(&text) {
                paths[column].push(text);
            }
        }
    }
    paths.iter().map(|path| path.join(&SEPARATOR.to_string())).collect()
}

/// The text of a cell, or of the merged cell it is a part of.
fn text(heading: &[&GridRow], merged: &[&Merged], row: &GridRow, column: usize) -> String {
    let range = merged.iter().find(|range| range.lines.contains(&row.line) && range.columns.contains(&column));
    let (line, column) = range.map_or((row.line, column), |range| (*range.lines.start(), *range.columns.start()));
    let row = heading.iter().find(|row| row.line == line);
    row.and_then(|row| row.cells.get(column)).map(|cell| plain(cell)).unwrap_or_default()
}

/// A heading without what differs from one edition to the next: blanks, full-width letters, and
/// the mark before groups.
pub fn plain(text: &str) -> String {
    let text: String = text.chars().map(half_width).filter(|letter| !letter.is_whitespace()).collect();
    text.trim_start_matches('#').to_string()
}

impl Headed {
    /// The column of a heading, whose last row is the last of the column's path and whose others
    /// stand in it in the same order; `None` where the table does not have it.
    ///
    /// # Errors
    /// The paths of several columns that it could be.
    pub fn column(&self, heading: &str) -> Result<Option<usize>, String> {
        let wanted: Vec<String> = heading.split(SEPARATOR).map(plain).collect();
        let exact = wanted.join(&SEPARATOR.to_string());
        let same = |path: &&(usize, &String)| *path.1 == exact;
        let all: Vec<(usize, &String)> =
            self.paths.iter().enumerate().filter(|(_, path)| is_in(&wanted, path)).collect();
        let exact: Vec<&(usize, &String)> = all.iter().filter(same).collect();
        match (&exact[..], &all[..]) {
            ([(column, _)], _) | ([], [(column, _)]) => Ok(Some(*column)),
            ([], []) => Ok(None),
            _ => Err(one_of(all.iter().map(|(_, path)| path.as_str()))),
        }
    }

    /// The known path nearest to a heading, as advice.
    #[must_use]
    pub fn nearest(&self, heading: &str) -> String {
        did_you_mean(heading, self.paths.iter().map(String::as_str).filter(|path| !path.is_empty()))
    }
}

fn is_in(wanted: &[String], path: &str) -> bool {
    let mut path = path.split(SEPARATOR).rev();
    let mut wanted = wanted.iter().rev();
    let (Some(last), Some(of_path)) = (wanted.next(), path.next()) else { return false };
    last == of_path && wanted.all(|group| path.any(|of_path| of_path == group))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheets::csv;

    fn headed(text: &str, depth: usize) -> Headed {
        let grid = csv::grid("t.csv", text.as_bytes()).unwrap();
        find(&grid, &["学校标识码".to_string()], Some(depth)).unwrap_or_else(|problems| panic!("{problems}"))
    }

    const TWO_ROWS: &str =
        "合成县,,,,,\n学校标识码,#专任教师,,,教学用房,\n,合 计,按学历分,本科,计,（其中）室内\n1,9,8,7,6,5\n";

    #[test]
    fn a_group_of_a_text_file_reaches_up_to_the_next_one() {
        let table = headed(TWO_ROWS, 2);
        let expected =
            ["学校标识码", "专任教师/合计", "专任教师/按学历分", "专任教师/本科", "教学用房/计", "教学用房/(其中)室内"];
        assert_eq!(table.paths, expected);
        assert_eq!(table.rows.len(), 1);
        assert_eq!(table.rows[0].line, 4);
    }

    #[test]
    fn a_heading_is_found_by_its_last_rows_in_order_and_told_where_it_could_be_several() {
        let table = headed("学校标识码,小学,,初中,\n,教师,班,教师,班\n", 2);
        assert_eq!(table.column("初中/教师"), Ok(Some(3)));
        assert_eq!(table.column("教师"), Err("one of 小学/教师, 初中/教师".to_string()));
        assert_eq!(table.column("教师/初中"), Ok(None));
        assert_eq!(table.column("学校 标识码"), Ok(Some(0)));
    }

    #[test]
    fn a_table_without_the_key_is_told() {
        let grid = csv::grid("t.csv", b"a,b\n1,2\n").unwrap();
        assert_eq!(
            find(&grid, &["学校标识码".to_string()], None).unwrap_err().to_string(),
            "error[I12] t.csv\n  found:    no heading 学校标识码 in the first 30 rows\n  expected: a heading with the code of the school\n  help:     name the heading in the mapping's key\n"
        );
    }
}
