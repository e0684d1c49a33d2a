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
        let mut table = Table::new("", keys.map(|key| Column::new(key, key)).to_vec());
        table.rows = self.contrast.coefficients.iter().map(|pair| self.coefficient_row(pair)).collect();
        table
    }

    /// The same of one stage, for people: without the means of the ends, which
    /// [`Self::levelled_down`] tells where they matter.
    pub(super) fn coefficients_of(&self, stage: &StageId) -> Table {
        let columns = [
            ("indicator", "table-indicator"),
            ("mean", "table-mean"),
            ("mean_base", "table-other"),
            ("difference_coefficient", "table-coefficient"),
            ("difference_coefficient_base", "table-other"),
            ("change", "table-change"),
            ("within_limit", "table-within"),
            ("within_limit_base", "table-other"),
            ("levelling_down", "table-levelling-down"),
        ];
        let title = [("stage", self.this.0.wording().stage(stage).into())];
        let title = self.words().say_with("evaluate-coefficients-of-both", title);
        let mut table = Table::worded(self.words(), title, columns);
        let is_of_stage = |pair: &&CoefficientContrast| pair.this.or(pair.base).is_some_and(|it| it.stage == *stage);
        let of_stage = self.contrast.coefficients.iter().filter(is_of_stage).map(|pair| self.coefficient_row(pair));
        table.rows = of_stage.map(|row| row.into_iter().skip(1).take(columns.len()).collect()).collect();
        table
    }

    /// One sentence for each coefficient that is smaller by levelling down, with what fell and rose.
    pub(super) fn levelled_down(&self) -> Vec<String> {
        let sentence = |pair: &CoefficientContrast| {
            let (why, [this, base]) = (pair.levelling_down?, pair.levels.as_ref()?);
            let words = self.words();
            let shown = |value: Option<f64>| terminal::shown(&figure(value), words);
            let change = |from: Option<f64>, to: Option<f64>| {
                words.say_with("evaluate-from-to", [("from", shown(from).into()), ("to", shown(to).into())])
            };
            let ends = |end: End| change(base.end(end).to_f64(), this.end(end).to_f64());
            let mean = |level: &Level| level.coefficient.judged().mean();
            let wording = self.this.0.wording();
            let coefficient = |of: &Level| of.coefficient.judged().coefficient();
            let told = [
                ("stage", wording.stage(&this.coefficient.stage).into()),
                ("indicator", wording.indicator(&this.coefficient.indicator).into()),
                ("why", self.why(why).into()),
                ("coefficient", change(coefficient(base), coefficient(this)).into()),
                ("mean", change(mean(base), mean(this)).into()),
                ("worst", ends(End::Worst).into()),
                ("best", ends(End::Best).into()),
            ];
            Some(words.say_with("evaluate-levelled-down", told))
        };
        self.contrast.coefficients.iter().filter_map(sentence).collect()
    }

    /// By stage: the composite coefficients, where either standard judges them.
    #[must_use]
    pub fn composites(&self) -> Table {
        let columns = [
            ("stage", "table-stage"),
            ("composite_coefficient", "table-composite-short"),
            ("composite_coefficient_base", "table-other"),
            ("within_limit", "table-within"),
            ("within_limit_base", "table-other"),
        ];
        let mut table = self.table("evaluate-composites-of-both", columns);
        for stage in self.stages() {
            let of = |side: &Evaluation| side.scorecard.composites.iter().find(|it| it.stage == *stage).cloned();
            let sides = [of(&self.this.0), of(&self.base.0)];
            if sides.iter().all(Option::is_none) {
                continue;
            }
            let value = |side: &Option<Composite>| side.as_ref().map_or(Cell::Nothing, |it| Cell::amount(it.value, 4));
            let within =
                |side: &Option<Composite>| side.as_ref().map_or(Cell::Nothing, |it| Cell::truth(it.within_limit));
            let mut row = vec![self.this.0.wording().stage_cell(stage)];
            row.extend(sides.iter().map(value));
            row.extend(sides.iter().map(within));
            table.rows.push(row);
        }
        table
    }

    fn coefficient_row(&self, pair: &CoefficientContrast) -> Vec<Cell> {
        let CoefficientContrast { this, base, .. } = pair;
        let either = this.or(*base);
        let wording = self.this.0.wording();
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
            either.map_or(Cell::Nothing, |it| wording.stage_cell(&it.stage)),
            either.map_or(Cell::Nothing, |it| wording.indicator_cell(&it.indicator)),
            mean(this),
            mean(base),
            shown(of(this)),
            shown(of(base)),
            shown(change),
            within(this),
            within(base),
            pair.levelling_down.map_or(Cell::Nothing, |why| Cell::named(key(why), self.why(why))),
            end(0, End::Worst),
            end(1, End::Worst),
            end(0, End::Best),
            end(1, End::Best),
        ]
    }

    fn why(&self, why: LevellingDown) -> String {
        self.words().say(match why {
            LevellingDown::LowerMean => "evaluate-lower-mean",
            LevellingDown::BestLostMore => "evaluate-best-lost-more",
        })
    }
}

fn key(why: LevellingDown) -> &'static str {
    match why {
        LevellingDown::LowerMean => "lower_mean",
        LevellingDown::BestLostMore => "best_lost_more",
    }
}
