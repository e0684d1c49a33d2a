//! A policy: which levers may be used, within what limits, at what prices, with how much money,
//! what is required, and what is wanted first.
//!
//! A policy file may extend another; the overlay is resolved once, key by key, and each value
//! keeps the file and line it came from.

mod assumption;
mod choice;
mod close;
mod close_fits;
mod earlier_plan;
mod facilities;
mod family;
mod fits;
mod goal;
mod horizon;
mod lend;
mod naming;
mod open;
mod open_fits;
mod people;
mod public_funds;
mod pupils;
mod purpose;
mod read;
mod rezone;
mod rezone_fits;
mod rules;
mod setting;
mod sharing;
mod source;
mod sweep;
mod weights;

pub use assumption::Assumption;
pub use choice::{Choice, MOST_COMBINATIONS};
pub use close::CloseLever;
pub use earlier_plan::EarlierPlan;
pub use facilities::{BuyLever, RedeployLever, RoomDemands, SpecialRooms, free_land};
pub use family::{Family, Listed, MOST_SCENARIOS, too_many};
pub use goal::{Goal, Laid};
pub use horizon::{Horizon, MOST_YEARS};
pub use lend::LendLever;
pub use naming::Criterion;
pub use open::OpenLever;
pub use people::{
    Attrition, BackboneOf, Establishment, PostScope, RequiredTeacher, RotationLever, RotationMinimum, UpgradeLever,
    classes_of,
};
pub use public_funds::{BOARDERS, PublicFunds, SPECIAL, SchoolFunds};
pub use pupils::Projections;
pub use purpose::Purpose;
pub use read::{Resolved, read};
pub use rezone::RezoneLever;
pub use rules::{DISTANCE, RULES, Rule, Soft, Tag, rule};
pub use setting::Setting;
pub use sharing::VisitLever;
pub use source::{Matching, MoneyKind, Source};
pub use weights::Weights;

use crate::county::{AskedOfMovers, FacilityId, StageId, TeacherFlags};
use crate::enrolment::Course;
use crate::quantity::{Decimal, Wan};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The lever of moving teachers between schools, within their stage.
#[derive(Debug, Clone, PartialEq)]
pub struct MoveLever {
    /// Longest distance in kilometres; `None` is no limit and needs no distances.
    pub max_km: Option<Decimal>,
    /// Only the so many nearest schools of the same stage may receive; `None` is no limit.
    pub nearest: Option<u32>,
    /// Share of a unit's teachers who may leave it.
    pub max_leaving_share: Decimal,
    /// Share of a unit's teachers by which arrivals and departures may differ; `None` is no limit.
    pub max_net_change_share: Option<Decimal>,
    /// Cost of one move in 万元 (travel, housing, allowance), in the year of the move.
    pub cost: Wan,
    /// Types that may move; `None` is all.
    pub types: Option<BTreeSet<TeacherFlags>>,
    /// Whole years at the school after which a person of the roster may leave it; `None` asks for none.
    pub min_years_in_school: Option<u32>,
}

/// The lever of hiring teachers of one type.
#[derive(Debug, Clone, PartialEq)]
pub struct HireLever {
    /// Name, for the plan and the reports.
    pub name: String,
    /// Stage.
    pub stage: StageId,
    /// Type.
    pub flags: TeacherFlags,
    /// Cost of one teacher in 万元 a year, in the year of the hire and in every year after it.
    pub cost: Wan,
    /// Most teachers in the county; `None` is no limit.
    pub max_teachers: Option<u32>,
    /// Most teachers in the county in one year; `None` is no limit.
    pub max_per_year: Option<u32>,
}

/// How a requirement of the standard is treated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Demand {
    /// A plan that breaks it is no plan.
    Must,
    /// It may be missed; by how much is the objective `shortfall`.
    Aim,
    /// It is not looked at.
    Off,
}

/// What the policy asks of the standard.
#[derive(Debug, Clone, PartialEq)]
pub struct Requirements {
    /// Thresholds, floors, and exemptions of the indicators.
    pub thresholds: Demand,
    /// Share of each threshold that counts as meeting it: 1, or less on the way there.
    pub threshold_share: Decimal,
    /// Limits of the difference coefficients.
    pub balance: Demand,
    /// Whether a unit may use the exemptions that the standard permits.
    pub exemptions: bool,
    /// Limits that replace the standard's, by stage.
    pub balance_limits: BTreeMap<StageId, Decimal>,
}

/// What an objective stage minimises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aim {
    /// Judged units that do not pass.
    UnitsNotPassing,
    /// Difference coefficients above their limit.
    CoefficientsOverLimit,
    /// What is missed of the requirements that are only aimed at.
    Shortfall,
    /// The same, weighed by stage, indicator, setting, year, and pupils.
    WeightedShortfall,
    /// The most that any unit misses of an indicator.
    WorstUnit,
    /// Money, in 万元.
    Cost,
    /// Money that does not recur: equipment, building, and the like, in 万元.
    NewMoney,
    /// People who move.
    TeachersMoved,
    /// People who are hired.
    TeachersHired,
    /// Kilometres between old and new school, over all people who move.
    TeacherKilometres,
    /// Pupils who go to another school.
    PupilsMoved,
    /// People and 万元 by which the plan differs from an earlier one.
    ChangeFromPlan,
    /// The price of the rules that give way, in 万元.
    Softened,
    /// Steps that differ from those of a proposal: what a repair wants, and no policy file.
    Changes,
}

impl Aim {
    /// Names in policy files.
    pub const NAMES: [(&'static str, Self); 13] = [
        ("units_not_passing", Self::UnitsNotPassing),
        ("coefficients_over_limit", Self::CoefficientsOverLimit),
        ("shortfall", Self::Shortfall),
        ("weighted_shortfall", Self::WeightedShortfall),
        ("worst_unit", Self::WorstUnit),
        ("cost", Self::Cost),
        ("new_money", Self::NewMoney),
        ("teachers_moved", Self::TeachersMoved),
        ("teachers_hired", Self::TeachersHired),
        ("teacher_kilometres", Self::TeacherKilometres),
        ("pupils_moved", Self::PupilsMoved),
        ("change_from_plan", Self::ChangeFromPlan),
        ("softened", Self::Softened),
    ];

    /// The name in policy files and results.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, aim)| *aim == self).map_or("changes", |(name, _)| name)
    }
}

/// One stage of the lexicographic objective.
#[derive(Debug, Clone, PartialEq)]
pub struct ObjectiveStage {
    /// What is minimised.
    pub minimise: Aim,
    /// By what share of its best value later stages may worsen it.
    pub tolerance: Decimal,
    /// How much units, indicators, and years weigh, where the aim adds them up.
    pub weights: Option<Weights>,
    /// The earlier plan that the aim stays close to.
    pub against: Option<EarlierPlan>,
}

/// How the solver is asked to work.
#[derive(Debug, Clone, PartialEq)]
pub struct SolverOptions {
    /// Relative gap between plan and bound at which the search ends.
    pub relative_gap: Decimal,
    /// Most nodes of one search; `None` is no limit.
    pub node_limit: Option<u32>,
}

/// A policy.
#[derive(Debug, Clone, PartialEq)]
pub struct Policy {
    /// Name, which is also the name of its results.
    pub name: String,
    /// Sentence for people.
    pub title: String,
    /// Moving, where allowed.
    pub moves: Option<MoveLever>,
    /// Hiring, by lever.
    pub hires: Vec<HireLever>,
    /// Buying, building, and refitting, by lever.
    pub purchases: Vec<BuyLever>,
    /// Moving facilities between schools, by lever.
    pub redeployments: Vec<RedeployLever>,
    /// Share of a kind of facility that is written off every year.
    pub write_offs: BTreeMap<FacilityId, Decimal>,
    /// What is asked of rooms and of land.
    pub rooms: RoomDemands,
    /// Study, by lever.
    pub upgrades: Vec<UpgradeLever>,
    /// Rotation, where allowed.
    pub rotation: Option<RotationLever>,
    /// Who leaves the profession; `None` where nobody does.
    pub attrition: Option<Attrition>,
    /// The posts of teachers; `None` where they are not looked at.
    pub establishment: Option<Establishment>,
    /// Kinds of teacher that every unit of a stage needs.
    pub required_teachers: Vec<RequiredTeacher>,
    /// Visiting teachers, by lever.
    pub visits: Vec<VisitLever>,
    /// Lending of venues, by lever.
    pub lendings: Vec<LendLever>,
    /// Changing zones, by stage.
    pub rezonings: Vec<RezoneLever>,
    /// Closing schools, by lever.
    pub closings: Vec<CloseLever>,
    /// Opening schools, by lever.
    pub openings: Vec<OpenLever>,
    /// Which closings are taken, with those of schools that merge into a new one; none before a choice is
    /// solved or a plan is judged.
    pub taken: Vec<crate::plan::Closing>,
    /// Which openings are taken, likewise.
    pub opened: Vec<crate::plan::Opening>,
    /// Most money in 万元; `None` is no limit.
    pub budget: Option<Wan>,
    /// Most money of single years in 万元, by year.
    pub budget_by_year: BTreeMap<u32, Wan>,
    /// Where money comes from, by name; without any, nobody asks.
    pub sources: Vec<Source>,
    /// What running the schools takes; `None` where only what the plan adds is counted.
    pub public_funds: Option<PublicFunds>,
    /// The prices above, with source and sureness.
    pub assumptions: Vec<Assumption>,
    /// The years that are planned for.
    pub horizon: Horizon,
    /// The pupils of these years; `None` where they stay as they are today.
    pub pupils: Option<Arc<Course>>,
    /// What is required in the end, where no year has a target of its own.
    pub requirements: Requirements,
    /// What is required from a year on, by year.
    pub targets: BTreeMap<u32, Requirements>,
    /// What is wanted, most important first.
    pub objective: Vec<ObjectiveStage>,
    /// How binding each rule is, where the policy says otherwise than [`RULES`].
    pub tags: BTreeMap<&'static str, Tag>,
    /// Rules that may give way, by family, and at what price.
    pub softened: BTreeMap<&'static str, Soft>,
    /// The question that the policy was asked by, where one was.
    pub goal: Option<Goal>,
    /// Criteria by which people are named, the most important first.
    pub naming: Vec<Criterion>,
    /// How to solve.
    pub solver: SolverOptions,
}

impl Policy {
    /// The stage of the objective that wants something, where one does.
    #[must_use]
    pub fn stage_of(&self, aim: Aim) -> Option<&ObjectiveStage> {
        self.objective.iter().find(|stage| stage.minimise == aim)
    }

    /// How binding a rule is.
    #[must_use]
    pub fn tag_of(&self, family: &str) -> Tag {
        let own = self.tags.get(family).copied();
        own.or_else(|| rule(family).map(|rule| rule.tag)).unwrap_or(Tag::Policy)
    }

    /// Whether a requirement is aimed at in any year.
    #[must_use]
    pub fn aims_at(&self, of: fn(&Requirements) -> Demand) -> bool {
        self.years().any(|year| of(&self.requirements_in(year)) == Demand::Aim)
    }

    /// What is asked of the people who move: the years at the school, and that they do not retire within
    /// the plan.
    #[must_use]
    pub fn asked_of_movers(&self, county_year: u32) -> AskedOfMovers {
        let age = self.attrition.as_ref().and_then(|attrition| attrition.retirement_age);
        AskedOfMovers {
            least_years: self.least_years_in_school(),
            still_teaching: age.map(|age| (age, county_year.saturating_add(self.horizon.years))),
        }
    }

    /// Whole years at the school after which a person may leave it; `None` asks for none.
    #[must_use]
    pub fn least_years_in_school(&self) -> Option<u32> {
        self.moves.as_ref().and_then(|lever| lever.min_years_in_school)
    }
}
