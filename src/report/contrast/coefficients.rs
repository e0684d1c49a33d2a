//! Coefficients side by side, and which of them are smaller by levelling down.

use super::ContrastView;
use crate::county::StageId;
use crate::evaluate::{Coefficient, CoefficientContrast, Composite, End, Level, LevellingDown};
use crate::report::evaluation::{Evaluation, figure};
use crate::report::terminal;
use crate::report::view::{Cell, Column, Table};
use num_traits::ToPrimitive;
use std::cmp::Ordering;

impl ContrastView<'_> {
    /// By stage and indicator: mean and coefficient of both, in the form that is judged.
    #[must_use]
    pub fn coefficients(&self) -> Table {
        let keys = [
            "stage",
            "indicator",
            "mean",
            "mean_base",
            "difference_coefficient",
            "difference_coefficient_base",
            "change",
            "within_limit",
            "within_limit_base",
            "levelling_down",
            "worst_fifth",
            "worst_fifth_base",
            "best_fifth",
            "best_fifth_base",
        ];
        let mut table = Table::new("Difference coefficients", keys.map(|key| Column::new(key, key)).to_vec());
        table.rows = self.contrast.coefficients.iter().map(coefficient_row).collect();
        table
    }

    /// The same of one stage, for people: without the means of the ends, which
    /// [`Self::levelled_down`] tells where they matter.
    pub(super) fn coefficients_of(&self, stage: &StageId) -> Table {
        let columns = [
            ("indicator", "indicator 指标"),
            ("mean", "mean X̄"),
            ("mean_base", "other"),
            ("difference_coefficient", "CV"),
            ("difference_coefficient_base", "other"),
            ("change", "change"),
            ("within_limit", "within"),
            ("within_limit_base", "other"),
            ("levelling_down", "levelling down"),
        ];
        let mut table = Table::new(
            format!("{stage}: difference coefficients 差异系数 side by side"),
            columns.map(|(key, title)| Column::new(key, title)).to_vec(),
        );
        let of_stage = self.contrast.coefficients.iter().map(coefficient_row);
        let of_stage = of_stage.filter(|row| row.first() == Some(&Cell::text(stage.as_str())));
        table.rows = of_stage.map(|row| row.into_iter().skip(1).take(columns.len()).collect()).collect();
        for cell in table.rows.iter_mut().filter_map(|row| row.last_mut()) {
            if let Cell::Text(why) = cell {
                *why = why.replace('_', " ");
            }
        }
        table
    }

    /// One sentence for each coefficient that is smaller by levelling down, with what fell and rose.
    pub(super) fn levelled_down(&self) -> Vec<String> {
        let sentence = |pair: &CoefficientContrast| {
            let (why, [this, base]) = (pair.levelling_down?, pair.levels.as_ref()?);
            let shown = |value: Option<f64>| terminal::shown(&figure(value));
            let change = |from: Option<f64>, to: Option<f64>| format!("{} to {}", shown(from), shown(to));
            let ends = |end: End| change(base.end(end).to_f64(), this.end(end).to_f64());
            let mean = |level: &Level| level.coefficient.judged().mean();
            Some(format!(
                "{} {}: smaller by levelling down ({}): from {}; the mean from {}, the worst-off fifth of the pupils from {}, the best-off from {}.",
                this.coefficient.stage,
                self.this.0.label(&this.coefficient.indicator),
                key(why).replace('_', " "),
                change(base.coefficient.judged().coefficient(), this.coefficient.judged().coefficient()),
                change(mean(base), mean(this)),
                ends(End::Worst),
                ends(End::Best),
            ))
        };
        self.contrast.coefficients.iter().filter_map(sentence).collect()
    }

    /// By stage: the composite coefficients, where either standard judges them.
    #[must_use]
    pub fn composites(&self) -> Table {
        let columns = [
            ("stage", "stage"),
            ("composite_coefficient", "composite"),
            ("composite_coefficient_base", "other"),
            ("within_limit", "within"),
            ("within_limit_base", "other"),
        ];
        let mut table = Table::new(
            "Composite coefficients 综合差异系数 side by side",
            columns.map(|(key, title)| Column::new(key, title)).to_vec(),
        );
        for stage in self.stages() {
            let of = |side: &Evaluation| side.scorecard.composites.iter().find(|it| it.stage == *stage).cloned();
            let sides = [of(&self.this.0), of(&self.base.0)];
            if sides.iter().all(Option::is_none) {
                continue;
            }
            let value = |side: &Option<Composite>| side.as_ref().map_or(Cell::Nothing, |it| Cell::amount(it.value, 4));
            let within =
                |side: &Option<Composite>| side.as_ref().map_or(Cell::Nothing, |it| Cell::truth(it.within_limit));
            let mut row = vec![Cell::text(stage.as_str())];
            row.extend(sides.iter().map(value));
            row.extend(sides.iter().map(within));
            table.rows.push(row);
        }
        table
    }
}

fn coefficient_row(pair: &CoefficientContrast) -> Vec<Cell> {
    let CoefficientContrast { this, base, .. } = pair;
    let either = this.or(*base);
    let text = |text: Option<&str>| Cell::text(text.unwrap_or_default());
    let of = |side: &Option<&Coefficient>| side.and_then(|it| it.judged().coefficient());
    let mean = |side: &Option<&Coefficient>| side.map_or(Cell::Nothing, |it| figure(it.judged().mean()));
    let shown = |value: Option<f64>| value.map_or(Cell::Nothing, |value| Cell::amount(Some(value), 4));
    let within = |side: &Option<&Coefficient>| side.map_or(Cell::Nothing, |it| Cell::truth(it.within_limit));
    let change = of(this).zip(of(base)).map(|(this, base)| this - base);
    // Equal roots of different fractions may differ in their last digit.
    let change = if pair.order == Some(Ordering::Equal) { Some(0.0) } else { change };
    let end = |side: usize, end: End| {
        pair.levels.as_ref().map_or(Cell::Nothing, |levels| figure(levels[side].end(end).to_f64()))
    };
    vec![
        text(either.map(|it| it.stage.as_str())),
        text(either.map(|it| it.indicator.as_str())),
        mean(this),
        mean(base),
        shown(of(this)),
        shown(of(base)),
        shown(change),
        within(this),
        within(base),
        pair.levelling_down.map_or(Cell::Nothing, |why| Cell::text(key(why))),
        end(0, End::Worst),
        end(1, End::Worst),
        end(0, End::Best),
        end(1, End::Best),
    ]
}

fn key(why: LevellingDown) -> &'static str {
    match why {
        LevellingDown::LowerMean => "lower_mean",
        LevellingDown::BestLostMore => "best_lost_more",
    }
}
