//! The published tables that a mapping joins.

use super::super::values::AboveZero;
use schemars::JsonSchema;
use std::collections::BTreeMap;

/// A published table.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Table {
    /// Name in the rest of the mapping, where a column is written `ID.COLUMN`.
    pub id: String,
    /// Names that its sheet, or its file without the ending, may have: exactly, or followed by a blank or a mark and more; the first that any has counts. Several sheets of one name are read one after the other.
    #[schemars(length(min = 1))]
    pub names: Vec<String>,
    /// Headings that the column with the code of the school may have; the heading is the row of the first 30 that has one of them.
    #[schemars(length(min = 1), extend("x-holds" = "list, each a heading"))]
    pub key: Vec<String>,
    /// Rows of the heading.
    #[schemars(range(min = 1, max = u32::MAX), extend("x-absent" = "as many as the merged cell of the key has, or one"))]
    pub heading_rows: Option<u32>,
    /// Rows that belong; others are left out.
    #[schemars(extend("x-absent" = "all rows"))]
    pub only: Option<Vec<Only>>,
    /// Columns with the heading that each has, or with a list of those it may have, of which the first that the sheet has counts.
    #[schemars(extend("x-name" = "COLUMN"))]
    pub columns: Option<BTreeMap<String, Headings>>,
    /// The same, of columns that the sheet may lack; their values are then missing, and in a sum of several columns add nothing.
    #[schemars(extend("x-name" = "COLUMN"))]
    pub optional_columns: Option<BTreeMap<String, Headings>>,
    /// Whether an empty cell of a number holds 0, as the office that publishes the table says.
    #[schemars(extend("default" = false))]
    pub empty_is_zero: Option<bool>,
    /// Whether the table may be lacking; its values are then missing.
    #[schemars(extend("default" = false))]
    pub optional: Option<bool>,
}

/// Which rows of a published table belong.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Only {
    /// Heading of the column that tells it.
    pub heading: String,
    /// The cell is one of these texts.
    #[schemars(length(min = 1))]
    pub one_of: Vec<String>,
}

/// The headings that a column may have.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Headings {
    /// The heading.
    Text(String),
    /// The heading, with more of it.
    Scaled(Heading),
    /// Several, of which the first that the sheet has counts.
    Several(Vec<OneHeading>),
}

/// One of several headings.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum OneHeading {
    /// The heading.
    Text(String),
    /// The heading, with more of it.
    Scaled(Heading),
}

/// A heading in a unit of its own.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "a heading with its scale")]
pub struct Heading {
    /// Its rows from top to bottom, joined by slashes; rows between may be left out.
    pub heading: String,
    /// Factor from the unit of the heading to that of the column, such as 0.0001 from yuan to 万元.
    #[schemars(extend("default" = 1))]
    pub scale: Option<AboveZero>,
}
