//! How many people the plan moves, hires, and so on: totals, and tables that add up to them, of which
//! what would tell a small count is withheld.
//!
//! Every table adds up to one total that is shown, and no two tables share anything but that total; a
//! table whose own total is withheld is left out. So each can be made safe alone.

use super::Shown;
use super::suppression::withheld;
use crate::report::page::view::{Counts, Exchange, PageView, PlanView};
use crate::tables::NO_FLAG;
use std::collections::{BTreeMap, BTreeSet};

/// What happens to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Group {
    /// Teachers who move.
    Moved,
    /// Teachers who are hired.
    Hired,
    /// Teachers who rotate.
    Rotated,
    /// Teachers who study.
    Studying,
    /// Pupils who go to another school.
    Rezoned,
}

/// Which of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::report) enum By {
    /// All.
    All,
    /// Those of a calendar year.
    Year(u32),
    /// Those of the stage.
    Stage,
    /// Those of a type.
    Type(String),
    /// Those who leave a school, by its alias.
    From(String),
    /// Those who come to a school.
    To(String),
}

/// A count of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::report) struct PeopleRow {
    pub(in crate::report) group: Group,
    pub(in crate::report) stage: Option<String>,
    pub(in crate::report) by: By,
    pub(in crate::report) people: Shown<u64>,
}

/// People who do the same.
struct Step<'a> {
    year: Option<u32>,
    from: Option<&'a str>,
    to: &'a str,
    stage: &'a str,
    flags: Option<&'a str>,
    people: u64,
}

/// More flags have too many types.
const MOST_FLAGS: usize = 4;

/// What a plan does with people.
pub(super) struct People<'a> {
    view: &'a PageView,
    plan: &'a PlanView,
    aliases: &'a BTreeMap<&'a str, &'a str>,
    limit: u64,
    rows: Vec<PeopleRow>,
}

impl<'a> People<'a> {
    /// All counts of a plan that are published.
    pub(super) fn rows(
        view: &'a PageView,
        plan: &'a PlanView,
        aliases: &'a BTreeMap<&'a str, &'a str>,
        limit: u64,
    ) -> Vec<PeopleRow> {
        let mut people = Self { view, plan, aliases, limit, rows: Vec::new() };
        for (group, steps) in groups(plan) {
            people.add(group, &steps.iter().collect::<Vec<_>>());
        }
        people.rows
    }

    fn add(&mut self, group: Group, steps: &[&Step]) {
        let total = sum(steps, |_| true);
        if total == 0 && !matches!(group, Group::Moved | Group::Hired) {
            return;
        }
        let shown = Shown::count(total, self.limit);
        self.rows.push(PeopleRow { group, stage: None, by: By::All, people: shown });
        if total == 0 || shown == Shown::Withheld {
            return;
        }
        if let Some([first, last]) = self.plan.years {
            let years: Vec<(By, u64)> =
                (first..=last).map(|year| (By::Year(year), sum(steps, |step| step.year == Some(year)))).collect();
            self.table(group, None, total, years);
        }
        self.add_stages(group, total, steps);
    }

    fn add_stages(&mut self, group: Group, total: u64, steps: &[&Step]) {
        let standard = &self.view.standard;
        let stages = standard.stages.iter().chain(&standard.unjudged_stages);
        let stages: Vec<&str> = stages.map(|stage| stage.stage.as_str()).collect();
        let counts: Vec<u64> = stages.iter().map(|stage| sum(steps, |step| step.stage == *stage)).collect();
        if counts.iter().sum::<u64>() != total {
            return;
        }
        for ((stage, people), withheld) in stages.iter().zip(&counts).zip(withheld(&counts, self.limit)) {
            let shown = if withheld { Shown::Withheld } else { Shown::Known(*people) };
            self.rows.push(PeopleRow { group, stage: Some(stage.to_string()), by: By::Stage, people: shown });
            if withheld || *people == 0 {
                continue;
            }
            let steps: Vec<&Step> = steps.iter().copied().filter(|step| step.stage == *stage).collect();
            self.of_stage(group, stage, *people, &steps);
        }
    }

    /// The people of a stage by type, and by the schools that they leave and come to.
    fn of_stage(&mut self, group: Group, stage: &str, total: u64, steps: &[&Step]) {
        if steps.iter().all(|step| step.flags.is_some()) {
            let flags = counted_flags(self.view);
            let kind = |step: &Step| of_flags(&flags, step.flags.unwrap_or_default());
            let types = types(&flags).into_iter();
            let by = types.map(|of| (By::Type(of.clone()), sum(steps, |step| kind(step) == of))).collect();
            self.table(group, Some(stage), total, by);
        }
        let units = self.units(stage);
        if steps.iter().all(|step| step.from.is_some()) {
            let left = |code: &str| sum(steps, |step| step.from == Some(code));
            let from = units.iter().map(|(alias, code)| (By::From(alias.clone()), left(code))).collect();
            self.table(group, Some(stage), total, from);
        }
        let to =
            units.iter().map(|(alias, code)| (By::To(alias.clone()), sum(steps, |step| step.to == code))).collect();
        self.table(group, Some(stage), total, to);
    }

    /// A table that adds up to a total which is shown. One that does not lacks somebody, whom the
    /// difference would tell: it is left out.
    fn table(&mut self, group: Group, stage: Option<&str>, total: u64, counts: Vec<(By, u64)>) {
        let people: Vec<u64> = counts.iter().map(|(_, people)| *people).collect();
        if people.iter().sum::<u64>() != total {
            return;
        }
        let hidden = withheld(&people, self.limit);
        for ((by, people), hidden) in counts.into_iter().zip(hidden) {
            let people = if hidden { Shown::Withheld } else { Shown::Known(people) };
            self.rows.push(PeopleRow { group, stage: stage.map(str::to_string), by, people });
        }
    }

    /// All units of a stage, those without anybody too: that one is listed tells nothing. By alias, with
    /// the codes of their schools.
    fn units(&self, stage: &str) -> BTreeMap<String, String> {
        let today = self.view.today.figures.teachers.iter().filter(|unit| unit.stage == stage);
        let opened = self.plan.openings.iter().filter(|row| row.stages.iter().any(|known| known == stage));
        let codes = today.map(|unit| &unit.school).chain(opened.map(|row| &row.school.school));
        codes.filter_map(|code| Some((self.aliases.get(code.as_str())?.to_string(), code.clone()))).collect()
    }
}

fn sum(steps: &[&Step], is_meant: impl Fn(&Step) -> bool) -> u64 {
    steps.iter().filter(|step| is_meant(step)).map(|step| step.people).sum()
}

fn groups(plan: &PlanView) -> [(Group, Vec<Step<'_>>); 5] {
    let moved = plan.moves.iter().map(|row| Step {
        year: row.year,
        from: Some(&row.from),
        to: &row.to,
        stage: &row.stage,
        flags: Some(&row.flags),
        people: row.teachers.into(),
    });
    let hired = plan.hires.iter().map(|row| Step {
        year: row.year,
        from: None,
        to: &row.school,
        stage: &row.stage,
        flags: Some(&row.flags),
        people: row.teachers.into(),
    });
    let exchanged = |action: Exchange| {
        let rows = plan.exchanges.iter().filter(move |row| row.action == action);
        rows.map(|row| Step {
            year: row.year,
            from: row.from.as_deref(),
            to: &row.to,
            stage: row.stage.as_deref().unwrap_or_default(),
            flags: row.flags.as_deref(),
            people: row.amount as u64,
        })
        .collect()
    };
    [
        (Group::Moved, moved.collect()),
        (Group::Hired, hired.collect()),
        (Group::Rotated, exchanged(Exchange::Rotate)),
        (Group::Studying, exchanged(Exchange::Study)),
        (Group::Rezoned, exchanged(Exchange::Rezone)),
    ]
}

/// How many people there are of each group, and in each year of the plan.
pub(super) fn totals(plan: &PlanView) -> Vec<(u64, Vec<u64>)> {
    let years: Vec<_> = plan.years.into_iter().flat_map(|[first, last]| first..=last).collect();
    let of = |(_, steps): (Group, Vec<Step>)| {
        let steps: Vec<&Step> = steps.iter().collect();
        (sum(&steps, |_| true), years.iter().map(|year| sum(&steps, |step| step.year == Some(*year))).collect())
    };
    groups(plan).into_iter().map(of).collect()
}

/// Pupils who leave a unit, and who come to one, over all years: by whether they come, school and stage.
pub(super) fn pupils_sent(plan: &PlanView) -> BTreeMap<(bool, &str, &str), u64> {
    let mut sent = BTreeMap::new();
    for (_, steps) in groups(plan).into_iter().filter(|(group, _)| *group == Group::Rezoned) {
        for step in steps {
            let ends = [step.from.map(|school| (false, school)), Some((true, step.to))].into_iter().flatten();
            ends.for_each(|(comes, school)| *sent.entry((comes, school, step.stage)).or_insert(0) += step.people);
        }
    }
    sent
}

/// Flags that any indicator counts.
fn counted_flags(view: &PageView) -> BTreeSet<&str> {
    let counts = view.standard.indicators.iter().filter_map(|indicator| match &indicator.counts {
        Counts::Teachers(flags) => Some(flags.split('+')),
        Counts::Facilities(_) => None,
    });
    counts.flatten().filter(|flag| *flag != NO_FLAG).collect()
}

/// The type as far as indicators count it.
fn of_flags(counted: &BTreeSet<&str>, flags: &str) -> String {
    joined(flags.split('+').filter(|flag| counted.contains(flag)))
}

fn joined<'a>(flags: impl Iterator<Item = &'a str>) -> String {
    let flags = flags.collect::<Vec<_>>().join("+");
    if flags.is_empty() { NO_FLAG.to_string() } else { flags }
}

/// All types that can be, whether anybody is of them or not; none where there are too many.
fn types(flags: &BTreeSet<&str>) -> Vec<String> {
    if flags.len() > MOST_FLAGS {
        return Vec::new();
    }
    let of = |number: usize| {
        joined(flags.iter().enumerate().filter(|(place, _)| number >> place & 1 == 1).map(|(_, flag)| *flag))
    };
    (0..1 << flags.len()).map(of).collect()
}
