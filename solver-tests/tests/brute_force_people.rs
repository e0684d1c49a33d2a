//! The solver against all plans of people over two and three years: on random counties of two schools
//! every way of moving, rotating, studying, and hiring is tried, year after year.
//!
//! The search keeps of each state that can be reached the least money; a state is who is where, who is
//! away from home until when, and who studies until when. It shares nothing with the program, down to
//! the rounding of those who leave the profession.

use junheng::solve::Outcome;
use solver_tests::small::Small;
use solver_tests::tiny::Dice;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Teachers by school and type: none, backbone.
type Staff = [[i64; 2]; 2];

/// Money in tenths of 万元, shares in percent.
#[derive(Debug, Clone)]
struct Case {
    years: i64,
    staff: Staff,
    /// Teachers and backbone teachers that each school needs in the end.
    needs: [i64; 2],
    /// Whether each year needs them.
    every_year: bool,
    attrition: Option<i64>,
    /// Largest share that may leave; cost.
    moves: Option<(i64, i64)>,
    /// Term, cost of a year, least number who change schools, share of backbone teachers of them.
    rotation: Option<(i64, i64, i64, i64)>,
    /// Years of study, cost, most a year.
    study: Option<(i64, i64, i64)>,
    /// Cost of a year, most in all, most a year.
    hires: Option<(i64, i64, i64)>,
    /// Posts of each school, shared by both.
    posts: Option<i64>,
}

impl Case {
    fn random(dice: &mut Dice) -> Self {
        Self {
            years: dice.from_to(2, 3),
            staff: [[dice.from_to(0, 3), dice.from_to(0, 1)], [dice.from_to(1, 4), dice.from_to(0, 2)]],
            needs: [dice.from_to(1, 3), dice.from_to(0, 1)],
            every_year: dice.one_in(2),
            attrition: (!dice.one_in(3)).then(|| dice.one_of(&[10, 15, 25, 40])),
            moves: (!dice.one_in(4)).then(|| (dice.one_of(&[25, 34, 50]), dice.from_to(0, 9))),
            rotation: (!dice.one_in(2))
                .then(|| (dice.from_to(1, 2), dice.from_to(0, 5), dice.from_to(0, 1), dice.one_of(&[0, 0, 50]))),
            study: (!dice.one_in(3)).then(|| (dice.from_to(1, 2), dice.from_to(5, 60), dice.from_to(1, 2))),
            hires: (!dice.one_in(4)).then(|| (dice.from_to(20, 90), dice.from_to(1, 2), dice.from_to(1, 2))),
            posts: (!dice.one_in(2)).then(|| dice.from_to(1, 5)),
        }
    }

    fn small(&self) -> Small {
        let mut county = String::new();
        for (school, [none, backbone]) in ["A", "B"].iter().zip(self.staff) {
            let _ = writeln!(county, "{school} primary:100[none={none},backbone={backbone}] rooms=1");
        }
        let [staff, backbone] = self.needs;
        let mut standard = format!("staff teachers primary={staff}\n");
        if backbone > 0 {
            let _ = writeln!(standard, "backbone teachers=backbone primary={backbone}");
        }
        Small::new(&county, &format!("{standard}rules primary=1"), &self.policy())
    }

    fn policy(&self) -> String {
        let percent = |share: i64| format!("0.{share:02}");
        let tenths = |money: i64| format!("{}.{}", money / 10, money % 10);
        let mut text = format!("[horizon]\nyears = {}\n[requirements]\nbalance = \"off\"\n", self.years);
        if self.every_year {
            text.push_str("[target.1]\nthresholds = \"must\"\n");
        }
        if let Some(rate) = self.attrition {
            let _ = writeln!(text, "[attrition]\nrate = {}", percent(rate));
        }
        if let Some((share, cost)) = self.moves {
            let _ = writeln!(text, "[move]\nmax_leaving_share = {}\ncost_wan = {}", percent(share), tenths(cost));
        }
        if let Some((term, cost, least, backbone)) = self.rotation {
            let _ = writeln!(text, "[rotation]\nterm_years = {term}\ncost_wan = {}", tenths(cost));
            let _ = writeln!(text, "max_leaving_share = 0.50");
            // Of today's teachers one, or none, must change schools.
            let staff: i64 = self.staff.iter().flatten().sum();
            assert!(staff <= 10);
            let _ = writeln!(
                text,
                "[rotation.minimum]\neligible_share = 1\nshare = {}",
                if least == 1 { "0.1" } else { "0" }
            );
            let _ = writeln!(text, "backbone_share = {}", percent(backbone));
        }
        if let Some((years, cost, most)) = self.study {
            let _ = writeln!(text, "[upgrade.study]\nstage = \"primary\"\nadds = \"backbone\"\nyears = {years}");
            let _ = writeln!(text, "cost_wan = {}\nmax_per_year = {most}\nmax_share = 0.50", tenths(cost));
        }
        if let Some((cost, most, most_a_year)) = self.hires {
            let _ = writeln!(text, "[hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = {}", tenths(cost));
            let _ = writeln!(text, "max_teachers = {most}\nmax_per_year = {most_a_year}");
        }
        if let Some(posts) = self.posts {
            // 100 pupils at 100 / posts each.
            let ratio = ["100", "50", "33.3", "25", "20"][usize::try_from(posts - 1).unwrap()];
            let _ = writeln!(text, "[establishment]\npupils_per_post = {{ primary = {ratio} }}");
        }
        text
    }

    /// Largest share of a unit that may leave in a year, in percent.
    fn leaving(&self) -> i64 {
        let of_rotation = self.rotation.map(|_| 50);
        self.moves.map(|(share, _)| share).into_iter().chain(of_rotation).min().unwrap_or(0)
    }

    /// Who leaves the profession, by year from 1: each from the group that is furthest behind.
    fn leavers(&self) -> Vec<Staff> {
        let Some(rate) = self.attrition else { return vec![[[0; 2]; 2]; 10] };
        let total: i64 = self.staff.iter().flatten().sum();
        let mut gone: Staff = [[0; 2]; 2];
        let mut by_year = vec![[[0; 2]; 2]];
        for year in 1..=self.years {
            let share = (rate * year).min(100);
            let before = gone;
            while gone.iter().flatten().sum::<i64>() < total * share / 100 {
                // In the order of the types: backbone stands before none only where it is named first.
                let groups = [(0, 0), (0, 1), (1, 0), (1, 1)];
                let open = groups.into_iter().filter(|(school, of)| gone[*school][*of] < self.staff[*school][*of]);
                let behind = |(school, of): (usize, usize)| {
                    let today = self.staff[school][of];
                    (share * today - 100 * gone[school][of], today)
                };
                let mut best: Option<(usize, usize)> = None;
                for group in open {
                    if best.is_none_or(|best| behind(group) > behind(best)) {
                        best = Some(group);
                    }
                }
                let (school, of) = best.unwrap();
                gone[school][of] += 1;
            }
            let mut of_year = gone;
            for (after, before) in of_year.iter_mut().flatten().zip(before.iter().flatten()) {
                *after -= before;
            }
            by_year.push(of_year);
        }
        by_year
    }
}

/// Where everybody is at the end of a year.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct State {
    staff: Staff,
    /// Who is away: home, type, and the year in which they return; each once, in order.
    away: Vec<(usize, usize, i64)>,
    /// Who studies: school and the year at whose end it is over.
    studies: Vec<(usize, i64)>,
    hired: i64,
}

/// What a year has done so far.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Step {
    state: State,
    left: [i64; 2],
    changed: i64,
    backbone: i64,
    began: i64,
    /// Who arrives, added when all have left.
    arrive: Staff,
}

/// The least money of a plan; `None` where there is none.
fn least(case: &Case) -> Option<i64> {
    let leavers = case.leavers();
    let start = State { staff: case.staff, away: Vec::new(), studies: Vec::new(), hired: 0 };
    let mut states = BTreeMap::from([(start, 0)]);
    for year in 1..=case.years {
        let mut next = BTreeMap::new();
        for (state, money) in &states {
            for (after, more) in year_of(case, state, year, &leavers) {
                let least = next.entry(after).or_insert(i64::MAX);
                *least = (*least).min(money + more);
            }
        }
        states = next;
    }
    states.into_values().min()
}

/// All ways in which a year may go.
fn year_of(case: &Case, before: &State, year: i64, leavers: &[Staff]) -> Vec<(State, i64)> {
    let mut state = before.clone();
    let mut free: Staff = [[0; 2]; 2];
    let leaving = &leavers[usize::try_from(year).unwrap()];
    for (staff, leaving) in state.staff.iter_mut().flatten().zip(leaving.iter().flatten()) {
        *staff -= leaving;
    }
    for (home, of, _) in before.away.iter().filter(|(.., returns)| *returns == year) {
        state.staff[*home][*of] += 1;
        state.staff[1 - *home][*of] -= 1;
    }
    state.away.retain(|(.., returns)| *returns > year);
    for school in 0..2 {
        for of in 0..2 {
            let later: i64 =
                (year + 1..=case.years).map(|later| leavers[usize::try_from(later).unwrap()][school][of]).sum();
            let guests = state.away.iter().filter(|(home, kind, _)| *home != school && *kind == of).count();
            let studies = state.studies.iter().filter(|(at, _)| *at == school && of == 0).count();
            free[school][of] = state.staff[school][of] - later - i64::try_from(guests + studies).unwrap();
        }
    }
    let first = Step { state, left: [0; 2], changed: 0, backbone: 0, began: 0, arrive: [[0; 2]; 2] };
    let mut steps = BTreeMap::from([(first, 0_i64)]);
    for (school, of) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
        let staff: i64 = before.staff[school].iter().sum();
        let most = staff * case.leaving() / 100;
        let mut next = BTreeMap::new();
        for (step, money) in steps {
            for (step, more) in ways(case, &step, (school, of), year, (free[school][of], most, staff)) {
                let least = next.entry(step).or_insert(i64::MAX);
                *least = (*least).min(money + more);
            }
        }
        steps = next;
    }
    let mut after = Vec::new();
    for (step, money) in steps {
        if !rotates_enough(case, &step) {
            continue;
        }
        for hires in hires(case, step.state.hired) {
            let (state, more) = finish(case, step.clone(), hires, year);
            if stands(case, &state, year, leavers) {
                after.push((state, money + more));
            }
        }
    }
    after
}

/// All ways in which people of one type leave a school or begin to study.
fn ways(
    case: &Case,
    step: &Step,
    (school, of): (usize, usize),
    year: i64,
    (free, most, staff): (i64, i64, i64),
) -> Vec<(Step, i64)> {
    let mut ways = Vec::new();
    let most_moves = if case.moves.is_some() { free } else { 0 };
    let most_rotations = if case.rotation.is_some() { free } else { 0 };
    let most_studies = if case.study.is_some() && of == 0 { free } else { 0 };
    for moved in 0..=most_moves {
        for rotated in 0..=most_rotations.min(free - moved) {
            for began in 0..=most_studies.min(free - moved - rotated) {
                if step.left[school] + moved + rotated > most || !may_study(case, step, school, began, year, staff) {
                    continue;
                }
                let mut next = step.clone();
                next.left[school] += moved + rotated;
                next.changed += moved + rotated;
                next.backbone += if of == 1 { moved + rotated } else { 0 };
                next.began += began;
                next.state.staff[school][of] -= moved + rotated;
                next.arrive[1 - school][of] += moved + rotated;
                let mut money = moved * case.moves.map_or(0, |(_, cost)| cost);
                if let Some((term, cost, ..)) = case.rotation {
                    money += rotated * cost * term.min(case.years - year + 1);
                    (0..rotated).for_each(|_| next.state.away.push((school, of, year + term)));
                }
                if let Some((years, cost, _)) = case.study {
                    money += began * cost;
                    (0..began).for_each(|_| next.state.studies.push((school, year + years - 1)));
                }
                ways.push((next, money));
            }
        }
    }
    ways
}

fn may_study(case: &Case, step: &Step, school: usize, began: i64, year: i64, staff: i64) -> bool {
    let Some((years, _, most)) = case.study else { return true };
    let studying = i64::try_from(step.state.studies.iter().filter(|(at, _)| *at == school).count()).unwrap();
    began == 0 || (year + years - 1 <= case.years && step.began + began <= most && studying + began <= staff / 2)
}

fn rotates_enough(case: &Case, step: &Step) -> bool {
    let Some((_, _, least, backbone)) = case.rotation else { return true };
    step.changed >= least && 100 * step.backbone >= backbone * step.changed
}

/// All ways to hire in a year.
fn hires(case: &Case, hired: i64) -> Vec<[i64; 2]> {
    let Some((_, most, most_a_year)) = case.hires else { return vec![[0, 0]] };
    let most = most_a_year.min(most - hired);
    (0..=most).flat_map(|first| (0..=most - first).map(move |second| [first, second])).collect()
}

fn finish(case: &Case, step: Step, hires: [i64; 2], year: i64) -> (State, i64) {
    let mut state = step.state;
    for (staff, arriving) in state.staff.iter_mut().flatten().zip(step.arrive.iter().flatten()) {
        *staff += arriving;
    }
    for (staff, hired) in state.staff.iter_mut().zip(hires) {
        staff[0] += hired;
    }
    let hired: i64 = hires.iter().sum();
    state.hired += hired;
    for (school, _) in state.studies.iter().filter(|(_, ends)| *ends == year) {
        state.staff[*school][0] -= 1;
        state.staff[*school][1] += 1;
    }
    state.studies.retain(|(_, ends)| *ends > year);
    state.studies.sort_unstable();
    state.away.sort_unstable();
    (state, hired * case.hires.map_or(0, |(cost, ..)| cost) * (case.years - year + 1))
}

/// Whether a state is as required at the end of a year.
fn stands(case: &Case, state: &State, year: i64, leavers: &[Staff]) -> bool {
    let [staff, backbone] = case.needs;
    let meets = |of: &[i64; 2]| of[0] + of[1] >= staff && of[1] >= backbone;
    if (case.every_year || year == case.years) && !state.staff.iter().all(meets) {
        return false;
    }
    let Some(posts) = case.posts else { return true };
    let left: i64 = leavers[1..=usize::try_from(year).unwrap()].iter().flatten().flatten().sum();
    let today: i64 = case.staff.iter().flatten().sum();
    state.staff.iter().flatten().sum::<i64>() <= (2 * posts).max(today - left)
}

#[test]
fn the_solver_finds_the_least_money_that_trying_all_plans_of_people_finds() {
    let mut dice = Dice::new(20_260_901);
    let (mut planned, mut infeasible, mut free_of_charge) = (0, 0, 0);
    let mut used = [0_usize; 4];
    let mut faults = Vec::new();
    let wanted = std::env::var("JUNHENG_BRUTE_CASES").map_or(200, |cases| cases.parse().unwrap());
    while planned + infeasible < wanted {
        let case = Case::random(&mut dice);
        let least = least(&case);
        if (least.is_none() && !dice.one_in(4)) || (least == Some(0) && !dice.one_in(4)) {
            continue;
        }
        let small = case.small();
        match (small.solve(), least) {
            (Outcome::Infeasible(_), None) => infeasible += 1,
            (Outcome::Planned(found), Some(least)) => {
                planned += 1;
                free_of_charge += usize::from(least == 0);
                let plan = &found.plan;
                let steps = [plan.moves.len(), plan.rotations.len(), plan.upgrades.len(), plan.hires.len()];
                used.iter_mut().zip(steps).for_each(|(used, steps)| *used += usize::from(steps > 0));
                faults.extend(small.fault(&found, least, 1e-6).map(|fault| format!("{case:?}: {fault}\n")));
            }
            (outcome, least) => faults.push(format!("{case:?}: {least:?} and not {outcome:.300?}\n")),
        }
        assert!(faults.len() < 5, "{}", faults.concat());
    }
    println!("{planned} planned, {infeasible} infeasible, {free_of_charge} free, used {used:?}");
    assert!(faults.is_empty(), "{}", faults.concat());
    assert!(used.iter().chain([&infeasible]).all(|count| *count * 20 >= wanted), "too few of a kind: {used:?}");
}
