//! Dealing people to schools at the least cost: exact, and one answer among equals.
//!
//! The places are the schools that receive, in their order, and last the one where people stay. A
//! *chain* moves one person from its first place to a second, one from there to a third, and so on to
//! its last place: it is a shortest path between places, where a step costs what the cheapest person
//! for it costs. Filling one place after the other by cheapest chains is the method of successive
//! shortest paths (Ahuja, Magnanti and Orlin, "Network Flows", 1993, chapter 9.7), which keeps the
//! cost least for as many as are placed. Chains that cost nothing lead to the other dealings of the
//! same cost.

use super::Cost;

/// People at their places.
struct Dealing<'a> {
    /// By person and school.
    costs: &'a [Vec<Cost>],
    /// The place of each person.
    at: Vec<usize>,
    /// The place where people stay.
    stay: usize,
}

/// A chain: its cost, and where each of its people goes.
type Chain = (Cost, Vec<(usize, usize)>);

/// Deals people to schools that want so many each, at the least cost together; of equal dealings the
/// one in which the first person has the first place possible, then the second person, and so on.
/// `None` is a person who stays. `costs` is by person and school. Where there are fewer people than
/// wanted, the schools that stand last go short.
#[must_use]
pub fn deal(costs: &[Vec<Cost>], wanted: &[u32]) -> Vec<Option<usize>> {
    let stay = wanted.len();
    let mut dealing = Dealing { costs, at: vec![stay; costs.len()], stay };
    for (school, wanted) in wanted.iter().enumerate() {
        for _ in 0..*wanted {
            let Some((_, steps)) = dealing.chain(stay, school, 0) else { break };
            dealing.apply(steps);
        }
    }
    (0..costs.len()).for_each(|person| dealing.prefer_first_place(person));
    dealing.at.into_iter().map(|place| (place != stay).then_some(place)).collect()
}

impl Dealing<'_> {
    fn cost(&self, person: usize, place: usize) -> Cost {
        if place == self.stay { Cost::ZERO } else { self.costs[person][place] }
    }

    fn apply(&mut self, steps: Vec<(usize, usize)>) {
        for (person, place) in steps {
            self.at[person] = place;
        }
    }

    /// The cheapest way to take one person more at `to` and one fewer at `from`, moving only people
    /// from `first` on; `None` where there is none.
    fn chain(&self, from: usize, to: usize, first: usize) -> Option<Chain> {
        let steps = self.steps(first);
        // Bellman and Ford: the dealing costs the least, so that no circle saves anything.
        let mut reached: Vec<Option<(Cost, usize, usize)>> = vec![None; self.stay + 1];
        reached[from] = Some((Cost::ZERO, from, 0));
        let mut changed = true;
        while changed {
            changed = false;
            for &(here, there, saved, person) in &steps {
                let Some((so_far, ..)) = reached[here] else { continue };
                let cost = so_far + saved;
                if reached[there].is_none_or(|(known, ..)| cost < known) {
                    reached[there] = Some((cost, here, person));
                    changed = true;
                }
            }
        }
        let (cost, ..) = reached[to]?;
        let mut chain = Vec::new();
        let mut place = to;
        while place != from {
            let (_, before, person) = reached[place]?;
            chain.push((person, place));
            place = before;
        }
        Some((cost, chain))
    }

    /// The cheapest step from each place to each other: from, to, cost, person.
    fn steps(&self, first: usize) -> Vec<(usize, usize, Cost, usize)> {
        let places = self.stay + 1;
        let mut cheapest: Vec<Option<(Cost, usize)>> = vec![None; places * places];
        for person in first..self.at.len() {
            let here = self.at[person];
            for there in (0..places).filter(|there| *there != here) {
                let cost = self.cost(person, there) - self.cost(person, here);
                let known = &mut cheapest[here * places + there];
                if known.is_none_or(|(least, _)| cost < least) {
                    *known = Some((cost, person));
                }
            }
        }
        let found = cheapest.into_iter().enumerate();
        found
            .filter_map(|(pair, step)| step.map(|(cost, person)| (pair / places, pair % places, cost, person)))
            .collect()
    }

    /// Gives a person the first place that costs no more, where those before keep theirs.
    fn prefer_first_place(&mut self, person: usize) {
        let here = self.at[person];
        for there in 0..here {
            let more = self.cost(person, there) - self.cost(person, here);
            let Some((back, steps)) = self.chain(there, here, person + 1) else { continue };
            if more + back == Cost::ZERO {
                self.at[person] = there;
                return self.apply(steps);
            }
        }
    }
}
