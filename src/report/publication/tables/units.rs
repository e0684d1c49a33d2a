//! Every unit under its school's alias, and each of its indicators.

use super::{Words, without_empty_columns};
use crate::report::publication::{Unit, Value};
use crate::report::view::{Cell, Table};

pub(super) fn units(words: &Words) -> Table {
    let columns = [
        ("school", "page-school"),
        ("stage", "page-stage-heading"),
        ("pupils_at_most", "page-publish-pupils"),
        ("today", "page-today"),
        ("after", "page-after-short"),
    ];
    let mut table = words.table("page-units-heading", columns);
    let judged = words.publication.view.standard.must_meet.is_some();
    let row = |unit: &Unit| {
        let verdicts = [unit.today, unit.after].map(|verdict| words.judged(verdict.filter(|_| judged)));
        let names =
            [Cell::text(&unit.school), Cell::Text(words.sheet.stage(&unit.stage)), Cell::count(unit.pupils as usize)];
        names.into_iter().chain(verdicts).collect()
    };
    table.rows = words.publication.units.iter().map(row).collect();
    without_empty_columns(table)
}

pub(super) fn indicators(words: &Words) -> Table {
    let columns = [
        ("school", "page-school"),
        ("stage", "page-stage-heading"),
        ("indicator", "page-indicator"),
        ("unit", "page-unit"),
        ("threshold", "page-threshold-heading"),
        ("today", "page-today"),
        ("met_today", "page-publish-met-today"),
        ("after", "page-after-short"),
        ("met_after", "page-publish-met-after"),
    ];
    let mut table = words.table("page-publish-indicators", columns);
    table.rows = words.publication.units.iter().flat_map(|unit| of_unit(words, unit)).collect();
    without_empty_columns(table)
}

fn of_unit(words: &Words, unit: &Unit) -> Vec<Vec<Cell>> {
    let indicators = words.publication.view.standard.indicators.iter().zip(&unit.values);
    let row = indicators.map(|(facts, [today, after])| {
        let threshold = facts.thresholds.iter().find(|limit| limit.stage == unit.stage).map(|limit| limit.value);
        let mut cells = vec![
            Cell::text(&unit.school),
            Cell::Text(words.sheet.stage(&unit.stage)),
            Cell::text(words.sheet.title(&facts.title)),
            Cell::Text(words.sheet.unit(&facts.unit)),
            Cell::known(threshold, threshold.map_or(0, decimals)),
        ];
        cells.extend([today, after].into_iter().flat_map(|value| of_moment(words, value)));
        cells
    });
    row.collect()
}

fn of_moment(words: &Words, value: &Value) -> [Cell; 2] {
    use crate::report::publication::Shown;
    let met = match value.met {
        Shown::Withheld => words.withheld(),
        met => words.truth(met.known()),
    };
    let shown = value.value.known().map_or(0, decimals);
    [words.figure(value.value, shown), met]
}

/// Decimals by which two digits, or a threshold, are seen.
fn decimals(value: f64) -> usize {
    let text = format!("{value:.3}");
    text.trim_end_matches('0').split('.').nth(1).map_or(0, str::len)
}
