//! What a projection assumes: read from a file, each number with its source and how sure it is.

use super::amount::Amount;
use super::grades::{ByGrade, StageGrades};
use super::own::Own;
use crate::county::{SchoolId, UnitId};
use crate::diagnostic::Place;
use crate::quantity::Decimal;
use std::collections::BTreeMap;

/// The file of assumptions, resolved against a county.
#[derive(Debug, Clone)]
pub struct Assumptions {
    /// Its file, as messages show it.
    pub file: String,
    /// What it assumes, in a sentence for people.
    pub title: String,
    /// Stages with their grades, lowest first.
    pub stages: Vec<StageGrades>,
    /// Where the pupils of later years come from.
    pub basis: Basis,
}

/// Where the pupils of later years come from.
#[derive(Debug, Clone)]
pub enum Basis {
    /// Cohort survival, one set of rates for each variant: low, middle, high, where given.
    Rates(Vec<(&'static str, Rates)>),
    /// A table of the user's own.
    Own(Own),
}

/// The numbers of one variant.
#[derive(Debug, Clone)]
pub struct Rates {
    /// Age in years at which children enter the first grade.
    pub entry_age: u32,
    /// Share of a calendar year's children who are born after the day that decides on entry, and
    /// enter a year later.
    pub born_after_cutoff: Amount,
    /// Kinds of schools that keep their pupils of today and exchange none with others.
    pub constant_kinds: Vec<String>,
    /// Births.
    pub births: Births,
    /// Rate of entry by township, where given: of the children born there, those who enter there.
    pub entry: Entry,
    /// Rate of progression out of a grade, where given.
    pub progression: BTreeMap<u32, Amount>,
    /// Pupils of today by grade.
    pub today: ByGrade,
    /// Pupils by grade one year before, where given, and their file.
    pub previous: Option<(String, ByGrade)>,
    /// Where pupils go after the last grade of their unit.
    pub feeding: Feeding,
    /// Grades that a unit teaches, where they differ from those that have pupils today.
    pub taught: BTreeMap<UnitId, (u32, u32)>,
    /// Movements between townships, in the order of the file.
    pub movements: Vec<Movement>,
    /// New housing, in the order of the file.
    pub housing: Vec<Housing>,
    /// Every number with its source, in the order in which they are read.
    pub assumed: Vec<Assumed>,
}

/// A number, or a table of numbers, that somebody must defend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assumed {
    /// Key in the file, or what it is the rate of.
    pub key: String,
    /// Value; none where a table has the figures.
    pub value: Option<Decimal>,
    /// Where it comes from.
    pub source: String,
    /// How sure it is, with the marks of standards: `2+`, `1`, `?`, `DER`.
    pub sure: String,
}

/// Births by township and calendar year.
#[derive(Debug, Clone, Default)]
pub struct Births {
    /// File of the table, for messages.
    pub file: String,
    /// Births.
    pub table: BTreeMap<(String, u32), u32>,
    /// What births from a year on are multiplied by.
    pub factor: Option<(u32, Amount)>,
}

/// Rates of entry.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// For all townships.
    pub rate: Option<Amount>,
    /// For single townships.
    pub by_township: BTreeMap<String, Amount>,
}

/// Where pupils go after the last grade of their unit.
#[derive(Debug, Clone)]
pub struct Feeding {
    /// For units that the table does not name.
    pub rule: FeedingRule,
    /// Schools by unit, with weights, and where the first row of the unit stands.
    pub table: BTreeMap<UnitId, (Vec<(SchoolId, Amount)>, Place)>,
}

/// Where pupils go who have no school of their own to go on in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeedingRule {
    /// To the nearest unit of the township.
    Nearest,
    /// To all units of the township, as pupils enter them today.
    Proportional,
}

/// A net movement of pupils from one township to another.
#[derive(Debug, Clone)]
pub struct Movement {
    /// Township that they leave.
    pub from: String,
    /// Township that they join.
    pub to: String,
    /// How many, each year.
    pub size: Size,
    /// First year in which they move, where it is limited.
    pub from_year: Option<u32>,
    /// Last year in which they move, where it is limited.
    pub to_year: Option<u32>,
    /// Where it stands.
    pub place: Place,
}

impl Movement {
    /// Whether pupils move in a year.
    #[must_use]
    pub fn takes_place(&self, year: u32) -> bool {
        self.from_year.is_none_or(|first| first <= year) && self.to_year.is_none_or(|last| year <= last)
    }
}

/// How many pupils move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// A share of the pupils of every grade of every unit.
    Share(Amount),
    /// So many, at most all who are there.
    Heads(Amount),
}

/// New housing.
#[derive(Debug, Clone)]
pub struct Housing {
    /// Township.
    pub township: String,
    /// School year in which its pupils arrive.
    pub year: u32,
    /// Pupils who arrive.
    pub pupils: Amount,
    /// Share of them who come from outside the county; the others leave the other townships.
    pub from_outside: Amount,
    /// Weight of each grade, from the first; equal where empty.
    pub mix: Vec<Amount>,
    /// Where it stands.
    pub place: Place,
}
