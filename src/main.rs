//! The `junheng` program: everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(junheng::cli::run())
}
