//! What comes of two results, in figures.

use crate::run_folder::Stored;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

/// A figure of both results.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct FigureDifference {
    /// What it is: `cost_wan`, `units_not_passing` and the like, or `stage.` and what an objective stage minimises.
    pub figure: String,
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
    let mut names: Vec<&String> = of_a.iter().map(|(name, _)| name).collect();
    names.extend(of_b.iter().map(|(name, _)| name).filter(|name| !of_a.iter().any(|(known, _)| known == *name)));
    let value = |of: &[(String, Option<f64>)], name: &String| {
        of.iter().find(|(known, _)| known == name).and_then(|(_, value)| *value)
    };
    let row = |name: &String| {
        let (a, b) = (value(&of_a, name), value(&of_b, name));
        FigureDifference { figure: name.clone(), a, b, change: a.zip(b).map(|(a, b)| b - a) }
    };
    names.into_iter().map(row).collect()
}

fn told(stored: &Stored) -> Vec<(String, Option<f64>)> {
    let (summary, totals) = (&stored.summary, stored.summary.totals.as_ref());
    let count = |count: Option<usize>| count.map(|count| count as f64);
    let people = |people: Option<u64>| people.map(|people| people as f64);
    let mut told = vec![
        ("cost_wan".to_string(), totals.map(|totals| totals.cost_wan)),
        ("teachers_moved".to_string(), people(totals.map(|totals| totals.teachers_moved))),
        ("teachers_hired".to_string(), people(totals.map(|totals| totals.teachers_hired))),
        ("units_not_passing".to_string(), count(summary.units_not_passing)),
        ("coefficients_over_limit".to_string(), count(summary.coefficients_over_limit)),
    ];
    told.extend(summary.stages.iter().map(|stage| (format!("stage.{}", stage.aim.name()), Some(stage.value))));
    told
}

/// Coefficients after the plans that differ, or whose limits do.
pub(super) fn coefficients(a: &Stored, b: &Stored) -> Vec<CoefficientDifference> {
    let of = |stored: &Stored| stored.verdict["coefficients"].as_array().cloned().unwrap_or_default();
    let (of_a, of_b) = (of(a), of(b));
    let key = |row: &Value| (row["stage"].clone(), row["indicator"].clone());
    let both = of_a.iter().filter_map(|row| Some((row, of_b.iter().find(|other| key(other) == key(row))?)));
    let differing = both.filter(|(a, b)| (&a["after"], &a["limit"]) != (&b["after"], &b["limit"]));
    differing.map(|(a, b)| coefficient(a, b)).collect()
}

fn coefficient(a: &Value, b: &Value) -> CoefficientDifference {
    let text = |key: &str| a[key].as_str().unwrap_or_default().to_string();
    CoefficientDifference {
        stage: text("stage"),
        indicator: text("indicator"),
        a: a["after"].as_f64(),
        b: b["after"].as_f64(),
        limit_a: a["limit"].as_f64(),
        limit_b: b["limit"].as_f64(),
    }
}
