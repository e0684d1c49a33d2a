//! The scorecard for people: on the first screen the verdict by area and what stands in the way,
//! then the tables.

use super::evaluation::{Evaluation, notes, warnings};
use super::inspection::{InspectionView, asks_items};
use super::terminal;
use super::view::Table;

/// Rows of a table before the rest is counted.
const ROWS: usize = 10;
/// Clauses on what stands in the way before the rest is counted.
const OBSTACLES: usize = 8;

/// What is shown of a county, and how much of it.
#[derive(Clone, Copy)]
pub struct ScorecardText<'a> {
    /// The resource area.
    pub evaluation: Evaluation<'a>,
    /// The items.
    pub items: InspectionView<'a>,
    /// Whether every row is shown.
    pub full: bool,
}

impl ScorecardText<'_> {
    /// Everything, as text with a line end.
    #[must_use]
    pub fn render(&self) -> String {
        let mut parts = vec![self.first_screen()];
        parts.extend(self.tables().into_iter().filter(|(table, _)| !table.rows.is_empty()).map(|(table, most)| {
            // What is only a few rows longer is shown whole.
            let cut = !self.full && table.rows.len() > most;
            let (shown, more) = table.first_rows(if cut { most } else { usize::MAX });
            let more = if more > 0 { self.more(more) + "\n" } else { String::new() };
            terminal::render(&shown, self.evaluation.words) + &more
        }));
        let notes = notes(self.evaluation.county, self.evaluation.words);
        parts.extend((!notes.is_empty()).then(|| notes.join("\n") + "\n"));
        parts.join("\n")
    }

    fn more(&self, more: usize) -> String {
        self.evaluation.words.say_with("evaluate-more-in-full", [("more", more.to_string().into())])
    }

    /// The verdict, the areas, and what stands in the way.
    fn first_screen(&self) -> String {
        let mut lines = self.evaluation.verdict_sentences(self.items.inspection.assessment);
        let words = self.evaluation.words;
        lines.extend(warnings(self.evaluation.county, self.evaluation.standard, words));
        let mut text = lines.join("\n") + "\n";
        if asks_items(self.evaluation.standard) {
            text.push_str(&format!("\n{}", terminal::render(&self.items.areas(), words)));
        }
        let obstacles = self.evaluation.obstacles(&self.items);
        if obstacles.is_empty() {
            return text;
        }
        text.push_str(&format!("\n{}\n", words.say("evaluate-in-the-way")));
        let shown = if self.full { obstacles.len() } else { OBSTACLES };
        obstacles.iter().take(shown).for_each(|clause| text.push_str(&format!("  {clause}\n")));
        let more = obstacles.len().saturating_sub(shown);
        if more > 0 {
            text.push_str(&format!("  {}\n", self.more(more)));
        }
        text
    }

    /// The tables in their order, each with the rows that are shown unless all are.
    fn tables(&self) -> Vec<(Table, usize)> {
        let (evaluation, items) = (&self.evaluation, &self.items);
        let stages = evaluation.stages();
        let judges_units = evaluation.standard.pass_rule.is_some();
        let mut tables: Vec<(Table, usize)> = Vec::new();
        tables.extend(stages.iter().map(|stage| (evaluation.coefficients_of(stage), usize::MAX)));
        tables.push((evaluation.composites(), usize::MAX));
        tables.push((evaluation.total_deficits(), usize::MAX));
        if judges_units || self.full {
            let units = |stage| (evaluation.units_of_stage(stage, self.full), ROWS + evaluation.bound_rows(stage));
            tables.extend(stages.iter().map(|stage| units(stage)).filter(|(table, _)| table.rows.len() > 2));
        }
        tables.push((evaluation.worst_units_in_words(), ROWS));
        tables.push((evaluation.largest_contributions(), usize::MAX));
        tables.push((evaluation.measures(), usize::MAX));
        tables.push((evaluation.settings(), usize::MAX));
        tables.push((evaluation.setting_means(), usize::MAX));
        if asks_items(evaluation.standard) {
            tables.extend(self.full.then(|| (items.table(), usize::MAX)));
            tables.push((items.breaches(), ROWS));
        }
        if self.full {
            tables.push((evaluation.lacks(), usize::MAX));
            tables.push((evaluation.contributions(), usize::MAX));
            tables.push((items.missing(), usize::MAX));
            tables.push((evaluation.excluded(), usize::MAX));
        }
        tables
    }
}
