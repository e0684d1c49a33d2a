//! What those who fill in a form must know: each table and column, what is required, and the
//! figures and attestations that the standard asks for.

use super::form::requirement;
use super::{Form, Language};
use crate::standard::{Item, Part, Rule, Standard};

/// The help, line by line and cell by cell.
pub(super) fn rows(forms: &[Form], standard: &Standard, language: Language) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = introduction(language).iter().map(|line| vec![line.to_string()]).collect();
    rows.push(Vec::new());
    let headings = language.pick(
        ["table", "column", "required?", "what it holds", "how it is written", "choices"],
        ["表", "列", "是否必填", "内容", "填写方式", "选项"],
    );
    rows.push(headings.map(ToString::to_string).to_vec());
    forms.iter().for_each(|form| of_form(form, language, &mut rows));
    asked(standard, language, &mut rows);
    rows
}

fn introduction(language: Language) -> [&'static str; 8] {
    language.pick(
        [
            "How to fill in the tables of a county. This sheet is not read.",
            "1. Required: county, schools, enrolment, facilities, and one of the three tables of teachers. A table with headings only counts as not there.",
            "2. Teachers: take `teachers` (one row for each person) if you have a roster: plans can then name people, and certificates and training are counted from it. Take `teacher_counts` if you know how many bear which types together. Take `teacher_totals` if you know the total of each type only: evaluations are exact, plans that move people are a sketch.",
            "3. A figure that is not known is never 0. Write absent in facilities; leave the cell empty where a column is optional; leave out the row or the table otherwise. What needs it is then \"not assessed\".",
            "4. Columns whose heading is orange must be filled in; their notes say \"required\". Blue ones may be left empty or taken out. Headings must not be changed otherwise.",
            "5. Codes of schools are text: leading zeros stay. Every school stands once in `schools`; a campus that is not counted as a school has counted = no and its parent.",
            "6. Money is in ten thousands (万元), areas in m2, shares as 0.95 for 95 %.",
            "7. Then run: junheng check FOLDER, and junheng evaluate FOLDER. The folder `example` shows a county that is filled in; it is invented.",
        ],
        [
            "填表说明。本表不会被读取。",
            "1. 必填：县、学校、在校生、设施，以及三张教师表之一。只有表头的表视为未提供。",
            "2. 教师：有花名册的填“教师名册”（每位专任教师一行），方案可以落实到人，教师资格证和培训学时也由此统计；掌握各类型交叉人数的填“教师人数”；只掌握各类教师总数的填“教师总数”，评估结果准确，但涉及人员交流的方案只能作为参考。三张表只填一张。",
            "3. 不掌握的数据不要填0。设施表中填“缺”；选填的列留空；其他情况不填该行或该表，相应条目显示为“未评估”。",
            "4. 表头为橙色的列必填，批注中注明“必填”；蓝色的列选填，可留空或删除。除此之外不要改动表头。",
            "5. 学校代码按文本填写，保留前导0。每所学校在“学校”表中只填一行；不计校数的校区“是否计校数”填“否”，并填写所属学校。",
            "6. 金额单位为万元，面积单位为平方米，比例写作小数，如95%写作0.95。",
            "7. 填完后运行：junheng check 文件夹，再运行：junheng evaluate 文件夹。文件夹“示例”是一个填好的县，数据均为虚构。",
        ],
    )
}

fn of_form(form: &Form, language: Language, rows: &mut Vec<Vec<String>>) {
    let text = |text: &str| text.to_string();
    let table = language.name_of(form.table);
    let about = language.pick(form.table.about, form.table.about_zh);
    rows.push(vec![text(table), String::new(), text(form.requirement(language)), text(about)]);
    for column in &form.columns {
        rows.push(vec![
            text(table),
            text(language.heading(column)),
            text(requirement(column, language)),
            language.pick(column.about.clone(), column.about_zh.clone()),
            text(language.kind(&column.kind)),
            language.choices(&column.kind).unwrap_or_default().join(language.pick(", ", "、")),
        ]);
    }
}

/// The figures and the attestations that the standard asks for.
fn asked(standard: &Standard, language: Language, rows: &mut Vec<Vec<String>>) {
    let title = |item: &Item| language.pick(item.title.clone(), item.title_zh.clone());
    let vocabulary = &standard.vocabulary;
    rows.push(Vec::new());
    rows.push(
        language
            .pick(
                ["figure", "item", "asks for", "unit", "what it is about"],
                ["县级数据", "条目", "要求", "单位", "内容"],
            )
            .map(Into::into)
            .to_vec(),
    );
    for (name, item) in standard.figures() {
        let of_figure = |part: &&Part| matches!(&part.rule, Rule::Figure { figure, .. } if figure == name);
        let Some(Rule::Figure { bound, .. }) = item.parts.iter().find(of_figure).map(|part| &part.rule) else {
            continue;
        };
        let word = vocabulary.with_aliases(name);
        let asks = format!("{} {}", bound.sense.sign(), bound.number.value);
        rows.push(vec![
            language.word(&word).into(),
            item.id.clone(),
            asks,
            unit(&bound.unit, language).into(),
            title(item),
        ]);
    }
    rows.push(Vec::new());
    rows.push(language.pick(["item to attest", "what it is about"], ["须佐证的条目", "内容"]).map(Into::into).to_vec());
    rows.extend(standard.attested_items().map(|item| vec![item.id.clone(), title(item)]));
}

/// A unit of the standard's figures; one that is not known here as the standard has it.
fn unit(unit: &str, language: Language) -> &str {
    const CHINESE: [(&str, &str); 6] = [
        ("share", "比例"),
        ("yuan/pupil", "元/生"),
        ("years", "年"),
        ("ratio", "比值"),
        ("level", "等级（Ⅲ级写作3）"),
        ("rate", "比率"),
    ];
    language.pick(unit, CHINESE.iter().find(|(name, _)| *name == unit).map_or(unit, |(_, chinese)| chinese))
}
