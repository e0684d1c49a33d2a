//! The sheets of a workbook, each a file of its own and a line of [`SHEETS`].

mod coefficients;
mod comparison;
mod course;
pub(super) mod criteria;
mod frontier;
mod funding;
mod indicators;
mod items;
mod proposal;
mod purchases;
mod schools;
mod scorecard;
mod sources;
mod steps;
mod summary;
mod units;

use super::book::Book;
use super::cell::{Cell, Kind};
use super::paper::Paper;
use super::stand::{self, Moment, column, near};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// A sheet.
pub(super) struct Entry {
    /// Messages of its name and of its title.
    name: &'static str,
    title: &'static str,
    /// What it is about; of other sheets today.
    moment: Moment,
    /// Whether the workbook has it.
    pub(super) is_there: fn(&Book) -> bool,
    /// Writes it.
    write: fn(&Book, &Entry) -> Result<Worksheet, XlsxError>,
}

impl Entry {
    pub(super) fn write(&self, book: &Book) -> Result<Worksheet, XlsxError> {
        (self.write)(book, self)
    }

    /// The name of the sheet.
    fn name(&self, book: &Book) -> String {
        book.name(self.name, self.moment)
    }

    fn title(&self, book: &Book) -> String {
        match self.moment {
            Moment::Today => book.say(self.title),
            Moment::After => format!("{}{}", book.say(self.title), book.say("workbook-after-title")),
        }
    }

    /// The sheet with its name, title and note.
    fn open<'a>(&self, book: &'a Book<'a>, note: &str) -> Result<Paper<'a>, XlsxError> {
        Paper::new(book, &self.name(book), &self.title(book), note)
    }
}

fn always(_: &Book) -> bool {
    true
}

fn judges_units(book: &Book) -> bool {
    book.judges_units()
}

fn has_plan(book: &Book) -> bool {
    book.plan().is_some()
}

fn has_after(book: &Book) -> bool {
    book.stand(Moment::After).is_some()
}

const fn sheet(
    name: &'static str,
    title: &'static str,
    moment: Moment,
    is_there: fn(&Book) -> bool,
    write: fn(&Book, &Entry) -> Result<Worksheet, XlsxError>,
) -> Entry {
    Entry { name, title, moment, is_there, write }
}

/// All sheets, in their order.
pub(super) const SHEETS: [Entry; 22] = {
    use Moment::{After, Today};
    [
        sheet("workbook-summary", "workbook-summary-title", Today, always, summary::write),
        sheet("workbook-scorecard", "workbook-scorecard-title", Today, judges_units, scorecard::write),
        sheet("workbook-coefficients", "workbook-coefficients-title", Today, always, coefficients::write),
        sheet("workbook-indicators", "workbook-indicators-title", Today, always, indicators::write),
        sheet("workbook-items", "workbook-items-title", Today, items::is_there, items::write),
        sheet("workbook-comparison", "workbook-comparison-title", Today, comparison::is_there, comparison::write),
        sheet("workbook-frontier", "workbook-frontier-title", Today, frontier::is_there, frontier::write),
        sheet("workbook-proposal", "workbook-proposal-title", Today, proposal::is_there, proposal::write),
        sheet("workbook-steps", "workbook-steps-title", Today, has_plan, steps::write),
        sheet("workbook-purchases", "workbook-purchases-title", Today, has_plan, purchases::write),
        sheet("workbook-funding", "workbook-funding-title", Today, funding::is_there, funding::write),
        sheet("workbook-course", "workbook-course-title", Today, has_after, course::write),
        sheet("workbook-scorecard", "workbook-scorecard-title", After, scorecard::after_is_there, scorecard::write),
        sheet("workbook-coefficients", "workbook-coefficients-title", After, has_after, coefficients::write),
        sheet("workbook-indicators", "workbook-indicators-title", After, has_after, indicators::write),
        sheet("workbook-items", "workbook-items-title", After, items::after_is_there, items::write),
        sheet("workbook-criteria", "workbook-criteria-title", Today, always, criteria::write),
        sheet("workbook-units", "workbook-units-title", Today, always, units::write),
        sheet("workbook-schools", "workbook-schools-title", Today, always, schools::write),
        sheet("workbook-units", "workbook-units-title", After, has_after, units::write),
        sheet("workbook-schools", "workbook-schools-title", After, has_after, schools::write),
        sheet("workbook-sources", "workbook-sources-title", Today, always, sources::write),
    ]
};

/// The row below a table that adds up one of its columns.
struct Total {
    /// Column of the word.
    label: usize,
    /// Column that is added up.
    column: usize,
    decimals: usize,
    /// What the view says that it comes to.
    value: f64,
}

/// A table with its total; an empty one has none.
fn with_total(
    book: &Book,
    paper: &mut Paper,
    heads: &[String],
    mut rows: Vec<Vec<Cell>>,
    total: Total,
) -> Result<(), XlsxError> {
    let first = paper.next_row() + 1;
    if !rows.is_empty() {
        let (last, column) = (first + stand::row(rows.len()) - 1, column(total.column));
        let formula = format!("SUM({}:{})", near(first, column), near(last, column));
        let mut cells = vec![Cell::nothing(); heads.len()];
        cells[total.label] = Cell::text(book.say("page-total"));
        cells[total.column] = Cell::formula(formula, Some(total.value), Kind::Figure(total.decimals));
        rows.push(cells.into_iter().map(Cell::sum).collect());
    }
    paper.table(heads, &rows)?;
    Ok(())
}
