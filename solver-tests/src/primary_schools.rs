//! Primary schools with an area each and no teachers: the smallest counties to work measures out by
//! hand on.

use junheng::county::County;
use junheng::standard::Standard;

/// A county of primary schools by code, pupils, and area in m²; settings follow the codes: those
/// that begin with C lie in the city, with T in a town, with R in the country, others nowhere told.
///
/// # Panics
/// Where the figures have a problem, which it tells.
#[must_use]
pub fn county(schools: &[(&str, u32, &str)]) -> County {
    let setting = |code: &str| match code.chars().next() {
        Some('C') => "city",
        Some('T') => "town",
        Some('R') => "rural",
        _ => "",
    };
    let lines = |line: &dyn Fn(&(&str, u32, &str)) -> String| schools.iter().map(line).collect::<String>();
    crate::county(&[
        (
            "county.toml",
            "name = \"Small\"\nyear = 2020\nstandard = \"standard.toml\"\nstages = [\"primary\"]\nschool_kinds = [\"primary\"]\nteacher_flags = []\n[[facility]]\nid = \"area\"\nunit = \"m2\"\n",
        ),
        (
            "schools.csv",
            &format!(
                "school,name,kind,setting\n{}",
                lines(&|(code, _, _)| format!("{code},School {code},primary,{}\n", setting(code)))
            ),
        ),
        (
            "enrolment.csv",
            &format!("school,stage,pupils\n{}", lines(&|(code, pupils, _)| format!("{code},primary,{pupils}\n"))),
        ),
        (
            "teacher_counts.csv",
            &format!("school,stage,flags,teachers\n{}", lines(&|(code, _, _)| format!("{code},primary,none,1\n"))),
        ),
        ("facilities.csv", &format!("school,area\n{}", lines(&|(code, _, area)| format!("{code},{area}\n")))),
    ])
}

/// Two square metres a pupil, and a coefficient of at most 0.2.
///
/// # Panics
/// Never: the text is a standard.
#[must_use]
pub fn standard() -> Standard {
    crate::standard(
        r#"
id = "two-square-metres"
title = "Two square metres a pupil"
illustration = true
[sources.test]
document = "A test"
kind = "assumption"
[[stage]]
id = "primary"
title = "primary school"
split_weight = { value = 1, source = "test", sure = "?" }
[[indicator]]
id = "area"
title = "area per pupil"
unit = "m2/pupil"
facilities = { area = 1 }
threshold = { primary = { value = 2, source = "test", sure = "?" } }
[pass_rule]
must_meet = { value = 1, source = "test", sure = "?" }
floor_share = { value = 0.85, source = "test", sure = "?" }
[balance]
form = "weighted"
limit = { primary = { value = 0.2, source = "test", sure = "?" } }
"#,
    )
}
