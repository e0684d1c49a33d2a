//! What a new user meets first: the program without a command, the examples that it brings along,
//! the example at the end of each help, completions, and the manual.

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use solver_tests::command_line::{files, stderr, stdout};
use solver_tests::{junheng, repository, shell};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn run(folder: &Path, arguments: &[&str]) -> Assert {
    Command::from_std(junheng()).current_dir(folder).args(arguments).assert()
}

fn help(command: &[String]) -> String {
    stdout(&Command::from_std(junheng()).args(command).arg("--help").assert().code(0))
}

/// The names below "Commands:" in a help.
fn commands_of(help: &str) -> Vec<String> {
    let below = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let names = below.filter(|line| !line.starts_with("    ")).filter_map(|line| line.split_whitespace().next());
    names.filter(|name| *name != "help").map(ToString::to_string).collect()
}

/// Every command, those below others too, the program itself first.
fn commands() -> Vec<Vec<String>> {
    let mut found = vec![Vec::new()];
    let mut next = 0;
    while let Some(command) = found.get(next).cloned() {
        found.extend(commands_of(&help(&command)).into_iter().map(|name| [command.clone(), vec![name]].concat()));
        next += 1;
    }
    found
}

/// The lines of the example at the end of a help, as they would be pasted into a shell.
fn example(help: &str) -> String {
    let after = help.lines().skip_while(|line| !line.starts_with("Example")).skip(1);
    after.take_while(|line| line.starts_with("  ")).map(|line| format!("{line}\n")).collect()
}

#[test]
fn without_a_command_it_says_what_to_do_next_and_is_no_error() {
    let assert = run(Path::new("."), &[]).code(0);
    assert_eq!(stderr(&assert), "");
    let first = stdout(&assert);
    let named = first.lines().filter_map(|line| line.trim().strip_prefix("junheng ")?.split(' ').next());
    let named: Vec<&str> = named.filter(|word| !word.starts_with('-')).collect();
    assert_eq!(named, ["example", "evaluate", "init", "check", "evaluate", "assess", "solve"]);
    for command in named {
        run(Path::new("."), &[command, "--help"]).code(0);
    }
    assert!(first.ends_with("junheng --help lists every command.\n"), "{first}");
}

#[test]
fn the_help_of_every_command_ends_with_an_example_that_runs() {
    let commands = commands();
    assert!(commands.len() > 18, "{commands:?}");
    for command in commands {
        let help = help(&command);
        let folder = tempfile::tempdir().unwrap();
        let lines = example(&help);
        let start = format!("junheng {}", command.first().map_or("", String::as_str));
        assert!(lines.contains(start.trim_end()), "the help of {command:?} ends without an example:\n{help}");
        let output = shell::run(folder.path(), &format!("set -e\n{lines}"));
        let told = String::from_utf8_lossy(&output.stderr);
        let code = if help.contains("\nIt ends with 6: ") { 6 } else { 0 };
        assert_eq!(output.status.code(), Some(code), "{lines}{told}");
    }
}

#[test]
fn every_example_is_listed_and_its_next_commands_run_outside_of_the_repository() {
    let listed = stdout(&run(Path::new("."), &["example", "list"]).code(0));
    let names: Vec<&str> = listed.lines().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(names.len(), 5);
    for name in names {
        let folder = tempfile::tempdir().unwrap();
        let told = stdout(&run(folder.path(), &["example", "extract", name, "--out", "a folder"]).code(0));
        let next = told.split("Next:\n").nth(1).unwrap();
        let output = shell::run(folder.path(), &format!("set -e\n{next}"));
        assert!(output.status.success(), "{next}{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn an_example_is_what_stands_in_the_repository_with_every_file_that_it_needs() {
    let folder = tempfile::tempdir().unwrap();
    let all =
        ["alagoas-palmeira-dos-indios", "california-sonoma", "changle-synthetic", "official-forms", "worked-example"];
    run(folder.path(), &[&["example", "extract"][..], &all[..]].concat()).code(0);
    let extracted = files(&folder.path().join("scenarios"));
    let shipped = files(&repository().join("scenarios"));
    for (name, bytes) in &extracted {
        assert!(shipped.get(name) == Some(bytes), "{}", name.display());
    }
    let left: BTreeSet<String> =
        shipped.keys().filter(|name| !extracted.contains_key(*name)).map(|name| name.display().to_string()).collect();
    // The demo belongs to the repository, the first two standards are built in, and North Carolina's
    // table is not shipped.
    let expected = [
        "demo.sh",
        "mappings/us-north-carolina-2019.toml",
        "standards/cn-2012.toml",
        "standards/cn-modernisation.toml",
        "standards/us-nc-illustration.toml",
    ];
    assert_eq!(left, expected.map(String::from).into());
}

#[test]
fn an_example_replaces_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let extract = ["example", "extract", "worked-example"];
    assert_eq!(
        stdout(&run(folder.path(), &extract).code(0)),
        "worked-example: 6 files below scenarios.\nNext:\n  \
         junheng check scenarios/counties/worked-example\n  junheng evaluate scenarios/counties/worked-example\n"
    );
    let again = stdout(&run(folder.path(), &extract).code(0));
    assert!(again.starts_with("worked-example: 6 files below scenarios (6 were there already).\n"), "{again}");
    let schools = folder.path().join("scenarios/counties/worked-example/schools.csv");
    fs::write(&schools, "mine").unwrap();
    let refused = run(folder.path(), &extract).code(2);
    assert_eq!(
        stderr(&refused),
        "junheng: worked-example: nothing was written: scenarios/counties/worked-example/schools.csv is not as in the example; choose \
         another folder with --out\n"
    );
    assert_eq!(fs::read_to_string(&schools).unwrap(), "mine");
}

#[test]
fn a_chinese_system_is_spoken_to_in_chinese_and_an_option_overrules_it() {
    let say = |locale: &str, arguments: &[&str]| {
        let mut program = Command::from_std(junheng());
        stdout(&program.env("LC_ALL", locale).args(arguments).assert().code(0))
    };
    let first = say("zh_CN.UTF-8", &[]);
    assert!(first.starts_with("均衡（Junheng）帮助县级教育部门在学校之间统筹教师、经费和设施。\n\n先用"), "{first}");
    assert!(first.contains("\n  junheng init 文件夹 --language zh   生成待填写的空表\n"), "{first}");
    assert_eq!(say("zh_CN.UTF-8", &["example", "list"]), say("C", &["example", "list", "--language", "zh"]));
    assert_eq!(say("C", &["example", "list"]), say("zh_CN.UTF-8", &["example", "list", "--language", "en"]));
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().display().to_string();
    assert_eq!(
        say("zh_CN.UTF-8", &["example", "extract", "worked-example", "--out", &out]),
        format!(
            "worked-example：{out} 下共 6 个文件。\n下一步：\n  junheng check {out}/counties/worked-example\n  \
             junheng evaluate {out}/counties/worked-example\n"
        )
    );
}

#[test]
fn an_unknown_example_is_refused_with_the_nearest_name() {
    let refused = stderr(&run(Path::new("."), &["example", "extract", "changle"]).code(2));
    assert!(refused.contains("changle-synthetic"), "{refused}");
}

#[test]
fn every_shell_gets_completions_of_every_command() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = stdout(&run(Path::new("."), &["completions", shell]).code(0));
        for command in commands_of(&help(&[])) {
            assert!(script.contains(&command), "{shell}: {command}");
        }
        assert_eq!(script, stdout(&run(Path::new("."), &["completions", shell]).code(0)));
    }
}

#[test]
fn every_command_has_a_page_in_the_manual_with_its_example_and_no_date() {
    for command in commands() {
        let words: Vec<&str> = ["manual"].into_iter().chain(command.iter().map(String::as_str)).collect();
        let page = stdout(&run(Path::new("."), &words).code(0));
        let name = [vec!["junheng".to_string()], command.clone()].concat().join("-");
        let title = format!(".TH {name} 1  \"junheng {}\" ", env!("CARGO_PKG_VERSION"));
        assert!(page.lines().any(|line| line == title), "{title}\n{page}");
        assert!(page.contains("\n.SH EXAMPLE\n"), "{page}");
    }
}

#[test]
fn a_page_that_the_manual_does_not_have_is_refused_with_the_nearest_name() {
    let refused = run(Path::new("."), &["manual", "slove"]).code(2);
    let told = stderr(&refused);
    assert!(told.starts_with("junheng: no command \"slove\"; expected one of init, check, "), "{told}");
    assert!(told.ends_with("did you mean \"solve\"?\n"), "{told}");
}
