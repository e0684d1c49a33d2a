//! The figures of each stage of each school that indicators are computed from.

use super::Entry;
use crate::report::page::view::UnitRow;
use crate::report::workbook::book::Book;
use crate::report::workbook::cell::{Cell, Kind};
use crate::report::workbook::sheets::criteria::Criterion;
use crate::report::workbook::stand::Stand;
use rust_xlsxwriter::{Worksheet, XlsxError};

pub(super) fn write(book: &Book, entry: &Entry) -> Result<Worksheet, XlsxError> {
    let mut paper = entry.open(book, &book.say("workbook-units-note"))?;
    let Some(stand) = book.stand(entry.moment) else { return paper.finish(0) };
    let mut heads = book.heads(["workbook-code", "page-school", "page-stage-heading", "page-pupils"]);
    heads.extend(
        stand.teacher_kinds.iter().map(|(_, flags)| book.words.with_unit(&book.words.words.flags(flags), "teachers")),
    );
    heads.push(book.say("workbook-share"));
    heads.extend(stand.relaxed.iter().map(|place| {
        let title = book.words.title(&book.indicators()[*place].title);
        format!("{}{}", book.say("workbook-granted"), title)
    }));
    let rows: Vec<Vec<Cell>> =
        stand.units.iter().enumerate().map(|(place, unit)| line(book, stand, place, unit)).collect();
    paper.table(&heads, &rows)?;
    paper.finish(3)
}

fn line(book: &Book, stand: &Stand, place: usize, unit: &UnitRow) -> Vec<Cell> {
    let stages = stand.stage_cells(book, &unit.school);
    let own =
        stages.iter().find(|(stage, _)| book.sharing_stages().nth(*stage).is_some_and(|it| it.stage == unit.stage));
    let pupils = Some(f64::from(unit.pupils));
    let mut cells = vec![
        Cell::text(&unit.school),
        Cell::text(book.words.school(&unit.school)),
        Cell::text(book.words.stage(&unit.stage)),
        own.map_or_else(
            || Cell::figure(pupils, 0).given(),
            |(_, cell)| Cell::formula(cell.clone(), pupils, Kind::Figure(0)),
        ),
    ];
    let teachers = &stand.teacher_kinds;
    cells.extend(teachers.iter().map(|(kind, _)| Cell::figure(stand.teachers(unit, *kind).map(f64::from), 0).given()));
    cells.push(share(book, stand, place, unit, &stages));
    let granted = |indicator: &usize| unit.values.get(*indicator).map(|value| value.granted);
    cells.extend(stand.relaxed.iter().map(|indicator| Cell::amount(granted(indicator)).given()));
    cells
}

/// The unit's part of its school's facilities: its weighted pupils among those of all stages.
fn share(book: &Book, stand: &Stand, place: usize, unit: &UnitRow, stages: &[(usize, String)]) -> Cell {
    let weight = |stage: &str| book.criterion(&Criterion::Weight(stage.to_string()));
    let weighted = stages.iter().map(|(stage, cell)| {
        let stage = book.sharing_stages().nth(*stage)?;
        Some(format!("{cell}*{}", weight(&stage.stage)?))
    });
    let sum = weighted.collect::<Option<Vec<String>>>().map(|terms| terms.join("+"));
    let kind = Kind::Figure(4);
    match (sum, weight(&unit.stage)) {
        (Some(sum), Some(own)) if !sum.is_empty() => {
            let formula = format!("IF({sum}>0,{}*{own}/({sum}),0)", stand.pupils_cell(book, place));
            Cell::formula(formula, Some(unit.facility_share), kind)
        }
        _ => Cell::figure(Some(unit.facility_share), 4).given(),
    }
}
