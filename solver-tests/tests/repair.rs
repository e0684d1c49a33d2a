//! Repairs against all plans: on small random counties every plan is tried, judged by the verifier
//! in exact arithmetic, and the fewest steps that a legal plan changes are counted.

use junheng::assess::{Repaired, assess, repair};
use junheng::county::{SchoolId, TeacherFlags};
use junheng::plan::{Hire, Move, Plan, Purchase};
use junheng::policy::Demand;
use junheng::proposal::{self, Proposal};
use junheng::quantity::Decimal;
use junheng::solve::{Outcome, solve};
use junheng::verify::verify;
use solver_tests::small::Small;
use solver_tests::tiny::Dice;
use std::collections::BTreeMap;

const STANDARD: &str = "staff teachers primary=3\nbackbone teachers=backbone primary=1\nrooms rooms primary=2\n\
                        rules must_meet=2 floor=0.85 form=weighted primary=0.4";

/// Largest amounts of each step in a tried plan.
const MOST_MOVED: u32 = 2;
const MOST_HIRED: u32 = 2;
const MOST_ROOMS: u32 = 2;

/// Two schools with a few teachers and rooms.
fn county(dice: &mut Dice) -> String {
    let mut school = |name: &str| {
        let (pupils, plain, backbone, rooms) =
            (dice.from_to(60, 140), dice.from_to(1, 4), dice.from_to(0, 2), dice.from_to(0, 3));
        format!("{name} primary:{pupils}[none={plain},backbone={backbone}] rooms={rooms}\n")
    };
    school("A") + &school("B")
}

fn policy(dice: &mut Dice) -> String {
    let budget =
        if dice.one_in(2) { format!("[budget]\ntotal_wan = {}\n", dice.from_to(10, 60)) } else { String::new() };
    format!(
        "[move]\nmax_leaving_share = {}\ncost_wan = 1\n\
         [hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 10\nmax_teachers = {MOST_HIRED}\n\
         [buy.rooms]\nprice_wan = 5\nmax_per_school = {MOST_ROOMS}\n{budget}",
        dice.one_of(&["0.2", "0.4"])
    )
}

/// A step of a plan by a name, and its amount.
type Steps = BTreeMap<String, u32>;

/// Every combination of amounts of the steps between and at two schools.
fn every_plan(small: &Small) -> Vec<(Plan, Steps)> {
    let mut plans: Vec<Steps> = vec![Steps::new()];
    let mut add = |name: String, most: u32| {
        plans = plans
            .iter()
            .flat_map(|plan| {
                let name = name.clone();
                (0..=most).map(move |amount| {
                    let mut plan = plan.clone();
                    plan.insert(name.clone(), amount);
                    plan
                })
            })
            .collect();
    };
    for (from, to) in [("A", "B"), ("B", "A")] {
        for flags in ["none", "backbone"] {
            add(format!("move,{from},{to},{flags}"), MOST_MOVED);
        }
    }
    for school in ["A", "B"] {
        add(format!("hire,{school}"), MOST_HIRED);
        add(format!("rooms,{school}"), MOST_ROOMS);
    }
    plans.into_iter().map(|steps| (plan(&steps), steps)).filter(|(plan, _)| plan.apply(&small.county).is_ok()).collect()
}

fn plan(steps: &Steps) -> Plan {
    let mut plan = Plan::default();
    let school = |name: &str| SchoolId::from(name);
    for (name, amount) in steps.iter().filter(|(_, amount)| **amount > 0) {
        match name.split(',').collect::<Vec<_>>()[..] {
            ["move", from, to, flags] => plan.moves.push(Move {
                year: 1,
                people: Vec::new(),
                from: school(from),
                to: school(to),
                stage: "primary".into(),
                flags: types(flags),
                teachers: *amount,
            }),
            ["hire", at] => plan.hires.push(Hire {
                year: 1,
                lever: "new".to_string(),
                school: school(at),
                stage: "primary".into(),
                flags: types("none"),
                teachers: *amount,
            }),
            ["rooms", at] => plan.purchases.push(Purchase {
                year: 1,
                lever: None,
                school: school(at),
                facility: "rooms".into(),
                amount: Decimal::from(*amount),
            }),
            _ => panic!("{name}"),
        }
    }
    plan
}

fn types(flags: &str) -> TeacherFlags {
    TeacherFlags(if flags == "none" { [].into() } else { [flags.into()].into() })
}

/// The proposal of some steps, read from its table as a user would write it.
fn proposal(steps: &Steps, small: &Small) -> Proposal {
    let mut text = String::from("action,from,to,stage,flags,facility,amount\n");
    for (name, amount) in steps.iter().filter(|(_, amount)| **amount > 0) {
        text.push_str(&match name.split(',').collect::<Vec<_>>()[..] {
            ["move", from, to, flags] => format!("move,{from},{to},primary,{flags},,{amount}\n"),
            ["hire", at] => format!("hire,,{at},primary,none,,{amount}\n"),
            ["rooms", at] => format!("buy,,{at},,,rooms,{amount}\n"),
            _ => panic!("{name}"),
        });
    }
    proposal::parse("proposal.csv", text.as_bytes(), &small.county)
        .unwrap_or_else(|problems| panic!("{problems}"))
        .value
}

fn differing(a: &Steps, b: &Steps) -> usize {
    a.iter().filter(|(name, amount)| b.get(*name) != Some(amount)).count()
}

#[test]
fn no_legal_plan_changes_fewer_steps_than_the_repair() {
    let mut dice = Dice::new(3);
    let (mut repaired, mut infeasible) = (0, 0);
    for round in 0..60 {
        let small = Small::new(&county(&mut dice), STANDARD, &policy(&mut dice));
        let plans = every_plan(&small);
        let proposed = plans[usize::try_from(dice.below(plans.len() as u64)).unwrap()].1.clone();
        if proposed.values().all(|amount| *amount == 0) {
            continue;
        }
        let legal =
            plans.iter().filter(|(plan, _)| verify(&small.county, &small.standard, &small.policy, plan).passes());
        let fewest = legal.map(|(_, steps)| differing(&proposed, steps)).min();
        let proposal = proposal(&proposed, &small);
        let assessed = assess(&small.county, &small.standard, Some(&small.policy), &proposal);
        let outcome = solve(&small.instance());
        let found = repair(&small.county, &small.standard, &small.policy, &assessed, &outcome).unwrap();
        let Repaired::Repair(found) = found else { panic!("round {round}: {found:?}") };
        assert!(found.verdict.passes(), "round {round}: {:?}", found.verdict.findings);
        assert_eq!(found.only_near, fewest.is_none(), "round {round}");
        let Some(fewest) = fewest else {
            infeasible += 1;
            assert_eq!(matches!(outcome, Outcome::Infeasible(_)), found.only_near, "round {round}");
            continue;
        };
        // Lines that are not allowed leave the proposal before changes are counted.
        let dropped = assessed.lines.iter().filter(|judged| !judged.faults.is_empty()).count();
        assert_eq!(dropped, 0, "round {round}");
        assert_eq!(found.changes.value.round() as usize, fewest, "round {round}: {proposed:?} {:?}", found.plan);
        assert_eq!(found.changes.bound.round() as usize, fewest, "round {round}");
        repaired += 1;
    }
    assert!(repaired > 20 && infeasible > 10, "{repaired} repaired, {infeasible} infeasible");
}

#[test]
fn a_proposal_that_is_legal_and_meets_the_standard_is_kept_whole() {
    let county = "A primary:100[none=5,backbone=2] rooms=2\nB primary:100[none=3,backbone=0] rooms=2";
    let small = Small::new(county, STANDARD, &policy(&mut Dice::new(1)).replace("0.2", "0.4"));
    let steps = Steps::from([("move,A,B,backbone".to_string(), 1)]);
    let proposal = proposal(&steps, &small);
    let assessed = assess(&small.county, &small.standard, Some(&small.policy), &proposal);
    let found = repair(&small.county, &small.standard, &small.policy, &assessed, &solve(&small.instance())).unwrap();
    let Repaired::Repair(found) = found else { panic!("{found:?}") };
    assert_eq!(found.plan, plan(&steps));
    assert_eq!(found.changes.value.round() as usize, 0);
}

#[test]
fn where_no_plan_meets_the_requirements_the_repair_comes_as_near_as_the_policy_allows() {
    let small = Small::new(
        "A primary:100[none=5,backbone=2] rooms=0\nB primary:100[none=3,backbone=0] rooms=2",
        STANDARD,
        "[buy.rooms]\nprice_wan = 5\n[budget]\ntotal_wan = 5\n",
    );
    let proposal = proposal(&Steps::from([("rooms,B".to_string(), 1)]), &small);
    let assessed = assess(&small.county, &small.standard, Some(&small.policy), &proposal);
    let found = repair(&small.county, &small.standard, &small.policy, &assessed, &solve(&small.instance())).unwrap();
    let Repaired::Repair(found) = found else { panic!("{found:?}") };
    assert!(found.only_near && found.verdict.passes());
    // One room fits the budget, and A, which has none, is nearer to its threshold with it.
    assert_eq!(found.plan, plan(&Steps::from([("rooms,A".to_string(), 1)])));
    assert_eq!(small.policy.requirements.thresholds, Demand::Must);
}
