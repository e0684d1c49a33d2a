//! The forms of the education statistics, read by the shipped mapping.

use assert_cmd::Command;
use junheng::county::{self, County};
use junheng::evaluate::{Scorecard, evaluate};
use junheng::standard;
use num_bigint::BigInt;
use num_rational::BigRational;
use solver_tests::official::{Form, forms, workbook};
use solver_tests::{junheng, repository};
use std::path::{Path, PathBuf};

/// The workbook that is shipped, which [`workbook`] makes.
fn shipped() -> PathBuf {
    repository().join("scenarios/raw/cn-education-statistics-synthetic.xlsx")
}

/// Imports files by the shipped mapping into `county` below a folder; the exit code and what was
/// told.
fn import(folder: &Path, raw: &[&Path]) -> (i32, String) {
    let mapping = repository().join("scenarios/mappings/cn-education-statistics.toml");
    let mut command = Command::from_std(junheng());
    command.current_dir(folder).arg("import").arg(mapping).args(raw);
    command.args(["--out", "county", "--area", "合成县", "--year", "2023", "--synthetic"]);
    let output = command.output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

/// Writes forms as a workbook and imports it.
fn imported(forms: &[Form]) -> (tempfile::TempDir, i32, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("forms.xlsx");
    std::fs::write(&path, workbook(forms)).unwrap();
    let (code, told) = import(folder.path(), &[&path]);
    (folder, code, told)
}

/// The forms with one of them changed.
fn changed(sheet: &str, change: impl Fn(&mut Form)) -> Vec<Form> {
    let mut forms = forms();
    change(forms.iter_mut().find(|form| form.sheet == sheet).unwrap());
    forms
}

fn read(path: &Path) -> (County, Scorecard) {
    let standard = standard::read(Path::new("cn-2017")).unwrap().value;
    let declaration = county::declaration(path).unwrap_or_else(|problems| panic!("{problems}"));
    let county = declaration.read(&standard.vocabulary).unwrap_or_else(|problems| panic!("{problems}")).value;
    let scorecard = evaluate(&county, &standard);
    (county, scorecard)
}

/// The values of a unit's seven indicators.
fn values(scorecard: &Scorecard, unit: &str) -> Vec<BigRational> {
    let unit = scorecard.units.iter().find(|score| score.id.to_string() == unit).expect("the unit is judged");
    unit.indicators.iter().map(|score| score.value.clone().expect("the forms give every figure")).collect()
}

fn fractions<const N: usize>(of: [(i64, i64); N]) -> Vec<BigRational> {
    of.into_iter().map(|(above, below)| BigRational::new(BigInt::from(above), BigInt::from(below))).collect()
}

/// `JUNHENG_WRITE_GOLDEN=1` writes the shipped workbook.
#[test]
fn the_shipped_workbook_is_the_synthetic_one_byte_for_byte() {
    let bytes = workbook(&forms());
    assert_eq!(bytes, workbook(&forms()));
    if std::env::var_os("JUNHENG_WRITE_GOLDEN").is_some() {
        std::fs::write(shipped(), &bytes).unwrap();
    }
    assert!(std::fs::read(shipped()).unwrap() == bytes, "write it anew with JUNHENG_WRITE_GOLDEN=1");
}

/// School 1 has 400 pupils and its campus, which is not counted, 100: so all figures are sums over
/// 500 pupils. Of the nine-year school, 200 primary and 300 junior pupils, the primary stage has
/// 200 / (200 + 1.1 · 300) = 20/53 of the facilities.
#[test]
fn every_indicator_of_a_school_with_a_campus_and_of_a_nine_year_school_is_what_a_hand_computes() {
    let (folder, code, told) = imported(&forms());
    assert_eq!((code, told.as_str()), (0, ""));
    let (county, scorecard) = read(&folder.path().join("county"));
    assert!(county.provenance.synthetic);
    assert_eq!((county.name.as_str(), county.year), ("合成县", 2023));
    // (22 + 3) / 5, (4 + 1) / 5, (4 + 1) / 5, (2600 - 100) / 500, (3900 + 100) / 500, 110 万元 / 500, 13 / 5
    let of_first = fractions([(5, 1), (1, 1), (1, 1), (5, 1), (8, 1), (2200, 1), (13, 5)]);
    assert_eq!(values(&scorecard, "3300000001/primary"), of_first);
    // 10 / 2, 1 / 2, 2 / 2, 2650 · 20/53 / 200, 4240 · 20/53 / 200, 132.5 万元 · 20/53 / 200, 12 · 20/53 / 2
    let of_primary = fractions([(5, 1), (1, 2), (1, 1), (5, 1), (8, 1), (2500, 1), (120, 53)]);
    assert_eq!(values(&scorecard, "3300000002/primary"), of_primary);
    // 18 / 3, 3 / 3, 3 / 3, 2650 · 33/53 / 300, 4240 · 33/53 / 300, 132.5 万元 · 33/53 / 300, 12 · 33/53 / 3
    let of_junior = fractions([(6, 1), (1, 1), (1, 1), (11, 2), (44, 5), (2750, 1), (132, 53)]);
    assert_eq!(values(&scorecard, "3300000002/junior"), of_junior);
}

/// Of the complete middle school, 250 junior and 150 senior pupils, the junior stage has
/// 250 / (250 + 1.2 · 150) = 25/43 of the facilities; its teachers are its own.
#[test]
fn senior_pupils_have_their_share_of_the_facilities_and_are_not_judged() {
    let (folder, _, _) = imported(&forms());
    let (county, scorecard) = read(&folder.path().join("county"));
    // 17 / 2.5, 2 / 2.5, 3 / 2.5, 2000 · 25/43 / 250, 3100 · 25/43 / 250, 110 万元 · 25/43 / 250, 7 · 25/43 / 2.5
    let of_junior = fractions([(34, 5), (4, 5), (6, 5), (200, 43), (310, 43), (110_000, 43), (70, 43)]);
    assert_eq!(values(&scorecard, "3300000005/junior"), of_junior);
    let senior = county.units.iter().find(|unit| unit.id.to_string() == "3300000005/senior").unwrap();
    assert_eq!((senior.pupils, senior.staff()), (150, 0));
    let totals = std::fs::read_to_string(folder.path().join("county/teacher_totals.csv")).unwrap();
    assert!(!totals.contains("senior"), "{totals}");
    let without: Vec<Form> = forms().into_iter().filter(|form| form.sheet != "教基3118").collect();
    let (folder, code, told) = imported(&without);
    assert_eq!((code, told.as_str()), (0, ""));
    let (_, scorecard) = read(&folder.path().join("county"));
    assert_eq!(values(&scorecard, "3300000005/junior")[3..4], fractions([(8, 1)]));
}

#[test]
fn a_teaching_point_under_50_pupils_is_left_out_and_settings_and_classes_are_read() {
    let (folder, _, _) = imported(&forms());
    let (county, scorecard) = read(&folder.path().join("county"));
    let excluded: Vec<String> = scorecard.excluded.iter().map(|unit| unit.id.to_string()).collect();
    assert_eq!(excluded, ["3300000004/primary", "3300000005/senior"]);
    let text = |name: &str| std::fs::read_to_string(folder.path().join("county").join(name)).unwrap();
    assert_eq!(
        text("schools.csv"),
        "school,name,kind,setting,counted,parent\n\
         3300000001,合成县第一小学,primary,city,yes,\n\
         3300000002,合成县实验学校,nine_year,town,yes,\n\
         3300000003,合成县第一小学东校区,primary,city,no,3300000001\n\
         3300000004,柳村教学点,teaching_point,rural,yes,\n\
         3300000005,合成县第二中学,complete_middle,city,yes,\n\
         3300000007,杨庄小学,primary,rural,yes,\n"
    );
    assert_eq!(
        text("teacher_totals.csv").lines().take(4).collect::<Vec<_>>(),
        [
            "school,stage,teachers,higher_degree,backbone,pe_arts",
            "3300000001,primary,26,22,4,4",
            "3300000002,primary,12,10,1,2",
            "3300000002,junior,24,18,3,3"
        ]
    );
    let first = county.units.iter().find(|unit| unit.id.to_string() == "3300000001/primary").unwrap();
    assert_eq!((first.pupils, first.classes), (500, Some(12)));
    let report: serde_json::Value = serde_json::from_str(&text("import.json")).unwrap();
    assert_eq!(report["rows"]["filtered"]["identity.kind is none of 幼儿园, 高级中学, 中等职业学校"], 1);
    assert_eq!(report["rows"]["campuses"], 1);
}

#[test]
fn forms_as_text_files_in_a_folder_give_the_same_county() {
    let folder = tempfile::tempdir().unwrap();
    let raw = folder.path().join("forms");
    std::fs::create_dir(&raw).unwrap();
    for form in forms().iter().filter(|form| form.heading.len() == 1) {
        let lines = form.heading.iter().map(ToString::to_string).chain(form.rows.clone());
        let text: Vec<String> = lines.map(|line| line.replace('|', ",")).collect();
        std::fs::write(raw.join(format!("{} 合成县.csv", form.sheet)), text.join("\n")).unwrap();
    }
    let several: Vec<Form> = forms().into_iter().filter(|form| form.heading.len() > 1).collect();
    std::fs::write(raw.join("其余.xlsx"), workbook(&several)).unwrap();
    assert_eq!(import(folder.path(), &[&raw]).0, 0);
    let (other, _, _) = imported(&forms());
    for file in ["schools.csv", "enrolment.csv", "teacher_totals.csv", "facilities.csv"] {
        let text = |folder: &Path| std::fs::read_to_string(folder.join("county").join(file)).unwrap();
        assert_eq!(text(folder.path()), text(other.path()), "{file}");
    }
}

#[test]
fn a_value_under_a_heading_in_yuan_is_read_as_ten_thousandths() {
    let forms = changed("教基5176", |form| {
        form.heading = vec!["学校标识码|学校名称|教学仪器设备资产值（元）|网络多媒体教室（间）"];
        form.rows[1] = "3300000002|合成县实验学校|1325000|12".to_string();
    });
    let (folder, code, _) = imported(&forms);
    assert_eq!(code, 0);
    let text = std::fs::read_to_string(folder.path().join("county/facilities.csv")).unwrap();
    assert!(text.contains("\n3300000002,2756,106,4134,132.5,12\n"), "{text}");
}

#[test]
fn yuan_under_a_heading_that_says_ten_thousands_are_refused() {
    let forms = changed("教基5176", |form| form.rows[0] = "3300000001|合成县第一小学|905000|10".to_string());
    let (_, code, told) = imported(&forms);
    assert_eq!(code, 3);
    assert_eq!(
        told.lines().take(3).collect::<Vec<_>>(),
        [
            "error[I06] forms.xlsx, sheet 教基5176, row 4, column 教学仪器设备资产值(万元)",
            "  found:    equipment.value = 905000, primary_pupils.pupils = ４００ (school 3300000001, stage primary; rule \"equipment above 100 万元 a pupil of primary school\")",
            "  expected: a value in 万元: yuan under a heading that says 万元 would be 10,000 times too much"
        ]
    );
}

#[test]
fn a_campus_of_which_nobody_says_to_which_school_it_belongs_is_refused() {
    let forms: Vec<Form> = forms().into_iter().filter(|form| form.sheet != "校区归属").collect();
    let (folder, code, told) = imported(&forms);
    assert_eq!(code, 3);
    assert_eq!(
        told,
        "error[I11] forms.xlsx, sheet 教基1001, row 6, column 是否计校数\n  found:    a campus that is not counted as a school, 3300000003 合成县第一小学东校区, without its school\n  expected: the school it belongs to, in campuses.parent\n  help:     add the table that the mapping names for it, with the code of the campus and that of its school\n1 error\n"
    );
    assert!(!folder.path().join("county").exists());
}

#[test]
fn the_rooms_of_a_campus_without_pupils_are_those_of_its_school() {
    let forms: Vec<Form> = forms()
        .into_iter()
        .map(|mut form| {
            if form.sheet.starts_with("教基3112") || form.sheet.starts_with("教基4") {
                form.rows.retain(|row| !row.starts_with("3300000003"));
            }
            form
        })
        .collect();
    let (folder, code, told) = imported(&forms);
    assert_eq!(code, 0, "{told}");
    let (_, scorecard) = read(&folder.path().join("county"));
    // 400 pupils, and the rooms of 2100 + 500 - 100 m2.
    assert_eq!(values(&scorecard, "3300000001/primary")[3], BigRational::new(BigInt::from(2500), BigInt::from(400)));
}

#[test]
fn a_form_and_a_heading_that_are_lacking_are_told_with_what_is_near() {
    let mut forms = changed("教基5170", |form| form.heading[1] = "^|^|计|普通教室|室内运动用房|^");
    forms.retain(|form| form.sheet != "教基4155");
    let (_, code, told) = imported(&forms);
    assert_eq!(code, 3);
    let heads: Vec<&str> = told.lines().filter(|line| !line.starts_with("  help")).collect();
    assert_eq!(heads[0], "error[I10] cn-education-statistics.toml, line 124, key table[12]");
    assert_eq!(heads[1], "  found:    no table for primary_degrees");
    assert_eq!(heads[2], "  expected: a sheet or file called 教基4155");
    assert!(
        told.contains("found:    the heading 室内体育用房, which forms.xlsx, sheet 教基5170 does not have\n"),
        "{told}"
    );
}

#[test]
fn rows_that_nobody_reads_and_schools_that_stand_twice_are_told() {
    let forms = changed("教基3112", |form| {
        form.rows.push("|合计|802|388|20".to_string());
        form.rows.push("3300000099|别县小学|10|5|0".to_string());
        form.rows.push("3300000007|杨庄小学|60|29|0".to_string());
    });
    let (_, code, told) = imported(&forms);
    assert_eq!(code, 3);
    assert_eq!(
        told,
        "warning[I13] forms.xlsx, sheet 教基3112, row 10, column 学校标识码\n  found:    a row without the code of a school\n  expected: a school in every row\n  help:     it is left out; a row of totals may stay\n\
         error[I08] forms.xlsx, sheet 教基3112, row 12, column 学校标识码\n  found:    the school 3300000007 again, which stands in forms.xlsx, sheet 教基3112, row 9 already\n  expected: each school once in a table\n  help:     where a table has several rows for a school, say in the mapping which belong: only = [{ heading = \"…\", one_of = […] }]\n\
         warning[I14] forms.xlsx, sheet 教基3112, row 11\n  found:    1 row of schools that identity does not have: 3300000099\n  expected: schools of identity\n  help:     primary_pupils is read without them\n1 error\n"
    );
}

#[test]
fn of_two_forms_that_a_table_may_be_the_first_one_named_is_read() {
    let mut forms = forms();
    forms.push(Form {
        sheet: "教基1102",
        heading: vec!["学校标识码|学校名称"],
        rows: vec!["3300000001|合成县第一小学".into()],
    });
    let (_, code, told) = imported(&forms);
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("found:    tables that the mapping does not name: 教基1102\n"), "{told}");
}

#[test]
fn a_sheet_that_the_mapping_does_not_name_is_told() {
    let mut forms = forms();
    forms[1].sheet = "校区归属表";
    let (_, code, told) = imported(&forms);
    assert_eq!(code, 3);
    assert!(
        told.starts_with(
            "warning[I15] forms.xlsx\n  found:    tables that the mapping does not name: 校区归属表\n  expected: tables that it reads\n  help:     they are left out\n"
        ),
        "{told}"
    );
}

#[test]
fn an_empty_cell_is_0_only_where_the_mapping_says_so_of_its_form() {
    let forms = changed("教基4153", |form| form.rows[4] = "3300000004|柳村教学点|小学|3|3|||0|0".to_string());
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("forms.xlsx"), workbook(&forms)).unwrap();
    let shipped =
        std::fs::read_to_string(repository().join("scenarios/mappings/cn-education-statistics.toml")).unwrap();
    let lenient = shipped.replace("names = [\"教基4153\"]\n", "names = [\"教基4153\"]\nempty_is_zero = true\n");
    for (text, expected) in [(&shipped, 3), (&lenient, 0)] {
        std::fs::write(folder.path().join("mapping.toml"), text).unwrap();
        let mut command = Command::from_std(junheng());
        command.current_dir(folder.path()).args(["import", "mapping.toml", "forms.xlsx"]);
        command.args(["--out", "county", "--area", "合成县", "--year", "2023"]).assert().code(expected);
    }
    let totals = std::fs::read_to_string(folder.path().join("county/teacher_totals.csv")).unwrap();
    assert!(totals.contains("\n3300000004,primary,3,2,0,0\n"), "{totals}");
}

#[test]
fn the_year_is_asked_for_where_the_mapping_serves_any() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::from_std(junheng());
    command.current_dir(folder.path()).arg("import");
    command.arg(repository().join("scenarios/mappings/cn-education-statistics.toml")).arg(shipped());
    let output = command.args(["--out", "county", "--all"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "junheng: cn-education-statistics.toml serves any year: say which with --year\n"
    );
}
