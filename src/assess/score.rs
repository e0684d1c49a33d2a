//! Where the county stands before and after.

use crate::county::County;
use crate::evaluate::{Assessment, Coefficient, Inspection, ItemScore, UnitScore, inspect};
use crate::plan::Plan;
use crate::standard::Standard;

/// The county by the whole standard, before and after; its units, coefficients and items stand in
/// the same order in both.
#[derive(Debug, Clone)]
pub struct Score {
    /// Today.
    pub before: Inspection,
    /// After what can be carried out.
    pub after: Inspection,
    /// Whether the standard judges single units.
    judges_units: bool,
}

impl Score {
    pub(super) fn of(county: &County, standard: &Standard, plan: &Plan) -> Self {
        let before = inspect(county, standard);
        // Only steps that can be carried out are in the plan.
        let after = plan.apply(county).map_or_else(|_| before.clone(), |after| inspect(&after, standard));
        Self { before, after, judges_units: standard.pass_rule.is_some() }
    }

    /// Units before and after; none where the standard does not judge single ones.
    pub fn units(&self) -> impl Iterator<Item = (&UnitScore, &UnitScore)> {
        self.before.scorecard.units.iter().zip(&self.after.scorecard.units).filter(|_| self.judges_units)
    }

    /// Difference coefficients before and after.
    pub fn coefficients(&self) -> impl Iterator<Item = (&Coefficient, &Coefficient)> {
        self.before.scorecard.coefficients.iter().zip(&self.after.scorecard.coefficients)
    }

    /// Items beside the resource indicators before and after.
    pub fn items(&self) -> impl Iterator<Item = (&ItemScore, &ItemScore)> {
        self.before.items.iter().zip(&self.after.items)
    }

    /// Units that pass today and do not afterwards.
    pub fn newly_failing(&self) -> impl Iterator<Item = &UnitScore> {
        let broken = |(before, after): &(&UnitScore, &UnitScore)| passes(before) && !passes(after);
        self.units().filter(broken).map(|(_, after)| after)
    }

    /// Units that pass neither today nor afterwards.
    pub fn still_failing(&self) -> impl Iterator<Item = &UnitScore> {
        let failing = |(before, after): &(&UnitScore, &UnitScore)| !passes(before) && !passes(after);
        self.units().filter(failing).map(|(_, after)| after)
    }

    /// Units that do not pass today and do afterwards.
    pub fn newly_passing(&self) -> impl Iterator<Item = &UnitScore> {
        let mended = |(before, after): &(&UnitScore, &UnitScore)| !passes(before) && passes(after);
        self.units().filter(mended).map(|(_, after)| after)
    }
}

fn passes(unit: &UnitScore) -> bool {
    unit.assessment == Assessment::Passes
}
