//! What is invented: five schools, one of them with a campus that is not counted as a school.

/// A school with what its tables tell.
pub(super) struct School {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) kind: &'static str,
    pub(super) township: &'static str,
    pub(super) setting: &'static str,
    /// Longitude and latitude.
    pub(super) at: (&'static str, &'static str),
    pub(super) founded: u32,
    pub(super) boarding: bool,
    /// School that a campus belongs to.
    pub(super) parent: Option<&'static str>,
    /// Land of the campus and what of it is free, m²; not known where empty.
    pub(super) land: [&'static str; 2],
    /// Name of the group.
    pub(super) group: &'static str,
    /// Amounts by the order of [`FACILITIES`].
    pub(super) facilities: [&'static str; 8],
    /// Kind and area of special rooms.
    pub(super) rooms: &'static [(&'static str, u32)],
    pub(super) units: &'static [Unit],
}

/// A stage of a school.
pub(super) struct Unit {
    pub(super) stage: &'static str,
    pub(super) grades: u32,
    pub(super) classes_a_grade: u32,
    pub(super) pupils_a_class: u32,
    /// Pupils whose intake is from the school's zone, of those who enter.
    pub(super) zoned: u32,
    /// Teachers, and how many of them bear each flag.
    pub(super) teachers: u32,
    pub(super) higher_degree: u32,
    pub(super) backbone: u32,
    pub(super) pe_arts: u32,
}

impl Unit {
    pub(super) fn classes(&self) -> u32 {
        self.grades * self.classes_a_grade
    }

    pub(super) fn pupils(&self) -> u32 {
        self.classes() * self.pupils_a_class
    }

    pub(super) fn intake(&self) -> u32 {
        self.classes_a_grade * self.pupils_a_class
    }
}

/// Kinds of facility of which each school has an amount.
pub(super) const FACILITIES: [&str; 8] = [
    "teaching_and_auxiliary_area",
    "indoor_sports_area",
    "outdoor_sports_area",
    "equipment_value",
    "multimedia_rooms",
    "classrooms",
    "music_rooms",
    "art_rooms",
];

/// The group that a school in town leads.
const GROUP: &str = "East Lake group (示例东湖教育集团)";

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
        land: ["9600", "300"],
        group: GROUP,
        facilities: ["2450", "400", "4000", "110", "13", "12", "2", "2"],
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
        land: ["1200", "0"],
        group: GROUP,
        facilities: ["300", "0", "500", "8", "2", "2", "0", "0"],
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
        land: ["11500", "1500"],
        group: "",
        facilities: ["2300", "300", "4200", "95", "10", "10", "1", "1"],
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
        land: ["10400", "200"],
        group: "",
        facilities: ["3000", "500", "4200", "104", "12", "9", "1", "1"],
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
        land: ["4500", "1600"],
        group: GROUP,
        facilities: ["420", "0", "900", "14", "2", "7", "1", "1"],
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
        land: ["", ""],
        group: GROUP,
        facilities: ["180", "absent", "500", "4", "1", "3", "1", "1"],
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
