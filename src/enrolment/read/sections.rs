//! Reading the sections of one variant: pupils of today, births, rates, feeding.

use super::super::amount::{self, Amount};
use super::super::assumptions::{Births, Entry as EntryRates, Feeding, FeedingRule, Rates};
use super::super::files;
use super::super::grades::{self, ByGrade, StageGrades};
use super::super::numbers::{Numbers, Range};
use super::Context;
use crate::county::{SchoolId, UnitId};
use crate::diagnostic::{Problem, Problems, did_you_mean, one_of};
use crate::document::{self, Reader};
use crate::input::shown_path;
use crate::quantity::Decimal;
use crate::tables::{self, Column, Row};
use std::collections::BTreeMap;
use std::path::Path;

/// Reads the sections of one variant.
pub(super) struct Sections<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) stages: &'a [StageGrades],
}

impl Sections<'_> {
    pub(super) fn rates(&self, reader: &mut Reader, problems: &mut Problems) -> Rates {
        let mut numbers = Numbers::default();
        let mut section = reader.table("grades", problems);
        let today = self.today(section.as_mut(), reader, problems);
        let previous = section.as_mut().and_then(|section| section.text("previous", problems));
        let previous = previous.map(|name| (shown_path(Path::new(&name)), self.by_grade(&name, problems)));
        if let Some(section) = section {
            section.finish(problems);
        }
        let births = self.births(reader, &mut numbers, problems);
        let entry = self.entry(reader, &mut numbers, problems);
        Rates {
            entry_age: entry_age(reader, problems),
            born_after_cutoff: numbers.at(reader, "born_after_cutoff", Range::Share, problems).unwrap_or_default(),
            constant_kinds: self.constant_kinds(reader, problems),
            births,
            entry,
            progression: self.progression(reader, &mut numbers, problems),
            today,
            previous,
            feeding: self.feeding(reader, problems),
            taught: self.taught(reader, problems),
            movements: self.movements(reader, &mut numbers, problems),
            housing: self.housing(reader, &mut numbers, problems),
            assumed: numbers.assumed,
        }
    }

    /// The rows of a table that a section names.
    fn table(&self, name: &str, columns: &[Column], problems: &mut Problems) -> Vec<Row> {
        files::rows(&self.context.folder.join(name), columns, problems)
    }

    /// Pupils by grade of today: from a table that the section names, else from the county's classes.
    fn today(&self, section: Option<&mut Reader>, reader: &Reader, problems: &mut Problems) -> ByGrade {
        let county = self.context.county;
        let before = problems.counts();
        let (today, file) = match section.and_then(|section| section.text("table", problems)) {
            Some(name) => (self.by_grade(&name, problems), shown_path(Path::new(&name))),
            None if county.units.iter().all(|unit| unit.class_list.is_none()) => {
                reader.missing("grades", "[grades] with table = …, for the county has no table of classes", problems);
                return ByGrade::new();
            }
            None => (grades::from_classes(county, self.stages, problems), tables::classes::TABLE.name.to_string()),
        };
        if problems.counts() == before {
            grades::add_up(&today, county, &file, problems);
        }
        today
    }

    fn by_grade(&self, name: &str, problems: &mut Problems) -> ByGrade {
        let rows = self.table(name, &grades::columns(self.context.county), problems);
        grades::from_rows(&rows, self.context.county, self.stages, problems)
    }

    fn births(&self, reader: &mut Reader, numbers: &mut Numbers, problems: &mut Problems) -> Births {
        let Some(mut section) = reader.table("births", problems) else {
            reader.missing("births", "[births] with table, source and sure", problems);
            return Births::default();
        };
        let name = section.required_text("table", problems);
        numbers.of_table(&mut section, problems);
        let factor = numbers.at(&mut section, "factor", Range::Rate, problems);
        let from = section.whole("factor_from", problems).unwrap_or(self.context.county.year + 1);
        section.finish(problems);
        if name.is_empty() {
            return Births::default();
        }
        let rows = self.table(&name, &files::births_columns(), problems);
        let townships = super::townships(self.context.county);
        let file = shown_path(Path::new(&name));
        Births { file, table: files::births(&rows, &townships, problems), factor: factor.map(|factor| (from, factor)) }
    }

    fn entry(&self, reader: &mut Reader, numbers: &mut Numbers, problems: &mut Problems) -> EntryRates {
        let Some(mut section) = reader.table("entry", problems) else { return EntryRates::default() };
        let rate = numbers.at(&mut section, "rate", Range::Rate, problems);
        let mut by_township = BTreeMap::new();
        for (township, entry) in section.named("by_township", problems) {
            self.known_township(township, &entry.place, problems);
            if let Some(rate) = numbers.of(entry, Range::Rate, problems) {
                by_township.insert(township.to_string(), rate);
            }
        }
        section.finish(problems);
        EntryRates { rate, by_township }
    }

    fn constant_kinds(&self, reader: &mut Reader, problems: &mut Problems) -> Vec<String> {
        let known = || self.context.county.vocabulary.school_kinds.iter().map(String::as_str);
        let mut kinds = Vec::new();
        for entry in reader.items("constant_kinds", problems) {
            let Some(kind) = document::text_of(entry, problems) else { continue };
            if !known().any(|name| name == kind) {
                let problem = Problem::error("E05", entry.place.clone(), format!("the kind {kind:?}"), one_of(known()));
                problems.add(problem.help(did_you_mean(&kind, known())));
            }
            kinds.push(kind);
        }
        kinds
    }

    fn progression(
        &self,
        reader: &mut Reader,
        numbers: &mut Numbers,
        problems: &mut Problems,
    ) -> BTreeMap<u32, Amount> {
        let last = self.stages.last().map_or(1, StageGrades::last);
        let mut rates = BTreeMap::new();
        for (name, entry) in reader.named("progression", problems) {
            let grade = name.parse().ok().filter(|grade| (1..last).contains(grade));
            let rate = numbers.of(entry, Range::Rate, problems);
            match grade {
                Some(grade) => rates.extend(rate.map(|rate| (grade, rate))),
                None => {
                    let expected = format!("the number of a grade that is not the last, 1 to {}", last - 1);
                    problems.add(Problem::error("E04", entry.place.clone(), format!("{name:?}"), expected));
                }
            }
        }
        rates
    }

    fn feeding(&self, reader: &mut Reader, problems: &mut Problems) -> Feeding {
        const RULES: [(&str, FeedingRule); 2] =
            [("nearest", FeedingRule::Nearest), ("proportional", FeedingRule::Proportional)];
        let mut feeding = Feeding { rule: FeedingRule::Nearest, table: BTreeMap::new() };
        let Some(mut section) = reader.table("feeding", problems) else { return feeding };
        if let Some(entry) = section.entry("rule") {
            feeding.rule = document::choice_of(entry, &RULES, problems).unwrap_or(FeedingRule::Nearest);
        }
        let table = section.text("table", problems);
        section.finish(problems);
        let Some(name) = table else { return feeding };
        let county = self.context.county;
        for row in self.table(&name, &files::feeder_columns(county), problems) {
            let unit = files::unit(&row, county, problems);
            let to = row.name_among("to", county.schools.iter().map(|school| school.id.as_str()), problems);
            let share = row.optional_decimal("share", problems).unwrap_or(Decimal::ONE);
            if share > Decimal::ONE {
                problems.add(Problem::error("E02", row.at("share"), share.to_string(), "a share between 0 and 1"));
            }
            let (Some(unit), Some(to)) = (unit, to.map(SchoolId::from)) else { continue };
            let (schools, _) = feeding.table.entry(unit).or_insert_with(|| (Vec::new(), row.place.clone()));
            if schools.iter().any(|(known, _)| *known == to) {
                let again = format!("{to} again");
                problems.add(Problem::error("E10", row.at("to"), again, "each school that is entered once"));
            }
            schools.push((to, amount::billionths(share)));
        }
        feeding
    }

    fn taught(&self, reader: &mut Reader, problems: &mut Problems) -> BTreeMap<UnitId, (u32, u32)> {
        let county = self.context.county;
        let mut taught = BTreeMap::new();
        for entry in reader.items("taught", problems) {
            let mut table = Reader::new(entry, problems);
            let school = SchoolId::from(table.required_text("school", problems).as_str());
            let id = UnitId { school, stage: table.required_text("stage", problems).as_str().into() };
            let (from, to) = (table.required_whole("from", problems), table.required_whole("to", problems));
            table.finish(problems);
            let stage = self.stages.iter().find(|of| of.stage == id.stage);
            let fits = |of: &StageGrades| of.first <= from && from <= to && to <= of.last();
            match stage {
                _ if county.unit(&id).is_none() => {
                    let expected = "a school and stage of the county";
                    problems.add(Problem::error("E05", entry.place.clone(), id.to_string(), expected));
                }
                Some(of) if !fits(of) => {
                    let found = format!("the grades {from} to {to}");
                    let expected = format!("grades of the stage {}, {} to {}", id.stage, of.first, of.last());
                    problems.add(Problem::error("E04", entry.place.clone(), found, expected));
                }
                _ => {
                    taught.insert(id, (from, to));
                }
            }
        }
        taught
    }
}

fn entry_age(reader: &mut Reader, problems: &mut Problems) -> u32 {
    let age = reader.required_whole("entry_age", problems);
    if let Some(entry) = reader.entry("entry_age").filter(|_| age > 20) {
        problems.add(Problem::error("E02", entry.place.clone(), age.to_string(), "an age of at most 20 years"));
        return 0;
    }
    age
}
