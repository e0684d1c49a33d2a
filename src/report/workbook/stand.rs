//! How a county stands at a moment, and where its figures stand in the workbook: every formula takes
//! its references from here.

use super::book::Book;
use super::paper::FIRST;
use crate::report::page::view::{Counts, PageView, SchoolFigures, State, UnitRow};
use rust_xlsxwriter::utility::{column_number_to_name, row_col_to_cell};

/// Today or after the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moment {
    Today,
    After,
}

/// The units of a stage, one below the other.
pub(super) struct Block<'a> {
    pub(super) stage: &'a str,
    /// Places of its first and last unit among all.
    pub(super) first: usize,
    pub(super) last: usize,
}

/// The columns before the values of indicators, and before the figures of units: code, name, stage, pupils.
pub(super) const NAMES: u16 = 4;
/// The column of pupils in both.
const PUPILS: u16 = 3;

/// The county at a moment.
pub(super) struct Stand<'a> {
    view: &'a PageView,
    pub(super) state: &'a State,
    pub(super) moment: Moment,
    /// Judged units by stage.
    pub(super) units: Vec<&'a UnitRow>,
    pub(super) blocks: Vec<Block<'a>>,
    /// The places of the indicators that count different teachers, with the teachers' flags.
    pub(super) teacher_kinds: Vec<(usize, &'a str)>,
    /// The places of the indicators to which a relaxation adds something at any unit.
    pub(super) relaxed: Vec<usize>,
}

impl<'a> Stand<'a> {
    pub(super) fn new(view: &'a PageView, state: &'a State, moment: Moment) -> Self {
        let (mut units, mut blocks) = (Vec::new(), Vec::new());
        for stage in &view.standard.stages {
            let first = units.len();
            units.extend(state.units.iter().filter(|unit| unit.stage == stage.stage));
            if units.len() > first {
                blocks.push(Block { stage: &stage.stage, first, last: units.len() - 1 });
            }
        }
        let (teacher_kinds, relaxed) = (teacher_kinds(view), relaxed(view, &units));
        Self { view, state, moment, units, blocks, teacher_kinds, relaxed }
    }

    pub(super) fn block(&self, stage: &str) -> Option<&Block<'a>> {
        self.blocks.iter().find(|block| block.stage == stage)
    }

    /// The place of a unit among all.
    pub(super) fn place(&self, school: &str, stage: &str) -> Option<usize> {
        self.units.iter().position(|unit| (unit.school.as_str(), unit.stage.as_str()) == (school, stage))
    }

    /// What a school has, and its place.
    fn school(&self, school: &str) -> Option<(u32, &'a SchoolFigures)> {
        (0..).zip(&self.state.figures.schools).find(|(_, figures)| figures.school == school)
    }

    /// Teachers whom an indicator counts at a unit.
    pub(super) fn teachers(&self, unit: &UnitRow, indicator: usize) -> Option<u32> {
        let rows = &self.state.figures.teachers;
        let row = rows.iter().find(|row| row.school == unit.school && row.stage == unit.stage)?;
        row.counted.get(indicator).copied().flatten()
    }

    // Cells of the sheet of units: names, pupils, teachers by kind, share, what relaxations add.

    fn unit_cell(&self, book: &Book, unit: usize, column: u16) -> String {
        format!("'{}'!{}", book.name("workbook-units", self.moment), cell(FIRST + row(unit), column))
    }

    pub(super) fn pupils_cell(&self, book: &Book, unit: usize) -> String {
        self.unit_cell(book, unit, PUPILS)
    }

    /// The pupils of all units of a stage.
    pub(super) fn pupils_range(&self, book: &Book, block: &Block) -> String {
        let sheet = book.name("workbook-units", self.moment);
        range(&sheet, PUPILS, FIRST + row(block.first), FIRST + row(block.last))
    }

    pub(super) fn teachers_cell(&self, book: &Book, unit: usize, flags: &str) -> Option<String> {
        let kind = self.teacher_kinds.iter().position(|(_, known)| *known == flags)?;
        Some(self.unit_cell(book, unit, NAMES + column(kind)))
    }

    pub(super) fn share_cell(&self, book: &Book, unit: usize) -> String {
        self.unit_cell(book, unit, NAMES + column(self.teacher_kinds.len()))
    }

    pub(super) fn granted_cell(&self, book: &Book, unit: usize, indicator: usize) -> Option<String> {
        let place = self.relaxed.iter().position(|known| *known == indicator)?;
        Some(self.unit_cell(book, unit, NAMES + column(self.teacher_kinds.len() + 1 + place)))
    }

    // Cells of the sheet of schools: code, name, pupils by stage, facilities.

    fn school_cell(&self, book: &Book, school: &str, column: u16) -> Option<String> {
        let (place, _) = self.school(school)?;
        Some(format!("'{}'!{}", book.name("workbook-schools", self.moment), cell(FIRST + place, column)))
    }

    /// The stages of a school that have pupils, by their places, each with its cell.
    pub(super) fn stage_cells(&self, book: &Book, school: &str) -> Vec<(usize, String)> {
        let Some((_, figures)) = self.school(school) else { return Vec::new() };
        let there = figures.pupils.iter().enumerate().filter(|(_, pupils)| pupils.is_some());
        there.filter_map(|(stage, _)| Some((stage, self.school_cell(book, school, 2 + column(stage))?))).collect()
    }

    pub(super) fn facility_cell(&self, book: &Book, school: &str, facility: &str) -> Option<String> {
        let stages = book.sharing_stages().count();
        let kind = self.view.county.facilities.iter().position(|known| known.facility == facility)?;
        self.school_cell(book, school, 2 + column(stages + kind))
    }

    // Cells of the sheet of indicators: two rows of bounds for each stage, then the units.

    /// Rows of bounds above the units.
    pub(super) fn bound_rows(&self, book: &Book) -> usize {
        if book.judges_units() { 2 * self.blocks.len() } else { 0 }
    }

    /// The row of a stage's thresholds; its floors follow.
    pub(super) fn thresholds_row(&self, stage: &str) -> Option<u32> {
        self.blocks.iter().position(|block| block.stage == stage).map(|place| FIRST + row(2 * place))
    }

    pub(super) fn value_row(&self, book: &Book, unit: usize) -> u32 {
        FIRST + row(self.bound_rows(book) + unit)
    }

    pub(super) fn value_cell(&self, book: &Book, unit: usize, indicator: usize) -> String {
        let sheet = book.name("workbook-indicators", self.moment);
        format!("'{sheet}'!{}", cell(self.value_row(book, unit), NAMES + column(indicator)))
    }

    /// The column with the verdicts of units, after values, met, and at their floor.
    pub(super) fn verdict_column(&self) -> u16 {
        NAMES + column(self.view.standard.indicators.len()) + 2
    }

    pub(super) fn verdict_cell(&self, book: &Book, unit: usize) -> String {
        let sheet = book.name("workbook-indicators", self.moment);
        format!("'{sheet}'!{}", cell(self.value_row(book, unit), self.verdict_column()))
    }

    /// Values of an indicator, or verdicts, of all units of a stage.
    pub(super) fn column_range(&self, book: &Book, block: &Block, column: u16) -> String {
        let sheet = book.name("workbook-indicators", self.moment);
        range(&sheet, column, self.value_row(book, block.first), self.value_row(book, block.last))
    }
}

fn teacher_kinds(view: &PageView) -> Vec<(usize, &str)> {
    let mut kinds: Vec<(usize, &str)> = Vec::new();
    for (place, indicator) in view.standard.indicators.iter().enumerate() {
        if let Counts::Teachers(flags) = &indicator.counts
            && kinds.iter().all(|(_, known)| known != flags)
        {
            kinds.push((place, flags));
        }
    }
    kinds
}

fn relaxed(view: &PageView, units: &[&UnitRow]) -> Vec<usize> {
    let any = |place: usize| units.iter().any(|unit| unit.values.get(place).is_some_and(|it| it.granted != 0.0));
    (0..view.standard.indicators.len()).filter(|place| any(*place)).collect()
}

/// A cell that stays the same where its formula is copied.
pub(super) fn cell(row: u32, column: u16) -> String {
    format!("${}${}", column_number_to_name(column), row + 1)
}

/// A cell of the same sheet.
pub(super) fn near(row: u32, column: u16) -> String {
    row_col_to_cell(row, column)
}

/// The cells of a column of a sheet.
pub(super) fn range(sheet: &str, column: u16, first: u32, last: u32) -> String {
    format!("'{sheet}'!{}:{}", cell(first, column), cell(last, column))
}

/// Places become rows and columns; a sheet has room for more than any county has.
pub(super) fn row(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX / 2)
}

pub(super) fn column(place: usize) -> u16 {
    u16::try_from(place).unwrap_or(u16::MAX / 2)
}
