//! The answer: how the county stands, what the plan does, and what is on which sheet.

use super::{Entry, SHEETS, coefficients};
use crate::report::page::view::{self, PlanView, StageCount};
use crate::report::workbook::book::Book;
use crate::report::workbook::cell::{Cell, Kind, Value};
use crate::report::workbook::paper::Paper;
use crate::report::workbook::stand::{self, Moment, Stand, near};
use crate::standard::Judged;
use rust_xlsxwriter::{Url, Worksheet, XlsxError};

/// Columns of the table of stages.
const FAILING: u16 = 4;
const UNKNOWN: u16 = 5;
const COEFFICIENTS: u16 = 6;
const WITHIN: u16 = 7;
const OVER: u16 = 8;
const VERDICT: u16 = 9;

pub(super) fn write(book: &Book, entry: &Entry) -> Result<Worksheet, XlsxError> {
    let view = book.view;
    let title = book.words.say_with(
        "workbook-title",
        [("county", view.county.name.as_str().into()), ("year", view.county.year.to_string().into())],
    );
    let mut paper = Paper::new(book, &entry.name(book), &title, book.words.title(&view.standard.title))?;
    let stages = stages(book, &mut paper)?;
    paper.colour_words(stages, (VERDICT, VERDICT))?;
    for line in remarks(book) {
        paper.line(&line);
    }
    if let Some(plan) = book.plan() {
        of_plan(book, plan, &mut paper)?;
    }
    contents(book, &mut paper)?;
    paper.finish(0)
}

/// Units and coefficients by stage, counted by formulas; last how all stand together.
fn stages(book: &Book, paper: &mut Paper) -> Result<(u32, u32), XlsxError> {
    let heads = book.heads([
        "workbook-moment",
        "page-stage-heading",
        "workbook-units-judged",
        "page-items-pass",
        "page-items-fail",
        "page-items-unknown",
        "workbook-coefficients-counted",
        "workbook-coefficients-within",
        "workbook-coefficients-above",
        "workbook-resources-verdict",
    ]);
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let first = paper.next_row() + 1;
    for stand in [Moment::Today, Moment::After].into_iter().filter_map(|moment| book.stand(moment)) {
        let start = rows.len();
        for count in &stand.state.stages {
            let row = first + stand::row(rows.len());
            rows.push(stage(book, stand, row, count));
        }
        let (from, to) = (first + stand::row(start), first + stand::row(rows.len()));
        rows.push(together(book, stand, (from, to)));
    }
    paper.table(&heads, &rows)
}

fn moment(book: &Book, stand: &Stand) -> Cell {
    Cell::text(book.say(match stand.moment {
        Moment::Today => "page-today",
        Moment::After => "page-after-short",
    }))
}

fn stage(book: &Book, stand: &Stand, row: u32, count: &StageCount) -> Vec<Cell> {
    let figure = |formula: String, value: usize| Cell::formula(formula, Some(value as f64), Kind::Figure(0));
    let mut cells = vec![moment(book, stand), Cell::text(book.words.stage(&count.stage))];
    let units = stand.block(&count.stage).map(|block| stand.column_range(book, block, stand.verdict_column()));
    let coefficients = coefficients::verdicts(book, stand, &count.stage);
    let (Some(units), Some(coefficients)) = (units, coefficients) else { return cells };
    let counted = |cells: &str, id: &str| format!("COUNTIF({cells},{})", book.quoted(id));
    cells.push(figure(format!("ROWS({units})"), count.units));
    if book.judges_units() {
        cells.push(figure(counted(&units, "page-passes"), count.pass));
        cells.push(figure(counted(&units, "page-fails"), count.fail));
        cells.push(figure(counted(&units, "page-not-assessed"), count.not_assessed));
    } else {
        cells.extend(vec![Cell::nothing(); 3]);
    }
    cells.push(figure(format!("ROWS({coefficients})"), count.coefficients));
    cells.push(figure(counted(&coefficients, "page-passes"), count.within));
    cells.push(figure(counted(&coefficients, "page-fails"), count.above));
    cells.push(Cell::formula(
        verdict(book, stand, row, &count.stage),
        Value::Text(book.verdict(count.verdict)),
        Kind::Word,
    ));
    cells
}

/// Fails where a unit or what is judged of the coefficients fails; not assessed where one is not.
fn verdict(book: &Book, stand: &Stand, row: u32, stage: &str) -> String {
    let [passes, fails, unknown] = book.quoted_verdicts();
    let at = |column: u16| near(row, column);
    let (bad, open) = match (book.view.standard.judged, coefficients::composite_verdict(book, stand, stage)) {
        (Judged::Mean, Some(cell)) => (format!("({cell}={fails})"), format!("({cell}={unknown})")),
        _ => (at(OVER), format!("({}-{}-{})", at(COEFFICIENTS), at(WITHIN), at(OVER))),
    };
    let (failing, not_assessed) = (format!("N({})", at(FAILING)), format!("N({})", at(UNKNOWN)));
    format!("IF({failing}+{bad}>0,{fails},IF({not_assessed}+{open}>0,{unknown},{passes}))")
}

/// All stages together.
fn together(book: &Book, stand: &Stand, (from, to): (u32, u32)) -> Vec<Cell> {
    let [passes, fails, unknown] = book.quoted_verdicts();
    let mut cells = vec![Cell::nothing(); usize::from(VERDICT) + 1];
    cells[0] = moment(book, stand);
    cells[1] = Cell::text(book.say("page-total"));
    let value = Value::Text(book.verdict(stand.state.resources));
    cells[usize::from(VERDICT)] = match to.checked_sub(1).filter(|last| *last >= from) {
        Some(last) => {
            let all = format!("{}:{}", near(from, VERDICT), near(last, VERDICT));
            let formula =
                format!("IF(COUNTIF({all},{fails})>0,{fails},IF(COUNTIF({all},{unknown})>0,{unknown},{passes}))");
            Cell::formula(formula, value, Kind::Word)
        }
        None => Cell::text(book.verdict(stand.state.resources)),
    };
    cells.into_iter().map(Cell::sum).collect()
}

/// What must be known before any figure is used.
fn remarks(book: &Book) -> Vec<String> {
    let view = book.view;
    let mut lines = vec![book.say("workbook-live")];
    lines.push(book.words.say_with("workbook-whole-verdict", [("verdict", book.verdict(view.today.verdict).into())]));
    lines.extend(view.county.provenance.synthetic.then(|| book.say("page-synthetic")));
    lines.extend(view.standard.illustration.then(|| book.say("page-illustration")));
    lines
}

/// What the plan costs and moves.
fn of_plan(book: &Book, plan: &PlanView, paper: &mut Paper) -> Result<(), XlsxError> {
    let id = if book.view.proposal.is_some() { "page-the-proposal" } else { "page-the-plan" };
    paper.subtitle(&book.words.say_with(id, [("name", plan.name.as_str().into())]));
    if !plan.title.is_empty() {
        paper.line(&plan.title);
    }
    if plan.after.is_none() {
        paper.line(&book.say("page-plan-impossible"));
    }
    let verified = plan.verified.map(|yes| book.say(if yes { "page-yes" } else { "page-no" }));
    let mut rows: Vec<(String, Cell)> = Vec::new();
    if !plan.money.is_empty() {
        rows.push((book.in_money("page-figure-cost"), Cell::figure(Some(view::total(&plan.money)), 2)));
    }
    rows.push((book.say("page-figure-moved"), Cell::count(plan.teachers_moved)));
    rows.push((book.say("page-figure-hired"), Cell::count(plan.teachers_hired)));
    rows.push((book.say("workbook-purchases-count"), Cell::count(plan.purchases.len())));
    rows.push((book.say("page-status"), Cell::text(book.words.status(plan.status))));
    rows.extend(verified.map(|verified| (book.say("page-verified"), Cell::text(verified))));
    let rows: Vec<Vec<Cell>> = rows.into_iter().map(|(name, value)| vec![Cell::text(name), value]).collect();
    paper.table(&book.heads(["workbook-what", "workbook-value"]), &rows)?;
    Ok(())
}

/// The other sheets, with links.
fn contents(book: &Book, paper: &mut Paper) -> Result<(), XlsxError> {
    paper.subtitle(&book.say("workbook-contents"));
    let others: Vec<&Entry> = SHEETS.iter().skip(1).filter(|entry| (entry.is_there)(book)).collect();
    let rows: Vec<Vec<Cell>> =
        others.iter().map(|entry| vec![Cell::text(entry.name(book)), Cell::text(entry.title(book))]).collect();
    let (first, _) = paper.table(&book.heads(["workbook-sheet", "workbook-content"]), &rows)?;
    for (row, entry) in (first..).zip(others) {
        let name = entry.name(book);
        let link = Url::new(format!("internal:'{name}'!A1")).set_text(&name);
        paper.sheet.write_url(row, 0, link)?;
    }
    Ok(())
}
