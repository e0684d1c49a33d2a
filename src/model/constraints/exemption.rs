//! A unit may stay below the threshold for no more indicators than the standard permits.
//!
//! ```text
//! Σ_k z[u,k] ≤ exemptions     ∀ u in scope
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
use crate::instance::Instance;
use crate::model::algebra::sum;
use crate::model::rows::{RowKey, Sense};
use crate::model::{Model, variables::Variables};

/// The family.
pub const FAMILY: Family = Family { name: "exemption", verified_by: "thresholds", write };

#[expect(clippy::cast_precision_loss, reason = "a count of indicators is small")]
fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    if x.exempted.is_empty() {
        return;
    }
    for unit in instance.units.iter().filter(|unit| unit.in_scope) {
        let used =
            sum(instance.indicators.iter().map(|indicator| x.exempted[&(unit.id.clone(), indicator.id.clone())]));
        let key = RowKey { family: FAMILY.name, key: format!("{},{}", unit.id.school, unit.id.stage) };
        model.add(key, used, Sense::AtMost, instance.exemptions as f64, "indicators", None);
    }
}
