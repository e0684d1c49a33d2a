//! What readers try to work out from figures that are shown: differences, quotients, what is left of a sum.

use super::{WITHHELD, of_changle, published, table, told, view};
use junheng::report::page::view::{Exchange, ExchangeRow, FundingRow, PageView, PlanView, UnitRow, read};
use solver_tests::command_line::{Case, stderr};
use solver_tests::small::Small;
use solver_tests::three_schools::POLICY;
use std::collections::BTreeSet;
use std::fs;

const STANDARD: &str = "staff teachers primary=2\nbackbone teachers=backbone primary=1\nrooms rooms primary=2.3\n\
                        rules must_meet=2 floor=0.85 form=weighted primary=0.5\n";

#[test]
fn few_teachers_whom_only_the_wider_of_two_indicators_counts_withhold_the_narrower() {
    let county = "A1 primary:210[none=3,backbone=22] rooms=3\nB1 primary:270[none=20,backbone=6] rooms=3\n";
    let files = published(&view(&Small::new(county, STANDARD, "")));
    // 25 and 26 teachers; those of A1 who are no backbone teachers are three.
    assert_eq!(told(&files, "primary", "backbone"), [WITHHELD; 2]);
    assert_eq!(told(&files, "primary", "staff").into_iter().collect::<BTreeSet<_>>(), ["12", "9.6"].into());
}

#[test]
fn a_school_of_few_pupils_withholds_what_its_stage_has_in_facilities() {
    let county = "A1 primary:4[none=20,backbone=6] rooms=3\nB1 primary:270[none=20,backbone=6] rooms=3\n";
    let files = published(&view(&Small::new(county, STANDARD, "")));
    assert_eq!(told(&files, "primary", "rooms"), [WITHHELD; 2]);
    let files = published(&view(&Small::new(&county.replace(":4[", ":5["), STANDARD, "")));
    assert_eq!(told(&files, "primary", "rooms").into_iter().collect::<BTreeSet<_>>(), ["1.1", "60"].into());
}

/// The view of a plan of Changle in which everything happens in the first of two years.
fn of_two_years() -> PageView {
    let folder = tempfile::tempdir().unwrap();
    let mut view = read(&fs::read_to_string(of_changle(folder.path()).join("report.json")).unwrap()).unwrap();
    let plan = view.plan.as_mut().unwrap();
    plan.years = Some([2024, 2025]);
    plan.moves.iter_mut().for_each(|row| row.year = Some(2024));
    plan.hires.iter_mut().for_each(|row| row.year = Some(2024));
    let paid = |year, source: &str, amount| FundingRow {
        year,
        source: Some(source.to_string()),
        purpose: "personnel".to_string(),
        amount,
    };
    plan.funding = vec![paid(2024, "county", 10.0), paid(2025, "county", 4.0), paid(2025, "province", 1.0)];
    view
}

fn with(view: &PageView, change: impl FnOnce(&mut PlanView)) -> Vec<(String, String)> {
    let mut view = view.clone();
    change(view.plan.as_mut().unwrap());
    published(&view)
}

fn people_sent(action: Exchange, people: f64, view: &PageView) -> ExchangeRow {
    let of_primary = |unit: &&UnitRow| unit.stage == "primary";
    let mut schools = view.today.units.iter().filter(of_primary).map(|unit| unit.school.clone());
    ExchangeRow {
        year: Some(2024),
        action,
        from: schools.next(),
        to: schools.next().unwrap(),
        stage: Some("primary".to_string()),
        flags: (action != Exchange::Rezone).then(|| "none".to_string()),
        facility: None,
        amount: people,
        unit: if action == Exchange::Rezone { "pupils" } else { "teachers" }.to_string(),
    }
}

fn csv<'a>(files: &'a [(String, String)], name: &str) -> Option<&'a str> {
    files.iter().find(|(known, _)| known == name).map(|(_, text)| text.as_str())
}

#[test]
fn money_tells_no_year_and_no_source_from_which_few_people_follow() {
    let view = of_two_years();
    let funding = |change: fn(&PageView, &mut PlanView)| {
        let files = with(&view, |plan| change(&view, plan));
        csv(&files, "funding.csv").map(str::to_string)
    };
    let all = "year,source,amount_wan\n2024,county,10\n2025,county,4\n2025,province,1\n";
    assert_eq!(funding(|_, _| ()).as_deref(), Some(all));
    let few_in_a_year = funding(|_, plan| {
        plan.moves[0].year = Some(2025);
        plan.moves[0].teachers = 3;
    });
    assert_eq!(few_in_a_year.as_deref(), Some("source,amount_wan\ncounty,14\nprovince,1\n"));
    assert_eq!(funding(|view, plan| plan.exchanges.push(people_sent(Exchange::Study, 3.0, view))), None);
}

#[test]
fn where_few_study_what_is_paid_for_them_stands_with_all_that_is_paid_for_people() {
    let view = of_two_years();
    // Five who rotate do not hide three who study: each is a count of its own.
    let files = with(&view, |plan| {
        plan.exchanges.push(people_sent(Exchange::Rotate, 5.0, &view));
        plan.exchanges.push(people_sent(Exchange::Study, 3.0, &view));
    });
    let money = csv(&files, "money.csv").unwrap();
    assert!(money.contains("people and everything else,") && !money.contains("teachers who"), "{money}");
}

#[test]
fn few_pupils_who_go_to_another_school_withhold_the_values_after_the_plan_of_their_stage() {
    let view = of_two_years();
    let after = |pupils: f64, stage: &str| -> BTreeSet<bool> {
        let files = with(&view, |plan| plan.exchanges.push(people_sent(Exchange::Rezone, pupils, &view)));
        let rows = table(&files, "indicators.csv").into_iter();
        let rooms = rows.filter(|row| row["stage"] == stage && row["indicator"].starts_with("networked"));
        rooms.map(|row| row["after"] == WITHHELD).collect()
    };
    assert_eq!(after(3.0, "primary school"), [true].into());
    assert_eq!(after(3.0, "junior middle school"), [false].into());
    assert_eq!(after(30.0, "primary school"), [false].into());
}

#[test]
fn a_coefficient_of_few_schools_after_closings_is_withheld() {
    let mut view = of_two_years();
    let after = view.plan.as_mut().unwrap().after.as_mut().unwrap();
    let primary = after.units.iter().filter(|unit| unit.stage == "primary").take(4).cloned().collect();
    after.units = primary;
    let files = published(&view);
    let row = |stage: &str| {
        let rows = table(&files, "coefficients.csv").into_iter();
        rows.filter(|row| row["stage"] == stage && row["indicator"].starts_with("backbone"))
            .map(|row| row["after"])
            .collect::<Vec<_>>()
    };
    assert_eq!(row("primary school"), [WITHHELD]);
}

#[test]
fn a_page_in_the_folder_of_tables_is_refused_before_anything_is_written() {
    let place = Case::three_schools();
    for page in ["public", "public/page.html"] {
        let asked = format!("evaluate county --publish-safe --key kept/key.toml --tables public --report {page}");
        let refused = place.run(&asked).code(2);
        assert_eq!(
            stderr(&refused),
            format!("junheng: {page} cannot lie in the folder of tables public; name a file beside it\n")
        );
    }
    assert!(!place.path("public").exists() && !place.path("kept").exists());
}

#[cfg(unix)]
#[test]
fn a_link_to_the_key_stays_one_and_may_not_be_published() {
    let place = Case::three_schools();
    for folder in ["kept", "links", "public"] {
        fs::create_dir(place.path(folder)).unwrap();
    }
    let empty = "kind = \"key of aliases\"\ncounty = \"Three schools\"\n";
    place.write("kept/key.toml", empty);
    for folder in ["links", "public"] {
        std::os::unix::fs::symlink(place.path("kept/key.toml"), place.path(&format!("{folder}/key.toml"))).unwrap();
    }
    let asked = "evaluate county --publish-safe --report public/page.html --key";
    let refused = place.run(&format!("{asked} public/key.toml")).code(2);
    assert_eq!(
        stderr(&refused),
        "junheng: the key public/key.toml would lie in a folder that is published; name a file in another folder\n"
    );
    place.run(&format!("{asked} links/key.toml")).code(0);
    assert!(place.path("links/key.toml").is_symlink());
    assert!(fs::read_to_string(place.path("kept/key.toml")).unwrap().contains("alias = "));
}

/// The curve is 9, 7 and 5 teachers who move with 50, 55 and 60 of money: a slope of -0.4 at 50 would tell the
/// 7 that is withheld.
#[test]
fn a_curve_of_people_has_no_slopes_where_any_of_its_values_is_withheld() {
    let place = Case::three_schools();
    let wider = [("minimise = \"cost\"", "minimise = \"teachers_moved\""), ("max_teachers = 1", "max_teachers = 9")];
    let wider = wider.into_iter().chain([("nearest = 2", "nearest = 3"), ("max_km = 6", "max_km = 30")]);
    let wider =
        wider.chain([("leaving_share = 0.2", "leaving_share = 0.9"), ("change_share = 0.5", "change_share = 1")]);
    let wider = wider.chain([("[\"none\"]", "[\"none\", \"backbone\"]")]);
    let policy = wider.fold(POLICY.to_string(), |text, (from, to)| text.replace(from, to));
    place.write("wider.toml", &policy);
    let teachers = "A,primary,none,20\nA,primary,backbone,2\nB,primary,none,0\nC,primary,none,6\nP,primary,none,10\n";
    place.write("county/teacher_counts.csv", &format!("school,stage,flags,teachers\n{teachers}"));
    place.run("frontier county wider.toml --over budget.total_wan --from 50 --to 60 --step 5 --out curve").code(0);
    let told = |limit: u32| {
        let asked =
            format!("report curve --publish-safe --key key.toml --tables tables/{limit} --smallest-count {limit}");
        place.run(&asked).code(0);
        fs::read_to_string(place.path(&format!("tables/{limit}/frontier.csv"))).unwrap()
    };
    fs::create_dir(place.path("tables")).unwrap();
    let all = "number,status,value,marginal,cost_wan,units_not_passing,coefficients_over,moved,hired,verified\n\
               50,solved,9,-0.4,49,0,0,9,6,yes\n55,solved,7,-0.4,52,0,0,7,7,yes\n60,solved,5,,60,0,0,5,9,yes\n";
    assert_eq!(told(5), all);
    let some = "number,status,value,cost_wan,units_not_passing,coefficients_over,moved,hired,verified\n\
                50,solved,9,49,0,0,9,withheld,yes\n55,solved,withheld,52,0,0,withheld,withheld,yes\n\
                60,solved,withheld,60,0,0,withheld,9,yes\n";
    assert_eq!(told(8), some);
}
