//! Proposals: what is read, what is refused, and what assessing one says.

use junheng::assess::assess;
use junheng::county::{self, County};
use junheng::proposal::{self, Proposal};
use junheng::report::assessment::AssessmentView;
use junheng::standard;
use solver_tests::{county, junheng, policy, repository, standard as read_standard, three_schools};
use std::path::Path;

fn three() -> County {
    solver_tests::county(&three_schools::COUNTY)
}

fn read(text: &str, county: &County) -> Proposal {
    proposal::parse("p.csv", text.as_bytes(), county).unwrap_or_else(|problems| panic!("{problems}")).value
}

fn refused(text: &str) -> String {
    proposal::parse("p.csv", text.as_bytes(), &three()).unwrap_err().to_string()
}

/// What is wrong with each line and with the whole.
fn wrong(county: &County, text: &str) -> Vec<String> {
    let proposal = read(text, county);
    let standard = read_standard(three_schools::STANDARD);
    let assessed = assess(county, &standard, Some(&policy(three_schools::POLICY)), &proposal);
    let lines = assessed.lines.iter().flat_map(|judged| {
        let row = judged.line.place.row.unwrap();
        judged.faults.iter().map(move |fault| format!("{row}: {}", fault.sentence))
    });
    lines.chain(assessed.breaches.iter().map(|breach| format!("{}: {}", breach.check, breach.sentence))).collect()
}

#[test]
fn chinese_and_english_headings_and_words_read_as_the_same_lines() {
    let standard = standard::read(Path::new("cn-2017")).unwrap().value;
    let folder = repository().join("scenarios/counties/changle-synthetic");
    let county = county::declaration(&folder).unwrap().read(&standard.vocabulary).unwrap().value;
    let read = |name: &str| {
        let path = repository().join("scenarios/proposals").join(name);
        proposal::read(&path, &county).unwrap_or_else(|problems| panic!("{problems}")).value
    };
    let (english, chinese) = (read("changle-first-draft.csv"), read("changle-first-draft.zh.csv"));
    assert_eq!(english.lines.len(), 12);
    for (mut english, mut chinese) in english.lines.into_iter().zip(chinese.lines) {
        // Files and remarks differ.
        (english.place, english.note) = (chinese.place.clone(), None);
        chinese.note = None;
        assert_eq!(english, chinese);
    }
}

#[test]
fn everything_that_a_line_lacks_or_has_too_much_is_told_at_once() {
    assert_eq!(
        refused(
            "action,from,to,stage,flags,facility,amount,year\n\
             move,A,B,primary,none,,,\n\
             build,A,B,,,rooms,1.5,\n\
             hire,,D,primary,backbonne,,1,2050\n"
        ),
        "error[R01] p.csv, row 2, column amount\n  found:    no amount in a line of the action move\n  expected: a value: from, stage, flags, amount\n  help:     or name the teacher in the column person\n\
         error[R02] p.csv, row 3, column from\n  found:    \"A\" in a line of the action build\n  expected: an empty cell: this action has no use for it\n\
         error[T05] p.csv, row 3, column amount\n  found:    1.5\n  expected: a whole number above 0 and at most 4,294,967,295\n\
         error[T06] p.csv, row 4, column to\n  found:    \"D\"\n  expected: one of A, B, C, P\n\
         error[T06] p.csv, row 4, column flags\n  found:    \"backbonne\"\n  expected: one of backbone, none\n  help:     did you mean \"backbone\"?\n\
         error[R04] p.csv, row 4, column year\n  found:    2050\n  expected: a year from 2020 to 2030\n"
    );
}

#[test]
fn a_proposal_without_lines_is_refused() {
    assert_eq!(
        refused("action,to\n"),
        "error[R06] p.csv\n  found:    a proposal without lines\n  expected: at least one line\n"
    );
}

#[test]
fn schools_may_be_named_where_only_one_has_the_name() {
    let mut county = three();
    county.schools[0].name = "North".to_string();
    county.schools[1].name = "South".to_string();
    county.schools[2].name = "South".to_string();
    let text = "action,from,to,stage,flags,amount\nmove,North,B,primary,none,1\nhire,,South,primary,none,1\n";
    let problems = proposal::parse("p.csv", text.as_bytes(), &county).unwrap_err().to_string();
    assert_eq!(
        problems,
        "error[R03] p.csv, row 3, column to\n  found:    \"South\", the name of several schools\n  expected: the code of one of them, such as B or C\n"
    );
}

#[test]
fn people_who_do_not_exist_are_exempt_or_stand_twice_are_told_by_line() {
    let wrong = wrong(
        &three_schools::with_roster(),
        "action,person,from,to,stage,flags\n\
         move,A99,,B,,\n\
         move,A1,,B,,\n\
         move,A2,C,B,,\n\
         move,A3,,B,,\n\
         move,A3,,C,,\n",
    );
    assert_eq!(
        wrong,
        [
            "2: the roster has no person A99",
            "3: A1 is exempt from rotation",
            "4: A2 is of A/primary, type none, by the roster, not of the school C",
            "6: A3 stands in a line before",
        ]
    );
}

#[test]
fn a_person_without_a_roster_is_nobody() {
    let wrong = wrong(&three(), "action,person,to\nmove,A1,B\n");
    assert_eq!(wrong, ["2: the county has no roster (table teachers), so nobody knows who A1 is"]);
}

#[test]
fn lines_together_cannot_take_more_people_than_there_are() {
    let wrong =
        wrong(&three(), "action,from,to,stage,flags,amount\nmove,A,B,primary,none,7\nmove,A,B,primary,none,4\n");
    assert_eq!(
        wrong,
        [
            "3: A/primary has 10 teachers of type none, of whom 7 leave by lines before; 4 cannot leave",
            "leaving_share: 7 teachers leave A/primary, which may lose 2: 0.2 of its 12 teachers.",
            "net_change: Moves change the staff of A/primary by -7, more than the 6 allowed: 0.5 of its 12 teachers.",
            "net_change: Moves change the staff of B/primary by +7, more than the 2 allowed: 0.5 of its 4 teachers.",
        ]
    );
}

#[test]
fn money_beyond_the_budget_and_caps_are_broken_as_a_whole() {
    // The policy lets a fifth of A's 12 teachers leave, B's 4 grow by half, and has 17 万元.
    let wrong = wrong(
        &three(),
        "action,from,to,stage,flags,facility,amount,cost_wan\n\
         move,A,B,primary,none,,3,0.1\nbuy,,B,,,rooms,1,90\nhire,,C,primary,backbone,,1,1\n",
    );
    assert_eq!(
        wrong,
        [
            "4: the policy hires no teachers of type backbone for the stage primary",
            "leaving_share: 3 teachers leave A/primary, which may lose 2: 0.2 of its 12 teachers.",
            "net_change: Moves change the staff of B/primary by +3, more than the 2 allowed: 0.5 of its 4 teachers.",
            "stated_cost: The lines state 91.10 万元, more than the budget of 17.00 万元."
        ]
    );
}

#[test]
fn what_is_legal_scores_as_the_plan_of_its_lines() {
    let county = three();
    let proposal = read(
        "action,from,to,stage,flags,facility,amount\nmove,A,B,primary,none,,2\nhire,,C,primary,none,,1\n",
        &county,
    );
    let standard = read_standard(three_schools::STANDARD);
    let assessed = assess(&county, &standard, None, &proposal);
    assert!(assessed.is_legal());
    let after = junheng::evaluate::inspect(&assessed.plan.apply(&county).unwrap(), &standard);
    assert_eq!(assessed.score.after, after);
    assert_eq!((assessed.plan.teachers_moved(), assessed.plan.teachers_hired()), (2, 1));
}

#[test]
fn what_still_and_newly_fails_says_how_much_its_school_must_add() {
    // By the standard A needs 6.3 teachers and has 4; B needs 6 and has 6; C's rooms nobody knows.
    let mut files = three_schools::COUNTY;
    files[2].1 = "school,stage,pupils\nA,primary,105\nB,primary,100\nC,primary,100\nP,primary,20\n";
    files[3].1 =
        "school,stage,flags,teachers\nA,primary,none,4\nB,primary,none,6\nC,primary,none,6\nP,primary,none,0\n";
    files[4].1 = "school,rooms\nA,2\nB,3\nC,absent\nP,1\n";
    let (county, standard) = (county(&files), read_standard(three_schools::STANDARD));
    let proposal = read("action,from,to,stage,flags,amount\nmove,B,A,primary,none,1\n", &county);
    let assessed = assess(&county, &standard, None, &proposal);
    let view = AssessmentView {
        county: &county,
        standard: &standard,
        proposal: &proposal,
        assessed: &assessed,
        optimum: None,
        repaired: None,
    };
    let document = view.document();
    let missed = |key: &str| -> Vec<String> {
        let rows = document[key].as_array().unwrap().iter().filter(|row| row["school"] != "county");
        rows.map(|row| format!("{} {}", row["school"], row["missed"]).replace('"', "")).collect()
    };
    // Of A 1.3 teachers are missing and 0.355 to the floor, and 1.15 rooms and 0.6775 to the floor.
    assert_eq!(missed("still_failing"), ["A teachers: 2 teachers (1); rooms: 2 rooms (1)", "C rooms: no figure"]);
    assert_eq!(missed("newly_failing"), ["B teachers: 1 teacher (1)"]);
}

/// The folder of a county, its standard, its policy, and a proposal.
fn folder(proposal: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    three_schools::write(folder.path());
    std::fs::write(folder.path().join("p.csv"), proposal).unwrap();
    folder
}

fn run(folder: &Path, arguments: &str) -> (i32, String) {
    let output = junheng().current_dir(folder).args(arguments.split(' ')).output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn a_legal_proposal_ends_with_0_an_illegal_one_with_6_and_an_unreadable_one_with_3() {
    let header = "action,from,to,stage,flags,facility,amount\n";
    for (line, code) in
        [("move,A,B,primary,none,,1", 0), ("move,A,B,primary,none,,9", 6), ("move,A,X,primary,none,,1", 3)]
    {
        let folder = folder(&format!("{header}{line}\n"));
        assert_eq!(run(folder.path(), "assess county p.csv --policy base.toml").0, code, "{line}");
    }
}

#[test]
fn the_repaired_proposal_reads_back_is_legal_and_meets_the_standard() {
    let folder = folder(
        "action,from,to,stage,flags,facility,amount,year,cost_wan,note\nmove,A,B,primary,none,,1,2021,0.5,=1+1\nhire,,C,primary,backbone,,2,,,\n",
    );
    let place = folder.path();
    let (code, text) = run(place, "assess county p.csv --policy base.toml --repair --out out");
    assert_eq!(code, 6, "{text}");
    let repaired = std::fs::read_to_string(place.join("out/repaired.csv")).unwrap();
    assert!(
        repaired.starts_with(
            "action,person,from,to,stage,flags,facility,amount,year,cost_wan,note\nmove,,A,B,primary,none,,"
        ),
        "{repaired}"
    );
    let (code, text) = run(place, "assess county out/repaired.csv --policy base.toml");
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("After it 3 of 3 units pass"), "{text}");
    assert_eq!(run(place, "verify county base.toml out/repaired-plan.json").0, 0);
}

#[test]
fn the_same_proposal_gives_the_same_bytes() {
    let folder = folder("action,from,to,stage,flags,facility,amount\nmove,A,B,primary,none,,1\n");
    let once = || run(folder.path(), "assess county p.csv --policy base.toml --repair --format json");
    assert_eq!(once(), once());
}

#[test]
fn the_example_of_init_is_assessed_alike_in_both_languages_and_formats() {
    let place = tempfile::tempdir().unwrap();
    let assessed = |folder: &str, language: &str, options: &str, example: &str, proposal: &str| {
        let (code, text) = run(place.path(), &format!("init {folder} --language {language}{options}"));
        assert_eq!(code, 0, "{text}");
        let arguments = format!(
            "assess {folder}/{example} {folder}/{example}/{proposal} --policy {folder}/policy.toml --repair --format json"
        );
        let (code, text) = run(place.path(), &arguments);
        assert_eq!(code, 6, "{text}");
        let mut document: serde_json::Value = serde_json::from_str(&text).unwrap();
        document["proposal"].take();
        // What is missed is told in words, in the county's language.
        document["newly_failing"].take();
        document["still_failing"].take();
        document["optimum"]["missed"].take();
        document
    };
    let csv = assessed("a", "en", "", "example", "proposal.csv");
    assert_eq!(csv["lines"][4]["faults"], "T025 is exempt from rotation");
    assert_eq!(csv["repair"]["verified"], true);
    assert_eq!(csv, assessed("b", "zh", "", "示例", "调配方案.csv"));
    assert_eq!(csv, assessed("c", "en", " --workbook", "example", "county.xlsx"));
    assert_eq!(csv, assessed("d", "zh", " --workbook", "示例", "县.xlsx"));
}
