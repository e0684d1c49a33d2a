//! Items: what each asks and by which check it is judged.

use super::conditions::{numbers_for, under};
use super::numbers::Sources;
use crate::county::{FacilityId, FlagId, StageId};
use crate::diagnostic::{Problem, Problems, did_you_mean, one_of};
use crate::document::{self, Entry, Reader};
use crate::standard::{Area, Item, Part, Quantity, Ratio, Rule};

/// A check: its name in standards' files and what reads its keys.
struct Check {
    name: &'static str,
    parse: fn(&mut Reader, &Sources, &mut Problems) -> Rule,
}

/// All checks.
const CHECKS: [Check; 7] = [
    Check { name: "attested", parse: attested },
    Check { name: "figure", parse: figure },
    Check { name: "ratio", parse: ratio },
    Check { name: "special_rooms", parse: special_rooms },
    Check { name: "school_size", parse: school_size },
    Check { name: "class_size", parse: class_size },
    Check { name: "funding_floor", parse: funding_floor },
];

pub(super) fn item(entry: &Entry, sources: &Sources, problems: &mut Problems) -> Item {
    let mut reader = Reader::new(entry, problems);
    let area = match reader.entry("area") {
        Some(area) => document::choice_of(area, &Area::NAMES, problems),
        None => {
            reader.missing("area", &one_of(Area::NAMES.iter().map(|(name, _)| *name)), problems);
            None
        }
    };
    let parts = reader.items("part", problems);
    if parts.is_empty() {
        reader.missing("part", "at least one [[item.part]] with check = …", problems);
    }
    let item = Item {
        id: reader.required_text("id", problems),
        area: area.unwrap_or(Area::Other),
        title: reader.required_text("title", problems),
        title_zh: reader.text("title_zh", problems).unwrap_or_default(),
        veto: reader.truth("veto", problems).unwrap_or(false),
        note: reader.text("note", problems),
        parts: parts.iter().filter_map(|entry| part(entry, sources, problems)).collect(),
    };
    reader.finish(problems);
    item
}

fn part(entry: &Entry, sources: &Sources, problems: &mut Problems) -> Option<Part> {
    let mut reader = Reader::new(entry, problems);
    let title = reader.text("title", problems);
    let title_zh = reader.text("title_zh", problems);
    let checks: Vec<(&str, &Check)> = CHECKS.iter().map(|check| (check.name, check)).collect();
    let Some(check) = reader.entry("check") else {
        reader.missing("check", &one_of(CHECKS.iter().map(|check| check.name)), problems);
        return None;
    };
    let check = document::choice_of(check, &checks, problems)?;
    let rule = (check.parse)(&mut reader, sources, problems);
    reader.finish(problems);
    Some(Part { title, title_zh, rule })
}

fn attested(reader: &mut Reader, sources: &Sources, problems: &mut Problems) -> Rule {
    reader.text("clause", problems);
    Rule::Attested { source: sources.source_in(reader, problems), sure: sources.sure_in(reader, problems) }
}

fn figure(reader: &mut Reader, sources: &Sources, problems: &mut Problems) -> Rule {
    Rule::Figure { figure: reader.required_text("figure", problems), bound: sources.bound(reader, problems) }
}

fn ratio(reader: &mut Reader, sources: &Sources, problems: &mut Problems) -> Rule {
    const OVER: [(&str, bool); 2] = [("county", false), ("each_school", true)];
    let over = match reader.entry("over") {
        Some(entry) => document::choice_of(entry, &OVER, problems),
        None => {
            reader.missing("over", "county or each_school", problems);
            None
        }
    };
    Rule::Ratio(Ratio {
        numerator: quantity(reader, "numerator", problems),
        denominator: quantity(reader, "denominator", problems),
        stage: reader.text("stage", problems).map(|stage| StageId::from(stage.as_str())),
        each_school: over.unwrap_or(false),
        among: under(reader, "where", problems),
        bound: sources.bound(reader, problems),
    })
}

fn special_rooms(reader: &mut Reader, sources: &Sources, problems: &mut Problems) -> Rule {
    Rule::SpecialRooms {
        room: reader.required_text("room", problems),
        per_classes: sources.required(reader, "per_classes", problems),
        least_area: numbers_for(reader, "least_area_m2", sources, problems),
    }
}

fn school_size(reader: &mut Reader, sources: &Sources, problems: &mut Problems) -> Rule {
    Rule::SchoolSize { most: numbers_for(reader, "most_pupils", sources, problems) }
}

fn class_size(reader: &mut Reader, sources: &Sources, problems: &mut Problems) -> Rule {
    Rule::ClassSize {
        most: sources.by_stage(reader, "most_pupils", problems),
        share: reader.entry("share_of_classes").map(|entry| sources.number(entry, problems)),
    }
}

fn funding_floor(reader: &mut Reader, sources: &Sources, problems: &mut Problems) -> Rule {
    Rule::FundingFloor {
        purpose: reader.required_text("purpose", problems),
        quota: sources.by_stage(reader, "quota_yuan", problems),
        least_pupils: sources.required(reader, "least_pupils", problems),
        among: under(reader, "where", problems),
    }
}

/// `pupils`, `classes`, `teachers`, `teachers+flag`, `facility.kind`, `budget.purpose`, or a column
/// of figures.
fn quantity(reader: &mut Reader, key: &'static str, problems: &mut Problems) -> Quantity {
    let text = reader.required_text(key, problems);
    let parts: Vec<&str> = text.split('+').collect();
    if let Some(purpose) = text.strip_prefix("budget.") {
        return Quantity::Budget(purpose.to_string());
    }
    if let Some(kind) = text.strip_prefix("facility.") {
        return Quantity::Facility(FacilityId::from(kind));
    }
    match parts.as_slice() {
        ["teachers", flags @ ..] => Quantity::Teachers(flags.iter().map(|flag| FlagId::from(*flag)).collect()),
        ["pupils"] => Quantity::Pupils,
        ["classes"] => Quantity::Classes,
        _ => {
            let measures = crate::tables::measure_names();
            let known = || ["pupils", "classes", "teachers"].into_iter().chain(measures.iter().map(String::as_str));
            if !text.is_empty() && !measures.contains(&text) {
                let place = reader.entry(key).map_or_else(|| reader.place.clone(), |entry| entry.place.clone());
                let problem = Problem::error("S02", place, format!("the quantity {text:?}"), one_of(known()));
                problems.add(problem.help(did_you_mean(&text, known())));
            }
            Quantity::Measure(text)
        }
    }
}
