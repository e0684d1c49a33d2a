//! Opening a new school: a decision that the policy lists, taken in one of the years that it names, or not
//! at all. Other schools may merge into it, and it may take a share of the pupils of others that stay.

use super::facilities::payments_from;
use super::{CloseLever, Policy};
use crate::county::{County, School, SchoolId, StageId, StageUnit, TeacherFlags, UnitId};
use crate::plan::Opening;
use crate::quantity::{Decimal, Wan};
use rust_decimal::prelude::ToPrimitive;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// The lever of opening one school.
///
/// As a year begins it has its facilities, the pupils whom it takes, and all pupils and teachers of the schools
/// that merge into it. All other teachers move there or are hired. Before that it is nowhere.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenLever {
    /// Name, for the plan and the reports.
    pub name: String,
    /// The new school, with the facilities that it opens with; public.
    pub school: School,
    /// Stages that it teaches.
    pub stages: Vec<StageId>,
    /// Years of the plan as which begin it may open.
    pub years: BTreeSet<u32>,
    /// Whether it must open in one of them.
    pub must: bool,
    /// Longest distance in kilometres to the schools that its pupils come from.
    pub max_km: Decimal,
    /// Most pupils of all its stages.
    pub places: u32,
    /// Schools that merge into it, each a closing in the year in which it opens.
    pub merges: Vec<CloseLever>,
    /// Share of the pupils of a school, at each stage that it teaches, who go to it instead: of the year in
    /// which it opens, the year after, …; the last share stays.
    pub takes: BTreeMap<SchoolId, Vec<Decimal>>,
    /// Years from the first payment to the year in which it opens.
    pub lead_years: u32,
    /// Shares of its cost that are paid in the first year of building, the year after, …; empty is all in the first.
    pub payment_shares: Vec<Decimal>,
    /// Cost of land, buildings and equipment in 万元.
    pub cost: Wan,
    /// Cost of running it in 万元 a year, from the year on in which it opens, beside what its pupils and its
    /// teachers cost.
    pub runs: Wan,
}

impl OpenLever {
    /// Each payment of its cost where it opens in a year: the year and the share.
    pub fn payments(&self, opened: u32) -> impl Iterator<Item = (u32, Decimal)> + use<> {
        payments_from(opened.saturating_sub(self.lead_years).max(1), &self.payment_shares)
    }

    /// The share of a school's pupils whom it takes in a year; 0 before it opens and of a school that it
    /// does not name.
    #[must_use]
    pub fn share_taken(&self, school: &SchoolId, opened: u32, year: u32) -> Decimal {
        let shares = self.takes.get(school).map_or(&[][..], Vec::as_slice);
        let since = year.checked_sub(opened).and_then(|since| usize::try_from(since).ok());
        let share = since.and_then(|since| shares.get(since).or(shares.last()));
        share.copied().unwrap_or_default()
    }

    /// Of the pupils of a unit those whom it takes in a year, rounded down.
    #[must_use]
    pub fn pupils_taken(&self, unit: &UnitId, opened: u32, year: u32, pupils: u32) -> u32 {
        if !self.stages.contains(&unit.stage) {
            return 0;
        }
        let share = self.share_taken(&unit.school, opened, year);
        share.saturating_mul(Decimal::from(pupils)).floor().to_u32().unwrap_or(0)
    }
}

impl Policy {
    /// The lever of opening of a name.
    #[must_use]
    pub fn open_lever(&self, name: &str) -> Option<&OpenLever> {
        self.openings.iter().find(|lever| lever.name == name)
    }

    /// The openings that are taken, with their levers; those of no lever are left out.
    pub fn opening(&self) -> impl Iterator<Item = (&Opening, &OpenLever)> {
        let lever = |step: &Opening| self.open_lever(&step.lever).filter(|lever| lever.school.id == step.school);
        self.opened.iter().filter_map(move |step| Some((step, lever(step)?)))
    }

    /// Of the pupils whom a unit would have in a year those who go to new schools.
    pub(super) fn pupils_who_go(&self, unit: &UnitId, year: u32, pupils: u32) -> u32 {
        self.opening().map(|(step, lever)| lever.pupils_taken(unit, step.year, year, pupils)).sum()
    }

    /// Pupils whom a new school takes from others that stay, at a stage in a year.
    pub(super) fn pupils_who_come(&self, county: &County, to: &UnitId, year: u32) -> u32 {
        let Some((step, lever)) = self.opening().find(|(step, _)| step.school == to.school) else { return 0 };
        let from = lever.takes.keys().map(|school| UnitId { school: school.clone(), stage: to.stage.clone() });
        let units = from.filter_map(|id| county.unit(&id));
        units.map(|unit| lever.pupils_taken(&unit.id, step.year, year, self.gathered_in(county, year, unit))).sum()
    }

    /// Whether a school is there in a year: one that opens is from then on.
    #[must_use]
    pub fn is_open(&self, school: &SchoolId, year: u32) -> bool {
        self.opened.iter().find(|step| step.school == *school).is_none_or(|step| step.year <= year)
    }

    /// Whether a school opens as a year begins.
    #[must_use]
    pub fn opens_in(&self, school: &SchoolId, year: u32) -> bool {
        self.opened.iter().any(|step| step.school == *school && step.year == year)
    }

    /// The county with the schools that open by what is taken, as they are today: without pupils, teachers and
    /// facilities. Schools that it has already are left as they are.
    #[must_use]
    pub fn with_new_schools<'a>(&self, county: &'a County) -> Cow<'a, County> {
        let mut with = Cow::Borrowed(county);
        for (step, lever) in self.opening() {
            if with.school(&lever.school.id).is_some() {
                continue;
            }
            let with = with.to_mut();
            let nothing = with.vocabulary.facility_kinds.iter().map(|kind| (kind.id.clone(), Some(Decimal::ZERO)));
            let facilities = nothing.collect();
            let founded = Some(county.year.saturating_add(step.year));
            with.schools.push(School { facilities, founded, ..lever.school.clone() });
            with.units.extend(lever.stages.iter().map(|stage| {
                let id = UnitId { school: lever.school.id.clone(), stage: stage.clone() };
                // No teachers at all would mean that they are not known.
                StageUnit { teachers: [(TeacherFlags::default(), 0)].into(), ..StageUnit::new(id, 0) }
            }));
        }
        with
    }
}
