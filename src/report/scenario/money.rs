//! The money of a plan: who pays for what, by year; and the prices that all of it assumes.

use super::ScenarioView;
use crate::plan::{Plan, Share};
use crate::policy::Purpose;
use crate::quantity::{approximate, exact};
use crate::report::rounding::{YEARS, adding_up_in_groups, in_money};
use crate::report::view::{Cell, Column, Table};
use crate::solve::{Outcome, Price};
use num_rational::BigRational;
use num_traits::Zero;
use std::collections::BTreeMap;

/// The source where the policy names none.
const ANY_SOURCE: &str = "all";

/// Rows of the table by year: source and purpose with the exact amount of each year.
type Rows = BTreeMap<(String, Purpose), Vec<BigRational>>;

/// What a source pays for a purpose in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceMoney {
    /// Calendar year.
    pub year: u32,
    /// Name of the source; `None` where the policy names none.
    pub source: Option<String>,
    /// What for, by the table of funds.
    pub purpose: Purpose,
    /// The amount, in hundredths of the county's ten thousands.
    pub hundredths: i64,
}

impl ScenarioView<'_> {
    /// Whether the policy says who pays.
    #[must_use]
    pub fn has_sources(&self) -> bool {
        !self.policy().sources.is_empty()
    }

    /// Whether there is more to tell of money by year than its one total.
    #[must_use]
    pub fn has_money_by_year(&self) -> bool {
        let policy = self.policy();
        self.has_sources() || policy.public_funds.is_some() || policy.horizon.years > 1
    }

    /// Who pays: money by year, source, purpose, and school, to the last digit.
    #[must_use]
    pub fn funding_by_source(&self, plan: &Plan) -> Table {
        let columns = ["year", "source", "purpose", "school", "name", "amount_wan"].map(|key| Column::new(key, key));
        let mut table = Table::new("Who pays", columns.into());
        let row = |share: &Share| {
            vec![
                self.calendar(share.year),
                Cell::text(&share.source),
                Cell::text(&share.purpose),
                Cell::text(share.school.as_str()),
                self.name_of(&share.school),
                Cell::amount(Some(approximate(share.amount)), 4),
            ]
        };
        table.rows = plan.funding.iter().map(row).collect();
        table
    }

    /// Money by source and purpose, a column a year, in hundredths that add up along rows and columns:
    /// the total of all is rounded, then the years to it, then the rows of each year to that.
    #[must_use]
    pub fn funding_by_year(&self, plan: &Plan) -> Table {
        let money_unit = &self.county.money_unit;
        let years: Vec<u32> = self.policy().years().collect();
        let mut columns = vec![Column::new("source", "source"), Column::new("purpose", "purpose")];
        let calendar = |year: &u32| (u64::from(self.county.year) + u64::from(*year)).to_string();
        columns.extend(years.iter().zip(YEARS).map(|(year, key)| Column::new(key, calendar(year)).unit(money_unit)));
        columns.push(Column::new("total", "total").unit(money_unit));
        let mut table = Table::new("Money by source, purpose and year", columns);
        let rows = self.money_rows(plan);
        let shown = shown(&rows, years.len());
        let row = |source: &str, purpose: &str, amounts: &[i64]| {
            let mut row = vec![Cell::text(source), Cell::text(purpose)];
            row.extend(amounts.iter().map(|amount| in_money(*amount)));
            row.push(in_money(amounts.iter().sum()));
            row
        };
        let named = rows.keys().zip(&shown);
        table.rows = named.map(|((source, purpose), amounts)| row(source, purpose.name(), amounts)).collect();
        let totals: Vec<i64> = (0..years.len()).map(|year| shown.iter().map(|row| row[year]).sum()).collect();
        table.rows.push(row("total", "", &totals));
        table
    }

    /// Money by year, source and purpose, in the same hundredths; without sources the source is `None`.
    #[must_use]
    pub fn money_by_year_and_source(&self, plan: &Plan) -> Vec<SourceMoney> {
        let rows = self.money_rows(plan);
        let shown = shown(&rows, self.policy().horizon.years as usize);
        let amounts = rows.keys().zip(&shown).flat_map(|((source, purpose), amounts)| {
            self.policy().years().zip(amounts).map(move |(year, amount)| SourceMoney {
                year: self.county.year.saturating_add(year),
                source: self.has_sources().then(|| source.clone()),
                purpose: *purpose,
                hundredths: *amount,
            })
        });
        let mut amounts: Vec<SourceMoney> = amounts.filter(|row| row.hundredths != 0).collect();
        amounts.sort_by_key(|row| row.year);
        amounts
    }

    /// Exact amounts by source and purpose: of the plan's shares or, without sources, of its payments.
    fn money_rows(&self, plan: &Plan) -> Rows {
        let years = self.policy().horizon.years as usize;
        let mut rows = Rows::new();
        let mut add = |source: &str, purpose: Purpose, year: u32, amount: BigRational| {
            let row = rows.entry((source.to_string(), purpose)).or_insert_with(|| vec![BigRational::zero(); years]);
            if let Some(sum) = (year as usize).checked_sub(1).and_then(|place| row.get_mut(place)) {
                *sum += amount;
            }
        };
        if self.has_sources() {
            for share in &plan.funding {
                let purpose = Purpose::of_name(&share.purpose).unwrap_or(Purpose::Other);
                add(&share.source, purpose, share.year, exact(share.amount));
            }
        } else {
            for payment in self.payments(plan) {
                add(ANY_SOURCE, payment.purpose, payment.year, payment.cost());
            }
        }
        rows
    }

    /// What one more 万元 of each limit of money that binds would be worth, by the relaxation; empty where
    /// none binds or there is no plan.
    #[must_use]
    pub fn prices(&self) -> Table {
        let columns = ["limit", "key", "aim", "value", "unit"].map(|key| Column::new(key, key));
        let mut table =
            Table::new("What one more of a limit would be worth, were people and rooms divisible", columns.into());
        let Outcome::Planned(planned) = &self.scenario.outcome else { return table };
        let row = |price: &Price| {
            let value = Cell::amount(Some(price.value), 6);
            vec![
                Cell::text(price.family),
                Cell::text(&price.key),
                Cell::text(price.aim.name()),
                value,
                Cell::text(&price.unit),
            ]
        };
        table.rows = planned.prices_of_money().map(row).collect();
        table
    }

    /// The prices that the policy assumes.
    #[must_use]
    pub fn assumptions(&self) -> Table {
        let columns = ["key", "value", "unit", "source", "sure"].map(|key| Column::new(key, key));
        let mut table = Table::new("Assumed prices", columns.into());
        let text = |text: &Option<String>| text.as_ref().map_or(Cell::Nothing, Cell::text);
        let assumptions = self.policy().assumptions.iter();
        table.rows = assumptions
            .map(|of| {
                let value = Cell::amount(Some(approximate(of.value)), of.value.scale() as usize);
                vec![Cell::text(&of.key), value, Cell::text(&of.unit), text(&of.source), text(&of.sure)]
            })
            .collect();
        table
    }
}

/// Hundredths by row and year that add up to the rounded total.
fn shown(rows: &Rows, years: usize) -> Vec<Vec<i64>> {
    let of_year = |year: usize| rows.values().map(|row| row[year].clone()).collect::<Vec<_>>();
    let columns = adding_up_in_groups(&(0..years).map(of_year).collect::<Vec<_>>());
    (0..rows.len()).map(|row| columns.iter().map(|column| column[row]).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_shown_add_up_along_rows_and_columns_to_the_rounded_total() {
        let third = |numerator: i64| BigRational::new(numerator.into(), 3.into());
        let mut rows = Rows::new();
        rows.insert(("central".to_string(), Purpose::Personnel), vec![third(1), third(2)]);
        rows.insert(("county".to_string(), Purpose::Personnel), vec![third(1), third(2)]);
        rows.insert(("county".to_string(), Purpose::Equipment), vec![third(2), third(2)]);
        // 4/3 and 2 are 1.33 and 2.00; 10/3 is 3.33.
        let shown = shown(&rows, 2);
        assert_eq!(shown, [[33, 67], [33, 67], [67, 66]]);
        assert_eq!(shown.iter().flatten().sum::<i64>(), 333);
    }
}
