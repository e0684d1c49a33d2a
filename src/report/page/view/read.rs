//! Reading stored figures back: a `report.json`, and the plan of one policy.

use super::{KIND, PageView, PlanView, State};
use serde::de::DeserializeOwned;

/// The view that a run stored.
///
/// # Errors
/// What was found, where a text is no such document or another version of the program wrote it.
pub fn read(text: &str) -> Result<PageView, String> {
    let view: PageView = parse(text)?;
    if view.kind != KIND {
        return Err(format!("the kind {:?}", view.kind));
    }
    fits(&view, &view.today)?;
    view.plan.as_ref().map_or(Ok(()), |plan| fits_plan(&view, plan))?;
    Ok(view)
}

/// The view with the plan that the run stored for another policy.
///
/// # Errors
/// As for [`read`].
pub fn with_plan(view: PageView, text: &str) -> Result<PageView, String> {
    let plan: PlanView = parse(text)?;
    fits_plan(&view, &plan)?;
    Ok(PageView { plan: Some(plan), ..view })
}

fn fits_plan(view: &PageView, plan: &PlanView) -> Result<(), String> {
    plan.after.as_ref().map_or(Ok(()), |after| fits(view, after))
}

/// Indicators are told by their places, so there must be the same of them everywhere; units are told by
/// their names, and those of a school that closes are only in the state of today.
fn fits(view: &PageView, state: &State) -> Result<(), String> {
    let indicators = view.standard.indicators.len();
    match state.units.iter().find(|unit| unit.values.len() != indicators) {
        Some(unit) => {
            Err(format!("{} values of {}; there are {indicators} indicators", unit.values.len(), unit.school))
        }
        None => Ok(()),
    }
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}
