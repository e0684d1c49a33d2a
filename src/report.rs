//! What is shown to people and to other programs.
//!
//! A view (`evaluation`, `verification`, …) lays results out as titled tables and sentences; a
//! format (`terminal`, `csv`, `json`) renders tables. No format computes a number.

pub mod allocation;
pub mod assessment;
pub mod comparison;
pub mod contrast;
pub mod csv;
pub mod evaluation;
pub mod frontier;
pub mod inspection;
pub mod json;
pub mod neighbours;
pub mod page;
pub mod people;
pub mod prices;
pub mod problem;
pub mod problems;
pub mod profile;
pub mod projection;
pub mod publication;
pub mod rounding;
pub mod scenario;
pub mod scenario_list;
pub mod school;
pub mod scorecard;
pub mod summary;
pub mod terminal;
pub mod verification;
pub mod view;
pub mod wording;
pub mod workbook;
