//! Whether a standard and a county speak of the same things.

use super::{Numerator, Standard};
use crate::county::County;
use crate::diagnostic::{Place, Problem, Problems, did_you_mean, one_of};

impl Standard {
    /// Checks that a county's vocabulary has all the names that the standard counts, and that the
    /// county tells no figure and attests no item that the standard does not have.
    ///
    /// # Errors
    /// Each name that one has and the other has not, with the nearest one.
    pub fn fits(&self, county: &County) -> Result<(), Problems> {
        let vocabulary = &county.vocabulary;
        let mut problems = self.figures_and_items(county);
        let facilities: Vec<&str> = vocabulary.facility_kinds.iter().map(|kind| kind.id.as_str()).collect();
        let flags: Vec<&str> = vocabulary.teacher_flags.iter().map(String::as_str).collect();
        let stages: Vec<&str> = vocabulary.stages.iter().map(String::as_str).collect();
        let mut need = |name: &str, known: &[&str], what: &str, by: &str| {
            if !known.contains(&name) {
                problems.add(
                    Problem::error(
                        "S04",
                        Place::file("county.toml"),
                        format!("no {what} {name:?}, which {by} counts"),
                        one_of(known.iter().copied()),
                    )
                    .help(did_you_mean(name, known.iter().copied())),
                );
            }
        };
        for stage in &self.stages {
            need(stage.id.as_str(), &stages, "stage", &format!("the standard {}", self.id));
        }
        for indicator in &self.indicators {
            let by = format!("the indicator {}", indicator.id);
            match &indicator.numerator {
                Numerator::Teachers(named) => {
                    named.iter().for_each(|flag| need(flag.as_str(), &flags, "teacher flag", &by))
                }
                Numerator::Facilities(named) => {
                    named.keys().for_each(|id| need(id.as_str(), &facilities, "facility", &by))
                }
            }
        }
        if problems.any_error() { Err(problems) } else { Ok(()) }
    }

    /// Figures and attestations that no item would look at.
    fn figures_and_items(&self, county: &County) -> Problems {
        let mut problems = Problems::default();
        let asked: Vec<&str> = self.figures().map(|(name, _)| name).collect();
        let attested: Vec<&str> = self.attested_items().map(|item| item.id.as_str()).collect();
        let mut refuse = |file: &str, name: &str, known: &[&str]| {
            let expected = one_of(known.iter().copied());
            let problem = Problem::error("S06", Place::file(file), format!("{name:?}"), expected);
            problems.add(problem.help(did_you_mean(name, known.iter().copied())));
        };
        for name in county.figures.keys().filter(|name| !asked.contains(&name.as_str())) {
            refuse("figures", name, &asked);
        }
        for name in county.attestations.keys().filter(|name| !attested.contains(&name.as_str())) {
            refuse("attestations", name, &attested);
        }
        problems
    }
}
