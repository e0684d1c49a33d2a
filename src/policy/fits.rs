//! Checking that a policy's names are those of a county.

use super::{Aim, MoveLever, Policy, Resolved};
use crate::county::{County, TeacherFlags, Vocabulary};
use crate::diagnostic::{Place, Problem, Problems, did_you_mean, one_of};
use crate::document::{Entry, Node};

impl Policy {
    /// Checks that a county's vocabulary has every stage, flag and facility that the policy names.
    ///
    /// # Errors
    /// Each name that the county does not declare, with the nearest one; its place is the key in
    /// the policy (see [`Resolved::fits`] for the file and the line).
    pub fn fits(&self, vocabulary: &Vocabulary) -> Result<(), Problems> {
        let mut names = Names { policy: self, vocabulary, problems: Problems::default() };
        for types in self.moves.iter().flat_map(|lever| &lever.types).flatten() {
            names.flags("move.types", types);
        }
        for lever in &self.hires {
            names.stage(&format!("hire.{}.stage", lever.name), lever.stage.as_str());
            names.flags(&format!("hire.{}.flags", lever.name), &lever.flags);
        }
        for lever in &self.purchases {
            names.facility(&format!("buy.{}", lever.facility), lever.facility.as_str());
        }
        for stage in self.requirements.balance_limits.keys() {
            names.stage(&format!("requirements.balance_limit.{stage}"), stage.as_str());
        }
        for (year, target) in &self.targets {
            // What a target does not say itself is told of the requirements already.
            let own =
                target.balance_limits.keys().filter(|stage| !self.requirements.balance_limits.contains_key(*stage));
            own.for_each(|stage| names.stage(&format!("target.{year}.balance_limit.{stage}"), stage.as_str()));
        }
        for stage in self.objective.iter().filter_map(|stage| stage.weights.as_ref()).flat_map(|it| it.stages.keys()) {
            names.stage("objective", stage.as_str());
        }
        if names.problems.any_error() { Err(names.problems) } else { Ok(()) }
    }

    /// Checks that a policy fits a county: its names are declared, and where moves are limited by
    /// distance some distance is known.
    ///
    /// # Errors
    /// As [`Policy::fits`], and the limit that nothing can be measured against.
    pub fn fits_county(&self, county: &County) -> Result<(), Problems> {
        let mut problems = self.fits(&county.vocabulary).err().unwrap_or_default();
        let limit = self.moves.as_ref().and_then(distance_limit);
        if let Some(key) = limit.filter(|_| !any_distance(county)) {
            let found = format!("{key}, and no distance between any two schools is known");
            let problem = Problem::error("P06", place(self, &format!("move.{key}")), found, "a county with distances");
            problems.add(problem.help("add distances.csv, or longitude and latitude to schools.csv"));
        }
        if self.wants_kilometres() && !any_distance(county) {
            let found = "teacher_kilometres, and no distance between any two schools is known";
            let problem = Problem::error("P06", place(self, "objective"), found, "a county with distances");
            problems.add(problem.help("add distances.csv, or longitude and latitude to schools.csv"));
        }
        if problems.any_error() { Err(problems) } else { Ok(()) }
    }

    /// Whether any stage of the objective counts kilometres, so that routes of unknown length
    /// cannot be judged.
    #[must_use]
    pub fn wants_kilometres(&self) -> bool {
        self.objective.iter().any(|stage| stage.minimise == Aim::TeacherKilometres)
    }
}

impl Resolved {
    /// Checks that a policy fits a county, with each problem at its file and line.
    ///
    /// # Errors
    /// As [`Policy::fits_county`].
    pub fn fits(&self, county: &County) -> Result<(), Problems> {
        self.policy.fits_county(county).map_err(|problems| {
            let mut located = Problems::default();
            for problem in problems.list() {
                let written = problem.place.column.as_deref().and_then(|key| self.place_of(key));
                let place = written.unwrap_or_else(|| problem.place.clone());
                located.add(Problem { place, ..problem.clone() });
            }
            located
        })
    }

    /// Where a dotted key is written.
    pub(super) fn place_of(&self, key: &str) -> Option<Place> {
        entry_at(&self.document, key).map(|entry| entry.place.clone())
    }
}

/// The entry of a dotted key.
fn entry_at<'a>(document: &'a Entry, key: &str) -> Option<&'a Entry> {
    let Node::Table(children) = &document.node else { return None };
    if let Some(entry) = children.get(key) {
        return Some(entry);
    }
    // Names of levers may hold dots themselves.
    children.iter().find_map(|(name, entry)| entry_at(entry, key.strip_prefix(name.as_str())?.strip_prefix('.')?))
}

fn place(policy: &Policy, key: &str) -> Place {
    Place::file(format!("{}.toml", policy.name)).column(key)
}

/// The key by which a lever limits distances.
fn distance_limit(lever: &MoveLever) -> Option<&'static str> {
    lever.max_km.map(|_| "max_km").or(lever.nearest.map(|_| "nearest"))
}

fn any_distance(county: &County) -> bool {
    let placed = county.schools.iter().filter(|school| school.coordinates.is_some());
    !county.distances.is_empty() || placed.count() >= 2
}

/// Looks names up and collects those that are missing.
struct Names<'a> {
    policy: &'a Policy,
    vocabulary: &'a Vocabulary,
    problems: Problems,
}

impl Names<'_> {
    fn stage(&mut self, key: &str, name: &str) {
        let known: Vec<&str> = self.vocabulary.stages.iter().map(String::as_str).collect();
        self.need(key, "stage", name, &known);
    }

    fn flags(&mut self, key: &str, flags: &TeacherFlags) {
        let known: Vec<&str> = self.vocabulary.teacher_flags.iter().map(String::as_str).collect();
        flags.0.iter().for_each(|flag| self.need(key, "teacher flag", flag.as_str(), &known));
    }

    fn facility(&mut self, key: &str, name: &str) {
        let known: Vec<&str> = self.vocabulary.facility_kinds.iter().map(|kind| kind.id.as_str()).collect();
        self.need(key, "facility", name, &known);
    }

    fn need(&mut self, key: &str, what: &str, name: &str, known: &[&str]) {
        if !known.contains(&name) {
            let found = format!("the {what} {name:?}, which the county does not declare");
            let problem = Problem::error("P06", place(self.policy, key), found, one_of(known.iter().copied()));
            self.problems.add(problem.help(did_you_mean(name, known.iter().copied())));
        }
    }
}
