//! Tangents hold the balance limit from outside: plans meet it exactly, and no tangent cuts off
//! anything that meets it.

use junheng::county::{County, StageUnit};
use junheng::model::Model;
use junheng::model::algebra::Linear;
use junheng::model::balance::{Cone, TANGENT};
use junheng::quantity::Decimal;
use junheng::solve::{Limits, Live, Outcome, Planned, Status};
use junheng::standard::{CoefficientForm, Indicator, Numerator};
use num_rational::BigRational;
use solver_tests::small::Small;
use solver_tests::tiny::{Dice, Tiny, Wish};

fn ratio(value: Decimal) -> BigRational {
    BigRational::new(value.mantissa().into(), 10_i128.pow(value.scale()).into())
}

fn whole(value: u32) -> BigRational {
    BigRational::from_integer(value.into())
}

/// The indicator of a unit but for its factor, which cancels out of the coefficient.
fn value(small: &Small, county: &County, unit: &StageUnit, indicator: &Indicator) -> BigRational {
    match &indicator.numerator {
        Numerator::Teachers(flags) => whole(unit.teachers_bearing(flags)) / whole(unit.pupils),
        Numerator::Facilities(counted) => {
            let weight = |unit: &StageUnit| ratio(small.standard.stage(&unit.id.stage).unwrap().split_weight.value);
            let of_school = county.units_of(&unit.id.school).map(|peer| weight(peer) * whole(peer.pupils));
            let school = county.school(&unit.id.school).unwrap();
            let amount = counted.iter().map(|(facility, by)| ratio(*by) * ratio(school.facilities[facility].unwrap()));
            weight(unit) * amount.sum::<BigRational>() / of_school.sum::<BigRational>()
        }
    }
}

/// Q·Σ Q\[u\]·X\[u\]² ≤ (1 + γ²)·(Σ Q\[u\]·X\[u\])² for every stage and indicator; how many are equal or
/// above without the limit of the square is of no interest here.
fn balanced(small: &Small, county: &County) -> bool {
    small.standard.stages.iter().all(|stage| {
        let limit = ratio(small.standard.balance.limits[&stage.id].value);
        let most = BigRational::from_integer(1.into()) + &limit * &limit;
        small.standard.indicators.iter().all(|indicator| {
            let units = county.units.iter().filter(|unit| unit.id.stage == stage.id);
            let values: Vec<(BigRational, BigRational)> = units
                .map(|unit| {
                    let weighted = small.standard.balance.form == CoefficientForm::Weighted;
                    (whole(if weighted { unit.pupils } else { 1 }), value(small, county, unit, indicator))
                })
                .collect();
            let total: BigRational = values.iter().map(|(weight, _)| weight.clone()).sum();
            let sum: BigRational = values.iter().map(|(weight, value)| weight * value).sum();
            let squares: BigRational = values.iter().map(|(weight, value)| weight * value * value).sum();
            total * squares <= &most * &sum * &sum
        })
    })
}

/// A county of eight schools in which the least cost would leave teachers and rooms unevenly spread.
fn county(dice: &mut Dice) -> Small {
    let mut text = String::new();
    for school in 0..8 {
        let (pupils, plain, backbone) = (dice.from_to(80, 900), dice.from_to(2, 40), dice.from_to(0, 9));
        let (rooms, area) = (dice.from_to(0, 20), dice.from_to(100, 6000));
        text.push_str(&format!(
            "S{school} primary:{pupils}[none={plain},backbone={backbone}] rooms={rooms} area={area}.5\n"
        ));
    }
    let limit = dice.one_of(&["0.15", "0.2", "0.3"]);
    let form = dice.one_of(&["weighted", "unweighted"]);
    let standard = format!(
        "staff teachers primary=2.5\nbackbone teachers=backbone primary=0.5\nrooms rooms primary=1.1\narea area primary=250\n\
         rules must_meet=3 floor=0.5 form={form} primary={limit}"
    );
    let policy = "[move]\nmax_leaving_share = 0.8\ncost_wan = 1\n[hire.any]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 9\n\
                  [hire.best]\nstage = \"primary\"\nflags = \"backbone\"\ncost_wan = 15\n\
                  [buy.rooms]\nprice_wan = 3\n[buy.area]\nprice_wan = 0.2\n[solver]\nrelative_gap = 0.005\n";
    Small::new(&text, &standard, policy)
}

/// The shares that a member must have: its deviation squared by the radius.
fn place(model: &Model, cone: &Cone, levels: &[f64], radius_by: f64, share_by: f64) -> Vec<f64> {
    let mut values = vec![0.0; model.columns.len()];
    let weights: Vec<f64> = cone.members.iter().map(|member| member.root_weight.powi(2)).collect();
    let mean: f64 = weights.iter().zip(levels).map(|(weight, level)| weight * level).sum();
    let squares: f64 = weights.iter().zip(levels).map(|(weight, level)| weight * (level - mean).powi(2)).sum();
    let radius = squares.sqrt() * radius_by;
    values[cone.mean.index()] = mean;
    values[cone.radius.index()] = radius;
    for ((member, weight), level) in cone.members.iter().zip(weights).zip(levels) {
        values[member.level.index()] = *level;
        if radius > 0.0 {
            values[member.share.index()] = weight * (level - mean).powi(2) / radius * share_by;
        }
    }
    values
}

fn tangents(model: &Model) -> usize {
    model.rows.iter().filter(|row| row.key.family == TANGENT).count()
}

#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn random_levels(dice: &mut Dice, count: usize) -> Vec<f64> {
    let spread = dice.one_of(&[1, 10, 1000]);
    (0..count).map(|_| 1.0 + dice.below(2 * spread) as f64 / 100.0).collect()
}

/// Asserts that points on and inside the cones meet each tangent, and that a point just outside
/// misses one that touches there.
fn assert_tangents_keep_the_cone(planned: &Planned, dice: &mut Dice) {
    let model = &planned.program;
    for cone in &model.cones {
        let prefix = format!("{},", cone.key);
        let own: Vec<_> =
            model.rows.iter().filter(|row| row.key.family == TANGENT && row.key.key.starts_with(&prefix)).collect();
        assert!(own.len() >= 5 * cone.members.len());
        for _ in 0..40 {
            let levels = random_levels(dice, cone.members.len());
            for (radius_by, share_by) in [(1.0, 1.0), (1.3, 1.0), (2.0, 1.5)] {
                let values = place(model, cone, &levels, radius_by, share_by);
                for row in &own {
                    // Slopes reach a few thousand: the sums round at 10⁻¹⁰ or so.
                    assert!(row.violation(&values) < 1e-8, "{} by {}", row.key, row.violation(&values));
                }
            }
            let mut outside = place(model, cone, &levels, 0.99, 1.0);
            let beyond = cone.members.iter().any(|member| outside[member.share.index()] > 1e-6);
            // The shares as a solver would like them: within the total that the radius allows.
            cone.members.iter().for_each(|member| outside[member.share.index()] *= 0.99 * 0.99);
            let cuts = cone.tangents_at(&outside);
            assert!(!beyond || cuts.iter().any(|row| row.violation(&outside) > 0.0), "{} is not cut", cone.key);
        }
    }
}

#[test]
fn plans_meet_the_balance_limit_exactly_and_tangents_keep_the_whole_cone() {
    let mut dice = Dice::new(5);
    let mut cut = 0;
    for _ in 0..12 {
        let small = county(&mut dice);
        assert!(!balanced(&small, &small.county), "the county must need balancing");
        let planned = small.planned();
        let after = planned.plan.apply(&small.county).unwrap();
        assert!(balanced(&small, &after), "{:?}", planned.plan);
        cut += planned.effort.tangents;
        assert_tangents_keep_the_cone(&planned, &mut dice);
    }
    assert!(cut > 100, "the first tangents sufficed everywhere: {cut}");
}

/// The optimum of a program with its tangents as they stand.
fn optimum(model: &Model, objective: &Linear, relaxed: bool) -> f64 {
    let limits = Limits { relative_gap: 0.0, node_limit: None };
    let answer =
        Live::new(model, objective, relaxed, limits).unwrap().solve_or_retry(model, objective, relaxed, limits);
    assert_eq!(answer.status, Status::Optimal);
    answer.bound
}

#[test]
fn removing_tangents_never_raises_the_optimum() {
    let mut dice = Dice::new(8);
    let (mut cases, mut lower) = (0, 0);
    while cases < 40 {
        let mut tiny = Tiny::random(&mut dice);
        tiny.wish = Wish::Cost;
        tiny.limits = [15, 15];
        let Outcome::Planned(planned) = tiny.small().solve() else { continue };
        cases += 1;
        for relaxed in [true, false] {
            let mut model = planned.program.clone();
            let mut before = optimum(&model, &planned.objective, relaxed);
            assert!(before <= planned.stages[0].value + 1e-6, "the program is no relaxation of its plan");
            while tangents(&model) > 0 {
                model.rows.retain(|row| row.key.family != TANGENT || !dice.one_in(2));
                let after = optimum(&model, &planned.objective, relaxed);
                // Relative to money of the size of 10: the solver's own tolerance.
                assert!(after <= before + 1e-6, "{after} is above {before}");
                lower += usize::from(after < before - 1e-6);
                before = after;
            }
        }
    }
    assert!(lower >= 10, "tangents hardly mattered: {lower}");
}
