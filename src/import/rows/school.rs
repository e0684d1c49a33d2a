//! From the fields of a row to its stages and to the school.

use super::fields::{Field, column_of};
use super::{ImportedSchool, ImportedUnit, RowReader};
use crate::diagnostic::{Problem, one_of};
use crate::import::mapping::StageFeeds;
use std::collections::{BTreeMap, BTreeSet};

impl RowReader<'_> {
    pub(super) fn unit(&mut self, stage: &StageFeeds) -> Option<ImportedUnit> {
        let id = Some(stage.id.as_str());
        let pupils = self.whole(&stage.pupils, id);
        let classes = stage.classes.as_ref().map(|feed| self.whole(feed, id));
        let teachers: Vec<_> =
            stage.teachers.iter().map(|(flags, feed)| (flags.clone(), self.whole(feed, id))).collect();
        let Field::Value(pupils) = pupils else { return None };
        let classes = match classes {
            None | Some(Field::Absent) => None,
            Some(Field::Value(classes)) => Some(classes),
            Some(Field::Dropped | Field::Bad) => return None,
        };
        let teachers = teachers
            .into_iter()
            .map(|(flags, count)| if let Field::Value(count) = count { Some((flags, count)) } else { None })
            .collect::<Option<Vec<_>>>()?;
        (pupils > 0).then(|| ImportedUnit { stage: stage.id.clone(), pupils, classes, teachers })
    }

    pub(super) fn school(&mut self, units: Vec<ImportedUnit>) -> Option<ImportedSchool> {
        let mapping = self.mapping;
        let feeds = &mapping.school;
        let (id, name) = (self.code(&feeds.id), self.text(&feeds.name));
        let kind = match &feeds.kind {
            Some(feed) => self.text(feed),
            None => self.kind_of_stages(&units).map_or(Field::Bad, Field::Value),
        };
        let optional: Vec<_> = feeds
            .optional
            .iter()
            .map(|(field, feed)| (*field, if *field == "parent" { self.code(feed) } else { self.text(feed) }))
            .collect();
        let facilities: Vec<_> =
            mapping.facilities.iter().map(|facility| self.amount(&facility.amount, facility.whole)).collect();
        let (Field::Value(id), Field::Value(name), Field::Value(kind)) = (id, name, kind) else { return None };
        let mut texts = BTreeMap::new();
        for (field, text) in optional {
            match text {
                Field::Absent => {}
                Field::Value(value) => drop(texts.insert(field, value)),
                Field::Dropped | Field::Bad => return None,
            }
        }
        let facilities = facilities
            .into_iter()
            .map(|amount| match amount {
                Field::Value(amount) => Some(Some(amount)),
                Field::Absent => Some(None),
                Field::Dropped | Field::Bad => None,
            })
            .collect::<Option<Vec<_>>>()?;
        let school = ImportedSchool { id, name, kind, optional: texts, units, facilities };
        self.has_parent(&school).then_some(school)
    }

    /// Refuses a campus of which nobody says to which school it belongs.
    fn has_parent(&mut self, school: &ImportedSchool) -> bool {
        if !school.is_campus() || school.optional.contains_key("parent") {
            return true;
        }
        let field = |name: &str| self.mapping.school.optional.iter().find(|(field, _)| *field == name);
        let column = field("parent").and_then(|(_, feed)| column_of(feed)).unwrap_or_default();
        let counted = field("counted").and_then(|(_, feed)| column_of(feed)).unwrap_or_default();
        let found =
            format!("a campus that is not counted as a school, {} {}, without its school", school.id, school.name);
        let problem =
            Problem::error("I11", self.raw.at(counted), found, format!("the school it belongs to, in {column}"));
        let help = "add the table that the mapping names for it, with the code of the campus and that of its school";
        self.problems.add(problem.help(help));
        false
    }

    fn kind_of_stages(&mut self, units: &[ImportedUnit]) -> Option<String> {
        let taught: BTreeSet<&str> = units.iter().map(|unit| unit.stage.as_str()).collect();
        let kinds = &self.mapping.kinds;
        let kind = kinds.iter().find(|kind| kind.stages.iter().map(String::as_str).eq(taught.iter().copied()));
        if kind.is_none() {
            let stages = units.iter().map(|unit| unit.stage.as_str()).collect::<Vec<_>>().join(" + ");
            let known: Vec<String> =
                kinds.iter().map(|kind| kind.stages.iter().cloned().collect::<Vec<_>>().join(" + ")).collect();
            let place = self.raw.at(column_of(&self.mapping.school.id).unwrap_or_default());
            self.problems.add(
                Problem::error(
                    "I07",
                    place,
                    format!("a school with {stages}"),
                    one_of(known.iter().map(String::as_str)),
                )
                .help("add a [[kind]] with these stages to the mapping"),
            );
        }
        kind.map(|kind| kind.id.clone())
    }
}
