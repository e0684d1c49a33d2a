//! The join of county, standard, and policy: the sets and parameters of the mathematics, and the
//! only place where data are wrangled for it.
//!
//! # Glossary of symbols (`docs/problem.md` tells them in words)
//!
//! | symbol | here | indexed by | unit |
//! |---|---|---|---|
//! | u | [`Unit`] | stage unit = school × stage | |
//! | τ | [`TeacherFlags`] | teacher type within a stage | |
//! | k | [`IndicatorData`] | indicator | |
//! | P\[u\] | [`Unit::pupils`] | unit | pupils |
//! | n\[u,τ\] | [`Unit::teachers`] | unit × type | teachers |
//! | a\[u,τ\] | [`Instance::movable`] | unit × type | teachers |
//! | σ\[u\] | [`Unit::facility_share`] | unit | share of its school's facilities |
//! | c\[k\] | [`IndicatorData::factor`] | indicator | value per unit of numerator and pupil |
//! | θ\[stage,k\] | [`IndicatorData::thresholds`] | stage × indicator | the indicator's |
//! | φ | [`Instance::floor_share`] | | share of the threshold |
//! | q\[u\] | [`Unit::balance_weight`] | unit in scope | share; sums to 1 in each stage |
//! | γ\[stage\] | [`Instance::balance_limits`] | stage | largest difference coefficient |
//! | routes | [`Route`] | pairs of units of a stage | kilometres |

mod join;

pub use join::join;

use crate::county::{FacilityId, Movable, SchoolId, StageId, TeacherFlags, UnitId};
use crate::policy::Policy;
use crate::standard::Numerator;
use std::collections::{BTreeMap, BTreeSet};

/// A stage unit as the mathematics sees it.
#[derive(Debug, Clone)]
pub struct Unit {
    /// School and stage.
    pub id: UnitId,
    /// Pupils, P\[u\].
    pub pupils: u32,
    /// Teachers by type today, n\[u,τ\].
    pub teachers: BTreeMap<TeacherFlags, u32>,
    /// Whether the standard judges it; units left out neither give teachers nor count.
    pub in_scope: bool,
    /// Share of its school's facilities, σ\[u\], by pupils × split weight.
    pub facility_share: f64,
    /// Weight in the difference coefficient, q\[u\]; 0 where not in scope.
    pub balance_weight: f64,
    /// Most teachers who may leave: the policy's share of today's staff, rounded down.
    pub most_leaving: u32,
    /// Most by which arrivals and departures may differ; `None` is no limit.
    pub most_net_change: Option<u32>,
}

/// A school's facilities today, by kind.
#[derive(Debug, Clone)]
pub struct SchoolData {
    /// The school.
    pub id: SchoolId,
    /// Amounts in their units; kinds declared absent are missing here.
    pub facilities: BTreeMap<FacilityId, f64>,
}

/// A pair of units between which teachers may move.
#[derive(Debug, Clone)]
pub struct Route {
    /// Unit that gives.
    pub from: UnitId,
    /// Unit that receives.
    pub to: UnitId,
    /// Kilometres, where known.
    pub km: Option<f64>,
}

/// An indicator as the mathematics sees it.
#[derive(Debug, Clone)]
pub struct IndicatorData {
    /// Name.
    pub id: String,
    /// What is counted.
    pub numerator: Numerator,
    /// Value of one unit of the numerator for a single pupil, c\[k\].
    pub factor: f64,
    /// Thresholds θ by stage, in the indicator's unit.
    pub thresholds: BTreeMap<StageId, f64>,
    /// Unit of the numerator: teachers, m2, rooms, …
    pub numerator_unit: String,
}

/// What a unit needs of an indicator, relative to the threshold.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Need {
    /// Level that meets the threshold: 1, or more where only whole numbers of the resource exist
    /// and the next one lies higher.
    pub full: f64,
    /// Level that reaches the floor, likewise.
    pub floor: f64,
}

/// Steps that somebody proposes, as amounts of the decisions: what a repair stays close to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Proposed {
    /// Teachers by giving unit, receiving unit, and type.
    pub moves: BTreeMap<(UnitId, UnitId, TeacherFlags), f64>,
    /// Teachers by hiring lever and unit.
    pub hires: BTreeMap<(String, UnitId), f64>,
    /// Amounts, in the facility's unit, by school and facility.
    pub purchases: BTreeMap<(SchoolId, FacilityId), f64>,
}

/// Sets and parameters: every number that the model may use.
#[derive(Debug, Clone)]
pub struct Instance {
    /// Name of the ten thousands of currency in which all money is, such as 万元.
    pub money_unit: String,
    /// The policy's levers, prices, demands, and wishes.
    pub policy: Policy,
    /// Stages that the standard judges.
    pub stages: Vec<StageId>,
    /// All units of these stages, in the county's order.
    pub units: Vec<Unit>,
    /// All schools, in the county's order.
    pub schools: Vec<SchoolData>,
    /// Indicators in the standard's order.
    pub indicators: Vec<IndicatorData>,
    /// Teacher types that exist or may be hired, by stage.
    pub types: BTreeMap<StageId, BTreeSet<TeacherFlags>>,
    /// Candidate routes of moves.
    pub routes: Vec<Route>,
    /// How many people of each unit and type may leave by the roster, a\[u,τ\].
    pub movable: Movable,
    /// Share of its threshold that an exempted indicator must reach, φ.
    pub floor_share: f64,
    /// How many indicators of a unit may be exempted.
    pub exemptions: usize,
    /// Largest difference coefficient by stage, γ.
    pub balance_limits: BTreeMap<StageId, f64>,
    /// Needs of units in scope, by unit and indicator.
    pub needs: BTreeMap<(UnitId, String), Need>,
    /// What relaxations of the standard add to the numerator, by unit and indicator.
    pub granted: BTreeMap<(UnitId, String), f64>,
    /// Kinds of facility that come in whole numbers.
    pub whole_facilities: BTreeSet<FacilityId>,
    /// What a plan should change as little as possible; `None` where a policy is solved as it is.
    pub proposed: Option<Proposed>,
}

impl Instance {
    /// Units of a stage that the standard judges.
    pub fn units_in_scope<'a>(&'a self, stage: &'a StageId) -> impl Iterator<Item = &'a Unit> {
        self.units.iter().filter(move |unit| unit.in_scope && unit.id.stage == *stage)
    }

    /// Units of a school.
    pub fn units_of<'a>(&'a self, school: &'a SchoolId) -> impl Iterator<Item = &'a Unit> {
        self.units.iter().filter(move |unit| unit.id.school == *school)
    }

    /// The types that exist in a unit's stage.
    pub fn types_of<'a>(&'a self, unit: &UnitId) -> impl Iterator<Item = &'a TeacherFlags> + use<'a> {
        self.types.get(&unit.stage).into_iter().flatten()
    }

    /// Pairs of stage and indicator, in their official order.
    pub fn stage_indicators(&self) -> impl Iterator<Item = (&StageId, &IndicatorData)> {
        self.stages.iter().flat_map(|stage| self.indicators.iter().map(move |indicator| (stage, indicator)))
    }
}
