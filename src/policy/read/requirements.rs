//! The tables `[requirements]` and `[target.YEAR]`.

use crate::county::StageId;
use crate::diagnostic::{Problem, Problems};
use crate::document::{self, Reader};
use crate::policy::{Demand, Requirements};
use crate::quantity::Decimal;
use std::collections::BTreeMap;

/// How strictly a rule is meant.
pub(super) const DEMANDS: [(&str, Demand); 3] = [("must", Demand::Must), ("aim", Demand::Aim), ("off", Demand::Off)];

/// What is required in the end.
pub(super) fn requirements(reader: &mut Reader, problems: &mut Problems) -> Requirements {
    let everything = Requirements { thresholds: Demand::Must, balance: Demand::Must, ..Requirements::none() };
    match reader.table("requirements", problems) {
        Some(table) => laid_over(&everything, table, problems),
        None => everything,
    }
}

/// What is required from a year on: what a target does not say is as in `[requirements]`.
pub(super) fn targets(
    reader: &mut Reader,
    base: &Requirements,
    years: u32,
    problems: &mut Problems,
) -> BTreeMap<u32, Requirements> {
    let mut targets = BTreeMap::new();
    for (year, entry) in reader.named("target", problems) {
        let target = laid_over(base, Reader::new(entry, problems), problems);
        match year.parse::<u32>().ok().filter(|year| (1..=years).contains(year)) {
            Some(year) => drop(targets.insert(year, target)),
            None => {
                let expected = format!("a year of the plan, 1 to {years}");
                let help = "years are counted from 1; horizon.years says how many there are";
                problems.add(Problem::error("P10", entry.place.clone(), format!("{year:?}"), expected).help(help));
            }
        }
    }
    targets
}

fn laid_over(base: &Requirements, mut table: Reader, problems: &mut Problems) -> Requirements {
    let mut requirements = base.clone();
    if let Some(entry) = table.entry("thresholds") {
        requirements.thresholds = document::choice_of(entry, &DEMANDS, problems).unwrap_or(Demand::Must);
    }
    if let Some(entry) = table.entry("balance") {
        requirements.balance = document::choice_of(entry, &DEMANDS, problems).unwrap_or(Demand::Must);
    }
    if let Some(exemptions) = table.truth("exemptions", problems) {
        requirements.exemptions = exemptions;
    }
    if let Some(share) = super::share(&mut table, "threshold_share", problems) {
        requirements.threshold_share = above_zero(&mut table, "threshold_share", share, problems);
    }
    for (stage, entry) in table.named("balance_limit", problems) {
        if let Some(limit) = document::decimal_of(entry, problems) {
            if limit.is_zero() {
                problems.add(Problem::error("D06", entry.place.clone(), "0", "a limit above 0"));
            }
            requirements.balance_limits.insert(StageId::from(stage), limit);
        }
    }
    table.finish(problems);
    requirements
}

fn above_zero(table: &mut Reader, key: &'static str, share: Decimal, problems: &mut Problems) -> Decimal {
    if share.is_zero() {
        let place = table.entry(key).map_or_else(|| table.place.clone(), |entry| entry.place.clone());
        problems.add(Problem::error("D06", place, "0", "a share above 0"));
    }
    share
}
