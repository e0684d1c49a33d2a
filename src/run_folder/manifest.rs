//! `manifest.json`: what a run read, with which options, and how it ended.

use super::Inputs;
use super::basis::Basis;
use crate::policy::Resolved;
use crate::report::comparison::Comparison;
use serde_json::{Value, json};

/// What files of the county and of the standard are of.
pub(super) const DATA: &str = "data";

/// What files of the policies, of their projections and earlier plans are of.
pub(super) const POLICY: &str = "policy";

pub(super) fn document(inputs: &Inputs, basis: &Basis, comparison: &Comparison, seconds: Option<f64>) -> Value {
    let mut hashes: Vec<Value> = Vec::new();
    let data = basis.files.iter().map(|file| (DATA, file));
    for (of, (file, sha256)) in data.chain(basis.policies.iter().map(|file| (POLICY, file))) {
        let item = json!({"file": file, "sha256": sha256, "of": of});
        if !hashes.contains(&item) {
            hashes.push(item);
        }
    }
    let ended = comparison.scenarios.iter().map(|it| json!({"name": it.name, "status": it.status.word()}));
    json!({
        "junheng": env!("CARGO_PKG_VERSION"),
        "solver": crate::solve::SOLVER,
        "county": inputs.county.0.name,
        "standard": inputs.standard.id,
        "inputs": hashes,
        "options": inputs.policies.iter().map(options).collect::<Vec<_>>(),
        "scenarios": ended.collect::<Vec<_>>(),
        "seconds": seconds,
    })
}

fn options(resolved: &Resolved) -> Value {
    let solver = &resolved.policy.solver;
    json!({
        "name": resolved.policy.name,
        "relative_gap": crate::quantity::approximate(solver.relative_gap),
        "node_limit": solver.node_limit,
    })
}
