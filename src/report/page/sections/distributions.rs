//! How each indicator is spread over the units of a stage, before and after.

use crate::report::page::charts::strip::{Mark, Row, Strip};
use crate::report::page::sheet::Sheet;
use crate::report::page::view::{IndicatorFacts, State, UnitRow, ValueRow};
use maud::{Markup, html};

pub(in crate::report::page) fn show(sheet: &Sheet) -> Markup {
    html! {
        section id=(sheet.id("distributions")) {
            h2 { (sheet.say("page-distributions-heading")) }
            p {
                (sheet.say("page-distributions-explained"))
                @if sheet.view.standard.must_meet.is_some() { " " (sheet.say("page-distributions-lines")) }
            }
            @for stage in &sheet.view.today.stages {
                h3 { (sheet.stage(&stage.stage)) }
                div.charts {
                    @for (place, indicator) in sheet.view.standard.indicators.iter().enumerate() {
                        (chart(sheet, &stage.stage, place, indicator))
                    }
                }
            }
        }
    }
}

fn chart(sheet: &Sheet, stage: &str, place: usize, indicator: &IndicatorFacts) -> Markup {
    let mut rows = vec![row(sheet, &sheet.view.today, stage, place, "page-today")];
    rows.extend(sheet.after().map(|after| row(sheet, after, stage, place, "page-after-short")));
    if rows.iter().all(|row| row.marks.is_empty()) {
        return html! {};
    }
    let title = format!("{} ({})", sheet.title(&indicator.title), sheet.unit(&indicator.unit));
    let counts = sheet.view.today.units.iter().filter(|unit| unit.stage == stage);
    let without = counts.filter(|unit| unit.values[place].value.is_none()).count();
    let threshold = indicator.thresholds.iter().find(|limit| limit.stage == stage);
    let mut lines = Vec::new();
    if let Some(limit) = threshold {
        lines.extend(
            limit
                .floor
                .map(|floor| (floor, sheet.say_with("page-floor", [("value", sheet.figure(floor).into())]), "floor")),
        );
        lines.push((
            limit.value,
            sheet.say_with("page-threshold", [("value", sheet.figure(limit.value).into())]),
            "threshold",
        ));
    }
    let strip = Strip {
        title: format!("{}: {title}", sheet.stage(stage)),
        description: description(sheet, stage, indicator),
        rows,
        lines,
        number: |tag, value, decimals| {
            let language = crate::language::Language::from_tag(tag).unwrap_or(crate::language::Language::English);
            crate::language::number(language, value, decimals)
        },
        language: sheet.words.language.tag(),
    };
    html! {
        figure {
            figcaption {
                (title)
                @if without > 0 { " – " (sheet.say_with("page-without-value", [("count", without.into())])) }
            }
            (strip.show())
        }
    }
}

/// The same in words, for those who do not see the drawing.
fn description(sheet: &Sheet, stage: &str, indicator: &IndicatorFacts) -> String {
    let below = |state: &State, id: &str| {
        let rows = state.deficits.iter();
        let row = rows.filter(|row| row.stage == stage).find(|row| row.indicator == indicator.indicator);
        row.map(|row| sheet.say_with(id, [("count", row.below_threshold.into()), ("floor", row.below_floor.into())]))
    };
    let today = below(&sheet.view.today, "page-below-today");
    let after = sheet.after().and_then(|after| below(after, "page-below-after"));
    [today, after].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn row(sheet: &Sheet, state: &State, stage: &str, place: usize, title: &str) -> Row {
    let units = state.units.iter().filter(|unit| unit.stage == stage);
    Row { title: sheet.say(title), marks: units.filter_map(|unit| mark(sheet, unit, &unit.values[place])).collect() }
}

fn mark(sheet: &Sheet, unit: &UnitRow, score: &ValueRow) -> Option<Mark> {
    let value = score.value?;
    let label =
        format!("{}: {} ({})", sheet.school(&unit.school), sheet.figure(value), sheet.number(unit.pupils.into(), 0));
    Some(Mark { value, pupils: unit.pupils, met: score.met, label })
}
