//! The view of a curve: what one number of a policy changes in what is wanted first.

use super::comparison::explanation;
use super::summary::Summary;
use super::view::{Cell, Column, Table};
use crate::county::{County, Provenance};
use crate::document::KeyPath;
use crate::frontier::{Curve, Method};
use crate::policy::Aim;
use crate::quantity::{Decimal, approximate};
use crate::standard::Standard;
use crate::sweep::Status;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How the shape of a curve was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// By tangents: the program is continuous, and the curve convex.
    Tangents,
    /// By adding points where the value bends.
    Bends,
}

/// Where plans end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndOfPlans {
    /// The number at which there is no plan.
    pub without: f64,
    /// Its neighbour, at which there is one.
    pub with: f64,
    /// What must give at the number without a plan, as sentences.
    pub explanation: Vec<String>,
}

/// A point of a curve.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CurvePoint {
    /// The number.
    pub number: f64,
    /// Name of its scenario, which is that of the folder with its results.
    pub name: String,
    /// How it ended.
    pub status: Status,
    /// What is wanted first; `null` without a plan, as what follows.
    pub value: Option<f64>,
    /// No plan has less.
    pub bound: Option<f64>,
    /// Change of the value for one more of the number: by `marginal_by` of the curve; `null` where none is told.
    pub marginal: Option<f64>,
    /// Whether the curve bends here: the point lies off the line between its neighbours.
    pub bends: bool,
    /// Cost in the county's money unit, recomputed by the verifier.
    pub cost_wan: Option<f64>,
    /// Judged units that do not pass after the plan; one that is not assessed counts.
    pub units_not_passing: Option<u64>,
    /// Coefficients not within their limit after the plan.
    pub coefficients_over_limit: Option<u64>,
    /// Requirements left unmet: the two before together.
    pub unmet: Option<u64>,
    /// People who move.
    pub teachers_moved: Option<u64>,
    /// People who are hired.
    pub teachers_hired: Option<u64>,
    /// Whether the verifier found nothing.
    pub verified: Option<bool>,
}

/// A curve with its points.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Frontier {
    /// Name of the county.
    pub county: String,
    /// Year of the data.
    pub year: u32,
    /// Name of the standard.
    pub standard: String,
    /// Name of the ten thousands of currency that money is in.
    pub money_unit: String,
    /// Where the data come from.
    pub provenance: Provenance,
    /// Whether no authority has set the standard.
    pub illustration: bool,
    /// Name of the policy.
    pub policy: String,
    /// Dotted key of the number that varies.
    pub over: String,
    /// Unit of the number, where it is known.
    pub unit: Option<String>,
    /// Least number that was asked for.
    pub from: f64,
    /// Largest number that was asked for.
    pub to: f64,
    /// How near two points may lie; by tangents it holds for the ends alone.
    pub step: f64,
    /// What is wanted first.
    #[schemars(extend("enum" = Aim::NAMES.map(|(name, _)| name)))]
    pub aim: String,
    /// Unit of the value; `null` without any plan.
    pub aim_unit: Option<String>,
    /// How the shape was found.
    pub shape: Shape,
    /// What the marginal values are.
    #[schemars(extend("enum" = ["dual", "difference_quotient"]))]
    pub marginal_by: String,
    /// The most by which the curve can lie below the straight lines between its points; `null` where the shape was found by adding points.
    pub within: Option<f64>,
    /// Whether the points sufficed for what was asked for.
    pub complete: bool,
    /// Where plans end; empty where every point has a plan, or none.
    pub ends: Vec<EndOfPlans>,
    /// Where no point has a plan, what must give at the largest number, as sentences; empty otherwise.
    pub without_plan: Vec<String>,
    /// The points, by their numbers.
    pub points: Vec<CurvePoint>,
}

/// What a curve was asked of: names and ends.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// The county.
    pub county: &'a County,
    /// What it is judged by.
    pub standard: &'a Standard,
    /// Name of the policy.
    pub policy: &'a str,
    /// Dotted key.
    pub over: &'a str,
    /// From, to, and step.
    pub range: [Decimal; 3],
}

impl Frontier {
    /// Of a curve, with what became of each of its points, by their numbers.
    #[must_use]
    pub fn of(asked: &Asked, curve: &Curve, summaries: &[Summary]) -> Self {
        let (county, standard) = (asked.county, asked.standard);
        let money_unit = county.money_unit.as_str();
        let [from, to, step] = asked.range.map(approximate);
        let marginals = curve.marginals();
        let bends = curve.bends();
        let of_number = |number: Decimal| curve.points.keys().position(|known| *known == number);
        let ends = curve.ends().into_iter().map(|end| EndOfPlans {
            without: approximate(end.without),
            with: approximate(end.with),
            explanation: of_number(end.without).map_or_else(Vec::new, |it| explanation(&summaries[it], money_unit)),
        });
        let points = curve.points.keys().zip(summaries).map(|(number, summary)| CurvePoint {
            marginal: marginals.get(number).copied(),
            bends: bends.contains(number),
            ..point(*number, summary)
        });
        let planned = summaries.iter().any(|summary| !summary.stages.is_empty());
        let last = summaries.last().filter(|_| !planned);
        let first = summaries.iter().find_map(|summary| summary.stages.first());
        Self {
            county: county.name.clone(),
            year: county.year,
            standard: standard.id.clone(),
            money_unit: money_unit.to_string(),
            provenance: county.provenance.clone(),
            illustration: standard.illustration,
            policy: asked.policy.to_string(),
            over: asked.over.to_string(),
            unit: is_money(asked.over).then(|| money_unit.to_string()),
            from,
            to,
            step,
            aim: summaries.first().map(|summary| summary.first_aim.clone()).unwrap_or_default(),
            aim_unit: first.map(|stage| stage.unit.clone()),
            shape: match curve.method {
                Method::Tangents => Shape::Tangents,
                Method::Bends => Shape::Bends,
            },
            marginal_by: match curve.method {
                Method::Tangents => "dual".to_string(),
                Method::Bends => "difference_quotient".to_string(),
            },
            within: curve.within,
            complete: curve.complete,
            ends: ends.collect(),
            without_plan: last.map_or_else(Vec::new, |summary| explanation(summary, money_unit)),
            points: points.collect(),
        }
    }

    /// One row for each point.
    #[must_use]
    pub fn table(&self) -> Table {
        let aim_unit = self.aim_unit.clone().unwrap_or_default();
        let marginal = self.unit.as_ref().zip(self.aim_unit.as_ref()).map(|(unit, of)| format!("{of} for 1 {unit}"));
        let columns = vec![
            Column::new("number", self.over.clone()).unit(self.unit.clone().unwrap_or_default()),
            Column::new("status", "status"),
            Column::new("value", self.aim.clone()).unit(aim_unit),
            Column::new("marginal", "marginal").unit(marginal.unwrap_or_default()),
            Column::new("bends", "bends"),
            Column::new("cost_wan", "cost").unit(&self.money_unit),
            Column::new("units_not_passing", "units not passing"),
            Column::new("coefficients_over_limit", "coefficients over"),
            Column::new("teachers_moved", "moved"),
            Column::new("teachers_hired", "hired"),
            Column::new("verified", "verified"),
        ];
        let mut table = Table::new(format!("{} over {}", self.aim, self.over), columns);
        table.rows = self.points.iter().map(row).collect();
        table
    }

    /// The same with the rest of what is told of each point, for programs.
    #[must_use]
    pub fn table_in_full(&self) -> Table {
        let mut table = self.table();
        for (key, cell) in [
            ("bound", (|point| Cell::known(point.bound, 6)) as fn(&CurvePoint) -> Cell),
            ("unmet", |point| count(point.unmet)),
            ("name", |point| Cell::text(&point.name)),
        ] {
            table.columns.push(Column::new(key, key));
            table.rows.iter_mut().zip(&self.points).for_each(|(row, point)| row.push(cell(point)));
        }
        table
    }

    /// That no point has a plan; a search that was stopped before it found one has not shown that there is none.
    fn no_plan(&self) -> String {
        let (from, to, points) = (self.from, self.to, self.points.len());
        match self.points.iter().filter(|point| point.status != Status::Infeasible).count() {
            0 => format!("There is no plan from {from} to {to}: {points} points tried."),
            stopped => format!(
                "No plan was found from {from} to {to}: {points} points tried, of which {stopped} ended without an answer, so that there may be one; allow more nodes by --nodes."
            ),
        }
    }

    /// What kind of curve it is, how sure, and where it ends.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let mut told = Vec::new();
        let points = self.points.len();
        if self.points.iter().all(|point| point.value.is_none()) {
            told.push(self.no_plan());
            told.extend(self.without_plan.iter().cloned());
            return told;
        }
        let quotient = "Marginal values are quotients of differences: the change of the value up to the next point, for one more of the number.";
        match (self.shape, self.within) {
            (Shape::Tangents, Some(within)) => {
                told.push(format!(
                    "{points} points. The program is continuous, so the curve is convex; nowhere does it lie more than {} below the straight lines between its points.",
                    short(within)
                ));
                told.push("Marginal values are duals: the change of the value for one more of the number.".to_string());
            }
            _ => {
                told.push(format!("{points} points, added where the value bends, no nearer than {}.", self.step));
                told.push(quotient.to_string());
            }
        }
        if !self.complete {
            told.push("The points did not suffice for what was asked for; --points N allows more.".to_string());
        }
        for end in &self.ends {
            let width = short((end.with - end.without).abs());
            told.push(format!(
                "There is a plan at {}, and none at {}: the end lies within {width}.",
                end.with, end.without
            ));
            told.extend(end.explanation.iter().cloned());
        }
        told
    }
}

/// Whether the number of a key is money in the county's ten thousands: what ends in `_wan`, the budget of a
/// year, and the amount of a source in a year.
fn is_money(over: &str) -> bool {
    let Ok(key) = KeyPath::parse(over) else { return false };
    match key.words().iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["budget", "year", _] | ["source", _, "amount_wan", _] => true,
        [.., last] => last.ends_with("_wan"),
        [] => false,
    }
}

fn point(number: Decimal, summary: &Summary) -> CurvePoint {
    let totals = summary.totals.as_ref();
    let first = summary.stages.first();
    let whole = |count: Option<usize>| count.map(|count| count as u64);
    let (units, coefficients) = (whole(summary.units_not_passing), whole(summary.coefficients_over_limit));
    CurvePoint {
        number: approximate(number),
        name: summary.name.clone(),
        status: summary.status,
        value: first.map(|stage| stage.value),
        bound: first.map(|stage| stage.bound).filter(|bound| bound.is_finite()),
        marginal: None,
        bends: false,
        cost_wan: totals.map(|totals| totals.cost_wan),
        units_not_passing: units,
        coefficients_over_limit: coefficients,
        unmet: units.zip(coefficients).map(|(units, coefficients)| units + coefficients),
        teachers_moved: totals.map(|totals| totals.teachers_moved),
        teachers_hired: totals.map(|totals| totals.teachers_hired),
        verified: summary.verified,
    }
}

fn row(point: &CurvePoint) -> Vec<Cell> {
    vec![
        Cell::amount(Some(point.number), decimals(point.number)),
        Cell::text(point.status.word()),
        Cell::known(point.value, 4),
        Cell::known(point.marginal, 6),
        if point.value.is_some() { Cell::Truth(point.bends) } else { Cell::Nothing },
        Cell::known(point.cost_wan, 2),
        count(point.units_not_passing),
        count(point.coefficients_over_limit),
        count(point.teachers_moved),
        count(point.teachers_hired),
        point.verified.map_or(Cell::Nothing, Cell::Truth),
    ]
}

fn count(count: Option<u64>) -> Cell {
    count.map_or(Cell::Nothing, Cell::Count)
}

/// As many decimals as a number has, up to six.
fn decimals(number: f64) -> usize {
    (0..6).find(|decimals| (number * 10f64.powi(*decimals)).fract() == 0.0).unwrap_or(6) as usize
}

/// A few digits of a size.
fn short(size: f64) -> String {
    let text = format!("{size:.6}");
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}
