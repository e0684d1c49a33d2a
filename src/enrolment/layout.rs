//! How the assumptions lie on a county: which unit teaches which grades, where its pupils go on,
//! what each rate is; with every reason why they cannot.

use super::amount::{self, Amount, ONE};
use super::assumptions::{Assumed, Rates};
use super::grades::{ByGrade, StageGrades};
use super::{feeding, read};
use crate::county::{County, StageUnit, UnitId};
use crate::diagnostic::{Place, Problem, Problems};
use crate::quantity::Decimal;
use crate::tables;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// A measured rate beyond it says that the figures do not fit.
const LARGEST_MEASURED: Amount = 10;

/// Pupils of each site by grade, the first grade of all at 0.
pub(super) type State = Vec<Vec<Amount>>;

/// A unit whose pupils are projected.
#[derive(Debug, Clone)]
pub(super) struct Site {
    pub(super) id: UnitId,
    /// Place in the list of townships.
    pub(super) township: usize,
    /// Grades that it teaches, the first grade of all as 0.
    pub(super) taught: RangeInclusive<usize>,
}

/// The assumptions of one variant as they lie on a county.
#[derive(Debug, Clone)]
pub(super) struct Layout<'a> {
    pub(super) rates: &'a Rates,
    pub(super) townships: Vec<String>,
    pub(super) sites: Vec<Site>,
    pub(super) today: State,
    /// By site and grade: the sites where its pupils go on, with weights.
    pub(super) feeds: Vec<Vec<Vec<(usize, Amount)>>>,
    /// Rate of progression out of each grade; none leaves the last for another.
    pub(super) progression: Vec<Amount>,
    /// Rate of entry by township.
    pub(super) entry: Vec<Amount>,
    /// Every number that is given, measured, or taken for want of one.
    pub(super) assumed: Vec<Assumed>,
}

impl<'a> Layout<'a> {
    /// Lays assumptions on a county for so many years.
    pub(super) fn new(
        county: &County,
        rates: &'a Rates,
        stages: &[StageGrades],
        years: u32,
        problems: &mut Problems,
    ) -> Self {
        let townships = read::townships(county);
        let projected = county.units.iter().filter(|unit| !is_constant(county, rates, unit));
        let sites: Vec<Site> =
            projected.filter_map(|unit| site(county, rates, stages, &townships, unit, problems)).collect();
        let grades = stages.last().map_or(0, StageGrades::last) as usize;
        let today = sites.iter().map(|site| by_grade(&rates.today, &site.id, grades)).collect();
        let mut layout = Self {
            rates,
            townships,
            sites,
            today,
            feeds: Vec::new(),
            progression: Vec::new(),
            entry: Vec::new(),
            assumed: rates.assumed.clone(),
        };
        layout.feeds = feeding::feeds(&layout, county, grades, problems);
        layout.progression = (1..grades).map(|grade| layout.progression_from(grade, problems)).collect();
        layout.enough_births(county.year, years, problems);
        let townships = 0..layout.townships.len();
        layout.entry = townships.map(|place| layout.entry_into(place, county.year, problems)).collect();
        layout.room_for_newcomers(problems);
        layout.not_too_many(county.year, years, problems);
        layout
    }

    /// Sites of a township that teach a grade.
    pub(super) fn teaching(&self, township: usize, grade: usize) -> Vec<usize> {
        let teaches = |site: &Site| site.township == township && site.taught.contains(&grade);
        (0..self.sites.len()).filter(|site| teaches(&self.sites[*site])).collect()
    }

    /// Children who come of age to enter in a year: those born in one calendar year before the day
    /// that decides, and those born in the year before it after that day.
    pub(super) fn of_entry_age(&self, township: &str, year: u32) -> Amount {
        let late = self.rates.born_after_cutoff;
        let (last, before) = self.birth_years(year);
        amount::times(self.born(township, last), ONE - late) + amount::times(self.born(township, before), late)
    }

    pub(super) fn birth_years(&self, year: u32) -> (u32, u32) {
        let last = year.saturating_sub(self.rates.entry_age);
        (last, last.saturating_sub(1))
    }

    fn born(&self, township: &str, year: u32) -> Amount {
        let births = &self.rates.births;
        let born = amount::pupils(births.table.get(&(township.to_string(), year)).copied().unwrap_or_default());
        births.factor.filter(|(from, _)| *from <= year).map_or(born, |(_, factor)| amount::times(born, factor))
    }

    /// The rate of progression out of a grade: as given, else as measured over one year in the whole
    /// county, else 1.
    fn progression_from(&mut self, grade: usize, problems: &mut Problems) -> Amount {
        if let Some(rate) = self.rates.progression.get(&(grade as u32)) {
            return *rate;
        }
        let all = |of: &ByGrade, grade: usize| -> u64 {
            let ids = self.sites.iter().map(|site| &site.id);
            ids.filter_map(|id| of.get(id)?.get(&(grade as u32))).map(|pupils| u64::from(*pupils)).sum()
        };
        let key = format!("progression.{grade}");
        let before = self.rates.previous.as_ref().map(|(file, previous)| (file, all(previous, grade)));
        let Some((file, before)) = before.filter(|(_, before)| *before > 0) else {
            self.assume(key, Decimal::ONE, "no rate given, no earlier year to measure it", "?");
            return ONE;
        };
        let now = all(&self.rates.today, grade + 1);
        if Amount::from(now) > Amount::from(before) * LARGEST_MEASURED {
            let found = format!("{now} pupils in grade {}, {before} in grade {grade} one year before", grade + 1);
            let place = Place::file(file).column("pupils");
            problems.add(Problem::error("E02", place, found, "a rate of progression up to 10"));
            return ONE;
        }
        let rate = Decimal::from(now) / Decimal::from(before);
        self.assume(key, rate.round_dp(9).normalize(), "measured over the last year in the whole county", "DER");
        amount::billionths(rate)
    }

    /// The rate of entry into a township's schools: as given, else as measured this year.
    fn entry_into(&mut self, township: usize, year: u32, problems: &mut Problems) -> Amount {
        let name = self.townships[township].clone();
        let entry = &self.rates.entry;
        if let Some(rate) = entry.by_township.get(&name).copied().or(entry.rate) {
            return rate;
        }
        let pupils: Amount = self.teaching(township, 0).into_iter().map(|site| self.today[site][0]).sum();
        let children = self.of_entry_age(&name, year);
        let counted = self.rates.births.table.contains_key(&(name.clone(), self.birth_years(year).0));
        if pupils == 0 || !counted {
            return 0;
        }
        if pupils > children.saturating_mul(LARGEST_MEASURED) {
            let found =
                format!("{} pupils in grade 1 of {name}, {} children of their age", pupils / ONE, children / ONE);
            let problem =
                Problem::error("E02", Place::file(&self.rates.births.file), found, "a rate of entry up to 10");
            problems
                .add(problem.help("look at the births, or give the rate of the township under [entry.by_township]"));
            return 0;
        }
        let rate = pupils * ONE / children;
        let shown = Decimal::from_i128_with_scale(i128::try_from(rate).unwrap_or_default(), 9).normalize();
        self.assume(format!("entry.by_township.{name}"), shown, "measured this year", "DER");
        rate
    }

    fn assume(&mut self, key: String, value: Decimal, source: &str, sure: &str) {
        self.assumed.push(Assumed { key, value: Some(value), source: source.to_string(), sure: sure.to_string() });
    }
}

/// Whether a unit keeps its pupils of today.
pub(super) fn is_constant(county: &County, rates: &Rates, unit: &StageUnit) -> bool {
    county.school(&unit.id.school).is_some_and(|school| rates.constant_kinds.contains(&school.kind))
}

fn site(
    county: &County,
    rates: &Rates,
    stages: &[StageGrades],
    townships: &[String],
    unit: &StageUnit,
    problems: &mut Problems,
) -> Option<Site> {
    let township = county.school(&unit.id.school).and_then(|school| school.township.as_ref());
    let Some(township) = township.and_then(|name| townships.iter().position(|known| known == name)) else {
        let place = Place::file(tables::schools::TABLE.name).column("township");
        let found = format!("no township of the school {:?}", unit.id.school.as_str());
        let problem = Problem::error("E05", place, found, "the township of every school whose pupils are projected");
        let problem = problem.help("a school whose kind is among constant_kinds needs none");
        super::told_once(problem.into(), problems);
        return None;
    };
    stages.iter().find(|stage| stage.stage == unit.id.stage)?;
    let with_pupils = |of: &BTreeMap<u32, u32>| {
        let mut grades = of.iter().filter(|(_, pupils)| **pupils > 0).map(|(grade, _)| *grade);
        let first = grades.next()?;
        Some((first, grades.next_back().unwrap_or(first)))
    };
    let taught = rates.taught.get(&unit.id).copied();
    let (first, last) = taught.or_else(|| rates.today.get(&unit.id).and_then(with_pupils))?;
    Some(Site { id: unit.id.clone(), township, taught: first as usize - 1..=last as usize - 1 })
}

fn by_grade(today: &ByGrade, unit: &UnitId, grades: usize) -> Vec<Amount> {
    let of = |grade: usize| today.get(unit).and_then(|of| of.get(&(grade as u32))).copied().unwrap_or_default();
    (1..=grades).map(|grade| amount::pupils(of(grade))).collect()
}
