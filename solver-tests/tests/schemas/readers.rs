//! Each document by its reader, and by its schema.

use jsonschema::Validator;
use junheng::county::County;
use junheng::diagnostic::{Problem, Problems};
use junheng::schema::Document;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

/// The files that policies of the tests may extend, beside the one that is read.
pub const BESIDE: &str = "base.toml";

/// The document of a name.
pub fn document(name: &str) -> &'static Document {
    Document::of_name(name).unwrap_or_else(|| panic!("no document {name}"))
}

/// What checks a value against the published schema of a document.
pub fn validator(name: &str) -> Validator {
    jsonschema::validator_for(&document(name).schema()).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// TOML as the value that schemas judge.
pub fn value(text: &str) -> Value {
    toml::from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// A value as TOML.
pub fn toml(value: &Value) -> String {
    toml::to_string(value).unwrap_or_else(|error| panic!("{error}\n{value}"))
}

/// What a document reads as, in Rust's own words, or its problems. Policies may extend `base`.
pub fn read(name: &str, text: &str, base: Option<&str>) -> Result<String, Vec<Problem>> {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    };
    if let Some(base) = base {
        file(BESIDE, base);
    }
    let read = match name {
        "county" => {
            file("county.toml", text);
            fs::write(folder.path().join("schools.csv"), "school\n").unwrap();
            return county(folder.path());
        }
        "standard" => junheng::standard::parse("standard.toml", text).map(|read| {
            // The texts it was read from differ, of course.
            format!("{:?}", junheng::standard::Standard { files: Vec::new(), ..read.value })
        }),
        "policy" => junheng::policy::Family::read(&file("read.toml", text), &[], &junheng::policy::Laid::default())
            .and_then(|family| family.value.scenarios())
            .map(|read| format!("{:?}", read.value.iter().map(|scenario| &scenario.policy).collect::<Vec<_>>())),
        "mapping" => junheng::import::mapping::parse("mapping.toml", text)
            .map(|read| without("sha256: \"", '"', &without("place: Place {", '}', &format!("{read:?}")))),
        "projection" => {
            for table in ["changle-births.csv", "changle-grades.csv"] {
                file(table, &projection_table(table));
            }
            junheng::enrolment::read(&file("read.toml", text), changle(), 10)
                .map(|read| without("file: \"", '"', &without("place: Place {", '}', &format!("{:?}", read.value))))
        }
        "plan" => junheng::plan::parse("plan.json", text).map(|read| format!("{read:?}")),
        other => panic!("no reader of {other}"),
    };
    read.map_err(|problems| problems.list().to_vec())
}

/// A table beside the shipped assumptions.
fn projection_table(name: &str) -> String {
    fs::read_to_string(solver_tests::repository().join("scenarios/projections").join(name)).unwrap()
}

/// The county that assumptions are read for.
fn changle() -> &'static County {
    static COUNTY: OnceLock<County> = OnceLock::new();
    COUNTY.get_or_init(|| {
        let folder = solver_tests::repository().join("scenarios/counties/changle-synthetic");
        junheng::county::read(&folder).unwrap().value
    })
}

/// The problems of a declaration alone: its tables are missing on purpose.
fn county(folder: &Path) -> Result<String, Vec<Problem>> {
    let of_declaration = |problems: Problems| -> Vec<Problem> {
        problems.list().iter().filter(|problem| problem.place.file == "county.toml").cloned().collect()
    };
    let declaration = match junheng::county::declaration(folder) {
        Ok(declaration) => declaration,
        Err(problems) => return Err(of_declaration(problems)),
    };
    let told = format!("{declaration:?}");
    let standard = junheng::standard::read(Path::new("cn-2017")).unwrap().value;
    match declaration.read(&standard.vocabulary) {
        Ok(_) => Ok(told),
        Err(problems) => {
            let problems = of_declaration(problems);
            if problems.is_empty() { Ok(told) } else { Err(problems) }
        }
    }
}

/// A text without what stands between a beginning and the next end, wherever that is.
fn without(beginning: &str, end: char, text: &str) -> String {
    let mut parts = text.split(beginning);
    let first = parts.next().unwrap_or_default().to_string();
    parts.fold(first, |kept, part| kept + part.split_once(end).map_or("", |(_, rest)| rest))
}

/// Whether a problem is of the shape of a document rather than of what it says.
pub fn is_of_shape(problem: &Problem) -> bool {
    ["D03", "D04", "D05", "D06", "D07", "P04", "L02"].contains(&problem.code)
}
