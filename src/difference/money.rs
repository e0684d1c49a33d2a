//! Money of two plans by purpose, action and item, in hundredths that add up.

use super::{field, number};
use crate::quantity::{Decimal, approximate, exact};
use crate::report::rounding::{adding_up, hundredths};
use crate::run_folder::{Row, Stored};
use num_rational::BigRational;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Money and quantity of what is done, in both plans.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct MoneyDifference {
    /// What the money is for; `total` in the last row.
    pub purpose: String,
    /// What is done, as in `funding.csv`.
    pub action: String,
    /// Stage, lever or facility.
    pub item: String,
    /// Unit of the quantities.
    pub unit: String,
    /// How much or how many in A; paid again in a later year, it counts again. `null` in the total.
    pub quantity_a: Option<f64>,
    /// The same in B.
    pub quantity_b: Option<f64>,
    /// Money in A, to two decimals that add up.
    pub cost_a: f64,
    /// The same in B.
    pub cost_b: f64,
    /// B less A.
    pub change: f64,
}

/// Purpose, action, item and unit.
type Key = [String; 4];

/// Quantity and money of a key.
type Sums = BTreeMap<Key, (Decimal, BigRational)>;

/// The rows of both plans, and their total; none where either has no plan.
pub(super) fn of(a: &Stored, b: &Stored) -> Vec<MoneyDifference> {
    if a.summary.totals.is_none() || b.summary.totals.is_none() {
        return Vec::new();
    }
    let [of_a, of_b] = [a, b].map(sums);
    let keys: BTreeSet<&Key> = of_a.keys().chain(of_b.keys()).collect();
    let [cost_a, cost_b] = [&of_a, &of_b].map(|of| shown(&keys, of));
    let quantity = |of: &Sums, key: &Key| Some(of.get(key).map_or(0.0, |(quantity, _)| approximate(*quantity)));
    let rows = keys.iter().zip(cost_a.iter().zip(&cost_b)).map(|(key, (in_a, in_b))| {
        let quantities = [quantity(&of_a, key), quantity(&of_b, key)];
        row((*key).clone(), quantities, [*in_a, *in_b])
    });
    let mut rows: Vec<MoneyDifference> = rows.collect();
    let total = ["total", "", "", ""].map(str::to_string);
    rows.push(row(total, [None, None], [cost_a.iter().sum(), cost_b.iter().sum()]));
    rows
}

fn row(
    [purpose, action, item, unit]: Key,
    [quantity_a, quantity_b]: [Option<f64>; 2],
    [a, b]: [i64; 2],
) -> MoneyDifference {
    let (cost_a, cost_b, change) = (in_full(a), in_full(b), in_full(b - a));
    MoneyDifference { purpose, action, item, unit, quantity_a, quantity_b, cost_a, cost_b, change }
}

fn sums(stored: &Stored) -> Sums {
    let mut sums = Sums::new();
    for row in stored.table("funding.csv") {
        let key = ["purpose", "action", "item", "unit"].map(|column| field(row, column).to_string());
        let sum = sums.entry(key).or_default();
        sum.0 += number(row, "quantity");
        sum.1 += cost(row);
    }
    sums
}

/// What a payment costs, exactly: quantity and price are written in full.
pub(super) fn cost(row: &Row) -> BigRational {
    exact(number(row, "quantity")) * exact(number(row, "price_wan"))
}

/// Hundredths of each key that add up to the rounded total.
fn shown(keys: &BTreeSet<&Key>, of: &Sums) -> Vec<i64> {
    let amounts: Vec<BigRational> =
        keys.iter().map(|key| of.get(*key).map_or_else(BigRational::default, |(_, cost)| cost.clone())).collect();
    adding_up(&amounts, hundredths(&amounts.iter().sum()))
}

/// Hundredths as an amount.
#[expect(clippy::cast_precision_loss, reason = "money in hundredths lies far below 2^53")]
pub(super) fn in_full(hundredths: i64) -> f64 {
    hundredths as f64 / 100.0
}
