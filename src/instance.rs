//! The join of county, standard, and policy: the sets and parameters of the mathematics, and the
//! only place where data are wrangled for it.
//!
//! # Glossary of symbols (`docs/problem.md` tells them in words)
//!
//! | symbol | here | indexed by | unit |
//! |---|---|---|---|
//! | t | [`Instance::years`] | year of the plan, 1 the first | |
//! | u | [`Unit`] | stage unit = school × stage | |
//! | τ | [`TeacherFlags`] | teacher type within a stage | |
//! | k | [`IndicatorData`] | indicator | |
//! | P\[u,t\] | [`UnitYear::pupils`] | unit × year | pupils |
//! | n\[u,τ\] | [`Unit::teachers`] | unit × type | teachers today |
//! | a\[u,τ\] | [`Instance::movable`] | unit × type | teachers |
//! | σ\[u,t\] | [`UnitYear::facility_share`] | unit × year | share of its school's facilities |
//! | c\[k\] | [`IndicatorData::factor`] | indicator | value per unit of numerator and pupil |
//! | θ\[stage,k\] | [`IndicatorData::thresholds`] | stage × indicator | the indicator's |
//! | φ | [`Instance::floor_share`] | | share of the threshold |
//! | q\[u,t\] | [`UnitYear::balance_weight`] | unit in scope × year | share; sums to 1 in each stage |
//! | γ\[stage,t\] | [`Demands::balance_limits`] | stage × year | largest difference coefficient |
//! | δ\[t\] | [`Instance::discount`] | year | weight of money of the year |
//! | λ\[t,u,τ\] | [`People::leavers`] | year × unit × type | teachers who leave the profession |
//! | p\[t,g\] | [`people::Posts::limit`] | year × units that share posts | teachers |
//! | P\[u,t\] ∈ range | [`PupilRange`] | unit × year | pupils, where pupils are a decision |
//! | routes | [`Route`] | pairs of units of a stage | kilometres |

mod closing;
mod join;
pub mod lending;
pub mod people;
mod redeploy;
mod rezoning;
mod rooms;
pub mod sharing;

pub use join::join;
pub use people::People;

use crate::county::{FacilityId, Movable, SchoolId, Setting, StageId, TeacherFlags, UnitId};
use crate::policy::{BuyLever, Demand, Policy, Purpose};
use crate::standard::Numerator;
use std::collections::{BTreeMap, BTreeSet};

/// A stage unit as the mathematics sees it.
#[derive(Debug, Clone)]
pub struct Unit {
    /// School and stage.
    pub id: UnitId,
    /// Where its school lies, where known.
    pub setting: Option<Setting>,
    /// Teachers by type today, n\[u,τ\], with those of schools that close as the first year begins.
    pub teachers: BTreeMap<TeacherFlags, u32>,
    /// How it stands in each year of the plan, the first year first.
    years: Vec<UnitYear>,
}

/// A stage unit in a year of the plan.
#[derive(Debug, Clone, Default)]
pub struct UnitYear {
    /// Pupils, P\[u,t\]; 0 where nobody is left.
    pub pupils: u32,
    /// Whether the standard judges it; units left out neither give teachers nor count.
    pub in_scope: bool,
    /// Share of its school's facilities, σ\[u,t\], by pupils × split weight.
    pub facility_share: f64,
    /// Weight in the difference coefficient, q\[u,t\]; 0 where not in scope.
    pub balance_weight: f64,
}

impl Unit {
    /// How it stands in a year of the plan, counted from 1.
    ///
    /// # Panics
    /// For a year outside of the plan, which is an error of the program.
    #[must_use]
    pub fn in_year(&self, year: u32) -> &UnitYear {
        &self.years[year as usize - 1]
    }

    /// All teachers today.
    #[must_use]
    pub fn staff_today(&self) -> u32 {
        self.teachers.values().sum()
    }
}

/// What is required in a year of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Demands {
    /// Thresholds, floors, and exemptions.
    pub thresholds: Demand,
    /// Share of its threshold that an indicator must reach; 1 in the end.
    pub threshold_share: f64,
    /// How many indicators of a unit may be exempted.
    pub exemptions: usize,
    /// Limits of the difference coefficients.
    pub balance: Demand,
    /// Largest difference coefficient by stage, γ.
    pub balance_limits: BTreeMap<StageId, f64>,
}

impl Demands {
    /// Whether anything is asked of the indicators.
    #[must_use]
    pub fn any(&self) -> bool {
        self.thresholds != Demand::Off || self.balance != Demand::Off
    }
}

/// A school's facilities today, by kind.
#[derive(Debug, Clone)]
pub struct SchoolData {
    /// The school.
    pub id: SchoolId,
    /// Amounts in their units; kinds declared absent are missing here.
    pub facilities: BTreeMap<FacilityId, f64>,
    /// City, town, or rural, where known.
    pub setting: Option<Setting>,
    /// Land on which may still be built, in m², where known.
    pub free_land: Option<f64>,
}

/// A pair of schools between which a lever of redeploying moves facilities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedeployRoute {
    /// Name of the lever.
    pub lever: String,
    /// School that gives.
    pub from: SchoolId,
    /// School that receives.
    pub to: SchoolId,
}

/// What rooms are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoomsFor {
    /// For classes: a classroom each.
    Classes,
    /// For a subject: one for so many classes.
    Special(String),
}

impl std::fmt::Display for RoomsFor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Classes => f.write_str("classrooms"),
            Self::Special(room) => write!(f, "special_rooms.{room}"),
        }
    }
}

/// Rooms that a school must have at the end of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomNeed {
    /// What for.
    pub what: RoomsFor,
    /// Year of the plan.
    pub year: u32,
    /// The school.
    pub school: SchoolId,
    /// Kind of facility that counts them.
    pub facility: FacilityId,
    /// How many.
    pub rooms: u32,
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

/// A pair of units of a stage between which pupils may go to another school in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rezoning {
    /// Year of the plan.
    pub year: u32,
    /// Unit that they would go to.
    pub from: UnitId,
    /// Unit that they go to.
    pub to: UnitId,
    /// The most pupils.
    pub most: u32,
}

/// How many pupils a unit may come to have in a year; both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PupilRange {
    /// The fewest.
    pub least: u32,
    /// The most.
    pub most: u32,
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

/// What a school must be paid in a year, whatever the plan does.
#[derive(Debug, Clone, PartialEq)]
pub struct Obligation {
    /// Year of the plan.
    pub year: u32,
    /// What it is for.
    pub purpose: Purpose,
    /// 万元.
    pub amount: f64,
}

/// Steps that somebody proposes, as amounts of the decisions: what a repair stays close to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Proposed {
    /// Teachers by giving unit, receiving unit, and type; all in the first year.
    pub moves: BTreeMap<(UnitId, UnitId, TeacherFlags), f64>,
    /// Teachers by hiring lever and unit.
    pub hires: BTreeMap<(String, UnitId), f64>,
    /// Amounts, in the facility's unit, by school and facility; the lever is the one called so.
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
    /// What is required in each year of the plan, the first year first.
    demands: Vec<Demands>,
    /// Weight of money of each year, the first year first: 1 / (1 + rate)^(t − 1).
    pub discount: Vec<f64>,
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
    /// Candidate routes of redeployments.
    pub redeploy_routes: Vec<RedeployRoute>,
    /// Candidate routes of visiting teachers.
    pub visit_routes: Vec<sharing::VisitRoute>,
    /// By how many relaxations visiting teachers count, by year, unit and indicator; none where no lever
    /// lets anybody visit.
    pub visits_counted: BTreeMap<(u32, UnitId, String), u32>,
    /// Candidate routes of lending.
    pub lend_routes: Vec<lending::LendRoute>,
    /// Where facilities count by relaxations of the standard, a school's own and those that it borrows.
    pub also_counted: lending::AlsoCounted,
    /// Rooms that schools must have in judged years.
    pub room_needs: Vec<RoomNeed>,
    /// Who leaves the profession, rotates, and is required, and the posts.
    pub people: People,
    /// Candidate rezonings, by year.
    pub rezonings: Vec<Rezoning>,
    /// The most pupils who may leave a unit by the rezonings of a year (by all that hold then, where the
    /// lever moves enrolled pupils).
    pub pupils_leaving: BTreeMap<(u32, UnitId), u32>,
    /// Ranges of the pupils of units that may give or receive some.
    pub pupil_ranges: BTreeMap<(u32, UnitId), PupilRange>,
    /// Share of its threshold that an exempted indicator must reach, φ.
    pub floor_share: f64,
    /// Needs of units in scope, by year, unit and indicator.
    pub needs: BTreeMap<(u32, UnitId, String), Need>,
    /// Teachers from elsewhere whom relaxations of the standard add to the numerator, by year, unit and indicator.
    pub granted: BTreeMap<(u32, UnitId, String), f64>,
    /// Kinds of facility that come in whole numbers.
    pub whole_facilities: BTreeSet<FacilityId>,
    /// What money for each kind of facility is for, where the policy does not say.
    pub purposes: BTreeMap<FacilityId, Purpose>,
    /// Teachers who come with a school that closes as a year after the first begins, below zero at that
    /// school; by year, unit and type. In the first year they are among the teachers of today.
    pub joined: BTreeMap<(u32, UnitId, TeacherFlags), i64>,
    /// Facilities that go along with a school that closes, below zero at that school, and those that a new
    /// school opens with; by year, school and kind.
    pub carried: BTreeMap<(u32, SchoolId, FacilityId), f64>,
    /// What the schools must be paid whatever the plan does, by year and purpose.
    pub obligations: Vec<Obligation>,
    /// What a plan should change as little as possible; `None` where a policy is solved as it is.
    pub proposed: Option<Proposed>,
}

impl Instance {
    /// The years of the plan, 1 first.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = u32> + use<> {
        self.policy.years()
    }

    /// What is required in a year.
    ///
    /// # Panics
    /// For a year outside of the plan, which is an error of the program.
    #[must_use]
    pub fn demands_in(&self, year: u32) -> &Demands {
        &self.demands[year as usize - 1]
    }

    /// Whether the policy lets a rule give way, by its constraint family.
    #[must_use]
    pub fn gives_way(&self, family: &str) -> bool {
        self.policy.softened.contains_key(family)
    }

    /// Weight of money of a year, δ.
    ///
    /// # Panics
    /// For a year outside of the plan, which is an error of the program.
    #[must_use]
    pub fn discount_in(&self, year: u32) -> f64 {
        self.discount[year as usize - 1]
    }

    /// The years in which anything is required of the indicators.
    pub fn judged_years(&self) -> impl Iterator<Item = u32> + '_ {
        self.years().filter(|year| self.demands_in(*year).any())
    }

    /// Units of a stage that the standard judges in a year.
    pub fn units_in_scope<'a>(&'a self, year: u32, stage: &'a StageId) -> impl Iterator<Item = &'a Unit> {
        self.units.iter().filter(move |unit| unit.id.stage == *stage && unit.in_year(year).in_scope)
    }

    /// All units that the standard judges in a year.
    pub fn all_in_scope(&self, year: u32) -> impl Iterator<Item = &Unit> {
        self.units.iter().filter(move |unit| unit.in_year(year).in_scope)
    }

    /// Units of a school.
    pub fn units_of<'a>(&'a self, school: &'a SchoolId) -> impl Iterator<Item = &'a Unit> {
        self.units.iter().filter(move |unit| unit.id.school == *school)
    }

    /// The types that exist in a unit's stage.
    pub fn types_of<'a>(&'a self, unit: &UnitId) -> impl Iterator<Item = &'a TeacherFlags> + use<'a> {
        self.types.get(&unit.stage).into_iter().flatten()
    }

    /// What the money of a lever of buying is for.
    #[must_use]
    pub fn purpose_of(&self, lever: &BuyLever) -> Purpose {
        let of_kind = self.purposes.get(&lever.facility).copied();
        lever.purpose.or(of_kind).unwrap_or(Purpose::Equipment)
    }

    /// A name with the year that is meant, where the plan has more than one.
    #[must_use]
    pub fn named_in_year(&self, name: impl std::fmt::Display, year: u32) -> String {
        if self.policy.horizon.years == 1 { name.to_string() } else { format!("{name} in year {year}") }
    }

    /// Pairs of stage and indicator, in their official order.
    pub fn stage_indicators(&self) -> impl Iterator<Item = (&StageId, &IndicatorData)> {
        self.stages.iter().flat_map(|stage| self.indicators.iter().map(move |indicator| (stage, indicator)))
    }
}
