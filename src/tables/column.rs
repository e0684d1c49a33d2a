//! Columns: their names in English and Chinese, what their cells hold, and help for those who fill
//! them in. Reading, templates, and the pages of the formats all follow these declarations.

use crate::county::{Ownership, Setting, Vocabulary};
use std::collections::BTreeMap;

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// English name.
    pub name: String,
    /// Other accepted headings; the first is the Chinese one of templates.
    pub aliases: Vec<String>,
    /// Whether the table is refused without it.
    pub required: bool,
    /// What its cells hold.
    pub kind: Kind,
    /// What it means, in English.
    pub about: String,
    /// What it means, in Chinese.
    pub about_zh: String,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// The code of a school.
    School,
    /// A whole number not below zero.
    Whole,
    /// A number not below zero.
    Number,
    /// A number not below zero, or `absent`.
    NumberOrAbsent,
    /// Degrees of longitude or latitude.
    Degrees,
    /// A year, four digits.
    Year,
    /// Yes or no.
    Truth,
    /// One of these names, each with other words for it.
    Name(Vec<(String, Vec<String>)>),
    /// Teacher flags joined by `+`, each with other words for it, or `none`.
    Flags(Vec<(String, Vec<String>)>),
}

/// Words for yes and no.
pub const TRUTHS: [(&str, [&str; 3]); 2] = [("yes", ["是", "true", "1"]), ("no", ["否", "false", "0"])];

impl Column {
    /// A column of text that must be there.
    #[must_use]
    pub fn required(name: &str, aliases: &[&str]) -> Self {
        Self::new(name, aliases, true)
    }

    /// A column of text that may be left out.
    #[must_use]
    pub fn optional(name: &str, aliases: &[&str]) -> Self {
        Self::new(name, aliases, false)
    }

    fn new(name: &str, aliases: &[&str], required: bool) -> Self {
        let aliases = aliases.iter().map(ToString::to_string).collect();
        let (about, about_zh) = (String::new(), String::new());
        Self { name: name.to_string(), aliases, required, kind: Kind::Text, about, about_zh }
    }

    /// The code of a school, in the column `school`.
    #[must_use]
    pub fn school() -> Self {
        Self::required("school", &["学校代码", "学校标识码"])
            .holds(Kind::School)
            .about("code of the school, as in the table schools", "学校代码，与“学校”表一致")
    }

    /// The stage, in the column `stage`.
    #[must_use]
    pub fn stage(vocabulary: &Vocabulary) -> Self {
        Self::required("stage", &["学段"]).names(&vocabulary.stages, vocabulary).about("stage of schooling", "学段")
    }

    /// A type of teachers, flags joined by `+`, in the column `flags`; what it says is the table's to add.
    #[must_use]
    pub fn teacher_type(vocabulary: &Vocabulary) -> Self {
        Self::required("flags", &["类型", "教师类型"]).flags(vocabulary)
    }

    /// The same column holding something else than text.
    #[must_use]
    pub fn holds(mut self, kind: Kind) -> Self {
        self.kind = kind;
        self
    }

    /// The same column with its meaning in English and Chinese.
    #[must_use]
    pub fn about(mut self, english: &str, chinese: &str) -> Self {
        (self.about, self.about_zh) = (english.to_string(), chinese.to_string());
        self
    }

    /// The same column holding one of the vocabulary's names.
    #[must_use]
    pub fn names(self, names: &[String], vocabulary: &Vocabulary) -> Self {
        self.holds(Kind::Name(names.iter().map(|name| vocabulary.with_aliases(name)).collect()))
    }

    /// The same column holding one of a few names, each with its Chinese word.
    #[must_use]
    pub fn one_of(self, names: &[(&str, &str)]) -> Self {
        let names = names.iter().map(|(name, chinese)| (name.to_string(), vec![chinese.to_string()]));
        self.holds(Kind::Name(names.collect()))
    }

    /// The same column holding teacher flags.
    #[must_use]
    pub fn flags(self, vocabulary: &Vocabulary) -> Self {
        self.holds(Kind::Flags(vocabulary.teacher_flags.iter().map(|flag| vocabulary.with_aliases(flag)).collect()))
    }

    /// City, town, or rural.
    #[must_use]
    pub fn setting(self) -> Self {
        self.one_of(&Setting::NAMES)
    }

    /// Public or private.
    #[must_use]
    pub fn ownership(self) -> Self {
        self.one_of(&Ownership::NAMES)
    }

    pub(super) fn answers_to(&self, heading: &str) -> bool {
        self.name == heading || self.aliases.iter().any(|alias| alias == heading)
    }

    /// The first other word for each name that its cells may hold, such as 小学 for `primary`.
    pub(super) fn words(&self) -> BTreeMap<String, String> {
        let (Kind::Name(names) | Kind::Flags(names)) = &self.kind else { return BTreeMap::new() };
        let other = names.iter().filter_map(|(name, aliases)| Some((name.clone(), aliases.first()?.clone())));
        let no_flag =
            matches!(self.kind, Kind::Flags(_)).then(|| (super::NO_FLAG.to_string(), NO_FLAG_WORDS[0].to_string()));
        other.chain(no_flag).collect()
    }

    /// The cell with each other word for a name replaced by the name.
    pub(super) fn canonical(&self, cell: &str) -> String {
        let name_of = |word: &str, names: &[(String, Vec<String>)]| {
            let known = names.iter().find(|(_, aliases)| aliases.iter().any(|alias| alias == word));
            known.map_or_else(|| word.to_string(), |(name, _)| name.clone())
        };
        match &self.kind {
            Kind::Name(names) => name_of(cell, names),
            Kind::Flags(names) => {
                let parts = cell.split(['+', '、', '＋']).map(|part| name_of(part.trim(), names));
                parts
                    .map(|part| if NO_FLAG_WORDS.contains(&part.as_str()) { super::NO_FLAG.into() } else { part })
                    .collect::<Vec<String>>()
                    .join("+")
            }
            Kind::Truth => {
                let cell = cell.to_lowercase();
                let known = TRUTHS.iter().find(|(name, words)| *name == cell || words.contains(&cell.as_str()));
                known.map_or(cell.clone(), |(name, _)| (*name).to_string())
            }
            Kind::NumberOrAbsent if ABSENT_WORDS.contains(&cell) => super::ABSENT.to_string(),
            _ => cell.to_string(),
        }
    }
}

/// Chinese words for a teacher without any flag.
const NO_FLAG_WORDS: [&str; 2] = ["无", "其他"];

/// Chinese words for a declared absence.
const ABSENT_WORDS: [&str; 2] = ["缺", "无数据"];
