//! The view of an inspection: the verdict by area, every item, what breaks it, what is missing.

use super::json;
use super::view::{Cell, Column, Table};
use crate::county::{County, SchoolId};
use crate::evaluate::{Assessment, Breach, Inspection, ItemScore, Missing, PartScore};
use crate::standard::{Area, Bound, Item, Part, Rule, Standard};
use num_rational::BigRational;
use num_traits::ToPrimitive;
use serde_json::Value;
use std::collections::BTreeMap;

/// How many names of schools, or of figures that are missing, stand in a cell.
const NAMES_SHOWN: usize = 3;

/// An inspection beside what it was made from.
#[derive(Debug, Clone, Copy)]
pub struct InspectionView<'a> {
    /// The county that was judged.
    pub county: &'a County,
    /// What it was judged by.
    pub standard: &'a Standard,
    /// How it stands.
    pub inspection: &'a Inspection,
}

impl InspectionView<'_> {
    /// One row for each area, with how many of its items pass, fail, and are not assessed; in the
    /// resource area units and coefficients count as items.
    #[must_use]
    pub fn areas(&self) -> Table {
        let columns = [
            ("area", "area 领域"),
            ("verdict", "verdict"),
            ("pass", "pass"),
            ("fail", "fail"),
            ("not_assessed", "not assessed"),
        ];
        let mut table = Table::new("By area", columns.map(|(key, title)| Column::new(key, title)).to_vec());
        for score in &self.inspection.areas {
            let (title, title_zh) = score.area.titles();
            let mut row = vec![Cell::Text(format!("{title} {title_zh}")), Cell::text(score.assessment.verb())];
            row.extend(score.counts.map(Cell::count));
            table.rows.push(row);
        }
        table
    }

    /// What stands in the way outside the resource area, one clause for each item that fails.
    #[must_use]
    pub fn obstacles(&self) -> Vec<String> {
        let fails = |(_, score): &(&Item, &ItemScore)| score.assessment == Assessment::Fails;
        let clause = |(item, score): (&Item, &ItemScore)| {
            let veto = if item.veto { " (a veto)" } else { "" };
            let part = item.parts.iter().zip(&score.parts).find(|(_, part)| part.assessment == Assessment::Fails);
            let found = part.map(|(part, score)| found(part, score)).unwrap_or_default();
            format!("{} {}{veto}: {found}", item.id, item.title)
        };
        self.items().filter(fails).map(clause).collect()
    }

    fn items(&self) -> impl Iterator<Item = (&Item, &ItemScore)> {
        self.standard.items.iter().zip(&self.inspection.items)
    }

    /// Items that nothing is known of, by number.
    #[must_use]
    pub fn not_assessed(&self) -> Vec<&str> {
        let unknown = |(_, score): &(&Item, &ItemScore)| score.assessment == Assessment::NotAssessed;
        self.items().filter(unknown).map(|(item, _)| item.id.as_str()).collect()
    }

    /// One row for each thing that an item asks, for people; titles in the county's language.
    #[must_use]
    pub fn table(&self) -> Table {
        let columns = [
            ("item", "item"),
            ("title", "title 条目"),
            ("required", "required 达标值"),
            ("found", "found 实际值"),
            ("verdict", "met 是否达标"),
        ];
        let mut table = Table::new("Items 各条目", columns.map(|(key, title)| Column::new(key, title)).to_vec());
        let chinese = self.county.language.as_deref() == Some("zh");
        table.rows = self
            .parts()
            .map(|(item, part, score)| {
                let title = if chinese { &item.title_zh } else { &item.title };
                let title = part.title.as_ref().map_or(title.clone(), |part| format!("{title}: {part}"));
                vec![
                    Cell::text(&item.id),
                    Cell::Text(title),
                    Cell::Text(required(part)),
                    Cell::Text(found(part, score)),
                    Cell::truth(score.assessment.passes()),
                ]
            })
            .collect();
        table
    }

    /// Each thing that an item asks, with how it stands.
    fn parts(&self) -> impl Iterator<Item = (&Item, &Part, &PartScore)> {
        self.items()
            .flat_map(|(item, score)| item.parts.iter().zip(&score.parts).map(move |(part, score)| (item, part, score)))
    }

    /// The same for programs.
    fn items_document(&self) -> Value {
        let part = |(item, part, score): (&Item, &Part, &PartScore)| {
            serde_json::json!({
                "item": item.id,
                "area": item.area,
                "title": item.title,
                "title_zh": item.title_zh,
                "part": part.title,
                "veto": item.veto,
                "verdict": score.assessment,
                "actual": score.actual.as_ref().and_then(ToPrimitive::to_f64),
                "required": required(part),
                "found": found(part, score),
            })
        };
        self.parts().map(part).collect()
    }

    /// One row for each school, class, or kind of room that breaks an item.
    #[must_use]
    pub fn breaches(&self) -> Table {
        let columns = [
            ("item", "item"),
            ("school", "school"),
            ("name", "name"),
            ("subject", "what"),
            ("actual", "actual 实际值"),
            ("required", "required 达标值"),
        ];
        let mut table =
            Table::new("What breaks them 不达标明细", columns.map(|(key, title)| Column::new(key, title)).to_vec());
        let names: BTreeMap<&SchoolId, &str> =
            self.county.schools.iter().map(|school| (&school.id, school.name.as_str())).collect();
        for (item, score) in self.items() {
            for breach in score.parts.iter().flat_map(|part| &part.breaches) {
                table.rows.push(breach_row(&item.id, breach, &names));
            }
        }
        table
    }

    /// One row for each figure that is missing to judge an item.
    #[must_use]
    pub fn missing(&self) -> Table {
        let columns = [("item", "item"), ("missing", "missing"), ("of", "of")];
        let columns = columns.map(|(key, title)| Column::new(key, title)).to_vec();
        let mut table = Table::new("What is missing to judge them", columns);
        for (item, _, score) in self.parts() {
            let row =
                |missing: &Missing| vec![Cell::text(&item.id), Cell::text(&missing.what), Cell::text(&missing.of)];
            table.rows.extend(score.missing.iter().map(row));
        }
        table
    }

    /// Areas, items, breaches and missing figures; `docs/formats/evaluate-json.md` describes them.
    #[must_use]
    pub fn document(&self) -> Value {
        serde_json::json!({
            "verdict": self.inspection.assessment,
            "areas": json::rows(&self.areas()),
            "items": self.items_document(),
            "breaches": json::rows(&self.breaches()),
            "missing": json::rows(&self.missing()),
        })
    }
}

fn breach_row(item: &str, breach: &Breach, names: &BTreeMap<&SchoolId, &str>) -> Vec<Cell> {
    vec![
        Cell::text(item),
        Cell::text(breach.school.as_str()),
        Cell::text(names.get(&breach.school).copied().unwrap_or_default()),
        Cell::text(&breach.subject),
        Cell::fraction(Some(&breach.actual), 2),
        Cell::fraction(Some(&breach.required), 2),
    ]
}

/// What a part asks, in words.
fn required(part: &Part) -> String {
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
fn found(part: &Part, score: &PartScore) -> String {
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

/// Whether a standard asks more than the resource area.
#[must_use]
pub fn asks_items(standard: &Standard) -> bool {
    standard.items.iter().any(|item| item.area != Area::Resources)
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
