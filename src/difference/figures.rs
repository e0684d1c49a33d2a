//! What comes of two results, in figures.

use crate::quantity::{Decimal, approximate};
use crate::run_folder::Stored;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;
use std::str::FromStr;

/// A figure of both results.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct FigureDifference {
    /// What it is: `cost_wan`, `units_not_passing` and the like, or `stage.` and what an objective stage minimises.
    pub figure: String,
    /// Unit of the figure; empty where it has none.
    pub unit: String,
    /// In A; `null` where it has none.
    pub a: Option<f64>,
    /// In B.
    pub b: Option<f64>,
    /// B less A, where both have it.
    pub change: Option<f64>,
}

/// A difference coefficient after both plans.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CoefficientDifference {
    /// Name of the stage.
    pub stage: String,
    /// Name of the indicator.
    pub indicator: String,
    /// After the plan of A; `null` where there is none.
    pub a: Option<f64>,
    /// After the plan of B.
    pub b: Option<f64>,
    /// Largest that A allows.
    pub limit_a: Option<f64>,
    /// Largest that B allows.
    pub limit_b: Option<f64>,
}

/// The figures that a comparison tells, and the objective stages.
pub(super) fn of(a: &Stored, b: &Stored) -> Vec<FigureDifference> {
    let [of_a, of_b] = [a, b].map(told);
    let mut names: Vec<(&String, &String)> = of_a.iter().map(|of| (&of.name, &of.unit)).collect();
    let of_b_alone = of_b.iter().filter(|of| !of_a.iter().any(|known| known.name == of.name));
    names.extend(of_b_alone.map(|of| (&of.name, &of.unit)));
    let value = |of: &[Told], name: &String| of.iter().find(|known| known.name == *name).and_then(|told| told.value);
    let row = |(name, unit): (&String, &String)| {
        let (a, b) = (value(&of_a, name), value(&of_b, name));
        FigureDifference { figure: name.clone(), unit: unit.clone(), a, b, change: a.zip(b).map(|(a, b)| less(b, a)) }
    };
    names.into_iter().map(row).collect()
}

/// B less A in the decimals in which both are written, so that the difference has no digits of its own.
fn less(b: f64, a: f64) -> f64 {
    let decimal = |value: f64| Decimal::from_str(&value.to_string()).ok();
    decimal(b).zip(decimal(a)).and_then(|(b, a)| b.checked_sub(a)).map_or(b - a, approximate)
}

/// A figure of one result.
struct Told {
    name: String,
    unit: String,
    value: Option<f64>,
}

fn told(stored: &Stored) -> Vec<Told> {
    let (summary, totals) = (&stored.summary, stored.summary.totals.as_ref());
    let count = |count: Option<usize>| count.map(|count| count as f64);
    let people = |people: Option<u64>| people.map(|people| people as f64);
    let figure = |name: &str, unit: &str, value: Option<f64>| Told { name: name.into(), unit: unit.into(), value };
    let mut told = vec![
        figure("cost_wan", &stored.money_unit, totals.map(|totals| totals.cost_wan)),
        figure("teachers_moved", "teachers", people(totals.map(|totals| totals.teachers_moved))),
        figure("teachers_hired", "teachers", people(totals.map(|totals| totals.teachers_hired))),
        figure("units_not_passing", "units", count(summary.units_not_passing)),
        figure("coefficients_over_limit", "coefficients", count(summary.coefficients_over_limit)),
    ];
    // Aims that are money have the unit of policies, which stands for the county's own.
    let unit = |unit: &str| if unit == "万元" { stored.money_unit.clone() } else { unit.to_string() };
    let stages = summary.stages.iter();
    told.extend(stages.map(|it| figure(&format!("stage.{}", it.aim.name()), &unit(&it.unit), Some(it.value))));
    told
}

/// Coefficients after the plans that differ, whose limits do, or that one plan alone has; none where either
/// has no plan.
pub(super) fn coefficients(a: &Stored, b: &Stored) -> Vec<CoefficientDifference> {
    let of = |stored: &Stored| stored.verdict["coefficients"].as_array().cloned().unwrap_or_default();
    let (of_a, of_b) = (of(a), of(b));
    let key = |row: &Value| (row["stage"].clone(), row["indicator"].clone());
    if of_a.is_empty() || of_b.is_empty() {
        return Vec::new();
    }
    let find = |of: &[Value], row: &Value| of.iter().find(|other| key(other) == key(row)).cloned().unwrap_or_default();
    let rows = of_a.iter().map(|row| (row.clone(), find(&of_b, row)));
    let of_b_alone = of_b.iter().map(|row| (find(&of_a, row), row.clone())).filter(|(a, _)| a.is_null());
    let differing = rows.chain(of_b_alone).filter(|(a, b)| (&a["after"], &a["limit"]) != (&b["after"], &b["limit"]));
    differing.map(|(a, b)| coefficient(&a, &b)).collect()
}

fn coefficient(a: &Value, b: &Value) -> CoefficientDifference {
    let text = |key: &str| a[key].as_str().or(b[key].as_str()).unwrap_or_default().to_string();
    CoefficientDifference {
        stage: text("stage"),
        indicator: text("indicator"),
        a: a["after"].as_f64(),
        b: b["after"].as_f64(),
        limit_a: a["limit"].as_f64(),
        limit_b: b["limit"].as_f64(),
    }
}
