//! The page: well-formed, self-contained, escaped, the same each time, and with the figures of the
//! other results. What a browser makes of it is looked at in `page_in_browser.rs`.

use junheng::county::UnitId;
use junheng::enrolment::{Course, UnitPupils, Year};
use junheng::evaluate::evaluate;
use junheng::language::Language;
use junheng::report::page::{self, view};
use junheng::report::scenario::ScenarioView;
use junheng::sweep;
use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;
use solver_tests::command_line::Case;
use solver_tests::page::{attributes, between, of_changle, of_county, run};
use solver_tests::small::Small;
use solver_tests::{county, shipped, three_schools};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::Arc;

/// The page of the three schools, of which the first bears a name.
fn page_with_name(name: &str) -> String {
    let quoted = name.replace('"', "\"\"");
    let schools = format!("school,name,kind\nA,\"{quoted}\",primary\nB,B,primary\nC,C,primary\nP,P,teaching_point\n");
    let county = county(&three_schools::COUNTY.map(|(file, text)| match file {
        "schools.csv" => (file, schools.as_str()),
        _ => (file, text),
    }));
    let standard = junheng::standard::parse("standard.toml", three_schools::STANDARD).unwrap().value;
    page::render(&page::of_county(&county, &standard, Vec::new()), Language::English)
}

/// Elements that HTML leaves open.
const VOID: [&str; 3] = ["meta", "input", "br"];

/// Why a page is not well-formed or not by itself; `None` where it is both.
fn malformed(page: &str) -> Option<String> {
    let without = |page: &str, name: &str| page.replace(between(page, &format!("<{name}>"), &format!("</{name}>")), "");
    let page = without(&without(page, "style"), "script");
    let mut reader = Reader::from_str(&page);
    reader.config_mut().check_end_names = false;
    let mut open: Vec<String> = Vec::new();
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return open.pop().map(|left| format!("{left} is not closed")),
            Ok(Event::Start(element)) => {
                for attribute in element.html_attributes() {
                    let Ok(attribute) = attribute else { return Some(format!("attributes of {element:?}")) };
                    let (key, value) = (attribute.key.as_ref(), &attribute.value);
                    if ["src", "srcset", "data", "action"].contains(&key) || key == "href" && !value.starts_with('#') {
                        return Some(format!("it loads {value}"));
                    }
                }
                open.extend(Some(element.name().as_ref().to_string()).filter(|name| !VOID.contains(&name.as_str())));
            }
            Ok(Event::End(element)) => {
                let (opened, closed) = (open.pop(), element.name().as_ref().to_string());
                if opened.as_deref() != Some(&closed) {
                    return Some(format!("{opened:?} is closed by {closed}"));
                }
            }
            Ok(_) => {}
            Err(error) => return Some(error.to_string()),
        }
    }
}

/// What every page must be.
fn assert_sound(page: &str) {
    assert_eq!(malformed(page), None);
    let ids = attributes(page, "id");
    let unique: BTreeSet<&&str> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "an id stands twice");
    for target in attributes(page, "href").into_iter().chain(attributes(page, "for")) {
        assert!(unique.contains(&target.trim_start_matches('#')), "{target} leads nowhere");
    }
    let own = [between(page, "<style>", "</style>"), between(page, "<script>", "</script>")].concat();
    for loads in ["url(", "@import", "fetch(", "XMLHttpRequest", "import(", "http"] {
        assert!(!own.contains(loads), "the page's style or script holds {loads}");
    }
    assert!(page.contains("default-src 'none'"));
    // The name of a message that is missing would stand for itself.
    for missing in [">page-", ">term-", "\"page-", "\"term-"] {
        assert!(!page.contains(missing), "a message is missing");
    }
}

#[test]
fn pages_are_well_formed_and_load_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for county in ["alagoas-palmeira-dos-indios", "changle-synthetic", "worked-example"] {
        assert_sound(&fs::read_to_string(of_county(folder.path(), county)).unwrap());
    }
    let run = of_changle(folder.path());
    assert_sound(&fs::read_to_string(run.join("report.html")).unwrap());
}

#[test]
fn a_faulty_page_is_found() {
    let page = |body: &str| format!("<style></style><script></script><p>{body}</p>");
    assert_eq!(malformed(&page("a<br>b")), None);
    assert_eq!(malformed(&page("<b>a")).as_deref(), Some("Some(\"b\") is closed by p"));
    assert_eq!(malformed(&page("<img src=\"x.png\"></img>")).as_deref(), Some("it loads x.png"));
}

#[test]
fn text_of_the_data_stays_text() {
    let page = page_with_name("<script>alert('A')</script>\"><img src=x onerror=alert(1)>&amp;");
    assert_sound(&page);
    assert_eq!(page.matches("<script").count(), 1, "only the page's own script");
    let shown = "&lt;script&gt;alert('A')&lt;/script&gt;&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&amp;amp;";
    assert!(page.contains(shown), "the name is shown as it is");
}

#[test]
fn the_page_says_that_data_are_synthetic_in_both_languages() {
    let page = page_with_name("A");
    assert!(page.contains("The data are synthetic: schools and figures are invented."));
    assert!(page.contains("本页数据为合成数据：学校和数值均属虚构。"));
}

#[test]
fn coefficients_of_the_page_are_those_of_the_evaluation() {
    let folder = tempfile::tempdir().unwrap();
    let page = fs::read_to_string(of_county(folder.path(), "changle-synthetic")).unwrap();
    let output = run(&["evaluate", "scenarios/counties/changle-synthetic", "--format", "json"]);
    let evaluation: Value = serde_json::from_slice(&output.stdout).unwrap();
    let rows = evaluation["coefficients"].as_array().unwrap();
    let expected: Vec<f64> = rows
        .iter()
        .flat_map(|row| [&row["difference_coefficient"], &row["limit"]])
        .map(|value| value.as_f64().unwrap())
        .collect();
    for language in Language::ALL {
        let main = between(&page, &format!("<main lang=\"{}\">", language.tag()), "</main>");
        let table = between(main, "<table class=\"coefficients\">", "</table>");
        let shown: Vec<f64> = attributes(table, "data-value").iter().map(|value| value.parse().unwrap()).collect();
        assert_eq!(shown, expected, "in {}", language.tag());
    }
}

#[test]
fn money_of_a_plan_adds_up_to_what_the_verifier_computed() {
    let folder = tempfile::tempdir().unwrap();
    let run = of_changle(folder.path());
    let json = |file: &str| -> Value { serde_json::from_str(&fs::read_to_string(run.join(file)).unwrap()).unwrap() };
    let [report, verdict] = ["report.json", "least-cost/verdict.json"].map(json);
    let cents = |value: &Value| (value.as_f64().unwrap() * 100.0).round() as i64;
    let rows = report["plan"]["money"].as_array().unwrap();
    let sum: i64 = rows.iter().map(|row| cents(&row["amount"])).sum();
    assert_eq!(sum, cents(&verdict["totals"]["cost"]));
    let people =
        |rows: &Value| rows.as_array().unwrap().iter().map(|row| row["teachers"].as_u64().unwrap()).sum::<u64>();
    assert_eq!(people(&report["plan"]["moves"]), verdict["totals"]["teachers_moved"].as_u64().unwrap());
    assert_eq!(people(&report["plan"]["hires"]), verdict["totals"]["teachers_hired"].as_u64().unwrap());
    let page = fs::read_to_string(run.join("report.html")).unwrap();
    let foot = between(&page, "<tfoot>", "</tfoot>");
    assert_eq!((attributes(foot, "data-value")[0].parse::<f64>().unwrap() * 100.0).round() as i64, sum);
}

/// Prices with thirds of a hundredth over two years, and a closing that saves more than the rest costs.
#[test]
fn money_by_year_on_the_page_is_that_of_the_tables_below_zero_too() {
    let case = Case::three_schools();
    let close = "[close.b]\nschool = \"B\"\ninto = \"A\"\nmax_km = 6\ndecide = \"must\"\nsaves_wan = 40.005\nmoved_share = { rooms = 1 }\n";
    let rules = "[requirements]\nthresholds = \"aim\"\nbalance = \"off\"\n[budget]\nunlimited = true\n";
    let prices = "[move]\ncost_wan = 0.333\n[hire.new]\ncost_wan = 1.125\n[buy.rooms]\nprice_wan = 3.335\n";
    let stages = "[[objective]]\nminimise = \"shortfall\"\n[[objective]]\nminimise = \"cost\"\n";
    let years = "[horizon]\nyears = 2\n";
    case.write("odd.toml", &format!("extends = \"base.toml\"\nname = \"odd\"\n{years}{prices}{close}{rules}{stages}"));
    case.run("solve county odd.toml --out run --without-times").code(0);
    let report: Value = serde_json::from_str(&fs::read_to_string(case.path("run/report.json")).unwrap()).unwrap();
    let cents = |text: &str| (text.parse::<f64>().unwrap() * 100.0).round() as i64;
    let mut of_page: BTreeMap<u64, i64> = BTreeMap::new();
    for row in report["plan"]["money"].as_array().unwrap() {
        *of_page.entry(row["year"].as_u64().unwrap()).or_default() += cents(&row["amount"].to_string());
    }
    let table = fs::read_to_string(case.path("run/odd/funding-by-year.csv")).unwrap();
    let total = table.lines().last().unwrap().split(',').skip(2).map(cents).collect::<Vec<_>>();
    assert_eq!(of_page.values().copied().collect::<Vec<_>>(), total[..2]);
    assert_eq!(total[0] + total[1], total[2]);
    assert!(total[2] < 0, "{table}");
}

#[test]
fn a_stored_run_gives_the_same_page_again() {
    let folder = tempfile::tempdir().unwrap();
    let stored = of_changle(folder.path());
    let again = folder.path().join("again.html");
    let [from, to] = [&stored, &again].map(|path| path.to_string_lossy().into_owned());
    let arguments = ["report", &from, "--policy", "least-cost", "--out", &to];
    assert!(run(&arguments).status.success());
    let same = fs::read(&again).unwrap() == fs::read(stored.join("report.html")).unwrap();
    assert!(same, "the page made again differs from the run's");
    let refused = run(&arguments);
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(
        String::from_utf8_lossy(&refused.stderr),
        format!("junheng: {to} exists already; choose another name, or move it away\n")
    );
}

#[test]
fn a_policy_that_the_run_has_not_is_refused_with_those_it_has() {
    let folder = tempfile::tempdir().unwrap();
    let stored = of_changle(folder.path()).to_string_lossy().into_owned();
    let to = folder.path().join("x.html").to_string_lossy().into_owned();
    let refused = run(&["report", &stored, "--policy", "..", "--out", &to]);
    assert_eq!(refused.status.code(), Some(2));
    let told = "junheng: the run has no plan of a policy ..; expected least-cost\n";
    assert_eq!(String::from_utf8_lossy(&refused.stderr), told);
}

#[test]
fn stored_figures_that_do_not_fit_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("x.html").to_string_lossy().into_owned();
    let from = folder.path().to_string_lossy().into_owned();
    let missing = run(&["report", &from, "--out", &to]);
    assert_eq!(missing.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&missing.stderr).starts_with("error[V01] report.json\n  found:    no such file\n"));
    fs::write(folder.path().join("report.json"), "{\"kind\": \"report\", \"colour\": 1}").unwrap();
    let unknown = run(&["report", &from, "--out", &to]);
    assert_eq!(unknown.status.code(), Some(3));
    let told = String::from_utf8_lossy(&unknown.stderr).into_owned();
    assert!(told.starts_with("error[V02] report.json\n  found:    unknown field `colour`"), "{told}");
}

#[test]
fn hundreds_of_policies_over_a_hundred_schools_stay_below_five_megabytes() {
    let folder = tempfile::tempdir().unwrap();
    let stored = of_changle(folder.path());
    let view = view::read(&fs::read_to_string(stored.join("report.json")).unwrap()).unwrap();
    let many = |count: usize| -> Vec<view::PolicyRow> {
        let row = |place: usize| view::PolicyRow { name: format!("policy-{place}"), ..view.policies[0].clone() };
        (0..count).map(row).collect()
    };
    // Changle has 72 schools; what they take grows with their number.
    let [few, all] = [1, 200].map(|count| {
        let view = view::PageView { policies: many(count), ..view.clone() };
        page::render(&view, Language::English).len()
    });
    let of_hundred_schools = few * 100 / 72 + (all - few);
    assert!(of_hundred_schools < 5_000_000, "{of_hundred_schools} bytes");
}

/// P is a teaching point of 20 pupils today, which the standard leaves out, and of 60 in the second year.
#[test]
fn a_unit_that_is_judged_only_after_the_plan_is_shown() {
    let county = "A primary:100[none=4] rooms=1\nP primary:20[none=3] rooms=1";
    let policy = "[horizon]\nyears = 2\n[hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 10\n\
                  [requirements]\nbalance = \"off\"\n";
    let standard = "staff teachers primary=4\nrules primary=9\n";
    let mut small = Small::new(county, standard, policy);
    small.standard.exclusions = junheng::standard::parse(
        "standard.toml",
        &three_schools::STANDARD
            .replace("kind = \"teaching_point\"", "below_pupils = { value = 50, source = \"test\", sure = \"?\" }"),
    )
    .unwrap()
    .value
    .exclusions;
    let pupils = |of: [(&str, u32); 2]| {
        let unit = |school: &str| UnitId { school: school.into(), stage: "primary".into() };
        of.map(|(school, pupils)| UnitPupils { unit: unit(school), pupils, grades: BTreeMap::new() }).into()
    };
    let [today, later] = [[("A", 100), ("P", 20)], [("A", 100), ("P", 60)]];
    let years = [(2024, today), (2025, today), (2026, later)];
    let years = years.map(|(year, of)| Year { year, units: pupils(of) }).into();
    small.policy.pupils = Some(Arc::new(Course { variant: "own", assumed: Vec::new(), years }));
    let scenarios = sweep::run(&small.county, &small.standard, std::slice::from_ref(&small.policy), 1).unwrap();
    let today = evaluate(&small.county, &small.standard);
    assert_eq!(today.units.len(), 1);
    let of_plan = ScenarioView { county: &small.county, today: &today, scenario: &scenarios[0] };
    let mut view = page::of_county(&small.county, &small.standard, Vec::new());
    view.plan = view::PlanView::of(&of_plan, &small.standard);
    let page = page::render(&view, Language::English);
    let units = between(&page, "<section id=\"en-units\">", "</section>");
    assert!(units.contains("not judged today"), "{units}");
    assert_eq!(units.matches("<tr>").count(), 3, "the heading, A and P: {units}");
    let schools = between(&page, "id=\"en-schools\"", "</section>");
    assert!(!schools.contains("No stage of this school is judged."), "{schools}");
}

#[test]
fn a_policy_without_a_plan_says_why() {
    let (county, standard) = shipped("alagoas-palmeira-dos-indios");
    let mut view = page::of_county(&county, &standard, Vec::new());
    view.policies = vec![view::PolicyRow {
        name: "too-little-money".into(),
        title: String::new(),
        status: Some(junheng::sweep::Status::Infeasible),
        cost: None,
        teachers_moved: None,
        teachers_hired: None,
        units_not_passing: None,
        coefficients_over: None,
        first_aim: Some("cost".into()),
        gap: None,
        verified: None,
        budget_that_would_do: Some(930.5),
        explanation: vec!["too-little-money has no plan.".into()],
        choices: Vec::new(),
    }];
    let page = page::render(&view, Language::English);
    assert!(page.contains("too-little-money: no plan exists."));
    assert!(page.contains("With everything else kept, a budget of 930.50 × 10,000 reais would do."));
    assert!(page.contains("其他条件不变，预算达到 930.50 × 10,000 reais 即可。"));
}

/// C has nobody left in the second year and B more pupils: what the page shows of the end
/// is what the verifier judged, school by school, and not the county of today.
#[test]
fn the_end_of_a_plan_over_years_is_shown_with_the_pupils_of_the_last_year_by_the_names_of_units() {
    let county = "A primary:100[none=2] rooms=1\nC primary:40[none=2] rooms=1\nB primary:100[none=2] rooms=1";
    let policy = "[horizon]\nyears = 2\n[hire.new]\nstage = \"primary\"\nflags = \"none\"\ncost_wan = 10\n\
                  [requirements]\nbalance = \"off\"\n";
    let mut small = Small::new(county, "staff teachers primary=4\nrules primary=9", policy);
    let pupils = |of: [(&str, u32); 3]| {
        let unit = |school: &str| UnitId { school: school.into(), stage: "primary".into() };
        of.map(|(school, pupils)| UnitPupils { unit: unit(school), pupils, grades: BTreeMap::new() }).into()
    };
    let [today, later] = [[("A", 100), ("C", 40), ("B", 100)], [("A", 100), ("C", 0), ("B", 150)]];
    let years = [(2024, today), (2025, today), (2026, later)];
    let years = years.map(|(year, of)| Year { year, units: pupils(of) }).into();
    small.policy.pupils = Some(Arc::new(Course { variant: "own", assumed: Vec::new(), years }));
    let policies = [small.policy.clone()];
    let scenarios = sweep::run(&small.county, &small.standard, &policies, 1).unwrap();
    let today = evaluate(&small.county, &small.standard);
    let view = ScenarioView { county: &small.county, today: &today, scenario: &scenarios[0] };
    let plan = view::PlanView::of(&view, &small.standard).unwrap();
    let after = plan.after.unwrap();
    let shown: Vec<(&str, u32, Option<f64>)> =
        after.units.iter().map(|unit| (unit.school.as_str(), unit.pupils, unit.values[0].value)).collect();
    assert_eq!(shown, [("A", 100, Some(4.0)), ("B", 150, Some(4.0))]);
    assert_eq!(after.resources, scenarios[0].verdict.as_ref().unwrap().scorecard.as_ref().unwrap().assessment);
    assert_eq!(after.unit("C", "primary"), None);
    assert_eq!(
        (plan.years, plan.hires.iter().map(|hire| hire.year).collect::<Vec<_>>()),
        (Some([2025, 2026]), vec![Some(2026); 2])
    );
}
