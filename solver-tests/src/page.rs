//! What tests of pages share: a folder of a run, and the parts of an HTML text.

use crate::{junheng, repository};
use std::path::{Path, PathBuf};
use std::process::Output;

/// Runs the program on words, from the root of the repository.
///
/// # Panics
/// Where the program cannot be started.
#[must_use]
pub fn run(arguments: &[&str]) -> Output {
    junheng().current_dir(repository()).args(arguments).output().expect("the program starts")
}

/// Writes the page of a shipped county into a folder.
///
/// # Panics
/// Where it cannot be written.
#[must_use]
pub fn of_county(folder: &Path, county: &str) -> PathBuf {
    let file = folder.join(format!("{county}.html"));
    let county = format!("scenarios/counties/{county}");
    let output = run(&["evaluate", &county, "--report", &file.to_string_lossy()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    file
}

/// The folder of a run of one policy of Changle, with its page.
///
/// # Panics
/// Where the run fails.
#[must_use]
pub fn of_changle(folder: &Path) -> PathBuf {
    let out = folder.join("run");
    let policy = "scenarios/policies/changle/01-least-cost.toml";
    let county = "scenarios/counties/changle-synthetic";
    let output = run(&["solve", county, policy, "--without-times", "--out", &out.to_string_lossy()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    out
}

/// The text between the first of one text and the next of another.
///
/// # Panics
/// Where either is missing.
#[must_use]
pub fn between<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let start = page.find(from).unwrap_or_else(|| panic!("the page has no {from}")) + from.len();
    let length = page[start..].find(to).unwrap_or_else(|| panic!("no {to} follows {from}"));
    &page[start..start + length]
}

/// The values of an attribute, in their order.
#[must_use]
pub fn attributes<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    page.split(start.as_str()).skip(1).filter_map(|after| after.split('"').next()).collect()
}
