//! Two evaluations side by side: areas, units, coefficients with levelling down, and what became of
//! each unit.

mod coefficients;

use super::evaluation::{Evaluation, warnings};
use super::json;
use super::terminal;
use super::view::{Cell, Column, Table};
use crate::county::StageId;
use crate::evaluate::{Assessment, Contrast, Inspection};
use crate::language::{Argument, Catalogue, Language};
use crate::standard::Area;
use serde_json::{Value, json};

/// Units of one list before the rest is counted.
const UNITS: usize = 10;

/// A county and a base beside each other.
#[derive(Clone, Copy)]
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
    fn words(&self) -> &'static Catalogue {
        self.this.0.words
    }

    /// A table without rows, by messages.
    fn table<const N: usize>(&self, title: &str, columns: [(&'static str, &'static str); N]) -> Table {
        Table::worded(self.words(), self.words().say(title), columns)
    }

    fn titles(&self) -> [String; 2] {
        [self.this.0, self.base.0].map(|side| {
            let (county, year) = (side.county.name.as_str().into(), side.county.year.to_string().into());
            self.words().say_with("evaluate-county-and-year", [("county", county), ("year", year)])
        })
    }

    /// What is set side by side, and what readers must know of it, one sentence a line.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let words = self.words();
        let [this, base] = self.titles();
        let sides = [("this", this.into()), ("base", base.into())];
        let [ours, theirs] = [self.this.0, self.base.0].map(|side| side.wording().standard_title());
        let beside = if self.this.0.standard.id == self.base.0.standard.id {
            let [this, base] = sides;
            words.say_with("evaluate-beside", [this, base, ("standard", ours.into())])
        } else {
            let [this, base] = sides;
            words.say_with("evaluate-beside-by-two", [this, base, ("ours", ours.into()), ("theirs", theirs.into())])
        };
        let Contrast { common_codes, fewer_codes, .. } = self.contrast;
        let same = self.contrast.same_county();
        let taken = if same { "evaluate-codes-of-one-county" } else { "evaluate-codes-of-two-counties" };
        let (common, fewer) = (common_codes.to_string().into(), fewer_codes.to_string().into());
        let mut sentences = vec![beside, words.say_with(taken, [("common", common), ("fewer", fewer)])];
        for (title, side) in self.titles().iter().zip([self.this.0, self.base.0]) {
            let told = |warning: String| {
                let title = title.as_str().into();
                words.say_with("evaluate-of-county", [("county", title), ("sentence", warning.into())])
            };
            sentences.extend(warnings(side.county, side.standard, words).into_iter().map(told));
        }
        let levelled = self.contrast.coefficients.iter().filter(|it| it.levelling_down.is_some()).count();
        if levelled > 0 {
            sentences.push(words.say_with("evaluate-levelled", [("count", Argument::Plain(levelled))]));
        }
        sentences
    }

    /// The verdict over all areas and of each in both, with how many of its items pass, fail, and are not assessed.
    #[must_use]
    pub fn areas(&self) -> Table {
        let [this, base] = self.titles();
        let mut table = self.table("evaluate-areas-of-both", [("area", "table-area")]);
        table.columns.extend([Column::new("this", this), Column::new("base", base)]);
        let wording = self.this.0.wording();
        let verb = |of: Assessment| Cell::named(of.verb(), wording.verb(of));
        let over_all = |inspection: &Inspection| verb(inspection.assessment);
        let all = |words: &Catalogue| words.say("evaluate-all-areas");
        let all = Cell::named(all(Language::English.catalogue()), all(self.words()));
        table.rows.push(vec![all, over_all(self.this.1), over_all(self.base.1)]);
        for (_, area) in Area::NAMES {
            let verdict = |inspection: &Inspection| {
                let score = inspection.areas.iter().find(|score| score.area == area);
                score.map(|score| {
                    let [pass, fail, unknown] = score.counts;
                    let with_counts = |verdict: &str| format!("{verdict} ({pass} / {fail} / {unknown})");
                    let shown = wording.verb(score.assessment);
                    Cell::named(with_counts(score.assessment.verb()), with_counts(&shown))
                })
            };
            let sides = [verdict(self.this.1), verdict(self.base.1)];
            if sides.iter().all(Option::is_none) {
                continue;
            }
            let mut row = vec![wording.area(area)];
            row.extend(sides.map(|side| side.unwrap_or(Cell::Nothing)));
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
            ("stage", "table-stage"),
            ("units", "table-units"),
            ("units_base", "table-of-the-other"),
            ("passing", "table-units-passing"),
            ("passing_base", "table-of-the-other"),
        ];
        let mut table = self.table("evaluate-units-of-both", columns);
        for stage in self.stages() {
            let count = |side: &Evaluation, passing: bool| {
                let of_stage = side.scorecard.units.iter().filter(|unit| unit.id.stage == *stage);
                Cell::count(of_stage.filter(|unit| !passing || unit.assessment == Assessment::Passes).count())
            };
            let (this, base) = (&self.this.0, &self.base.0);
            table.rows.push(vec![
                this.wording().stage_cell(stage),
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
        let columns = [
            ("change", "table-change-of-unit"),
            ("school", "table-school-of-unit"),
            ("name", "table-name"),
            ("stage", "table-stage"),
        ];
        let mut table = self.table("evaluate-changes", columns);
        let Some(changes) = &self.contrast.changes else { return table };
        let (now, then) = (self.this.0.names(), self.base.0.names());
        let lists = [
            ("newly_pass", "evaluate-change-newly-pass", &changes.newly_pass, &now),
            ("no_longer_pass", "evaluate-change-no-longer-pass", &changes.no_longer_pass, &now),
            ("appear", "evaluate-change-appear", &changes.appear, &now),
            ("vanish", "evaluate-change-vanish", &changes.vanish, &then),
        ];
        for (key, id, units, names) in lists {
            let change = Cell::named(key, self.words().say(id));
            table.rows.extend(units.iter().map(|unit| {
                let cells = self.this.0.wording().unit_cells(unit, names);
                [change.clone()].into_iter().chain(cells).collect::<Vec<_>>()
            }));
        }
        table
    }

    /// Everything, as text with a line end.
    #[must_use]
    pub fn render(&self) -> String {
        let mut text = self.sentences().join("\n") + "\n";
        let mut tables = vec![self.areas(), self.units()];
        tables.extend(self.stages().into_iter().map(|stage| self.coefficients_of(stage)));
        tables.push(self.composites());
        for table in tables.into_iter().filter(|table| !table.rows.is_empty()) {
            text.push_str(&format!("\n{}", terminal::render(&table, self.words())));
        }
        for sentence in self.levelled_down() {
            text.push_str(&format!("{sentence}\n"));
        }
        let changes = self.changes();
        if changes.rows.is_empty() {
            return text;
        }
        let (shown, more) = changes.first_rows(if self.full { usize::MAX } else { UNITS });
        text.push_str(&format!("\n{}", terminal::render(&shown, self.words())));
        if more > 0 {
            text.push_str(&self.words().say_with("evaluate-more-in-full", [("more", more.to_string().into())]));
            text.push('\n');
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
