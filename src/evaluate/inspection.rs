//! The whole inspection: the resource area from the scorecard, the other areas from their items,
//! and the county's verdict over all.

use super::items::{ItemScore, items};
use super::pass_rule::Assessment;
use super::{Scorecard, evaluate};
use crate::county::County;
use crate::standard::{Area, Standard};

/// How a county stands against every item of a standard.
#[derive(Debug, Clone, PartialEq)]
pub struct Inspection {
    /// The resource indicators and their difference coefficients.
    pub scorecard: Scorecard,
    /// The other items, in the standard's order.
    pub items: Vec<ItemScore>,
    /// Areas that the standard has, in the order of an inspection.
    pub areas: Vec<AreaScore>,
    /// Passes where every area passes; fails where one fails.
    pub assessment: Assessment,
}

/// How an area stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaScore {
    /// The area.
    pub area: Area,
    /// Passes where every item passes.
    pub assessment: Assessment,
    /// Items that pass, fail, and are not assessed.
    pub counts: [usize; 3],
}

/// How a county stands against every item of a standard.
#[must_use]
pub fn inspect(county: &County, standard: &Standard) -> Inspection {
    let scorecard = evaluate(county, standard);
    let items = items(county, standard, &scorecard);
    let areas: Vec<AreaScore> =
        Area::NAMES.iter().filter_map(|(_, area)| area_score(*area, &scorecard, &items)).collect();
    let assessment = Assessment::of_all(areas.iter().map(|area| area.assessment));
    Inspection { scorecard, items, areas, assessment }
}

/// The score of an area; `None` where the standard asks nothing of it. In the resource area the
/// units and the coefficients count as items.
fn area_score(area: Area, scorecard: &Scorecard, items: &[ItemScore]) -> Option<AreaScore> {
    let mut judgements: Vec<Assessment> =
        items.iter().filter(|item| item.area == area).map(|item| item.assessment).collect();
    let mut assessment = Assessment::of_all(judgements.iter().copied());
    if area == Area::Resources {
        let of_items = assessment;
        let with_items = !judgements.is_empty();
        judgements.extend(scorecard.units.iter().map(|unit| unit.assessment));
        judgements.extend(scorecard.coefficients.iter().map(|it| Assessment::of(it.within_limit)));
        let both = std::iter::once(scorecard.assessment).chain(with_items.then_some(of_items));
        assessment = Assessment::of_all(both);
    } else if judgements.is_empty() {
        return None;
    }
    let count = |wanted: Assessment| judgements.iter().filter(|it| **it == wanted).count();
    let counts = [Assessment::Passes, Assessment::Fails, Assessment::NotAssessed].map(count);
    Some(AreaScore { area, assessment, counts })
}
