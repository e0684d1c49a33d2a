//! The list `[[objective]]`.

use super::{Written, share};
use crate::county::{Setting, StageId};
use crate::diagnostic::{Problem, Problems, did_you_mean, one_of};
use crate::document::{self, Entry, KeyPath, Node, Reader};
use crate::policy::{Aim, EarlierPlan, ObjectiveStage, Policy, Weights};
use std::path::PathBuf;

/// The stages, each aim once.
pub(super) fn objective(reader: &mut Reader, years: u32, problems: &mut Problems) -> Vec<ObjectiveStage> {
    let mut stages: Vec<ObjectiveStage> = Vec::new();
    let entries = reader.items("objective", problems);
    for entry in entries {
        let Some((aim, stage)) = one_stage(entry, years, problems) else { continue };
        if stages.iter().any(|known| known.minimise == stage.minimise) {
            let found = format!("{} again", stage.minimise.name());
            problems.add(Problem::error("P05", aim.place.clone(), found, "each aim once"));
        }
        stages.push(stage);
    }
    if entries.is_empty() {
        reader.missing("objective", "at least one [[objective]] with minimise = …", problems);
    }
    stages
}

fn one_stage<'a>(entry: &'a Entry, years: u32, problems: &mut Problems) -> Option<(&'a Entry, ObjectiveStage)> {
    let mut table = Reader::new(entry, problems);
    let tolerance = share(&mut table, "tolerance", problems).unwrap_or_default();
    let aim = table.entry("minimise");
    if aim.is_none() {
        table.missing("minimise", "what this stage minimises", problems);
    }
    let weights = table.table("weights", problems).map(|table| weights(table, years, problems));
    let against = against(&mut table, problems);
    let minimise = aim.and_then(|aim| document::choice_of(aim, &Aim::NAMES, problems));
    if let Some(minimise) = minimise {
        refuse_unused(&mut table, minimise, problems);
    }
    table.finish(problems);
    Some((aim?, ObjectiveStage { minimise: minimise?, tolerance, weights, against }))
}

fn weights(mut table: Reader, years: u32, problems: &mut Problems) -> Weights {
    let mut weights = Weights::default();
    for (stage, entry) in table.named("stage", problems) {
        weights.stages.extend(document::decimal_of(entry, problems).map(|weight| (StageId::from(stage), weight)));
    }
    for (indicator, entry) in table.named("indicator", problems) {
        weights.indicators.extend(document::decimal_of(entry, problems).map(|weight| (indicator.to_string(), weight)));
    }
    for (name, entry) in table.named("setting", problems) {
        let weight = document::decimal_of(entry, problems);
        match Setting::from_name(name) {
            Some(setting) => weights.settings.extend(weight.map(|weight| (setting, weight))),
            None => {
                let known = || Setting::NAMES.iter().map(|(name, _)| *name);
                let problem =
                    Problem::error("D07", entry.place.clone(), format!("the setting {name:?}"), one_of(known()));
                problems.add(problem.help(did_you_mean(name, known())));
            }
        }
    }
    for (year, entry) in table.named("year", problems) {
        let weight = document::decimal_of(entry, problems);
        match year.parse::<u32>().ok().filter(|year| (1..=years).contains(year)) {
            Some(year) => weights.years.extend(weight.map(|weight| (year, weight))),
            None => {
                let expected = format!("a year of the plan, 1 to {years}");
                let help = "years are counted from 1; horizon.years says how many there are";
                problems.add(Problem::error("P10", entry.place.clone(), format!("{year:?}"), expected).help(help));
            }
        }
    }
    weights.pupils = table.truth("pupils", problems).unwrap_or_default();
    weights.balance = table.decimal("balance", problems);
    table.finish(problems);
    weights
}

fn against(table: &mut Reader, problems: &mut Problems) -> Option<EarlierPlan> {
    let years_ago = table.whole("years_ago", problems).unwrap_or_default();
    let file = table.text("against", problems)?;
    Some(EarlierPlan { file: PathBuf::from(file), years_ago, plan: crate::plan::Plan::default() })
}

/// The earlier plan as a document names it, and its key there.
pub fn earlier_plan(document: &Entry) -> Option<(KeyPath, Written)> {
    let Node::Table(children) = &document.node else { return None };
    let Node::Array(stages) = &children.get("objective")?.node else { return None };
    stages.iter().enumerate().find_map(|(i, stage)| {
        let Node::Table(children) = &stage.node else { return None };
        let against = children.get("against")?;
        let Node::Text(path) = &against.node else { return None };
        let key = KeyPath::parse(&format!("objective[{}].against", i + 1)).ok()?;
        Some((key, Written { path: path.clone(), file: against.place.file.clone() }))
    })
}

/// Refuses keys that an aim has no use for, and an aim that lacks the key it needs.
fn refuse_unused(table: &mut Reader, aim: Aim, problems: &mut Problems) {
    let weighed = matches!(aim, Aim::UnitsNotPassing | Aim::WeightedShortfall);
    let compared = aim == Aim::ChangeFromPlan;
    for (key, used) in [("weights", weighed), ("against", compared), ("years_ago", compared)] {
        if let Some(entry) = table.entry(key).filter(|_| !used) {
            let found = format!("{key}, which {} does not use", aim.name());
            let expected = match key {
                "weights" => "weights only with units_not_passing and weighted_shortfall",
                _ => "an earlier plan only with change_from_plan",
            };
            problems.add(Problem::error("P31", entry.place.clone(), found, expected));
        }
    }
    let no_use = ["indicator", "balance"].into_iter().filter(|_| aim == Aim::UnitsNotPassing);
    if let Some(mut weights) = table.table("weights", problems) {
        for key in no_use {
            if let Some(entry) = weights.entry(key) {
                let found = format!("weights by {key}, which units_not_passing does not use");
                problems.add(Problem::error("P31", entry.place.clone(), found, "stage, setting, year, or pupils"));
            }
        }
    }
    if compared && table.entry("against").is_none() {
        table.missing("against", "the plan.json of the earlier plan", problems);
    }
}

/// Refuses what could only be 0: an aim of requirements that are not aimed at, and a price of rules
/// of which none gives way; and rules that would give way without a price.
pub(super) fn refuse_without_use(reader: &mut Reader, policy: &Policy, problems: &mut Problems) {
    let place = reader.entry("objective").map_or_else(|| reader.place.clone(), |entry| entry.place.clone());
    for stage in &policy.objective {
        let (missing, help) = match stage.minimise {
            Aim::UnitsNotPassing | Aim::WorstUnit if !policy.aims_at(|asked| asked.thresholds) => {
                ("thresholds that are only aimed at", "set requirements.thresholds = \"aim\"")
            }
            Aim::CoefficientsOverLimit if !policy.aims_at(|asked| asked.balance) => {
                ("a balance that is only aimed at", "set requirements.balance = \"aim\"")
            }
            Aim::WeightedShortfall
                if !policy.aims_at(|asked| asked.thresholds) && !policy.aims_at(|asked| asked.balance) =>
            {
                ("requirements that are only aimed at", "set requirements.thresholds or requirements.balance = \"aim\"")
            }
            Aim::Softened if policy.softened.is_empty() => ("rules that may give way", "add [soften.FAMILY]"),
            _ => continue,
        };
        let found = format!("{}, which is 0 whatever the plan", stage.minimise.name());
        problems.add(Problem::error("P32", place.clone(), found, missing).help(help));
    }
    refuse_free_softening(policy, place, problems);
}

/// Before an aim that is not money rules would give way for nothing.
fn refuse_free_softening(policy: &Policy, place: crate::diagnostic::Place, problems: &mut Problems) {
    let first = policy.objective.first().map(|stage| stage.minimise);
    let priced = policy.stage_of(Aim::Softened).is_some() || first == Some(Aim::Cost);
    if let Some(first) = first.filter(|_| !policy.softened.is_empty() && !priced) {
        let found = format!("{} first, for which rules would give way whatever they cost", first.name());
        let problem = Problem::error("P33", place, found, "cost first, or a stage that minimises softened");
        problems.add(problem.help("put softened first to let rules give way only where there is no plan without"));
    }
}
