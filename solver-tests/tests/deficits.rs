//! What units lack: worked out by hand, and put to the test by adding it.

use junheng::county::{County, FacilityId, SchoolId, TeacherFlags, UnitId};
use junheng::evaluate::{Deficit, IndicatorScore, counted_unit, evaluate, rounded_up};
use junheng::quantity::Decimal;
use junheng::standard::{Indicator, Numerator, Standard};
use num_rational::BigRational;
use solver_tests::primary_schools;

fn deficit_of<'a>(scores: &'a [IndicatorScore], indicator: &str) -> &'a Deficit {
    let score = scores.iter().find(|score| score.indicator == indicator).unwrap();
    score.deficit.as_ref().unwrap()
}

fn shown(amounts: [&BigRational; 4]) -> String {
    amounts.map(ToString::to_string).join(" ")
}

fn all_of(deficit: &Deficit) -> [&BigRational; 4] {
    let Deficit { to_threshold, to_floor } = deficit;
    [&to_threshold.exact, &to_threshold.to_add, &to_floor.exact, &to_floor.to_add]
}

#[test]
fn a_school_of_205_pupils_without_room_lacks_410_square_metres() {
    let county = primary_schools::county(&[("A", 205, "0"), ("B", 205, "410")]);
    let scorecard = evaluate(&county, &primary_schools::standard());
    // 85 % of 410 is 348.5.
    assert_eq!(shown(all_of(deficit_of(&scorecard.units[0].indicators, "area"))), "410 410 697/2 697/2");
    assert_eq!(scorecard.units[1].indicators[0].deficit, None);
}

#[test]
fn of_teachers_and_whole_rooms_no_part_will_do() {
    let mut files = solver_tests::three_schools::COUNTY;
    // Six teachers and three rooms per 100 pupils: of 105 pupils, 6.3 teachers and 3.15 rooms.
    files[2].1 = "school,stage,pupils\nA,primary,105\nB,primary,100\nC,primary,100\nP,primary,20\n";
    files[3].1 =
        "school,stage,flags,teachers\nA,primary,none,4\nB,primary,none,6\nC,primary,none,6\nP,primary,none,0\n";
    files[4].1 = "school,rooms\nA,2\nB,3\nC,3\nP,1\n";
    let county = solver_tests::county(&files);
    let standard = solver_tests::standard(solver_tests::three_schools::STANDARD);
    let scorecard = evaluate(&county, &standard);
    let a = &scorecard.units[0].indicators;
    // The floors are 5.355 teachers and 2.6775 rooms.
    assert_eq!(shown(all_of(deficit_of(a, "teachers"))), "23/10 3 271/200 2");
    assert_eq!(shown(all_of(deficit_of(a, "rooms"))), "23/20 2 271/400 1");
    let units = standard.indicators.iter().map(|indicator| counted_unit(indicator, &county).unwrap());
    assert_eq!(units.collect::<Vec<String>>(), ["teachers", "rooms"]);
}

#[test]
fn a_nine_year_school_adds_what_the_stage_lacks_over_its_share() {
    let county = solver_tests::county(&[
        (
            "county.toml",
            "name = \"N\"\nyear = 2020\nstandard = \"s.toml\"\nstages = [\"primary\", \"junior\"]\nschool_kinds = [\"nine_year\"]\nteacher_flags = []\n[[facility]]\nid = \"books\"\nunit = \"books\"\n",
        ),
        ("schools.csv", "school,name,kind\nN,N,nine_year\n"),
        ("enrolment.csv", "school,stage,pupils\nN,primary,100\nN,junior,100\n"),
        ("teacher_counts.csv", "school,stage,flags,teachers\nN,primary,none,9\nN,junior,none,9\n"),
        ("facilities.csv", "school,books\nN,630\n"),
    ]);
    let scorecard = evaluate(&county, &solver_tests::books_in_two_stages());
    // Of 630 books the primary stage has 630 / 2.1 = 300, the junior stage 330; both need 400.
    let [primary, junior] = scorecard.units.as_slice() else { panic!("two units") };
    let to_threshold = |scores: &[IndicatorScore]| {
        let lack = &deficit_of(scores, "books").to_threshold;
        format!("{} {}", lack.exact, lack.to_add)
    };
    assert_eq!(to_threshold(&primary.indicators), "100 210");
    assert_eq!(to_threshold(&junior.indicators), "70 1470/11");
}

#[test]
fn what_is_shown_is_rounded_up_so_that_it_is_enough() {
    let third = BigRational::new(1.into(), 3.into());
    assert_eq!(rounded_up(&third, 2), BigRational::new(34.into(), 100.into()));
    assert_eq!(rounded_up(&BigRational::new(5.into(), 2.into()), 2), BigRational::new(5.into(), 2.into()));
}

/// The county with so much more of what an indicator counts at a unit's school.
fn with_more(county: &County, unit: &UnitId, indicator: &Indicator, more: Decimal) -> County {
    let mut county = county.clone();
    match &indicator.numerator {
        Numerator::Teachers(flags) => {
            let of_unit = county.units.iter_mut().find(|it| it.id == *unit).unwrap();
            let count = of_unit.teachers.entry(TeacherFlags(flags.clone())).or_default();
            *count = u32::try_from(i64::from(*count) + more.mantissa() as i64).unwrap();
        }
        Numerator::Facilities(coefficients) => {
            let (kind, _): (&FacilityId, _) = coefficients.iter().find(|(_, it)| **it == Decimal::ONE).unwrap();
            let school: &SchoolId = &unit.school;
            let school = county.schools.iter_mut().find(|it| it.id == *school).unwrap();
            let amount = school.facilities.get_mut(kind).unwrap();
            *amount = Some(amount.unwrap() + more);
        }
    }
    county
}

fn decimal(value: &BigRational) -> Decimal {
    let hundredths: i64 = (rounded_up(value, 2) * num_bigint::BigInt::from(100)).to_string().parse().unwrap();
    Decimal::new(hundredths, 2).normalize()
}

fn met(county: &County, standard: &Standard, unit: &UnitId, indicator: &str) -> bool {
    let scorecard = evaluate(county, standard);
    let unit = scorecard.units.iter().find(|it| it.id == *unit).unwrap();
    unit.indicators.iter().find(|score| score.indicator == indicator).unwrap().met == Some(true)
}

#[test]
fn adding_what_is_missing_meets_the_threshold_and_a_hair_less_does_not() {
    let (county, standard) = solver_tests::shipped("changle-synthetic");
    let mut tried = 0;
    for unit in evaluate(&county, &standard).units {
        for (score, indicator) in unit.indicators.iter().zip(&standard.indicators) {
            let Some(deficit) = &score.deficit else { continue };
            let whole = deficit.to_threshold.to_add.is_integer() && indicator.id != "equipment_value";
            let hair = if whole { Decimal::ONE } else { Decimal::new(1, 2) };
            let more = decimal(&deficit.to_threshold.to_add);
            let enough = with_more(&county, &unit.id, indicator, more);
            assert!(met(&enough, &standard, &unit.id, &indicator.id), "{} {}", unit.id, indicator.id);
            let less = with_more(&county, &unit.id, indicator, more - hair);
            assert!(!met(&less, &standard, &unit.id, &indicator.id), "{} {}", unit.id, indicator.id);
            tried += 1;
        }
    }
    assert!(tried > 200, "only {tried} units and indicators lack something");
}
