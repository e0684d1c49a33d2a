//! Tables for the terminal.

use super::view::{Cell, Column, Table};
use crate::language::{Catalogue, Language};
use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Width};

/// Characters in a line where the result does not go to a terminal, which has a width of its own.
const WIDTH_ELSEWHERE: u16 = 160;

/// The title and the table in the words of a language, with a line end.
#[must_use]
pub fn render(table: &Table, words: &Catalogue) -> String {
    let mut drawn = comfy_table::Table::new();
    let style = UTF8_HORIZONTAL_ONLY.row_separator(LineStyle::none());
    drawn.load_style(style).set_content_arrangement(ContentArrangement::Dynamic);
    if !drawn.is_tty() {
        drawn.set_width(WIDTH_ELSEWHERE);
    }
    let folds = words.language == Language::Chinese;
    if folds {
        drawn.set_delimiter(FOLD);
    }
    let in_cell = |text: String| if folds { foldable(&text) } else { text };
    drawn.set_header(table.columns.iter().map(|column| in_cell(heading(column, words))));
    for row in &table.rows {
        drawn.add_row(row.iter().map(|cell| drawn_cell(cell, in_cell(shown(cell, words)))));
    }
    let constraints = constraints(table, drawn.width().unwrap_or(WIDTH_ELSEWHERE), words);
    for (column, constraint) in drawn.column_iter_mut().zip(constraints) {
        column.set_constraint(constraint);
    }
    let drawn = drawn.trim_fmt();
    format!("{}\n{}\n", table.title, if folds { drawn.replace(FOLD, "") } else { drawn })
}

/// Characters around the text of a column.
const PADDING: u16 = 2;
/// The same with the blank between two columns.
const BETWEEN: u16 = 3;
/// Columns of longer texts are folded where a table is too wide; the others keep their lines whole.
const LONGEST_UNFOLDED: u16 = 26;

/// How wide each column must or may be, where the table is wider than its place: none where it
/// fits, or where even its numbers do not.
fn constraints(table: &Table, width: u16, words: &Catalogue) -> Vec<ColumnConstraint> {
    let fixed = |text: u16| Width::Fixed(text + PADDING);
    let fits = |widths: &[u16]| {
        widths.iter().map(|text| u32::from(text.saturating_add(BETWEEN))).sum::<u32>() <= u32::from(width)
    };
    let columns = || 0..table.columns.len();
    let cells = |place: usize| table.rows.iter().filter_map(move |row| row.get(place)).map(|cell| shown(cell, words));
    let widest_cell: Vec<u16> = columns().map(|place| widest(cells(place), width_of)).collect();
    let widest_word = match words.language {
        Language::English => widest_word,
        Language::Chinese => widest_chinese_word,
    };
    let with_heading = |width: fn(&str) -> u16| -> Vec<u16> {
        let headings = table.columns.iter().map(|column| widest([heading(column, words)], width));
        headings.zip(&widest_cell).map(|(heading, cell)| heading.max(*cell)).collect()
    };
    if fits(&with_heading(width_of)) {
        return Vec::new();
    }
    let wanted = with_heading(widest_word);
    let least: Vec<u16> = wanted.iter().map(|wanted| (*wanted).min(LONGEST_UNFOLDED)).collect();
    if fits(&least) {
        let constraint = |wanted: &u16| match *wanted > LONGEST_UNFOLDED {
            true => ColumnConstraint::LowerBoundary(fixed(LONGEST_UNFOLDED)),
            false => ColumnConstraint::Absolute(fixed(*wanted)),
        };
        return wanted.iter().map(constraint).collect();
    }
    let words: Vec<u16> = columns().map(|place| widest(cells(place), widest_word).min(LONGEST_UNFOLDED)).collect();
    if !fits(&words) {
        return Vec::new();
    }
    words.iter().map(|word| ColumnConstraint::LowerBoundary(fixed(*word))).collect()
}

fn widest(texts: impl IntoIterator<Item = String>, width: fn(&str) -> u16) -> u16 {
    texts.into_iter().map(|text| width(&text)).max().unwrap_or_default()
}

fn widest_word(text: &str) -> u16 {
    text.split(' ').map(width_of).max().unwrap_or_default()
}

/// The same where Chinese may be folded; a column of it has room for some characters in a line, so that it can
/// still be read.
fn widest_chinese_word(text: &str) -> u16 {
    let widest = foldable(text).split(FOLD).map(width_of).max().unwrap_or_default();
    if text.chars().any(is_wide) { widest.max(LEAST_WIDE.min(width_of(text))) } else { widest }
}

/// Columns of the screen that a column of Chinese has at least.
const LEAST_WIDE: u16 = 8;

/// Stands where a line of Chinese may be folded, and takes no room.
const FOLD: char = '\u{200B}';

/// Not folded after these.
const OPENING: &str = "（《“";
/// Not folded before these.
const CLOSING: &str = "、，。；：！？）》”%";

/// The text with a mark wherever it may be folded: after a blank, and beside Chinese characters, but for the
/// marks of punctuation that belong to the one before or after.
fn foldable(text: &str) -> String {
    let mut marked = String::new();
    let mut last: Option<char> = None;
    for letter in text.chars().filter(|letter| *letter != FOLD) {
        let may_fold = |last: char| last == ' ' || is_wide(last) || is_wide(letter);
        let together = |last: char| letter == ' ' || OPENING.contains(last) || CLOSING.contains(letter);
        if last.is_some_and(|last| may_fold(last) && !together(last)) {
            marked.push(FOLD);
        }
        marked.push(letter);
        last = Some(letter);
    }
    marked
}

fn is_wide(letter: char) -> bool {
    letter >= '\u{2E80}'
}

/// Columns of the screen that a text takes: Chinese characters take two.
fn width_of(text: &str) -> u16 {
    text.chars().map(|letter| if letter >= '\u{1100}' { 2 } else { 1 }).fold(0, u16::saturating_add)
}

fn heading(column: &Column, words: &Catalogue) -> String {
    let (title, unit) = (column.title.as_str(), column.unit.as_str());
    match unit {
        "" => title.to_string(),
        _ => words.say_with("table-with-unit", [("title", title.into()), ("unit", words.name(unit).into())]),
    }
}

/// Numbers stand to the right, so that their digits line up.
fn drawn_cell(cell: &Cell, text: String) -> comfy_table::Cell {
    let drawn = comfy_table::Cell::new(text);
    match cell {
        Cell::Count(_) | Cell::Amount { .. } | Cell::Marked { .. } => drawn.set_alignment(CellAlignment::Right),
        _ => drawn,
    }
}

/// A cell as people read it.
#[must_use]
pub fn shown(cell: &Cell, words: &Catalogue) -> String {
    match cell {
        // Control characters in a table's text could rewrite the screen.
        Cell::Text(text) | Cell::Named { shown: text, .. } => {
            text.chars().filter(|character| !character.is_control()).collect()
        }
        Cell::Count(count) => count.to_string(),
        Cell::Amount { value, decimals } => number(*value, *decimals),
        Cell::Marked { value, decimals, mark } => format!("{}{mark}", number(*value, *decimals)),
        Cell::Truth(true) => words.say("table-yes"),
        Cell::Truth(false) => words.say("table-no"),
        Cell::Absent => words.say("table-not-assessed"),
        Cell::Nothing => "–".to_string(),
    }
}

/// A number without a sign where its decimals are all zero.
fn number(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    match text.strip_prefix('-') {
        Some(size) if size.chars().all(|letter| letter == '0' || letter == '.') => size.to_string(),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> &'static Catalogue {
        Language::English.catalogue()
    }

    #[test]
    fn nothing_known_is_never_shown_as_zero() {
        assert_eq!(shown(&Cell::amount(None, 2), english()), "not assessed");
        assert_eq!(shown(&Cell::amount(Some(f64::NAN), 2), english()), "not assessed");
        assert_eq!(shown(&Cell::amount(Some(0.0), 2), english()), "0.00");
    }

    #[test]
    fn a_change_that_rounds_to_zero_has_no_sign() {
        assert_eq!(shown(&Cell::amount(Some(-0.00004), 4), english()), "0.0000");
        assert_eq!(shown(&Cell::amount(Some(-0.00006), 4), english()), "-0.0001");
    }

    #[test]
    fn a_table_that_is_too_wide_folds_its_long_texts_and_keeps_words_whole() {
        let mut table = Table::new("", vec![Column::new("school", "school"), Column::new("missed", "what it misses")]);
        table.rows.push(vec![Cell::text("primary-school-01"), Cell::text("twenty-six letters and more of them")]);
        assert_eq!(constraints(&table, 60, english()), []);
        let fixed = |width| Width::Fixed(width);
        let folded = [ColumnConstraint::Absolute(fixed(19)), ColumnConstraint::LowerBoundary(fixed(28))];
        assert_eq!(constraints(&table, 50, english()), folded);
        let words = [ColumnConstraint::LowerBoundary(fixed(19)), ColumnConstraint::LowerBoundary(fixed(12))];
        assert_eq!(constraints(&table, 40, english()), words);
        assert_eq!(constraints(&table, 20, english()), []);
    }

    #[test]
    fn chinese_characters_take_two_columns() {
        assert_eq!(width_of("达标值 ok"), 9);
    }

    #[test]
    fn chinese_is_folded_between_characters_and_neither_in_codes_nor_before_punctuation() {
        assert_eq!(foldable("缺少S-01、S-02（初中）").replace(FOLD, "|"), "缺|少|S-01、|S-02|（初|中）");
        assert_eq!(widest_chinese_word("缺少S-01、S-02（初中）"), 8);
        assert_eq!(widest_chinese_word("学段"), 4);
    }

    #[test]
    fn a_table_has_its_title_its_units_and_its_rows() {
        let mut table =
            Table::new("Rooms", vec![Column::new("school", "school"), Column::new("area", "area").unit("m2")]);
        table.rows.push(vec![Cell::text("甲"), Cell::amount(Some(12.345), 1)]);
        let text = render(&table, english());
        assert!(text.starts_with("Rooms\n") && text.contains("area (m2)") && text.contains("12.3"), "{text}");
    }
}
