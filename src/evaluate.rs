//! Where a county stands: every indicator of every stage unit, the pass rule, and the difference
//! coefficients; the same arithmetic for today and for a plan.
//!
//! All figures are exact fractions and whether a requirement is met is decided on them; floating
//! point numbers are for showing. This module and [`crate::verify`] share nothing with the model
//! and the solver, so that they can judge what those produce.

mod by_setting;
mod composite;
mod contrast;
mod contribution;
mod deficit;
mod difference_coefficient;
mod distribution;
mod exclusion;
mod fraction;
mod indicator;
mod inspection;
mod items;
mod levelling;
mod measures;
mod pass_rule;
mod relaxation;
mod splitting;
mod worst;

pub use by_setting::{SettingScore, by_setting};
pub use composite::Composite;
pub use contrast::{CoefficientContrast, Contrast, UnitChanges, contrast};
pub use contribution::{Contribution, Side, contributions, turning_point};
pub use deficit::{Deficit, Lack, TotalDeficit, counted_unit, rounded_up};
pub use difference_coefficient::Dispersion;
pub use distribution::{Distribution, End};
pub use exclusion::{Excluded, Reason};
pub use inspection::{AreaScore, Inspection, inspect};
pub use items::{Breach, Found, ItemScore, Lacking, Missing, PartScore, Subject};
pub use levelling::{Level, LevellingDown};
pub use measures::{MEASURES, Measure};
pub use pass_rule::{Assessment, IndicatorScore};
pub use worst::worst_first;

use crate::county::{County, School, SchoolId, StageId, UnitId};
use crate::quantity::Decimal;
use crate::standard::{CoefficientForm, Indicator, Judged, Stage, Standard};
use num_rational::BigRational;
use splitting::FacilityShares;
use std::collections::BTreeMap;

/// How a stage unit stands.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitScore {
    /// School and stage.
    pub id: UnitId,
    /// Pupils.
    pub pupils: u32,
    /// Its part of its school's facilities, between 0 and 1.
    pub facility_share: BigRational,
    /// Each indicator, in the order of the standard.
    pub indicators: Vec<IndicatorScore>,
    /// By the pass rule; not assessed where any indicator has no value.
    pub assessment: Assessment,
}

/// How unequally one indicator is spread over the units of a stage.
#[derive(Debug, Clone, PartialEq)]
pub struct Coefficient {
    /// The stage.
    pub stage: StageId,
    /// Name of the indicator.
    pub indicator: String,
    /// Spread with each unit weighing as its pupils.
    pub weighted: Dispersion,
    /// Spread with each unit weighing the same.
    pub unweighted: Dispersion,
    /// Form that the limit applies to.
    pub form: CoefficientForm,
    /// Largest coefficient allowed.
    pub limit: Decimal,
    /// Whether the coefficient is within the limit, decided exactly; `None` where the mean is not
    /// above zero, so that there is no coefficient.
    pub within_limit: Option<bool>,
    /// Units in the coefficient.
    pub units: usize,
    /// Units in scope that have no value of the indicator and so are not in the coefficient.
    pub units_without_value: usize,
}

impl Coefficient {
    /// The spread in the form that the limit applies to.
    #[must_use]
    pub fn judged(&self) -> &Dispersion {
        match self.form {
            CoefficientForm::Weighted => &self.weighted,
            CoefficientForm::Unweighted => &self.unweighted,
        }
    }
}

/// How a county stands by a standard.
#[derive(Debug, Clone, PartialEq)]
pub struct Scorecard {
    /// Units in scope, in the order of the county.
    pub units: Vec<UnitScore>,
    /// Units left out, with the reason.
    pub excluded: Vec<Excluded>,
    /// By stage and indicator, in the order of the standard; stages without a unit have none.
    pub coefficients: Vec<Coefficient>,
    /// By stage, where the standard limits the mean of the coefficients; else empty.
    pub composites: Vec<Composite>,
    /// Passes where every unit passes and every coefficient, or each composite of them, is within
    /// its limit.
    pub assessment: Assessment,
}

impl Scorecard {
    /// How the units and coefficients of one stage stand together.
    #[must_use]
    pub fn of_stage(&self, standard: &Standard, stage: &str) -> Assessment {
        let units = self.units.iter().filter(|unit| unit.id.stage.as_str() == stage);
        let coefficients = self.coefficients.iter().filter(|it| it.stage.as_str() == stage);
        let composites = self.composites.iter().filter(|it| it.stage.as_str() == stage);
        together(standard, units, coefficients, composites)
    }
}

/// How a county stands by a standard.
#[must_use]
pub fn evaluate(county: &County, standard: &Standard) -> Scorecard {
    evaluate_with_limits(county, standard, &BTreeMap::new())
}

/// How a county stands by a standard whose limits of the difference coefficients are replaced,
/// for the stages named, by a policy's.
#[must_use]
pub fn evaluate_with_limits(
    county: &County,
    standard: &Standard,
    balance_limits: &BTreeMap<StageId, Decimal>,
) -> Scorecard {
    let (in_scope, excluded) = exclusion::scope(county, standard);
    let schools: BTreeMap<&SchoolId, &School> = county.schools.iter().map(|school| (&school.id, school)).collect();
    let shares = FacilityShares::of(county, standard);
    let units: Vec<UnitScore> = in_scope
        .into_iter()
        .filter_map(|unit| {
            let school = *schools.get(&unit.id.school)?;
            let share = shares.of_unit(unit, standard);
            let score = |indicator: &Indicator| {
                let granted = relaxation::granted(indicator, unit, school, &share, county, standard);
                let value = indicator::value(indicator, unit, school, &share, &granted.0);
                let mut score = pass_rule::score(indicator, &unit.id.stage, standard.floor_share(), value, granted);
                score.deficit = Deficit::of(indicator, &score, unit.pupils, &share, county);
                score
            };
            let indicators: Vec<IndicatorScore> = standard.indicators.iter().map(score).collect();
            let assessment = pass_rule::assess(&indicators, standard.exemptions());
            Some(UnitScore { id: unit.id.clone(), pupils: unit.pupils, facility_share: share, indicators, assessment })
        })
        .collect();
    let coefficients: Vec<Coefficient> =
        standard.stages.iter().flat_map(|stage| coefficients_of(stage, standard, balance_limits, &units)).collect();
    let composites: Vec<Composite> = match standard.balance.judged {
        Judged::Each => Vec::new(),
        Judged::Mean => standard.stages.iter().filter_map(|stage| Composite::of(&stage.id, &coefficients)).collect(),
    };
    let assessment = together(standard, units.iter(), coefficients.iter(), composites.iter());
    Scorecard { units, excluded, coefficients, composites, assessment }
}

/// The coefficients of a stage, by indicator.
fn coefficients_of(
    stage: &Stage,
    standard: &Standard,
    balance_limits: &BTreeMap<StageId, Decimal>,
    units: &[UnitScore],
) -> Vec<Coefficient> {
    let of_stage: Vec<&UnitScore> = units.iter().filter(|unit| unit.id.stage == stage.id).collect();
    if of_stage.is_empty() {
        return Vec::new();
    }
    let limit = balance_limits.get(&stage.id).copied();
    let limit = limit.unwrap_or_else(|| standard.balance.limits.get(&stage.id).map_or(Decimal::ZERO, |it| it.value));
    standard
        .indicators
        .iter()
        .enumerate()
        .map(|(place, indicator)| {
            let known: Vec<(u32, &BigRational)> = of_stage
                .iter()
                .filter_map(|unit| Some((unit.pupils, unit.indicators[place].value.as_ref()?)))
                .collect();
            let mut coefficient = Coefficient {
                stage: stage.id.clone(),
                indicator: indicator.id.clone(),
                weighted: Dispersion::weighted(&known),
                unweighted: Dispersion::unweighted(&known),
                form: standard.balance.form,
                limit,
                within_limit: None,
                units: known.len(),
                units_without_value: of_stage.len() - known.len(),
            };
            coefficient.within_limit = coefficient.judged().within(limit);
            coefficient
        })
        .collect()
}

/// Fails where anything fails; otherwise not assessed where anything is not, or nothing is judged.
fn together<'a>(
    standard: &Standard,
    units: impl Iterator<Item = &'a UnitScore>,
    coefficients: impl Iterator<Item = &'a Coefficient>,
    composites: impl Iterator<Item = &'a Composite>,
) -> Assessment {
    let of_units = units.filter(|_| standard.pass_rule.is_some()).map(|unit| unit.assessment);
    let singles = coefficients.filter(|_| standard.balance.judged == Judged::Each);
    let of_singles = singles.map(|coefficient| Assessment::of(coefficient.within_limit));
    let of_composites = composites.map(|composite| Assessment::of(composite.within_limit));
    Assessment::of_all(of_units.chain(of_singles).chain(of_composites))
}
