//! The view of an inspection: the verdict by area, every item, what breaks it, what is missing.

mod words;

use super::json;
use super::view::{Cell, Table};
use super::wording::Wording;
use crate::county::{County, SchoolId};
use crate::evaluate::{Assessment, Breach, Inspection, ItemScore, Missing, PartScore};
use crate::language::{Catalogue, Language};
use crate::standard::{Area, Item, Part, Standard};
use num_traits::ToPrimitive;
use serde_json::Value;
use std::collections::BTreeMap;

/// An inspection beside what it was made from.
#[derive(Clone, Copy)]
pub struct InspectionView<'a> {
    /// The county that was judged.
    pub county: &'a County,
    /// What it was judged by.
    pub standard: &'a Standard,
    /// How it stands.
    pub inspection: &'a Inspection,
    /// The words in which it is told.
    pub words: &'static Catalogue,
}

impl<'a> InspectionView<'a> {
    fn wording(&self) -> Wording<'a> {
        Wording { words: self.words, county: self.county, standard: self.standard }
    }

    /// The same in English, as programs see it.
    fn in_english(&self) -> Wording<'a> {
        Wording { words: Language::English.catalogue(), ..self.wording() }
    }

    /// One row for each area, with how many of its items pass, fail, and are not assessed; in the
    /// resource area units and coefficients count as items.
    #[must_use]
    pub fn areas(&self) -> Table {
        let columns = [
            ("area", "table-area"),
            ("verdict", "table-verdict"),
            ("pass", "table-passing"),
            ("fail", "table-failing"),
            ("not_assessed", "table-not-assessed"),
        ];
        let mut table = Table::worded(self.words, self.words.say("evaluate-areas"), columns);
        for score in &self.inspection.areas {
            let verdict = Cell::named(score.assessment.verb(), self.wording().verb(score.assessment));
            let mut row = vec![self.wording().area(score.area), verdict];
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
            let words = self.wording();
            let part = item.parts.iter().zip(&score.parts).find(|(_, part)| part.assessment == Assessment::Fails);
            let found = part.map(|(part, score)| words.found(part, score)).unwrap_or_default();
            let id = if item.veto { "evaluate-item-veto" } else { "evaluate-item-fails" };
            let (item, title) = (("item", item.id.as_str().into()), ("title", self.title(item).into()));
            words.say_with(id, [item, title, ("found", found.into())])
        };
        self.items().filter(fails).map(clause).collect()
    }

    /// Of an item; in English where it has no other.
    fn title<'b>(&self, item: &'b Item) -> &'b str {
        if self.wording().is_english() || item.title_zh.is_empty() { &item.title } else { &item.title_zh }
    }

    /// Of an item and one thing that it asks, where it asks several.
    fn part_title(&self, item: &Item, part: &Part) -> String {
        let chinese = part.title_zh.as_ref().filter(|_| !self.wording().is_english());
        let title = self.title(item);
        match chinese.or(part.title.as_ref()) {
            None => title.to_string(),
            Some(part) => {
                self.words.say_with("evaluate-item-part", [("item", title.into()), ("part", part.as_str().into())])
            }
        }
    }

    fn items(&self) -> impl Iterator<Item = (&'a Item, &'a ItemScore)> + use<'a> {
        self.standard.items.iter().zip(&self.inspection.items)
    }

    /// Items that nothing is known of, by number.
    #[must_use]
    pub fn not_assessed(&self) -> Vec<&'a str> {
        let unknown = |(_, score): &(&Item, &ItemScore)| score.assessment == Assessment::NotAssessed;
        self.items().filter(unknown).map(|(item, _)| item.id.as_str()).collect()
    }

    /// One row for each thing that an item asks, for people.
    #[must_use]
    pub fn table(&self) -> Table {
        let columns = [
            ("item", "table-item"),
            ("title", "table-item-title"),
            ("required", "table-required-of-item"),
            ("found", "table-found"),
            ("verdict", "table-met"),
        ];
        let mut table = Table::worded(self.words, self.words.say("evaluate-items"), columns);
        table.rows = self
            .parts()
            .map(|(item, part, score)| {
                vec![
                    Cell::text(&item.id),
                    Cell::Text(self.part_title(item, part)),
                    Cell::Text(self.wording().required(part)),
                    Cell::Text(self.wording().found(part, score)),
                    Cell::truth(score.assessment.passes()),
                ]
            })
            .collect();
        table
    }

    /// Each thing that an item asks, with how it stands.
    fn parts(&self) -> impl Iterator<Item = (&'a Item, &'a Part, &'a PartScore)> + use<'a> {
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
                "required": self.in_english().required(part),
                "found": self.in_english().found(part, score),
            })
        };
        self.parts().map(part).collect()
    }

    /// One row for each school, class, or kind of room that breaks an item.
    #[must_use]
    pub fn breaches(&self) -> Table {
        self.breaches_of(|_| true)
    }

    fn breach_row(&self, item: &str, breach: &Breach, names: &BTreeMap<&SchoolId, &str>) -> Vec<Cell> {
        vec![
            Cell::text(item),
            Cell::text(breach.school.as_str()),
            Cell::text(names.get(&breach.school).copied().unwrap_or_default()),
            Cell::named(self.in_english().subject(&breach.subject), self.wording().subject(&breach.subject)),
            Cell::fraction(Some(&breach.actual), 2),
            Cell::fraction(Some(&breach.required), 2),
        ]
    }

    /// The same, of the schools that are wanted.
    #[must_use]
    pub fn breaches_of(&self, wanted: impl Fn(&SchoolId) -> bool) -> Table {
        let columns = [
            ("item", "table-item"),
            ("school", "table-school"),
            ("name", "table-name"),
            ("subject", "table-what"),
            ("actual", "table-actual"),
            ("required", "table-required-of-item"),
        ];
        let mut table = Table::worded(self.words, self.words.say("evaluate-breaches"), columns);
        let names: BTreeMap<&SchoolId, &str> =
            self.county.schools.iter().map(|school| (&school.id, school.name.as_str())).collect();
        for (item, score) in self.items() {
            let breaches = score.parts.iter().flat_map(|part| &part.breaches);
            for breach in breaches.filter(|breach| wanted(&breach.school)) {
                table.rows.push(self.breach_row(&item.id, breach, &names));
            }
        }
        table
    }

    /// One row for each figure that is missing to judge an item.
    #[must_use]
    pub fn missing(&self) -> Table {
        let columns = [("item", "table-item"), ("missing", "table-lacking"), ("of", "table-of")];
        let mut table = Table::worded(self.words, self.words.say("evaluate-missing-for-items"), columns);
        let (told, key) = (self.wording(), self.in_english());
        for (item, _, score) in self.parts() {
            let row = |missing: &Missing| {
                let holder = |wording: &Wording| wording.holder(missing).unwrap_or_default();
                let what = Cell::named(key.lacking(&missing.what), told.lacking(&missing.what));
                vec![Cell::text(&item.id), what, Cell::named(holder(&key), holder(&told))]
            };
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

/// Whether a standard asks more than the resource area.
#[must_use]
pub fn asks_items(standard: &Standard) -> bool {
    standard.items.iter().any(|item| item.area != Area::Resources)
}
