//! The view of an assessed proposal: legal or not, where the county stands after it, how far it is
//! from the policy's best plan, and the repair.

mod changes;
mod lines;
mod optimum;
mod repair;

pub(super) use lines::what;

use super::evaluation::{Evaluation, counted, provenance_sentences};
use super::json;
use super::view::{Cell, Column, Table};
use crate::assess::{Assessed, Judged, Repaired};
use crate::county::{County, SchoolId};
use crate::evaluate::{Assessment, Inspection};
use crate::language::Language;
use crate::proposal::Proposal;
use crate::quantity::{Wan, approximate, money};
use crate::standard::Standard;
use crate::sweep::Scenario;
use serde_json::{Value, json};

/// How many rows of a long table people see before they are told how many more there are.
const ROWS_SHOWN: usize = 15;

/// An assessed proposal beside what it was made from.
#[derive(Debug, Clone, Copy)]
pub struct AssessmentView<'a> {
    /// The county.
    pub county: &'a County,
    /// What it is judged by.
    pub standard: &'a Standard,
    /// The proposal.
    pub proposal: &'a Proposal,
    /// What became of it.
    pub assessed: &'a Assessed,
    /// The best plan of the policy, where one was asked for.
    pub optimum: Option<&'a Scenario>,
    /// The repair, where one was asked for.
    pub repaired: Option<&'a Repaired>,
}

impl AssessmentView<'_> {
    /// The answer in sentences: legal or not, what the county becomes, what it costs, who moves.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let mut sentences = vec![self.legality_sentence(), self.county_sentence(), self.effort_sentence()];
        sentences.extend(self.assessed.breaches.iter().map(|breach| format!("Broken as a whole: {}", breach.sentence)));
        sentences.extend(self.optimum.map(|scenario| self.optimum_sentence(scenario)));
        sentences.extend(self.repaired.map(|repaired| self.repair_sentence(repaired)));
        sentences.extend(provenance_sentences(self.county, self.standard, Language::English.catalogue()));
        sentences
    }

    fn legality_sentence(&self) -> String {
        let lines = &self.assessed.lines;
        let of_lines = counted(lines.len(), "line");
        let subject = format!("{}: the proposal {} of {of_lines}", self.county.name, self.proposal.file);
        if self.assessed.is_legal() {
            return match self.assessed.policy_cost {
                Some(_) => format!("{subject} keeps every rule of the policy."),
                None => format!("{subject} can be carried out; no policy was given to check it against."),
            };
        }
        let impossible = lines.iter().filter(|line| line.step.is_none()).count();
        let forbidden = lines.iter().filter(|line| line.step.is_some() && !line.faults.is_empty()).count();
        let reasons = [
            (impossible, format!("{} cannot be carried out", counted(impossible, "line"))),
            (forbidden, format!("{} not allowed", be(forbidden))),
            (self.assessed.breaches.len(), format!("{} broken as a whole", be_rules(self.assessed.breaches.len()))),
        ];
        let reasons = reasons.into_iter().filter(|(count, _)| *count > 0).map(|(_, reason)| reason);
        format!("{subject} is not legal: {}.", reasons.collect::<Vec<_>>().join("; "))
    }

    /// What is wrong with single lines, one sentence each.
    #[must_use]
    pub fn faults(&self) -> Vec<String> {
        let faults = |judged: &Judged| {
            let sentences: Vec<&str> = judged.faults.iter().map(|fault| fault.sentence.as_str()).collect();
            (!sentences.is_empty()).then(|| format!("{}: {}.", judged.line.place, sentences.join("; ")))
        };
        self.assessed.lines.iter().filter_map(faults).collect()
    }

    fn county_sentence(&self) -> String {
        let [before, after] = [&self.assessed.score.before, &self.assessed.score.after].map(Counts::of);
        let verdict = self.assessed.score.after.scorecard.assessment.verb();
        format!(
            "After it {} of {} units pass (today {}) and {} of {} difference coefficients are within their limit (today {}); in resource allocation the county {verdict}.",
            after.passing, after.units, before.passing, after.within, after.coefficients, before.within
        )
    }

    fn effort_sentence(&self) -> String {
        let plan = &self.assessed.plan;
        let (stated, without) = self.proposal.stated_cost();
        let unstated = match without {
            0 => String::new(),
            1 => " (1 line states none)".to_string(),
            count => format!(" ({count} lines state none)"),
        };
        let by_prices = self.assessed.policy_cost.map(|cost| format!("; by the policy's prices {}", self.money(cost)));
        let states = match without == self.proposal.lines.len() {
            true => "its lines state no cost".to_string(),
            false => format!("its lines state a cost of {}{unstated}", self.money(stated)),
        };
        format!(
            "It moves {}, hires {}, and buys or builds {}; {states}{}.",
            counted(plan.teachers_moved() as usize, "teacher"),
            plan.teachers_hired(),
            counted(plan.purchases.len(), "time"),
            by_prices.unwrap_or_default()
        )
    }

    /// The county after the proposal, as it is judged.
    fn after(&self) -> Evaluation<'_> {
        Evaluation {
            county: self.county,
            standard: self.standard,
            scorecard: &self.assessed.score.after.scorecard,
            words: Language::English.catalogue(),
        }
    }

    fn money(&self, amount: Wan) -> String {
        money(approximate(amount.0), &self.county.money_unit)
    }

    fn name_of(&self, school: &SchoolId) -> Cell {
        self.county.school(school).map_or(Cell::Absent, |school| Cell::text(&school.name))
    }

    /// All tables for people, long ones cut with the count of the rest.
    #[must_use]
    pub fn tables(&self) -> Vec<(Table, Option<String>)> {
        let mut tables = vec![(for_people(self.lines()), None)];
        tables.push((self.money_by_year(), None));
        tables.push((self.before_and_after(), None));
        tables.push((self.coefficients(), None));
        tables.extend([self.newly_failing(), self.still_failing()].map(cut));
        if let Some(scenario) = self.optimum {
            tables.push((self.against_the_optimum(scenario), None));
            tables.push(cut(self.missed_beside_the_optimum(scenario)));
        }
        if let Some(Repaired::Repair(repair)) = self.repaired {
            tables.push((for_people(self.repaired_lines(repair)), None));
        }
        tables.retain(|(table, _)| !table.rows.is_empty());
        tables
    }

    /// Everything for programs; `docs/formats/assessment-json.md` describes it.
    #[must_use]
    pub fn document(&self) -> Value {
        let (stated, without) = self.proposal.stated_cost();
        json!({
            "county": self.county.name,
            "year": self.county.year,
            "standard": self.standard.id,
            "proposal": self.proposal.file,
            "provenance": self.county.provenance,
            "legal": self.assessed.is_legal(),
            "stated_cost_wan": approximate(stated.0),
            "lines_without_cost": without,
            "policy_cost_wan": self.assessed.policy_cost.map(|cost| approximate(cost.0)),
            "teachers_moved": self.assessed.plan.teachers_moved(),
            "teachers_hired": self.assessed.plan.teachers_hired(),
            "lines": json::rows(&self.lines()),
            "breaches": self.assessed.breaches.iter().map(|it| json!({"check": it.check, "sentence": it.sentence})).collect::<Vec<_>>(),
            "money_by_year": json::rows(&self.money_by_year()),
            "before_and_after": json::rows(&self.before_and_after()),
            "coefficients": json::rows(&self.coefficients()),
            "newly_failing": json::rows(&self.newly_failing()),
            "still_failing": json::rows(&self.still_failing()),
            "newly_passing": self.assessed.score.newly_passing().map(|unit| unit.id.to_string()).collect::<Vec<_>>(),
            "optimum": self.optimum.map(|scenario| self.optimum_document(scenario)),
            "repair": self.repaired.map(|repaired| self.repair_document(repaired)),
        })
    }
}

/// "1 line is", "3 lines are".
fn be(lines: usize) -> String {
    format!("{} {}", counted(lines, "line"), if lines == 1 { "is" } else { "are" })
}

/// "1 rule is", "3 rules are".
fn be_rules(rules: usize) -> String {
    format!("{} {}", counted(rules, "rule"), if rules == 1 { "is" } else { "are" })
}

/// A table with no more rows than people read, and how many more there are.
fn cut(mut table: Table) -> (Table, Option<String>) {
    let more = table.rows.len().saturating_sub(ROWS_SHOWN);
    table.rows.truncate(ROWS_SHOWN);
    (table, (more > 0).then(|| format!("and {more} more")))
}

/// The table without its column of faults, which people read as sentences, and without columns in
/// which nothing stands.
fn for_people(mut table: Table) -> Table {
    let empty = |place: usize| table.rows.iter().all(|row| row[place] == Cell::Nothing);
    let kept: Vec<bool> =
        table.columns.iter().enumerate().map(|(place, column)| column.key != "faults" && !empty(place)).collect();
    let mut keep = kept.iter();
    table.columns.retain(|_| keep.next().copied().unwrap_or(true));
    for row in &mut table.rows {
        let mut keep = kept.iter();
        row.retain(|_| keep.next().copied().unwrap_or(true));
    }
    table
}

/// How many units and coefficients pass.
struct Counts {
    units: usize,
    passing: usize,
    coefficients: usize,
    within: usize,
}

impl Counts {
    fn of(inspection: &Inspection) -> Self {
        let card = &inspection.scorecard;
        Self {
            units: card.units.len(),
            passing: card.units.iter().filter(|unit| unit.assessment == Assessment::Passes).count(),
            coefficients: card.coefficients.len(),
            within: card.coefficients.iter().filter(|it| it.within_limit == Some(true)).count(),
        }
    }
}

fn columns<const N: usize>(keys: [(&'static str, &str); N]) -> Vec<Column> {
    keys.map(|(key, title)| Column::new(key, title)).into()
}

fn wan(amount: Option<Wan>) -> Cell {
    Cell::amount(amount.map(|amount| approximate(amount.0)), 2)
}

/// An amount that there may be none of, as a stated cost; absent data it is not.
fn wan_or_nothing(amount: Option<Wan>) -> Cell {
    amount.map_or(Cell::Nothing, |amount| wan(Some(amount)))
}
