//! The cone of a balance limit, and its tangents.
//!
//! With z\[u\] = √q\[u\] · (x\[u\] − x̄) the limit is ‖z‖ ≤ t. Written with one more column w\[u\] for
//! each unit, z\[u\]² / t ≤ w\[u\] and Σ w\[u\] ≤ t, it splits into two-dimensional cones, each of which
//! few tangents hold:
//!
//! ```text
//! 2a · z[u] − a² · t ≤ w[u]     for slopes a
//! ```
//!
//! The tangent of slope a touches where z\[u\] = a·t. A tangent never cuts off a point of the cone,
//! so every program with some of them is a relaxation and its optimum a bound.

use super::Model;
use super::algebra::{ColumnId, Linear, sum};
use super::rows::{Row, RowKey, Sense};
use crate::county::UnitId;

/// Slopes that every unit starts with; the cut loop adds others where solutions need them.
const FIRST_SLOPES: [f64; 5] = [-0.3, -0.1, 0.0, 0.1, 0.3];

/// Family name of the tangents' rows.
pub const TANGENT: &str = "balance_tangent";

/// One unit in a cone.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// School and stage, for names.
    pub unit: UnitId,
    /// √q\[u\].
    pub root_weight: f64,
    /// x\[u\].
    pub level: ColumnId,
    /// w\[u\].
    pub share: ColumnId,
}

/// The cone of one stage and indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct Cone {
    /// `stage,indicator`.
    pub key: String,
    /// Units.
    pub members: Vec<Member>,
    /// x̄.
    pub mean: ColumnId,
    /// t.
    pub radius: ColumnId,
    /// γ: the radius may reach γ · x̄ (and more where the row gives way).
    pub limit: f64,
}

impl Cone {
    /// Declares the shares w, the row Σ w ≤ t, and the first tangents.
    pub fn declare(
        model: &mut Model,
        key: &str,
        members: Vec<(&UnitId, f64, ColumnId)>,
        mean: ColumnId,
        radius: ColumnId,
        limit: f64,
    ) -> Self {
        let members: Vec<Member> = members
            .into_iter()
            .map(|(unit, weight, level)| {
                let share =
                    model.column(format!("share[{key},{}]", unit.school), "thresholds", (0.0, f64::INFINITY), false);
                Member { unit: unit.clone(), root_weight: weight.sqrt(), level, share }
            })
            .collect();
        let shares = sum(members.iter().map(|member| member.share)) - radius;
        model.add(
            RowKey { family: "balance_total", key: key.to_string() },
            shares,
            Sense::AtMost,
            0.0,
            "thresholds",
            None,
        );
        let cone = Self { key: key.to_string(), members, mean, radius, limit };
        for member in &cone.members {
            for slope in FIRST_SLOPES {
                model.rows.push(cone.tangent(member, slope));
            }
        }
        cone
    }

    /// z\[u\] at a point.
    fn deviation(&self, member: &Member, values: &[f64]) -> f64 {
        member.root_weight * (values[member.level.index()] - values[self.mean.index()])
    }

    /// ‖z‖ at a point: the standard deviation, in thresholds.
    #[must_use]
    pub fn standard_deviation(&self, values: &[f64]) -> f64 {
        self.members.iter().map(|member| self.deviation(member, values).powi(2)).sum::<f64>().sqrt()
    }

    /// By what share of the radius the standard deviation exceeds it.
    #[must_use]
    pub fn relative_excess(&self, values: &[f64]) -> f64 {
        let (deviation, radius) = (self.standard_deviation(values), values[self.radius.index()]);
        if deviation <= radius { 0.0 } else { (deviation - radius) / radius.max(SMALLEST_RADIUS) }
    }

    /// The row 2a·√q·(x − x̄) − a²·t − w ≤ 0.
    #[must_use]
    pub fn tangent(&self, member: &Member, slope: f64) -> Row {
        let mut left = Linear::default();
        left.add_term(2.0 * slope * member.root_weight, member.level);
        left.add_term(-2.0 * slope * member.root_weight, self.mean);
        left.add_term(-slope * slope, self.radius);
        left.add_term(-1.0, member.share);
        let key = RowKey { family: TANGENT, key: format!("{},{},{slope:.6}", self.key, member.unit.school) };
        Row { key, left, sense: Sense::AtMost, right: 0.0, unit: "thresholds".to_string(), reserve: 0.0, give: None }
    }

    /// The tangents at a point for the units whose share is too small there; with the norm above the
    /// radius at least one is.
    #[must_use]
    pub fn tangents_at(&self, values: &[f64]) -> Vec<Row> {
        let radius = values[self.radius.index()].max(SMALLEST_RADIUS);
        self.members
            .iter()
            .filter_map(|member| {
                let slope = self.deviation(member, values) / radius;
                let missing = slope * slope * radius - values[member.share.index()];
                (missing > SMALLEST_MISSING_SHARE).then(|| self.tangent(member, slope))
            })
            .collect()
    }

    /// Sets the radius and the shares as small as the levels allow.
    pub fn complete(&self, values: &mut [f64]) {
        let deviation = self.standard_deviation(values);
        values[self.radius.index()] = deviation;
        for member in &self.members {
            let own = self.deviation(member, values);
            values[member.share.index()] = if deviation > 0.0 { own * own / deviation } else { 0.0 };
        }
    }
}

/// Radius below which slopes would explode; a county mean is of the order of 1.
const SMALLEST_RADIUS: f64 = 1e-6;

/// Shares closer than this (the solver's tolerance) are not worth another tangent.
const SMALLEST_MISSING_SHARE: f64 = 1e-9;
