//! The pupils that a policy assumes: those of its projection.

use super::{Policy, Resolved};
use crate::county::County;
use crate::diagnostic::{Place, Problem, Problems, did_you_mean, one_of};
use crate::enrolment::{self, Course};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The courses of a projection's variants.
type Courses = Vec<Arc<Course>>;

/// The projections that policies name, each read once for all scenarios of its number of years.
#[derive(Debug)]
pub struct Projections<'a> {
    county: &'a County,
    read: BTreeMap<(PathBuf, u32), Result<Courses, Problems>>,
}

impl<'a> Projections<'a> {
    /// Of a county; none is read yet.
    #[must_use]
    pub fn of(county: &'a County) -> Self {
        Self { county, read: BTreeMap::new() }
    }

    /// The courses of a file for so many years.
    fn courses(&mut self, file: &Path, years: u32) -> Result<&[Arc<Course>], Problems> {
        let read = self.read.entry((file.to_path_buf(), years)).or_insert_with(|| {
            let assumptions = enrolment::read(file, self.county, years)?.value;
            let courses = enrolment::project(self.county, &assumptions, years)?.courses;
            Ok(courses.into_iter().map(Arc::new).collect())
        });
        read.as_deref().map_err(Clone::clone)
    }
}

impl Resolved {
    /// Checks that the policy fits a county, and takes the pupils of its projection and the
    /// steps of the earlier plan that it names.
    ///
    /// # Errors
    /// As [`Resolved::fits`], every problem of the projection and of the plan, and a variant that it has not.
    pub fn meet(self, county: &County) -> Result<Self, Problems> {
        self.meet_with(&mut Projections::of(county))
    }

    /// The same for many policies of a county.
    ///
    /// # Errors
    /// As for [`Resolved::meet`].
    pub fn meet_with(mut self, projections: &mut Projections) -> Result<Self, Problems> {
        let mut problems = self.fits(projections.county).err().unwrap_or_default();
        if let Err(found) = self.read_earlier_plan() {
            problems.absorb(found);
        }
        match self.course(projections) {
            Ok(course) => self.policy.pupils = course,
            Err(found) => problems.absorb(found),
        }
        if problems.any_error() { Err(problems) } else { Ok(self) }
    }

    fn course(&self, projections: &mut Projections) -> Result<Option<Arc<Course>>, Problems> {
        let Some(file) = &self.projection else { return Ok(None) };
        let courses = projections.courses(file, self.policy.horizon.years)?;
        if let [own] = courses
            && own.variant == enrolment::OWN
        {
            return Ok(Some(Arc::clone(own)));
        }
        let variant = &self.policy.horizon.variant;
        match courses.iter().find(|course| course.variant == variant) {
            Some(course) => Ok(Some(Arc::clone(course))),
            None => Err(self.no_such_variant(courses)),
        }
    }

    fn no_such_variant(&self, courses: &[Arc<Course>]) -> Problems {
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
