//! Every unit before and after the plan, with the values of both sheets of indicators side by side.

use super::Entry;
use crate::report::page::view::UnitRow;
use crate::report::workbook::book::Book;
use crate::report::workbook::cell::{Cell, Kind, Value};
use crate::report::workbook::stand::{Moment, Stand};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// Columns of the verdicts.
const VERDICTS: (u16, u16) = (5, 6);

pub(super) fn write(book: &Book, entry: &Entry) -> Result<Worksheet, XlsxError> {
    let mut paper = entry.open(book, &book.say("workbook-course-note"))?;
    let [Some(today), Some(after)] = [Moment::Today, Moment::After].map(|moment| book.stand(moment)) else {
        return paper.finish(0);
    };
    let mut heads = book.heads(["workbook-code", "page-school", "page-stage-heading"]);
    heads.extend(pair(book, &book.say("page-pupils")));
    if book.judges_units() {
        heads.extend(pair(book, &book.say("workbook-passes")));
    }
    for facts in book.indicators() {
        heads.extend(pair(book, &book.words.with_unit(book.words.title(&facts.title), &facts.unit)));
    }
    let rows: Vec<Vec<Cell>> = units(today, after).iter().map(|unit| line(book, [today, after], unit)).collect();
    let rows = paper.table(&heads, &rows)?;
    if book.judges_units() {
        paper.colour_words(rows, VERDICTS)?;
    }
    paper.finish(3)
}

/// A heading for today and for after the plan.
fn pair(book: &Book, heading: &str) -> [String; 2] {
    ["page-today", "page-after-short"].map(|moment| format!("{heading} – {}", book.say(moment)))
}

/// The units of today, then those that are judged only after the plan.
fn units<'a>(today: &Stand<'a>, after: &Stand<'a>) -> Vec<&'a UnitRow> {
    let new = after.units.iter().filter(|unit| today.place(&unit.school, &unit.stage).is_none());
    today.units.iter().chain(new).copied().collect()
}

fn line(book: &Book, stands: [&Stand; 2], unit: &UnitRow) -> Vec<Cell> {
    let places = stands.map(|stand| stand.place(&unit.school, &unit.stage));
    let both = |cell: &dyn Fn(&Stand, usize) -> Cell| {
        let at = |side: usize| match places[side] {
            Some(place) => cell(stands[side], place),
            None => Cell::text(book.say("workbook-not-judged")),
        };
        [at(0), at(1)]
    };
    let mut cells = vec![
        Cell::text(&unit.school),
        Cell::text(book.words.school(&unit.school)),
        Cell::text(book.words.stage(&unit.stage)),
    ];
    cells.extend(both(&|stand, place| {
        let pupils = Some(f64::from(stand.units[place].pupils));
        Cell::formula(stand.pupils_cell(book, place), pupils, Kind::Figure(0))
    }));
    if book.judges_units() {
        cells.extend(both(&|stand, place| {
            let verdict = Value::Text(book.verdict(stand.units[place].verdict));
            Cell::formula(stand.verdict_cell(book, place), verdict, Kind::Word)
        }));
    }
    for indicator in 0..book.indicators().len() {
        cells.extend(both(&|stand, place| {
            let value = stand.units[place].values.get(indicator).and_then(|value| value.value);
            Cell::formula(stand.value_cell(book, place, indicator), value, Kind::Figure(book.decimals(indicator)))
        }));
    }
    cells
}
