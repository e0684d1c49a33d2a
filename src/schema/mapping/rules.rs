//! Conditions on rows, and what is done with implausible ones.

use super::super::values::Signed;
use schemars::JsonSchema;

/// A condition on a row: what it looks at, and one comparison.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "a condition on rows", extend("oneOf" = [
    { "required": ["column", "one_of"] },
    { "required": ["column", "none_of"] },
    { "required": ["column", "equals"] },
    { "required": ["column", "above"] },
    { "required": ["column", "below"] },
    { "required": ["ratio", "above"] },
    { "required": ["ratio", "below"] },
]))]
pub struct Condition {
    /// The column that is looked at.
    #[schemars(extend("x-absent" = "required without `ratio`"))]
    pub column: Option<String>,
    /// Two columns, of which the first is divided by the second; it is only `above` or `below`.
    #[schemars(length(equal = 2), extend("x-absent" = "required without `column`"))]
    pub ratio: Option<Vec<String>>,
    /// The text is one of these.
    #[schemars(extend("x-absent" = "exactly one of the five"))]
    pub one_of: Option<Vec<String>>,
    /// The text is none of these.
    #[schemars(extend("x-absent" = "exactly one of the five"))]
    pub none_of: Option<Vec<String>>,
    /// The number is this.
    #[schemars(extend("x-absent" = "exactly one of the five"))]
    pub equals: Option<Signed>,
    /// The number is greater.
    #[schemars(extend("x-absent" = "exactly one of the five"))]
    pub above: Option<Signed>,
    /// The number is less.
    #[schemars(extend("x-absent" = "exactly one of the five"))]
    pub below: Option<Signed>,
}

/// What is done with implausible rows.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend(
    "if" = { "required": ["action"], "properties": { "action": { "const": "substitute" } } },
    "then" = { "required": ["column", "from"] },
    "else" = {
        "if": { "required": ["action"], "properties": { "action": { "const": "discard" } } },
        "then": { "required": ["column"], "properties": { "from": false } },
        "else": { "properties": { "column": false, "from": false } },
    },
))]
pub struct Rule {
    /// Name of the rule.
    pub name: String,
    /// Only schools that have pupils in this stage.
    #[schemars(extend("x-absent" = "every school"))]
    pub stage: Option<String>,
    /// Conditions that must all hold.
    #[schemars(length(min = 1))]
    pub when: Vec<Condition>,
    /// What is done: `refuse`, the import stops; `keep`, the row is told and kept; `drop`, the stage, or without one the school, is told and left out; `substitute`, the value of `column` is taken from the column `from`; `discard`, it counts as missing.
    #[schemars(extend("enum" = ["refuse", "keep", "drop", "substitute", "discard"], "default" = "refuse"))]
    pub action: Option<String>,
    /// Column whose value is replaced or discarded.
    #[schemars(extend("x-absent" = "required for `substitute` and `discard`, else not known"))]
    pub column: Option<String>,
    /// Column that the value is taken from.
    #[schemars(extend("x-absent" = "required for `substitute`, else not known"))]
    pub from: Option<String>,
    /// What one would expect.
    pub note: Option<String>,
}
