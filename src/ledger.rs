//! What a plan costs: every payment by year, purpose, item, and school, at the policy's prices.
//!
//! The verifier adds it up exactly, the reports show it; nothing here judges.

use crate::county::{County, SchoolId};
use crate::plan::{Closing, Hire, Opening, Plan, Purchase, Rezoning, Rotation};
use crate::policy::{Policy, Purpose, SchoolFunds};
use crate::quantity::{Decimal, Wan, exact};
use num_rational::BigRational;

/// A payment of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Year of the plan in which it is due.
    pub year: u32,
    /// Whether it is the first for what it pays, which may be paid in several years.
    pub is_first: bool,
    /// What the money is for.
    pub purpose: Purpose,
    /// What is done: `move`, `rotate`, `hire`, `study`, `buy`, `project` (the fixed cost of a purchase),
    /// `redeploy`, `visit`, `lend`, `rezone`, `close`, `save` (what a closed school no longer costs), `open`
    /// (building a new school), `keep` (running it beside what its pupils cost), or `run` for what running the school takes
    /// anyway.
    pub action: &'static str,
    /// What of: a stage, a lever.
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
    /// The cost in 万元 to the digits of a decimal, for showing.
    #[must_use]
    pub fn shown_cost(&self) -> Decimal {
        self.price.map_or(Decimal::ZERO, |price| price.0.checked_mul(self.quantity).unwrap_or(Decimal::MAX))
    }

    /// The cost in 万元, exactly; nothing where the policy has no price.
    #[must_use]
    pub fn cost(&self) -> BigRational {
        exact(self.price.map_or(Decimal::ZERO, |price| price.0)) * exact(self.quantity)
    }
}

/// The payments of a plan by year and, within a year, in the order of the plan.
#[must_use]
pub fn payments(county: &County, policy: &Policy, plan: &Plan) -> Vec<Payment> {
    let policy = &policy.taking(&plan.closings, &plan.openings);
    let county = &*policy.with_new_schools(county);
    let mut payments = Vec::new();
    payments.extend(of_moves(policy, plan));
    payments.extend(plan.hires.iter().flat_map(|hire| of_hire(policy, hire)));
    payments.extend(of_purchases(county, policy, plan));
    payments.extend(of_redeployments(county, policy, plan));
    payments.extend(plan.rotations.iter().flat_map(|step| of_rotation(policy, step)));
    payments.extend(of_upgrades(policy, plan));
    payments.extend(of_visits(policy, plan));
    payments.extend(of_lendings(policy, plan));
    payments.extend(policy.years().flat_map(|year| of_public_funds(county, policy, year)));
    payments.extend(plan.rezonings.iter().flat_map(|step| of_rezoning(policy, step)));
    payments.extend(plan.closings.iter().flat_map(|step| of_closing(policy, step)));
    payments.extend(plan.openings.iter().flat_map(|step| of_opening(policy, step)));
    payments.sort_by_key(|payment| payment.year);
    payments
}

fn of_moves(policy: &Policy, plan: &Plan) -> impl Iterator<Item = Payment> {
    let price = policy.moves.as_ref().map(|lever| lever.cost);
    plan.moves.iter().map(move |step| Payment {
        year: step.year,
        is_first: true,
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
        is_first: year == hire.year,
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
    plan.purchases.iter().flat_map(|purchase| of_purchase(county, policy, purchase))
}

/// The price of a purchase and, where its lever has one, the fixed cost of its project, each in the
/// shares of the years from the order on.
fn of_purchase(county: &County, policy: &Policy, purchase: &Purchase) -> Vec<Payment> {
    let lever = policy.buy_lever(purchase.lever());
    let kind = county.facility_kind(&purchase.facility);
    let setting = county.school(&purchase.school).and_then(|school| school.setting);
    let payment = |year: u32, price: Option<Wan>| Payment {
        year,
        is_first: year == purchase.year,
        purpose: lever.and_then(|lever| lever.purpose).unwrap_or_else(|| Purpose::of_facility(kind)),
        action: "buy",
        item: purchase.lever().to_string(),
        school: purchase.school.clone(),
        quantity: purchase.amount,
        unit: kind.map_or(String::new(), |kind| kind.unit.clone()),
        price,
    };
    let Some(lever) = lever else { return vec![payment(purchase.year, None)] };
    let part = |whole: Wan, share: Decimal| Some(Wan(whole.0.saturating_mul(share)));
    let price = lever.price_in(setting);
    let prices = lever.payments(purchase.year).map(|(year, share)| payment(year, part(price, share)));
    let fixed = lever.payments(purchase.year).filter(|_| !lever.fixed_cost.0.is_zero());
    let fixed = fixed.map(|(year, share)| Payment {
        action: "project",
        quantity: Decimal::ONE,
        unit: "projects".to_string(),
        ..payment(year, part(lever.fixed_cost, share))
    });
    prices.chain(fixed).collect()
}

fn of_redeployments(county: &County, policy: &Policy, plan: &Plan) -> impl Iterator<Item = Payment> {
    plan.redeployments.iter().map(|step| {
        let kind = county.facility_kind(&step.facility);
        Payment {
            year: step.year,
            is_first: true,
            purpose: Purpose::of_facility(kind),
            action: "redeploy",
            item: step.lever.clone(),
            school: step.to.clone(),
            quantity: step.amount,
            unit: kind.map_or(String::new(), |kind| kind.unit.clone()),
            price: policy.redeploy_lever(&step.lever).map(|lever| lever.cost),
        }
    })
}

/// What a rotation costs in the year in which it begins and in every later year of its term.
fn of_rotation(policy: &Policy, step: &Rotation) -> impl Iterator<Item = Payment> {
    let lever = policy.rotation.as_ref();
    let term = lever.map_or(1, |lever| lever.term_years);
    let away = step.year..step.year.saturating_add(term);
    let years = policy.years().filter(move |year| away.contains(year));
    years.map(move |year| Payment {
        year,
        is_first: year == step.year,
        purpose: Purpose::Personnel,
        action: "rotate",
        item: step.stage.to_string(),
        school: step.to.clone(),
        quantity: step.teachers.into(),
        unit: "teachers".to_string(),
        price: lever.map(|lever| lever.cost),
    })
}

fn of_upgrades(policy: &Policy, plan: &Plan) -> impl Iterator<Item = Payment> {
    plan.upgrades.iter().map(|step| Payment {
        year: step.year,
        is_first: true,
        purpose: Purpose::Training,
        action: "study",
        item: step.lever.clone(),
        school: step.school.clone(),
        quantity: step.teachers.into(),
        unit: "teachers".to_string(),
        price: policy.upgrade(&step.lever).map(|lever| lever.cost),
    })
}

/// What visiting days cost in their year, at the school that is visited.
fn of_visits(policy: &Policy, plan: &Plan) -> impl Iterator<Item = Payment> {
    plan.visits.iter().map(|step| Payment {
        year: step.year,
        is_first: true,
        purpose: Purpose::Personnel,
        action: "visit",
        item: step.lever.clone(),
        school: step.to.clone(),
        quantity: step.days.into(),
        unit: "weekly days".to_string(),
        price: policy.visit_lever(&step.lever).map(|lever| lever.cost),
    })
}

/// What agreements on venues cost in their year, at the school that borrows.
fn of_lendings(policy: &Policy, plan: &Plan) -> impl Iterator<Item = Payment> {
    plan.lendings.iter().map(|step| Payment {
        year: step.year,
        is_first: true,
        purpose: Purpose::Other,
        action: "lend",
        item: step.lever.clone(),
        school: step.to.clone(),
        quantity: Decimal::ONE,
        unit: "agreements".to_string(),
        price: policy.lend_lever(&step.lever).map(|lever| lever.cost),
    })
}

/// What running the schools takes in a year, and the training of their teachers, whatever the plan does.
fn of_public_funds(county: &County, policy: &Policy, year: u32) -> Vec<Payment> {
    let payment = |purpose: Purpose, school: &SchoolId, amount: Decimal| Payment {
        year,
        is_first: true,
        purpose,
        action: "run",
        item: purpose.name().to_string(),
        school: school.clone(),
        quantity: amount,
        unit: county.money_unit.clone(),
        price: Some(Wan(Decimal::ONE)),
    };
    let of_school = |funds: SchoolFunds| {
        let running = payment(Purpose::PublicFunds, &funds.school, funds.running);
        [running, payment(Purpose::Training, &funds.school, funds.training)]
    };
    let all = policy.public_funds_in(county, year).into_iter().flat_map(of_school);
    all.filter(|payment| !payment.quantity.is_zero()).collect()
}

/// The way of whoever goes to another school, in every year in which it lasts.
fn of_rezoning<'a>(policy: &'a Policy, step: &'a Rezoning) -> impl Iterator<Item = Payment> + 'a {
    let lever = policy.rezonings.iter().find(|lever| lever.stage == step.stage);
    let years = policy.years().filter(move |year| lever.is_some_and(|lever| lever.lasts(step.year, *year)));
    years.map(move |year| Payment {
        year,
        is_first: year == step.year,
        purpose: Purpose::Other,
        action: "rezone",
        item: step.stage.to_string(),
        school: step.to.clone(),
        quantity: step.pupils.into(),
        unit: "pupils".to_string(),
        price: lever.map(|lever| lever.cost),
    })
}

/// What a closing costs in its year, and what it saves from then on: a payment below zero.
fn of_closing(policy: &Policy, step: &Closing) -> Vec<Payment> {
    // What a school that merges costs is paid by the opening.
    let lever = policy.close_lever(step).filter(|_| !policy.is_merger(step));
    let Some(lever) = lever else { return Vec::new() };
    let payment = |year: u32, action: &'static str, unit: &str, price: Wan| Payment {
        year,
        is_first: true,
        purpose: Purpose::Other,
        action,
        item: step.lever.clone(),
        school: step.into.clone(),
        quantity: Decimal::ONE,
        unit: unit.to_string(),
        price: Some(price),
    };
    let years = policy.years().filter(|year| *year >= step.year && !lever.saves.0.is_zero());
    let saved = years.map(|year| payment(year, "save", "years", Wan(-lever.saves.0)));
    std::iter::once(payment(step.year, "close", "schools", lever.cost)).chain(saved).collect()
}

/// The building of a new school in the shares of the years from the first on, and what it costs from then on.
fn of_opening(policy: &Policy, step: &Opening) -> Vec<Payment> {
    let Some(lever) = policy.open_lever(&step.lever) else { return Vec::new() };
    let payment = |year: u32, action: &'static str, unit: &str, price: Wan| Payment {
        year,
        is_first: true,
        purpose: if action == "open" { Purpose::Construction } else { Purpose::PublicFunds },
        action,
        item: step.lever.clone(),
        school: step.school.clone(),
        quantity: Decimal::ONE,
        unit: unit.to_string(),
        price: Some(price),
    };
    let built = lever.payments(step.year).enumerate().map(|(place, (year, share))| Payment {
        is_first: place == 0,
        ..payment(year, "open", "schools", Wan(lever.cost.0.saturating_mul(share)))
    });
    let years = policy.years().filter(|year| *year >= step.year && !lever.runs.0.is_zero());
    built.chain(years.map(|year| payment(year, "keep", "years", lever.runs))).collect()
}
