//! Every form of an evaluation in JSON is valid by its schema.

use super::{always_empty, stdout, three_schools, valid};
use assert_cmd::Command;
use serde_json::Value;
use solver_tests::{junheng, repository};
use std::fs;
use std::path::Path;

/// A standard whose one item every school of the three breaks.
const SMALL_SCHOOLS: &str = r#"extends = "standard.toml"
id = "small-schools"
[[item]]
id = "size"
area = "guarantee"
title = "no school of more than 50 pupils"
[[item.part]]
check = "school_size"
most_pupils = [{ value = 50, source = "test", sure = "?" }]
"#;

/// Two schools with what the measure of 2012 counts.
const OF_2012: [(&str, &str); 5] = [
    ("county.toml", "name = \"Of 2012\"\nyear = 2013\nstandard = \"cn-2012\"\n"),
    ("schools.csv", "school,name,kind\nA,A,primary\nB,B,primary\n"),
    ("enrolment.csv", "school,stage,pupils\nA,primary,100\nB,primary,200\n"),
    ("teacher_counts.csv", "school,stage,flags,teachers\nA,primary,higher_degree+middle_title,6\nB,primary,none,10\n"),
    (
        "facilities.csv",
        "school,teaching_and_auxiliary_area,sports_ground_area,equipment_value,computers,books\nA,500,900,20,10,3000\nB,800,1200,50,30,5000\n",
    ),
];

/// The folder of the three schools with a second year of them, `later`, in which A lost rooms, B
/// gained teachers and a room, and C has another code; and a county of 2012.
fn counties() -> tempfile::TempDir {
    let folder = three_schools();
    let write = |county: &str, name: &str, text: &str| {
        fs::create_dir_all(folder.path().join(county)).unwrap();
        fs::write(folder.path().join(county).join(name), text).unwrap();
    };
    write("county", "small-schools.toml", SMALL_SCHOOLS);
    let changed = [("C,", "D,"), ("A,4\n", "A,2\n"), ("B,2\n", "B,3\n"), ("none,4\n", "none,6\n")];
    for (name, text) in solver_tests::three_schools::COUNTY {
        let later = changed.iter().fold(text.to_string(), |text, (was, is)| text.replace(was, is));
        write("later", name, &later.replace("D,20", "P,20").replace("year = 2020", "year = 2021"));
    }
    write("later", "distances.csv", "from,to,km\nA,B,5\n");
    write("later", "standard.toml", solver_tests::three_schools::STANDARD);
    for (name, text) in OF_2012 {
        write("of-2012", name, text);
    }
    folder
}

/// The JSON of an evaluation, by words of which those that begin with `scenarios` are shipped files.
fn evaluation(folder: &Path, document: &str, options: &str) -> Value {
    let mut evaluate = Command::from_std(junheng());
    evaluate.current_dir(folder).args(["evaluate", "--format", "json"]);
    for word in options.split(' ') {
        match word.starts_with("scenarios") {
            true => evaluate.arg(repository().join(word)),
            false => evaluate.arg(word),
        };
    }
    valid(document, &stdout(&evaluate.assert().code(0)))
}

#[test]
fn every_evaluation_is_valid_by_its_schema() {
    let folder = counties();
    let evaluation = |options: &str| evaluation(folder.path(), "evaluation", options);
    let shipped = fs::read_dir(repository().join("scenarios/counties")).unwrap();
    let shipped = shipped.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut documents: Vec<Value> = shipped.map(|county| evaluation(&format!("scenarios/counties/{county}"))).collect();
    documents.push(evaluation("county --standard county/small-schools.toml"));
    let years = evaluation("later --compare county");
    assert_eq!(years["compare"]["same_county"], true);
    let words = |rows: &Value, key: &str| -> Vec<String> {
        let words = rows.as_array().unwrap().iter().filter_map(|row| row[key].as_str());
        words.map(ToString::to_string).collect()
    };
    let changes = words(&years["compare"]["changes"], "change");
    assert_eq!(changes, ["newly_pass", "no_longer_pass", "appear", "vanish"]);
    assert_eq!(words(&years["compare"]["coefficients"], "levelling_down"), ["lower_mean"]);
    documents.push(years);
    let others = evaluation(
        "scenarios/counties/changle-synthetic --compare scenarios/counties/alagoas-palmeira-dos-indios \
         --compare-standard scenarios/standards/br-illustration.toml",
    );
    assert_eq!(others["compare"]["same_county"], false);
    documents.push(others);
    let of_2012 = evaluation("of-2012 --compare of-2012");
    assert!(of_2012["composites"][0]["composite_coefficient"].is_number());
    documents.push(of_2012);
    assert_eq!(always_empty(&documents), Vec::<String>::new());
}

#[test]
fn every_record_of_a_school_is_valid_by_its_schema() {
    let folder = counties();
    let records: Vec<Value> = [
        "county --standard county/small-schools.toml --school A",
        "county --standard county/small-schools.toml --school P",
        "scenarios/counties/changle-synthetic --school wutu-nine-year-01",
        "of-2012 --school B",
    ]
    .map(|options| evaluation(folder.path(), "school-record", options))
    .into();
    assert_eq!(always_empty(&records), Vec::<String>::new());
}
