//! The same for a policy that says who pays: one thing changed in a plan whose shares are right.

use super::{Change, InPolicy, Plan, changed, told};
use junheng::verify::{Verdict, verify};
use solver_tests::three_schools::{COUNTY, PLAN, POLICY, STANDARD};

/// Each school is paid 1,000 yuan for each of 100 pupils, the teaching point of 20 as if it had 100.
const MONEY: &str = r#"
[source.central]
amount_wan = 12
kind = "capital"
purposes = ["equipment"]
matching = { share = 0.5, by = "county" }
[source.county]
amount_wan = 60
[public_funds]
quota_yuan.primary = 1000
least_pupils = 100
training_share = 0.05
"#;

/// A room of 10, of which the county pays 4; two moves of 1 and a hire of 5; 40 for the four schools.
const FUNDING: &str = r#"],
"funding": [
{"source": "central", "purpose": "equipment", "school": "B", "amount": "6"},
{"source": "county", "purpose": "equipment", "school": "B", "amount": "4"},
{"source": "county", "purpose": "personnel", "school": "B", "amount": "2"},
{"source": "county", "purpose": "personnel", "school": "C", "amount": "5"},
{"source": "county", "purpose": "public_funds", "school": "A", "amount": "9.5"},
{"source": "county", "purpose": "public_funds", "school": "B", "amount": "9.5"},
{"source": "county", "purpose": "public_funds", "school": "C", "amount": "9.5"},
{"source": "county", "purpose": "public_funds", "school": "P", "amount": "9.5"},
{"source": "county", "purpose": "training", "school": "A", "amount": "0.5"},
{"source": "county", "purpose": "training", "school": "B", "amount": "0.5"},
{"source": "county", "purpose": "training", "school": "C", "amount": "0.5"},
{"source": "county", "purpose": "training", "school": "P", "amount": "0.5"}
]
}"#;

/// Check, change, and the sentences of the findings.
pub const MUTATIONS: &[(&str, Change, &[&str])] = &[
    (
        "funding",
        Plan("\"school\": \"C\", \"amount\": \"5\"", "\"school\": \"C\", \"amount\": \"4.9999\""),
        &["Sources pay 4.9999 万元 for personnel of C, which costs 5 万元."],
    ),
    (
        "funding",
        Plan("{\"source\": \"county\", \"purpose\": \"personnel\", \"school\": \"B\", \"amount\": \"2\"},", ""),
        &["Nobody pays 2 万元 for personnel of B."],
    ),
    (
        "funding",
        InPolicy("purposes = [\"equipment\"]", "purposes = [\"construction\"]"),
        &["The source central may not pay for equipment, as it does for B."],
    ),
    (
        "funding",
        InPolicy("kind = \"capital\"\npurposes = [\"equipment\"]", "kind = \"current\""),
        &["The source central may not pay for equipment, as it does for B."],
    ),
    (
        "source_limit",
        InPolicy("amount_wan = 12", "amount_wan = 5.9999"),
        &["The source central pays 6 万元, and has 5.9999 万元."],
    ),
    (
        "matching",
        InPolicy("matching = { share = 0.5", "matching = { share = 0.67"),
        &["The source county pays 4 万元 for equipment, and must match with 4.02 万元."],
    ),
    (
        "public_funds",
        Plan("\"school\": \"A\", \"amount\": \"9.5\"", "\"school\": \"A\", \"amount\": \"9.4\""),
        &["Running A is paid 9.9 万元, and takes 10 万元."],
    ),
    (
        "public_funds",
        InPolicy("training_share = 0.05", "training_share = 0.050001"),
        &[
            "Training at A is paid 0.5 万元, less than 0.5001 万元: 0.050001 of the public funds.",
            "Training at B is paid 0.5 万元, less than 0.5001 万元: 0.050001 of the public funds.",
            "Training at C is paid 0.5 万元, less than 0.5001 万元: 0.050001 of the public funds.",
            "Training at P is paid 0.5 万元, less than 0.5001 万元: 0.050001 of the public funds.",
        ],
    ),
    (
        "budget",
        InPolicy("total_wan = 57", "year.1 = 56.9999"),
        &["What is done costs 57 万元, more than the budget of 56.9999 万元."],
    ),
];

fn verdict(changes: &[&Change]) -> Verdict {
    let mut policy = changed(POLICY, "total_wan = 17", "total_wan = 57") + MONEY;
    let mut plan = PLAN.trim_end().strip_suffix("]\n}").expect("a list at the end of the plan").to_string() + FUNDING;
    for change in changes {
        match change {
            InPolicy(from, to) => policy = changed(&policy, from, to),
            Plan(from, to) => plan = changed(&plan, from, to),
            Change::Standard(..) => panic!("money is no matter of the standard"),
        }
    }
    let plan = junheng::plan::parse("plan.json", &plan).unwrap_or_else(|problems| panic!("{problems}"));
    let policy = solver_tests::policy(&policy);
    verify(&solver_tests::county(&COUNTY), &solver_tests::standard(STANDARD), &policy, &plan)
}

#[test]
fn a_plan_whose_bills_are_all_paid_verifies() {
    let verdict = verdict(&[]);
    assert_eq!(told(&verdict), []);
    assert_eq!(verdict.totals.cost.to_string(), "57.00");
}

#[test]
fn each_mutation_of_money_fires_its_check_and_no_other() {
    for (check, change, sentences) in MUTATIONS {
        let expected: Vec<(&str, &str)> = sentences.iter().map(|sentence| (*check, *sentence)).collect();
        assert_eq!(told(&verdict(&[change])), expected);
    }
}

#[test]
fn a_plan_that_says_who_pays_needs_sources() {
    let plan = PLAN.trim_end().strip_suffix("]\n}").unwrap().to_string() + FUNDING;
    let plan = junheng::plan::parse("plan.json", &plan).unwrap();
    let (county, standard) = (solver_tests::county(&COUNTY), solver_tests::standard(STANDARD));
    let verdict = verify(&county, &standard, &solver_tests::policy(POLICY), &plan);
    assert_eq!(told(&verdict), [("funding", "The plan says who pays, and the policy has no sources of money.")]);
}
