//! Scenarios at their end: shown, written, and told by an exit code.

use super::options::Format;
use super::run::Run;
use super::{Stop, exit, page};
use crate::evaluate::{Scorecard, evaluate_with_limits};
use crate::language::Language;
use crate::plan::Plan;
use crate::report::comparison::Comparison;
use crate::report::evaluation::provenance_sentences;
use crate::report::scenario::ScenarioView;
use crate::report::summary::Summary;
use crate::report::view::Table;
use crate::report::{json, people, prices, profile, terminal};
use crate::run_folder::RunFolder;
use crate::solve::Outcome;
use crate::sweep::{Scenario, Status};

/// The language of these tables and sentences.
const WORDS: Language = Language::English;

/// The exit code of scenarios: a failed verification, a failure, a search without proof, or what counts as
/// infeasible of them.
pub(super) fn worst(scenarios: &[Summary], infeasible: bool) -> u8 {
    let has = |statuses: &[Status]| scenarios.iter().any(|scenario| statuses.contains(&scenario.status));
    if scenarios.iter().any(|scenario| scenario.verified == Some(false)) {
        exit::VERIFICATION_FAILED
    } else if has(&[Status::Failed, Status::Unbounded]) {
        exit::INTERNAL
    } else if has(&[Status::Stopped, Status::StoppedWithoutPlan]) {
        exit::STOPPED
    } else if infeasible {
        exit::INFEASIBLE
    } else {
        exit::OK
    }
}

/// The first of the people whom a plan names and of those who visit, and how many more there are.
fn people(view: &ScenarioView, plan: &Plan) -> String {
    let named = people::first(view.county, &view.scenario.policy, plan);
    let shown = |(table, more): (Table, Option<String>)| {
        let more = more.map_or_else(String::new, |more| format!("{more}\n"));
        format!("{}{more}\n", terminal::render(&table, WORDS.catalogue()))
    };
    named.into_iter().chain(view.first_visits(plan)).map(shown).collect()
}

/// Scenarios at their end.
#[derive(Debug)]
pub(super) struct Finished<'a> {
    pub(super) today: Scorecard,
    pub(super) summaries: Vec<Summary>,
    /// The scenario, where there is one alone and it was solved now.
    pub(super) only: Option<Scenario>,
    pub(super) folder: Option<RunFolder<'a>>,
}

impl Finished<'_> {
    fn comparison<'a>(&'a self, run: &'a Run) -> Comparison<'a> {
        Comparison { county: &run.county, standard: &run.standard, today: &self.today, scenarios: &self.summaries }
    }

    /// As it was asked for.
    pub(super) fn shown(&self, run: &Run) -> String {
        match run.options.format {
            Format::Table => self.for_people(run),
            Format::Json => json::render(&self.comparison(run).document()),
        }
    }

    /// Where the county stands, the table, why some have no plan, and where the data come from.
    fn for_people(&self, run: &Run) -> String {
        let comparison = self.comparison(run);
        let mut text = format!(
            "{}\n\n{}\n",
            comparison.today_sentence(),
            terminal::render(&comparison.table(), WORDS.catalogue())
        );
        if let Some(scenario) = &self.only {
            text.push_str(&self.details(run, scenario));
        } else if let Some(table) = comparison.costs_by_year() {
            text.push_str(&format!("{}\n", terminal::render(&table, WORDS.catalogue())));
        }
        if run.options.profile {
            text.push_str(&format!("{}\n", terminal::render(&profile::table(&self.summaries), WORDS.catalogue())));
        }
        for sentence in comparison.explanations().into_iter().chain(provenance_sentences(
            &run.county,
            &run.standard,
            WORDS.catalogue(),
        )) {
            text.push_str(&sentence);
            text.push('\n');
        }
        text
    }

    /// What a plan does and what it changes, where there is one.
    fn details(&self, run: &Run, scenario: &Scenario) -> String {
        let today =
            evaluate_with_limits(&run.county, &run.standard, &scenario.policy.requirements_at_the_end().balance_limits);
        let county = &*scenario.policy.with_new_schools(&run.county);
        let view = ScenarioView { county, today: &today, scenario };
        let plan = view.plan().map(|plan| view.summary(plan));
        let money = view.plan().filter(|_| view.has_money_by_year()).map(|plan| view.funding_by_year(plan));
        let after = scenario.verdict.as_ref().and_then(|verdict| verdict.scorecard.as_ref());
        let coefficients = after.map(|after| view.coefficients(after));
        let choices = (!scenario.combinations.is_empty()).then(|| view.combinations());
        let people = view.plan().map_or_else(String::new, |plan| people(&view, plan));
        let granted = view.plan().map(|plan| view.taken_for_granted(plan)).unwrap_or_default();
        let granted = granted.iter().map(|sentence| format!("{sentence}\n"));
        let dearest = match &scenario.outcome {
            Outcome::Planned(planned) => prices::dearest(planned),
            _ => None,
        };
        let others = [view.prices(), view.assumptions()].into_iter().filter(|table| !table.rows.is_empty());
        let others: Vec<_> = others.collect();
        let shown = |table: &Table| terminal::render(table, WORDS.catalogue()) + "\n";
        let tables = coefficients.iter().chain(&dearest).chain(&others).map(shown);
        choices
            .iter()
            .chain(&plan)
            .map(shown)
            .chain([people])
            .chain(money.iter().map(shown))
            .chain(tables)
            .chain(granted)
            .collect()
    }

    /// The worst of the scenarios; one that is infeasible counts.
    pub(super) fn exit_code(&self) -> u8 {
        worst(&self.summaries, self.summaries.iter().any(|scenario| scenario.status == Status::Infeasible))
    }

    /// Finishes the folder, where one was asked for.
    pub(super) fn write(mut self, run: &Run) -> Result<(), Stop> {
        let Some(folder) = self.folder.take() else { return Ok(()) };
        let seconds = run.seconds();
        let page = (page::of_county(&run.county_folder, &run.county, &run.standard)?, run.language);
        folder.finish(&self.comparison(run), seconds, page).map_err(|sentence| Stop::Because(exit::INTERNAL, sentence))
    }
}
