//! A school on the way to the county: what it is, where it lies, whom it teaches.

use super::calibration::{NEW_STOREYS, STAGES, Township};
use super::facilities::Facilities;
use super::land::Land;
use crate::county::{FacilityKind, School, Setting, Vocabulary};
use crate::quantity::Decimal;

/// The kinds of schools that are made. Schools with a senior stage are not: their facilities
/// would be shared with pupils whom the standard does not judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// 小学
    Primary,
    /// 初级中学
    Junior,
    /// 九年一贯制学校
    NineYear,
    /// 教学点
    TeachingPoint,
    /// 特殊教育学校
    Special,
}

impl Kind {
    /// The name in the county's vocabulary.
    pub fn name(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Junior => "junior",
            Self::NineYear => "nine_year",
            Self::TeachingPoint => "teaching_point",
            Self::Special => "special",
        }
    }

    /// The name in Chinese, as in the invented names of the schools.
    pub fn name_zh(self) -> &'static str {
        match self {
            Self::Primary => "小学",
            Self::Junior => "初中",
            Self::NineYear => "九年一贯制学校",
            Self::TeachingPoint => "教学点",
            Self::Special => "特殊教育学校",
        }
    }
}

/// Pupils and classes of a stage.
#[derive(Debug, Clone, Copy)]
pub struct Enrolled {
    /// Pupils, at least one.
    pub pupils: u32,
    /// Classes, at least one.
    pub classes: u32,
}

/// A school on the way to the county.
#[derive(Debug)]
pub struct Site {
    /// Code.
    pub id: String,
    /// Name that people read.
    pub name: String,
    /// Its Chinese part.
    pub name_zh: String,
    /// Kind.
    pub kind: Kind,
    /// Township.
    pub township: &'static Township,
    /// City, town, or rural.
    pub setting: Setting,
    /// Longitude and latitude in ten thousandths of a degree.
    pub position: (i32, i32),
    /// What is taught, by stage.
    pub enrolled: [Option<Enrolled>; 2],
}

impl Site {
    /// The stages that are taught, as places in [`STAGES`].
    pub fn units(&self) -> impl Iterator<Item = (usize, Enrolled)> {
        (0..STAGES.len()).filter_map(|stage| Some((stage, self.enrolled[stage]?)))
    }

    /// Place of the setting in the arrays of the calibration.
    pub fn setting_index(&self) -> usize {
        match self.setting {
            Setting::City => 0,
            Setting::Town => 1,
            Setting::Rural => 2,
        }
    }

    /// Whether the standard of 2017 judges the school.
    pub fn judged(&self) -> bool {
        const SMALLEST_JUDGED_POINT: u32 = 50;
        let pupils: u32 = self.units().map(|(_, unit)| unit.pupils).sum();
        !(self.kind == Kind::Special || self.kind == Kind::TeachingPoint && pupils < SMALLEST_JUDGED_POINT)
    }

    /// The school of the county, with what was drawn for it.
    pub fn school(&self, facilities: Facilities, land: Land, group: Option<String>) -> School {
        let degrees = |ten_thousandths: i32| f64::from(ten_thousandths) / 10_000.0;
        School {
            township: Some(self.township.title()),
            setting: Some(self.setting),
            coordinates: Some((degrees(self.position.0), degrees(self.position.1))),
            land_area: Some(land.area),
            free_land: Some(land.free),
            group,
            facilities,
            ..School::new(self.id.as_str().into(), &self.name, self.kind.name())
        }
    }
}

/// The names that the tables use: those of the Chinese standard, with the columns of its forms.
pub fn vocabulary() -> Vocabulary {
    let words = |words: &[&str]| words.iter().map(ToString::to_string).collect();
    let facility = |id: &str, unit: &str, whole: bool, aliases: &[&str]| FacilityKind {
        id: id.into(),
        unit: unit.to_string(),
        whole,
        aliases: words(aliases),
        optional: false,
        about: None,
        about_zh: None,
        movable: false,
        land_per_unit: None,
    };
    let on_land = |kind: FacilityKind, land: Decimal| FacilityKind { land_per_unit: Some(land), ..kind };
    let room = |id, aliases| FacilityKind { optional: true, ..facility(id, "rooms", true, aliases) };
    Vocabulary {
        stages: words(&STAGES),
        unjudged_stages: Vec::new(),
        school_kinds: words(&[
            "primary",
            "junior",
            "nine_year",
            "twelve_year",
            "complete_middle",
            "teaching_point",
            "special",
            "vocational",
        ]),
        teacher_flags: words(&["higher_degree", "backbone", "pe_arts"]),
        facility_kinds: vec![
            on_land(
                facility("teaching_and_auxiliary_area", "m2", false, &["教学及辅助用房", "教学及辅助用房面积"]),
                Decimal::ONE / Decimal::from(NEW_STOREYS),
            ),
            on_land(facility("indoor_sports_area", "m2", false, &["室内体育用房", "室内体育用房面积"]), Decimal::ONE),
            on_land(facility("outdoor_sports_area", "m2", false, &["运动场地面积"]), Decimal::ONE),
            FacilityKind {
                movable: true,
                ..facility("equipment_value", "wan_yuan", false, &["教学仪器设备资产值(万元)", "教学仪器设备值"])
            },
            facility("multimedia_rooms", "rooms", true, &["网络多媒体教室", "网络多媒体教室数"]),
            room("classrooms", &["普通教室", "普通教室数"]),
            room("music_rooms", &["音乐专用教室", "音乐教室"]),
            room("art_rooms", &["美术专用教室", "美术教室"]),
        ],
        ..Vocabulary::default()
    }
}
