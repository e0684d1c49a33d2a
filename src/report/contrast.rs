//! Two evaluations side by side: areas, units, coefficients with levelling down, and what became of
//! each unit.

mod coefficients;

use super::evaluation::{Evaluation, counted, warnings};
use super::json;
use super::terminal;
use super::view::{Cell, Column, Table};
use crate::county::{SchoolId, StageId, UnitId};
use crate::evaluate::{Assessment, Contrast, Inspection};
use crate::standard::Area;
use serde_json::{Value, json};
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

    /// The verdict over all areas and of each in both, with how many of its items pass, fail, and are not assessed.
    #[must_use]
    pub fn areas(&self) -> Table {
        let [this, base] = self.titles();
        let mut table = Table::new(
            "By area (pass / fail / not assessed)",
            vec![Column::new("area", "area 领域"), Column::new("this", this), Column::new("base", base)],
        );
        let over_all = |inspection: &Inspection| Cell::text(inspection.assessment.verb());
        table.rows.push(vec![Cell::text("All areas"), over_all(self.this.1), over_all(self.base.1)]);
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
        tables.push(self.composites());
        for table in tables.into_iter().filter(|table| !table.rows.is_empty()) {
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
            "composites": json::rows(&self.composites()),
            "changes": json::rows(&self.changes()),
        })
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
