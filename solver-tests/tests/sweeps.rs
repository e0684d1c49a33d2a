//! Sweeps: their scenarios and names, interruptions at any moment, and what is taken over when a run
//! goes on.

use junheng::report::summary::Summary;
use junheng::report::{csv, profile};
use junheng::sweep::{Seconds, run};
use serde_json::Value;
use solver_tests::command_line::{Case, files, stderr, stdout};
use solver_tests::small::Small;
use solver_tests::{junheng, three_schools};
use std::fs;
use std::path::{Path, PathBuf};

/// Two budgets and three prices.
const GRID: &str = "extends = \"base.toml\"\nname = \"grid\"\n[sweep.list]\n\"budget.total_wan\" = [17, 25]\n\
    [sweep.range]\n\"hire.new.cost_wan\" = { from = 4, to = 5, step = 0.5 }\n";

/// Many scenarios, some of them infeasible.
const MANY: &str = "extends = \"base.toml\"\nname = \"many\"\n[sweep.range]\n\
    \"budget.total_wan\" = { from = 5, to = 24, step = 1 }\n\"hire.new.cost_wan\" = { from = 4, to = 5, count = 6 }\n";

const SCENARIOS_OF_MANY: usize = 120;

/// The county of three schools with both sweeps.
fn sweeps() -> Case {
    let case = Case::three_schools();
    case.write("grid.toml", GRID);
    case.write("many.toml", MANY);
    case
}

/// The names of the scenarios of a finished run, in their order.
fn names(case: &Case, out: &str) -> Vec<String> {
    let comparison: Value = serde_json::from_slice(&fs::read(case.path(out).join("comparison.json")).unwrap()).unwrap();
    let scenarios = comparison["scenarios"].as_array().unwrap();
    scenarios.iter().map(|scenario| scenario["name"].as_str().unwrap().to_string()).collect()
}

fn assert_same(one: &Path, other: &Path) {
    let (one, other) = (files(one), files(other));
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (name, bytes) in &one {
        assert!(other[name] == *bytes, "{} differs", name.display());
    }
}

/// How many scenarios stand whole in a folder that is being written.
fn finished(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    entries.filter(|entry| entry.as_ref().is_ok_and(|entry| entry.path().join("record.json").is_file())).count()
}

const SIX: [&str; 6] = [
    "grid+total_wan=17+cost_wan=4",
    "grid+total_wan=17+cost_wan=4.5",
    "grid+total_wan=17+cost_wan=5",
    "grid+total_wan=25+cost_wan=4",
    "grid+total_wan=25+cost_wan=4.5",
    "grid+total_wan=25+cost_wan=5",
];

#[test]
fn a_grid_of_two_by_three_gives_six_scenarios_named_by_what_varies() {
    let case = sweeps();
    case.run("compare county grid.toml --out results").code(0);
    assert_eq!(names(&case, "results"), SIX);
    let policy = fs::read_to_string(case.path("results").join(SIX[4]).join("policy.toml")).unwrap();
    for line in [
        "budget.total_wan = 25  # grid.toml, line 4\n",
        "hire.new.cost_wan = 4.5  # grid.toml, line 6\n",
        "hire.new.max_teachers = 1  # base.toml, line 14\n",
        "name = \"grid+total_wan=25+cost_wan=4.5\"  # grid.toml, line 3\n",
        "title = \"grid: budget.total_wan = 25, hire.new.cost_wan = 4.5\"  # grid.toml, line 3\n",
    ] {
        assert!(policy.contains(line), "{policy}");
    }
    let comparison = fs::read_to_string(case.path("results/comparison.csv")).unwrap();
    let ends: Vec<&str> =
        comparison.lines().map(|line| line.split_once("verified").map_or(line, |(_, end)| end)).collect();
    assert_eq!(ends[0], ",group,budget.total_wan,hire.new.cost_wan");
    assert!(ends[1].ends_with(",true,,17,4"), "{comparison}");
}

#[test]
fn groups_are_not_combined_and_combinations_are_with_every_value() {
    let case = sweeps();
    case.write(
        "groups.toml",
        "extends = \"base.toml\"\nname = \"g\"\n[sweep.group.a.list]\n\"budget.total_wan\" = [17, 25]\n\
         [sweep.group.a.combination.strict]\n\"requirements.balance_limit.primary\" = 0.2\n\"requirements.exemptions\" = false\n\
         [sweep.group.a.combination.loose]\n\"requirements.balance_limit.primary\" = 0.4\n\
         [sweep.group.b.list]\nobjective = [[{ minimise = \"cost\" }], [{ minimise = \"teachers_moved\" }]]\n",
    );
    let listed = case.run("compare county groups.toml --dry-run --format json").code(0);
    let listed: Value = serde_json::from_str(&stdout(&listed)).unwrap();
    let names: Vec<&str> =
        listed["scenarios"].as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap()).collect();
    assert_eq!(
        names,
        [
            "g+a+loose+total_wan=17",
            "g+a+loose+total_wan=25",
            "g+a+strict+total_wan=17",
            "g+a+strict+total_wan=25",
            "g+b+objective=1",
            "g+b+objective=2",
        ]
    );
    assert_eq!(listed["scenarios"][2]["varied"]["requirements.exemptions"], false);
    assert_eq!((&listed["scenarios"][2]["group"], &listed["count"]), (&Value::from("a"), &Value::from(6)));
    assert!(!case.path("results").exists());
}

#[test]
fn a_dry_run_tells_how_many_scenarios_there_are_however_many() {
    let case = sweeps();
    let dry = case.run("compare county grid.toml base.toml --dry-run").code(0);
    assert!(stdout(&dry).ends_with("7 scenarios would be solved.\n"), "{}", stdout(&dry));
    case.write(
        "huge.toml",
        "extends = \"base.toml\"\n[sweep.range]\n\"move.cost_wan\" = { from = 0, to = 1000000, step = 0.000001 }\n\
         \"hire.new.cost_wan\" = { from = 0, to = 1000000, step = 0.000001 }\n",
    );
    let dry = case.run("compare county huge.toml --dry-run").code(0);
    let end = "1000000000002000000000001 scenarios, of which the first 20 are shown; one run may have at most 10000.\n";
    assert!(stdout(&dry).ends_with(end), "{}", stdout(&dry));
}

#[test]
fn names_that_would_be_too_long_for_a_folder_are_numbers() {
    let case = sweeps();
    let long = "l".repeat(150);
    let text = format!(
        "extends = \"base.toml\"\nname = \"{long}\"\n[sweep.combination]\n{long} = {{ \"move.cost_wan\" = 1 }}\n"
    );
    case.write("long.toml", &text);
    case.run("compare county long.toml --out results").code(0);
    assert_eq!(names(&case, "results"), [format!("{long}+00001")]);
}

#[test]
fn values_set_on_the_command_line_are_laid_over_the_policy_and_told_as_such() {
    let case = sweeps();
    let printed =
        stdout(&case.run("policy base.toml --set budget.total_wan=25 --set requirements.balance=aim").code(0));
    assert!(printed.contains("budget.total_wan = 25  # --set\n"), "{printed}");
    assert!(printed.contains("requirements.balance = \"aim\"  # --set\n"), "{printed}");
    case.run("solve county base.toml --set budget.total_wan=0").code(4);
    // Without moves four teachers are hired, where the policy itself allows one.
    let settings = "--set move.allowed=false --set hire.new.max_teachers=5 --set budget.total_wan=40";
    case.run(&format!("solve county base.toml {settings} --out results")).code(0);
    let policy = fs::read_to_string(case.path("results/three-schools/policy.toml")).unwrap();
    assert!(policy.contains("hire.new.max_teachers = 5  # --set\n"), "{policy}");
    case.run("verify county base.toml results/three-schools/plan.json").code(6);
    case.run(&format!("verify county base.toml results/three-schools/plan.json {settings}")).code(0);
    case.run("verify county results/three-schools/policy.toml results/three-schools/plan.json").code(0);
}

#[test]
fn one_scenario_of_a_sweep_can_be_printed_and_solved() {
    let case = sweeps();
    case.run(&format!("solve county grid.toml --scenario {} --out one", SIX[4])).code(0);
    case.run("compare county grid.toml --out all").code(0);
    let file = |name: &str| fs::read(case.path(name)).unwrap();
    for name in ["policy.toml", "plan.json", "verdict.json"] {
        assert_eq!(file(&format!("one/{}/{name}", SIX[4])), file(&format!("all/{}/{name}", SIX[4])), "{name}");
    }
    let printed = stdout(&case.run(&format!("policy grid.toml --scenario {}", SIX[4])).code(0));
    assert_eq!(printed.into_bytes(), file(&format!("one/{}/policy.toml", SIX[4])));
}

#[test]
fn results_do_not_depend_on_the_order_of_policies_nor_on_the_number_of_workers() {
    let case = sweeps();
    case.run("compare county grid.toml base.toml --out one --jobs 1 --without-times").code(0);
    case.run("compare county grid.toml base.toml --out two --jobs 2 --without-times").code(0);
    assert_same(&case.path("one"), &case.path("two"));
    case.run("compare county base.toml grid.toml --out reversed --jobs 2 --without-times").code(0);
    for name in SIX.into_iter().chain(["three-schools"]) {
        assert_same(&case.path("one").join(name), &case.path("reversed").join(name));
    }
}

/// Random whole numbers below a bound, other ones in each run of the tests.
fn random(bound: usize) -> usize {
    use std::hash::{BuildHasher, Hasher};
    let random = std::collections::hash_map::RandomState::new().build_hasher().finish();
    usize::try_from(random % bound as u64).unwrap()
}

/// Starts the sweep of many scenarios and waits until so many are finished.
fn started(case: &Case, until: usize) -> std::process::Child {
    let mut child = junheng()
        .current_dir(case.folder())
        .args("compare county many.toml --out results --resume --without-times --jobs 2".split(' '))
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    while finished(&case.path("results.partial")) < until {
        assert!(child.try_wait().unwrap().is_none(), "it ended before {until} scenarios were finished");
        std::thread::sleep(std::time::Duration::from_micros(200));
    }
    std::thread::sleep(std::time::Duration::from_micros(random(20_000) as u64));
    child
}

#[test]
fn a_sweep_that_is_killed_three_times_and_gone_on_with_has_the_bytes_of_one_that_was_not() {
    let case = sweeps();
    case.run("compare county many.toml --out whole --without-times --jobs 1").code(4);
    assert_eq!(names(&case, "whole").len(), SCENARIOS_OF_MANY);
    let mut known = 0;
    for kill in 0..3 {
        let until = 10 + 30 * kill + random(20);
        let mut child = started(&case, until);
        child.kill().unwrap();
        child.wait().unwrap();
        let now = finished(&case.path("results.partial"));
        assert!(now >= until && now >= known, "{now} are finished after {known}");
        assert!(!case.path("results").exists());
        known = now;
    }
    let gone_on = case.run("compare county many.toml --out results --resume --without-times").code(4);
    assert_eq!(stderr(&gone_on), format!("junheng: finished already: {known} of {SCENARIOS_OF_MANY} scenarios\n"));
    assert_same(&case.path("whole"), &case.path("results"));
    assert!(!case.path("results.partial").exists());
}

#[cfg(unix)]
#[test]
fn ctrl_c_and_a_signal_to_terminate_end_with_130_and_tell_how_to_go_on() {
    for signal in ["-INT", "-TERM"] {
        let case = sweeps();
        let child = started(&case, 5);
        let id = child.id().to_string();
        assert!(std::process::Command::new("kill").args([signal, &id]).status().unwrap().success());
        let ended = child.wait_with_output().unwrap();
        assert_eq!(ended.status.code(), Some(130));
        let told = String::from_utf8(ended.stderr).unwrap();
        let begin = "junheng: finished already: 0 of 120 scenarios\njunheng: interrupted; ";
        let end =
            " of 120 scenarios are finished and kept in results.partial; the same command with --resume goes on\n";
        let count = told.strip_prefix(begin).and_then(|rest| rest.strip_suffix(end)).map(str::parse);
        let Some(Ok(count)) = count else { panic!("{told}") };
        // Some may be written between the telling and the end.
        assert!((5..=finished(&case.path("results.partial"))).contains(&count), "{told}");
        case.run("compare county many.toml --out results --resume").code(4);
    }
}

#[test]
fn an_interrupted_run_is_neither_gone_on_with_nor_replaced_unasked() {
    let case = sweeps();
    let mut child = started(&case, 3);
    let other = case.run("compare county many.toml --out results --resume").code(2);
    assert_eq!(
        stderr(&other),
        "junheng: another run is writing results.partial; wait for its end, or choose another folder\n"
    );
    child.kill().unwrap();
    child.wait().unwrap();
    let kept = finished(&case.path("results.partial"));
    let refused = case.run("compare county many.toml --out results").code(2);
    assert_eq!(
        stderr(&refused),
        format!(
            "junheng: results.partial holds a run that was interrupted, with {kept} finished; go on with --resume, or begin anew with --force\n"
        )
    );
    let refused = case.run("compare county grid.toml --out results --resume").code(2);
    assert!(stderr(&refused).starts_with("junheng: results.partial has results that this run does not have, many+"));
    assert!(stderr(&refused).ends_with("; ask for them too, or drop them with --resume --force\n"));
    assert_eq!(finished(&case.path("results.partial")), kept);
    case.run("compare county grid.toml --out results --force").code(0);
    assert_eq!(names(&case, "results"), SIX);
    assert!(!case.path("results.partial").exists());
}

#[test]
fn a_folder_that_is_not_ours_is_never_taken_for_an_interrupted_run() {
    let case = sweeps();
    fs::create_dir(case.path("results.partial")).unwrap();
    fs::write(case.path("results.partial/mine.txt"), "mine").unwrap();
    for option in ["", " --resume", " --force"] {
        let refused = case.run(&format!("compare county grid.toml --out results{option}")).code(2);
        assert_eq!(
            stderr(&refused),
            "junheng: results.partial stands in the way, and was not written by this command; choose another folder\n"
        );
    }
    assert_eq!(fs::read_to_string(case.path("results.partial/mine.txt")).unwrap(), "mine");
    let refused = case.run("compare county grid.toml --out county --resume").code(2);
    assert_eq!(
        stderr(&refused),
        "junheng: county was not written by this command, so --resume does not go on with it; choose another folder\n"
    );
}

#[test]
fn results_that_are_not_as_they_were_written_are_told_and_made_anew() {
    let case = sweeps();
    case.run("compare county grid.toml --out whole --without-times").code(0);
    case.run("compare county grid.toml --out results --without-times").code(0);
    let file = |scenario: usize, name: &str| case.path("results").join(SIX[scenario]).join(name);
    let change = |path: PathBuf, change: &dyn Fn(&str) -> String| {
        let text = fs::read_to_string(&path).unwrap();
        let changed = change(&text);
        assert_ne!(text, changed);
        fs::write(path, changed).unwrap();
    };
    change(file(0, "plan.json"), &|text| text.replacen('2', "3", 1));
    fs::remove_file(file(1, "moves.csv")).unwrap();
    change(file(2, "record.json"), &|text| text.replacen("\"cost_wan\": 1", "\"cost_wan\": 2", 1));
    change(file(3, "record.json"), &|text| text[..text.len() / 2].to_string());
    change(file(4, "indicators.csv"), &|text| text[..text.len() / 2].to_string());
    let gone_on = case.run("compare county grid.toml --out results --without-times --resume").code(0);
    let told = [
        "plan.json is not as it was written",
        "moves.csv is missing",
        "record.json is missing, or not as it was written",
        "record.json is missing, or not as it was written",
        "indicators.csv is not as it was written",
    ];
    let told = SIX.iter().zip(told).map(|(name, why)| format!("junheng: {name} is solved again: {why}\n"));
    let told: String = told.chain(["junheng: finished already: 1 of 6 scenarios\n".to_string()]).collect();
    assert_eq!(stderr(&gone_on), told);
    assert_same(&case.path("whole"), &case.path("results"));
}

#[test]
fn a_changed_price_makes_anew_only_what_depends_on_it() {
    let case = sweeps();
    case.write(
        "prices.toml",
        "extends = \"base.toml\"\nname = \"prices\"\n[sweep.combination.own]\n\"hire.new.cost_wan\" = 3\n\
         [sweep.combination.shared]\n\"budget.total_wan\" = 25\n",
    );
    case.run("compare county prices.toml --out results --without-times").code(0);
    let base = fs::read_to_string(case.path("base.toml")).unwrap();
    case.write("base.toml", &format!("# Lines move.\n{}", base.replace("cost_wan = 5", "cost_wan = 6")));
    let gone_on = case.run("compare county prices.toml --out results --without-times --resume").code(0);
    assert_eq!(
        stderr(&gone_on),
        "junheng: solved again, since what their results depend on has changed: prices+shared\n\
         junheng: finished already: 1 of 2 scenarios\n"
    );
    case.run("compare county prices.toml --out fresh --without-times").code(0);
    assert_same(&case.path("results"), &case.path("fresh"));
    // A changed table, a changed standard, another gap: everything is made anew.
    let changed = |options: &str| {
        let gone_on = case.run(&format!("compare county prices.toml --out results --resume{options}")).code(0);
        stderr(&gone_on).contains("junheng: finished already: 0 of 2 scenarios\n")
    };
    assert!(!changed(""));
    assert!(changed(" --gap 0.5"));
    assert!(changed(""));
    let facilities = case.path("county/facilities.csv");
    fs::write(&facilities, fs::read_to_string(&facilities).unwrap().replace("C,3", "C,4")).unwrap();
    assert!(changed(""));
    let standard = case.path("county/standard.toml");
    fs::write(&standard, fs::read_to_string(&standard).unwrap().replace("value = 0.85", "value = 0.84")).unwrap();
    assert!(changed(""));
    assert!(!changed(""));
}

#[test]
fn scenarios_that_are_added_keep_those_that_are_finished_and_none_is_dropped_unasked() {
    let case = sweeps();
    case.run("compare county grid.toml --out results --without-times").code(0);
    case.write("grid.toml", &GRID.replace("[17, 25]", "[17, 25, 30]"));
    let gone_on = case.run("compare county grid.toml --out results --without-times --resume").code(0);
    assert_eq!(stderr(&gone_on), "junheng: finished already: 6 of 9 scenarios\n");
    case.run("compare county grid.toml --out fresh --without-times").code(0);
    assert_same(&case.path("results"), &case.path("fresh"));
    case.write("grid.toml", GRID);
    let refused = case.run("compare county grid.toml --out results --without-times --resume").code(2);
    assert_eq!(
        stderr(&refused),
        "junheng: results has results that this run does not have, grid+total_wan=30+cost_wan=4, \
         grid+total_wan=30+cost_wan=4.5, grid+total_wan=30+cost_wan=5; ask for them too, or drop them with --resume --force\n"
    );
    assert_same(&case.path("results"), &case.path("fresh"));
    case.run("compare county grid.toml --out results --without-times --resume --force").code(0);
    assert_eq!(names(&case, "results"), SIX);
}

/// Pupils of the year of the plan, as assumptions and their table; school C has so many.
fn projection(case: &Case, name: &str, pupils_of_c: u32) {
    let table = format!(
        "school,stage,year,pupils\nA,primary,2021,100\nB,primary,2021,100\nC,primary,2021,{pupils_of_c}\nP,primary,2021,20\n"
    );
    case.write(&format!("pupils/{name}.csv"), &table);
    let assumptions = format!(
        "title = \"A test.\"\n[[stage]]\nid = \"primary\"\ngrades = 6\n[own]\ntable = \"{name}.csv\"\nsource = \"a test\"\nsure = \"?\"\n"
    );
    case.write(&format!("pupils/{name}.toml"), &assumptions);
}

#[test]
fn projections_vary_from_the_file_that_names_them_and_their_tables_are_what_results_depend_on() {
    let case = sweeps();
    fs::create_dir(case.path("pupils")).unwrap();
    projection(&case, "fewer", 80);
    projection(&case, "same", 100);
    // A file of the same name below, which names nothing.
    case.write("pupils/grid.toml", &GRID_OF_PUPILS.replace("base.toml", "../grid.toml"));
    case.write("grid.toml", "extends = \"base.toml\"\n");
    let (fewer, same) = ("grid+projection=fewer.toml", "grid+projection=same.toml");
    case.run("compare county pupils/grid.toml --out results --without-times").code(0);
    assert_eq!(names(&case, "results"), [fewer, same]);
    let plan = |name: &str| fs::read_to_string(case.path("results").join(name).join("plan.json")).unwrap();
    case.run("solve county base.toml --out today").code(0);
    let today = fs::read_to_string(case.path("today/three-schools/plan.json")).unwrap();
    assert_eq!(plan(same), today);
    let indicators = |name: &str| fs::read(case.path("results").join(name).join("indicators.csv")).unwrap();
    assert_ne!(indicators(fewer), indicators(same));
    // On the command line it is named from where one stands.
    let setting = "--set horizon.projection=\"pupils/fewer.toml\"";
    case.run(&format!("solve county base.toml {setting} --out set")).code(0);
    assert_eq!(indicators(fewer), fs::read(case.path("set/three-schools/indicators.csv")).unwrap());
    case.run(&format!("verify county base.toml set/three-schools/plan.json {setting}")).code(0);
    projection(&case, "fewer", 90);
    let gone_on = case.run("compare county pupils/grid.toml --out results --without-times --resume").code(0);
    assert_eq!(
        stderr(&gone_on),
        format!(
            "junheng: solved again, since what their results depend on has changed: {fewer}\n\
             junheng: finished already: 1 of 2 scenarios\n"
        )
    );
    case.run("compare county pupils/grid.toml --out fresh --without-times").code(0);
    assert_same(&case.path("results"), &case.path("fresh"));
}

const GRID_OF_PUPILS: &str = "extends = \"base.toml\"\nname = \"grid\"\n[sweep.list]\n\
    \"horizon.projection\" = [\"fewer.toml\", \"same.toml\"]\n";

#[test]
fn years_vary_and_the_cost_of_each_stays_when_a_run_goes_on() {
    let case = sweeps();
    case.write("years.toml", "extends = \"base.toml\"\nname = \"years\"\n[sweep.list]\n\"horizon.years\" = [1, 3]\n");
    let first = stdout(&case.run("compare county years.toml --out results --without-times").code(0));
    assert!(first.contains("Cost by year"), "{first}");
    let whole = files(&case.path("results"));
    let again = stdout(&case.run("compare county years.toml --out results --without-times --resume").code(0));
    assert_eq!(first, again);
    assert!(whole == files(&case.path("results")));
    let comparison: Value = serde_json::from_slice(&whole[Path::new("comparison.json")]).unwrap();
    let by_year = |scenario: usize| comparison["scenarios"][scenario]["cost_by_year_wan"].as_array().unwrap().len();
    assert_eq!((by_year(0), by_year(1)), (1, 3));
    let set = stdout(&case.run("solve county base.toml --set horizon.years=3").code(0));
    assert!(set.contains("2023"), "{set}");
}

#[test]
fn the_page_of_a_sweep_has_a_row_for_each_scenario_and_one_plan_in_full() {
    let case = sweeps();
    case.run("compare county grid.toml --out results --without-times").code(0);
    let report: Value = serde_json::from_slice(&fs::read(case.path("results/report.json")).unwrap()).unwrap();
    let names: Vec<&str> =
        report["policies"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(names, SIX);
    // All cost the same, since nobody is hired; the first is shown.
    assert_eq!(report["plan"]["name"], SIX[0]);
    case.run(&format!("report results --policy {} --out other.html", SIX[5])).code(0);
    let other = fs::read_to_string(case.path("other.html")).unwrap();
    SIX.iter().for_each(|name| assert!(other.contains(name), "{name}"));
}

/// A limit on the size of files stands for a full disk.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_without_room_is_told_before_anything_is_solved_and_nothing_is_left() {
    let case = sweeps();
    let script = "trap '' XFSZ; ulimit -f 100; exec \"$0\" compare county grid.toml --out results";
    let told = std::process::Command::new("sh")
        .args(["-c", script])
        .arg(junheng().get_program())
        .current_dir(case.folder())
        .output()
        .unwrap();
    assert_eq!(told.status.code(), Some(2));
    assert_eq!(
        String::from_utf8(told.stderr).unwrap(),
        "junheng: cannot write beside results: File too large (os error 27)\n"
    );
    assert!(!case.path("results").exists() && !case.path("results.partial").exists());
}

/// Two prices of whom is hired.
const PRICES: &str = "extends = \"base.toml\"\nname = \"prices\"\n[sweep.list]\n\"hire.new.cost_wan\" = [4, 5]\n";

#[test]
fn a_goal_and_a_budget_are_laid_over_every_scenario_and_told_the_same_when_a_run_goes_on() {
    let case = sweeps();
    case.write("prices.toml", PRICES);
    let run = |options: &str| case.run(&format!("compare county prices.toml --out results --without-times {options}"));
    let first = run("--goal least-cost --budget 5").code(4);
    assert!(stdout(&first).contains("  --goal best-within-budget tells how close the money comes to it.\n"));
    let gone_on = run("--goal least-cost --budget 5 --resume").code(4);
    assert_eq!(stderr(&gone_on), "junheng: finished already: 2 of 2 scenarios\n");
    assert_eq!(stdout(&gone_on), stdout(&first));
    for options in ["--goal best-within-budget --budget 5", "--goal best-within-budget --budget 6"] {
        let other = run(&format!("{options} --resume")).code(0);
        assert!(stderr(&other).ends_with("junheng: finished already: 0 of 2 scenarios\n"), "{}", stderr(&other));
    }
    let policy = fs::read_to_string(case.path("results/prices+cost_wan=4/policy.toml")).unwrap();
    assert!(policy.contains("budget.total_wan = 6  # --budget\n"), "{policy}");
    assert!(policy.contains("requirements.balance = \"aim\"  # --goal best-within-budget\n"), "{policy}");
}

#[test]
fn rules_that_gave_way_are_told_the_same_when_a_run_goes_on() {
    let case = sweeps();
    case.write("prices.toml", &format!("{PRICES}[soften.budget]\nprice_wan = 2\n"));
    let run = |options: &str| case.run(&format!("compare county prices.toml --budget 10 --out results {options}"));
    let first = run("--without-times").code(0);
    assert!(stdout(&first).contains("prices+cost_wan=4: "), "{}", stdout(&first));
    let gone_on = run("--without-times --resume").code(0);
    assert_eq!(stderr(&gone_on), "junheng: finished already: 2 of 2 scenarios\n");
    assert_eq!(stdout(&gone_on), stdout(&first));
}

#[test]
fn an_earlier_plan_is_told_from_the_file_that_names_it_and_its_steps_are_what_results_depend_on() {
    let case = sweeps();
    fs::create_dir(case.path("near")).unwrap();
    case.write(
        "near/near.toml",
        "extends = \"../base.toml\"\n[[objective]]\nminimise = \"change_from_plan\"\nagainst = \"earlier.json\"\n",
    );
    case.write("prices.toml", &PRICES.replace("base.toml", "near/near.toml"));
    case.write("near/earlier.json", three_schools::PLAN);
    let run = |options: &str| case.run(&format!("compare county prices.toml --out results --without-times{options}"));
    run("").code(0);
    assert_eq!(stderr(&run(" --resume").code(0)), "junheng: finished already: 2 of 2 scenarios\n");
    case.write("near/earlier.json", &three_schools::PLAN.replace("\"teachers\": 2", "\"teachers\": 1"));
    let changed = run(" --resume").code(0);
    assert!(stderr(&changed).ends_with("junheng: finished already: 0 of 2 scenarios\n"), "{}", stderr(&changed));
}

#[test]
fn the_parts_of_a_scenarios_time_add_up_as_they_are_shown() {
    let small = Small::new("A primary:100[none=5]", "staff teachers primary=4\nrules primary=9", "");
    let scenarios = run(&small.county, &small.standard, &[small.policy.clone(), small.policy], 1).unwrap();
    let timed = |scenario| {
        let mut summary = Summary::of(scenario);
        // 4.0006 of 10.0012 s are neither relaxation nor search.
        let [build, relax, search, verify, write] = [1.0004, 2.0004, 4.0002, 0.5, 0.25];
        summary.seconds = Some(Seconds { build, solve: 10.0012, relax, search, verify, write });
        summary
    };
    let table = profile::table(&scenarios.iter().map(timed).collect::<Vec<_>>());
    let shown = csv::render(&table);
    let rows: Vec<&str> = shown.lines().collect();
    assert_eq!(rows[0], "policy,build,relax,search,rest,verify,write,total");
    assert_eq!(rows[1], "policy,1,2,4,4.001,0.5,0.25,11.751");
    assert_eq!((rows[2], rows[3]), (rows[1], "total,2,4,8,8.002,1,0.5,23.502"));
}

/// A record that an earlier build wrote tells less of where its time went, and is whole all the same.
#[test]
fn times_that_an_earlier_record_does_not_tell_are_nothing() {
    let seconds: junheng::sweep::Seconds = serde_json::from_str(r#"{"build":1.0,"solve":2.0,"verify":3.0}"#).unwrap();
    assert_eq!((seconds.solve, seconds.relax, seconds.search, seconds.write), (2.0, 0.0, 0.0, 0.0));
}
