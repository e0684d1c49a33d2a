//! The pupils that a policy assumes: those of its projection.

use super::{Policy, Resolved};
use crate::county::County;
use crate::diagnostic::{Place, Problem, Problems, did_you_mean, one_of};
use crate::enrolment::{self, Course};

impl Resolved {
    /// Checks that the policy fits a county, and takes the pupils of its projection and the
    /// steps of the earlier plan that it names.
    ///
    /// # Errors
    /// As [`Resolved::fits`], every problem of the projection and of the plan, and a variant that it has not.
    pub fn meet(mut self, county: &County) -> Result<Self, Problems> {
        let mut problems = self.fits(county).err().unwrap_or_default();
        if let Err(found) = self.read_earlier_plan() {
            problems.absorb(found);
        }
        match self.course(county) {
            Ok(course) => self.policy.pupils = course,
            Err(found) => problems.absorb(found),
        }
        if problems.any_error() { Err(problems) } else { Ok(self) }
    }

    fn course(&self, county: &County) -> Result<Option<Course>, Problems> {
        let Some(file) = &self.projection else { return Ok(None) };
        let years = self.policy.horizon.years;
        let assumptions = enrolment::read(file, county, years)?.value;
        let mut courses = enrolment::project(county, &assumptions, years)?.courses;
        if let [own] = courses.as_slice()
            && own.variant == enrolment::OWN
        {
            return Ok(courses.pop());
        }
        let variant = &self.policy.horizon.variant;
        match courses.iter().position(|course| course.variant == variant) {
            Some(place) => Ok(Some(courses.swap_remove(place))),
            None => Err(self.no_such_variant(&courses)),
        }
    }

    fn no_such_variant(&self, courses: &[Course]) -> Problems {
        let variant = &self.policy.horizon.variant;
        let known: Vec<&str> = courses.iter().map(|course| course.variant).collect();
        let found = format!("the variant {variant:?}, which the projection has not");
        let place = self.place_of("horizon.variant").unwrap_or_else(|| place_in(&self.policy, "horizon.variant"));
        let problem = Problem::error("P06", place, found, one_of(known.iter().copied()));
        problem.help(did_you_mean(variant, known.iter().copied())).into()
    }
}

fn place_in(policy: &Policy, key: &str) -> Place {
    Place::file(format!("{}.toml", policy.name)).column(key)
}
