//! The table of a proposal and its columns.

use super::Action;
use crate::county::Vocabulary;
use crate::county::sheet::PROPOSAL;
use crate::tables::{Column, Kind, Table};

/// English name of the table, of its sheet.
pub const NAME: &str = PROPOSAL[0];

/// Chinese name of the table, of its sheet.
pub const NAME_ZH: &str = PROPOSAL[1];

/// The table, declared as those of a county are, so that templates can be made of it. Nothing of it
/// goes into the county: [`super::read`] reads it.
pub const TABLE: Table = Table {
    name: NAME,
    name_zh: NAME_ZH,
    about: "What is proposed, one line each: moves, hires, purchases, buildings. Not part of the county: `junheng assess` reads it.",
    about_zh: "拟定的调配方案，每项措施一行：交流、招聘、购置、建设。不属于县的数据，由 `junheng assess` 读取。",
    required: false,
    columns,
    read: |_, _, _| {},
};

/// The columns of the table.
#[must_use]
pub fn columns(vocabulary: &Vocabulary) -> Vec<Column> {
    let facilities = vocabulary.facility_kinds.iter().map(|kind| {
        let (name, mut aliases) = vocabulary.with_aliases(kind.id.as_str());
        aliases.extend(kind.aliases.iter().cloned());
        (name, aliases)
    });
    let actions = Action::NAMES
        .map(|(name, _, chinese)| (name.to_string(), chinese.iter().map(ToString::to_string).collect::<Vec<_>>()));
    vec![
        Column::required("action", &["措施", "事项"])
            .holds(Kind::Name(actions.into()))
            .about("what is done: move, hire, buy, or build", "措施：交流、招聘、购置或建设"),
        Column::optional("person", &["教师编号", "工号"])
            .about("code of the teacher who moves, as in the roster", "交流教师的编号，与教师名册一致"),
        Column::optional("from", &["调出学校", "调出学校代码"])
            .holds(Kind::School)
            .about("code or name of the school that gives", "调出学校的代码或名称"),
        Column::required("to", &["调入学校", "学校", "调入学校代码", "学校代码"])
            .holds(Kind::School)
            .about("code or name of the school that receives", "调入（受益）学校的代码或名称"),
        Column::optional("stage", &["学段"])
            .names(&vocabulary.stages, vocabulary)
            .about("stage of the teachers", "教师所在学段"),
        Column::optional("flags", &["类型", "教师类型"])
            .flags(vocabulary)
            .about("type of the teachers, joined by +; none", "教师类型，可用“+”连接；无则填“无”"),
        Column::optional("facility", &["设施", "设施类别"])
            .holds(Kind::Name(facilities.collect()))
            .about("kind of facility that is bought or built", "购置或建设的设施类别"),
        Column::optional("amount", &["数量", "人数"])
            .holds(Kind::Number)
            .about("how many people, or how much in the facility's unit", "人数，或按设施计量单位填写的数量"),
        Column::optional("year", &["年份", "实施年份"]).holds(Kind::Year).about("year in which it is done", "实施年份"),
        Column::optional("cost_wan", &["费用（万元）", "费用(万元)", "经费（万元）", "经费(万元)"])
            .holds(Kind::Number)
            .about("cost of the line in 万元", "该项费用，单位万元"),
        Column::optional("note", &["备注", "说明"]).about("remark", "备注"),
    ]
}
