//! Colours, formats and widths of the workbook.

use crate::language::columns_of;
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet};

/// Tabs and headings of what is required.
pub(super) const REQUIRED: &str = "#F8CBAD";

/// Tabs of the tables of which one is required.
pub(super) const ALTERNATIVE: &str = "#FFE699";

/// Tabs and headings of what is optional.
pub(super) const OPTIONAL: &str = "#DDEBF7";

/// Lines of the help that begin a table.
const SECTION: &str = "#EDEDED";

/// Formats of cells.
pub(super) struct Style {
    /// Headings of required columns.
    pub(super) required: Format,
    /// Headings of other columns.
    pub(super) optional: Format,
    /// Cells that hold text: what looks like a number stays as typed.
    pub(super) text: Format,
    /// Cells that hold numbers.
    pub(super) plain: Format,
    /// The line of the help that begins a table.
    pub(super) section: Format,
    /// Sentences over the width of the sheet.
    pub(super) prose: Format,
    /// Sentences within a column.
    pub(super) wrapped: Format,
}

impl Style {
    pub(super) fn new() -> Self {
        let heading = |colour: &str| {
            Format::new()
                .set_bold()
                .set_background_color(colour)
                .set_border(FormatBorder::Thin)
                .set_align(FormatAlign::Center)
        };
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        Self {
            required: heading(REQUIRED),
            optional: heading(OPTIONAL),
            text: Format::new().set_num_format("@"),
            plain: Format::new(),
            section: wrapped.clone().set_bold().set_background_color(SECTION),
            prose: wrapped.clone().set_align(FormatAlign::Left),
            wrapped,
        }
    }
}

/// Width of a column whose heading and cells are these.
pub(super) fn width_of<'a>(texts: impl Iterator<Item = &'a str>) -> f64 {
    const MARGIN: f64 = 3.0;
    const NARROWEST: f64 = 12.0;
    const WIDEST: f64 = 48.0;
    (texts.map(columns_of).fold(0.0, f64::max) + MARGIN).clamp(NARROWEST, WIDEST)
}

/// Height of a row whose text is wrapped at a width.
pub(super) fn height_of(text: &str, within: f64) -> f64 {
    const LINE: f64 = 16.0;
    LINE * (columns_of(text) / within).ceil().max(1.0)
}

/// On paper a sheet is as wide as one page, however long.
pub(super) fn printed(sheet: &mut Worksheet) {
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
}

/// The number of A4 in the format.
const A4: u8 = 9;
