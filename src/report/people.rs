//! The view of the people whom a plan names.

use super::view::{Cell, Column, Table};
use crate::county::{County, SchoolId};
use crate::naming::{Named, named, unnamed};
use crate::plan::{Move, Plan};
use crate::policy::Policy;

/// How many people are shown on the terminal.
const SHOWN: usize = 10;

/// One row for each person who is named.
#[must_use]
pub fn table(county: &County, policy: &Policy, plan: &Plan) -> Table {
    let columns = [
        "year",
        "person",
        "name",
        "from",
        "from_name",
        "to",
        "to_name",
        "stage",
        "flags",
        "years_in_post",
        "km_to_new",
        "km_to_old",
        "reason",
    ];
    let mut table = Table::new("People", columns.map(|key| Column::new(key, key)).into());
    table.rows = named(county, policy, plan).iter().map(|named| row(county, named)).collect();
    table
}

fn row(county: &County, named: &Named) -> Vec<Cell> {
    let step = named.step;
    vec![
        calendar(county, step),
        Cell::text(&named.person.id),
        named.person.name.as_ref().map_or(Cell::Nothing, Cell::text),
        Cell::text(step.from.as_str()),
        name_of(county, &step.from),
        Cell::text(step.to.as_str()),
        name_of(county, &step.to),
        Cell::text(step.stage.as_str()),
        Cell::text(step.flags.to_string()),
        years(named),
        kilometres(named.metres_to_new),
        kilometres(named.metres_to_old),
        Cell::text(&named.reason),
    ]
}

/// The first people and, where there are more or some could not be named, a sentence; `None` without a
/// roster, or where nobody moves.
#[must_use]
pub fn first(county: &County, policy: &Policy, plan: &Plan) -> Option<(Table, Option<String>)> {
    if county.roster.is_empty() || plan.moves.is_empty() {
        return None;
    }
    let columns = vec![
        Column::new("year", "year"),
        Column::new("person", "person"),
        Column::new("name", "name"),
        Column::new("from", "from"),
        Column::new("to", "to"),
        Column::new("stage", "stage"),
        Column::new("flags", "flags"),
        Column::new("km_to_new", "home to new school").unit("km"),
        Column::new("reason", "chosen by"),
    ];
    let mut table = Table::new("Who moves", columns);
    table.rows = named(county, policy, plan).iter().map(|named| short_row(county, named)).collect();
    let (table, more) = table.first_rows(SHOWN);
    let more = (more > 0).then(|| format!("and {more} more (people.csv of --out has all)."));
    let without = match unnamed(plan) {
        0 => None,
        1 => Some("1 person who moves could not be named.".to_string()),
        count => Some(format!("{count} people who move could not be named.")),
    };
    let sentences: Vec<String> = more.into_iter().chain(without).collect();
    Some((table, (!sentences.is_empty()).then(|| sentences.join(" "))))
}

/// The calendar year of a move.
fn calendar(county: &County, step: &Move) -> Cell {
    Cell::Count(u64::from(county.year) + u64::from(step.year))
}

fn short_row(county: &County, named: &Named) -> Vec<Cell> {
    let step = named.step;
    vec![
        calendar(county, step),
        Cell::text(&named.person.id),
        named.person.name.as_ref().map_or(Cell::Nothing, Cell::text),
        Cell::text(step.from.as_str()),
        Cell::text(step.to.as_str()),
        Cell::text(step.stage.as_str()),
        Cell::text(step.flags.to_string()),
        kilometres(named.metres_to_new),
        Cell::text(&named.reason),
    ]
}

fn name_of(county: &County, school: &SchoolId) -> Cell {
    county.school(school).map_or(Cell::Absent, |school| Cell::text(&school.name))
}

fn years(named: &Named) -> Cell {
    named.years_in_post.map_or(Cell::Nothing, |years| Cell::Count(years.into()))
}

/// Kilometres; nothing where they are not known, as of most homes.
#[expect(clippy::cast_precision_loss, reason = "no two places on Earth are 2^53 metres apart")]
fn kilometres(metres: Option<i64>) -> Cell {
    metres.map_or(Cell::Nothing, |metres| Cell::amount(Some(metres as f64 / 1000.0), 1))
}
