//! Reading a proposal's table.

use super::{Action, Line, NAME, NAME_ZH, Proposal, columns};
use crate::county::{County, FacilityId, SchoolId, StageId};
use crate::diagnostic::{Checked, Place, Problem, Problems, did_you_mean, one_of};
use crate::quantity::{Decimal, Wan};
use crate::sheets::{self, Grid};
use crate::tables::teacher_counts::flags;
use crate::tables::{Row, rows};
use std::path::Path;

/// Decimals that an amount may have: what plans are written with.
const MOST_DECIMALS: u32 = 4;

/// Years after the county's that a line may be done in.
const LATEST_YEAR: u32 = 10;

/// Reads a proposal for a county from a CSV file or a workbook, of which the sheet `proposal`
/// (调配方案) counts, or its only visible sheet that is not blank.
///
/// # Errors
/// Every problem of the file: unknown schools and names, lines that lack what their action needs,
/// figures that no line can have.
pub fn read(path: &Path, county: &County) -> Result<Checked<Proposal>, Problems> {
    of_grids(&sheets::shown_path(path), sheets::open(path)?, county)
}

/// Reads a proposal from the bytes of such a file.
///
/// # Errors
/// As [`read`].
pub fn parse(file: &str, bytes: &[u8], county: &County) -> Result<Checked<Proposal>, Problems> {
    of_grids(file, sheets::parse(file, bytes)?, county)
}

fn of_grids(file: &str, grids: Vec<Grid>, county: &County) -> Result<Checked<Proposal>, Problems> {
    let grid = the_table(file, grids)?.checked()?;
    let mut problems = grid.warnings;
    let rows = match rows(&grid.value, &columns(&county.vocabulary)) {
        Ok(rows) => rows,
        Err(found) => {
            problems.absorb(found);
            return Err(problems);
        }
    };
    if rows.is_empty() {
        problems.add(Problem::error("R06", grid.value.place(), "a proposal without lines", "at least one line"));
    }
    let lines = rows.iter().filter_map(|row| line(row, county, &mut problems)).collect();
    problems.unless_any_error(Proposal { file: file.to_string(), lines })
}

/// The table of the proposal among the sheets of its file.
fn the_table(file: &str, grids: Vec<Grid>) -> Result<Grid, Problems> {
    let named = |grid: &Grid| grid.sheet.as_deref().is_some_and(|sheet| [NAME, NAME_ZH].contains(&sheet.trim()));
    let mut visible: Vec<Grid> = grids.into_iter().filter(|grid| !grid.hidden && !grid.rows.is_empty()).collect();
    if let Some(place) = visible.iter().position(named) {
        return Ok(visible.swap_remove(place));
    }
    let found = match visible.len() {
        1 => return Ok(visible.swap_remove(0)),
        0 => "no sheet with rows".to_string(),
        count => format!("{count} sheets, none of them called {NAME} or {NAME_ZH}"),
    };
    let expected = format!("one table, or a sheet called {NAME} ({NAME_ZH})");
    Err(Problem::error("R05", Place::file(file), found, expected).into())
}

fn line(row: &Row, county: &County, problems: &mut Problems) -> Option<Line> {
    let names = Action::NAMES.map(|(name, ..)| name);
    let action = row.name_among("action", names, problems).and_then(Action::from_name);
    let to = row.text("to", problems).is_some().then(|| school(row, "to", county, problems)).flatten();
    let from = row.optional_text("from").and_then(|_| school(row, "from", county, problems));
    let stages = county.vocabulary.stages.iter().map(String::as_str);
    let stage = row.optional_text("stage").and_then(|_| row.name_among("stage", stages, problems));
    let flags = row.optional_text("flags").and_then(|_| flags(row, &county.vocabulary, problems));
    let kinds = county.vocabulary.facility_kinds.iter().map(|kind| kind.id.as_str());
    let facility = row.optional_text("facility").and_then(|_| row.name_among("facility", kinds, problems));
    let cost = row.optional_decimal("cost_wan", problems).map(Wan);
    let year = row.optional_year("year", problems);
    if let Some(year) = year.filter(|year| !(county.year..=county.year + LATEST_YEAR).contains(year)) {
        let expected = format!("a year from {} to {}", county.year, county.year + LATEST_YEAR);
        problems.add(Problem::error("R04", row.at("year"), year.to_string(), expected));
    }
    let action = action?;
    needed_and_unused(action, row, problems);
    let (stage, facility) = (stage.map(StageId::from), facility.map(FacilityId::from));
    let amount = amount(action, facility.as_ref(), row, county, problems)?;
    let person = row.optional_text("person").map(str::to_string);
    let note = row.optional_text("note").map(str::to_string);
    Some(Line {
        place: row.place.clone(),
        action,
        person,
        from,
        to: to?,
        stage,
        flags,
        facility,
        amount,
        year,
        cost,
        note,
    })
}

/// A school by its code or, where only one has it, by its name.
fn school(row: &Row, column: &str, county: &County, problems: &mut Problems) -> Option<SchoolId> {
    let text = row.optional_text(column)?;
    if let Some(school) = county.schools.iter().find(|school| school.id.as_str() == text) {
        return Some(school.id.clone());
    }
    let mut named = county.schools.iter().filter(|school| school.name == text);
    match (named.next(), named.next()) {
        (Some(school), None) => Some(school.id.clone()),
        (Some(first), Some(second)) => {
            let found = format!("{text:?}, the name of several schools");
            let expected = format!("the code of one of them, such as {} or {}", first.id, second.id);
            problems.add(Problem::error("R03", row.at(column), found, expected));
            None
        }
        _ => {
            let known = || county.schools.iter().flat_map(|school| [school.id.as_str(), school.name.as_str()]);
            let expected = one_of(county.schools.iter().map(|school| school.id.as_str()));
            let problem = Problem::error("T06", row.at(column), format!("{text:?}"), expected);
            problems.add(problem.help(did_you_mean(text, known())));
            None
        }
    }
}

/// What each action needs and what it has no use for; a move of a named person needs nothing more.
fn needed_and_unused(action: Action, row: &Row, problems: &mut Problems) {
    let by_person = row.optional_text("person").is_some();
    let (needed, unused): (&[&str], &[&str]) = match action {
        Action::Move if by_person => (&[], &["facility"]),
        Action::Move => (&["from", "stage", "flags", "amount"], &["facility"]),
        Action::Hire => (&["stage", "flags", "amount"], &["from", "person", "facility"]),
        Action::Buy | Action::Build => (&["facility", "amount"], &["from", "person", "stage", "flags"]),
    };
    for column in needed.iter().filter(|column| row.optional_text(column).is_none()) {
        let found = format!("no {column} in a line of the action {}", action.name());
        let problem = Problem::error("R01", row.at(column), found, format!("a value: {}", needed.join(", ")));
        let help = if action == Action::Move { "or name the teacher in the column person" } else { "" };
        problems.add(problem.help(help));
    }
    for (column, text) in unused.iter().filter_map(|column| Some((*column, row.optional_text(column)?))) {
        let found = format!("{text:?} in a line of the action {}", action.name());
        problems.add(Problem::error("R02", row.at(column), found, "an empty cell: this action has no use for it"));
    }
}

/// The amount, above 0; people and whole facilities in whole numbers, a named person is one.
fn amount(
    action: Action,
    facility: Option<&FacilityId>,
    row: &Row,
    county: &County,
    problems: &mut Problems,
) -> Option<Decimal> {
    if row.optional_text("amount").is_none() {
        return row.optional_text("person").is_some().then_some(Decimal::ONE);
    }
    let amount = row.decimal("amount", problems)?;
    let of_people = matches!(action, Action::Move | Action::Hire);
    let kind = facility.and_then(|facility| county.facility_kind(facility));
    let expected = if row.optional_text("person").is_some() {
        (amount != Decimal::ONE).then(|| "1 or nothing: the line names one person".to_string())
    } else if of_people || kind.is_some_and(|kind| kind.whole) {
        let valid = amount.is_integer() && amount > Decimal::ZERO && u32::try_from(amount).is_ok();
        (!valid).then(|| "a whole number above 0 and at most 4,294,967,295".to_string())
    } else {
        let valid = amount > Decimal::ZERO && amount.scale() <= MOST_DECIMALS;
        (!valid).then(|| format!("a number above 0 with at most {MOST_DECIMALS} decimals"))
    };
    match expected {
        None => Some(amount),
        Some(expected) => {
            problems.add(Problem::error("T05", row.at("amount"), amount.to_string(), expected));
            None
        }
    }
}
