//! The levers of facilities against all plans: on random counties of two schools over two or three
//! years every way of ordering, refitting and moving whole rooms is tried, with its own arithmetic.

use junheng::solve::Outcome;
use junheng::verify::verify;
use solver_tests::small::Small;
use solver_tests::tiny::Dice;
use std::collections::BTreeMap;
use std::fmt::Write;

/// A lever of building rooms; money in tenths of 万元.
#[derive(Debug, Clone)]
struct Lever {
    name: &'static str,
    price: i64,
    fixed: i64,
    least: i64,
    most: i64,
    lead: i64,
    /// Paid half now and half a year later.
    halves: bool,
    land: i64,
    /// Spare rooms that one takes.
    takes: i64,
}

#[derive(Debug, Clone)]
struct Case {
    years: i64,
    pupils: [i64; 2],
    rooms: [i64; 2],
    spare: [i64; 2],
    free: [Option<i64>; 2],
    levers: Vec<Lever>,
    /// Cost of moving a room, where that is allowed.
    moving: Option<i64>,
    /// Tenths of the threshold that must be reached, by year; none where nothing is asked.
    targets: Vec<Option<i64>>,
    /// Rooms per 100 pupils, in hundredths.
    threshold: i64,
    budget: Option<i64>,
}

/// How two schools stand when a year begins, and what is under way.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct State {
    rooms: [i64; 2],
    spare: [i64; 2],
    land: [i64; 2],
    /// Rooms by lever that each school has ordered so far.
    ordered: Vec<[i64; 2]>,
    /// Rooms that will be there in so many years.
    coming: [[i64; 2]; 2],
}

impl Case {
    fn roll(dice: &mut Dice) -> Self {
        let years = dice.from_to(2, 3);
        let plain = Lever {
            name: "rooms",
            price: dice.from_to(5, 12) * 10,
            fixed: 0,
            least: 0,
            most: dice.from_to(1, 2),
            lead: 0,
            halves: false,
            land: dice.from_to(0, 2),
            takes: 0,
        };
        let lead = dice.from_to(0, 1);
        let wing = Lever {
            name: "wing",
            price: dice.from_to(1, 9) * 10,
            fixed: dice.from_to(0, 12) * 10,
            least: dice.from_to(0, 2),
            most: dice.from_to(2, 3),
            lead,
            halves: lead == 1 && dice.one_in(2),
            land: dice.from_to(0, 2),
            takes: 0,
        };
        let refit = Lever {
            name: "refit",
            price: dice.from_to(1, 6) * 10,
            fixed: 0,
            least: 0,
            most: 2,
            lead: 0,
            halves: false,
            land: 0,
            takes: dice.from_to(1, 2),
        };
        let mut levers = vec![plain, wing];
        if dice.one_in(2) {
            levers.push(refit);
        }
        let mut pair = |least: i64, most: i64| [dice.from_to(least, most), dice.from_to(least, most)];
        let (pupils, rooms, spare, free) = (pair(60, 240), pair(0, 3), pair(0, 3), pair(0, 5));
        let free = free.map(|land| (land < 5).then_some(land));
        let targets = (1..=years)
            .map(|year| (year == years || dice.one_in(3)).then(|| if year == years { 10 } else { dice.from_to(4, 9) }));
        let targets: Vec<Option<i64>> = targets.collect();
        Self {
            years,
            pupils,
            rooms,
            spare,
            free,
            levers,
            moving: dice.one_in(2).then(|| dice.from_to(1, 3) * 10),
            targets,
            threshold: dice.from_to(90, 230),
            budget: dice.one_in(3).then(|| dice.from_to(5, 40) * 10),
        }
    }

    fn policy(&self) -> String {
        let mut text = format!("[horizon]\nyears = {}\n[land]\nlimit = \"free_land\"\n", self.years);
        for lever in &self.levers {
            let _ = write!(
                text,
                "[buy.{}]\nfacility = \"rooms\"\nprice_wan = {}\nfixed_cost_wan = {}\nmin_amount = {}\nmax_per_school = {}\nlead_years = {}\nland_per_unit = {}\n",
                lever.name,
                wan(lever.price),
                wan(lever.fixed),
                lever.least,
                lever.most,
                lever.lead,
                lever.land
            );
            if lever.halves {
                text.push_str("payment_shares = [0.5, 0.5]\n");
            }
            if lever.takes > 0 {
                let _ = writeln!(text, "consumes = {{ spare_rooms = {} }}", lever.takes);
            }
        }
        if let Some(cost) = self.moving {
            let _ = write!(text, "[redeploy.rooms]\ncost_wan = {}\n", wan(cost));
        }
        if let Some(budget) = self.budget {
            let _ = write!(text, "[budget]\ntotal_wan = {}\n", wan(budget));
        }
        text.push_str("[requirements]\nbalance = \"off\"\n");
        for (year, target) in (1..).zip(&self.targets) {
            let asked = match target {
                Some(tenths) => format!("threshold_share = {}", wan(*tenths)),
                // Nothing is asked in this year, whatever was asked before.
                None => "thresholds = \"off\"".to_string(),
            };
            let _ = write!(text, "[target.{year}]\n{asked}\n");
        }
        text
    }

    fn small(&self) -> Small {
        let school = |name: &str, of: usize| {
            format!(
                "{name} primary:{}[none=1] rooms={} spare_rooms={}\n",
                self.pupils[of], self.rooms[of], self.spare[of]
            )
        };
        let county = school("A", 0) + &school("B", 1);
        let (whole, part) = (self.threshold / 100, self.threshold % 100);
        let standard = format!("rooms rooms primary={whole}.{part:02}\nrules floor=0.1 primary=5");
        let mut small = Small::new(&county, &standard, &self.policy());
        for (school, free) in small.county.schools.iter_mut().zip(self.free) {
            school.free_land = free.map(Into::into);
        }
        small
    }

    /// The least money of all plans that keep every rule, in tenths; `None` where there is none.
    fn least_cost(&self) -> Option<i64> {
        let start = State {
            rooms: self.rooms,
            spare: self.spare,
            land: [0, 0],
            ordered: vec![[0, 0]; self.levers.len()],
            coming: [[0, 0]; 2],
        };
        let mut states = BTreeMap::from([(start, 0)]);
        for year in 1..=self.years {
            let mut next: BTreeMap<State, i64> = BTreeMap::new();
            for (state, paid) in &states {
                for (then, cost) in self.years_from(state, year) {
                    let total = paid + cost;
                    next.entry(then).and_modify(|least| *least = total.min(*least)).or_insert(total);
                }
            }
            states = next;
        }
        let least = states.into_values().min();
        least.filter(|least| self.budget.is_none_or(|budget| *least <= budget))
    }

    /// Every way through a year that meets its target, with what its orders cost in the end.
    fn years_from(&self, state: &State, year: i64) -> Vec<(State, i64)> {
        // First what leaves, of what is there when the year begins.
        let mut ways = vec![(state.clone(), 0, [0, 0])];
        if let Some(cost) = self.moving {
            for from in 0..2 {
                let send = |(state, paid, arriving): &(State, i64, [i64; 2])| {
                    (0..=state.rooms[from])
                        .map(|sent| {
                            let (mut state, mut arriving) = (state.clone(), *arriving);
                            state.rooms[from] -= sent;
                            arriving[1 - from] += sent;
                            (state, paid + sent * cost, arriving)
                        })
                        .collect::<Vec<_>>()
                };
                ways = ways.iter().flat_map(send).collect();
            }
        }
        for (place, lever) in self.levers.iter().enumerate() {
            for school in 0..2 {
                let order = |(state, paid, arriving): &(State, i64, [i64; 2])| {
                    self.orders(state, place, lever, school, year)
                        .map(|(state, cost, now)| {
                            let mut arriving = *arriving;
                            arriving[school] += now;
                            (state, paid + cost, arriving)
                        })
                        .collect::<Vec<_>>()
                };
                ways = ways.iter().flat_map(order).collect();
            }
        }
        ways.into_iter().filter_map(|(state, paid, arriving)| Some((self.end(state, arriving, year)?, paid))).collect()
    }

    /// All orders of a lever for a school, with their cost and what is there at once.
    fn orders<'a>(
        &'a self,
        state: &'a State,
        place: usize,
        lever: &'a Lever,
        school: usize,
        year: i64,
    ) -> impl Iterator<Item = (State, i64, i64)> + 'a {
        let most = if year + lever.lead > self.years { 0 } else { lever.most - state.ordered[place][school] };
        (0..=most).filter(move |rooms| *rooms == 0 || *rooms >= lever.least).filter_map(move |rooms| {
            let mut then = state.clone();
            then.ordered[place][school] += rooms;
            then.land[school] += rooms * lever.land;
            then.spare[school] -= rooms * lever.takes;
            let fits = self.free[school].is_none_or(|free| then.land[school] <= free);
            if then.spare[school] < 0 || !fits {
                return None;
            }
            let now = if lever.lead == 0 { rooms } else { 0 };
            then.coming[0][school] += rooms - now;
            let cost = rooms * lever.price + if rooms > 0 { lever.fixed } else { 0 };
            Some((then, cost, now))
        })
    }

    /// The state at the end of a year, where it meets the target.
    fn end(&self, mut state: State, arriving: [i64; 2], year: i64) -> Option<State> {
        for ((rooms, arriving), coming) in state.rooms.iter_mut().zip(arriving).zip(state.coming[1]) {
            *rooms += arriving + coming;
        }
        state.coming = [[0, 0], state.coming[0]];
        let target = self.targets[usize::try_from(year - 1).unwrap()];
        let meets = |school: usize| {
            // rooms · 100 / pupils ≥ threshold / 100 · target / 10
            target.is_none_or(|tenths| state.rooms[school] * 100_000 >= self.threshold * tenths * self.pupils[school])
        };
        (meets(0) && meets(1)).then_some(state)
    }
}

fn wan(tenths: i64) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[test]
#[expect(clippy::cast_precision_loss, reason = "the numbers are small")]
fn the_solver_finds_the_least_cost_of_all_plans_over_years() {
    let mut dice = Dice::new(2026);
    let (mut planned, mut infeasible, mut projects, mut refits, mut moves, mut waited) = (0, 0, 0, 0, 0, 0);
    for number in 0..250 {
        let case = Case::roll(&mut dice);
        let small = case.small();
        match (small.solve(), case.least_cost()) {
            (Outcome::Planned(found), Some(least)) => {
                planned += 1;
                let cost = found.stages.last().unwrap().value;
                assert!((cost - least as f64 / 10.0).abs() < 1e-6, "case {number}: {cost}, {least} tenths\n{case:#?}");
                let verdict = verify(&small.county, &small.standard, &small.policy, &found.plan);
                assert!(verdict.passes(), "case {number}: {:?}\n{case:#?}", verdict.findings);
                let by = |name: &str| found.plan.purchases.iter().any(|step| step.lever() == name);
                projects += u32::from(by("wing"));
                refits += u32::from(by("refit"));
                moves += u32::from(!found.plan.redeployments.is_empty());
                waited += u32::from(by("wing") && case.levers[1].lead == 1);
            }
            (Outcome::Infeasible(_), None) => infeasible += 1,
            (outcome, least) => panic!("case {number}: {least:?} tenths, but {outcome:?}\n{case:#?}"),
        }
    }
    let kinds = [planned, infeasible, projects, refits, moves, waited];
    assert!(kinds.iter().all(|count| *count >= 10), "too few of a kind: {kinds:?}");
}
