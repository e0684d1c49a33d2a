//! The tables `[attrition]`, `[establishment]`, `[required_teacher.NAME]`, `[upgrade.NAME]`, and
//! `[rotation]`.

use super::requirements::DEMANDS;
use super::{flags_of, price, share, share_of, switched_off};
use crate::county::{FlagId, StageId, TeacherFlags};
use crate::diagnostic::{Problem, Problems};
use crate::document::{self, Entry, Reader};
use crate::policy::{
    Attrition, BackboneOf, Demand, Establishment, PostScope, RequiredTeacher, RotationLever, RotationMinimum,
    UpgradeLever,
};
use crate::quantity::{Decimal, Wan};
use std::collections::{BTreeMap, BTreeSet};

/// Who leaves the profession.
pub(super) fn attrition(reader: &mut Reader, problems: &mut Problems) -> Option<Attrition> {
    let mut table = reader.table("attrition", problems)?;
    let off = switched_off(&mut table, problems);
    let attrition = Attrition {
        retirement_age: table.whole("retirement_age", problems),
        rate: share(&mut table, "rate", problems).unwrap_or_default(),
    };
    table.finish(problems);
    (!off).then_some(attrition)
}

/// The posts.
pub(super) fn establishment(reader: &mut Reader, problems: &mut Problems) -> Option<Establishment> {
    let mut table = reader.table("establishment", problems)?;
    let demand = demand(&mut table, problems);
    let scope = table.entry("scope").and_then(|entry| document::choice_of(entry, &PostScope::NAMES, problems));
    if table.entry("pupils_per_post").is_none() {
        table.missing("pupils_per_post", "pupils for one post, by stage", problems);
    }
    let establishment = Establishment {
        demand,
        scope: scope.unwrap_or(PostScope::County),
        pupils_per_post: by_stage(&mut table, "pupils_per_post", above_zero, problems),
        small_school_pupils: table.whole("small_school_pupils", problems).unwrap_or_default(),
        posts_per_class: by_stage(&mut table, "posts_per_class", document::decimal_of, problems),
        class_size: by_stage(&mut table, "class_size", whole_above_zero, problems),
        non_teaching_share: by_stage(&mut table, "non_teaching_share", share_of, problems),
    };
    let without = establishment.posts_per_class.keys().filter(|stage| !establishment.class_size.contains_key(*stage));
    for stage in without {
        let expected = "the pupils of a class, for units and years whose classes are not known";
        table.missing(&format!("class_size.{stage}"), expected, problems);
    }
    table.finish(problems);
    (demand != Demand::Off).then_some(establishment)
}

/// Kinds of teacher that every unit of a stage needs.
pub(super) fn required_teachers(reader: &mut Reader, years: u32, problems: &mut Problems) -> Vec<RequiredTeacher> {
    let tables = reader.named("required_teacher", problems).into_iter();
    let required = tables.map(|(name, entry)| required_teacher(name, entry, years, problems));
    required.filter(|required| required.demand != Demand::Off).collect()
}

fn required_teacher(name: &str, entry: &Entry, years: u32, problems: &mut Problems) -> RequiredTeacher {
    let mut table = Reader::new(entry, problems);
    let demand = demand(&mut table, problems);
    let stage = StageId::from(table.required_text("stage", problems).as_str());
    let flags = flags_of(&table.required_text("flags", problems));
    let most = table.entry("classes_per_teacher").and_then(|entry| above_zero(entry, problems));
    let class_size = table.entry("class_size").and_then(|entry| whole_above_zero(entry, problems));
    if most.is_some() && table.entry("class_size").is_none() {
        let expected = "the pupils of a class, for units and years whose classes are not known";
        table.missing("class_size", expected, problems);
    }
    let visiting_days = table.entry("visiting_days").and_then(|entry| whole_above_zero(entry, problems));
    let from_year = year(&mut table, "from_year", years, problems);
    table.finish(problems);
    let classes_per_teacher = most.zip(class_size);
    RequiredTeacher { name: name.to_string(), stage, flags, classes_per_teacher, demand, visiting_days, from_year }
}

/// A lever of study.
pub(super) fn upgrade(name: &str, entry: &Entry, problems: &mut Problems) -> Option<UpgradeLever> {
    let mut table = Reader::new(entry, problems);
    let off = switched_off(&mut table, problems);
    let lever = UpgradeLever {
        name: name.to_string(),
        stage: StageId::from(table.required_text("stage", problems).as_str()),
        adds: FlagId::from(table.required_text("adds", problems).as_str()),
        types: types(&mut table, "from", problems),
        cost: Wan(price::required_price(&mut table, "cost_wan", problems)),
        years: table.entry("years").and_then(|entry| whole_above_zero(entry, problems)).unwrap_or(1),
        max_per_year: table.whole("max_per_year", problems),
        max_share: share(&mut table, "max_share", problems).unwrap_or(Decimal::ONE),
    };
    table.finish(problems);
    (!off).then_some(lever)
}

/// The lever of rotation.
pub(super) fn rotation(reader: &mut Reader, years: u32, problems: &mut Problems) -> Option<RotationLever> {
    let mut table = reader.table("rotation", problems)?;
    let off = switched_off(&mut table, problems);
    let lever = RotationLever {
        term_years: table.entry("term_years").and_then(|entry| whole_above_zero(entry, problems)).unwrap_or(1),
        max_km: table.decimal("max_km", problems),
        nearest: table.whole("nearest", problems),
        max_leaving_share: share(&mut table, "max_leaving_share", problems),
        max_net_change_share: share(&mut table, "max_net_change_share", problems),
        types: types(&mut table, "types", problems),
        cost: Wan(price::price(&mut table, "cost_wan", problems).unwrap_or_default()),
        minimum: table.table("minimum", problems).and_then(|table| rotation_minimum(table, years, problems)),
    };
    table.finish(problems);
    (!off).then_some(lever)
}

fn rotation_minimum(mut table: Reader, years: u32, problems: &mut Problems) -> Option<RotationMinimum> {
    let demand = demand(&mut table, problems);
    let backbone_of = table.entry("backbone_of");
    let minimum = RotationMinimum {
        share: share(&mut table, "share", problems).unwrap_or(Decimal::new(1, 1)),
        backbone_share: share(&mut table, "backbone_share", problems).unwrap_or(Decimal::new(2, 1)),
        backbone: FlagId::from(table.text("backbone", problems).unwrap_or_else(|| "backbone".to_string()).as_str()),
        backbone_of: backbone_of
            .and_then(|entry| document::choice_of(entry, &BackboneOf::NAMES, problems))
            .unwrap_or(BackboneOf::Rotated),
        eligible_years: table.whole("eligible_years", problems).unwrap_or(6),
        eligible_share: share(&mut table, "eligible_share", problems),
        demand,
        from_year: year(&mut table, "from_year", years, problems).unwrap_or(1),
        to_year: year(&mut table, "to_year", years, problems),
    };
    table.finish(problems);
    (demand != Demand::Off).then_some(minimum)
}

fn demand(table: &mut Reader, problems: &mut Problems) -> Demand {
    let written = table.entry("demand").and_then(|entry| document::choice_of(entry, &DEMANDS, problems));
    written.unwrap_or(Demand::Must)
}

/// A list of types; `None` where the key is absent.
fn types(table: &mut Reader, key: &'static str, problems: &mut Problems) -> Option<BTreeSet<TeacherFlags>> {
    let written = table.entry(key).is_some();
    written.then(|| table.texts(key, problems).iter().map(|text| flags_of(text)).collect())
}

/// A year of the plan.
fn year(table: &mut Reader, key: &'static str, years: u32, problems: &mut Problems) -> Option<u32> {
    let year = table.whole(key, problems)?;
    let within = (1..=years).contains(&year);
    if let Some(entry) = table.entry(key).filter(|_| !within) {
        let expected = format!("a year of the plan, 1 to {years}");
        let help = "years are counted from 1; horizon.years says how many there are";
        problems.add(Problem::error("P10", entry.place.clone(), year.to_string(), expected).help(help));
    }
    within.then_some(year)
}

/// A table of values by stage.
fn by_stage<T>(
    table: &mut Reader,
    key: &'static str,
    of: impl Fn(&Entry, &mut Problems) -> Option<T>,
    problems: &mut Problems,
) -> BTreeMap<StageId, T> {
    let values = table.named(key, problems).into_iter();
    values.filter_map(|(stage, entry)| Some((StageId::from(stage), of(entry, problems)?))).collect()
}

fn above_zero(entry: &Entry, problems: &mut Problems) -> Option<Decimal> {
    let value = document::decimal_of(entry, problems)?;
    if value.is_zero() {
        problems.add(Problem::error("D06", entry.place.clone(), "0", "a number above 0"));
    }
    Some(value).filter(|value| !value.is_zero())
}

pub(super) fn whole_above_zero(entry: &Entry, problems: &mut Problems) -> Option<u32> {
    let value = document::whole_of(entry, problems)?;
    if value == 0 {
        problems.add(Problem::error("D06", entry.place.clone(), "0", "a whole number above 0"));
    }
    Some(value).filter(|value| *value > 0)
}
