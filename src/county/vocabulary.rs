//! The names that the tables of a county may use.

use super::FacilityId;
use crate::diagnostic::{Place, Problem, Problems};
use crate::document::{self, Reader};
use crate::quantity::Decimal;
use serde::Serialize;
use std::collections::BTreeMap;

/// Whether a school lies in the city, in a town, or in the country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// 城区
    City,
    /// 镇区
    Town,
    /// 乡村
    Rural,
}

impl Setting {
    /// The names that tables accept, each with its alias.
    pub const NAMES: [(&'static str, &'static str); 3] = [("city", "城区"), ("town", "镇区"), ("rural", "乡村")];

    /// The setting of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "city" => Some(Self::City),
            "town" => Some(Self::Town),
            "rural" => Some(Self::Rural),
            _ => None,
        }
    }

    /// The English name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::City => "city",
            Self::Town => "town",
            Self::Rural => "rural",
        }
    }
}

/// Who runs a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ownership {
    /// 公办
    Public,
    /// 民办
    Private,
}

impl Ownership {
    /// The names that tables accept, each with its alias.
    pub const NAMES: [(&'static str, &'static str); 2] = [("public", "公办"), ("private", "民办")];

    /// The ownership of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "public" => Some(Self::Public),
            "private" => Some(Self::Private),
            _ => None,
        }
    }
}

/// A kind of facility: what is counted, in what unit, and whether only whole ones exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacilityKind {
    /// Column of the facilities table.
    pub id: FacilityId,
    /// Unit of measure, such as `m2`, `rooms`, or `wan_yuan`.
    pub unit: String,
    /// Whether it comes in whole numbers only.
    pub whole: bool,
    /// Other headings of the column.
    pub aliases: Vec<String>,
    /// Whether the table may do without the column.
    pub optional: bool,
    /// What is counted, for those who fill in the table, in English.
    pub about: Option<String>,
    /// What is counted, in Chinese.
    pub about_zh: Option<String>,
    /// Whether it can be moved from one school to another, as equipment can.
    pub movable: bool,
    /// Land that one unit of it takes, m²; `None` takes none.
    pub land_per_unit: Option<Decimal>,
}

/// The names that the tables of a county may use.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Vocabulary {
    /// Stages, lowest first.
    pub stages: Vec<String>,
    /// Of these the ones that the county's standard does not judge; their teachers need not be told.
    pub unjudged_stages: Vec<String>,
    /// Kinds of schools.
    pub school_kinds: Vec<String>,
    /// Teacher flags.
    pub teacher_flags: Vec<String>,
    /// Kinds of facility.
    pub facility_kinds: Vec<FacilityKind>,
    /// Other words for the names in the cells of tables, such as 小学 for `primary`.
    pub aliases: BTreeMap<String, String>,
    /// Figures of the county as a whole that the standard asks for; a county declares none.
    pub figures: Vec<String>,
    /// Items of the standard that a county attests; a county declares none.
    pub attested_items: Vec<String>,
}

impl Vocabulary {
    /// Reads the keys of a vocabulary from a county's declaration or a standard's `[vocabulary]`.
    pub fn parse(reader: &mut Reader, problems: &mut Problems) -> Self {
        let aliases = reader.named("aliases", problems).into_iter();
        let aliases =
            aliases.filter_map(|(alias, entry)| Some((alias.to_string(), document::text_of(entry, problems)?)));
        Self {
            aliases: aliases.collect(),
            stages: names(reader, "stages", problems),
            school_kinds: names(reader, "school_kinds", problems),
            teacher_flags: names(reader, "teacher_flags", problems),
            facility_kinds: facility_kinds(reader, problems),
            ..Self::default()
        }
    }

    /// Takes what is not declared from another vocabulary, list by list. Which stages are not judged
    /// a county cannot declare.
    pub fn complete(&mut self, default: &Self) {
        fn take<T: Clone>(own: &mut Vec<T>, default: &[T]) {
            if own.is_empty() {
                own.extend_from_slice(default);
            }
        }
        take(&mut self.stages, &default.stages);
        self.unjudged_stages.clone_from(&default.unjudged_stages);
        take(&mut self.school_kinds, &default.school_kinds);
        take(&mut self.teacher_flags, &default.teacher_flags);
        take(&mut self.facility_kinds, &default.facility_kinds);
        take(&mut self.figures, &default.figures);
        take(&mut self.attested_items, &default.attested_items);
        for (alias, name) in &default.aliases {
            self.aliases.entry(alias.clone()).or_insert_with(|| name.clone());
        }
    }

    /// A name with the other words for it.
    #[must_use]
    pub fn with_aliases(&self, name: &str) -> (String, Vec<String>) {
        let other = self.aliases.iter().filter(|(_, of)| *of == name).map(|(alias, _)| alias.clone());
        (name.to_string(), other.collect())
    }
}

/// The most names of one kind, each of which is compared with the cells of a table.
pub const MOST_NAMES: usize = 500;

fn names(reader: &mut Reader, key: &'static str, problems: &mut Problems) -> Vec<String> {
    let names = reader.texts(key, problems);
    within_limit(names.len(), reader.place.clone().column(key), problems);
    names.into_iter().take(MOST_NAMES).collect()
}

fn within_limit(count: usize, place: Place, problems: &mut Problems) {
    if count > MOST_NAMES {
        let expected = format!("at most {MOST_NAMES} names");
        problems.add(Problem::error("C14", place, format!("{count} names"), expected));
    }
}

fn facility_kinds(reader: &mut Reader, problems: &mut Problems) -> Vec<FacilityKind> {
    let mut kinds: Vec<FacilityKind> = Vec::new();
    let entries = reader.items("facility", problems);
    within_limit(entries.len(), reader.place.clone().column("facility"), problems);
    for entry in entries.iter().take(MOST_NAMES) {
        let mut table = Reader::new(entry, problems);
        let kind = FacilityKind {
            id: FacilityId::from(table.required_text("id", problems).as_str()),
            unit: table.required_text("unit", problems),
            whole: table.truth("whole", problems).unwrap_or(false),
            aliases: table.texts("aliases", problems),
            optional: table.truth("optional", problems).unwrap_or(false),
            about: table.text("about", problems),
            about_zh: table.text("about_zh", problems),
            movable: table.truth("movable", problems).unwrap_or(false),
            land_per_unit: table.decimal("land_per_unit", problems),
        };
        if kinds.iter().any(|known| known.id == kind.id) || kind.id.as_str() == "school" {
            let found = format!("the facility {:?}", kind.id.as_str());
            problems.add(Problem::error(
                "C01",
                table.place.clone(),
                found,
                "each facility once, and none called school",
            ));
        }
        table.finish(problems);
        kinds.push(kind);
    }
    kinds
}
