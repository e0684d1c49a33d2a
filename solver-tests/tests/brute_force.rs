//! The solver against all plans: on random counties of two and three schools every plan is tried,
//! and judged by an evaluator of its own in exact whole numbers.
//!
//! Where an answer comes from: [`every_plan`] walks through all ways of moving, hiring and building
//! within the levers; [`Judge`] keeps those that the standard accepts, without a fraction: thresholds
//! as products, the balance limit as Q·Σ Q[u]·X[u]² ≤ (1 + γ²)·(Σ Q[u]·X[u])². Only what is missed
//! of an aim, which has a root in it, is a floating-point number.

use junheng::plan::Plan;
use junheng::solve::{Outcome, Planned, Proof};
use solver_tests::tiny::{Counts, Dice, FLOOR, STAGES, TYPES, Tiny, TinyUnit, Wish};
use std::collections::BTreeSet;

/// Objectives are sums of a few numbers of the size of 100: the solver promises 10⁻⁶ of them.
const TOLERANCE: f64 = 1e-6;

/// A county after a plan, and what the plan was.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct After {
    teachers: Vec<[i64; 2]>,
    rooms: Vec<i64>,
    moved: i64,
    hired: i64,
    /// In tenths of 万元.
    money: i64,
}

/// All distinct counties that plans within the levers lead to, whatever the standard says.
fn every_plan(tiny: &Tiny) -> Vec<After> {
    let today = After {
        teachers: tiny.units.iter().map(|unit| unit.teachers).collect(),
        rooms: tiny.rooms.clone(),
        moved: 0,
        hired: 0,
        money: 0,
    };
    let mut plans = BTreeSet::from([today.clone()]);
    if let Some(moves) = &tiny.moves {
        for giver in 0..tiny.units.len() {
            plans = plans.iter().flat_map(|plan| ways_to_leave(tiny, plan, giver, moves.leaving, moves.cost)).collect();
        }
        plans.retain(|plan| net_changes_allowed(tiny, plan, moves.net));
    }
    for hire in &tiny.hires {
        let at: Vec<usize> = (0..tiny.units.len()).filter(|unit| tiny.units[*unit].stage == hire.stage).collect();
        plans = plans.iter().flat_map(|plan| ways_to_hire(plan, &at, hire.of, hire.cost, hire.most)).collect();
    }
    if let Some(buy) = &tiny.buy {
        for school in 0..tiny.rooms.len() {
            let built = |plan: &After, rooms: i64| {
                let mut plan = plan.clone();
                plan.rooms[school] += rooms;
                plan.money += rooms * buy.price;
                plan
            };
            plans = plans.iter().flat_map(|plan| (0..=buy.most).map(move |rooms| built(plan, rooms))).collect();
        }
    }
    plans.into_iter().collect()
}

/// All ways in which teachers of one unit leave for others of its stage.
fn ways_to_leave(tiny: &Tiny, plan: &After, giver: usize, share: i64, cost: i64) -> Vec<After> {
    let of = &tiny.units[giver];
    let most = of.teachers.iter().sum::<i64>() * share / 100;
    let mut ways = vec![(plan.clone(), 0)];
    for kind in 0..TYPES.len() {
        // How many of the kind have left: nobody who has just arrived does.
        let mut of_kind: Vec<(After, i64, i64)> = ways.into_iter().map(|(plan, left)| (plan, left, 0)).collect();
        for to in (0..tiny.units.len()).filter(|to| *to != giver && tiny.units[*to].stage == of.stage) {
            let mut next = Vec::new();
            for (plan, left, left_of_kind) in of_kind {
                for leave in 0..=(most - left).min(of.teachers[kind] - left_of_kind) {
                    let mut plan = plan.clone();
                    plan.teachers[giver][kind] -= leave;
                    plan.teachers[to][kind] += leave;
                    plan.moved += leave;
                    plan.money += leave * cost;
                    next.push((plan, left + leave, left_of_kind + leave));
                }
            }
            of_kind = next;
        }
        ways = of_kind.into_iter().map(|(plan, left, _)| (plan, left)).collect();
    }
    ways.into_iter().map(|(plan, _)| plan).collect()
}

fn net_changes_allowed(tiny: &Tiny, plan: &After, share: Option<i64>) -> bool {
    let Some(share) = share else { return true };
    tiny.units.iter().zip(&plan.teachers).all(|(unit, after)| {
        let today = unit.teachers.iter().sum::<i64>();
        (after.iter().sum::<i64>() - today).abs() <= today * share / 100
    })
}

fn ways_to_hire(plan: &After, at: &[usize], of: usize, cost: i64, most: i64) -> Vec<After> {
    let mut ways = vec![(plan.clone(), 0)];
    for unit in at {
        let mut next = Vec::new();
        for (plan, hired) in ways {
            for more in 0..=most - hired {
                let mut plan = plan.clone();
                plan.teachers[*unit][of] += more;
                plan.hired += more;
                plan.money += more * cost;
                next.push((plan, hired + more));
            }
        }
        ways = next;
    }
    ways.into_iter().map(|(plan, _)| plan).collect()
}

/// What is asked of a plan.
#[derive(Debug, Clone, Copy)]
struct Asked {
    thresholds: bool,
    balance: bool,
    exemptions: bool,
    budget: bool,
}

/// Judges plans of a county.
struct Judge<'a> {
    tiny: &'a Tiny,
}

impl Judge<'_> {
    /// An indicator of a unit relative to its threshold, as a fraction.
    fn level(&self, after: &After, place: usize, indicator: usize) -> (i128, i128) {
        let (unit, indicator) = (&self.tiny.units[place], &self.tiny.indicators[indicator]);
        let threshold = indicator.thresholds[unit.stage];
        let (numerator, denominator) = match indicator.counts {
            Counts::Staff => (after.teachers[place].iter().sum::<i64>(), threshold * unit.pupils),
            Counts::Backbone => (after.teachers[place][1], threshold * unit.pupils),
            // The unit has weight·P / Σ weight·P of the rooms; its pupils cancel out.
            Counts::Rooms => {
                let of_school = self.tiny.units.iter().filter(|peer| peer.school == unit.school);
                (
                    after.rooms[unit.school] * weight(unit),
                    threshold * of_school.map(|peer| weight(peer) * peer.pupils).sum::<i64>(),
                )
            }
        };
        // 100 pupils, and thresholds in hundredths.
        (10_000 * i128::from(numerator), i128::from(denominator))
    }

    fn thresholds_met(&self, after: &After, exemptions: bool) -> bool {
        let exempted = if exemptions { self.tiny.exemptions } else { 0 };
        (0..self.tiny.units.len()).all(|unit| {
            let mut missed = 0;
            (0..self.tiny.indicators.len()).all(|indicator| {
                let (numerator, denominator) = self.level(after, unit, indicator);
                missed += i64::from(numerator < denominator);
                missed <= exempted && 100 * numerator >= i128::from(FLOOR) * denominator
            })
        })
    }

    /// Weights Q\[u\] and indicators X\[u\] of a stage on a common denominator.
    fn stage_values(&self, after: &After, stage: usize, indicator: usize) -> Vec<(i128, i128)> {
        let places: Vec<usize> =
            (0..self.tiny.units.len()).filter(|place| self.tiny.units[*place].stage == stage).collect();
        let fractions: Vec<_> = places.iter().map(|place| self.level(after, *place, indicator)).collect();
        let common =
            fractions.iter().fold(1, |common, (_, denominator)| common / gcd(common, *denominator) * denominator);
        let weight = |place: &usize| if self.tiny.weighted { i128::from(self.tiny.units[*place].pupils) } else { 1 };
        places.iter().zip(fractions).map(|(place, (n, d))| (weight(place), n / 10_000 * (common / d))).collect()
    }

    fn balanced(&self, after: &After) -> bool {
        self.stage_indicators().all(|(stage, indicator)| {
            let values = self.stage_values(after, stage, indicator);
            let total: i128 = values.iter().map(|(weight, _)| weight).sum();
            let squares: i128 = values.iter().map(|(weight, value)| weight * value * value).sum();
            let sum: i128 = values.iter().map(|(weight, value)| weight * value).sum();
            let limit = i128::from(self.tiny.limits[stage]);
            10_000 * total * squares <= (10_000 + limit * limit) * sum * sum
        })
    }

    fn accepts(&self, after: &After, asked: Asked) -> bool {
        (!asked.budget || self.tiny.budget.is_none_or(|budget| after.money <= budget))
            && (!asked.thresholds || self.thresholds_met(after, asked.exemptions))
            && (!asked.balance || self.balanced(after))
    }

    fn stage_indicators(&self) -> impl Iterator<Item = (usize, usize)> {
        let indicators = self.tiny.indicators.len();
        (0..self.tiny.stages).flat_map(move |stage| (0..indicators).map(move |indicator| (stage, indicator)))
    }

    /// What is missed, in thresholds.
    #[expect(clippy::cast_precision_loss, reason = "the numbers are small")]
    fn shortfall(&self, after: &After) -> f64 {
        let level = |unit: usize, indicator: usize| {
            let (numerator, denominator) = self.level(after, unit, indicator);
            numerator as f64 / denominator as f64
        };
        let below = |limit: f64, level: f64| (limit - level).max(0.0);
        let exemptions = self.tiny.exemptions_allowed && self.tiny.exemptions > 0;
        let of_unit = |unit: usize| {
            let levels: Vec<f64> = (0..self.tiny.indicators.len()).map(|indicator| level(unit, indicator)).collect();
            let floor = FLOOR as f64 / 100.0;
            // The exemption goes where it saves most.
            let saved = levels.iter().map(|level| below(1.0, *level) - below(floor, *level)).fold(0.0, f64::max);
            levels.iter().map(|level| below(1.0, *level)).sum::<f64>() - if exemptions { saved } else { 0.0 }
        };
        let of_balance = |(stage, indicator): (usize, usize)| {
            let units = (0..self.tiny.units.len()).filter(|unit| self.tiny.units[*unit].stage == stage);
            let weight = |unit: usize| if self.tiny.weighted { self.tiny.units[unit].pupils as f64 } else { 1.0 };
            let values: Vec<(f64, f64)> = units.map(|unit| (weight(unit), level(unit, indicator))).collect();
            let total: f64 = values.iter().map(|(weight, _)| weight).sum();
            let mean = values.iter().map(|(weight, value)| weight * value).sum::<f64>() / total;
            let variance = values.iter().map(|(weight, value)| weight * (value - mean).powi(2)).sum::<f64>() / total;
            let limit = self.tiny.limits[stage] as f64 / 100.0;
            below(variance.sqrt(), limit * mean) / limit
        };
        (0..self.tiny.units.len()).map(of_unit).sum::<f64>() + self.stage_indicators().map(of_balance).sum::<f64>()
    }

    /// What the first stage of the objective comes to.
    #[expect(clippy::cast_precision_loss, reason = "the numbers are small")]
    fn first(&self, after: &After) -> f64 {
        match self.tiny.wish {
            Wish::Cost => after.money as f64 / 10.0,
            Wish::Moved(_) => after.moved as f64,
            Wish::Hired(_) => after.hired as f64,
            Wish::Shortfall(_) => self.shortfall(after),
        }
    }
}

fn weight(unit: &TinyUnit) -> i64 {
    if unit.stage == 0 { 10 } else { 11 }
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

fn asked(tiny: &Tiny) -> Asked {
    let must = !matches!(tiny.wish, Wish::Shortfall(_));
    Asked { thresholds: must, balance: must, exemptions: tiny.exemptions_allowed, budget: true }
}

/// The best value of the first stage, and then the least money between two bounds: they differ only
/// where a plan lies within the solver's own tolerance of the value that is held.
fn best(tiny: &Tiny, plans: &[After], asked: Asked) -> Option<(f64, i64, i64)> {
    let judge = Judge { tiny };
    let accepted: Vec<(f64, i64)> =
        plans.iter().filter(|plan| judge.accepts(plan, asked)).map(|plan| (judge.first(plan), plan.money)).collect();
    let first = accepted.iter().map(|(first, _)| *first).min_by(f64::total_cmp)?;
    let percent = match tiny.wish {
        Wish::Cost => 0,
        Wish::Moved(percent) | Wish::Hired(percent) | Wish::Shortfall(percent) => percent,
    };
    let held = first * (1.0 + f64::from(i32::try_from(percent).unwrap()) / 100.0);
    let least = |most: f64| accepted.iter().filter(|(first, _)| *first <= most).map(|(_, money)| *money).min();
    Some((first, least(held + 3.0 * TOLERANCE * first.max(1.0))?, least(held + 1e-9)?))
}

/// The county after the solver's plan, where every step keeps to the levers.
fn after(tiny: &Tiny, plan: &Plan) -> After {
    let school = |name: &str| name[1..].parse::<usize>().unwrap();
    let unit = |name: &str, stage: &str| {
        tiny.units.iter().position(|unit| unit.school == school(name) && STAGES[unit.stage] == stage).unwrap()
    };
    let kind = |flags: &dyn std::fmt::Display| TYPES.iter().position(|name| *name == flags.to_string()).unwrap();
    let mut after = After {
        teachers: tiny.units.iter().map(|unit| unit.teachers).collect(),
        rooms: tiny.rooms.clone(),
        moved: 0,
        hired: 0,
        money: 0,
    };
    for step in &plan.moves {
        let (from, to) = (unit(step.from.as_str(), step.stage.as_str()), unit(step.to.as_str(), step.stage.as_str()));
        after.teachers[from][kind(&step.flags)] -= i64::from(step.teachers);
        after.teachers[to][kind(&step.flags)] += i64::from(step.teachers);
        after.moved += i64::from(step.teachers);
        after.money += i64::from(step.teachers) * tiny.moves.as_ref().unwrap().cost;
    }
    for step in &plan.hires {
        let lever = &tiny.hires[step.lever.trim_start_matches("lever").parse::<usize>().unwrap()];
        after.teachers[unit(step.school.as_str(), step.stage.as_str())][lever.of] += i64::from(step.teachers);
        after.hired += i64::from(step.teachers);
        after.money += i64::from(step.teachers) * lever.cost;
    }
    for step in &plan.purchases {
        let rooms: i64 = step.amount.try_into().unwrap();
        after.rooms[school(step.school.as_str())] += rooms;
        after.money += rooms * tiny.buy.as_ref().unwrap().price;
    }
    after
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= TOLERANCE * a.abs().max(b.abs()).max(1.0)
}

#[expect(clippy::cast_precision_loss, reason = "the numbers are small")]
fn wan(tenths: i64) -> f64 {
    tenths as f64 / 10.0
}

/// What is wrong with a plan, if anything.
fn fault(tiny: &Tiny, plans: &[After], planned: &Planned, expected: (f64, i64, i64)) -> Option<String> {
    let (first, least, most) = expected;
    let reached = after(tiny, &planned.plan);
    if plans.binary_search(&reached).is_err() {
        return Some(format!("the plan is not within the levers: {reached:?}"));
    }
    let judge = Judge { tiny };
    if !judge.accepts(&reached, asked(tiny)) {
        return Some(format!("the standard does not accept the plan: {reached:?}"));
    }
    let told = planned.stages.last().unwrap().value;
    if !close(planned.stages[0].value, first) || told < wan(least) - TOLERANCE || told > wan(most) + TOLERANCE {
        return Some(format!(
            "{:?}, but the best is {first} and then between {least} and {most} tenths",
            planned.stages
        ));
    }
    if !close(told, wan(reached.money)) {
        return Some(format!("the plan costs {} tenths and not {told}", reached.money));
    }
    let unproved = planned.stages.iter().find(|stage| stage.proof != Proof::Optimal || stage.bound > stage.value);
    unproved.map(|stage| format!("not proved: {stage:?}"))
}

/// How many cases there were of each kind.
#[derive(Debug, Default)]
struct Seen {
    planned: usize,
    infeasible: usize,
    balance_binds: usize,
    exemption_used: usize,
    budget_binds: usize,
    split: usize,
    without_cost: usize,
    wishes: [usize; 4],
}

impl Seen {
    fn note(&mut self, tiny: &Tiny, plans: &[After], found: Option<(f64, i64, i64)>) {
        let all = asked(tiny);
        let differs = |asked: Asked| usize::from(best(tiny, plans, asked) != found);
        self.balance_binds += differs(Asked { balance: false, ..all });
        self.exemption_used += if tiny.exemptions_allowed { differs(Asked { exemptions: false, ..all }) } else { 0 };
        self.budget_binds += differs(Asked { budget: false, ..all });
        self.split += usize::from(tiny.units.len() > tiny.rooms.len());
        self.planned += usize::from(found.is_some());
        self.infeasible += usize::from(found.is_none());
        self.without_cost += usize::from(found.is_some_and(|(_, least, _)| least == 0));
        let wish = match tiny.wish {
            Wish::Cost => 0,
            Wish::Moved(_) => 1,
            Wish::Hired(_) => 2,
            Wish::Shortfall(_) => 3,
        };
        self.wishes[wish] += usize::from(found.is_some());
    }
}

/// Most plans that are tried of one county.
const MOST_PLANS: usize = 60_000;

#[test]
fn the_solver_finds_what_trying_all_plans_finds_and_nothing_where_there_is_nothing() {
    let mut dice = Dice::new(20_170_426);
    let mut seen = Seen::default();
    let mut faults = Vec::new();
    let mut cases = 0;
    let wanted = std::env::var("JUNHENG_BRUTE_CASES").map_or(400, |cases| cases.parse().unwrap());
    while cases < wanted {
        let tiny = Tiny::random(&mut dice);
        let plans = every_plan(&tiny);
        let found = best(&tiny, &plans, asked(&tiny));
        // Counties that nothing can mend are many; one in four is enough of them.
        if plans.len() > MOST_PLANS || (found.is_none() && !dice.one_in(4)) {
            continue;
        }
        cases += 1;
        seen.note(&tiny, &plans, found);
        let wrong = match (tiny.small().solve(), found) {
            (Outcome::Planned(planned), Some(expected)) => fault(&tiny, &plans, &planned, expected),
            (Outcome::Infeasible(_), None) => None,
            (outcome, expected) => Some(format!("the best is {expected:?}, and the solver says {outcome:.200?}")),
        };
        faults.extend(wrong.map(|wrong| format!("case {cases}: {wrong}\n{tiny:?}\n")));
    }
    println!("{seen:?}");
    for fault in &faults {
        println!("FAULT {}", &fault[..fault.find('\n').unwrap()]);
    }
    assert!(
        faults.is_empty(),
        "{} of {cases} cases\n{}",
        faults.len(),
        faults.iter().take(5).cloned().collect::<String>()
    );
    let kinds = [
        seen.infeasible,
        seen.balance_binds,
        seen.exemption_used,
        seen.budget_binds,
        seen.split,
        seen.planned - seen.without_cost,
    ];
    assert!(kinds.iter().chain(&seen.wishes).all(|count| *count >= 10), "too few of a kind: {seen:?}");
}
