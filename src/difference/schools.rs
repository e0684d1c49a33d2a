//! What differs school by school.

use super::{field, money, number};
use crate::quantity::{Decimal, approximate};
use crate::report::rounding::{adding_up, hundredths};
use crate::run_folder::{Row, Stored};
use num_rational::BigRational;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// People and money of a school in both plans.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SchoolDifference {
    /// Code; `total` in the last row.
    pub school: String,
    /// Name; empty where it has none.
    pub name: String,
    /// Teachers who come from other schools, rotation among them, in A.
    pub arrive_a: u64,
    /// The same in B.
    pub arrive_b: u64,
    /// Teachers who leave for other schools in A.
    pub leave_a: u64,
    /// The same in B.
    pub leave_b: u64,
    /// Teachers who are hired in A.
    pub hired_a: u64,
    /// The same in B.
    pub hired_b: u64,
    /// Money for the school in A, to two decimals that add up.
    pub cost_a: f64,
    /// The same in B.
    pub cost_b: f64,
    /// B less A.
    pub change: f64,
}

/// A facility that is bought, built or moved, net of what is moved away.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct FacilityDifference {
    /// Code of the school.
    pub school: String,
    /// Name of the facility.
    pub facility: String,
    /// Unit of the amounts.
    pub unit: String,
    /// What the plan of A adds.
    pub a: f64,
    /// What the plan of B adds.
    pub b: f64,
}

/// An indicator whose verdict differs.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct IndicatorDifference {
    /// Code of the school.
    pub school: String,
    /// Name of the stage.
    pub stage: String,
    /// Name of the indicator.
    pub indicator: String,
    /// Value today; `null` where it is not known.
    pub before: Option<f64>,
    /// Value after the plan of A; `null` where the county then has no such unit, or it is not known.
    pub a: Option<f64>,
    /// Value after the plan of B.
    pub b: Option<f64>,
    /// Whether the threshold is met after the plan of A; `null` where it is not assessed, or there is no such unit.
    pub met_a: Option<bool>,
    /// Whether it is met after the plan of B.
    pub met_b: Option<bool>,
}

/// People and money of a school in one plan.
#[derive(Debug, Clone, Default, PartialEq)]
struct Of {
    arrive: u64,
    leave: u64,
    hired: u64,
    cost: BigRational,
    /// Whether the county has it after the plan.
    stands: bool,
}

/// A row for each school of which anything differs or that one plan alone has, and the total of all; none where either has no plan.
pub(super) fn of(a: &Stored, b: &Stored) -> Vec<SchoolDifference> {
    if a.summary.totals.is_none() || b.summary.totals.is_none() {
        return Vec::new();
    }
    let [of_a, of_b] = [a, b].map(by_school);
    let mut names = names(a);
    names.extend(self::names(b));
    let schools: Vec<&String> = of_a.keys().chain(of_b.keys()).collect::<BTreeSet<_>>().into_iter().collect();
    let get = |of: &BTreeMap<String, Of>| schools.iter().map(|it| of.get(*it).cloned().unwrap_or_default()).collect();
    let [each_a, each_b]: [Vec<Of>; 2] = [&of_a, &of_b].map(get);
    let [cost_a, cost_b] = [&each_a, &each_b].map(|each| {
        let amounts: Vec<BigRational> = each.iter().map(|of| of.cost.clone()).collect();
        adding_up(&amounts, hundredths(&amounts.iter().sum()))
    });
    let mut rows = Vec::new();
    for (place, school) in schools.iter().enumerate() {
        if each_a[place] != each_b[place] {
            let name = names.get(*school).cloned().unwrap_or_default();
            rows.push(row(((*school).clone(), name), [&each_a[place], &each_b[place]], [cost_a[place], cost_b[place]]));
        }
    }
    let sum = |each: &[Of]| {
        each.iter().fold(Of::default(), |sum, of| Of {
            arrive: sum.arrive + of.arrive,
            leave: sum.leave + of.leave,
            hired: sum.hired + of.hired,
            ..sum
        })
    };
    let total = ("total".to_string(), String::new());
    rows.push(row(total, [&sum(&each_a), &sum(&each_b)], [cost_a.iter().sum(), cost_b.iter().sum()]));
    rows
}

fn row((school, name): (String, String), [a, b]: [&Of; 2], [cost_a, cost_b]: [i64; 2]) -> SchoolDifference {
    SchoolDifference {
        school,
        name,
        arrive_a: a.arrive,
        arrive_b: b.arrive,
        leave_a: a.leave,
        leave_b: b.leave,
        hired_a: a.hired,
        hired_b: b.hired,
        cost_a: money::in_full(cost_a),
        cost_b: money::in_full(cost_b),
        change: money::in_full(cost_b - cost_a),
    }
}

fn by_school(stored: &Stored) -> BTreeMap<String, Of> {
    let mut schools: BTreeMap<String, Of> = BTreeMap::new();
    for row in stored.table("indicators.csv") {
        schools.entry(field(row, "school").to_string()).or_default().stands = true;
    }
    for row in stored.table("moves.csv").iter().chain(stored.table("rotations.csv")) {
        schools.entry(field(row, "from").to_string()).or_default().leave += teachers(row);
        schools.entry(field(row, "to").to_string()).or_default().arrive += teachers(row);
    }
    for row in stored.table("hires.csv") {
        schools.entry(field(row, "school").to_string()).or_default().hired += teachers(row);
    }
    for row in stored.table("funding.csv") {
        schools.entry(field(row, "school").to_string()).or_default().cost += money::cost(row);
    }
    schools
}

fn teachers(row: &Row) -> u64 {
    field(row, "teachers").parse().unwrap_or_default()
}

/// Names of schools, from the tables that tell them.
fn names(stored: &Stored) -> BTreeMap<String, String> {
    let named = ["indicators.csv", "funding.csv", "hires.csv"].map(|file| (file, ["school", "name"]));
    let moved = [("moves.csv", ["from", "from_name"]), ("moves.csv", ["to", "to_name"])];
    let rows = named.into_iter().chain(moved).flat_map(|(file, columns)| {
        stored.table(file).iter().map(move |row| columns.map(|column| field(row, column).to_string()))
    });
    rows.map(|[school, name]| (school, name)).collect()
}

/// What the plans add to a school, where it differs.
pub(super) fn facilities(a: &Stored, b: &Stored) -> Vec<FacilityDifference> {
    let [of_a, of_b] = [a, b].map(added);
    let keys: BTreeSet<&[String; 3]> = of_a.keys().chain(of_b.keys()).collect();
    let amount = |of: &BTreeMap<[String; 3], Decimal>, key: &[String; 3]| of.get(key).copied().unwrap_or_default();
    let differing = keys.into_iter().filter(|key| amount(&of_a, key) != amount(&of_b, key));
    differing
        .map(|key| {
            let [school, facility, unit] = key.clone();
            let [a, b] = [&of_a, &of_b].map(|of| approximate(amount(of, key)));
            FacilityDifference { school, facility, unit, a, b }
        })
        .collect()
}

/// Amounts by school, facility and unit.
fn added(stored: &Stored) -> BTreeMap<[String; 3], Decimal> {
    let mut sums: BTreeMap<[String; 3], Decimal> = BTreeMap::new();
    let mut add = |row: &Row, school: &str, sign: Decimal| {
        let key = [school, "facility", "unit"].map(|column| field(row, column).to_string());
        *sums.entry(key).or_default() += sign * number(row, "amount");
    };
    stored.table("purchases.csv").iter().for_each(|row| add(row, "school", Decimal::ONE));
    for row in stored.table("redeployments.csv") {
        add(row, "to", Decimal::ONE);
        add(row, "from", Decimal::NEGATIVE_ONE);
    }
    sums
}

/// Indicators whose threshold is met after one plan and not after the other, or whose unit one plan alone
/// has; none where either has no plan.
pub(super) fn indicators(a: &Stored, b: &Stored) -> Vec<IndicatorDifference> {
    if a.summary.totals.is_none() || b.summary.totals.is_none() {
        return Vec::new();
    }
    let [of_a, of_b] = [a, b].map(by_indicator);
    let keys: BTreeSet<&[String; 3]> = of_a.keys().chain(of_b.keys()).collect();
    let met = |of: &BTreeMap<[String; 3], &Row>, key: &[String; 3]| {
        of.get(key).map(|row| field(row, "met_after").to_string())
    };
    let differing = keys.into_iter().filter(|key| met(&of_a, key) != met(&of_b, key));
    differing.map(|key| indicator(key, [of_a.get(key), of_b.get(key)].map(Option::<&&Row>::copied))).collect()
}

/// Rows by school, stage and indicator.
fn by_indicator(stored: &Stored) -> BTreeMap<[String; 3], &Row> {
    let key = |row: &Row| ["school", "stage", "indicator"].map(|column| field(row, column).to_string());
    stored.table("indicators.csv").iter().map(|row| (key(row), row)).collect()
}

fn indicator([school, stage, indicator]: &[String; 3], [in_a, in_b]: [Option<&Row>; 2]) -> IndicatorDifference {
    let value = |row: Option<&Row>, column: &str| field(row?, column).parse().ok();
    let met = |row: Option<&Row>| field(row?, "met_after").parse().ok();
    IndicatorDifference {
        school: school.clone(),
        stage: stage.clone(),
        indicator: indicator.clone(),
        before: value(in_a.or(in_b), "before"),
        a: value(in_a, "after"),
        b: value(in_b, "after"),
        met_a: met(in_a),
        met_b: met(in_b),
    }
}
