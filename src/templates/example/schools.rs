//! The schools of the example: five, one of them with a campus that is not counted as a school.

use super::Row;

/// A school with what its tables tell.
pub(super) struct School {
    pub(super) code: &'static str,
    name: &'static str,
    kind: &'static str,
    township: &'static str,
    setting: &'static str,
    /// Longitude and latitude.
    at: (&'static str, &'static str),
    founded: u32,
    boarding: bool,
    /// School that a campus belongs to.
    parent: Option<&'static str>,
    /// Amounts by the order of [`FACILITIES`].
    facilities: [&'static str; 5],
    /// Kind and area of special rooms.
    rooms: &'static [(&'static str, u32)],
    pub(super) units: &'static [Unit],
}

/// A stage of a school.
pub(super) struct Unit {
    pub(super) stage: &'static str,
    grades: u32,
    classes_a_grade: u32,
    pupils_a_class: u32,
    /// Pupils whose intake is from the school's zone, of those who enter.
    zoned: u32,
    /// Teachers, and how many of them bear each flag.
    pub(super) teachers: u32,
    pub(super) higher_degree: u32,
    pub(super) backbone: u32,
    pub(super) pe_arts: u32,
}

impl Unit {
    fn classes(&self) -> u32 {
        self.grades * self.classes_a_grade
    }

    fn pupils(&self) -> u32 {
        self.classes() * self.pupils_a_class
    }

    fn intake(&self) -> u32 {
        self.classes_a_grade * self.pupils_a_class
    }
}

const FACILITIES: [&str; 5] =
    ["teaching_and_auxiliary_area", "indoor_sports_area", "outdoor_sports_area", "equipment_value", "multimedia_rooms"];

/// The village school and the teaching point, which teachers of other schools visit.
pub(super) const VILLAGE: &str = "0900000005";
pub(super) const TEACHING_POINT: &str = "0900000006";

/// The codes have a leading zero, as some have, and stay text.
pub(super) const SCHOOLS: [School; 6] = [
    School {
        code: "0900000001",
        name: "East Lake Primary (示例东湖小学)",
        kind: "primary",
        township: "Lake (示例湖街道)",
        setting: "city",
        at: ("100.1000", "30.1000"),
        founded: 2005,
        boarding: false,
        parent: None,
        facilities: ["2450", "400", "4000", "110", "13"],
        rooms: &[("music", 98), ("music", 80), ("art", 92), ("art", 70), ("computer", 90)],
        units: &[Unit {
            stage: "primary",
            grades: 6,
            classes_a_grade: 2,
            pupils_a_class: 40,
            zoned: 80,
            teachers: 27,
            higher_degree: 23,
            backbone: 6,
            pe_arts: 5,
        }],
    },
    School {
        code: "0900000002",
        name: "East Lake Primary, south campus (示例东湖小学南校区)",
        kind: "primary",
        township: "Lake (示例湖街道)",
        setting: "city",
        at: ("100.1080", "30.0900"),
        founded: 2005,
        boarding: false,
        parent: Some("0900000001"),
        facilities: ["300", "0", "500", "8", "2"],
        rooms: &[],
        units: &[Unit {
            stage: "primary",
            grades: 2,
            classes_a_grade: 1,
            pupils_a_class: 30,
            zoned: 30,
            teachers: 3,
            higher_degree: 3,
            backbone: 0,
            pe_arts: 1,
        }],
    },
    School {
        code: "0900000003",
        name: "West Hill Nine-year School (示例西山九年一贯制学校)",
        kind: "nine_year",
        township: "Hill (示例山镇)",
        setting: "town",
        at: ("100.2200", "30.1500"),
        founded: 2018,
        boarding: true,
        parent: None,
        facilities: ["2300", "300", "4200", "95", "10"],
        rooms: &[("music", 100), ("art", 91)],
        units: &[
            Unit {
                stage: "primary",
                grades: 6,
                classes_a_grade: 1,
                pupils_a_class: 40,
                zoned: 40,
                teachers: 14,
                higher_degree: 11,
                backbone: 3,
                pe_arts: 3,
            },
            // One backbone teacher for 135 pupils: below the floor.
            Unit {
                stage: "junior",
                grades: 3,
                classes_a_grade: 1,
                pupils_a_class: 45,
                zoned: 44,
                teachers: 11,
                higher_degree: 8,
                backbone: 1,
                pe_arts: 2,
            },
        ],
    },
    School {
        code: "0900000004",
        name: "County Junior School (示例县城初级中学)",
        kind: "junior",
        township: "Lake (示例湖街道)",
        setting: "city",
        at: ("100.1100", "30.1200"),
        founded: 2020,
        boarding: false,
        parent: None,
        facilities: ["3000", "500", "4200", "104", "12"],
        // An art room of 60 m² is too small.
        rooms: &[("music", 100), ("art", 60), ("laboratory", 95)],
        units: &[Unit {
            stage: "junior",
            grades: 3,
            classes_a_grade: 3,
            pupils_a_class: 46,
            zoned: 135,
            teachers: 32,
            higher_degree: 25,
            backbone: 5,
            pe_arts: 4,
        }],
    },
    School {
        code: VILLAGE,
        name: "Willow Village Primary (示例柳村小学)",
        kind: "primary",
        township: "Willow (示例柳乡)",
        setting: "rural",
        at: ("100.3100", "30.2000"),
        founded: 1998,
        boarding: false,
        parent: None,
        facilities: ["420", "0", "900", "14", "2"],
        rooms: &[("music", 75), ("art", 70)],
        // No teacher of physical education or arts but the one who visits.
        units: &[Unit {
            stage: "primary",
            grades: 6,
            classes_a_grade: 1,
            pupils_a_class: 11,
            zoned: 11,
            teachers: 6,
            higher_degree: 3,
            backbone: 1,
            pe_arts: 0,
        }],
    },
    School {
        code: TEACHING_POINT,
        name: "Stone Bridge Teaching Point (示例石桥教学点)",
        kind: "teaching_point",
        township: "Willow (示例柳乡)",
        setting: "rural",
        at: ("100.3600", "30.2300"),
        founded: 1985,
        boarding: false,
        parent: None,
        facilities: ["180", "absent", "500", "4", "1"],
        rooms: &[],
        units: &[Unit {
            stage: "primary",
            grades: 3,
            classes_a_grade: 1,
            pupils_a_class: 9,
            zoned: 9,
            teachers: 3,
            higher_degree: 1,
            backbone: 0,
            pe_arts: 0,
        }],
    },
];

/// Every unit with its school.
pub(super) fn units() -> impl Iterator<Item = (&'static School, &'static Unit)> {
    const { &SCHOOLS }.iter().flat_map(|school| school.units.iter().map(move |unit| (school, unit)))
}

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
