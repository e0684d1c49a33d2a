//! Who goes: a plan that says how many people of a type move is given their names, by the rule of the
//! policy and the roster of the county.
//!
//! # What is optimised
//!
//! Those who move out of one unit, of one type, in one year are named together. Candidates are the
//! people of that unit and type who may leave ([`Person::may_leave`]) and are not named for another
//! move or an earlier year. Each criterion of the rule gives a person p who goes to a school v a figure:
//!
//! ```text
//! longest_in_post   year since which p teaches at the school
//! nearest_to_home   whole metres between the home of p and v
//! youngest          minus the year of birth of p
//! oldest            year of birth of p
//! ```
//!
//! Of all ways to send the wanted number to each school, the one with the lexicographically least
//! vector of sums is taken: for each criterion in the rule's order first how many of those who go have
//! no figure, then the sum of the others. A criterion that does not look at the school so chooses the
//! first k by it; one after it decides among those who tie with the last of them; `nearest_to_home`
//! first chooses and deals together. Of ways that are equal in all sums the one is taken in which the
//! person with the first code goes to the first school possible, schools by code and staying last; then
//! the second person; and so on. The answer is exact and does not depend on the order of any table.

mod cost;
mod dealing;
mod distance;
mod reason;

pub use cost::Cost;
pub use dealing::deal;
pub use distance::metres;

use crate::county::{County, Person, SchoolId, TeacherFlags, UnitId};
use crate::plan::{Move, Plan};
use crate::policy::Policy;
use std::collections::{BTreeMap, BTreeSet};

/// Those who are named together: year, unit that gives, type.
type Group = (u32, UnitId, TeacherFlags);

/// A person whom a plan names.
#[derive(Debug, Clone, PartialEq)]
pub struct Named<'a> {
    /// The person.
    pub person: &'a Person,
    /// The move.
    pub step: &'a Move,
    /// Whole years at the old school, where known.
    pub years_in_post: Option<u32>,
    /// Metres from home to the new school, where known.
    pub metres_to_new: Option<i64>,
    /// Metres from home to the old school, where known.
    pub metres_to_old: Option<i64>,
    /// What of the rule speaks for the person.
    pub reason: String,
}

/// Names who goes, for as many of each move as it does not name yet: people whom it names stay named.
/// Moves are named in the order of their years, and nobody twice. Where too few may leave, a move
/// names fewer than it moves ([`unnamed`]). Without a roster nothing changes.
pub fn name(county: &County, policy: &Policy, plan: &mut Plan) {
    if county.roster.is_empty() {
        return;
    }
    let candidates = Candidates::of(county, policy);
    let mut taken: BTreeSet<String> = plan.moves.iter().flat_map(|step| step.people.iter().cloned()).collect();
    for ((_, unit, flags), places) in groups(plan) {
        let people = candidates.free(&unit, &flags, &taken);
        let costs: Vec<Vec<Cost>> = people
            .iter()
            .map(|person| {
                places.iter().map(|place| Cost::of(&policy.naming, county, person, &plan.moves[*place].to)).collect()
            })
            .collect();
        let wanted: Vec<u32> = places.iter().map(|place| missing(&plan.moves[*place])).collect();
        for (person, dealt) in people.iter().zip(deal(&costs, &wanted)) {
            let Some(school) = dealt else { continue };
            plan.moves[places[school]].people.push(person.id.clone());
            taken.insert(person.id.clone());
        }
        places.iter().for_each(|place| plan.moves[*place].people.sort());
    }
}

/// How many people move whom the plan does not name.
#[must_use]
pub fn unnamed(plan: &Plan) -> u32 {
    plan.moves.iter().map(missing).sum()
}

/// The people whom a plan names, move by move, with what speaks for each by the rule.
#[must_use]
pub fn named<'a>(county: &'a County, policy: &Policy, plan: &'a Plan) -> Vec<Named<'a>> {
    let people: BTreeMap<&str, &Person> = county.roster.iter().map(|person| (person.id.as_str(), person)).collect();
    let candidates = Candidates::of(county, policy);
    let mut gone: BTreeSet<String> = BTreeSet::new();
    let mut named: BTreeMap<usize, Vec<Named>> = BTreeMap::new();
    for ((_, unit, flags), places) in groups(plan) {
        gone.extend(places.iter().flat_map(|place| plan.moves[*place].people.iter().cloned()));
        let rivals = candidates.free(&unit, &flags, &gone);
        for place in places {
            let step = &plan.moves[place];
            let known = step.people.iter().filter_map(|code| people.get(code.as_str()).copied());
            named.insert(place, known.map(|person| told(county, policy, person, step, &rivals)).collect());
        }
    }
    named.into_values().flatten().collect()
}

fn told<'a>(county: &County, policy: &Policy, person: &'a Person, step: &'a Move, rivals: &[&Person]) -> Named<'a> {
    Named {
        person,
        step,
        years_in_post: person.years_in_post(county.year),
        metres_to_new: metres(county, person, &step.to),
        metres_to_old: metres(county, person, &step.from),
        reason: reason::reason(&policy.naming, county, person, &step.to, rivals),
    }
}

fn missing(step: &Move) -> u32 {
    step.teachers.saturating_sub(u32::try_from(step.people.len()).unwrap_or(u32::MAX))
}

/// The moves of each group, by the code of the school that receives, as places in the plan.
fn groups(plan: &Plan) -> BTreeMap<Group, Vec<usize>> {
    let mut groups: BTreeMap<Group, Vec<usize>> = BTreeMap::new();
    for (place, step) in plan.moves.iter().enumerate() {
        groups.entry((step.year, step.giver(), step.flags.clone())).or_default().push(place);
    }
    let receiver = |place: &usize| -> &SchoolId { &plan.moves[*place].to };
    groups.values_mut().for_each(|places| places.sort_by(|a, b| receiver(a).cmp(receiver(b))));
    groups
}

/// Those who may leave, by unit and type, in the order of their codes.
struct Candidates<'a>(BTreeMap<(&'a UnitId, &'a TeacherFlags), Vec<&'a Person>>);

impl<'a> Candidates<'a> {
    fn of(county: &'a County, policy: &Policy) -> Self {
        let asked = policy.asked_of_movers(county.year);
        let mut people: BTreeMap<_, Vec<&Person>> = BTreeMap::new();
        for person in county.roster.iter().filter(|person| person.may_leave(county.year, asked)) {
            people.entry((&person.unit, &person.flags)).or_default().push(person);
        }
        people.values_mut().for_each(|people| people.sort_by(|a, b| a.id.cmp(&b.id)));
        Self(people)
    }

    /// Those of a unit and type who are not among some codes.
    fn free(&self, unit: &UnitId, flags: &TeacherFlags, taken: &BTreeSet<String>) -> Vec<&'a Person> {
        let people = self.0.get(&(unit, flags)).into_iter().flatten();
        people.filter(|person| !taken.contains(&person.id)).copied().collect()
    }
}
