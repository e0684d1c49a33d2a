//! A policy's file and all that it stands for: itself, or the scenarios of its sweep.

use super::read::{Files, LONGEST_NAME, earlier_plan, parse, resolve};
use super::setting::Setting;
use super::sweep::{Sweep, Variant};
use super::{Laid, Policy, Resolved};
use crate::diagnostic::{ByScenario, Checked, Place, Problem, Problems, did_you_mean, one_of};
use crate::document::{Entry, KeyPath, Node, leaves, text_of};
use crate::input::shown_path;
use crate::quantity::Decimal;
use std::path::Path;

/// The option whose values a curve varies, which is their origin in the resolved policy.
const OVER: &str = "--over";

/// The keys that limit money: the whole budget, and that of each year.
const LIMITS_OF_MONEY: [[&str; 2]; 2] = [["budget", "total_wan"], ["budget", "year"]];

/// The most scenarios of one run; more are a mistake of a step or a count, and nobody reads them.
pub const MOST_SCENARIOS: u128 = 10_000;

/// A policy, or many that differ in what a sweep varies.
#[derive(Debug)]
pub struct Family {
    /// What they share.
    document: Entry,
    sweep: Option<Sweep>,
    /// What is laid over each scenario, after the values of the sweep.
    laid: Laid,
    files: Files,
    name: String,
    /// Whether names made from what varies would be too long, so that numbers stand for them.
    numbered: bool,
}

/// A scenario that is not resolved yet.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Name.
    pub name: String,
    /// Group of its sweep.
    pub group: Option<String>,
    /// Dotted keys that vary, and their values.
    pub varied: Vec<(String, Node)>,
}

impl Family {
    /// Reads a policy and all that it extends, with values that the command line sets and what it lays
    /// over all scenarios.
    ///
    /// # Errors
    /// Every problem of the files, of the settings, and of the sweep.
    pub fn read(path: &Path, settings: &[Setting], laid: &Laid) -> Result<Checked<Self>, Problems> {
        let mut files = Files::default();
        let mut document = resolve(path, &mut files)?;
        let mut problems = Problems::default();
        settings.iter().for_each(|setting| setting.apply(&mut document, &mut problems));
        let swept = match &mut document.node {
            Node::Table(children) => children.remove("sweep"),
            _ => None,
        };
        let sweep = swept.map(|entry| Sweep::read(&entry, &mut problems));
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let name = text(&document, "name").unwrap_or(stem);
        let mut family = Self { document, sweep, laid: *laid, files, name, numbered: false };
        if problems.any_error() {
            family.add_problems_of_its_own(&mut problems);
            return Err(problems);
        }
        let too_long = family.first_names().any(|name| name.len() > LONGEST_NAME);
        family.numbered = too_long;
        problems.unless_any_error(family)
    }

    /// The policy of a document that was resolved before and stands in a file, from which the paths that it
    /// names are told.
    #[must_use]
    pub fn of_document(document: Entry, file: &Path) -> Self {
        let mut files = Files::default();
        files.paths.push(file.to_path_buf());
        files.note(&shown_path(file), file.parent().unwrap_or(Path::new(".")), &document);
        let name = text(&document, "name").unwrap_or_default();
        Self { document, sweep: None, laid: Laid::default(), files, name, numbered: false }
    }

    /// The same policy with some values taken away, or in their place others.
    #[must_use]
    pub fn with(&self, changes: &[(&KeyPath, Option<&Entry>)], problems: &mut Problems) -> Self {
        let mut document = self.document.clone();
        for (key, value) in changes {
            key.remove(&mut document);
            if let Some(value) = value {
                change(&mut document, key, (*value).clone(), problems);
            }
        }
        let (files, name) = (self.files.clone(), self.name.clone());
        Self { document, sweep: None, laid: self.laid, files, name, numbered: false }
    }

    /// The problems of what the scenarios share, but for what the sweep may give.
    fn add_problems_of_its_own(&self, problems: &mut Problems) {
        let mut own = Problems::default();
        let document = self.with_laid(self.document.clone(), &[], &mut own);
        parse(&document, &self.name, &mut own);
        let of_sweep = |problem: &&Problem| self.sweep.is_none() || problem.code != "D03";
        own.list().iter().filter(of_sweep).for_each(|problem| problems.add(problem.clone()));
    }

    /// The name that all names of its scenarios begin with.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How many scenarios there are.
    #[must_use]
    pub fn count(&self) -> u128 {
        self.sweep.as_ref().map_or(1, Sweep::count)
    }

    /// The only policy, or the scenario of a name, with one number varying over some values, as a sweep
    /// would vary it. A budget that varies is not unlimited.
    ///
    /// # Errors
    /// A sweep where no scenario is named, a name that no scenario has, a key that does not vary.
    pub fn over(&self, scenario: Option<&str>, key: &str, values: &[Decimal]) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let index = self.index_of(scenario)?;
        let (mut document, variant) = (self.document.clone(), self.variant(index));
        let name = self.name_of(index, variant.as_ref());
        for (key, value) in variant.into_iter().flat_map(|variant| variant.changes) {
            change(&mut document, &key, value, &mut problems);
        }
        let limits_money = |key: KeyPath| LIMITS_OF_MONEY.iter().any(|limit| key.is_within(&KeyPath::of(limit)));
        if is_unlimited(&document) && KeyPath::parse(key).is_ok_and(limits_money) {
            // What was unlimited is limited by the number alone.
            KeyPath::of(&["budget"]).remove(&mut document);
        }
        let sweep = Sweep::over(OVER, key, values, &mut problems);
        let family =
            Self { document, sweep: Some(sweep), laid: self.laid, files: self.files.clone(), name, numbered: false };
        problems.unless_any_error(family).map(|checked| checked.value)
    }

    /// The first names, of at most as many scenarios as a run may have.
    pub fn first_names(&self) -> impl Iterator<Item = String> {
        (0..self.count().min(MOST_SCENARIOS)).map(|index| self.name_of(index, self.variant(index).as_ref()))
    }

    /// The scenarios one after the other, without resolving them.
    pub fn listed(&self) -> impl Iterator<Item = Listed> {
        (0..self.count()).map(|index| {
            let variant = self.variant(index);
            let name = self.name_of(index, variant.as_ref());
            let (group, changes) = variant.map_or((None, Vec::new()), |variant| (variant.group, variant.changes));
            let varied = changes.into_iter().map(|(key, value)| (key.to_string(), value.node)).collect();
            Listed { name, group, varied }
        })
    }

    fn variant(&self, index: u128) -> Option<Variant> {
        self.sweep.as_ref()?.variant(index)
    }

    fn name_of(&self, index: u128, variant: Option<&Variant>) -> String {
        match variant {
            None => self.name.clone(),
            Some(_) if self.numbered => format!("{}+{:05}", self.name, index + 1),
            Some(variant) => format!("{}+{}", self.name, variant.name),
        }
    }

    /// All scenarios, in their order.
    ///
    /// # Errors
    /// More than a run may have; every problem of every scenario, each told once.
    pub fn scenarios(&self) -> Result<Checked<Vec<Resolved>>, Problems> {
        if let Some(sweep) = self.sweep.as_ref().filter(|_| self.count() > MOST_SCENARIOS) {
            return Err(too_many(self.count(), &sweep.place).into());
        }
        let mut by_scenario = ByScenario::default();
        let scenarios = (0..self.count()).map(|index| {
            let mut problems = Problems::default();
            let resolved = self.resolved(index, &mut problems);
            by_scenario.add(&resolved.policy.name, &problems);
            resolved
        });
        let scenarios: Vec<Resolved> = scenarios.collect();
        by_scenario.problems().unless_any_error(scenarios)
    }

    /// The only policy, or the scenario of a name.
    ///
    /// # Errors
    /// A sweep where no scenario is named, a name that no scenario has, the problems of the policy.
    pub fn one(&self, name: Option<&str>) -> Result<Checked<Resolved>, Problems> {
        let index = self.index_of(name)?;
        let mut problems = Problems::default();
        let resolved = self.resolved(index, &mut problems);
        problems.unless_any_error(resolved)
    }

    /// The place of the only policy, or of the scenario of a name.
    fn index_of(&self, name: Option<&str>) -> Result<u128, Problems> {
        let index = match name {
            None if self.sweep.is_none() => Some(0),
            None => None,
            Some(name) => self.first_names().position(|known| known == name),
        };
        index.map(|index| index as u128).ok_or_else(|| self.not_one(name).into())
    }

    fn not_one(&self, name: Option<&str>) -> Problem {
        let place = self.sweep.as_ref().map_or(&self.document.place, |sweep| &sweep.place).clone();
        let names: Vec<String> = self.first_names().collect();
        let names = || names.iter().map(String::as_str);
        match name {
            None => Problem::error("P55", place, format!("a sweep of {} scenarios", self.count()), "one policy")
                .help("compare solves them all, its --dry-run lists them; --scenario NAME takes one"),
            Some(name) => Problem::error("P55", place, format!("no scenario {name:?}"), one_of(names()))
                .help(did_you_mean(name, names())),
        }
    }

    /// The document with what the command line lays over it, which must not be what varies.
    fn with_laid(&self, document: Entry, varied: &[(KeyPath, Place)], problems: &mut Problems) -> Entry {
        let laid = match self.laid.over(document) {
            Ok(laid) => laid,
            Err(found) => {
                problems.absorb(found);
                return self.document.clone();
            }
        };
        for leaf in leaves(&laid).into_iter().filter(|leaf| self.laid.is_origin_of(&leaf.place)) {
            let Some(key) = leaf.place.column.as_deref().and_then(|key| KeyPath::parse(key).ok()) else { continue };
            for (varies, place) in varied.iter().filter(|(it, _)| it.is_within(&key) || key.is_within(it)) {
                let found = format!("{varies}, which varies, beside {}", leaf.place.file);
                let problem = Problem::error("P53", place.clone(), found, "one of the two");
                problems.add(problem.help("the option would set it for all scenarios; leave one of them out"));
            }
        }
        laid
    }

    fn resolved(&self, index: u128, problems: &mut Problems) -> Resolved {
        let mut document = self.document.clone();
        let variant = self.variant(index);
        let name = self.name_of(index, variant.as_ref());
        let (mut group, mut varied, mut places) = (None, Vec::new(), Vec::new());
        if let (Some(variant), Some(sweep)) = (variant, &self.sweep) {
            varied = variant.changes.iter().map(|(key, value)| (key.to_string(), value.node.clone())).collect();
            group = variant.group;
            places = variant.changes.iter().map(|(key, value)| (key.clone(), value.place.clone())).collect();
            refuse_other_than_text(&self.document, problems);
            let title = text(&self.document, "title").unwrap_or_else(|| self.name.clone());
            let told: Vec<String> = varied.iter().map(|(key, value)| format!("{key} = {}", value.shown())).collect();
            put(&mut document, "name", &name, &sweep.place);
            put(&mut document, "title", &format!("{title}: {}", told.join(", ")), &sweep.place);
            variant.changes.into_iter().for_each(|(key, value)| change(&mut document, &key, value, problems));
        }
        let document = self.with_laid(document, &places, problems);
        let varies = |key: &KeyPath| places.iter().any(|(varied, _)| key.is_within(varied));
        let (mut policy, projection) = parse(&document, &name, problems);
        let varies_projection = varies(&KeyPath::of(&["horizon", "projection"]));
        let projection = projection.map(|written| self.files.projection(&written, varies_projection));
        if let Some((key, written)) = earlier_plan(&document) {
            name_earlier_plan(&mut policy, &self.files.earlier_plan(&written, varies(&key)));
        }
        policy.goal = self.laid.goal;
        self.laid.refuse_goal(&policy, &document, problems);
        let files = self.files.paths.iter().rev().cloned().collect();
        Resolved { policy, document, files, projection, group, varied }
    }
}

fn name_earlier_plan(policy: &mut Policy, file: &Path) {
    for earlier in policy.objective.iter_mut().filter_map(|stage| stage.against.as_mut()) {
        earlier.file = file.to_path_buf();
    }
}

/// That there are more scenarios than a run may have.
#[must_use]
pub fn too_many(count: u128, place: &Place) -> Problem {
    let expected = format!("at most {MOST_SCENARIOS} scenarios in one run");
    let problem = Problem::error("P54", place.clone(), format!("{count} scenarios"), expected);
    problem.help("compare --dry-run tells how many there are; widen a step, or take several files")
}

/// Refuses a name and a title that are no texts, before those of the scenario take their place.
fn refuse_other_than_text(document: &Entry, problems: &mut Problems) {
    let Node::Table(children) = &document.node else { return };
    for entry in ["name", "title"].iter().filter_map(|key| children.get(*key)) {
        text_of(entry, problems);
    }
}

/// Whether the policy says that its budget is unlimited.
fn is_unlimited(document: &Entry) -> bool {
    let child = |entry: &Entry, key: &str| match &entry.node {
        Node::Table(children) => children.get(key).cloned(),
        _ => None,
    };
    let unlimited = child(document, "budget").and_then(|budget| child(&budget, "unlimited"));
    unlimited.is_some_and(|entry| matches!(entry.node, Node::Truth(true)))
}

fn text(document: &Entry, key: &str) -> Option<String> {
    let Node::Table(children) = &document.node else { return None };
    match &children.get(key)?.node {
        Node::Text(text) => Some(text.clone()),
        _ => None,
    }
}

fn put(document: &mut Entry, key: &str, text: &str, place: &Place) {
    if let Node::Table(children) = &mut document.node {
        let place = place.clone().column(key);
        children.insert(key.to_string(), Entry { node: Node::Text(text.to_string()), place });
    }
}

fn change(document: &mut Entry, key: &KeyPath, value: Entry, problems: &mut Problems) {
    let place = value.place.clone();
    if let Err(found) = key.set(document, value) {
        problems.add(Problem::error("P51", place, found, "a key that the policy can have"));
    }
}
