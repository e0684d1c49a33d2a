//! The program of each constraint family as text, without a solver.
//!
//! The files in `golden/lp/` are written by `JUNHENG_WRITE_GOLDEN=1` and then read by people: a
//! change of one of them is a change of the mathematics.

use junheng::county::UnitId;
use junheng::instance::Proposed;
use junheng::model::Model;
use junheng::model::constraints::FAMILIES;
use junheng::model::text::FORMATS;
use solver_tests::repository;
use solver_tests::small::Small;
use std::fs;

/// Two schools of 100 and 200 pupils, with every lever that a family below needs.
const COUNTY: &str = "A primary:100[none=3,backbone=1] rooms=2 area=450\nB primary:200[none=8] rooms=5 area=800";
const STANDARD: &str =
    "staff teachers primary=4\nrooms rooms primary=2.3\narea area primary=400\nrules must_meet=2 primary=0.5";

const MOVE: &str = "[move]\nmax_leaving_share = 0.3\nmax_net_change_share = 0.2\ncost_wan = 0.5\n";
const HIRE: &str = "[hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 10\nmax_teachers = 2\n";
const BUY: &str = "[buy.rooms]\nprice_wan = 3.5\n[buy.area]\nprice_wan = 0.3\n";
const BUDGET: &str = "[budget]\ntotal_wan = 50\n";
const YEARS: &str = "[horizon]\nyears = 2\ndiscount_rate = 0.25\n";
const TARGETS: &str = "[target.1]\nbalance = \"off\"\nthreshold_share = 0.8\n[target.2]\nbalance = \"aim\"\n";
const NO_THRESHOLDS: &str = "[requirements]\nthresholds = \"off\"\nbalance = \"off\"\n";
const NO_BALANCE: &str = "[requirements]\nbalance = \"off\"\n";
const AIMS: &str = "[requirements]\nthresholds = \"aim\"\nbalance = \"aim\"\n";
const ONLY_BALANCE: &str = "[requirements]\nthresholds = \"off\"\n";

/// The policy under which a family stands nearly alone.
fn policy(family: &str) -> String {
    match family {
        "teacher_balance" | "transfer_cap" | "net_change" => format!("{MOVE}{NO_THRESHOLDS}"),
        "hire_limit" => format!("{HIRE}{NO_THRESHOLDS}"),
        "indicator_threshold" | "exemption" => format!("{BUY}{NO_BALANCE}"),
        "balance_limit" => format!("{BUY}{ONLY_BALANCE}"),
        "purchase_cap" => format!("{YEARS}{BUY}max_per_school = 50\n{NO_THRESHOLDS}"),
        "two_years" => format!("{YEARS}{MOVE}{HIRE}{BUY}{BUDGET}{TARGETS}"),
        "budget" => format!("{BUY}{BUDGET}{NO_THRESHOLDS}"),
        "units_not_passing" | "coefficients_over_limit" | "worst_unit" => {
            format!("{MOVE}{BUY}{BUDGET}{AIMS}[[objective]]\nminimise = \"{family}\"\n")
        }
        "softened" => format!(
            "{MOVE}{HIRE}{NO_THRESHOLDS}[soften.transfer_cap]\nprice_wan = 2\nmost = 1\n[soften.hire_limit]\nprice_wan = 3\n"
        ),
        "repair" => format!("{HIRE}{BUY}{NO_THRESHOLDS}"),
        "whole_program" => format!("{MOVE}{HIRE}{BUY}{BUDGET}"),
        other => panic!("the family {other} has no golden policy: add one"),
    }
}

fn text(family: &str) -> String {
    let mut instance = Small::new(COUNTY, STANDARD, &policy(family)).instance();
    if family == "repair" {
        let unit = |school: &str| UnitId { school: school.into(), stage: "primary".into() };
        instance.proposed = Some(Proposed {
            hires: [(("new".to_string(), unit("B")), 1.0)].into(),
            purchases: [(("A".into(), "rooms".into()), 2.0)].into(),
            ..Proposed::default()
        });
    }
    let (model, _) = Model::of(&instance);
    let lp = FORMATS.iter().find(|format| format.ending == "lp").unwrap();
    (lp.write)(&model, &model.stages[0].expression)
}

/// Compares with the golden file, line by line and in order.
fn compare(family: &str) {
    let path = repository().join(format!("solver-tests/golden/lp/{family}.lp"));
    let text = text(family);
    if std::env::var_os("JUNHENG_WRITE_GOLDEN").is_some() {
        fs::write(&path, &text).unwrap();
    }
    let golden = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    for (number, (was, is)) in golden.lines().zip(text.lines()).enumerate() {
        assert_eq!(is, was, "{family}.lp, line {}", number + 1);
    }
    assert_eq!(text.lines().count(), golden.lines().count(), "{family}.lp has another number of lines");
}

#[test]
fn every_family_has_its_golden_text_and_a_row_in_it() {
    for family in FAMILIES {
        compare(family.name);
        let text = text(family.name);
        assert!(text.contains(&format!("\n {}(", family.name)), "{}.lp has no row of its family", family.name);
    }
}

#[test]
fn the_whole_program_has_its_golden_text() {
    compare("whole_program");
}

#[test]
fn the_program_of_two_years_has_its_golden_text() {
    compare("two_years");
}

#[test]
fn the_goals_have_their_golden_texts() {
    ["units_not_passing", "coefficients_over_limit", "worst_unit", "softened"].into_iter().for_each(compare);
}

#[test]
fn the_changes_of_a_repair_have_their_golden_text() {
    compare("repair");
}

#[test]
fn every_family_says_what_it_is_and_who_verifies_it() {
    let checks: Vec<&str> = junheng::verify::CHECKS.iter().map(|check| check.name).collect();
    for family in FAMILIES {
        assert!(checks.contains(&family.verified_by), "{} is verified by no check", family.name);
        let path = repository().join(format!("src/model/constraints/{}.rs", family.name));
        let source = fs::read_to_string(path).unwrap();
        for part in ["```text", "In words:", "- Unit:", "- Source:", "- Dual", "- Not modelled:"] {
            assert!(source.contains(part), "{} does not tell its {part}", family.name);
        }
    }
}
