//! What is missing (缺口): in the county by indicator, and at the units that miss most.

use super::units::needed;
use super::{Evaluation, table, unit_cells};
use crate::county::{County, StageId};
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
            ("stage", "stage"),
            ("indicator", "indicator 指标"),
            ("units_below_threshold", "units below 达标值"),
            ("units_below_floor", "below 基本值"),
            ("add_to_threshold", "to add for 达标值"),
            ("add_to_floor", "to add for 基本值"),
            ("counted_in", "of"),
        ];
        let mut table = table("What is missing 缺口: by stage, over all units", &columns);
        let counted_in = self.counted_units();
        for stage in self.stages() {
            for indicator in &self.standard.indicators {
                let total = self.total_deficit(stage, &indicator.id);
                if !indicator.thresholds.contains_key(stage) {
                    continue;
                }
                table.rows.push(vec![
                    Cell::text(stage.as_str()),
                    Cell::text(&indicator.id),
                    Cell::count(total.units),
                    Cell::count(total.below_floor),
                    needed(&total.to_threshold),
                    needed(&total.to_floor),
                    Cell::text(counted_in[indicator.id.as_str()].as_str()),
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
            ("school", "school 学校"),
            ("name", "name"),
            ("stage", "stage"),
            ("pupils", "pupils"),
            ("thresholds_missing", "missing"),
        ];
        let mut table = table("The ten worst units, by thresholds missing in all", &columns);
        let names = self.names();
        for (unit, missing) in worst_first(self.scorecard).into_iter().take(WORST) {
            let mut row = unit_cells(&unit.id, &names).to_vec();
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
        table.columns.push(Column::new("missed", "to add for 达标值 (for 基本值)"));
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
            let label = self.label(&indicator.id);
            match &score.deficit {
                Some(deficit) => Some(format!("{label}: {}", self.amounts(indicator, deficit))),
                None => (score.threshold.is_some() && score.value.is_none()).then(|| format!("{label}: no figure")),
            }
        };
        let scores = self.standard.indicators.iter().zip(&unit.indicators);
        scores.filter_map(clause).collect::<Vec<_>>().join("; ")
    }

    fn amounts(&self, indicator: &Indicator, deficit: &Deficit) -> String {
        let to_add = amount(&deficit.to_threshold.to_add, indicator, self.county);
        if deficit.to_floor.exact.is_zero() {
            return to_add;
        }
        format!("{to_add} ({})", terminal::shown(&needed(&deficit.to_floor.to_add)))
    }
}

/// An amount with the unit of what an indicator counts, rounded up.
pub(super) fn amount(amount: &BigRational, indicator: &Indicator, county: &County) -> String {
    let mut unit = counted_unit(indicator, county).unwrap_or_default();
    if amount.is_one() && unit.ends_with('s') {
        unit.pop();
    }
    format!("{} {unit}", terminal::shown(&needed(amount))).trim_end().to_string()
}
