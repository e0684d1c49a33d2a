//! What is missing (缺口): in the county by indicator, and at the units that miss most.

use super::Evaluation;
use super::units::needed;
use crate::county::StageId;
use crate::evaluate::{Deficit, IndicatorScore, TotalDeficit, UnitScore, counted_unit, worst_first};
use crate::report::terminal;
use crate::report::view::{Cell, Column, Table};
use crate::standard::Indicator;
use num_rational::BigRational;
use num_traits::{One, Zero};

/// How many of the worst units are shown.
const WORST: usize = 10;

impl Evaluation<'_> {
    /// By stage and indicator: how many units miss it, and what their schools must add in all.
    #[must_use]
    pub fn total_deficits(&self) -> Table {
        let columns = [
            ("stage", "table-stage"),
            ("indicator", "table-indicator"),
            ("units_below_threshold", "table-units-below-threshold"),
            ("units_below_floor", "table-below-floor"),
            ("add_to_threshold", "table-add-to-threshold"),
            ("add_to_floor", "table-add-to-floor"),
            ("counted_in", "table-counted-in"),
        ];
        let mut table = self.table("evaluate-deficits", columns);
        let counted_in = self.counted_units();
        for stage in self.stages() {
            for indicator in &self.standard.indicators {
                let total = self.total_deficit(stage, &indicator.id);
                if !indicator.thresholds.contains_key(stage) {
                    continue;
                }
                table.rows.push(vec![
                    self.wording().stage_cell(stage),
                    self.wording().indicator_cell(&indicator.id),
                    Cell::count(total.units),
                    Cell::count(total.below_floor),
                    needed(&total.to_threshold),
                    needed(&total.to_floor),
                    self.wording().name_cell(&counted_in[indicator.id.as_str()]),
                ]);
            }
        }
        table
    }

    pub(super) fn total_deficit(&self, stage: &StageId, indicator: &str) -> TotalDeficit {
        let scores = self.units_of(stage).flat_map(|unit| &unit.indicators);
        TotalDeficit::of(scores.filter(|score| score.indicator == indicator).filter_map(|it| it.deficit.as_ref()))
    }

    /// The ten units that are furthest from their thresholds.
    #[must_use]
    pub fn worst_units(&self) -> Table {
        let columns = [
            ("school", "table-school-of-unit"),
            ("name", "table-name"),
            ("stage", "table-stage"),
            ("pupils", "table-pupils"),
            ("thresholds_missing", "table-thresholds-missing"),
        ];
        let mut table = self.table("evaluate-worst-units", columns);
        let names = self.names();
        for (unit, missing) in worst_first(self.scorecard).into_iter().take(WORST) {
            let mut row = self.wording().unit_cells(&unit.id, &names).to_vec();
            row.push(Cell::Count(unit.pupils.into()));
            row.push(Cell::fraction(Some(&missing), 2));
            table.rows.push(row);
        }
        table
    }

    /// The same, with what each must add in words, for people.
    #[must_use]
    pub fn worst_units_in_words(&self) -> Table {
        let mut table = self.worst_units();
        // The code says which school it is; the width is for what is missing.
        table.columns.remove(1);
        table.columns.push(Column::new("missed", self.words.say("table-add-to-both")));
        for (row, (unit, _)) in table.rows.iter_mut().zip(worst_first(self.scorecard)) {
            row.remove(1);
            row.push(Cell::Text(self.missed(unit)));
        }
        table
    }

    /// What a unit's school must add for the threshold of each indicator that the unit misses, and
    /// in brackets for the floor; figures that are missing are told too.
    pub(in crate::report) fn missed(&self, unit: &UnitScore) -> String {
        let clause = |(indicator, score): (&Indicator, &IndicatorScore)| {
            let label = ("indicator", self.wording().indicator(&indicator.id).into());
            match &score.deficit {
                Some(deficit) => {
                    let amount = ("amount", self.amounts(indicator, deficit).into());
                    Some(self.words.say_with("evaluate-misses", [label, amount]))
                }
                None => (score.threshold.is_some() && score.value.is_none())
                    .then(|| self.words.say_with("evaluate-no-figure", [label])),
            }
        };
        let scores = self.standard.indicators.iter().zip(&unit.indicators);
        self.words.clauses(scores.filter_map(clause))
    }

    fn amounts(&self, indicator: &Indicator, deficit: &Deficit) -> String {
        let to_add = self.amount(&deficit.to_threshold.to_add, indicator);
        if deficit.to_floor.exact.is_zero() {
            return to_add;
        }
        let floor = terminal::shown(&needed(&deficit.to_floor.to_add), self.words);
        self.words.say_with("evaluate-amount-and-for-floor", [("amount", to_add.into()), ("floor", floor.into())])
    }

    /// An amount with the unit of what an indicator counts, rounded up.
    pub(super) fn amount(&self, amount: &BigRational, indicator: &Indicator) -> String {
        let mut unit = counted_unit(indicator, self.county).unwrap_or_default();
        if amount.is_one() && unit.ends_with('s') && self.wording().is_english() {
            unit.pop();
        }
        let amount = terminal::shown(&needed(amount), self.words);
        if unit.is_empty() { amount } else { self.wording().in_unit(amount, &unit) }
    }
}
