//! What a plan does between schools beside moves, hires, and purchases.

use crate::county::{County, FacilityId};
use crate::plan::Plan;
use crate::quantity::approximate;
use serde::{Deserialize, Serialize};

/// What is done, by the words of the tables for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exchange {
    /// Teachers who go for a term and return.
    Rotate,
    /// Teachers who study.
    Study,
    /// Teachers who visit on days of the week.
    Visit,
    /// Facilities that move.
    Redeploy,
    /// Venues that schools lend.
    Lend,
    /// Pupils who go to another school.
    Rezone,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExchangeRow {
    /// Calendar year, where the plan has several.
    pub year: Option<u32>,
    /// What is done.
    pub action: Exchange,
    /// Code of the school that gives; `null` of studies.
    pub from: Option<String>,
    /// Code of the school that receives, or where they study.
    pub to: String,
    /// Name of the stage; `null` of facilities.
    pub stage: Option<String>,
    /// Type of the teachers: flags joined by `+`, or `none`; `null` of facilities and pupils.
    pub flags: Option<String>,
    /// Name of the facility; `null` of people.
    pub facility: Option<String>,
    /// How many or how much.
    pub amount: f64,
    /// Unit of the amount.
    pub unit: String,
}

/// One row for each step, in the order of [`Exchange`].
pub(super) fn exchanges(county: &County, plan: &Plan) -> Vec<ExchangeRow> {
    [rotations(plan), studies(plan), visits(plan), redeployments(county, plan), lendings(county, plan), rezonings(plan)]
        .concat()
}

fn row(action: Exchange, (amount, unit): (f64, &str), to: &impl ToString) -> ExchangeRow {
    let unit = unit.to_string();
    let (from, stage, flags, facility) = (None, None, None, None);
    ExchangeRow { year: None, action, from, to: to.to_string(), stage, flags, facility, amount, unit }
}

fn rotations(plan: &Plan) -> Vec<ExchangeRow> {
    let row = |step: &crate::plan::Rotation| ExchangeRow {
        year: Some(step.year),
        from: Some(step.from.to_string()),
        stage: Some(step.stage.to_string()),
        flags: Some(step.flags.to_string()),
        ..row(Exchange::Rotate, (step.teachers.into(), "teachers"), &step.to)
    };
    plan.rotations.iter().map(row).collect()
}

fn studies(plan: &Plan) -> Vec<ExchangeRow> {
    let row = |step: &crate::plan::Upgrade| ExchangeRow {
        year: Some(step.year),
        stage: Some(step.stage.to_string()),
        flags: Some(step.flags.to_string()),
        ..row(Exchange::Study, (step.teachers.into(), "teachers"), &step.school)
    };
    plan.upgrades.iter().map(row).collect()
}

fn visits(plan: &Plan) -> Vec<ExchangeRow> {
    let row = |step: &crate::plan::Visit| ExchangeRow {
        year: Some(step.year),
        from: Some(step.from.to_string()),
        stage: Some(step.stage.to_string()),
        flags: Some(step.flags.to_string()),
        ..row(Exchange::Visit, (step.days.into(), "days a week"), &step.to)
    };
    plan.visits.iter().map(row).collect()
}

fn redeployments(county: &County, plan: &Plan) -> Vec<ExchangeRow> {
    let row = |step: &crate::plan::Redeployment| ExchangeRow {
        year: Some(step.year),
        from: Some(step.from.to_string()),
        facility: Some(step.facility.to_string()),
        ..row(Exchange::Redeploy, (approximate(step.amount), unit_of(county, &step.facility)), &step.to)
    };
    plan.redeployments.iter().map(row).collect()
}

fn lendings(county: &County, plan: &Plan) -> Vec<ExchangeRow> {
    let row = |step: &crate::plan::Lending| ExchangeRow {
        year: Some(step.year),
        from: Some(step.from.to_string()),
        facility: Some(step.facility.to_string()),
        ..row(Exchange::Lend, (approximate(step.amount), unit_of(county, &step.facility)), &step.to)
    };
    plan.lendings.iter().map(row).collect()
}

fn unit_of<'a>(county: &'a County, facility: &FacilityId) -> &'a str {
    county.facility_kind(facility).map_or("", |kind| kind.unit.as_str())
}

fn rezonings(plan: &Plan) -> Vec<ExchangeRow> {
    let row = |step: &crate::plan::Rezoning| ExchangeRow {
        year: Some(step.year),
        from: Some(step.from.to_string()),
        stage: Some(step.stage.to_string()),
        ..row(Exchange::Rezone, (step.pupils.into(), "pupils"), &step.to)
    };
    plan.rezonings.iter().map(row).collect()
}
