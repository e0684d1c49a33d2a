//! The items of the standard beside its resource indicators.

use super::facts::Title;
use crate::evaluate::{Assessment, Inspection, PartScore};
use crate::quantity::approximate;
use crate::report::wording::Wording;
use crate::standard::{Area, Part, Rule, Standard};
use num_traits::ToPrimitive;
use serde::{Deserialize, Serialize};

/// An item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemRow {
    /// Number in the standard.
    pub item: String,
    /// Area it belongs to.
    pub area: Area,
    /// Title.
    pub title: Title,
    /// Whether failing it fails the whole inspection (一票否决).
    pub veto: bool,
    /// How it stands.
    pub verdict: Assessment,
    /// What it asks.
    pub parts: Vec<PartRow>,
}

/// One thing that an item asks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartRow {
    /// How it stands.
    pub verdict: Assessment,
    /// What was found, where it is one figure of the county.
    pub actual: Option<f64>,
    /// What the figure must reach, where it is one number.
    pub bound: Option<f64>,
    /// How the figure must stand to it, such as `≥`.
    pub sense: Option<String>,
    /// Unit of both; `share` is shown in per cent.
    pub unit: String,
    /// Schools, classes or rooms that break it.
    pub breaches: usize,
    /// Figures that are missing to judge it.
    pub missing: usize,
}

/// A school, class, or kind of room that breaks an item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreachRow {
    /// Number of the item.
    pub item: String,
    /// Code of the school.
    pub school: String,
    /// What breaks it, as the data name it.
    pub subject: String,
    /// What it has.
    pub actual: Option<f64>,
    /// What is required.
    pub required: Option<f64>,
}

/// One row for each item.
pub(super) fn rows(standard: &Standard, inspection: &Inspection) -> Vec<ItemRow> {
    let items = standard.items.iter().zip(&inspection.items);
    let rows = items.map(|(item, score)| ItemRow {
        item: item.id.clone(),
        area: item.area,
        title: Title::new(&item.title, &item.title_zh),
        veto: item.veto,
        verdict: score.assessment,
        parts: item.parts.iter().zip(&score.parts).map(|(part, score)| row(part, score)).collect(),
    });
    rows.collect()
}

fn row(part: &Part, score: &PartScore) -> PartRow {
    let bound = match &part.rule {
        Rule::Figure { bound, .. } => Some(bound),
        Rule::Ratio(ratio) => Some(&ratio.bound),
        _ => None,
    };
    PartRow {
        verdict: score.assessment,
        actual: score.actual.as_ref().and_then(ToPrimitive::to_f64),
        bound: bound.map(|bound| approximate(bound.number.value)),
        sense: bound.map(|bound| bound.sense.sign().to_string()),
        unit: bound.map_or("share", |bound| bound.unit.as_str()).to_string(),
        breaches: score.breaches.len(),
        missing: score.missing.len(),
    }
}

/// One row for each breach.
pub(super) fn breaches(inspection: &Inspection, wording: &Wording) -> Vec<BreachRow> {
    let parts = inspection.items.iter().flat_map(|item| item.parts.iter().map(move |part| (&item.id, part)));
    let rows = parts.flat_map(|(item, part)| {
        part.breaches.iter().map(move |breach| BreachRow {
            item: item.clone(),
            school: breach.school.to_string(),
            subject: wording.subject(&breach.subject),
            actual: breach.actual.to_f64(),
            required: breach.required.to_f64(),
        })
    });
    rows.collect()
}
