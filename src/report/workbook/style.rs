//! Colours, formats of numbers, and widths.

use super::cell::{Kind, Role};
use crate::language::Language;
use crate::language::columns_of;
use rust_xlsxwriter::{ConditionalFormatCell, ConditionalFormatCellRule, Format, FormatAlign, FormatBorder};

/// Headings.
const HEADING: &str = "#DDEBF7";
/// Cells that are to be changed to try something.
const GIVEN: &str = "#FFF9E5";
/// What is met, what is not but may be exempted, and what fails: background and letters.
const GOOD: [&str; 2] = ["#DDEBF7", "#1F4E79"];
const MIDDLE: [&str; 2] = ["#FFEB9C", "#7F6000"];
const BAD: [&str; 2] = ["#FFC7CE", "#9C0006"];

/// Formats of cells in one language.
pub(super) struct Style {
    language: Language,
}

impl Style {
    pub(super) fn new(language: Language) -> Self {
        Self { language }
    }

    /// The title of a sheet.
    pub(super) fn title(&self) -> Format {
        Format::new().set_bold().set_font_size(14.0)
    }

    /// The title of a table below another.
    pub(super) fn subtitle(&self) -> Format {
        Format::new().set_bold().set_font_size(12.0)
    }

    /// Sentences over the width of the sheet.
    pub(super) fn note(&self) -> Format {
        Format::new().set_text_wrap().set_align(FormatAlign::Left).set_align(FormatAlign::Top).set_font_color("#595959")
    }

    /// Headings of columns.
    pub(super) fn heading(&self) -> Format {
        Format::new()
            .set_bold()
            .set_text_wrap()
            .set_background_color(HEADING)
            .set_border(FormatBorder::Thin)
            .set_border_color("#BFBFBF")
            .set_align(FormatAlign::Center)
            .set_align(FormatAlign::VerticalCenter)
    }

    /// A cell of a table.
    pub(super) fn cell(&self, kind: Kind, role: Role) -> Format {
        let format = Format::new()
            .set_border(FormatBorder::Thin)
            .set_border_color("#D9D9D9")
            .set_align(FormatAlign::VerticalCenter);
        let format = match kind {
            Kind::Text => format.set_num_format("@"),
            Kind::Word => format.set_align(FormatAlign::Center),
            Kind::Prose => format.set_text_wrap(),
            Kind::Year => format.set_num_format("0"),
            Kind::Figure(decimals) => format.set_num_format(self.number(decimals)),
        };
        match role {
            Role::Given => format.set_background_color(GIVEN),
            Role::Sum => format.set_bold(),
            Role::Plain => format,
        }
    }

    /// English sets a comma before every three digits, Chinese none.
    fn number(&self, decimals: usize) -> String {
        let whole = match self.language {
            Language::English => "#,##0",
            Language::Chinese => "0",
        };
        if decimals == 0 { whole.to_string() } else { format!("{whole}.{}", "0".repeat(decimals)) }
    }

    pub(super) fn good(&self) -> Format {
        coloured(GOOD)
    }

    pub(super) fn middle(&self) -> Format {
        coloured(MIDDLE)
    }

    pub(super) fn bad(&self) -> Format {
        coloured(BAD)
    }

    /// Colours cells that hold exactly this word.
    pub(super) fn word(word: &str, format: Format) -> ConditionalFormatCell {
        ConditionalFormatCell::new().set_rule(ConditionalFormatCellRule::EqualTo(word)).set_format(format)
    }
}

fn coloured([background, letters]: [&str; 2]) -> Format {
    Format::new().set_background_color(background).set_font_color(letters)
}

/// Height of a row whose text is wrapped at a width.
pub(super) fn height_of(text: &str, within: f64) -> f64 {
    const LINE: f64 = 15.0;
    LINE * (columns_of(text) * 1.1 / within).ceil().max(1.0)
}
