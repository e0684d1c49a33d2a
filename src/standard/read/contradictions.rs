//! Numbers of a standard that parse and cannot be meant.

use crate::diagnostic::{Place, Problem, Problems};
use crate::quantity::Decimal;
use crate::standard::{Item, Judged, Rule, Standard};
use std::collections::BTreeSet;

/// Numbers that parse and cannot be meant.
pub(super) fn find(standard: &Standard, place: &Place, problems: &mut Problems) {
    let mut refuse = |key: String, found: String, expected: &str| {
        problems.add(Problem::error("S03", Place::file(&place.file).column(key), found, expected));
    };
    if standard.stages.is_empty() || standard.indicators.is_empty() {
        refuse("stage".into(), "no stage or no indicator".into(), "at least one of each");
    }
    if let Some(rule) = &standard.pass_rule {
        let must_meet = rule.must_meet.value;
        if !must_meet.is_integer() || must_meet > Decimal::from(standard.indicators.len()) {
            let expected = "a whole number, not above the number of indicators";
            refuse("pass_rule.must_meet".into(), must_meet.to_string(), expected);
        }
        if rule.floor_share.value > Decimal::ONE {
            let found = rule.floor_share.value.to_string();
            refuse("pass_rule.floor_share".into(), found, "a share between 0 and 1");
        }
    }
    let mut seen = BTreeSet::new();
    for stage in standard.stages.iter().chain(&standard.unjudged_stages) {
        if stage.split_weight.value <= Decimal::ZERO {
            refuse(format!("stage {}", stage.id), "split weight 0".into(), "a weight above 0");
        }
        if !seen.insert(&stage.id) {
            refuse(format!("stage {}", stage.id), "the stage again".into(), "each stage once, judged or not");
        }
    }
    for stage in &standard.stages {
        if standard.balance.limits.get(&stage.id).is_none_or(|limit| limit.value <= Decimal::ZERO) {
            refuse(format!("balance.limit.{}", stage.id), "no limit above 0".into(), "a limit above 0 for each stage");
        }
        for indicator in standard.indicators.iter().filter(|_| standard.pass_rule.is_some()) {
            if indicator.thresholds.get(&stage.id).is_none_or(|threshold| threshold.value <= Decimal::ZERO) {
                refuse(
                    format!("indicator.{}.threshold.{}", indicator.id, stage.id),
                    "no threshold above 0".into(),
                    "a threshold above 0 for each stage",
                );
            }
        }
    }
    for (key, value) in measures(standard).filter(|(_, value)| !value.is_zero() && !is_sane(*value)) {
        refuse(key, value.to_string(), "a number between 0.000001 and 1,000,000,000");
    }
    let mut seen = BTreeSet::new();
    for indicator in &standard.indicators {
        if !seen.insert(&indicator.id) {
            refuse("indicator.id".into(), format!("the indicator {:?} again", indicator.id), "each indicator once");
        }
        if indicator.factor() <= Decimal::ZERO {
            refuse(format!("indicator.{}", indicator.id), "per_pupils or scale 0".into(), "both above 0");
        }
    }
    let mut seen = BTreeSet::new();
    for item in &standard.items {
        if !seen.insert(&item.id) {
            refuse("item.id".into(), format!("the item {:?} again", item.id), "each item once");
        }
        stages_of(item, standard, &mut refuse);
    }
    for relaxation in &standard.relaxations {
        if !standard.indicators.iter().any(|indicator| indicator.id == relaxation.indicator) {
            let key = format!("relaxation.{}", relaxation.id);
            refuse(key, format!("the indicator {:?}", relaxation.indicator), "an indicator of this standard");
        }
    }
    if standard.pass_rule.is_none() && standard.indicators.iter().any(|indicator| !indicator.thresholds.is_empty()) {
        refuse("pass_rule".into(), "thresholds without a rule".into(), "a pass_rule, or no thresholds");
    }
    if standard.balance.judged == Judged::Mean && standard.pass_rule.is_some() {
        refuse("balance.judged".into(), "mean beside a pass_rule".into(), "each, or no pass_rule");
    }
}

/// Whether a number can measure anything in a school: beyond that the program to solve is one of
/// rounding errors.
fn is_sane(value: Decimal) -> bool {
    (Decimal::new(1, 6)..=Decimal::from(1_000_000_000)).contains(&value)
}

/// The numbers that measure, each with its key.
fn measures(standard: &Standard) -> impl Iterator<Item = (String, Decimal)> {
    let weights = standard.stages.iter().map(|stage| (format!("stage {}", stage.id), stage.split_weight.value));
    let limits = standard.balance.limits.iter();
    let limits = limits.map(|(stage, limit)| (format!("balance.limit.{stage}"), limit.value));
    let indicators = standard.indicators.iter().flat_map(|indicator| {
        let thresholds = indicator.thresholds.iter();
        let thresholds = thresholds
            .map(|(stage, threshold)| (format!("indicator.{}.threshold.{stage}", indicator.id), threshold.value));
        let factors = [("per_pupils", indicator.per_pupils), ("scale", indicator.scale)];
        thresholds.chain(factors.map(|(key, value)| (format!("indicator.{}.{key}", indicator.id), value)))
    });
    weights.chain(limits).chain(indicators)
}

/// Stages that an item names must be those of the standard.
fn stages_of(item: &Item, standard: &Standard, refuse: &mut impl FnMut(String, String, &str)) {
    for part in &item.parts {
        let named: Vec<_> = match &part.rule {
            Rule::Ratio(ratio) => ratio.stage.iter().collect(),
            Rule::ClassSize { most, .. } => most.keys().collect(),
            Rule::FundingFloor { quota, .. } => quota.keys().collect(),
            Rule::Attested { .. } | Rule::Figure { .. } | Rule::SpecialRooms { .. } | Rule::SchoolSize { .. } => {
                Vec::new()
            }
        };
        for stage in named.into_iter().filter(|stage| standard.stage(stage).is_none()) {
            refuse(format!("item {}", item.id), format!("the stage {stage}"), "a stage of this standard");
        }
    }
}
