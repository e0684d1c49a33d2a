//! How the terminal names what the data and the standard name by a key: in English as it stands in
//! files, in Chinese by the standard's titles, the words of the field, and the county's own.

use super::view::Cell;
use crate::county::{County, StageId, Vocabulary};
use crate::evaluate::Assessment;
use crate::language::{Argument, Catalogue, Language};
use crate::standard::{Area, Standard};

/// The words of one language for the names of a county and its standard.
#[derive(Clone, Copy)]
pub struct Wording<'a> {
    /// The messages.
    pub words: &'static Catalogue,
    /// The county, whose tables may have words of their own.
    pub county: &'a County,
    /// The standard, which has titles.
    pub standard: &'a Standard,
}

impl<'a> Wording<'a> {
    pub(super) fn say(&self, id: &str) -> String {
        self.words.say(id)
    }

    pub(super) fn say_with<const N: usize>(&self, id: &str, arguments: [(&'static str, Argument); N]) -> String {
        self.words.say_with(id, arguments)
    }

    pub(super) fn is_english(&self) -> bool {
        self.words.language == Language::English
    }

    /// A title where there is one in the language, else the key.
    fn titled(&self, key: &str, chinese: Option<&str>) -> String {
        let chinese = chinese.filter(|title| !title.is_empty() && !self.is_english());
        chinese.map_or_else(|| self.name(key), str::to_string)
    }

    /// A stage.
    #[must_use]
    pub fn stage(&self, id: &StageId) -> String {
        let stage = self.standard.stage(id).map(|stage| stage.title_zh.as_str()).filter(|title| !title.is_empty());
        // A stage that is not judged has the county's word; a school of its kind is called otherwise.
        self.titled(id.as_str(), stage.or_else(|| self.county_word(id.as_str())))
    }

    /// A stage, in English with its Chinese title behind it.
    #[must_use]
    pub fn stage_title(&self, id: &StageId) -> String {
        if !self.is_english() {
            return self.stage(id);
        }
        let title = self.standard.stage(id).map_or("", |stage| stage.title_zh.as_str());
        format!("{id} {title}").trim_end().to_string()
    }

    /// An indicator.
    #[must_use]
    pub fn indicator(&self, id: &str) -> String {
        let known = self.standard.indicators.iter().find(|indicator| indicator.id == id);
        self.titled(id, known.map(|indicator| indicator.title_zh.as_str()))
    }

    /// Any other name: a unit, a kind of school, a facility, a flag, a figure.
    #[must_use]
    pub fn name(&self, key: &str) -> String {
        if self.is_english() {
            return key.to_string();
        }
        let known = self.words.known_term(key);
        known.unwrap_or_else(|| self.county_word(key).unwrap_or(key).to_string())
    }

    /// What the county's tables, or those of the standard, call it beside its name.
    fn county_word(&self, key: &str) -> Option<&'a str> {
        let of = |vocabulary: &'a Vocabulary| {
            let facility = vocabulary.facility_kinds.iter().find(|kind| kind.id.as_str() == key);
            let alias = vocabulary.aliases.iter().find(|(alias, name)| *name == key && !alias.is_ascii());
            facility.and_then(|kind| kind.aliases.first()).or(alias.map(|(alias, _)| alias)).map(String::as_str)
        };
        of(&self.county.vocabulary).or_else(|| of(&self.standard.vocabulary))
    }

    /// Flags of teachers, joined by `+`.
    #[must_use]
    pub fn flags(&self, flags: &str) -> String {
        if self.is_english() {
            return flags.to_string();
        }
        flags.split('+').map(|flag| self.name(flag)).collect::<Vec<_>>().join(&self.say("term-join"))
    }

    /// The standard by its name.
    #[must_use]
    pub fn standard_title(&self) -> String {
        let Standard { id, title_zh, .. } = self.standard;
        if self.is_english() || title_zh.is_empty() {
            return id.clone();
        }
        self.say_with("table-standard", [("title", title_zh.as_str().into()), ("id", id.as_str().into())])
    }

    /// An area of the inspection; programs and English readers see both titles.
    #[must_use]
    pub fn area(&self, area: Area) -> Cell {
        let (title, title_zh) = area.titles();
        let both = format!("{title} {title_zh}");
        let shown = if self.is_english() { both.clone() } else { title_zh.to_string() };
        Cell::named(both, shown)
    }

    /// A verdict as a clause without a subject.
    #[must_use]
    pub fn verb(&self, verdict: Assessment) -> String {
        match verdict {
            _ if self.is_english() => verdict.verb().to_string(),
            Assessment::Passes => self.say("table-passing"),
            Assessment::Fails => self.say("table-failing"),
            Assessment::NotAssessed => self.say("table-not-assessed"),
        }
    }

    /// How sure a number is: in English by its mark.
    #[must_use]
    pub fn sure(&self, mark: &str) -> String {
        match mark {
            _ if self.is_english() => mark.to_string(),
            "2+" => self.say("page-sure-several"),
            "1" => self.say("page-sure-one"),
            "DER" => self.say("page-sure-derived"),
            _ => self.say("page-sure-unconfirmed"),
        }
    }

    /// A figure with its unit.
    #[must_use]
    pub fn in_unit(&self, figure: String, unit: &str) -> String {
        let figure = self.say_with("table-in-unit", [("figure", figure.into()), ("unit", self.name(unit).into())]);
        figure.trim_end().to_string()
    }

    /// A stage as a cell.
    #[must_use]
    pub fn stage_cell(&self, id: &StageId) -> Cell {
        Cell::named(id.as_str(), self.stage(id))
    }

    /// An indicator as a cell.
    #[must_use]
    pub fn indicator_cell(&self, id: &str) -> Cell {
        Cell::named(id, self.indicator(id))
    }

    /// Any other name as a cell.
    #[must_use]
    pub fn name_cell(&self, key: &str) -> Cell {
        Cell::named(key, self.name(key))
    }
}
