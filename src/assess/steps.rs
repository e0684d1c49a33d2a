//! From lines to steps: who exactly goes where, and what cannot be carried out.

use crate::county::{County, FacilityId, Person, SchoolId, StageId, TeacherFlags, UnitId};
use crate::plan::{Hire, Move, Plan, Purchase};
use crate::policy::Policy;
use crate::proposal::{Action, Line, Proposal};
use crate::quantity::{Decimal, Wan};
use std::collections::{BTreeMap, BTreeSet};

/// What a line comes to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Teachers of one type go from one unit to another.
    Move {
        /// Unit that gives.
        from: UnitId,
        /// Unit that receives.
        to: UnitId,
        /// Their type.
        flags: TeacherFlags,
    },
    /// Teachers of one type are hired.
    Hire {
        /// The policy's hiring lever for them, [`NO_LEVER`] where it has none.
        lever: String,
        /// Unit that receives.
        unit: UnitId,
        /// Their type.
        flags: TeacherFlags,
    },
    /// A facility is bought or built.
    Purchase {
        /// The school.
        school: SchoolId,
        /// Kind of facility.
        facility: FacilityId,
    },
}

impl Step {
    /// What it does; a facility that is built is bought too.
    #[must_use]
    pub fn action(&self) -> Action {
        match self {
            Self::Move { .. } => Action::Move,
            Self::Hire { .. } => Action::Hire,
            Self::Purchase { .. } => Action::Buy,
        }
    }

    /// School that gives, of a move.
    #[must_use]
    pub fn giver(&self) -> Option<&SchoolId> {
        match self {
            Self::Move { from, .. } => Some(&from.school),
            Self::Hire { .. } | Self::Purchase { .. } => None,
        }
    }

    /// School that receives.
    #[must_use]
    pub fn receiver(&self) -> &SchoolId {
        match self {
            Self::Move { to: unit, .. } | Self::Hire { unit, .. } => &unit.school,
            Self::Purchase { school, .. } => school,
        }
    }
}

/// Name of the hiring lever of a step for which the policy has none, or without a policy.
pub const NO_LEVER: &str = "(none)";

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// A sentence.
    pub sentence: String,
}

/// A line with what it comes to and what is wrong with it.
#[derive(Debug, Clone)]
pub struct Judged {
    /// The line.
    pub line: Line,
    /// Its step; `None` where it cannot be carried out.
    pub step: Option<Step>,
    /// What is wrong with it, whether it is carried out or not.
    pub faults: Vec<Fault>,
    /// Its cost by the policy's prices; `None` where the policy has none for it.
    pub policy_cost: Option<Wan>,
}

/// What the lines before have used up.
#[derive(Debug, Default)]
struct Used {
    codes: BTreeSet<String>,
    leaving: BTreeMap<(UnitId, TeacherFlags), u32>,
    /// Teachers of the county and people of the lines, which must stay countable.
    people: u64,
}

impl Used {
    /// Counts the people of a line, where they can be counted.
    fn count(&mut self, people: u32, faults: &mut Vec<String>) -> Option<()> {
        self.people += u64::from(people);
        if self.people > u64::from(u32::MAX) {
            faults.push("the county would have more teachers than can be counted".to_string());
            return None;
        }
        Some(())
    }
}

/// The lines with their steps.
pub(super) fn of_lines(county: &County, policy: Option<&Policy>, proposal: &Proposal) -> Vec<Judged> {
    let staff = county.units.iter().flat_map(|unit| unit.teachers.values()).copied();
    let mut used = Used { people: staff.map(u64::from).sum(), ..Used::default() };
    let judge = |line: &Line| {
        let mut faults = Vec::new();
        let step = match line.action {
            Action::Move => moved(line, county, policy, &mut used, &mut faults),
            Action::Hire => hired(line, county, policy, &mut used, &mut faults),
            Action::Buy | Action::Build => bought(line, county, &mut faults),
        };
        let faults = faults.into_iter().map(|sentence| Fault { sentence }).collect();
        let price = step.as_ref().zip(policy).and_then(|(step, policy)| price(step, policy, county));
        let policy_cost = price.and_then(|price| price.0.checked_mul(line.amount)).map(Wan);
        Judged { line: line.clone(), step, faults, policy_cost }
    };
    proposal.lines.iter().map(judge).collect()
}

fn moved(
    line: &Line,
    county: &County,
    policy: Option<&Policy>,
    used: &mut Used,
    faults: &mut Vec<String>,
) -> Option<Step> {
    let person = match &line.person {
        Some(code) => Some(named(code, line, county, used, faults)?),
        None => None,
    };
    faults.extend(person.and_then(|person| may_not_leave(person, county, policy)));
    let from_school = line.from.clone().or_else(|| person.map(|person| person.unit.school.clone()))?;
    let stage = line.stage.clone().or_else(|| person.map(|person| person.unit.stage.clone()))?;
    let flags = line.flags.clone().or_else(|| person.map(|person| person.flags.clone()))?;
    let from = unit(from_school, &stage, county, faults);
    let to = unit(line.to.clone(), &stage, county, faults);
    let (from, to) = (from?, to?);
    if from == to {
        faults.push(format!("{from} both gives and receives"));
        return None;
    }
    let has = county.unit(&from).and_then(|unit| unit.teachers.get(&flags)).copied().unwrap_or(0);
    let leaving = used.leaving.entry((from.clone(), flags.clone())).or_insert(0);
    let people = headcount(line);
    if leaving.saturating_add(people) > has {
        let others = if *leaving > 0 { format!(", of whom {leaving} leave by lines before") } else { String::new() };
        faults.push(format!("{from} has {has} teachers of type {flags}{others}; {people} cannot leave"));
        return None;
    }
    *leaving += people;
    used.count(people, faults)?;
    Some(Step::Move { from, to, flags })
}

/// The person whom a line names, where the county has such a person and what the line says of them
/// is so.
fn named<'a>(
    code: &str,
    line: &Line,
    county: &'a County,
    used: &mut Used,
    faults: &mut Vec<String>,
) -> Option<&'a Person> {
    let Some(person) = county.roster.iter().find(|person| person.id == code) else {
        faults.push(match county.roster.len() {
            0 => format!("the county has no roster (table teachers), so nobody knows who {code} is"),
            _ => format!("the roster has no person {code}"),
        });
        return None;
    };
    if !used.codes.insert(code.to_string()) {
        faults.push(format!("{code} stands in a line before"));
        return None;
    }
    let contradicts = [
        line.from.as_ref().filter(|from| **from != person.unit.school).map(|from| format!("the school {from}")),
        line.stage.as_ref().filter(|stage| **stage != person.unit.stage).map(|stage| format!("the stage {stage}")),
        line.flags.as_ref().filter(|flags| **flags != person.flags).map(|flags| format!("the type {flags}")),
    ];
    let contradicts: Vec<String> = contradicts.into_iter().flatten().collect();
    if !contradicts.is_empty() {
        let said = contradicts.join(" and ");
        faults.push(format!("{code} is of {}, type {}, by the roster, not of {said}", person.unit, person.flags));
        return None;
    }
    Some(person)
}

/// Why a person may not leave the school, where that is so.
fn may_not_leave(person: &Person, county: &County, policy: Option<&Policy>) -> Option<String> {
    if person.exempt == Some(true) {
        return Some(format!("{} is exempt from rotation", person.id));
    }
    // A proposal is of a single year, in which nobody retires.
    let asked = policy?.asked_of_movers(county.year);
    let least = asked.least_years?;
    let years = person.years_in_post(county.year).map_or_else(|| "no known".to_string(), |years| years.to_string());
    let sentence = format!("{} has {years} years at the school, and the policy asks {least}", person.id);
    (!person.may_leave(county.year, asked)).then_some(sentence)
}

fn unit(school: SchoolId, stage: &StageId, county: &County, faults: &mut Vec<String>) -> Option<UnitId> {
    let unit = UnitId { school, stage: stage.clone() };
    if county.unit(&unit).is_none() {
        faults.push(format!("{} does not teach the stage {}", unit.school, unit.stage));
        return None;
    }
    Some(unit)
}

fn hired(
    line: &Line,
    county: &County,
    policy: Option<&Policy>,
    used: &mut Used,
    faults: &mut Vec<String>,
) -> Option<Step> {
    let flags = line.flags.clone()?;
    let unit = unit(line.to.clone(), line.stage.as_ref()?, county, faults)?;
    used.count(headcount(line), faults)?;
    let levers = policy.into_iter().flat_map(|policy| &policy.hires);
    let cheapest = levers.filter(|lever| lever.stage == unit.stage && lever.flags == flags).min_by_key(|it| it.cost);
    if policy.is_some() && cheapest.is_none() {
        faults.push(format!("the policy hires no teachers of type {flags} for the stage {}", unit.stage));
    }
    let lever = cheapest.map_or_else(|| NO_LEVER.to_string(), |lever| lever.name.clone());
    Some(Step::Hire { lever, unit, flags })
}

fn bought(line: &Line, county: &County, faults: &mut Vec<String>) -> Option<Step> {
    let facility = line.facility.clone()?;
    let school = county.school(&line.to)?;
    match school.facilities.get(&facility) {
        Some(Some(_)) => Some(Step::Purchase { school: school.id.clone(), facility }),
        Some(None) => {
            faults.push(format!("how much {facility} {} has is declared absent: nobody can add to it", school.id));
            None
        }
        None => {
            faults.push(format!("the county has no figures of {facility} for {}", school.id));
            None
        }
    }
}

fn price(step: &Step, policy: &Policy, county: &County) -> Option<Wan> {
    match step {
        Step::Move { .. } => policy.moves.as_ref().map(|lever| lever.cost),
        Step::Hire { lever, .. } => policy.hires.iter().find(|known| known.name == *lever).map(|known| known.cost),
        Step::Purchase { school, facility } => {
            let setting = county.school(school).and_then(|school| school.setting);
            policy.buy_lever(facility.as_str()).map(|lever| lever.price_in(setting))
        }
    }
}

fn headcount(line: &Line) -> u32 {
    u32::try_from(line.amount).unwrap_or(u32::MAX)
}

/// The amounts of the steps of these lines, added up by step.
pub(super) fn amounts<'a>(lines: impl IntoIterator<Item = &'a Judged>) -> BTreeMap<Step, Decimal> {
    let mut amounts = BTreeMap::new();
    for (step, judged) in lines.into_iter().filter_map(|judged| Some((judged.step.clone()?, judged))) {
        *amounts.entry(step).or_insert(Decimal::ZERO) += judged.line.amount;
    }
    amounts
}

/// The people whom these lines name, by step.
pub(super) fn people<'a>(lines: impl IntoIterator<Item = &'a Judged>) -> BTreeMap<Step, Vec<String>> {
    let mut people: BTreeMap<Step, Vec<String>> = BTreeMap::new();
    for judged in lines {
        if let (Some(step), Some(code)) = (&judged.step, &judged.line.person) {
            people.entry(step.clone()).or_default().push(code.clone());
        }
    }
    people
}

/// What can be carried out, as a plan; its moves name people where all of theirs are named.
pub(super) fn plan(lines: &[Judged]) -> Plan {
    let mut plan = Plan::default();
    let mut people = people(lines);
    for (step, amount) in amounts(lines) {
        let teachers = u32::try_from(amount).unwrap_or(u32::MAX);
        let people = people.remove(&step).filter(|people| people.len() == teachers as usize).unwrap_or_default();
        match step {
            Step::Move { from, to, flags } => {
                let (from, to, stage) = (from.school, to.school, from.stage);
                plan.moves.push(Move { year: 1, from, to, stage, flags, teachers, people });
            }
            Step::Hire { lever, unit, flags } => {
                let (school, stage) = (unit.school, unit.stage);
                plan.hires.push(Hire { year: 1, lever, school, stage, flags, teachers });
            }
            Step::Purchase { school, facility } => {
                plan.purchases.push(Purchase { year: 1, lever: None, school, facility, amount });
            }
        }
    }
    plan
}
