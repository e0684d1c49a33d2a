//! The view of an inspection: the verdict by area, every item, what breaks it, what is missing.

mod words;

use super::json;
use super::view::{Cell, Column, Table};
use crate::county::{County, SchoolId};
use crate::evaluate::{Assessment, Breach, Inspection, ItemScore, Missing, PartScore};
use crate::standard::{Area, Item, Part, Standard};
use num_traits::ToPrimitive;
use serde_json::Value;
use std::collections::BTreeMap;
use words::{found, required};

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

    /// One clause for each item that fails, of those that are wanted.
    #[must_use]
    pub fn obstacles(&self, wanted: fn(&Item) -> bool) -> Vec<String> {
        let fails = |(item, score): &(&Item, &ItemScore)| score.assessment == Assessment::Fails && wanted(item);
        let clause = |(item, score): (&Item, &ItemScore)| {
            let veto = if item.veto { " (a veto)" } else { "" };
            let part = item.parts.iter().zip(&score.parts).find(|(_, part)| part.assessment == Assessment::Fails);
            let found = part.map(|(part, score)| found(part, score)).unwrap_or_default();
            format!("{} {}{veto}: {found}", item.id, self.title(item))
        };
        self.items().filter(fails).map(clause).collect()
    }

    /// Of an item, in the county's language.
    fn title<'b>(&self, item: &'b Item) -> &'b str {
        if self.county.language.as_deref() == Some("zh") { &item.title_zh } else { &item.title }
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
        table.rows = self
            .parts()
            .map(|(item, part, score)| {
                let title = self.title(item);
                let title = part.title.as_ref().map_or(title.to_string(), |part| format!("{title}: {part}"));
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
        self.breaches_of(|_| true)
    }

    /// The same, of the schools that are wanted.
    #[must_use]
    pub fn breaches_of(&self, wanted: impl Fn(&SchoolId) -> bool) -> Table {
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
            let breaches = score.parts.iter().flat_map(|part| &part.breaches);
            for breach in breaches.filter(|breach| wanted(&breach.school)) {
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

/// Whether a standard asks more than the resource area.
#[must_use]
pub fn asks_items(standard: &Standard) -> bool {
    standard.items.iter().any(|item| item.area != Area::Resources)
}
