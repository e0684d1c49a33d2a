//! Breaches of rules that the policy lets give way: told with their price, and no failure.

use super::Finding;
use crate::policy::{Policy, Rule, Tag, rule};
use crate::quantity::{exact, money};
use num_rational::BigRational;
use num_traits::ToPrimitive;
use schemars::JsonSchema;
use serde::Serialize;

/// By how much a rule is broken.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Breach {
    /// Its constraint family.
    pub family: &'static str,
    /// How far beyond its limit, in the rule's unit.
    pub beyond: BigRational,
    /// How often, such as for how many teachers.
    pub times: u32,
}

/// A rule that gave way, as the policy lets it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct GivenWay {
    /// Name of the check.
    pub check: &'static str,
    /// Constraint family of the rule.
    pub rule: &'static str,
    /// How binding the rule is.
    pub tag: Tag,
    /// What it gave way for.
    pub subject: String,
    /// By how much, in the unit that is priced.
    pub amount: f64,
    /// The unit that is priced.
    pub unit: &'static str,
    /// Its price in 万元 for all of the amount.
    pub price_wan: f64,
    /// The year of the plan, where it has several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<u32>,
    /// The same as a sentence.
    pub sentence: String,
}

/// The findings that are breaches, and the rules that gave way.
pub(super) fn part(policy: &Policy, money_unit: &str, findings: Vec<Finding>) -> (Vec<Finding>, Vec<GivenWay>) {
    let mut breaches = Vec::new();
    let mut given_way = Vec::new();
    for finding in findings {
        match given(policy, money_unit, &finding) {
            Some(given) => given_way.push(given),
            None => breaches.push(finding),
        }
    }
    (breaches, given_way)
}

fn given(policy: &Policy, money_unit: &str, finding: &Finding) -> Option<GivenWay> {
    let Breach { family, beyond, times } = finding.breach.as_ref()?;
    let soft = policy.softened.get(family)?;
    if soft.most.is_some_and(|most| *beyond > exact(most)) {
        return None;
    }
    let Rule { family, priced, .. } = rule(family)?;
    let amount = beyond * BigRational::from_integer((*times).into());
    let price = (&amount * exact(soft.price.0)).to_f64()?;
    let unit = (*priced)?;
    let sentence = format!(
        "{} The rule {family} ({}) has given way, as the policy allows: {} for it.",
        finding.sentence,
        policy.tag_of(family).name(),
        money(price, money_unit)
    );
    Some(GivenWay {
        check: finding.check,
        rule: family,
        tag: policy.tag_of(family),
        subject: finding.subject.clone(),
        amount: amount.to_f64()?,
        unit,
        price_wan: price,
        year: finding.year,
        sentence,
    })
}
