//! The program: named columns, named rows, cones, and objective stages. It knows no solver and
//! opens no file; it is a function of the [`Instance`] alone.
//!
//! [`Model::of`] is the table of contents. `docs/formulation.md` has the equations on one page.

pub mod algebra;
pub mod balance;
pub mod changes;
pub mod constraints;
pub mod earlier_plan;
pub mod expenses;
pub mod objective;
pub mod over_limit;
pub mod passing;
pub mod reach;
pub mod rows;
pub mod softened;
pub mod squares;
pub mod text;
pub mod variables;
pub mod worst;

use crate::instance::Instance;
use crate::policy::Aim;
use algebra::{ColumnId, Linear};
use balance::Cone;
use changes::Change;
use over_limit::OverLimit;
use passing::Passing;
use rows::{Column, Give, Row, RowKey, Sense};
use softened::Softened;
use squares::MeanSquare;
use variables::Variables;
use worst::Worst;

/// One stage of the lexicographic objective: minimise, then hold within the tolerance.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    /// What is minimised.
    pub aim: Aim,
    /// Unit of its value.
    pub unit: String,
    /// The expression.
    pub expression: Linear,
    /// By what share of its best value later stages may worsen it.
    pub tolerance: f64,
}

/// A column that a row defines as an expression of earlier columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    /// The column.
    pub column: ColumnId,
    /// What it equals.
    pub expression: Linear,
}

/// A column that takes up what a row misses: r ≥ 0 with r at least the row's violation.
#[derive(Debug, Clone, PartialEq)]
pub struct Shortfall {
    /// The column r.
    pub column: ColumnId,
    /// The row that it stands in.
    pub row: usize,
}

/// A column that equals another where a switch is 1, and 0 where it is 0.
#[derive(Debug, Clone, PartialEq)]
pub struct Product {
    /// The column.
    pub column: ColumnId,
    /// The other.
    pub of: ColumnId,
    /// The switch.
    pub switch: ColumnId,
}

/// A mixed-integer program with second-order cones.
#[derive(Debug, Clone, Default)]
pub struct Model {
    /// Decision variables.
    pub columns: Vec<Column>,
    /// Linear constraints.
    pub rows: Vec<Row>,
    /// Balance limits, which no finite number of rows states exactly.
    pub cones: Vec<Cone>,
    /// Balance limits whose right-hand side is the square of a mean: where pupils are decided.
    pub squares: Vec<MeanSquare>,
    /// What is wanted, most important first.
    pub stages: Vec<Stage>,
    /// Columns that follow from others, in the order in which they can be computed.
    pub definitions: Vec<Definition>,
    /// Columns that are products with a switch.
    pub products: Vec<Product>,
    /// Columns that measure what is missed of an aim.
    pub shortfalls: Vec<Shortfall>,
    /// Columns that measure what else a row is missed by.
    pub measures: Vec<Shortfall>,
    /// Rows of rules that may give way; their slacks are no shortfall of an aim.
    pub softened: Vec<Softened>,
    /// Which units pass; none where no objective counts them.
    pub passing: Vec<Passing>,
    /// Which coefficients are above their limit; none where no objective counts them.
    pub over_limit: Vec<OverLimit>,
    /// The largest shortfall, where an objective looks at it.
    pub worst: Option<Worst>,
    /// By how much the plan differs from an earlier one; 0 where no objective looks back.
    pub difference: Linear,
    /// Columns that tell which decisions differ from a proposal; none without one.
    pub changes: Vec<Change>,
}

impl Model {
    /// The program of an instance, with the variables by which a solution is read.
    #[must_use]
    pub fn of(instance: &Instance) -> (Self, Variables) {
        let mut model = Self::default();
        let variables = Variables::declare(instance, &mut model);
        for family in constraints::FAMILIES {
            (family.write)(instance, &variables, &mut model);
        }
        softened::declare(instance, &mut model);
        passing::declare(instance, &variables, &mut model);
        over_limit::declare(instance, &mut model);
        worst::declare(instance, &mut model);
        earlier_plan::declare(instance, &variables, &mut model);
        changes::declare(instance, &variables, &mut model);
        model.stages = objective::stages(instance, &variables, &model);
        (model, variables)
    }

    /// Adds a column.
    ///
    /// # Panics
    /// If a bound is NaN, which is an error of the program.
    pub fn column(&mut self, name: String, unit: &str, (lower, upper): (f64, f64), integer: bool) -> ColumnId {
        assert!(!lower.is_nan() && !upper.is_nan(), "the column {name} has a bound that is not a number");
        self.columns.push(Column { name, unit: unit.to_string(), lower, upper, integer });
        ColumnId(self.columns.len() - 1)
    }

    /// Adds a free column that equals an expression, and the row that says so.
    pub fn define(&mut self, family: &'static str, key: &str, unit: &str, expression: Linear) -> ColumnId {
        let column = self.column(format!("{family}[{key}]"), unit, (f64::NEG_INFINITY, f64::INFINITY), false);
        self.add(
            RowKey { family, key: key.to_string() },
            Linear::from(column) - expression.clone(),
            Sense::Equal,
            0.0,
            unit,
            None,
        );
        self.definitions.push(Definition { column, expression });
        column
    }

    /// Adds a row, whose left-hand side may carry a constant, and gives its place.
    ///
    /// # Panics
    /// If a number is not finite, which is an error of the program: solvers drop such rows in silence.
    pub fn add(
        &mut self,
        key: RowKey,
        left: impl Into<Linear>,
        sense: Sense,
        right: f64,
        unit: &str,
        give: Option<Give>,
    ) -> usize {
        let mut left = left.into();
        let right = right - left.constant;
        left.constant = 0.0;
        assert!(
            right.is_finite() && left.terms.values().all(|coefficient| coefficient.is_finite()),
            "the row {key} has a number that is not finite"
        );
        self.rows.push(Row { key, left, sense, right, unit: unit.to_string(), reserve: 0.0, give });
        self.rows.len() - 1
    }

    /// Sets the columns that follow from others, given the decisions.
    pub fn complete(&self, values: &mut [f64]) {
        for definition in &self.definitions {
            values[definition.column.index()] = definition.expression.at(values);
        }
        for product in &self.products {
            values[product.column.index()] = values[product.of.index()] * values[product.switch.index()];
        }
        for cone in &self.cones {
            cone.complete(values);
        }
        let slacks = self.softened.iter().map(|softened| &softened.slack);
        for shortfall in self.shortfalls.iter().chain(&self.measures).chain(slacks) {
            values[shortfall.column.index()] = 0.0;
            values[shortfall.column.index()] = self.rows[shortfall.row].violation(values);
        }
        self.passing.iter().for_each(|passing| passing.complete(values));
        self.over_limit.iter().for_each(|over_limit| over_limit.complete(values));
        self.worst.iter().for_each(|worst| worst.complete(values));
        for change in &self.changes {
            values[change.column.index()] = if change.is_one(values) { 1.0 } else { 0.0 };
        }
    }

    /// Whether any column is whole.
    #[must_use]
    pub fn has_integers(&self) -> bool {
        self.columns.iter().any(|column| column.integer)
    }
}
