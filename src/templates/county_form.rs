//! The forms of a whole county: its declaration and its tables, in the order of reading.

use super::{Form, Language, help};
use crate::county::sheet::KEYS;
use crate::proposal;
use crate::standard::Standard;
use crate::tables::{TABLES, Table};

/// A county to be filled in, or filled in.
#[derive(Debug, Clone)]
pub struct CountyForm {
    /// Keys of the declaration with their values; empty where they are to be filled in.
    pub declaration: Vec<(&'static str, String)>,
    /// The tables.
    pub forms: Vec<Form>,
    /// What its help says, cell by cell.
    pub help: Vec<Vec<String>>,
}

impl CountyForm {
    /// The empty forms of a county that is judged by a standard.
    #[must_use]
    pub fn blank(named: &str, standard: &Standard, language: Language) -> Self {
        let forms: Vec<Form> = tables().map(|table| Form::of(table, &standard.vocabulary)).collect();
        let value = |key: &str| match key {
            "standard" => named,
            "language" => language.tag(),
            "money_unit" => "万元",
            "synthetic" => "no",
            _ => "",
        };
        let declaration = KEYS.iter().map(|(key, ..)| (*key, value(key).to_string())).collect();
        let help = help::rows(&forms, standard, language);
        Self { declaration, forms, help }
    }

    /// The same forms with some keys of the declaration set.
    #[must_use]
    pub(super) fn declaring(mut self, values: &[(&str, &str)]) -> Self {
        for (key, value) in &mut self.declaration {
            if let Some((_, set)) = values.iter().find(|(name, _)| name == key) {
                *value = (*set).to_string();
            }
        }
        self
    }
}

/// The tables that are filled in: those of the county in the order of reading, then a proposal.
pub(super) fn tables() -> impl Iterator<Item = &'static Table> {
    TABLES.iter().chain([&proposal::TABLE])
}

/// What a key of the declaration holds, and whether it must be told.
pub(super) fn about(key: &str, language: Language) -> (&'static str, bool) {
    match key {
        "name" => (language.pick("name of the county", "县（市、区）名称"), true),
        "year" => (language.pick("year of the data", "数据年份"), true),
        "standard" => {
            (language.pick("name of a built-in standard, or path of its file", "内置标准名称，或标准文件的路径"), true)
        }
        "language" => (
            language.pick("language of those who read its reports: zh or en", "报告语言：zh（中文）或en（英文）"),
            false,
        ),
        "money_unit" => (language.pick("name of ten thousands of the currency", "货币单位（万）名称"), false),
        "synthetic" => (language.pick("whether the figures are invented", "数据是否虚构"), false),
        "note" => (language.pick("what readers must know of the data", "对数据的说明"), false),
        "attribution" => (language.pick("who made the data", "数据由谁提供"), false),
        _ => ("", false),
    }
}
