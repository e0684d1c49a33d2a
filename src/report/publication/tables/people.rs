//! How many people the plan moves, hires, and so on.

use super::{Words, without_empty_columns};
use crate::report::publication::{By, Group, PeopleRow};
use crate::report::view::{Cell, Table};

pub(super) fn people(words: &Words) -> Table {
    let columns = [
        ("what", "page-publish-what"),
        ("stage", "page-stage-heading"),
        ("of", "page-publish-of"),
        ("people", "page-people"),
    ];
    let mut table = words.table("page-publish-people", columns);
    let row = |row: &PeopleRow| {
        let stage = row.stage.as_ref().map_or(Cell::Nothing, |stage| Cell::Text(words.sheet.stage(stage)));
        vec![Cell::Text(group(words, row.group)), stage, Cell::Text(of(words, &row.by)), words.count(row.people)]
    };
    table.rows = words.publication.people.iter().map(row).collect();
    without_empty_columns(table)
}

pub(in crate::report) fn group(words: &Words, group: Group) -> String {
    words.sheet.say(match group {
        Group::Moved => "page-publish-moved",
        Group::Hired => "page-publish-hired",
        Group::Rotated => "page-publish-rotated",
        Group::Studying => "page-publish-studying",
        Group::Rezoned => "page-publish-rezoned",
    })
}

fn of(words: &Words, by: &By) -> String {
    let sheet = &words.sheet;
    match by {
        By::All => sheet.say("page-publish-all"),
        By::Stage => sheet.say("page-publish-all-of-stage"),
        By::Year(year) => sheet.say_with("page-publish-in-year", [("year", year.to_string().into())]),
        By::Type(flags) => sheet.say_with("page-publish-of-type", [("type", sheet.words.flags(flags).into())]),
        By::From(school) => sheet.say_with("page-publish-from", [("school", school.as_str().into())]),
        By::To(school) => sheet.say_with("page-publish-to", [("school", school.as_str().into())]),
    }
}
