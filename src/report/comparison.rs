//! The view of a comparison: one row for each policy, and why some have no plan.

use super::json;
use super::rounding::{YEARS, adding_up, hundredths, in_money};
use super::view::{Cell, Column, Table};
use crate::county::County;
use crate::evaluate::{Assessment, Scorecard};
use crate::policy::Goal;
use crate::quantity::{approximate, exact, money};
use crate::solve::{Conflict, Outcome};
use crate::standard::Standard;
use crate::sweep::{Scenario, Seconds};
use crate::verify::Verdict;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// How many places of one kind that must give are named before the rest are counted.
const PLACES_SHOWN: usize = 3;

/// Scenarios of one county side by side.
#[derive(Debug, Clone, Copy)]
pub struct Comparison<'a> {
    /// The county.
    pub county: &'a County,
    /// What it is judged by.
    pub standard: &'a Standard,
    /// How it stands today, by the standard's own limits.
    pub today: &'a Scorecard,
    /// The scenarios.
    pub scenarios: &'a [Scenario],
    /// Whether measured times are told; without them the same input gives the same bytes.
    pub with_seconds: bool,
}

/// Units that do not pass.
pub(super) fn failing_units(scorecard: &Scorecard) -> usize {
    scorecard.units.iter().filter(|unit| unit.assessment != Assessment::Passes).count()
}

/// Coefficients that are not within their limit.
pub(super) fn coefficients_over(scorecard: &Scorecard) -> usize {
    scorecard.coefficients.iter().filter(|coefficient| coefficient.within_limit != Some(true)).count()
}

impl Comparison<'_> {
    /// Where the county stands before any policy.
    #[must_use]
    pub fn today_sentence(&self) -> String {
        format!(
            "{} ({}) today, by the standard {}: {} of {} units do not pass, {} of {} difference coefficients are above their limit.",
            self.county.name,
            self.county.year,
            self.standard.id,
            failing_units(self.today),
            self.today.units.len(),
            coefficients_over(self.today),
            self.today.coefficients.len(),
        )
    }

    /// The table that reads in one look: what each policy costs, moves, and leaves unmet.
    #[must_use]
    pub fn table(&self) -> Table {
        let mut table = Table::new(
            "Policies side by side",
            vec![
                Column::new("name", "policy"),
                Column::new("status", "status"),
                Column::new("cost_wan", "cost").unit(&self.county.money_unit),
                Column::new("teachers_moved", "moved"),
                Column::new("teachers_hired", "hired"),
                Column::new("units_not_passing", "units not passing"),
                Column::new("coefficients_over_limit", "coefficients over"),
                Column::new("first_aim", "wanted first"),
                Column::new("gap", "gap").unit("%"),
                Column::new("verified", "verified"),
            ],
        );
        table.rows = self.scenarios.iter().map(row).collect();
        table
    }

    /// What each plan costs in each year, in hundredths that add up to its cost; `None` where all are for a
    /// single year.
    #[must_use]
    pub fn costs_by_year(&self) -> Option<Table> {
        let years =
            self.scenarios.iter().map(|scenario| scenario.policy.horizon.years).max().filter(|most| *most > 1)?;
        let money_unit = &self.county.money_unit;
        let mut columns = vec![Column::new("name", "policy")];
        let calendar = |year: u32| (u64::from(self.county.year) + u64::from(year)).to_string();
        columns.extend((1..=years).zip(YEARS).map(|(year, key)| Column::new(key, calendar(year)).unit(money_unit)));
        columns.push(Column::new("total", "total").unit(money_unit));
        let mut table = Table::new("Cost by year", columns);
        let planned = self.scenarios.iter().filter_map(|scenario| Some((scenario, scenario.verdict.as_ref()?)));
        table.rows = planned.map(|(scenario, verdict)| costs(scenario, verdict, years)).collect();
        Some(table)
    }

    /// One sentence or more on each scenario that has no plan.
    #[must_use]
    pub fn explanations(&self) -> Vec<String> {
        self.scenarios.iter().flat_map(|scenario| explanation(scenario, &self.county.money_unit)).collect()
    }

    /// Everything, for programs.
    #[must_use]
    pub fn document(&self) -> Value {
        json!({
            "county": self.county.name,
            "year": self.county.year,
            "standard": self.standard.id,
            "money_unit": self.county.money_unit,
            "provenance": self.county.provenance,
            "illustration": self.standard.illustration,
            "today": {
                "units": self.today.units.len(),
                "units_not_passing": failing_units(self.today),
                "coefficients": self.today.coefficients.len(),
                "coefficients_over_limit": coefficients_over(self.today),
            },
            "scenarios": self.scenarios.iter().map(|scenario| self.item(scenario)).collect::<Vec<_>>(),
        })
    }

    fn item(&self, scenario: &Scenario) -> Value {
        let mut item = Map::new();
        item.insert("name".into(), json!(scenario.policy.name));
        item.insert("title".into(), json!(scenario.policy.title));
        item.insert("status".into(), json!(scenario.status().word()));
        let stages = match &scenario.outcome {
            Outcome::Planned(planned) => json!(planned.stages),
            _ => json!([]),
        };
        item.insert("stages".into(), stages);
        let table = self.table();
        for (column, cell) in table.columns.iter().zip(&row(scenario)).skip(2) {
            item.insert(column.key.into(), json::value(cell));
            if column.key == "cost_wan" {
                let totals = scenario.verdict.as_ref().map(|verdict| &verdict.totals);
                item.insert("cost_by_year_wan".into(), json!(totals.map(|totals| &totals.cost_by_year)));
            }
        }
        let first = first_stage(scenario);
        item.insert("bound".into(), json!(first.map(|stage| stage.bound)));
        item.insert("gap".into(), json!(first.map(|stage| stage.gap)));
        if let Outcome::Infeasible(conflict) = &scenario.outcome {
            item.insert("conflict".into(), json!(conflict));
        }
        if let Outcome::Failed(reason) | Outcome::Stopped(reason) = &scenario.outcome {
            item.insert("reason".into(), json!(reason));
        }
        item.insert("seconds".into(), self.seconds(scenario.seconds));
        Value::Object(item)
    }

    fn seconds(&self, seconds: Seconds) -> Value {
        if self.with_seconds { json!(seconds) } else { json!({"build": null, "solve": null, "verify": null}) }
    }
}

/// What the first aim of a scenario came to, where it has a plan.
pub(super) fn first_stage(scenario: &Scenario) -> Option<&crate::solve::StageValue> {
    match &scenario.outcome {
        Outcome::Planned(planned) => planned.stages.first(),
        Outcome::Infeasible(_) | Outcome::Unbounded | Outcome::Stopped(_) | Outcome::Failed(_) => None,
    }
}

/// A number of a plan, or nothing where there is no plan.
fn known(value: Option<f64>, decimals: usize) -> Cell {
    value.map_or(Cell::Nothing, |value| Cell::amount(Some(value), decimals))
}

fn row(scenario: &Scenario) -> Vec<Cell> {
    let verdict = scenario.verdict.as_ref();
    let after = verdict.and_then(|verdict| verdict.scorecard.as_ref());
    let people = |count: fn(&crate::verify::Totals) -> u64| {
        verdict.map_or(Cell::Nothing, |verdict| Cell::Count(count(&verdict.totals)))
    };
    let first = first_stage(scenario);
    vec![
        Cell::text(&scenario.policy.name),
        Cell::text(scenario.status().word()),
        known(verdict.map(|verdict| approximate(verdict.totals.cost.0)), 2),
        people(|totals| totals.teachers_moved),
        people(|totals| totals.teachers_hired),
        after.map_or(Cell::Nothing, |after| Cell::count(failing_units(after))),
        after.map_or(Cell::Nothing, |after| Cell::count(coefficients_over(after))),
        Cell::text(scenario.policy.objective.first().map_or("", |stage| stage.minimise.name())),
        known(first.map(|stage| 100.0 * stage.gap), 3),
        verdict.map_or(Cell::Nothing, |verdict| Cell::Truth(verdict.passes())),
    ]
}

fn costs(scenario: &Scenario, verdict: &Verdict, years: u32) -> Vec<Cell> {
    let exact: Vec<_> = verdict.totals.cost_by_year.iter().map(|cost| exact(cost.0)).collect();
    let total = hundredths(&exact.iter().sum());
    let mut row = vec![Cell::text(&scenario.policy.name)];
    row.extend(adding_up(&exact, total).into_iter().map(in_money));
    row.resize(years as usize + 1, Cell::Nothing);
    row.push(in_money(total));
    row
}

/// Why a scenario has no plan, or what the verifier found of it, in sentences.
pub(super) fn explanation(scenario: &Scenario, money_unit: &str) -> Vec<String> {
    let name = &scenario.policy.name;
    match &scenario.outcome {
        Outcome::Infeasible(conflict) => {
            let mut sentences = infeasible(name, conflict, money_unit);
            if scenario.policy.goal == Some(Goal::LeastCost) {
                sentences.push("  --goal best-within-budget tells how close the money comes to it.".to_string());
            }
            sentences
        }
        Outcome::Failed(reason) => vec![format!("{name} failed: {reason}.")],
        Outcome::Stopped(reason) => vec![format!("{name} stopped before any plan was found: {reason}.")],
        Outcome::Unbounded => vec![format!("{name} is unbounded: the policy sets no limit to what it wants.")],
        Outcome::Planned(_) if scenario.failed_verification() => {
            let findings = scenario.verdict.iter().flat_map(|verdict| &verdict.findings);
            findings
                .map(|finding| format!("{name} failed its verification [{}]: {}", finding.check, finding.sentence))
                .collect()
        }
        Outcome::Planned(_) => given_way(scenario),
    }
}

/// The rules that gave way as the policy lets them.
fn given_way(scenario: &Scenario) -> Vec<String> {
    let given = scenario.verdict.iter().flat_map(|verdict| &verdict.given_way);
    given.map(|given| format!("{}: {}", scenario.policy.name, given.sentence)).collect()
}

/// What must give, by family, with the first places named.
fn infeasible(name: &str, conflict: &Conflict, money_unit: &str) -> Vec<String> {
    let mut sentences = vec![format!("{name} has no plan. One least way to make it possible:")];
    if conflict.gives.is_empty() {
        sentences = vec![format!("{name} has no plan; what must give could not be found within its limits.")];
    }
    let mut families: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for given in &conflict.gives {
        families.entry((&given.family, given.tag.name())).or_default().push(&given.sentence);
    }
    for ((family, tag), places) in families {
        let shown = places.iter().take(PLACES_SHOWN).copied().collect::<Vec<_>>().join("; ");
        let rest = places.len().saturating_sub(PLACES_SHOWN);
        let more = if rest > 0 { format!("; and {rest} more") } else { String::new() };
        sentences.push(format!("  {family} ({tag}): {shown}{more}."));
    }
    if let Some(budget) = conflict.budget_that_would_do {
        sentences.push(format!(
            "  With everything else kept, a budget of {} would do.",
            money((budget * 100.0).ceil() / 100.0, money_unit)
        ));
    }
    sentences
}
