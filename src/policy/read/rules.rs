//! The tables `[rules]` and `[soften.FAMILY]`.

use crate::diagnostic::{Place, Problem, Problems, did_you_mean, one_of};
use crate::document::{self, Reader};
use crate::policy::{RULES, Rule, Soft, Tag, rule};
use crate::quantity::Wan;
use std::collections::BTreeMap;

/// How binding the policy says each rule is.
pub(super) fn tags(reader: &mut Reader, problems: &mut Problems) -> BTreeMap<&'static str, Tag> {
    let mut tags = BTreeMap::new();
    for (family, entry) in reader.named("rules", problems) {
        let tag = document::choice_of(entry, &Tag::NAMES, problems);
        let known = known(family, &entry.place, problems);
        tags.extend(known.zip(tag).map(|(rule, tag)| (rule.family, tag)));
    }
    tags
}

/// The rules that may give way.
pub(super) fn softened(
    reader: &mut Reader,
    tags: &BTreeMap<&'static str, Tag>,
    problems: &mut Problems,
) -> BTreeMap<&'static str, Soft> {
    let mut softened = BTreeMap::new();
    for (family, entry) in reader.named("soften", problems) {
        let mut table = Reader::new(entry, problems);
        let off = table.truth("allowed", problems) == Some(false);
        let price = Wan(table.required_decimal("price_wan", problems));
        let soft = Soft { price, most: table.decimal("most", problems) };
        table.finish(problems);
        let rule = known(family, &entry.place, problems).filter(|_| !off);
        if let Some(rule) = rule.filter(|rule| may_give_way(rule, tags, &entry.place, problems)) {
            softened.insert(rule.family, soft);
        }
    }
    softened
}

fn known(family: &str, place: &Place, problems: &mut Problems) -> Option<&'static Rule> {
    let families = || RULES.iter().map(|rule| rule.family);
    let found = rule(family);
    if found.is_none() {
        let problem = Problem::error("P34", place.clone(), format!("the rule {family:?}"), one_of(families()));
        problems.add(problem.help(did_you_mean(family, families())));
    }
    found
}

/// Law never gives way, and what the standard asks for is softened by aiming at it.
fn may_give_way(rule: &Rule, tags: &BTreeMap<&'static str, Tag>, place: &Place, problems: &mut Problems) -> bool {
    let tag = tags.get(rule.family).copied().unwrap_or(rule.tag);
    let problem = match (tag, rule.priced) {
        (_, None) => match asked_by(rule.family) {
            Some(key) => {
                let found = format!("{}, which the standard asks for", rule.family);
                Problem::error("P35", place.clone(), found, "a rule of the policy, or a preference")
                    .help(format!("requirements.{key} = \"aim\" lets it be missed; shortfall measures by how much"))
            }
            None => {
                let priced = RULES.iter().filter(|rule| rule.priced.is_some()).map(|rule| rule.family);
                let found = format!("{}, which has no price", rule.family);
                Problem::error("P35", place.clone(), found, one_of(priced))
            }
        },
        (Tag::Law, Some(_)) => {
            let found = format!("{}, which is tagged law", rule.family);
            Problem::error("P35", place.clone(), found, "a rule of the policy, or a preference")
                .help("law never gives way: change its tag in [rules], or leave it as it is")
        }
        (Tag::Policy | Tag::Preference, Some(_)) => return true,
    };
    problems.add(problem);
    false
}

/// The key of the requirements by which a rule of the standard is only aimed at.
fn asked_by(family: &str) -> Option<&'static str> {
    match family {
        "balance_limit" => Some("balance"),
        "indicator_threshold" | "exemption" => Some("thresholds"),
        _ => None,
    }
}
