//! What a county may publish of a run: schools under aliases, and no small count of people, neither
//! shown nor left to be worked out from what is.
//!
//! A publication takes from a [`PageView`] what was chosen for it and nothing else: each part of it is
//! made anew, so that a figure which the view gets later is not published by accident. The page, the
//! workbook and the tables show the same [`tables`].

pub mod book;
mod key;
mod money;
mod names;
mod notes;
pub mod page;
mod people;
mod policies;
mod suppression;
pub mod tables;
mod units;
mod view;
mod withheld;

pub use key::Key;
pub use names::Names;

use crate::report::page::view::{ExchangeRow, PageView, PurchaseRow};
pub(in crate::report) use money::{Funding, Money, PaidFor};
pub(in crate::report) use people::{By, Group, PeopleRow};
pub(in crate::report) use policies::Policy;
use suppression::may_be_shown;
pub(in crate::report) use units::{Coefficient, DECIMALS, STEP, Unit, Value};
use withheld::Withheld;

/// The limit below which counts of people are withheld, where none is asked for: 5 is the usual one
/// of small tables of counts (`docs/publish-safe.md` has the sources).
pub const SMALLEST_COUNT: u32 = 5;

/// A figure as it is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Shown<T> {
    /// Told.
    Known(T),
    /// Known and not told.
    Withheld,
    /// Not known, or there is none.
    Nothing,
}

impl<T> Shown<T> {
    fn of(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Self::Known)
    }

    /// The figure, where it is told.
    fn known(self) -> Option<T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Withheld | Self::Nothing => None,
        }
    }
}

impl Shown<u64> {
    /// A count of people that stands alone.
    pub(in crate::report) fn count(count: u64, limit: u64) -> Self {
        if may_be_shown(count, limit) { Self::Known(count) } else { Self::Withheld }
    }
}

/// A school that closes or opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::report) struct Change {
    /// Calendar year as which begins it does.
    pub(in crate::report) year: u32,
    /// Alias.
    pub(in crate::report) school: String,
    /// Whether it opens.
    pub(in crate::report) opens: bool,
}

/// What is published.
#[derive(Debug)]
pub struct Publication {
    /// The county, the standard, and what of the run tells of no school.
    pub(in crate::report) view: PageView,
    /// Counts of fewer people are withheld.
    pub(in crate::report) limit: u64,
    /// Whether any figures by unit are withheld.
    pub(in crate::report) any_withheld: bool,
    pub(in crate::report) units: Vec<Unit>,
    pub(in crate::report) coefficients: Vec<Coefficient>,
    pub(in crate::report) people: Vec<PeopleRow>,
    pub(in crate::report) money: Option<Money>,
    pub(in crate::report) purchases: Vec<PurchaseRow>,
    /// Facilities that go from school to school.
    pub(in crate::report) exchanges: Vec<ExchangeRow>,
    pub(in crate::report) changes: Vec<Change>,
    pub(in crate::report) policies: Vec<Policy>,
    /// Name of the policy whose plan is shown; `None` of a proposal, and without a plan.
    pub(in crate::report) of_policy: Option<String>,
}

impl Publication {
    /// What may be published of a view, where fewer people than the limit are withheld. The key must have
    /// an alias for each school of the view: one without is left out.
    #[must_use]
    pub fn of(view: &PageView, key: &Key, names: &Names, smallest_count: u32) -> Self {
        let (aliases, limit) = (key.aliases(), u64::from(smallest_count));
        let plan = view.plan.as_ref();
        let today = Withheld::today(view, limit);
        let after = plan.and_then(|plan| Some((plan, plan.after.as_ref()?)));
        let after = after.map(|(plan, state)| (state, Withheld::after(view, plan, state, &today, limit)));
        let after = after.as_ref().map(|(state, withheld)| (*state, withheld));
        let pairs = plan.map_or(&view.coefficients, |plan| &plan.coefficients);
        let coefficients = units::coefficients(view, pairs, &today, after);
        let policies = policies::rows(view, names, limit);
        let of_policy = plan.and_then(|plan| policies::name_of(&policies, view, &plan.name));
        Self {
            view: view::published(view, names, &coefficients, limit),
            limit,
            any_withheld: today.any() || after.is_some_and(|(_, withheld)| withheld.any()),
            units: units::rows(view, &aliases, &today, after),
            coefficients,
            people: plan.map_or_else(Vec::new, |plan| people::People::rows(view, plan, &aliases, limit)),
            money: plan.map(|plan| Money::of(plan, limit)),
            purchases: plan.map_or_else(Vec::new, |plan| view::purchases(plan, &aliases)),
            exchanges: plan.map_or_else(Vec::new, |plan| view::exchanges(plan, &aliases)),
            changes: plan.map_or_else(Vec::new, |plan| view::changes(plan, &aliases)),
            policies,
            of_policy,
        }
    }
}
