//! The parts of a view that tell of no school, and those of a plan under aliases.
//!
//! Every field is named, none is taken over by default: a new one must be decided on here.

use super::suppression::may_be_shown;
use super::units::two_digits;
use super::{Change, Coefficient, Names};
use crate::county::Provenance;
use crate::report::frontier::{CurvePoint, EndOfPlans, Frontier};
use crate::report::page::view::{
    CountyFacts, Exchange, ExchangeRow, Figures, ItemRow, KIND, PageView, PlanView, PurchaseRow, StageCount, State,
};
use std::collections::BTreeMap;

type Aliases<'a> = BTreeMap<&'a str, &'a str>;

/// A view without schools, for the words and drawings that the publication shares with the page.
pub(super) fn published(view: &PageView, names: &Names, coefficients: &[Coefficient], limit: u64) -> PageView {
    let pairs: Vec<_> = coefficients.iter().map(|row| row.pair.clone()).collect();
    PageView {
        kind: KIND.to_string(),
        junheng: view.junheng.clone(),
        solver: view.solver.clone(),
        county: county(&view.county, names),
        standard: view.standard.clone(),
        schools: Vec::new(),
        today: state(&view.today),
        coefficients: pairs.clone(),
        data_warnings: Vec::new(),
        proposal: None,
        frontier: view.frontier.as_ref().map(|frontier| self::frontier(frontier, names, limit)),
        plan: view.plan.as_ref().map(|plan| PlanView {
            name: String::new(),
            title: String::new(),
            status: plan.status,
            verified: plan.verified,
            findings: Vec::new(),
            years: plan.years,
            teachers_moved: 0,
            teachers_hired: 0,
            money: Vec::new(),
            funding: Vec::new(),
            closings: Vec::new(),
            openings: Vec::new(),
            moves: Vec::new(),
            hires: Vec::new(),
            purchases: Vec::new(),
            exchanges: Vec::new(),
            coefficients: pairs,
            after: plan.after.as_ref().map(state),
            proof: Vec::new(),
            assumptions: Vec::new(),
        }),
        policies: Vec::new(),
    }
}

/// The licence of data may ask for the attribution; a note is for those who have the data.
fn county(county: &CountyFacts, names: &Names) -> CountyFacts {
    let without = |text: &Option<String>| text.as_ref().and_then(|text| names.without(text));
    CountyFacts {
        name: county.name.clone(),
        year: county.year,
        money_unit: county.money_unit.clone(),
        language: county.language.clone(),
        facilities: county.facilities.clone(),
        provenance: Provenance {
            synthetic: county.provenance.synthetic,
            note: None,
            attribution: without(&county.provenance.attribution),
            licence: without(&county.provenance.licence),
        },
    }
}

/// What of a state counts schools and items, and tells of none of them. How many units are below a floor
/// is left out: beside the verdict of a unit it would bound its teachers from both sides.
fn state(state: &State) -> State {
    let stage = |stage: &StageCount| StageCount {
        stage: stage.stage.clone(),
        verdict: stage.verdict,
        units: stage.units,
        pass: stage.pass,
        fail: stage.fail,
        not_assessed: stage.not_assessed,
        below_floor: 0,
        coefficients: stage.coefficients,
        within: stage.within,
        above: stage.above,
    };
    // Parts may be shares of few people.
    let item = |item: &ItemRow| ItemRow {
        item: item.item.clone(),
        area: item.area,
        title: item.title.clone(),
        veto: item.veto,
        verdict: item.verdict,
        parts: Vec::new(),
    };
    State {
        verdict: state.verdict,
        resources: state.resources,
        areas: state.areas.clone(),
        stages: state.stages.iter().map(stage).collect(),
        units: Vec::new(),
        figures: Figures { schools: Vec::new(), teachers: Vec::new() },
        spreads: Vec::new(),
        composites: Vec::new(),
        excluded: Vec::new(),
        items: state.items.iter().map(item).collect(),
        breaches: Vec::new(),
        deficits: Vec::new(),
    }
}

fn frontier(frontier: &Frontier, names: &Names, limit: u64) -> Frontier {
    let of_people = frontier.aim_unit.as_deref().is_some_and(|unit| ["teachers", "pupils"].contains(&unit));
    let small = |value: f64| of_people && !may_be_shown(value.ceil() as u64, limit);
    // A slope and the point before it tell the next one.
    let any_small = frontier.points.iter().filter_map(|point| point.value).any(small);
    let point = |point: &CurvePoint| CurvePoint {
        number: point.number,
        name: String::new(),
        status: point.status,
        value: point.value.filter(|value| !small(*value)),
        bound: None,
        marginal: point.marginal.filter(|_| !any_small),
        bends: point.bends,
        cost_wan: point.cost_wan,
        units_not_passing: point.units_not_passing,
        coefficients_over_limit: point.coefficients_over_limit,
        unmet: point.unmet,
        teachers_moved: point.teachers_moved.filter(|people| may_be_shown(*people, limit)),
        teachers_hired: point.teachers_hired.filter(|people| may_be_shown(*people, limit)),
        verified: point.verified,
    };
    let end = |end: &EndOfPlans| EndOfPlans { without: end.without, with: end.with, explanation: Vec::new() };
    Frontier {
        county: frontier.county.clone(),
        year: frontier.year,
        standard: frontier.standard.clone(),
        money_unit: frontier.money_unit.clone(),
        provenance: Provenance::default(),
        illustration: frontier.illustration,
        policy: String::new(),
        over: names.without(&frontier.over).unwrap_or_default(),
        unit: frontier.unit.clone(),
        from: frontier.from,
        to: frontier.to,
        step: frontier.step,
        aim: frontier.aim.clone(),
        aim_unit: frontier.aim_unit.clone(),
        shape: frontier.shape,
        marginal_by: frontier.marginal_by.clone(),
        within: frontier.within,
        complete: frontier.complete,
        ends: frontier.ends.iter().map(end).collect(),
        without_plan: Vec::new(),
        points: frontier.points.iter().map(point).collect(),
    }
}

/// An amount at a school: a number of rooms below a hundred, of more two digits. Beside the values before
/// and after, the exact one would tell how many pupils there are.
fn at_a_school(amount: f64) -> f64 {
    if amount < 100.0 && amount.fract() == 0.0 { amount } else { two_digits(amount) }
}

/// What each school gets, by alias.
pub(super) fn purchases(plan: &PlanView, aliases: &Aliases) -> Vec<PurchaseRow> {
    let row = |row: &PurchaseRow| {
        Some(PurchaseRow {
            year: row.year,
            school: (*aliases.get(row.school.as_str())?).to_string(),
            facility: row.facility.clone(),
            amount: at_a_school(row.amount),
            unit: row.unit.clone(),
        })
    };
    let mut rows: Vec<PurchaseRow> = plan.purchases.iter().filter_map(row).collect();
    // The order of the schools' own table is not told.
    rows.sort_by(|one, other| {
        (&one.school, one.year, &one.facility).cmp(&(&other.school, other.year, &other.facility))
    });
    rows
}

/// Facilities that go from school to school, or are lent, by alias.
pub(super) fn exchanges(plan: &PlanView, aliases: &Aliases) -> Vec<ExchangeRow> {
    let of_facilities = |row: &&ExchangeRow| matches!(row.action, Exchange::Redeploy | Exchange::Lend);
    let row = |row: &ExchangeRow| {
        Some(ExchangeRow {
            year: row.year,
            action: row.action,
            from: Some((*aliases.get(row.from.as_deref()?)?).to_string()),
            to: (*aliases.get(row.to.as_str())?).to_string(),
            stage: None,
            flags: None,
            facility: row.facility.clone(),
            amount: at_a_school(row.amount),
            unit: row.unit.clone(),
        })
    };
    let mut rows: Vec<ExchangeRow> = plan.exchanges.iter().filter(of_facilities).filter_map(row).collect();
    rows.sort_by(|one, other| (&one.from, &one.to, one.year).cmp(&(&other.from, &other.to, other.year)));
    rows
}

/// Schools that close and open, by alias.
pub(super) fn changes(plan: &PlanView, aliases: &Aliases) -> Vec<Change> {
    let change = |year: u32, school: &str, opens: bool| {
        Some(Change { year, school: (*aliases.get(school)?).to_string(), opens })
    };
    let closings = plan.closings.iter().filter_map(|row| change(row.year, &row.school, false));
    let openings = plan.openings.iter().filter_map(|row| change(row.year, &row.school.school, true));
    let mut rows: Vec<Change> = closings.chain(openings).collect();
    rows.sort_by(|one, other| (one.year, &one.school).cmp(&(other.year, &other.school)));
    rows
}
