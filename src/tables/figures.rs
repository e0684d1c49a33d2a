//! `figures`: what the county reports as a whole, such as the retention of junior pupils.

use super::{Column, Kind, Row, Table};
use crate::county::{County, Figure, Vocabulary};
use crate::diagnostic::{Problem, Problems};

/// The table.
pub const TABLE: Table = Table {
    name: "figures",
    name_zh: "县级数据",
    about: "Figures of the county as a whole, by the names that the standard asks for.",
    about_zh: "县级数据，名称以标准为准。",
    required: false,
    columns,
    read,
};

/// The columns of the table.
#[must_use]
pub fn columns(vocabulary: &Vocabulary) -> Vec<Column> {
    vec![
        Column::required("figure", &["指标", "数据项"])
            .names(&vocabulary.figures, vocabulary)
            .about("name of the figure, as the standard has it", "数据项名称，以标准为准"),
        Column::required("value", &["数值"]).holds(Kind::Number).about("value; shares as 0.95", "数值；比例写作0.95"),
        Column::optional("document", &["依据文件"]).about("document it is taken from", "依据文件"),
        Column::optional("date", &["日期"]).about("date of the document", "文件日期"),
    ]
}

/// Reads the figures by name; the standard refuses names that it does not ask for.
pub fn read(rows: &[Row], county: &mut County, problems: &mut Problems) {
    for row in rows {
        let name = row.text("figure", problems).map(str::to_string);
        let value = row.decimal("value", problems);
        let (Some(name), Some(value)) = (name, value) else { continue };
        let text = |column: &str| row.optional_text(column).map(str::to_string);
        let figure = Figure { value, document: text("document"), date: text("date") };
        if county.figures.insert(name.clone(), figure).is_some() {
            let found = format!("the figure {name:?} again");
            problems.add(Problem::error("C01", row.at("figure"), found, "each figure once"));
        }
    }
}
