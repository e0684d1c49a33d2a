//! Shipped files with one thing changed: the schema refuses what the reader refuses for its shape.

use crate::files::shipped;
use crate::readers::{is_of_shape, read, toml, validator};
use jsonschema::Validator;
use junheng::diagnostic::Problem;
use rayon::prelude::*;
use serde_json::{Value, json};

/// Every way to change one thing of a value: another type or sign, a key too many or too few.
fn mutations(value: &Value) -> Vec<Value> {
    let others = match value {
        Value::String(_) => vec![json!(7.5)],
        Value::Number(_) => vec![json!("x"), json!(-1), json!(0.5)],
        _ => vec![json!("x")],
    };
    let mut found = others;
    match value {
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                found.extend(mutations(item).into_iter().map(|mutant| {
                    let mut items = items.clone();
                    items[i] = mutant;
                    Value::Array(items)
                }));
            }
        }
        Value::Object(table) => {
            found.push(changed(value, |table| table.insert("zzz".to_string(), json!(1))));
            for (key, below) in table {
                found.push(changed(value, |table| table.shift_remove(key)));
                found.extend(
                    mutations(below)
                        .into_iter()
                        .map(|mutant| changed(value, |table| table.insert(key.clone(), mutant))),
                );
            }
        }
        _ => {}
    }
    found
}

fn changed(table: &Value, change: impl FnOnce(&mut serde_json::Map<String, Value>) -> Option<Value>) -> Value {
    let mut table = table.clone();
    if let Value::Object(keys) = &mut table {
        change(keys);
    }
    table
}

/// Whether what is missing may stand where a schema cannot see it, as in a file that another extends:
/// for variants in the file itself, for the pupils by grade in the county.
fn may_stand_elsewhere(document: &str, problem: &Problem) -> bool {
    let key = problem.place.column.as_deref().unwrap_or_default();
    document == "projection" && (key.starts_with("variants.") || key == "grades")
}

/// Whether a problem is of a value that a sweep puts elsewhere, where a schema cannot see it.
fn varies(mutant: &Value, problem: &Problem) -> bool {
    let key = problem.place.column.as_deref().unwrap_or_default();
    let keys = |table: &Value| table.as_object().into_iter().flatten().map(|(key, _)| key.clone()).collect::<Vec<_>>();
    let parts = mutant["sweep"]["group"].as_object().into_iter().flatten().map(|(_, part)| part);
    let tables = parts.chain([&mutant["sweep"]]).flat_map(|part| {
        let combinations = part["combination"].as_object().into_iter().flatten().map(|(_, table)| table);
        [&part["list"], &part["range"]].into_iter().chain(combinations)
    });
    tables.flat_map(keys).any(|varied| key.starts_with(&varied))
}

/// Judges a mutant by both, and says whether both refuse it.
fn judged(document: &str, validator: &Validator, mutant: &Value, text: &str, base: Option<&str>) -> bool {
    let problems = read(document, text, base).err().unwrap_or_default();
    let extends = mutant.get("extends").is_some();
    let elsewhere = |problem: &Problem| problem.code == "D03" && (extends || may_stand_elsewhere(document, problem));
    let elsewhere = |problem: &Problem| elsewhere(problem) || (document == "policy" && varies(mutant, problem));
    let of_shape = problems.iter().any(|problem| is_of_shape(problem) && !elsewhere(problem));
    let valid = validator.is_valid(mutant);
    assert!(!(valid && of_shape), "the schema of {document} takes what the reader refuses: {problems:?} in\n{text}");
    assert!(valid || !problems.is_empty(), "the schema of {document} refuses what the reader takes:\n{text}");
    !valid
}

#[test]
fn both_refuse_the_same_mutants_of_the_shipped_toml() {
    let mut refused = std::collections::BTreeMap::new();
    for file in shipped() {
        let validator = validator(file.document);
        let mutants = mutations(&crate::readers::value(&file.text));
        let mutants = mutants.par_iter().filter(|mutant| mutant.is_object());
        let refused_here =
            mutants.filter(|mutant| judged(file.document, &validator, mutant, &toml(mutant), file.base.as_deref()));
        *refused.entry(file.document).or_insert(0) += refused_here.count();
    }
    for document in ["county", "standard", "policy", "mapping", "projection"] {
        assert!(refused.get(document).is_some_and(|count| *count > 30), "{document}: {refused:?}");
    }
}

#[test]
fn both_refuse_the_same_mutants_of_a_plan() {
    let plan: Value = serde_json::from_str(solver_tests::three_schools::PLAN).unwrap();
    let validator = validator("plan");
    let mutants = mutations(&plan);
    let refused = mutants.iter().filter(|mutant| judged("plan", &validator, mutant, &mutant.to_string(), None)).count();
    assert!(refused > 30, "only {refused} of {} mutants were refused", mutants.len());
}
