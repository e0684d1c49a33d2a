//! Small raw tables whose counties can be checked by hand.

use super::*;
use crate::quantity::Decimal;
use crate::sheets::Layout;

/// A mapping with one rule, or none, between its fixed parts.
fn mapping(rule: &str) -> Mapping {
    mapping::parse("m.toml", &mapping_text(rule)).unwrap_or_else(|problems| panic!("{problems}"))
}

fn mapping_text(rule: &str) -> String {
    format!(
        r#"missing_values = ["88888"]

[county]
year = 2021
standard = "s.toml"

[area]
name = "town"

[[filter]]
column = "owner"
one_of = ["public"]

[school]
id = "code"
name = "name"

[[stage]]
id = "primary"
pupils = "p1"
teachers = {{ none = "t1" }}

[[stage]]
id = "junior"
pupils = "p6"
teachers = {{ none = {{ column = "t6", missing = "drop" }} }}

[[kind]]
id = "primary"
stages = ["primary"]

[[kind]]
id = "nine_year"
stages = ["junior", "primary"]

[[facility]]
id = "computers"
unit = "computers"
whole = true
sum = ["desktops", "laptops"]
missing = "absent"

{rule}"#
    )
}

const HEADINGS: &str = "town,owner,code,name,p1,p6,t1,t6,t_all,desktops,laptops\n";

/// The raw table of these rows.
fn table(mapping: &Mapping, rows: &str) -> Result<RawTable, Problems> {
    let mut sources = source::Sources::default();
    sources.parse("raw.csv".to_string(), format!("{HEADINGS}{rows}").as_bytes(), Layout::Table)?;
    Ok(raw::of_sources(mapping, sources)?.value)
}

/// Imports the only area of a table.
fn imported(rule: &str, rows: &str) -> Result<Checked<ImportedCounty>, Problems> {
    let mapping = mapping(rule);
    let raw = table(&mapping, rows)?;
    let areas = areas::divide(&mapping, &raw)?;
    assert_eq!(areas.len(), 1);
    import(&mapping, &raw, &areas[0])
}

/// The tables of a county as text, by file name.
fn files(rule: &str, rows: &str) -> (BTreeMap<&'static str, String>, String) {
    let checked = imported(rule, rows).unwrap_or_else(|problems| panic!("{problems}"));
    let files = write::files(&mapping(rule), &checked.value.schools, &checked.value.report).unwrap();
    (files.into_iter().collect(), checked.warnings.to_string())
}

#[test]
fn filters_and_schools_without_pupils_leave_rows_out_and_sums_are_added() {
    let rows = "X,public,A,\"Ann, \"\"the\"\" school\",10,20,1,2,3,4,5\nX,private,B,Bob,10,0,1,0,1,0,0\nX,public,C,Cy,0,0,0,0,0,1,1\nX,public,D,Di,7,0,1,88888,1,0,0\n";
    let (files, warnings) = files("", rows);
    assert_eq!(warnings, "");
    assert_eq!(files["schools.csv"], "school,name,kind\nA,\"Ann, \"\"the\"\" school\",nine_year\nD,Di,primary\n");
    assert_eq!(files["enrolment.csv"], "school,stage,pupils\nA,primary,10\nA,junior,20\nD,primary,7\n");
    assert_eq!(
        files["teacher_counts.csv"],
        "school,stage,flags,teachers\nA,primary,none,1\nA,junior,none,2\nD,primary,none,1\n"
    );
    assert_eq!(files["facilities.csv"], "school,computers\nA,9\nD,0\n");
    let report = imported("", rows).unwrap().value.report;
    let filtered = BTreeMap::from([("owner is one of public".to_string(), 1)]);
    assert_eq!(report.rows, Tally { rows: 4, filtered, without_pupils: 1, dropped: 0, campuses: 0, schools: 2 });
}

#[test]
fn a_missing_value_is_refused_unless_the_mapping_says_what_it_means() {
    let problems = imported("", "X,public,A,Ann,10,0,88888,0,1,1,1\nX,public,B,Bob,9,0,,0,1,1,1\n").unwrap_err();
    assert_eq!(
        problems.to_string(),
        "error[I05] raw.csv, row 2, column t1\n  found:    88888, which means missing (school A, stage primary)\n  expected: a value\n  help:     correct the row, or say in the mapping what a missing value means here, such as missing = \"drop\"\n\
         error[I05] raw.csv, row 3, column t1\n  found:    an empty cell (school B, stage primary)\n  expected: a value\n  help:     correct the row, or say in the mapping what a missing value means here, such as missing = \"drop\"\n"
    );
}

#[test]
fn a_missing_value_drops_a_stage_or_is_declared_absent_as_the_mapping_says() {
    let (files, warnings) = files("", "X,public,A,Ann,10,20,1,88888,3,4,88888\n");
    assert_eq!(
        warnings,
        "warning[I05] raw.csv, row 2, column t6\n  found:    88888, which means missing (school A, stage junior)\n  expected: a value\n  help:     its stage junior is left out\n\
         warning[I05] raw.csv, row 2, column laptops\n  found:    88888, which means missing (school A)\n  expected: a value\n  help:     declared absent\n"
    );
    assert_eq!(files["schools.csv"], "school,name,kind\nA,Ann,primary\n");
    assert_eq!(files["facilities.csv"], "school,computers\nA,absent\n");
}

const NO_TEACHERS: &str =
    "[[rule]]\nname = \"no teachers\"\nstage = \"primary\"\nwhen = [{ column = \"t1\", equals = 0 }]\n";

#[test]
fn an_implausible_row_is_refused_where_the_rule_names_no_action() {
    let problems = imported(NO_TEACHERS, "X,public,A,Ann,10,0,0,0,3,1,1\nX,public,B,Bob,9,0,1,0,1,1,1\n").unwrap_err();
    assert_eq!(
        problems.to_string(),
        "error[I06] raw.csv, row 2, column t1\n  found:    t1 = 0 (school A, stage primary; rule \"no teachers\")\n  expected: no row with t1 = 0\n  help:     correct the row, or give the rule an action in the mapping: keep, drop, or substitute\n"
    );
}

#[test]
fn an_implausible_row_is_kept_and_told() {
    let (files, warnings) = files(&format!("{NO_TEACHERS}action = \"keep\"\n"), "X,public,A,Ann,10,0,0,0,3,1,1\n");
    assert_eq!(
        warnings,
        "warning[I06] raw.csv, row 2, column t1\n  found:    t1 = 0 (school A, stage primary; rule \"no teachers\")\n  expected: no row with t1 = 0\n  help:     kept as it is\n"
    );
    assert_eq!(files["teacher_counts.csv"], "school,stage,flags,teachers\nA,primary,none,0\n");
}

#[test]
fn an_implausible_stage_or_school_is_dropped_and_told() {
    let rows = "X,public,A,Ann,10,0,0,0,3,1,1\nX,public,B,Bob,9,0,1,0,1,1,1\n";
    for stage in ["stage = \"primary\"\n", ""] {
        let rule =
            format!("{}action = \"drop\"\nnote = \"a teacher\"\n", NO_TEACHERS.replace("stage = \"primary\"\n", stage));
        let (files, warnings) = files(&rule, rows);
        let (whose, what) = match stage {
            "" => ("school A", "the school is left out"),
            _ => ("school A, stage primary", "its stage primary is left out"),
        };
        assert_eq!(
            warnings,
            format!(
                "warning[I06] raw.csv, row 2, column t1\n  found:    t1 = 0 ({whose}; rule \"no teachers\")\n  expected: a teacher\n  help:     {what}\n"
            )
        );
        assert_eq!(files["schools.csv"], "school,name,kind\nB,Bob,primary\n");
    }
}

#[test]
fn a_value_is_substituted_and_told_and_an_empty_substitute_is_refused() {
    let rule = format!("{NO_TEACHERS}action = \"substitute\"\ncolumn = \"t1\"\nfrom = \"t_all\"\n");
    let (files, warnings) = files(&rule, "X,public,A,Ann,10,0,0,0,3,1,1\n");
    assert_eq!(
        warnings,
        "warning[I06] raw.csv, row 2, column t1\n  found:    t1 = 0 (school A, stage primary; rule \"no teachers\")\n  expected: no row with t1 = 0\n  help:     t1 is read as 3, from t_all\n"
    );
    assert_eq!(files["teacher_counts.csv"], "school,stage,flags,teachers\nA,primary,none,3\n");
    let problems = imported(&rule, "X,public,A,Ann,10,0,0,0,88888,1,1\n").unwrap_err();
    assert_eq!(problems.list()[0].help, "correct the row: t_all, from which to take the value, is missing too");
}

#[test]
fn a_ratio_is_compared_without_division() {
    let rule = "[[rule]]\nname = \"crowd\"\nwhen = [{ ratio = [\"p1\", \"t1\"], above = 10 }]\naction = \"keep\"\n";
    let rows = "X,public,A,Ann,20,0,2,0,3,1,1\nX,public,B,Bob,21,0,2,0,1,1,1\nX,public,C,Cy,1,0,0,0,1,1,1\n";
    let cases = imported(rule, rows).unwrap().value.report.cases;
    let schools: Vec<&str> = cases.iter().map(|case| case.school.as_str()).collect();
    assert_eq!(schools, ["B", "C"]);
}

#[test]
fn columns_that_the_raw_table_lacks_are_told_at_their_place_in_the_mapping() {
    let mapping = mapping(&NO_TEACHERS.replace("\"t1\"", "\"t_al\""));
    let problems = table(&mapping, "").unwrap_err();
    assert_eq!(
        problems.to_string(),
        "error[I03] m.toml, line 46, key rule[1].when[1].column\n  found:    the column \"t_al\", which raw.csv does not have\n  expected: one of town, owner, code, name, p1, p6, t1, t6, t_all, desktops, and 1 more\n  help:     did you mean \"t_all\"?\n"
    );
}

#[test]
fn rows_that_cannot_be_judged_or_read_are_refused_together() {
    let rows = "X,,A,Ann,10,0,1,0,1,1,1\nX,public,B,Bob,ten,0,1,0,1,1,1\nX,public,C,Cy,0,5,0,1,1,1,1\nX,public,D,Di,5,0,1.5,1,1,1,1\nX,public,E,Ed,5,0,1,1,1,1,1\nX,public,E,Ed,5,0,1,1,1,-1,1\nX,public,E,Ed,5,0,1,1,1,1,1\n";
    let problems = imported("", rows).unwrap_err();
    assert_eq!(
        problems.to_string(),
        "error[I04] raw.csv, row 2, column owner\n  found:    owner = an empty cell\n  expected: a value, to judge whether owner is one of public\n\
         error[T05] raw.csv, row 3, column p1\n  found:    \"ten\"\n  expected: a number such as 12 or 4.505\n\
         error[I07] raw.csv, row 4, column code\n  found:    a school with junior\n  expected: one of primary, junior + primary\n  help:     add a [[kind]] with these stages to the mapping\n\
         error[T05] raw.csv, row 5, column t1\n  found:    1.5\n  expected: a whole number not below zero and, summed, at most 4294967295\n\
         error[T05] raw.csv, row 7, column desktops\n  found:    -1\n  expected: a whole number not below zero and, summed, at most 4294967295\n\
         error[I08] raw.csv, row 8, column code\n  found:    the school \"E\" again\n  expected: each school once\n"
    );
}

#[test]
fn an_area_without_schools_is_refused() {
    let problems = imported("", "X,private,A,Ann,10,0,1,0,1,1,1\n").unwrap_err();
    assert_eq!(
        problems.to_string(),
        "error[I09] raw.csv\n  found:    no school of X that the mapping keeps\n  expected: at least one school\n"
    );
}

#[test]
fn contradictions_of_a_mapping_are_told_together() {
    let text = mapping_text(
        "[[rule]]\nname = \"r\"\nstage = \"primry\"\nwhen = [{ column = \"t1\", equals = 0, above = 3 }]\naction = \"mend\"\nwhy = \"x\"\n",
    );
    let problems = mapping::parse("m.toml", &text.replace("{ none = \"t1\" }", "{ backbone = \"t1\" }")).unwrap_err();
    assert_eq!(
        problems.to_string(),
        "error[I02] m.toml, line 43, key rule[1]\n  found:    the stage \"primry\"\n  expected: one of primary, junior\n  help:     did you mean \"primary\"?\n\
         error[I02] m.toml, line 46, key rule[1].when[1]\n  found:    2 comparisons\n  expected: one of equals, above, below (a number), one_of or none_of (a list of texts)\n\
         error[D07] m.toml, line 47, key rule[1].action\n  found:    \"mend\"\n  expected: one of refuse, keep, drop, substitute, discard\n\
         error[D05] m.toml, line 48, key rule[1].why\n  found:    the unknown key \"why\"\n  expected: one of action, name, note, stage, when\n  help:     did you mean \"when\"?\n\
         error[I02] m.toml, line 21, key stage[1].teachers.backbone\n  found:    the teacher flag \"backbone\"\n  expected: none\n"
    );
}

#[test]
fn an_empty_raw_table_is_one_problem() {
    let mut sources = source::Sources::default();
    let problems = sources.parse("raw.csv".to_string(), b"", Layout::Table).unwrap_err();
    assert_eq!(
        problems.to_string(),
        "error[T01] raw.csv, row 1\n  found:    an empty file\n  expected: a table whose first line names the columns\n"
    );
}

#[test]
fn a_discarded_value_counts_as_missing_and_is_told() {
    let rule = "[[rule]]\nname = \"many\"\nwhen = [{ column = \"laptops\", above = 9 }]\naction = \"discard\"\ncolumn = \"laptops\"\n";
    let (files, warnings) = files(rule, "X,public,A,Ann,10,0,1,0,1,1,10\n");
    assert_eq!(
        warnings,
        "warning[I06] raw.csv, row 2, column laptops\n  found:    laptops = 10 (school A; rule \"many\")\n  expected: no row with laptops > 9\n  help:     laptops counts as missing\n\
         warning[I05] raw.csv, row 2, column laptops\n  found:    a discarded value (school A)\n  expected: a value\n  help:     declared absent\n"
    );
    assert_eq!(files["facilities.csv"], "school,computers\nA,absent\n");
}

#[test]
fn a_difference_is_taken_in_the_unit_of_the_field_and_never_falls_below_zero() {
    let text = mapping_text("")
        .replace("sum = [\"desktops\", \"laptops\"]", "sum = [\"desktops\"]\nminus = [\"laptops\"]\nscale = 10");
    let mapping = mapping::parse("m.toml", &text).unwrap_or_else(|problems| panic!("{problems}"));
    let import = |rows: &str| {
        let raw = table(&mapping, rows)?;
        import(&mapping, &raw, &areas::divide(&mapping, &raw)?[0])
    };
    let checked = import("X,public,A,Ann,10,0,1,0,1,7,3\n").unwrap();
    assert_eq!(checked.value.schools[0].facilities, [Some(Decimal::from(40))]);
    assert_eq!(
        import("X,public,A,Ann,10,0,1,0,1,3,7\n").unwrap_err().to_string(),
        "error[T05] raw.csv, row 2, column laptops\n  found:    -40\n  expected: a whole number not below zero and, summed, at most 4294967295\n"
    );
}

#[test]
fn a_stage_with_conditions_is_taught_where_they_hold() {
    let text = mapping_text("")
        .replace("pupils = \"p6\"", "pupils = \"p6\"\nwhen = [{ column = \"name\", one_of = [\"Ann\"] }]");
    let mapping = mapping::parse("m.toml", &text).unwrap_or_else(|problems| panic!("{problems}"));
    let raw = table(&mapping, "X,public,A,Ann,10,5,1,1,1,7,3\nX,public,B,Bob,10,5,1,1,1,7,3\n").unwrap();
    let schools = import(&mapping, &raw, &areas::divide(&mapping, &raw).unwrap()[0]).unwrap().value.schools;
    assert_eq!(schools.iter().map(|school| school.kind.as_str()).collect::<Vec<_>>(), ["nine_year", "primary"]);
}
