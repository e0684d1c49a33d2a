//! A projection of pupils as tables: totals, schools, grades, and what is assumed.

use super::json;
use super::view::{Cell, Column, Table};
use crate::county::County;
use crate::enrolment::totals::{Total, totals};
use crate::enrolment::{Assumed, Course, MIDDLE, Projection, UnitPupils};
use crate::quantity::approximate;
use serde_json::{Value, json};

/// A projection of the pupils of a county.
#[derive(Debug, Clone, Copy)]
pub struct ProjectionView<'a> {
    /// The county.
    pub county: &'a County,
    /// Its projection.
    pub projection: &'a Projection,
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
        let variants: Vec<&str> = courses.iter().map(|course| course.variant).collect();
        let mut sentences = vec![
            format!("{}: pupils from {base_year} to {last}. {title}", self.county.name),
            format!("Variants: {}. Pupils are whole and add up; what is assumed comes last.", variants.join(", ")),
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
        let mut columns = vec![Column::new("stage", "stage"), Column::new("township", "township")];
        columns.extend(years.iter().map(|year| Column::new("pupils", year.to_string())));
        columns.push(Column::new("peak_year", "peak"));
        columns.push(Column::new("peak_pupils", "pupils at the peak"));
        columns.push(Column::new("change", "change").unit("%"));
        let mut table = Table::new(format!("Pupils, variant {}", course.variant), columns);
        table.rows = totals(self.county, course).iter().map(|total| overview_row(total, &years)).collect();
        table
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
        let mut table = Table::new("What is assumed", Self::columns_of_assumed());
        for course in &self.projection.courses {
            table.rows.extend(course.assumed.iter().map(|assumed| assumed_row(course, assumed)));
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
        let mut table = Table::new("What is assumed; low and high where they differ", Self::columns_of_assumed());
        table
            .rows
            .extend(middle.iter().flat_map(|course| course.assumed.iter().map(|assumed| assumed_row(course, assumed))));
        for course in courses.iter().filter(|course| course.variant != MIDDLE) {
            let differs = course.assumed.iter().filter(|assumed| !same(assumed));
            table.rows.extend(differs.map(|assumed| assumed_row(course, assumed)));
        }
        table
    }

    fn columns_of_assumed() -> Vec<Column> {
        ["variant", "key", "value", "source", "sure"].map(|key| Column::new(key, key)).into()
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

fn assumed_row(course: &Course, assumed: &Assumed) -> Vec<Cell> {
    vec![
        Cell::text(course.variant),
        Cell::text(&assumed.key),
        assumed.value.map_or(Cell::Nothing, |value| Cell::amount(Some(approximate(value)), 4)),
        Cell::text(&assumed.source),
        Cell::text(&assumed.sure),
    ]
}

fn unit_and_year(unit: &UnitPupils, year: u32) -> Vec<Cell> {
    vec![Cell::text(unit.unit.school.as_str()), Cell::text(unit.unit.stage.as_str()), Cell::Count(year.into())]
}

fn overview_row(total: &Total, years: &[u32]) -> Vec<Cell> {
    let township = total.township.as_deref().unwrap_or(WHOLE_COUNTY);
    let mut row = vec![Cell::text(&total.stage), Cell::text(township)];
    let of_year =
        |year: &u32| total.pupils.iter().find(|(of, _)| of == year).map_or(Cell::Absent, |(_, n)| Cell::Count(*n));
    row.extend(years.iter().map(of_year));
    let (peak, pupils) = total.peak();
    let change = total.change().map(|change| 100.0 * change);
    row.extend([Cell::Count(peak.into()), Cell::Count(pupils), Cell::amount(change, 1)]);
    row
}
