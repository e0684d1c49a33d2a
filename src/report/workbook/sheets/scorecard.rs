//! The scorecard in the layout of inspectors: 达标值, 基本值, 实际值, 是否达标, one row for each
//! indicator of each unit.

use super::Entry;
use super::criteria::{self, Criterion};
use super::indicators::HAIR;
use crate::report::page::view::{UnitRow, ValueRow};
use crate::report::workbook::book::Book;
use crate::report::workbook::cell::{Cell, Kind, Value};
use crate::report::workbook::paper::FIRST;
use crate::report::workbook::stand::{self, Stand, near};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// Columns of threshold, floor, value, and verdict.
const THRESHOLD: u16 = 5;
const FLOOR: u16 = 6;
const VALUE: u16 = 7;
const VERDICT: u16 = 8;

pub(super) fn after_is_there(book: &Book) -> bool {
    book.judges_units() && super::has_after(book)
}

pub(super) fn write(book: &Book, entry: &Entry) -> Result<Worksheet, XlsxError> {
    let mut paper = entry.open(book, &book.say("workbook-scorecard-note"))?;
    let heads = book.heads([
        "workbook-code",
        "page-school",
        "page-stage-heading",
        "page-indicator",
        "page-unit",
        "page-threshold-heading",
        "page-floor-heading",
        "page-actual",
        "workbook-passes",
        "workbook-to-add",
    ]);
    let Some(stand) = book.stand(entry.moment) else { return paper.finish(0) };
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for (place, unit) in stand.units.iter().enumerate() {
        for (indicator, value) in unit.values.iter().enumerate() {
            let row = FIRST + stand::row(rows.len());
            rows.push(line(book, stand, row, (place, unit), (indicator, value)));
        }
    }
    let rows = paper.table(&heads, &rows)?;
    if rows.1 >= rows.0 {
        paper.sheet.autofilter(rows.0 - 1, 0, rows.1, VERDICT + 1)?;
        paper.colour_words(rows, (VERDICT, VERDICT))?;
    }
    paper.finish(2)
}

fn line(
    book: &Book,
    stand: &Stand,
    row: u32,
    (place, unit): (usize, &UnitRow),
    (indicator, value): (usize, &ValueRow),
) -> Vec<Cell> {
    let facts = &book.indicators()[indicator];
    let kind = Kind::Figure(book.decimals(indicator));
    let wanted = Criterion::Threshold(indicator, unit.stage.clone());
    let criterion = criteria::list(book.view).iter().position(|known| *known == wanted);
    let limit = facts.thresholds.iter().find(|limit| limit.stage == unit.stage);
    let sheet = book.say("workbook-criteria");
    let bound = |cell: fn(usize) -> String, value: Option<f64>| match criterion {
        Some(criterion) => Cell::formula(format!("'{sheet}'!{}", cell(criterion)), value, kind),
        None => Cell::nothing(),
    };
    vec![
        Cell::text(&unit.school),
        Cell::text(book.words.school(&unit.school)),
        Cell::text(book.words.stage(&unit.stage)),
        Cell::text(book.words.title(&facts.title)),
        Cell::text(book.words.unit(&facts.unit)),
        bound(criteria::cell, limit.map(|limit| limit.value)),
        bound(criteria::floor_cell, limit.and_then(|limit| limit.floor)),
        Cell::formula(stand.value_cell(book, place, indicator), value.value, kind),
        verdict(book, row, value),
        Cell::amount(value.to_add),
    ]
}

fn verdict(book: &Book, row: u32, value: &ValueRow) -> Cell {
    let ids = ["page-passes", "workbook-at-floor", "page-below-floor", "page-not-assessed"];
    let [passes, at_floor, below, unknown] = ids.map(|id| book.quoted(id));
    let [threshold, floor, x] = [THRESHOLD, FLOOR, VALUE].map(|column| near(row, column));
    let formula = format!(
        "IF(ISNUMBER({x}),IF({x}>={threshold}-{HAIR},{passes},IF({x}>={floor}-{HAIR},{at_floor},{below})),{unknown})"
    );
    let shown = match (value.met, value.at_floor) {
        (Some(true), _) => ids[0],
        (Some(false), Some(true)) => ids[1],
        (Some(false), _) => ids[2],
        (None, _) => ids[3],
    };
    Cell::formula(formula, Value::Text(book.say(shown)), Kind::Word)
}
