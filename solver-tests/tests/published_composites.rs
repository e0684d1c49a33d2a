//! Published coefficients recomputed by the program from the shipped standards.
//!
//! The tables give coefficients, not schools. So each row becomes a county of two schools whose
//! coefficients are exactly the published ones: with a tenth of the pupils at mean + 9 d and nine
//! tenths at mean − d, the standard deviation is 3 d.

use junheng::county::County;
use junheng::evaluate::{Coefficient, Scorecard, evaluate};
use junheng::standard::Standard;
use std::collections::BTreeMap;

/// Half of the last digit of the published composite, and half of that of the mean of the eight.
const ROUNDING: f64 = 0.0005 + 0.0005;

/// Thousandths by column of one row of a table.
type Row<'a> = BTreeMap<&'a str, i64>;

/// The rows of a published table with the stage of each.
fn table(text: &str) -> Vec<(&str, Row<'_>)> {
    let mut lines = text.lines().map(|line| line.split(',').collect::<Vec<&str>>());
    let columns = lines.next().unwrap();
    let thousandths = |text: &str| Some((text.parse::<f64>().ok()? * 1000.0).round() as i64);
    lines
        .map(|fields| {
            let stage = fields[columns.iter().position(|column| *column == "stage").unwrap()];
            let numbers =
                columns.iter().zip(&fields).filter_map(|(column, field)| Some((*column, thousandths(field)?)));
            (stage, numbers.collect())
        })
        .collect()
}

fn read(path: &str) -> String {
    std::fs::read_to_string(solver_tests::repository().join("solver-tests/published").join(path)).unwrap()
}

fn shipped(id: &str) -> Standard {
    let file = solver_tests::repository().join(format!("scenarios/standards/{id}.toml"));
    junheng::standard::read(&file).unwrap_or_else(|problems| panic!("{problems}")).value
}

/// A school of 10,000 pupils above and one of 90,000 below the mean; `amount` gives what each has
/// of a column with a coefficient in thousandths.
fn two_schools(stage: &str, teachers: [String; 2], facilities: &[(&str, Option<i64>)], standard: &Standard) -> County {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: String| std::fs::write(folder.path().join(name), text).unwrap();
    write("county.toml", format!("name = \"Published\"\nyear = 2020\nstandard = \"{}\"\n", standard.id));
    write("schools.csv", format!("school,name,kind\nA,A,{stage}\nB,B,{stage}\n"));
    write("enrolment.csv", format!("school,stage,pupils\nA,{stage},10000\nB,{stage},90000\n"));
    let [above, below] = teachers;
    write("teacher_counts.csv", format!("school,stage,flags,teachers\n{above}{below}"));
    let columns: Vec<&str> = facilities.iter().map(|(column, _)| *column).collect();
    // Mean 3 a pupil, or none at all.
    let line = |of: fn(i64) -> i64| {
        let amounts = facilities.iter().map(|(_, coefficient)| coefficient.map_or(0, of).to_string());
        amounts.collect::<Vec<String>>().join(",")
    };
    let (above, below) = (line(|k| 30_000 + 90 * k), line(|k| 270_000 - 90 * k));
    write("facilities.csv", format!("school,{}\nA,{above}\nB,{below}\n", columns.join(",")));
    let read = junheng::county::declaration(folder.path()).and_then(|it| it.read(&standard.vocabulary));
    read.unwrap_or_else(|problems| panic!("{problems}")).value
}

/// Teachers bearing one flag, 0.3 a pupil on the mean, at the school above and the one below.
fn flagged(coefficient: i64) -> [i64; 2] {
    [3000 + 9 * coefficient, 27_000 - 9 * coefficient]
}

fn lines(stage: &str, school: &str, counts: &[(&str, i64)]) -> String {
    counts.iter().map(|(flags, count)| format!("{school},{stage},{flags},{count}\n")).collect()
}

fn assert_coefficients_are_the_published(scorecard: &Scorecard, row: &Row) {
    for Coefficient { indicator, weighted, .. } in &scorecard.coefficients {
        let published = row[indicator.as_str()] as f64 / 1000.0;
        assert!((weighted.coefficient().unwrap() - published).abs() < 1e-12, "{indicator}: {published}");
    }
}

#[test]
fn the_23_published_composites_are_the_means_of_their_rows_and_within_the_limits_of_2012() {
    let (text, standard) = (read("composites-2012.csv"), shipped("cn-2012"));
    let rows = table(&text);
    assert_eq!(rows.len(), 23);
    for (stage, row) in rows {
        // All teachers are 3 a pupil on the mean; those with a degree or a title are among them.
        let all = [30_000 + 90 * row["teachers"], 270_000 - 90 * row["teachers"]];
        let (degree, title) = (flagged(row["higher_degree_teachers"]), flagged(row["title_teachers"]));
        let teachers = [("A", 0), ("B", 1)].map(|(school, side)| {
            let counts = [
                ("none", all[side] - degree[side] - title[side]),
                ("higher_degree", degree[side]),
                ("middle_title", title[side]),
            ];
            lines(stage, school, &counts)
        });
        let facilities = [
            ("teaching_and_auxiliary_area", Some(row["teaching_area"])),
            ("sports_ground_area", Some(row["sports_area"])),
            ("equipment_value", Some(row["equipment_value"])),
            ("computers", Some(row["computers"])),
            ("books", Some(row["books"])),
        ];
        let scorecard = evaluate(&two_schools(stage, teachers, &facilities, &standard), &standard);
        assert_eq!(scorecard.coefficients.len(), 8);
        assert_coefficients_are_the_published(&scorecard, &row);
        let [composite] = scorecard.composites.as_slice() else { panic!("one composite") };
        let published = row["composite"] as f64 / 1000.0;
        assert!((composite.value.unwrap() - published).abs() <= ROUNDING, "{:?} is not {published}", composite.value);
        assert_eq!(composite.within_limit, Some(true), "{published}");
    }
}

#[test]
fn ningguo_is_within_the_limits_of_2017_in_one_of_seven_coefficients_of_each_stage() {
    let (text, standard) = (read("ningguo-2022.csv"), shipped("cn-2017"));
    for (stage, row) in table(&text) {
        let of = |flag: &'static str, indicator: &str| (flag, flagged(row[indicator]));
        let flags = [
            of("higher_degree", "higher_degree_teachers"),
            of("backbone", "backbone_teachers"),
            of("pe_arts", "pe_arts_teachers"),
        ];
        let teachers = [("A", 0), ("B", 1)]
            .map(|(school, side)| lines(stage, school, &flags.map(|(flag, counts)| (flag, counts[side]))));
        let facilities = [
            ("teaching_and_auxiliary_area", Some(row["teaching_area"])),
            ("indoor_sports_area", None),
            ("outdoor_sports_area", Some(row["sports_area"])),
            ("equipment_value", Some(row["equipment_value"])),
            ("multimedia_rooms", Some(row["multimedia_rooms"])),
        ];
        let scorecard = evaluate(&two_schools(stage, teachers, &facilities, &standard), &standard);
        assert_coefficients_are_the_published(&scorecard, &row);
        let within = scorecard.coefficients.iter().filter(|it| it.within_limit == Some(true));
        assert_eq!(within.map(|it| it.indicator.as_str()).collect::<Vec<_>>(), ["equipment_value"]);
    }
}
