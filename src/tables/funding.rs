//! `funding`: money of each school by purpose and source, in ten thousands of currency.

use super::known::Known;
use super::{Column, Kind, Row, Table};
use crate::county::{County, Funding, Vocabulary};
use crate::diagnostic::{Problem, Problems};
use crate::quantity::Wan;

/// The table.
pub const TABLE: Table = Table {
    name: "funding",
    name_zh: "经费",
    about: "Money of each school by purpose and source, in ten thousands of currency (万元).",
    about_zh: "各校经费，按用途和来源，单位万元。",
    required: false,
    columns,
    read,
};

/// Purposes that items of the standard look at, each with its Chinese word; others may be named.
/// The training budget is a part of the public funds, and stands in a row of its own beside them.
pub const PURPOSES: [(&str, &str); 6] = [
    ("public_funds", "公用经费"),
    ("training", "教师培训"),
    ("personnel", "人员经费"),
    ("equipment", "设备购置"),
    ("construction", "基本建设"),
    ("other", "其他"),
];

/// Sources, each with its Chinese word.
pub const SOURCES: [(&str, &str); 7] = [
    ("central", "中央"),
    ("provincial", "省级"),
    ("city", "市级"),
    ("county", "县级"),
    ("township", "乡镇"),
    ("own", "自筹"),
    ("all", "合计"),
];

/// The columns of the table.
#[must_use]
pub fn columns(_: &Vocabulary) -> Vec<Column> {
    vec![
        Column::school(),
        Column::required("purpose", &["用途"]).one_of(&PURPOSES).about("what the money is for", "经费用途"),
        Column::required("source", &["来源", "经费来源"])
            .one_of(&SOURCES)
            .about("who pays; all for a total", "经费来源，不分来源填“合计”"),
        Column::required("budget_wan", &["预算(万元)", "预算"])
            .holds(Kind::Number)
            .about("budget of the year, 万元", "年度预算，万元"),
        Column::optional("spent_wan", &["决算(万元)", "决算"])
            .holds(Kind::Number)
            .about("spent by the final accounts, 万元", "决算，万元"),
    ]
}

/// Reads the money of each school; a school without rows has an empty list.
pub fn read(rows: &[Row], county: &mut County, problems: &mut Problems) {
    county.schools.iter_mut().for_each(|school| school.funding = Some(Vec::new()));
    let known = Known::of(county);
    for row in rows {
        let school = known.school(row, "school", problems);
        let purpose = row.name_among("purpose", PURPOSES.iter().map(|(name, _)| *name), problems).map(str::to_string);
        let source = row.name_among("source", SOURCES.iter().map(|(name, _)| *name), problems).map(str::to_string);
        let budget = row.decimal("budget_wan", problems).map(Wan);
        let spent = row.optional_decimal("spent_wan", problems).map(Wan);
        let (Some((id, place)), Some(purpose), Some(source), Some(budget)) = (school, purpose, source, budget) else {
            continue;
        };
        let funding = county.schools[place].funding.get_or_insert_default();
        let of_purpose = || funding.iter().filter(|known| known.purpose == purpose);
        if of_purpose().any(|known| known.source == source || known.source == "all" || source == "all") {
            let found = format!("{purpose} of {id} from {source} again");
            let expected = "each purpose and source once, and a total only without its parts";
            problems.add(Problem::error("C01", row.at("source"), found, expected));
            continue;
        }
        funding.push(Funding { purpose, source, budget, spent });
    }
}
