//! Who pays: sources, matching, carry-over and earmarks against cases worked by hand and against every
//! plan of tiny counties; what running schools takes.

use junheng::funding;
use junheng::plan::Plan;
use junheng::quantity::Decimal;
use junheng::solve::{Conflict, Outcome};
use junheng::verify::verify;
use solver_tests::small::Small;
use solver_tests::tiny::Dice;

/// A lacks one room.
const COUNTY: &str = "A primary:100[none=1] rooms=1";
const STANDARD: &str = "rooms rooms primary=2\nrules primary=9";
const YEARS: &str = "[horizon]\nyears = 2\n[buy.rooms]\nprice_wan = 14\n";

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// The plan with its shares, verified; `Err` with what must give.
fn paid(small: &Small) -> Result<Plan, Conflict> {
    match small.solve() {
        Outcome::Planned(planned) => {
            let mut plan = planned.plan;
            plan.funding = funding::shares(&small.county, &small.policy, &plan, &planned.payers);
            let verdict = verify(&small.county, &small.standard, &small.policy, &plan);
            assert!(verdict.passes(), "{:?}\n{plan:?}", verdict.findings);
            Ok(plan)
        }
        Outcome::Infeasible(conflict) => Err(conflict),
        other => panic!("neither a plan nor a conflict: {other:?}"),
    }
}

fn sentences(conflict: &Conflict) -> Vec<&str> {
    conflict.gives.iter().map(|given| given.sentence.as_str()).collect()
}

fn paid_by(plan: &Plan, year: u32, source: &str) -> Decimal {
    let shares = plan.funding.iter().filter(|share| share.year == year && share.source == source);
    shares.map(|share| share.amount).sum()
}

/// Central money of year 1 that must be matched at 0.4, and county money in both years.
fn matched(carry_over: &str) -> Small {
    let sources = format!(
        "[source.central]\namount_wan = {{ 1 = 10, 2 = 0 }}\nmatching = {{ share = 0.4, by = \"county\" }}\ncarry_over = {carry_over}\n\
         [source.county]\namount_wan = {{ 1 = 2, 2 = 12 }}\n"
    );
    Small::new(COUNTY, STANDARD, &(YEARS.to_string() + &sources))
}

/// In year 1 the county's 2 match 5 of the central 10: 7 of the 14 that a room costs. In year 2 the 10
/// that are kept and 4 to 12 of the county pay it.
#[test]
fn money_that_is_kept_pays_with_its_match_when_the_other_source_can() {
    let plan = paid(&matched("\"full\"")).unwrap();
    assert_eq!(plan.purchases.iter().map(|step| step.year).collect::<Vec<_>>(), [2]);
    let (central, county) = (paid_by(&plan, 2, "central"), paid_by(&plan, 2, "county"));
    assert_eq!(central + county, decimal("14"));
    assert!(central <= decimal("10") && county <= decimal("12") && county >= central * decimal("0.4"));
}

/// Of the central 10 nothing is kept: 12 of the county are 2 short of 14.
#[test]
fn money_that_is_not_kept_is_gone_and_the_source_that_falls_short_is_named() {
    let conflict = paid(&matched("\"none\"")).unwrap_err();
    assert_eq!(sentences(&conflict), ["the source county in year 2 would need 2.00 万元 more than 12.00 万元"]);
}

/// A tenth of 10 and 12 are 13, a quarter of 10 and 12 are 14.5.
#[test]
fn a_share_of_what_is_left_is_kept() {
    let conflict = paid(&matched("0.1")).unwrap_err();
    assert_eq!(sentences(&conflict), ["the source county in year 2 would need 1.00 万元 more than 12.00 万元"]);
    let plan = paid(&matched("0.25")).unwrap();
    assert!(paid_by(&plan, 2, "central") <= decimal("2.5"));
}

/// Matched at 2 to 1, the central 9 need 18 and the room costs 15: central pays 5 at most, the county
/// 10 at least, and has 9.9.
#[test]
fn a_source_that_cannot_match_is_named() {
    let policy = "[buy.rooms]\nprice_wan = 15\n[source.central]\namount_wan = 9\nmatching = { share = 2, by = \"county\" }\n\
                  [source.county]\namount_wan = 9.9\n";
    let conflict = paid(&Small::new(COUNTY, STANDARD, policy)).unwrap_err();
    assert_eq!(sentences(&conflict), ["the source county would need 0.10 万元 more than 9.90 万元"]);
}

#[test]
fn an_earmark_keeps_money_from_other_purposes() {
    let earmarked = |purpose: &str| {
        let policy = format!(
            "[buy.rooms]\nprice_wan = 14\n[source.central]\namount_wan = 90\npurposes = [\"{purpose}\"]\n[source.county]\namount_wan = 12\n"
        );
        paid(&Small::new(COUNTY, STANDARD, &policy))
    };
    assert!(earmarked("equipment").is_ok());
    let conflict = earmarked("construction").unwrap_err();
    assert_eq!(sentences(&conflict), ["the source county would need 2.00 万元 more than 12.00 万元"]);
}

#[test]
fn a_purpose_that_no_source_may_pay_for_is_named() {
    let policy = "[buy.rooms]\nprice_wan = 14\n[source.central]\namount_wan = 90\nkind = \"current\"\n";
    let conflict = paid(&Small::new(COUNTY, STANDARD, policy)).unwrap_err();
    assert_eq!(sentences(&conflict), ["14.00 万元 of equipment would stay unpaid, for which no source may pay"]);
}

#[test]
fn a_limit_of_a_year_moves_the_purchase_to_another_year_or_is_named() {
    let within = |first: u32, second: u32| {
        let policy = format!("{YEARS}[budget]\nyear.1 = {first}\nyear.2 = {second}\n");
        paid(&Small::new(COUNTY, STANDARD, &policy))
    };
    let years = |plan: Plan| plan.purchases.iter().map(|step| step.year).collect::<Vec<_>>();
    assert_eq!(years(within(14, 13).unwrap()), [1]);
    assert_eq!(years(within(13, 14).unwrap()), [2]);
    let conflict = within(12, 13).unwrap_err();
    assert_eq!(sentences(&conflict), ["the budget of year 2 would need 1.00 万元 more than 13.00 万元"]);
}

/// Two schools lack a room of 14 each and the county has 20: rooms could be divided in the
/// relaxation, and 1 万元 more would close a fourteenth of a room, 1/28 of a threshold of two rooms.
#[test]
fn the_price_of_a_source_is_what_one_more_wan_would_gain_of_the_aim() {
    let county = "A primary:100[none=1] rooms=1\nB primary:100[none=1] rooms=1";
    let policy = "[requirements]\nthresholds = \"aim\"\nbalance = \"off\"\nexemptions = false\n[buy.rooms]\nprice_wan = 14\n\
                  [source.county]\namount_wan = 20\n[[objective]]\nminimise = \"shortfall\"\n";
    let planned = Small::new(county, STANDARD, policy).planned();
    let told: Vec<_> =
        planned.prices_of_money().map(|price| (price.aim.name(), price.family, price.key.as_str())).collect();
    // To the cost, which more money does not lower, the limit has no price.
    assert_eq!(told, [("shortfall", "source_limit", "1,county")]);
    let first = planned.prices_of_money().next().unwrap();
    assert!((first.value - 1.0 / 28.0).abs() < 1e-9, "{:?}", planned.prices);
    assert_eq!(first.unit, "thresholds for 1 万元");
}

/// Shares of three schools' costs are told by school and add up to each cost.
#[test]
fn what_one_purpose_costs_is_split_over_schools_so_that_all_sums_are_exact() {
    let county = "A primary:100[none=1] area=100\nB primary:100[none=1] area=133\nC primary:100[none=1] area=177";
    let policy = "[buy.area]\nprice_wan = 0.3337\n[source.central]\namount_wan = 40\nmatching = { share = 0.3333, by = \"county\" }\n\
                  [source.county]\namount_wan = 30\n[source.own]\namount_wan = 3.3\n";
    let plan = paid(&Small::new(county, "area area primary=200\nrules primary=9", policy)).unwrap();
    // About 100, 67 and 23 m2, which cost more than any one source has.
    for (school, area) in [("A", 100), ("B", 67), ("C", 23)] {
        let bought = plan.purchases.iter().find(|step| step.school.as_str() == school).unwrap().amount;
        assert!((bought - Decimal::from(area)).abs() < decimal("0.001"), "{bought}");
        let shares = plan.funding.iter().filter(|share| share.school.as_str() == school);
        assert_eq!(shares.map(|share| share.amount).sum::<Decimal>(), bought * decimal("0.3337"));
    }
}

/// A random case of rooms and hires over two years with two sources, in whole 万元.
struct Case {
    price: i64,
    pay: i64,
    central: [i64; 2],
    county: [i64; 2],
    central_is_kept: bool,
    county_is_kept: bool,
}

impl Case {
    fn of(dice: &mut Dice) -> Self {
        Self {
            price: dice.from_to(2, 6),
            pay: dice.from_to(1, 3),
            central: [dice.from_to(0, 6), dice.from_to(0, 6)],
            county: [dice.from_to(0, 6), dice.from_to(0, 6)],
            central_is_kept: dice.one_in(2),
            county_is_kept: dice.one_in(2),
        }
    }

    /// A lacks a room and B two teachers, at the end. The hundredth beyond whole 万元 is more than
    /// rounding keeps back and too little to pay for anything.
    fn small(&self) -> Small {
        let kept = |kept: bool| if kept { "full" } else { "none" };
        let policy = format!(
            "[horizon]\nyears = 2\n[buy.rooms]\nprice_wan = {}\n[hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = {}\n\
             [source.central]\nkind = \"capital\"\nmatching = {{ share = 0.5, by = \"county\" }}\namount_wan = {{ 1 = {}.01, 2 = {}.01 }}\ncarry_over = \"{}\"\n\
             [source.county]\namount_wan = {{ 1 = {}.01, 2 = {}.01 }}\ncarry_over = \"{}\"\n",
            self.price,
            self.pay,
            self.central[0],
            self.central[1],
            kept(self.central_is_kept),
            self.county[0],
            self.county[1],
            kept(self.county_is_kept),
        );
        let county = "A primary:100[none=3] rooms=1\nB primary:100[none=1] rooms=2";
        Small::new(county, "rooms rooms primary=2\nstaff teachers primary=3\nrules must_meet=2 primary=9", &policy)
    }

    /// Whether sources can pay, tried in thirds of 万元: rooms and pay of both years.
    fn payable(&self, rooms: [i64; 2], pay: [i64; 2]) -> bool {
        let thirds = |amount: i64| 3 * amount;
        let most = |year: usize| thirds(rooms[year]);
        (0..=most(0)).any(|first| (0..=most(1)).any(|second| self.pays(rooms, pay, [first, second])))
    }

    /// Whether the central source can pay so many thirds in each year and the county the rest.
    fn pays(&self, rooms: [i64; 2], pay: [i64; 2], central: [i64; 2]) -> bool {
        let rest = |year: usize| 3 * rooms[year] - central[year];
        let matched = (0..2).all(|year| 2 * rest(year) >= central[year]);
        let county = [rest(0) + 3 * pay[0], rest(1) + 3 * pay[1]];
        let within = |paid: [i64; 2], has: [i64; 2], kept: bool| {
            let left = 3 * has[0] - paid[0];
            left >= 0 && 3 * has[1] + if kept { left } else { 0 } >= paid[1]
        };
        matched
            && within(central, self.central, self.central_is_kept)
            && within(county, self.county, self.county_is_kept)
    }

    /// The least cost of any plan: the room in either year, the teachers in either year each.
    fn least_cost(&self) -> Option<i64> {
        let mut least = None;
        for room_first in [true, false] {
            for hired_first in 0..=2 {
                let rooms = if room_first { [self.price, 0] } else { [0, self.price] };
                let pay = [self.pay * hired_first, self.pay * 2];
                if self.payable(rooms, pay) {
                    let cost = self.price + pay[0] + pay[1];
                    least = Some(least.map_or(cost, |known: i64| known.min(cost)));
                }
            }
        }
        least
    }
}

#[test]
fn no_plan_of_tiny_counties_is_cheaper_or_payable_where_none_was_found() {
    let mut dice = Dice::new(4_604);
    let (mut planned, mut infeasible) = (0, 0);
    for _ in 0..150 {
        let case = Case::of(&mut dice);
        let small = case.small();
        match (paid(&small), case.least_cost()) {
            (Ok(plan), Some(least)) => {
                planned += 1;
                let cost: Decimal = plan.funding.iter().map(|share| share.amount).sum();
                assert_eq!(cost, Decimal::from(least));
            }
            (Err(_), None) => infeasible += 1,
            (found, least) => panic!("found {found:?}, and by trying {least:?}"),
        }
    }
    assert!(planned > 30 && infeasible > 30, "{planned} with a plan, {infeasible} without");
}

/// Files of a county with boarders and a special school.
const SCHOOLS: [(&str, &str); 5] = [
    (
        "county.toml",
        "name = \"Two\"\nyear = 2020\nstandard = \"standard.toml\"\nstages = [\"primary\"]\nschool_kinds = [\"primary\", \"special\"]\nteacher_flags = [\"backbone\"]\n[[facility]]\nid = \"rooms\"\nunit = \"rooms\"\nwhole = true\n[provenance]\nsynthetic = true\n",
    ),
    ("schools.csv", "school,name,kind\nA,A,primary\nB,B,primary\nS,S,special\n"),
    ("enrolment.csv", "school,stage,pupils,boarders\nA,primary,60,30\nB,primary,101,0\nS,primary,7,0\n"),
    ("teacher_counts.csv", "school,stage,flags,teachers\nA,primary,none,10\nB,primary,none,4\nS,primary,none,4\n"),
    ("facilities.csv", "school,rooms\nA,4\nB,2\nS,1\n"),
];

/// A: 60 pupils as 100 at 720 and 30 boarders at 300 are 81,000 yuan, of which 4,050 for training. B:
/// 101 at 720 are 72,720, and 3,636. S: 7 at 6,000 are 42,000, and 2,100.
#[test]
fn public_funds_follow_the_small_school_rule_the_boarders_and_special_education() {
    let policy = solver_tests::policy(
        "name = \"p\"\n[public_funds]\nquota_yuan.primary = { value = 720, source = \"a release of 2023\", sure = \"1\" }\nleast_pupils = 100\nboarder_yuan = 300\nspecial_yuan = 6000\ntraining_share = 0.05\n[[objective]]\nminimise = \"cost\"\n",
    );
    let needs = policy.public_funds_in(&solver_tests::county(&SCHOOLS), 1);
    let told: Vec<String> = needs
        .iter()
        .map(|of| format!("{} {} {}", of.school, of.running.normalize(), of.training.normalize()))
        .collect();
    assert_eq!(told, ["A 7.695 0.405", "B 6.9084 0.3636", "S 3.99 0.21"]);
    assert_eq!(policy.assumptions[0].source.as_deref(), Some("a release of 2023"));
    assert_eq!(policy.assumptions[0].sure.as_deref(), Some("1"));
}

#[test]
fn boarders_that_are_paid_for_must_be_known() {
    let policy = solver_tests::policy(
        "name = \"p\"\n[public_funds]\nquota_yuan.primary = 720\nboarder_yuan = 300\n[[objective]]\nminimise = \"cost\"\n",
    );
    let mut files = SCHOOLS;
    files[2].1 = "school,stage,pupils\nA,primary,60\nB,primary,101\nS,primary,7\n";
    let problems = policy.fits_county(&solver_tests::county(&files)).unwrap_err();
    assert_eq!(
        problems.to_string(),
        "error[P23] p.toml, key public_funds.boarder_yuan\n  found:    boarder_yuan, and the boarders of A/primary are not known\n  expected: a county that counts its boarders\n  help:     add the column boarders to enrolment.csv, or leave boarder_yuan out\n"
    );
}
