//! The program of each constraint family as text, without a solver.
//!
//! The files in `golden/lp/` are written by `JUNHENG_WRITE_GOLDEN=1` and then read by people: a
//! change of one of them is a change of the mathematics.

use junheng::county::{Setting, UnitId};
use junheng::instance::Proposed;
use junheng::model::Model;
use junheng::model::constraints::FAMILIES;
use junheng::model::text::FORMATS;
use solver_tests::repository;
use solver_tests::small::{Small, nearby_venues};
use std::fs;

/// Two schools of 100 and 200 pupils, with every lever that a family below needs.
const COUNTY: &str = "A primary:100[none=3,backbone=1] rooms=2 area=450\nB primary:200[none=8] rooms=5 area=800";
const STANDARD: &str =
    "staff teachers primary=4\nrooms rooms primary=2.3\narea area primary=400\nrules must_meet=2 primary=0.5";

const MOVE: &str = "[move]\nmax_leaving_share = 0.3\nmax_net_change_share = 0.2\ncost_wan = 0.5\n";
const HIRE: &str = "[hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 10\nmax_teachers = 2\n";
const BUY: &str = "[buy.rooms]\nprice_wan = 3.5\n[buy.area]\nprice_wan = 0.3\n";
const BUDGET: &str = "[budget]\ntotal_wan = 50\n";
const ATTRITION: &str = "[attrition]\nrate = 0.1\n";
const UPGRADE: &str = "[upgrade.degree]\nstage = \"primary\"\nadds = \"arts\"\nfrom = [\"none\", \"backbone\"]\n\
                       cost_wan = 1.5\nyears = 2\nmax_per_year = 2\nmax_share = 0.3\n";
const ROTATION: &str = "[rotation]\nterm_years = 1\ncost_wan = 0.4\nmax_leaving_share = 0.5\n\
                        [rotation.minimum]\neligible_share = 0.5\nshare = 0.2\n";
const VISIT: &str = "[visit.arts]\nstage = \"primary\"\nflags = \"backbone\"\ncost_wan = 0.6\nkeep_days = 2\n\
                     max_days_per_school = 3\nmax_days_per_year = 4\n";
const LEND: &str = "[lend.area]\nfacility = \"area\"\ncounts_as = \"nearby\"\nshare = 0.5\ncost_wan = 2\n\
                    [depreciation.area]\nrate = 0.1\n";
const ESTABLISHMENT: &str = "[establishment]\nscope = \"school\"\npupils_per_post.primary = 19\n";
const REQUIRED: &str = "[required_teacher.backbone]\nstage = \"primary\"\nflags = \"backbone\"\n\
                        classes_per_teacher = 3\nclass_size = 45\n";
const YEARS: &str = "[horizon]\nyears = 2\ndiscount_rate = 0.25\n";
const TARGETS: &str = "[target.1]\nbalance = \"off\"\nthreshold_share = 0.8\n[target.2]\nbalance = \"aim\"\n";
const BUDGETS: &str = "[budget]\nyear.1 = 20\nyear.2 = 30\n";
const SOURCES: &str = "[source.central]\namount_wan = { 1 = 10, 2 = 6 }\nkind = \"capital\"\nmatching = { share = 0.4, by = \"county\" }\ncarry_over = 0.5\n[source.county]\namount_wan = 20\n[public_funds]\nquota_yuan.primary = 720\nleast_pupils = 150\ntraining_share = 0.05\n";
const REZONE: &str = "[rezone.primary]\ngrades = 6\nsiblings_share = 0.25\nmax_school_pupils = 205\ncost_wan = 0.2\n";
const NO_THRESHOLDS: &str = "[requirements]\nthresholds = \"off\"\nbalance = \"off\"\n";
const NO_BALANCE: &str = "[requirements]\nbalance = \"off\"\n";
const AIMS: &str = "[requirements]\nthresholds = \"aim\"\nbalance = \"aim\"\n";
const ONLY_BALANCE: &str = "[requirements]\nthresholds = \"off\"\n";

/// A lever with projects that are there, and half paid, a year later, and cost less in the country.
const PROJECT: &str = "[buy.wing]\nfacility = \"area\"\nprice_wan = 0.3\nprice_wan_by_setting = { rural = 0.2 }\n\
    fixed_cost_wan = 20\nmin_amount = 40\nmax_per_school = 300\nlead_years = 1\npayment_shares = [0.5, 0.5]\n\
    land_per_unit = 0.5\n";
/// A lever that makes a room of 60 m2, and one that moves area, which is also written off.
const REFIT: &str = "[buy.refit]\nfacility = \"rooms\"\nprice_wan = 2\nconsumes = { area = 60 }\n";
const REDEPLOY: &str = "[redeploy.area]\ncost_wan = 0.1\nmax_share = 0.25\n[depreciation.area]\nrate = 0.1\n";
const LAND: &str = "[land]\nlimit = \"free_land\"\n";
const CLASSROOMS: &str = "[class_size]\nprimary = 45\n[classrooms]\nfacility = \"rooms\"\n";
const SPECIAL_ROOMS: &str = "[class_size]\nprimary = 45\n[special_rooms.music]\nfacility = \"rooms\"\nclasses = 2\n";
const AIM_ONLY: &str = "[requirements]\nthresholds = \"off\"\nbalance = \"aim\"\n";

/// The policy under which a family stands nearly alone.
fn policy(family: &str) -> String {
    match family {
        "teacher_balance" | "transfer_cap" | "net_change" | "movable_people" => format!("{MOVE}{NO_THRESHOLDS}"),
        "hire_limit" => format!("{HIRE}{NO_THRESHOLDS}"),
        "indicator_threshold" | "exemption" => format!("{BUY}{NO_BALANCE}"),
        "balance_limit" => format!("{BUY}{ONLY_BALANCE}"),
        "purchase_cap" => format!("{YEARS}{BUY}max_per_school = 50\n{NO_THRESHOLDS}"),
        "project" => format!("{YEARS}{PROJECT}{BUDGET}{NO_THRESHOLDS}"),
        "facility_stock" | "redeploy_cap" => format!("{YEARS}{REFIT}{REDEPLOY}{BUDGET}{NO_THRESHOLDS}"),
        "land" => format!("{YEARS}{PROJECT}{LAND}{NO_THRESHOLDS}"),
        "classrooms" => format!("{BUY}{CLASSROOMS}{AIM_ONLY}"),
        "special_rooms" => format!("{BUY}{SPECIAL_ROOMS}{AIM_ONLY}"),
        "rezone_intake" | "pupil_range" => format!("{REZONE}{NO_THRESHOLDS}"),
        "decided_pupils" => REZONE.to_string(),
        "two_years" => format!("{YEARS}{MOVE}{HIRE}{BUY}{BUDGET}{TARGETS}"),
        "upgrade_limit" => format!("{YEARS}{UPGRADE}{NO_THRESHOLDS}"),
        "lending" => format!("{YEARS}{LEND}{REFIT}{NO_BALANCE}"),
        "visiting_days" => format!("{HIRE}{VISIT}{NO_THRESHOLDS}"),
        "rotation_minimum" => format!("{YEARS}{ROTATION}{NO_THRESHOLDS}"),
        "establishment" => format!("{HIRE}max_per_year = 1\n{ESTABLISHMENT}{NO_THRESHOLDS}"),
        "required_teacher" => format!("{HIRE}{REQUIRED}demand = \"aim\"\n{NO_THRESHOLDS}"),
        "people" => format!(
            "{YEARS}{MOVE}{HIRE}max_per_year = 1\n{UPGRADE}{ROTATION}{ATTRITION}{ESTABLISHMENT}{REQUIRED}{TARGETS}"
        ),
        "budget_year" => format!("{YEARS}{HIRE}{BUY}{BUDGETS}{NO_THRESHOLDS}"),
        "funding" | "source_limit" | "matching" => format!("{YEARS}{HIRE}{BUY}{SOURCES}{NO_THRESHOLDS}"),
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
    let county = if family == "lending" { COUNTY.replace("area=", "nearby=0 area=") } else { COUNTY.to_string() };
    let mut small = Small::new(&county, STANDARD, &policy(family));
    if family == "lending" {
        small.standard.relaxations.push(nearby_venues());
    }
    if family == "movable_people" {
        small.county.roster = solver_tests::three_schools::with_roster().roster;
    }
    for (school, setting) in small.county.schools.iter_mut().zip([Setting::City, Setting::Rural]) {
        school.setting = Some(setting);
    }
    // The free land of B is not known.
    small.county.schools[0].free_land = Some(100.into());
    let mut instance = small.instance();
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
fn the_program_of_people_over_two_years_has_its_golden_text() {
    compare("people");
}

#[test]
fn thresholds_and_balance_limits_of_decided_pupils_have_their_golden_text() {
    compare("decided_pupils");
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
