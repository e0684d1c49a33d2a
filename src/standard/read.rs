//! Reading a standard's file, and checking that it fits a county's vocabulary.

use super::{
    BalanceRule, CoefficientForm, Exclusion, Indicator, Numerator, PassRule, Source, SourceKind, Sourced, Stage,
    Standard,
};
use crate::county::{FacilityId, FlagId, StageId, Vocabulary};
use crate::diagnostic::{Checked, Place, Problem, Problems, did_you_mean, one_of};
use crate::document::{self, Entry, Reader};
use crate::quantity::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Reads a standard from its file.
///
/// # Errors
/// Every problem of the file.
pub fn read(path: &Path) -> Result<Checked<Standard>, Problems> {
    let file = crate::tables::shown_path(path);
    let text = std::fs::read_to_string(path).map_err(|error| {
        let problem = Problem::error("S01", Place::file(&file), error.to_string(), "the file of a standard");
        Problems::from(problem.help(format!("look at the path: {}", path.display())))
    })?;
    parse(&file, &text)
}

/// Reads a standard from its text.
///
/// # Errors
/// Every problem of the text.
pub fn parse(file: &str, text: &str) -> Result<Checked<Standard>, Problems> {
    let entry = document::parse(file, text)?;
    let mut problems = Problems::default();
    let standard = parse_standard(&entry, &mut problems);
    if !problems.any_error() {
        contradictions(&standard, &entry.place, &mut problems);
    }
    problems.unless_any_error(standard)
}

fn parse_standard(entry: &Entry, problems: &mut Problems) -> Standard {
    let mut reader = Reader::new(entry, problems);
    let sources: BTreeMap<String, Source> = reader
        .named("sources", problems)
        .into_iter()
        .map(|(key, entry)| (key.to_string(), source(entry, problems)))
        .collect();
    let stages = reader.items("stage", problems).iter().map(|entry| stage(entry, &sources, problems)).collect();
    let indicators =
        reader.items("indicator", problems).iter().map(|entry| indicator(entry, &sources, problems)).collect();
    let exclusions =
        reader.items("exclusion", problems).iter().map(|entry| exclusion(entry, &sources, problems)).collect();
    let standard = Standard {
        id: reader.required_text("id", problems),
        title: reader.required_text("title", problems),
        title_zh: reader.text("title_zh", problems).unwrap_or_default(),
        illustration: reader.truth("illustration", problems).unwrap_or(false),
        note: reader.text("note", problems),
        pass_rule: pass_rule(&mut reader, &sources, problems),
        balance: balance_rule(&mut reader, &sources, problems),
        sources,
        stages,
        indicators,
        exclusions,
    };
    reader.finish(problems);
    standard
}

fn source(entry: &Entry, problems: &mut Problems) -> Source {
    const KINDS: [(&str, SourceKind); 3] =
        [("law", SourceKind::Law), ("guideline", SourceKind::Guideline), ("assumption", SourceKind::Assumption)];
    let mut reader = Reader::new(entry, problems);
    let document = reader.required_text("document", problems);
    let kind = match reader.entry("kind") {
        Some(kind) => document::choice_of(kind, &KINDS, problems).unwrap_or(SourceKind::Assumption),
        None => {
            reader.missing("kind", "one of law, guideline, assumption", problems);
            SourceKind::Assumption
        }
    };
    reader.finish(problems);
    Source { document, kind }
}

fn sourced(entry: &Entry, sources: &BTreeMap<String, Source>, problems: &mut Problems) -> Sourced {
    let mut reader = Reader::new(entry, problems);
    let number = Sourced {
        value: reader.required_decimal("value", problems),
        source: reader.required_text("source", problems),
        clause: reader.text("clause", problems),
        sure: reader.required_text("sure", problems),
    };
    if !number.source.is_empty() && !sources.contains_key(&number.source) {
        let known = || sources.keys().map(String::as_str);
        problems.add(
            Problem::error("S02", entry.place.clone(), format!("the source {:?}", number.source), one_of(known()))
                .help(did_you_mean(&number.source, known())),
        );
    }
    const SURENESS: [&str; 4] = ["2+", "1", "?", "DER"];
    if !number.sure.is_empty() && !SURENESS.contains(&number.sure.as_str()) {
        problems.add(Problem::error("S02", entry.place.clone(), format!("sure = {:?}", number.sure), one_of(SURENESS)));
    }
    reader.finish(problems);
    number
}

fn required_sourced(
    reader: &mut Reader,
    key: &'static str,
    sources: &BTreeMap<String, Source>,
    problems: &mut Problems,
) -> Sourced {
    match reader.entry(key) {
        Some(entry) => sourced(entry, sources, problems),
        None => {
            reader.missing(key, "{ value = …, source = …, sure = … }", problems);
            Sourced { value: Decimal::ONE, source: String::new(), clause: None, sure: String::new() }
        }
    }
}

fn by_stage(
    reader: &mut Reader,
    key: &'static str,
    sources: &BTreeMap<String, Source>,
    problems: &mut Problems,
) -> BTreeMap<StageId, Sourced> {
    reader
        .named(key, problems)
        .into_iter()
        .map(|(stage, entry)| (StageId::from(stage), sourced(entry, sources, problems)))
        .collect()
}

fn stage(entry: &Entry, sources: &BTreeMap<String, Source>, problems: &mut Problems) -> Stage {
    let mut reader = Reader::new(entry, problems);
    let stage = Stage {
        id: StageId::from(reader.required_text("id", problems).as_str()),
        title: reader.required_text("title", problems),
        title_zh: reader.text("title_zh", problems).unwrap_or_default(),
        split_weight: required_sourced(&mut reader, "split_weight", sources, problems),
    };
    reader.finish(problems);
    stage
}

fn indicator(entry: &Entry, sources: &BTreeMap<String, Source>, problems: &mut Problems) -> Indicator {
    let mut reader = Reader::new(entry, problems);
    let indicator = Indicator {
        id: reader.required_text("id", problems),
        title: reader.required_text("title", problems),
        title_zh: reader.text("title_zh", problems).unwrap_or_default(),
        unit: reader.required_text("unit", problems),
        numerator: numerator(&mut reader, problems),
        per_pupils: reader.decimal("per_pupils", problems).unwrap_or(Decimal::ONE),
        scale: reader.decimal("scale", problems).unwrap_or(Decimal::ONE),
        thresholds: by_stage(&mut reader, "threshold", sources, problems),
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

fn pass_rule(reader: &mut Reader, sources: &BTreeMap<String, Source>, problems: &mut Problems) -> PassRule {
    let Some(mut table) = reader.table("pass_rule", problems) else {
        reader.missing("pass_rule", "a table with must_meet and floor_share", problems);
        let one = Sourced { value: Decimal::ONE, source: String::new(), clause: None, sure: String::new() };
        return PassRule { must_meet: one.clone(), floor_share: one };
    };
    let rule = PassRule {
        must_meet: required_sourced(&mut table, "must_meet", sources, problems),
        floor_share: required_sourced(&mut table, "floor_share", sources, problems),
    };
    table.finish(problems);
    rule
}

fn balance_rule(reader: &mut Reader, sources: &BTreeMap<String, Source>, problems: &mut Problems) -> BalanceRule {
    const FORMS: [(&str, CoefficientForm); 2] =
        [("weighted", CoefficientForm::Weighted), ("unweighted", CoefficientForm::Unweighted)];
    let Some(mut table) = reader.table("balance", problems) else {
        reader.missing("balance", "a table with form and limit", problems);
        return BalanceRule { form: CoefficientForm::Weighted, limits: BTreeMap::new() };
    };
    let form = table.entry("form").and_then(|entry| document::choice_of(entry, &FORMS, problems));
    if form.is_none() && table.entry("form").is_none() {
        table.missing("form", "weighted or unweighted", problems);
    }
    let limits = by_stage(&mut table, "limit", sources, problems);
    table.finish(problems);
    BalanceRule { form: form.unwrap_or(CoefficientForm::Weighted), limits }
}

fn exclusion(entry: &Entry, sources: &BTreeMap<String, Source>, problems: &mut Problems) -> Exclusion {
    let mut reader = Reader::new(entry, problems);
    let exclusion = Exclusion {
        kind: reader.text("kind", problems),
        below_pupils: reader.entry("below_pupils").map(|entry| sourced(entry, sources, problems)),
    };
    if exclusion.kind.is_none() && exclusion.below_pupils.is_none() {
        reader.missing("kind", "a kind of school, below_pupils, or both", problems);
    }
    reader.finish(problems);
    exclusion
}

/// Numbers that parse and cannot be meant.
fn contradictions(standard: &Standard, place: &Place, problems: &mut Problems) {
    let mut refuse = |key: String, found: String, expected: &str| {
        problems.add(Problem::error("S03", place.clone().column(key), found, expected));
    };
    if standard.stages.is_empty() || standard.indicators.is_empty() {
        refuse("stage".into(), "no stage or no indicator".into(), "at least one of each");
    }
    let must_meet = &standard.pass_rule.must_meet.value;
    if !must_meet.is_integer() || *must_meet > Decimal::from(standard.indicators.len()) {
        refuse(
            "pass_rule.must_meet".into(),
            must_meet.to_string(),
            "a whole number, not above the number of indicators",
        );
    }
    if standard.pass_rule.floor_share.value > Decimal::ONE {
        refuse(
            "pass_rule.floor_share".into(),
            standard.pass_rule.floor_share.value.to_string(),
            "a share between 0 and 1",
        );
    }
    for stage in &standard.stages {
        if stage.split_weight.value <= Decimal::ZERO {
            refuse(format!("stage {}", stage.id), "split weight 0".into(), "a weight above 0");
        }
        if standard.balance.limits.get(&stage.id).is_none_or(|limit| limit.value <= Decimal::ZERO) {
            refuse(format!("balance.limit.{}", stage.id), "no limit above 0".into(), "a limit above 0 for each stage");
        }
        for indicator in &standard.indicators {
            if indicator.thresholds.get(&stage.id).is_none_or(|threshold| threshold.value <= Decimal::ZERO) {
                refuse(
                    format!("indicator.{}.threshold.{}", indicator.id, stage.id),
                    "no threshold above 0".into(),
                    "a threshold above 0 for each stage",
                );
            }
        }
    }
    let mut seen = BTreeSet::new();
    for indicator in &standard.indicators {
        if !seen.insert(&indicator.id) {
            refuse("indicator.id".into(), format!("the indicator {:?} again", indicator.id), "each indicator once");
        }
        if indicator.factor() <= Decimal::ZERO {
            refuse(format!("indicator.{}", indicator.id), "per_pupils or scale 0".into(), "both above 0");
        }
    }
}

impl Standard {
    /// Checks that a county's vocabulary has all the names that the standard counts.
    ///
    /// # Errors
    /// Each name that the county does not declare, with the nearest one.
    pub fn fits(&self, vocabulary: &Vocabulary) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let facilities: Vec<&str> = vocabulary.facility_kinds.iter().map(|kind| kind.id.as_str()).collect();
        let flags: Vec<&str> = vocabulary.teacher_flags.iter().map(String::as_str).collect();
        let stages: Vec<&str> = vocabulary.stages.iter().map(String::as_str).collect();
        let mut need = |name: &str, known: &[&str], what: &str, by: &str| {
            if !known.contains(&name) {
                problems.add(
                    Problem::error(
                        "S04",
                        Place::file("county.toml"),
                        format!("no {what} {name:?}, which {by} counts"),
                        one_of(known.iter().copied()),
                    )
                    .help(did_you_mean(name, known.iter().copied())),
                );
            }
        };
        for stage in &self.stages {
            need(stage.id.as_str(), &stages, "stage", &format!("the standard {}", self.id));
        }
        for indicator in &self.indicators {
            let by = format!("the indicator {}", indicator.id);
            match &indicator.numerator {
                Numerator::Teachers(named) => {
                    named.iter().for_each(|flag| need(flag.as_str(), &flags, "teacher flag", &by))
                }
                Numerator::Facilities(named) => {
                    named.keys().for_each(|id| need(id.as_str(), &facilities, "facility", &by))
                }
            }
        }
        if problems.any_error() { Err(problems) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::parse_decimal;

    /// Indicator, thresholds and floors of primary and junior, as the measure's table has them.
    const MEASURE_OF_2017: [(&str, [&str; 4]); 7] = [
        ("higher_degree_teachers", ["4.2", "5.3", "3.57", "4.505"]),
        ("backbone_teachers", ["1.0", "1.0", "0.85", "0.85"]),
        ("pe_arts_teachers", ["0.9", "0.9", "0.765", "0.765"]),
        ("teaching_area", ["4.5", "5.8", "3.825", "4.93"]),
        ("sports_area", ["7.5", "10.2", "6.375", "8.67"]),
        ("equipment_value", ["2000", "2500", "1700", "2125"]),
        ("multimedia_rooms", ["2.3", "2.4", "1.955", "2.04"]),
    ];

    #[test]
    fn the_standard_of_2017_has_the_thresholds_and_floors_of_the_measure() {
        let text = include_str!("../../scenarios/standards/cn-2017.toml");
        let standard = parse("cn-2017.toml", text).map_err(|problems| problems.to_string()).unwrap();
        assert!(standard.warnings.list().is_empty());
        let standard = standard.value;
        let floor_share = standard.pass_rule.floor_share.value;
        let read: Vec<(&str, [Decimal; 4])> = standard
            .indicators
            .iter()
            .map(|indicator| {
                let [primary, junior] = ["primary", "junior"].map(|stage| indicator.thresholds[&stage.into()].value);
                let numbers = [primary, junior, primary * floor_share, junior * floor_share];
                (indicator.id.as_str(), numbers.map(|number| number.normalize()))
            })
            .collect();
        let written = MEASURE_OF_2017.map(|(id, numbers)| (id, numbers.map(|number| parse_decimal(number).unwrap())));
        assert_eq!(read, written);
        assert_eq!(standard.exemptions(), 1);
        assert!(standard.excludes("teaching_point", 49) && !standard.excludes("teaching_point", 50));
    }
}
