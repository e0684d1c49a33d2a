//! Checking that new schools are new, that their pupils come from schools of the county that are near
//! enough, and that all their facilities are told.

use super::close_fits::{beside, known_facility, known_school};
use super::fits::place;
use super::{MOST_COMBINATIONS, OpenLever, Policy, PostScope};
use crate::county::{County, SchoolId, StageId};
use crate::diagnostic::{Place, Problem, Problems, did_you_mean, one_of};
use crate::plan::Opening;
use crate::quantity::Decimal;
use std::collections::BTreeSet;

/// Schools that are there already or twice, that pupils cannot come from, or of which figures are missing;
/// levers that cannot stand beside them; and too many choices.
pub(super) fn check(policy: &Policy, county: &County, problems: &mut Problems) {
    combinations(policy, problems);
    if policy.openings.is_empty() {
        return;
    }
    together(policy, problems);
    let opened = |lever: &OpenLever| Opening { year: 1, lever: lever.name.clone(), school: lever.school.id.clone() };
    let all: Vec<Opening> = policy.openings.iter().map(opened).collect();
    let with = policy.taking(&[], &all).with_new_schools(county).into_owned();
    for lever in &policy.openings {
        let asked = Asked { policy, lever, county };
        asked.is_new(problems);
        asked.names(problems);
        asked.pupils_come(&with, problems);
        asked.merged_once(problems);
        asked.shares(problems);
        asked.figures(problems);
    }
}

fn combinations(policy: &Policy, problems: &mut Problems) {
    let count = policy.count_of_combinations();
    if count > MOST_COMBINATIONS {
        let (key, what) = match (policy.closings.is_empty(), policy.openings.is_empty()) {
            (false, true) => ("close", "closings"),
            (true, _) => ("open", "openings"),
            (false, false) => ("open", "closings and openings"),
        };
        let found = format!("{count} choices of {what}");
        let problem = Problem::error("P61", place(policy, key), found, format!("at most {MOST_COMBINATIONS}"));
        problems.add(problem.help("each is solved by itself: name fewer years, or decide some schools before"));
    }
}

fn together(policy: &Policy, problems: &mut Problems) {
    let boarders = policy.public_funds.as_ref().is_some_and(|norms| !norms.boarder.is_zero());
    let others = [
        ("rezone, which decides the pupils too", !policy.rezonings.is_empty()),
        ("an establishment of single schools", policy.has_posts_by_school()),
        ("boarder_yuan, while nobody knows the boarders of a new school", boarders),
    ];
    beside(policy, "open", &others, problems);
}

impl Policy {
    /// Whether each school has posts of its own.
    pub(super) fn has_posts_by_school(&self) -> bool {
        self.establishment.as_ref().is_some_and(|it| it.scope == PostScope::School)
    }
}

/// One lever before the county.
struct Asked<'a> {
    policy: &'a Policy,
    lever: &'a OpenLever,
    county: &'a County,
}

impl Asked<'_> {
    fn place(&self, key: &str) -> Place {
        place(self.policy, &format!("open.{}.{key}", self.lever.name))
    }

    fn refuse(&self, key: &str, found: String, expected: impl Into<String>, help: &str, problems: &mut Problems) {
        problems.add(Problem::error("P63", self.place(key), found, expected).help(help));
    }

    fn is_new(&self, problems: &mut Problems) {
        let id = &self.lever.school.id;
        if self.county.school(id).is_some() {
            let found = format!("the school {:?}, which the county has already", id.as_str());
            self.refuse("school", found, "the code of a new school", "take a code that no school has", problems);
        }
        let again = |other: &&OpenLever| other.name != self.lever.name && other.school.id == *id;
        if self.policy.openings.iter().any(|other| again(&other)) {
            let found = format!("the school {:?} again", id.as_str());
            self.refuse("school", found, "each new school once", "one lever may name several years", problems);
        }
    }

    /// Names that the county must declare.
    fn names(&self, problems: &mut Problems) {
        let vocabulary = &self.county.vocabulary;
        let mut need = |key: &str, what: &str, name: &str, known: &[String]| {
            if known.iter().all(|known| known != name) {
                let known = || known.iter().map(String::as_str);
                let found = format!("the {what} {name:?}, which the county does not declare");
                let problem = Problem::error("P06", self.place(key), found, one_of(known()));
                problems.add(problem.help(did_you_mean(name, known())));
            }
        };
        need("kind", "kind of school", &self.lever.school.kind, &vocabulary.school_kinds);
        self.lever.stages.iter().for_each(|stage| need("stages", "stage", stage.as_str(), &vocabulary.stages));
        if self.lever.stages.is_empty() {
            self.refuse("stages", "no stage".to_string(), "the stages that it teaches", "name them", problems);
        }
        let mut seen = BTreeSet::new();
        if let Some(stage) = self.lever.stages.iter().find(|stage| !seen.insert(*stage)) {
            self.refuse("stages", format!("the stage {stage} again"), "each stage once", "leave it out", problems);
        }
    }

    /// The schools whose pupils it takes: they are there, near enough, and teach what it teaches.
    fn pupils_come(&self, with: &County, problems: &mut Problems) {
        let merged = self.lever.merges.iter().map(|merged| ("merges", &merged.school));
        let sources: Vec<_> = merged.chain(self.lever.takes.keys().map(|school| ("takes_share", school))).collect();
        if sources.is_empty() {
            let expected = "schools that merge into it, or shares of the pupils of others";
            self.refuse("merges", "a new school without pupils".to_string(), expected, "name them", problems);
        }
        let mut taught: BTreeSet<&StageId> = BTreeSet::new();
        for (key, school) in sources {
            if !known_school(self.county, school, || self.place(key), problems) {
                continue;
            }
            let stages: Vec<_> = self.county.units_of(school).map(|unit| &unit.id.stage).collect();
            taught.extend(&stages);
            let lacks = stages.into_iter().find(|stage| key == "merges" && !self.lever.stages.contains(stage));
            if let Some(stage) = lacks {
                let found = format!("the school {school}, which teaches {stage}");
                let expected = format!("a school of stages that {} teaches", self.lever.school.id);
                self.refuse(key, found, expected, "add the stage to stages, or leave the school out", problems);
            }
            self.distance(with, school, problems);
        }
        if let Some(stage) = self.lever.stages.iter().find(|stage| !taught.contains(stage)) {
            let found = format!("the stage {stage}, which none of the schools teaches that its pupils come from");
            self.refuse("stages", found, "stages that they teach", "leave it out, or name more schools", problems);
        }
    }

    fn distance(&self, with: &County, school: &SchoolId, problems: &mut Problems) {
        let km = with.kilometres(school, &self.lever.school.id);
        if km.is_some_and(|km| km <= self.lever.max_km) {
            return;
        }
        let far = km.map_or("an unknown distance".to_string(), |km| format!("{} km", km.normalize()));
        let found = format!("{far} from {school} to {}", self.lever.school.id);
        let expected = format!("at most {} km", self.lever.max_km.normalize());
        let help = "pupils go to a school nearby: leave that school out, or give its longitude and latitude";
        self.refuse("max_km", found, expected, help, problems);
    }

    /// A school merges once, and nothing is taken of one that may close.
    fn merged_once(&self, problems: &mut Problems) {
        let help = "name each school that closes or merges once, and schools that stay to take pupils from";
        let merged: BTreeSet<&SchoolId> = self.lever.merges.iter().map(|merged| &merged.school).collect();
        for school in merged {
            let closings = self.policy.closings.iter();
            let merges = self.policy.openings.iter().flat_map(|lever| &lever.merges);
            if closings.chain(merges).filter(|other| other.school == *school).count() > 1 {
                self.refuse("merges", format!("the school {school} again"), "each school once", help, problems);
            }
        }
        for school in self.lever.takes.keys().filter(|school| self.policy.may_close(school)) {
            let found = format!("the school {school}, which may close");
            self.refuse("takes_share", found, "a school that stays open", help, problems);
        }
    }

    /// At least one pupil stays at each school, whatever opens.
    fn shares(&self, problems: &mut Problems) {
        for (school, own) in &self.lever.takes {
            let most = |lever: &OpenLever| lever.takes.get(school).and_then(|shares| shares.iter().max()).copied();
            let all: Decimal =
                self.policy.openings.iter().filter_map(most).fold(Decimal::ZERO, Decimal::saturating_add);
            if all >= Decimal::ONE || own.is_empty() {
                let found = if own.is_empty() {
                    format!("no share of {school}")
                } else {
                    format!("{} of the pupils of {school} in all", all.normalize())
                };
                let help = "a school all of whose pupils go belongs to merges";
                self.refuse("takes_share", found, "shares that add up to less than 1", help, problems);
            }
        }
    }

    /// Every kind of facility has a figure, whole where the kind is.
    fn figures(&self, problems: &mut Problems) {
        let told = &self.lever.school.facilities;
        for kind in &self.county.vocabulary.facility_kinds {
            match told.get(&kind.id).copied().flatten() {
                None => {
                    let found = format!("no figure of {}", kind.id);
                    let help = "write 0 where it opens without any";
                    self.refuse("facilities", found, "a figure of each kind of facility", help, problems);
                }
                Some(amount) if kind.whole && !amount.is_integer() => {
                    let found = format!("{} of {}, which comes only whole", amount.normalize(), kind.id);
                    let problem = Problem::error("P42", self.place("facilities"), found, "a whole number");
                    problems.add(problem);
                }
                Some(_) => {}
            }
        }
        told.keys().for_each(|kind| known_facility(self.county, kind, || self.place("facilities"), problems));
        let moved = self.lever.merges.first().into_iter().flat_map(|merged| merged.moved.keys());
        moved.for_each(|kind| known_facility(self.county, kind, || self.place("moved_share"), problems));
    }
}
