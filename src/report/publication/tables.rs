//! The tables of a publication in one language: what its page, its workbook and its files show.

mod changes;
mod county;
mod people;
mod policies;
mod units;

pub(in crate::report) use people::group;

use super::{Publication, Shown};
use crate::evaluate::Assessment;
use crate::language::Language;
use crate::report::page::sheet::Sheet;
use crate::report::view::{Cell, Column, Table};

/// A table with what it is called.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Name of its file and of its place on the page.
    pub id: &'static str,
    /// The table with its title.
    pub table: Table,
}

/// All tables that have rows.
#[must_use]
pub fn tables(publication: &Publication, language: Language) -> Vec<Part> {
    let words = Words { publication, sheet: Sheet::new(&publication.view, language) };
    parts(&words)
}

/// What a table is written from.
pub(in crate::report) struct Words<'a> {
    pub(in crate::report) publication: &'a Publication,
    pub(in crate::report) sheet: Sheet<'a>,
}

pub(in crate::report) fn parts(words: &Words) -> Vec<Part> {
    let all = [
        ("stages", county::stages(words)),
        ("coefficients", county::coefficients(words)),
        ("areas", county::areas(words)),
        ("policies", policies::policies(words)),
        ("frontier", policies::frontier(words)),
        ("money", changes::money(words)),
        ("funding", changes::funding(words)),
        ("people", people::people(words)),
        ("changes", changes::changes(words)),
        ("purchases", changes::purchases(words)),
        ("exchanges", changes::exchanges(words)),
        ("units", units::units(words)),
        ("indicators", units::indicators(words)),
        ("items", county::items(words)),
    ];
    let there = all.into_iter().filter(|(_, table)| !table.rows.is_empty());
    there.map(|(id, table)| Part { id, table }).collect()
}

impl Words<'_> {
    /// A table with the keys of its columns and the messages of their titles.
    fn table<const N: usize>(&self, title: &str, columns: [(&str, &str); N]) -> Table {
        let column = |(key, title): (&str, &str)| Column::new(key, self.sheet.say(title));
        Table::new(self.sheet.say(title), columns.map(column).into())
    }

    /// The unit of money in the heading of a column.
    fn in_money(&self, table: &mut Table, column: &str) {
        let unit = &self.publication.view.county.money_unit;
        for column in table.columns.iter_mut().filter(|known| known.key == column) {
            column.title = format!("{} ({unit})", column.title);
        }
    }

    fn withheld(&self) -> Cell {
        Cell::Text(self.sheet.say("page-publish-withheld"))
    }

    pub(in crate::report) fn count(&self, count: Shown<u64>) -> Cell {
        match count {
            Shown::Known(count) => Cell::Count(count),
            Shown::Withheld => self.withheld(),
            Shown::Nothing => Cell::Nothing,
        }
    }

    fn figure(&self, value: Shown<f64>, decimals: usize) -> Cell {
        match value {
            Shown::Known(value) => Cell::known(Some(value), decimals),
            Shown::Withheld => self.withheld(),
            Shown::Nothing => Cell::Nothing,
        }
    }

    fn verdict(&self, verdict: Assessment) -> Cell {
        Cell::Text(self.sheet.say(match verdict {
            Assessment::Passes => "page-passes",
            Assessment::Fails => "page-fails",
            Assessment::NotAssessed => "page-not-assessed",
        }))
    }

    /// The verdict on a unit, which may not be judged then.
    fn judged(&self, verdict: Option<Assessment>) -> Cell {
        verdict.map_or(Cell::Nothing, |verdict| self.verdict(verdict))
    }

    fn truth(&self, truth: Option<bool>) -> Cell {
        truth.map_or(Cell::Nothing, |truth| Cell::Text(self.sheet.say(if truth { "page-yes" } else { "page-no" })))
    }

    fn year(year: Option<u32>) -> Cell {
        year.map_or(Cell::Nothing, |year| Cell::Text(year.to_string()))
    }
}

/// Takes the columns away that no row has anything in.
fn without_empty_columns(mut table: Table) -> Table {
    let empty: Vec<bool> =
        (0..table.columns.len()).map(|place| table.rows.iter().all(|row| row[place] == Cell::Nothing)).collect();
    let mut place = 0..;
    table.columns.retain(|_| place.next().is_some_and(|place: usize| !empty[place]));
    for row in &mut table.rows {
        let mut place = 0..;
        row.retain(|_| place.next().is_some_and(|place: usize| !empty[place]));
    }
    table
}
