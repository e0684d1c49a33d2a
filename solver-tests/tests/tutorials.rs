//! The commands that documents show run, in the order in which a reader types them, and say what the
//! documents show.
//!
//! In a block ```` ```console ```` a line `$ …` is a command. What follows it is what it says; a line
//! `…` stands for any lines, and where nothing follows, nothing is compared. A command must end
//! with 0, where the next one is not `echo $?`.

use solver_tests::{repository, shell};
use std::fs;
use std::path::Path;

/// A command with the lines that are shown below it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shown {
    command: String,
    lines: Vec<String>,
}

/// The commands of all blocks of a page.
fn commands(page: &str) -> Vec<Shown> {
    let mut found: Vec<Shown> = Vec::new();
    let mut lines = page.lines();
    while lines.any(|line| line == "```console") {
        for line in lines.by_ref().take_while(|line| *line != "```") {
            match (line.strip_prefix("$ "), found.last_mut()) {
                (Some(command), _) => found.push(Shown { command: command.to_string(), lines: Vec::new() }),
                (None, Some(last)) => last.lines.push(line.to_string()),
                (None, None) => panic!("a block begins with {line:?} and not with a command"),
            }
        }
    }
    found
}

const ANY: &str = "…";

/// Whether lines are those shown, where `…` stands for any.
fn is_as_shown(said: &[&str], shown: &[String]) -> bool {
    match shown.split_first() {
        None => said.is_empty(),
        Some((any, rest)) if any == ANY => (0..=said.len()).any(|skipped| is_as_shown(&said[skipped..], rest)),
        Some((line, rest)) => said
            .split_first()
            .is_some_and(|(first, left)| first.trim_end() == line.trim_end() && is_as_shown(left, rest)),
    }
}

/// Runs a page in an empty folder.
fn run(page: &str) {
    let text = fs::read_to_string(repository().join(page)).unwrap();
    let commands = commands(&text);
    assert!(!commands.is_empty(), "{page} has no commands");
    let folder = tempfile::tempdir().unwrap();
    let mut commands = commands.iter().peekable();
    while let Some(shown) = commands.next() {
        let code = commands.next_if(|next| next.command == "echo $?").map_or("0", |next| next.lines[0].as_str());
        assert_runs(page, folder.path(), shown, code);
    }
}

fn assert_runs(page: &str, folder: &Path, Shown { command, lines }: &Shown, code: &str) {
    let output = shell::run(folder, command);
    let (said, told) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code().map(|code| code.to_string()).as_deref(), Some(code), "{page}: {command}\n{told}");
    let said: Vec<&str> = said.lines().collect();
    assert!(lines.is_empty() || is_as_shown(&said, lines), "{page}: {command} says\n{}", said.join("\n"));
}

#[test]
fn the_five_minutes_in_english_run() {
    run("docs/tutorial.md");
}

#[test]
fn the_five_minutes_in_chinese_run() {
    run("docs/tutorial.zh.md");
}

#[test]
fn the_tutorial_on_a_budget_runs() {
    run("docs/tutorial-budget.md");
}

#[test]
fn the_tutorial_on_a_proposal_runs() {
    run("docs/tutorial-proposal.md");
}

#[test]
fn the_tutorial_on_a_sweep_runs() {
    run("docs/tutorial-sweep.md");
}

#[test]
fn the_first_minute_of_the_readme_runs() {
    run("README.md");
    run("README.zh.md");
}

#[test]
fn every_page_with_commands_is_run() {
    let tested = include_str!("tutorials.rs");
    let pages = fs::read_dir(repository().join("docs")).unwrap().map(|entry| entry.unwrap().path());
    for page in pages.filter(|page| page.extension().is_some_and(|ending| ending == "md")) {
        let name = format!("docs/{}", page.file_name().unwrap().to_string_lossy());
        let shows = fs::read_to_string(&page).unwrap().contains("\n```console\n");
        assert!(!shows || tested.contains(&format!("run(\"{name}\")")), "{name} is not run");
    }
}

#[test]
fn what_is_shown_is_compared_line_by_line() {
    let page = "text\n```console\n$ a\nx\n…\ny\n$ b\n```\n";
    let shown = |command: &str, lines: &[&str]| Shown {
        command: command.to_string(),
        lines: lines.iter().map(ToString::to_string).collect(),
    };
    let commands = commands(page);
    assert_eq!(commands, [shown("a", &["x", "…", "y"]), shown("b", &[])]);
    let lines = &commands[0].lines;
    for said in [&["x", "y"][..], &["x", "1", "2", "y"]] {
        assert!(is_as_shown(said, lines), "{said:?}");
    }
    for said in [&["x"][..], &["y"], &["x", "y", "1"], &["1", "x", "y"], &[]] {
        assert!(!is_as_shown(said, lines), "{said:?}");
    }
}
