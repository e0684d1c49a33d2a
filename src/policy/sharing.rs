//! Teachers who teach at other schools on some days of the week.

use super::Policy;
use crate::county::{StageId, TeacherFlags};
use crate::quantity::{Decimal, Wan};

/// The lever of visiting teachers (走教): they keep their post and teach at another school of their stage
/// on so many days of each week.
#[derive(Debug, Clone, PartialEq)]
pub struct VisitLever {
    /// Name, for the plan and the reports.
    pub name: String,
    /// Stage.
    pub stage: StageId,
    /// What a teacher bears who may visit, all of it.
    pub flags: TeacherFlags,
    /// Whether both schools must be of the same school group.
    pub same_group: bool,
    /// Longest distance in kilometres; `None` is no limit.
    pub max_km: Option<Decimal>,
    /// Only the so many nearest schools of the stage may be visited; `None` is no limit.
    pub nearest: Option<u32>,
    /// Cost in 万元 of one day of each week, for a year.
    pub cost: Wan,
    /// Days of a working week, at least 1: a visiting day counts as one in so many of a teacher.
    pub week_days: u32,
    /// Days of the week on which a teacher stays at the own school; fewer than the week has.
    pub keep_days: u32,
    /// Most days of the week on which a teacher is away; `None` is all but those kept.
    pub max_days_per_teacher: Option<u32>,
    /// Most days of the week that a unit receives by the lever; `None` is no limit.
    pub max_days_per_school: Option<u32>,
    /// Most days of the week in the county by the lever in a year; `None` is no limit.
    pub max_days_per_year: Option<u32>,
}

impl VisitLever {
    /// The most days of the week on which one teacher is away, at least 1.
    #[must_use]
    pub fn days_away(&self) -> u32 {
        let left = self.week_days.saturating_sub(self.keep_days).max(1);
        self.max_days_per_teacher.map_or(left, |most| most.min(left))
    }
}

impl Policy {
    /// The lever of visiting teachers of a name.
    #[must_use]
    pub fn visit_lever(&self, name: &str) -> Option<&VisitLever> {
        self.visits.iter().find(|lever| lever.name == name)
    }
}
