//! Money and people of a plan, recomputed.

use super::Case;
use super::departure::departures;
use crate::policy::{HireLever, Policy};
use crate::quantity::{Decimal, Wan};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use schemars::JsonSchema;
use serde::Serialize;

/// Money and people of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Totals {
    /// Cost in 万元 by the policy's prices, over all years of the plan; what the policy has no price for costs nothing here and
    /// is a finding of its lever. Rounded at the twenty-eighth digit; the check of the budget is
    /// exact.
    pub cost: Wan,
    /// The same by year of the plan, the first year first; the years add up to it.
    pub cost_by_year: Vec<Wan>,
    /// People who change schools, for good or for a term.
    pub teachers_moved: u64,
    /// Of them those who begin a rotation; absent where nobody does.
    #[serde(skip_serializing_if = "is_zero")]
    pub teachers_rotated: u64,
    /// People who begin to study; absent where nobody does.
    #[serde(skip_serializing_if = "is_zero")]
    pub teachers_studying: u64,
    /// People who are hired.
    pub teachers_hired: u64,
    /// Kilometres between old and new school over all people who change schools; `None` where a distance is
    /// not known.
    #[serde(with = "rust_decimal::serde::float_option")]
    #[schemars(with = "Option<f64>")]
    pub teacher_kilometres: Option<Decimal>,
}

impl Totals {
    pub(super) fn of(case: &Case) -> Self {
        Self {
            cost: Wan(nearest(&exact_cost(case))),
            cost_by_year: case.policy.years().map(|year| Wan(nearest(&exact_cost_of(case, year)))).collect(),
            teachers_moved: departures(case.plan).map(|step| u64::from(step.teachers)).sum(),
            teachers_rotated: case.plan.rotations.iter().map(|step| u64::from(step.teachers)).sum(),
            teachers_studying: case.plan.upgrades.iter().map(|step| u64::from(step.teachers)).sum(),
            teachers_hired: case.plan.hires.iter().map(|hire| u64::from(hire.teachers)).sum(),
            teacher_kilometres: kilometres(case),
        }
    }
}

/// Cost in 万元 over all years of the plan.
pub(super) fn exact_cost(case: &Case) -> BigRational {
    case.payments.iter().fold(BigRational::zero(), |total, payment| total + payment.cost())
}

/// Cost of a year in 万元.
pub(super) fn exact_cost_of(case: &Case, year: u32) -> BigRational {
    let of_year = case.payments.iter().filter(|payment| payment.year == year);
    of_year.fold(BigRational::zero(), |total, payment| total + payment.cost())
}

/// The policy's hiring lever of a name.
pub(super) fn hire_lever<'a>(policy: &'a Policy, name: &str) -> Option<&'a HireLever> {
    policy.hires.iter().find(|lever| lever.name == name)
}

/// The decimal equal to a fraction, or nearest where it has too many digits.
pub(super) fn nearest(value: &BigRational) -> Decimal {
    let product = |scale: u32| value * BigInt::from(10).pow(scale);
    let whole = (0..=12).find(|scale| product(*scale).is_integer());
    let scaled = |scale: u32| product(scale).round().to_i128().filter(|it| it.unsigned_abs() < 1 << 96);
    whole
        .and_then(|scale| Some(Decimal::from_i128_with_scale(scaled(scale)?, scale).normalize()))
        .or_else(|| value.to_f64().and_then(Decimal::from_f64_retain))
        .unwrap_or(Decimal::MAX)
}

fn kilometres(case: &Case) -> Option<Decimal> {
    departures(case.plan).try_fold(Decimal::ZERO, |total, step| {
        let km = case.county.kilometres(step.from, step.to)?;
        total.checked_add(km.checked_mul(step.teachers.into())?)
    })
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
fn is_zero(count: &u64) -> bool {
    *count == 0
}
