//! What a solver says of one program: told as it is, never rounded up to "solved".

/// Why the solver stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Optimal within the gap asked for.
    Optimal,
    /// No point satisfies the rows.
    Infeasible,
    /// The objective has no least value.
    Unbounded,
    /// A limit was reached; there may be a point.
    Limit(String),
    /// The solver failed.
    Error(String),
}

/// A solver's answer.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Why it stopped.
    pub status: Status,
    /// Values of the columns, where there is a point.
    pub values: Option<Vec<f64>>,
    /// Bound on the objective; the objective itself for a continuous program solved to its end.
    pub bound: f64,
    /// Duals of the rows, for continuous programs: change of the objective for a right-hand side
    /// that is larger by one.
    pub duals: Vec<f64>,
    /// Nodes of the search.
    pub nodes: i64,
}

impl Answer {
    /// An answer without a point.
    #[must_use]
    pub fn without_point(status: Status) -> Self {
        Self { status, values: None, bound: f64::NEG_INFINITY, duals: Vec::new(), nodes: 0 }
    }
}
