//! The difference coefficients before and after, against their limits.

use crate::report::page::charts::dots;
use crate::report::page::sheet::Sheet;
use crate::report::page::view::CoefficientPair;
use maud::{Markup, html};

pub(in crate::report::page) fn show(sheet: &Sheet) -> Markup {
    to_decimals(sheet, 3)
}

/// The same with so many decimals.
pub(in crate::report) fn to_decimals(sheet: &Sheet, decimals: usize) -> Markup {
    let pairs = sheet.coefficients();
    if pairs.is_empty() {
        return html! {};
    }
    let with_plan = sheet.view.plan.is_some();
    let values = pairs.iter().flat_map(|pair| [pair.before, pair.after, Some(pair.limit)]).flatten();
    let most = values.fold(0.0, f64::max);
    html! {
        section id=(sheet.id("coefficients")) {
            h2 { (sheet.say("page-coefficients-heading")) }
            p { (sheet.say("page-coefficients-explained")) " " (legend(sheet, with_plan)) }
            table.coefficients {
                thead { tr {
                    th { (sheet.say("page-indicator")) }
                    th.n { (sheet.say("page-today")) }
                    @if with_plan { th.n { (sheet.say("page-after-short")) } }
                    th.n { (sheet.say("page-limit")) }
                    th { (sheet.say("page-within")) }
                    th.chart { "0 – " (sheet.number(most, 2)) }
                } }
                @for stage in &sheet.view.today.stages {
                    tbody {
                        tr { th.stage colspan=(if with_plan { 6 } else { 5 }) scope="rowgroup" { (sheet.stage(&stage.stage)) } }
                        @for pair in pairs.iter().filter(|pair| pair.stage == stage.stage) { (row(sheet, pair, (most, decimals), with_plan)) }
                    }
                }
            }
        }
    }
}

fn row(sheet: &Sheet, pair: &CoefficientPair, (most, decimals): (f64, usize), with_plan: bool) -> Markup {
    let within = if with_plan { pair.within_after } else { pair.within_before };
    html! {
        tr {
            th scope="row" { (sheet.indicator(&pair.indicator)) }
            (sheet.cell(pair.before, decimals))
            @if with_plan { (sheet.cell(pair.after, decimals)) }
            (sheet.cell(Some(pair.limit), 2))
            td { (sheet.verdict(crate::evaluate::Assessment::of(within))) }
            td.chart { (dots::show(pair.before, pair.after, pair.limit, most)) }
        }
    }
}

fn legend(sheet: &Sheet, with_plan: bool) -> Markup {
    html! {
        span.legend {
            (dots::mark_before()) (sheet.say("page-today")) " "
            @if with_plan { (dots::mark_after()) (sheet.say("page-after-short")) " " }
            (dots::mark_limit()) (sheet.say("page-limit"))
        }
    }
}
