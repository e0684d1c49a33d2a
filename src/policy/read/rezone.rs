//! The tables `[rezone.STAGE]`.

use super::{share, switched_off};
use crate::county::{SchoolId, StageId};
use crate::diagnostic::{Problem, Problems};
use crate::document::{self, Entry, Reader};
use crate::policy::RezoneLever;
use crate::quantity::Wan;
use std::collections::BTreeMap;

/// The levers by which zones change, one for each stage.
pub(super) fn levers(reader: &mut Reader, problems: &mut Problems) -> Vec<RezoneLever> {
    let tables = reader.named("rezone", problems).into_iter();
    tables.filter_map(|(stage, entry)| lever(stage, entry, problems)).collect()
}

fn lever(stage: &str, entry: &Entry, problems: &mut Problems) -> Option<RezoneLever> {
    let mut reader = Reader::new(entry, problems);
    let off = switched_off(&mut reader, problems);
    let grades = reader.required_whole("grades", problems);
    if let Some(entry) = reader.entry("grades").filter(|_| grades == 0) {
        problems.add(Problem::error("D06", entry.place.clone(), "0", "at least one grade"));
    }
    let lever = RezoneLever {
        stage: StageId::from(stage),
        grades,
        max_km: reader.decimal("max_km", problems),
        nearest: reader.whole("nearest", problems),
        enrolled: reader.truth("enrolled", problems).unwrap_or(false),
        siblings_share: share(&mut reader, "siblings_share", problems).unwrap_or_default(),
        max_class_pupils: reader.whole("max_class_pupils", problems),
        max_school_pupils: reader.whole("max_school_pupils", problems),
        capacity: capacity(&mut reader, problems),
        cost: Wan(reader.decimal("cost_wan", problems).unwrap_or_default()),
        pairs: pairs(&mut reader, problems),
    };
    reader.finish(problems);
    (!off).then_some(lever)
}

fn capacity(reader: &mut Reader, problems: &mut Problems) -> BTreeMap<SchoolId, u32> {
    let named = reader.named("capacity", problems).into_iter();
    named.filter_map(|(school, entry)| Some((SchoolId::from(school), document::whole_of(entry, problems)?))).collect()
}

fn pairs(reader: &mut Reader, problems: &mut Problems) -> BTreeMap<(SchoolId, SchoolId), Option<u32>> {
    let mut pairs = BTreeMap::new();
    for entry in reader.items("pair", problems) {
        let mut table = Reader::new(entry, problems);
        let (from, to) = (table.required_text("from", problems), table.required_text("to", problems));
        let most = table.whole("max_pupils", problems);
        if pairs.insert((SchoolId::from(from.as_str()), SchoolId::from(to.as_str())), most).is_some() {
            let found = format!("the pair {from} and {to} again");
            problems.add(Problem::error("P05", entry.place.clone(), found, "each pair once"));
        }
        table.finish(problems);
    }
    pairs
}
