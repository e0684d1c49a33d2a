//! `attestations`: what the county attests of items that are judged by documents.

use super::{Column, Kind, Row, Table};
use crate::county::{Attestation, County, Vocabulary};
use crate::diagnostic::{Problem, Problems};

/// The table.
pub const TABLE: Table = Table {
    name: "attestations",
    name_zh: "佐证材料",
    about: "Items of the standard that documents show to be met or not met, with the document and its date.",
    about_zh: "以文件佐证的条目：是否达到、文件名称与日期。",
    required: false,
    columns,
    read,
};

/// The columns of the table.
#[must_use]
pub fn columns(vocabulary: &Vocabulary) -> Vec<Column> {
    vec![
        Column::required("item", &["条目", "条目编号"])
            .names(&vocabulary.attested_items, vocabulary)
            .about("item of the standard, such as B1", "标准条目编号，如B1"),
        Column::required("met", &["是否达到", "是否达标"]).holds(Kind::Truth).about("whether it is met", "是否达到"),
        Column::required("document", &["依据文件"]).about("document that shows it", "依据文件"),
        Column::required("date", &["日期"]).about("date of the document, such as 2024-05-01", "文件日期，如2024-05-01"),
        Column::optional("note", &["备注"]).about("remark", "备注"),
    ]
}

/// Reads the attestations by item; the standard refuses items that it does not have.
pub fn read(rows: &[Row], county: &mut County, problems: &mut Problems) {
    for row in rows {
        let item = row.text("item", problems).map(str::to_string);
        let met = row.text("met", problems).is_some().then(|| row.optional_truth("met", problems)).flatten();
        let document = row.text("document", problems).map(str::to_string);
        let date = row.text("date", problems).map(str::to_string);
        let (Some(item), Some(met), Some(document), Some(date)) = (item, met, document, date) else { continue };
        let note = row.optional_text("note").map(str::to_string);
        if county.attestations.insert(item.clone(), Attestation { met, document, date, note }).is_some() {
            problems.add(Problem::error("C01", row.at("item"), format!("the item {item:?} again"), "each item once"));
        }
    }
}
