//! What stands in a county's way, most serious first, one sentence each.

use crate::evaluate::Assessment;
use crate::report::page::sheet::Sheet;
use crate::report::page::view::{CoefficientPair, DeficitRow, ItemRow, StageCount, State};

/// Of today: vetoes, units and coefficients by stage, other items that fail, what is not assessed.
pub(super) fn of(sheet: &Sheet, state: &State) -> Vec<String> {
    let fails = |item: &&ItemRow| item.verdict == Assessment::Fails;
    let mut clauses: Vec<String> =
        state.items.iter().filter(|item| item.veto).filter(fails).map(|item| veto(sheet, item)).collect();
    for stage in &state.stages {
        clauses.extend(units(sheet, state, stage));
        clauses.extend(coefficients(sheet, stage, |pair| (pair.before, pair.within_before)));
    }
    clauses.extend(state.items.iter().filter(|item| !item.veto).filter(fails).map(|item| failing(sheet, item)));
    clauses.extend(not_assessed(sheet, state));
    clauses
}

fn veto(sheet: &Sheet, item: &ItemRow) -> String {
    sheet.say_with("page-item-veto", [("item", item.item.as_str().into()), ("title", sheet.title(&item.title).into())])
}

fn failing(sheet: &Sheet, item: &ItemRow) -> String {
    sheet.say_with("page-item-fails", [("item", item.item.as_str().into()), ("title", sheet.title(&item.title).into())])
}

/// How many units fail, and the indicator that most of them miss.
pub(super) fn units(sheet: &Sheet, state: &State, stage: &StageCount) -> Option<String> {
    if sheet.view.standard.must_meet.is_none() || stage.fail == 0 {
        return None;
    }
    let of_stage = state.deficits.iter().filter(|row| row.stage == stage.stage);
    // Of several, the first in the order of the standard.
    let most: Option<&DeficitRow> = of_stage.rev().max_by_key(|row| row.below_threshold);
    let most = most.filter(|row| row.below_threshold > 0)?;
    let amount = most.to_add.map(|amount| sheet.in_unit(amount, &most.counted_in)).unwrap_or_default();
    Some(sheet.say_with(
        "page-units-fail",
        [
            ("stage", sheet.stage(&stage.stage).into()),
            ("fail", stage.fail.into()),
            ("units", stage.units.into()),
            ("floor", stage.below_floor.into()),
            ("indicator", sheet.indicator(&most.indicator).into()),
            ("missing", most.below_threshold.into()),
            ("amount", amount.into()),
        ],
    ))
}

/// How many coefficients are above their limit, and the largest.
pub(super) fn coefficients(
    sheet: &Sheet,
    stage: &StageCount,
    when: fn(&CoefficientPair) -> (Option<f64>, Option<bool>),
) -> Option<String> {
    let of_stage = sheet.coefficients().iter().filter(|pair| pair.stage == stage.stage);
    let above: Vec<&CoefficientPair> = of_stage.filter(|pair| when(pair).1 != Some(true)).collect();
    let value = |pair: &CoefficientPair| when(pair).0.unwrap_or_default();
    let largest = above.iter().max_by(|a, b| value(a).total_cmp(&value(b)))?;
    Some(sheet.say_with(
        "page-coefficients-above",
        [
            ("stage", sheet.stage(&stage.stage).into()),
            ("above", above.len().into()),
            ("coefficients", stage.coefficients.into()),
            ("limit", sheet.number(largest.limit, 2).into()),
            ("largest", sheet.number(value(largest), 3).into()),
            ("indicator", sheet.indicator(&largest.indicator).into()),
        ],
    ))
}

fn not_assessed(sheet: &Sheet, state: &State) -> Option<String> {
    let unknown: Vec<&str> = state
        .items
        .iter()
        .filter(|item| item.verdict == Assessment::NotAssessed)
        .map(|item| item.item.as_str())
        .collect();
    let list = unknown.join(&sheet.say("page-list-join"));
    let arguments = [("count", unknown.len().into()), ("items", list.into())];
    (!unknown.is_empty()).then(|| sheet.say_with("page-items-not-assessed", arguments))
}
