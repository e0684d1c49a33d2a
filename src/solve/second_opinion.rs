//! The same continuous program through another solver, microlp, written by other people in another
//! language: tests compare the two.

use super::answer::{Answer, Status};
use super::lower::{add_rows, lower};
use crate::model::Model;
use crate::model::algebra::Linear;
use good_lp::solvers::microlp::microlp;
use good_lp::{ResolutionError, Solution, SolverModel};

/// Solves the continuous relaxation with microlp, tangents as they stand in the model's rows.
#[must_use]
pub fn solve_relaxation(model: &Model, objective: &Linear) -> Answer {
    let lowered = lower(model, objective, true);
    let mut problem = lowered.problem.minimise(lowered.objective).using(microlp);
    add_rows(&mut problem, &model.rows, &lowered.variables);
    match problem.solve() {
        Ok(solution) => {
            let values: Vec<f64> = lowered.variables.iter().map(|variable| solution.value(*variable)).collect();
            Answer {
                status: Status::Optimal,
                bound: objective.at(&values),
                values: Some(values),
                duals: Vec::new(),
                nodes: 0,
            }
        }
        Err(ResolutionError::Infeasible) => Answer::without_point(Status::Infeasible),
        Err(ResolutionError::Unbounded) => Answer::without_point(Status::Unbounded),
        Err(error) => Answer::without_point(Status::Error(error.to_string())),
    }
}
