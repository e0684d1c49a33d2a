//! Where money comes from: sources, what each may pay, and by what rules.

use super::{Policy, Purpose};
use crate::quantity::{Decimal, Wan};
use std::collections::BTreeSet;

/// What a source may pay by the nature of the expense.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoneyKind {
    /// Running costs: public funds, training, personnel. 经常性.
    Current,
    /// Equipment and buildings. 资本性.
    Capital,
    /// Both.
    Any,
}

impl MoneyKind {
    /// Names in policy files.
    pub const NAMES: [(&'static str, Self); 3] =
        [("current", Self::Current), ("capital", Self::Capital), ("any", Self::Any)];

    /// Whether money of this kind may pay for a purpose; for what is neither, `other`, any may.
    #[must_use]
    pub fn pays(self, purpose: Purpose) -> bool {
        match purpose {
            Purpose::PublicFunds | Purpose::Training | Purpose::Personnel => self != Self::Capital,
            Purpose::Equipment | Purpose::Construction => self != Self::Current,
            Purpose::Other => true,
        }
    }
}

/// What must be paid beside the money of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matching {
    /// 万元 that must be paid beside each 万元 of the source, in the same year and for the same purpose.
    pub share: Decimal,
    /// Name of the source that pays it.
    pub by: String,
}

/// A source of money.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Name, such as `central` or `county`.
    pub name: String,
    /// What it may pay by the nature of the expense.
    pub kind: MoneyKind,
    /// What it may pay by purpose; `None` is whatever its kind allows.
    pub purposes: Option<BTreeSet<Purpose>>,
    /// New money of each year in 万元, the first year first.
    pub amounts: Vec<Wan>,
    /// What another source must pay beside it.
    pub matching: Option<Matching>,
    /// Share of what is left at the end of a year that may be spent in the next one.
    pub carry_over: Decimal,
}

impl Source {
    /// Whether it may pay for a purpose.
    #[must_use]
    pub fn pays(&self, purpose: Purpose) -> bool {
        self.kind.pays(purpose) && self.purposes.as_ref().is_none_or(|purposes| purposes.contains(&purpose))
    }

    /// New money of a year of the plan, counted from 1.
    ///
    /// # Panics
    /// For a year outside of the plan, which is an error of the program.
    #[must_use]
    pub fn amount_in(&self, year: u32) -> Wan {
        self.amounts[year as usize - 1]
    }
}

impl Policy {
    /// The source of a name.
    #[must_use]
    pub fn source(&self, name: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.name == name)
    }

    /// Whether a source matches the money of another one.
    #[must_use]
    pub fn matches_others(&self, name: &str) -> bool {
        self.sources.iter().filter_map(|source| source.matching.as_ref()).any(|matching| matching.by == name)
    }
}
