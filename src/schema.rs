//! The shape of every TOML and JSON document as a JSON Schema (draft 2020-12), for editors and for
//! other programs.
//!
//! A document is one file below and one line in [`DOCUMENTS`]. Files that people write are read by
//! [`crate::document`], which tells all problems at once; the types here only describe what it
//! accepts, and tests hold the two together. Of results the serialised types themselves are
//! described, where there are such types.

pub mod assessment;
pub mod check;
pub mod comparison;
pub mod county;
pub mod evaluation;
pub mod keys;
mod laid_over;
pub mod manifest;
pub mod mapping;
pub mod outcome;
pub mod policy;
pub mod projection;
pub mod record;
pub mod scenario_list;
pub mod standard;
mod tidy;
pub mod values;
pub mod verdict;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

/// The language that a document is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// TOML, written by people.
    Toml,
    /// JSON, written by programs.
    Json,
}

/// A document of the program.
#[derive(Debug, Clone, Copy)]
pub struct Document {
    /// Name, as `junheng schema` takes it.
    pub name: &'static str,
    /// The files that have this shape.
    pub files: &'static str,
    /// What they are written in.
    pub language: Language,
    /// Whether such a file may be laid over another that it `extends`; then only the whole must be
    /// complete.
    pub extends: bool,
    shape: fn() -> Value,
}

/// All documents.
pub const DOCUMENTS: [Document; 21] = [
    toml("county", "county.toml", read::<county::County>),
    Document { extends: true, ..toml("standard", "a standard's TOML", read::<standard::Standard>) },
    Document { extends: true, ..toml("policy", "a policy's TOML", read::<policy::Policy>) },
    toml("mapping", "the TOML of an import's mapping", read::<mapping::Mapping>),
    toml("projection", "the TOML of a projection's assumptions", read::<projection::Projection>),
    json("plan", "plan.json", read::<crate::plan::Plan>),
    json("check", "what check --format json prints", written::<check::Check>),
    json("evaluation", "what evaluate --format json prints", written::<evaluation::Evaluation>),
    json("school-record", "what evaluate --school --format json prints", written::<evaluation::school::SchoolRecord>),
    json("assessment", "assessment.json, and what assess --format json prints", written::<assessment::Assessment>),
    json("comparison", "comparison.json", written::<comparison::Comparison>),
    json(
        "frontier",
        "frontier.json, and what frontier --format json prints",
        written::<crate::report::frontier::Frontier>,
    ),
    json(
        "state-budget",
        "state.json, and what allocate --format json prints",
        written::<crate::report::allocation::StateBudget>,
    ),
    json("difference", "difference.json, and what diff --format json prints", written::<crate::difference::Difference>),
    json("outcome", "outcome.json", written::<outcome::Outcome>),
    json("verdict", "verdict.json", written::<verdict::Verdict>),
    json("manifest", "manifest.json of solve and compare", written::<manifest::Manifest>),
    json("record", "record.json", written::<record::Record>),
    json("scenario-list", "what compare --dry-run --format json prints", written::<scenario_list::ScenarioList>),
    json("import", "import.json", written::<crate::import::report::Report>),
    json("import-manifest", "manifest.json of import --all", written::<manifest::ImportManifest>),
];

const fn toml(name: &'static str, files: &'static str, shape: fn() -> Value) -> Document {
    Document { name, files, language: Language::Toml, extends: false, shape }
}

const fn json(name: &'static str, files: &'static str, shape: fn() -> Value) -> Document {
    Document { name, files, language: Language::Json, extends: false, shape }
}

/// The schema of what is read into a type.
fn read<T: JsonSchema>() -> Value {
    shape::<T>(SchemaSettings::draft2020_12().for_deserialize())
}

/// The schema of what a type is written as.
fn written<T: JsonSchema>() -> Value {
    shape::<T>(SchemaSettings::draft2020_12().for_serialize())
}

/// A schema with all parts in place, so that each is described where it stands.
fn shape<T: JsonSchema>(settings: SchemaSettings) -> Value {
    let settings = settings.with(|settings| settings.inline_subschemas = true);
    settings.into_generator().into_root_schema_for::<T>().to_value()
}

impl Document {
    /// The document of a name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<&'static Self> {
        DOCUMENTS.iter().find(|document| document.name == name)
    }

    /// The schema of a document that is complete in itself.
    #[must_use]
    pub fn whole(&self) -> Value {
        let mut schema = (self.shape)();
        tidy::tidy(&mut schema, self.language);
        schema["title"] = Value::String(format!("Junheng: {}", self.files));
        tidy::head_first(schema)
    }

    /// The schema of the files; keys that are required may be missing where a file extends another.
    #[must_use]
    pub fn schema(&self) -> Value {
        if self.extends { laid_over::laid_over(self.whole()) } else { self.whole() }
    }
}
