//! Which indicators of units are withheld, by stage: those from which a small count of people follows.
//!
//! An indicator is withheld at all units of a stage or at none, since its coefficient, which is published,
//! is computed from all: with all but one it would tell the last.

use super::people::pupils_sent;
use super::suppression::may_be_shown;
use crate::report::page::view::{Counts, PageView, PlanView, State, UnitRow};
use crate::tables::NO_FLAG;
use std::collections::{BTreeMap, BTreeSet};

/// Stages and indicators whose values by unit are withheld.
pub(super) struct Withheld<'a>(BTreeSet<(&'a str, usize)>);

impl<'a> Withheld<'a> {
    /// Of today: where any unit of the stage has few whom the indicator counts, or few pupils: values of
    /// facilities with what is bought would tell them.
    pub(super) fn today(view: &'a PageView, limit: u64) -> Self {
        let counted = counted(&view.today);
        Self::of(view, |stage, told| {
            units(&view.today, stage).any(|unit| {
                let counts = counts_at(&counted, unit).map_or_else(Vec::new, |counts| told.of(counts));
                is_small(unit.pupils, limit) || counts.iter().any(|count| is_small_or_unknown(*count, limit))
            })
        })
    }

    /// After a plan: the same, and where the difference from today would tell few people.
    pub(super) fn after(view: &'a PageView, plan: &PlanView, after: &'a State, today: &Self, limit: u64) -> Self {
        let [before, then] = [&view.today, after].map(counted);
        let pupils = pupils_sent(plan);
        let few_go = |stage: &str| pupils.iter().any(|((_, _, of), sent)| *of == stage && !may_be_shown(*sent, limit));
        let withheld = Self::of(view, |stage, told| {
            let changes_by_few = |unit: &UnitRow| {
                let [Some(before), Some(then)] = [&before, &then].map(|state| counts_at(state, unit)) else {
                    return told.is_of_teachers;
                };
                told.of(before).into_iter().zip(told.of(then)).any(|(before, then)| {
                    let change = before.zip(then).map(|(before, then)| then.abs_diff(before));
                    is_small_or_unknown(then, limit) || is_small_or_unknown(change, limit)
                })
            };
            few_go(stage) || units(after, stage).any(|unit| is_small(unit.pupils, limit) || changes_by_few(unit))
        });
        Self(withheld.0.union(&today.0).copied().collect())
    }

    fn of(view: &'a PageView, is_withheld: impl Fn(&'a str, &Told) -> bool) -> Self {
        let told: Vec<Told> = (0..view.standard.indicators.len()).map(|place| Told::by(view, place)).collect();
        let stages = view.standard.stages.iter().map(|stage| stage.stage.as_str());
        let all = stages.flat_map(|stage| told.iter().map(move |told| (stage, told)));
        Self(all.filter(|(stage, told)| is_withheld(stage, told)).map(|(stage, told)| (stage, told.place)).collect())
    }

    pub(super) fn has(&self, stage: &str, indicator: usize) -> bool {
        self.0.contains(&(stage, indicator))
    }

    pub(super) fn any(&self) -> bool {
        !self.0.is_empty()
    }
}

/// The counts of teachers that the values of an indicator tell.
struct Told {
    /// Place of the indicator.
    place: usize,
    is_of_teachers: bool,
    /// Places of indicators that count the same teachers and others besides, who follow from both.
    wider: Vec<usize>,
}

impl Told {
    fn by(view: &PageView, place: usize) -> Self {
        let own = flags(view, place);
        let counts_more = |other: &usize| {
            let flags = flags(view, *other).zip(own.as_ref());
            flags.is_some_and(|(other, own)| other.len() < own.len() && other.is_subset(own))
        };
        let wider = (0..view.standard.indicators.len()).filter(counts_more).collect();
        Self { place, is_of_teachers: own.is_some(), wider }
    }

    /// Those of a unit, of its teachers by indicator; `None` where they are not known.
    fn of(&self, counted: &[Option<u32>]) -> Vec<Option<u32>> {
        let count = |place: usize| counted.get(place).copied().flatten();
        let own = self.is_of_teachers.then(|| count(self.place));
        let others =
            self.wider.iter().map(|wider| count(*wider).zip(count(self.place)).map(|(all, own)| all.abs_diff(own)));
        own.into_iter().chain(others).collect()
    }
}

/// The flags of the teachers whom an indicator counts; `None` of one that counts facilities.
fn flags(view: &PageView, indicator: usize) -> Option<BTreeSet<&str>> {
    match &view.standard.indicators[indicator].counts {
        Counts::Teachers(flags) => Some(flags.split('+').filter(|flag| *flag != NO_FLAG).collect()),
        Counts::Facilities(_) => None,
    }
}

fn is_small(count: u32, limit: u64) -> bool {
    !may_be_shown(count.into(), limit)
}

fn is_small_or_unknown(count: Option<u32>, limit: u64) -> bool {
    count.is_none_or(|count| is_small(count, limit))
}

type Counted<'a> = BTreeMap<(&'a str, &'a str), &'a [Option<u32>]>;

fn counted(state: &State) -> Counted<'_> {
    let rows = state.figures.teachers.iter();
    rows.map(|row| ((row.school.as_str(), row.stage.as_str()), row.counted.as_slice())).collect()
}

fn counts_at<'a>(counted: &Counted<'a>, unit: &UnitRow) -> Option<&'a [Option<u32>]> {
    counted.get(&(unit.school.as_str(), unit.stage.as_str())).copied()
}

pub(super) fn units<'a>(state: &'a State, stage: &str) -> impl Iterator<Item = &'a UnitRow> {
    state.units.iter().filter(move |unit| unit.stage == stage)
}
