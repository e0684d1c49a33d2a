//! What stands in a county's way, most serious first: vetoes, then what fails by area, then what
//! nothing is known of.

use super::{Evaluation, counted, deficits};
use crate::county::StageId;
use crate::evaluate::{Assessment, Coefficient, Composite, UnitScore};
use crate::report::inspection::InspectionView;
use crate::report::terminal;
use crate::report::view::Cell;
use crate::standard::{Area, Judged};

/// How many items without data are named before the rest are counted.
const NAMED: usize = 12;

impl Evaluation<'_> {
    /// One clause each: items that are vetoes, units and coefficients by stage, the other items
    /// that fail, and what is not assessed.
    #[must_use]
    pub fn obstacles(&self, items: &InspectionView) -> Vec<String> {
        let mut clauses = items.obstacles(|item| item.veto);
        clauses.extend(items.obstacles(|item| !item.veto && item.area == Area::Preconditions));
        for stage in self.stages() {
            clauses.extend(self.failing_units(stage));
            clauses.extend(self.coefficients_above(stage));
            clauses.extend(self.composite_above(stage));
        }
        clauses.extend(items.obstacles(|item| !item.veto && item.area != Area::Preconditions));
        clauses.extend(self.units_not_assessed());
        let unknown = items.not_assessed();
        if !unknown.is_empty() {
            let more = unknown.len().saturating_sub(NAMED);
            let named = unknown.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
            let more = if more > 0 { format!(", and {more} more") } else { String::new() };
            let verb = if unknown.len() == 1 { "is" } else { "are" };
            clauses.push(format!(
                "{} {verb} not assessed for want of data: {named}{more}",
                counted(unknown.len(), "item")
            ));
        }
        clauses
    }

    /// How many units fail, and the indicator that most of them miss.
    fn failing_units(&self, stage: &StageId) -> Option<String> {
        let fails = |unit: &&UnitScore| unit.assessment == Assessment::Fails;
        let failing = self.units_of(stage).filter(fails).count();
        if failing == 0 {
            return None;
        }
        let below_floor = |unit: &&UnitScore| unit.indicators.iter().any(|score| score.at_floor == Some(false));
        let below_floor = self.units_of(stage).filter(below_floor).count();
        let totals = self.standard.indicators.iter().map(|it| (it, self.total_deficit(stage, &it.id)));
        // Of several, the first in the order of the standard.
        let most = totals.rev().max_by_key(|(_, total)| total.units);
        let most = most.filter(|(_, total)| total.units > 0).map(|(indicator, total)| {
            let amount = deficits::amount(&total.to_threshold, indicator, self.county);
            format!("; {} miss {}, {amount} to add", total.units, self.label(&indicator.id))
        });
        Some(format!(
            "{stage}: {failing} of {} fail, {below_floor} below a floor{}",
            counted(self.units_of(stage).count(), "unit"),
            most.unwrap_or_default()
        ))
    }

    /// How many coefficients are above their limit, and the largest, where each is judged.
    fn coefficients_above(&self, stage: &StageId) -> Option<String> {
        if self.standard.balance.judged != Judged::Each {
            return None;
        }
        let of_stage = || self.scorecard.coefficients.iter().filter(|it| it.stage == *stage);
        let above: Vec<&Coefficient> = of_stage().filter(|it| it.within_limit != Some(true)).collect();
        let value = |it: &Coefficient| it.judged().coefficient();
        let largest =
            above.iter().max_by(|a, b| value(a).unwrap_or_default().total_cmp(&value(b).unwrap_or_default()))?;
        Some(format!(
            "{stage}: {} of {} not within {}, the largest {} ({})",
            above.len(),
            counted(of_stage().count(), "difference coefficient"),
            largest.limit,
            self.label(&largest.indicator),
            terminal::shown(&Cell::amount(value(largest), 3)),
        ))
    }

    fn composite_above(&self, stage: &StageId) -> Option<String> {
        let above = |it: &&Composite| it.stage == *stage && it.within_limit != Some(true);
        let Composite { value, limit, .. } = self.scorecard.composites.iter().find(above)?;
        let value = terminal::shown(&Cell::amount(*value, 3));
        Some(format!("{stage}: the composite coefficient is {value}, the limit {limit}"))
    }

    fn units_not_assessed(&self) -> Option<String> {
        let unknown = self.scorecard.units.iter().filter(|unit| unit.assessment == Assessment::NotAssessed).count();
        let verb = if unknown == 1 { "is" } else { "are" };
        (unknown > 0 && self.standard.pass_rule.is_some())
            .then(|| format!("{} {verb} not assessed: a figure is missing", counted(unknown, "unit")))
    }
}
