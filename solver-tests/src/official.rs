//! A synthetic workbook laid out as the forms of the education statistics are: titles, headings of
//! several rows with merged cells, a hidden sheet, figures in full width.
//!
//! Every school and figure is invented. What is merged with what in the official forms was not
//! seen: the layout is an assumption, as in `scenarios/mappings/cn-education-statistics.toml`.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// A form: its sheet, the rows of its heading, and its data. Cells are parted by `|`; in a heading
/// `<` is merged with the cell to its left and `^` with the one above.
#[derive(Debug, Clone)]
pub struct Form {
    /// Name of the sheet.
    pub sheet: &'static str,
    /// Rows of the heading.
    pub heading: Vec<&'static str>,
    /// Rows below it.
    pub rows: Vec<String>,
}

fn form(sheet: &'static str, heading: &[&'static str], rows: &[&str]) -> Form {
    Form { sheet, heading: heading.to_vec(), rows: rows.iter().map(ToString::to_string).collect() }
}

/// The forms of a county of six schools, one campus that is not counted, and one kindergarten.
#[must_use]
pub fn forms() -> Vec<Form> {
    vec![
        form(
            "教基1001",
            &["学校标识码|学校名称|统计三级|办学类型|是否计校数|城乡分类"],
            &[
                "3300000001|合成县第一小学|合成县|小学|是|主城区",
                "３３０００００００２|合成县实验学校|合成县|九年一贯制学校|是|镇中心区",
                "3300000003|合成县第一小学东校区|合成县|小学|否|城乡结合区",
                "3300000004|柳村教学点|合成县|小学教学点|是|村庄",
                "3300000005|合成县第二中学|合成县|完全中学|是|主城区",
                "3300000006|合成县幼儿园|合成县|幼儿园|是|主城区",
                "3300000007|杨庄小学|合成县|小学|是|乡中心区",
            ],
        ),
        form("校区归属", &["学校标识码|所属学校标识码"], &["3300000003|3300000001"]),
        form(
            "教基1102续",
            &["学校标识码|学校名称|县级以上骨干教师|<|<", "^|^|小学|初中|高中"],
            &[
                "3300000001|合成县第一小学|4||",
                "3300000002|合成县实验学校|1|3|",
                "3300000003|合成县第一小学东校区|1||",
                "3300000004|柳村教学点|0||",
                "3300000005|合成县第二中学||2|5",
                "3300000007|杨庄小学|1||",
            ],
        ),
        form(
            "教基2106",
            &["学校标识码|学校名称|班数|<|<", "^|^|合计|45人及以下|46人及以上"],
            &[
                "3300000001|合成县第一小学|9|9|0",
                "3300000002|合成县实验学校|5|5|0",
                "3300000003|合成县第一小学东校区|3|3|0",
                "3300000004|柳村教学点|3|3|0",
                "3300000007|杨庄小学|6|6|0",
            ],
        ),
        form(
            "教基2107",
            &["学校标识码|学校名称|班数|<|<", "^|^|合计|50人及以下|51人及以上"],
            &["3300000002|合成县实验学校|6|6|0", "3300000005|合成县第二中学|5|5|0"],
        ),
        form(
            "教基3112",
            &["学校标识码|学校名称|在校生数|<|<", "^|^|合计|其中：女|寄宿生"],
            &[
                "3300000001|合成县第一小学|４００|190|0",
                "３３０００００００２|合成县实验学校|２００|98|20",
                "3300000003|合成县第一小学东校区|１００|51|0",
                "3300000004|柳村教学点|42|20|0",
                "3300000007|杨庄小学|60|29|0",
            ],
        ),
        form(
            "教基3115",
            &["学校标识码|学校名称|在校生数|<|<", "^|^|合计|其中：女|寄宿生"],
            &["3300000002|合成县实验学校|300|141|60", "3300000005|合成县第二中学|250|122|80"],
        ),
        form(
            "教基3118",
            &["学校标识码|学校名称|在校生数|<", "^|^|合计|其中：女"],
            &["3300000005|合成县第二中学|150|70"],
        ),
        form(
            "教基4153",
            &[
                "学校标识码|学校名称|学段|#专任教师|<|<|<|<|<",
                "^|^|^|合计|#按授课课程分|<|<|<|<",
                "^|^|^|^|语文|体育与健康|艺术|<|<",
                "^|^|^|^|^|^|计|音乐|美术",
            ],
            &[
                "3300000001|合成县第一小学|小学|26|22|3|1|0|1",
                "3300000002|合成县实验学校|小学|12|10|1|1|1|0",
                "3300000002|合成县实验学校|初中|24|21|2|1|0|1",
                "3300000003|合成县第一小学东校区|小学|6|5|1|0|0|0",
                "3300000004|柳村教学点|小学|3|3|0|0|0|0",
                "3300000005|合成县第二中学|初中|20|17|2|1|1|0",
                "3300000005|合成县第二中学|高中|14|12|1|1|0|1",
                "3300000007|杨庄小学|小学|6|5|1|0|0|0",
            ],
        ),
        form(
            "教基4155",
            &[
                "学校标识码|学校名称|#专任教师|<|<|<|<|<",
                "^|^|合计|#按学历分|<|<|<|<",
                "^|^|^|博士研究生|硕士研究生|本科|专科|高中阶段",
            ],
            &[
                "3300000001|合成县第一小学|26|0|1|15|6|4",
                "3300000002|合成县实验学校|12|0|0|8|2|2",
                "3300000003|合成县第一小学东校区|6|0|0|2|1|3",
                "3300000004|柳村教学点|3|0|0|1|1|1",
                "3300000007|杨庄小学|6|0|0|2|2|2",
            ],
        ),
        form(
            "教基4156",
            &["学校标识码|学校名称|学段|#专任教师|<|<|<", "^|^|^|合计|#按学历分|<|<", "^|^|^|^|硕士研究生|本科|专科"],
            &[
                "3300000002|合成县实验学校|初中|24|2|16|6",
                "3300000005|合成县第二中学|初中|20|3|14|3",
                "3300000005|合成县第二中学|高中|14|4|10|0",
            ],
        ),
        form(
            "教基5170",
            &["学校标识码|学校名称|教学及辅助用房|<|<|运动场地面积", "^|^|计|普通教室|室内体育用房|^"],
            &[
                "3300000001|合成县第一小学|2100|900|100|3000",
                "3300000002|合成县实验学校|2756|1300|106|4134",
                "3300000003|合成县第一小学东校区|500|400|0|900",
                "3300000004|柳村教学点|210|150|0|400",
                "3300000005|合成县第二中学|2200|1000|200|2900",
                "3300000007|杨庄小学|330|240|0|520.5",
            ],
        ),
        form(
            "教基5176",
            &["学校标识码|学校名称|教学仪器设备资产值（万元）|网络多媒体教室（间）"],
            &[
                "3300000001|合成县第一小学|90.5|10",
                "3300000002|合成县实验学校|132.5|12",
                "3300000003|合成县第一小学东校区|19.5|3",
                "3300000004|柳村教学点|5|1",
                "3300000005|合成县第二中学|110|7",
                "3300000007|杨庄小学|13|2",
            ],
        ),
    ]
}

/// The bytes of a workbook with these forms, each below two lines of titles, and a hidden sheet; the
/// same for the same forms.
///
/// # Panics
/// Where a form cannot be written.
#[must_use]
pub fn workbook(forms: &[Form]) -> Vec<u8> {
    write(forms).expect("the forms make a workbook")
}

fn write(forms: &[Form]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let date = ExcelDateTime::from_ymd(2023, 9, 1)?;
    workbook.set_properties(&DocProperties::new().set_title("合成数据，非真实统计").set_creation_datetime(&date));
    for form in forms {
        let sheet = workbook.add_worksheet().set_name(form.sheet)?;
        let width = form.heading[0].split('|').count() as u16;
        let centred = Format::new().set_align(FormatAlign::Center);
        let title = format!("{} 合成县（虚构数据，仅供演示）", form.sheet);
        sheet.merge_range(0, 0, 0, width - 1, &title, &centred)?;
        sheet.write(1, 0, "2023学年")?;
        write_heading(sheet, 2, &form.heading, &centred)?;
        for (row, cells) in (2 + form.heading.len() as u32..).zip(&form.rows) {
            for (column, cell) in (0..).zip(cells.split('|')) {
                write_cell(sheet, row, column, cell)?;
            }
        }
    }
    let hidden = workbook.add_worksheet().set_name("字典")?;
    hidden.set_hidden(true);
    hidden.write(0, 0, "办学类型")?.write(1, 0, "小学")?.write(2, 0, "初级中学")?;
    workbook.save_to_buffer()
}

/// Codes stay text, as the system writes them; figures are numbers unless they are in full width.
fn write_cell(sheet: &mut Worksheet, row: u32, column: u16, cell: &str) -> Result<(), XlsxError> {
    match cell.parse::<f64>() {
        _ if cell.is_empty() => {}
        Ok(number) if cell.len() < 10 => drop(sheet.write(row, column, number)?),
        _ => drop(sheet.write(row, column, cell)?),
    }
    Ok(())
}

fn write_heading(sheet: &mut Worksheet, top: u32, heading: &[&str], format: &Format) -> Result<(), XlsxError> {
    let cells: Vec<Vec<&str>> = heading.iter().map(|row| row.split('|').collect()).collect();
    for (row, line) in cells.iter().enumerate() {
        for (column, text) in line.iter().enumerate().filter(|(_, text)| !["<", "^"].contains(text)) {
            let right = line[column + 1..].iter().take_while(|cell| **cell == "<").count();
            let down = cells[row + 1..].iter().take_while(|line| line[column] == "^").count();
            let (first, last) = (top + row as u32, top + (row + down) as u32);
            let (left, end) = (column as u16, (column + right) as u16);
            match right + down {
                0 => drop(sheet.write_with_format(first, left, *text, format)?),
                _ => drop(sheet.merge_range(first, left, last, end, text, format)?),
            }
        }
    }
    Ok(())
}
