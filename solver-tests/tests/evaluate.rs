//! The evaluation against figures that others worked out, and its speed.

use junheng::county::{County, UnitId};
use junheng::evaluate::{Assessment, Scorecard, evaluate};
use junheng::standard::Standard;
use solver_tests::shipped;
use solver_tests::three_schools::{COUNTY, STANDARD};
use std::time::{Duration, Instant};

#[test]
fn the_worked_example_has_the_printed_coefficient_to_six_digits() {
    let (county, standard) = shipped("worked-example");
    let scorecard = evaluate(&county, &standard);
    let [books] = scorecard.coefficients.as_slice() else { panic!("one coefficient") };
    let six = |value: Option<f64>| format!("{:.6}", value.unwrap());
    assert_eq!(six(books.weighted.mean()), "6.334437");
    assert_eq!(six(books.weighted.standard_deviation()), "3.263861");
    assert_eq!(six(books.weighted.coefficient()), "0.515257");
    assert_eq!(six(books.unweighted.coefficient()), "0.488771");
}

#[test]
fn the_document_and_the_sentences_show_the_worked_example() {
    let (county, standard) = shipped("worked-example");
    let scorecard = evaluate(&county, &standard);
    let words = junheng::language::Language::English.catalogue();
    let evaluation =
        junheng::report::evaluation::Evaluation { county: &county, standard: &standard, scorecard: &scorecard, words };
    let document = evaluation.document();
    assert!(document["coefficients"][0]["difference_coefficient"].to_string().starts_with("0.515256"));
    let sentences = evaluation.sentences();
    assert_eq!(sentences[0], "Worked example (2012) fails by the standard worked-example.");
    assert_eq!(sentences[1], "primary: 3 of 5 units pass; 1 of 1 difference coefficient is within the limit of 0.65.");
    assert_eq!(sentences[2], "The standard is an illustration: no authority has set it.");
}

/// A nine-year school of 166 primary and 210 junior pupils with 23,226 books.
fn nine_year_school() -> (County, Standard) {
    let county = solver_tests::county(&[
        (
            "county.toml",
            "name = \"N\"\nyear = 2012\nstandard = \"s.toml\"\nstages = [\"primary\", \"junior\"]\nschool_kinds = [\"nine_year\"]\nteacher_flags = []\n[[facility]]\nid = \"books\"\nunit = \"books\"\n",
        ),
        ("schools.csv", "school,name,kind\nN,N,nine_year\n"),
        ("enrolment.csv", "school,stage,pupils\nN,primary,166\nN,junior,210\n"),
        ("teacher_counts.csv", "school,stage,flags,teachers\nN,primary,none,9\nN,junior,none,9\n"),
        ("facilities.csv", "school,books\nN,23226\n"),
    ]);
    (county, solver_tests::books_in_two_stages())
}

#[test]
fn a_nine_year_school_shares_its_books_as_the_note_on_splitting_does() {
    let (county, standard) = nine_year_school();
    let scorecard = evaluate(&county, &standard);
    let books: Vec<f64> = scorecard.coefficients.iter().map(|it| it.weighted.mean().unwrap()).collect();
    assert_eq!(format!("{:.5}", books[0]), "58.50378");
    assert_eq!(format!("{:.3}", books[0] * 166.0), "9711.627");
    assert_eq!(format!("{:.3}", books[1] * 210.0), "13514.373");
}

fn without_rooms_at_c() -> Scorecard {
    let mut files = COUNTY;
    files[4].1 = "school,rooms\nA,4\nB,3\nC,absent\nP,1\n";
    files[3].1 =
        "school,stage,flags,teachers\nA,primary,none,7\nB,primary,none,6\nC,primary,none,6\nP,primary,none,0\n";
    evaluate(&solver_tests::county(&files), &solver_tests::standard(STANDARD))
}

#[test]
fn what_is_declared_absent_is_not_assessed_and_leaves_the_coefficient() {
    let scorecard = without_rooms_at_c();
    let c = scorecard.units.iter().find(|unit| unit.id.school.as_str() == "C").unwrap();
    assert_eq!((c.indicators[1].met, c.assessment), (None, Assessment::NotAssessed));
    let rooms = &scorecard.coefficients[1];
    assert_eq!((rooms.units, rooms.units_without_value, rooms.within_limit), (2, 1, Some(true)));
    assert_eq!(scorecard.assessment, Assessment::NotAssessed);
}

#[test]
fn excluded_units_are_listed_with_the_reason() {
    let scorecard = without_rooms_at_c();
    let [point] = scorecard.excluded.as_slice() else { panic!("one excluded unit") };
    assert_eq!(point.id, UnitId { school: "P".into(), stage: "primary".into() });
    assert_eq!(point.reason, junheng::evaluate::Reason::Kind("teaching_point".to_string()));
}

/// A county of many nine-year schools of different sizes, the slowest kind to add up exactly.
fn many_nine_year_schools(count: u32) -> County {
    let lines = |row: &dyn Fn(u32) -> String| (0..count).map(row).collect::<String>();
    let areas = "teaching_and_auxiliary_area indoor_sports_area outdoor_sports_area equipment_value multimedia_rooms";
    let facilities: String =
        areas.split(' ').map(|id| format!("[[facility]]\nid = \"{id}\"\nunit = \"u\"\n")).collect();
    solver_tests::county(&[
        (
            "county.toml",
            &format!(
                "name = \"M\"\nyear = 2020\nstandard = \"s.toml\"\nstages = [\"primary\", \"junior\"]\nschool_kinds = [\"nine_year\"]\nteacher_flags = [\"higher_degree\", \"backbone\", \"pe_arts\"]\n{facilities}"
            ),
        ),
        ("schools.csv", &format!("school,name,kind\n{}", lines(&|i| format!("S{i},S{i},nine_year\n")))),
        (
            "enrolment.csv",
            &format!(
                "school,stage,pupils\n{}",
                lines(&|i| format!("S{i},primary,{}\nS{i},junior,{}\n", 101 + 7 * i, 53 + 5 * i))
            ),
        ),
        (
            "teacher_counts.csv",
            &format!(
                "school,stage,flags,teachers\n{}",
                lines(&|i| format!(
                    "S{i},primary,higher_degree,{}\nS{i},junior,backbone+pe_arts,{}\n",
                    5 + i % 9,
                    4 + i % 7
                ))
            ),
        ),
        (
            "facilities.csv",
            &format!(
                "school,{}\n{}",
                areas.replace(' ', ","),
                lines(&|i| format!(
                    "S{i},{}.25,{}.5,{},{}.75,{}\n",
                    900 + 11 * i,
                    i % 50,
                    2000 + 13 * i,
                    40 + i % 17,
                    5 + i % 13
                ))
            ),
        ),
    ])
}

#[test]
fn three_hundred_combined_schools_are_evaluated_exactly_in_a_blink() {
    let county = many_nine_year_schools(300);
    let file = solver_tests::repository().join("scenarios/standards/cn-2017.toml");
    let standard = junheng::standard::read(&file).unwrap_or_else(|problems| panic!("{problems}")).value;
    standard.fits(&county).unwrap_or_else(|problems| panic!("{problems}"));
    let start = Instant::now();
    let scorecard = evaluate(&county, &standard);
    let taken = start.elapsed();
    assert_eq!((scorecard.units.len(), scorecard.coefficients.len()), (600, 14));
    println!("600 units in {taken:?}");
    assert!(taken < Duration::from_millis(500), "{taken:?}; about 40 ms on an idle core");
}
