//! Junheng (均衡, "balance") plans how a county shares teachers, money and rooms among its schools.
//!
//! The path of the data; nothing to the right of an arrow reaches back:
//!
//! ```text
//! tables ──▶ County                     validated nouns; immutable
//! standards/*.toml ──▶ Standard         indicators, thresholds, pass rule, balance limits, sources
//! policies/*.toml ──▶ Policy            levers, limits, prices, budget, objective stages
//! County + Standard + Policy ──▶ Instance ──▶ Model ──▶ Outcome (plan and proof)
//! County + Plan ──apply──▶ County ──evaluate──▶ Scorecard ──verify──▶ Verdict
//! Outcomes and verdicts ──compare──▶ Comparison ──▶ report::view::Table ──▶ terminal, csv, json
//! ```

pub mod allocation;
pub mod assess;
pub mod cli;
pub mod county;
pub mod diagnostic;
pub mod difference;
pub mod document;
pub mod enrolment;
pub mod evaluate;
pub mod examples;
pub mod frontier;
pub mod funding;
pub mod guard;
pub mod import;
pub mod input;
pub mod instance;
pub mod language;
pub mod ledger;
pub mod model;
pub mod naming;
pub mod neighbours;
pub mod output;
pub mod plan;
pub mod plausibility;
pub mod policy;
pub mod proposal;
pub mod quantity;
pub mod report;
pub mod run_folder;
pub mod schema;
pub mod sheets;
pub mod solve;
pub mod standard;
pub mod sweep;
pub mod synth;
pub mod tables;
pub mod templates;
pub mod timeline;
pub mod verify;
