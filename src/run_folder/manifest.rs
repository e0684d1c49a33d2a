//! `manifest.json`: what a run read, with which options, and how it ended.

use super::Inputs;
use super::basis::Basis;
use crate::policy::Resolved;
use crate::report::comparison::Comparison;
use serde_json::{Value, json};

pub(super) fn document(inputs: &Inputs, basis: &Basis, comparison: &Comparison, seconds: Option<f64>) -> Value {
    let mut hashes: Vec<Value> = Vec::new();
    for (file, sha256) in basis.files.iter().chain(&basis.policies) {
        let item = json!({"file": file, "sha256": sha256});
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
