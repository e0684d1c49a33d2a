//! Prices against finite differences: the right-hand side of each row is changed by a little in the
//! continuous relaxation, and the optimum changes by the price.

use junheng::model::Model;
use junheng::model::algebra::Linear;
use junheng::model::rows::Sense;
use junheng::solve::{Limits, Live, Price, Status};
use solver_tests::small::Small;
use std::collections::BTreeSet;

/// How exactly the cones of a relaxation are held here.
const CONE: f64 = 1e-9;

/// The optimum of the relaxation with its cones, by a cut loop of its own; `None` where there is none.
fn relaxed(mut model: Model, objective: &Linear) -> Option<(f64, Vec<f64>)> {
    let limits = Limits { relative_gap: 0.0, node_limit: None };
    for _ in 0..200 {
        let answer = Live::new(&model, objective, true, limits).unwrap().solve();
        if answer.status == Status::Infeasible {
            return None;
        }
        let values = answer.values.unwrap_or_else(|| panic!("{:?}", answer.status));
        let exceeded = model.cones.iter().filter(|cone| cone.relative_excess(&values) > CONE);
        let tangents: Vec<_> = exceeded.flat_map(|cone| cone.tangents_at(&values)).collect();
        if tangents.is_empty() {
            return Some((answer.bound, values));
        }
        model.rows.extend(tangents);
    }
    panic!("the cones were not met");
}

/// The optimum where a row's right-hand side is larger by so much; none where nobody may leave and
/// fewer still should.
fn changed(model: &Model, objective: &Linear, place: usize, by: f64) -> f64 {
    let mut model = model.clone();
    model.rows[place].right += by;
    relaxed(model, objective).map_or(f64::INFINITY, |(optimum, _)| optimum)
}

/// What one of the price's units more of strictness costs, from either side.
fn differences(model: &Model, objective: &Linear, price: &Price) -> (f64, f64) {
    const STEP: f64 = 1e-4;
    let place = model.rows.iter().position(|row| (row.key.family, &row.key.key) == (price.family, &price.key)).unwrap();
    let row = &model.rows[place];
    let give = row.give.as_ref().unwrap();
    let (now, values) = relaxed(model.clone(), objective).unwrap();
    let unit = give.over.map_or(1.0 / give.natural, |mean| 0.01 * values[mean.index()]);
    let sign = if row.sense == Sense::AtLeast { 1.0 } else { -1.0 };
    let side = |by: f64| sign * (changed(model, objective, place, by) - now) / by * unit;
    let (below, above) = (side(-STEP), side(STEP));
    (below.min(above), below.max(above))
}

/// Checks every price of the first stage; the families that had one.
fn check(county: &str, standard: &str, policy: &str) -> BTreeSet<&'static str> {
    let small = Small::new(county, standard, policy);
    let (model, _) = Model::of(&small.instance());
    let (objective, planned) = (model.stages[0].expression.clone(), small.planned());
    let first: Vec<&Price> = planned.prices.iter().filter(|price| price.aim == model.stages[0].aim).collect();
    for price in &first {
        let (least, most) = differences(&model, &objective, price);
        let slack = 2e-3 * price.value.max(1e-3);
        assert!(
            price.value >= least - slack && price.value <= most + slack,
            "{}[{}] is told to cost {}, and does between {least} and {most}",
            price.family,
            price.key,
            price.value
        );
    }
    first.iter().map(|price| price.family).collect()
}

const LEVERS: &str = "[move]\nmax_leaving_share = 0.2\nmax_net_change_share = 0.25\ncost_wan = 0.5\n\
                      [hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 10\nmax_teachers = 6\n\
                      [hire.dear]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 30\n[buy.area]\nprice_wan = 0.3\n";

/// Staff is short by 12 of 40 and comes by moves, then by cheap hires, then by dear ones.
const COUNTY: &str = "A primary:100[none=2] area=300\nB primary:200[none=6] area=900\nC primary:300[none=20] area=1400\n\
                      D primary:100[none=3] area=200";

#[test]
fn prices_of_thresholds_caps_and_hires_are_what_a_little_more_costs() {
    let standard = "staff teachers primary=4.5\narea area primary=450\nrules primary=9";
    let families = check(COUNTY, standard, LEVERS);
    // B alone may take one more, by its net change; the caps of those who leave are far away.
    let expected = ["hire_limit", "indicator_threshold", "net_change"];
    assert!(expected.iter().all(|family| families.contains(family)), "{families:?}");
}

#[test]
fn the_price_of_a_limit_is_what_a_hundredth_of_the_coefficient_costs() {
    let standard = "area area primary=10\nrules primary=0.2";
    let families = check(COUNTY, standard, "[buy.area]\nprice_wan = 0.3\n");
    assert_eq!(families.into_iter().collect::<Vec<_>>(), ["balance_limit"]);
}

#[test]
fn the_price_of_a_budget_is_what_one_more_wan_saves_of_the_shortfall() {
    let standard = "area area primary=450\nrules primary=9";
    let policy = "[buy.area]\nprice_wan = 0.3\n[budget]\ntotal_wan = 50\n[requirements]\nthresholds = \"aim\"\n\
                  [[objective]]\nminimise = \"shortfall\"\n";
    let small = Small::new(COUNTY, standard, policy);
    let budget = small.planned().prices.into_iter().find(|price| price.family == "budget").unwrap();
    // D stands at 200 of 450 with 100 pupils: one m2 for 0.3 is 1 / 450 of its threshold.
    assert!((budget.value - 1.0 / 450.0 / 0.3).abs() < 1e-9, "{budget:?}");
    assert_eq!(budget.unit, "thresholds for 1 万元");
    assert_eq!(budget.sentence, "1 万元 more in the budget would save 0.007407 thresholds");
    assert!(check(COUNTY, standard, policy).contains("budget"));
}
