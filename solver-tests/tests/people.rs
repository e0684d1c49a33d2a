//! Who is eligible for rotation and who retires, in counties small enough to count by hand.

use junheng::county::{County, TeacherFlags};
use std::collections::BTreeMap;

/// One school A in 2024, with these tables beside those that each county has.
fn county(tables: &[(&str, &str)]) -> County {
    let fixed = [
        (
            "county.toml",
            "name = \"X\"\nyear = 2024\nstandard = \"s.toml\"\nstages = [\"primary\"]\nschool_kinds = [\"primary\"]\n\
             teacher_flags = [\"backbone\"]\n[[facility]]\nid = \"rooms\"\nunit = \"rooms\"\n",
        ),
        ("schools.csv", "school,name,kind\nA,A,primary\n"),
        ("enrolment.csv", "school,stage,pupils\nA,primary,90\n"),
        ("facilities.csv", "school,rooms\nA,3\n"),
    ];
    solver_tests::county(&[&fixed, tables].concat())
}

/// By 2024 three have taught here for six years, of whom one is exempt.
const ROSTER: (&str, &str) = (
    "teachers.csv",
    "person,school,stage,flags,since,born,retires,exempt\n\
     P1,A,primary,none,2018,1965,,no\n\
     P2,A,primary,backbone,2010,1980,2026,\n\
     P3,A,primary,none,2018,1966,,yes\n\
     P4,A,primary,none,2019,1960,,no\n\
     P5,A,primary,none,,1966,2027,no\n\
     P6,A,primary,none,2023,,,no\n",
);

const COUNTS: (&str, &str) =
    ("teacher_counts.csv", "school,stage,flags,teachers\nA,primary,none,4\nA,primary,backbone,2\n");

fn shown(counts: Option<BTreeMap<TeacherFlags, u32>>) -> String {
    let Some(counts) = counts else { return "not told".to_string() };
    counts.iter().map(|(flags, count)| format!("{flags} {count}")).collect::<Vec<_>>().join(", ")
}

/// The eligible after so many years.
fn eligible(county: &County, years_in_school: u32) -> String {
    shown(county.eligible_teachers(&county.units[0], years_in_school))
}

/// Who leaves in a year, at 60.
fn retiring(county: &County, year: u32) -> String {
    shown(county.retiring(&county.units[0], year, 60))
}

#[test]
fn who_has_taught_here_for_long_enough_and_is_not_exempt_is_eligible() {
    let county = county(&[ROSTER]);
    assert_eq!(
        [7, 6, 5].map(|years| eligible(&county, years)),
        ["backbone 1", "none 1, backbone 1", "none 2, backbone 1"]
    );
}

#[test]
fn a_told_year_of_retirement_goes_before_the_age_and_the_overdue_leave_first() {
    let county = county(&[ROSTER]);
    let found = [2024, 2025, 2026, 2027].map(|year| retiring(&county, year));
    assert_eq!(found, ["", "none 2", "none 1, backbone 1", "none 1"]);
}

#[test]
fn a_roster_without_years_tells_neither() {
    let county = county(&[("teachers.csv", "person,school,stage,flags\nP1,A,primary,none\n")]);
    assert_eq!([eligible(&county, 6), retiring(&county, 2025)], ["not told", "not told"]);
}

#[test]
fn counts_alone_tell_neither() {
    let county = county(&[COUNTS]);
    assert_eq!([eligible(&county, 6), retiring(&county, 2025)], ["not told", "not told"]);
}

const ELIGIBLE: (&str, &str) = ("eligible_teachers.csv", "school,stage,flags,teachers\nA,primary,backbone,1\n");
const LEAVERS: (&str, &str) = ("leavers.csv", "school,stage,flags,year,teachers\nA,primary,none,2026,3\n");

#[test]
fn tables_tell_both_beside_counts_and_go_before_a_roster() {
    for teachers in [COUNTS, ROSTER] {
        let county = county(&[teachers, ELIGIBLE, LEAVERS]);
        let found = [eligible(&county, 99), retiring(&county, 2025), retiring(&county, 2026)];
        assert_eq!(found, ["backbone 1", "", "none 3"]);
    }
}

#[test]
fn eligible_and_leaving_teachers_of_a_campus_are_its_schools() {
    let county = county(&[
        (
            "schools.csv",
            "school,name,kind,counted,parent,land_area,free_land,group\nA,A,primary,yes,,9000,1000,G\nB,B,primary,no,A,500,,\n",
        ),
        ("enrolment.csv", "school,stage,pupils\nA,primary,90\nB,primary,10\n"),
        ("facilities.csv", "school,rooms\nA,3\nB,1\n"),
        ("teacher_counts.csv", "school,stage,flags,teachers\nA,primary,none,4\nB,primary,none,2\n"),
        ("eligible_teachers.csv", "school,stage,flags,teachers\nA,primary,none,3\nB,primary,none,1\n"),
        ("leavers.csv", "school,stage,flags,year,teachers\nA,primary,none,2025,1\nB,primary,none,2025,1\n"),
    ]);
    assert_eq!([eligible(&county, 6), retiring(&county, 2025)], ["none 4", "none 2"]);
    let school = &county.schools[0];
    assert_eq!((school.land_area, school.free_land, school.group.as_deref()), (Some(9500.into()), None, Some("G")));
}
