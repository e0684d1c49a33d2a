//! How binding the rules of a policy are, and which may give way at a price.

use crate::quantity::{Decimal, Wan};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How binding a rule is: what gives way first is the last of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tag {
    /// Set by the standard or by law; it never gives way.
    Law,
    /// Set by whoever makes the policy.
    Policy,
    /// A wish.
    Preference,
}

impl Tag {
    /// Names in policies and results.
    pub const NAMES: [(&'static str, Self); 3] =
        [("law", Self::Law), ("policy", Self::Policy), ("preference", Self::Preference)];

    /// The name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, tag)| *tag == self).map_or("policy", |(name, _)| name)
    }
}

/// A rule that a policy may tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Its constraint family.
    pub family: &'static str,
    /// How binding it is where the policy does not say.
    pub tag: Tag,
    /// Of what one unit is priced where the rule gives way; `None` where it cannot.
    pub priced: Option<&'static str>,
}

/// The rule on the longest distance of a move, which routes carry and no row.
pub const DISTANCE: &str = "distance";

/// The rules, most binding first: each constraint family has a line here. What follows from counting
/// alone (who is there, what a school has, what is paid) is tagged as law, since nothing lets it give
/// way. The minimum of rotation is a number of the policy: where it stands for that of the standard
/// (item B11 of government guarantee), the policy tags it so.
pub static RULES: [Rule; 29] = [
    Rule { family: "teacher_balance", tag: Tag::Law, priced: None },
    Rule { family: "facility_stock", tag: Tag::Law, priced: None },
    Rule { family: "project", tag: Tag::Law, priced: None },
    Rule { family: "funding", tag: Tag::Law, priced: None },
    Rule { family: "matching", tag: Tag::Law, priced: None },
    Rule { family: "indicator_threshold", tag: Tag::Law, priced: None },
    Rule { family: "exemption", tag: Tag::Law, priced: None },
    Rule { family: "balance_limit", tag: Tag::Law, priced: None },
    Rule { family: "establishment", tag: Tag::Law, priced: None },
    Rule { family: "movable_people", tag: Tag::Law, priced: None },
    Rule { family: "land", tag: Tag::Law, priced: None },
    Rule { family: "classrooms", tag: Tag::Law, priced: None },
    Rule { family: "special_rooms", tag: Tag::Law, priced: None },
    Rule { family: "rezone_intake", tag: Tag::Policy, priced: None },
    Rule { family: "pupil_range", tag: Tag::Law, priced: None },
    Rule { family: "budget", tag: Tag::Policy, priced: Some("万元") },
    Rule { family: "budget_year", tag: Tag::Policy, priced: Some("万元") },
    Rule { family: "source_limit", tag: Tag::Policy, priced: None },
    Rule { family: "required_teacher", tag: Tag::Policy, priced: None },
    Rule { family: "rotation_minimum", tag: Tag::Policy, priced: None },
    Rule { family: "upgrade_limit", tag: Tag::Policy, priced: None },
    Rule { family: "visiting_days", tag: Tag::Policy, priced: None },
    Rule { family: "lending", tag: Tag::Policy, priced: None },
    Rule { family: "redeploy_cap", tag: Tag::Policy, priced: None },
    Rule { family: "transfer_cap", tag: Tag::Policy, priced: Some("teacher") },
    Rule { family: "net_change", tag: Tag::Policy, priced: Some("teacher") },
    Rule { family: "hire_limit", tag: Tag::Policy, priced: Some("teacher") },
    Rule { family: "purchase_cap", tag: Tag::Policy, priced: Some("unit of the facility") },
    Rule { family: DISTANCE, tag: Tag::Preference, priced: Some("teacher and km") },
];

/// The rule of a family.
#[must_use]
pub fn rule(family: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.family == family)
}

/// A rule that may give way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Soft {
    /// 万元 for each unit by which it does.
    pub price: Wan,
    /// Most by which each of its rows may, in its unit; `None` is no limit.
    pub most: Option<Decimal>,
}
