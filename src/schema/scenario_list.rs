//! What `compare --dry-run --format json` prints; [`crate::report::scenario_list`] makes it.

use schemars::JsonSchema;
use std::collections::BTreeMap;

/// Scenarios that would be solved.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ScenarioList {
    /// How many there are.
    pub count: u64,
    /// All of them, or the first 20 where there are more than a run may have.
    pub scenarios: Vec<Listed>,
}

/// A scenario.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Listed {
    /// Name.
    pub name: String,
    /// Group of its sweep; `null` where there is none.
    pub group: Option<String>,
    /// What its sweep varies: dotted keys and their values.
    #[schemars(extend("x-holds" = "object of keys and values"))]
    pub varied: BTreeMap<String, serde_json::Value>,
}
