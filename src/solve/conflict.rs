//! When no plan meets all requirements: the least that must give.
//!
//! An elastic copy of the program lets every row that can give way do so at a price relative to its
//! own measure, and minimises the total. What comes out is one least way to make a plan possible,
//! not the only one. A preference gives before a rule of the policy, and that before the law: each
//! weighs ten times as much as the one before.

use super::search::{Effort, Found, Search};
use super::{Limits, extract};
use crate::instance::Instance;
use crate::model::algebra::Linear;
use crate::model::constraints::{balance_limit, budget};
use crate::model::objective;
use crate::model::rows::{Give, Row, Sense};
use crate::model::variables::Variables;
use crate::model::{Model, Shortfall, softened};
use crate::policy::{DISTANCE, Tag};
use crate::quantity::money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One requirement that gives way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Given {
    /// Constraint family.
    pub family: String,
    /// Key of the row in its family.
    pub key: String,
    /// How binding the requirement is.
    pub tag: Tag,
    /// By how much, in the unit.
    pub amount: f64,
    /// Unit of the amount; empty for a coefficient.
    pub unit: String,
    /// The same as a sentence.
    pub sentence: String,
}

/// Why there is no plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Conflict {
    /// What gives way, in the order of the program.
    pub gives: Vec<Given>,
    /// Least total money in 万元 that would do with everything else kept; `None` where no money
    /// would, or where the policy has no budget.
    pub budget_that_would_do: Option<f64>,
}

/// Gap at which the explanation is good enough: it names places and sizes, not a plan.
const EXPLANATION_GAP: f64 = 0.01;

/// Gives below this are the solver's tolerance.
const SMALLEST_GIVE: f64 = 1e-6;

/// Explains why a program is infeasible. That there is no plan is proved already, so where the
/// explanation cannot be found within the limits, it is empty and the scenario stays infeasible.
pub(super) fn explain(instance: &Instance, model: &Model, variables: &Variables, limits: Limits) -> Conflict {
    let limits = Limits { relative_gap: limits.relative_gap.max(EXPLANATION_GAP), ..limits };
    let (mut elastic, slacks, total) = elastic(instance, model, variables);
    let budget_that_would_do = budget_that_would_do(instance, model, variables, limits);
    let Found::Point { point, .. } = minimise(&mut elastic, &total, variables, limits) else {
        return Conflict { gives: Vec::new(), budget_that_would_do };
    };
    let gives = slacks.iter().filter_map(|slack| {
        let amount = point.values[slack.column.index()];
        let row = &elastic.rows[slack.row];
        let give = row.give.as_ref().filter(|_| amount > SMALLEST_GIVE)?;
        Some(given(instance, row, give, amount, &point.values))
    });
    Conflict { gives: gives.collect(), budget_that_would_do }
}

fn minimise(model: &mut Model, objective: &Linear, variables: &Variables, limits: Limits) -> Found {
    let settle = |model: &Model, values: &[f64]| extract::settle(variables, model, values);
    Search::new(model, objective, limits, &settle, &mut Effort::default()).run(None)
}

/// The program with a slack in every row that can give way, and the total of the slacks.
fn elastic(instance: &Instance, model: &Model, variables: &Variables) -> (Model, Vec<Shortfall>, Linear) {
    let mut elastic = model.clone();
    widen(instance, variables, &mut elastic);
    let mut slacks = Vec::new();
    let mut total = Linear::default();
    for place in 0..elastic.rows.len() {
        let row = &elastic.rows[place];
        let softened = elastic.softened.iter().map(|softened| &softened.slack);
        let already = elastic.shortfalls.iter().chain(softened).any(|slack| slack.row == place);
        let Some(give) = row.give.clone().filter(|_| !already) else { continue };
        let weight = weight(tag_of(instance, row));
        let (name, unit, sign) =
            (format!("give[{}]", row.key), row.unit.clone(), if row.sense == Sense::AtLeast { 1.0 } else { -1.0 });
        let column = elastic.column(name, &unit, (0.0, f64::INFINITY), false);
        elastic.rows[place].left.add_term(sign, column);
        total.add_term(weight / give.scale, column);
        slacks.push(Shortfall { column, row: place });
    }
    elastic.shortfalls.extend(slacks.iter().cloned());
    (elastic, slacks, total)
}

/// The bounds of columns repeat limits that rows have: those who are there may leave, and a lever
/// hires whom its row lets it.
fn widen(instance: &Instance, variables: &Variables, elastic: &mut Model) {
    for ((year, from, _, flags), column) in variables.departures() {
        let there = instance.units.iter().find(|unit| unit.id == *from).and_then(|unit| unit.teachers.get(flags));
        if *year == 1 {
            elastic.columns[column.index()].upper = there.copied().unwrap_or(0).into();
        }
    }
    for column in variables.hired.values() {
        elastic.columns[column.index()].upper = f64::INFINITY;
    }
}

/// How binding the rule of a row is.
fn tag_of(instance: &Instance, row: &Row) -> Tag {
    match row.key.family {
        balance_limit::MEAN => instance.policy.tag_of(balance_limit::FAMILY.name),
        family => instance.policy.tag_of(family),
    }
}

/// What giving way weighs.
fn weight(tag: Tag) -> f64 {
    match tag {
        Tag::Preference => 1.0,
        Tag::Policy => 10.0,
        Tag::Law => 100.0,
    }
}

/// The rules that gave way at a point, as the policy lets them.
pub(super) fn given_way(instance: &Instance, model: &Model, variables: &Variables, values: &[f64]) -> Vec<Given> {
    let rows = model.softened.iter().filter_map(|softened| {
        let row = &model.rows[softened.slack.row];
        let amount = values[softened.slack.column.index()];
        Some(given(instance, row, row.give.as_ref().filter(|_| amount > SMALLEST_GIVE)?, amount, values))
    });
    let beyond = softened::kilometres_beyond(instance, variables);
    let total: f64 = beyond.iter().map(|(column, km)| km * values[column.index()]).sum();
    let distance = (instance.gives_way(DISTANCE) && total > SMALLEST_GIVE).then(|| Given {
        family: DISTANCE.to_string(),
        key: "move".to_string(),
        tag: instance.policy.tag_of(DISTANCE),
        amount: total,
        unit: "teachers and km".to_string(),
        sentence: format!("teachers would move {} km farther than the longest distance, all together", figure(total)),
    });
    rows.chain(distance).collect()
}

fn given(instance: &Instance, row: &Row, give: &Give, amount: f64, values: &[f64]) -> Given {
    let divisor = give.over.map_or(1.0, |column| values[column.index()]);
    let amount = amount * give.natural / divisor;
    let limit = (row.right + row.reserve) * give.natural;
    let (subject, shown) = (&give.subject, counted(amount, &give.unit));
    let sentence = match (row.key.family, row.sense) {
        ("balance_limit", _) => format!("the {subject} would be {amount:.3} above its limit"),
        ("budget" | "budget_year" | "source_limit", _) => {
            format!("the {subject} would need {} more than {}", money(amount, &give.unit), money(limit, &give.unit))
        }
        ("funding", _) => {
            format!("{} of {subject} would stay unpaid, for which no source may pay", money(amount, &give.unit))
        }
        ("balance_mean", _) => format!("the {subject} would be nothing, so that its coefficient is not defined"),
        ("indicator_threshold", _) => format!("{subject} would stay {shown} short"),
        (_, Sense::AtLeast) => format!("the {subject} would go {shown} below {}", figure(limit)),
        _ => format!("the {subject} would be {shown} more than {}", figure(limit)),
    };
    Given {
        family: row.key.family.to_string(),
        key: row.key.key.clone(),
        tag: tag_of(instance, row),
        amount,
        unit: give.unit.clone(),
        sentence,
    }
}

/// A whole number without decimals, any other with two.
fn figure(amount: f64) -> String {
    if (amount - amount.round()).abs() < SMALLEST_GIVE { format!("{amount:.0}") } else { format!("{amount:.2}") }
}

/// An amount with its unit, in the singular where it is one.
fn counted(amount: f64, unit: &str) -> String {
    match (figure(amount).as_str(), unit) {
        ("1", "teachers" | "rooms") => format!("1 {}", &unit[..unit.len() - 1]),
        (figure, unit) => format!("{figure} {unit}"),
    }
}

/// The least cost of a plan that meets everything but the budget.
fn budget_that_would_do(instance: &Instance, model: &Model, variables: &Variables, limits: Limits) -> Option<f64> {
    instance.policy.budget?;
    let mut unlimited = model.clone();
    let rows = model.rows.iter().filter(|row| row.key.family == budget::FAMILY.name);
    let reserve: f64 = rows.map(|row| row.reserve).sum();
    // Shortfalls name rows by their place, so the row stays and its right-hand side goes.
    for row in unlimited.rows.iter_mut().filter(|row| row.key.family == budget::FAMILY.name) {
        row.right = 1e9;
    }
    match minimise(&mut unlimited, &objective::cost(instance, variables, |_| 1.0), variables, limits) {
        Found::Point { point, .. } => Some(point.objective + reserve),
        Found::Infeasible | Found::Unbounded | Found::Stopped(_) | Found::Failed(_) => None,
    }
}
