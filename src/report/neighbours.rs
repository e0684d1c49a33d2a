//! The view of what more neighbours come to.

use super::view::{Cell, Column, Table};
use super::wording::Wording;
use crate::neighbours::{Neighbours, Reached, Untold};
use crate::quantity::{Decimal, approximate};

/// Values that differ by less are the same to a solver of programs in thousands.
const SAME: f64 = 1e-6;

/// Moves beyond the neighbours that are shown.
const MOST_SHOWN: usize = 10;

/// What more neighbours come to, of a county, at the gap that a plan is asked to be proved within.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The words, with the county and its standard.
    pub wording: Wording<'a>,
    /// What was found.
    pub neighbours: &'a Neighbours,
    /// The relative gap of the policy.
    pub gap: Decimal,
}

impl View<'_> {
    /// A row for each number of neighbours, every school last.
    #[must_use]
    pub fn table(&self) -> Table {
        let words = self.wording.words;
        let columns = vec![
            Column::new("neighbours", words.say("neighbours-nearest")),
            Column::new("routes", words.say("neighbours-routes")),
            Column::new("value", words.term(self.neighbours.aim.name())).unit(self.unit()),
            Column::new("above_all", words.say("neighbours-above-all")).unit("%"),
        ];
        let mut table = Table::new(words.say("neighbours-table"), columns);
        for reached in &self.neighbours.reached {
            let nearest = reached.nearest.map_or_else(|| words.say("neighbours-every-school"), |it| it.to_string());
            let above = reached.value.zip(self.all()).and_then(|(value, all)| Some(100.0 * share_above(value, all)?));
            let cells = [Cell::count(reached.routes), Cell::amount(reached.value, 2), Cell::amount(above, 2)];
            table.rows.push(std::iter::once(Cell::text(nearest)).chain(cells).collect());
        }
        table
    }

    /// The first moves beyond the policy's neighbours that the relaxation makes use of; none where there are none.
    #[must_use]
    pub fn beyond(&self) -> Option<Table> {
        let words = self.wording.words;
        let columns = vec![
            Column::new("from", words.say("neighbours-from")),
            Column::new("to", words.say("neighbours-to")),
            Column::new("stage", words.say("neighbours-stage")),
            Column::new("km", words.say("neighbours-km")),
            Column::new("teachers", words.say("neighbours-teachers")),
        ];
        let mut table = Table::new(words.say("neighbours-beyond"), columns);
        let county = self.wording.county;
        let name = |id| county.school(id).map_or_else(|| id.to_string(), |school| school.name.clone());
        for it in self.neighbours.beyond.iter().take(MOST_SHOWN) {
            let km = county.kilometres(&it.from, &it.to).map(approximate);
            let ends = [name(&it.from), name(&it.to), self.wording.stage(&it.stage)].map(Cell::text);
            table
                .rows
                .push(ends.into_iter().chain([Cell::amount(km, 1), Cell::amount(Some(it.teachers), 1)]).collect());
        }
        (!table.rows.is_empty()).then_some(table)
    }

    /// What it means, in sentences.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let words = self.wording.words;
        let Some(first) = self.neighbours.reached.first() else { return Vec::new() };
        let nearest = first.nearest.unwrap_or_default();
        let Some(all) = self.all() else { return vec![words.say("neighbours-no-plan")] };
        let worth = match first.value {
            None => words.say_with("neighbours-plan-with-more", [("nearest", nearest.into())]),
            Some(value) => self.worth(nearest, value, all),
        };
        let bound = [("all", words.number(all, 2).as_str().into()), ("unit", self.unit().as_str().into())];
        let more = self.neighbours.beyond.len().saturating_sub(MOST_SHOWN);
        let more = (more > 0).then(|| words.say_with("neighbours-more", [("count", more.into())]));
        [worth, words.say_with("neighbours-bound", bound)].into_iter().chain(more).collect()
    }

    fn worth(&self, nearest: usize, value: f64, all: f64) -> String {
        let words = self.wording.words;
        let gap = approximate(self.gap);
        let within = |reached: &&Reached| {
            reached.value.and_then(|value| share_above(value, all)).is_some_and(|share| share <= gap)
        };
        let enough = self.neighbours.reached.iter().find(within).and_then(|reached| reached.nearest);
        let percent = |share: f64| words.number(100.0 * share, 2);
        let (worth, share) =
            (words.number(value - all, 2), share_above(value, all).map_or_else(|| "–".to_string(), percent));
        let (unit, gap, enough_shown) = (self.unit(), percent(gap), enough.unwrap_or_default());
        let told = [
            ("nearest", nearest.into()),
            ("worth", worth.as_str().into()),
            ("unit", unit.as_str().into()),
            ("share", share.as_str().into()),
            ("gap", gap.as_str().into()),
            ("enough", enough_shown.into()),
        ];
        match enough {
            Some(enough) if enough == nearest => words.say_with("neighbours-enough", told),
            Some(_) => words.say_with("neighbours-enough-with", told),
            None => words.say_with("neighbours-worth", told),
        }
    }

    fn unit(&self) -> String {
        self.wording.words.term(&self.neighbours.unit)
    }

    fn all(&self) -> Option<f64> {
        self.neighbours.reached.last()?.value
    }
}

/// By what share a value lies above another; `None` above nothing, where there is no share.
fn share_above(value: f64, all: f64) -> Option<f64> {
    let more = value - all;
    if more.abs() < SAME { Some(0.0) } else { (all.abs() > SAME).then(|| more / all.abs()) }
}

/// Why nothing is told, and what to try.
#[must_use]
pub fn untold(untold: &Untold) -> String {
    match untold {
        Untold::NoLimit => "the policy has no move.nearest, so that every school is a neighbour already".to_string(),
        Untold::Zones => {
            "the policy changes zones, which are many programs; look at the policy without [rezone]".to_string()
        }
        Untold::TooMany(columns) => format!(
            "moves between all schools are about {columns} decisions, too many to look at; set a shorter move.max_km, \
             or fewer years"
        ),
        Untold::Failed(sentence) => sentence.clone(),
    }
}
