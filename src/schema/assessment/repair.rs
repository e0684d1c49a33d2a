//! The repair of a proposal; [`crate::report::assessment`] makes it.

use crate::plan::Plan;
use crate::proposal::Action;
use crate::verify::Finding;
use schemars::JsonSchema;

/// The fewest changes that mend a proposal.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Repair {
    /// Whether there is one; without it only the sentence follows.
    pub found: bool,
    /// The answer in words.
    pub sentence: String,
    /// Whether it meets all that the policy requires; if not, no plan does, and it comes as near as the rules allow.
    #[schemars(required)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meets_the_requirements: Option<bool>,
    /// Whether the verifier found nothing.
    #[schemars(required)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified: Option<bool>,
    /// What the verifier found.
    #[schemars(required)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub findings: Option<Vec<Finding>>,
    /// Cost by the policy's prices.
    #[schemars(required)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_wan: Option<f64>,
    /// Steps that change.
    #[schemars(required)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changes: Option<u64>,
    /// Steps of which it is proved that so many must change.
    #[schemars(required)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least_changes: Option<u64>,
    /// Each line of the proposal, then the steps that are added.
    #[schemars(required)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lines: Option<Vec<RepairedLine>>,
    /// The repaired plan, as in `plan.json`.
    #[schemars(required)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<Plan>,
}

/// What becomes of a line, or a step that is added.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RepairedLine {
    /// Row of the proposal; `null` for an added step.
    pub row: Option<u64>,
    /// What becomes of it.
    #[schemars(extend("enum" = ["kept 保留", "changed 调整", "dropped 删除", "added 新增"]))]
    pub fate: String,
    /// What is done.
    #[schemars(extend("enum" = Action::NAMES.map(|(name, ..)| name)))]
    pub action: String,
    /// Who or what it is about: a teacher's code, stage and type, or a facility.
    pub what: String,
    /// School that gives; `null` where none does.
    pub from: Option<String>,
    /// School that receives.
    pub to: String,
    /// Amount of the proposal; `null` for an added step.
    pub amount_before: Option<f64>,
    /// Amount of the repair; `null` for a dropped line.
    pub amount_after: Option<f64>,
    /// What is wrong with the line; empty where nothing is.
    pub faults: String,
}
