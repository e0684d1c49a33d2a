//! What the program writes is valid by its schema, and what the documents show is what the program
//! reads: tables of keys are made from the code, and examples are read.

mod assessments;
mod evaluations;

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use junheng::report::publication::Key;
use junheng::schema::{Document, keys};
use serde_json::Value;
use solver_tests::command_line::stdout;
use solver_tests::{junheng, repository, three_schools};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Checks a JSON text against the published schema of a document and gives it.
fn valid(document: &str, text: &str) -> Value {
    let schema = Document::of_name(document).unwrap().schema();
    let instance: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{document}: {error}\n{text}"));
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(&instance).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(errors, Vec::<String>::new(), "{document}");
    instance
}

fn run(folder: &Path, arguments: &str) -> Assert {
    Command::from_std(junheng()).current_dir(folder).args(arguments.split(' ')).assert()
}

/// A folder with the county of three schools, its standard and its policy.
fn three_schools() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    three_schools::write(folder.path());
    folder
}

#[test]
fn the_folder_of_a_run_is_valid_by_its_schemas() {
    let folder = three_schools();
    let infeasible = "extends = \"base.toml\"\nname = \"infeasible\"\n[budget]\ntotal_wan = 0\n";
    fs::write(folder.path().join("infeasible.toml"), infeasible).unwrap();
    for (out, times) in [("timed", ""), ("untimed", " --without-times")] {
        run(folder.path(), &format!("compare county base.toml infeasible.toml --out {out}{times}")).code(4);
        let file = |name: &str| fs::read_to_string(folder.path().join(out).join(name)).unwrap();
        valid("comparison", &file("comparison.json"));
        valid("manifest", &file("manifest.json"));
        valid("record", &file("infeasible/record.json"));
        valid("record", &file("three-schools/record.json"));
        let planned = valid("outcome", &file("three-schools/outcome.json"));
        assert_eq!(planned["status"], "solved");
        let infeasible = valid("outcome", &file("infeasible/outcome.json"));
        assert!(infeasible["conflict"]["gives"].as_array().is_some_and(|gives| !gives.is_empty()));
        valid("verdict", &file("three-schools/verdict.json"));
        valid("plan", &file("three-schools/plan.json"));
    }
}

#[test]
fn the_list_and_the_comparison_of_a_sweep_are_valid_by_their_schemas() {
    let folder = three_schools();
    let sweep = "extends = \"base.toml\"\n[sweep.group.g.list]\n\"budget.total_wan\" = [1, 17]\n\
        \"requirements.balance\" = [\"must\", \"off\"]\n";
    fs::write(folder.path().join("sweep.toml"), sweep).unwrap();
    let listed = valid(
        "scenario-list",
        &stdout(&run(folder.path(), "compare county sweep.toml --dry-run --format json").code(0)),
    );
    let shown = valid("comparison", &stdout(&run(folder.path(), "compare county sweep.toml --format json").code(4)));
    assert_eq!(listed["count"], 4);
    for document in [&listed, &shown] {
        assert_eq!(document["scenarios"][3]["varied"]["budget.total_wan"], 17);
        assert_eq!(document["scenarios"][3]["varied"]["requirements.balance"], "off");
    }
}

/// The cheapest plan costs 12, so that a budget of 11 that may give way for 2 a unit does so by 1.
#[test]
fn a_comparison_tells_the_question_and_what_gave_way() {
    let folder = three_schools();
    let soft = "extends = \"base.toml\"\nname = \"soft\"\n[budget]\ntotal_wan = 11\n[soften.budget]\nprice_wan = 2\n";
    fs::write(folder.path().join("soft.toml"), soft).unwrap();
    let shown = run(folder.path(), "compare county base.toml soft.toml --goal least-cost --format json").code(0);
    let comparison = valid("comparison", &stdout(&shown));
    let [base, soft] = [0, 1].map(|place| &comparison["scenarios"][place]);
    assert_eq!((&base["goal"], &soft["goal"]), (&Value::from("least-cost"), &Value::from("least-cost")));
    assert_eq!(base["given_way"], Value::from(Vec::<Value>::new()));
    assert_eq!(
        soft["given_way"],
        serde_json::json!([
            "The plan costs 12 万元, more than the budget of 11 万元. The rule budget (policy) has given way, as the policy allows: 2.00 万元 for it."
        ])
    );
    let unasked = valid("comparison", &stdout(&run(folder.path(), "compare county base.toml --format json").code(0)));
    assert_eq!(unasked["scenarios"][0]["goal"], Value::Null);
}

#[test]
fn a_curve_is_valid_by_its_schema() {
    let folder = three_schools();
    let curve = "frontier county base.toml --over budget.total_wan --from 0 --to 20 --format json --out curve";
    let shown = valid("frontier", &stdout(&run(folder.path(), curve).code(0)));
    let none = "frontier county base.toml --over budget.total --from 0 --to 5 --format json";
    let none = valid("frontier", &stdout(&run(folder.path(), none).code(4)));
    assert_eq!(always_empty(&[shown.clone(), none]), Vec::<String>::new());
    let written = fs::read_to_string(folder.path().join("curve/frontier.json")).unwrap();
    assert_eq!(valid("frontier", &written), shown);
    valid("manifest", &fs::read_to_string(folder.path().join("curve/manifest.json")).unwrap());
}

#[test]
fn a_split_of_a_budget_is_valid_by_its_schema() {
    let folder = three_schools();
    let split = "allocate county --policy base.toml --budget 20 --format json --out split";
    let shown = valid("state-budget", &stdout(&run(folder.path(), split).code(0)));
    let none = "allocate county --policy base.toml --budget 5 --format json";
    let none = valid("state-budget", &stdout(&run(folder.path(), none).code(4)));
    assert_eq!(always_empty(&[shown.clone(), none]), Vec::<String>::new());
    let written = fs::read_to_string(folder.path().join("split/state.json")).unwrap();
    assert_eq!(valid("state-budget", &written), shown);
}

#[test]
fn a_difference_is_valid_by_its_schema() {
    let folder = three_schools();
    // B meets less with less money, in a county with another enrolment.
    let aim = "extends = \"base.toml\"\nname = \"aim\"\n[budget]\ntotal_wan = 2\n[requirements]\nthresholds = \"aim\"\n\
        balance = \"off\"\n[[objective]]\nminimise = \"shortfall\"\n";
    let near = "extends = \"base.toml\"\nname = \"near\"\n[move]\nmax_km = 4\n[hire.new]\nmax_teachers = 3\n[budget]\ntotal_wan = 40\n";
    fs::write(folder.path().join("aim.toml"), aim).unwrap();
    fs::write(folder.path().join("near.toml"), near).unwrap();
    run(folder.path(), "compare county base.toml near.toml --out run").code(0);
    let refused = "diff run:three-schools run:near --attribute county --format json";
    let refused = valid("difference", &stdout(&run(folder.path(), refused).code(4)));
    let enrolment = folder.path().join("county/enrolment.csv");
    let other = fs::read_to_string(&enrolment).unwrap().replace("P,primary,20", "P,primary,21");
    fs::write(enrolment, other).unwrap();
    run(folder.path(), "solve county aim.toml --out other").code(0);
    let other = valid("difference", &stdout(&run(folder.path(), "diff run:three-schools other --format json").code(0)));
    assert_eq!(other["attribution"], Value::Null);
    assert_eq!(always_empty(&[refused, other]), Vec::<String>::new());
}

/// The lists of a document with their greatest lengths, those of the same path taken together.
fn lengths(path: &str, value: &Value, longest: &mut BTreeMap<String, usize>) {
    match value {
        Value::Array(items) => {
            let known = longest.entry(path.to_string()).or_insert(0);
            *known = items.len().max(*known);
            items.iter().for_each(|item| lengths(&format!("{path}[]"), item, longest));
        }
        Value::Object(table) => table.iter().for_each(|(key, value)| lengths(&format!("{path}.{key}"), value, longest)),
        _ => {}
    }
}

/// The lists that are empty in each of some documents: they say nothing of their schema.
fn always_empty(documents: &[Value]) -> Vec<String> {
    let mut longest = BTreeMap::new();
    documents.iter().for_each(|document| lengths("", document, &mut longest));
    longest.into_iter().filter(|(_, length)| *length == 0).map(|(list, _)| list).collect()
}

#[test]
fn what_a_check_tells_is_valid_by_its_schema() {
    let folder = three_schools();
    let check = |county: &str, code: i32| {
        valid("check", &stdout(&run(folder.path(), &format!("check {county} --format json")).code(code)))
    };
    let in_order = check("county", 0);
    assert_eq!((&in_order["county"]["year"], &in_order["errors"]), (&Value::from(2020), &Value::from(0)));
    let init = run(folder.path(), "init templates --workbook").code(0);
    assert!(stdout(&init).contains("county.xlsx"));
    // Nothing is filled in: problems in a sheet, a county that is not read, and figures not looked for.
    let blank = check("templates", 3);
    let nowhere = check("nowhere", 3);
    assert_eq!(always_empty(&[in_order, blank, nowhere]), Vec::<String>::new());
}

#[test]
fn what_an_import_writes_is_valid_by_its_schemas() {
    const MAPPING: &str = "[county]\nyear = 2020\nstandard = \"../standard.toml\"\n[area]\nname = \"town\"\n[school]\n\
        id = \"code\"\nname = \"name\"\n[[stage]]\nid = \"primary\"\npupils = \"pupils\"\n\
        teachers = { none = { column = \"teachers\", missing = \"drop\" } }\n[[kind]]\nid = \"primary\"\nstages = [\"primary\"]\n\
        [[facility]]\nid = \"rooms\"\nunit = \"rooms\"\ncolumn = \"rooms\"\nmissing = \"absent\"\n\
        [[filter]]\ncolumn = \"owner\"\none_of = [\"public\"]\n";
    const RAW: &str = "town,code,name,owner,pupils,teachers,rooms\nEast,A,Ann,public,40,2,\nEast,B,Bob,public,60,,2\n\
        East,C,Cy,private,30,2,2\n";
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("mapping.toml", MAPPING), ("raw.csv", RAW), ("standard.toml", three_schools::STANDARD)] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    run(folder.path(), "import mapping.toml raw.csv --out counties --all").code(0);
    let file = |name: &str| fs::read_to_string(folder.path().join("counties").join(name)).unwrap();
    let manifest = valid("import-manifest", &file("manifest.json"));
    assert_eq!(manifest["counties"].as_array().unwrap().len(), 1);
    let report = valid("import", &file("east/import.json"));
    assert_eq!(report["cases"].as_array().unwrap().len(), 2);
}

/// Pages, from `docs/formats`, whose tables of keys are made from the code, each with the documents it describes.
const PAGES: [(&str, &[&str]); 11] = [
    ("mapping.md", &["mapping"]),
    ("policy.md", &["policy"]),
    ("standard.md", &["standard"]),
    ("../projection.md", &["projection"]),
    ("plan.md", &["plan"]),
    ("check-json.md", &["check"]),
    ("evaluate-json.md", &["evaluation", "school-record"]),
    ("assessment-json.md", &["assessment"]),
    ("difference-json.md", &["difference"]),
    ("state-json.md", &["state-budget"]),
    ("results.md", &["comparison", "frontier", "outcome", "verdict", "record", "manifest", "scenario-list"]),
];

const END: &str = "<!-- end of generated -->\n";

/// The page with the tables of a document as they are now.
fn with_tables(page: &str, document: &str) -> String {
    let begin = format!("<!-- generated: {document} -->\n");
    let (before, rest) = page.split_once(&begin).unwrap_or_else(|| panic!("no {begin}"));
    let (_, after) = rest.split_once(END).unwrap_or_else(|| panic!("no {END} after {begin}"));
    let tables = keys::markdown(Document::of_name(document).unwrap());
    format!("{before}{begin}\n{tables}\n{END}{after}")
}

#[test]
fn the_tables_of_the_format_pages_are_those_of_the_program() {
    for (page, documents) in PAGES {
        let path = repository().join("docs/formats").join(page);
        let text = fs::read_to_string(&path).unwrap();
        let fresh = documents.iter().fold(text.clone(), |text, document| with_tables(&text, document));
        if std::env::var_os("JUNHENG_WRITE_GOLDEN").is_some() {
            fs::write(&path, &fresh).unwrap();
            continue;
        }
        for (number, (was, is)) in text.lines().zip(fresh.lines()).enumerate() {
            assert_eq!(was, is, "{page}, line {}: JUNHENG_WRITE_GOLDEN=1 writes the tables anew", number + 1);
        }
        assert_eq!(text.lines().count(), fresh.lines().count(), "{page}");
    }
}

/// Examples of the documents: file and line, what the fence says it is, text.
fn examples() -> Vec<(String, String, String)> {
    let mut pages = vec![repository().join("README.md"), repository().join("README.zh.md")];
    gather(&repository().join("docs"), &mut pages);
    pages.sort();
    let mut found = Vec::new();
    for page in pages {
        let text = fs::read_to_string(&page).unwrap();
        let mut lines = text.lines().enumerate();
        while let Some((number, line)) = lines.next() {
            let Some(what) = line.strip_prefix("```").filter(|what| !what.is_empty()) else { continue };
            let body: Vec<&str> = lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```").collect();
            found.push((format!("{}, line {}", page.display(), number + 1), what.to_string(), body.join("\n") + "\n"));
        }
    }
    found
}

fn gather(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            found.push(path);
        }
    }
}

/// The rest of a mapping beside its tables.
const FED_BY_TABLES: &str = r#"
[county]
standard = "cn-2017"
[area]
name = "table.area"
[school]
id = "table.code"
name = "table.name"
[[stage]]
id = "junior"
pupils = "table.pupils"
teachers = { none = "table.teachers" }
[[kind]]
id = "junior"
stages = ["junior"]
"#;

/// Reads an example as what its fence says; fragments extend what the tests and the program have.
fn read(what: &str, text: &str) -> Result<(), String> {
    let extending = |base: &str| {
        if text.contains("extends = ") { text.to_string() } else { format!("extends = \"{base}\"\n{text}") }
    };
    let folder = three_schools();
    let policy = |text: &str| {
        let path = folder.path().join("example.toml");
        fs::write(&path, text).unwrap();
        let family = junheng::policy::Family::read(&path, &[], &junheng::policy::Laid::default());
        let scenarios = family.and_then(|family| family.value.scenarios());
        scenarios.map(|_| ()).map_err(|problems| problems.to_string())
    };
    let standard = |text: &str| {
        junheng::standard::parse("example.toml", text).map(|_| ()).map_err(|problems| problems.to_string())
    };
    let mapping = |text: &str| {
        junheng::import::mapping::parse("example.toml", text).map(|_| ()).map_err(|problems| problems.to_string())
    };
    match what {
        "toml,policy" => policy(text),
        "toml,policy-fragment" => policy(&extending("base.toml")),
        "toml,standard" => standard(text),
        "toml,standard-fragment" => standard(&extending("cn-2017")),
        "toml,county" => {
            let county = folder.path().join("county");
            fs::write(county.join("county.toml"), text).unwrap();
            junheng::county::declaration(&county).map(|_| ()).map_err(|problems| problems.to_string())
        }
        "toml,mapping" => mapping(text),
        "toml,key" => Key::read("example.toml", text, "My county").map(|_| ()).map_err(|problems| problems.to_string()),
        "toml,mapping-tables" => mapping(&format!("{text}{FED_BY_TABLES}")),
        other => Err(format!("the fence does not say which document it shows: {other}")),
    }
}

#[test]
fn every_example_in_toml_is_read_as_what_its_fence_says() {
    let examples = examples();
    let examples: Vec<_> = examples.iter().filter(|(_, what, _)| what.starts_with("toml")).collect();
    let kinds: BTreeSet<&str> = examples.iter().map(|(_, what, _)| what.as_str()).collect();
    for kind in ["toml,policy-fragment", "toml,standard-fragment", "toml,mapping", "toml,mapping-tables"] {
        assert!(kinds.contains(kind), "{kind} is not shown any more");
    }
    for (place, what, text) in examples {
        read(what, text).unwrap_or_else(|told| panic!("{place}: {told}"));
    }
}

#[test]
fn the_plan_that_its_page_shows_is_read() {
    let examples = examples();
    let plans: Vec<_> = examples.iter().filter(|(_, _, text)| text.contains("\"hires\"")).collect();
    assert!(!plans.is_empty());
    for (place, _, text) in plans {
        junheng::plan::parse("plan.json", text).unwrap_or_else(|problems| panic!("{place}: {problems}"));
        valid("plan", text);
    }
}

#[test]
fn an_unknown_document_ends_with_2_and_the_nearest_name() {
    let refused = run(Path::new("."), "schema polcy").code(2);
    assert_eq!(
        String::from_utf8_lossy(&refused.get_output().stderr),
        "junheng: no document \"polcy\"; expected one of county, standard, policy, mapping, projection, plan, check, evaluation, school-record, assessment, and 11 more. did you mean \"policy\"?\n"
    );
}

#[test]
fn the_program_prints_the_schema_that_is_published() {
    let published = fs::read_to_string(repository().join("docs/schemas/policy.schema.json")).unwrap();
    assert_eq!(stdout(&run(Path::new("."), "schema policy").code(0)), published);
}
