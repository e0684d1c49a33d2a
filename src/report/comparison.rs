//! The view of a comparison: one row for each policy, and why some have no plan.

use super::json;
use super::rounding::{YEARS, adding_up, hundredths, in_money};
use super::summary::{Summary, Totals};
use super::view::{Cell, Column, Table};
use crate::county::County;
use crate::evaluate::{Assessment, Scorecard};
use crate::policy::Goal;
use crate::quantity::{exact, money};
use crate::solve::Conflict;
use crate::standard::Standard;
use crate::sweep::Status;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// How many places of one kind that must give are named before the rest are counted.
const PLACES_SHOWN: usize = 3;

/// How many scenarios without a plan are explained to people.
const EXPLAINED: usize = 10;

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
    pub scenarios: &'a [Summary],
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

    /// The same with the group and the value of each key that a sweep varies.
    #[must_use]
    pub fn table_with_varied(&self) -> Table {
        let mut table = self.table();
        let keys: BTreeSet<&String> = self.scenarios.iter().flat_map(|scenario| scenario.varied.keys()).collect();
        if keys.is_empty() {
            return table;
        }
        table.columns.push(Column::new("group", "group"));
        table.columns.extend(keys.iter().map(|key| Column::new(*key, *key)));
        for (row, scenario) in table.rows.iter_mut().zip(self.scenarios) {
            row.push(scenario.group.as_ref().map_or(Cell::Nothing, Cell::text));
            row.extend(keys.iter().map(|key| scenario.varied.get(*key).map_or(Cell::Nothing, varied_cell)));
        }
        table
    }

    /// What each plan costs in each year, in hundredths that add up to its cost; `None` where all are for a
    /// single year.
    #[must_use]
    pub fn costs_by_year(&self) -> Option<Table> {
        let years = self.scenarios.iter().map(|scenario| scenario.years).max().filter(|most| *most > 1)?;
        let money_unit = &self.county.money_unit;
        let mut columns = vec![Column::new("name", "policy")];
        let calendar = |year: u32| (u64::from(self.county.year) + u64::from(year)).to_string();
        columns.extend((1..=years).zip(YEARS).map(|(year, key)| Column::new(key, calendar(year)).unit(money_unit)));
        columns.push(Column::new("total", "total").unit(money_unit));
        let mut table = Table::new("Cost by year", columns);
        let planned = self.scenarios.iter().filter_map(|scenario| Some((scenario, scenario.totals.as_ref()?)));
        table.rows = planned.map(|(scenario, totals)| costs(&scenario.name, totals, years)).collect();
        Some(table)
    }

    /// One sentence or more on each scenario that has no plan, but for those beyond the first ten.
    #[must_use]
    pub fn explanations(&self) -> Vec<String> {
        let each = self.scenarios.iter().map(|scenario| explanation(scenario, &self.county.money_unit));
        let explained: Vec<Vec<String>> = each.filter(|sentences| !sentences.is_empty()).collect();
        let more = explained.len().saturating_sub(EXPLAINED);
        let mut sentences: Vec<String> = explained.into_iter().take(EXPLAINED).flatten().collect();
        match more {
            0 => {}
            1 => sentences.push("1 more scenario is explained in comparison.json.".to_string()),
            more => sentences.push(format!("{more} more scenarios are explained in comparison.json.")),
        }
        sentences
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

    fn item(&self, scenario: &Summary) -> Value {
        let mut item = Map::new();
        item.insert("name".into(), json!(scenario.name));
        item.insert("title".into(), json!(scenario.title));
        item.insert("group".into(), json!(scenario.group));
        item.insert("varied".into(), json!(scenario.varied));
        item.insert("status".into(), json!(scenario.status.word()));
        item.insert("goal".into(), json!(scenario.goal));
        item.insert("stages".into(), json!(scenario.stages));
        item.insert("given_way".into(), json!(scenario.given_way));
        let table = self.table();
        for (column, cell) in table.columns.iter().zip(&row(scenario)).skip(2) {
            item.insert(column.key.clone(), json::value(cell));
            if column.key == "cost_wan" {
                let by_year = scenario.totals.as_ref().map(|totals| &totals.cost_by_year_wan);
                item.insert("cost_by_year_wan".into(), json!(by_year));
            }
        }
        let first = scenario.stages.first();
        item.insert("bound".into(), json!(first.map(|stage| stage.bound)));
        item.insert("gap".into(), json!(first.map(|stage| stage.gap)));
        if let Some(conflict) = &scenario.conflict {
            item.insert("conflict".into(), json!(conflict));
        }
        if let Some(reason) = &scenario.reason {
            item.insert("reason".into(), json!(reason));
        }
        // Most policies close and open no school.
        if !scenario.choices.is_empty() {
            item.insert("choices".into(), json!(scenario.choices));
        }
        let mut seconds = json!(scenario.seconds.unwrap_or_default());
        if let (None, Some(parts)) = (scenario.seconds, seconds.as_object_mut()) {
            parts.values_mut().for_each(|part| *part = Value::Null);
        }
        item.insert("seconds".into(), seconds);
        Value::Object(item)
    }
}

fn row(scenario: &Summary) -> Vec<Cell> {
    let totals = scenario.totals.as_ref();
    let count = |count: Option<usize>| count.map_or(Cell::Nothing, Cell::count);
    vec![
        Cell::text(&scenario.name),
        Cell::text(scenario.status.word()),
        Cell::known(totals.map(|totals| totals.cost_wan), 2),
        totals.map_or(Cell::Nothing, |totals| Cell::Count(totals.teachers_moved)),
        totals.map_or(Cell::Nothing, |totals| Cell::Count(totals.teachers_hired)),
        count(scenario.units_not_passing),
        count(scenario.coefficients_over_limit),
        Cell::text(&scenario.first_aim),
        Cell::known(scenario.stages.first().map(|stage| 100.0 * stage.gap), 3),
        scenario.verified.map_or(Cell::Nothing, Cell::Truth),
    ]
}

/// The value of a key that varies.
fn varied_cell(value: &Value) -> Cell {
    match value {
        Value::Number(number) => Cell::amount(number.as_f64(), 4),
        Value::Bool(truth) => Cell::Truth(*truth),
        Value::String(text) => Cell::text(text),
        other => Cell::text(other.to_string()),
    }
}

fn costs(name: &str, totals: &Totals, years: u32) -> Vec<Cell> {
    let exact: Vec<_> = totals.cost_by_year().map(exact).collect();
    let total = hundredths(&exact.iter().sum());
    let mut row = vec![Cell::text(name)];
    row.extend(adding_up(&exact, total).into_iter().map(in_money));
    row.resize(years as usize + 1, Cell::Nothing);
    row.push(in_money(total));
    row
}

/// Why a scenario has no plan, or what the verifier found of it, in sentences.
pub(super) fn explanation(scenario: &Summary, money_unit: &str) -> Vec<String> {
    let name = &scenario.name;
    let reason = scenario.reason.as_deref().unwrap_or_default();
    match (scenario.status, &scenario.conflict) {
        (Status::Infeasible, Some(conflict)) => {
            let mut sentences = infeasible(name, conflict, money_unit);
            if scenario.goal.as_deref() == Some(Goal::LeastCost.name()) {
                sentences.push("  --goal best-within-budget tells how close the money comes to it.".to_string());
            }
            sentences
        }
        (Status::Infeasible, None) => vec![format!("{name} has no plan.")],
        (Status::Failed, _) => vec![format!("{name} failed: {reason}.")],
        (Status::StoppedWithoutPlan, _) => vec![format!("{name} stopped before any plan was found: {reason}.")],
        (Status::Unbounded, _) => vec![format!("{name} is unbounded: the policy sets no limit to what it wants.")],
        (Status::Solved | Status::Stopped, _) if scenario.findings.is_empty() => {
            scenario.given_way.iter().map(|sentence| format!("{name}: {sentence}")).collect()
        }
        (Status::Solved | Status::Stopped, _) => {
            let failed =
                |(check, sentence): &(String, String)| format!("{name} failed its verification [{check}]: {sentence}");
            scenario.findings.iter().map(failed).collect()
        }
    }
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
