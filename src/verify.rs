//! Whether a plan is really what it says: each step against the policy, the county after the plan
//! against the standard, and the money, all recomputed.
//!
//! The verifier knows nothing of the model or the solver, takes plans from anywhere, and decides
//! everything in exact arithmetic. A check is one file below and one line in [`CHECKS`].

mod balance;
mod budget;
mod buy_lever;
mod candidates;
mod case;
mod classrooms;
mod closing;
mod departure;
mod establishment;
mod funding;
mod given_way;
mod hire_lever;
mod land;
mod leaving_share;
mod lend_lever;
mod matching;
mod movable_people;
mod move_lever;
mod net_change;
mod opening;
mod people_named;
mod plan_possible;
mod public_funds;
mod redeploy_lever;
mod required_teacher;
mod rezone_capacity;
mod rezone_intake;
mod rezone_lever;
mod rotation_lever;
mod rotation_minimum;
mod source_limit;
mod special_rooms;
mod thresholds;
mod totals;
mod upgrade_lever;
mod visit_lever;

pub use case::Case;
pub use given_way::GivenWay;
pub use totals::Totals;

use crate::county::County;
use crate::evaluate::Scorecard;
use crate::plan::Plan;
use crate::policy::Policy;
use crate::standard::Standard;
use given_way::Breach;
use num_rational::BigRational;
use schemars::JsonSchema;
use serde::Serialize;

/// One breach.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Finding {
    /// Name of the check.
    #[schemars(extend("enum" = CHECKS.map(|check| check.name)))]
    pub check: &'static str,
    /// What breaks it: a unit, a pair of schools, a lever.
    pub subject: String,
    /// The bound, rounded for showing; `None` where there is no figure.
    pub required: Option<f64>,
    /// What the plan has, rounded for showing; `None` where there is no figure.
    pub achieved: Option<f64>,
    /// Unit of both figures; empty where there are none.
    pub unit: String,
    /// The year of the plan, where the breach is of one year of several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<u32>,
    /// The breach as a sentence.
    pub sentence: String,
    /// The rule of the policy that is broken, where it has one that may give way.
    #[serde(skip)]
    breach: Option<Breach>,
}

impl Finding {
    /// A breach without figures.
    #[must_use]
    fn new(subject: impl ToString, sentence: impl Into<String>) -> Self {
        let (subject, sentence) = (subject.to_string(), sentence.into());
        Self {
            check: "",
            subject,
            required: None,
            achieved: None,
            unit: String::new(),
            year: None,
            sentence,
            breach: None,
        }
    }

    /// The same breach, of a rule that may give way: how far beyond its limit, and how often.
    #[must_use]
    fn of_rule(mut self, family: &'static str, beyond: BigRational, times: u32) -> Self {
        self.breach = Some(Breach { family, beyond, times });
        self
    }

    /// The same breach, of one year of the plan.
    #[must_use]
    fn in_year(mut self, year: u32) -> Self {
        self.year = Some(year);
        self
    }

    /// The same breach as the policy's years make it be told: a plan for one year names no year.
    fn told(self, check: &'static str, years: u32) -> Self {
        let Self { year, sentence, .. } = &self;
        match year {
            Some(year) if years > 1 => Self { check, sentence: format!("Year {year}: {sentence}"), ..self },
            _ => Self { check, year: None, ..self },
        }
    }

    /// The same breach with its bound, what the plan has, and their unit.
    #[must_use]
    fn figures(mut self, required: Option<f64>, achieved: Option<f64>, unit: &str) -> Self {
        (self.required, self.achieved, self.unit) = (required, achieved, unit.to_string());
        self
    }
}

/// A check: its name and what finds its breaches.
#[derive(Debug, Clone, Copy)]
pub struct Check {
    /// Name, as findings repeat it.
    pub name: &'static str,
    find: fn(&Case) -> Vec<Finding>,
}

/// All checks, in the order in which their findings are told.
pub const CHECKS: [Check; 31] = [
    Check { name: "plan_possible", find: plan_possible::find },
    Check { name: "move_lever", find: move_lever::find },
    Check { name: "leaving_share", find: leaving_share::find },
    Check { name: "net_change", find: net_change::find },
    Check { name: "movable_people", find: movable_people::find },
    Check { name: "people_named", find: people_named::find },
    Check { name: "hire_lever", find: hire_lever::find },
    Check { name: "buy_lever", find: buy_lever::find },
    Check { name: "rotation_lever", find: rotation_lever::find },
    Check { name: "rotation_minimum", find: rotation_minimum::find },
    Check { name: "upgrade_lever", find: upgrade_lever::find },
    Check { name: "visit_lever", find: visit_lever::find },
    Check { name: "lend_lever", find: lend_lever::find },
    Check { name: "establishment", find: establishment::find },
    Check { name: "required_teacher", find: required_teacher::find },
    Check { name: "redeploy_lever", find: redeploy_lever::find },
    Check { name: "land", find: land::find },
    Check { name: "rezone_lever", find: rezone_lever::find },
    Check { name: "rezone_intake", find: rezone_intake::find },
    Check { name: "rezone_capacity", find: rezone_capacity::find },
    Check { name: "closing", find: closing::find },
    Check { name: "opening", find: opening::find },
    Check { name: "budget", find: budget::find },
    Check { name: "funding", find: funding::find },
    Check { name: "public_funds", find: public_funds::find },
    Check { name: "source_limit", find: source_limit::find },
    Check { name: "matching", find: matching::find },
    Check { name: "thresholds", find: thresholds::find },
    Check { name: "balance", find: balance::find },
    Check { name: "classrooms", find: classrooms::find },
    Check { name: "special_rooms", find: special_rooms::find },
];

/// What the verifier found.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// Every breach, in the order of [`CHECKS`].
    pub findings: Vec<Finding>,
    /// Breaches of rules that the policy lets give way, in the same order: they are no failure.
    pub given_way: Vec<GivenWay>,
    /// Money and people, recomputed from the plan and the policy's prices.
    pub totals: Totals,
    /// How the county stands in the end, by the policy's limits; `None` where the plan cannot be
    /// carried out.
    pub scorecard: Option<Scorecard>,
    /// How it stands at the end of each year before, the first year first.
    pub earlier: Vec<Scorecard>,
}

impl Verdict {
    /// Whether nothing was found.
    #[must_use]
    pub fn passes(&self) -> bool {
        self.findings.is_empty()
    }
}

/// Checks a plan.
#[must_use]
pub fn verify(county: &County, standard: &Standard, policy: &Policy, plan: &Plan) -> Verdict {
    let policy = &policy.taking(&plan.closings, &plan.openings);
    let county = &*policy.with_new_schools(county);
    let case = Case::new(county, standard, policy, plan);
    let found = |check: &Check| {
        let name = check.name;
        let years = policy.horizon.years;
        (check.find)(&case).into_iter().map(move |finding| finding.told(name, years)).collect::<Vec<_>>()
    };
    let (all, totals) = (CHECKS.iter().flat_map(found).collect(), Totals::of(&case));
    let (findings, given_way) = given_way::part(policy, &county.money_unit, all);
    let mut earlier: Vec<Scorecard> = case.outcome.into_iter().flatten().map(|after| after.scorecard).collect();
    Verdict { findings, given_way, totals, scorecard: earlier.pop(), earlier }
}
