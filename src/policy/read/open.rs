//! The tables `[open.NAME]`.

use super::close::{DECISIONS, moved};
use super::facilities::{SETTINGS, decimals, payments_that_do_not_add_up};
use super::{price, share_of, switched_off};
use crate::county::{FacilityId, Ownership, School, SchoolId, StageId};
use crate::diagnostic::{Problem, Problems};
use crate::document::{self, Entry, Node, Reader};
use crate::policy::{CloseLever, OpenLever};
use crate::quantity::{Decimal, Wan};
use std::collections::{BTreeMap, BTreeSet};

/// The levers of opening schools, for a plan of so many years.
pub(super) fn levers(reader: &mut Reader, years: u32, problems: &mut Problems) -> Vec<OpenLever> {
    let tables = reader.named("open", problems).into_iter();
    tables.filter_map(|(name, entry)| lever(name, entry, years, problems)).collect()
}

fn lever(name: &str, entry: &Entry, last: u32, problems: &mut Problems) -> Option<OpenLever> {
    let mut reader = Reader::new(entry, problems);
    let off = switched_off(&mut reader, problems);
    let school = school(&mut reader, problems);
    let stages = reader.texts("stages", problems).iter().map(|stage| StageId::from(stage.as_str())).collect();
    if reader.entry("stages").is_none() {
        reader.missing("stages", "the stages that it teaches", problems);
    }
    let lead_years = reader.whole("lead_years", problems).unwrap_or_default();
    let years = years(&mut reader, lead_years, last, problems);
    let max_km = reader.required_decimal("max_km", problems);
    let lever = OpenLever {
        name: name.to_string(),
        stages,
        must: reader.entry("decide").and_then(|it| document::choice_of(it, &DECISIONS, problems)).unwrap_or_default(),
        max_km,
        places: reader.required_whole("places", problems),
        merges: merges(name, &mut reader, &school, (&years, max_km), problems),
        takes: takes(&mut reader, problems),
        lead_years,
        payment_shares: decimals(&mut reader, "payment_shares", problems),
        cost: Wan(price::required_price(&mut reader, "cost_wan", problems)),
        runs: Wan(price::required_price(&mut reader, "runs_wan", problems)),
        school,
        years,
    };
    let of_payments = payments_that_do_not_add_up(lever.lead_years, &lever.payment_shares);
    for (key, found, expected, help) in of_payments {
        let place = reader.entry(key).map_or_else(|| reader.place.clone(), |entry| entry.place.clone());
        problems.add(Problem::error("P41", place, found, expected).help(help));
    }
    reader.finish(problems);
    (!off).then_some(lever)
}

fn school(reader: &mut Reader, problems: &mut Problems) -> School {
    let id = SchoolId::from(reader.required_text("school", problems).as_str());
    let name = reader.required_text("name", problems);
    let kind = reader.required_text("kind", problems);
    let degrees = ["longitude", "latitude"].map(|key| degrees(reader, key, problems));
    if reader.entry("facilities").is_none() {
        reader.missing("facilities", "a table of what it opens with, by kind of facility", problems);
    }
    let facilities = reader.named("facilities", problems).into_iter();
    let figure = |(kind, entry)| Some((FacilityId::from(kind), Some(document::decimal_of(entry, problems)?)));
    let facilities = facilities.filter_map(figure).collect();
    School {
        township: reader.text("township", problems),
        setting: reader.entry("setting").and_then(|entry| document::choice_of(entry, &SETTINGS, problems)),
        coordinates: degrees[0].zip(degrees[1]),
        ownership: Some(Ownership::Public),
        land_area: reader.decimal("land_area", problems),
        free_land: reader.decimal("free_land", problems),
        facilities,
        ..School::new(id, name, kind)
    }
}

/// Degrees east or north, as the table of schools has them.
fn degrees(reader: &mut Reader, key: &'static str, problems: &mut Problems) -> Option<f64> {
    let Some(entry) = reader.entry(key) else {
        reader.missing(key, "degrees, so that its distances are known", problems);
        return None;
    };
    let most = if key == "longitude" { 180 } else { 90 };
    let value = document::signed_decimal_of(entry, problems)?;
    if value.abs() > Decimal::from(most) {
        let expected = format!("degrees from -{most} to {most}");
        problems.add(Problem::error("D06", entry.place.clone(), value.to_string(), expected));
    }
    Some(crate::quantity::approximate(value))
}

/// The years in which it may open; all in which it can be built where the key is not there.
fn years(reader: &mut Reader, lead_years: u32, last: u32, problems: &mut Problems) -> BTreeSet<u32> {
    let first = lead_years.saturating_add(1);
    let expected = || match first <= last {
        true => format!("a year of the plan in which it is built, {first} to {last}"),
        false => format!("horizon.years above lead_years = {lead_years}"),
    };
    let Some(list) = reader.entry("years") else {
        if first > last {
            let place = reader.entry("lead_years").map_or_else(|| reader.place.clone(), |entry| entry.place.clone());
            let found = format!("lead_years = {lead_years} in a plan of {last} years");
            problems.add(Problem::error("P10", place, found, "a school that is built within the plan"));
        }
        return (first..=last).collect();
    };
    let mut years = BTreeSet::new();
    for entry in reader.items("years", problems) {
        let Some(year) = document::whole_of(entry, problems) else { continue };
        if year < first || year > last {
            problems.add(Problem::error("P10", entry.place.clone(), year.to_string(), expected()));
        }
        years.insert(year);
    }
    if years.is_empty() && !problems.any_error() {
        let problem = Problem::error("P10", list.place.clone(), "no year", expected());
        problems.add(problem.help("allowed = false switches the opening off"));
    }
    years
}

/// Each school that merges as a closing into the new one.
fn merges(
    name: &str,
    reader: &mut Reader,
    new: &School,
    (years, max_km): (&BTreeSet<u32>, Decimal),
    problems: &mut Problems,
) -> Vec<CloseLever> {
    let moved = moved(reader, problems);
    let merged = reader.texts("merges", problems);
    if let Some(entry) = reader.entry("moved_share").filter(|_| merged.is_empty()) {
        let found = "moved_share where no school merges";
        let problem = Problem::error("P63", entry.place.clone(), found, "merges beside it");
        problems.add(problem.help("name the schools that merge, or leave moved_share out"));
    }
    let lever = |school: &String| CloseLever {
        name: name.to_string(),
        school: SchoolId::from(school.as_str()),
        into: new.id.clone(),
        years: years.clone(),
        must: false,
        max_km,
        places: None,
        moved: moved.clone(),
        cost: Wan::default(),
        saves: Wan::default(),
    };
    merged.iter().map(lever).collect()
}

/// Shares by school, one for all years or one for each.
fn takes(reader: &mut Reader, problems: &mut Problems) -> BTreeMap<SchoolId, Vec<Decimal>> {
    let named = reader.named("takes_share", problems).into_iter();
    let shares = named.map(|(school, entry)| {
        let each = match &entry.node {
            Node::Array(items) => items.iter().collect(),
            _ => vec![entry],
        };
        let shares: Vec<Decimal> = each.into_iter().filter_map(|entry| share_of(entry, problems)).collect();
        (SchoolId::from(school), shares)
    });
    shares.collect()
}
