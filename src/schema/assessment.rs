//! `assessment.json`, which `junheng assess --format json` prints too; [`crate::report::assessment`]
//! makes it.

pub mod optimum;
pub mod repair;

use super::verdict::Coefficient;
use crate::county::Provenance;
use crate::proposal::Action;
use schemars::JsonSchema;

/// A proposal put to the test. Costs are in ten thousands of the county's currency.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Assessment {
    /// Name of the county.
    pub county: String,
    /// Year of the data.
    pub year: u32,
    /// Name of the standard.
    pub standard: String,
    /// File of the proposal, without its folder.
    pub proposal: String,
    /// Where the data come from.
    pub provenance: Provenance,
    /// Whether every line can be carried out and no rule is broken.
    pub legal: bool,
    /// Costs that the lines state, added up.
    pub stated_cost_wan: f64,
    /// Lines that state no cost.
    pub lines_without_cost: u64,
    /// Cost by the policy's prices; `null` without a policy.
    pub policy_cost_wan: Option<f64>,
    /// People who move.
    pub teachers_moved: u64,
    /// People who are hired.
    pub teachers_hired: u64,
    /// Each line, in the order of the proposal.
    pub lines: Vec<Line>,
    /// Rules that the lines break together.
    pub breaches: Vec<Breach>,
    /// Stated costs by year and action; the last row is the total.
    pub money_by_year: Vec<Money>,
    /// Counts of units and coefficients, then each area.
    pub before_and_after: Vec<BeforeAndAfter>,
    /// Difference coefficients in the form judged, by the standard's limits.
    pub coefficients: Vec<Coefficient>,
    /// Units, coefficients and items that pass today and not afterwards.
    pub newly_failing: Vec<Failing>,
    /// Units that pass neither today nor afterwards.
    pub still_failing: Vec<Failing>,
    /// Units that pass afterwards and not today, each `SCHOOL/STAGE`.
    pub newly_passing: Vec<String>,
    /// The policy's best plan beside it; `null` where none was asked for.
    pub optimum: Option<optimum::Optimum>,
    /// The repair; `null` where none was asked for.
    #[schemars(extend("if" = { "properties": { "found": { "const": true } } }, "then" = {
        "required": ["meets_the_requirements", "verified", "findings", "cost_wan", "changes", "least_changes", "lines", "plan"],
    }, "else" = { "maxProperties": 2 }))]
    pub repair: Option<repair::Repair>,
}

/// A line of the proposal.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Line {
    /// Row of the file.
    pub row: u64,
    /// What is done.
    #[schemars(extend("enum" = Action::NAMES.map(|(name, ..)| name)))]
    pub action: String,
    /// Who or what it is about: a teacher's code, stage and type, or a facility.
    pub what: String,
    /// School that gives; `null` where none does.
    pub from: Option<String>,
    /// School that receives.
    pub to: String,
    /// People, or an amount in the facility's unit.
    pub amount: f64,
    /// Year, as text; `null` where the line says none.
    pub year: Option<String>,
    /// Cost that the line states; `null` where it states none.
    pub stated_cost_wan: Option<f64>,
    /// Cost by the policy's prices; `null` without a policy, for a line that cannot be carried out, and where the policy has no price.
    pub policy_cost_wan: Option<f64>,
    /// Whether it can be carried out and the policy allows it.
    #[schemars(extend("enum" = ["fine", "not allowed", "impossible"]))]
    pub verdict: String,
    /// What is wrong with it; empty where nothing is.
    pub faults: String,
}

/// A rule that is broken as a whole.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Breach {
    /// Name of the verifier's check, or `stated_cost`.
    pub check: String,
    /// The breach as a sentence.
    pub sentence: String,
}

/// Stated costs of one action in one year.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Money {
    /// Year, as text; words for lines that say none and for the total.
    pub year: String,
    /// Action; empty in the total.
    pub action: String,
    /// Lines.
    pub lines: u64,
    /// Of them without a cost.
    pub without_cost: u64,
    /// Their costs, added up.
    pub stated_cost_wan: f64,
}

/// A figure of the county before and after.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct BeforeAndAfter {
    /// What is counted, or the area.
    pub what: String,
    /// How many today, or how the area stands.
    #[schemars(extend("type" = ["integer", "string"]))]
    pub before: String,
    /// The same afterwards.
    #[schemars(extend("type" = ["integer", "string"]))]
    pub after: String,
}

/// What does not pass.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Failing {
    /// Code of the school; `county` for a coefficient or an item.
    pub school: String,
    /// Name of the school; of a coefficient its stage and indicator, of an item its number.
    pub name: String,
    /// Stage; `null` for an item.
    pub stage: Option<String>,
    /// What must be added for the threshold of each indicator that is missed, in brackets what for the floor; of a coefficient or an item how it stands.
    pub missed: String,
}
