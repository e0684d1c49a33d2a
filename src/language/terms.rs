//! Words of the field that data and standards name by a key: units, kinds of schools, facilities,
//! flags of teachers. A key that is not known here stands for itself.

use super::{Catalogue, Language};

/// Keys of data with their messages.
const TERMS: [(&str, &str); 94] = [
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
    ("level", "term-unit-level"),
    ("rate", "term-unit-rate"),
    ("ratio", "term-unit-ratio"),
    ("training_due", "term-figure-training-due"),
    ("training_completed", "term-figure-training-completed"),
    ("rotation_eligible", "term-figure-rotation-eligible"),
    ("rotated", "term-figure-rotated"),
    ("rotated_backbone", "term-figure-rotated-backbone"),
    ("certified_teachers", "term-figure-certified"),
    ("full_time_teachers", "term-figure-full-time"),
    ("zoned_intake", "term-figure-zoned-intake"),
    ("intake", "term-figure-intake"),
    ("no rate given, no earlier year to measure it", "term-source-no-rate"),
    ("measured over the last year in the whole county", "term-source-measured-over-a-year"),
    ("measured this year", "term-source-measured"),
    ("low", "term-variant-low"),
    ("middle", "term-variant-middle"),
    ("high", "term-variant-high"),
    ("theil", "term-measure-theil"),
    ("gini", "term-measure-gini"),
    ("p90_p10", "term-measure-p90-p10"),
    ("mcloone", "term-measure-mcloone"),
    ("weighted thresholds", "term-unit-weighted-thresholds"),
    ("coefficients", "term-unit-coefficients"),
    ("steps", "term-unit-steps"),
    ("people and 万元", "term-unit-people-and-wan-yuan"),
    ("projects", "term-unit-projects"),
    ("agreements", "term-unit-agreements"),
];

impl Catalogue {
    /// A key of the data in words; one that is not known stands for itself, without underscores.
    #[must_use]
    pub fn term(&self, key: &str) -> String {
        self.known_term(key).unwrap_or_else(|| key.replace('_', " "))
    }

    /// A key of the data in words, where it is known.
    #[must_use]
    pub fn known_term(&self, key: &str) -> Option<String> {
        TERMS.iter().find(|(known, _)| *known == key).map(|(_, id)| self.say(id))
    }

    /// A key of the data as the terminal says it: in English as it stands in files, in another language the word
    /// for it, where it is known.
    #[must_use]
    pub fn name(&self, key: &str) -> String {
        let known = || self.known_term(key).unwrap_or_else(|| key.to_string());
        if self.language == Language::English { key.to_string() } else { known() }
    }

    /// Words one after another.
    #[must_use]
    pub fn listed(&self, words: impl IntoIterator<Item = String>) -> String {
        words.into_iter().collect::<Vec<_>>().join(&self.say("table-list-join"))
    }

    /// Clauses one after another.
    #[must_use]
    pub fn clauses(&self, clauses: impl IntoIterator<Item = String>) -> String {
        clauses.into_iter().collect::<Vec<_>>().join(&self.say("table-clause-join"))
    }

    /// The first few names, with how many more there are.
    #[must_use]
    pub fn cut(&self, names: &[String], most: usize) -> String {
        let shown = self.listed(names.iter().take(most).cloned());
        match names.len().saturating_sub(most) {
            0 => shown,
            more => self.say_with("table-names-and-more", [("names", shown.into()), ("more", more.to_string().into())]),
        }
    }

    /// A type of teachers in words: its flags, joined.
    #[must_use]
    pub fn flags(&self, flags: &str) -> String {
        flags.split('+').map(|flag| self.term(flag)).collect::<Vec<_>>().join(&self.say("term-join"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cut_lists_say_how_many_more_there_are() {
        let names = ["a", "b", "c", "d", "e"].map(String::from);
        let cut = |names: &[String]| Language::ALL.map(|language| language.catalogue().cut(names, 3));
        assert_eq!(cut(&names), ["a, b, c, and 2 more", "a、b、c，另有 2 个"]);
        assert_eq!(cut(&names[..1]), ["a", "a"]);
    }
}
