//! The steps of a plan: who moves, who is hired, what is bought.

use crate::county::County;
use crate::plan::Plan;
use crate::quantity::approximate;
use serde::{Deserialize, Serialize};

/// Teachers who move from one school to another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoveRow {
    /// Calendar year, where the plan has several.
    pub year: Option<u32>,
    /// Code of the school that gives.
    pub from: String,
    /// Code of the school that receives.
    pub to: String,
    /// Name of the stage.
    pub stage: String,
    /// Their type: flags joined by `+`, or `none`.
    pub flags: String,
    /// How many.
    pub teachers: u32,
    /// Kilometres between the schools, where known.
    pub km: Option<f64>,
}

/// Teachers who are hired.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HireRow {
    /// Calendar year, where the plan has several.
    pub year: Option<u32>,
    /// Code of the school.
    pub school: String,
    /// Name of the stage.
    pub stage: String,
    /// Their type.
    pub flags: String,
    /// How many.
    pub teachers: u32,
}

/// A facility that is bought or built.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PurchaseRow {
    /// Calendar year, where the plan has several.
    pub year: Option<u32>,
    /// Code of the school.
    pub school: String,
    /// Name of the facility.
    pub facility: String,
    /// How much.
    pub amount: f64,
    /// Unit of the amount.
    pub unit: String,
}

/// One row for each move.
pub(super) fn moves(county: &County, plan: &Plan) -> Vec<MoveRow> {
    let row = |step: &crate::plan::Move| MoveRow {
        year: None,
        from: step.from.to_string(),
        to: step.to.to_string(),
        stage: step.stage.to_string(),
        flags: step.flags.to_string(),
        teachers: step.teachers,
        km: county.kilometres(&step.from, &step.to).map(approximate),
    };
    plan.moves.iter().map(row).collect()
}

/// One row for each hire.
pub(super) fn hires(plan: &Plan) -> Vec<HireRow> {
    let row = |hire: &crate::plan::Hire| HireRow {
        year: None,
        school: hire.school.to_string(),
        stage: hire.stage.to_string(),
        flags: hire.flags.to_string(),
        teachers: hire.teachers,
    };
    plan.hires.iter().map(row).collect()
}

/// One row for each purchase.
pub(super) fn purchases(county: &County, plan: &Plan) -> Vec<PurchaseRow> {
    let row = |purchase: &crate::plan::Purchase| PurchaseRow {
        year: None,
        school: purchase.school.to_string(),
        facility: purchase.facility.to_string(),
        amount: approximate(purchase.amount),
        unit: county.facility_kind(&purchase.facility).map_or(String::new(), |kind| kind.unit.clone()),
    };
    plan.purchases.iter().map(row).collect()
}
