//! Projections of pupils: identities, a case worked by hand, bad assumptions, the command line.

use assert_cmd::Command;
use junheng::county::{County, UnitId};
use junheng::enrolment::county_at::county_at;
use junheng::enrolment::totals::totals;
use junheng::enrolment::{self, Course, Projection};
use junheng::evaluate::Assessment;
use solver_tests::{junheng as program, repository};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Two townships: Town with a primary and a junior school, Hill with a nine-year school. Six and
/// three grades, 10 pupils in each but where a test says otherwise.
const COUNTY: [(&str, &str); 5] = [
    (
        "county.toml",
        "name = \"Two townships\"\nyear = 2020\nstandard = \"standard.toml\"\nstages = [\"primary\", \"junior\"]\nschool_kinds = [\"primary\", \"junior\", \"nine_year\"]\nteacher_flags = []\n[provenance]\nsynthetic = true\n[[facility]]\nid = \"rooms\"\nunit = \"rooms\"\n",
    ),
    (
        "schools.csv",
        "school,name,kind,township,longitude,latitude\nP,P,primary,Town,118.0,36.0\nJ,J,junior,Town,118.0,36.0\nN,N,nine_year,Hill,118.5,36.0\n",
    ),
    ("enrolment.csv", "school,stage,pupils\nP,primary,60\nJ,junior,30\nN,primary,60\nN,junior,30\n"),
    (
        "teacher_counts.csv",
        "school,stage,flags,teachers\nP,primary,none,3\nJ,junior,none,3\nN,primary,none,3\nN,junior,none,3\n",
    ),
    ("facilities.csv", "school,rooms\nP,6\nJ,3\nN,9\n"),
];

const HEAD: &str = "title = \"A test.\"\nentry_age = 6\n[[stage]]\nid = \"primary\"\ngrades = 6\n[[stage]]\nid = \"junior\"\ngrades = 3\n[grades]\ntable = \"grades.csv\"\n[births]\ntable = \"births.csv\"\nsource = \"a test\"\nsure = \"?\"\n[entry]\nrate = { value = 1, source = \"a test\", sure = \"?\" }\n";

/// Ten pupils in every grade.
fn tens() -> String {
    let of = |school: &str, stage: &str, grades: std::ops::RangeInclusive<u32>| -> String {
        grades.map(|grade| format!("{school},{stage},{grade},10\n")).collect()
    };
    ["school,stage,grade,pupils\n".to_string(), of("P", "primary", 1..=6), of("J", "junior", 7..=9)]
        .into_iter()
        .chain([of("N", "primary", 1..=6), of("N", "junior", 7..=9)])
        .collect()
}

/// Births of Town and Hill by year, from 2014 on; ten in each year that is not told.
fn births(told: &[(&str, u32, u32)]) -> String {
    let mut text = "township,year,births\n".to_string();
    for township in ["Town", "Hill"] {
        for year in 2013..=2030 {
            let births = told.iter().find(|(of, when, _)| *of == township && *when == year).map_or(10, |told| told.2);
            text.push_str(&format!("{township},{year},{births}\n"));
        }
    }
    text
}

/// Reads and projects; the problems as text where there are any.
fn attempt(county: &County, files: &[(&str, &str)], years: u32) -> Result<Projection, String> {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let told = |problems: junheng::diagnostic::Problems| problems.to_string();
    let assumptions = enrolment::read(&folder.path().join("assumed.toml"), county, years).map_err(told)?.value;
    enrolment::project(county, &assumptions, years).map_err(told)
}

fn county() -> County {
    solver_tests::county(&COUNTY)
}

fn with(assumed: &str, births: &str, years: u32) -> Result<Projection, String> {
    let assumed = format!("{HEAD}{assumed}");
    attempt(&county(), &[("assumed.toml", &assumed), ("births.csv", births), ("grades.csv", &tens())], years)
}

fn projected(assumed: &str, births: &str, years: u32) -> Projection {
    with(assumed, births, years).unwrap_or_else(|problems| panic!("{problems}"))
}

fn course<'a>(projection: &'a Projection, variant: &str) -> &'a Course {
    projection.courses.iter().find(|course| course.variant == variant).unwrap()
}

/// Pupils of a grade of a unit in a year of the middle variant.
fn pupils(projection: &Projection, school: &str, grade: u32, year: u32) -> u32 {
    let of_year = course(projection, "middle").years.iter().find(|of| of.year == year).unwrap();
    let grades = of_year.units.iter().filter(|unit| unit.unit.school.as_str() == school);
    grades.filter_map(|unit| unit.grades.get(&grade)).sum()
}

fn county_total(projection: &Projection, year: u32) -> u32 {
    let of_year = course(projection, "middle").years.iter().find(|of| of.year == year).unwrap();
    of_year.units.iter().map(|unit| unit.pupils).sum()
}

#[test]
fn with_rates_of_1_and_no_movement_each_grade_is_the_grade_below_one_year_before() {
    let told: Vec<(&str, u32, u32)> =
        (2014..=2024).flat_map(|year| [("Town", year, year - 2000), ("Hill", year, 2 * (year - 2010))]).collect();
    let projection = projected("", &births(&told), 10);
    for year in 2021..=2030 {
        for grade in (2..=9).filter(|grade| *grade != 7) {
            for school in ["P", "J", "N"] {
                let (now, before) =
                    (pupils(&projection, school, grade, year), pupils(&projection, school, grade - 1, year - 1));
                assert_eq!(now, before, "{school}, grade {grade}, {year}");
            }
        }
        assert_eq!(pupils(&projection, "J", 7, year), pupils(&projection, "P", 6, year - 1));
        assert_eq!(pupils(&projection, "N", 7, year), pupils(&projection, "N", 6, year - 1));
        assert_eq!(pupils(&projection, "P", 1, year), year - 6 - 2000);
        let leave = pupils(&projection, "J", 9, year - 1) + pupils(&projection, "N", 9, year - 1);
        let enter = pupils(&projection, "P", 1, year) + pupils(&projection, "N", 1, year);
        assert_eq!(county_total(&projection, year), county_total(&projection, year - 1) + enter - leave);
    }
}

#[test]
fn a_wave_of_births_reaches_grade_1_after_six_years_and_grade_7_after_twelve() {
    let projection = projected("", &births(&[("Town", 2016, 40)]), 10);
    let above_ten = |grade: u32, school: &str| -> Vec<u32> {
        (2020..=2030).filter(|year| pupils(&projection, school, grade, *year) > 10).collect()
    };
    assert_eq!(above_ten(1, "P"), [2022]);
    assert_eq!(above_ten(7, "J"), [2028]);
    assert_eq!(pupils(&projection, "J", 7, 2028), 40);
    assert_eq!(above_ten(1, "N"), [0; 0]);
    let primary = &totals(&county(), course(&projection, "middle"))[0];
    assert_eq!((primary.township.as_deref(), primary.peak()), (Some("Town"), (2022, 90)));
}

#[test]
fn children_born_after_the_cut_off_enter_a_year_later() {
    let late = "born_after_cutoff = { value = 0.25, source = \"a test\", sure = \"?\" }\n";
    let assumed = format!("{late}{HEAD}");
    let births = births(&[("Town", 2016, 50)]);
    let files = [("assumed.toml", assumed.as_str()), ("births.csv", &births), ("grades.csv", &tens())];
    let projection = attempt(&county(), &files, 4).unwrap();
    let entered: Vec<u32> = (2021..=2024).map(|year| pupils(&projection, "P", 1, year)).collect();
    assert_eq!(entered, [10, 40, 20, 10]);
}

/// Worked by hand: 0.9 · 20 = 18 children enter at Town, and a fifth of each of Hill's grades moves there.
///
/// | 2021 | grade 1 | 2 to 6 | 7 | 8, 9 |
/// |---|---|---|---|---|
/// | N before | 10 | 10 each | 0.8 · 10 = 8 | 10 each |
/// | a fifth moves | 2 | 2 each | 1.6 | 2 each |
/// | N after | 8 | 8 each | 6.4 | 8 each |
/// | P, J after | 18 + 2 = 20 | 12 each | 8 + 1.6 = 9.6 | 12 each |
#[test]
fn a_small_county_is_projected_as_by_hand() {
    let assumed = "[entry.by_township]\nTown = { value = 0.9, source = \"a test\", sure = \"?\" }\n[progression]\n6 = { value = 0.8, source = \"a test\", sure = \"?\" }\n[[movement]]\nid = \"m\"\nfrom = \"Hill\"\nto = \"Town\"\nshare = { value = 0.2, source = \"a test\", sure = \"?\" }\n";
    let projection = projected(assumed, &births(&[("Town", 2015, 20)]), 1);
    let of = |school: &str| -> Vec<u32> { (1..=9).map(|grade| pupils(&projection, school, grade, 2021)).collect() };
    // Junior: 22.4 and 33.6 are 56 together, of which the largest remainder gives 22 and 34.
    assert_eq!(of("P"), [20, 12, 12, 12, 12, 12, 0, 0, 0]);
    assert_eq!(of("N"), [8, 8, 8, 8, 8, 8, 6, 8, 8]);
    assert_eq!(of("J"), [0, 0, 0, 0, 0, 0, 10, 12, 12]);
}

#[test]
fn movement_and_housing_from_inside_conserve_pupils_and_leave_none_below_zero() {
    let still = projected("", &births(&[]), 8);
    let moved = projected(
        "[[movement]]\nid = \"all\"\nfrom = \"Hill\"\nto = \"Town\"\nheads = { value = 50, source = \"a test\", sure = \"?\" }\n[[movement]]\nid = \"share\"\nfrom = \"Hill\"\nto = \"Town\"\nfrom_year = 2023\nto_year = 2024\nshare = { value = 0.37, source = \"a test\", sure = \"?\" }\n[[housing]]\nid = \"flats\"\ntownship = \"Town\"\nyear = 2025\nflats = 100\npupils_per_flat = { value = 3, source = \"a test\", sure = \"?\" }\nfrom_outside = { value = 0, source = \"a test\", sure = \"?\" }\n",
        &births(&[]),
        8,
    );
    for year in 2020..=2028 {
        assert_eq!(county_total(&moved, year), county_total(&still, year), "{year}");
    }
    assert_eq!((1..=9).map(|grade| pupils(&moved, "N", grade, 2025)).sum::<u32>(), 0);
}

#[test]
fn housing_brings_pupils_from_outside_by_the_mix_of_grades() {
    let flats = "[[housing]]\nid = \"flats\"\ntownship = \"Hill\"\nyear = 2021\nflats = 200\npupils_per_flat = { value = 0.5, source = \"a test\", sure = \"?\" }\nfrom_outside = { value = 1, source = \"a test\", sure = \"?\" }\nmix = { weights = [4, 3, 2, 1, 0, 0, 0, 0, 0], source = \"a test\", sure = \"?\" }\n";
    let projection = projected(flats, &births(&[]), 2);
    let of = |year: u32| -> Vec<u32> { (1..=9).map(|grade| pupils(&projection, "N", grade, year)).collect() };
    assert_eq!(of(2021), [50, 40, 30, 20, 10, 10, 10, 10, 10]);
    assert_eq!(of(2022), [10, 50, 40, 30, 20, 10, 10, 10, 10]);
}

#[test]
fn rates_that_are_not_given_are_measured_over_one_year() {
    let county = county();
    let previous = tens().replace("P,primary,1,10", "P,primary,1,30");
    let head = HEAD.replace("table = \"grades.csv\"\n", "table = \"grades.csv\"\nprevious = \"previous.csv\"\n");
    let head = head.replace("[entry]\nrate = { value = 1, source = \"a test\", sure = \"?\" }\n", "");
    let births = births(&[("Town", 2014, 8)]);
    let grades = tens();
    let files = [
        ("assumed.toml", head.as_str()),
        ("births.csv", &births),
        ("grades.csv", &grades),
        ("previous.csv", &previous),
    ];
    let projection = attempt(&county, &files, 1).unwrap();
    let assumed: BTreeMap<&str, String> = course(&projection, "middle")
        .assumed
        .iter()
        .filter_map(|assumed| Some((assumed.key.as_str(), format!("{} {}", assumed.value?, assumed.sure))))
        .collect();
    // Of 30 + 10 pupils in grade 1, 20 are in grade 2; of 8 children of Town, 10 entered.
    assert_eq!(assumed["progression.1"], "0.5 DER");
    assert_eq!(assumed["progression.6"], "1 DER");
    assert_eq!(assumed["entry.by_township.Town"], "1.25 DER");
    assert_eq!(pupils(&projection, "P", 2, 2021), 5);
}

/// The example in the documents of the R package enrollcast (Lawless, MIT licence): kindergarten and
/// two grades, ratios 0.925 and 0.9678363, projected to 130, 115.625, 107.42982 in the second year
/// and 128, 120.25, 111.90607 in the third. Whole pupils by largest remainders follow from these.
#[test]
fn a_published_example_of_grade_progression_ratios_is_reproduced() {
    let texts = [
        (
            "county.toml",
            COUNTY[0].1.replace("\"primary\", \"junior\"]\nschool", "\"primary\"]\nschool").replace("2020", "2023"),
        ),
        ("schools.csv", "school,name,kind,township\nA,A,primary,T\n".to_string()),
        ("enrolment.csv", "school,stage,pupils\nA,primary,310\n".to_string()),
        ("teacher_counts.csv", "school,stage,flags,teachers\nA,primary,none,3\n".to_string()),
        ("facilities.csv", "school,rooms\nA,6\n".to_string()),
    ];
    let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let county = solver_tests::county(&texts);
    let assumed = "title = \"enrollcast\"\nentry_age = 6\n[[stage]]\nid = \"primary\"\ngrades = 3\n[grades]\ntable = \"grades.csv\"\n[births]\ntable = \"births.csv\"\nsource = \"enrollcast\"\nsure = \"1\"\n[entry]\nrate = { value = 1, source = \"enrollcast\", sure = \"1\" }\n[progression]\n1 = { value = 0.925, source = \"enrollcast\", sure = \"1\" }\n2 = { value = 0.9678363, source = \"enrollcast\", sure = \"1\" }\n";
    let grades = "school,stage,grade,pupils\nA,primary,1,120\nA,primary,2,99\nA,primary,3,91\n";
    let births = "township,year,births\nT,2018,125\nT,2019,130\nT,2020,128\n";
    let files = [("assumed.toml", assumed), ("births.csv", births), ("grades.csv", grades)];
    let projection = attempt(&county, &files, 3).unwrap();
    let of = |year: u32| -> Vec<u32> { (1..=3).map(|grade| pupils(&projection, "A", grade, year)).collect() };
    assert_eq!([of(2024), of(2025), of(2026)], [[125, 111, 96], [130, 116, 107], [128, 120, 112]]);
}

#[test]
fn variants_override_values_and_are_all_run() {
    let factor = |name: &str, value: &str| {
        format!("[variants.{name}.births.factor]\nvalue = {value}\nsource = \"a test\"\nsure = \"?\"\n")
    };
    let assumed = format!("{}{}", factor("low", "0.5"), factor("high", "2"));
    let projection = projected(&assumed, &births(&[]), 8);
    let names: Vec<&str> = projection.courses.iter().map(|course| course.variant).collect();
    assert_eq!(names, ["low", "middle", "high"]);
    let last = |course: &Course| course.years[8].units.iter().map(|unit| unit.pupils).sum::<u32>();
    // Births from 2021 on are multiplied, and reach grades 1 and 2 by 2028.
    let lasts: Vec<u32> = projection.courses.iter().map(last).collect();
    assert_eq!(lasts, [160, 180, 220]);
}

#[test]
fn pupils_of_today_by_grade_come_from_the_classes_where_no_table_is_named() {
    const NAMES: [&str; 9] = ["一年级", "2", "三年级", "4年级", "五年级", "Grade 6", "七年级", "初二", "9"];
    let of = |school: &str, stage: &str, grades: std::ops::RangeInclusive<usize>| -> String {
        let class = |grade: usize| {
            let name = NAMES[grade - 1];
            format!("{school},{stage},{name},1班,{grade}\n{school},{stage},{name},2班,{}\n", 10 - grade)
        };
        grades.map(class).collect()
    };
    let classes =
        ["school,stage,grade,class,pupils\n".to_string(), of("P", "primary", 1..=6), of("J", "junior", 7..=9)]
            .into_iter()
            .chain([of("N", "primary", 1..=6), of("N", "junior", 7..=9)])
            .collect::<String>();
    let files: Vec<(&str, &str)> = COUNTY.iter().copied().chain([("classes.csv", classes.as_str())]).collect();
    let county = solver_tests::county(&files);
    let head = HEAD.replace("[grades]\ntable = \"grades.csv\"\n", "");
    let births = births(&[("Town", 2015, 14)]);
    let projection = attempt(&county, &[("assumed.toml", head.as_str()), ("births.csv", &births)], 1).unwrap();
    assert_eq!((1..=6).map(|grade| pupils(&projection, "P", grade, 2020)).collect::<Vec<_>>(), [10; 6]);
    assert_eq!(
        (1..=6).map(|grade| pupils(&projection, "P", grade, 2021)).collect::<Vec<_>>(),
        [14, 10, 10, 10, 10, 10]
    );
    // Classes of today are not those of a year to come.
    let then = county_at(&county, course(&projection, "middle"), 2021).unwrap().county;
    assert!(then.units.iter().all(|unit| unit.class_list.is_none() && unit.classes.is_none()));
}

#[test]
fn changle_can_be_judged_in_a_later_year() {
    let root = repository().join("scenarios");
    let standard = junheng::standard::read(&root.join("standards/cn-2017.toml")).unwrap().value;
    let county = junheng::county::read(&root.join("counties/changle-synthetic")).unwrap().value;
    let assumptions = enrolment::read(&root.join("projections/changle.toml"), &county, 10).unwrap().value;
    let projection = enrolment::project(&county, &assumptions, 10).unwrap();
    let then = county_at(&county, course(&projection, "middle"), 2033).unwrap();
    let pupils = |county: &County| county.units.iter().map(|unit| u64::from(unit.pupils)).sum::<u64>();
    let told: u64 = totals(&county, course(&projection, "middle"))
        .iter()
        .filter(|total| total.township.is_none())
        .filter_map(|total| total.pupils.last().map(|(_, pupils)| *pupils))
        .sum();
    assert_eq!((pupils(&then.county), then.left_out.len()), (told, 0));
    let passing = |county: &County| {
        let units = junheng::evaluate::inspect(county, &standard).scorecard.units;
        units.iter().filter(|unit| unit.assessment == Assessment::Passes).count()
    };
    // The teachers and rooms of today for two thirds of the pupils.
    assert!(pupils(&then.county) < pupils(&county) * 2 / 3);
    assert!(passing(&then.county) > passing(&county));
}

const FEEDING: &str = "[feeding]\ntable = \"feeders.csv\"\n";

#[test]
fn a_table_of_feeders_shares_out_those_who_go_on() {
    let assumed = format!("{HEAD}{FEEDING}");
    let feeders = "学校代码,学段,升入学校代码,比例\nP,primary,J,0.7\nP,primary,N,0.3\n";
    let (births, grades) = (births(&[]), tens());
    let files = [
        ("assumed.toml", assumed.as_str()),
        ("births.csv", &births),
        ("grades.csv", &grades),
        ("feeders.csv", feeders),
    ];
    let projection = attempt(&county(), &files, 1).unwrap();
    assert_eq!((pupils(&projection, "J", 7, 2021), pupils(&projection, "N", 7, 2021)), (7, 13));
}

#[test]
fn an_own_projection_replaces_the_cohorts_and_must_be_complete() {
    let own = "title = \"Own.\"\n[[stage]]\nid = \"primary\"\ngrades = 6\n[[stage]]\nid = \"junior\"\ngrades = 3\n[own]\ntable = \"own.csv\"\nsource = \"the bureau\"\nsure = \"1\"\n";
    let table = "school,stage,year,pupils\nP,primary,2021,61\nJ,junior,2021,30\nN,primary,2021,0\nN,junior,2021,29\n";
    let files = [("assumed.toml", own), ("own.csv", table)];
    let projection = attempt(&county(), &files, 1).unwrap();
    let year = &projection.courses[0].years[1];
    assert_eq!(year.units.iter().map(|unit| unit.pupils).collect::<Vec<_>>(), [61, 30, 0, 29]);
    let incomplete = [
        ("assumed.toml", own),
        (
            "own.csv",
            "school,stage,year,pupils\nP,primary,2020,59\nP,primary,2021,61\nJ,junior,2021,30\nN,primary,2021,0\n",
        ),
    ];
    assert_eq!(
        attempt(&county(), &incomplete, 1).unwrap_err(),
        "error[E08] own.csv, column pupils\n  found:    59 pupils of P/primary in 2020\n  expected: 60 pupils, as in the enrolment\n\
         error[E08] own.csv, column year\n  found:    no pupils of N/junior in 2021\n  expected: a row for each year from 2021 to 2021\n  help:     a unit that is closed has 0 pupils; --years asks for fewer years\n"
    );
}

#[test]
fn a_school_that_grows_by_a_grade_a_year_keeps_its_pupils() {
    // Of P the grades 4 to 6 are not open yet: without [[taught]] its pupils of grade 3 go on at N.
    let grades = tens().replace("P,primary,3,10", "P,primary,3,40");
    let grades: String = grades
        .lines()
        .filter(|line| !["P,primary,4,10", "P,primary,5,10", "P,primary,6,10"].contains(line))
        .map(|line| format!("{line}\n"))
        .collect();
    let taught = "[[taught]]\nschool = \"P\"\nstage = \"primary\"\nfrom = 1\nto = 6\n";
    for (more, at_p, at_n) in [("", 0, 50), (taught, 40, 10)] {
        let (assumed, births) = (format!("{HEAD}{more}"), births(&[]));
        let files = [("assumed.toml", assumed.as_str()), ("births.csv", &births), ("grades.csv", &grades)];
        let projection = attempt(&county(), &files, 1).unwrap();
        assert_eq!((pupils(&projection, "P", 4, 2021), pupils(&projection, "N", 4, 2021)), (at_p, at_n));
    }
}

#[test]
fn pupils_of_grades_that_are_not_taught_any_more_go_on_elsewhere() {
    let taught = "[[taught]]\nschool = \"P\"\nstage = \"primary\"\nfrom = 1\nto = 3\n";
    let projection = projected(taught, &births(&[]), 1);
    assert_eq!((1..=6).map(|grade| pupils(&projection, "P", grade, 2021)).collect::<Vec<_>>(), [10, 10, 10, 0, 0, 0]);
    assert_eq!(
        (1..=6).map(|grade| pupils(&projection, "N", grade, 2021)).collect::<Vec<_>>(),
        [10, 10, 10, 20, 20, 20]
    );
    assert_eq!(county_total(&projection, 2021), county_total(&projection, 2020));
}

#[test]
fn a_row_of_grades_for_a_unit_that_the_county_does_not_have_is_refused() {
    assert_eq!(
        message("", &births(&[]), &(tens() + "P,junior,7,10\n")),
        "error[E05] grades.csv, row 20, column stage\n  found:    P/junior\n  expected: a school and stage of the county's enrolment\n"
    );
}

#[test]
fn a_county_of_a_later_year_is_judged_by_its_pupils_then() {
    let standard = solver_tests::standard(
        "id = \"t\"\ntitle = \"T\"\n[sources.t]\ndocument = \"T\"\nkind = \"assumption\"\n[[stage]]\nid = \"primary\"\ntitle = \"p\"\nsplit_weight = { value = 1, source = \"t\", sure = \"?\" }\n[[stage]]\nid = \"junior\"\ntitle = \"j\"\nsplit_weight = { value = 1, source = \"t\", sure = \"?\" }\n[[indicator]]\nid = \"teachers\"\ntitle = \"teachers per 100 pupils\"\nunit = \"t\"\nteachers = { flags = [] }\nper_pupils = 100\nthreshold = { primary = { value = 6, source = \"t\", sure = \"?\" }, junior = { value = 6, source = \"t\", sure = \"?\" } }\n[pass_rule]\nmust_meet = { value = 1, source = \"t\", sure = \"?\" }\nfloor_share = { value = 1, source = \"t\", sure = \"?\" }\n[balance]\nform = \"weighted\"\nlimit = { primary = { value = 1, source = \"t\", sure = \"?\" }, junior = { value = 1, source = \"t\", sure = \"?\" } }\n",
    );
    let county = county();
    let projection = projected("", &births(&[("Town", 2015, 0)]), 1);
    let then = county_at(&county, course(&projection, "middle"), 2021).unwrap();
    assert_eq!((then.county.year, then.left_out.len()), (2021, 0));
    assert_eq!(then.county.unit(&UnitId { school: "P".into(), stage: "primary".into() }).unwrap().pupils, 50);
    let passing = |county: &County| {
        let scorecard = junheng::evaluate::inspect(county, &standard).scorecard;
        scorecard
            .units
            .iter()
            .filter(|unit| unit.assessment == Assessment::Passes)
            .map(|unit| unit.id.to_string())
            .collect::<Vec<_>>()
    };
    // Three teachers for 60 pupils are 5 for 100; for 50 they are 6.
    assert_eq!(passing(&county), ["J/junior", "N/junior"]);
    assert_eq!(passing(&then.county), ["P/primary", "J/junior", "N/junior"]);
    assert_eq!(county_at(&county, course(&projection, "middle"), 2022), None);
    assert_eq!(
        then.county.provenance.note.as_deref(),
        Some("Pupils of 2021 are projected from 2020, variant middle; all else is of 2020.")
    );
}

#[test]
fn all_problems_of_the_assumptions_are_told_at_once() {
    let assumed = "entyr_age = 6\ntitle = \"\"\nconstant_kinds = [\"junor\"]\n[[stage]]\nid = \"primry\"\ngrades = 6\n[births]\ntable = \"births.csv\"\nsource = \"x\"\nsure = \"maybe\"\nfactor = { value = 98, source = \"x\", sure = \"?\" }\n[entry]\nrate = 0.9\n[[movement]]\nid = \"m\"\nfrom = \"Twn\"\nto = \"Hill\"\nshare = { value = 1.5, source = \"x\", sure = \"?\" }\n";
    let files = [("assumed.toml", assumed), ("births.csv", "township,year,births\nTwon,2015,3\n")];
    assert_eq!(attempt(&county(), &files, 1).unwrap_err(), EVERY_PROBLEM);
}

const EVERY_PROBLEM: &str = "\
error[E05] assumed.toml, line 4, key stage[1]
  found:    the stage \"primry\"
  expected: one of primary, junior
  help:     did you mean \"primary\"?
error[D03] assumed.toml, line 1, key stage
  found:    nothing: the key is missing
  expected: [[stage]] with id = \"primary\" and its number of grades
error[D03] assumed.toml, line 1, key grades
  found:    nothing: the key is missing
  expected: [grades] with table = …, for the county has no table of classes
error[D07] assumed.toml, line 10, key births.sure
  found:    \"maybe\"
  expected: one of 2+, 1, ?, DER
error[E02] assumed.toml, line 11, key births.factor
  found:    98
  expected: a rate between 0 and 10
  help:     98 % is written 0.98
error[T06] births.csv, row 2, column township
  found:    \"Twon\"
  expected: one of Town, Hill
  help:     did you mean \"Town\"?
error[D04] assumed.toml, line 13, key entry.rate
  found:    0.9
  expected: { value = …, source = …, sure = … }: a number that somebody must defend
error[D03] assumed.toml, line 1, key entry_age
  found:    nothing: the key is missing
  expected: a whole number
error[E05] assumed.toml, line 3, key constant_kinds[1]
  found:    the kind \"junor\"
  expected: one of primary, junior, nine_year
  help:     did you mean \"junior\"?
error[E05] assumed.toml, line 16, key movement[1].from
  found:    the township \"Twn\"
  expected: one of Town, Hill
  help:     did you mean \"Town\"?
error[E02] assumed.toml, line 18, key movement[1].share
  found:    1.5
  expected: a share between 0 and 1
  help:     98 % is written 0.98
error[D05] assumed.toml, line 1, key entyr_age
  found:    the unknown key \"entyr_age\"
  expected: one of births, born_after_cutoff, constant_kinds, entry, entry_age, feeding, grades, housing, movement, own, and 4 more
  help:     did you mean \"entry_age\"?
";

/// The message of a file of assumptions, or of births or grades, that is wrong in one way.
fn message(assumed: &str, births: &str, grades: &str) -> String {
    let assumed = format!("{HEAD}{assumed}");
    attempt(&county(), &[("assumed.toml", &assumed), ("births.csv", births), ("grades.csv", grades)], 2).unwrap_err()
}

#[test]
fn births_that_are_missing_are_named_by_township_and_year() {
    assert_eq!(
        message("", "township,year,births\nTown,2015,9\nHill,2015,9\nHill,2016,9\n", &tens()),
        "error[E06] births.csv\n  found:    no births of Town in 2016\n  expected: births of every township that children enter, for every year that is needed\n  help:     births to come are assumptions too; --years asks for fewer years\n"
    );
}

#[test]
fn grades_must_add_up_to_the_enrolment_and_be_understood() {
    assert_eq!(
        message("", &births(&[]), &tens().replace("P,primary,1,10", "P,primary,1,12")),
        "error[E03] grades.csv, column pupils\n  found:    62 pupils in the grades of P/primary\n  expected: 60 pupils, as in the enrolment\n"
    );
    assert_eq!(
        message("", &births(&[]), &tens().replace("J,junior,7,10", "J,junior,first,10")),
        "error[E04] grades.csv, row 8, column grade\n  found:    \"first\"\n  expected: a grade of the stage junior, 7 to 9, such as 7 or 七年级\n"
    );
}

#[test]
fn each_assumption_that_does_not_fit_is_told_where_it_stands() {
    let given = |key: &str, value: &str| format!("{key} = {{ value = {value}, source = \"a test\", sure = \"?\" }}\n");
    let movement = |more: &str| format!("[[movement]]\nid = \"m\"\nfrom = \"Hill\"\nto = \"Town\"\n{more}");
    let housing = |mix: &str| {
        let mix = format!("mix = {{ weights = [{mix}], source = \"a test\", sure = \"?\" }}\n");
        let numbers = given("pupils_per_flat", "1") + &given("from_outside", "1");
        format!("[[housing]]\nid = \"h\"\ntownship = \"Town\"\nyear = 2021\nflats = 10\n{numbers}{mix}")
    };
    let cases = [
        (
            movement(""),
            "error[D03] assumed.toml, line 17, key movement[1].share\n  found:    nothing: the key is missing\n  expected: exactly one of share and heads\n",
        ),
        (
            movement(&given("share", "0.1")) + &movement(&given("heads", "3")),
            "error[E10] assumed.toml, line 22, key movement[2]\n  found:    the id \"m\" again\n  expected: each id once\n",
        ),
        (
            movement(&given("share", "0.1")).replace("Town", "Hill"),
            "error[E02] assumed.toml, line 17, key movement[1]\n  found:    from Hill to Hill\n  expected: two townships\n",
        ),
        (
            movement(&(given("share", "0.1") + "from_year = 2025\nto_year = 2024\n")),
            "error[E02] assumed.toml, line 17, key movement[1]\n  found:    from_year 2025, to_year 2024\n  expected: years in their order\n",
        ),
        (
            housing("1, 1, 1, 1, 1, 1, 1, 1, 1").replace("2021", "2020"),
            "error[E02] assumed.toml, line 17, key housing[1]\n  found:    the year 2020\n  expected: a year after 2020: pupils of today are in the enrolment\n",
        ),
        (
            housing("1, 2, 3"),
            "error[E02] assumed.toml, line 24, key housing[1].mix\n  found:    3 weights\n  expected: a weight for each of the 9 grades, not all 0\n",
        ),
        (
            "[progression]\n".to_string() + &given("9", "1"),
            "error[E04] assumed.toml, line 18, key progression.9\n  found:    \"9\"\n  expected: the number of a grade that is not the last, 1 to 8\n",
        ),
        (
            "[[taught]]\nschool = \"P\"\nstage = \"primary\"\nfrom = 1\nto = 7\n".to_string(),
            "error[E04] assumed.toml, line 17, key taught[1]\n  found:    the grades 1 to 7\n  expected: grades of the stage primary, 1 to 6\n",
        ),
        (
            "[variants.lwo]\n".to_string(),
            "error[D05] assumed.toml, line 17, key variants.lwo\n  found:    the unknown key \"lwo\"\n  expected: one of high, low\n",
        ),
        (
            "[variants.high.entry.rate]\nvalue = 11\n".to_string(),
            "error[E02] assumed.toml, line 17, key variants.high.entry.rate\n  found:    11\n  expected: a rate between 0 and 10\n  help:     98 % is written 0.98\n",
        ),
    ];
    for (assumed, told) in cases {
        assert_eq!(message(&assumed, &births(&[]), &tens()), told);
    }
}

#[test]
fn measured_rates_beyond_all_reason_are_told_together() {
    let head = HEAD.replace("[entry]\nrate = { value = 1, source = \"a test\", sure = \"?\" }\n", "");
    let head = head.replace("table = \"grades.csv\"\n", "table = \"grades.csv\"\nprevious = \"previous.csv\"\n");
    let (births, grades) = (births(&[("Hill", 2014, 0)]), tens());
    let previous = "school,stage,grade,pupils\nP,primary,1,1\n";
    let files =
        [("assumed.toml", head.as_str()), ("births.csv", &births), ("grades.csv", &grades), ("previous.csv", previous)];
    assert_eq!(
        attempt(&county(), &files, 1).unwrap_err(),
        "error[E02] previous.csv, column pupils\n  found:    20 pupils in grade 2, 1 in grade 1 one year before\n  expected: a rate of progression up to 10\n\
         error[E02] births.csv\n  found:    10 pupils in grade 1 of Hill, 0 children of their age\n  expected: a rate of entry up to 10\n  help:     look at the births, or give the rate of the township under [entry.by_township]\n"
    );
}

#[test]
fn a_school_without_a_township_and_newcomers_without_a_grade_are_told() {
    let without = solver_tests::county(
        &COUNTY
            .map(|(name, text)| (name, text.replace("N,N,nine_year,Hill", "N,N,nine_year,")))
            .each_ref()
            .map(|(name, text)| (*name, text.as_str())),
    );
    let births = births(&[])
        .lines()
        .filter(|line| !line.starts_with("Hill"))
        .map(|line| format!("{line}\n"))
        .collect::<String>();
    let grades = tens();
    let files = [("assumed.toml", HEAD), ("births.csv", births.as_str()), ("grades.csv", &grades)];
    let told = "error[E05] schools, column township\n  found:    no township of the school \"N\"\n  expected: the township of every school whose pupils are projected\n  help:     a school whose kind is among constant_kinds needs none\n";
    // N has two units, whose problem is one and the same.
    assert_eq!(attempt(&without, &files, 1).unwrap_err(), told);
    let constant = format!("constant_kinds = [\"nine_year\"]\n{HEAD}");
    let files = [("assumed.toml", constant.as_str()), ("births.csv", births.as_str()), ("grades.csv", &grades)];
    let projection = attempt(&without, &files, 3).unwrap();
    assert_eq!((1..=9).map(|grade| pupils(&projection, "N", grade, 2023)).collect::<Vec<_>>(), [10; 9]);
}

#[test]
fn pupils_without_a_school_to_go_on_to_are_told() {
    let grades = tens().replace("N,primary,6,10\n", "").replace("N,primary,5,10", "N,primary,5,20");
    let without_place = solver_tests::county(&COUNTY.map(|(name, text)| match name {
        "schools.csv" => (name, "school,name,kind,township\nP,P,primary,Town\nJ,J,junior,Town\nN,N,nine_year,Hill\n"),
        _ => (name, text),
    }));
    let births = births(&[]);
    let (grades, assumed) = (grades.as_str(), HEAD);
    let files = [("assumed.toml", assumed), ("births.csv", &births), ("grades.csv", grades)];
    // One school teaches grade 6, so no distance is needed to find it.
    attempt(&without_place, &files, 2).unwrap();
    let none = grades.replace("P,primary,6,10\n", "").replace("P,primary,5,10", "P,primary,5,20");
    let files = [("assumed.toml", assumed), ("births.csv", births.as_str()), ("grades.csv", &none)];
    assert_eq!(
        attempt(&without_place, &files, 2).unwrap_err(),
        "error[E07] schools\n  found:    no school teaches grade 6, which pupils of P/primary come to\n  expected: a school where the pupils go on\n  help:     look at the grades and at taught\n\
         error[E07] schools\n  found:    no school teaches grade 6, which pupils of N/primary come to\n  expected: a school where the pupils go on\n  help:     look at the grades and at taught\n"
    );
}

#[test]
fn rates_that_lead_beyond_all_reason_are_refused_and_do_not_overflow() {
    let tenfold: String =
        (1..=8).map(|grade| format!("{grade} = {{ value = 10, source = \"a test\", sure = \"?\" }}\n")).collect();
    let assumed = format!("{HEAD}[progression]\n{tenfold}");
    let (births, grades) = (births(&[]).replace(",10\n", ",10000000\n"), tens());
    let files = [("assumed.toml", assumed.as_str()), ("births.csv", &births), ("grades.csv", &grades)];
    assert_eq!(
        attempt(&county(), &files, 10).unwrap_err(),
        "error[E09] assumed.toml\n  found:    more pupils in 2023 in the variant middle\n  expected: at most 1,000,000,000 pupils in a county\n"
    );
}

fn changle(arguments: &[&str], folder: &Path) -> assert_cmd::assert::Assert {
    let root = repository();
    let mut all = vec!["project".into(), root.join("scenarios/counties/changle-synthetic").into_os_string()];
    all.push(root.join("scenarios/projections/changle.toml").into_os_string());
    all.extend(arguments.iter().map(Into::into));
    Command::from_std(program()).current_dir(folder).args(all).assert()
}

#[test]
fn the_projection_of_changle_adds_up_and_is_the_same_twice() {
    let folder = tempfile::tempdir().unwrap();
    let first = changle(&["--out", "one"], folder.path()).code(0).get_output().stdout.clone();
    let second = changle(&["--out", "two"], folder.path()).code(0).get_output().stdout.clone();
    assert_eq!(String::from_utf8(first).unwrap(), String::from_utf8(second).unwrap());
    for name in ["enrolment.csv", "grades.csv", "totals.csv", "assumed.csv", "projection.json"] {
        let read = |run: &str| fs::read_to_string(folder.path().join(run).join(name)).unwrap();
        assert_eq!(read("one"), read("two"), "{name}");
    }
    // Grades add up to units, units and townships to the county, in every variant and year.
    let table = |name: &str, key: &[usize], pupils: usize| -> BTreeMap<Vec<String>, u64> {
        let text = fs::read_to_string(folder.path().join("one").join(name)).unwrap();
        let mut sums = BTreeMap::new();
        for line in text.lines().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            let key = key.iter().map(|at| cells[*at].to_string()).collect();
            *sums.entry(key).or_insert(0) += cells[pupils].parse::<u64>().unwrap();
        }
        sums
    };
    assert_eq!(table("enrolment.csv", &[0, 1, 2, 4], 3), table("grades.csv", &[0, 1, 2, 5], 4));
    // Each total stands twice: by township and for the whole county.
    let twice: BTreeMap<_, _> =
        table("enrolment.csv", &[4, 1, 2], 3).into_iter().map(|(key, pupils)| (key, 2 * pupils)).collect();
    assert_eq!(table("totals.csv", &[0, 1, 3], 4), twice);
}

#[test]
fn a_folder_of_a_projection_is_replaced_by_force_only_and_no_other_ever() {
    let folder = tempfile::tempdir().unwrap();
    changle(&["--out", "one", "--format", "csv"], folder.path()).code(0);
    let refused = changle(&["--out", "one"], folder.path()).code(2);
    assert_eq!(
        String::from_utf8(refused.get_output().stderr.clone()).unwrap(),
        "junheng: one exists already; choose another folder, or replace it with --force\n"
    );
    changle(&["--out", "one", "--force"], folder.path()).code(0);
    fs::create_dir(folder.path().join("mine")).unwrap();
    changle(&["--out", "mine", "--force"], folder.path()).code(2);
    changle(&["--years", "0"], folder.path()).code(2);
    let missing = changle(&["--years", "12"], folder.path()).code(3);
    assert!(String::from_utf8_lossy(&missing.get_output().stderr).contains("no births of 宝都街道 in 2028, 2029"));
}
