//! How a split is shown: tables for people and programs, and sentences.

use super::{CountyShare, Split, StateBudget};
use crate::quantity::{Decimal, Wan, approximate, money_in_full};
use crate::report::view::{Cell, Column, Table};
use crate::sweep::Status;

impl Split {
    /// One row for each county, and one for all.
    #[must_use]
    pub fn table(&self, money_unit: &str) -> Table {
        let mut table = Table::new(format!("The split under {}", self.policy), self.columns(money_unit));
        table.rows = self.counties.iter().map(row).collect();
        let totals = &self.totals;
        table.rows.push(vec![
            Cell::text("all"),
            Cell::text(self.status.word()),
            in_full(Some(totals.share_wan)),
            cost(Some(totals.cost_wan)),
            Cell::known(self.total, 4),
            Cell::known(totals.value_without, 4),
            Cell::known(self.marginal, 6),
            Cell::Count(totals.units_not_passing),
            Cell::Count(totals.coefficients_over_limit),
            Cell::Count(totals.teachers_moved),
            Cell::Count(totals.teachers_hired),
            Cell::Truth(totals.verified == totals.counties),
        ]);
        table
    }

    fn columns(&self, money_unit: &str) -> Vec<Column> {
        let aim_unit = self.aim_unit.clone().unwrap_or_default();
        vec![
            Column::new("folder", "county"),
            Column::new("status", "status"),
            Column::new("share_wan", "share").unit(money_unit),
            Column::new("cost_wan", "cost").unit(money_unit),
            Column::new("value", self.aim.clone()).unit(&aim_unit),
            Column::new("value_without", "without money").unit(&aim_unit),
            Column::new("marginal", "1 more saves").unit(aim_unit),
            Column::new("units_not_passing", "units not passing"),
            Column::new("coefficients_over_limit", "coefficients over"),
            Column::new("teachers_moved", "moved"),
            Column::new("teachers_hired", "hired"),
            Column::new("verified", "verified"),
        ]
    }

    /// What the split came to, how sure that is, and what more would buy.
    fn sentences(&self, state: &StateBudget) -> Vec<String> {
        let (budget, unit) = (money_in_full(state.budget_wan.0, &state.money_unit), self.aim_unit.as_deref());
        let (name, unit) = (&self.policy, unit.unwrap_or_default());
        let mut told = Vec::new();
        match (self.total, self.bound) {
            (Some(total), Some(bound)) => {
                let rest = money_in_full(self.totals.rest_wan.0.normalize(), &state.money_unit);
                told.push(format!(
                    "{name}: {budget} leave {} {unit} ({}); no split leaves less than {} ({:.3} %). Nobody's share: {rest}.",
                    shown(total),
                    self.aim,
                    shown(bound),
                    100.0 * self.gap.unwrap_or_default(),
                ));
                told.push(format!(
                    "{name}: {} more would save about {:.6} {unit}, a direction on the continuous relaxations. {} rounds, {} relaxations, {} plans.",
                    money_in_full(Decimal::ONE, &state.money_unit), self.marginal.unwrap_or_default(), self.rounds, self.relaxations, self.plans
                ));
            }
            _ if self.status == Status::Infeasible && self.counties.iter().any(|county| county.share_wan.is_none()) => {
                told.push(format!(
                    "{name}: there is no split of {budget}: together the counties need more, or none has a plan."
                ));
            }
            _ => told.push(format!("{name}: no split of {budget} was found; --plans allows more plans for a county.")),
        }
        // Where there is no split, a county with a plan has no share either.
        let without_plan = |county: &&CountyShare| county.share_wan.is_none() && !county.has_plan();
        told.extend(self.counties.iter().filter(without_plan).flat_map(|county| {
            let why = county.explanation.iter().map(move |sentence| format!("{}: {sentence}", county.folder));
            std::iter::once(format!("{} takes no part: {}.", county.folder, county.status)).chain(why)
        }));
        told
    }
}

impl StateBudget {
    /// One row for each policy.
    #[must_use]
    pub fn table(&self) -> Table {
        let money = self.money_unit.as_str();
        let columns = vec![
            Column::new("policy", "policy"),
            Column::new("status", "status"),
            Column::new("aim", "wanted first"),
            Column::new("total", "left"),
            Column::new("value_without", "without money"),
            Column::new("gap", "gap").unit("%"),
            Column::new("marginal", "1 more saves"),
            Column::new("share_wan", "shares").unit(money),
            Column::new("cost_wan", "cost").unit(money),
            Column::new("rest_wan", "nobody's").unit(money),
            Column::new("counties", "counties"),
            Column::new("verified", "verified"),
            Column::new("units_not_passing", "units not passing"),
            Column::new("coefficients_over_limit", "coefficients over"),
        ];
        let mut table = Table::new("Policies side by side", columns);
        table.rows = self.policies.iter().map(policy_row).collect();
        table
    }

    /// The shares of all policies side by side, one row for each county and one for all.
    #[must_use]
    pub fn shares(&self) -> Table {
        let policy = |split: &Split| Column::new(split.policy.clone(), split.policy.clone()).unit(&self.money_unit);
        let columns = std::iter::once(Column::new("folder", "county")).chain(self.policies.iter().map(policy));
        let mut table = Table::new("Shares side by side", columns.collect());
        let counties = self.policies.first().map_or(0, |split| split.counties.len());
        for place in 0..counties {
            let name = Cell::text(&self.policies[0].counties[place].folder);
            let shares = self.policies.iter().map(|split| in_full(split.counties[place].share_wan));
            table.rows.push(std::iter::once(name).chain(shares).collect());
        }
        let all = self.policies.iter().map(|split| in_full(Some(split.totals.share_wan)));
        table.rows.push(std::iter::once(Cell::text("all")).chain(all).collect());
        table
    }

    /// One row for each policy and county, for programs.
    #[must_use]
    pub fn table_in_full(&self) -> Table {
        let mut table = Table::new("", vec![Column::new("policy", "policy")]);
        for split in &self.policies {
            let own = split.table(&self.money_unit);
            if table.columns.len() == 1 {
                table.columns.extend(own.columns);
                table.columns.extend(["county", "scenario"].map(|key| Column::new(key, key)));
            }
            for (county, row) in split.counties.iter().zip(own.rows) {
                let names = [Cell::text(&county.county), county.scenario.as_ref().map_or(Cell::Nothing, Cell::text)];
                table.rows.push(std::iter::once(Cell::text(&split.policy)).chain(row).chain(names).collect());
            }
        }
        table
    }

    /// Sentences on each policy.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        self.policies.iter().flat_map(|split| split.sentences(self)).collect()
    }
}

fn row(county: &CountyShare) -> Vec<Cell> {
    let count = |count: Option<u64>| count.map_or(Cell::Nothing, Cell::Count);
    vec![
        Cell::text(&county.folder),
        Cell::text(&county.status),
        in_full(county.share_wan),
        cost(county.cost_wan),
        Cell::known(county.value, 4),
        Cell::known(county.value_without, 4),
        Cell::known(county.marginal, 6),
        count(county.units_not_passing),
        count(county.coefficients_over_limit),
        count(county.teachers_moved),
        count(county.teachers_hired),
        county.verified.map_or(Cell::Nothing, Cell::Truth),
    ]
}

fn policy_row(split: &Split) -> Vec<Cell> {
    let totals = &split.totals;
    vec![
        Cell::text(&split.policy),
        Cell::text(split.status.word()),
        Cell::text(&split.aim),
        Cell::known(split.total, 4),
        Cell::known(totals.value_without, 4),
        Cell::known(split.gap.map(|gap| 100.0 * gap), 3),
        Cell::known(split.marginal, 6),
        in_full(Some(totals.share_wan)),
        cost(Some(totals.cost_wan)),
        in_full(Some(totals.rest_wan)),
        Cell::Count(totals.counties),
        Cell::Count(totals.verified),
        Cell::Count(totals.units_not_passing),
        Cell::Count(totals.coefficients_over_limit),
    ]
}

/// Shares with all their decimals, so that people see them add up.
fn in_full(amount: Option<Wan>) -> Cell {
    let decimals = |Wan(amount): Wan| amount.normalize().scale().max(2) as usize;
    amount.map_or(Cell::Nothing, |wan| Cell::amount(Some(approximate(wan.0)), decimals(wan)))
}

fn cost(amount: Option<Wan>) -> Cell {
    Cell::known(amount.map(|wan| approximate(wan.0)), 2)
}

/// Up to four decimals of a value.
fn shown(value: f64) -> String {
    let text = format!("{value:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}
