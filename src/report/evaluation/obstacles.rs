//! What stands in a county's way, most serious first: vetoes, then what fails by area, then what
//! nothing is known of.

use super::Evaluation;
use crate::county::StageId;
use crate::evaluate::{Assessment, Coefficient, Composite, UnitScore};
use crate::language::Argument;
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
            let items: Vec<String> = unknown.iter().map(ToString::to_string).collect();
            let items = ("items", self.words.cut(&items, NAMED).into());
            clauses.push(
                self.words.say_with("evaluate-items-unknown", [("count", Argument::Plain(unknown.len())), items]),
            );
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
        let (stage_word, units) = (self.wording().stage(stage).into(), Argument::Plain(self.units_of(stage).count()));
        let (failing, floor) = (failing.to_string().into(), below_floor.to_string().into());
        let counts = [("stage", stage_word), ("units", units), ("failing", failing), ("floor", floor)];
        let failing = self.words.say_with("evaluate-units-fail", counts);
        let Some((indicator, total)) = most.filter(|(_, total)| total.units > 0) else { return Some(failing) };
        let (missing, label) = (total.units.to_string(), self.wording().indicator(&indicator.id));
        let most = [
            ("missing", missing.into()),
            ("indicator", label.into()),
            ("amount", self.amount(&total.to_threshold, indicator).into()),
        ];
        Some(self.words.clauses([failing, self.words.say_with("evaluate-most-missed", most)]))
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
        let largest_value = terminal::shown(&Cell::amount(value(largest), 3), self.words);
        let told = [
            ("stage", self.wording().stage(stage).into()),
            ("above", above.len().to_string().into()),
            ("coefficients", Argument::Plain(of_stage().count())),
            ("limit", largest.limit.to_string().into()),
            ("indicator", self.wording().indicator(&largest.indicator).into()),
            ("largest", largest_value.into()),
        ];
        Some(self.words.say_with("evaluate-coefficients-above", told))
    }

    fn composite_above(&self, stage: &StageId) -> Option<String> {
        let above = |it: &&Composite| it.stage == *stage && it.within_limit != Some(true);
        let Composite { value, limit, .. } = self.scorecard.composites.iter().find(above)?;
        let value = ("value", terminal::shown(&Cell::amount(*value, 3), self.words).into());
        let (stage, limit) = (("stage", self.wording().stage(stage).into()), ("limit", limit.to_string().into()));
        Some(self.words.say_with("evaluate-composite-above", [stage, value, limit]))
    }

    fn units_not_assessed(&self) -> Option<String> {
        let unknown = self.scorecard.units.iter().filter(|unit| unit.assessment == Assessment::NotAssessed).count();
        (unknown > 0 && self.standard.pass_rule.is_some())
            .then(|| self.words.say_with("evaluate-units-unknown", [("count", Argument::Plain(unknown))]))
    }
}
