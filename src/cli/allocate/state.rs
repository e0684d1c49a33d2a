//! The counties of a state as they are read: one that cannot be read stops no other.

use super::super::options::Options;
use super::super::run::Run;
use super::super::{Stop, county_and_standard, exit};
use super::members::at;
use crate::county::County;
use crate::diagnostic::Problems;
use crate::language::Language;
use crate::policy::{Family, Projections};
use crate::quantity::Decimal;
use crate::report::evaluation::provenance_sentences;
use crate::standard::Standard;
use crate::sweep;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The file that makes a folder a county.
const DECLARATION: &str = "county.toml";

/// A county of the state.
struct Member {
    path: PathBuf,
    /// Name of its folder, or of its workbook without the ending.
    folder: String,
    read: Option<(County, Standard)>,
}

/// All of them, in the order of the command line.
pub(super) struct State {
    members: Vec<Member>,
    money_unit: String,
}

/// A county under a policy: its run, or why there is none.
pub(super) type UnderPolicy = Result<Run, Vec<String>>;

impl State {
    /// Reads the counties; what is wrong with one is told, and the others are read.
    pub(super) fn read(paths: &[PathBuf], options: &Options) -> Result<Self, Stop> {
        let mut members = Vec::new();
        for path in counties(paths)? {
            let read = match county_and_standard(&path, options.standard.as_deref()) {
                Ok(read) => Some(read),
                Err(Stop::Input(problems)) => {
                    eprint!("{problems}");
                    None
                }
                Err(stop) => return Err(stop),
            };
            let folder = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            members.push(Member { folder, path, read });
        }
        let money_unit = refuse_mixed(&members)?;
        Ok(Self { members, money_unit })
    }

    pub(super) fn money_unit(&self) -> &str {
        &self.money_unit
    }

    /// Name of the folder and of the county at a place.
    pub(super) fn names(&self, place: usize) -> (&str, &str) {
        let member = &self.members[place];
        (&member.folder, member.read.as_ref().map_or("", |(county, _)| &county.name))
    }

    /// What invalid counties end with.
    pub(super) fn exit_code(&self) -> u8 {
        if self.members.iter().all(|member| member.read.is_some()) { exit::OK } else { exit::INVALID_INPUT }
    }

    /// Where the data come from, each told once.
    pub(super) fn provenance(&self) -> Vec<String> {
        let mut told = BTreeSet::new();
        let read = self.members.iter().filter_map(|member| member.read.as_ref());
        let sentences =
            read.flat_map(|(county, standard)| provenance_sentences(county, standard, Language::English.catalogue()));
        sentences.filter(|sentence| told.insert(sentence.clone())).collect()
    }

    /// Each county under a policy, with the folder of its results.
    pub(super) fn runs(
        &self,
        (family, scenario): (&Family, Option<&str>),
        budget: Decimal,
        options: &Options,
        folder: Option<&Path>,
    ) -> Vec<UnderPolicy> {
        let run = |member: &Member| {
            let Some((county, standard)) = &member.read else {
                return Err(vec!["its tables cannot be read; the errors are told above".to_string()]);
            };
            fits(county, standard, (family, scenario), budget).map_err(|problems| {
                eprint!("{problems}");
                vec!["the policy does not fit it; the errors are told above".to_string()]
            })?;
            let options = options.within(folder.map(|folder| folder.join(&member.folder)));
            Ok(Run::with(&member.path, (county.clone(), standard.clone()), options))
        };
        self.members.iter().map(run).collect()
    }
}

fn fits(
    county: &County,
    standard: &Standard,
    (family, scenario): (&Family, Option<&str>),
    budget: Decimal,
) -> Result<(), Problems> {
    let mut projections = Projections::of(county);
    let policies: Result<Vec<_>, Problems> =
        at(family, scenario, &[budget])?.into_iter().map(|it| it.meet_with(&mut projections)).collect();
    sweep::check(county, standard, policies?.iter().map(|resolved| &resolved.policy))
}

/// Counties that are named, and those in folders that hold counties.
fn counties(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Stop> {
    let refuse = |sentence: String| Stop::Because(exit::USAGE, sentence);
    let mut found = Vec::new();
    for path in paths {
        let names = if path.join(DECLARATION).exists() || !path.is_dir() {
            Vec::new()
        } else {
            crate::output::folders_of(path).map_err(refuse)?
        };
        let within = names.iter().map(|name| path.join(name)).filter(|path| path.join(DECLARATION).is_file());
        let within: Vec<PathBuf> = within.collect();
        if within.is_empty() { found.push(path.clone()) } else { found.extend(within) }
    }
    let mut names = BTreeSet::new();
    for path in &found {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
        if name.is_empty() || !names.insert(name) {
            let shown = path.display();
            return Err(refuse(format!(
                "{shown}: another county's folder has that name; the results need one of its own"
            )));
        }
    }
    Ok(found)
}

/// The money unit of all counties that could be read.
fn refuse_mixed(members: &[Member]) -> Result<String, Stop> {
    let mut units = members.iter().filter_map(|it| Some((&it.folder, &it.read.as_ref()?.0.money_unit)));
    let Some((first, unit)) = units.next() else {
        return Err(Stop::Because(exit::INVALID_INPUT, "no county could be read".to_string()));
    };
    match units.find(|(_, other)| *other != unit) {
        None => Ok(unit.to_string()),
        Some((folder, other)) => Err(Stop::Because(
            exit::INVALID_INPUT,
            format!("the money of {folder} is in {other}, that of {first} in {unit}; one budget needs one money_unit"),
        )),
    }
}
