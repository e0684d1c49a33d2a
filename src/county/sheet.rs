//! The declaration of a county in a sheet of its workbook, instead of `county.toml`: a column of
//! keys and a column of values, for counties that use the vocabulary of their standard.

use crate::diagnostic::{Place, Problem, Problems, did_you_mean, one_of};
use crate::document::{Entry, Node};
use crate::sheets::{Grid, GridRow};
use std::collections::BTreeMap;

/// Names of the sheet.
pub const NAMES: [&str; 2] = ["county", "县"];

/// Names of sheets that explain, and that nobody reads.
pub const EXPLANATIONS: [&str; 3] = ["help", "说明", "readme"];

/// Names of the table of a proposal, which may stand beside the county's tables and is read for
/// itself ([`crate::proposal`]).
pub const PROPOSAL: [&str; 2] = ["proposal", "调配方案"];

/// Keys with their Chinese words, and whether they stand in `[provenance]`.
pub const KEYS: [(&str, &str, bool); 8] = [
    ("name", "名称", false),
    ("year", "年份", false),
    ("standard", "标准", false),
    ("language", "语言", false),
    ("money_unit", "货币单位", false),
    ("synthetic", "虚构数据", true),
    ("note", "数据说明", true),
    ("attribution", "数据来源", true),
];

/// The sheet as the document that `county.toml` would be.
pub(super) fn document(grid: &Grid, problems: &mut Problems) -> Entry {
    let (mut plain, mut provenance) = (BTreeMap::new(), BTreeMap::new());
    for row in grid.rows.iter().skip(1) {
        let [key, value, ..] = row.cells.as_slice() else { continue };
        let place = grid.place().row(row.line);
        match KEYS.iter().find(|(name, chinese, _)| name == key || chinese == key) {
            None => unknown(key, place, problems),
            // A key without a value is one that the county leaves out.
            Some(_) if value.is_empty() => {}
            Some((name, _, of_provenance)) => {
                let entry = Entry { node: node(name, value), place: place.column(*name) };
                let table = if *of_provenance { &mut provenance } else { &mut plain };
                if table.insert((*name).to_string(), entry).is_some() {
                    let place = grid.place().row(row.line);
                    problems.add(Problem::error("C01", place, format!("the key {key:?} again"), "each key once"));
                }
            }
        }
    }
    if !provenance.is_empty() {
        let entry = Entry { node: Node::Table(provenance), place: grid.place().column("provenance") };
        plain.insert("provenance".to_string(), entry);
    }
    Entry { node: Node::Table(plain), place: grid.place().row(grid.heading().map_or(1, |row: &GridRow| row.line)) }
}

fn unknown(key: &str, place: Place, problems: &mut Problems) {
    let known = || KEYS.iter().flat_map(|(name, chinese, _)| [*name, *chinese]);
    let expected = one_of(KEYS.iter().map(|(name, _, _)| *name));
    let problem = Problem::error("D05", place, format!("the unknown key {key:?}"), expected);
    problems.add(problem.help(did_you_mean(key, known())));
}

fn node(name: &str, value: &str) -> Node {
    match (name, value) {
        ("year", _) => Node::Number(value.to_string()),
        ("synthetic", "yes" | "true" | "是" | "1") => Node::Truth(true),
        ("synthetic", "no" | "false" | "否" | "0") => Node::Truth(false),
        ("language", "中文") => Node::Text("zh".to_string()),
        ("language", "英文" | "English") => Node::Text("en".to_string()),
        _ => Node::Text(value.to_string()),
    }
}
