//! The tables of the example that tell its schools and what they have.

use super::Row;
use super::data::{FACILITIES, SCHOOLS, School, Unit, units};

fn truth(truth: bool) -> String {
    if truth { "yes" } else { "no" }.to_string()
}

fn keys(school: &School, unit: &Unit) -> Row {
    vec![("school", school.code.to_string()), ("stage", unit.stage.to_string())]
}

pub(super) fn schools() -> Vec<Row> {
    let row = |school: &School| {
        vec![
            ("school", school.code.to_string()),
            ("name", school.name.to_string()),
            ("kind", school.kind.to_string()),
            ("township", school.township.to_string()),
            ("setting", school.setting.to_string()),
            ("longitude", school.at.0.to_string()),
            ("latitude", school.at.1.to_string()),
            ("founded", school.founded.to_string()),
            ("ownership", "public".to_string()),
            ("boarding", truth(school.boarding)),
            ("dense_centre", truth(false)),
            ("land_area", school.land[0].to_string()),
            ("free_land", school.land[1].to_string()),
            ("group", school.group.to_string()),
            ("counted", truth(school.parent.is_none())),
            ("parent", school.parent.unwrap_or_default().to_string()),
        ]
    };
    SCHOOLS.iter().map(row).collect()
}

pub(super) fn enrolment() -> Vec<Row> {
    let row = |(school, unit): (&School, &Unit)| {
        let mut row = keys(school, unit);
        row.push(("pupils", unit.pupils().to_string()));
        row.push(("classes", unit.classes().to_string()));
        // One pupil in ten, and in the boarding school every second one boards.
        row.push(("migrant_pupils", (unit.pupils() / 10).to_string()));
        row.push(("boarders", if school.boarding { unit.pupils() / 2 } else { 0 }.to_string()));
        row
    };
    units().map(row).collect()
}

pub(super) fn classes() -> Vec<Row> {
    let mut rows = Vec::new();
    for (school, unit) in units() {
        for (grade, class) in
            (1..=unit.grades).flat_map(|grade| (1..=unit.classes_a_grade).map(move |class| (grade, class)))
        {
            let mut row = keys(school, unit);
            row.push(("grade", grade.to_string()));
            row.push(("class", class.to_string()));
            row.push(("pupils", unit.pupils_a_class.to_string()));
            rows.push(row);
        }
    }
    rows
}

pub(super) fn facilities() -> Vec<Row> {
    let row = |school: &School| {
        let amounts = FACILITIES.iter().zip(school.facilities).map(|(kind, amount)| (*kind, amount.to_string()));
        std::iter::once(("school", school.code.to_string())).chain(amounts).collect()
    };
    SCHOOLS.iter().map(row).collect()
}

/// Roads are a third longer than the map; two pairs are told, the others are as the crow flies.
pub(super) fn distances() -> Vec<Row> {
    let row = |(from, to, km): &(usize, usize, &str)| {
        let code = |place: usize| SCHOOLS[place].code.to_string();
        vec![("from", code(*from)), ("to", code(*to)), ("km", (*km).to_string())]
    };
    [(0, 2, "17.2"), (2, 4, "13.6")].iter().map(row).collect()
}

pub(super) fn rooms() -> Vec<Row> {
    let mut rows = Vec::new();
    for school in &SCHOOLS {
        for (number, (kind, area)) in (1..).zip(school.rooms) {
            rows.push(vec![
                ("school", school.code.to_string()),
                ("kind", (*kind).to_string()),
                ("room", format!("{number:02}")),
                ("area_m2", area.to_string()),
            ]);
        }
    }
    rows
}

pub(super) fn zoned_intake() -> Vec<Row> {
    let row = |(school, unit): (&School, &Unit)| {
        let mut row = keys(school, unit);
        row.push(("intake", unit.intake().to_string()));
        row.push(("zoned_intake", unit.zoned.to_string()));
        row
    };
    units().map(row).collect()
}

/// Yuan per pupil and year: the quota of `cn-2017`.
const QUOTA: [(&str, u32); 2] = [("primary", 720), ("junior", 940)];

/// Pupils that a school is funded for at least.
const LEAST_PUPILS: u32 = 100;

/// Public funds by the quota, half of them central, a fifteenth of them for training; money of a
/// campus stands at its school.
pub(super) fn funding() -> Vec<Row> {
    let mut rows = Vec::new();
    for school in SCHOOLS.iter().filter(|school| school.parent.is_none()) {
        let own = |of: &&School| of.code == school.code || of.parent == Some(school.code);
        let units = || SCHOOLS.iter().filter(own).flat_map(|of| of.units);
        let quota = |unit: &Unit| QUOTA.iter().find(|(stage, _)| *stage == unit.stage).map_or(0, |(_, yuan)| *yuan);
        let pupils: u32 = units().map(Unit::pupils).sum();
        let yuan: u32 = units().map(|unit| quota(unit) * unit.pupils()).sum();
        let yuan = if pupils < LEAST_PUPILS { yuan / pupils * LEAST_PUPILS } else { yuan };
        let teachers: u32 = units().map(|unit| unit.teachers).sum();
        for (purpose, source, yuan) in [
            ("public_funds", "central", yuan / 2),
            ("public_funds", "county", yuan / 2),
            ("training", "all", yuan / 15),
            // Assumed: 100,000 yuan a teacher and year.
            ("personnel", "all", teachers * 100_000),
        ] {
            rows.push(vec![
                ("school", school.code.to_string()),
                ("purpose", purpose.to_string()),
                ("source", source.to_string()),
                ("budget_wan", wan(yuan)),
                ("spent_wan", wan(yuan)),
            ]);
        }
    }
    rows
}

/// Yuan in 万元, to the yuan.
fn wan(yuan: u32) -> String {
    let text = format!("{}.{:04}", yuan / 10_000, yuan % 10_000);
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}
