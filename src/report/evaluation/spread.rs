//! What makes a coefficient large, and other measures of inequality.

use super::{Evaluation, fraction, table, unit_cells};
use crate::county::UnitId;
use crate::evaluate::{Coefficient, Contribution, Distribution, MEASURES, Side, contributions, turning_point};
use crate::report::terminal;
use crate::report::view::{Cell, Column, Table};

/// How many units of a coefficient are named before the rest are counted.
const NAMED: usize = 3;

impl Evaluation<'_> {
    fn contributions_to(&self, coefficient: &Coefficient) -> Vec<Contribution<'_>> {
        contributions(coefficient, &Distribution::of(self.scorecard, &coefficient.stage, &coefficient.indicator))
    }

    /// One row for each coefficient and unit: what the unit adds to the variance.
    #[must_use]
    pub fn contributions(&self) -> Table {
        let columns = [
            ("indicator", "indicator 指标"),
            ("school", "school 学校"),
            ("name", "name"),
            ("stage", "stage"),
            ("value", "实际值"),
            ("side", "against the mean"),
            ("variance_share", "part of S²"),
        ];
        let mut table = table("What each unit adds to the variance S², largest first", &columns);
        let names = self.names();
        for coefficient in &self.scorecard.coefficients {
            for one in self.contributions_to(coefficient) {
                let mut row = vec![Cell::text(&coefficient.indicator)];
                row.extend(unit_cells(&one.unit.id, &names));
                row.extend([fraction(Some(one.value)), Cell::text(key(one.side)), Cell::amount(Some(one.share), 4)]);
                table.rows.push(row);
            }
        }
        table
    }

    /// What one unit adds to the variance of each coefficient of its stage.
    #[must_use]
    pub fn contributions_of(&self, unit: &UnitId) -> Table {
        let columns = [
            ("indicator", "indicator 指标"),
            ("unit", "unit"),
            ("mean", "mean X̄"),
            ("value", "实际值"),
            ("side", "against the mean"),
            ("variance_share", "part of S²"),
            ("rank", "rank by part"),
        ];
        let mut table = table("What it adds to the variance S² of each difference coefficient", &columns);
        for coefficient in self.scorecard.coefficients.iter().filter(|it| it.stage == unit.stage) {
            let all = self.contributions_to(coefficient);
            let Some(rank) = all.iter().position(|one| one.unit.id == *unit) else { continue };
            table.rows.push(vec![
                Cell::text(&coefficient.indicator),
                Cell::text(self.unit_of(&coefficient.indicator)),
                super::figure(coefficient.judged().mean()),
                fraction(Some(all[rank].value)),
                Cell::text(key(all[rank].side).replace('_', " ")),
                Cell::amount(Some(all[rank].share), 4),
                Cell::Text(format!("{} of {}", rank + 1, all.len())),
            ]);
        }
        table
    }

    /// One row for each coefficient above its limit: the units that add most to its variance.
    #[must_use]
    pub fn largest_contributions(&self) -> Table {
        let columns = [
            ("stage", "stage"),
            ("indicator", "indicator 指标"),
            ("turning_point", "turning point"),
            ("far_above", "far above"),
            ("largest", "largest parts"),
        ];
        let mut table = table(
            "What makes the coefficients above their limit large: units by their part of S² (↑ above the mean, ⇑ far above, ↓ below)",
            &columns,
        );
        let above = self.scorecard.coefficients.iter().filter(|it| it.within_limit == Some(false));
        for coefficient in above {
            let all = self.contributions_to(coefficient);
            let far = all.iter().filter(|one| one.side == Side::FarAbove).count();
            table.rows.push(vec![
                Cell::text(coefficient.stage.as_str()),
                Cell::text(&coefficient.indicator),
                turning_point(coefficient).map_or(Cell::Nothing, |point| super::figure(Some(point))),
                Cell::count(far),
                Cell::Text(largest(&all)),
            ]);
        }
        table
    }

    /// By stage and indicator: the measures of inequality beside the coefficient in the form judged.
    #[must_use]
    pub fn measures(&self) -> Table {
        let mut table = table("Other measures of inequality, each pupil counting once", &[("stage", "stage")]);
        table.columns.push(Column::new("indicator", "indicator 指标"));
        table.columns.push(Column::new("turning_point", "turning point"));
        table.columns.extend(MEASURES.iter().map(|measure| Column::new(measure.id, measure.title)));
        for coefficient in &self.scorecard.coefficients {
            let distribution = Distribution::of(self.scorecard, &coefficient.stage, &coefficient.indicator);
            let mut row = vec![Cell::text(coefficient.stage.as_str()), Cell::text(&coefficient.indicator)];
            row.push(turning_point(coefficient).map_or(Cell::Nothing, |point| super::figure(Some(point))));
            row.extend(MEASURES.iter().map(|measure| match measure.of(&distribution) {
                Some(value) => Cell::amount(Some(value), 4),
                None => Cell::Nothing,
            }));
            table.rows.push(row);
        }
        table
    }
}

fn key(side: Side) -> &'static str {
    match side {
        Side::Below => "below",
        Side::AtMean => "at_mean",
        Side::Above => "above",
        Side::FarAbove => "far_above",
    }
}

/// The first few units with their part in per cent.
fn largest(all: &[Contribution]) -> String {
    let clause = |one: &Contribution| {
        let share = terminal::shown(&Cell::amount(Some(one.share * 100.0), 1));
        let arrow = match one.side {
            Side::Below => "↓",
            Side::AtMean => "",
            Side::Above => "↑",
            Side::FarAbove => "⇑",
        };
        format!("{} {arrow}{share}%", one.unit.id.school)
    };
    let shown: Vec<String> = all.iter().take(NAMED).map(clause).collect();
    let more = all.len().saturating_sub(NAMED);
    let more = if more > 0 { format!("; and {more} more") } else { String::new() };
    format!("{}{more}", shown.join("; "))
}
