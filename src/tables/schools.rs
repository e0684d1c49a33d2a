//! `schools`: one row for each school.

use super::known::Known;
use super::{Column, Kind, Row, Table};
use crate::county::{County, Ownership, School, SchoolId, Setting, Vocabulary};
use crate::diagnostic::{Place, Problem, Problems};
use std::collections::BTreeSet;

/// The table.
pub const TABLE: Table = Table {
    name: "schools",
    name_zh: "学校",
    about: "One row for each school and for each campus.",
    about_zh: "每所学校一行；不计校数的校区、教学点也各填一行。",
    required: true,
    columns,
    read,
};

/// The columns of the table.
#[must_use]
pub fn columns(vocabulary: &Vocabulary) -> Vec<Column> {
    vec![
        Column::required("school", &["学校代码", "学校标识码"])
            .holds(Kind::School)
            .about("code of the school, once", "学校代码，不得重复"),
        Column::required("name", &["学校名称"]).about("name", "学校名称"),
        Column::required("kind", &["办学类型"])
            .names(&vocabulary.school_kinds, vocabulary)
            .about("kind of school", "办学类型"),
        Column::optional("township", &["乡镇", "乡镇街道"]).about("township or subdistrict", "乡镇或街道"),
        Column::optional("setting", &["城乡类型"]).setting().about("city, town, or rural", "城区、镇区或乡村"),
        Column::optional("longitude", &["经度"]).holds(Kind::Degrees).about("degrees east", "经度，度"),
        Column::optional("latitude", &["纬度"]).holds(Kind::Degrees).about("degrees north", "纬度，度"),
        Column::optional("founded", &["建校年份"]).holds(Kind::Year).about("year in which it was built", "建校年份"),
        Column::optional("ownership", &["办学性质", "举办者性质"]).ownership().about("public or private", "公办或民办"),
        Column::optional("boarding", &["寄宿制"]).holds(Kind::Truth).about("whether pupils board", "是否寄宿制"),
        Column::optional("dense_centre", &["大城市中心城区"])
            .holds(Kind::Truth)
            .about("whether it lies in the dense centre of a big city", "是否位于人口密集的大城市中心城区"),
        Column::optional("land_area", &["占地面积", "校园占地面积"])
            .holds(Kind::Number)
            .about("land of the campus, m2", "校园占地面积，平方米（1亩约合667平方米）"),
        Column::optional("free_land", &["可用于建设的空地面积", "可建设空地面积"])
            .holds(Kind::Number)
            .about("of it, land on which may still be built, m2", "其中可用于新建校舍、场地的空地面积，平方米"),
        Column::optional("group", &["教育集团", "学区", "联盟"]).about(
            "group of schools that shares teachers and rooms; the same name at each of its schools",
            "所属教育集团、学区或联盟的名称；同一集团各校填写同一名称",
        ),
        Column::optional("counted", &["是否计校数"])
            .holds(Kind::Truth)
            .about("no for a campus that is not counted as a school", "是否计校数；不计校数的校区填“否”"),
        Column::optional("parent", &["所属学校", "上级学校"])
            .holds(Kind::School)
            .about("school that such a campus belongs to", "不计校数校区所属学校的代码"),
    ]
}

/// The most schools of a county, campuses among them: more are a table of something else. What
/// compares each school with each other stays quick below it.
pub const MOST_SCHOOLS: usize = 10_000;

/// Reads the schools; their facilities are filled in from their own table, and campuses are merged
/// into their schools when all tables are read.
pub fn read(rows: &[Row], county: &mut County, problems: &mut Problems) {
    if rows.is_empty() {
        let place = Place::file(TABLE.name);
        problems.add(Problem::error("C05", place, "a table without rows", "one row for each school"));
    }
    if let Some(row) = rows.get(MOST_SCHOOLS) {
        // Every other table would refer to schools that are none.
        let found = format!("{} schools", rows.len());
        problems.add(Problem::error("C14", row.place.clone(), found, "at most 10,000 schools in a county"));
        return;
    }
    let mut seen = BTreeSet::new();
    for row in rows {
        let Some(school) = parse_row(row, &county.vocabulary, problems) else { continue };
        if !seen.insert(school.id.clone()) {
            let found = format!("the school {:?} again", school.id.as_str());
            problems.add(Problem::error("C01", row.at("school"), found, "each school once"));
            continue;
        }
        county.schools.push(school);
    }
    let known = Known::of(county);
    let mut campuses = Vec::new();
    for row in rows.iter().filter(|row| row.optional_text("counted") == Some("no")) {
        let parent = known.school(row, "parent", problems);
        if let (Some(campus), Some((parent, _))) = (row.optional_text("school"), parent) {
            campuses.push((SchoolId::from(campus), parent, row.at("parent")));
        }
    }
    county.campuses = super::campus::chart(campuses, problems);
}

fn parse_row(row: &Row, vocabulary: &Vocabulary, problems: &mut Problems) -> Option<School> {
    let id = row.text("school", problems).map(SchoolId::from);
    let name = row.text("name", problems).map(str::to_string);
    let kinds = vocabulary.school_kinds.iter().map(String::as_str);
    let kind = row.name_among("kind", kinds, problems).map(str::to_string);
    let setting = match row.optional_text("setting") {
        None => None,
        Some(_) => row.name_among("setting", words(&Setting::NAMES), problems).and_then(Setting::from_name),
    };
    let ownership = match row.optional_text("ownership") {
        None => None,
        Some(_) => row.name_among("ownership", words(&Ownership::NAMES), problems).and_then(Ownership::from_name),
    };
    let coordinates = row.coordinates(["longitude", "latitude"], problems);
    let founded = row.optional_year("founded", problems);
    let boarding = row.optional_truth("boarding", problems);
    let dense_centre = row.optional_truth("dense_centre", problems);
    let land_area = row.optional_decimal("land_area", problems);
    let free_land = row.optional_decimal("free_land", problems);
    row.optional_truth("counted", problems);
    Some(School {
        township: row.optional_text("township").map(str::to_string),
        setting,
        coordinates,
        founded,
        ownership,
        boarding,
        dense_centre,
        land_area,
        free_land,
        group: row.optional_text("group").map(str::to_string),
        // A school with a problem is known all the same, so that other tables may name it.
        ..School::new(id?, name.unwrap_or_default(), kind.unwrap_or_default())
    })
}

/// The English names of a list.
fn words<'n>(names: &'n [(&'n str, &'n str)]) -> impl Iterator<Item = &'n str> + Clone {
    names.iter().map(|(name, _)| *name)
}
