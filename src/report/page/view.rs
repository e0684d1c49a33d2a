//! What a page shows, apart from its language: every figure of the page stands here, and
//! `report.json` holds it, so that the page can be made again from a stored run.

mod deficits;
mod exchanges;
mod facts;
mod figures;
mod items;
mod money;
mod plan;
mod policies;
mod proposal;
mod read;
mod state;
mod steps;

pub use deficits::DeficitRow;
pub use exchanges::{Exchange, ExchangeRow};
pub use facts::{
    Counts, CountyFacts, FacilityFacts, IndicatorFacts, Limit, SchoolFacts, SourceRow, StageFacts, StandardFacts, Title,
};
pub use figures::{CompositeRow, Figures, SchoolFigures, SpreadRow, TeacherFigures};
pub use items::{BreachRow, ItemRow, PartRow};
pub use money::{
    Activity, FundingRow, MoneyRow, TeacherType, by_item, by_purpose, by_source, by_year, funding_total, total,
};
pub(super) use plan::of_today;
pub use plan::{AssumptionRow, ClosingRow, CoefficientPair, OpeningRow, PlanView, ProofRow};
pub use policies::{ChoiceRow, DecisionRow, PolicyRow};
pub use proposal::{ProposalLine, ProposalView};
pub use read::{read, with_plan};
pub use state::{AreaRow, ExcludedRow, StageCount, State, UnitRow, ValueRow};
pub use steps::{HireRow, MoveRow, PurchaseRow};

use crate::report::frontier::Frontier;
use serde::{Deserialize, Serialize};

/// What `report.json` says of itself, so that another file is not taken for one.
pub const KIND: &str = "report";

/// Everything that a page shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageView {
    /// Always `report`.
    pub kind: String,
    /// Version of the program that computed it.
    pub junheng: String,
    /// What solved the plans; `null` where nothing was solved.
    pub solver: Option<String>,
    /// The county.
    pub county: CountyFacts,
    /// What it is judged by.
    pub standard: StandardFacts,
    /// All schools, in the order of their table.
    pub schools: Vec<SchoolFacts>,
    /// How the county stands before any plan.
    pub today: State,
    /// Its difference coefficients, by the standard's limits.
    pub coefficients: Vec<CoefficientPair>,
    /// Doubtful figures of the data, each as a sentence in English that begins with its code.
    pub data_warnings: Vec<String>,
    /// The proposal that was put to the test, where there was one.
    pub proposal: Option<ProposalView>,
    /// The curve that the policies are points of, where they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frontier: Option<Frontier>,
    /// The plan that the page shows in full.
    pub plan: Option<PlanView>,
    /// The policies side by side; of a proposal, itself and the best plan.
    pub policies: Vec<PolicyRow>,
}

impl PageView {
    /// All schools: those of today, then those that the plan opens.
    pub fn all_schools(&self) -> impl Iterator<Item = &SchoolFacts> {
        let openings = self.plan.iter().flat_map(|plan| &plan.openings);
        self.schools.iter().chain(openings.map(|row| &row.school))
    }

    /// Whether the plan opens a school.
    #[must_use]
    pub fn opens(&self, school: &str) -> bool {
        self.plan.iter().flat_map(|plan| &plan.openings).any(|row| row.school.school == school)
    }
}
