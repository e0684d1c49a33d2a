//! A synthetic county: schools, pupils, teachers and facilities drawn at random around published
//! figures, so that the program can be shown and tested where no school's real figures are public.
//!
//! The same request gives the same bytes on every machine: the draws come from ChaCha8, which is
//! specified to the bit, and the arithmetic uses only +, −, ×, ÷ and the square root, which IEEE
//! 754 rounds alike everywhere (see [`draw`]). `docs/synthetic.md` says how the county is made.

pub mod calibration;
mod draw;
mod facilities;
mod groups;
mod land;
mod layout;
mod levels;
mod people;
mod rooms;
mod site;
mod sizes;
mod staff;
mod write;

use crate::county::{County, Provenance, School, StageUnit, UnitId};
use calibration::{FEWEST_SCHOOLS_PER_TOWNSHIP, MOST_SCHOOLS, STAGES, TOWNSHIPS};
use draw::{Draw, Part};
use site::Site;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What county is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Seed of the draws.
    pub seed: u64,
    /// Schools, of all kinds.
    pub schools: usize,
    /// Townships, the first so many of [`TOWNSHIPS`].
    pub townships: usize,
    /// Name of the county; `None` is a name that says it is synthetic.
    pub name: Option<String>,
}

impl Request {
    /// Refuses what cannot be made.
    ///
    /// # Errors
    /// A sentence on the first argument that is off.
    pub fn check(&self) -> Result<(), String> {
        let most_townships = TOWNSHIPS.len();
        if self.townships == 0 || self.townships > most_townships {
            return Err(format!("{} townships cannot be made; ask for 1 to {most_townships}", self.townships));
        }
        let fewest = self.townships * FEWEST_SCHOOLS_PER_TOWNSHIP;
        if self.schools < fewest {
            return Err(format!(
                "{} schools are too few for {} townships, each of which needs a primary and a junior school; \
                 ask for at least {fewest}, or for fewer townships with --townships",
                self.schools, self.townships
            ));
        }
        if self.schools > MOST_SCHOOLS {
            return Err(format!("{} schools are more than can be made; ask for at most {MOST_SCHOOLS}", self.schools));
        }
        Ok(())
    }

    /// The arguments that make this county, as the provenance tells them.
    #[must_use]
    pub fn command(&self) -> String {
        let mut command = format!("junheng synth --seed {} --schools {}", self.seed, self.schools);
        if self.townships != TOWNSHIPS.len() {
            command.push_str(&format!(" --townships {}", self.townships));
        }
        if let Some(name) = &self.name {
            command.push_str(&format!(" --name {name:?}"));
        }
        command
    }
}

/// Makes the files of a county's folder: names and contents.
///
/// # Errors
/// As [`Request::check`], or where a table cannot be written.
pub fn files(request: &Request) -> Result<Vec<(String, String)>, String> {
    write::files(&make(request)?)
}

/// Makes a county.
///
/// # Errors
/// As [`Request::check`].
pub fn make(request: &Request) -> Result<County, String> {
    request.check()?;
    let mut sites = layout::sites(request);
    sizes::enrol(&mut sites, &mut Draw::new(request.seed, Part::Sizes));
    let mut staff = staff::of(&sites, &mut Draw::new(request.seed, Part::Staff));
    let units: Vec<StageUnit> = sites.iter().flat_map(|site| units(site, &mut staff)).collect();
    Ok(County {
        name: request.name.clone().unwrap_or_else(|| calibration::NAME.to_string()),
        year: calibration::YEAR,
        standard: calibration::STANDARD.to_string(),
        money_unit: "万元".to_string(),
        provenance: provenance(request),
        vocabulary: site::vocabulary(),
        schools: schools(&sites, request.seed),
        roster: people::of(&sites, &units, &mut Draw::new(request.seed, Part::People)).into(),
        units,
        language: None,
        distances: Arc::default(),
        campuses: BTreeMap::new(),
        figures: BTreeMap::new(),
        attestations: BTreeMap::new(),
    })
}

/// The schools with their facilities, land and groups.
fn schools(sites: &[Site], seed: u64) -> Vec<School> {
    let mut facilities = facilities::of(sites, &mut Draw::new(seed, Part::Facilities));
    let land = land::of(sites, &facilities, &mut Draw::new(seed, Part::Land));
    rooms::add(sites, &mut facilities, &mut Draw::new(seed, Part::Rooms));
    let drawn = facilities.into_iter().zip(land).zip(groups::of(sites));
    sites.iter().zip(drawn).map(|(site, ((facilities, land), group))| site.school(facilities, land, group)).collect()
}

/// The stage units of a school, with the teachers that were drawn for them.
fn units(site: &Site, staff: &mut staff::Staff) -> Vec<StageUnit> {
    site.units()
        .map(|(stage, unit)| {
            let id = UnitId { school: site.id.as_str().into(), stage: STAGES[stage].into() };
            let teachers = staff.remove(&id).unwrap_or_default();
            StageUnit { classes: Some(unit.classes), teachers, ..StageUnit::new(id, unit.pupils) }
        })
        .collect()
}

fn provenance(request: &Request) -> Provenance {
    Provenance {
        synthetic: true,
        note: Some(format!(
            "Every figure, every school and every position is invented; only the names of the townships are real. \
             Made by `{}`, calibrated on the published figures that docs/synthetic.md names. \
             It says nothing on the real county.",
            request.command()
        )),
        attribution: None,
        licence: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(seed: u64, schools: usize, townships: usize) -> Request {
        Request { seed, schools, townships, name: None }
    }

    #[test]
    fn the_same_seed_gives_the_same_files_and_another_seed_others() {
        let first = files(&request(1, 72, 8)).unwrap();
        assert_eq!(first, files(&request(1, 72, 8)).unwrap());
        assert_ne!(first, files(&request(2, 72, 8)).unwrap());
    }

    #[test]
    fn every_size_from_the_fewest_schools_up_gives_as_many_schools_as_asked() {
        for townships in 1..=TOWNSHIPS.len() {
            for schools in townships * FEWEST_SCHOOLS_PER_TOWNSHIP..=60 {
                let county = make(&request(7, schools, townships)).unwrap();
                assert_eq!(county.schools.len(), schools);
                for township in &TOWNSHIPS[..townships] {
                    let taught = |stage: &str| {
                        county.units.iter().any(|unit| {
                            unit.id.stage.as_str() == stage
                                && county.school(&unit.id.school).unwrap().township.as_deref()
                                    == Some(&*township.title())
                        })
                    };
                    assert!(taught("primary") && taught("junior"), "{} of {schools} schools", township.name);
                }
            }
        }
    }

    #[test]
    fn what_cannot_be_made_is_refused_with_a_sentence() {
        assert!(request(1, 0, 8).check().unwrap_err().contains("at least 24"));
        assert!(request(1, 23, 8).check().is_err());
        assert!(request(1, MOST_SCHOOLS + 1, 8).check().is_err());
        assert!(request(1, 72, 0).check().is_err());
        assert!(request(1, 72, 9).check().is_err());
    }
}
