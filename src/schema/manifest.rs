//! Manifests: `manifest.json` of a run, which [`crate::run_folder`] writes, and of an import of all
//! areas.

use crate::import::report::SourceFile;
use crate::sweep::Status;
use schemars::JsonSchema;

/// What a run read, with which options, and how it ended. Files are named without their folder.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Manifest {
    /// Version of the program.
    pub junheng: String,
    /// The solver.
    pub solver: String,
    /// Name of the county.
    pub county: String,
    /// Name of the standard.
    pub standard: String,
    /// Each file read: the county's, the standard, the policies, what they extend, and the assumptions of their projections.
    pub inputs: Vec<InputFile>,
    /// What was used for each policy.
    pub options: Vec<Options>,
    /// How each policy ended.
    pub scenarios: Vec<Ended>,
    /// How long it took; `null` with `--without-times`.
    #[schemars(extend("x-unit" = "seconds"))]
    pub seconds: Option<f64>,
}

/// A file that was read.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct InputFile {
    /// Name without folders.
    pub file: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Whether it is of the county and its standard, or of the policies.
    #[schemars(extend("enum" = ["data", "policy"]))]
    pub of: String,
}

/// What was used for a policy.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Options {
    /// Name of the policy.
    pub name: String,
    /// Gap between plan and bound at which a search ends.
    pub relative_gap: f64,
    /// Most nodes of one search; `null` is no limit.
    pub node_limit: Option<u32>,
}

/// How a policy ended.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Ended {
    /// Name of the policy.
    pub name: String,
    /// How it ended.
    pub status: Status,
}

/// The counties that `junheng import --all` wrote.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ImportManifest {
    /// The word `import`.
    #[schemars(extend("const" = "import"))]
    pub kind: String,
    /// The raw table; `null` where it has no area.
    pub raw: Option<SourceFile>,
    /// The mapping; `null` where the table has no area.
    pub mapping: Option<SourceFile>,
    /// Each county.
    pub counties: Vec<Imported>,
}

/// A county that was written.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Imported {
    /// Folder below this file's.
    pub folder: String,
    /// Name of the area.
    pub area: String,
    /// Official code of the area; `null` where the mapping names no column for it.
    pub code: Option<String>,
    /// Schools that were written.
    pub schools: u64,
    /// Cases that its import.json tells.
    pub cases: u64,
}
