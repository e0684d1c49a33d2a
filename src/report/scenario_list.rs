//! The view of scenarios that are not solved yet: which there are, and what varies.

use super::summary::value;
use super::view::{Cell, Column, Table};
use crate::policy::Listed;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Scenarios of a run.
#[derive(Debug)]
pub struct ScenarioList {
    /// How many there are.
    pub count: u128,
    /// All of them, or the first where there are more than a run may have.
    pub scenarios: Vec<Listed>,
}

impl ScenarioList {
    /// One row for each, with the value of each key that varies.
    #[must_use]
    pub fn table(&self) -> Table {
        let keys: BTreeSet<&String> =
            self.scenarios.iter().flat_map(|it| it.varied.iter().map(|(key, _)| key)).collect();
        let with_groups = self.scenarios.iter().any(|scenario| scenario.group.is_some());
        let mut columns = vec![Column::new("name", "scenario")];
        columns.extend(with_groups.then(|| Column::new("group", "group")));
        columns.extend(keys.iter().map(|key| Column::new(*key, *key)));
        let mut table = Table::new("Scenarios", columns);
        table.rows = self.scenarios.iter().map(|scenario| row(scenario, with_groups, &keys)).collect();
        table
    }

    /// Everything, for programs.
    #[must_use]
    pub fn document(&self) -> Value {
        let item = |scenario: &Listed| {
            let varied: Map<String, Value> =
                scenario.varied.iter().map(|(key, node)| (key.clone(), value(node))).collect();
            json!({"name": scenario.name, "group": scenario.group, "varied": varied})
        };
        // No JSON reader takes more than 64 bits.
        json!({
            "count": u64::try_from(self.count).unwrap_or(u64::MAX),
            "scenarios": self.scenarios.iter().map(item).collect::<Vec<_>>(),
        })
    }
}

fn row(scenario: &Listed, with_groups: bool, keys: &BTreeSet<&String>) -> Vec<Cell> {
    let mut row = vec![Cell::text(&scenario.name)];
    row.extend(with_groups.then(|| scenario.group.as_ref().map_or(Cell::Nothing, Cell::text)));
    row.extend(keys.iter().map(|key| {
        let found = scenario.varied.iter().find(|(known, _)| known == *key);
        found.map_or(Cell::Nothing, |(_, node)| match node {
            crate::document::Node::Text(text) => Cell::text(text),
            node => Cell::text(node.shown()),
        })
    }));
    row
}
