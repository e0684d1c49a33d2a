//! The folder of a run: a manifest, a comparison, and a folder for each scenario.
//!
//! Apart from measured seconds in `manifest.json` and `comparison.json` its bytes depend on the
//! input alone: no date, no machine, no order of threads.

use crate::county::County;
use crate::evaluate::{Scorecard, evaluate_with_limits};
use crate::language::Language;
use crate::output::OutputFolder;
use crate::policy::Resolved;
use crate::report::comparison::Comparison;
use crate::report::page::view::{PageView, PlanView};
use crate::report::scenario::ScenarioView;
use crate::report::{csv, json, page, people, prices};
use crate::solve::Outcome;
use crate::standard::Standard;
use crate::sweep::Scenario;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// What a run read, for its manifest.
#[derive(Debug)]
pub struct Inputs<'a> {
    /// The county and its folder or workbook.
    pub county: (&'a County, &'a Path),
    /// The standard.
    pub standard: &'a Standard,
    /// The policies, resolved.
    pub policies: &'a [Resolved],
}

/// Writes the folder.
///
/// # Errors
/// A sentence where something cannot be written; then nothing stands.
pub fn write(
    folder: OutputFolder,
    inputs: &Inputs,
    comparison: &Comparison,
    seconds: Option<f64>,
    (today, language): (PageView, Language),
) -> Result<(), String> {
    let mut plans: Vec<Option<PlanView>> = Vec::new();
    for (scenario, resolved) in comparison.scenarios.iter().zip(inputs.policies) {
        plans.push(write_scenario(&folder, inputs, scenario, resolved)?);
    }
    write_page(&folder, &page::of_scenarios(today, inputs.county.0, comparison.scenarios, &plans), language)?;
    folder.write("comparison.csv", csv::render(&comparison.table()))?;
    folder.write("comparison.json", json::render(&comparison.document()))?;
    folder.write("manifest.json", json::render(&manifest(inputs, comparison, seconds)?))?;
    folder.finish()
}

fn write_scenario(
    folder: &OutputFolder,
    inputs: &Inputs,
    scenario: &Scenario,
    resolved: &Resolved,
) -> Result<Option<PlanView>, String> {
    let (county, standard) = (inputs.county.0, inputs.standard);
    let today: Scorecard =
        evaluate_with_limits(county, standard, &scenario.policy.requirements_at_the_end().balance_limits);
    let view = ScenarioView { county, today: &today, scenario };
    let write = |file: &str, text: String| folder.write(&format!("{}/{file}", scenario.policy.name), text);
    write("policy.toml", resolved.to_toml())?;
    write("assumptions.csv", csv::render(&view.assumptions()))?;
    write("outcome.json", json::render(&view.outcome()))?;
    if let Some(verdict) = view.verdict() {
        write("verdict.json", json::render(&verdict))?;
    }
    if let Some(after) = scenario.verdict.as_ref().and_then(|verdict| verdict.scorecard.as_ref()) {
        write("indicators.csv", csv::render(&view.indicators(after)))?;
    }
    if let Outcome::Planned(planned) = &scenario.outcome {
        write("prices.csv", csv::render(&prices::prices(planned)))?;
    }
    let Some(plan) = view.plan() else { return Ok(None) };
    write("plan.json", json::render(&json!(plan)))?;
    write("moves.csv", csv::render(&view.moves(plan)))?;
    if !county.roster.is_empty() {
        write("people.csv", csv::render(&people::table(county, &scenario.policy, plan)))?;
    }
    write("hires.csv", csv::render(&view.hires(plan)))?;
    write("purchases.csv", csv::render(&view.purchases(plan)))?;
    if scenario.policy.rotation.is_some() {
        write("rotations.csv", csv::render(&view.rotations(plan)))?;
    }
    if !scenario.policy.upgrades.is_empty() {
        write("upgrades.csv", csv::render(&view.upgrades(plan)))?;
    }
    if scenario.policy.attrition.is_some() {
        write("leavers.csv", csv::render(&view.leavers()))?;
    }
    if !plan.redeployments.is_empty() {
        write("redeployments.csv", csv::render(&view.redeployments(plan)))?;
    }
    if !plan.rezonings.is_empty() {
        write("rezonings.csv", csv::render(&view.rezonings(plan)))?;
    }
    write("funding.csv", csv::render(&view.funding(plan)))?;
    if view.has_sources() {
        write("funding-by-source.csv", csv::render(&view.funding_by_source(plan)))?;
    }
    write("funding-by-year.csv", csv::render(&view.funding_by_year(plan)))?;
    let shown = PlanView::of(&view, standard);
    write("report.json", json::render(&json!(shown)))?;
    Ok(shown)
}

/// Writes the page and, for `junheng report`, its figures.
///
/// # Errors
/// A sentence where a file cannot be written.
pub fn write_page(folder: &OutputFolder, view: &PageView, language: Language) -> Result<(), String> {
    folder.write("report.json", json::render(&json!(view)))?;
    folder.write("report.html", page::render(view, language))
}

fn manifest(inputs: &Inputs, comparison: &Comparison, seconds: Option<f64>) -> Result<Value, String> {
    let mut files: Vec<PathBuf> = tables_of(inputs.county.1)?;
    files.extend(inputs.policies.iter().flat_map(|policy| policy.files.clone()));
    let mut hashes: Vec<Value> = Vec::new();
    let standard = inputs.standard.files.iter().map(|(file, text)| (file.clone(), text.clone().into_bytes()));
    let tables = files.iter().map(|file| Ok((crate::tables::shown_path(file), bytes(file)?)));
    for (file, bytes) in standard.chain(tables.collect::<Result<Vec<_>, String>>()?) {
        let item = json!({"file": file, "sha256": sha256(&bytes)});
        if !hashes.contains(&item) {
            hashes.push(item);
        }
    }
    Ok(json!({
        "junheng": env!("CARGO_PKG_VERSION"),
        "solver": crate::solve::SOLVER,
        "county": inputs.county.0.name,
        "standard": inputs.standard.id,
        "inputs": hashes,
        "options": comparison.scenarios.iter().map(options).collect::<Vec<_>>(),
        "scenarios": comparison.scenarios.iter().map(|scenario| json!({"name": scenario.policy.name, "status": scenario.status().word()})).collect::<Vec<_>>(),
        "seconds": seconds,
    }))
}

fn options(scenario: &Scenario) -> Value {
    let solver = &scenario.policy.solver;
    json!({
        "name": scenario.policy.name,
        "relative_gap": crate::quantity::approximate(solver.relative_gap),
        "node_limit": solver.node_limit,
    })
}

/// The county's files that were read, by name: its workbook, or what its folder holds.
fn tables_of(county: &Path) -> Result<Vec<PathBuf>, String> {
    if county.is_file() {
        return Ok(vec![county.to_path_buf()]);
    }
    let cannot = |error: std::io::Error| format!("cannot list {}: {error}", county.display());
    let mut files = crate::sheets::files_of_tables(county).map_err(cannot)?;
    files.extend(Some(county.join("county.toml")).filter(|file| file.exists()));
    files.sort();
    Ok(files)
}

fn bytes(file: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(file).map_err(|error| format!("cannot read {} again: {error}", file.display()))
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
