//! The mapping: which column of a raw table feeds which field of a county, which rows belong,
//! which values mean missing, and what is done with rows that cannot be true.

mod contradictions;
mod feeds;
mod read;
mod rules;
mod school;
mod stages;
mod tables;

pub use read::{parse, read};
pub use school::SCHOOL_FIELDS;
pub use tables::{Heading, SourceColumn, SourceTable};

use super::condition::Condition;
use crate::county::{Provenance, Vocabulary};
use crate::diagnostic::Place;
use crate::quantity::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// A column of the raw table, and where the mapping names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnName {
    /// Heading in the raw table.
    pub name: String,
    /// Line and key of the mapping.
    pub place: Place,
}

/// What a missing value of a field means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Missing {
    /// The import stops.
    #[default]
    Refuse,
    /// The stage, or for a field of the school the school, is left out and reported.
    Drop,
    /// The field is declared absent and reported.
    Absent,
    /// The field is left blank: most rows do not have it.
    Blank,
}

/// What feeds a field: the sum of one or more columns of the raw table, less others, times a scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// The columns; a text field has one.
    pub columns: Vec<ColumnName>,
    /// Columns that are taken off.
    pub minus: Vec<ColumnName>,
    /// From the unit of the columns to that of the field.
    pub scale: Decimal,
    /// What it means when any of the columns is missing.
    pub missing: Missing,
    /// The field's value for each raw value; empty where the raw value is taken as it is.
    pub values: BTreeMap<String, String>,
}

impl Feed {
    /// A feed of these columns alone.
    #[must_use]
    pub fn of(columns: Vec<ColumnName>) -> Self {
        let (minus, values) = (Vec::new(), BTreeMap::new());
        Self { columns, minus, scale: Decimal::ONE, missing: Missing::Refuse, values }
    }

    /// All columns, added and taken off.
    pub fn all_columns(&self) -> impl Iterator<Item = &ColumnName> {
        self.columns.iter().chain(&self.minus)
    }
}

/// The columns that divide the raw table into areas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaColumns {
    /// Name of the area.
    pub name: ColumnName,
    /// Official code of the area.
    pub code: Option<ColumnName>,
}

/// The raw values that stand for a missing one, beside the empty cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MissingValues {
    /// In every column.
    pub everywhere: BTreeSet<String>,
    /// In one column, by its heading.
    pub of_column: BTreeMap<String, BTreeSet<String>>,
    /// The headings above, with their places.
    pub columns: Vec<ColumnName>,
}

impl MissingValues {
    /// Whether this text in this column means a missing value.
    #[must_use]
    pub fn hold(&self, column: &str, text: &str) -> bool {
        self.everywhere.contains(text) || self.of_column.get(column).is_some_and(|values| values.contains(text))
    }
}

/// What feeds the fields of a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolFeeds {
    /// Code of the school.
    pub id: Feed,
    /// Name that people read.
    pub name: Feed,
    /// Kind of school; told by its stages where the mapping does not feed it.
    pub kind: Option<Feed>,
    /// Other columns of the schools table, of [`SCHOOL_FIELDS`], that the mapping feeds.
    pub optional: Vec<(&'static str, Feed)>,
}

/// What feeds the fields of a stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageFeeds {
    /// Name of the stage.
    pub id: String,
    /// Pupils; a school with 0 does not teach the stage.
    pub pupils: Feed,
    /// Classes.
    pub classes: Option<Feed>,
    /// Teachers by what their table calls them: types of flags such as `backbone+pe_arts` or
    /// `none`, or of totals `teachers` and each flag; empty where they are not told.
    pub teachers: Vec<(String, Feed)>,
    /// Conditions under which a school teaches the stage, beside having pupils.
    pub when: Vec<Condition>,
}

/// The table that tells the teachers of a county.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TeacherTable {
    /// `teacher_counts`: people of each type.
    #[default]
    Counts,
    /// `teacher_totals`: all teachers, and those who bear each flag.
    Totals,
    /// None: declared absent.
    Absent,
}

/// What feeds a kind of facility.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacilityFeed {
    /// Column of the facilities table.
    pub id: String,
    /// Unit of measure.
    pub unit: String,
    /// Whether it comes in whole numbers only.
    pub whole: bool,
    /// Where its amount comes from.
    pub amount: Feed,
}

/// A kind of school, told by the stages that it teaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolKind {
    /// Name of the kind.
    pub id: String,
    /// All stages that such a school teaches.
    pub stages: BTreeSet<String>,
}

/// What is done with a row that a rule finds implausible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// The import stops.
    Refuse,
    /// The row is reported and kept as it is.
    Keep,
    /// The stage that the rule names, else the school, is reported and left out.
    Drop,
    /// The value of a column is reported and counts as missing.
    Discard {
        /// The column.
        column: ColumnName,
    },
    /// The value of one column is reported and taken from another.
    Substitute {
        /// The column whose value is replaced.
        column: ColumnName,
        /// The column that gives the value.
        from: ColumnName,
    },
}

/// A rule that tells implausible rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Name, which reports repeat.
    pub name: String,
    /// The stage it speaks of; it is then tried only on schools that teach it.
    pub stage: Option<String>,
    /// Conditions of which all must hold.
    pub when: Vec<Condition>,
    /// What is done.
    pub action: Action,
    /// Why, for reports.
    pub note: Option<String>,
}

/// What `county.toml` says beside the vocabulary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountyFields {
    /// Year of the data; where a mapping serves many years, whoever imports gives it.
    pub year: Option<u32>,
    /// Path of the standard, relative to the folder of the county that is written.
    pub standard: String,
    /// Name of the ten thousands of currency.
    pub money_unit: Option<String>,
    /// Teacher flags in use.
    pub teacher_flags: Vec<String>,
    /// Origin of the data.
    pub provenance: Provenance,
}

/// A mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// File name, as messages show it.
    pub file: String,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// The tables that it reads and joins; none where it reads a single one whose first row is the
    /// heading.
    pub tables: Vec<SourceTable>,
    /// What `county.toml` says.
    pub county: CountyFields,
    /// How the table divides into areas.
    pub area: AreaColumns,
    /// What means missing.
    pub missing_values: MissingValues,
    /// Conditions that every row of a county must meet.
    pub filters: Vec<Condition>,
    /// Fields of a school.
    pub school: SchoolFeeds,
    /// Stages, lowest first.
    pub stages: Vec<StageFeeds>,
    /// Where teachers are told.
    pub teacher_table: TeacherTable,
    /// Kinds of school, told by their stages.
    pub kinds: Vec<SchoolKind>,
    /// Kinds of facility.
    pub facilities: Vec<FacilityFeed>,
    /// Rules, in the order in which they are tried.
    pub rules: Vec<Rule>,
}

impl Mapping {
    /// Every column of the raw table that the mapping names, in the order of its parts.
    #[must_use]
    pub fn columns(&self) -> Vec<&ColumnName> {
        let school = &self.school;
        let of_school = [&school.id, &school.name]
            .into_iter()
            .chain(&school.kind)
            .chain(school.optional.iter().map(|(_, feed)| feed));
        let of_stages = self.stages.iter().flat_map(|stage| {
            std::iter::once(&stage.pupils).chain(&stage.classes).chain(stage.teachers.iter().map(|(_, feed)| feed))
        });
        let of_facilities = self.facilities.iter().map(|facility| &facility.amount);
        let feeds = of_school.chain(of_stages).chain(of_facilities).flat_map(Feed::all_columns);
        let of_stages = self.stages.iter().flat_map(|stage| &stage.when);
        let of_rules = self.rules.iter().flat_map(|rule| &rule.when);
        let conditions = self.filters.iter().chain(of_stages).chain(of_rules);
        let substitutes = self.rules.iter().flat_map(|rule| match &rule.action {
            Action::Substitute { column, from } => vec![column, from],
            Action::Discard { column } => vec![column],
            _ => Vec::new(),
        });
        std::iter::once(&self.area.name)
            .chain(&self.area.code)
            .chain(&self.missing_values.columns)
            .chain(feeds)
            .chain(conditions.flat_map(Condition::columns))
            .chain(substitutes)
            .collect()
    }

    /// What a county that it makes is read with where no standard is at hand: of stages whose teachers
    /// it does not feed none are asked for.
    #[must_use]
    pub fn vocabulary(&self) -> Vocabulary {
        let untold = self.stages.iter().filter(|stage| stage.teachers.is_empty()).map(|stage| stage.id.clone());
        Vocabulary { unjudged_stages: untold.collect(), ..Vocabulary::default() }
    }

    /// Names of the kinds of school, each once.
    #[must_use]
    pub fn school_kinds(&self) -> Vec<&str> {
        let of_stages = self.kinds.iter().map(|kind| kind.id.as_str());
        let fed = self.school.kind.iter().flat_map(|feed| feed.values.values().map(String::as_str));
        let mut names: Vec<&str> = of_stages.collect();
        for name in fed {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}
