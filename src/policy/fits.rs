//! Checking that a policy's names are those of a county.

mod people;
mod sharing;

use super::{Aim, BOARDERS, Policy, Resolved};
use crate::county::{County, FacilityId, StageUnit, TeacherFlags, UnitId, Vocabulary};
use crate::diagnostic::{Place, Problem, Problems, did_you_mean, one_of};
use crate::document::{Entry, Node};
use crate::quantity::Decimal;

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
        self.name_facilities(&mut names);
        people::names(self, &mut names);
        sharing::names(self, &mut names);
        for stage in self.public_funds.iter().flat_map(|norms| norms.quotas.keys()) {
            names.stage(&format!("public_funds.quota_yuan.{stage}"), stage.as_str());
        }
        for lever in &self.rezonings {
            names.stage(&format!("rezone.{}", lever.stage), lever.stage.as_str());
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
    /// distance or by years at the school, some distance or some years are known.
    ///
    /// # Errors
    /// As [`Policy::fits`], and the limit that nothing can be measured against.
    pub fn fits_county(&self, county: &County) -> Result<(), Problems> {
        let mut problems = self.fits(&county.vocabulary).err().unwrap_or_default();
        if let Some(lever) = &self.moves {
            want_distances(self, county, "move", (lever.max_km, lever.nearest), &mut problems);
        }
        if self.least_years_in_school().is_some() && county.roster.iter().all(|person| person.since.is_none()) {
            let found = "min_years_in_school, and nobody's years at a school are known";
            let place = place(self, "move.min_years_in_school");
            let problem = Problem::error("P06", place, found, "a county with a roster that tells `since`");
            problems.add(problem.help("give the table teachers with the column since, or leave the key out"));
        }
        for lever in &self.redeployments {
            let limits = (lever.max_km, lever.nearest);
            want_distances(self, county, &format!("redeploy.{}", lever.name), limits, &mut problems);
        }
        people::needs(self, county, &mut problems);
        sharing::needs(self, county, &mut problems);
        if let Some(school) = self.without_boarders(county) {
            let found = format!("boarder_yuan, and the boarders of {school} are not known");
            let place = place(self, "public_funds.boarder_yuan");
            let problem = Problem::error("P23", place, found, "a county that counts its boarders");
            problems.add(problem.help("add the column boarders to enrolment.csv, or leave boarder_yuan out"));
        }
        super::rezone_fits::check(self, county, &mut problems);
        super::close_fits::check(self, county, &mut problems);
        super::open_fits::check(self, county, &mut problems);
        if self.wants_kilometres() && !any_distance(county) {
            let found = "teacher_kilometres, and no distance between any two schools is known";
            let problem = Problem::error("P06", place(self, "objective"), found, "a county with distances");
            problems.add(problem.help("add distances.csv, or longitude and latitude to schools.csv"));
        }
        if problems.any_error() { Err(problems) } else { Ok(()) }
    }

    /// The first unit whose boarders are paid for and not known.
    fn without_boarders<'a>(&self, county: &'a County) -> Option<&'a UnitId> {
        let norms = self.public_funds.as_ref().filter(|norms| !norms.boarder.is_zero())?;
        let paid = |unit: &&StageUnit| norms.quotas.contains_key(&unit.id.stage);
        let unit = county.units.iter().filter(paid).find(|unit| !unit.measures.contains_key(BOARDERS))?;
        Some(&unit.id)
    }

    /// Whether any stage of the objective counts kilometres, so that routes of unknown length
    /// cannot be judged.
    #[must_use]
    pub fn wants_kilometres(&self) -> bool {
        self.objective.iter().any(|stage| stage.minimise == Aim::TeacherKilometres)
    }
}

impl Policy {
    /// Names every kind of facility, at the key that names it.
    fn name_facilities(&self, names: &mut Names) {
        for lever in &self.purchases {
            let own = lever.name == lever.facility.as_str();
            let key = if own { format!("buy.{}", lever.name) } else { format!("buy.{}.facility", lever.name) };
            names.facility(&key, lever.facility.as_str());
            for (part, amounts) in [("adds", &lever.adds), ("consumes", &lever.consumes)] {
                for (facility, amount) in amounts {
                    let key = format!("buy.{}.{part}.{facility}", lever.name);
                    names.facility(&key, facility.as_str());
                    names.whole_amount(&key, facility, *amount, &lever.facility);
                }
            }
        }
        for lever in &self.redeployments {
            let own = lever.name == lever.facility.as_str();
            let key =
                if own { format!("redeploy.{}", lever.name) } else { format!("redeploy.{}.facility", lever.name) };
            names.facility(&key, lever.facility.as_str());
        }
        for facility in self.write_offs.keys() {
            names.facility(&format!("depreciation.{facility}"), facility.as_str());
            names.continuous(&format!("depreciation.{facility}"), facility);
        }
        if let Some(facility) = &self.rooms.classrooms {
            let key = if facility.as_str() == "classrooms" { "classrooms" } else { "classrooms.facility" };
            names.facility(key, facility.as_str());
        }
        for rooms in &self.rooms.special_rooms {
            names.facility(&format!("special_rooms.{}.facility", rooms.room), rooms.facility.as_str());
        }
        for stage in self.rooms.class_size.keys() {
            names.stage(&format!("class_size.{stage}"), stage.as_str());
        }
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
pub(super) fn entry_at<'a>(document: &'a Entry, key: &str) -> Option<&'a Entry> {
    let Node::Table(children) = &document.node else { return None };
    if let Some(entry) = children.get(key) {
        return Some(entry);
    }
    // Names of levers may hold dots themselves.
    children.iter().find_map(|(name, entry)| entry_at(entry, key.strip_prefix(name.as_str())?.strip_prefix('.')?))
}

pub(super) fn place(policy: &Policy, key: &str) -> Place {
    Place::file(format!("{}.toml", policy.name)).column(key)
}

/// Tells where a lever limits distances and the county has none.
pub(super) fn want_distances(
    policy: &Policy,
    county: &County,
    lever: &str,
    (max_km, nearest): (Option<Decimal>, Option<u32>),
    problems: &mut Problems,
) {
    let limit = max_km.map(|_| "max_km").or(nearest.map(|_| "nearest"));
    let Some(key) = limit.filter(|_| !any_distance(county)) else { return };
    let found = format!("{key}, and no distance between any two schools is known");
    let problem = Problem::error("P06", place(policy, &format!("{lever}.{key}")), found, "a county with distances");
    problems.add(problem.help("add distances.csv, or longitude and latitude to schools.csv"));
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

    fn is_whole(&self, name: &FacilityId) -> bool {
        self.vocabulary.facility_kinds.iter().any(|kind| kind.id == *name && kind.whole)
    }

    /// A kind that comes only whole is changed by whole amounts of a kind that does so too.
    fn whole_amount(&mut self, key: &str, facility: &FacilityId, amount: Decimal, by: &FacilityId) {
        if self.is_whole(facility) && !(self.is_whole(by) && amount.is_integer()) {
            let found = format!("{} of {facility} for each unit of {by}", amount.normalize());
            let expected = format!("a whole number, and a lever of whole units: {facility} comes only whole");
            self.problems.add(Problem::error("P42", place(self.policy, key), found, expected));
        }
    }

    /// A share can be written off only of what need not stay whole.
    fn continuous(&mut self, key: &str, facility: &FacilityId) {
        if self.is_whole(facility) {
            let found = format!("a share of {facility}, which comes only whole");
            let problem = Problem::error("P42", place(self.policy, key), found, "a kind of facility that is measured");
            self.problems.add(problem);
        }
    }

    fn need(&mut self, key: &str, what: &str, name: &str, known: &[&str]) {
        if !known.contains(&name) {
            let found = format!("the {what} {name:?}, which the county does not declare");
            let problem = Problem::error("P06", place(self.policy, key), found, one_of(known.iter().copied()));
            self.problems.add(problem.help(did_you_mean(name, known.iter().copied())));
        }
    }
}
