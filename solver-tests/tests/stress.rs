//! Many small scenarios at once, feasible and not: no crash, and the answers of one by one.
//!
//! HiGHS before 1.16 could crash another thread when an instance was destroyed.

use junheng::instance::Instance;
use junheng::solve::{Outcome, solve};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use solver_tests::small::Small;

const SCENARIOS: u32 = 64;
const ROUNDS: usize = 50;

/// Every fourth scenario has too little money.
fn instance(number: u32) -> Instance {
    let county = format!(
        "A primary:100[none={},backbone=1] rooms=1\nB primary:120[none=6,backbone=2] rooms=4\nC primary:90[none=5] rooms=2",
        2 + number % 3
    );
    let standard = "staff teachers primary=4\nrooms rooms primary=2\nrules must_meet=2 primary=0.3";
    let budget = if number.is_multiple_of(4) { 1 } else { 60 + number };
    let policy = format!(
        "[move]\nmax_leaving_share = 0.5\ncost_wan = 1\n[hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 5\n\
         [buy.rooms]\nprice_wan = {}\n[budget]\ntotal_wan = {budget}\n",
        8 + number % 5
    );
    Small::new(&county, standard, &policy).instance()
}

/// The objective, or that there is no plan.
fn answer(instance: &Instance) -> Result<String, &'static str> {
    match solve(instance) {
        Outcome::Planned(planned) => Ok(format!("{:.6}", planned.stages[0].value)),
        Outcome::Infeasible(_) => Err("infeasible"),
        Outcome::Unbounded | Outcome::Stopped(_) | Outcome::Failed(_) => Err("something else"),
    }
}

#[test]
fn many_scenarios_on_all_threads_give_the_answers_of_one_by_one() {
    let instances: Vec<Instance> = (0..SCENARIOS).map(instance).collect();
    let one_by_one: Vec<_> = instances.iter().map(answer).collect();
    assert_eq!(one_by_one.iter().filter(|answer| **answer == Err("infeasible")).count(), 16);
    assert_eq!(one_by_one.iter().filter(|answer| answer.is_ok()).count(), 48);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(8).build().unwrap();
    for round in 0..ROUNDS {
        let at_once: Vec<_> = pool.install(|| instances.par_iter().map(answer).collect());
        assert_eq!(at_once, one_by_one, "round {round}");
    }
}
