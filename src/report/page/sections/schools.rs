//! A part for each school: what it has, gets, gives, and what still misses.

use crate::report::page::sheet::Sheet;
use crate::report::page::view::{BreachRow, IndicatorFacts, PlanView, SchoolFacts, State, UnitRow};
use maud::{Markup, html};

pub(in crate::report::page) fn show(sheet: &Sheet) -> Markup {
    html! {
        section.schools id=(sheet.id("schools")) {
            h2 { (sheet.say("page-schools-heading")) }
            p { (sheet.say_with("page-schools-explained", [("count", sheet.view.all_schools().count().into())])) }
            @for (place, school) in sheet.view.all_schools().enumerate() { (one(sheet, place, school)) }
        }
    }
}

fn one(sheet: &Sheet, place: usize, school: &SchoolFacts) -> Markup {
    let of_school = |unit: &&UnitRow| unit.school == school.school;
    let today: Vec<&UnitRow> = sheet.view.today.units.iter().filter(of_school).collect();
    // A school that opens, and a unit that is too small today, has units only after the plan.
    let new = sheet.after().into_iter().flat_map(|after| after.units_beside(&sheet.view.today));
    let new: Vec<&UnitRow> = new.filter(of_school).collect();
    html! {
        article.school id=(sheet.school_id(place)) {
            h3 { (sheet.school(&school.school)) " " span.code { (school.school) } }
            p.small { (facts(sheet, school)) }
            @for row in &today { (unit(sheet, row, false)) }
            @for row in &new { (unit(sheet, row, true)) }
            @if today.is_empty() && new.is_empty() { p { (sheet.say("page-school-not-judged")) } }
            @if let Some(plan) = &sheet.view.plan { (changes(sheet, plan, &school.school)) }
            (breaches(sheet, &school.school))
        }
    }
}

fn facts(sheet: &Sheet, school: &SchoolFacts) -> String {
    let pupils = sheet.say_with("page-pupils-count", [("count", (school.pupils as usize).into())]);
    let words = [
        Some(sheet.words.term(&school.kind)),
        school.setting.as_deref().map(|setting| sheet.words.term(setting)),
        school.township.clone(),
        Some(pupils),
    ];
    words.into_iter().flatten().collect::<Vec<_>>().join(&sheet.say("page-list-join"))
}

/// A unit as it is today and after the plan; one that is judged only then is new.
fn unit(sheet: &Sheet, today: &UnitRow, is_new: bool) -> Markup {
    let after = sheet.after().filter(|_| !is_new).and_then(|after| after.unit(&today.school, &today.stage));
    let title = format!(
        "{} – {}",
        sheet.stage(&today.stage),
        sheet.say_with("page-pupils-count", [("count", (today.pupils as usize).into())])
    );
    let state = sheet.after().unwrap_or(&sheet.view.today);
    html! {
        div.scroll { table.unit {
            caption {
                (title)
                @if sheet.view.standard.must_meet.is_some() {
                    ": " (sheet.verdict(today.verdict))
                    @if let Some(after) = after { " → " (sheet.verdict(after.verdict)) }
                }
            }
            thead { tr {
                th { (sheet.say("page-indicator")) } th { (sheet.say("page-unit")) }
                th.n { (sheet.say("page-threshold-heading")) }
                th.n { (sheet.say(if is_new { "page-after-short" } else { "page-today" })) }
                @if after.is_some() { th.n { (sheet.say("page-after-short")) } }
                th { (sheet.say("page-still-missing")) }
            } }
            tbody {
                @for (number, indicator) in sheet.view.standard.indicators.iter().enumerate() {
                    (line(sheet, indicator, number, today, after, state))
                }
            }
        } }
    }
}

fn line(
    sheet: &Sheet,
    indicator: &IndicatorFacts,
    number: usize,
    today: &UnitRow,
    after: Option<&UnitRow>,
    state: &State,
) -> Markup {
    let threshold = indicator.thresholds.iter().find(|limit| limit.stage == today.stage);
    let last = &after.unwrap_or(today).values[number];
    let counted = state.deficits.iter().find(|row| row.stage == today.stage && row.indicator == indicator.indicator);
    let missing = last.to_add.map(|amount| sheet.in_unit(amount, counted.map_or("", |row| &row.counted_in)));
    let class = match (last.met, last.at_floor) {
        (Some(false), Some(false)) => "below-floor",
        (Some(false), _) => "below",
        _ => "fine",
    };
    let value = |value: Option<f64>| {
        html! {
            @match value {
                Some(value) => td.n data-value=(value) { (sheet.figure(value)) },
                None => td.n.none { (sheet.say("page-not-assessed")) },
            }
        }
    };
    html! {
        tr.(class) {
            th scope="row" { (sheet.title(&indicator.title)) }
            td { (sheet.unit(&indicator.unit)) }
            @match threshold { Some(limit) => td.n data-value=(limit.value) { (sheet.figure(limit.value)) }, None => td.n { (sheet.say("page-nothing")) } }
            (value(today.values[number].value))
            @if let Some(after) = after { (value(after.values[number].value)) }
            td { @match (missing, last.met) {
                (Some(missing), _) => { (sheet.say_with("page-to-add", [("amount", missing.into())])) @if last.at_floor == Some(false) { " – " (sheet.say("page-below-floor")) } },
                (None, Some(true)) => "✓",
                (None, _) => "",
            } }
        }
    }
}

/// Who comes and goes, and what is bought.
fn changes(sheet: &Sheet, plan: &PlanView, school: &str) -> Markup {
    let mut lines: Vec<String> = Vec::new();
    for step in plan.moves.iter().filter(|step| step.to == school) {
        let arguments = [
            ("other", sheet.school(&step.from).into()),
            ("count", (step.teachers as usize).into()),
            ("type", sheet.words.flags(&step.flags).into()),
        ];
        lines.push(sheet.say_with("page-gets-move", arguments));
    }
    for hire in plan.hires.iter().filter(|hire| hire.school == school) {
        let arguments = [("count", (hire.teachers as usize).into()), ("type", sheet.words.flags(&hire.flags).into())];
        lines.push(sheet.say_with("page-gets-hire", arguments));
    }
    for purchase in plan.purchases.iter().filter(|purchase| purchase.school == school) {
        let arguments = [
            ("facility", sheet.words.term(&purchase.facility).into()),
            ("amount", sheet.in_unit(purchase.amount, &purchase.unit).into()),
        ];
        lines.push(sheet.say_with("page-gets-purchase", arguments));
    }
    for step in plan.moves.iter().filter(|step| step.from == school) {
        let arguments = [
            ("other", sheet.school(&step.to).into()),
            ("count", (step.teachers as usize).into()),
            ("type", sheet.words.flags(&step.flags).into()),
        ];
        lines.push(sheet.say_with("page-gives-move", arguments));
    }
    lines.extend(super::exchanges::of_school(sheet, plan, school));
    html! { @if lines.is_empty() { p.small { (sheet.say("page-school-unchanged")) } } @else { ul { @for line in &lines { li { (line) } } } } }
}

/// What of the items still breaks at the school.
fn breaches(sheet: &Sheet, school: &str) -> Markup {
    let state = sheet.after().unwrap_or(&sheet.view.today);
    let rows: Vec<&BreachRow> = state.breaches.iter().filter(|breach| breach.school == school).collect();
    let number = |value: Option<f64>| value.map_or_else(|| sheet.say("page-nothing"), |value| sheet.quantity(value));
    html! {
        @if !rows.is_empty() { ul { @for row in rows {
            li { (sheet.say_with("page-breach", [("item", row.item.as_str().into()), ("subject", sheet.words.term(&row.subject).into()), ("actual", number(row.actual).into()), ("required", number(row.required).into())])) }
        } } }
    }
}
