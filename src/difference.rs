//! What differs between two results: inputs, requirements that bind, money, and what changes school by
//! school; and how much of the difference in cost each change of the policy causes.
//!
//! All figures are read back from what the runs wrote; only the attribution solves.

mod attribution;
mod binding;
mod figures;
mod inputs;
mod money;
mod schools;
pub mod shapley;
mod tables;

pub use attribution::{Attribution, MOST_CHANGES, SetWithoutPlan, Share, Subsets};
pub use binding::Binding;
pub use figures::{CoefficientDifference, FigureDifference};
pub use inputs::{Change, Group, KeyDifference, SourceDifference, changes, groups, other_file};
pub use money::MoneyDifference;
pub use schools::{FacilityDifference, IndicatorDifference, SchoolDifference};

use crate::diagnostic::{Place, Problem};
use crate::run_folder::Stored;
use crate::sweep::Status;
use schemars::JsonSchema;
use serde::Serialize;

/// One of the two results.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Side {
    /// Name of the scenario.
    pub name: String,
    /// Title of its policy.
    pub title: String,
    /// How it ended.
    pub status: Status,
    /// Whether the verifier found nothing; `null` without a plan.
    pub verified: Option<bool>,
}

/// What differs between A and B.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Difference {
    /// Name of the county of A.
    pub county: String,
    /// Name of the ten thousands of currency that money is in.
    pub money_unit: String,
    /// The first result.
    pub a: Side,
    /// The second.
    pub b: Side,
    /// Values of the policy that differ.
    pub policy: Vec<KeyDifference>,
    /// Data, standard and program that differ.
    pub sources: Vec<SourceDifference>,
    /// Requirements that bind in one and not in the other, by their prices in what is wanted first.
    pub binding: Vec<Binding>,
    /// What comes of both, in figures.
    pub figures: Vec<FigureDifference>,
    /// Coefficients that differ after the plans.
    pub coefficients: Vec<CoefficientDifference>,
    /// Money by purpose, action and item; the last row is the total, to which each column adds up.
    pub money: Vec<MoneyDifference>,
    /// Schools of which anything differs; the last row is the total of all schools, the others among them.
    pub schools: Vec<SchoolDifference>,
    /// Facilities that one plan adds to a school and the other does not, or otherwise.
    pub facilities: Vec<FacilityDifference>,
    /// Indicators of units that meet their threshold after one plan and not after the other.
    pub indicators: Vec<IndicatorDifference>,
    /// How much of the difference in cost each change causes; `null` where that was not asked for.
    pub attribution: Option<Attribution>,
}

impl Difference {
    /// Of two results, without an attribution.
    ///
    /// # Errors
    /// Results in different units of money.
    pub fn of(a: &Stored, b: &Stored) -> Result<Self, Box<Problem>> {
        refuse_other_money(a, b)?;
        Ok(Self {
            county: a.manifest.county.clone(),
            money_unit: a.money_unit.clone(),
            a: side(a),
            b: side(b),
            policy: changes(&a.policy, &b.policy).iter().map(Change::shown).collect(),
            sources: inputs::sources(a, b),
            binding: binding::of(a, b),
            figures: figures::of(a, b),
            coefficients: figures::coefficients(a, b),
            money: money::of(a, b),
            schools: schools::of(a, b),
            facilities: schools::facilities(a, b),
            indicators: schools::indicators(a, b),
            attribution: None,
        })
    }
}

/// Refuses to subtract what is not in the same money.
fn refuse_other_money(a: &Stored, b: &Stored) -> Result<(), Box<Problem>> {
    if a.money_unit == b.money_unit {
        return Ok(());
    }
    let place = Place::file(format!("{}:{}", b.manifest.county, b.summary.name));
    let found = format!("money in {}", b.money_unit);
    let expected = format!("{}, as in {}:{}", a.money_unit, a.manifest.county, a.summary.name);
    let problem = Problem::error("V07", place, found, expected);
    Err(problem
        .help("take two results of the same county, or give both counties the same money_unit and prices in it")
        .into())
}

fn side(stored: &Stored) -> Side {
    let summary = &stored.summary;
    Side {
        name: summary.name.clone(),
        title: summary.title.clone(),
        status: summary.status,
        verified: summary.verified,
    }
}

/// A field of a row; a column that is missing is empty.
fn field<'a>(row: &'a crate::run_folder::Row, column: &str) -> &'a str {
    row.get(column).map_or("", String::as_str)
}

/// The number of a field, exactly as it is written; 0 where it is empty.
fn number(row: &crate::run_folder::Row, column: &str) -> crate::quantity::Decimal {
    crate::quantity::parse_decimal(field(row, column)).unwrap_or_default()
}
