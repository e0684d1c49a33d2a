//! The published schemas and the readers accept the same: on the files of the repository, on what
//! is mutated of them, and key by key.

mod files;
mod keys;
mod mutations;
mod readers;
mod sites;

use junheng::report::json;
use junheng::schema::DOCUMENTS;
use std::collections::BTreeSet;
use std::fs;

#[test]
fn the_published_schemas_are_those_of_the_program() {
    let folder = solver_tests::repository().join("docs/schemas");
    for document in &DOCUMENTS {
        let path = folder.join(format!("{}.schema.json", document.name));
        let text = json::render(&document.schema());
        if std::env::var_os("JUNHENG_WRITE_GOLDEN").is_some() {
            fs::write(&path, &text).unwrap();
        }
        let published = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for (number, (was, is)) in published.lines().zip(text.lines()).enumerate() {
            assert_eq!(is, was, "{}, line {}", path.display(), number + 1);
        }
        assert_eq!(text.lines().count(), published.lines().count(), "{}", path.display());
    }
    let published = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let expected = DOCUMENTS.iter().map(|document| format!("{}.schema.json", document.name));
    let expected: BTreeSet<String> = expected.chain(["README.md".to_string()]).collect();
    assert_eq!(published.collect::<BTreeSet<_>>(), expected);
}

#[test]
fn every_schema_is_a_schema_of_draft_2020_12() {
    for document in &DOCUMENTS {
        let schema = document.schema();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{}", document.name);
        jsonschema::meta::validate(&schema).unwrap_or_else(|error| panic!("{}: {error}", document.name));
    }
}
