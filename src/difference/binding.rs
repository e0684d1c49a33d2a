//! Requirements that bind in one result and not in the other.

use super::field;
use crate::run_folder::{Row, Stored};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// A requirement that binds in one of two results.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Binding {
    /// Constraint family.
    pub family: String,
    /// Key of the row in its family.
    pub key: String,
    /// How binding it is: `law`, `policy` or `preference`.
    pub tag: String,
    /// The result in which it binds.
    #[schemars(extend("enum" = ["a", "b"]))]
    pub binds_in: String,
    /// What one unit of it costs or saves there, in what is wanted first.
    pub price: f64,
    /// Unit of the price.
    pub unit: String,
    /// How to read it.
    pub sentence: String,
}

/// The prices of the first objective stage, by family and key.
type Prices<'a> = BTreeMap<(&'a str, &'a str), &'a Row>;

/// Requirements with a price in one result and without one in the other, by family and key.
pub(super) fn of(a: &Stored, b: &Stored) -> Vec<Binding> {
    let (of_a, of_b) = (prices(a), prices(b));
    // Without a plan nothing is known to bind.
    if a.summary.stages.is_empty() || b.summary.stages.is_empty() {
        return Vec::new();
    }
    let only = |own: &Prices, other: &Prices, side: &str| -> Vec<Binding> {
        let alone = own.iter().filter(|(key, _)| !other.contains_key(*key));
        alone.map(|(_, row)| binding(row, side)).collect()
    };
    let mut found = only(&of_a, &of_b, "a");
    found.extend(only(&of_b, &of_a, "b"));
    found
}

fn prices(stored: &Stored) -> Prices<'_> {
    let first = &stored.summary.first_aim;
    let rows = stored.table("prices.csv").iter().filter(|row| field(row, "wanted") == first);
    rows.map(|row| ((field(row, "family"), field(row, "key")), row)).collect()
}

fn binding(row: &Row, side: &str) -> Binding {
    let text = |column: &str| field(row, column).to_string();
    Binding {
        family: text("family"),
        key: text("key"),
        tag: text("tag"),
        binds_in: side.to_string(),
        price: field(row, "value").parse().unwrap_or(f64::NAN),
        unit: text("unit"),
        sentence: text("sentence"),
    }
}
