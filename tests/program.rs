//! The program runs.
//!
//! Cargo builds a package's program for testing only where the package has a test of this sort:
//! without this file `cargo test --workspace` would leave the tests of the command line in
//! `solver-tests` without a program, or with an outdated one.

use std::process::Command;

#[test]
fn the_program_tells_its_version() {
    let output = Command::new(env!("CARGO_BIN_EXE_junheng")).arg("--version").output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), format!("junheng {}", env!("CARGO_PKG_VERSION")));
}
