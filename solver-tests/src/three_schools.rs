//! Three primary schools of 100 pupils and a teaching point that the standard leaves out.
//!
//! Today A has teachers to spare, B too few teachers and rooms. The plan moves two teachers from A
//! to B, hires one for C and builds a room at B; it uses every limit of the policy to the full.

use junheng::county::County;
use std::path::Path;

/// Files of the county.
pub const COUNTY: [(&str, &str); 6] = [
    (
        "county.toml",
        r#"
name = "Three schools"
year = 2020
standard = "standard.toml"
stages = ["primary"]
school_kinds = ["primary", "teaching_point"]
teacher_flags = ["backbone"]
[[facility]]
id = "rooms"
unit = "rooms"
whole = true
[provenance]
synthetic = true
"#,
    ),
    ("schools.csv", "school,name,kind\nA,A,primary\nB,B,primary\nC,C,primary\nP,P,teaching_point\n"),
    ("enrolment.csv", "school,stage,pupils\nA,primary,100\nB,primary,100\nC,primary,100\nP,primary,20\n"),
    (
        "teacher_counts.csv",
        "school,stage,flags,teachers\nA,primary,none,10\nA,primary,backbone,2\nB,primary,none,4\nC,primary,none,6\nP,primary,none,10\n",
    ),
    ("facilities.csv", "school,rooms\nA,4\nB,2\nC,3\nP,1\n"),
    ("distances.csv", "from,to,km\nA,B,5\nA,C,10\nB,C,7\nA,P,3\nB,P,4\nC,P,20\n"),
];

/// The standard: six teachers and three rooms per 100 pupils.
pub const STANDARD: &str = r#"
id = "three-schools"
title = "Three schools"
illustration = true
[sources.test]
document = "A test"
kind = "assumption"
[[stage]]
id = "primary"
title = "primary school"
split_weight = { value = 1, source = "test", sure = "?" }
[[indicator]]
id = "teachers"
title = "teachers per 100 pupils"
unit = "teachers/100 pupils"
teachers = { flags = [] }
per_pupils = 100
threshold = { primary = { value = 6, source = "test", sure = "?" } }
[[indicator]]
id = "rooms"
title = "rooms per 100 pupils"
unit = "rooms/100 pupils"
facilities = { rooms = 1 }
per_pupils = 100
threshold = { primary = { value = 3, source = "test", sure = "?" } }
[pass_rule]
must_meet = { value = 2, source = "test", sure = "?" }
floor_share = { value = 0.85, source = "test", sure = "?" }
[balance]
form = "weighted"
limit = { primary = { value = 0.25, source = "test", sure = "?" } }
[[exclusion]]
kind = "teaching_point"
"#;

/// The policy; its limit of the difference coefficients replaces the standard's.
pub const POLICY: &str = r#"
name = "three-schools"
[move]
max_km = 6
nearest = 2
max_leaving_share = 0.2
max_net_change_share = 0.5
cost_wan = 1
types = ["none"]
[hire.new]
stage = "primary"
flags = "none"
cost_wan = 5
max_teachers = 1
[buy.rooms]
price_wan = 10
max_per_school = 1
[budget]
total_wan = 17
[requirements]
exemptions = true
balance_limit = { primary = 0.3 }
[[objective]]
minimise = "cost"
"#;

/// A plan that keeps every rule.
pub const PLAN: &str = r#"{
"moves": [{"from": "A", "to": "B", "stage": "primary", "flags": "none", "teachers": 2}],
"hires": [{"lever": "new", "school": "C", "stage": "primary", "flags": "none", "teachers": 1}],
"purchases": [{"school": "B", "facility": "rooms", "amount": "1"}]
}"#;

/// The county with a roster instead of counts: A1 to A10, B1 to B4, C1 to C6 and P1 to P10 of no flag,
/// A11 and A12 backbone teachers. The number is also how many years a person has been at the school;
/// the first of each school is exempt from rotation.
#[must_use]
pub fn roster() -> String {
    let mut roster = String::from("person,school,stage,flags,since,exempt\n");
    for (school, count) in [("A", 12), ("B", 4), ("C", 6), ("P", 10)] {
        for number in 1..=count {
            let exempt = if number == 1 { "yes" } else { "no" };
            let flags = if number > 10 { "backbone" } else { "none" };
            let since = 2020 - number;
            roster.push_str(&format!("{school}{number},{school},primary,{flags},{since},{exempt}\n"));
        }
    }
    roster
}

/// The county with that roster.
#[must_use]
pub fn with_roster() -> County {
    let roster = roster();
    let mut files: Vec<(&str, &str)> = COUNTY.into_iter().filter(|(name, _)| *name != "teacher_counts.csv").collect();
    files.push(("teachers.csv", &roster));
    crate::county(&files)
}

/// Writes the county with its standard to `county` below a folder, and the policy to `base.toml`.
///
/// # Panics
/// Where a file cannot be written.
pub fn write(folder: &Path) {
    let county = folder.join("county");
    std::fs::create_dir(&county).expect("a folder for the county");
    for (name, text) in COUNTY.into_iter().chain([("standard.toml", STANDARD)]) {
        std::fs::write(county.join(name), text).expect("a file of the county");
    }
    std::fs::write(folder.join("base.toml"), POLICY).expect("the file of the policy");
}
