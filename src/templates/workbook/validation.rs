//! What cells refuse while they are filled in, and the lists that they offer.
//!
//! Reading checks all of it again: what is pasted into a cell is not refused by any spreadsheet.

use super::sheet::{ROWS, note};
use crate::tables::{Column, Kind, Table, schools};
use crate::templates::Language;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, Formula, Worksheet, XlsxError, utility,
};

/// Lists to choose from, in a hidden sheet: written into the rule itself they could have no more
/// than 255 characters.
pub(super) struct Lists {
    language: Language,
    lists: Vec<Vec<String>>,
}

/// The most characters of the title and the message that appear beside a cell.
const LONGEST_TITLE: usize = 32;
const LONGEST_MESSAGE: usize = 255;

impl Lists {
    pub(super) fn new(language: Language) -> Self {
        Self { language, lists: Vec::new() }
    }

    /// Name of the hidden sheet.
    fn name(&self) -> &'static str {
        self.language.pick("lists", "选项")
    }

    /// A rule that offers these words.
    pub(super) fn rule(&mut self, words: Vec<String>) -> Result<DataValidation, XlsxError> {
        let place = self.lists.iter().position(|list| *list == words).unwrap_or_else(|| {
            self.lists.push(words.clone());
            self.lists.len() - 1
        });
        let column = utility::column_number_to_name(u16::try_from(place).unwrap_or(u16::MAX));
        let range = format!("='{}'!${column}$1:${column}${}", self.name(), words.len());
        Ok(DataValidation::new().allow_list_formula(Formula::new(range)))
    }

    /// The rule of a column, whose message says what it holds; `None` where anything goes.
    pub(super) fn rule_of(
        &mut self,
        column: &Column,
        table: &Table,
        number: u16,
    ) -> Result<Option<DataValidation>, XlsxError> {
        let of_other_table = table.name != schools::TABLE.name || column.name != "school";
        let rule = match &column.kind {
            Kind::Whole => DataValidation::new().allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0)),
            Kind::Number => DataValidation::new().allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0)),
            Kind::NumberOrAbsent => number_or_absent(number, self.language),
            Kind::Degrees => DataValidation::new().allow_decimal_number(DataValidationRule::Between(-180.0, 180.0)),
            Kind::Year => year(self.language),
            Kind::School if of_other_table => codes(self.language),
            kind => match self.language.choices(kind) {
                Some(words) => self.rule(words)?,
                None => DataValidation::new().allow_any_value(),
            },
        };
        // Flags may stand in any order, and codes may be typed before the schools are.
        let may_differ = matches!(column.kind, Kind::Flags(_) | Kind::School);
        let style = if may_differ { DataValidationErrorStyle::Warning } else { DataValidationErrorStyle::Stop };
        let kind = self.language.kind(&column.kind);
        let rule = rule
            .set_error_style(style)
            .set_input_title(clipped(self.language.heading(column), LONGEST_TITLE))?
            .set_input_message(clipped(&note(column, self.language), LONGEST_MESSAGE))?
            .set_error_title(clipped(self.language.heading(column), LONGEST_TITLE))?
            .set_error_message(clipped(
                &format!("{}{kind}", self.language.pick("Expected: ", "应填：")),
                LONGEST_MESSAGE,
            ))?;
        Ok(Some(rule))
    }

    /// The hidden sheet with all lists, a column each.
    pub(super) fn sheet(&self) -> Result<Worksheet, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(self.name())?.set_hidden(true);
        for (column, list) in (0..).zip(&self.lists) {
            for (row, word) in (0..).zip(list) {
                sheet.write(row, column, word)?;
            }
        }
        Ok(sheet)
    }
}

/// A year as reading takes it.
pub(super) fn year(language: Language) -> DataValidation {
    let rule = DataValidation::new().allow_whole_number(DataValidationRule::Between(1800, 2200));
    let message = language.pick("Expected: a year, four digits", "应填：四位年份");
    rule.clone().set_error_message(message).unwrap_or(rule)
}

fn number_or_absent(number: u16, language: Language) -> DataValidation {
    let cell = format!("{}2", utility::column_number_to_name(number));
    let formula = format!("=OR(AND(ISNUMBER({cell}),{cell}>=0),{cell}=\"{}\")", language.absent());
    DataValidation::new().allow_custom(Formula::new(formula))
}

/// The codes that stand in the sheet of schools.
fn codes(language: Language) -> DataValidation {
    let range = format!("='{}'!$A$2:$A${}", language.name_of(&schools::TABLE), ROWS + 1);
    DataValidation::new().allow_list_formula(Formula::new(range))
}

fn clipped(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}
