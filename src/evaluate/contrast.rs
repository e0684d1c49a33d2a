//! Two evaluations side by side: another year of the county, or another county.

use super::levelling::{Level, LevellingDown};
use super::{Assessment, Coefficient, Distribution, Scorecard};
use crate::county::{County, SchoolId, UnitId};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// How a county stands beside a base: an earlier year, or another county.
#[derive(Debug, Clone, PartialEq)]
pub struct Contrast<'a> {
    /// Codes of schools that both have.
    pub common_codes: usize,
    /// Codes of the one that has fewer schools.
    pub fewer_codes: usize,
    /// Coefficients that either has, in the order of the county and then of the base.
    pub coefficients: Vec<CoefficientContrast<'a>>,
    /// What became of the units; `None` where the two are different counties.
    pub changes: Option<UnitChanges>,
}

/// One coefficient beside the base's.
#[derive(Debug, Clone, PartialEq)]
pub struct CoefficientContrast<'a> {
    /// The county's; `None` where only the base has it.
    pub this: Option<&'a Coefficient>,
    /// The base's; `None` where only the county has it.
    pub base: Option<&'a Coefficient>,
    /// The county's coefficient against the base's, compared exactly in the forms judged; `None`
    /// where one is missing.
    pub order: Option<Ordering>,
    /// The county and the base with the means of both ends; `None` where one is missing.
    pub levels: Option<[Level<'a>; 2]>,
    /// Why the county's smaller coefficient is one by levelling down, where it is.
    pub levelling_down: Option<LevellingDown>,
}

/// Units of one county in two years, by school and stage.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UnitChanges {
    /// Judged in both, passing only now.
    pub newly_pass: Vec<UnitId>,
    /// Judged in both, passing only in the base.
    pub no_longer_pass: Vec<UnitId>,
    /// Judged only now.
    pub appear: Vec<UnitId>,
    /// Judged only in the base.
    pub vanish: Vec<UnitId>,
}

impl Contrast<'_> {
    /// Whether both are taken for one county: at least half of the codes of the one with fewer
    /// schools are codes of the other too.
    #[must_use]
    pub fn same_county(&self) -> bool {
        self.common_codes > 0 && self.common_codes * 2 >= self.fewer_codes
    }
}

/// A county with its scorecard beside a base with its own.
#[must_use]
pub fn contrast<'a>(this: (&County, &'a Scorecard), base: (&County, &'a Scorecard)) -> Contrast<'a> {
    let codes = |county: &County| county.schools.iter().map(|school| school.id.clone()).collect::<BTreeSet<SchoolId>>();
    let (ours, theirs) = (codes(this.0), codes(base.0));
    let mut contrast = Contrast {
        common_codes: ours.intersection(&theirs).count(),
        fewer_codes: ours.len().min(theirs.len()),
        coefficients: coefficients(this.1, base.1),
        changes: None,
    };
    contrast.changes = contrast.same_county().then(|| changes(this.1, base.1));
    contrast
}

fn coefficients<'a>(this: &'a Scorecard, base: &'a Scorecard) -> Vec<CoefficientContrast<'a>> {
    let find = |scorecard: &'a Scorecard, like: &Coefficient| {
        scorecard.coefficients.iter().find(|it| it.stage == like.stage && it.indicator == like.indicator)
    };
    let ours = this.coefficients.iter().map(|ours| (Some(ours), find(base, ours)));
    let only_theirs = base.coefficients.iter().filter(|theirs| find(this, theirs).is_none());
    let pairs = ours.chain(only_theirs.map(|theirs| (None, Some(theirs))));
    let level = |scorecard: &'a Scorecard, coefficient: Option<&'a Coefficient>| {
        let coefficient = coefficient?;
        Level::of(coefficient, &Distribution::of(scorecard, &coefficient.stage, &coefficient.indicator))
    };
    pairs
        .map(|(ours, theirs)| {
            let squared = |it: &Coefficient| it.judged().coefficient_squared();
            let levels = level(this, ours).zip(level(base, theirs)).map(|(ours, theirs)| [ours, theirs]);
            CoefficientContrast {
                this: ours,
                base: theirs,
                order: ours.and_then(squared).zip(theirs.and_then(squared)).map(|(ours, theirs)| ours.cmp(&theirs)),
                levelling_down: levels.as_ref().and_then(|[ours, theirs]| ours.levelled_down_from(theirs)),
                levels,
            }
        })
        .collect()
}

fn changes(this: &Scorecard, base: &Scorecard) -> UnitChanges {
    let passes = |scorecard: &Scorecard| -> BTreeMap<UnitId, bool> {
        scorecard.units.iter().map(|unit| (unit.id.clone(), unit.assessment == Assessment::Passes)).collect()
    };
    let (now, then) = (passes(this), passes(base));
    let mut changes = UnitChanges::default();
    for unit in &this.units {
        match (now[&unit.id], then.get(&unit.id)) {
            (_, None) => changes.appear.push(unit.id.clone()),
            (true, Some(false)) => changes.newly_pass.push(unit.id.clone()),
            (false, Some(true)) => changes.no_longer_pass.push(unit.id.clone()),
            (true, Some(true)) | (false, Some(false)) => {}
        }
    }
    let vanished = base.units.iter().filter(|unit| !now.contains_key(&unit.id));
    changes.vanish = vanished.map(|unit| unit.id.clone()).collect();
    changes
}
