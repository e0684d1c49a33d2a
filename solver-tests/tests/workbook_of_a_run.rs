//! The workbook of a run: its formulas come to what `evaluate` says, also after a figure has changed; text
//! of the data stays text; both languages; the same bytes each time.

use calamine::{Data, Reader, Xlsx};
use junheng::county::{County, SchoolId};
use junheng::evaluate::{Scorecard, evaluate};
use junheng::language::Language;
use junheng::report::{page, workbook};
use junheng::standard::Standard;
use num_rational::BigRational;
use rust_decimal::Decimal;
use serde_json::Value as Json;
use solver_tests::command_line::{Case, stderr};
use solver_tests::formulas::{Place, Sheets, Value};
use solver_tests::office::{computed_anew, emptied, office_or_say_so, with_figure};
use solver_tests::page::{of_changle, run};
use solver_tests::{books_in_two_stages, county, shipped, standard, three_schools};
use std::collections::BTreeSet;
use std::fs;
use std::io::Cursor;

/// The first row below title, note and headings, counted from 0.
const FIRST: u32 = 3;
const COUNTIES: [&str; 3] = ["worked-example", "changle-synthetic", "alagoas-palmeira-dos-indios"];

fn workbook_of(county: &County, standard: &Standard, language: Language) -> Vec<u8> {
    workbook::render(&page::of_county(county, standard, Vec::new()), language).unwrap()
}

/// Why two values differ; figures may by a billionth of themselves.
fn differ(computed: &Value, stored: &Value) -> bool {
    match (computed, stored) {
        (Value::Number(computed), Value::Number(stored)) => !near(*computed, *stored),
        (Value::Blank, Value::Text(text)) | (Value::Text(text), Value::Blank) => !text.is_empty(),
        (computed, stored) => computed != stored,
    }
}

fn near(left: f64, right: f64) -> bool {
    (left - right).abs() <= 1e-9 * right.abs().max(1e-300)
}

/// Computes every formula and compares it with what is stored beside it; how many there are.
fn assert_formulas_hold(sheets: &Sheets) -> usize {
    for (place, formula) in &sheets.formulas {
        let stored = sheets.stored.get(place).cloned().unwrap_or(Value::Blank);
        let computed = sheets.compute(place);
        assert!(!differ(&computed, &stored), "{place:?} {formula}: {computed:?}, but {stored:?} is stored");
    }
    sheets.formulas.len()
}

/// The rows of a sheet below its headings.
fn body(sheets: &Sheets, sheet: &str) -> Vec<Vec<Value>> {
    sheets.rows(sheet).into_iter().skip(FIRST as usize).collect()
}

fn figure(json: &Json) -> Value {
    json.as_f64().map_or(Value::Text(String::new()), Value::Number)
}

fn assert_same(value: &Value, expected: &Value, what: &str) {
    assert!(!differ(value, expected), "{what}: {value:?}, evaluate has {expected:?}");
}

/// Compares coefficients and indicators of a workbook in English with what `evaluate` writes as JSON.
fn assert_evaluated(sheets: &Sheets, county: &str) {
    let output = run(&["evaluate", &format!("scenarios/counties/{county}"), "--format", "json"]);
    let evaluation: Json = serde_json::from_slice(&output.stdout).unwrap();
    let coefficients = evaluation["coefficients"].as_array().unwrap();
    let rows = body(sheets, "Coefficients");
    assert_eq!(rows.len(), coefficients.len());
    let keys = [
        (3, "units"),
        (4, "units_without_value"),
        (6, "mean"),
        (7, "standard_deviation"),
        (8, "difference_coefficient"),
        (9, "unweighted_difference_coefficient"),
        (10, "limit"),
    ];
    for (row, expected) in rows.iter().zip(coefficients) {
        for (column, key) in keys {
            assert_same(
                &row[column],
                &figure(&expected[key]),
                &format!("{county}: {key} of {}", expected["indicator"]),
            );
        }
        let within = if expected["within_limit"].as_bool().unwrap() { "passes" } else { "fails" };
        assert_eq!(row[11], Value::Text(within.to_string()));
    }
    let units = evaluation["units"].as_array().unwrap();
    let rows = body(sheets, "Indicators");
    for unit in units {
        let code = Value::Text(unit["school"].as_str().unwrap().to_string());
        let pupils = figure(&unit["pupils"]);
        let row = rows.iter().find(|row| row[0] == code && row[3] == pupils && same_stage(sheets, unit, row)).unwrap();
        let indicators = unit["indicators"].as_array().unwrap();
        for (value, expected) in row[4..].iter().zip(indicators) {
            assert_same(
                value,
                &figure(&expected["value"]),
                &format!("{county}: {} of {}", expected["indicator"], unit["school"]),
            );
        }
        let verdict = match unit["passes"].as_bool() {
            Some(true) => "passes",
            Some(false) => "fails",
            None => "not assessed",
        };
        assert_eq!(row[4 + indicators.len() + 2], Value::Text(verdict.to_string()), "{unit}");
    }
    assert_eq!(rows.iter().filter(|row| matches!(&row[0], Value::Text(code) if !code.is_empty())).count(), units.len());
}

/// Stages have titles in the workbook: the first of a school is its lower one in both.
fn same_stage(sheets: &Sheets, unit: &Json, row: &[Value]) -> bool {
    let titles: Vec<Value> = body(sheets, "Coefficients").into_iter().map(|row| row[0].clone()).collect();
    let lowest = titles.first() == Some(&row[2]);
    lowest == (unit["stage"] == "primary")
}

#[test]
fn formulas_come_to_what_evaluate_says() {
    for (name, least) in COUNTIES.into_iter().zip([50, 3000, 1000]) {
        let (county, standard) = shipped(name);
        let sheets = Sheets::read(&workbook_of(&county, &standard, Language::English));
        assert!(assert_formulas_hold(&sheets) > least, "{name}");
        assert_evaluated(&sheets, name);
    }
}

#[test]
fn a_spreadsheet_program_computes_the_same() {
    let Some(office) = office_or_say_so() else { return };
    for name in COUNTIES {
        let (county, standard) = shipped(name);
        for language in Language::ALL {
            let ours = Sheets::read(&workbook_of(&county, &standard, language));
            let theirs = Sheets::read(&computed_anew(&office, &workbook_of(&county, &standard, language)));
            for (place, formula) in &ours.formulas {
                let [theirs, ours] =
                    [&theirs, &ours].map(|sheets| sheets.stored.get(place).cloned().unwrap_or(Value::Blank));
                assert!(!differ(&theirs, &ours), "{name} {place:?} {formula}: {theirs:?}, but {ours:?} is written");
            }
        }
    }
}

/// A cell with another figure, and the same change in the county.
struct Change {
    place: Place,
    figure: f64,
}

/// Changes pupils and a facility of a nine-year school, and the teachers of a school; each as its cell.
fn changes(county: &mut County, standard: &Standard, sheets: &Sheets) -> Vec<Change> {
    let nine_year = county.schools.iter().position(|school| school.kind == "nine_year").unwrap();
    let id: SchoolId = county.schools[nine_year].id.clone();
    let row = FIRST + u32::try_from(nine_year).unwrap();
    let of_schools = |column: usize| ("Data by school".to_string(), row, u32::try_from(column).unwrap());
    let primary =
        county.units.iter_mut().find(|unit| unit.id.school == id && unit.id.stage.as_str() == "primary").unwrap();
    primary.pupils += 137;
    let mut changes = vec![Change { place: of_schools(2), figure: f64::from(primary.pupils) }];

    let kinds = &county.vocabulary.facility_kinds;
    let rooms = kinds.iter().position(|kind| kind.id.as_str() == "multimedia_rooms").unwrap();
    let column = 2 + standard.stages.len() + standard.unjudged_stages.len() + rooms;
    let kind = kinds[rooms].id.clone();
    let amount = county.schools[nine_year].facilities.get_mut(&kind).unwrap();
    *amount = Some(amount.unwrap() + Decimal::from(9));
    changes.push(Change { place: of_schools(column), figure: amount.unwrap().to_string().parse().unwrap() });

    let junior = county.units.iter_mut().find(|unit| unit.id.stage.as_str() == "junior").unwrap();
    let flags = junior.teachers.keys().find(|flags| flags.to_string() == "higher_degree").unwrap().clone();
    *junior.teachers.get_mut(&flags).unwrap() += 11;
    let counted = junior.teachers.iter().filter(|(flags, _)| flags.to_string().contains("higher_degree"));
    let teachers: u32 = counted.map(|(_, count)| count).sum();
    let code = Value::Text(junior.id.school.to_string());
    let rows = body(sheets, "Data by stage");
    let found = rows.iter().enumerate().rfind(|(_, row)| row[0] == code).unwrap().0;
    let place = ("Data by stage".to_string(), FIRST + u32::try_from(found).unwrap(), 4);
    changes.push(Change { place, figure: f64::from(teachers) });
    changes
}

fn nearest(fraction: &BigRational) -> f64 {
    use num_traits::ToPrimitive;
    fraction.to_f64().unwrap()
}

/// Compares what the coefficients and indicators come to with an evaluation.
fn assert_scored(of: &dyn Fn(&Place) -> Value, scorecard: &Scorecard, county: &County) {
    for (row, coefficient) in (FIRST..).zip(&scorecard.coefficients) {
        let expected = [(8, coefficient.weighted.coefficient()), (9, coefficient.unweighted.coefficient())];
        for (column, expected) in expected {
            let value = of(&("Coefficients".to_string(), row, column));
            assert_same(&value, &Value::Number(expected.unwrap()), &coefficient.indicator);
        }
    }
    let stages: Vec<&str> = county.vocabulary.stages.iter().map(|stage| stage.as_str()).collect();
    let units =
        stages.iter().flat_map(|stage| scorecard.units.iter().filter(move |unit| unit.id.stage.as_str() == *stage));
    for (row, unit) in (FIRST + 4..).zip(units) {
        for (column, score) in (4..).zip(&unit.indicators) {
            let value = of(&("Indicators".to_string(), row, column));
            assert_same(&value, &Value::Number(nearest(score.value.as_ref().unwrap())), &score.indicator);
        }
        let verdict = of(&("Indicators".to_string(), row, 4 + 7 + 2));
        assert_eq!(verdict, Value::Text(unit.assessment.verb().to_string()), "{}", unit.id.school);
    }
}

#[test]
fn a_changed_figure_gives_the_coefficients_of_the_changed_county() {
    let (mut county, standard) = shipped("changle-synthetic");
    let bytes = workbook_of(&county, &standard, Language::English);
    let mut sheets = Sheets::read(&bytes);
    let before = evaluate(&county, &standard);
    let changes = changes(&mut county, &standard, &sheets);
    let after = evaluate(&county, &standard);
    assert_ne!(before.coefficients[0].weighted, after.coefficients[0].weighted, "pupils change the first coefficient");
    changes.iter().for_each(|change| sheets.set(&change.place, change.figure));
    assert_scored(&|place| sheets.compute(place), &after, &county);

    let Some(office) = office_or_say_so() else { return };
    let cell = |place: &Place| rust_xlsxwriter::utility::row_col_to_cell(place.1, u16::try_from(place.2).unwrap());
    let sheet = |place: &Place| sheets.names.iter().position(|name| *name == place.0).unwrap();
    let changed = changes
        .iter()
        .fold(bytes, |bytes, change| with_figure(&bytes, sheet(&change.place), &cell(&change.place), change.figure));
    let theirs = Sheets::read(&computed_anew(&office, &changed));
    assert_scored(&|place| theirs.stored.get(place).cloned().unwrap_or(Value::Blank), &after, &county);
}

#[test]
fn figures_that_are_missing_are_left_out_of_the_coefficient_as_evaluate_does() {
    let files = three_schools::COUNTY.map(|(file, text)| match file {
        "facilities.csv" => (file, "school,rooms\nA,4\nB,absent\nC,3\nP,1\n"),
        _ => (file, text),
    });
    let (county, standard) = (county(&files), standard(three_schools::STANDARD));
    let sheets = Sheets::read(&workbook_of(&county, &standard, Language::English));
    assert_formulas_hold(&sheets);
    let rooms = &body(&sheets, "Coefficients")[1];
    // Values 4 and 3 in schools of one size: mean 3.5, S = 0.5.
    assert_eq!(rooms[3..6], [2.0, 1.0, 200.0].map(Value::Number));
    assert_eq!(rooms[6..8], [3.5, 0.5].map(Value::Number));
    assert!(sheets.formulas.values().any(|formula| formula.contains("IF(ISNUMBER(")), "only values that are there");
    if let Some(office) = office_or_say_so() {
        let theirs = Sheets::read(&computed_anew(&office, &workbook_of(&county, &standard, Language::English)));
        assert_same(&body(&theirs, "Coefficients")[1][7], &Value::Number(0.5), "S by a spreadsheet program");
    }
}

/// Emptied by a person, as evaluate leaves out what is missing: B's rooms, then B's pupils.
#[test]
fn a_cell_of_the_data_that_is_emptied_is_left_out_by_a_spreadsheet_program() {
    let Some(office) = office_or_say_so() else { return };
    let (county, standard) = (county(&three_schools::COUNTY), standard(three_schools::STANDARD));
    let whole = workbook_of(&county, &standard, Language::English);
    let sheets = Sheets::read(&whole);
    let schools = sheets.names.iter().position(|name| name == "Data by school").unwrap();
    let coefficients = |cell: &str| -> [Vec<Value>; 2] {
        let computed = Sheets::read(&computed_anew(&office, &emptied(&whole, schools, cell)));
        let rows = body(&computed, "Coefficients");
        for (place, value) in &computed.stored {
            assert!(
                !matches!(value, Value::Text(text) if text.starts_with('#')),
                "{cell} emptied: {place:?} {value:?}"
            );
        }
        [0, 1].map(|row| rows[row][3..9].to_vec())
    };
    // Rooms 4 and 3 of A and C: mean 3.5, S 0.5. Teachers 12, 4 and 6 stay.
    let [teachers, rooms] = coefficients("D5");
    assert_eq!(rooms[..5], [2.0, 1.0, 200.0, 3.5, 0.5].map(Value::Number));
    assert_same(&rooms[5], &Value::Number(1.0 / 7.0), "rooms");
    assert_eq!(teachers[..3], [3.0, 0.0, 300.0].map(Value::Number));
    // Without pupils of B teachers are 12 and 6: mean 9, S 3.
    let [teachers, rooms] = coefficients("C5");
    assert_eq!(teachers[..5], [2.0, 1.0, 200.0, 9.0, 3.0].map(Value::Number));
    assert_eq!(rooms[3..5], [3.5, 0.5].map(Value::Number));
}

#[test]
fn a_county_without_any_judged_unit_gets_its_workbook() {
    let files = three_schools::COUNTY.map(|(file, text)| match file {
        "schools.csv" => (file, "school,name,kind\nP,P,teaching_point\n"),
        "enrolment.csv" => (file, "school,stage,pupils\nP,primary,20\n"),
        "teacher_counts.csv" => (file, "school,stage,flags,teachers\nP,primary,none,10\n"),
        "facilities.csv" => (file, "school,rooms\nP,1\n"),
        "distances.csv" => (file, "from,to,km\n"),
        _ => (file, text),
    });
    let (county, standard) = (county(&files), standard(three_schools::STANDARD));
    for language in Language::ALL {
        let sheets = Sheets::read(&workbook_of(&county, &standard, language));
        assert_formulas_hold(&sheets);
    }
}

/// The measure of 2012 judges the mean of the coefficients: the single ones pass or fail nothing.
#[test]
fn only_the_mean_of_the_coefficients_is_coloured_where_it_is_judged() {
    let text = fs::read_to_string(solver_tests::repository().join("scenarios/standards/worked-example.toml")).unwrap();
    let (county, _) = shipped("worked-example");
    let coloured = |standard: &Standard| {
        let bytes = workbook_of(&county, standard, Language::English);
        let place = Sheets::read(&bytes).names.iter().position(|name| name == "Coefficients").unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        let sheet = archive.by_name(&format!("xl/worksheets/sheet{}.xml", place + 1)).unwrap();
        let sheet = std::io::read_to_string(sheet).unwrap();
        let ranges = sheet.split("<conditionalFormatting sqref=\"").skip(1).filter_map(|it| it.split('"').next());
        ranges.map(str::to_string).collect::<BTreeSet<_>>()
    };
    assert_eq!(coloured(&standard(&text)), BTreeSet::from(["L4".to_string()]));
    let without = |text: &str, from: &str| {
        let (start, end) = (text.find(from).unwrap(), text.find("[balance]").unwrap());
        text.replacen(&text[start..end], "", 1)
    };
    let unjudged = without(&without(&text, "[pass_rule]"), "[indicator.threshold]");
    let mean = unjudged.replace("form = \"weighted\"", "form = \"weighted\"\njudged = \"mean\"");
    assert_eq!(coloured(&standard(&mean)), BTreeSet::from(["L5".to_string()]));
}

#[test]
fn relaxations_and_other_forms_of_the_coefficient_hold_too() {
    let folder = tempfile::tempdir().unwrap();
    let templates = folder.path().join("templates");
    let made = run(&["init", &templates.to_string_lossy(), "--language", "en"]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let example = templates.join("example");
    let file = folder.path().join("example.xlsx");
    let output = run(&["evaluate", &example.to_string_lossy(), "--workbook", &file.to_string_lossy()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let sheets = Sheets::read(&fs::read(&file).unwrap());
    assert_formulas_hold(&sheets);
    let heads = &sheets.rows("Data by stage")[2];
    assert!(heads.iter().any(|head| matches!(head, Value::Text(text) if text.starts_with("granted by relaxation"))));

    let text = fs::read_to_string(solver_tests::repository().join("scenarios/standards/worked-example.toml")).unwrap();
    let without = |text: &str, from: &str, to: &str| {
        let (start, end) = (text.find(from).unwrap(), text.find(to).unwrap());
        text.replacen(&text[start..end], "", 1)
    };
    let unjudged = without(&without(&text, "[pass_rule]", "[balance]"), "[indicator.threshold]", "[balance]");
    let other = unjudged.replace("form = \"weighted\"", "form = \"unweighted\"\njudged = \"mean\"");
    let (county, _) = shipped("worked-example");
    let unweighted = Sheets::read(&workbook_of(&county, &standard(&other), Language::English));
    assert_formulas_hold(&unweighted);
    let rows = body(&unweighted, "Coefficients");
    assert_same(&rows[1][9], &rows[0][9], "the mean of one coefficient");
    let Value::Number(unweighted) = rows[0][9] else { panic!("no coefficient") };
    assert_eq!(format!("{unweighted:.6}"), "0.488771", "as the note on the worked example prints it");
}

#[test]
fn combined_schools_share_their_facilities_by_formula() {
    let files = [
        (
            "county.toml",
            "name = \"Two stages\"\nyear = 2020\nstandard = \"standard.toml\"\nteachers = \"absent\"\nstages = [\"primary\", \"junior\"]\nschool_kinds = [\"nine_year\"]\n[[facility]]\nid = \"books\"\nunit = \"books\"\nwhole = true\n",
        ),
        ("schools.csv", "school,name,kind\nN,Nine years,nine_year\n"),
        ("enrolment.csv", "school,stage,pupils\nN,primary,166\nN,junior,210\n"),
        ("facilities.csv", "school,books\nN,23226\n"),
    ];
    let sheets = Sheets::read(&workbook_of(&county(&files), &books_in_two_stages(), Language::English));
    assert_formulas_hold(&sheets);
    // The note on splitting: 23,226 books over 166 + 210 × 1.1 weighted pupils are 58.50378 a pupil.
    let rows = body(&sheets, "Indicators");
    let value = rows.iter().find(|row| row[0] == Value::Text("N".to_string())).unwrap()[4].clone();
    assert_same(&value, &Value::Number(23226.0 / 397.0), "books per primary pupil");
}

#[test]
fn text_of_the_data_stays_text() {
    for name in ["=1+1", "+1", "-1", "@sum", "=HYPERLINK(\"x\")", "'=1"] {
        let schools = format!(
            "school,name,kind\nA,\"{}\",primary\nB,B,primary\nC,C,primary\nP,P,teaching_point\n",
            name.replace('"', "\"\"")
        );
        let county = county(&three_schools::COUNTY.map(|(file, text)| match file {
            "schools.csv" => (file, schools.as_str()),
            _ => (file, text),
        }));
        let name = county.schools[0].name.clone();
        let bytes = workbook_of(&county, &standard(three_schools::STANDARD), Language::Chinese);
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(&bytes)).unwrap();
        let range = book.worksheet_range("学校数据").unwrap();
        assert_eq!(range.get_value((FIRST, 1)), Some(&Data::String(name)));
        assert!(book.worksheet_formula("学校数据").unwrap().is_empty(), "no formula comes from the data");
    }
}

#[test]
fn each_language_has_its_sheets_and_no_message_is_missing() {
    let (county, standard) = shipped("changle-synthetic");
    let names = Language::ALL.map(|language| {
        let sheets = Sheets::read(&workbook_of(&county, &standard, language));
        for (place, value) in &sheets.stored {
            let missing = matches!(value, Value::Text(text) if ["workbook-", "page-", "term-"].iter().any(|id| text.contains(id)));
            assert!(!missing, "{place:?} has the name of a message: {value:?}");
        }
        sheets.names
    });
    assert_eq!(
        names[0],
        [
            "Summary",
            "Scorecard",
            "Coefficients",
            "Indicators",
            "Items",
            "Criteria",
            "Data by stage",
            "Data by school",
            "Sources"
        ]
    );
    assert_eq!(
        names[1],
        ["摘要", "达标情况", "差异系数", "指标值", "其他条目", "标准数值", "学段数据", "学校数据", "依据"]
    );
}

#[test]
fn a_run_writes_the_workbook_and_report_writes_it_again() {
    let folder = tempfile::tempdir().unwrap();
    let stored = of_changle(folder.path());
    let bytes = fs::read(stored.join("workbook.xlsx")).unwrap();
    let sheets = Sheets::read(&bytes);
    assert!(assert_formulas_hold(&sheets) > 6000);
    let expected = [
        "Comparison",
        "People",
        "Purchases",
        "Funding",
        "Before and after",
        "Scorecard (after)",
        "Coefficients (after)",
        "Items (after)",
    ];
    let names: BTreeSet<&str> = sheets.names.iter().map(String::as_str).collect();
    assert!(expected.iter().all(|name| names.contains(name)), "{names:?}");

    let again = folder.path().join("again.xlsx");
    let output = run(&["report", &stored.to_string_lossy(), "--workbook", &again.to_string_lossy()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(fs::read(&again).unwrap() == bytes, "the same figures give the same bytes");
    let output = run(&["report", &stored.to_string_lossy(), "--workbook", &again.to_string_lossy()]);
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        format!("junheng: {} exists already; choose another name, or move it away\n", again.display())
    );

    let money = body(&sheets, "Funding");
    let report: Json = serde_json::from_slice(&fs::read(stored.join("report.json")).unwrap()).unwrap();
    let rows = report["plan"]["money"].as_array().unwrap();
    let amounts: Vec<Value> = rows.iter().map(|row| figure(&row["amount"])).collect();
    let shown: Vec<Value> = money.iter().take(rows.len()).map(|row| row[5].clone()).collect();
    assert_eq!(shown, amounts);
    let moved: f64 =
        report["plan"]["moves"].as_array().unwrap().iter().map(|row| row["teachers"].as_f64().unwrap()).sum();
    let people = body(&sheets, "People");
    let total = people.iter().find(|row| row[2] == Value::Text("total".to_string())).unwrap();
    assert_eq!(total[7], Value::Number(moved));
}

#[test]
fn the_workbook_of_a_proposal_computes_what_it_makes_of_the_county() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("assessed");
    let (county, proposal) = ("scenarios/counties/changle-synthetic", "scenarios/proposals/changle-first-draft.csv");
    // It breaks rules, which the exit code says.
    let output = run(&["assess", county, proposal, "--out", &out.to_string_lossy()]);
    assert_eq!(output.status.code(), Some(6), "{}", String::from_utf8_lossy(&output.stderr));
    let sheets = Sheets::read(&fs::read(out.join("workbook.xlsx")).unwrap());
    assert_formulas_hold(&sheets);
    let lines = body(&sheets, "Proposal");
    let drafted = fs::read_to_string(solver_tests::repository().join(proposal)).unwrap().lines().count() - 1;
    let shown = lines.iter().filter(|row| matches!(row[0], Value::Number(_))).count();
    assert_eq!(shown, drafted);
    assert_ne!(body(&sheets, "Data by stage"), body(&sheets, "Data by stage (after)"), "teachers move");
}

#[test]
fn the_workbook_tells_no_day_and_no_machine() {
    let (county, standard) = shipped("worked-example");
    let bytes = workbook_of(&county, &standard, Language::English);
    assert!(bytes == workbook_of(&county, &standard, Language::English));
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let core = std::io::read_to_string(archive.by_name("docProps/core.xml").unwrap()).unwrap();
    assert!(core.contains("2017-04-26T00:00:00Z"), "{core}");
}

/// Nothing is written where one file would take the place of the other.
#[test]
fn one_file_cannot_be_both_the_page_and_the_workbook() {
    let case = Case::three_schools();
    let refused = |arguments: &str, name: &str| {
        assert_eq!(
            stderr(&case.run(arguments).code(2)),
            format!("junheng: {name} cannot be both the page and the workbook; give each a name of its own\n")
        );
        assert!(!case.path("x").exists());
    };
    refused("evaluate county --report x --workbook x", "x");
    refused("evaluate county --report ./x --workbook county/../x", "./x");
    case.run("solve county base.toml --out run").code(0);
    refused("report run --out x --workbook x", "x");
}
