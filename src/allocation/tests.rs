use super::*;
use crate::quantity::Decimal;

/// Counties whose values are known: each a function of its share, whose relaxation is as good as its plans.
struct ByHand<'a> {
    value: &'a dyn Fn(usize, f64) -> f64,
    /// Values and prices of the relaxation.
    relaxed: &'a dyn Fn(usize, f64) -> Relaxed,
}

impl Counties for ByHand<'_> {
    type Error = ();

    fn relax(&mut self, questions: &[(usize, Decimal)]) -> Result<Vec<Relaxed>, ()> {
        Ok(questions.iter().map(|(county, share)| (self.relaxed)(*county, near(*share))).collect())
    }

    fn plan(&mut self, questions: &[(usize, Decimal)]) -> Result<Vec<Planned>, ()> {
        let planned = |(county, share): &(usize, Decimal)| {
            let value = (self.value)(*county, near(*share));
            if value.is_finite() { Planned::Value { value, bound: value } } else { Planned::Infeasible(None) }
        };
        Ok(questions.iter().map(planned).collect())
    }
}

fn request(budget: i64) -> Request {
    Request { budget: budget.into(), step: 1.into(), tolerance: 1e-6, most_plans: 40 }
}

/// County 0 lacks 10 and saves 0.5 for each, county 1 lacks 8 and saves 1 for each of the first four and 0.25
/// for each of the others; the rest cannot be helped.
fn lines(county: usize, share: f64) -> (f64, f64) {
    match county {
        0 if share < 20.0 => (10.0 - 0.5 * share, 0.5),
        0 => (0.0, 0.0),
        _ if share < 4.0 => (8.0 - share, 1.0),
        _ if share < 20.0 => (4.0 - 0.25 * (share - 4.0), 0.25),
        _ => (0.0, 0.0),
    }
}

#[test]
fn money_goes_where_one_more_saves_most_and_the_price_is_what_one_more_would_save() {
    let relaxed = |county, share| {
        let (value, price) = lines(county, share);
        Relaxed::Tangent { value, price }
    };
    let value = |county, share| lines(county, share).0;
    for (budget, shares, total, price) in
        [(3, [0, 3], 15.0, 1.0), (10, [6, 4], 11.0, 0.5), (30, [20, 10], 2.5, 0.25), (50, [20, 20], 0.0, 0.0)]
    {
        let found = allocate(&request(budget), 2, &mut ByHand { value: &value, relaxed: &relaxed }).unwrap();
        assert_eq!(found.shares, shares.map(|share: i64| Some(Decimal::from(share))), "{budget}");
        assert!((found.total.unwrap() - total).abs() < 1e-9 && (found.bound - total).abs() < 1e-5, "{found:?}");
        assert!((found.price - price).abs() < 1e-6, "{found:?}");
    }
}

/// Steps that no tangent tells: what each county's money buys, and where, is tried by brute force.
#[test]
fn whole_steps_are_split_as_well_as_by_trying_every_split() {
    let jumps: [&[(i64, f64)]; 3] = [&[(3, 2.0), (9, 5.0)], &[(4, 3.0), (7, 4.0)], &[(5, 4.0), (11, 9.0)]];
    let value = |county: usize, share: f64| {
        10.0 - jumps[county].iter().filter(|(at, _)| *at as f64 <= share).map(|(_, saved)| *saved).fold(0.0, f64::max)
    };
    let relaxed = |_, _| Relaxed::Unknown;
    for budget in 0..=27 {
        let found = allocate(&request(budget), 3, &mut ByHand { value: &value, relaxed: &relaxed }).unwrap();
        let mut best = f64::INFINITY;
        for a in 0..=budget {
            for b in 0..=budget - a {
                let of = |county, share: i64| value(county, share as f64);
                best = best.min(of(0, a) + of(1, b) + of(2, budget - a - b));
            }
        }
        assert!((found.total.unwrap() - best).abs() < 1e-9 && found.gap().unwrap() < 1e-6, "{budget}: {found:?}");
        assert!(found.shares.iter().flatten().sum::<Decimal>() <= Decimal::from(budget));
    }
}

#[test]
fn a_county_without_a_plan_takes_no_part_and_the_others_share() {
    let relaxed = |county, share| match county {
        2 => Relaxed::Infeasible,
        _ => Relaxed::Tangent { value: lines(county, share).0, price: lines(county, share).1 },
    };
    let value = |county, share| if county == 2 { f64::INFINITY } else { lines(county, share).0 };
    let found = allocate(&request(10), 3, &mut ByHand { value: &value, relaxed: &relaxed }).unwrap();
    assert_eq!(found.shares, [Some(6.into()), Some(4.into()), None]);
    assert!(!found.infeasible);
}

/// Each needs at least 6: together 12.
#[test]
fn counties_that_need_more_than_the_budget_together_have_no_split() {
    let value = |_, share| if share < 6.0 { f64::INFINITY } else { 1.0 };
    let relaxed =
        |_, share| if share < 6.0 { Relaxed::Infeasible } else { Relaxed::Tangent { value: 1.0, price: 0.0 } };
    let mut counties = ByHand { value: &value, relaxed: &relaxed };
    let found = allocate(&request(11), 2, &mut counties).unwrap();
    assert_eq!((found.total, found.shares), (None, vec![None, None]));
    let found = allocate(&request(12), 2, &mut counties).unwrap();
    assert_eq!((found.total, found.shares), (Some(2.0), vec![Some(6.into()), Some(6.into())]));
}

/// Money is left only for totals that are the same: what 1 saves here is little, and wanted.
#[test]
fn a_little_that_money_saves_is_not_given_up_for_money_that_is_left() {
    let value = |_, share| if share < 1.0 { 1.000_005 } else { 1.0 };
    let relaxed = |_, _| Relaxed::Unknown;
    let found = allocate(&request(1), 1, &mut ByHand { value: &value, relaxed: &relaxed }).unwrap();
    assert_eq!((found.total, found.shares), (Some(1.0), vec![Some(1.into())]));
}
