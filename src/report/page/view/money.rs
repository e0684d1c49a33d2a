//! Money by year, source, and purpose: rows that add up to their total as they are shown.

use crate::ledger::Payment;
use crate::policy::{HireLever, Policy};
use crate::proposal::{Action, Line};
use crate::quantity::{Decimal, approximate, exact};
use crate::report::rounding::{adding_up, adding_up_in_groups, hundredths};
use crate::report::scenario::SourceMoney;
use num_rational::BigRational;
use serde::{Deserialize, Serialize};

/// What money is spent on: what is done for it. What it is for by the table of funds is [`crate::policy::Purpose`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Activity {
    /// Teachers who move.
    Move,
    /// Teachers who are hired.
    Hire,
    /// Facilities that are bought or built, and new schools.
    Buy,
    /// Anything else that the plan pays for.
    Other,
}

impl Activity {
    /// The word in tables for programs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Move => "move",
            Self::Hire => "hire",
            Self::Buy => "buy",
            Self::Other => "other",
        }
    }

    /// What an action of the ledger is spent on.
    fn of_action(action: &str) -> Self {
        match action {
            "move" => Self::Move,
            "hire" => Self::Hire,
            "buy" | "open" => Self::Buy,
            _ => Self::Other,
        }
    }
}

/// A type of teachers of a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeacherType {
    /// Name of the stage.
    pub stage: String,
    /// Flags joined by `+`, or `none`.
    pub flags: String,
}

impl TeacherType {
    /// Whom a lever hires.
    pub(super) fn of(lever: &HireLever) -> Self {
        Self { stage: lever.stage.to_string(), flags: lever.flags.to_string() }
    }
}

/// An amount of money.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoneyRow {
    /// Year in which it is spent; `null` where the plan has no years.
    pub year: Option<u32>,
    /// Who pays; `null` where nobody says.
    pub source: Option<String>,
    /// What for.
    pub purpose: Activity,
    /// Stage, hiring lever, facility, or code of a school that closes or opens.
    pub item: String,
    /// What is done with that school, `close`, `save`, `open` or `keep`; `null` of other rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_school: Option<String>,
    /// Whom a hiring lever hires; `null` of other purposes.
    pub hires: Option<TeacherType>,
    /// How many or how much is new; 0 where what came in an earlier year is paid again.
    pub quantity: f64,
    /// Unit of the quantity.
    pub unit: String,
    /// Money in the county's ten thousands, to two decimals, so rounded that all rows add up to the
    /// rounded total.
    pub amount: f64,
}

/// What a source pays for a purpose of the table of funds in a year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FundingRow {
    /// Calendar year.
    pub year: u32,
    /// Who pays; `null` where nobody says.
    pub source: Option<String>,
    /// What for: `personnel`, `equipment` and so on.
    pub purpose: String,
    /// Money in the county's ten thousands, to two decimals, so rounded that all rows add up to the
    /// rounded total.
    pub amount: f64,
}

impl FundingRow {
    /// Of an amount in hundredths.
    pub(super) fn of(money: SourceMoney) -> Self {
        Self {
            year: money.year,
            source: money.source,
            purpose: money.purpose.name().to_string(),
            amount: approximate(Decimal::new(money.hundredths, 2)),
        }
    }
}

/// The sum of all rows.
#[must_use]
pub fn funding_total(rows: &[FundingRow]) -> f64 {
    sum(rows.iter().map(|row| row.amount))
}

/// One amount of each purpose, year and so on, added up by a key.
fn by<K: PartialEq>(rows: &[MoneyRow], key: impl Fn(&MoneyRow) -> K) -> Vec<(K, f64)> {
    let mut sums: Vec<(K, Decimal)> = Vec::new();
    for row in rows {
        let (key, amount) = (key(row), two_places(row.amount));
        match sums.iter_mut().find(|(known, _)| *known == key) {
            Some((_, sum)) => *sum += amount,
            None => sums.push((key, amount)),
        }
    }
    sums.into_iter().map(|(key, sum)| (key, approximate(sum))).collect()
}

/// Sums by purpose, in the order of the rows.
#[must_use]
pub fn by_purpose(rows: &[MoneyRow]) -> Vec<(Activity, f64)> {
    by(rows, |row| row.purpose)
}

/// The rows of each purpose, item and unit, added up over the years.
#[must_use]
pub fn by_item(rows: &[MoneyRow]) -> Vec<MoneyRow> {
    let mut sums: Vec<MoneyRow> = Vec::new();
    for row in rows {
        match sums
            .iter_mut()
            .find(|known| (known.purpose, &known.item, &known.unit) == (row.purpose, &row.item, &row.unit))
        {
            Some(known) => {
                known.quantity += row.quantity;
                known.amount = approximate(two_places(known.amount) + two_places(row.amount));
            }
            None => sums.push(MoneyRow { year: None, ..row.clone() }),
        }
    }
    sums
}

/// Sums by year.
#[must_use]
pub fn by_year(rows: &[MoneyRow]) -> Vec<(Option<u32>, f64)> {
    let mut sums = by(rows, |row| row.year);
    sums.sort_by_key(|(year, _)| *year);
    sums
}

/// Sums by source.
#[must_use]
pub fn by_source(rows: &[MoneyRow]) -> Vec<(Option<String>, f64)> {
    by(rows, |row| row.source.clone())
}

/// The sum of all rows.
#[must_use]
pub fn total(rows: &[MoneyRow]) -> f64 {
    sum(rows.iter().map(|row| row.amount))
}

/// Amounts of two decimals, added up without a rest.
fn sum(amounts: impl Iterator<Item = f64>) -> f64 {
    approximate(amounts.map(two_places).sum())
}

/// The decimal of two places that an amount stands for.
fn two_places(amount: f64) -> Decimal {
    Decimal::from_f64_retain(amount).unwrap_or_default().round_dp(2)
}

/// The payments of a plan by year, purpose and item, in the order in which they are met, with the
/// policy's hiring levers; the calendar year is told where the plan has several.
pub(super) fn rows(payments: &[Payment], policy: &Policy, county_year: u32) -> Vec<MoneyRow> {
    let mut sums: Vec<(&Payment, Decimal, BigRational)> = Vec::new();
    for payment in payments {
        // Whoever is paid for several years is one person.
        let more = if payment.is_first { payment.quantity } else { Decimal::ZERO };
        let key = |payment: &Payment| (payment.year, payment.action, payment.item.clone());
        match sums.iter_mut().find(|(first, ..)| key(first) == key(payment)) {
            Some((_, quantity, cost)) => (*quantity, *cost) = (*quantity + more, &*cost + payment.cost()),
            None => sums.push((payment, more, payment.cost())),
        }
    }
    // The payments come by year, so that the rows of a year stand together.
    let of_year: Vec<Vec<BigRational>> = sums
        .chunk_by(|(left, ..), (right, ..)| left.year == right.year)
        .map(|rows| rows.iter().map(|(.., cost)| cost.clone()).collect())
        .collect();
    let amounts = adding_up_in_groups(&of_year).concat();
    let hires = |payment: &Payment| policy.hires.iter().find(|lever| lever.name == payment.item);
    let row = |((payment, quantity, _), amount): (&(&Payment, Decimal, BigRational), i64)| MoneyRow {
        year: (policy.horizon.years > 1).then_some(county_year + payment.year),
        source: None,
        purpose: Activity::of_action(payment.action),
        item: school(payment, policy).unwrap_or(&payment.item).to_string(),
        of_school: school(payment, policy).map(|_| payment.action.to_string()),
        hires: hires(payment).filter(|_| payment.action == "hire").map(TeacherType::of),
        quantity: approximate(*quantity),
        unit: payment.unit.clone(),
        amount: approximate(Decimal::new(amount, 2)),
    };
    sums.iter().zip(amounts).map(row).collect()
}

/// The school that a payment closes or opens.
fn school<'a>(payment: &'a Payment, policy: &'a Policy) -> Option<&'a str> {
    match payment.action {
        "open" | "keep" => Some(payment.school.as_str()),
        "close" | "save" => {
            let lever = policy.closings.iter().find(|lever| lever.name == payment.item)?;
            Some(lever.school.as_str())
        }
        _ => None,
    }
}

/// The lines of a proposal by what they state, each as a row; lines that state no cost have none.
pub(super) fn stated(lines: &[Line]) -> Vec<MoneyRow> {
    let priced: Vec<(&Line, BigRational)> = lines.iter().filter_map(|line| Some((line, exact(line.cost?.0)))).collect();
    let costs: Vec<BigRational> = priced.iter().map(|(_, cost)| cost.clone()).collect();
    let amounts = adding_up(&costs, hundredths(&costs.iter().sum()));
    let row = |((line, _), amount): (&(&Line, BigRational), i64)| MoneyRow {
        year: line.year,
        source: None,
        purpose: match line.action {
            Action::Move => Activity::Move,
            Action::Hire => Activity::Hire,
            Action::Buy | Action::Build => Activity::Buy,
        },
        item: line.facility.as_ref().map(ToString::to_string).unwrap_or_default(),
        of_school: None,
        hires: None,
        quantity: approximate(line.amount),
        unit: String::new(),
        amount: approximate(Decimal::new(amount, 2)),
    };
    priced.iter().zip(amounts).map(row).collect()
}
