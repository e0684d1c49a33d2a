//! The files of the repository.

use crate::readers::{read, validator, value};
use serde_json::{Map, Value};
use std::fs;
use std::path::{Path, PathBuf};

/// A file that the repository ships, or a text of the tests.
pub struct Shipped {
    /// Document that it is.
    pub document: &'static str,
    /// Where it stands.
    pub file: String,
    /// Its text.
    pub text: String,
    /// What it may extend.
    pub base: Option<String>,
}

/// Every TOML file of the scenarios, and the texts of the tests' county.
pub fn shipped() -> Vec<Shipped> {
    let scenarios = solver_tests::repository().join("scenarios");
    let mut paths = Vec::new();
    gather(&scenarios, "toml", &mut paths);
    paths.sort();
    let file = |path: PathBuf| {
        let below = path.strip_prefix(&scenarios).unwrap();
        let document = match below.iter().next().unwrap().to_str().unwrap() {
            "counties" => "county",
            "standards" => "standard",
            "policies" => "policy",
            "mappings" => "mapping",
            "projections" => "projection",
            other => panic!("{other} holds files of no document"),
        };
        let text = fs::read_to_string(&path).unwrap();
        let (text, base) = if document == "policy" { extended(&path, text) } else { (text, None) };
        Shipped { document, file: below.display().to_string(), text, base }
    };
    use solver_tests::three_schools::{COUNTY, POLICY, STANDARD};
    let tests = [("county", COUNTY[0].1), ("standard", STANDARD), ("policy", POLICY)];
    let of_tests = tests.map(|(document, text)| Shipped {
        document,
        file: format!("the {document} of three schools"),
        text: text.to_string(),
        base: None,
    });
    paths.into_iter().map(file).chain(of_tests).collect()
}

/// The text of a file as one that extends `base.toml`, and all that it extends, resolved, as that file.
fn extended(path: &Path, text: String) -> (String, Option<String>) {
    let line = text.lines().find(|line| line.starts_with("extends = "));
    let Some(name) = line.and_then(|line| line.split('"').nth(1)) else { return (text, None) };
    let base = junheng::policy::read(&path.with_file_name(name)).unwrap_or_else(|problems| panic!("{problems}"));
    (text.replace(&format!("extends = \"{name}\""), "extends = \"base.toml\""), Some(base.value.to_toml()))
}

/// The files of an ending below a folder.
pub fn gather(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, ending, found);
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
}

#[test]
fn every_shipped_file_is_valid_by_its_schema_and_for_its_reader() {
    let files = shipped();
    assert!(files.len() > 30, "only {} files", files.len());
    for Shipped { document, file, text, base } in &files {
        let instance = value(text);
        let errors: Vec<String> = validator(document).iter_errors(&instance).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new(), "{file}");
        if let Err(problems) = read(document, text, base.as_deref()) {
            panic!("{file}: {problems:?}");
        }
    }
}

#[test]
fn every_import_report_of_the_repository_is_valid_by_its_schema() {
    let mut paths = Vec::new();
    gather(&solver_tests::repository().join("scenarios"), "json", &mut paths);
    assert!(!paths.is_empty());
    for path in paths {
        assert_eq!(path.file_name().unwrap(), "import.json");
        let instance: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let errors: Vec<String> = validator("import").iter_errors(&instance).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new(), "{}", path.display());
    }
}

/// Where a key with a default is left out: its table by the keys that lead there, the key and the
/// default.
type LeftOut = (Vec<String>, String, Value);

/// The keys with a default that a table and those below it leave out.
fn left_out(schema: &Value, instance: &Value, path: &[String], found: &mut Vec<LeftOut>) {
    let at = |step: String| path.iter().cloned().chain([step]).collect::<Vec<_>>();
    match instance {
        Value::Array(items) => {
            let Some(schema) = schema.get("items") else { return };
            items.iter().enumerate().for_each(|(i, item)| left_out(schema, item, &at(i.to_string()), found));
        }
        Value::Object(table) => {
            let Some(properties) = properties_of(schema, table) else { return };
            for (key, schema) in properties {
                match (table.get(key), schema.get("default")) {
                    (None, Some(default)) => found.push((path.to_vec(), key.clone(), default.clone())),
                    (Some(value), _) => left_out(schema, value, &at(key.clone()), found),
                    (None, None) => {}
                }
            }
        }
        _ => {}
    }
}

/// The keys of a table, of the alternative that it is.
fn properties_of<'a>(schema: &'a Value, table: &Map<String, Value>) -> Option<&'a Map<String, Value>> {
    if let Some(properties) = schema.get("properties") {
        return properties.as_object();
    }
    let alternatives = schema.get("anyOf").or(schema.get("oneOf"))?.as_array()?;
    let is_it = |properties: &Map<String, Value>| {
        properties.iter().all(|(key, schema)| schema.get("const").is_none_or(|word| table.get(key) == Some(word)))
    };
    alternatives.iter().filter_map(|one| one.get("properties")?.as_object()).find(|properties| is_it(properties))
}

#[test]
fn a_default_that_is_written_out_changes_nothing() {
    let mut defaults = std::collections::BTreeSet::new();
    for Shipped { document, file, text, base } in shipped() {
        let instance = value(&text);
        // In a file that extends another, the other's value stands where a key is left out.
        if instance.get("extends").is_some() {
            continue;
        }
        let was = read(document, &text, base.as_deref()).unwrap();
        let mut found = Vec::new();
        left_out(&crate::readers::document(document).whole(), &instance, &[], &mut found);
        for (path, key, default) in found {
            let mut written = instance.clone();
            let pointer: String = path.iter().map(|step| format!("/{step}")).collect();
            written.pointer_mut(&pointer).unwrap()[&key] = default;
            let is = read(document, &crate::readers::toml(&written), base.as_deref());
            assert_eq!(is.as_ref(), Ok(&was), "{file}: {key} of {pointer}");
            defaults.insert((document, key));
        }
    }
    assert!(defaults.len() > 12, "only {defaults:?} were tried");
}
