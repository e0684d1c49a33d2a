//! The numbers of the standard that formulas use, each with its source and how sure it is.

use super::Entry;
use crate::report::evaluation::decimals_for;
use crate::report::page::view::{Limit, PageView};
use crate::report::workbook::book::Book;
use crate::report::workbook::cell::{Cell, Kind};
use crate::report::workbook::paper::FIRST;
use crate::report::workbook::stand;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// A number of the standard.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::report::workbook) enum Criterion {
    /// Indicators that a unit must meet.
    MustMeet,
    /// Share of its threshold that each of the others must reach.
    FloorShare,
    /// Threshold of an indicator, by its place, for a stage.
    Threshold(usize, String),
    /// Largest difference coefficient of a stage.
    Limit(String),
    /// Weight of a pupil of a stage when facilities are split.
    Weight(String),
}

/// The columns of a number and of the floor that follows from it.
const VALUE: u16 = 3;
const FLOOR: u16 = 4;

/// All of them, in the order of their rows.
pub(in crate::report::workbook) fn list(view: &PageView) -> Vec<Criterion> {
    let standard = &view.standard;
    let mut list = Vec::new();
    if standard.must_meet.is_some() {
        list.extend([Criterion::MustMeet, Criterion::FloorShare]);
    }
    for (place, indicator) in standard.indicators.iter().enumerate() {
        list.extend(indicator.thresholds.iter().map(|limit| Criterion::Threshold(place, limit.stage.clone())));
    }
    list.extend(standard.limits.iter().map(|limit| Criterion::Limit(limit.stage.clone())));
    let stages = standard.stages.iter().chain(&standard.unjudged_stages);
    list.extend(stages.map(|stage| Criterion::Weight(stage.stage.clone())));
    list
}

/// The cell of the number at a place of the list.
pub(in crate::report::workbook) fn cell(place: usize) -> String {
    stand::cell(row(place), VALUE)
}

fn row(place: usize) -> u32 {
    FIRST + stand::row(place)
}

pub(super) fn write(book: &Book, entry: &Entry) -> Result<Worksheet, XlsxError> {
    let mut paper = entry.open(book, &book.say("workbook-criteria-note"))?;
    let heads = book.heads([
        "workbook-number",
        "page-stage-heading",
        "page-indicator",
        "workbook-value",
        "page-floor-heading",
        "page-unit",
        "page-source",
        "workbook-clause",
        "page-sure",
    ]);
    let rows: Vec<Vec<Cell>> = (0..).zip(list(book.view)).map(|(place, it)| line(book, place, &it)).collect();
    paper.table(&heads, &rows)?;
    paper.finish(3)
}

fn line(book: &Book, place: usize, criterion: &Criterion) -> Vec<Cell> {
    let standard = &book.view.standard;
    match criterion {
        Criterion::MustMeet => {
            let count = standard.must_meet.map(|count| count as f64);
            single(book, "workbook-must-meet", Cell::figure(count, 0))
        }
        Criterion::FloorShare => single(book, "workbook-floor-share", Cell::figure(standard.floor_share, 2)),
        Criterion::Threshold(indicator, stage) => {
            let indicator = &standard.indicators[*indicator];
            let Some(limit) = indicator.thresholds.iter().find(|limit| limit.stage == *stage) else {
                return Vec::new();
            };
            let mut cells = sourced(book, "page-threshold-heading", limit, &indicator.unit);
            cells[2] = Cell::text(book.words.title(&indicator.title));
            cells[4] = floor(book, place, limit);
            cells
        }
        Criterion::Limit(stage) => {
            let limit = standard.limits.iter().find(|limit| limit.stage == *stage);
            limit.map_or_else(Vec::new, |limit| sourced(book, "page-limit-of-coefficient", limit, ""))
        }
        Criterion::Weight(stage) => {
            let found = book.sharing_stages().find(|known| known.stage == *stage);
            found.map_or_else(Vec::new, |stage| sourced(book, "workbook-split-weight", &stage.split_weight, ""))
        }
    }
}

/// A number of the pass rule.
fn single(book: &Book, title: &str, value: Cell) -> Vec<Cell> {
    let mut cells = vec![Cell::nothing(); 9];
    cells[0] = Cell::text(book.say(title));
    cells[usize::from(VALUE)] = value.given();
    cells
}

fn sourced(book: &Book, title: &str, limit: &Limit, unit: &str) -> Vec<Cell> {
    vec![
        Cell::text(book.say(title)),
        Cell::text(book.words.stage(&limit.stage)),
        Cell::nothing(),
        Cell::amount(Some(limit.value)).given(),
        Cell::nothing(),
        Cell::text(book.words.unit(unit)),
        Cell::prose(&limit.source),
        Cell::prose(limit.clause.clone().unwrap_or_default()),
        Cell::text(book.words.sure(&limit.sure)),
    ]
}

/// The floor (基本值) is a share of the threshold.
fn floor(book: &Book, place: usize, limit: &Limit) -> Cell {
    let share = list(book.view).iter().position(|known| *known == Criterion::FloorShare);
    match (share, limit.floor) {
        (Some(share), Some(floor)) => {
            let formula = format!("ROUND({}*{},9)", stand::near(row(place), VALUE), cell(share));
            Cell::formula(formula, Some(floor), Kind::Figure(decimals_for(floor).max(3)))
        }
        _ => Cell::nothing(),
    }
}

/// The cell of the floor that follows from the number at a place of the list.
pub(in crate::report::workbook) fn floor_cell(place: usize) -> String {
    stand::cell(row(place), FLOOR)
}
