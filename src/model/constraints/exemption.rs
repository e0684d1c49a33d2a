//! A unit may stay below the threshold for no more indicators than the standard permits.
//!
//! ```text
//! Σ_k z[t,u,k] ≤ exemptions     ∀ judged years t, u in scope
//! ```
//!
//! In words: of the indicators, all but the permitted number must meet their threshold.
//!
//! - Unit: indicators.
//! - Source: the standard's `pass_rule.must_meet`; for China 教督〔2017〕6号: at least six of seven,
//!   the remaining one not below 85 %.
//! - Dual: none; z is whole.
//! - Not modelled: which exemption an inspector would find easier to accept.

use super::Family;
use crate::county::UnitId;
use crate::instance::Instance;
use crate::model::algebra::Linear;
use crate::model::rows::{RowKey, Sense};
use crate::model::{Model, variables::Variables};
use std::collections::BTreeMap;

/// The family.
pub const FAMILY: Family = Family { name: "exemption", verified_by: "thresholds", write };

#[expect(clippy::cast_precision_loss, reason = "a count of indicators is small")]
fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    let mut used: BTreeMap<(u32, &UnitId), Linear> = BTreeMap::new();
    for ((year, unit, _), column) in &x.exempted {
        used.entry((*year, unit)).or_default().add_term(1.0, *column);
    }
    for year in instance.judged_years() {
        for unit in instance.all_in_scope(year) {
            let Some(used) = used.remove(&(year, &unit.id)) else { continue };
            let key = RowKey { family: FAMILY.name, key: format!("{year},{},{}", unit.id.school, unit.id.stage) };
            let exemptions = instance.demands_in(year).exemptions as f64;
            model.add(key, used, Sense::AtMost, exemptions, "indicators", None);
        }
    }
}
