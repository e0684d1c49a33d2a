//! One field of a row: its text or number, or what a missing value means.

use super::RowReader;
use crate::diagnostic::{Problem, did_you_mean, one_of};
use crate::import::mapping::{ColumnName, Feed, Missing};
use crate::import::report::{Case, Done};
use crate::quantity::{Decimal, LARGEST, half_width};

/// A field's value; what ends the reading of a row is told apart from a declared absence.
pub(super) enum Field<T> {
    Value(T),
    Absent,
    /// The stage or school is left out.
    Dropped,
    /// An error was told.
    Bad,
}

impl RowReader<'_> {
    /// Two rules may look at the same broken cell.
    pub(super) fn add_once(&mut self, problem: Problem) {
        if !self.problems.list().contains(&problem) {
            self.problems.add(problem);
        }
    }

    pub(super) fn whose(&self, stage: Option<&str>) -> String {
        stage
            .map_or_else(|| format!("school {}", self.school), |stage| format!("school {}, stage {stage}", self.school))
    }

    pub(super) fn left_out(&self, stage: Option<&str>) -> String {
        stage.map_or_else(|| "the school is left out".to_string(), |stage| format!("its stage {stage} is left out"))
    }

    #[expect(clippy::too_many_arguments, reason = "a case is a flat record of the report")]
    pub(super) fn case(
        &mut self,
        code: &'static str,
        rule: &str,
        done: Done,
        column: &str,
        stage: Option<&str>,
        found: String,
        expected: String,
        outcome: String,
    ) {
        let place = self.raw.at(column);
        self.cases.push(Case {
            code,
            rule: rule.to_string(),
            done,
            sheet: place.sheet.clone(),
            row: place.row.unwrap_or_default(),
            column: column.to_string(),
            school: self.school.clone(),
            stage: stage.map(str::to_string),
            found,
            expected,
            outcome,
            place,
        });
    }

    pub(super) fn text(&mut self, feed: &Feed) -> Field<String> {
        let Some(column) = column_of(feed) else { return Field::Bad };
        let Some(value) = self.raw.value(column) else { return self.missing(feed, column, None) };
        if feed.values.is_empty() {
            return Field::Value(value.to_string());
        }
        if let Some(value) = feed.values.get(value) {
            return Field::Value(value.clone());
        }
        let known = || feed.values.keys().map(String::as_str);
        let problem = Problem::error("I04", self.raw.at(column), format!("{value:?}"), one_of(known()))
            .help(did_you_mean(value, known()));
        self.problems.add(problem);
        Field::Bad
    }

    /// A code of a school, whose figures may be typed in full width.
    pub(super) fn code(&mut self, feed: &Feed) -> Field<String> {
        match self.text(feed) {
            Field::Value(code) => Field::Value(code.chars().map(half_width).collect()),
            other => other,
        }
    }

    pub(super) fn whole(&mut self, feed: &Feed, stage: Option<&str>) -> Field<u32> {
        match self.number(feed, stage, true) {
            Field::Value(number) => u32::try_from(number).map_or(Field::Bad, Field::Value),
            Field::Absent => Field::Absent,
            Field::Dropped => Field::Dropped,
            Field::Bad => Field::Bad,
        }
    }

    pub(super) fn amount(&mut self, feed: &Feed, whole: bool) -> Field<Decimal> {
        self.number(feed, None, whole)
    }

    /// The sum of a feed's columns less those taken off, not below zero; with `whole` a count that
    /// fits a table. An optional column that the sheet lacks adds nothing to a sum of several.
    fn number(&mut self, feed: &Feed, stage: Option<&str>, whole: bool) -> Field<Decimal> {
        let mut sum = Decimal::ZERO;
        for (column, sign) in feed.columns.iter().map(|column| (column, Decimal::ONE)).chain(taken_off(feed)) {
            let number = match self.raw.number(&column.name) {
                Ok(Some(number)) => number,
                Ok(None) if feed.columns.len() > 1 && self.raw.is_lacking(&column.name) => continue,
                Ok(None) => return self.missing(feed, &column.name, stage),
                Err(problem) => {
                    self.add_once(*problem);
                    return Field::Bad;
                }
            };
            let most = Decimal::from(if whole { i64::from(u32::MAX) } else { LARGEST });
            sum += sign * number;
            let (sum, number) = (sum * feed.scale, number * feed.scale);
            if number < Decimal::ZERO || sum < Decimal::ZERO || sum > most || (whole && !number.is_integer()) {
                let shown = if number < Decimal::ZERO || sign == Decimal::ONE { number } else { sum };
                let expected = if whole { "a whole number" } else { "a number" };
                let place = self.raw.at(&column.name);
                self.add_once(Problem::error(
                    "T05",
                    place,
                    shown.normalize().to_string(),
                    format!("{expected} not below zero and, summed, at most {most}"),
                ));
                return Field::Bad;
            }
        }
        Field::Value(sum * feed.scale)
    }

    fn missing_values_hold(&self, column: &str, value: &str) -> bool {
        self.mapping.missing_values.hold(column, value)
    }

    /// A missing value: refused, or reported and left out or declared absent.
    fn missing<T>(&mut self, feed: &Feed, column: &str, stage: Option<&str>) -> Field<T> {
        let (done, field, outcome) = match feed.missing {
            Missing::Refuse => (
                Done::Refused,
                Field::Bad,
                "correct the row, or say in the mapping what a missing value means here, such as missing = \"drop\""
                    .to_string(),
            ),
            Missing::Drop => (Done::Dropped, Field::Dropped, self.left_out(stage)),
            Missing::Absent => (Done::Absent, Field::Absent, "declared absent".to_string()),
            Missing::Blank => return Field::Absent,
        };
        let means = match self.raw.cell(column) {
            value if self.missing_values_hold(column, value) => format!("{value}, which means missing"),
            nothing => nothing.to_string(),
        };
        let found = format!("{means} ({})", self.whose(stage));
        self.case("I05", "missing value", done, column, stage, found, "a value".to_string(), outcome);
        field
    }
}

fn taken_off(feed: &Feed) -> impl Iterator<Item = (&ColumnName, Decimal)> {
    feed.minus.iter().map(|column| (column, Decimal::NEGATIVE_ONE))
}

/// The first, and for a text the only, column of a feed.
pub(super) fn column_of(feed: &Feed) -> Option<&str> {
    feed.columns.first().map(|column| column.name.as_str())
}
