//! Doubtful figures: each check fires on a small county that has one mistake, and on nothing else.

use junheng::county::{self, County};
use junheng::diagnostic::Problems;
use junheng::plausibility::{self, CHECKS, Case, Places};
use junheng::standard::{self, Standard};
use solver_tests::{junheng, repository};
use std::path::Path;
use std::process::Output;

/// Six primary schools of 100 pupils, three classes and six teachers, without anything to doubt.
struct Files {
    files: Vec<(&'static str, String)>,
}

/// A table with rows for each of the six schools.
fn table(heading: &str, row: &dyn Fn(usize, char) -> String) -> String {
    let rows: Vec<String> = "ABCDEF".chars().enumerate().map(|(place, school)| row(place, school)).collect();
    format!("{heading}\n{}\n", rows.join("\n"))
}

impl Files {
    fn new() -> Self {
        let files = vec![
            ("county.toml", "name = \"Six schools\"\nyear = 2024\nstandard = \"cn-2017\"\n".to_string()),
            (
                "schools.csv",
                table("school,name,kind,longitude,latitude,land_area,free_land", &|place, school| {
                    format!("{school},School {school},primary,118.8{place},36.6,50000,500")
                }),
            ),
            ("enrolment.csv", table("school,stage,pupils,classes", &|_, school| format!("{school},primary,100,3"))),
            (
                "teacher_counts.csv",
                table("school,stage,flags,teachers", &|_, school| format!("{school},primary,none,6")),
            ),
            (
                "facilities.csv",
                table(
                    "school,teaching_and_auxiliary_area,indoor_sports_area,outdoor_sports_area,equipment_value,multimedia_rooms",
                    &|_, school| format!("{school},700,100,900,25,3"),
                ),
            ),
            (
                "classes.csv",
                table("school,stage,grade,class,pupils", &|_, school| {
                    [(1, 34), (2, 33), (3, 33)]
                        .map(|(grade, pupils)| format!("{school},primary,{grade},1,{pupils}"))
                        .join("\n")
                }),
            ),
            ("rooms.csv", "school,kind,room,area_m2\nA,music,1,96\n".to_string()),
            (
                "staff.csv",
                table("school,full_time_teachers,certified_teachers,staff", &|_, school| format!("{school},6,6,7")),
            ),
            ("rotation.csv", table("school,rotation_eligible,rotated,rotated_backbone", &|_, s| format!("{s},3,1,1"))),
            ("visiting_teachers.csv", "school,stage,flags,teachers\nA,primary,none,2\n".to_string()),
            (
                "funding.csv",
                table("school,purpose,source,budget_wan", &|_, school| {
                    format!("{school},public_funds,all,7.2\n{school},training,all,0.4")
                }),
            ),
        ];
        Self { files }
    }

    /// The same county with a roster instead of counts.
    fn with_roster(mut self) -> Self {
        let people = |_, school| {
            let person = |number| format!("{school}{number},{school},primary,none,2015,1980,2040,118.8,36.6");
            (1..=6).map(person).collect::<Vec<_>>().join("\n")
        };
        let heading = "person,school,stage,flags,since,born,retires,home_longitude,home_latitude";
        self.files.retain(|(name, _)| *name != "teacher_counts.csv");
        self.files.push(("teachers.csv", table(heading, &people)));
        self
    }

    /// The same county with another row.
    fn with(mut self, file: &str, row: &str, instead: &str) -> Self {
        let (_, text) = self.files.iter_mut().find(|(name, _)| *name == file).unwrap();
        assert!(text.contains(row), "{file} has no {row:?}");
        *text = text.replacen(row, instead, 1);
        self
    }

    fn write(&self, folder: &Path) {
        std::fs::create_dir_all(folder).unwrap();
        for (name, text) in &self.files {
            std::fs::write(folder.join(name), text).unwrap();
        }
    }

    fn read(&self) -> (County, Standard, Places) {
        let folder = tempfile::tempdir().unwrap();
        self.write(folder.path());
        read(folder.path())
    }

    /// What is doubtful, against last year where one is given.
    fn doubts(&self, last_year: Option<&Files>) -> Problems {
        let (county, standard, places) = self.read();
        let last_year = last_year.map(|files| files.read().0);
        plausibility::look(&Case {
            county: &county,
            standard: &standard,
            last_year: last_year.as_ref(),
            places: &places,
        })
    }
}

fn read(folder: &Path) -> (County, Standard, Places) {
    let declaration = county::declaration(folder).unwrap();
    let standard = standard::read(&folder.join(declaration.standard())).unwrap().value;
    let places = Places::of_tables(&declaration, &declaration.vocabulary(&standard.vocabulary));
    let county = declaration.read(&standard.vocabulary).unwrap_or_else(|problems| panic!("{problems}")).value;
    (county, standard, places)
}

#[test]
fn a_county_in_order_has_nothing_to_doubt() {
    assert_eq!(Files::new().doubts(None).to_string(), "");
    assert_eq!(Files::new().with_roster().doubts(None).to_string(), "");
    let last = Files::new().with("county.toml", "2024", "2023");
    assert_eq!(Files::new().doubts(Some(&last)).to_string(), "");
}

/// Rows with what stands there instead, and the warning that they give.
type Mistake = (&'static [(&'static str, &'static str, &'static str)], &'static str);

const MISTAKES: [Mistake; 23] = [
    (
        &[("facilities.csv", "F,700,100,900,25,3", "F,0,0,0,0,0")],
        "warning[W01] schools.csv, row 7, column school\n\
         \u{20} found:    F (School F) with 100 pupils and none of any facility\n\
         \u{20} expected: teachers, buildings and grounds where there are pupils\n\
         \u{20} help:     find the figures; write absent for a facility that is not known; take out a school that is closed\n",
    ),
    (
        &[("facilities.csv", "F,700,100,900,25,3", "F,700,100,900,250000,3")],
        "warning[W02] facilities.csv, row 7, column equipment_value\n\
         \u{20} found:    equipment_value (wan_yuan) of F (School F): 250000\n\
         \u{20} expected: about 25 with its 100 pupils, as the middle one of the other schools has per pupil\n\
         \u{20} help:     look at the unit: 万元 are ten thousands of yuan\n",
    ),
    (
        &[("funding.csv", "F,training,all,0.4", "F,training,all,0.00004")],
        "warning[W02] funding.csv, row 13, column budget_wan\n\
         \u{20} found:    budget for training (万元) of F (School F): 0.00004\n\
         \u{20} expected: about 0.4 with its 100 pupils, as the middle one of the other schools has per pupil\n\
         \u{20} help:     look at the unit: 万元 are ten thousands of yuan\n",
    ),
    (
        &[("staff.csv", "F,6,6,7", "F,6,7,7")],
        "warning[W03] staff.csv, row 7, column certified_teachers\n\
         \u{20} found:    certified_teachers 7 of F (School F), and full_time_teachers 6\n\
         \u{20} expected: certified_teachers at most full_time_teachers\n\
         \u{20} help:     look which of both is wrong, and whether both are of the same day\n",
    ),
    (
        &[("rotation.csv", "F,3,1,1", "F,3,1,2")],
        "warning[W03] rotation.csv, row 7, column rotated_backbone\n\
         \u{20} found:    rotated_backbone 2 of F (School F), and rotated 1\n\
         \u{20} expected: rotated_backbone at most rotated\n\
         \u{20} help:     look which of both is wrong, and whether both are of the same day\n",
    ),
    (
        &[("funding.csv", "F,training,all,0.4", "F,training,all,8")],
        "warning[W03] funding.csv, row 13, column budget_wan\n\
         \u{20} found:    budget for training 8 of F (School F), and budget of public_funds 7.2\n\
         \u{20} expected: budget for training at most budget of public_funds\n\
         \u{20} help:     look which of both is wrong, and whether both are of the same day\n",
    ),
    (
        &[("staff.csv", "F,6,6,7", "F,5,5,7")],
        "warning[W04] staff.csv, row 7, column full_time_teachers\n\
         \u{20} found:    5 full-time teachers of F (School F)\n\
         \u{20} expected: 6, as the table of teachers has over all stages\n\
         \u{20} help:     both count full-time teachers (专任教师) of the same day: look which is wrong\n",
    ),
    (
        &[("classes.csv", "F,primary,1,1,34", "F,primary,1,1,30")],
        "warning[W05] classes.csv, row 17, column pupils\n\
         \u{20} found:    96 pupils in the 3 classes of F/primary\n\
         \u{20} expected: 100, as in the table enrolment\n\
         \u{20} help:     look for a class that is missing or stands under another stage, and for another day of counting\n",
    ),
    (
        &[("enrolment.csv", "F,primary,100,3", "F,primary,100,4")],
        "warning[W06] enrolment.csv, row 7, column classes\n\
         \u{20} found:    4 classes of F/primary\n\
         \u{20} expected: 3, as the table classes lists\n\
         \u{20} help:     look for a class that is missing in the list, or mend the number\n",
    ),
    (
        &[("classes.csv", "F,primary,2,1,33\nF,primary,3,1,33", "F,primary,2,1,0\nF,primary,3,1,66")],
        "warning[W07] classes.csv, row 18, column pupils\n\
         \u{20} found:    0 pupils in class 1 of grade 2 of F/primary\n\
         \u{20} expected: 1 to 80 pupils in a class\n\
         \u{20} help:     look at the classes and at the pupils\n",
    ),
    (
        &[("classes.csv", "F,primary,1,1,34", "F,primary,1,1,90"), ("enrolment.csv", "F,primary,100", "F,primary,156")],
        "warning[W07] classes.csv, row 17, column pupils\n\
         \u{20} found:    90 pupils in class 1 of grade 1 of F/primary\n\
         \u{20} expected: 1 to 80 pupils in a class\n\
         \u{20} help:     look at the classes and at the pupils\n",
    ),
    (
        &[("teacher_counts.csv", "F,primary,none,6", "F,primary,none,1"), ("staff.csv", "F,6,6,7", "F,1,1,7")],
        "warning[W08] enrolment.csv, row 7, column pupils\n\
         \u{20} found:    pupils 100, teachers 1 of F/primary: 100 to one\n\
         \u{20} expected: 1 to 60 pupils to a teacher\n\
         \u{20} help:     look for teachers counted at another school or stage\n",
    ),
    (
        &[("facilities.csv", "F,700,100,900,25,3", "F,700,100,40000,25,3")],
        "warning[W09] facilities.csv, row 7, column outdoor_sports_area\n\
         \u{20} found:    outdoor_sports_area (m2) of F (School F): 40000 for 100 pupils\n\
         \u{20} expected: at most 30000 m²\n\
         \u{20} help:     look at the unit (1 亩 is 667 m²) and at the pupils\n",
    ),
    (
        &[("facilities.csv", "F,700,100,900,25,3", "F,20,5,900,25,3")],
        "warning[W09] facilities.csv, row 7, column teaching_and_auxiliary_area\n\
         \u{20} found:    teaching_and_auxiliary_area (m2) of F (School F): 20 for 100 pupils\n\
         \u{20} expected: at least 22.5 m²\n\
         \u{20} help:     look at the unit and at the pupils\n",
    ),
    (
        &[("rooms.csv", "A,music,1,96", "A,music,1,960")],
        "warning[W10] rooms.csv, row 2, column area_m2\n\
         \u{20} found:    special rooms of 960 m² together at A (School A)\n\
         \u{20} expected: at most 700 m², its teaching_and_auxiliary_area\n\
         \u{20} help:     look at the areas of the rooms, and whether a room stands there twice\n",
    ),
    (
        &[("facilities.csv", "F,700,100,900,25,3", "F,700,800,900,25,3")],
        "warning[W11] facilities.csv, row 7, column indoor_sports_area\n\
         \u{20} found:    teaching_area of F (School F): -100 in all\n\
         \u{20} expected: indoor_sports_area at most as large as what it is a part of\n\
         \u{20} help:     indoor sports rooms are a part of the teaching and auxiliary area, and are taken from it\n",
    ),
    (
        &[("schools.csv", "F,School F", "F,School A")],
        "warning[W12] schools.csv, row 7, column name\n\
         \u{20} found:    F named \"School A\", as A is\n\
         \u{20} expected: a name of its own for each school\n\
         \u{20} help:     look whether a school stands there twice under two codes; a campus has counted = no and its parent\n",
    ),
    (
        &[("schools.csv", "118.85,36.6", "36.6,18.85")],
        "warning[W13] schools.csv, row 7, column longitude\n\
         \u{20} found:    F (School F) 8094.74 km from the next school\n\
         \u{20} expected: a school within 50 km; usual here are 0.89 km\n\
         \u{20} help:     look whether longitude and latitude are swapped, or a digit is\n",
    ),
    (
        &[("visiting_teachers.csv", "A,primary,none,2", "A,primary,none,7")],
        "warning[W14] visiting_teachers.csv, row 2, column teachers\n\
         \u{20} found:    7 visiting teachers of A/primary\n\
         \u{20} expected: at most 6, its own teachers\n\
         \u{20} help:     who teaches here only belongs to the teachers of this school; visitors are counted once each\n",
    ),
    (
        &[("funding.csv", "F,public_funds,all,7.2", "F,public_funds,all,2")],
        "warning[W15] funding.csv, row 12, column budget_wan\n\
         \u{20} found:    public_funds of F (School F): 2 万元\n\
         \u{20} expected: something near 7.2 万元, the quota for its pupils\n\
         \u{20} help:     look at the unit, and whether a source is missing or salaries and buildings are counted in\n",
    ),
    (
        &[("facilities.csv", "F,700,100,900,25,3", "F,700,100,900,25,0")],
        "warning[W16] facilities.csv, row 7, column multimedia_rooms\n\
         \u{20} found:    0 multimedia_rooms (rooms) at F (School F)\n\
         \u{20} expected: an amount above 0, as nearly all other schools have\n\
         \u{20} help:     write absent where it is not known\n",
    ),
    (
        &[("schools.csv", "118.85,36.6,50000,500", "118.85,36.6,50000,60000")],
        "warning[W19] schools.csv, row 7, column free_land\n\
         \u{20} found:    free_land 60000 m² of F (School F)\n\
         \u{20} expected: at most 50000 m², its land_area\n\
         \u{20} help:     look at the units: land is often told in 亩, which are 667 m²\n",
    ),
    (
        &[("schools.csv", "118.85,36.6,50000,500", "118.85,36.6,4.5,")],
        "warning[W19] facilities.csv, row 7, column outdoor_sports_area\n\
         \u{20} found:    outdoor_sports_area 900 m² of F (School F)\n\
         \u{20} expected: at most 4.5 m², its land_area\n\
         \u{20} help:     look at the units: land is often told in 亩, which are 667 m²\n",
    ),
];

/// Mistakes in a roster.
const MISTAKES_IN_ROSTERS: [Mistake; 8] = [
    (
        &[(
            "teachers.csv",
            "F1,F,primary,none,2015,1980,2040,118.8,36.6\nF2,F,primary,none,2015,1980,2040,118.8,36.6\n\
             F3,F,primary,none,2015,1980,2040,118.8,36.6\nF4,F,primary,none,2015,1980,2040,118.8,36.6\n",
            "F1,F,primary,none,,1980,,,\nF2,F,primary,none,,,2040,,\nF3,F,primary,none,,1980,,,\nF4,F,primary,none,,,2040,,\n",
        )],
        "warning[W20] teachers.csv, row 32, column since\n\
         \u{20} found:    4 of 6 teachers of F/primary without a year\n\
         \u{20} expected: a year of each, or of most\n\
         \u{20} help:     who has no year is never counted as eligible for rotation\n",
    ),
    (
        &[(
            "teachers.csv",
            "F1,F,primary,none,2015,1980,2040,118.8,36.6\nF2,F,primary,none,2015,1980,2040,118.8,36.6\n\
             F3,F,primary,none,2015,1980,2040,118.8,36.6\nF4,F,primary,none,2015,1980,2040,118.8,36.6\n",
            "F1,F,primary,none,2015,,,,\nF2,F,primary,none,2015,,,,\nF3,F,primary,none,2015,,,,\nF4,F,primary,none,2015,,,,\n",
        )],
        "warning[W20] teachers.csv, row 32, column born\n\
         \u{20} found:    4 of 6 teachers of F/primary without a year\n\
         \u{20} expected: a year of each, or of most\n\
         \u{20} help:     who has neither a year of birth nor one in retires is never counted as retiring\n",
    ),
    (
        &[("teachers.csv", "F2,F,primary,none,2015", "F2,F,primary,none,2051")],
        "warning[W21] teachers.csv, row 33, column since\n\
         \u{20} found:    F2 of F/primary since 2051\n\
         \u{20} expected: at most 2024, the year of the county\n\
         \u{20} help:     look for a digit that is wrong\n",
    ),
    (
        &[("teachers.csv", "F2,F,primary,none,2015,1980", "F2,F,primary,none,1995,1980")],
        "warning[W21] teachers.csv, row 33, column since\n\
         \u{20} found:    F2 of F/primary since 1995, born in 1980\n\
         \u{20} expected: a teacher of 16 years or more\n\
         \u{20} help:     look for a digit that is wrong\n",
    ),
    (
        &[("teachers.csv", "F2,F,primary,none,2015,1980,2040", "F2,F,primary,none,2015,1908,")],
        "warning[W21] teachers.csv, row 33, column born\n\
         \u{20} found:    F2 of F/primary born in 1908\n\
         \u{20} expected: a teacher of at most 75 years in 2024\n\
         \u{20} help:     look for a digit that is wrong\n",
    ),
    (
        &[("teachers.csv", "F2,F,primary,none,2015,1980,2040", "F2,F,primary,none,2015,1980,2020")],
        "warning[W21] teachers.csv, row 33, column retires\n\
         \u{20} found:    F2 of F/primary who retires in 2020\n\
         \u{20} expected: a year from 2024 on: who has retired stands in no roster\n\
         \u{20} help:     look for a digit that is wrong\n",
    ),
    (
        &[("teachers.csv", "F2,F,primary,none,2015,1980,2040", "F2,F,primary,none,2015,1980,2060")],
        "warning[W21] teachers.csv, row 33, column retires\n\
         \u{20} found:    F2 of F/primary who retires in 2060, born in 1980\n\
         \u{20} expected: an age of 45 to 70\n\
         \u{20} help:     look for a digit that is wrong\n",
    ),
    (
        &[(
            "teachers.csv",
            "F2,F,primary,none,2015,1980,2040,118.8,36.6",
            "F2,F,primary,none,2015,1980,2040,118.8,35.6",
        )],
        "warning[W22] teachers.csv, row 33, column home_longitude\n\
         \u{20} found:    the home of F2 111.29 km from F\n\
         \u{20} expected: a home within 100 km of the school\n\
         \u{20} help:     look whether longitude and latitude are swapped, or a digit is wrong; leave both out if not known\n",
    ),
];

fn changed(files: Files, rows: &[(&'static str, &'static str, &'static str)]) -> Files {
    rows.iter().fold(files, |files, (file, row, instead)| files.with(file, row, instead))
}

#[test]
fn each_mistake_gives_its_warning_and_no_other() {
    for (rows, expected) in MISTAKES {
        assert_eq!(changed(Files::new(), rows).doubts(None).to_string(), expected, "{rows:?}");
    }
    for (rows, expected) in MISTAKES_IN_ROSTERS {
        assert_eq!(changed(Files::new().with_roster(), rows).doubts(None).to_string(), expected, "{rows:?}");
    }
}

/// Changes against last year, and the warnings that they give.
const CHANGES: [Mistake; 5] = [
    (
        &[
            ("enrolment.csv", "F,primary,100,3", "F,primary,60,3"),
            (
                "classes.csv",
                "F,primary,1,1,34\nF,primary,2,1,33\nF,primary,3,1,33",
                "F,primary,1,1,20\nF,primary,2,1,20\nF,primary,3,1,20",
            ),
        ],
        "warning[W18] enrolment.csv, row 7, column pupils\n\
         \u{20} found:    pupils of F/primary: 100 after 60 last year\n\
         \u{20} expected: a change of at most 30 % or 30\n\
         \u{20} help:     look at both years: a school that was merged or split, another unit, a digit too many\n",
    ),
    (
        &[("teacher_counts.csv", "F,primary,none,6", "F,primary,none,11"), ("staff.csv", "F,6,6,7", "F,11,11,12")],
        "warning[W18] teacher_counts.csv, row 7, column stage\n\
         \u{20} found:    teachers of F/primary: 6 after 11 last year\n\
         \u{20} expected: a change of at most 30 % or 3\n\
         \u{20} help:     look at both years: a school that was merged or split, another unit, a digit too many\n",
    ),
    (
        &[("facilities.csv", "F,700,100,900,25,3", "F,700,100,1900,60,3")],
        "warning[W18] facilities.csv, row 7, column outdoor_sports_area\n\
         \u{20} found:    outdoor_sports_area of F: 900 after 1900 last year\n\
         \u{20} expected: a change of at most 50 % or 500\n\
         \u{20} help:     look at both years: a school that was merged or split, another unit, a digit too many\n\
         warning[W18] facilities.csv, row 7, column equipment_value\n\
         \u{20} found:    equipment_value of F: 25 after 60 last year\n\
         \u{20} expected: a change of at most 100 % or 10\n\
         \u{20} help:     look at both years: a school that was merged or split, another unit, a digit too many\n",
    ),
    (
        &[("county.toml", "2023", "2020")],
        "warning[W17] schools.csv\n\
         \u{20} found:    the county of 2024 compared with that of 2020\n\
         \u{20} expected: the year before\n",
    ),
    (
        &[
            ("schools.csv", "F,School F", "G,School G"),
            ("enrolment.csv", "F,primary", "G,primary"),
            ("teacher_counts.csv", "F,primary", "G,primary"),
            ("facilities.csv", "F,", "G,"),
            ("staff.csv", "F,", "G,"),
            ("rotation.csv", "F,", "G,"),
            (
                "classes.csv",
                "F,primary,1,1,34\nF,primary,2,1,33\nF,primary,3,1,33",
                "G,primary,1,1,34\nG,primary,2,1,33\nG,primary,3,1,33",
            ),
            ("funding.csv", "F,public_funds,all,7.2\nF,training", "G,public_funds,all,7.2\nG,training"),
        ],
        "warning[W17] schools.csv, row 7, column school\n\
         \u{20} found:    F (School F), which was not there in 2023\n\
         \u{20} expected: the schools of last year\n\
         \u{20} help:     look whether it is new, or has another code than before\n\
         warning[W17] schools.csv, column school\n\
         \u{20} found:    no G (School G), which was there in 2023\n\
         \u{20} expected: the schools of last year\n\
         \u{20} help:     look whether it was closed or merged, or has another code now\n",
    ),
];

#[test]
fn each_change_against_last_year_gives_its_warnings_and_no_other() {
    for (rows, expected) in CHANGES {
        let last = Files::new().with("county.toml", "2024", "2023");
        let last = rows.iter().fold(last, |files, (file, row, instead)| files.with(file, row, instead));
        assert_eq!(Files::new().doubts(Some(&last)).to_string(), expected, "{rows:?}");
    }
}

#[test]
fn pupils_without_any_class_are_told_where_the_classes_are_not_listed() {
    let mut files = Files::new().with("enrolment.csv", "F,primary,100,3", "F,primary,100,0");
    files.files.retain(|(name, _)| *name != "classes.csv");
    assert_eq!(
        files.doubts(None).to_string(),
        "warning[W07] enrolment.csv, row 7, column classes\n\
         \u{20} found:    no class for the 100 pupils of F/primary\n\
         \u{20} expected: 1 to 80 pupils in a class\n\
         \u{20} help:     leave the cell empty where the classes are not known\n"
    );
}

#[test]
fn a_whole_county_in_yuan_is_told_by_the_thresholds_of_its_standard() {
    let files = "ABCDEF".chars().fold(Files::new(), |files, school| {
        files.with("facilities.csv", &format!("{school},700,100,900,25,3"), &format!("{school},700,100,900,250000,3"))
    });
    assert_eq!(
        files.doubts(None).to_string(),
        "warning[W02] facilities.csv, column equipment_value\n\
         \u{20} found:    25000000 yuan/pupil at the middle school of the county\n\
         \u{20} expected: something near 2250 yuan/pupil, which the standard asks for\n\
         \u{20} help:     look at the unit: 万元 are ten thousands of yuan\n"
    );
}

#[test]
fn the_shipped_counties_have_nothing_to_doubt_but_the_worked_example_without_its_teachers() {
    let of = |name: &str| {
        let (county, standard, places) = read(&repository().join("scenarios/counties").join(name));
        let doubts =
            plausibility::look(&Case { county: &county, standard: &standard, last_year: None, places: &places });
        doubts.list().iter().map(|problem| problem.code).collect::<Vec<_>>()
    };
    assert!(of("changle-synthetic").is_empty());
    assert!(of("alagoas-palmeira-dos-indios").is_empty());
    // Its five schools tell their books only: each is an empty shell.
    assert_eq!(of("worked-example"), ["W01"; 5]);
}

/// Exit code and standard output of a check of the county `c`, with the county `last` beside it.
fn check(files: &Files, last: Option<&Files>, options: &str) -> (i32, String) {
    let folder = tempfile::tempdir().unwrap();
    files.write(&folder.path().join("c"));
    if let Some(last) = last {
        last.write(&folder.path().join("last"));
    }
    let arguments = format!("check c {options}");
    let output: Output = junheng().current_dir(folder.path()).args(arguments.split_whitespace()).output().unwrap();
    let text = if output.stdout.is_empty() { output.stderr } else { output.stdout };
    (output.status.code().unwrap(), String::from_utf8(text).unwrap())
}

#[test]
fn a_warning_ends_with_0_and_with_3_where_it_is_denied() {
    let files = Files::new().with("schools.csv", "F,School F", "F,School A");
    let (code, text) = check(&files, None, "");
    assert_eq!(code, 0);
    assert!(text.starts_with("warning[W12] schools.csv, row 7, column name\n"), "{text}");
    assert!(text.ends_with("6 schools, 6 stage units, 600 pupils; standard cn-2017: no error, 1 warning.\n"), "{text}");
    for deny in ["--deny W12", "--deny warnings", "--deny W01 --deny W12"] {
        let (code, text) = check(&files, None, deny);
        assert_eq!(code, 3, "{deny}");
        assert!(text.starts_with("error[W12] ") && text.ends_with("1 error, no warning.\n"), "{text}");
    }
    assert_eq!(check(&files, None, "--deny W01").0, 0);
    let refused = check(&files, None, "--deny W99");
    assert_eq!(refused.0, 2);
    assert!(
        refused.1.starts_with("junheng: --deny W99: no warning has this code; expected one of warnings, C11"),
        "{}",
        refused.1
    );
}

#[test]
fn programs_get_every_problem_with_its_place() {
    let files = Files::new().with("schools.csv", "F,School F", "F,School A");
    let (_, text) = check(&files, None, "--format json");
    let document: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        document,
        serde_json::json!({
            "county": { "name": "Six schools", "year": 2024 },
            "standard": "cn-2017",
            "errors": 0,
            "warnings": 1,
            "problems": [{
                "severity": "warning",
                "code": "W12",
                "file": "schools.csv",
                "row": 7,
                "column": "name",
                "found": "F named \"School A\", as A is",
                "expected": "a name of its own for each school",
                "help": "look whether a school stands there twice under two codes; a campus has counted = no and its parent",
            }],
            "left_out": [],
        })
    );
}

/// Codes of the problems, in the order told.
fn codes(text: &str) -> Vec<String> {
    let document: serde_json::Value = serde_json::from_str(text).unwrap();
    document["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| problem["code"].as_str().unwrap().to_string())
        .collect()
}

#[test]
fn problems_of_the_standard_do_not_hide_those_of_the_county() {
    let own = "stages = [\"primary\"]\nschool_kinds = [\"primary\"]\n";
    let files = Files::new()
        .with("county.toml", "standard = \"cn-2017\"\n", &format!("standard = \"missing.toml\"\n{own}"))
        .with("schools.csv", "F,School F", "F,");
    let (code, text) = check(&files, None, "--format json");
    assert_eq!(code, 3);
    let codes = codes(&text);
    assert!(codes.contains(&"S01".to_string()) && codes.contains(&"T04".to_string()), "{codes:?}");
}

#[test]
fn tables_whose_names_only_a_broken_standard_knows_are_said_to_be_left_out() {
    let files = Files::new().with("county.toml", "cn-2017", "cn-2071").with("schools.csv", "F,School F", "F,");
    let (code, text) = check(&files, None, "");
    assert_eq!(code, 3);
    assert!(text.starts_with("error[S01] cn-2071\n"), "{text}");
    let sentence = "The tables were not read: the standard that names what they hold must be mended first.\n";
    assert!(text.contains(sentence), "{text}");
}

#[test]
fn errors_of_last_year_are_told_with_its_folder() {
    let last = Files::new().with("county.toml", "2024", "2023").with("schools.csv", "F,School F", "F,");
    let (code, text) = check(&Files::new(), Some(&last), "--against last");
    assert_eq!(code, 3);
    assert!(text.starts_with("error[T04] last/schools.csv, row 7, column name\n"), "{text}");
    assert!(text.contains("Nothing was compared with last, which has errors.\n"), "{text}");
}

/// Codes that stand in the program's sources, without their tests.
fn codes_in_sources(folder: &Path, found: &mut std::collections::BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            codes_in_sources(&path, found);
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap();
        let program = source.split("#[cfg(test)]").next().unwrap_or_default();
        let quoted = program.split('"').skip(1).step_by(2);
        found.extend(quoted.filter(|word| is_code(word)).map(str::to_string));
    }
}

/// A capital letter and two digits.
fn is_code(word: &str) -> bool {
    word.len() == 3 && word.starts_with(|first: char| first.is_ascii_uppercase()) && word[1..].parse::<u8>().is_ok()
}

#[test]
fn every_code_is_documented_and_every_documented_code_is_used() {
    let mut used = std::collections::BTreeSet::new();
    codes_in_sources(&repository().join("src"), &mut used);
    let page = std::fs::read_to_string(repository().join("docs/diagnostics.md")).unwrap();
    let rows = page.lines().filter_map(|line| line.strip_prefix("| ")?.split(' ').next());
    let documented: std::collections::BTreeSet<String> =
        rows.filter(|word| is_code(word)).map(str::to_string).collect();
    assert_eq!(used, documented);
    for check in &CHECKS {
        assert!(page.contains(&format!("| {} | {} |", check.code, check.about)), "{} is told otherwise", check.code);
    }
}
