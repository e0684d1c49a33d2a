//! Broken inputs, each with the whole message that it must get.
//!
//! Each folder of `solver-tests/broken/<group>/` is a case: the county of three schools, its standard,
//! a policy, a plan, and a mapping, with something broken. CONTRIBUTING.md tells how to add one.

mod recipe;
mod workbook;

use solver_tests::{junheng, repository, three_schools};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

/// Groups of cases, and the command of those that have no `command.txt`.
const GROUPS: [(&str, &str); 6] = [
    ("counties", "evaluate county"),
    ("standards", "evaluate county"),
    ("policies", "solve county policy.toml --out results"),
    ("mappings", "import mapping.toml raw.csv --out results --all"),
    ("plans", "verify county policy.toml plan.json"),
    ("proposals", "assess county proposal.csv"),
];

/// How long a command may take before it counts as hanging: the machine may be busy.
const PATIENCE: Duration = Duration::from_secs(30);

fn broken() -> PathBuf {
    repository().join("solver-tests/broken")
}

/// The folders of a folder, by name; none where there is no such folder.
fn folders(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    found.sort();
    found
}

/// Writes the good files that cases break.
fn write_base(folder: &Path) {
    fs::create_dir(folder.join("county")).unwrap();
    for (name, text) in three_schools::COUNTY {
        fs::write(folder.join("county").join(name), text).unwrap();
    }
    fs::write(folder.join("county/standard.toml"), three_schools::STANDARD).unwrap();
    fs::write(folder.join("policy.toml"), three_schools::POLICY).unwrap();
    fs::write(folder.join("plan.json"), three_schools::PLAN).unwrap();
    for name in ["mapping.toml", "raw.csv"] {
        fs::copy(broken().join("base").join(name), folder.join(name)).unwrap();
    }
}

/// Every file and folder below a folder; what a link points to is not followed.
fn names(folder: &Path) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            found.extend(names(&entry.path()));
        }
        found.insert(entry.path());
    }
    found
}

/// What a command told: its exit code in a line, then its standard error.
fn run(folder: &Path, command: &str) -> String {
    let told = tempfile::NamedTempFile::new().unwrap();
    let mut child = junheng()
        .current_dir(folder)
        .args(command.split_whitespace())
        .stdout(Stdio::null())
        .stderr(told.reopen().unwrap())
        .spawn()
        .unwrap();
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if start.elapsed() > PATIENCE {
            child.kill().unwrap();
            child.wait().unwrap();
            return format!("no end after {} seconds\n", PATIENCE.as_secs());
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    let code = status.code().map_or("a signal".to_string(), |code| code.to_string());
    // A message that is not UTF-8, or steers the terminal, would differ from what is expected.
    format!("exit {code}\n{}", String::from_utf8_lossy(&fs::read(told.path()).unwrap()))
}

/// What must hold of every case, whatever is expected of it.
fn breaches(told: &str, written: &BTreeSet<PathBuf>) -> Vec<String> {
    let mut breaches: Vec<String> = ["exit 1\n", "exit 2\n", "exit 101\n", "exit a signal\n", "no end"]
        .into_iter()
        .filter(|start| told.starts_with(start))
        .map(|start| format!("it ended with {}", start.trim_end()))
        .collect();
    if told.contains("panicked") {
        breaches.push("it panicked".to_string());
    }
    if told.contains(|letter: char| letter.is_control() && letter != '\n') {
        breaches.push("control characters reach the terminal".to_string());
    }
    breaches.extend(written.iter().map(|path| format!("it wrote {}", path.display())));
    breaches
}

/// What is wrong with a case.
fn judge(case: &Path, default_command: &str) -> Vec<String> {
    let place = tempfile::tempdir().unwrap();
    write_base(place.path());
    recipe::follow(case, place.path());
    let command = fs::read_to_string(case.join("command.txt")).unwrap_or_else(|_| default_command.to_string());
    let before = names(place.path());
    let told = run(place.path(), &command);
    let written = names(place.path()).difference(&before).cloned().collect();
    let mut wrong = breaches(&told, &written);
    let expectation = case.join("expected.txt");
    if std::env::var_os("JUNHENG_WRITE_GOLDEN").is_some() {
        fs::write(&expectation, &told).unwrap();
    }
    match fs::read_to_string(&expectation) {
        Ok(expected) if expected == told => {}
        Ok(expected) => wrong.push(format!("expected:\n{expected}\ngot:\n{told}")),
        Err(_) => wrong.push(format!("it has no expected.txt; it got:\n{told}")),
    }
    wrong
}

#[test]
fn every_broken_input_gets_its_whole_message_and_nothing_is_written() {
    let mut wrong = Vec::new();
    let mut cases = 0;
    for (group, command) in GROUPS {
        for case in folders(&broken().join(group)) {
            cases += 1;
            let name = format!("{group}/{}", case.file_name().unwrap().to_string_lossy());
            wrong.extend(judge(&case, command).into_iter().map(|what| format!("{name}: {what}")));
        }
    }
    assert!(wrong.is_empty(), "{}\nread the messages above; JUNHENG_WRITE_GOLDEN=1 takes them", wrong.join("\n"));
    assert!(cases >= 60, "only {cases} cases were found");
}

#[test]
fn every_folder_of_cases_belongs_to_a_group() {
    let known: BTreeSet<&str> = GROUPS.iter().map(|(group, _)| *group).chain(["base"]).collect();
    for folder in folders(&broken()) {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        assert!(known.contains(name.as_str()), "the folder {name} is not in GROUPS");
    }
}

/// Root may read every file; for it there is nothing to see here, and the test says so.
#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let place = tempfile::tempdir().unwrap();
    write_base(place.path());
    for name in ["policy.toml", "county/schools.csv"] {
        fs::set_permissions(place.path().join(name), fs::Permissions::from_mode(0o000)).unwrap();
    }
    if fs::read(place.path().join("policy.toml")).is_ok() {
        eprintln!("skipped: this user (root) may read every file");
        return;
    }
    assert!(run(place.path(), "evaluate county").starts_with(
        "exit 3\nerror[T01] schools.csv\n  found:    a file that you may not read\n  expected: a readable file\n"
    ));
}
