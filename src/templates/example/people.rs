//! The teachers of the example, one by one, and what its tables count of them.

use super::Row;
use super::data::{SCHOOLS, School, TEACHING_POINT, Unit, VILLAGE, units};

/// A teacher.
struct Person {
    /// Number over the county.
    number: u32,
    school: &'static School,
    stage: &'static str,
    flags: String,
    since: u32,
    born: u32,
    training_hours: u32,
    exempt: bool,
    /// Longitude and latitude.
    home: (String, String),
}

/// Year of the example.
const YEAR: u32 = 2024;

/// Years at a school after which a teacher may be asked to rotate: usual, and set by each county.
const YEARS_BEFORE_ROTATION: u32 = 6;

fn people() -> Vec<Person> {
    let mut people = Vec::new();
    for (school, unit) in units() {
        for place in 0..unit.teachers {
            let number = u32::try_from(people.len()).unwrap_or(u32::MAX) + 1;
            people.push(Person {
                number,
                school,
                stage: unit.stage,
                flags: flags(unit, place),
                // Spread over eleven years, and over thirty of age.
                since: YEAR - number * 7 % 11,
                born: YEAR - 28 - number * 13 % 31,
                // In the village one teacher has not completed the hours.
                training_hours: if school.code == VILLAGE && place == 0 { HOURS - 60 } else { HOURS },
                exempt: number.is_multiple_of(25),
                home: home(school, number),
            });
        }
    }
    people
}

/// A home within some 3 km of the school, such as (100.1100, 30.0930).
fn home(school: &School, number: u32) -> (String, String) {
    let beside = |degree: &str, step: u32| {
        let (whole, ten_thousandths) = degree.split_once('.').unwrap_or((degree, "0"));
        let east = ten_thousandths.parse::<u32>().unwrap_or_default() + step;
        format!("{whole}.{east:04}")
    };
    (beside(school.at.0, number * 17 % 300), beside(school.at.1, number * 29 % 300))
}

/// The year of retirement where it is settled: of those who are 55 or older.
fn retires(person: &Person) -> String {
    if person.born + 55 <= YEAR { (person.born + 60).to_string() } else { String::new() }
}

/// The first ones bear the degree, some of them are backbone teachers; the last ones teach physical
/// education and arts.
fn flags(unit: &Unit, place: u32) -> String {
    let borne = [
        ("higher_degree", place < unit.higher_degree),
        ("backbone", place < unit.backbone),
        ("pe_arts", place + unit.pe_arts >= unit.teachers),
    ];
    let flags: Vec<&str> = borne.iter().filter(|(_, bears)| *bears).map(|(flag, _)| *flag).collect();
    if flags.is_empty() { crate::tables::NO_FLAG.to_string() } else { flags.join("+") }
}

impl Person {
    fn may_rotate(&self) -> bool {
        !self.exempt && self.since + YEARS_BEFORE_ROTATION <= YEAR
    }
}

pub(super) fn teachers() -> Vec<Row> {
    let truth = |truth: bool| if truth { "yes" } else { "no" }.to_string();
    let row = |person: &Person| {
        vec![
            ("person", format!("T{:03}", person.number)),
            ("name", format!("Example teacher {:03} (示例教师{:03})", person.number, person.number)),
            ("school", person.school.code.to_string()),
            ("stage", person.stage.to_string()),
            ("flags", person.flags.clone()),
            ("since", person.since.to_string()),
            ("born", person.born.to_string()),
            ("retires", retires(person)),
            ("certified", truth(true)),
            ("training_hours", person.training_hours.to_string()),
            ("exempt", truth(person.exempt)),
            ("home_longitude", person.home.0.clone()),
            ("home_latitude", person.home.1.clone()),
        ]
    };
    people().iter().map(row).collect()
}

/// One row for each school, with figures counted from its people.
fn of_schools(figures: impl Fn(&[&Person], &School) -> Row) -> Vec<Row> {
    let people = people();
    let row = |school: &School| {
        let own: Vec<&Person> = people.iter().filter(|person| person.school.code == school.code).collect();
        std::iter::once(("school", school.code.to_string())).chain(figures(&own, school)).collect()
    };
    SCHOOLS.iter().map(row).collect()
}

pub(super) fn staff() -> Vec<Row> {
    of_schools(|people, _| {
        let teachers = people.len();
        // One other member of staff for each ten teachers; one post is empty.
        let others = teachers / 10;
        [
            ("full_time_teachers", teachers),
            ("certified_teachers", teachers),
            ("staff", teachers + others),
            ("posts", teachers + others + 1),
            ("on_post", teachers + others),
            ("off_post", 0),
            ("without_post", 0),
        ]
        .map(|(name, count)| (name, count.to_string()))
        .to_vec()
    })
}

/// Hours of training in five years that the measure asks for.
const HOURS: u32 = 360;

pub(super) fn training() -> Vec<Row> {
    of_schools(|people, _| {
        let completed = people.iter().filter(|person| person.training_hours >= HOURS).count();
        vec![("training_due", people.len().to_string()), ("training_completed", completed.to_string())]
    })
}

/// One of eight eligible teachers rotated, and at the larger schools a backbone teacher among them.
pub(super) fn rotation() -> Vec<Row> {
    of_schools(|people, _| {
        let eligible = people.iter().filter(|person| person.may_rotate()).count();
        let rotated = eligible.div_ceil(8);
        let backbone = usize::from(rotated > 1);
        [("rotation_eligible", eligible), ("rotated", rotated), ("rotated_backbone", backbone)]
            .map(|(name, count)| (name, count.to_string()))
            .to_vec()
    })
}

/// How many people of each unit and type are to be counted; a type of which nobody is has no row.
fn by_type(counted: impl Fn(&Person) -> bool) -> Vec<((&'static str, &'static str, String), usize)> {
    let mut counts = std::collections::BTreeMap::new();
    for person in people().iter().filter(|person| counted(person)) {
        *counts.entry((person.school.code, person.stage, person.flags.clone())).or_insert(0) += 1;
    }
    counts.into_iter().collect()
}

fn row_of_type((school, stage, flags): (&str, &str, String), teachers: usize) -> Row {
    vec![
        ("school", school.to_string()),
        ("stage", stage.to_string()),
        ("flags", flags),
        ("teachers", teachers.to_string()),
    ]
}

pub(super) fn eligible_teachers() -> Vec<Row> {
    by_type(Person::may_rotate).into_iter().map(|(of, teachers)| row_of_type(of, teachers)).collect()
}

/// Who retires in the next three years at 60.
pub(super) fn leavers() -> Vec<Row> {
    let of_year = |year: u32| {
        by_type(move |person| person.born + 60 == year).into_iter().map(move |(of, teachers)| {
            let mut row = row_of_type(of, teachers);
            row.push(("year", year.to_string()));
            row
        })
    };
    (YEAR + 1..=YEAR + 3).flat_map(of_year).collect()
}

/// One teacher of arts from the town visits the village school and the teaching point.
pub(super) fn visiting_teachers() -> Vec<Row> {
    let visited = SCHOOLS.iter().filter(|school| [VILLAGE, TEACHING_POINT].contains(&school.code));
    visited
        .map(|school| {
            vec![
                ("school", school.code.to_string()),
                ("stage", "primary".to_string()),
                ("flags", "pe_arts".to_string()),
                ("teachers", "1".to_string()),
            ]
        })
        .collect()
}
