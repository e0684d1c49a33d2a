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
//! The tangent of slope a touches where z\[u\] = a·t.
//!
//! Where pupils are decided (see [`super::squares`]), the column t is instead V ≥ Σ q\[u\]·w\[u\] with
//! x\[u\]² / p\[u\] ≤ w\[u\], again convex, and held by
//!
//! ```text
//! 2a · x[u] − a² · p[u] ≤ w[u]     for levels a
//! ```
//!
//! which touches where the indicator itself, x\[u\] / p\[u\], is a. A tangent never cuts off a point of the cone,
//! so every program with some of them is a relaxation and its optimum a bound.

use super::Model;
use super::algebra::{ColumnId, Linear, sum};
use super::rows::{Row, RowKey, Sense};
use crate::county::UnitId;

/// Slopes that every unit starts with; the cut loop adds others where solutions need them.
const FIRST_SLOPES: [f64; 5] = [-0.3, -0.1, 0.0, 0.1, 0.3];

/// Levels that every unit starts with where pupils are decided.
const FIRST_LEVELS: [f64; 5] = [0.6, 0.8, 1.0, 1.25, 1.6];

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
    /// p\[u\], where pupils are decided; `None` where it is 1.
    pub pupils: Option<ColumnId>,
}

impl Member {
    /// p\[u\] at a point.
    fn pupils_at(&self, values: &[f64]) -> f64 {
        self.pupils.map_or(1.0, |pupils| values[pupils.index()].max(SMALLEST_PUPILS))
    }

    /// x² / p at a point.
    fn square(&self, values: &[f64]) -> f64 {
        values[self.level.index()].powi(2) / self.pupils_at(values)
    }
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
    /// t or, where pupils are decided, V.
    pub radius: ColumnId,
    /// γ: the radius may reach γ · x̄ (and more where the row gives way).
    pub limit: f64,
    /// Whether pupils are decided, so that squares are held and not deviations.
    pub of_squares: bool,
}

impl Cone {
    /// Declares the shares w, the row Σ w ≤ t, and the first tangents.
    pub fn declare(
        model: &mut Model,
        key: &str,
        members: Vec<(&UnitId, f64, ColumnId, Option<ColumnId>)>,
        mean: ColumnId,
        radius: ColumnId,
        limit: f64,
    ) -> Self {
        let members: Vec<Member> = members
            .into_iter()
            .map(|(unit, weight, level, pupils)| {
                let share =
                    model.column(format!("share[{key},{}]", unit.school), "thresholds", (0.0, f64::INFINITY), false);
                Member { unit: unit.clone(), root_weight: weight.sqrt(), level, share, pupils }
            })
            .collect();
        let of_squares = members.iter().any(|member| member.pupils.is_some());
        let weight = |member: &Member| if of_squares { member.root_weight.powi(2) } else { 1.0 };
        let shares = sum(members.iter().map(|member| weight(member) * member.share)) - radius;
        model.add(
            RowKey { family: "balance_total", key: key.to_string() },
            shares,
            Sense::AtMost,
            0.0,
            "thresholds",
            None,
        );
        let cone = Self { key: key.to_string(), members, mean, radius, limit, of_squares };
        for member in &cone.members {
            for slope in if of_squares { FIRST_LEVELS } else { FIRST_SLOPES } {
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

    /// Σ q·x²/p at a point: what V must be.
    fn squares(&self, values: &[f64]) -> f64 {
        self.members.iter().map(|member| member.root_weight.powi(2) * member.square(values)).sum()
    }

    /// By what share of the radius the standard deviation, or the sum of squares, exceeds it.
    #[must_use]
    pub fn relative_excess(&self, values: &[f64]) -> f64 {
        let (deviation, radius) = (self.least_radius(values), values[self.radius.index()]);
        if deviation <= radius { 0.0 } else { (deviation - radius) / radius.max(SMALLEST_RADIUS) }
    }

    /// What the radius must be at a point.
    #[must_use]
    pub fn least_radius(&self, values: &[f64]) -> f64 {
        if self.of_squares { self.squares(values) } else { self.standard_deviation(values) }
    }

    /// The row 2a·√q·(x − x̄) − a²·t − w ≤ 0 or, of squares, 2a·x − a²·p − w ≤ 0.
    #[must_use]
    pub fn tangent(&self, member: &Member, slope: f64) -> Row {
        let mut left = Linear::default();
        if self.of_squares {
            left.add_term(2.0 * slope, member.level);
            match member.pupils {
                Some(pupils) => left.add_term(-slope * slope, pupils),
                None => left.constant = -slope * slope,
            }
        } else {
            left.add_term(2.0 * slope * member.root_weight, member.level);
            left.add_term(-2.0 * slope * member.root_weight, self.mean);
            left.add_term(-slope * slope, self.radius);
        }
        left.add_term(-1.0, member.share);
        let key = RowKey { family: TANGENT, key: format!("{},{},{slope:.6}", self.key, member.unit.school) };
        // Not its negation, which would write -0 where there is none.
        let right = 0.0 - std::mem::take(&mut left.constant);
        Row { key, left, sense: Sense::AtMost, right, unit: "thresholds".to_string(), reserve: 0.0, give: None }
    }

    /// The tangents at a point for the units whose share is too small there; with the norm above the
    /// radius at least one is.
    #[must_use]
    pub fn tangents_at(&self, values: &[f64]) -> Vec<Row> {
        let radius = values[self.radius.index()].max(SMALLEST_RADIUS);
        self.members
            .iter()
            .filter_map(|member| {
                let (slope, least) = if self.of_squares {
                    (values[member.level.index()] / member.pupils_at(values), member.square(values))
                } else {
                    let slope = self.deviation(member, values) / radius;
                    (slope, slope * slope * radius)
                };
                let missing = least - values[member.share.index()];
                (missing > SMALLEST_MISSING_SHARE).then(|| self.tangent(member, slope))
            })
            .collect()
    }

    /// Sets the radius and the shares as small as the levels allow.
    pub fn complete(&self, values: &mut [f64]) {
        let deviation = self.least_radius(values);
        values[self.radius.index()] = deviation;
        for member in &self.members {
            let own = self.deviation(member, values);
            values[member.share.index()] = match self.of_squares {
                true => member.square(values),
                false if deviation > 0.0 => own * own / deviation,
                false => 0.0,
            };
        }
    }
}

/// Radius below which slopes would explode; a county mean is of the order of 1.
const SMALLEST_RADIUS: f64 = 1e-6;

/// Pupils below which levels would explode; nobody loses the last pupil.
const SMALLEST_PUPILS: f64 = 1e-6;

/// Shares closer than this (the solver's tolerance) are not worth another tangent.
const SMALLEST_MISSING_SHARE: f64 = 1e-9;
