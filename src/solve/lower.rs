//! Lowering a model to good_lp: the one place where rows lose their names.

use crate::model::Model;
use crate::model::algebra::Linear;
use crate::model::rows::{Row, Sense};
use good_lp::{Expression, ProblemVariables, SolverModel, Variable, constraint, variable};

/// A model in good_lp's terms: its variables, its objective, its constraints.
pub struct Lowered {
    /// Variables with their bounds, in the order of the columns.
    pub problem: ProblemVariables,
    /// The handle of each column.
    pub variables: Vec<Variable>,
    /// What is minimised; its constant is kept by the model, since solvers drop it.
    pub objective: Expression,
}

/// Lowers the columns and one objective; with `relaxed`, no column is whole.
#[must_use]
pub fn lower(model: &Model, objective: &Linear, relaxed: bool) -> Lowered {
    let mut problem = ProblemVariables::new();
    let variables: Vec<Variable> = model
        .columns
        .iter()
        .map(|column| {
            let definition = variable().bounds(column.lower..=column.upper);
            problem.add(if column.integer && !relaxed { definition.integer() } else { definition })
        })
        .collect();
    let objective = expression(objective, &variables);
    Lowered { problem, variables, objective }
}

/// Adds the rows to a solver's model, in order.
pub fn add_rows<S: SolverModel>(solver: &mut S, rows: &[Row], variables: &[Variable]) {
    for row in rows {
        let left = expression(&row.left, variables);
        solver.add_constraint(match row.sense {
            Sense::AtMost => constraint!(left <= row.right),
            Sense::AtLeast => constraint!(left >= row.right),
            Sense::Equal => constraint!(left == row.right),
        });
    }
}

fn expression(linear: &Linear, variables: &[Variable]) -> Expression {
    let mut sum = Expression::with_capacity(linear.terms.len());
    for (column, coefficient) in &linear.terms {
        sum.add_mul(*coefficient, variables[column.index()]);
    }
    sum
}
