//! A difference as tables and sentences.

use super::{Attribution, Difference};
use crate::report::view::{Cell, Column, Table};

fn text(value: Option<&String>) -> Cell {
    value.map_or(Cell::Nothing, Cell::text)
}

fn table(title: &str, columns: &[(&str, &str, &str)], rows: Vec<Vec<Cell>>) -> Table {
    let columns = columns.iter().map(|(key, title, unit)| Column::new(*key, *title).unit(*unit)).collect();
    Table { rows, ..Table::new(title, columns) }
}

impl Difference {
    /// All tables, each with the name of its file; those of an attribution last.
    #[must_use]
    pub fn tables(&self) -> Vec<(&'static str, Table)> {
        let mut tables = vec![
            ("inputs.csv", self.inputs()),
            ("figures.csv", self.figures_table()),
            ("binding.csv", self.binding_table()),
            ("coefficients.csv", self.coefficients_table()),
            ("money.csv", self.money_table()),
            ("schools.csv", self.schools_table()),
            ("facilities.csv", self.facilities_table()),
            ("indicators.csv", self.indicators_table()),
        ];
        tables.extend(self.attribution.as_ref().map(|it| ("attribution.csv", it.table(&self.money_unit))));
        tables
    }

    fn inputs(&self) -> Table {
        let of = |name: &str, key: &str, a: &Option<String>, b: &Option<String>| {
            vec![Cell::text(name), Cell::text(key), text(a.as_ref()), text(b.as_ref())]
        };
        let policy = self.policy.iter().map(|it| of("policy", &it.key, &it.a, &it.b));
        let sources = self.sources.iter().map(|it| of("source", &it.of, &it.a, &it.b));
        let columns = [("of", "of", ""), ("key", "key", ""), ("a", "A", ""), ("b", "B", "")];
        table("What differs in the inputs", &columns, policy.chain(sources).collect())
    }

    fn figures_table(&self) -> Table {
        let row = |it: &super::FigureDifference| {
            let whole = [it.a, it.b].into_iter().flatten().all(|value| value.fract() == 0.0);
            let decimals = if whole { 0 } else { 4 };
            let names = [Cell::text(&it.figure), Cell::text(&it.unit)];
            names.into_iter().chain([it.a, it.b, it.change].map(|value| Cell::known(value, decimals))).collect()
        };
        let columns =
            [("figure", "figure", ""), ("unit", "unit", ""), ("a", "A", ""), ("b", "B", ""), ("change", "change", "")];
        table("What comes of it", &columns, self.figures.iter().map(row).collect())
    }

    fn binding_table(&self) -> Table {
        let row = |it: &super::Binding| {
            vec![
                Cell::text(it.binds_in.to_uppercase()),
                Cell::text(&it.tag),
                Cell::text(&it.family),
                Cell::text(&it.key),
                Cell::amount(Some(it.price), 6),
                Cell::text(&it.unit),
                Cell::text(&it.sentence),
            ]
        };
        let columns = [
            ("binds_in", "in", ""),
            ("tag", "tag", ""),
            ("family", "rule", ""),
            ("key", "key", ""),
            ("price", "price", ""),
            ("unit", "unit", ""),
            ("sentence", "meaning", ""),
        ];
        let title = "What binds in one and not in the other, by the relaxation (a direction, not a promise)";
        table(title, &columns, self.binding.iter().map(row).collect())
    }

    fn coefficients_table(&self) -> Table {
        let row = |it: &super::CoefficientDifference| {
            let names = [&it.stage, &it.indicator].map(Cell::text);
            let values =
                [Cell::known(it.a, 4), Cell::known(it.b, 4), Cell::known(it.limit_a, 2), Cell::known(it.limit_b, 2)];
            names.into_iter().chain(values).collect()
        };
        let columns = [
            ("stage", "stage", ""),
            ("indicator", "indicator", ""),
            ("a", "A", ""),
            ("b", "B", ""),
            ("limit_a", "limit A", ""),
            ("limit_b", "limit B", ""),
        ];
        table("Difference coefficients after the plans", &columns, self.coefficients.iter().map(row).collect())
    }

    fn money_table(&self) -> Table {
        let row = |it: &super::MoneyDifference| {
            let names = [&it.purpose, &it.action, &it.item, &it.unit].map(Cell::text);
            let quantities = [Cell::known(it.quantity_a, 2), Cell::known(it.quantity_b, 2)];
            let costs = [it.cost_a, it.cost_b, it.change].map(|cost| Cell::amount(Some(cost), 2));
            names.into_iter().chain(quantities).chain(costs).collect()
        };
        let unit = self.money_unit.as_str();
        let columns = [
            ("purpose", "purpose", ""),
            ("action", "action", ""),
            ("item", "item", ""),
            ("unit", "unit", ""),
            ("quantity_a", "quantity A", ""),
            ("quantity_b", "quantity B", ""),
            ("cost_a", "cost A", unit),
            ("cost_b", "cost B", unit),
            ("change", "change", unit),
        ];
        table("Money", &columns, self.money.iter().map(row).collect())
    }

    fn schools_table(&self) -> Table {
        let row = |it: &super::SchoolDifference| {
            let people = [it.arrive_a, it.arrive_b, it.leave_a, it.leave_b, it.hired_a, it.hired_b].map(Cell::Count);
            let costs = [it.cost_a, it.cost_b, it.change].map(|cost| Cell::amount(Some(cost), 2));
            [Cell::text(&it.school), Cell::text(&it.name)].into_iter().chain(people).chain(costs).collect()
        };
        let unit = self.money_unit.as_str();
        let columns = [
            ("school", "school", ""),
            ("name", "name", ""),
            ("arrive_a", "arrive A", ""),
            ("arrive_b", "arrive B", ""),
            ("leave_a", "leave A", ""),
            ("leave_b", "leave B", ""),
            ("hired_a", "hired A", ""),
            ("hired_b", "hired B", ""),
            ("cost_a", "cost A", unit),
            ("cost_b", "cost B", unit),
            ("change", "change", unit),
        ];
        let title = "Schools of which people or money differ; the total is that of all schools";
        table(title, &columns, self.schools.iter().map(row).collect())
    }

    fn facilities_table(&self) -> Table {
        let row = |it: &super::FacilityDifference| {
            let names = [&it.school, &it.facility, &it.unit].map(Cell::text);
            names.into_iter().chain([it.a, it.b].map(|amount| Cell::amount(Some(amount), 2))).collect()
        };
        let columns = [
            ("school", "school", ""),
            ("facility", "facility", ""),
            ("unit", "unit", ""),
            ("a", "A", ""),
            ("b", "B", ""),
        ];
        table("What the plans add to schools", &columns, self.facilities.iter().map(row).collect())
    }

    fn indicators_table(&self) -> Table {
        let row = |it: &super::IndicatorDifference| {
            let names = [&it.school, &it.stage, &it.indicator].map(Cell::text);
            let values = [it.before, it.a, it.b].map(|value| Cell::known(value, 3));
            names.into_iter().chain(values).chain([Cell::truth(it.met_a), Cell::truth(it.met_b)]).collect()
        };
        let columns = [
            ("school", "school", ""),
            ("stage", "stage", ""),
            ("indicator", "indicator", ""),
            ("before", "today", ""),
            ("a", "A", ""),
            ("b", "B", ""),
            ("met_a", "met in A", ""),
            ("met_b", "met in B", ""),
        ];
        table("Indicators that meet their threshold in one alone", &columns, self.indicators.iter().map(row).collect())
    }
}

impl Attribution {
    /// A row for each change, what they do together, and the whole difference, to which each column adds up.
    #[must_use]
    pub fn table(&self, money_unit: &str) -> Table {
        let columns = [
            ("change", "change", ""),
            ("a", "A", ""),
            ("b", "B", ""),
            ("alone", "alone, from A", money_unit),
            ("share", "share in any order", money_unit),
        ];
        let values = |share: &super::Share, of: fn(&super::KeyDifference) -> Option<&String>| match &share.keys[..] {
            [only] => text(of(only)),
            many => Cell::text(format!("{} values", many.len())),
        };
        let row = |share: &super::Share| {
            vec![
                Cell::text(&share.change),
                values(share, |key| key.a.as_ref()),
                values(share, |key| key.b.as_ref()),
                Cell::known(share.alone, 2),
                Cell::known(share.share, 2),
            ]
        };
        let mut rows: Vec<Vec<Cell>> = self.shares.iter().map(row).collect();
        let nothing = || [Cell::Nothing, Cell::Nothing];
        let last = |name: &str, alone: Option<f64>, share: Option<f64>| {
            [Cell::text(name)]
                .into_iter()
                .chain(nothing())
                .chain([Cell::known(alone, 2), Cell::known(share, 2)])
                .collect()
        };
        rows.push(last("together", self.together, self.together.filter(|_| self.refused.is_none()).map(|_| 0.0)));
        rows.push(last("difference", self.change, self.change.filter(|_| self.refused.is_none())));
        table("What the difference in cost comes from", &columns, rows)
    }
}
