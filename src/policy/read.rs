//! Reading a policy file and the files it extends.

mod close;
mod facilities;
mod files;
mod horizon;
mod lend;
mod money;
mod objective;
mod open;
mod people;
mod price;
mod requirements;
mod rezone;
mod rules;
mod sharing;

use super::family::Family;
use super::{HireLever, Laid, MoveLever, Policy, SolverOptions};
use crate::county::{FlagId, StageId, TeacherFlags};
use crate::diagnostic::{Checked, Place, Problem, Problems};
use crate::document::{self, Entry, Node, Reader};
use crate::input::{self, shown_path};
use crate::quantity::{Decimal, Wan};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub(super) use files::Files;
pub(super) use horizon::Written;
pub(super) use objective::earlier_plan;

/// A policy with its resolved document.
#[derive(Debug, Clone)]
pub struct Resolved {
    /// The policy.
    pub policy: Policy,
    /// Each key's value and origin, after all overlays.
    pub document: Entry,
    /// The files that were read, the extended ones first.
    pub files: Vec<PathBuf>,
    /// The file of the projection whose pupils are assumed.
    pub projection: Option<PathBuf>,
    /// The group of its sweep, where that has groups.
    pub group: Option<String>,
    /// What its sweep varies: dotted keys and the values that they have here.
    pub varied: Vec<(String, Node)>,
}

/// The most bytes of a policy's name: file systems allow 255 for the name of a folder.
pub(super) const LONGEST_NAME: usize = 200;

/// The most files that extend each other.
const LONGEST_CHAIN: usize = 32;

/// Reads one policy and all that it extends.
///
/// # Errors
/// Every problem of the files, a circle in `extends`, and a sweep.
pub fn read(path: &Path) -> Result<Checked<Resolved>, Problems> {
    Family::read(path, &[], &Laid::default())?.value.one(None)
}

/// The document of a file laid over those of the files it extends.
pub(super) fn resolve(path: &Path, files: &mut Files) -> Result<Entry, Problems> {
    let file = shown_path(path);
    let unreadable = |found: String| {
        let problem = Problem::error("P01", Place::file(&file), found, "the file of a policy");
        Problems::from(problem.help(format!("look at the path: {}", path.display())))
    };
    let canonical = path.canonicalize().map_err(|error| unreadable(input::reason(&error)))?;
    let known = &files.paths;
    if known.contains(&canonical) {
        let circle =
            known.iter().chain([&canonical]).map(|path| shown_path(path)).collect::<Vec<_>>().join(" extends ");
        return Err(Problem::error(
            "P02",
            Place::file(&file),
            format!("a circle: {circle}"),
            "a chain of files that ends",
        )
        .into());
    }
    if known.len() == LONGEST_CHAIN {
        let found = format!("a chain of more than {LONGEST_CHAIN} files");
        return Err(Problem::error("P02", Place::file(&file), found, "a chain of files that ends").into());
    }
    files.paths.push(canonical);
    let text = input::text(path, document::LARGEST_DOCUMENT_MEBIBYTES, "P01", "the file of a policy")?;
    let mut entry = document::parse(&file, &text)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    files.note(&file, folder, &entry);
    let Node::Table(children) = &mut entry.node else { return Ok(entry) };
    let Some(extends) = children.remove("extends") else { return Ok(entry) };
    let mut problems = Problems::default();
    let Some(base) = document::text_of(&extends, &mut problems) else { return Err(problems) };
    let base = resolve(&folder.join(base), files)?;
    Ok(document::overlay(base, entry))
}

/// The policy, and its projection as written.
pub(super) fn parse(entry: &Entry, fallback_name: &str, problems: &mut Problems) -> (Policy, Option<Written>) {
    let mut reader = Reader::new(entry, problems);
    let name = reader.text("name", problems).unwrap_or_else(|| fallback_name.to_string());
    if name.is_empty() || name.contains(['/', '\\']) || name.starts_with('.') || name.len() > LONGEST_NAME {
        let expected =
            "a name that can be a folder: not empty, at most 200 bytes, without slashes, not starting with a dot";
        let place = reader.entry("name").map_or_else(|| Place::file(&reader.place.file), |entry| entry.place.clone());
        problems.add(Problem::error("P03", place, format!("{name:?}"), expected));
    }
    // Read in the order in which files are written, so that problems are told in it.
    let title = reader.text("title", problems).unwrap_or_else(|| name.clone());
    let moves = reader.table("move", problems).and_then(|table| move_lever(table, problems));
    let hires = reader.named("hire", problems).into_iter();
    let hires = hires.filter_map(|(name, entry)| hire_lever(name, entry, problems)).collect();
    let purchases = reader.named("buy", problems).into_iter();
    let purchases = purchases.filter_map(|(name, entry)| facilities::buy_lever(name, entry, problems)).collect();
    let redeployments = reader.named("redeploy", problems).into_iter();
    let redeployments =
        redeployments.filter_map(|(name, entry)| facilities::redeploy_lever(name, entry, problems)).collect();
    let write_offs = facilities::write_offs(&mut reader, problems);
    let rooms = facilities::rooms(&mut reader, problems);
    let upgrades = reader.named("upgrade", problems).into_iter();
    let upgrades = upgrades.filter_map(|(name, entry)| people::upgrade(name, entry, problems)).collect();
    let lendings = reader.named("lend", problems).into_iter();
    let lendings = lendings.filter_map(|(name, entry)| lend::lend(name, entry, problems)).collect();
    let visits = reader.named("visit", problems).into_iter();
    let visits = visits.filter_map(|(name, entry)| sharing::visit(name, entry, problems)).collect();
    let rezonings = rezone::levers(&mut reader, problems);
    let (horizon, projection) = horizon::horizon(&mut reader, problems);
    let closings = close::levers(&mut reader, horizon.years, problems);
    let openings = open::levers(&mut reader, horizon.years, problems);
    let (budget, budget_by_year) = money::budget(&mut reader, horizon.years, problems);
    let sources = money::sources(&mut reader, horizon.years, problems);
    let public_funds = money::public_funds(&mut reader, problems);
    let rotation = people::rotation(&mut reader, horizon.years, problems);
    let attrition = people::attrition(&mut reader, problems);
    let establishment = people::establishment(&mut reader, problems);
    let required_teachers = people::required_teachers(&mut reader, horizon.years, problems);
    let requirements = requirements::requirements(&mut reader, problems);
    let targets = requirements::targets(&mut reader, &requirements, horizon.years, problems);
    let objective = objective::objective(&mut reader, horizon.years, problems);
    let tags = rules::tags(&mut reader, problems);
    let softened = rules::softened(&mut reader, &tags, problems);
    let solver = solver_options(&mut reader, problems);
    let mut policy = Policy {
        name,
        title,
        moves,
        hires,
        purchases,
        redeployments,
        write_offs,
        rooms,
        upgrades,
        rotation,
        attrition,
        establishment,
        required_teachers,
        visits,
        lendings,
        rezonings,
        closings,
        openings,
        taken: Vec::new(),
        opened: Vec::new(),
        budget,
        budget_by_year,
        sources,
        public_funds,
        assumptions: Vec::new(),
        horizon,
        pupils: None,
        requirements,
        targets,
        objective,
        tags,
        softened,
        goal: None,
        naming: super::naming::rule(&mut reader, problems),
        solver,
    };
    objective::refuse_without_use(&mut reader, &policy, problems);
    // A family of policies has taken it away before; it is named among the keys that are known.
    reader.entry("sweep");
    reader.finish(problems);
    policy.assumptions = price::assumptions(entry, &policy);
    (policy, projection)
}

/// A share between 0 and 1.
fn share(reader: &mut Reader, key: &'static str, problems: &mut Problems) -> Option<Decimal> {
    reader.entry(key).and_then(|entry| share_of(entry, problems))
}

/// The share of an entry, between 0 and 1.
fn share_of(entry: &Entry, problems: &mut Problems) -> Option<Decimal> {
    let value = document::decimal_of(entry, problems)?;
    if value > Decimal::ONE {
        let problem = Problem::error("P04", entry.place.clone(), value.to_string(), "a share between 0 and 1");
        problems.add(problem.help("15 % is written 0.15"));
    }
    Some(value)
}

/// A lever may be switched off where a policy extends another that has it.
fn switched_off(reader: &mut Reader, problems: &mut Problems) -> bool {
    reader.truth("allowed", problems) == Some(false)
}

fn move_lever(mut reader: Reader, problems: &mut Problems) -> Option<MoveLever> {
    let off = switched_off(&mut reader, problems);
    let types = reader
        .entry("types")
        .is_some()
        .then(|| reader.texts("types", problems).iter().map(|text| flags_of(text)).collect::<BTreeSet<_>>());
    let lever = MoveLever {
        max_km: reader.decimal("max_km", problems),
        nearest: reader.whole("nearest", problems),
        max_leaving_share: share(&mut reader, "max_leaving_share", problems).unwrap_or(Decimal::ONE),
        max_net_change_share: share(&mut reader, "max_net_change_share", problems),
        cost: Wan(price::price(&mut reader, "cost_wan", problems).unwrap_or_default()),
        types,
        min_years_in_school: reader.whole("min_years_in_school", problems),
    };
    reader.finish(problems);
    (!off).then_some(lever)
}

/// A type from its text, `a+b` or `none`; unknown flags are refused when the policy meets a county.
fn flags_of(text: &str) -> TeacherFlags {
    if text == crate::tables::NO_FLAG {
        return TeacherFlags::default();
    }
    TeacherFlags(text.split('+').map(|flag| FlagId::from(flag.trim())).collect())
}

fn hire_lever(name: &str, entry: &Entry, problems: &mut Problems) -> Option<HireLever> {
    let mut reader = Reader::new(entry, problems);
    let off = switched_off(&mut reader, problems);
    let lever = HireLever {
        name: name.to_string(),
        stage: StageId::from(reader.required_text("stage", problems).as_str()),
        flags: flags_of(&reader.required_text("flags", problems)),
        cost: Wan(price::required_price(&mut reader, "cost_wan", problems)),
        max_teachers: reader.whole("max_teachers", problems),
        max_per_year: reader.whole("max_per_year", problems),
    };
    reader.finish(problems);
    (!off).then_some(lever)
}

fn solver_options(reader: &mut Reader, problems: &mut Problems) -> SolverOptions {
    let default_gap = Decimal::new(1, 3);
    let mut options = SolverOptions { relative_gap: default_gap, node_limit: None };
    let Some(mut table) = reader.table("solver", problems) else { return options };
    options.relative_gap = share(&mut table, "relative_gap", problems).unwrap_or(default_gap);
    options.node_limit = table.whole("node_limit", problems);
    table.finish(problems);
    options
}

impl Resolved {
    /// The resolved policy as TOML, one dotted key a line, each with the file and line that its
    /// value came from. Reading it gives the same policy.
    #[must_use]
    pub fn to_toml(&self) -> String {
        let mut lines = String::new();
        for leaf in document::leaves(&self.document) {
            let key = leaf.place.column.as_deref().unwrap_or_default();
            let origin = Place { column: None, ..leaf.place.clone() };
            lines.push_str(&format!("{key} = {}  # {origin}\n", leaf.node.shown()));
        }
        lines
    }
}
