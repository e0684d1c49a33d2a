//! What is wanted against all plans: on random counties of two and three schools, over one year and
//! over two, every plan is tried and counted in whole numbers: units that do not pass, coefficients
//! above their limit, and the most that any unit misses.

use junheng::solve::{Outcome, Planned, Proof};
use solver_tests::small::Small;
use solver_tests::tiny::Dice;
use std::fmt::Write;

/// What a policy wants first; cost comes second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wish {
    Units,
    Coefficients,
    Worst,
}

/// Rooms and teachers of each school at the end of a year.
type State = Vec<[i64; 2]>;

/// A county of primary schools, with money in 万元.
#[derive(Debug)]
struct Case {
    pupils: Vec<i64>,
    /// Rooms and teachers today.
    today: State,
    /// Thresholds per 100 pupils in hundredths.
    thresholds: [i64; 2],
    exemptions: usize,
    limit: i64,
    /// What a room and a year of a teacher cost.
    prices: [i64; 2],
    /// The most rooms of a school and teachers of the county.
    most: [i64; 2],
    /// Percent of the teachers of a school who may leave; none moves over two years.
    leaving: i64,
    budget: i64,
    years: usize,
    /// What a unit weighs in each year.
    weights: [i64; 2],
    wish: Wish,
}

/// Where the county stands at the end of each year, and what it costs.
#[derive(Debug, Clone)]
struct Course {
    years: Vec<State>,
    cost: i64,
}

impl Case {
    fn random(dice: &mut Dice, wish: Wish, years: usize) -> Self {
        let schools = if years == 1 { 3 } else { 2 };
        Self {
            pupils: (0..schools).map(|_| dice.from_to(40, 150)).collect(),
            today: (0..schools).map(|_| [dice.from_to(0, 3), dice.from_to(0, 4)]).collect(),
            thresholds: [dice.from_to(150, 350), dice.from_to(150, 400)],
            exemptions: usize::from(!dice.one_in(3)),
            limit: dice.one_of(&[10, 20, 30, 50]),
            prices: [dice.from_to(3, 9), dice.from_to(2, 8)],
            most: [2, dice.from_to(1, 2)],
            leaving: if years == 1 { dice.one_of(&[0, 34, 50]) } else { 0 },
            budget: dice.from_to(0, 35),
            years,
            weights: [dice.from_to(1, 2), dice.from_to(1, 3)],
            wish,
        }
    }

    fn small(&self) -> Small {
        let mut county = String::new();
        for (school, (pupils, [rooms, teachers])) in self.pupils.iter().zip(&self.today).enumerate() {
            let _ = writeln!(county, "S{school} primary:{pupils}[none={teachers}] rooms={rooms}");
        }
        let hundredths = |value: i64| format!("{}.{:02}", value / 100, value % 100);
        let [rooms, staff] = self.thresholds.map(hundredths);
        let standard = format!(
            "rooms rooms primary={rooms}\nstaff teachers primary={staff}\nrules must_meet={} floor=0.85 primary={}",
            2 - self.exemptions,
            hundredths(self.limit)
        );
        let mut policy = format!(
            "[requirements]\nthresholds = \"aim\"\nbalance = \"aim\"\n[move]\nmax_leaving_share = {}\n\
             [buy.rooms]\nprice_wan = {}\nmax_per_school = {}\n\
             [hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = {}\nmax_teachers = {}\n[budget]\ntotal_wan = {}\n",
            hundredths(self.leaving),
            self.prices[0],
            self.most[0],
            self.prices[1],
            self.most[1],
            self.budget
        );
        if self.years == 2 {
            policy.push_str("[horizon]\nyears = 2\n[target.1]\n[target.2]\n");
        }
        let aim = match self.wish {
            Wish::Units => "units_not_passing",
            Wish::Coefficients => "coefficients_over_limit",
            Wish::Worst => "worst_unit",
        };
        let _ = writeln!(policy, "[[objective]]\nminimise = \"{aim}\"");
        if self.wish == Wish::Units && self.years == 2 {
            let _ = writeln!(policy, "weights = {{ year = {{ 1 = {}, 2 = {} }} }}", self.weights[0], self.weights[1]);
        }
        Small::new(&county, &standard, &policy)
    }

    /// All courses that the levers and the budget allow.
    fn courses(&self) -> Vec<Course> {
        let moved = self.moved();
        let mut courses = vec![Course { years: Vec::new(), cost: 0 }];
        for year in 0..self.years {
            let mut next = Vec::new();
            for course in &courses {
                let starts = if year == 0 { moved.clone() } else { vec![course.years[year - 1].clone()] };
                for start in starts {
                    self.add_year(course, &start, year, &mut next);
                }
            }
            courses = next;
        }
        courses
    }

    /// Every way of buying and hiring in a year.
    fn add_year(&self, course: &Course, start: &State, year: usize, courses: &mut Vec<Course>) {
        let hired = |state: &State| -> i64 {
            let staff = |state: &State| state.iter().map(|[_, teachers]| teachers).sum::<i64>();
            staff(state) - staff(&self.today)
        };
        let mut states = vec![(start.clone(), 0)];
        for school in 0..start.len() {
            let mut more = Vec::new();
            for (state, cost) in &states {
                for rooms in 0..=(self.today[school][0] + self.most[0] - state[school][0]) {
                    for teachers in 0..=(self.most[1] - hired(state)) {
                        let mut state = state.clone();
                        state[school][0] += rooms;
                        state[school][1] += teachers;
                        let paid = i64::try_from(self.years - year).unwrap();
                        more.push((state, cost + rooms * self.prices[0] + teachers * self.prices[1] * paid));
                    }
                }
            }
            states = more;
        }
        for (state, cost) in states {
            let mut course = Course { years: course.years.clone(), cost: course.cost + cost };
            course.years.push(state);
            if course.cost <= self.budget {
                courses.push(course);
            }
        }
    }

    /// Where moves of today's teachers lead.
    fn moved(&self) -> Vec<State> {
        let mut states = vec![self.today.clone()];
        for from in 0..self.today.len() {
            let most = self.today[from][1] * self.leaving / 100;
            let mut left: Vec<(State, i64)> = states.into_iter().map(|state| (state, 0)).collect();
            for to in (0..self.today.len()).filter(|to| *to != from) {
                left = left
                    .into_iter()
                    .flat_map(|(state, gone)| {
                        (0..=most - gone).map(move |more| {
                            let mut state = state.clone();
                            state[from][1] -= more;
                            state[to][1] += more;
                            (state, gone + more)
                        })
                    })
                    .collect();
            }
            states = left.into_iter().map(|(state, _)| state).collect();
        }
        states.sort();
        states.dedup();
        states
    }

    /// Whether an amount reaches a share, in percent, of its threshold.
    fn reaches(&self, school: usize, indicator: usize, amount: i64, share: i64) -> bool {
        1_000_000 * amount >= share * self.thresholds[indicator] * self.pupils[school]
    }

    fn passes(&self, school: usize, amounts: [i64; 2]) -> bool {
        let missed = (0..2).filter(|indicator| !self.reaches(school, *indicator, amounts[*indicator], 100)).count();
        let hopeless = (0..2).any(|indicator| !self.reaches(school, indicator, amounts[indicator], 85));
        missed <= self.exemptions && !hopeless
    }

    /// W · Σ w·x² against (1 + γ²)·(Σ w·x)², with x = X / w and all multiplied out.
    fn is_over(&self, state: &State, indicator: usize, limit: i64) -> bool {
        let product: i128 = self.pupils.iter().map(|pupils| i128::from(*pupils)).product();
        let all: i128 = self.pupils.iter().map(|pupils| i128::from(*pupils)).sum();
        let of = |amounts: &[i64; 2]| i128::from(amounts[indicator]);
        let squares: i128 =
            state.iter().zip(&self.pupils).map(|(it, pupils)| of(it) * of(it) * product / i128::from(*pupils)).sum();
        let sum: i128 = state.iter().map(of).sum();
        let limit = i128::from(limit);
        sum == 0 || all * squares * 10_000 > (10_000 + limit * limit) * sum * sum * product
    }

    #[expect(clippy::cast_precision_loss, reason = "the numbers are small")]
    fn missed(&self, school: usize, amounts: [i64; 2]) -> f64 {
        let level = |indicator: usize| {
            10_000.0 * amounts[indicator] as f64 / (self.thresholds[indicator] * self.pupils[school]) as f64
        };
        let below = |indicator: usize, bound: f64| (bound - level(indicator)).max(0.0);
        let without = below(0, 1.0).max(below(1, 1.0));
        let first = below(0, 0.85).max(below(1, 1.0));
        let second = below(0, 1.0).max(below(1, 0.85));
        if self.exemptions == 0 { without } else { without.min(first).min(second) }
    }

    /// What the first stage comes to.
    #[expect(clippy::cast_precision_loss, reason = "the numbers are small")]
    fn value(&self, course: &Course) -> f64 {
        let years = || course.years.iter().enumerate();
        match self.wish {
            Wish::Units => {
                let failing = |state: &State| state.iter().enumerate().filter(|(s, it)| !self.passes(*s, **it)).count();
                let weight = |year: usize| if self.years == 1 { 1 } else { self.weights[year] };
                years().map(|(year, state)| weight(year) as f64 * failing(state) as f64).sum()
            }
            Wish::Coefficients => {
                let over = |state: &State| (0..2).filter(|of| self.is_over(state, *of, self.limit)).count() as f64;
                years().map(|(_, state)| over(state)).sum()
            }
            Wish::Worst => {
                let of_state =
                    |state: &State| state.iter().enumerate().map(|(s, it)| self.missed(s, *it)).fold(0.0, f64::max);
                years().map(|(_, state)| of_state(state)).fold(0.0, f64::max)
            }
        }
    }

    /// Whether no coefficient is so large that the program may not look at it.
    fn is_looked_at(&self, course: &Course) -> bool {
        let calm = |state: &State| (0..2).all(|indicator| !self.is_over(state, indicator, 100.max(2 * self.limit)));
        self.wish != Wish::Coefficients || course.years.iter().all(calm)
    }
}

/// The least first value, and the least cost with it.
fn best<'a>(case: &Case, courses: impl Iterator<Item = &'a Course>) -> Option<(f64, i64)> {
    let valued: Vec<(f64, i64)> = courses.map(|course| (case.value(course), course.cost)).collect();
    let first = valued.iter().map(|(value, _)| *value).min_by(f64::total_cmp)?;
    let cost = valued.iter().filter(|(value, _)| *value <= first + 1e-9).map(|(_, cost)| *cost).min()?;
    Some((first, cost))
}

fn solved(case: &Case) -> Planned {
    match case.small().solve() {
        Outcome::Planned(planned) => *planned,
        other => panic!("{case:?} has a plan: {other:?}"),
    }
}

#[expect(clippy::cast_precision_loss, reason = "the numbers are small")]
fn check(wish: Wish, years: usize, seed: u64) {
    let mut dice = Dice::new(seed);
    let (mut exact, mut improved) = (0, 0);
    let cases = 60;
    for _ in 0..cases {
        let case = Case::random(&mut dice, wish, years);
        let courses = case.courses();
        let (least, cost) = best(&case, courses.iter()).unwrap();
        let looked_at = best(&case, courses.iter().filter(|course| case.is_looked_at(course)));
        let planned = solved(&case);
        let told = &planned.stages[0];
        assert_eq!(told.proof, Proof::Optimal, "{case:?}");
        assert!(told.value >= least - 1e-6, "{} is below the best, {least}: {case:?}", told.value);
        if let Some((most, _)) = looked_at {
            assert!(told.value <= most + 1e-6, "{} is above the best, {most}: {case:?}", told.value);
        }
        if looked_at.is_some_and(|(most, cheapest)| (most - least).abs() < 1e-9 && cheapest == cost) {
            let told = planned.stages.last().unwrap().value;
            assert!((told - cost as f64).abs() < 1e-4 * told.max(1.0), "{told} and not {cost}: {case:?}");
            exact += 1;
        }
        let nothing = Course { years: vec![case.today.clone(); years], cost: 0 };
        improved += usize::from(least < case.value(&nothing) - 1e-9);
    }
    println!("{wish:?} over {years} years: {exact} exact, {improved} improved");
    assert!(exact >= cases / 2 && improved >= 15, "{exact} exact, {improved} improved of {cases}");
}

#[test]
fn as_few_units_do_not_pass_as_trying_all_plans_leaves() {
    check(Wish::Units, 1, 1);
    check(Wish::Units, 2, 2);
}

#[test]
fn as_few_coefficients_are_above_their_limits_as_trying_all_plans_leaves() {
    check(Wish::Coefficients, 1, 3);
    check(Wish::Coefficients, 2, 4);
}

#[test]
fn the_worst_unit_is_as_high_as_trying_all_plans_lifts_it() {
    check(Wish::Worst, 1, 5);
    check(Wish::Worst, 2, 6);
}
