//! The figures that a synthetic county is drawn around, each with its unit and reason.
//!
//! Where a figure is published its source is named; the rest are choices, and say so. All arrays
//! by stage are [primary, junior], all arrays by setting [city, town, rural].

use crate::county::Setting;

/// Name of a county that was given none.
pub const NAME: &str = "Changle, synthetic (合成昌乐)";

/// Year of the invented figures: that of the latest public funding quota the project uses.
pub const YEAR: u32 = 2023;

/// The standard that judges the county, relative to a folder in `scenarios/counties/`.
pub const STANDARD: &str = "../../standards/cn-2017.toml";

/// Stages, in the order of the arrays below.
pub const STAGES: [&str; 2] = ["primary", "junior"];

/// Schools a township needs at least: a primary, a junior, and one for the other kinds.
pub const FEWEST_SCHOOLS_PER_TOWNSHIP: usize = 3;

/// Most schools: 26 times the 191 of Dazu, a county of a million people; enough for tests of strain.
pub const MOST_SCHOOLS: usize = 5_000;

/// A township; the name is real, the position only a rough plan and no survey.
#[derive(Debug)]
pub struct Township {
    /// Name in Latin letters, part of the codes of its schools.
    pub name: &'static str,
    /// Name in Chinese, without its rank.
    pub name_zh: &'static str,
    /// Subdistrict (街道) or town (镇).
    pub rank_zh: &'static str,
    /// Villages without the residents' committees: the weight of the township for rural schools.
    pub villages: u32,
    /// City for the two subdistricts of the county seat, town for the others.
    pub seat: Setting,
    /// Longitude and latitude of the centre in ten thousandths of a degree.
    pub centre: (i32, i32),
}

impl Township {
    /// The name with its rank, such as 宝都街道.
    #[must_use]
    pub fn title(&self) -> String {
        format!("{}{}", self.name_zh, self.rank_zh)
    }
}

/// The eight townships of Changle with their villages, from the divisions of the National Bureau of
/// Statistics. The centres span an ellipse of about 1,100 km² and are laid out by hand.
pub const TOWNSHIPS: [Township; 8] = [
    township("baodu", "宝都", "街道", 56, Setting::City, (1_188_100, 366_900)),
    township("baocheng", "宝城", "街道", 8, Setting::City, (1_188_500, 367_100)),
    township("zhuliu", "朱刘", "街道", 23, Setting::Town, (1_189_300, 367_000)),
    township("wutu", "五图", "街道", 41, Setting::Town, (1_188_700, 366_300)),
    township("qiaoguan", "乔官", "镇", 73, Setting::Town, (1_188_000, 365_700)),
    township("tangwu", "鄌郚", "镇", 43, Setting::Town, (1_187_900, 364_800)),
    township("honghe", "红河", "镇", 62, Setting::Town, (1_188_900, 364_300)),
    township("yingqiu", "营丘", "镇", 64, Setting::Town, (1_190_000, 365_400)),
];

const fn township(
    name: &'static str,
    name_zh: &'static str,
    rank_zh: &'static str,
    villages: u32,
    seat: Setting,
    centre: (i32, i32),
) -> Township {
    Township { name, name_zh, rank_zh, villages, seat, centre }
}

/// How far a school lies from its township's centre along each axis, in ten thousandths of a
/// degree, least and most: in the built-up area up to about 1.5 km, in the country 2 to 6 km.
pub const OFFSETS: [(i32, i32); 3] = [(10, 140), (10, 120), (180, 520)];

/// Schools of a kind per hundred schools. Tongnan had 12 % junior and 10 % combined schools
/// beside its primary schools in 2021, Ziyang 21 % teaching points; the rest are primary schools.
pub const JUNIOR_PER_HUNDRED: usize = 19;
/// Nine-year schools per hundred schools; see [`JUNIOR_PER_HUNDRED`].
pub const NINE_YEAR_PER_HUNDRED: usize = 9;
/// Teaching points per hundred schools; see [`JUNIOR_PER_HUNDRED`].
pub const TEACHING_POINTS_PER_HUNDRED: usize = 12;
/// From how many schools on a county has one special-education school, as most counties have.
pub const SPECIAL_SCHOOL_FROM: usize = 40;

/// Primary schools in the city and in towns per hundred primary schools; a choice that puts about
/// 45 % of the pupils in the city and 35 % in towns.
pub const PRIMARY_IN_CITY_PER_HUNDRED: usize = 26;
/// Primary schools in towns per hundred; see [`PRIMARY_IN_CITY_PER_HUNDRED`].
pub const PRIMARY_IN_TOWN_PER_HUNDRED: usize = 35;
/// Junior schools in the city per hundred junior schools; the others lie in towns.
pub const JUNIOR_IN_CITY_PER_HUNDRED: usize = 36;

/// Mean pupils of a school, and the spread of the factor around it.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Mean pupils of the schools of the group.
    pub mean: f64,
    /// Spread of the factor; 0.3 puts most schools between three quarters and four thirds.
    pub spread: f64,
}

/// Primary schools by setting: with 72 schools about 41,000 pupils, in the range that counties
/// of 0.6 million people have (Tongnan: 45,399); many city schools near the limit of 2,000.
pub const PRIMARY_SIZES: [Size; 3] =
    [Size { mean: 1_720.0, spread: 0.25 }, Size { mean: 980.0, spread: 0.35 }, Size { mean: 200.0, spread: 0.45 }];
/// Junior schools by setting: with the nine-year schools about 21,000 pupils (Tongnan: 24,555).
pub const JUNIOR_SIZES: [Size; 3] =
    [Size { mean: 1_720.0, spread: 0.2 }, Size { mean: 1_080.0, spread: 0.3 }, Size { mean: 400.0, spread: 0.3 }];
/// The two stages of nine-year schools; a choice: the junior stage draws from several primaries.
pub const NINE_YEAR_SIZES: [Size; 2] = [Size { mean: 430.0, spread: 0.35 }, Size { mean: 360.0, spread: 0.3 }];
/// The two stages of the special-education school; a choice.
pub const SPECIAL_SIZES: [Size; 2] = [Size { mean: 75.0, spread: 0.1 }, Size { mean: 40.0, spread: 0.1 }];
/// Pupils of a teaching point below the 50 of the standard's scope, and of one above; a choice.
pub const SMALL_POINT_PUPILS: (f64, f64) = (18.0, 49.0);
/// Pupils of a larger teaching point.
pub const LARGE_POINT_PUPILS: (f64, f64) = (51.0, 95.0);
/// Of three teaching points, so many lie below 50 pupils; a choice.
pub const SMALL_POINTS_OF_THREE: usize = 2;
/// Fewest pupils of any stage unit.
pub const FEWEST_PUPILS: f64 = 12.0;

/// Mean pupils of a class by stage and setting: together 38 and 48, as in Tongnan.
pub const CLASS_SIZES: [[f64; 3]; 2] = [[45.0, 41.0, 25.5], [51.0, 49.5, 41.0]];
/// Spread of the mean class of a school around that of its setting.
pub const CLASS_SIZE_SPREAD: f64 = 0.06;
/// Pupils of a class in the special-education school.
pub const SPECIAL_CLASS_SIZE: f64 = 11.0;
/// Grades of a stage: a full school has at least a class of each.
pub const GRADES: [u32; 2] = [6, 3];
/// Grades of a teaching point, which teaches the lower ones.
pub const POINT_GRADES: u32 = 4;

/// What the special-education school has per pupil against other schools: four times the staff,
/// by Anhui's norm of 1 : 4 against about 1 : 16; the same for areas is a choice.
pub const SPECIAL_FACTOR: f64 = 4.0;

/// An indicator of resources per pupil: the county's level and how it varies.
#[derive(Debug)]
pub struct Level {
    /// Mean over the county's pupils, by stage, in the indicator's unit.
    pub mean: [f64; 2],
    /// Least and most that the difference coefficient is drawn from, by stage.
    pub coefficient: [(f64, f64); 2],
    /// What a setting has against the others before the coefficient is set.
    pub by_setting: [f64; 3],
    /// Spread of the schools within a setting before the coefficient is set.
    pub spread: f64,
    /// Whether the level follows classes per pupil, so that small classes have more.
    pub follows_classes: bool,
    /// Least and most that a school may have, as a share of the mean.
    pub bounds: (f64, f64),
}

/// By how much the county's mean may differ from the calibrated one, as factors.
pub const MEAN_FACTORS: (f64, f64) = (0.97, 1.03);

/// Teachers above the required degree per 100 pupils. Posts are 5.26 and 7.41 per 100 pupils at
/// 1 : 19 and 1 : 13.5; with the shares of [`HIGHER_DEGREE_SHARES`] the means are 1.07 and 1.06 of
/// the thresholds. Coefficients between Ningguo (0.677, 0.542) and the older tables (0.25 to 0.5),
/// since more would need schools of 1 : 5 beside others of 1 : 40.
pub const HIGHER_DEGREE: Level = Level {
    mean: [4.5, 5.6],
    coefficient: [(0.40, 0.53), (0.36, 0.48)],
    by_setting: [1.0, 1.0, 1.0],
    spread: 0.3,
    follows_classes: true,
    bounds: (0.6, 2.4),
};

/// Backbone teachers per 100 pupils: means just above the threshold of 1, so that the county has
/// enough and the country has not. Coefficients as in Ningguo (0.674, 1.055), the worst of the seven.
pub const BACKBONE: Level = Level {
    mean: [1.10, 1.10],
    coefficient: [(0.58, 0.72), (0.62, 0.84)],
    by_setting: [1.3, 1.0, 0.65],
    spread: 0.6,
    follows_classes: false,
    bounds: (0.0, 3.0),
};

/// Teachers of physical education and arts per 100 pupils: means a little above the threshold of
/// 0.9, short in the country. Coefficients as in Ningguo (0.618, 0.507).
pub const PE_ARTS: Level = Level {
    mean: [0.95, 0.96],
    coefficient: [(0.52, 0.66), (0.48, 0.60)],
    by_setting: [1.2, 0.95, 0.7],
    spread: 0.5,
    follows_classes: false,
    bounds: (0.0, 3.0),
};

/// Teaching and auxiliary area per pupil without indoor sports, m²: with twice as many primary as
/// junior pupils 5.1, the national level of 2021. Coefficients as in Ningguo (0.519, 0.587). City
/// schools have as much floor as rural ones and far more pupils (national floor areas of 2020).
pub const TEACHING_AREA: Level = Level {
    mean: [4.7, 5.9],
    coefficient: [(0.46, 0.58), (0.46, 0.60)],
    by_setting: [0.8, 1.05, 1.8],
    spread: 0.3,
    follows_classes: false,
    bounds: (0.4, 2.8),
};

/// Sports area per pupil, m²: together 8.2, the national level of 2021. Coefficients as in Ningguo
/// (0.597, 0.686); towns and above all the city are short of land.
pub const SPORTS_AREA: Level = Level {
    mean: [7.4, 9.8],
    coefficient: [(0.52, 0.66), (0.54, 0.70)],
    by_setting: [0.7, 1.05, 1.9],
    spread: 0.35,
    follows_classes: false,
    bounds: (0.35, 3.0),
};

/// Value of equipment per pupil, yuan: together about 2,285, the national level of 2021.
/// Coefficients as in Ningguo (0.167, 0.254), the easy one of the seven.
pub const EQUIPMENT: Level = Level {
    mean: [2_140.0, 2_560.0],
    coefficient: [(0.15, 0.25), (0.20, 0.32)],
    by_setting: [1.05, 0.97, 0.95],
    spread: 0.2,
    follows_classes: false,
    bounds: (0.4, 2.0),
};

/// Multimedia classrooms per 100 pupils: a room for more than 70 % of the classes, as the nation
/// had in 2021, comes to 1.9 and 1.5; nearly a room a class to means just below the thresholds of
/// 2.3 and 2.4. Coefficients as in Ningguo (0.759, 0.496).
pub const MULTIMEDIA: Level = Level {
    mean: [2.25, 2.3],
    coefficient: [(0.50, 0.68), (0.44, 0.54)],
    by_setting: [1.0, 1.0, 0.9],
    spread: 0.35,
    follows_classes: true,
    bounds: (0.4, 2.7),
};

/// How much the chance that gives a school many teachers also gives it many backbone and
/// specialised ones, as a correlation; a choice. The second is what is left: √(1 − 0.6²).
pub const SHARED_CHANCE: (f64, f64) = (0.6, 0.8);

/// Share of the staff above the required degree, by stage and setting. A choice: staff comes to
/// about 1 : 19 and 1 : 13.5, and the country has fewer graduates.
pub const HIGHER_DEGREE_SHARES: [[f64; 3]; 2] = [[0.91, 0.87, 0.79], [0.80, 0.76, 0.70]];
/// By how much a school's share differs from that of its setting, at most.
pub const HIGHER_DEGREE_SHARE_RANGE: f64 = 0.04;
/// Largest share of the staff that are backbone teachers, and that teach sports or arts; a choice
/// that keeps schools plausible.
pub const MOST_SPECIALISED_SHARE: f64 = 0.5;

/// Indoor sports as a share of the teaching and auxiliary area by setting: national floor areas of
/// 2020, gyms 11.2 of 148.8, 4.0 of 154.5 and 1.1 of 146.4 million m², spread over the schools
/// that have a gym.
pub const INDOOR_SPORTS_SHARES: [f64; 3] = [0.075, 0.026, 0.0075];
/// Share of the schools with a gym, by setting; a choice.
pub const SCHOOLS_WITH_GYM: [f64; 3] = [0.6, 0.3, 0.1];
/// Smallest gym, m²: a basketball court with its run-off.
pub const SMALLEST_GYM: f64 = 540.0;
/// Largest share of the sports area that is indoors, so that every school keeps a playground.
pub const MOST_SPORTS_INDOORS: f64 = 0.4;

/// Storeys of a new building of classrooms: the most that GB 50099—2011 lets primary schools teach
/// on. The county declares that its floor takes 1 / storeys of land.
pub const NEW_STOREYS: u32 = 4;
/// Storeys of the buildings that stand, by setting; a choice.
pub const STOREYS: [f64; 3] = [4.0, 3.0, 2.0];
/// Roads, greens and other buildings of a campus as a share of its schoolhouses and sports grounds;
/// a choice that gives campuses 12 to 26 m² a pupil in the city and 34 to 90 in the country.
pub const OTHER_GROUNDS: (f64, f64) = (0.5, 0.9);
/// Areas that the standard asks for per pupil, m²: teaching and sports, by stage. Source:
/// 教督〔2017〕6号, indicators 4 and 5.
pub const ASKED_AREAS: [[f64; 2]; 2] = [[4.5, 5.8], [7.5, 10.2]];
/// Weights by which the stages of a school share its areas. Source: the note on splitting.
pub const SPLIT_WEIGHTS: [f64; 2] = [1.0, 1.1];
/// Free land against the land that the standard's areas still take, by setting; a choice: in the
/// city hardly enough, so that some schools must use their exemption, in the country ample.
pub const FREE_LAND_TO_NEED: [(f64, f64); 3] = [(0.9, 1.2), (1.0, 1.5), (1.2, 2.0)];
/// Free land beside that as a share of the land in use, by setting; a choice.
pub const FREE_LAND_SHARES: [(f64, f64); 3] = [(0.0, 0.03), (0.0, 0.12), (0.2, 0.8)];

/// Classrooms beyond one for each class, as a share, by setting; a choice: full in the city, empty
/// rooms where pupils have moved away.
pub const SPARE_CLASSROOMS: [(f64, f64); 3] = [(0.0, 0.04), (0.0, 0.12), (0.1, 0.5)];
/// Classes to one music room and one art room. Source: 教督〔2017〕6号, government guarantee, item 3.
pub const CLASSES_A_ROOM: u32 = 12;
/// Chance that a music or art room that the standard asks for is there, by setting; a choice.
pub const ROOM_CHANCES: [f64; 3] = [0.7, 0.65, 0.45];
/// The same at teaching points, which have few rooms at all; a choice.
pub const ROOM_CHANCE_OF_A_POINT: f64 = 0.1;

/// Fewest and most rural schools of a group (教育集团), and how many it has where they come out
/// even; a choice.
pub const RURAL_SCHOOLS_A_GROUP: (usize, usize, usize) = (2, 4, 3);

/// Ages of retirement before the reform of 2025, the earlier one that of women, and the share of
/// teachers who retire at it; the share is a choice.
pub const RETIREMENT_AGES: (u32, u32) = (55, 60);
/// See [`RETIREMENT_AGES`].
pub const EARLIER_RETIREMENT_SHARE: f64 = 0.6;
/// Youngest teachers, and youngest backbone teachers; a choice.
pub const YOUNGEST: (u32, u32) = (23, 30);
/// Age from which somebody can have taught at a school.
pub const FIRST_POST: u32 = 22;
/// Share of the teachers who are exempt from rotation for a while, such as the ill and nursing; a
/// choice.
pub const EXEMPT_SHARE: f64 = 0.03;
/// Years before retirement in which teachers are exempt from rotation; a choice.
pub const EXEMPT_LAST_YEARS: u32 = 2;
/// How far teachers live from the centre of the township of their school along each axis, by
/// setting, in ten thousandths of a degree: up to about 2 km, in the country 6 km; a choice.
pub const HOME_OFFSETS: [(i32, i32); 3] = [(0, 200), (0, 200), (0, 550)];
