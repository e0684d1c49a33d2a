//! The example: a small county that is invented, with every table filled in, some items met and
//! some not. Both languages and both formats are written from this one source.

mod data;
mod people;
mod proposal;
mod schools;

use super::county_form::tables;
use super::{CountyForm, Form, Language, help};
use crate::standard::{Rule, Standard};
use std::path::Path;

/// The standard that the example is filled in for, whichever the templates are for.
const STANDARD: &str = "cn-2017";

/// A row of a table: cells by the name of their column.
type Row = Vec<(&'static str, String)>;

/// The example.
///
/// # Errors
/// A sentence where the standard that the program brings along is broken.
pub(super) fn county(language: Language) -> Result<CountyForm, String> {
    let standard = crate::standard::read(Path::new(STANDARD)).map_err(|problems| problems.to_string())?.value;
    let form = |table| Form::of(table, &standard.vocabulary).filled(rows(table.name, &standard));
    let forms: Vec<Form> = tables().map(form).collect();
    let help = help::rows(&forms, &standard, language);
    let blank = CountyForm { forms, help, ..CountyForm::blank(STANDARD, &standard, language) };
    Ok(blank.declaring(&[
        ("name", "Example county (示例县)"),
        ("year", "2024"),
        ("synthetic", "yes"),
        ("note", "Every school, person, figure and document is invented (学校、人员、数据和文件均为虚构)."),
        ("attribution", "junheng init"),
    ]))
}

/// The rows of a table; the tables that another one stands for have none.
fn rows(table: &str, standard: &Standard) -> Vec<Row> {
    match table {
        "schools" => schools::schools(),
        "enrolment" => schools::enrolment(),
        "facilities" => schools::facilities(),
        "distances" => schools::distances(),
        "classes" => schools::classes(),
        "rooms" => schools::rooms(),
        "funding" => schools::funding(),
        "zoned_intake" => schools::zoned_intake(),
        "teachers" => people::teachers(),
        "staff" => people::staff(),
        "training" => people::training(),
        "rotation" => people::rotation(),
        "eligible_teachers" => people::eligible_teachers(),
        "leavers" => people::leavers(),
        "visiting_teachers" => people::visiting_teachers(),
        "figures" => figures(standard),
        "attestations" => attestations(standard),
        "proposal" => proposal::lines(),
        _ => Vec::new(),
    }
}

/// Figures that miss what the standard asks for.
const MISSED: [(&str, &str); 2] = [("junior_retention", "0.94"), ("school_difference_science", "0.16")];

/// What the figures are: a little better than their bound, but for those that miss it.
fn figures(standard: &Standard) -> Vec<Row> {
    let parts = standard.items.iter().flat_map(|item| &item.parts);
    let asked = parts.filter_map(|part| match &part.rule {
        Rule::Figure { figure, bound } => Some((figure.as_str(), bound)),
        _ => None,
    });
    let value = |name: &str, bound: &crate::standard::Bound| {
        let missed = MISSED.iter().find(|(of, _)| *of == name).map(|(_, value)| (*value).to_string());
        missed.unwrap_or_else(|| match bound.sense {
            crate::standard::Sense::AtLeast => bound.number.value.to_string(),
            _ => "0.12".to_string(),
        })
    };
    asked
        .enumerate()
        .map(|(number, (name, bound))| {
            vec![
                ("figure", name.to_string()),
                ("value", value(name, bound)),
                ("document", format!("Example report {} (示例报告{}号)", number + 1, number + 1)),
                ("date", "2024-09-01".to_string()),
            ]
        })
        .collect()
}

/// An item that the example does not meet, and one that it says nothing of.
const NOT_MET: &str = "C8";
const NOT_ATTESTED: &str = "C6";

fn attestations(standard: &Standard) -> Vec<Row> {
    let attested = standard.attested_items().filter(|item| item.id != NOT_ATTESTED);
    attested
        .map(|item| {
            vec![
                ("item", item.id.clone()),
                ("met", if item.id == NOT_MET { "no" } else { "yes" }.to_string()),
                ("document", format!("Example file {} (示例文件{})", item.id, item.id)),
                ("date", "2024-05-01".to_string()),
            ]
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_filled_in_but_those_that_the_roster_stands_for() {
        let county = county(Language::English).unwrap();
        let empty: Vec<&str> =
            county.forms.iter().filter(|form| form.rows.is_empty()).map(|form| form.table.name).collect();
        assert_eq!(empty, ["teacher_counts", "teacher_totals"]);
    }

    #[test]
    fn no_cell_of_the_example_is_lost_for_want_of_its_column() {
        let standard = crate::standard::read(Path::new(STANDARD)).unwrap().value;
        for table in tables() {
            let columns = (table.columns)(&standard.vocabulary);
            for (column, _) in rows(table.name, &standard).iter().flatten() {
                assert!(columns.iter().any(|known| known.name == *column), "{} has no {column}", table.name);
            }
        }
    }
}
