//! The tables `[close.NAME]`.

use super::{price, share_of, switched_off};
use crate::county::{FacilityId, SchoolId};
use crate::diagnostic::{Problem, Problems};
use crate::document::{self, Entry, Reader};
use crate::policy::CloseLever;
use crate::quantity::{Decimal, Wan};
use std::collections::{BTreeMap, BTreeSet};

pub(super) const DECISIONS: [(&str, bool); 2] = [("may", false), ("must", true)];

/// The levers of closing schools, for a plan of so many years.
pub(super) fn levers(reader: &mut Reader, years: u32, problems: &mut Problems) -> Vec<CloseLever> {
    let tables = reader.named("close", problems).into_iter();
    tables.filter_map(|(name, entry)| lever(name, entry, years, problems)).collect()
}

fn lever(name: &str, entry: &Entry, last: u32, problems: &mut Problems) -> Option<CloseLever> {
    let mut reader = Reader::new(entry, problems);
    let off = switched_off(&mut reader, problems);
    let lever = CloseLever {
        name: name.to_string(),
        school: SchoolId::from(reader.required_text("school", problems).as_str()),
        into: SchoolId::from(reader.required_text("into", problems).as_str()),
        years: years(&mut reader, last, problems),
        must: reader.entry("decide").and_then(|it| document::choice_of(it, &DECISIONS, problems)).unwrap_or_default(),
        max_km: reader.required_decimal("max_km", problems),
        places: reader.whole("places", problems),
        moved: moved(&mut reader, problems),
        cost: Wan(price::price(&mut reader, "cost_wan", problems).unwrap_or_default()),
        saves: Wan(price::price(&mut reader, "saves_wan", problems).unwrap_or_default()),
    };
    reader.finish(problems);
    (!off).then_some(lever)
}

/// The years in which it may close; all of the plan where the key is not there.
fn years(reader: &mut Reader, last: u32, problems: &mut Problems) -> BTreeSet<u32> {
    let Some(list) = reader.entry("years") else { return (1..=last).collect() };
    let mut years = BTreeSet::new();
    for entry in reader.items("years", problems) {
        let Some(year) = document::whole_of(entry, problems) else { continue };
        if year == 0 || year > last {
            let expected = format!("a year of the plan, 1 to {last}");
            problems.add(Problem::error("P10", entry.place.clone(), year.to_string(), expected));
        }
        years.insert(year);
    }
    if years.is_empty() && !problems.any_error() {
        let problem = Problem::error("P10", list.place.clone(), "no year", format!("years of the plan, 1 to {last}"));
        problems.add(problem.help("allowed = false switches the closing off"));
    }
    years
}

/// Shares of kinds of facility that go along.
pub(super) fn moved(reader: &mut Reader, problems: &mut Problems) -> BTreeMap<FacilityId, Decimal> {
    let named = reader.named("moved_share", problems).into_iter();
    named.filter_map(|(kind, entry)| Some((FacilityId::from(kind), share_of(entry, problems)?))).collect()
}
