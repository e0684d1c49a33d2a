//! What a plan costs: every payment by year, purpose, item, and school, at the policy's prices.
//!
//! The verifier adds it up exactly, the reports show it; nothing here judges.

use crate::county::{County, SchoolId};
use crate::plan::{Hire, Plan, Rezoning};
use crate::policy::{Policy, Purpose};
use crate::quantity::{Decimal, Wan, exact};
use num_rational::BigRational;

/// A payment of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Year of the plan in which it is due.
    pub year: u32,
    /// What the money is for.
    pub purpose: Purpose,
    /// What is done: `move`, `hire`, `buy`, `rezone`.
    pub action: &'static str,
    /// What of: a stage, a lever, a facility.
    pub item: String,
    /// School that it is for.
    pub school: SchoolId,
    /// How much.
    pub quantity: Decimal,
    /// Unit of the quantity.
    pub unit: String,
    /// Price of one unit in 万元; `None` where the policy has none.
    pub price: Option<Wan>,
}

impl Payment {
    /// The cost in 万元, exactly; nothing where the policy has no price.
    #[must_use]
    pub fn cost(&self) -> BigRational {
        exact(self.price.map_or(Decimal::ZERO, |price| price.0)) * exact(self.quantity)
    }
}

/// The payments of a plan by year and, within a year, in the order of the plan.
#[must_use]
pub fn payments(county: &County, policy: &Policy, plan: &Plan) -> Vec<Payment> {
    let mut payments = Vec::new();
    payments.extend(of_moves(policy, plan));
    payments.extend(plan.hires.iter().flat_map(|hire| of_hire(policy, hire)));
    payments.extend(of_purchases(county, policy, plan));
    payments.extend(plan.rezonings.iter().flat_map(|step| of_rezoning(policy, step)));
    payments.sort_by_key(|payment| payment.year);
    payments
}

fn of_moves(policy: &Policy, plan: &Plan) -> impl Iterator<Item = Payment> {
    let price = policy.moves.as_ref().map(|lever| lever.cost);
    plan.moves.iter().map(move |step| Payment {
        year: step.year,
        purpose: Purpose::Personnel,
        action: "move",
        item: step.stage.to_string(),
        school: step.to.clone(),
        quantity: step.teachers.into(),
        unit: "teachers".to_string(),
        price,
    })
}

/// The pay of whoever is hired, in the year of the hire and in every year after it.
fn of_hire(policy: &Policy, hire: &Hire) -> impl Iterator<Item = Payment> {
    let price = policy.hires.iter().find(|lever| lever.name == hire.lever).map(|lever| lever.cost);
    let years = policy.years().filter(move |year| *year >= hire.year);
    years.map(move |year| Payment {
        year,
        purpose: Purpose::Personnel,
        action: "hire",
        item: hire.lever.clone(),
        school: hire.school.clone(),
        quantity: hire.teachers.into(),
        unit: "teachers".to_string(),
        price,
    })
}

fn of_purchases(county: &County, policy: &Policy, plan: &Plan) -> impl Iterator<Item = Payment> {
    plan.purchases.iter().map(|purchase| {
        let lever = policy.purchases.iter().find(|lever| lever.facility == purchase.facility);
        let kind = county.facility_kind(&purchase.facility);
        let unit = kind.map_or(String::new(), |kind| kind.unit.clone());
        Payment {
            year: purchase.year,
            purpose: lever.and_then(|lever| lever.purpose).unwrap_or_else(|| Purpose::of_facility(kind)),
            action: "buy",
            item: purchase.facility.to_string(),
            school: purchase.school.clone(),
            quantity: purchase.amount,
            unit,
            price: lever.map(|lever| lever.price),
        }
    })
}

/// The way of whoever goes to another school, in every year in which it lasts.
fn of_rezoning<'a>(policy: &'a Policy, step: &'a Rezoning) -> impl Iterator<Item = Payment> + 'a {
    let lever = policy.rezonings.iter().find(|lever| lever.stage == step.stage);
    let years = policy.years().filter(move |year| lever.is_some_and(|lever| lever.lasts(step.year, *year)));
    years.map(move |year| Payment {
        year,
        purpose: Purpose::Other,
        action: "rezone",
        item: step.stage.to_string(),
        school: step.to.clone(),
        quantity: step.pupils.into(),
        unit: "pupils".to_string(),
        price: lever.map(|lever| lever.cost),
    })
}
