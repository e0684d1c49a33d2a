//! Senior middle school: no standard judges it here, and it has its share of the rooms.

use junheng::county::{self, County, StageId, UnitId};
use junheng::diagnostic::Problems;
use junheng::evaluate::{Reason, Scorecard, evaluate};
use junheng::instance::{Instance, join};
use junheng::standard::{self, Standard};
use num_bigint::BigInt;
use num_rational::BigRational;
use std::path::Path;

/// A twelve-year school, T, of 200 primary, 300 junior and 500 senior pupils, and a complete middle
/// school, M, of 600 junior and 500 senior pupils.
const ENROLMENT: &str = "school,stage,pupils\nT,primary,200\nT,junior,300\nT,senior,500\nM,junior,600\nM,高中,500\n";
const TEACHERS: &str = "school,stage,flags,teachers\nT,primary,none,10\nT,junior,none,20\nM,junior,none,40\n";

fn measure_of_2017() -> Standard {
    standard::read(Path::new("cn-2017")).unwrap_or_else(|problems| panic!("{problems}")).value
}

/// The county with these tables and so many multimedia rooms at M.
fn read(enrolment: &str, teachers: &str, rooms: u32) -> Result<County, Problems> {
    let folder = tempfile::tempdir().unwrap();
    let facilities = format!(
        "school,teaching_and_auxiliary_area,indoor_sports_area,outdoor_sports_area,equipment_value,multimedia_rooms\n\
         T,11900,0,11900,119,119\nM,12000,0,12000,120,{rooms}\n"
    );
    for (name, text) in [
        ("county.toml", "name = \"Small\"\nyear = 2020\nstandard = \"cn-2017\"\n"),
        ("schools.csv", "school,name,kind\nT,T,twelve_year\nM,M,complete_middle\n"),
        ("enrolment.csv", enrolment),
        ("teacher_counts.csv", teachers),
        ("facilities.csv", &facilities),
    ] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    county::declaration(folder.path())?.read(&measure_of_2017().vocabulary).map(|read| read.value)
}

fn county(enrolment: &str, rooms: u32) -> County {
    read(enrolment, TEACHERS, rooms).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The county with nobody told in senior middle school.
fn without_senior() -> County {
    county("school,stage,pupils\nT,primary,200\nT,junior,300\nM,junior,600\n", 40)
}

fn instance(county: &County) -> Instance {
    let policy = solver_tests::policy("name = \"p\"\ntitle = \"p\"\n[[objective]]\nminimise = \"cost\"\n");
    join(county, &measure_of_2017(), &policy).unwrap_or_else(|problems| panic!("{problems}"))
}

/// Each judged unit with its value of an indicator.
fn values(scorecard: &Scorecard, place: usize) -> Vec<(String, BigRational)> {
    let of = |unit: &junheng::evaluate::UnitScore| (unit.id.to_string(), unit.indicators[place].value.clone().unwrap());
    scorecard.units.iter().map(of).collect()
}

fn named(values: &[(&str, i64, i64)]) -> Vec<(String, BigRational)> {
    let ratio = |above: i64, below: i64| BigRational::new(BigInt::from(above), BigInt::from(below));
    values.iter().map(|(unit, above, below)| ((*unit).to_string(), ratio(*above, *below))).collect()
}

/// T shares as 200 : 1.1 · 300 : 1.32 · 500 = 20 : 33 : 66, and the junior stage of M has
/// 600 / (600 + 1.2 · 500), one half.
#[test]
fn twelve_year_and_complete_middle_schools_share_as_a_hand_computes() {
    let scorecard = evaluate(&county(ENROLMENT, 40), &measure_of_2017());
    // Teaching area: 11900 · 20/119 / 200, 11900 · 33/119 / 300, 12000 · 1/2 / 600.
    assert_eq!(values(&scorecard, 3), named(&[("T/primary", 10, 1), ("T/junior", 11, 1), ("M/junior", 10, 1)]));
    let excluded = scorecard.excluded.iter().map(|unit| (unit.id.to_string(), unit.pupils, unit.reason.clone()));
    let not_judged = |unit: &str| (unit.to_string(), 500, Reason::Stage(StageId::from("senior")));
    assert_eq!(excluded.collect::<Vec<_>>(), [not_judged("T/senior"), not_judged("M/senior")]);
    assert!(scorecard.coefficients.iter().all(|coefficient| coefficient.stage.as_str() != "senior"));
}

#[test]
fn a_county_without_senior_rows_shares_among_the_judged_stages_alone() {
    let scorecard = evaluate(&without_senior(), &measure_of_2017());
    // 11900 · 20/53 / 200, 11900 · 33/53 / 300, 12000 / 600.
    let expected = named(&[("T/primary", 1190, 53), ("T/junior", 1309, 53), ("M/junior", 20, 1)]);
    assert_eq!(values(&scorecard, 3), expected);
    assert_eq!(scorecard.excluded, []);
}

#[test]
fn the_program_of_a_plan_shares_as_the_evaluation_does() {
    for (county, expected) in [
        (county(ENROLMENT, 40), [20.0 / 119.0, 33.0 / 119.0, 0.5]),
        (without_senior(), [20.0 / 53.0, 33.0 / 53.0, 1.0]),
    ] {
        let instance = instance(&county);
        let shares: Vec<(String, f64)> =
            instance.units.iter().map(|unit| (unit.id.to_string(), unit.in_year(1).facility_share)).collect();
        let units = ["T/primary", "T/junior", "M/junior"];
        assert_eq!(shares.iter().map(|(unit, _)| unit.as_str()).collect::<Vec<_>>(), units);
        for ((unit, share), expected) in shares.iter().zip(expected) {
            assert!((share - expected).abs() < 1e-12, "{unit}: {share}, expected {expected}");
        }
    }
}

/// M's 600 junior pupils need 14.4 rooms of their own, so that the school needs 28.8, and 29 as they
/// come whole: 29 / 28.8 of the threshold.
#[test]
fn whole_rooms_are_rounded_up_over_the_share_in_the_program_and_in_the_evaluation() {
    let junior = UnitId { school: "M".into(), stage: "junior".into() };
    let need = instance(&county(ENROLMENT, 28)).needs[&(1, junior.clone(), "multimedia_rooms".to_string())];
    assert!((need.full - 29.0 / 28.8).abs() < 1e-12, "{}", need.full);
    for (rooms, met) in [(28, false), (29, true)] {
        let scorecard = evaluate(&county(ENROLMENT, rooms), &measure_of_2017());
        let unit = scorecard.units.iter().find(|unit| unit.id == junior).unwrap();
        assert_eq!(unit.indicators[6].met, Some(met), "{rooms} rooms");
    }
}

#[test]
fn only_units_of_unjudged_stages_may_do_without_a_row_of_teachers() {
    let without = TEACHERS.replace("M,junior,none,40\n", "");
    let told = read(ENROLMENT, &without, 40).unwrap_err().to_string();
    assert_eq!(
        told,
        "error[C05] teacher_counts.csv\n  found:    no row for M/junior\n  expected: at least one row for each school and stage\n  help:     a unit without teachers has a row with 0 teachers\n"
    );
}

#[test]
fn a_stage_cannot_be_judged_and_unjudged() {
    let again = "extends = \"cn-2017\"\n[[unjudged_stage]]\nid = \"junior\"\ntitle = \"j\"\nsplit_weight = { value = 0, source = \"splitting\", sure = \"2+\" }\n";
    let told = standard::parse("again.toml", again).unwrap_err().to_string();
    let found: Vec<&str> = told.lines().filter(|line| !line.starts_with("error")).collect();
    assert_eq!(
        found,
        [
            "  found:    split weight 0",
            "  expected: a weight above 0",
            "  found:    the stage again",
            "  expected: each stage once, judged or not"
        ]
    );
}
