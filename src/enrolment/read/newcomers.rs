//! Reading who comes and goes between townships: movement and new housing.

use super::super::amount::{self, Amount};
use super::super::assumptions::{Housing, Movement, Size};
use super::super::grades::StageGrades;
use super::super::numbers::{Numbers, Range};
use super::sections::Sections;
use crate::diagnostic::{Place, Problem, Problems, did_you_mean, one_of};
use crate::document::{self, Entry, Reader};

impl Sections<'_> {
    pub(super) fn movements(
        &self,
        reader: &mut Reader,
        numbers: &mut Numbers,
        problems: &mut Problems,
    ) -> Vec<Movement> {
        let mut ids = Vec::new();
        let items = reader.items("movement", problems).iter();
        items.filter_map(|entry| self.movement(entry, &mut ids, numbers, problems)).collect()
    }

    fn movement(
        &self,
        entry: &Entry,
        ids: &mut Vec<String>,
        numbers: &mut Numbers,
        problems: &mut Problems,
    ) -> Option<Movement> {
        let mut table = Reader::new(entry, problems);
        let id = own_id(&mut table, ids, problems);
        let from = self.township(&mut table, "from", problems);
        let to = self.township(&mut table, "to", problems);
        let share = numbers.at(&mut table, "share", Range::Share, problems).map(Size::Share);
        let heads = numbers.at(&mut table, "heads", Range::Any, problems).map(Size::Heads);
        let (from_year, to_year) = (table.whole("from_year", problems), table.whole("to_year", problems));
        if table.entry("share").is_some() == table.entry("heads").is_some() {
            table.missing("share", "exactly one of share and heads", problems);
        }
        table.finish(problems);
        numbers.call_by_id(entry, "movement", &id);
        let mut cannot_be = |found: String, expected: &str| {
            problems.add(Problem::error("E02", entry.place.clone(), found, expected));
        };
        if from == to && !from.is_empty() {
            cannot_be(format!("from {from} to {to}"), "two townships");
        }
        if let (Some(first), Some(last)) = (from_year, to_year)
            && first > last
        {
            cannot_be(format!("from_year {first}, to_year {last}"), "years in their order");
        }
        Some(Movement { from, to, size: share.or(heads)?, from_year, to_year, place: entry.place.clone() })
    }

    pub(super) fn housing(&self, reader: &mut Reader, numbers: &mut Numbers, problems: &mut Problems) -> Vec<Housing> {
        let mut ids = Vec::new();
        let items = reader.items("housing", problems).iter();
        items.filter_map(|entry| self.flats(entry, &mut ids, numbers, problems)).collect()
    }

    fn flats(
        &self,
        entry: &Entry,
        ids: &mut Vec<String>,
        numbers: &mut Numbers,
        problems: &mut Problems,
    ) -> Option<Housing> {
        const MOST_FLATS: u32 = 1_000_000;
        let mut table = Reader::new(entry, problems);
        let id = own_id(&mut table, ids, problems);
        let township = self.township(&mut table, "township", problems);
        let year = table.required_whole("year", problems);
        let flats = table.required_whole("flats", problems);
        let pupils_per_flat = numbers.required(&mut table, "pupils_per_flat", Range::Rate, problems);
        let from_outside = numbers.required(&mut table, "from_outside", Range::Share, problems);
        let mix = self.mix(&mut table, numbers, problems);
        table.finish(problems);
        numbers.call_by_id(entry, "housing", &id);
        let today = self.context.county.year;
        let mut cannot_be = |found: String, expected: String| {
            problems.add(Problem::error("E02", entry.place.clone(), found, expected));
        };
        if flats > MOST_FLATS {
            cannot_be(flats.to_string(), "at most 1,000,000 flats".to_string());
        }
        if year <= today && year > 0 {
            cannot_be(
                format!("the year {year}"),
                format!("a year after {today}: pupils of today are in the enrolment"),
            );
        }
        let pupils = Amount::from(flats) * pupils_per_flat?;
        Some(Housing { township, year, pupils, from_outside: from_outside?, mix, place: entry.place.clone() })
    }

    /// Weights of the grades, `{ weights = [ … ], source = …, sure = … }`; empty where absent.
    fn mix(&self, table: &mut Reader, numbers: &mut Numbers, problems: &mut Problems) -> Vec<Amount> {
        let Some(mut mix) = table.table("mix", problems) else { return Vec::new() };
        let items = mix.items("weights", problems);
        let weights: Vec<_> = items.iter().filter_map(|item| document::decimal_of(item, problems)).collect();
        numbers.of_table(&mut mix, problems);
        let grades = self.stages.last().map_or(0, StageGrades::last) as usize;
        if items.len() != grades || weights.iter().all(|weight| weight.is_zero()) {
            let found = format!("{} weights", items.len());
            let expected = format!("a weight for each of the {grades} grades, not all 0");
            problems.add(Problem::error("E02", mix.place.clone(), found, expected));
        }
        mix.finish(problems);
        weights.into_iter().map(amount::billionths).collect()
    }

    fn township(&self, table: &mut Reader, key: &'static str, problems: &mut Problems) -> String {
        let name = table.required_text(key, problems);
        if let Some(entry) = table.entry(key).filter(|_| !name.is_empty()) {
            self.known_township(&name, &entry.place, problems);
        }
        name
    }

    pub(super) fn known_township(&self, name: &str, place: &Place, problems: &mut Problems) {
        let townships = super::townships(self.context.county);
        if !townships.iter().any(|known| known == name) {
            let known = || townships.iter().map(String::as_str);
            let problem = Problem::error("E05", place.clone(), format!("the township {name:?}"), one_of(known()));
            problems.add(problem.help(did_you_mean(name, known())));
        }
    }
}

/// The `id` of an item, by which variants lay over it; each once in its list.
fn own_id(table: &mut Reader, ids: &mut Vec<String>, problems: &mut Problems) -> String {
    let id = table.required_text("id", problems);
    if ids.contains(&id) && !id.is_empty() {
        problems.add(Problem::error("E10", table.place.clone(), format!("the id {id:?} again"), "each id once"));
    }
    ids.push(id.clone());
    id
}
