//! Means, standard deviations and difference coefficients, computed from the cells of the indicators.

use super::Entry;
use super::criteria::Criterion;
use super::indicators::HAIR;
use crate::report::page::view::{CompositeRow, SpreadRow};
use crate::report::workbook::book::Book;
use crate::report::workbook::cell::{Cell, Kind, Value};
use crate::report::workbook::paper::FIRST;
use crate::report::workbook::stand::{self, Moment, NAMES, Stand, column, near, range};
use crate::standard::{CoefficientForm, Judged};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// Columns.
const PUPILS: u16 = 5;
const MEAN: u16 = 6;
const DEVIATION: u16 = 7;
const WEIGHTED: u16 = 8;
const UNWEIGHTED: u16 = 9;
const LIMIT: u16 = 10;
const WITHIN: u16 = 11;
/// Decimals of coefficients.
const DECIMALS: usize = 4;

pub(super) fn write(book: &Book, entry: &Entry) -> Result<Worksheet, XlsxError> {
    let note = match book.view.standard.form {
        CoefficientForm::Weighted => "workbook-coefficients-note",
        CoefficientForm::Unweighted => "workbook-coefficients-note-unweighted",
    };
    let mut paper = entry.open(book, &book.say(note))?;
    let heads = book.heads([
        "page-stage-heading",
        "page-indicator",
        "page-unit",
        "workbook-units-counted",
        "workbook-units-without",
        "page-pupils",
        "workbook-mean",
        "workbook-deviation",
        "workbook-weighted",
        "workbook-unweighted",
        "page-limit",
        "page-within",
    ]);
    let Some(stand) = book.stand(entry.moment) else { return paper.finish(0) };
    let mut rows: Vec<Vec<Cell>> =
        (FIRST..).zip(&stand.state.spreads).map(|(row, spread)| line(book, stand, row, spread)).collect();
    rows.extend(stand.state.composites.iter().enumerate().map(|(place, it)| composite(book, stand, place, it)));
    let (first, last) = paper.table(&heads, &rows)?;
    // Where the mean of the coefficients is judged, the single ones are not.
    let judged = match book.view.standard.judged {
        Judged::Each => first,
        Judged::Mean => first + stand::row(stand.state.spreads.len()),
    };
    paper.colour_words((judged, last), (WITHIN, WITHIN))?;
    paper.finish(2)
}

fn line(book: &Book, stand: &Stand, row: u32, spread: &SpreadRow) -> Vec<Cell> {
    let facts = book.indicators().iter().enumerate().find(|(_, it)| it.indicator == spread.indicator);
    let (Some((place, facts)), Some(block)) = (facts, stand.block(&spread.stage)) else { return Vec::new() };
    let p = stand.pupils_range(book, block);
    let x = stand.column_range(book, block, NAMES + column(place));
    let at = |column: u16| near(row, column);
    let [pupils, mean, deviation] = [PUPILS, MEAN, DEVIATION].map(at);
    // The difference is taken only where there is a value: one may be missing, or be emptied.
    let variance = format!("SUM(IF(ISNUMBER({x}),{p}*({x}-{mean})^2,0))");
    let deviation_formula = format!("IF({pupils}>0,SQRT({variance}/{pupils}),\"\")");
    let kind = Kind::Figure(book.decimals(place));
    let coefficient = Kind::Figure(DECIMALS);
    vec![
        Cell::text(book.words.stage(&spread.stage)),
        Cell::text(book.words.title(&facts.title)),
        Cell::text(book.words.unit(&facts.unit)),
        Cell::formula(format!("COUNT({x})"), Some(spread.units as f64), Kind::Figure(0)),
        Cell::formula(format!("ROWS({x})-COUNT({x})"), Some(spread.units_without_value as f64), Kind::Figure(0)),
        Cell::formula(format!("SUMPRODUCT(ISNUMBER({x})*{p})"), Some(spread.pupils), Kind::Figure(0)),
        Cell::formula(format!("IF({pupils}>0,SUMPRODUCT({p},{x})/{pupils},\"\")"), spread.mean, kind),
        Cell::array(deviation_formula, spread.standard_deviation, kind),
        Cell::formula(ratio(&mean, &format!("{deviation}/{mean}")), spread.weighted, coefficient),
        Cell::formula(
            ratio(&format!("SUM({x})"), &format!("STDEVP({x})/AVERAGE({x})")),
            spread.unweighted,
            coefficient,
        ),
        limit(book, stand, &spread.stage, spread.limit),
        within(book, row, judged_column(book), spread.within),
    ]
}

/// A ratio where what it is divided by is above zero.
fn ratio(divisor: &str, ratio: &str) -> String {
    format!("IF(N({divisor})>0,{ratio},\"\")")
}

/// The standard's limit of a stage; after a plan the policy's.
fn limit(book: &Book, stand: &Stand, stage: &str, limit: f64) -> Cell {
    match book.criterion(&Criterion::Limit(stage.to_string())).filter(|_| stand.moment == Moment::Today) {
        Some(cell) => Cell::formula(cell, Some(limit), Kind::Figure(DECIMALS)),
        None => Cell::figure(Some(limit), DECIMALS).given(),
    }
}

/// The column of the form that is judged.
fn judged_column(book: &Book) -> u16 {
    match book.view.standard.form {
        CoefficientForm::Weighted => WEIGHTED,
        CoefficientForm::Unweighted => UNWEIGHTED,
    }
}

fn within(book: &Book, row: u32, judged: u16, within: Option<bool>) -> Cell {
    let [passes, fails, unknown] = book.quoted_verdicts();
    let (value, limit) = (near(row, judged), near(row, LIMIT));
    let formula = format!("IF(ISNUMBER({value}),IF({value}<={limit}+{HAIR},{passes},{fails}),{unknown})");
    Cell::formula(formula, Value::Text(book.met(within)), Kind::Word)
}

/// The mean of the coefficients of a stage, in the column of the form that is judged.
fn composite(book: &Book, stand: &Stand, place: usize, composite: &CompositeRow) -> Vec<Cell> {
    let row = FIRST + stand::row(stand.state.spreads.len() + place);
    let judged = judged_column(book);
    let singles = rows_of(stand, &composite.stage);
    let mut cells = vec![Cell::nothing(); 12];
    cells[0] = Cell::text(book.words.stage(&composite.stage));
    cells[1] = Cell::text(book.say("workbook-composite"));
    if let Some((first, last)) = singles {
        let cells_of = format!("{}:{}", near(first, judged), near(last, judged));
        let formula = format!("IF(COUNT({cells_of})={},AVERAGE({cells_of}),\"\")", last - first + 1);
        cells[usize::from(judged)] = Cell::formula(formula, composite.value, Kind::Figure(DECIMALS));
    }
    cells[usize::from(LIMIT)] = limit(book, stand, &composite.stage, composite.limit);
    cells[usize::from(WITHIN)] = within(book, row, judged, composite.within);
    cells.into_iter().map(Cell::sum).collect()
}

/// The first and last row of a stage's coefficients.
fn rows_of(stand: &Stand, stage: &str) -> Option<(u32, u32)> {
    let of_stage = || (FIRST..).zip(&stand.state.spreads).filter(|(_, spread)| spread.stage == stage);
    Some((of_stage().next()?.0, of_stage().last()?.0))
}

/// The verdicts of the coefficients of a stage, for other sheets.
pub(super) fn verdicts(book: &Book, stand: &Stand, stage: &str) -> Option<String> {
    let (first, last) = rows_of(stand, stage)?;
    Some(range(&book.name("workbook-coefficients", stand.moment), WITHIN, first, last))
}

/// The verdict of the mean of a stage's coefficients, where it is judged.
pub(super) fn composite_verdict(book: &Book, stand: &Stand, stage: &str) -> Option<String> {
    let place = stand.state.composites.iter().position(|it| it.stage == stage)?;
    let row = FIRST + stand::row(stand.state.spreads.len() + place);
    Some(format!("'{}'!{}", book.name("workbook-coefficients", stand.moment), near(row, WITHIN)))
}
