//! The view of what more neighbours come to.

use super::view::{Cell, Column, Table};
use crate::county::County;
use crate::neighbours::{Neighbours, Untold};
use crate::quantity::{Decimal, approximate};

/// Moves beyond the neighbours that are shown.
const MOST_SHOWN: usize = 10;

/// What more neighbours come to, of a county, at the gap that a plan is asked to be proved within.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// The county.
    pub county: &'a County,
    /// What was found.
    pub neighbours: &'a Neighbours,
    /// The relative gap of the policy.
    pub gap: Decimal,
}

impl View<'_> {
    /// A row for each number of neighbours, every school last.
    #[must_use]
    pub fn table(&self) -> Table {
        let unit = &self.neighbours.unit;
        let columns = vec![
            Column::new("neighbours", "neighbours"),
            Column::new("routes", "pairs of schools"),
            Column::new("value", self.neighbours.aim.name()).unit(unit.clone()),
            Column::new("above_all", "above every school").unit("%"),
        ];
        let mut table = Table::new("What is wanted first, were people and rooms divisible", columns);
        for reached in &self.neighbours.reached {
            let nearest = reached.nearest.map_or_else(|| "every school".to_string(), |nearest| nearest.to_string());
            let above = reached.value.zip(self.all()).map(|(value, all)| 100.0 * share_above(value, all));
            let cells = [Cell::count(reached.routes), Cell::amount(reached.value, 2), Cell::amount(above, 2)];
            table.rows.push(std::iter::once(Cell::text(nearest)).chain(cells).collect());
        }
        table
    }

    /// The first moves beyond the policy's neighbours that the relaxation makes use of; none where there are none.
    #[must_use]
    pub fn beyond(&self) -> Option<Table> {
        let columns = vec![
            Column::new("from", "from"),
            Column::new("to", "to"),
            Column::new("stage", "stage"),
            Column::new("km", "km"),
            Column::new("teachers", "teachers, in parts"),
        ];
        let mut table = Table::new("Moves beyond these neighbours that it makes use of", columns);
        let name = |id| self.county.school(id).map_or_else(|| id.to_string(), |school| school.name.clone());
        for it in self.neighbours.beyond.iter().take(MOST_SHOWN) {
            let km = self.county.kilometres(&it.from, &it.to).map(approximate);
            let ends = [name(&it.from), name(&it.to), it.stage.to_string()].map(Cell::text);
            table
                .rows
                .push(ends.into_iter().chain([Cell::amount(km, 1), Cell::amount(Some(it.teachers), 1)]).collect());
        }
        (!table.rows.is_empty()).then_some(table)
    }

    /// What it means, in sentences.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let (unit, aim) = (&self.neighbours.unit, self.neighbours.aim.name());
        let Some(first) = self.neighbours.reached.first() else { return Vec::new() };
        let nearest = first.nearest.unwrap_or_default();
        let mut sentences = match (first.value, self.all()) {
            (_, None) => vec!["There is no plan, with any number of neighbours.".to_string()],
            (None, Some(_)) => {
                vec![format!("With the {nearest} nearest schools there is no plan; with more there may be.")]
            }
            (Some(value), Some(all)) => self.worth(nearest, value, all),
        };
        if let Some(all) = self.all() {
            sentences.push(format!(
                "No plan of this policy, with any number of neighbours, has {aim} below {all:.2} {unit}."
            ));
        }
        let more = self.neighbours.beyond.len().saturating_sub(MOST_SHOWN);
        if more > 0 {
            sentences.push(format!("{more} more pairs of schools are not shown."));
        }
        sentences
    }

    fn worth(&self, nearest: usize, value: f64, all: f64) -> Vec<String> {
        let unit = &self.neighbours.unit;
        let above = share_above(value, all);
        let worth = format!("{:.2} {unit}, {:.2} %", value - all, 100.0 * above);
        let within = |reached: &&crate::neighbours::Reached| {
            reached.value.is_some_and(|value| share_above(value, all) <= approximate(self.gap))
        };
        let enough = self.neighbours.reached.iter().find(within).and_then(|reached| reached.nearest);
        let gap = 100.0 * approximate(self.gap);
        match enough {
            Some(enough) if enough == nearest => vec![format!(
                "More than the {nearest} nearest schools would not help: all others together would be worth at most \
                 {worth}, no more than the gap of {gap:.2} % that the policy asks for."
            )],
            Some(enough) => vec![format!(
                "More than the {nearest} nearest schools may be worth {worth}; with {enough}, what is left lies within \
                 the gap of {gap:.2} %."
            )],
            None => vec![format!("More than the {nearest} nearest schools may be worth {worth}.")],
        }
    }

    fn all(&self) -> Option<f64> {
        self.neighbours.reached.last()?.value
    }
}

/// By what share a value lies above another.
fn share_above(value: f64, all: f64) -> f64 {
    if (value - all).abs() < f64::EPSILON { 0.0 } else { (value - all) / all.abs().max(f64::MIN_POSITIVE) }
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
