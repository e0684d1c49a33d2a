//! Whether the assumptions fit the county: births for every year, schools for everybody who comes.

use super::amount::{self, Amount, ONE};
use super::layout::Layout;
use crate::diagnostic::{Place, Problem, Problems};
use crate::tables;

impl Layout<'_> {
    /// Refuses a table of births without a year or a township that is needed.
    pub(super) fn enough_births(&self, today: u32, years: u32, problems: &mut Problems) {
        let births = &self.rates.births;
        for (place, township) in self.townships.iter().enumerate() {
            let entered = !self.teaching(place, 0).is_empty();
            let told = births.table.keys().any(|(of, _)| of == township);
            if !entered && told {
                let found = format!("births of {township}, none of whose schools teaches grade 1");
                let problem = Problem::error("E07", Place::file(&births.file), found, "townships that children enter");
                problems.add(problem.help("add its births to those of the township whose schools the children enter"));
            }
            let given = self.rates.entry.rate.is_some() || self.rates.entry.by_township.contains_key(township);
            let first = today + u32::from(given);
            let mut needed: Vec<u32> = (first..=today + years).map(|year| self.birth_years(year).0).collect();
            if self.rates.born_after_cutoff > 0 {
                needed.insert(0, self.birth_years(first).1);
            }
            needed.retain(|year| !births.table.contains_key(&(township.clone(), *year)));
            if entered && !needed.is_empty() && !births.file.is_empty() {
                let years: Vec<String> = needed.iter().map(ToString::to_string).collect();
                let found = format!("no births of {township} in {}", years.join(", "));
                let expected = "births of every township that children enter, for every year that is needed";
                let problem = Problem::error("E06", Place::file(&births.file), found, expected);
                problems.add(problem.help("births to come are assumptions too; --years asks for fewer years"));
            }
        }
    }

    /// Refuses movement and housing into townships that do not teach the grades of who comes.
    pub(super) fn room_for_newcomers(&self, problems: &mut Problems) {
        let place_of = |name: &str| self.townships.iter().position(|township| township == name);
        let grades = self.today.first().map_or(0, Vec::len);
        let mut refuse = |to: &str, grade: usize, place: &Place| {
            let found = format!("pupils of grade {} who come to {to}, where no school teaches it", grade + 1);
            problems.add(Problem::error("E07", place.clone(), found, "a township whose schools teach every grade"));
        };
        for movement in &self.rates.movements {
            let (Some(from), Some(to)) = (place_of(&movement.from), place_of(&movement.to)) else { continue };
            let lacks = |grade: &usize| !self.teaching(from, *grade).is_empty() && self.teaching(to, *grade).is_empty();
            (0..grades).filter(lacks).for_each(|grade| refuse(&movement.to, grade, &movement.place));
        }
        for housing in &self.rates.housing {
            let Some(to) = place_of(&housing.township) else { continue };
            let comes = |grade: &usize| housing.mix.get(*grade).is_none_or(|weight| *weight > 0);
            let lacks = |grade: &usize| comes(grade) && self.teaching(to, *grade).is_empty();
            (0..grades).filter(lacks).for_each(|grade| refuse(&housing.township, grade, &housing.place));
        }
    }

    /// Refuses figures so large that they cannot be meant.
    pub(super) fn not_too_many(&self, today: u32, years: u32, problems: &mut Problems) {
        let most = amount::MOST_PUPILS * ONE;
        let too_many = |total: Amount| total > most;
        let expected = "at most 1,000,000,000 pupils in a county";
        if too_many(self.today.iter().flatten().sum()) {
            let place = Place::file(tables::enrolment::TABLE.name);
            problems.add(Problem::error("E09", place, "more pupils today", expected));
        }
        for year in today + 1..=today + years {
            if too_many(self.townships.iter().map(|township| self.of_entry_age(township, year)).sum()) {
                let found = format!("more children who enter in {year}");
                problems.add(Problem::error("E09", Place::file(&self.rates.births.file), found, expected));
            }
        }
    }
}
