//! Policies side by side, by name where it tells of no school, and without the words of their authors.

use super::{Names, Shown};
use crate::report::page::view::{PageView, PolicyRow};
use crate::sweep::Status;

/// A policy, or a proposal, and what comes of it.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::report) struct Policy {
    /// `None` of a proposal, whose name is that of its file.
    pub(in crate::report) name: Option<String>,
    pub(in crate::report) status: Option<Status>,
    pub(in crate::report) cost: Option<f64>,
    pub(in crate::report) moved: Shown<u64>,
    pub(in crate::report) hired: Shown<u64>,
    pub(in crate::report) units_not_passing: Option<usize>,
    pub(in crate::report) coefficients_over: Option<usize>,
    pub(in crate::report) first_aim: Option<String>,
    pub(in crate::report) gap: Option<f64>,
    pub(in crate::report) verified: Option<bool>,
}

pub(super) fn rows(view: &PageView, names: &Names, limit: u64) -> Vec<Policy> {
    (1..).zip(&view.policies).map(|(place, row)| policy(row, place, names, limit)).collect()
}

fn policy(row: &PolicyRow, place: usize, names: &Names, limit: u64) -> Policy {
    let count = |people: Option<u64>| people.map_or(Shown::Nothing, |people| Shown::count(people, limit));
    Policy {
        // A name that tells of a school is replaced by the place in the list.
        name: row.status.map(|_| names.without(&row.name).unwrap_or_else(|| format!("#{place}"))),
        status: row.status,
        cost: row.cost,
        moved: count(row.teachers_moved),
        hired: count(row.teachers_hired),
        units_not_passing: row.units_not_passing,
        coefficients_over: row.coefficients_over,
        first_aim: row.first_aim.clone(),
        gap: row.gap,
        verified: row.verified,
    }
}

/// The published name of the policy of a name.
pub(super) fn name_of(published: &[Policy], view: &PageView, name: &str) -> Option<String> {
    let (_, policy) = view.policies.iter().zip(published).find(|(row, _)| row.name == name)?;
    policy.name.clone()
}
