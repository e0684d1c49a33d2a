//! Two evaluations side by side: areas, units, coefficients with levelling down, and what became of
//! each unit.

use super::evaluation::{Evaluation, counted, figure, warnings};
use super::json;
use super::terminal;
use super::view::{Cell, Column, Table};
use crate::county::{SchoolId, StageId, UnitId};
use crate::evaluate::{Assessment, CoefficientContrast, Contrast, End, Inspection, Level, LevellingDown};
use crate::standard::Area;
use num_traits::ToPrimitive;
use serde_json::{Value, json};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Units of one list before the rest is counted.
const UNITS: usize = 10;

/// A county and a base beside each other.
#[derive(Debug, Clone, Copy)]
pub struct ContrastView<'a> {
    /// The county.
    pub this: (Evaluation<'a>, &'a Inspection),
    /// What it is set beside: an earlier year, or another county.
    pub base: (Evaluation<'a>, &'a Inspection),
    /// The two compared.
    pub contrast: &'a Contrast<'a>,
    /// Whether every row is shown.
    pub full: bool,
}

impl ContrastView<'_> {
    fn titles(&self) -> [String; 2] {
        [self.this.0, self.base.0].map(|side| format!("{} ({})", side.county.name, side.county.year))
    }

    /// What is set side by side, and what readers must know of it, one sentence a line.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let [this, base] = self.titles();
        let (ours, theirs) = (&self.this.0.standard.id, &self.base.0.standard.id);
        let by = if ours == theirs {
            format!("both by {ours}")
        } else {
            format!("the first by {ours}, the second by {theirs}")
        };
        let Contrast { common_codes, fewer_codes, .. } = self.contrast;
        let taken = if self.contrast.same_county() { "one county" } else { "different counties" };
        let mut sentences = vec![
            format!("{this} beside {base}, {by}."),
            format!("{common_codes} of {fewer_codes} codes of schools are in both: taken for {taken}."),
        ];
        for (title, side) in self.titles().iter().zip([self.this.0, self.base.0]) {
            sentences.extend(warnings(side.county, side.standard).iter().map(|warning| format!("{title}: {warning}")));
        }
        let levelled = self.contrast.coefficients.iter().filter(|it| it.levelling_down.is_some()).count();
        if levelled > 0 {
            let are = if levelled == 1 { "is one" } else { "are ones" };
            sentences.push(format!("{} {are} by levelling down.", counted(levelled, "smaller coefficient")));
        }
        sentences
    }

    /// The verdict of each area in both, with how many of its items pass, fail, and are not assessed.
    #[must_use]
    pub fn areas(&self) -> Table {
        let [this, base] = self.titles();
        let mut table = Table::new(
            "By area (pass / fail / not assessed)",
            vec![Column::new("area", "area 领域"), Column::new("this", this), Column::new("base", base)],
        );
        for (_, area) in Area::NAMES {
            let verdict = |inspection: &Inspection| {
                let score = inspection.areas.iter().find(|score| score.area == area);
                score.map(|score| {
                    let [pass, fail, unknown] = score.counts;
                    format!("{} ({pass} / {fail} / {unknown})", score.assessment.verb())
                })
            };
            let sides = [verdict(self.this.1), verdict(self.base.1)];
            if sides.iter().all(Option::is_none) {
                continue;
            }
            let (title, title_zh) = area.titles();
            let mut row = vec![Cell::Text(format!("{title} {title_zh}"))];
            row.extend(sides.map(|side| side.map_or(Cell::Nothing, Cell::Text)));
            table.rows.push(row);
        }
        table
    }

    /// The stages with a judged unit in either.
    fn stages(&self) -> Vec<&StageId> {
        let mut stages: Vec<&StageId> = self.this.0.stages();
        stages.extend(self.base.0.stages().into_iter().filter(|stage| !self.this.0.stages().contains(stage)));
        stages
    }

    /// By stage: judged units and passing ones in both.
    #[must_use]
    pub fn units(&self) -> Table {
        let columns = [
            ("stage", "stage"),
            ("units", "units"),
            ("units_base", "of the other"),
            ("passing", "passing"),
            ("passing_base", "of the other"),
        ];
        let mut table = Table::new("Units that pass", columns.map(|(key, title)| Column::new(key, title)).to_vec());
        for stage in self.stages() {
            let count = |side: &Evaluation, passing: bool| {
                let of_stage = side.scorecard.units.iter().filter(|unit| unit.id.stage == *stage);
                Cell::count(of_stage.filter(|unit| !passing || unit.assessment == Assessment::Passes).count())
            };
            let (this, base) = (&self.this.0, &self.base.0);
            table.rows.push(vec![
                Cell::text(stage.as_str()),
                count(this, false),
                count(base, false),
                count(this, true),
                count(base, true),
            ]);
        }
        table
    }

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
    fn coefficients_of(&self, stage: &StageId) -> Table {
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
    fn levelled_down(&self) -> Vec<String> {
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

    /// What became of the units, one row each; empty where the two are different counties.
    #[must_use]
    pub fn changes(&self) -> Table {
        let columns = [("change", "change"), ("school", "school 学校"), ("name", "name"), ("stage", "stage")];
        let mut table =
            Table::new("What became of the units", columns.map(|(key, title)| Column::new(key, title)).to_vec());
        let Some(changes) = &self.contrast.changes else { return table };
        let (now, then) = (self.this.0.names(), self.base.0.names());
        let lists = [
            ("newly_pass", &changes.newly_pass, &now),
            ("no_longer_pass", &changes.no_longer_pass, &now),
            ("appear", &changes.appear, &now),
            ("vanish", &changes.vanish, &then),
        ];
        for (change, units, names) in lists {
            table.rows.extend(units.iter().map(|unit| change_row(change, unit, names)));
        }
        table
    }

    /// Everything, as text with a line end.
    #[must_use]
    pub fn render(&self) -> String {
        let mut text = self.sentences().join("\n") + "\n";
        let mut tables = vec![self.areas(), self.units()];
        tables.extend(self.stages().into_iter().map(|stage| self.this.0.labelled(self.coefficients_of(stage))));
        for table in tables {
            text.push_str(&format!("\n{}", terminal::render(&table)));
        }
        for sentence in self.levelled_down() {
            text.push_str(&format!("{sentence}\n"));
        }
        let changes = self.changes();
        if changes.rows.is_empty() {
            return text;
        }
        let (shown, more) = changes.first_rows(if self.full { usize::MAX } else { UNITS });
        text.push_str(&format!("\n{}", terminal::render(&shown)));
        if more > 0 {
            text.push_str(&format!("and {more} more; --full shows all\n"));
        }
        text
    }

    /// The same for programs; `docs/formats/evaluate-json.md` describes it.
    #[must_use]
    pub fn document(&self) -> Value {
        let county = |side: &Evaluation| json!({"county": side.county.name, "year": side.county.year, "standard": side.standard.id, "provenance": side.county.provenance});
        json!({
            "base": county(&self.base.0),
            "common_codes": self.contrast.common_codes,
            "fewer_codes": self.contrast.fewer_codes,
            "same_county": self.contrast.same_county(),
            "areas": json::rows(&self.areas()),
            "units": json::rows(&self.units()),
            "coefficients": json::rows(&self.coefficients()),
            "changes": json::rows(&self.changes()),
        })
    }
}

fn coefficient_row(pair: &CoefficientContrast) -> Vec<Cell> {
    let CoefficientContrast { this, base, .. } = pair;
    let either = this.or(*base);
    let text = |text: Option<&str>| Cell::text(text.unwrap_or_default());
    let of = |side: &Option<&crate::evaluate::Coefficient>| side.and_then(|it| it.judged().coefficient());
    let mean =
        |side: &Option<&crate::evaluate::Coefficient>| side.map_or(Cell::Nothing, |it| figure(it.judged().mean()));
    let shown = |value: Option<f64>| value.map_or(Cell::Nothing, |value| Cell::amount(Some(value), 4));
    let within =
        |side: &Option<&crate::evaluate::Coefficient>| side.map_or(Cell::Nothing, |it| Cell::truth(it.within_limit));
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

fn change_row(change: &str, unit: &UnitId, names: &BTreeMap<&SchoolId, &str>) -> Vec<Cell> {
    vec![
        Cell::text(change),
        Cell::text(unit.school.as_str()),
        Cell::text(names.get(&unit.school).copied().unwrap_or_default()),
        Cell::text(unit.stage.as_str()),
    ]
}
