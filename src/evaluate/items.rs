//! The items of a standard beside its resource indicators: each judged from the county's tables,
//! from its figures, or from what it attests. An item without data is not assessed, never passed.

mod attested;
mod class_size;
mod figure;
mod funding_floor;
mod quantity;
mod ratio;
mod school_size;
mod special_rooms;

use super::pass_rule::Assessment;
use super::splitting::FacilityShares;
use super::{Excluded, Scorecard};
use crate::county::{County, School, SchoolId, StageId, StageUnit, UnitId};
use crate::standard::{Area, Item, Quantity, Rule, Standard};
use num_rational::BigRational;
use std::collections::BTreeSet;

/// How an item stands.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemScore {
    /// Number of the item.
    pub id: String,
    /// Area it belongs to.
    pub area: Area,
    /// Whether failing it fails the whole inspection.
    pub veto: bool,
    /// Each thing it asks, in the standard's order.
    pub parts: Vec<PartScore>,
    /// Passes where every part passes.
    pub assessment: Assessment,
}

/// How one thing that an item asks stands.
#[derive(Debug, Clone, PartialEq)]
pub struct PartScore {
    /// Whether it is met.
    pub assessment: Assessment,
    /// What was found, where there is one figure for the county.
    pub actual: Option<BigRational>,
    /// What was found where no figure says it: a document, a count of schools.
    pub found: Found,
    /// What breaks it, in the county's order.
    pub breaches: Vec<Breach>,
    /// What is missing to judge it.
    pub missing: Vec<Missing>,
}

/// What was found of a part of an item beside a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A figure says all.
    Nothing,
    /// What the county attests.
    Attested {
        /// The document.
        document: String,
        /// Its date.
        date: String,
    },
    /// So many schools of those that were judged break it.
    Schools {
        /// Schools that break it.
        breaking: usize,
        /// Schools that were judged.
        judged: usize,
    },
    /// So many classes of all break it.
    Classes {
        /// Classes that break it.
        breaking: usize,
        /// All classes.
        judged: usize,
    },
    /// It is meant for no school of the county.
    NoneMeant,
}

/// A figure that is missing to judge a part of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// What.
    pub what: Lacking,
    /// School whose figure it is; `None` is the county.
    pub school: Option<SchoolId>,
    /// Stage of the school, where it is the figure of one.
    pub stage: Option<StageId>,
}

/// What can be missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lacking {
    /// A row of the table `attestations`.
    Attestation,
    /// A figure of the table `figures`, by its name.
    Figure(String),
    /// One of two quantities.
    Either(Quantity, Quantity),
    /// Something of a quantity.
    AnyOf(Quantity),
    /// What tells whether a school is meant: setting, ownership, or boarding.
    Condition,
    /// The setting.
    Setting,
    /// The money for a purpose in the table `funding`.
    Funding(String),
    /// The table `classes`.
    Classes,
    /// Classes, or the table `rooms`.
    ClassesOrRooms,
}

impl Missing {
    /// A figure of the county.
    fn of_county(what: Lacking) -> Self {
        Self { what, school: None, stage: None }
    }

    /// A figure of a school.
    fn of_school(what: Lacking, school: &SchoolId) -> Self {
        Self { what, school: Some(school.clone()), stage: None }
    }

    /// A figure of a unit.
    fn of_unit(what: Lacking, unit: &UnitId) -> Self {
        Self { what, school: Some(unit.school.clone()), stage: Some(unit.stage.clone()) }
    }
}

/// One school, class or room that breaks a part of an item.
#[derive(Debug, Clone, PartialEq)]
pub struct Breach {
    /// The school.
    pub school: SchoolId,
    /// What of it.
    pub subject: Subject,
    /// What it has.
    pub actual: BigRational,
    /// What it should have.
    pub required: BigRational,
}

/// What of a school breaks a part of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// The school as a whole.
    School,
    /// Its number of pupils.
    Pupils,
    /// A class.
    Class {
        /// Stage of the class.
        stage: StageId,
        /// Grade of the class.
        grade: String,
        /// Name of the class.
        name: String,
    },
    /// Its special rooms of a kind.
    Room(String),
    /// Its money for a purpose, in 万元.
    Funds(String),
}

impl PartScore {
    /// Judged by single schools: fails where one breaks it; otherwise not assessed where something
    /// is missing or nothing was judged.
    fn of_schools(judged: usize, breaches: Vec<Breach>, missing: Vec<Missing>) -> Self {
        let breaking: BTreeSet<&SchoolId> = breaches.iter().map(|breach| &breach.school).collect();
        let found = Found::Schools { breaking: breaking.len(), judged };
        let met = if !breaches.is_empty() { Some(false) } else { (missing.is_empty() && judged > 0).then_some(true) };
        Self { assessment: Assessment::of(met), actual: None, found, breaches, missing }
    }

    /// Judged by one figure of the county.
    fn of_figure(actual: Option<BigRational>, met: Option<bool>, missing: Vec<Missing>) -> Self {
        Self { assessment: Assessment::of(met), actual, found: Found::Nothing, breaches: Vec::new(), missing }
    }

    /// Nothing to judge it by.
    fn not_assessed(missing: Lacking) -> Self {
        Self::of_figure(None, None, vec![Missing::of_county(missing)])
    }
}

/// What the checks look at.
pub(super) struct Case<'a> {
    pub(super) county: &'a County,
    pub(super) standard: &'a Standard,
    /// Schools that the standard judges, in the county's order.
    pub(super) schools: Vec<&'a School>,
    shares: FacilityShares<'a>,
}

impl<'a> Case<'a> {
    /// Units of a school that the standard judges.
    pub(super) fn units_of(&self, school: &'a SchoolId) -> impl Iterator<Item = &'a StageUnit> + use<'a, '_> {
        self.county.units_of(school).filter(|unit| self.standard.stage(&unit.id.stage).is_some())
    }
}

/// How each item stands, in the standard's order.
#[must_use]
pub fn items(county: &County, standard: &Standard, scorecard: &Scorecard) -> Vec<ItemScore> {
    let excluded: BTreeSet<&SchoolId> = scorecard.excluded.iter().map(|Excluded { id, .. }| &id.school).collect();
    let judged = |school: &&School| {
        !excluded.contains(&school.id) || scorecard.units.iter().any(|unit| unit.id.school == school.id)
    };
    let schools = county.schools.iter().filter(judged).collect();
    let case = Case { county, standard, schools, shares: FacilityShares::of(county, standard) };
    standard.items.iter().map(|item| score(item, &case)).collect()
}

fn score(item: &Item, case: &Case) -> ItemScore {
    let parts: Vec<PartScore> = item.parts.iter().map(|part| check(item, &part.rule, case)).collect();
    let assessment = Assessment::of_all(parts.iter().map(|part| part.assessment));
    ItemScore { id: item.id.clone(), area: item.area, veto: item.veto, parts, assessment }
}

/// The check of each rule.
fn check(item: &Item, rule: &Rule, case: &Case) -> PartScore {
    match rule {
        Rule::Attested { .. } => attested::check(item, case),
        Rule::Figure { figure, bound } => figure::check(figure, bound, case),
        Rule::Ratio(ratio) => ratio::check(ratio, case),
        Rule::SpecialRooms { room, per_classes, least_area } => {
            special_rooms::check(room, per_classes, least_area, case)
        }
        Rule::SchoolSize { most } => school_size::check(most, case),
        Rule::ClassSize { most, share } => class_size::check(most, share.as_ref(), case),
        Rule::FundingFloor { purpose, quota, least_pupils, among } => {
            funding_floor::check(purpose, quota, least_pupils, among, case)
        }
    }
}
