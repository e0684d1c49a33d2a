//! Numbers with their source and how sure they are.

use crate::county::StageId;
use crate::diagnostic::{Problem, Problems, did_you_mean, one_of};
use crate::document::{self, Entry, Reader};
use crate::quantity::Decimal;
use crate::standard::{Bound, Sense, Source, SourceKind, Sourced};
use std::collections::BTreeMap;

/// Marks of sureness.
const SURENESS: [&str; 4] = ["2+", "1", "?", "DER"];

/// The documents that a standard declares; its numbers name them.
pub(super) struct Sources {
    pub(super) documents: BTreeMap<String, Source>,
}

impl Sources {
    pub(super) fn parse(reader: &mut Reader, problems: &mut Problems) -> Self {
        let named = reader.named("sources", problems).into_iter();
        Self { documents: named.map(|(key, entry)| (key.to_string(), source(entry, problems))).collect() }
    }

    /// A number, `{ value = …, source = …, sure = … }`.
    pub(super) fn number(&self, entry: &Entry, problems: &mut Problems) -> Sourced {
        let mut reader = Reader::new(entry, problems);
        let number = self.number_in(&mut reader, problems);
        reader.finish(problems);
        number
    }

    /// The keys of a number in a table that has others too.
    pub(super) fn number_in(&self, reader: &mut Reader, problems: &mut Problems) -> Sourced {
        Sourced {
            value: reader.required_decimal("value", problems),
            source: self.source_in(reader, problems),
            clause: reader.text("clause", problems),
            valid_from: reader.text("valid_from", problems),
            sure: self.sure_in(reader, problems),
        }
    }

    /// The key of a declared source.
    pub(super) fn source_in(&self, reader: &mut Reader, problems: &mut Problems) -> String {
        let source = reader.required_text("source", problems);
        if !source.is_empty() && !self.documents.contains_key(&source) {
            let known = || self.documents.keys().map(String::as_str);
            let found = format!("the source {source:?}");
            let mut problem = Problem::error("S02", reader.place.clone(), found, one_of(known()));
            if !problems.has_enough_of("S02", &problem.place) {
                problem = problem.help(did_you_mean(&source, known()));
            }
            problems.add(problem);
        }
        source
    }

    /// How sure something is.
    pub(super) fn sure_in(&self, reader: &mut Reader, problems: &mut Problems) -> String {
        let sure = reader.required_text("sure", problems);
        if !sure.is_empty() && !SURENESS.contains(&sure.as_str()) {
            let found = format!("sure = {sure:?}");
            problems.add(Problem::error("S02", reader.place.clone(), found, one_of(SURENESS)));
        }
        sure
    }

    /// A number that must be there.
    pub(super) fn required(&self, reader: &mut Reader, key: &'static str, problems: &mut Problems) -> Sourced {
        match reader.entry(key) {
            Some(entry) => self.number(entry, problems),
            None => {
                reader.missing(key, "{ value = …, source = …, sure = … }", problems);
                nothing()
            }
        }
    }

    /// Numbers by stage.
    pub(super) fn by_stage(
        &self,
        reader: &mut Reader,
        key: &'static str,
        problems: &mut Problems,
    ) -> BTreeMap<StageId, Sourced> {
        let named = reader.named(key, problems).into_iter();
        named.map(|(stage, entry)| (StageId::from(stage), self.number(entry, problems))).collect()
    }

    /// What a figure is compared with: one of `at_least`, `at_most`, `below`.
    pub(super) fn bound(&self, reader: &mut Reader, problems: &mut Problems) -> Bound {
        let given = Sense::NAMES.iter().filter_map(|(key, sense, _)| Some((*sense, reader.entry(key)?)));
        let given: Vec<(Sense, &Entry)> = given.collect();
        let unit = reader.text("unit", problems).unwrap_or_default();
        let [(sense, entry)] = given.as_slice() else {
            reader.missing("at_least", "exactly one of at_least, at_most, below", problems);
            return Bound { sense: Sense::AtLeast, number: nothing(), unit };
        };
        Bound { sense: *sense, number: self.number(entry, problems), unit }
    }
}

/// What stands for a number that is missing, beside the problem that says so.
pub(super) fn nothing() -> Sourced {
    Sourced { value: Decimal::ONE, source: String::new(), clause: None, valid_from: None, sure: String::new() }
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
    let valid_from = reader.text("valid_from", problems);
    reader.finish(problems);
    Source { document, kind, valid_from }
}
