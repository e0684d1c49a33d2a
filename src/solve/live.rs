//! A program alive in HiGHS: rows are added and it is solved again from where it stood.
//!
//! An instance is made, used, and dropped on one thread, with one thread of its own.

use super::Limits;
use super::answer::{Answer, Status};
use super::lower::{add_rows, lower};
use super::search::gap;
use crate::model::Model;
use crate::model::algebra::Linear;
use crate::model::rows::{Row, Sense};
use good_lp::solvers::highs::highs;
use highs::{Col, HighsModelStatus, HighsSolutionStatus, RowProblem, SolvedModel};

/// The ways in which a program is tried, one after the other, where the solver fails.
const TRIES: [&[(&str, &str)]; 3] = [&[], &[("presolve", "off")], &[("solver", "ipm")]];

/// A live program.
#[derive(Debug)]
pub struct Live {
    /// `None` only where the solver lost it in a failure.
    model: Option<highs::Model>,
    columns: Vec<Col>,
    constant: f64,
    integer: bool,
}

impl Live {
    /// Lowers a model with one objective into HiGHS; with `relaxed`, no column is whole.
    ///
    /// # Errors
    /// A sentence where HiGHS refuses the program.
    pub fn new(model: &Model, objective: &Linear, relaxed: bool, limits: Limits) -> Result<Self, String> {
        Self::with_options(model, objective, relaxed, limits, &[])
    }

    fn with_options(
        model: &Model,
        objective: &Linear,
        relaxed: bool,
        limits: Limits,
        options: &[(&str, &str)],
    ) -> Result<Self, String> {
        let lowered = lower(model, objective, relaxed);
        let mut problem = lowered.problem.minimise(lowered.objective).using(highs);
        add_rows(&mut problem, &model.rows, &lowered.variables);
        let mut live = problem.try_into_inner().map_err(|error| format!("HiGHS refused the program: {error}"))?;
        live.set_option("output_flag", false);
        live.set_option("threads", 1);
        live.set_option("parallel", "off");
        live.set_option("random_seed", 0);
        // A cone adds up the errors of as many rows as it has units.
        live.set_option("primal_feasibility_tolerance", 1e-9);
        live.set_option("mip_rel_gap", limits.relative_gap);
        // The relative gap alone decides; HiGHS would otherwise also stop at an absolute one.
        live.set_option("mip_abs_gap", 1e-9);
        if let Some(nodes) = limits.node_limit {
            live.set_option("mip_max_nodes", i32::try_from(nodes).unwrap_or(i32::MAX));
        }
        for (option, value) in options {
            live.set_option(*option, *value);
        }
        let integer = !relaxed && model.has_integers();
        Ok(Self { model: Some(live), columns: columns(model.columns.len()), constant: objective.constant, integer })
    }

    /// Adds rows.
    ///
    /// # Errors
    /// A sentence where HiGHS refuses one.
    pub fn add(&mut self, rows: &[Row]) -> Result<(), String> {
        let model = self.model.as_mut().ok_or("the solver lost the program")?;
        for row in rows {
            let terms: Vec<(Col, f64)> =
                row.left.terms.iter().map(|(column, a)| (self.columns[column.index()], *a)).collect();
            let added = match row.sense {
                Sense::AtMost => model.try_add_row(..=row.right, terms),
                Sense::AtLeast => model.try_add_row(row.right.., terms),
                Sense::Equal => model.try_add_row(row.right..=row.right, terms),
            };
            added.map_err(|status| format!("HiGHS refused the row {}: {status:?}", row.key))?;
        }
        Ok(())
    }

    /// Gives the search a point to start from.
    pub fn start_from(&mut self, values: &[f64]) {
        if let Some(model) = self.model.as_mut() {
            // A start that HiGHS does not like is only a start lost.
            let _ = model.try_set_solution(Some(values), None, None, None);
        }
    }

    /// Solves, once.
    pub fn solve(&mut self) -> Answer {
        let Some(model) = self.model.take() else {
            return Answer::without_point(Status::Error("the solver lost the program".to_string()));
        };
        match model.try_solve() {
            Ok(solved) => {
                let answer = self.answer(&solved);
                self.model = Some(solved.into());
                answer
            }
            Err(status) => Answer::without_point(Status::Error(format!("HiGHS stopped with {status:?}"))),
        }
    }

    /// Solves; where that fails, builds the program anew and tries another way.
    ///
    /// An integer program that HiGHS calls optimal while its own bound lies further off than the gap
    /// asked for has failed too: it happens where the best plan holds a row to its last digit, and
    /// is lost when the presolved program is translated back.
    pub fn solve_or_retry(&mut self, model: &Model, objective: &Linear, relaxed: bool, limits: Limits) -> Answer {
        let mut answer = self.solve();
        for options in &TRIES[1..] {
            let doubtful = self.is_doubtful(&answer, objective, limits);
            if !doubtful && !matches!(answer.status, Status::Error(_)) {
                break;
            }
            match Self::with_options(model, objective, relaxed, limits, options) {
                Ok(fresh) => *self = fresh,
                Err(_) if doubtful => break,
                Err(sentence) => return Answer::without_point(Status::Error(sentence)),
            }
            let next = self.solve();
            // A doubtful plan is still a plan.
            if !doubtful || next.values.is_some() {
                answer = next;
            }
        }
        answer
    }

    /// Whether an answer is called optimal against its own bound.
    fn is_doubtful(&self, answer: &Answer, objective: &Linear, limits: Limits) -> bool {
        const ROUNDING: f64 = 1.01;
        self.integer
            && answer.status == Status::Optimal
            && answer
                .values
                .as_ref()
                .is_some_and(|values| gap(objective.at(values), answer.bound) > ROUNDING * limits.relative_gap)
    }

    fn answer(&self, solved: &SolvedModel) -> Answer {
        let has_point = solved.primal_solution_status() == HighsSolutionStatus::Feasible;
        let status = match solved.status() {
            HighsModelStatus::Optimal | HighsModelStatus::ModelEmpty => Status::Optimal,
            HighsModelStatus::Infeasible => Status::Infeasible,
            HighsModelStatus::Unbounded => Status::Unbounded,
            HighsModelStatus::ReachedTimeLimit
            | HighsModelStatus::ReachedIterationLimit
            | HighsModelStatus::ReachedSolutionLimit
            | HighsModelStatus::ReachedMemoryLimit
            | HighsModelStatus::ReachedInterrupt
            | HighsModelStatus::ObjectiveBound
            | HighsModelStatus::ObjectiveTarget => Status::Limit(format!("{:?}", solved.status())),
            // "Unbounded or infeasible" is undecided: the next try, without presolve, decides it.
            other => Status::Error(format!("HiGHS ended with the status {other:?}")),
        };
        if matches!(status, Status::Infeasible | Status::Unbounded | Status::Error(_)) {
            return Answer::without_point(status);
        }
        let solution = solved.get_solution();
        let bound = if self.integer {
            solved.double_info_value(c"mip_dual_bound").unwrap_or(f64::NEG_INFINITY)
        } else {
            solved.objective_value()
        };
        let nodes = if self.integer { node_count(solved) } else { 0 };
        Answer {
            status,
            values: has_point.then(|| solution.columns().to_vec()),
            bound: bound + self.constant,
            duals: if self.integer { Vec::new() } else { solution.dual_rows().to_vec() },
            nodes,
        }
    }
}

fn node_count(solved: &SolvedModel) -> i64 {
    solved.int_info_value(c"mip_node_count").unwrap_or(0).max(0)
}

/// Handles of the columns by place: HiGHS numbers them in the order in which they were added.
fn columns(count: usize) -> Vec<Col> {
    let mut counter = RowProblem::new();
    (0..count).map(|_| counter.add_column(0.0, 0..)).collect()
}
