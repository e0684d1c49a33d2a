//! Which rules of a policy a proposal breaks, line by line and as a whole, by the verifier.

use super::steps::{Fault, Judged, NO_LEVER, Step};
use crate::policy::Policy;
use crate::proposal::Proposal;
use crate::quantity::{approximate, money};
use crate::verify::{Finding, Verdict};

/// A rule that the proposal breaks as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    /// Name of the verifier's check, or `stated_cost`.
    pub check: &'static str,
    /// A sentence.
    pub sentence: String,
}

/// Checks that judge where the county stands, which the score tells.
const OF_THE_COUNTY: [&str; 2] = ["thresholds", "balance"];

/// Gives each finding of the verifier to the lines that it speaks of, and the others as breaches.
pub(super) fn find(
    lines: &mut [Judged],
    verdict: Verdict,
    policy: &Policy,
    proposal: &Proposal,
    money_unit: &str,
) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for finding in verdict.findings.into_iter().filter(|finding| !OF_THE_COUNTY.contains(&finding.check)) {
        let mut spoken_of = lines.iter_mut().filter(|judged| speaks_of(&finding, judged)).peekable();
        if spoken_of.peek().is_none() {
            breaches.push(Breach { check: finding.check, sentence: finding.sentence });
            continue;
        }
        // Who may not leave was judged with the line.
        if finding.check == "people_named" {
            continue;
        }
        for judged in spoken_of {
            // That the policy has no lever for it stands there already.
            let known = matches!(&judged.step, Some(Step::Hire { lever, .. }) if lever == NO_LEVER);
            if !known {
                judged.faults.push(Fault { sentence: clause(&finding.sentence) });
            }
        }
    }
    breaches.extend(stated_beyond_budget(policy, proposal, money_unit));
    breaches
}

/// Whether a finding is about the step of a line: its subject is the step, as the check names it.
fn speaks_of(finding: &Finding, judged: &Judged) -> bool {
    match (&judged.step, finding.check) {
        (Some(Step::Move { from, to, flags }), "move_lever") => {
            finding.subject == format!("{} to {}, {}, {flags}", from.school, to.school, from.stage)
        }
        (Some(Step::Move { .. }), "people_named") => judged.line.person.as_ref() == Some(&finding.subject),
        (Some(Step::Hire { unit, flags, .. }), "hire_lever") => finding.subject == format!("{unit}, {flags}"),
        (Some(Step::Purchase { school, facility }), "buy_lever") => finding.subject == format!("{school}, {facility}"),
        _ => false,
    }
}

/// A sentence as a clause among others.
fn clause(sentence: &str) -> String {
    sentence.trim_end_matches('.').to_string()
}

/// What the lines state may be beyond the budget where the policy's prices are not.
fn stated_beyond_budget(policy: &Policy, proposal: &Proposal, unit: &str) -> Option<Breach> {
    let (budget, (stated, _)) = (policy.budget?, proposal.stated_cost());
    let shown = |amount: crate::quantity::Wan| money(approximate(amount.0), unit);
    let sentence = format!("The lines state {}, more than the budget of {}.", shown(stated), shown(budget));
    (stated > budget).then_some(Breach { check: "stated_cost", sentence })
}
