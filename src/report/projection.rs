//! A projection of pupils as tables: totals, schools, grades, and what is assumed.

use super::json;
use super::view::{Cell, Column, Table};
use super::wording::Wording;
use crate::county::{County, StageId};
use crate::enrolment::totals::{Total, totals};
use crate::enrolment::{Assumed, Course, MIDDLE, Projection, UnitPupils};
use crate::quantity::approximate;
use serde_json::{Value, json};

/// A projection of the pupils of a county.
#[derive(Clone, Copy)]
pub struct ProjectionView<'a> {
    /// The county.
    pub county: &'a County,
    /// Its projection.
    pub projection: &'a Projection,
    /// The words in which it is told.
    pub wording: Wording<'a>,
}

/// Years after today that the overview shows, beside the last.
const SHOWN: [u32; 3] = [1, 3, 5];

/// The township of a row that is the whole county.
const WHOLE_COUNTY: &str = "whole county";

impl ProjectionView<'_> {
    /// What is projected, in sentences.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let Projection { title, base_year, courses } = self.projection;
        let last = courses.iter().flat_map(|course| &course.years).map(|year| year.year).max().unwrap_or(*base_year);
        let words = self.wording.words;
        let variants = words.listed(courses.iter().map(|course| self.variant(course)));
        let years = [
            ("county", self.county.name.as_str().into()),
            ("first", base_year.to_string().into()),
            ("last", last.to_string().into()),
            ("title", title.as_str().into()),
        ];
        let mut sentences = vec![
            words.say_with("project-years", years),
            words.say_with("project-variants", [("variants", variants.into())]),
        ];
        sentences.extend(self.county.provenance.note.clone());
        sentences
    }

    /// Pupils of a course by stage and township, for people: some years, peak, and change. The
    /// columns of the years share a key, so this table is for the terminal only.
    #[must_use]
    pub fn overview(&self, course: &Course) -> Table {
        let last = course.years.last().map_or(self.projection.base_year, |year| year.year);
        let years = SHOWN.iter().map(|ahead| self.projection.base_year + ahead).filter(|year| *year < last);
        let years: Vec<u32> = [self.projection.base_year].into_iter().chain(years).chain([last]).collect();
        let words = self.wording.words;
        let title = words.say_with("project-overview", [("variant", self.variant(course).into())]);
        let mut table = Table::worded(words, title, [("stage", "table-stage"), ("township", "project-township")]);
        let columns = &mut table.columns;
        columns.extend(years.iter().map(|year| Column::new("pupils", year.to_string())));
        columns.push(Column::new("peak_year", words.say("project-peak-year")));
        columns.push(Column::new("peak_pupils", words.say("project-peak-pupils")));
        columns.push(Column::new("change", words.say("table-change")).unit("%"));
        table.rows = totals(self.county, course).iter().map(|total| self.overview_row(total, &years)).collect();
        table
    }

    /// A variant in words.
    fn variant(&self, course: &Course) -> String {
        self.wording.name(course.variant)
    }

    /// Pupils by stage, township and year of every course.
    #[must_use]
    pub fn totals(&self) -> Table {
        let columns = ["variant", "stage", "township", "year"].map(|key| Column::new(key, key));
        let columns = columns.into_iter().chain([Column::new("pupils", "pupils")]).collect();
        let mut table = Table::new("Pupils by stage, township and year", columns);
        for course in &self.projection.courses {
            for total in totals(self.county, course) {
                let township = total.township.as_deref().unwrap_or(WHOLE_COUNTY);
                table.rows.extend(total.pupils.iter().map(|(year, pupils)| {
                    let names = [course.variant, &total.stage, township].map(Cell::text);
                    names.into_iter().chain([Cell::Count(u64::from(*year)), Cell::Count(*pupils)]).collect()
                }));
            }
        }
        table
    }

    /// Peak and change by variant, stage and township.
    #[must_use]
    pub fn peaks(&self) -> Table {
        let keys = ["variant", "stage", "township", "peak_year", "peak_pupils"];
        let columns = keys.map(|key| Column::new(key, key)).into_iter().chain([Column::new("change", "change")]);
        let mut table = Table::new("Peaks and changes", columns.collect());
        for course in &self.projection.courses {
            table.rows.extend(totals(self.county, course).iter().map(|total| {
                let township = total.township.as_deref().unwrap_or(WHOLE_COUNTY);
                let (year, pupils) = total.peak();
                let names = [course.variant, &total.stage, township].map(Cell::text);
                let figures = [Cell::Count(year.into()), Cell::Count(pupils), Cell::amount(total.change(), 3)];
                names.into_iter().chain(figures).collect()
            }));
        }
        table
    }

    /// Pupils by school, stage and year of every course, as an own projection is read.
    #[must_use]
    pub fn enrolment(&self) -> Table {
        let columns = ["school", "stage", "year", "pupils", "variant"].map(|key| Column::new(key, key));
        let mut table = Table::new("Pupils by school", columns.into());
        self.each_unit(|course, year, unit| {
            let mut row = unit_and_year(unit, year);
            row.extend([Cell::Count(unit.pupils.into()), Cell::text(course.variant)]);
            table.rows.push(row);
        });
        table
    }

    /// Pupils by school, stage, year and grade of every course.
    #[must_use]
    pub fn grades(&self) -> Table {
        let columns = ["school", "stage", "year", "grade", "pupils", "variant"].map(|key| Column::new(key, key));
        let mut table = Table::new("Pupils by grade", columns.into());
        self.each_unit(|course, year, unit| {
            for (grade, pupils) in &unit.grades {
                let mut row = unit_and_year(unit, year);
                let figures = [Cell::Count((*grade).into()), Cell::Count((*pupils).into())];
                row.extend(figures.into_iter().chain([Cell::text(course.variant)]));
                table.rows.push(row);
            }
        });
        table
    }

    fn each_unit(&self, mut show: impl FnMut(&Course, u32, &UnitPupils)) {
        for course in &self.projection.courses {
            for year in &course.years {
                year.units.iter().for_each(|unit| show(course, year.year, unit));
            }
        }
    }

    /// Every number that the courses assume, with its source and how sure it is.
    #[must_use]
    pub fn assumed(&self) -> Table {
        let mut table = Table::new("", self.columns_of_assumed());
        for course in &self.projection.courses {
            table.rows.extend(course.assumed.iter().map(|assumed| self.assumed_row(course, assumed)));
        }
        table
    }

    /// What is assumed, for people: of the variants that are not the middle one only what differs
    /// from it.
    #[must_use]
    pub fn assumed_once(&self) -> Table {
        let courses = &self.projection.courses;
        let middle = courses.iter().find(|course| course.variant == MIDDLE);
        let same = |assumed: &Assumed| middle.is_some_and(|middle| middle.assumed.contains(assumed));
        let mut table = Table::new(self.wording.say("project-assumed"), self.columns_of_assumed());
        let of = |course| move |assumed| self.assumed_row(course, assumed);
        table.rows.extend(middle.iter().flat_map(|course| course.assumed.iter().map(of(course))));
        for course in courses.iter().filter(|course| course.variant != MIDDLE) {
            let differs = course.assumed.iter().filter(|assumed| !same(assumed));
            table.rows.extend(differs.map(of(course)));
        }
        table
    }

    fn columns_of_assumed(&self) -> Vec<Column> {
        let columns = [
            ("variant", "project-variant"),
            ("key", "project-key"),
            ("value", "project-value"),
            ("source", "project-source"),
            ("sure", "project-sure"),
        ];
        columns.map(|(key, id)| Column::new(key, self.wording.say(id))).into()
    }

    fn assumed_row(&self, course: &Course, assumed: &Assumed) -> Vec<Cell> {
        vec![
            Cell::named(course.variant, self.variant(course)),
            Cell::text(&assumed.key),
            assumed.value.map_or(Cell::Nothing, |value| Cell::amount(Some(approximate(value)), 4)),
            self.wording.name_cell(&assumed.source),
            Cell::named(&assumed.sure, self.wording.sure(&assumed.sure)),
        ]
    }

    fn overview_row(&self, total: &Total, years: &[u32]) -> Vec<Cell> {
        let whole_county = || Cell::named(WHOLE_COUNTY, self.wording.say("project-whole-county"));
        let township = total.township.as_ref().map_or_else(whole_county, Cell::text);
        let mut row = vec![self.wording.stage_cell(&StageId::from(total.stage.as_str())), township];
        let of_year =
            |year: &u32| total.pupils.iter().find(|(of, _)| of == year).map_or(Cell::Absent, |(_, n)| Cell::Count(*n));
        row.extend(years.iter().map(of_year));
        let (peak, pupils) = total.peak();
        let change = total.change().map(|change| 100.0 * change);
        row.extend([Cell::Count(peak.into()), Cell::Count(pupils), Cell::amount(change, 1)]);
        row
    }

    /// Everything, for programs.
    #[must_use]
    pub fn document(&self) -> Value {
        json!({
            "kind": "projection",
            "county": self.county.name,
            "provenance": self.county.provenance,
            "title": self.projection.title,
            "base_year": self.projection.base_year,
            "variants": self.projection.courses.iter().map(|course| course.variant).collect::<Vec<_>>(),
            "totals": json::rows(&self.totals()),
            "peaks": json::rows(&self.peaks()),
            "enrolment": json::rows(&self.enrolment()),
            "grades": json::rows(&self.grades()),
            "assumed": json::rows(&self.assumed()),
        })
    }
}

fn unit_and_year(unit: &UnitPupils, year: u32) -> Vec<Cell> {
    vec![Cell::text(unit.unit.school.as_str()), Cell::text(unit.unit.stage.as_str()), Cell::Count(year.into())]
}
