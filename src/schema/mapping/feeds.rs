//! What feeds a field.

use super::super::values::AboveZero;
use schemars::JsonSchema;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A column by its heading, or a table that says more.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Feed<T> {
    /// The column.
    Column(String),
    /// More of it.
    More(T),
}

/// A column of text.
#[derive(JsonSchema)]
pub struct TextColumn {
    /// The column.
    pub column: String,
    /// What each raw value becomes; one that is not listed is then an error.
    #[schemars(extend("x-name" = "VALUE"))]
    pub values: Option<BTreeMap<String, String>>,
}

/// A text that every school has.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "a feed of text")]
pub struct TextFeed {
    /// Where it stands, and what it becomes.
    #[schemars(flatten)]
    pub text: TextColumn,
    /// What a missing value means: `refuse`, the import stops; `drop`, the school is left out.
    #[schemars(extend("enum" = ["refuse", "drop"], "default" = "refuse"))]
    pub missing: Option<String>,
}

/// A text whose every value is translated.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "a feed of translated text")]
pub struct TranslatedFeed {
    /// The column.
    pub column: String,
    /// What each raw value becomes; one that is not listed is an error.
    #[schemars(extend("x-name" = "VALUE", "minProperties" = 1))]
    pub values: BTreeMap<String, String>,
    /// What a missing value means: `refuse`, the import stops; `drop`, the school is left out.
    #[schemars(extend("enum" = ["refuse", "drop"], "default" = "refuse"))]
    pub missing: Option<String>,
}

/// A text that may be absent.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "a feed of optional text")]
pub struct OptionalTextFeed {
    /// Where it stands, and what it becomes.
    #[schemars(flatten)]
    pub text: TextColumn,
    /// What a missing value means: `refuse`, the import stops; `drop`, the school is left out; `absent`, the field is declared absent; `blank`, the same, and nobody is told.
    #[schemars(extend("enum" = ["refuse", "drop", "absent", "blank"], "default" = "refuse"))]
    pub missing: Option<String>,
}

/// A column of numbers, or some that are added up.
#[derive(JsonSchema)]
pub struct Columns {
    /// The column.
    #[schemars(extend("x-absent" = "required without `sum`"))]
    pub column: Option<String>,
    /// Columns that are added up; the sum is missing when any of them is.
    #[schemars(extend("x-absent" = "required without `column`"))]
    pub sum: Option<Vec<String>>,
    /// Columns that are taken off; a difference below 0 is an error.
    #[schemars(extend("x-absent" = "none"))]
    pub minus: Option<Vec<String>>,
    /// Factor to the unit of the field, such as 0.0001 from yuan to 万元.
    #[schemars(extend("default" = 1))]
    pub scale: Option<AboveZero>,
}

/// Of the keys of [`Columns`] one; an empty sum counts as none.
pub(super) fn column_or_sum() -> Value {
    json!([
        { "required": ["column"], "properties": { "sum": { "maxItems": 0 } } },
        { "required": ["sum"], "properties": { "sum": { "minItems": 1 }, "column": false } },
    ])
}

/// A number that every unit has: a column, or the sum of some.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "a feed of a number", extend("oneOf" = column_or_sum()))]
pub struct NumberFeed {
    /// What is counted.
    #[schemars(flatten)]
    pub columns: Columns,
    /// What a missing value means: `refuse`, the import stops; `drop`, the stage is left out.
    #[schemars(extend("enum" = ["refuse", "drop"], "default" = "refuse"))]
    pub missing: Option<String>,
}

/// A number that may be absent: a column, or the sum of some.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "a feed of an optional number", extend("oneOf" = column_or_sum()))]
pub struct OptionalNumberFeed {
    /// What is counted.
    #[schemars(flatten)]
    pub columns: Columns,
    /// What a missing value means: `refuse`, the import stops; `drop`, the stage is left out; `absent`, the field is declared absent; `blank`, the same, and nobody is told.
    #[schemars(extend("enum" = ["refuse", "drop", "absent", "blank"], "default" = "refuse"))]
    pub missing: Option<String>,
}
