//! Stages, indicators, the pass rule, the balance rule, and exclusions.

use super::numbers::Sources;
use crate::county::{FacilityId, FlagId, StageId};
use crate::diagnostic::Problems;
use crate::document::{self, Entry, Reader};
use crate::quantity::Decimal;
use crate::standard::{BalanceRule, CoefficientForm, Exclusion, Indicator, Judged, Numerator, PassRule, Stage};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn stage(entry: &Entry, sources: &Sources, problems: &mut Problems) -> Stage {
    let mut reader = Reader::new(entry, problems);
    let stage = Stage {
        id: StageId::from(reader.required_text("id", problems).as_str()),
        title: reader.required_text("title", problems),
        title_zh: reader.text("title_zh", problems).unwrap_or_default(),
        split_weight: sources.required(&mut reader, "split_weight", problems),
    };
    reader.finish(problems);
    stage
}

pub(super) fn indicator(entry: &Entry, sources: &Sources, problems: &mut Problems) -> Indicator {
    let mut reader = Reader::new(entry, problems);
    let indicator = Indicator {
        id: reader.required_text("id", problems),
        title: reader.required_text("title", problems),
        title_zh: reader.text("title_zh", problems).unwrap_or_default(),
        unit: reader.required_text("unit", problems),
        numerator: numerator(&mut reader, problems),
        per_pupils: reader.decimal("per_pupils", problems).unwrap_or(Decimal::ONE),
        scale: reader.decimal("scale", problems).unwrap_or(Decimal::ONE),
        thresholds: sources.by_stage(&mut reader, "threshold", problems),
    };
    reader.finish(problems);
    indicator
}

fn numerator(reader: &mut Reader, problems: &mut Problems) -> Numerator {
    let teachers = reader.table("teachers", problems).map(|mut table| {
        let flags: BTreeSet<FlagId> =
            table.texts("flags", problems).iter().map(|flag| FlagId::from(flag.as_str())).collect();
        table.finish(problems);
        Numerator::Teachers(flags)
    });
    let facilities: BTreeMap<FacilityId, Decimal> = reader
        .named("facilities", problems)
        .into_iter()
        .filter_map(|(id, entry)| Some((FacilityId::from(id), document::signed_decimal_of(entry, problems)?)))
        .collect();
    match (teachers, facilities.is_empty()) {
        (Some(teachers), true) => teachers,
        (None, false) => Numerator::Facilities(facilities),
        _ => {
            reader.missing("teachers", "either teachers = { flags = […] } or facilities = { … }", problems);
            Numerator::Teachers(BTreeSet::new())
        }
    }
}

pub(super) fn pass_rule(reader: &mut Reader, sources: &Sources, problems: &mut Problems) -> Option<PassRule> {
    let mut table = reader.table("pass_rule", problems)?;
    let rule = PassRule {
        must_meet: sources.required(&mut table, "must_meet", problems),
        floor_share: sources.required(&mut table, "floor_share", problems),
    };
    table.finish(problems);
    Some(rule)
}

pub(super) fn balance_rule(reader: &mut Reader, sources: &Sources, problems: &mut Problems) -> BalanceRule {
    const FORMS: [(&str, CoefficientForm); 2] =
        [("weighted", CoefficientForm::Weighted), ("unweighted", CoefficientForm::Unweighted)];
    const JUDGED: [(&str, Judged); 2] = [("each", Judged::Each), ("mean", Judged::Mean)];
    let Some(mut table) = reader.table("balance", problems) else {
        reader.missing("balance", "a table with form and limit", problems);
        return BalanceRule { form: CoefficientForm::Weighted, judged: Judged::Each, limits: BTreeMap::new() };
    };
    let form = table.entry("form").and_then(|entry| document::choice_of(entry, &FORMS, problems));
    if form.is_none() && table.entry("form").is_none() {
        table.missing("form", "weighted or unweighted", problems);
    }
    let judged = table.entry("judged").and_then(|entry| document::choice_of(entry, &JUDGED, problems));
    let limits = sources.by_stage(&mut table, "limit", problems);
    table.finish(problems);
    BalanceRule { form: form.unwrap_or(CoefficientForm::Weighted), judged: judged.unwrap_or(Judged::Each), limits }
}

pub(super) fn exclusion(entry: &Entry, sources: &Sources, problems: &mut Problems) -> Exclusion {
    let mut reader = Reader::new(entry, problems);
    let exclusion = Exclusion {
        kind: reader.text("kind", problems),
        below_pupils: reader.entry("below_pupils").map(|entry| sources.number(entry, problems)),
    };
    if exclusion.kind.is_none() && exclusion.below_pupils.is_none() {
        reader.missing("kind", "a kind of school, below_pupils, or both", problems);
    }
    reader.finish(problems);
    exclusion
}
