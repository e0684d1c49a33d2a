//! What the plan does, in sentences: its money, its people, what it leaves.

use super::answer::stage_sentence;
use super::obstacles;
use crate::report::page::sheet::Sheet;
use crate::report::page::view::{self, Activity, OpeningRow, PlanView, ProposalView};
use crate::sweep::Status;
use maud::{Markup, html};

/// Sentences on the plan, or on the policies where none has one.
pub(super) fn sentences(sheet: &Sheet) -> Markup {
    let view = sheet.view;
    html! {
        @if view.policies.len() > 1 && view.proposal.is_none() && view.frontier.is_none() { p { (policies(sheet)) } }
        @match &view.plan {
            Some(plan) => {
                h3 { (heading(sheet, plan)) }
                @if let Some(proposal) = &view.proposal { (of_proposal(sheet, proposal)) }
                (figures(sheet, plan))
                (openings(sheet, plan))
                (closings(sheet, plan))
                (effort(sheet, plan))
                (proof(sheet, plan))
                (after(sheet, plan))
            },
            None => @for row in view.policies.iter().take(if view.frontier.is_none() { usize::MAX } else { 1 }) { (super::policies::explanation(sheet, row)) },
        }
    }
}

fn heading(sheet: &Sheet, plan: &PlanView) -> String {
    match sheet.view.proposal {
        Some(_) => sheet.say_with("page-the-proposal", [("name", plan.name.as_str().into())]),
        None => sheet.say_with("page-the-plan", [("name", plan.name.as_str().into())]),
    }
}

/// The figures that everybody asks for first.
fn figures(sheet: &Sheet, plan: &PlanView) -> Markup {
    let figure = |value: String, id: &str| html! { div { b { (value) } span { (sheet.say(id)) } } };
    let count = |count: usize| sheet.number(count as f64, 0);
    html! {
        div.figures {
            @if !plan.money.is_empty() { (figure(sheet.money(view::total(&plan.money)), "page-figure-cost")) }
            (figure(sheet.number(plan.teachers_moved as f64, 0), "page-figure-moved"))
            (figure(sheet.number(plan.teachers_hired as f64, 0), "page-figure-hired"))
            @if let Some(after) = &plan.after {
                @if sheet.view.standard.must_meet.is_some() {
                    (figure(format!("{} → {}", count(sheet.view.today.units_not_passing()), count(after.units_not_passing())), "page-figure-units"))
                }
                (figure(format!("{} → {}", count(plan.coefficients_over_before()), count(plan.coefficients_over_after())), "page-figure-coefficients"))
            }
        }
    }
}

/// Each school that opens, before anything else that is done.
fn openings(sheet: &Sheet, plan: &PlanView) -> Markup {
    let row = |step: &OpeningRow| {
        let stages: Vec<String> = step.stages.iter().map(|stage| sheet.stage(stage)).collect();
        sheet.say_with(
            "page-plan-opening",
            [
                ("year", step.year.to_string().into()),
                ("school", sheet.school(&step.school.school).into()),
                ("stages", stages.join(&sheet.say("page-list-join")).into()),
                ("places", sheet.number(step.places.into(), 0).into()),
                ("pupils", sheet.number(step.school.pupils.into(), 0).into()),
            ],
        )
    };
    let takes = |step: &OpeningRow| {
        let from: Vec<&str> = step.takes_from.iter().map(|school| sheet.school(school)).collect();
        sheet.say_with("page-plan-opening-takes", [("from", from.join(&sheet.say("page-list-join")).into())])
    };
    html! {
        @if !plan.openings.is_empty() {
            p { strong { (sheet.say_with("page-plan-openings", [("count", plan.openings.len().into())])) } }
            ul { @for step in &plan.openings {
                li {
                    (row(step))
                    @if !step.takes_from.is_empty() { (sheet.say("page-sentence-join")) (takes(step)) }
                }
            } }
        }
    }
}

/// Each school that closes, before anything else that is done.
fn closings(sheet: &Sheet, plan: &PlanView) -> Markup {
    html! {
        @if !plan.closings.is_empty() {
            p { strong { (sheet.say_with("page-plan-closings", [("count", plan.closings.len().into())])) } }
            ul { @for step in &plan.closings {
                li { (sheet.say_with("page-plan-closing", [
                    ("year", step.year.to_string().into()),
                    ("school", sheet.school(&step.school).into()),
                    ("into", sheet.school(&step.into).into()),
                ])) }
            } }
        }
    }
}

fn effort(sheet: &Sheet, plan: &PlanView) -> Markup {
    let people = sheet.say_with(
        "page-plan-people",
        [
            ("moved", (plan.teachers_moved as usize).into()),
            ("hired", (plan.teachers_hired as usize).into()),
            ("purchases", plan.purchases.len().into()),
        ],
    );
    let years = plan.years.map(|[first, last]| {
        sheet.say_with("page-plan-years", [("first", first.to_string().into()), ("last", last.to_string().into())])
    });
    html! {
        p {
            @if let Some(years) = years { (years) (sheet.say("page-sentence-join")) }
            (people) (sheet.say("page-sentence-join"))
            @if plan.money.is_empty() { (sheet.say("page-plan-without-prices")) } @else { (money(sheet, plan)) }
        }
    }
}

fn money(sheet: &Sheet, plan: &PlanView) -> String {
    let sums = view::by_purpose(&plan.money);
    let of = |purpose: Activity| sums.iter().find(|(known, _)| *known == purpose).map_or(0.0, |(_, sum)| *sum);
    let others = of(Activity::Other);
    sheet.say_with(
        if others == 0.0 { "page-plan-money" } else { "page-plan-money-and-others" },
        [
            ("other", sheet.number(others, 2).into()),
            ("total", sheet.money(view::total(&plan.money)).into()),
            ("move", sheet.number(of(Activity::Move), 2).into()),
            ("hire", sheet.number(of(Activity::Hire), 2).into()),
            ("buy", sheet.number(of(Activity::Buy), 2).into()),
        ],
    )
}

/// How sure the plan is: proved, verified.
fn proof(sheet: &Sheet, plan: &PlanView) -> Markup {
    let gap = plan.proof.first().map(|first| sheet.number(first.gap, 3)).unwrap_or_default();
    let aim = plan.proof.first().map(|first| sheet.words.term(&first.aim)).unwrap_or_default();
    let proved = match plan.status {
        // So small a gap is the solver's rounding.
        Some(Status::Solved) if plan.proof.first().is_some_and(|first| first.gap < 0.0005) => Some("page-plan-best"),
        Some(Status::Solved) => Some("page-plan-proved"),
        Some(_) => Some("page-plan-stopped"),
        None => None,
    };
    html! {
        p {
            @if let Some(id) = proved { (sheet.say_with(id, [("aim", aim.into()), ("gap", gap.into())])) (sheet.say("page-sentence-join")) }
            @match plan.verified {
                Some(true) => (sheet.say("page-plan-verified")),
                Some(false) => strong.fail { (sheet.say_with("page-plan-not-verified", [("count", plan.findings.len().into())])) },
                None => "",
            }
        }
        @if !plan.findings.is_empty() { ul lang="en" { @for finding in &plan.findings { li { (finding) } } } }
    }
}

/// What the county becomes, and what remains.
fn after(sheet: &Sheet, plan: &PlanView) -> Markup {
    let Some(after) = &plan.after else { return html! { p { (sheet.say("page-plan-impossible")) } } };
    let mut remains: Vec<String> = Vec::new();
    for stage in &after.stages {
        remains.extend(obstacles::units(sheet, after, stage));
        remains.extend(obstacles::coefficients(sheet, stage, |pair| (pair.after, pair.within_after)));
    }
    html! {
        p { (sheet.say("page-after")) }
        ul.stages { @for stage in &after.stages { li { (stage_sentence(sheet, stage)) } } }
        @if remains.is_empty() { p.good { (sheet.say("page-nothing-remains")) } } @else {
            p { (sheet.say("page-remains")) }
            ul { @for clause in &remains { li { (clause) } } }
        }
        @if !after.items.is_empty() { p.small { (sheet.say("page-items-stay")) } }
    }
}

fn of_proposal(sheet: &Sheet, proposal: &ProposalView) -> Markup {
    let faulty = proposal.lines.iter().filter(|line| !line.faults.is_empty()).count();
    let arguments = [
        ("lines", proposal.lines.len().into()),
        ("faulty", faulty.into()),
        ("breaches", proposal.breaches.len().into()),
        ("policy", proposal.policy.clone().unwrap_or_default().into()),
    ];
    let id = match (proposal.legal, &proposal.policy) {
        (true, Some(_)) => "page-proposal-legal",
        (true, None) => "page-proposal-possible",
        (false, _) => "page-proposal-not-legal",
    };
    let stated = [("cost", sheet.money(proposal.stated_cost).into()), ("count", proposal.lines_without_cost.into())];
    html! {
        p { strong { (sheet.say_with(id, arguments)) } }
        p { (sheet.say_with("page-proposal-states", stated)) }
        @if proposal.newly_failing > 0 {
            p.bad { (sheet.say_with("page-proposal-newly-failing", [("count", proposal.newly_failing.into())])) }
        }
    }
}

/// How many policies have a plan, and which is shown in full.
fn policies(sheet: &Sheet) -> String {
    let rows = &sheet.view.policies;
    let whole = rows.iter().filter(|row| row.unmet() == Some(0)).count();
    let arguments = [
        ("policies", rows.len().into()),
        ("planned", rows.iter().filter(|row| row.cost.is_some()).count().into()),
        ("whole", whole.into()),
    ];
    let first = sheet.say_with("page-policies", arguments);
    match &sheet.view.plan {
        Some(plan) => {
            let detailed = sheet.say_with("page-policies-detailed", [("name", plan.name.as_str().into())]);
            format!("{first}{}{detailed}", sheet.say("page-sentence-join"))
        }
        None => first,
    }
}
