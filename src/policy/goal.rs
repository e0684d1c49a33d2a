//! The questions that are asked of a policy by one word, and what they lay over it.

use super::Policy;
use crate::diagnostic::{Place, Problem, Problems};
use crate::document::{self, Entry, Node};
use crate::quantity::Wan;

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    /// What is the least money that meets everything?
    LeastCost,
    /// What is the best that the money can buy?
    BestWithinBudget,
}

/// What `least-cost` lays over a policy, before its targets.
const LEAST_COST: &str = "objective = [{ minimise = \"cost\" }]\n\
                          requirements = { thresholds = \"must\", balance = \"must\" }\n";

/// What `best-within-budget` lays over a policy, before its targets.
const BEST_WITHIN_BUDGET: &str = "{ minimise = \"units_not_passing\" }, \
     { minimise = \"coefficients_over_limit\" }, { minimise = \"shortfall\", tolerance = 0.01 }, \
     { minimise = \"cost\" }]\nrequirements = { thresholds = \"aim\", balance = \"aim\" }\n";

/// The option whose value is laid over the budget of a policy.
const BUDGET: &str = "--budget";

impl Goal {
    /// Names on the command line.
    pub const NAMES: [(&'static str, Self); 2] =
        [("least-cost", Self::LeastCost), ("best-within-budget", Self::BestWithinBudget)];

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::LeastCost => "least-cost",
            Self::BestWithinBudget => "best-within-budget",
        }
    }

    /// The option that asks it, which is the origin of what it lays over a policy.
    fn option(self) -> String {
        format!("--goal {}", self.name())
    }

    /// What it lays over a policy as TOML; targets keep what they leave out.
    fn text(self, document: &Entry) -> String {
        let (laid, demand) = match self {
            Self::LeastCost => (LEAST_COST, "must"),
            Self::BestWithinBudget => (BEST_WITHIN_BUDGET, "aim"),
        };
        let mut text = laid.to_string();
        if self == Self::BestWithinBudget {
            // What may give way does only where there is no plan without it: here there always is one.
            let softened = if softens(document) { "{ minimise = \"softened\" }, " } else { "" };
            text = format!("objective = [{softened}{laid}");
        }
        for (year, target) in children(document, "target") {
            for key in ["thresholds", "balance"] {
                let written = children_of(target).find(|(name, _)| *name == key);
                let asked = written.is_some_and(|(_, entry)| !matches!(&entry.node, Node::Text(word) if word == "off"));
                if asked {
                    text.push_str(&format!("target.{year:?}.{key} = {demand:?}\n"));
                }
            }
        }
        text
    }
}

/// Whether a policy lets any rule give way.
fn softens(document: &Entry) -> bool {
    let off =
        |entry: &Entry| children_of(entry).any(|(key, it)| key == "allowed" && matches!(it.node, Node::Truth(false)));
    children(document, "soften").any(|(_, entry)| !off(entry))
}

fn children_of(entry: &Entry) -> impl Iterator<Item = (&str, &Entry)> {
    let table = match &entry.node {
        Node::Table(children) => Some(children),
        _ => None,
    };
    table.into_iter().flatten().map(|(name, entry)| (name.as_str(), entry))
}

fn children<'a>(document: &'a Entry, key: &'a str) -> impl Iterator<Item = (&'a str, &'a Entry)> {
    children_of(document).filter(move |(name, _)| *name == key).flat_map(|(_, entry)| children_of(entry))
}

/// What the command line lays over a policy.
#[derive(Debug, Clone, Copy, Default)]
pub struct Laid {
    /// The question.
    pub goal: Option<Goal>,
    /// The budget in 万元.
    pub budget: Option<Wan>,
}

impl Laid {
    /// The document with it; each value laid over it bears the option as its origin.
    pub(super) fn over(&self, mut document: Entry) -> Result<Entry, Problems> {
        let place = document.place.clone();
        if let Some(goal) = self.goal {
            let text = goal.text(&document);
            document = document::overlay(document, of_option(&goal.option(), &text)?);
        }
        if let Some(Wan(budget)) = self.budget {
            let text = format!("budget = {{ total_wan = {budget}, unlimited = false }}\n");
            document = document::overlay(document, of_option(BUDGET, &text)?);
        }
        // The policy is still that of the file; only what is laid over it has another origin.
        Ok(Entry { place, ..document })
    }

    /// Whether a value of a document is laid over it.
    pub(super) fn is_origin_of(&self, place: &Place) -> bool {
        place.file == BUDGET || self.goal.is_some_and(|goal| place.file == goal.option())
    }

    /// Refuses the best within a budget that is not there.
    pub(super) fn refuse_goal(&self, policy: &Policy, document: &Entry, problems: &mut Problems) {
        if self.goal == Some(Goal::BestWithinBudget) && policy.budget.is_none() && policy.budget_by_year.is_empty() {
            let place = document.place.clone().column("budget.total_wan");
            let found = "no budget, with --goal best-within-budget";
            let problem = Problem::error("P36", place, found, "a budget in the policy, or --budget");
            problems.add(problem.help("--goal least-cost asks what everything would cost"));
        }
    }
}

/// What an option lays over a document.
fn of_option(option: &str, text: &str) -> Result<Entry, Problems> {
    let mut entry = document::parse(option, text)?;
    without_lines(&mut entry);
    Ok(entry)
}

/// An option has no lines.
fn without_lines(entry: &mut Entry) {
    entry.place.row = None;
    match &mut entry.node {
        Node::Table(children) => children.values_mut().for_each(without_lines),
        Node::Array(items) => items.iter_mut().for_each(without_lines),
        _ => {}
    }
}
