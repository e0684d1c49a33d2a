//! Key by key: what a schema knows the reader asks for, and nothing else.

use crate::readers::{document, read, toml};
use crate::sites::{Site, Sites, any};
use junheng::diagnostic::{Problem, one_of};
use serde_json::{Value, json};

/// Documents that the project's own layer reads.
const READ: [&str; 5] = ["county", "standard", "policy", "mapping", "projection"];

const UNKNOWN: &str = "zzz";

/// The problems of a document that holds one table.
fn problems(name: &str, site: &Site, key: &str, value: Value) -> Vec<Problem> {
    let mut table = site.fixed.clone();
    table.insert(key.to_string(), value);
    let text = toml(&(site.wrap)(Value::Object(table)));
    read(name, &text, None).err().unwrap_or_default()
}

fn unknown(problems: &[Problem], key: &str) -> Option<String> {
    let found = format!("the unknown key \"{key}\"");
    let problem = problems.iter().find(|problem| problem.code == "D05" && problem.found == found)?;
    Some(problem.expected.clone())
}

/// The keys of a table that the reader is asked for: `extends` and `variants` are resolved before,
/// and a variant is read as the whole file, of which it cannot hold `own`.
fn keys(name: &str, site: &Site) -> Vec<String> {
    let resolved: &[&str] = match name {
        "projection" => &["variants"],
        _ if document(name).extends => &["extends"],
        _ => &[],
    };
    let keys = site.keys.iter().map(|(key, _)| key.clone());
    let keys = keys.filter(|key| !(site.is_root && resolved.contains(&key.as_str())));
    let mut keys: Vec<String> = keys.collect();
    let is_variant = name == "projection" && !site.is_root && keys.iter().any(|key| key == "births");
    keys.extend(is_variant.then(|| "own".to_string()));
    keys.sort();
    keys
}

#[test]
fn a_reader_asks_for_as_many_keys_of_each_table_as_its_schema_knows() {
    for name in READ {
        let sites = Sites::of(&document(name).whole());
        assert!(sites.tables.len() > 2, "{name} has few tables");
        for site in &sites.tables {
            let problems = problems(name, site, UNKNOWN, json!(1));
            let place = (site.wrap)(Value::Object(site.fixed.clone()));
            let expected = unknown(&problems, UNKNOWN).unwrap_or_else(|| panic!("{name}: {place} takes any key"));
            let keys = keys(name, site);
            // Of more than ten keys the first are told and the rest counted.
            assert_eq!(expected, one_of(keys.iter().map(String::as_str)), "{name}: {place}");
        }
    }
}

#[test]
fn no_key_that_a_schema_knows_is_unknown_to_the_reader() {
    for name in READ {
        for site in &Sites::of(&document(name).whole()).tables {
            let known = keys(name, site);
            for (key, schema) in site.keys.iter().filter(|(key, _)| known.contains(key)) {
                let problems = problems(name, site, key, any(schema));
                let place = (site.wrap)(Value::Object(site.fixed.clone()));
                assert_eq!(unknown(&problems, key), None, "{name}: {key} of {place}");
            }
        }
    }
}

#[test]
fn the_words_of_each_choice_are_those_that_the_reader_allows() {
    for name in READ {
        let mut choices = 0;
        for leaf in Sites::of(&document(name).whole()).leaves {
            let Some(words) = leaf.schema.get("enum").and_then(Value::as_array) else { continue };
            choices += 1;
            let words = one_of(words.iter().map(|word| word.as_str().unwrap()));
            let text = toml(&(leaf.wrap)(json!(UNKNOWN)));
            let problems = read(name, &text, None).err().unwrap_or_default();
            let problem = problems.iter().find(|problem| problem.found.contains(&format!("{UNKNOWN:?}")));
            let problem = problem.unwrap_or_else(|| panic!("{name}: any word is taken in\n{text}"));
            assert_eq!(problem.expected, words, "{name}:\n{text}");
        }
        assert!(choices > 0, "{name} has no choices");
    }
}
