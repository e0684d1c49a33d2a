//! Every form of an assessment in JSON is valid by its schema.

use super::{always_empty, run, stdout, three_schools, valid};
use junheng::assess::{Repaired, assess};
use junheng::proposal;
use junheng::report::assessment::AssessmentView;
use serde_json::Value;
use solver_tests::three_schools::{COUNTY, POLICY, STANDARD};
use std::fs;

/// What becomes of a proposal for the three schools.
fn assessment(lines: &str, options: &str, code: i32) -> Value {
    let folder = three_schools();
    let poor = "extends = \"base.toml\"\nname = \"poor\"\n[budget]\ntotal_wan = 6\n";
    fs::write(folder.path().join("poor.toml"), poor).unwrap();
    let header = "action,from,to,stage,flags,facility,amount,year,cost_wan\n";
    fs::write(folder.path().join("p.csv"), format!("{header}{lines}")).unwrap();
    let text = stdout(&run(folder.path(), &format!("assess county p.csv --format json{options}")).code(code));
    valid("assessment", &text)
}

/// All that is legal and mends the county, but for a room at B.
const LEGAL: &str = "move,A,B,primary,none,,2,2021,2\nhire,,C,primary,none,,1,,\n";

/// People whom A cannot spare and a price that nobody has; a hire that the policy does not know;
/// people who do not exist; more rooms than the policy buys; and a hire that may stay.
const ILLEGAL: &str = "move,A,B,primary,none,,7,,90\nhire,,C,primary,backbone,,1,,\nmove,B,C,primary,none,,5,,\n\
    build,,B,,,rooms,2,2022,1\nhire,,C,primary,none,,1,,\n";

#[test]
fn every_assessment_is_valid_by_its_schema() {
    let alone = assessment(LEGAL, "", 0);
    assert_eq!([&alone["policy_cost_wan"], &alone["optimum"], &alone["repair"]], [&Value::Null; 3]);
    let beside = assessment(LEGAL, " --policy base.toml", 0);
    assert_eq!(beside["optimum"]["missed"][0]["school"], "B");
    let unsolved = assessment(LEGAL, " --policy base.toml --without-optimum", 0);
    assert_eq!(unsolved["optimum"], Value::Null);
    let repaired = assessment(ILLEGAL, " --policy base.toml --repair", 6);
    assert_eq!(repaired["repair"]["meets_the_requirements"], true);
    let verdicts: Vec<&str> =
        repaired["lines"].as_array().unwrap().iter().filter_map(|it| it["verdict"].as_str()).collect();
    assert_eq!(verdicts, ["fine", "not allowed", "impossible", "not allowed", "fine"]);
    let only_near = assessment(ILLEGAL, " --policy poor.toml --repair", 6);
    assert_eq!(only_near["repair"]["meets_the_requirements"], false);
    let empty = always_empty(&[alone, beside, unsolved, repaired, only_near]);
    // Findings are of a repair that fails its verification.
    assert_eq!(empty, [".repair.findings"]);
}

#[test]
fn an_assessment_without_a_repair_says_so_and_is_valid_by_its_schema() {
    let (county, standard) = (solver_tests::county(&COUNTY), solver_tests::standard(STANDARD));
    let text = "action,from,to,stage,flags,amount\nmove,A,B,primary,none,1\n";
    let proposal = proposal::parse("p.csv", text.as_bytes(), &county).unwrap().value;
    let assessed = assess(&county, &standard, Some(&solver_tests::policy(POLICY)), &proposal);
    for (repaired, sentence) in [
        (Repaired::Impossible("why".to_string()), "No repair: the rules of the policy allow no plan at all (why)."),
        (Repaired::Failed("why".to_string()), "No repair was found: why."),
    ] {
        let view = AssessmentView {
            county: &county,
            standard: &standard,
            proposal: &proposal,
            assessed: &assessed,
            optimum: None,
            repaired: Some(&repaired),
        };
        let document = valid("assessment", &view.document().to_string());
        assert_eq!(document["repair"], serde_json::json!({ "found": false, "sentence": sentence }));
    }
}
