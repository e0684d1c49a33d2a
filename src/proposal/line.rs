//! A line of a proposal.

use crate::county::{FacilityId, SchoolId, StageId, TeacherFlags};
use crate::diagnostic::Place;
use crate::quantity::{Decimal, Wan};
use serde::Serialize;

/// What a line does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Teachers go from one school to another, within their stage.
    Move,
    /// Teachers are hired.
    Hire,
    /// A facility is bought.
    Buy,
    /// A facility is built.
    Build,
}

impl Action {
    /// Names in proposals, with other words for each.
    pub const NAMES: [(&'static str, Self, &'static [&'static str]); 4] = [
        ("move", Self::Move, &["交流", "调动", "轮岗", "调配"]),
        ("hire", Self::Hire, &["招聘", "新聘", "补充"]),
        ("buy", Self::Buy, &["购置", "采购"]),
        ("build", Self::Build, &["建设", "新建", "改扩建"]),
    ];

    /// The English name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, action, _)| *action == self).map_or("", |(name, ..)| name)
    }

    /// The action of an English name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, ..)| *known == name).map(|(_, action, _)| *action)
    }
}

/// A line. Which of the optional fields it has depends on its action; reading has seen to that.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// File, sheet, and row.
    pub place: Place,
    /// What it does.
    pub action: Action,
    /// Code of the teacher who moves, where the line names one.
    pub person: Option<String>,
    /// School that gives; a move of a person by code may leave it out.
    pub from: Option<SchoolId>,
    /// School that receives.
    pub to: SchoolId,
    /// Stage of the teachers; as `from`.
    pub stage: Option<StageId>,
    /// Type of the teachers; as `from`.
    pub flags: Option<TeacherFlags>,
    /// Kind of facility, of purchases and buildings.
    pub facility: Option<FacilityId>,
    /// People, or an amount in the facility's unit; above 0.
    pub amount: Decimal,
    /// Year in which it is done.
    pub year: Option<u32>,
    /// Cost that the line states, in 万元.
    pub cost: Option<Wan>,
    /// Remark.
    pub note: Option<String>,
}
