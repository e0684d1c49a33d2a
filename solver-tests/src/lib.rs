//! What the tests of Junheng share: small counties and policies.

use junheng::county::County;
use junheng::policy::Policy;
use junheng::standard::Standard;
use std::path::{Path, PathBuf};

pub mod choices;
pub mod command_line;
pub mod formulas;
pub mod office;
pub mod official;
pub mod page;
pub mod primary_schools;
pub mod shell;
pub mod small;
pub mod three_schools;
pub mod tiny;

/// The program under test, ready for arguments.
///
/// Cargo names the binary only to the tests of its own package, so it is looked for beside the
/// running test, in the folder of the same profile.
///
/// # Panics
/// Where the program has not been built.
#[must_use]
pub fn junheng() -> std::process::Command {
    let test = std::env::current_exe().expect("a running test has a path");
    let name = format!("junheng{}", std::env::consts::EXE_SUFFIX);
    let found = test.ancestors().skip(1).map(|folder| folder.join(&name)).find(|path| path.is_file());
    let found = found.expect("junheng is built: run the tests of the whole workspace, or cargo build first");
    let mut program = std::process::Command::new(found);
    // The program speaks the language of the system.
    program.env("LC_ALL", "C");
    program
}

/// The root of the repository.
#[must_use]
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).to_path_buf()
}

/// Reads a county from the texts of its files, by name.
///
/// # Panics
/// Where the files have a problem, which it tells.
#[must_use]
pub fn county(files: &[(&str, &str)]) -> County {
    let folder = tempfile::tempdir().expect("a folder for a small county");
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).expect("a file of a small county");
    }
    junheng::county::read(folder.path()).unwrap_or_else(|problems| panic!("{problems}")).value
}

/// Reads a county of `scenarios/counties` with the standard that it names.
///
/// # Panics
/// Where they have a problem, which it tells.
#[must_use]
pub fn shipped(name: &str) -> (County, Standard) {
    let folder = repository().join("scenarios/counties").join(name);
    let county = junheng::county::read(&folder).unwrap_or_else(|problems| panic!("{problems}")).value;
    let standard = junheng::standard::read(&folder.join(&county.standard));
    (county, standard.unwrap_or_else(|problems| panic!("{problems}")).value)
}

/// The standard of the worked example, judging junior schools too: four books a pupil.
///
/// # Panics
/// Where the shipped file cannot be read.
#[must_use]
pub fn books_in_two_stages() -> Standard {
    let file = repository().join("scenarios/standards/worked-example.toml");
    let text = std::fs::read_to_string(file).expect("the shipped standard");
    standard(
        &text
            .replace("[[indicator]]", "[[stage]]\nid = \"junior\"\ntitle = \"junior\"\nsplit_weight = { value = 1.1, source = \"splitting\", sure = \"2+\" }\n[[indicator]]")
            .replace("[indicator.threshold]", "[indicator.threshold]\njunior = { value = 4, source = \"chosen\", sure = \"?\" }")
            .replace("[balance.limit]", "[balance.limit]\njunior = { value = 0.5, source = \"chosen\", sure = \"?\" }"),
    )
}

/// Reads a standard from its text.
///
/// # Panics
/// Where the text has a problem, which it tells.
#[must_use]
pub fn standard(text: &str) -> Standard {
    junheng::standard::parse("standard.toml", text).unwrap_or_else(|problems| panic!("{problems}")).value
}

/// Reads a policy from its text.
///
/// # Panics
/// Where the text has a problem, which it tells.
#[must_use]
pub fn policy(text: &str) -> Policy {
    let folder = tempfile::tempdir().expect("a folder for a policy");
    let path = folder.path().join("policy.toml");
    std::fs::write(&path, text).expect("the file of a policy");
    junheng::policy::read(&path).unwrap_or_else(|problems| panic!("{problems}")).value.policy
}
