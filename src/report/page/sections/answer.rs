//! The answer in sentences: does the county pass, what stands in the way, what the plan does.

use super::{obstacles, plan};
use crate::evaluate::Assessment;
use crate::report::page::sheet::Sheet;
use crate::report::page::view::StageCount;
use maud::{Markup, html};

/// Obstacles that are told before the rest is counted.
const OBSTACLES: usize = 10;

pub(in crate::report::page) fn show(sheet: &Sheet) -> Markup {
    let today = &sheet.view.today;
    let told = obstacles::of(sheet, today);
    html! {
        header {
            h1 { (sheet.view.county.name) span.year { (sheet.say_with("page-year", [("year", sheet.view.county.year.to_string().into())])) } }
            p.standard { (sheet.title(&sheet.view.standard.title)) " (" (sheet.view.standard.standard) ")" }
            (warnings(sheet))
        }
        section.answer id=(sheet.id("answer")) {
            p.verdict.(class(today.verdict)) { (verdict(sheet)) }
            ul.stages { @for stage in &today.stages { li { (stage_sentence(sheet, stage)) } } }
            p.small { (sheet.say("page-what-a-unit-is")) }
            @if !told.is_empty() {
                h3 { (sheet.say("page-in-the-way")) }
                ol {
                    @for clause in told.iter().take(OBSTACLES) { li { (clause) } }
                }
                @if told.len() > OBSTACLES {
                    p { (sheet.say_with("page-and-more", [("count", (told.len() - OBSTACLES).into())])) }
                }
            }
            (plan::sentences(sheet))
        }
    }
}

/// What readers must know before any figure.
fn warnings(sheet: &Sheet) -> Markup {
    html! {
        @if sheet.view.county.provenance.synthetic { p.warning { (sheet.say("page-synthetic")) } }
        @if sheet.view.standard.illustration { p.warning { (sheet.say("page-illustration")) } }
    }
}

fn class(verdict: Assessment) -> &'static str {
    match verdict {
        Assessment::Passes => "good",
        Assessment::Fails => "bad",
        Assessment::NotAssessed => "open",
    }
}

fn verdict(sheet: &Sheet) -> String {
    let id = match sheet.view.today.verdict {
        Assessment::Passes => "page-verdict-passes",
        Assessment::Fails => "page-verdict-fails",
        Assessment::NotAssessed => "page-verdict-not-assessed",
    };
    sheet.say_with(id, [("county", sheet.view.county.name.as_str().into())])
}

/// How the units and coefficients of a stage stand.
pub(in crate::report) fn stage_sentence(sheet: &Sheet, stage: &StageCount) -> String {
    let coefficients = [
        ("stage", sheet.stage(&stage.stage).into()),
        ("within", stage.within.into()),
        ("coefficients", stage.coefficients.into()),
        ("limit", sheet.limit(stage).into()),
        ("units", stage.units.into()),
        ("pass", stage.pass.into()),
        ("unknown", stage.not_assessed.into()),
    ];
    let id = match (sheet.view.standard.must_meet, stage.not_assessed) {
        (None, _) => "page-stage-coefficients",
        (Some(_), 0) => "page-stage",
        (Some(_), _) => "page-stage-unknown",
    };
    sheet.say_with(id, coefficients)
}
