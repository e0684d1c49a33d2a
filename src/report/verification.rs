//! The view of a verification: "verified" with the totals, or each breach as a sentence.

use crate::county::County;
use crate::quantity::{approximate, money};
use crate::verify::Verdict;

/// One sentence a line.
#[must_use]
pub fn sentences(county: &County, verdict: &Verdict) -> Vec<String> {
    let totals = &verdict.totals;
    let mut lines: Vec<String> =
        verdict.findings.iter().map(|finding| format!("[{}] {}", finding.check, finding.sentence)).collect();
    let given_way = verdict.given_way.iter().map(|given| format!("[{}] {}", given.check, given.sentence));
    lines.push(match lines.len() {
        0 => "verified: the plan keeps every rule of the policy.".to_string(),
        1 => "not verified: 1 breach.".to_string(),
        count => format!("not verified: {count} breaches."),
    });
    lines.extend(given_way);
    lines.push(format!(
        "The plan costs {}, moves {} teachers and hires {}.",
        money(approximate(totals.cost.0), &county.money_unit),
        totals.teachers_moved,
        totals.teachers_hired
    ));
    if let Some(scorecard) = &verdict.scorecard {
        lines.push(format!("After it, the county {} by the standard.", scorecard.assessment.verb()));
    }
    lines
}
