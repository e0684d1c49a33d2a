//! Conditions on schools, numbers that hold under them, and relaxations of indicators.

use super::numbers::Sources;
use crate::county::{FacilityId, Ownership, Setting};
use crate::diagnostic::Problems;
use crate::document::{self, Entry, Reader};
use crate::standard::{Condition, Counted, NumberFor, Relaxation};
use std::collections::BTreeMap;

/// The condition under a key; everyone where it is absent.
pub(super) fn under(reader: &mut Reader, key: &'static str, problems: &mut Problems) -> Condition {
    const SETTINGS: [(&str, Setting); 3] =
        [("city", Setting::City), ("town", Setting::Town), ("rural", Setting::Rural)];
    const OWNERSHIPS: [(&str, Ownership); 2] = [("public", Ownership::Public), ("private", Ownership::Private)];
    let Some(mut table) = reader.table(key, problems) else { return Condition::default() };
    let settings = table.items("settings", problems).iter();
    let settings = settings.filter_map(|entry| document::choice_of(entry, &SETTINGS, problems)).collect();
    let condition = Condition {
        settings,
        kinds: table.texts("kinds", problems),
        ownership: table.entry("ownership").and_then(|entry| document::choice_of(entry, &OWNERSHIPS, problems)),
        boarding: table.truth("boarding", problems),
        dense_centre: table.truth("dense_centre", problems),
        founded_until: table.whole("founded_until", problems),
        pupils_from: table.decimal("pupils_from", problems),
        pupils_below: table.decimal("pupils_below", problems),
        migrant_share_above: table.decimal("migrant_share_above", problems),
    };
    table.finish(problems);
    condition
}

/// Numbers for the schools that their `where` means.
pub(super) fn numbers_for(
    reader: &mut Reader,
    key: &'static str,
    sources: &Sources,
    problems: &mut Problems,
) -> Vec<NumberFor> {
    let entries = reader.items(key, problems);
    if entries.is_empty() {
        reader.missing(key, "at least one [[…]] with value, source, sure, and perhaps where", problems);
    }
    let number_for = |entry: &Entry| {
        let mut reader = Reader::new(entry, problems);
        let condition = under(&mut reader, "where", problems);
        let number = sources.number_in(&mut reader, problems);
        reader.finish(problems);
        NumberFor { condition, number }
    };
    entries.iter().map(number_for).collect()
}

pub(super) fn relaxation(entry: &Entry, sources: &Sources, problems: &mut Problems) -> Relaxation {
    let mut reader = Reader::new(entry, problems);
    let relaxation = Relaxation {
        id: reader.required_text("id", problems),
        on: reader.truth("on", problems).unwrap_or(true),
        indicator: reader.required_text("indicator", problems),
        condition: under(&mut reader, "where", problems),
        counts: counted(&mut reader, problems),
        source: sources.source_in(&mut reader, problems),
        sure: sources.sure_in(&mut reader, problems),
    };
    reader.text("clause", problems);
    reader.text("note", problems);
    reader.finish(problems);
    relaxation
}

fn counted(reader: &mut Reader, problems: &mut Problems) -> Counted {
    let visiting = reader.truth("visiting_teachers", problems) == Some(true);
    let facilities = reader.named("facilities", problems).into_iter();
    let facilities: BTreeMap<FacilityId, _> = facilities
        .filter_map(|(id, entry)| Some((FacilityId::from(id), document::decimal_of(entry, problems)?)))
        .collect();
    if visiting != facilities.is_empty() {
        reader.missing("facilities", "either visiting_teachers = true or facilities = { … }", problems);
    }
    if visiting { Counted::VisitingTeachers } else { Counted::Facilities(facilities) }
}
