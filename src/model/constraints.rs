//! The constraint families: one file each, one line in the registry.

pub mod balance_limit;
pub mod budget;
pub mod budget_year;
pub mod classrooms;
pub mod establishment;
pub mod exemption;
pub mod facility_stock;
pub mod funding;
pub mod hire_limit;
pub mod indicator_threshold;
pub mod land;
pub mod lending;
pub mod matching;
pub mod movable_people;
pub mod net_change;
pub mod project;
pub mod pupil_range;
pub mod purchase_cap;
pub mod redeploy_cap;
pub mod required_teacher;
pub mod rezone_intake;
pub mod rotation_minimum;
pub mod source_limit;
pub mod special_rooms;
pub mod teacher_balance;
pub mod transfer_cap;
pub mod upgrade_limit;
pub mod visiting_days;

use super::{Model, variables::Variables};
use crate::instance::Instance;

/// A constraint family.
#[derive(Debug)]
pub struct Family {
    /// Name: of its file, of its rows, of its golden text, and of its section in the docs.
    pub name: &'static str,
    /// The check of [`crate::verify`] that tests the same requirement.
    pub verified_by: &'static str,
    /// Writes its rows.
    pub write: fn(&Instance, &Variables, &mut Model),
}

/// All families, in the order in which their rows stand in the program.
pub static FAMILIES: &[Family] = &[
    teacher_balance::FAMILY,
    transfer_cap::FAMILY,
    net_change::FAMILY,
    movable_people::FAMILY,
    hire_limit::FAMILY,
    purchase_cap::FAMILY,
    upgrade_limit::FAMILY,
    visiting_days::FAMILY,
    lending::FAMILY,
    rotation_minimum::FAMILY,
    establishment::FAMILY,
    required_teacher::FAMILY,
    project::FAMILY,
    facility_stock::FAMILY,
    redeploy_cap::FAMILY,
    land::FAMILY,
    classrooms::FAMILY,
    special_rooms::FAMILY,
    rezone_intake::FAMILY,
    pupil_range::FAMILY,
    indicator_threshold::FAMILY,
    exemption::FAMILY,
    balance_limit::FAMILY,
    budget::FAMILY,
    budget_year::FAMILY,
    funding::FAMILY,
    source_limit::FAMILY,
    matching::FAMILY,
];
