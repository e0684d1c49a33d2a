//! From one raw row to one school: rules first, then fields.

mod fields;
mod school;

use super::cells::Cells;
use super::condition::Condition;
use super::mapping::{Action, Mapping, Rule, StageFeeds};
use super::raw::{RawRow, RawTable};
use super::report::{Case, Done};
use crate::diagnostic::Problems;
use crate::quantity::Decimal;
use crate::tables::TRUTHS;
use fields::column_of;
use std::collections::BTreeMap;

/// A stage of a school, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedUnit {
    /// Name of the stage.
    pub stage: String,
    /// Pupils, at least one.
    pub pupils: u32,
    /// Classes.
    pub classes: Option<u32>,
    /// Teachers by flags, or totals by name, in the order of the mapping.
    pub teachers: Vec<(String, u32)>,
}

/// A school, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedSchool {
    /// Code.
    pub id: String,
    /// Name.
    pub name: String,
    /// Kind, as its column says or its stages tell.
    pub kind: String,
    /// Other columns of the schools table, as text; without those that are absent.
    pub optional: BTreeMap<&'static str, String>,
    /// Its stages, in the order of the mapping.
    pub units: Vec<ImportedUnit>,
    /// Amount of each facility of the mapping; `None` is a declared absence.
    pub facilities: Vec<Option<Decimal>>,
}

impl ImportedSchool {
    /// Whether it is a campus that is not counted as a school.
    #[must_use]
    pub fn is_campus(&self) -> bool {
        self.optional.get("counted").is_some_and(|counted| is_no(counted))
    }
}

/// Whether a text says no.
fn is_no(text: &str) -> bool {
    TRUTHS.iter().any(|(name, words)| *name == "no" && (*name == text || words.contains(&text)))
}

/// What became of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A school.
    School(Box<ImportedSchool>),
    /// No school of the county: it teaches none of the mapping's stages.
    NoPupils,
    /// A rule or a missing value left it out, or it has an error; the cases and problems tell.
    LeftOut,
}

/// What a row yields.
#[derive(Debug, Clone)]
pub struct RowResult {
    /// What became of it.
    pub outcome: Outcome,
    /// Its cases, refused ones among them.
    pub cases: Vec<Case>,
    /// Errors that no case tells.
    pub problems: Problems,
}

/// Reads one row that has passed the filters.
#[must_use]
pub fn read(mapping: &Mapping, table: &RawTable, row: &RawRow) -> RowResult {
    let raw = Cells::new(table, row, &mapping.missing_values);
    let school = column_of(&mapping.school.id).map_or("", |column| raw.cell(column)).to_string();
    let mut reader = RowReader { mapping, raw, school, cases: Vec::new(), problems: Problems::default() };
    let outcome = reader.read();
    RowResult { outcome, cases: reader.cases, problems: reader.problems }
}

struct RowReader<'a> {
    mapping: &'a Mapping,
    raw: Cells<'a>,
    school: String,
    cases: Vec<Case>,
    problems: Problems,
}

impl<'a> RowReader<'a> {
    fn read(&mut self) -> Outcome {
        let mapping = self.mapping;
        let mut stages: Vec<&StageFeeds> = mapping.stages.iter().filter(|stage| self.may_teach(stage)).collect();
        let campus = self.is_campus();
        if stages.is_empty() && !campus {
            return Outcome::NoPupils;
        }
        for rule in &mapping.rules {
            if rule.stage.as_ref().is_some_and(|id| !stages.iter().any(|stage| stage.id == *id)) {
                continue;
            }
            if self.is_true(rule) && self.act(rule) {
                match &rule.stage {
                    Some(id) => stages.retain(|stage| stage.id != *id),
                    None => return Outcome::LeftOut,
                }
            }
        }
        let units: Vec<ImportedUnit> = stages.iter().filter_map(|stage| self.unit(stage)).collect();
        if units.is_empty() && (!campus || !stages.is_empty()) {
            return Outcome::LeftOut;
        }
        self.school(units).map_or(Outcome::LeftOut, |school| Outcome::School(Box::new(school)))
    }

    /// Whether the row is of a campus that is not counted: without pupils it still has rooms, which
    /// belong to its school.
    fn is_campus(&self) -> bool {
        let feeds = &self.mapping.school;
        let counted = feeds.optional.iter().find(|(field, _)| *field == "counted").map(|(_, feed)| feed);
        let value = counted.and_then(|feed| Some((feed, self.raw.value(column_of(feed)?)?)));
        feeds.kind.is_some()
            && value.is_some_and(|(feed, value)| is_no(feed.values.get(value).map_or(value, String::as_str)))
    }

    /// Whether the school may have pupils in a stage. Only its conditions, a plain 0, or a table of
    /// pupils that does not list the school say no, so that whatever else stands in the cell is told
    /// when the field is read.
    fn may_teach(&mut self, stage: &StageFeeds) -> bool {
        let holds = stage.when.iter().all(|condition| self.holds(condition));
        holds
            && stage.pupils.columns.iter().any(|column| {
                self.raw.is_listed(&column.name)
                    && !matches!(self.raw.number(&column.name), Ok(Some(pupils)) if pupils == Decimal::ZERO)
            })
    }

    /// Whether a condition holds; a value that it cannot judge is told.
    fn holds(&mut self, condition: &Condition) -> bool {
        condition.holds(&self.raw).map_or_else(
            |problem| {
                self.add_once(*problem);
                false
            },
            |holds| holds == Some(true),
        )
    }

    fn is_true(&mut self, rule: &Rule) -> bool {
        rule.when.iter().all(|condition| self.holds(condition))
    }

    /// Does what a rule says; `true` where its stage or the school is left out.
    fn act(&mut self, rule: &'a Rule) -> bool {
        let found = found(&rule.when, &self.raw);
        let first =
            rule.when.first().and_then(|condition| condition.columns().first().map(|column| column.name.clone()));
        let mut column = first.unwrap_or_default();
        let (done, outcome) = match &rule.action {
            Action::Refuse => (
                Done::Refused,
                "correct the row, or give the rule an action in the mapping: keep, drop, or substitute".to_string(),
            ),
            Action::Keep => (Done::Kept, "kept as it is".to_string()),
            Action::Drop => (Done::Dropped, self.left_out(rule.stage.as_deref())),
            Action::Discard { column: of } => {
                column.clone_from(&of.name);
                self.raw.discard(&of.name);
                (Done::Discarded, format!("{} counts as missing", of.name))
            }
            Action::Substitute { column: to, from } => {
                column.clone_from(&to.name);
                if self.raw.substitute(&to.name, &from.name) {
                    (
                        Done::Substituted,
                        format!("{} is read as {}, from {}", to.name, self.raw.cell(&to.name), from.name),
                    )
                } else {
                    (
                        Done::Refused,
                        format!("correct the row: {}, from which to take the value, is missing too", from.name),
                    )
                }
            }
        };
        let expected = rule.note.clone().unwrap_or_else(|| {
            format!("no row with {}", rule.when.iter().map(ToString::to_string).collect::<Vec<_>>().join(" and "))
        });
        let found = format!("{found} ({}; rule {:?})", self.whose(rule.stage.as_deref()), rule.name);
        self.case("I06", &rule.name, done, &column, rule.stage.as_deref(), found, expected, outcome);
        done == Done::Dropped
    }
}

fn found(conditions: &[Condition], row: &Cells) -> String {
    let mut shown: Vec<String> = Vec::new();
    for found in conditions.iter().map(|condition| condition.found(row)) {
        if !shown.contains(&found) {
            shown.push(found);
        }
    }
    shown.join(", ")
}
