//! From one raw row to one school: rules first, then fields.

mod fields;

use super::condition::Condition;
use super::mapping::{Action, Mapping, Rule, StageFeeds};
use super::raw::RawRow;
use super::report::{Case, Done};
use crate::diagnostic::{Problem, Problems, one_of};
use crate::quantity::Decimal;
use crate::tables::Row;
use fields::{Field, column_of};
use std::collections::BTreeSet;

/// A stage of a school, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedUnit {
    /// Name of the stage.
    pub stage: String,
    /// Pupils, at least one.
    pub pupils: u32,
    /// Classes.
    pub classes: Option<u32>,
    /// Teachers by flags, in the order of the mapping.
    pub teachers: Vec<(String, u32)>,
}

/// A school, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedSchool {
    /// Code.
    pub id: String,
    /// Name.
    pub name: String,
    /// Kind, told by the stages.
    pub kind: String,
    /// Township, setting, longitude, latitude, as text; `None` where absent or not mapped.
    pub optional: [Option<String>; 4],
    /// Its stages, in the order of the mapping.
    pub units: Vec<ImportedUnit>,
    /// Amount of each facility of the mapping; `None` is a declared absence.
    pub facilities: Vec<Option<Decimal>>,
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
pub fn read(mapping: &Mapping, row: &Row) -> RowResult {
    let raw = RawRow::new(row, &mapping.missing_values);
    let school = column_of(&mapping.school.id).map_or("", |column| raw.cell(column)).to_string();
    let mut reader = RowReader { mapping, raw, school, cases: Vec::new(), problems: Problems::default() };
    let outcome = reader.read();
    RowResult { outcome, cases: reader.cases, problems: reader.problems }
}

struct RowReader<'a> {
    mapping: &'a Mapping,
    raw: RawRow<'a>,
    school: String,
    cases: Vec<Case>,
    problems: Problems,
}

impl<'a> RowReader<'a> {
    fn read(&mut self) -> Outcome {
        let mapping = self.mapping;
        let mut stages: Vec<&StageFeeds> = mapping.stages.iter().filter(|stage| self.may_teach(stage)).collect();
        if stages.is_empty() {
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
        if units.is_empty() {
            return Outcome::LeftOut;
        }
        self.school(units).map_or(Outcome::LeftOut, |school| Outcome::School(Box::new(school)))
    }

    /// Whether the school may have pupils in a stage; only a plain 0 says no, so that whatever else
    /// stands in the cell is told when the field is read.
    fn may_teach(&self, stage: &StageFeeds) -> bool {
        stage
            .pupils
            .columns
            .iter()
            .any(|column| !matches!(self.raw.number(&column.name), Ok(Some(pupils)) if pupils == Decimal::ZERO))
    }

    fn is_true(&mut self, rule: &Rule) -> bool {
        rule.when.iter().all(|condition| match condition.holds(&self.raw) {
            Ok(holds) => holds == Some(true),
            Err(problem) => {
                self.add_once(*problem);
                false
            }
        })
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

    fn unit(&mut self, stage: &StageFeeds) -> Option<ImportedUnit> {
        let id = Some(stage.id.as_str());
        let pupils = self.whole(&stage.pupils, id);
        let classes = stage.classes.as_ref().map(|feed| self.whole(feed, id));
        let teachers: Vec<_> =
            stage.teachers.iter().map(|(flags, feed)| (flags.clone(), self.whole(feed, id))).collect();
        let Field::Value(pupils) = pupils else { return None };
        let classes = match classes {
            None | Some(Field::Absent) => None,
            Some(Field::Value(classes)) => Some(classes),
            Some(Field::Dropped | Field::Bad) => return None,
        };
        let teachers = teachers
            .into_iter()
            .map(|(flags, count)| if let Field::Value(count) = count { Some((flags, count)) } else { None })
            .collect::<Option<Vec<_>>>()?;
        (pupils > 0).then(|| ImportedUnit { stage: stage.id.clone(), pupils, classes, teachers })
    }

    fn school(&mut self, units: Vec<ImportedUnit>) -> Option<ImportedSchool> {
        let mapping = self.mapping;
        let feeds = &mapping.school;
        let (id, name) = (self.text(&feeds.id), self.text(&feeds.name));
        let optional = [&feeds.township, &feeds.setting, &feeds.longitude, &feeds.latitude]
            .map(|feed| feed.as_ref().map(|feed| self.text(feed)));
        let facilities: Vec<_> =
            mapping.facilities.iter().map(|facility| self.amount(&facility.amount, facility.whole)).collect();
        let (Field::Value(id), Field::Value(name)) = (id, name) else { return None };
        let mut texts = [const { None }; 4];
        for (text, field) in texts.iter_mut().zip(optional) {
            *text = match field {
                None | Some(Field::Absent) => None,
                Some(Field::Value(value)) => Some(value),
                Some(Field::Dropped | Field::Bad) => return None,
            };
        }
        let facilities = facilities
            .into_iter()
            .map(|amount| match amount {
                Field::Value(amount) => Some(Some(amount)),
                Field::Absent => Some(None),
                Field::Dropped | Field::Bad => None,
            })
            .collect::<Option<Vec<_>>>()?;
        let kind = self.kind(&units)?;
        Some(ImportedSchool { id, name, kind, optional: texts, units, facilities })
    }

    fn kind(&mut self, units: &[ImportedUnit]) -> Option<String> {
        let taught: BTreeSet<&str> = units.iter().map(|unit| unit.stage.as_str()).collect();
        let kinds = &self.mapping.kinds;
        let kind = kinds.iter().find(|kind| kind.stages.iter().map(String::as_str).eq(taught.iter().copied()));
        if kind.is_none() {
            let stages = units.iter().map(|unit| unit.stage.as_str()).collect::<Vec<_>>().join(" + ");
            let known: Vec<String> =
                kinds.iter().map(|kind| kind.stages.iter().cloned().collect::<Vec<_>>().join(" + ")).collect();
            let place = self.raw.at(column_of(&self.mapping.school.id).unwrap_or_default());
            self.problems.add(
                Problem::error(
                    "I07",
                    place,
                    format!("a school with {stages}"),
                    one_of(known.iter().map(String::as_str)),
                )
                .help("add a [[kind]] with these stages to the mapping"),
            );
        }
        kind.map(|kind| kind.id.clone())
    }
}

fn found(conditions: &[Condition], row: &RawRow) -> String {
    let mut shown: Vec<String> = Vec::new();
    for found in conditions.iter().map(|condition| condition.found(row)) {
        if !shown.contains(&found) {
            shown.push(found);
        }
    }
    shown.join(", ")
}
