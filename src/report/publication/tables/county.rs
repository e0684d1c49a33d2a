//! The county as a whole: stages, coefficients, areas and items of the standard.

use super::{Words, without_empty_columns};
use crate::report::page::view::State;
use crate::report::publication::{Coefficient, DECIMALS};
use crate::report::view::{Cell, Table};

fn states<'a>(words: &Words<'a>) -> impl Iterator<Item = (&'static str, &'a State)> + use<'a> {
    let view = &words.publication.view;
    let after = view.plan.as_ref().and_then(|plan| plan.after.as_ref());
    [("page-today", Some(&view.today)), ("page-after-short", after)].into_iter().filter_map(|(id, it)| Some((id, it?)))
}

pub(super) fn stages(words: &Words) -> Table {
    let columns = [
        ("moment", "workbook-moment"),
        ("stage", "page-stage-heading"),
        ("units", "workbook-units-judged"),
        ("pass", "page-items-pass"),
        ("fail", "page-items-fail"),
        ("not_assessed", "page-items-unknown"),
        ("coefficients", "workbook-coefficients-counted"),
        ("within", "workbook-coefficients-within"),
    ];
    let mut table = words.table("page-publish-stages", columns);
    for (moment, state) in states(words) {
        table.rows.extend(state.stages.iter().map(|row| {
            let counts = [row.units, row.pass, row.fail, row.not_assessed, row.coefficients, row.within];
            let names = [Cell::Text(words.sheet.say(moment)), Cell::Text(words.sheet.stage(&row.stage))];
            names.into_iter().chain(counts.map(Cell::count)).collect()
        }));
    }
    table
}

pub(super) fn coefficients(words: &Words) -> Table {
    let columns = [
        ("stage", "page-stage-heading"),
        ("indicator", "page-indicator"),
        ("before", "page-today"),
        ("after", "page-after-short"),
        ("limit", "page-limit"),
        ("within_before", "page-publish-within-today"),
        ("within_after", "page-publish-within-after"),
    ];
    let mut table = words.table("page-coefficients-heading", columns);
    let rows = words.publication.coefficients.iter();
    let row = |row: &Coefficient| {
        vec![
            Cell::Text(words.sheet.stage(&row.pair.stage)),
            Cell::Text(words.sheet.indicator(&row.pair.indicator)),
            words.figure(row.values[0], DECIMALS),
            words.figure(row.values[1], DECIMALS),
            Cell::known(Some(row.pair.limit), 2),
            words.truth(row.pair.within_before),
            words.truth(row.pair.within_after),
        ]
    };
    table.rows = rows.map(row).collect();
    without_empty_columns(table)
}

pub(super) fn areas(words: &Words) -> Table {
    let columns = [("area", "page-area"), ("today", "page-today"), ("after", "page-after-short")];
    let mut table = words.table("page-areas-heading", columns);
    let states: Vec<&State> = states(words).map(|(_, state)| state).collect();
    table.rows = (0..states[0].areas.len())
        .map(|place| {
            let verdict = |state: Option<&&State>| {
                let row = state.and_then(|state| state.areas.get(place));
                words.judged(row.map(|row| row.verdict))
            };
            let area = words.sheet.area(states[0].areas[place].area);
            vec![Cell::text(area), verdict(states.first()), verdict(states.get(1))]
        })
        .collect();
    without_empty_columns(table)
}

pub(super) fn items(words: &Words) -> Table {
    let columns =
        [("item", "page-item"), ("title", "page-item-title"), ("today", "page-today"), ("after", "page-after-short")];
    let mut table = words.table("page-items-heading", columns);
    let states: Vec<&State> = states(words).map(|(_, state)| state).collect();
    let rows = states[0].items.iter().enumerate().map(|(place, item)| {
        let veto = if item.veto { format!(" {}", words.sheet.say("page-veto")) } else { String::new() };
        let after = states.get(1).and_then(|state| state.items.get(place));
        vec![
            Cell::text(&item.item),
            Cell::Text(format!("{}{veto}", words.sheet.title(&item.title))),
            words.verdict(item.verdict),
            words.judged(after.map(|item| item.verdict)),
        ]
    });
    table.rows = rows.collect();
    without_empty_columns(table)
}
