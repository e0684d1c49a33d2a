//! What makes a coefficient large, and other measures of inequality.

use super::{Evaluation, fraction};
use crate::county::UnitId;
use crate::evaluate::{Coefficient, Contribution, Distribution, MEASURES, Measure, Side, contributions, turning_point};
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
            ("indicator", "table-indicator"),
            ("school", "table-school-of-unit"),
            ("name", "table-name"),
            ("stage", "table-stage"),
            ("value", "table-value"),
            ("side", "table-side"),
            ("variance_share", "table-variance-share"),
        ];
        let mut table = self.table("evaluate-contributions", columns);
        let names = self.names();
        for coefficient in &self.scorecard.coefficients {
            for one in self.contributions_to(coefficient) {
                let mut row = vec![self.wording().indicator_cell(&coefficient.indicator)];
                row.extend(self.wording().unit_cells(&one.unit.id, &names));
                let side = if self.wording().is_english() { key(one.side).to_string() } else { self.side(one.side) };
                let side = Cell::named(key(one.side), side);
                row.extend([fraction(Some(one.value)), side, Cell::amount(Some(one.share), 4)]);
                table.rows.push(row);
            }
        }
        table
    }

    /// What one unit adds to the variance of each coefficient of its stage.
    #[must_use]
    pub fn contributions_of(&self, unit: &UnitId) -> Table {
        let columns = [
            ("indicator", "table-indicator"),
            ("unit", "table-unit"),
            ("mean", "table-mean"),
            ("value", "table-value"),
            ("side", "table-side"),
            ("variance_share", "table-variance-share"),
            ("rank", "table-rank"),
        ];
        let mut table = self.table("evaluate-contributions-of-unit", columns);
        for coefficient in self.scorecard.coefficients.iter().filter(|it| it.stage == unit.stage) {
            let all = self.contributions_to(coefficient);
            let Some(rank) = all.iter().position(|one| one.unit.id == *unit) else { continue };
            let rank_of = [("rank", (rank + 1).to_string().into()), ("all", all.len().to_string().into())];
            table.rows.push(vec![
                self.wording().indicator_cell(&coefficient.indicator),
                self.unit_cell(&coefficient.indicator),
                super::figure(coefficient.judged().mean()),
                fraction(Some(all[rank].value)),
                Cell::text(self.side(all[rank].side)),
                Cell::amount(Some(all[rank].share), 4),
                Cell::Text(self.words.say_with("evaluate-rank", rank_of)),
            ]);
        }
        table
    }

    /// One row for each coefficient above its limit: the units that add most to its variance.
    #[must_use]
    pub fn largest_contributions(&self) -> Table {
        let columns = [
            ("stage", "table-stage"),
            ("indicator", "table-indicator"),
            ("turning_point", "table-turning-point"),
            ("far_above", "table-far-above"),
            ("largest", "table-largest-parts"),
        ];
        let mut table = self.table("evaluate-largest-contributions", columns);
        let above = self.scorecard.coefficients.iter().filter(|it| it.within_limit == Some(false));
        for coefficient in above {
            let all = self.contributions_to(coefficient);
            let far = all.iter().filter(|one| one.side == Side::FarAbove).count();
            table.rows.push(vec![
                self.wording().stage_cell(&coefficient.stage),
                self.wording().indicator_cell(&coefficient.indicator),
                turning_point(coefficient).map_or(Cell::Nothing, |point| super::figure(Some(point))),
                Cell::count(far),
                Cell::Text(self.largest(&all)),
            ]);
        }
        table
    }

    /// By stage and indicator: the measures of inequality beside the coefficient in the form judged.
    #[must_use]
    pub fn measures(&self) -> Table {
        let columns =
            [("stage", "table-stage"), ("indicator", "table-indicator"), ("turning_point", "table-turning-point")];
        let mut table = self.table("evaluate-measures", columns);
        let title = |measure: &Measure| self.words.known_term(measure.id).unwrap_or_else(|| measure.title.to_string());
        table.columns.extend(MEASURES.iter().map(|measure| Column::new(measure.id, title(measure))));
        for coefficient in &self.scorecard.coefficients {
            let distribution = Distribution::of(self.scorecard, &coefficient.stage, &coefficient.indicator);
            let wording = self.wording();
            let mut row = vec![wording.stage_cell(&coefficient.stage), wording.indicator_cell(&coefficient.indicator)];
            row.push(turning_point(coefficient).map_or(Cell::Nothing, |point| super::figure(Some(point))));
            row.extend(MEASURES.iter().map(|measure| match measure.of(&distribution) {
                Some(value) => Cell::amount(Some(value), 4),
                None => Cell::Nothing,
            }));
            table.rows.push(row);
        }
        table
    }

    /// On which side of the mean a unit stands.
    fn side(&self, side: Side) -> String {
        self.words.say(match side {
            Side::Below => "evaluate-side-below",
            Side::AtMean => "evaluate-side-at-mean",
            Side::Above => "evaluate-side-above",
            Side::FarAbove => "evaluate-side-far-above",
        })
    }

    /// The first few units with their part in per cent.
    fn largest(&self, all: &[Contribution]) -> String {
        let clause = |one: &Contribution| {
            let share = terminal::shown(&Cell::amount(Some(one.share * 100.0), 1), self.words);
            let arrow = match one.side {
                Side::Below => "↓",
                Side::AtMean => "",
                Side::Above => "↑",
                Side::FarAbove => "⇑",
            };
            format!("{} {arrow}{share}%", one.unit.id.school)
        };
        let more = all.len().saturating_sub(NAMED);
        let more = (more > 0).then(|| self.words.say_with("evaluate-and-more", [("more", more.to_string().into())]));
        self.words.clauses(all.iter().take(NAMED).map(clause).chain(more))
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
