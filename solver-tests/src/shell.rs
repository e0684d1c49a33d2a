//! Commands as people type them: read from help and documents, run by a shell.

use crate::junheng;
use std::path::Path;
use std::process::{Command, Output};

/// Runs a text in a shell, in a folder, where `junheng` is the program under test.
///
/// # Panics
/// Where there is no shell.
#[must_use]
pub fn run(folder: &Path, commands: &str) -> Output {
    let program = junheng().get_program().to_os_string();
    let mut folders = vec![Path::new(&program).parent().unwrap_or(Path::new("")).to_path_buf()];
    folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    let path = std::env::join_paths(folders).expect("folders of the path have no colon");
    let mut shell = Command::new("sh");
    shell.args(["-c", commands]).current_dir(folder).env("PATH", path).env("LC_ALL", "C.UTF-8").env_remove("COLUMNS");
    shell.output().expect("a shell starts")
}
