//! What an item asks and what was found, in words.

use crate::evaluate::{Missing, PartScore};
use crate::standard::{Bound, Part, Rule};
use num_rational::BigRational;
use num_traits::ToPrimitive;
use std::collections::BTreeMap;

/// How many names of schools, or of figures that are missing, stand in a cell.
const NAMES_SHOWN: usize = 3;

/// What a part asks, in words.
pub(super) fn required(part: &Part) -> String {
    let bound = |bound: &Bound| {
        format!("{} {}", bound.sense.sign(), amount(&crate::quantity::exact(bound.number.value), &bound.unit))
    };
    match &part.rule {
        Rule::Attested { .. } => "attested by a document".to_string(),
        Rule::Figure { bound: of, .. } => bound(of),
        Rule::Ratio(ratio) => {
            let at = if ratio.each_school { " at every school" } else { "" };
            format!("{}{at}", bound(&ratio.bound))
        }
        Rule::SpecialRooms { room, per_classes, least_area } => {
            let area = largest(least_area.iter().map(|number| number.number.value));
            format!("1 {room} room of {area} m2 for every {} classes", per_classes.value)
        }
        Rule::SchoolSize { most } => {
            let mut limits: Vec<_> = most.iter().map(|number| number.number.value).collect();
            limits.sort();
            limits.dedup();
            let limits: Vec<String> = limits.iter().map(ToString::to_string).collect();
            format!("≤ {} pupils by kind of school", limits.join(" / "))
        }
        Rule::ClassSize { most, share } => {
            let limits: Vec<String> = most.iter().map(|(stage, most)| format!("{stage} ≤ {}", most.value)).collect();
            let share = share
                .as_ref()
                .map(|share| format!(" in {} of classes", amount(&crate::quantity::exact(share.value), "share")));
            format!("{} pupils{}", limits.join(", "), share.unwrap_or_default())
        }
        Rule::FundingFloor { least_pupils, .. } => format!("funded as for {} pupils", least_pupils.value),
    }
}

fn largest(values: impl Iterator<Item = crate::quantity::Decimal>) -> crate::quantity::Decimal {
    values.max().unwrap_or_default()
}

/// What was found of a part, in words: a figure, a count, or what is missing.
pub(super) fn found(part: &Part, score: &PartScore) -> String {
    let unit = match &part.rule {
        Rule::Figure { bound, .. } => bound.unit.as_str(),
        Rule::Ratio(ratio) => ratio.bound.unit.as_str(),
        _ => "share",
    };
    let mut clauses: Vec<String> = score.actual.iter().map(|actual| amount(actual, unit)).collect();
    if !score.found.is_empty() {
        clauses.push(score.found.clone());
    }
    clauses.extend(missing(&score.missing));
    clauses.join("; ")
}

/// What is missing, with the first few schools or units of which it is.
fn missing(missing: &[Missing]) -> Vec<String> {
    let mut by_what: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for one in missing {
        let of = by_what.entry(&one.what).or_default();
        of.extend(Some(one.of.as_str()).filter(|of| !of.is_empty()));
    }
    let clause = |(what, of): (&str, Vec<&str>)| match of.is_empty() {
        true => format!("missing: {what}"),
        false => format!("missing: {what} ({})", cut(of.into_iter())),
    };
    by_what.into_iter().map(clause).collect()
}

/// The first few names, with how many more there are.
fn cut<'a>(names: impl ExactSizeIterator<Item = &'a str>) -> String {
    let more = names.len().saturating_sub(NAMES_SHOWN);
    let shown: Vec<&str> = names.take(NAMES_SHOWN).collect();
    let more = if more > 0 { format!(", and {more} more") } else { String::new() };
    format!("{}{more}", shown.join(", "))
}

/// A figure with its unit; shares in per cent.
fn amount(value: &BigRational, unit: &str) -> String {
    let value = value.to_f64().unwrap_or(f64::NAN);
    match unit {
        "share" => format!("{} %", plain(value * 100.0)),
        "" => plain(value),
        unit => format!("{} {unit}", plain(value)),
    }
}

/// Up to two decimals, without trailing zeros.
fn plain(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_shown_in_per_cent_and_bounds_with_their_sign() {
        assert_eq!(amount(&BigRational::new(1.into(), 8.into()), "share"), "12.5 %");
        assert_eq!(amount(&BigRational::from(num_bigint::BigInt::from(6000)), "yuan/pupil"), "6000 yuan/pupil");
    }

    #[test]
    fn cut_lists_say_how_many_more_there_are() {
        assert_eq!(cut(["a", "b", "c", "d", "e"].into_iter()), "a, b, c, and 2 more");
        assert_eq!(cut(["a"].into_iter()), "a");
    }
}
