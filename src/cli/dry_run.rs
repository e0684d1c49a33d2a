//! `compare --dry-run`: how many scenarios there are, and which.

use super::options::{Format, Options};
use super::policies::{families, scenarios};
use super::{Stop, counted_scenarios, exit, show};
use crate::language::Language;
use crate::policy::{Family, MOST_SCENARIOS};
use crate::report::scenario_list::ScenarioList;
use crate::report::{json, terminal};
use std::path::{Path, PathBuf};

/// How many of more scenarios than a run may have are listed.
const LISTED: usize = 20;

/// Reads and checks everything, solves nothing, and lists the scenarios.
pub(super) fn dry_run(county: &Path, policies: &[PathBuf], options: &Options) -> Result<u8, Stop> {
    let (county, _) = super::county_and_standard(county, options.standard.as_deref())?;
    let families = families(policies, options)?;
    let count = families.iter().fold(0, |sum: u128, (_, family)| sum.saturating_add(family.count()));
    let list = if count > MOST_SCENARIOS {
        ScenarioList { count, scenarios: first(&families, LISTED) }
    } else {
        scenarios(&families, &county)?;
        ScenarioList { count, scenarios: first(&families, usize::MAX) }
    };
    show(&match options.format {
        Format::Json => json::render(&list.document()),
        Format::Table => for_people(&list),
    })?;
    Ok(exit::OK)
}

fn first(families: &[(&Path, Family)], most: usize) -> Vec<crate::policy::Listed> {
    families.iter().flat_map(|(_, family)| family.listed()).take(most).collect()
}

fn for_people(list: &ScenarioList) -> String {
    let text = terminal::render(&list.table(), Language::English.catalogue());
    if list.count > MOST_SCENARIOS {
        let shown = list.scenarios.len();
        return format!(
            "{text}{} scenarios, of which the first {shown} are shown; one run may have at most {MOST_SCENARIOS}.\n",
            list.count
        );
    }
    format!("{text}{} would be solved.\n", counted_scenarios(list.scenarios.len()))
}
