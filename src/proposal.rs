//! A proposal: what somebody wants to do, line by line, before anybody has judged it.
//!
//! A proposal is one table, CSV or a sheet, with English or Chinese headings: moves, hires,
//! purchases and buildings, who or how many of which type, from where, to where, in which year, at
//! what cost. Its names are checked when it is read; whether its people exist and its steps are
//! allowed is for [`crate::assess`].

mod columns;
mod line;
mod read;

pub use columns::{NAME, NAME_ZH, TABLE, columns};
pub use line::{Action, Line};
pub use read::{parse, read};

use crate::quantity::Wan;

/// A proposal.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// File, as messages show it.
    pub file: String,
    /// Its lines, in the order of the table.
    pub lines: Vec<Line>,
}

impl Proposal {
    /// The costs that its lines state, added up, and how many lines state none.
    #[must_use]
    pub fn stated_cost(&self) -> (Wan, usize) {
        let stated = self.lines.iter().filter_map(|line| line.cost).fold(Wan::ZERO, |total, cost| total + cost);
        (stated, self.lines.iter().filter(|line| line.cost.is_none()).count())
    }
}
