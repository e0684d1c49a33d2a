//! Amounts of schools that are compared with those of the other schools.

use super::Case;
use crate::county::School;
use crate::diagnostic::Place;
use crate::quantity::approximate;

/// An amount of several schools, by the column it stands in.
pub(super) struct Measured<'a> {
    pub(super) table: &'static str,
    pub(super) column: String,
    /// What of a school's rows it is, where there are several.
    pub(super) detail: Option<&'static str>,
    /// What is measured and its unit, for messages.
    pub(super) title: String,
    /// Schools that tell it.
    pub(super) amounts: Vec<(&'a School, f64)>,
}

impl Measured<'_> {
    /// Where a school tells it.
    pub(super) fn place(&self, school: &School, case: &Case) -> Place {
        case.places.of(self.table, &school.id, self.detail.as_slice()).column(&self.column)
    }
}

/// Each kind of facility.
pub(super) fn facilities<'a>(case: &Case<'a>) -> Vec<Measured<'a>> {
    let kinds = case.county.vocabulary.facility_kinds.iter();
    let of_kind = |kind: &crate::county::FacilityKind| Measured {
        table: crate::tables::facilities::TABLE.name,
        column: kind.id.to_string(),
        detail: None,
        title: format!("{} ({})", kind.id, kind.unit),
        amounts: amounts(case, |school| school.facilities.get(&kind.id).copied().flatten().map(approximate)),
    };
    kinds.map(of_kind).collect()
}

/// The budget for each purpose.
pub(super) fn budgets<'a>(case: &Case<'a>) -> Vec<Measured<'a>> {
    let of_purpose = |purpose: &'static str| Measured {
        table: crate::tables::funding::TABLE.name,
        column: "budget_wan".to_string(),
        detail: Some(purpose),
        title: format!("budget for {purpose} ({})", case.county.money_unit),
        amounts: amounts(case, |school| budget(school, purpose)),
    };
    crate::tables::funding::PURPOSES.iter().map(|(purpose, _)| of_purpose(purpose)).collect()
}

/// The budget of a school for a purpose from all sources; `None` where it has no row.
pub(super) fn budget(school: &School, purpose: &str) -> Option<f64> {
    let rows = school.funding.iter().flatten().filter(|funding| funding.purpose == purpose);
    let amounts: Vec<f64> = rows.map(|funding| approximate(funding.budget.0)).collect();
    (!amounts.is_empty()).then(|| amounts.iter().sum())
}

fn amounts<'a>(case: &Case<'a>, of: impl Fn(&School) -> Option<f64>) -> Vec<(&'a School, f64)> {
    case.county.schools.iter().filter_map(|school| Some((school, of(school)?))).collect()
}
