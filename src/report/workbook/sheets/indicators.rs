//! Every indicator of every unit, computed from the cells of the data, with the bounds of its stage above.

use super::Entry;
use super::criteria::{self, Criterion};
use crate::report::page::view::{Counts, UnitRow};
use crate::report::workbook::book::Book;
use crate::report::workbook::cell::{Cell, Kind, Value};
use crate::report::workbook::paper::Paper;
use crate::report::workbook::stand::{Block, NAMES, Stand, column, near};
use rust_xlsxwriter::{ConditionalFormatFormula, Worksheet, XlsxError};

/// What a value may be short of its bound and still reach it: binary figures hold no decimals, and what is
/// equal must not fail by the last of their digits.
pub(super) const HAIR: &str = "0.0000000005";

pub(super) fn write(book: &Book, entry: &Entry) -> Result<Worksheet, XlsxError> {
    let note = if book.judges_units() { "workbook-indicators-note" } else { "workbook-indicators-note-unjudged" };
    let mut paper = entry.open(book, &book.say(note))?;
    let Some(stand) = book.stand(entry.moment) else { return paper.finish(0) };
    let mut heads = book.heads(["workbook-code", "page-school", "page-stage-heading", "page-pupils"]);
    heads.extend(book.indicators().iter().map(|it| book.words.with_unit(book.words.title(&it.title), &it.unit)));
    if book.judges_units() {
        heads.extend(book.heads(["workbook-met", "workbook-at-floor-count", "workbook-passes"]));
    }
    let mut rows = bounds(book, stand);
    rows.extend(stand.units.iter().enumerate().map(|(place, unit)| line(book, stand, place, unit)));
    paper.table(&heads, &rows)?;
    colour(book, stand, &mut paper)?;
    paper.finish(3)
}

/// Thresholds (达标值) and floors (基本值) of each stage.
fn bounds(book: &Book, stand: &Stand) -> Vec<Vec<Cell>> {
    if !book.judges_units() {
        return Vec::new();
    }
    let sheet = book.say("workbook-criteria");
    let row = |stage: &str, title: &str, floor: bool| {
        let mut cells =
            vec![Cell::nothing(), Cell::text(book.say(title)), Cell::text(book.words.stage(stage)), Cell::nothing()];
        cells.extend(book.indicators().iter().enumerate().map(|(indicator, facts)| {
            let wanted = Criterion::Threshold(indicator, stage.to_string());
            let place = criteria::list(book.view).iter().position(|known| *known == wanted);
            let limit = facts.thresholds.iter().find(|limit| limit.stage == stage);
            let (Some(place), Some(limit)) = (place, limit) else { return Cell::nothing() };
            let (cell, value) = match floor {
                true => (criteria::floor_cell(place), limit.floor),
                false => (criteria::cell(place), Some(limit.value)),
            };
            Cell::formula(format!("'{sheet}'!{cell}"), value, Kind::Figure(book.decimals(indicator)))
        }));
        cells.into_iter().map(Cell::sum).collect()
    };
    let blocks = stand.blocks.iter();
    let both = |block: &Block| {
        [row(block.stage, "page-threshold-heading", false), row(block.stage, "page-floor-heading", true)]
    };
    blocks.flat_map(both).collect()
}

fn line(book: &Book, stand: &Stand, place: usize, unit: &UnitRow) -> Vec<Cell> {
    let mut cells = vec![
        Cell::text(&unit.school),
        Cell::text(book.words.school(&unit.school)),
        Cell::text(book.words.stage(&unit.stage)),
        Cell::formula(stand.pupils_cell(book, place), Some(f64::from(unit.pupils)), Kind::Figure(0)),
    ];
    cells.extend((0..book.indicators().len()).map(|indicator| value(book, stand, place, indicator)));
    if book.judges_units() {
        cells.extend(judged(book, stand, place, unit));
    }
    cells
}

/// What an indicator counts, times its factor, over the pupils; empty where a figure is missing.
fn value(book: &Book, stand: &Stand, place: usize, indicator: usize) -> Cell {
    let (unit, facts) = (stand.units[place], &book.indicators()[indicator]);
    let value: Value = unit.values.get(indicator).and_then(|value| value.value).into();
    let kind = Kind::Figure(book.decimals(indicator));
    let (needed, counted) = match &facts.counts {
        Counts::Teachers(flags) => match stand.teachers_cell(book, place, flags) {
            Some(cell) => (vec![cell.clone()], cell),
            None => return Cell { value, ..Cell::figure(None, 0) },
        },
        Counts::Facilities(weights) => {
            let cell = |facility: &str| stand.facility_cell(book, &unit.school, facility);
            let cells: Option<Vec<(String, f64)>> =
                weights.iter().map(|(facility, weight)| Some((cell(facility)?, *weight))).collect();
            let Some(cells) = cells else { return Cell { value, ..Cell::figure(None, 0) } };
            let share = stand.share_cell(book, place);
            (cells.iter().map(|(cell, _)| cell.clone()).collect(), format!("({})*{share}", weighted(&cells)))
        }
    };
    let counted = match stand.granted_cell(book, place, indicator) {
        Some(granted) => format!("({counted}+{granted})"),
        None => counted,
    };
    let factor = if facts.factor == 1.0 { String::new() } else { format!("{}*", facts.factor) };
    let pupils = stand.pupils_cell(book, place);
    let formula =
        format!("IF(AND(COUNT({})={},N({pupils})>0),{factor}{counted}/{pupils},\"\")", needed.join(","), needed.len());
    Cell::formula(formula, value, kind)
}

/// A sum of cells, each with its number.
fn weighted(cells: &[(String, f64)]) -> String {
    let mut sum = String::new();
    for (cell, weight) in cells {
        let sign = if *weight < 0.0 {
            "-"
        } else if sum.is_empty() {
            ""
        } else {
            "+"
        };
        let times = if weight.abs() == 1.0 { String::new() } else { format!("{}*", weight.abs()) };
        sum.push_str(&format!("{sign}{times}{cell}"));
    }
    sum
}

/// How many indicators reach their threshold, how many their floor, and whether that is enough.
fn judged(book: &Book, stand: &Stand, place: usize, unit: &UnitRow) -> [Cell; 3] {
    let count = book.indicators().len();
    let row = stand.value_row(book, place);
    let (first, last) = (NAMES, NAMES + column(count) - 1);
    let cells = |row: u32| format!("{}:{}", near(row, first), near(row, last));
    let bound = stand.thresholds_row(&unit.stage).unwrap_or(row);
    let reach = |bound: u32| format!("SUMPRODUCT(ISNUMBER({0})*({0}>={1}-{HAIR}))", cells(row), cells(bound));
    let of = |reached: fn(&crate::report::page::view::ValueRow) -> Option<bool>| {
        Some(unit.values.iter().filter(|value| reached(value) == Some(true)).count() as f64)
    };
    let (met, at_floor) = (near(row, last + 1), near(row, last + 2));
    let must_meet = book.criterion(&Criterion::MustMeet).unwrap_or_default();
    let [passes, fails, unknown] = book.quoted_verdicts();
    let verdict = format!(
        "IF(COUNT({})<{count},{unknown},IF(AND({met}>={must_meet},{at_floor}={count}),{passes},{fails}))",
        cells(row)
    );
    [
        Cell::formula(reach(bound), of(|value| value.met), Kind::Figure(0)),
        Cell::formula(reach(bound + 1), of(|value| value.at_floor), Kind::Figure(0)),
        Cell::formula(verdict, Value::Text(book.verdict(unit.verdict)), Kind::Word),
    ]
}

/// Values below their floor and below their threshold are told by colours, verdicts by their words.
fn colour(book: &Book, stand: &Stand, paper: &mut Paper) -> Result<(), XlsxError> {
    if !book.judges_units() {
        return Ok(());
    }
    let last = NAMES + column(book.indicators().len()) - 1;
    for block in &stand.blocks {
        let rows = (stand.value_row(book, block.first), stand.value_row(book, block.last));
        let Some(bound) = stand.thresholds_row(block.stage) else { continue };
        let first = near(rows.0, NAMES);
        for (row, format) in [(bound + 1, book.style.bad()), (bound, book.style.middle())] {
            let bound = row_fixed(row, NAMES);
            let rule = ConditionalFormatFormula::new()
                .set_rule(format!("=AND(ISNUMBER({first}),{first}<{bound}-{HAIR})").as_str())
                .set_format(format)
                .set_stop_if_true(true);
            paper.sheet.add_conditional_format(rows.0, NAMES, rows.1, last, &rule)?;
        }
        paper.colour_words(rows, (stand.verdict_column(), stand.verdict_column()))?;
    }
    Ok(())
}

/// A cell whose row stays where the rule is moved along.
fn row_fixed(row: u32, column: u16) -> String {
    let cell = near(row, column);
    let letters: String = cell.chars().take_while(char::is_ascii_alphabetic).collect();
    format!("{letters}${}", row + 1)
}
