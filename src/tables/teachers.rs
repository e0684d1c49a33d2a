//! `teachers`: the roster, one row a person.

use super::known::Known;
use super::{Column, Kind, Row, Table};
use crate::county::{County, Person, SchoolId, Vocabulary};
use crate::diagnostic::{Problem, Problems};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The table.
pub const TABLE: Table = Table {
    name: "teachers",
    name_zh: "教师名册",
    about: "The roster: one row for each full-time teacher; instead of teacher_counts or teacher_totals.",
    about_zh: "教师名册，每位专任教师一行；可代替“教师人数”或“教师总数”。",
    required: false,
    columns,
    read,
};

/// The columns of the table.
#[must_use]
pub fn columns(vocabulary: &Vocabulary) -> Vec<Column> {
    vec![
        Column::required("person", &["教师编号", "工号"])
            .about("code of the person, once in the county", "教师编号，全县唯一"),
        Column::optional("name", &["姓名"]).about("name", "姓名"),
        Column::school(),
        Column::stage(vocabulary),
        Column::teacher_type(vocabulary)
            .about("what the person bears, joined by +; none", "教师类型，可用“+”连接；无则填“无”"),
        Column::optional("since", &["到校年份"])
            .holds(Kind::Year)
            .about("year since which the person teaches at this school", "到本校任教的年份"),
        Column::optional("born", &["出生年份"]).holds(Kind::Year).about("year of birth", "出生年份"),
        Column::optional("retires", &["退休年份"])
            .holds(Kind::Year)
            .about("year in which the person retires, where it is known", "预计退休年份；按有关规定推算，不掌握则留空"),
        Column::optional("certified", &["持有教师资格证"])
            .holds(Kind::Truth)
            .about("whether the person holds a certificate", "是否持有教师资格证"),
        Column::optional("training_hours", &["五年培训学时"])
            .holds(Kind::Number)
            .about("hours of training in five years", "近五年培训学时"),
        Column::optional("exempt", &["免于交流"])
            .holds(Kind::Truth)
            .about("whether the person is exempt from rotation", "是否免于交流轮岗"),
        Column::optional("home_longitude", &["居住地经度"])
            .holds(Kind::Degrees)
            .about("degrees east of the person's home", "居住地经度，度"),
        Column::optional("home_latitude", &["居住地纬度"])
            .holds(Kind::Degrees)
            .about("degrees north of the person's home", "居住地纬度，度"),
    ]
}

/// Reads the roster and counts the teachers of each unit by type.
pub fn read(rows: &[Row], county: &mut County, problems: &mut Problems) {
    let mut seen = BTreeSet::new();
    let known = Known::of(county);
    for row in rows {
        let Some((person, place)) = person(row, &known, county, problems) else { continue };
        if !seen.insert(person.id.clone()) {
            let found = format!("the person {:?} again", person.id);
            problems.add(Problem::error("C01", row.at("person"), found, "each person once"));
            continue;
        }
        *county.units[place].teachers.entry(person.flags.clone()).or_insert(0) += 1;
        Arc::make_mut(&mut county.roster).push(person);
    }
    // A unit of which no teacher stands in the roster has none: the roster is whole.
    for unit in county.units.iter_mut().filter(|unit| unit.teachers.is_empty()) {
        unit.teachers.insert(crate::county::TeacherFlags::default(), 0);
    }
}

/// A person, and the place of the person's unit among the county's.
fn person(row: &Row, known: &Known, county: &County, problems: &mut Problems) -> Option<(Person, usize)> {
    let id = row.text("person", problems).map(str::to_string);
    let unit = known.unit(row, &county.vocabulary, problems);
    let flags = super::teacher_counts::flags(row, &county.vocabulary, problems);
    let mut year = |column: &str| row.optional_year(column, problems);
    let (since, born, retires) = (year("since"), year("born"), year("retires"));
    let certified = row.optional_truth("certified", problems);
    let training_hours = row.optional_decimal("training_hours", problems);
    let exempt = row.optional_truth("exempt", problems);
    let home = row.coordinates(["home_longitude", "home_latitude"], problems);
    let name = row.optional_text("name").map(str::to_string);
    let (unit, place) = unit?;
    let (id, flags) = (id?, flags?);
    Some((Person { id, name, unit, flags, since, born, retires, certified, training_hours, exempt, home }, place))
}

/// Hours of training in five years that the measure asks of each teacher.
/// Source: 教督〔2017〕6号, government guarantee, item 9.
const HOURS_OF_TRAINING: i64 = 360;

/// What the roster says of certificates and training, as measures of the schools that the tables
/// `staff` and `training` do not give; only where it is known of every person of the school.
pub fn measures_of_roster(county: &mut County) {
    let mut people_of: BTreeMap<&SchoolId, Vec<&Person>> = BTreeMap::new();
    for person in county.roster.iter() {
        people_of.entry(&person.unit.school).or_default().push(person);
    }
    for school in &mut county.schools {
        let Some(people) = people_of.get(&school.id) else { continue };
        let known =
            |of: fn(&Person) -> Option<bool>| people.iter().map(|person| of(person)).collect::<Option<Vec<bool>>>();
        let mut give = |name: &str, count: usize| {
            school.measures.entry(name.to_string()).or_insert_with(|| count.into());
        };
        if let Some(certified) = known(|person| person.certified) {
            give("full_time_teachers", people.len());
            give("certified_teachers", certified.iter().filter(|certified| **certified).count());
        }
        let trained = |person: &Person| person.training_hours.map(|hours| hours >= HOURS_OF_TRAINING.into());
        if let Some(trained) = known(trained) {
            give("training_due", people.len());
            give("training_completed", trained.iter().filter(|trained| **trained).count());
        }
    }
}
