//! Which room of the program may use which: read from the sources, compared with the table below.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What a room may use, beside itself and [`EVERYWHERE`].
struct Room {
    name: &'static str,
    may_use: &'static [&'static str],
    /// Whether it may open files.
    opens_files: bool,
}

const fn room(name: &'static str, may_use: &'static [&'static str], opens_files: bool) -> Room {
    Room { name, may_use, opens_files }
}

/// Small rooms that all others stand on.
const EVERYWHERE: [&str; 5] = ["diagnostic", "quantity", "document", "tables", "guard"];

const ROOMS: &[Room] = &[
    room("main", &["cli"], false),
    room("lib", &[], false),
    room("diagnostic", &[], false),
    room("quantity", &[], false),
    room("document", &[], false),
    // Text that would be taken for a formula.
    room("guard", &[], false),
    room("output", &[], true),
    room("input", &[], true),
    room("sheets", &["input"], true),
    room("tables", &["county", "sheets"], false),
    room("county", &["input", "sheets"], false),
    room("standard", &["county", "input"], false),
    room("enrolment", &["county", "input", "sheets"], false),
    // A policy may name the plan that it stays close to.
    room("policy", &["county", "enrolment", "input", "plan"], false),
    room("plan", &["county"], false),
    // What a plan makes of a county over the years; it judges nothing.
    room("timeline", &["county", "enrolment", "policy", "plan"], false),
    room("ledger", &["county", "policy", "plan"], false),
    room("naming", &["county", "policy", "plan"], false),
    // Who pays for a plan that is solved: amounts of sources, written against the ledger.
    room("funding", &["county", "policy", "plan", "ledger"], false),
    // The search for a curve: numbers alone.
    room("frontier", &[], false),
    // The split of one budget over counties: numbers, and small programs of its own.
    room("allocation", &["model", "solve"], false),
    room("evaluate", &["county", "standard"], false),
    room("verify", &["county", "standard", "policy", "plan", "timeline", "ledger", "evaluate"], false),
    room("instance", &["county", "standard", "policy", "timeline"], false),
    room("model", &["county", "standard", "policy", "instance"], false),
    room("solve", &["county", "standard", "policy", "plan", "instance", "model"], false),
    // Relaxations alone; it makes no plan.
    room("neighbours", &["county", "standard", "policy", "instance", "model", "solve"], false),
    // The only room where what is solved meets what is verified.
    room(
        "sweep",
        &["county", "standard", "policy", "plan", "funding", "instance", "model", "naming", "solve", "verify"],
        false,
    ),
    room("proposal", &["county", "sheets"], false),
    // What people read, in words; knows no data.
    room("language", &[], false),
    room("plausibility", &["county", "standard"], false),
    // Judges by the verifier; only its repair solves.
    room(
        "assess",
        &["county", "standard", "policy", "plan", "proposal", "evaluate", "verify", "instance", "solve", "naming"],
        false,
    ),
    room(
        "report",
        &[
            "allocation",
            "county",
            "enrolment",
            "frontier",
            "language",
            "standard",
            "policy",
            "plan",
            "timeline",
            "ledger",
            "proposal",
            "naming",
            "neighbours",
            "evaluate",
            "verify",
            "plausibility",
            "assess",
            "solve",
            "sweep",
        ],
        false,
    ),
    // Opens the folder that it is asked to replace.
    room("templates", &["county", "language", "proposal", "standard", "sheets", "output"], true),
    // What the program brings along; knows no data.
    room("examples", &["output"], true),
    room("synth", &["county", "output"], false),
    room("import", &["county", "input", "output", "sheets"], true),
    // Describes what the others read and write, and computes nothing.
    room(
        "schema",
        &[
            "county",
            "standard",
            "policy",
            "plan",
            "proposal",
            "evaluate",
            "verify",
            "solve",
            "sweep",
            "report",
            "import",
            "difference",
        ],
        false,
    ),
    // Compares results that runs wrote; for an attribution it makes policies, and leaves solving to others.
    room("difference", &["policy", "report", "run_folder", "sweep"], false),
    // Writes results and hashes what was read.
    room(
        "run_folder",
        &["county", "sheets", "standard", "policy", "evaluate", "language", "report", "solve", "sweep", "output"],
        true,
    ),
];

/// Rooms for which only the rule on solvers holds: the command line may use all others.
const UNRULED: [&str; 1] = ["cli"];

/// Crates that only this room may name.
const SOLVERS: [&str; 4] = ["good_lp", "highs", "highs_sys", "microlp"];
const SOLVER_ROOM: &str = "solve";

/// The breaches of one source file.
fn breaches(room_name: &str, source: &str) -> Vec<String> {
    let code = code_of(source);
    let mut found = Vec::new();
    for solver in SOLVERS.iter().filter(|solver| names(&code, solver) && room_name != SOLVER_ROOM) {
        found.push(format!("{room_name} names {solver}"));
    }
    if UNRULED.contains(&room_name) {
        return found;
    }
    let Some(room) = ROOMS.iter().find(|room| room.name == room_name) else {
        found.push(format!("{room_name} is not in the table of rooms: add it with what it may use"));
        return found;
    };
    for used in rooms_used(&code) {
        let allowed = used == room_name || EVERYWHERE.contains(&used.as_str()) || room.may_use.contains(&used.as_str());
        if !allowed {
            found.push(format!("{room_name} uses {used}"));
        }
    }
    let opens = ["std::fs", "File::open", "fs::read"].iter().any(|word| code.contains(word));
    if opens && !room.opens_files {
        found.push(format!("{room_name} opens files"));
    }
    found
}

/// The source without comments and without its tests.
fn code_of(source: &str) -> String {
    let program = source.split("#[cfg(test)]").next().unwrap_or_default();
    program.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// Whether a word stands in the code as a whole word.
fn names(code: &str, word: &str) -> bool {
    code.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|found| found == word)
}

/// The rooms behind every `crate::room` and `crate::{room, …}`.
fn rooms_used(code: &str) -> BTreeSet<String> {
    let word = |text: &str| text.trim().split(|c: char| !c.is_alphanumeric() && c != '_').next().map(str::to_string);
    let mut used = BTreeSet::new();
    for after in code.split("crate::").skip(1) {
        match after.strip_prefix('{') {
            None => used.extend(word(after)),
            Some(list) => used.extend(top_level_items(list).iter().filter_map(|item| word(item))),
        }
    }
    used
}

/// The items of a `{…}` list, whose own lists are left inside them.
fn top_level_items(list: &str) -> Vec<String> {
    let (mut depth, mut items) = (0, vec![String::new()]);
    for letter in list.chars() {
        match letter {
            '}' if depth == 0 => break,
            ',' if depth == 0 => {
                items.push(String::new());
                continue;
            }
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if let Some(item) = items.last_mut() {
            item.push(letter);
        }
    }
    items
}

fn sources(folder: &Path, room: Option<&str>, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let name = room.map_or(stem, str::to_string);
        if path.is_dir() {
            sources(&path, Some(&name), found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn every_room_uses_only_what_the_table_allows() {
    let mut found = Vec::new();
    sources(&solver_tests::repository().join("src"), None, &mut found);
    assert!(found.len() > 30, "only {} files were found", found.len());
    let breaches: BTreeSet<String> = found.iter().flat_map(|(room, source)| breaches(room, source)).collect();
    assert_eq!(breaches, BTreeSet::new());
}

#[test]
fn forbidden_lines_are_found() {
    let cases = [
        ("evaluate", "use crate::model::Row;", "evaluate uses model"),
        ("verify", "use crate::{county::{County, SchoolId}, solve};", "verify uses solve"),
        ("verify", "let x = good_lp::variables!();", "verify names good_lp"),
        ("model", "use crate::evaluate::evaluate;", "model uses evaluate"),
        ("solve", "fn f() { crate::verify::verify(); }", "solve uses verify"),
        ("county", "use crate::report::view::Table;", "county uses report"),
        ("evaluate", "use std::fs;", "evaluate opens files"),
        ("kitchen", "", "kitchen is not in the table of rooms: add it with what it may use"),
    ];
    for (room, line, breach) in cases {
        assert_eq!(breaches(room, line), [breach]);
    }
}

#[test]
fn comments_and_permitted_lines_are_no_breach() {
    assert_eq!(breaches("plan", "//! See [`crate::verify`].\nuse crate::county::County;"), Vec::<String>::new());
    assert_eq!(breaches("solve", "use highs::Model;\nuse crate::{model, plan::Plan};"), Vec::<String>::new());
}
