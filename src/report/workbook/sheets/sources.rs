//! What the figures rest on: the policy's assumptions, how good the plan is proved to be, documents,
//! doubtful data, and where everything comes from.

use super::Entry;
use crate::report::page::view::{AssumptionRow, PlanView, ProofRow};
use crate::report::workbook::book::Book;
use crate::report::workbook::cell::Cell;
use crate::report::workbook::paper::Paper;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// Width of sentences where no table is wider.
const TEXT: f64 = 60.0;

pub(super) fn write(book: &Book, entry: &Entry) -> Result<Worksheet, XlsxError> {
    let made_by = book.words.made_by(["workbook-made-by", "workbook-made-with-solver"]);
    let mut paper = entry.open(book, &made_by)?;
    paper.widen(0, TEXT);
    if let Some(plan) = book.plan() {
        of_plan(book, plan, &mut paper)?;
    }
    texts(&mut paper, &book.say("page-documents"), documents(book));
    texts(&mut paper, &book.say("page-data-heading"), provenance(book));
    let warnings = &book.view.data_warnings;
    let title = book.words.say_with("page-data-warnings", [("count", warnings.len().into())]);
    texts(&mut paper, &title, warnings.clone());
    let excluded = excluded(book);
    let title = book.words.say_with("page-excluded", [("count", excluded.len().into())]);
    texts(&mut paper, &title, excluded);
    paper.finish(0)
}

fn of_plan(book: &Book, plan: &PlanView, paper: &mut Paper) -> Result<(), XlsxError> {
    if !plan.assumptions.is_empty() {
        paper.subtitle(&book.words.say_with("page-assumptions", [("name", plan.name.as_str().into())]));
        paper.line(&book.say("page-assumptions-explained"));
        let heads = book.heads(["workbook-number", "workbook-value", "page-unit", "workbook-key"]);
        let rows: Vec<Vec<Cell>> = plan.assumptions.iter().map(|row| assumption(book, row)).collect();
        paper.table(&heads, &rows)?;
    }
    if !plan.proof.is_empty() {
        paper.subtitle(&book.say("page-proof-heading"));
        let heads = book.heads(["page-aim", "page-value", "page-unit", "page-bound", "page-gap"]);
        let rows: Vec<Vec<Cell>> = plan.proof.iter().map(|row| proof(book, row)).collect();
        paper.table(&heads, &rows)?;
    }
    texts(paper, &book.say("workbook-findings"), plan.findings.clone());
    Ok(())
}

fn assumption(book: &Book, row: &AssumptionRow) -> Vec<Cell> {
    let unit = match row.unit.as_str() {
        "money" => book.view.county.money_unit.clone(),
        "share" => book.say("workbook-share-of-one"),
        unit => book.words.unit(unit),
    };
    vec![Cell::prose(book.words.assumption(row)), Cell::amount(Some(row.value)), Cell::text(unit), Cell::text(&row.key)]
}

fn proof(book: &Book, row: &ProofRow) -> Vec<Cell> {
    vec![
        Cell::prose(book.words.words.term(&row.aim)),
        Cell::figure(Some(row.value), 2),
        Cell::text(book.words.unit(&row.unit)),
        Cell::figure(Some(row.bound), 2),
        Cell::figure(Some(row.gap), 3),
    ]
}

fn documents(book: &Book) -> Vec<String> {
    let standard = &book.view.standard;
    let documents = standard.sources.iter().map(|source| book.words.document(source));
    documents.chain(standard.note.clone()).collect()
}

fn provenance(book: &Book) -> Vec<String> {
    let provenance = &book.view.county.provenance;
    let synthetic = provenance.synthetic.then(|| book.say("page-synthetic"));
    let texts = [synthetic, provenance.note.clone(), provenance.attribution.clone(), provenance.licence.clone()];
    texts.into_iter().flatten().collect()
}

/// Units that the standard leaves out.
fn excluded(book: &Book) -> Vec<String> {
    let rows = book.view.today.excluded.iter();
    let text = |row: &crate::report::page::view::ExcludedRow| {
        let (school, stage) = (book.words.school(&row.school), book.words.stage(&row.stage));
        format!("{school}, {stage}: {}", row.reason)
    };
    rows.map(text).collect()
}

/// Sentences, one in each row; nothing where there is none.
fn texts(paper: &mut Paper, title: &str, texts: Vec<String>) {
    if texts.is_empty() {
        return;
    }
    paper.subtitle(title);
    texts.iter().for_each(|text| paper.line(text));
}
