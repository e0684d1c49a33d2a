//! Parts of the variance, measures of inequality and levelling down, against values worked out by
//! hand, identities, and sums over all pairs.

use junheng::county::{County, StageId};
use junheng::evaluate::{
    Distribution, LevellingDown, MEASURES, Scorecard, Side, by_setting, contrast, contributions, evaluate,
    turning_point, worst_first,
};
use num_bigint::BigInt;
use num_rational::BigRational;
use solver_tests::primary_schools::{county, standard};
use solver_tests::shipped;
use std::collections::BTreeMap;

fn changle() -> Scorecard {
    let (county, standard) = shipped("changle-synthetic");
    evaluate(&county, &standard)
}

fn scorecard(schools: &[(&str, u32, &str)]) -> Scorecard {
    evaluate(&county(schools), &standard())
}

fn area(scorecard: &Scorecard) -> Distribution<'_> {
    Distribution::of(scorecard, &"primary".into(), "area")
}

/// Each measure with four decimals, by its name.
fn measures(schools: &[(&str, u32, &str)]) -> [String; 4] {
    let scorecard = scorecard(schools);
    MEASURES.map(|measure| measure.of(&area(&scorecard)).map_or("none".to_string(), |it| format!("{it:.4}")))
}

#[test]
fn the_measures_are_shown_in_the_order_theil_gini_percentiles_mcloone() {
    assert_eq!(MEASURES.map(|measure| measure.id), ["theil", "gini", "p90_p10", "mcloone"]);
}

#[test]
fn where_all_have_the_same_nothing_is_unequal() {
    assert_eq!(measures(&[("A", 100, "200"), ("B", 300, "600")]), ["0.0000", "0.0000", "1.0000", "1.0000"]);
}

#[test]
fn half_of_the_pupils_with_one_and_half_with_three() {
    // Theil ½·½·ln ½ + ½·1.5·ln 1.5; Gini (3 − 1) / (4 · 2); the median is 1 and so is the worse half.
    assert_eq!(measures(&[("A", 100, "100"), ("B", 100, "300")]), ["0.1308", "0.2500", "3.0000", "1.0000"]);
}

#[test]
fn pupils_with_nothing_add_nothing_to_theil_and_leave_ratios_to_them_undefined() {
    // Theil ½·2·ln 2.
    assert_eq!(measures(&[("A", 100, "0"), ("B", 100, "200")]), ["0.6931", "0.5000", "none", "none"]);
    assert_eq!(measures(&[("A", 100, "0"), ("B", 100, "0")]), ["none", "none", "none", "none"]);
}

#[test]
fn the_worse_off_half_takes_of_the_school_at_the_median_what_completes_it() {
    // Values 1, 2, 4; of 400 pupils the worse half is 100 with 1 and 100 with 2; the median is 2.
    assert_eq!(measures(&[("A", 100, "100"), ("B", 200, "400"), ("C", 100, "400")])[3], "0.7500");
}

#[test]
fn the_large_school_decides_the_percentiles_that_its_pupils_reach() {
    // 5 % of the pupils have 1, 90 % have 2, 5 % have 9.
    assert_eq!(measures(&[("A", 5, "5"), ("B", 90, "180"), ("C", 5, "45")])[2], "1.0000");
    assert_eq!(measures(&[("A", 10, "10"), ("B", 80, "160"), ("C", 10, "90")])[2], "2.0000");
}

/// The measures as sums over pairs and groups of plain floating-point numbers.
fn values(scorecard: &Scorecard, stage: &str, indicator: &str) -> Vec<(f64, f64, String)> {
    let stage: StageId = stage.into();
    let of_stage = scorecard.units.iter().filter(|unit| unit.id.stage == stage);
    let value = |value: &BigRational| {
        let whole = |n: &BigInt| n.to_string().parse::<f64>().unwrap();
        whole(value.numer()) / whole(value.denom())
    };
    of_stage
        .map(|unit| {
            let score = unit.indicators.iter().find(|score| score.indicator == indicator).unwrap();
            let township = unit.id.school.as_str().split('-').next().unwrap().to_string();
            (f64::from(unit.pupils), value(score.value.as_ref().unwrap()), township)
        })
        .collect()
}

#[test]
fn gini_is_half_the_relative_mean_difference_over_all_pairs() {
    let scorecard = changle();
    for coefficient in &scorecard.coefficients {
        let (stage, indicator) = (coefficient.stage.as_str(), coefficient.indicator.as_str());
        let units = values(&scorecard, stage, indicator);
        let pupils: f64 = units.iter().map(|(pupils, _, _)| pupils).sum();
        let total: f64 = units.iter().map(|(pupils, value, _)| pupils * value).sum();
        let pairs = units.iter().flat_map(|a| units.iter().map(move |b| a.0 * b.0 * (a.1 - b.1).abs()));
        let expected = pairs.sum::<f64>() / (2.0 * pupils * total);
        let found = MEASURES[1].of(&Distribution::of(&scorecard, &coefficient.stage, indicator)).unwrap();
        assert!((found - expected).abs() < 1e-12, "{stage} {indicator}: {found}, by pairs {expected}");
    }
}

#[test]
fn theil_is_what_lies_between_townships_and_what_lies_within_them() {
    let scorecard = changle();
    for coefficient in &scorecard.coefficients {
        let (stage, indicator) = (coefficient.stage.as_str(), coefficient.indicator.as_str());
        let units = values(&scorecard, stage, indicator);
        let sums = |units: &[&(f64, f64, String)]| -> (f64, f64) {
            (units.iter().map(|unit| unit.0).sum(), units.iter().map(|unit| unit.0 * unit.1).sum())
        };
        let theil = |units: &[&(f64, f64, String)]| {
            let (pupils, total) = sums(units);
            let term = |unit: &&(f64, f64, String)| match unit.1 * pupils / total {
                relative if relative > 0.0 => unit.0 / pupils * relative * relative.ln(),
                _ => 0.0,
            };
            units.iter().map(term).sum::<f64>()
        };
        let (pupils, total) = sums(&units.iter().collect::<Vec<_>>());
        let mut groups: BTreeMap<&str, Vec<&(f64, f64, String)>> = BTreeMap::new();
        units.iter().for_each(|unit| groups.entry(&unit.2).or_default().push(unit));
        assert!(groups.len() > 2);
        let parts = groups.values().filter(|group| sums(group).1 > 0.0).map(|group| {
            let (of_group, has) = sums(group);
            let share = has / total;
            share * theil(group) + share * (has / of_group / (total / pupils)).ln()
        });
        let expected: f64 = parts.sum();
        let found = MEASURES[0].of(&Distribution::of(&scorecard, &coefficient.stage, indicator)).unwrap();
        assert!((found - expected).abs() < 1e-12, "{stage} {indicator}: {found}, in parts {expected}");
    }
}

#[test]
fn parts_of_the_variance_add_up_to_it_exactly() {
    let scorecard = changle();
    assert_eq!(scorecard.coefficients.len(), 14);
    for coefficient in &scorecard.coefficients {
        let distribution = Distribution::of(&scorecard, &coefficient.stage, &coefficient.indicator);
        let parts = contributions(coefficient, &distribution);
        assert_eq!(parts.len(), coefficient.units);
        let zero = BigRational::from(BigInt::from(0));
        let sum = parts.iter().fold(zero, |sum, part| sum + part.variance.reduced());
        assert_eq!(sum, coefficient.judged().exact_variance().unwrap().reduced(), "{}", coefficient.indicator);
        assert!((parts.iter().map(|part| part.share).sum::<f64>() - 1.0).abs() < 1e-9);
        assert!(parts.is_sorted_by(|a, b| a.share >= b.share));
    }
}

#[test]
fn the_worked_example_has_the_printed_terms_of_its_variance() {
    let (county, standard) = shipped("worked-example");
    let scorecard = evaluate(&county, &standard);
    let parts = contributions(&scorecard.coefficients[0], &Distribution::of(&scorecard, &"primary".into(), "books"));
    let variance = scorecard.coefficients[0].weighted.standard_deviation().unwrap().powi(2);
    let shown: Vec<String> = parts
        .iter()
        .map(|part| format!("{} {:.2} {:?}", part.unit.id.school, part.share * variance, part.side))
        .collect();
    // Printed, by school: 0.003, 0.85, 5.13, 4.50, 0.17.
    assert_eq!(shown, ["S3 5.13 Above", "S4 4.50 Below", "S2 0.85 Below", "S5 0.17 Above", "S1 0.00 Below"]);
}

#[test]
fn a_school_more_than_two_standard_deviations_above_the_mean_is_far_above() {
    // Nine schools with 1 and one with 11: mean 2, S² = (9 · 1 + 81) / 10 = 9, and 11 > 2 + 2 · 3.
    let codes = ["A", "B", "D", "E", "F", "G", "H", "I", "J"];
    let mut schools: Vec<(&str, u32, &str)> = codes.iter().map(|code| (*code, 100, "100")).collect();
    schools.push(("K", 100, "1100"));
    let far = scorecard(&schools);
    let parts = contributions(&far.coefficients[0], &area(&far));
    assert_eq!((parts[0].unit.id.school.as_str(), parts[0].side), ("K", Side::FarAbove));
    assert_eq!(format!("{:.4} {:.4}", parts[0].share, parts[1].share), "0.9000 0.0111");
    // Four with 1 and one with 6 have mean 2 and S² = 4: 6 = 2 + 2 · 2 is not more than that.
    schools.drain(..5);
    schools[4].2 = "600";
    let near = scorecard(&schools);
    assert_eq!(contributions(&near.coefficients[0], &area(&near))[0].side, Side::Above);
}

#[test]
fn more_lowers_the_coefficient_below_the_turning_point_and_raises_it_above() {
    // Values 1, 2, 3 of 100 pupils each: mean 2, CV² = 1/6, turning point 2 · 7/6 = 2.3333.
    let base = scorecard(&[("A", 100, "100"), ("B", 100, "200"), ("D", 100, "300")]);
    assert_eq!(format!("{:.4}", turning_point(&base.coefficients[0]).unwrap()), "2.3333");
    let coefficient = |b: &str, d: &str| {
        scorecard(&[("A", 100, "100"), ("B", 100, b), ("D", 100, d)]).coefficients[0].weighted.coefficient().unwrap()
    };
    let today = coefficient("200", "300");
    // B is at the mean, below the turning point.
    assert!(coefficient("201", "300") < today);
    assert!(coefficient("200", "301") > today);
}

/// Whether the first county's coefficient is levelled down from the second's.
fn levelling(this: &[(&str, u32, &str)], base: &[(&str, u32, &str)]) -> Option<LevellingDown> {
    let (this, base) = (county(this), county(base));
    let (ours, theirs) = (evaluate(&this, &standard()), evaluate(&base, &standard()));
    contrast((&this, &ours), (&base, &theirs)).coefficients[0].levelling_down
}

/// Five schools of a hundred pupils each with so many square metres a pupil.
fn five(values: [u32; 5]) -> [(&'static str, u32, &'static str); 5] {
    let areas = ["0", "100", "200", "300", "400", "500", "600", "700", "800", "900", "1000"];
    let codes = ["A", "B", "D", "E", "F"];
    std::array::from_fn(|place| (codes[place], 100, areas[values[place] as usize]))
}

#[test]
fn a_smaller_coefficient_at_a_lower_mean_is_levelled_down() {
    assert_eq!(levelling(&five([2, 3, 4, 5, 5]), &five([2, 3, 4, 5, 9])), Some(LevellingDown::LowerMean));
}

#[test]
fn a_smaller_coefficient_is_levelled_down_where_the_best_lost_more_than_the_worst_gained() {
    // The mean stays 4; the best-off fifth lost 4, the worst-off fifth gained 1.
    assert_eq!(levelling(&five([2, 4, 4, 4, 6]), &five([1, 2, 3, 4, 10])), Some(LevellingDown::BestLostMore));
}

#[test]
fn what_the_worst_gain_from_the_best_is_no_levelling_down() {
    // One square metre a pupil goes from the best to the worst.
    assert_eq!(levelling(&five([2, 3, 5, 7, 8]), &five([1, 3, 5, 7, 9])), None);
}

#[test]
fn a_smaller_coefficient_with_more_for_all_is_no_levelling_down_and_a_larger_one_never_is() {
    assert_eq!(levelling(&five([2, 3, 4, 5, 6]), &five([1, 2, 3, 4, 5])), None);
    assert_eq!(levelling(&five([1, 1, 1, 1, 4]), &five([2, 3, 4, 5, 6])), None);
    assert_eq!(levelling(&five([1, 2, 3, 4, 5]), &five([1, 2, 3, 4, 5])), None);
}

fn codes<'a>(units: impl IntoIterator<Item = &'a junheng::county::UnitId>) -> Vec<&'a str> {
    units.into_iter().map(|unit| unit.school.as_str()).collect()
}

fn changes(this: &County, base: &County) -> Option<junheng::evaluate::UnitChanges> {
    let (ours, theirs) = (evaluate(this, &standard()), evaluate(base, &standard()));
    contrast((this, &ours), (base, &theirs)).changes
}

#[test]
fn schools_that_newly_pass_no_longer_pass_appear_and_vanish_are_told_apart() {
    let base = county(&[("A", 100, "100"), ("B", 100, "300"), ("D", 100, "300"), ("E", 100, "100")]);
    let this = county(&[("A", 100, "200"), ("B", 100, "199"), ("D", 100, "300"), ("F", 100, "300")]);
    let changes = changes(&this, &base).unwrap();
    let lists = [&changes.newly_pass, &changes.no_longer_pass, &changes.appear, &changes.vanish];
    assert_eq!(lists.map(codes), [["A"], ["B"], ["F"], ["E"]]);
}

#[test]
fn counties_with_less_than_half_of_the_codes_in_common_are_different_ones() {
    let base = county(&[("A", 100, "100"), ("B", 100, "300"), ("D", 100, "300")]);
    let half = county(&[("A", 100, "100"), ("X", 100, "300")]);
    let less = county(&[("A", 100, "100"), ("X", 100, "300"), ("Y", 100, "300")]);
    assert_eq!((changes(&half, &base).is_some(), changes(&less, &base).is_some()), (true, false));
}

#[test]
fn means_by_setting_weigh_pupils_and_tell_units_without_a_setting() {
    let schools = [("C1", 100, "100"), ("C2", 300, "900"), ("R1", 50, "50"), ("X", 10, "40")];
    let (county, scorecard) = (county(&schools), scorecard(&schools));
    let scores = by_setting(&county, &scorecard);
    let shown: Vec<String> = scores
        .iter()
        .map(|it| {
            let setting = it.setting.map_or("not told", junheng::county::Setting::name);
            let mean = it.indicators[0].2.mean().unwrap();
            format!("{setting}: {} of {} pass, {} pupils, {mean}", it.passing, it.units, it.pupils)
        })
        .collect();
    assert_eq!(
        shown,
        [
            "city: 1 of 2 pass, 400 pupils, 2.5",
            "rural: 0 of 1 pass, 50 pupils, 1",
            "not told: 1 of 1 pass, 10 pupils, 4"
        ]
    );
}

#[test]
fn the_worst_units_come_first_by_thresholds_missing() {
    let scorecard = scorecard(&[("A", 100, "150"), ("B", 100, "200"), ("D", 100, "50"), ("E", 100, "150")]);
    let worst = worst_first(&scorecard);
    let shown: Vec<String> = worst.iter().map(|(unit, missing)| format!("{} {missing}", unit.id.school)).collect();
    assert_eq!(shown, ["D 3/4", "A 1/4", "E 1/4"]);
}
