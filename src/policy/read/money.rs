//! The tables `[budget]`, `[source.NAME]` and `[public_funds]`.

use super::price;
use crate::county::StageId;
use crate::diagnostic::{Problem, Problems, did_you_mean, one_of};
use crate::document::{self, Entry, Node, Reader};
use crate::policy::{Matching, MoneyKind, PublicFunds, Purpose, Source};
use crate::quantity::{Decimal, Wan};
use std::collections::{BTreeMap, BTreeSet};

/// The most money in all, and in single years.
pub(super) fn budget(reader: &mut Reader, years: u32, problems: &mut Problems) -> (Option<Wan>, BTreeMap<u32, Wan>) {
    let Some(mut table) = reader.table("budget", problems) else { return (None, BTreeMap::new()) };
    let unlimited = table.truth("unlimited", problems) == Some(true);
    let total = table.decimal("total_wan", problems).map(Wan);
    let has_years = table.entry("year").is_some();
    let by_year = by_year(table.named("year", problems), years, problems);
    if table.entry("total_wan").is_none() && !unlimited && !has_years {
        table.missing("total_wan", "the budget in 万元, limits by year, or unlimited = true", problems);
    }
    table.finish(problems);
    if unlimited { (None, BTreeMap::new()) } else { (total, by_year) }
}

/// Money by year of the plan.
fn by_year(entries: Vec<(&str, &Entry)>, years: u32, problems: &mut Problems) -> BTreeMap<u32, Wan> {
    let mut amounts = BTreeMap::new();
    for (written, entry) in entries {
        let amount = document::decimal_of(entry, problems);
        match (written.parse::<u32>().ok().filter(|year| (1..=years).contains(year)), amount) {
            (Some(year), Some(amount)) => drop(amounts.insert(year, Wan(amount))),
            (None, _) => {
                let expected = format!("a year of the plan, 1 to {years}");
                let help = "years are counted from 1; horizon.years says how many there are";
                problems.add(Problem::error("P10", entry.place.clone(), format!("{written:?}"), expected).help(help));
            }
            (Some(_), None) => {}
        }
    }
    amounts
}

/// The sources of money, by name.
pub(super) fn sources(reader: &mut Reader, years: u32, problems: &mut Problems) -> Vec<Source> {
    let entries = reader.named("source", problems);
    let sources: Vec<Source> =
        entries.iter().filter_map(|(name, entry)| source(name, entry, years, problems)).collect();
    for (name, entry) in entries {
        if let Some(source) = sources.iter().find(|source| source.name == name) {
            refuse_bad_matching(source, &sources, entry, problems);
        }
    }
    sources
}

fn source(name: &str, entry: &Entry, years: u32, problems: &mut Problems) -> Option<Source> {
    let mut reader = Reader::new(entry, problems);
    let off = super::switched_off(&mut reader, problems);
    let kind = reader.entry("kind").and_then(|entry| document::choice_of(entry, &MoneyKind::NAMES, problems));
    let source = Source {
        name: name.to_string(),
        kind: kind.unwrap_or(MoneyKind::Any),
        purposes: purposes(&mut reader, problems),
        amounts: amounts(&mut reader, years, problems),
        matching: matching(&mut reader, problems),
        carry_over: carry_over(&mut reader, problems),
    };
    reader.finish(problems);
    (!off).then_some(source)
}

fn purposes(reader: &mut Reader, problems: &mut Problems) -> Option<BTreeSet<Purpose>> {
    reader.entry("purposes")?;
    let items = reader.items("purposes", problems);
    Some(items.iter().filter_map(|item| document::choice_of(item, &Purpose::NAMES, problems)).collect())
}

/// One number for each year alike, or a table that names every year.
fn amounts(reader: &mut Reader, years: u32, problems: &mut Problems) -> Vec<Wan> {
    let none = || vec![Wan::ZERO; years as usize];
    let Some(entry) = reader.entry("amount_wan") else {
        reader.missing("amount_wan", "万元 of each year, or a table by year", problems);
        return none();
    };
    if !matches!(entry.node, Node::Table(_)) {
        return document::decimal_of(entry, problems).map_or_else(none, |amount| vec![Wan(amount); years as usize]);
    }
    let written = by_year(reader.named("amount_wan", problems), years, problems);
    let missing: Vec<String> = (1..=years).filter(|year| !written.contains_key(year)).map(|y| y.to_string()).collect();
    if !missing.is_empty() {
        let found = format!("no amount for the year {}", missing.join(", "));
        let problem =
            Problem::error("P10", entry.place.clone(), found, format!("an amount for each year, 1 to {years}"));
        problems.add(problem.help("write 0 for a year without new money"));
    }
    (1..=years).map(|year| written.get(&year).copied().unwrap_or_default()).collect()
}

fn matching(reader: &mut Reader, problems: &mut Problems) -> Option<Matching> {
    let mut table = reader.table("matching", problems)?;
    let matching =
        Matching { share: table.required_decimal("share", problems), by: table.required_text("by", problems) };
    table.finish(problems);
    Some(matching)
}

/// `"none"`, `"full"`, or a share between 0 and 1.
fn carry_over(reader: &mut Reader, problems: &mut Problems) -> Decimal {
    const WORDS: [(&str, Decimal); 2] = [("none", Decimal::ZERO), ("full", Decimal::ONE)];
    match reader.entry("carry_over") {
        None => Decimal::ZERO,
        Some(entry) if matches!(entry.node, Node::Text(_)) => {
            document::choice_of(entry, &WORDS, problems).unwrap_or_default()
        }
        Some(_) => super::share(reader, "carry_over", problems).unwrap_or_default(),
    }
}

/// Money is matched by another source, which needs no matching itself: else a yuan would be asked of
/// itself.
fn refuse_bad_matching(source: &Source, sources: &[Source], entry: &Entry, problems: &mut Problems) {
    let Some(matching) = &source.matching else { return };
    let others = || sources.iter().map(|other| other.name.as_str()).filter(|name| *name != source.name);
    let found = match sources.iter().find(|other| other.name == matching.by) {
        _ if matching.by == source.name => format!("the source {:?} itself", matching.by),
        None => format!("the source {:?}, which the policy has not", matching.by),
        Some(by) if by.matching.is_some() => format!("the source {:?}, which needs to be matched itself", matching.by),
        Some(_) => return,
    };
    let key = format!("source.{}.matching.by", source.name);
    let problem = Problem::error("P22", entry.place.clone().column(key), found, one_of(others()));
    problems.add(problem.help(did_you_mean(&matching.by, others())));
}

/// The norms of public funds.
pub(super) fn public_funds(reader: &mut Reader, problems: &mut Problems) -> Option<PublicFunds> {
    let mut table = reader.table("public_funds", problems)?;
    let off = super::switched_off(&mut table, problems);
    let quotas = table.named("quota_yuan", problems).into_iter();
    let quotas: BTreeMap<StageId, Decimal> =
        quotas.filter_map(|(stage, entry)| Some((StageId::from(stage), price::price_of(entry, problems)?))).collect();
    if quotas.is_empty() {
        table.missing("quota_yuan", "yuan a pupil by stage, such as { primary = 720, junior = 940 }", problems);
    }
    let norms = PublicFunds {
        quotas,
        least_pupils: table.whole("least_pupils", problems).unwrap_or_default(),
        boarder: price::price(&mut table, "boarder_yuan", problems).unwrap_or_default(),
        special: price::price(&mut table, "special_yuan", problems),
        training_share: super::share(&mut table, "training_share", problems).unwrap_or_default(),
    };
    table.finish(problems);
    (!off).then_some(norms)
}
