//! The schools and units that are known already, by their names, for the tables that refer to them.

use super::Row;
use crate::county::{County, SchoolId, StageUnit, UnitId, Vocabulary};
use crate::diagnostic::{Problem, Problems};
use std::collections::BTreeMap;

/// Places of the county's schools and units.
pub(super) struct Known {
    schools: BTreeMap<SchoolId, usize>,
    units: BTreeMap<UnitId, usize>,
}

impl Known {
    /// Those that were read so far.
    pub(super) fn of(county: &County) -> Self {
        let schools = county.schools.iter().map(|school| school.id.clone()).zip(0..);
        Self { schools: schools.collect(), units: Self::places(&county.units) }
    }

    fn places(units: &[StageUnit]) -> BTreeMap<UnitId, usize> {
        units.iter().map(|unit| unit.id.clone()).zip(0..).collect()
    }

    /// The place of a school among the county's.
    pub(super) fn place(&self, school: &SchoolId) -> Option<usize> {
        self.schools.get(school).copied()
    }

    /// The school that a column of a row names, if it is known, with its place among the county's.
    pub(super) fn school(&self, row: &Row, column: &str, problems: &mut Problems) -> Option<(SchoolId, usize)> {
        let id = SchoolId::from(row.text(column, problems)?);
        if let Some(place) = self.place(&id) {
            return Some((id, place));
        }
        if self.schools.is_empty() {
            // Their own table has been refused; that would be told again of every row.
            return None;
        }
        row.unknown_name(
            column,
            row.optional_text(column).unwrap_or_default(),
            self.schools.keys().map(SchoolId::as_str),
            problems,
        );
        None
    }

    /// The unit that a row names, if its school and its stage are known.
    pub(super) fn unit_id(&self, row: &Row, vocabulary: &Vocabulary, problems: &mut Problems) -> Option<UnitId> {
        let school = self.school(row, "school", problems);
        let stages = vocabulary.stages.iter().map(String::as_str);
        let stage = row.name_among("stage", stages, problems);
        Some(UnitId { school: school?.0, stage: stage?.into() })
    }

    /// The unit that a row names, if the county has it, with its place among the county's.
    pub(super) fn unit(&self, row: &Row, vocabulary: &Vocabulary, problems: &mut Problems) -> Option<(UnitId, usize)> {
        let id = self.unit_id(row, vocabulary, problems)?;
        let place = self.units.get(&id).copied();
        // Without any unit the enrolment table has been refused.
        if place.is_none() && !self.units.is_empty() {
            let expected = "a school and stage with a row in the enrolment table";
            problems.add(Problem::error("C04", row.at("stage"), id.to_string(), expected));
        }
        Some((id, place?))
    }
}
