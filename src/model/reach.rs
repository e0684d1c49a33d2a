//! How far an expression can go, from the bounds of the decisions and the rows that cap them: what
//! keeps big-M numbers small.

use super::Model;
use super::algebra::{ColumnId, Linear};
use super::rows::{Row, Sense};
use std::collections::BTreeMap;

/// A cap on decisions: Σ weight·decision ≤ most, all weights above 0.
#[derive(Debug)]
struct Cap {
    weights: BTreeMap<ColumnId, f64>,
    most: f64,
}

/// What the decisions of a model can reach.
#[derive(Debug)]
pub struct Reach<'a> {
    model: &'a Model,
    /// Columns that follow from others, as expressions of decisions.
    defined: BTreeMap<ColumnId, Linear>,
    caps: Vec<Cap>,
    /// The caps that a decision stands in.
    caps_of: BTreeMap<ColumnId, Vec<usize>>,
}

impl<'a> Reach<'a> {
    /// Of a model with all its families.
    #[must_use]
    pub fn of(model: &'a Model) -> Self {
        let mut reach = Self { model, defined: BTreeMap::new(), caps: Vec::new(), caps_of: BTreeMap::new() };
        for definition in &model.definitions {
            let expression = reach.in_decisions(&definition.expression);
            reach.defined.insert(definition.column, expression);
        }
        let caps: Vec<Cap> = model.rows.iter().filter_map(|row| reach.cap(row)).collect();
        for cap in caps {
            for column in cap.weights.keys() {
                reach.caps_of.entry(*column).or_default().push(reach.caps.len());
            }
            reach.caps.push(cap);
        }
        reach
    }

    fn in_decisions(&self, expression: &Linear) -> Linear {
        let mut total = Linear::from(expression.constant);
        for (column, coefficient) in &expression.terms {
            match self.defined.get(column) {
                Some(defined) => total += *coefficient * defined.clone(),
                None => total.add_term(*coefficient, *column),
            }
        }
        total
    }

    /// A row as a cap, where all its decisions only use it up.
    fn cap(&self, row: &Row) -> Option<Cap> {
        if row.sense != Sense::AtMost {
            return None;
        }
        let left = self.in_decisions(&row.left);
        let uses =
            |(column, weight): (&ColumnId, &f64)| *weight > 0.0 && self.model.columns[column.index()].lower >= 0.0;
        let most = row.right + row.reserve - left.constant;
        (most >= 0.0 && left.terms.iter().all(uses)).then_some(Cap { weights: left.terms, most })
    }

    /// The least that an expression can come to; may be infinite.
    #[must_use]
    pub fn least(&self, expression: impl Into<Linear>) -> f64 {
        -self.most(-1.0 * expression.into())
    }

    /// The most that an expression can come to, or a little more; may be infinite.
    #[must_use]
    pub fn most(&self, expression: impl Into<Linear>) -> f64 {
        let expression = self.in_decisions(&expression.into());
        let mut total = expression.constant;
        let mut open: BTreeMap<ColumnId, f64> = BTreeMap::new();
        for (column, coefficient) in expression.terms {
            let lower = self.model.columns[column.index()].lower;
            match coefficient > 0.0 {
                true => drop(open.insert(column, coefficient)),
                false => total += coefficient * lower,
            }
        }
        total + self.most_together(open)
    }

    /// Σ coefficient·decision at most, all coefficients above 0: each decision by its own bound, or
    /// together with others by the cap that saves most, until none saves anything.
    fn most_together(&self, mut open: BTreeMap<ColumnId, f64>) -> f64 {
        let mut total = 0.0;
        let places: std::collections::BTreeSet<usize> =
            open.keys().filter_map(|column| self.caps_of.get(column)).flatten().copied().collect();
        let alone = |column: &ColumnId, coefficient: &f64| coefficient * self.model.columns[column.index()].upper;
        loop {
            let saved = |place: &usize| {
                let cap = &self.caps[*place];
                let within = || open.iter().filter_map(|(column, a)| Some((column, a, cap.weights.get(column)?)));
                let apart: f64 = within().map(|(column, a, _)| alone(column, a)).sum();
                let ratio = within().map(|(_, a, weight)| a / weight).fold(0.0, f64::max);
                (apart - ratio * cap.most, ratio * cap.most)
            };
            let best = places.iter().map(|place| (*place, saved(place))).max_by(|a, b| a.1.0.total_cmp(&b.1.0));
            let Some((place, (_, bound))) = best.filter(|(_, (saving, _))| *saving > 0.0) else { break };
            total += bound;
            open.retain(|column, _| !self.caps[place].weights.contains_key(column));
        }
        total + open.iter().map(|(column, a)| alone(column, a)).sum::<f64>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::rows::RowKey;

    #[test]
    fn decisions_reach_as_far_as_the_cap_that_binds_them_most() {
        let mut model = Model::default();
        let bound = |model: &mut Model, name: &str, upper| model.column(name.to_string(), "", (0.0, upper), false);
        let (x, y, z) =
            (bound(&mut model, "x", 4.0), bound(&mut model, "y", f64::INFINITY), bound(&mut model, "z", 7.0));
        let key = |key: &str| RowKey { family: "cap", key: key.to_string() };
        model.add(key("both"), 1.0 * x + 2.0 * y, Sense::AtMost, 6.0, "", None);
        model.add(key("loose"), Linear::from(x), Sense::AtMost, 9.0, "", None);
        let level = model.define("level", "sum", "", 3.0 * x + 4.0 * y - 1.0 * z + 10.0);
        let reach = Reach::of(&model);
        // x + 2y ≤ 6 lets 3x + 4y reach 18; z takes at most 7 away.
        assert!((reach.most(level) - 28.0).abs() < 1e-12);
        assert!((reach.least(level) - 3.0).abs() < 1e-12);
        assert_eq!(reach.most(y), 3.0);
        assert_eq!(reach.least(-1.0 * z), -7.0);
    }
}
