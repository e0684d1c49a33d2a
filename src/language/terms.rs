//! Words of the field that data and standards name by a key: units, kinds of schools, facilities,
//! flags of teachers. A key that is not known here stands for itself.

use super::Catalogue;

/// Keys of data with their messages.
const TERMS: [(&str, &str); 75] = [
    ("teachers/100 pupils", "term-unit-teachers-per-100"),
    ("rooms/100 pupils", "term-unit-rooms-per-100"),
    ("computers/100 pupils", "term-unit-computers-per-100"),
    ("m2/pupil", "term-unit-area-per-pupil"),
    ("yuan/pupil", "term-unit-yuan-per-pupil"),
    ("books/pupil", "term-unit-books-per-pupil"),
    ("teachers/pupil", "term-unit-teachers-per-pupil"),
    ("pupils/teacher", "term-unit-pupils-per-teacher"),
    ("m2", "term-unit-area"),
    ("rooms", "term-unit-rooms"),
    ("computers", "term-unit-computers"),
    ("books", "term-unit-books"),
    ("teachers", "term-unit-teachers"),
    ("schools", "term-unit-schools"),
    ("km", "term-unit-km"),
    ("days a week", "term-unit-days-a-week"),
    ("pupils", "term-unit-pupils"),
    ("years", "term-unit-years"),
    ("wan_yuan", "term-unit-wan-yuan"),
    ("primary", "term-kind-primary"),
    ("junior", "term-kind-junior"),
    ("nine_year", "term-kind-nine-year"),
    ("twelve_year", "term-kind-twelve-year"),
    ("complete_middle", "term-kind-complete-middle"),
    ("teaching_point", "term-kind-teaching-point"),
    ("special", "term-kind-special"),
    ("vocational", "term-kind-vocational"),
    ("city", "term-setting-city"),
    ("town", "term-setting-town"),
    ("rural", "term-setting-rural"),
    ("none", "term-flag-none"),
    ("higher_degree", "term-flag-higher-degree"),
    ("backbone", "term-flag-backbone"),
    ("pe_arts", "term-flag-pe-arts"),
    ("teaching_and_auxiliary_area", "term-facility-teaching-area"),
    ("indoor_sports_area", "term-facility-indoor-sports"),
    ("outdoor_sports_area", "term-facility-outdoor-sports"),
    ("equipment_value", "term-facility-equipment"),
    ("multimedia_rooms", "term-facility-multimedia"),
    ("classrooms", "term-facility-classrooms"),
    ("music_rooms", "term-facility-music"),
    ("art_rooms", "term-facility-art"),
    ("other_ground_area", "term-facility-other-ground"),
    ("nearby_venue_area", "term-facility-nearby-venue"),
    ("sports_ground_area", "term-facility-sports-ground"),
    ("pupil_computers", "term-facility-pupil-computers"),
    ("public_funds", "term-purpose-public-funds"),
    ("training", "term-purpose-training"),
    ("personnel", "term-purpose-personnel"),
    ("equipment", "term-purpose-equipment"),
    ("construction", "term-purpose-construction"),
    ("shortfall", "term-aim-shortfall"),
    ("cost", "term-aim-cost"),
    ("teachers_moved", "term-aim-moved"),
    ("teachers_hired", "term-aim-hired"),
    ("teacher_kilometres", "term-aim-kilometres"),
    ("units_not_passing", "term-aim-units-not-passing"),
    ("coefficients_over_limit", "term-aim-coefficients-over"),
    ("weighted_shortfall", "term-aim-weighted-shortfall"),
    ("worst_unit", "term-aim-worst-unit"),
    ("new_money", "term-aim-new-money"),
    ("pupils_moved", "term-aim-pupils-moved"),
    ("change_from_plan", "term-aim-change"),
    ("softened", "term-aim-softened"),
    ("thresholds", "term-unit-thresholds"),
    ("units", "term-unit-units"),
    ("weighted thresholds", "term-unit-weighted-thresholds"),
    ("coefficients", "term-unit-coefficients"),
    ("steps", "term-unit-steps"),
    ("people and 万元", "term-unit-people-and-wan-yuan"),
    ("projects", "term-unit-projects"),
    ("agreements", "term-unit-agreements"),
    ("ratio", "term-unit-ratio"),
    ("rate", "term-unit-rate"),
    ("level", "term-unit-level"),
];

impl Catalogue {
    /// A key of the data in words; one that is not known stands for itself, without underscores.
    #[must_use]
    pub fn term(&self, key: &str) -> String {
        match TERMS.iter().find(|(known, _)| *known == key) {
            Some((_, id)) => self.say(id),
            None => key.replace('_', " "),
        }
    }

    /// A type of teachers in words: its flags, joined.
    #[must_use]
    pub fn flags(&self, flags: &str) -> String {
        flags.split('+').map(|flag| self.term(flag)).collect::<Vec<_>>().join(&self.say("term-join"))
    }
}
