//! Jumps of single schools from one year to the next.

use super::{Case, Check, shown};
use crate::county::County;
use crate::diagnostic::{Place, Problem, Problems};
use crate::quantity::approximate;
use crate::tables::OF_TEACHERS;

pub(super) const CHECK: Check = Check {
    code: "W18",
    about: "pupils, teachers, areas or equipment of a school that jump against last year (only with `--against`)",
    find,
};

/// What may change in a year without a question.
struct Usual {
    /// As a share of last year.
    share: f64,
    /// In any case so much: small schools change by large shares.
    amount: f64,
}

/// A cohort of six leaves and another enters: pupils change by a sixth when one of them doubles.
const PUPILS: Usual = Usual { share: 0.3, amount: 30.0 };

/// A tenth of the eligible rotate in a year; with those who retire a fifth may change.
const TEACHERS: Usual = Usual { share: 0.3, amount: 3.0 };

/// Buildings and grounds stay; who builds a new block adds about half of what was there.
const AREA: Usual = Usual { share: 0.5, amount: 500.0 };

/// Equipment and rooms are bought by programmes that double what a school has, and not more.
const OTHER: Usual = Usual { share: 1.0, amount: 10.0 };

fn find(case: &Case, problems: &mut Problems) {
    let Some(last) = case.last_year else { return };
    for unit in &case.county.units {
        let Some(before) = last.unit(&unit.id) else { continue };
        let mut compare = |what: &str, now: u32, then: u32, usual: &Usual, place: Place| {
            judge(&format!("{what} of {}", unit.id), f64::from(now), f64::from(then), usual, place, problems);
        };
        compare("pupils", unit.pupils, before.pupils, &PUPILS, case.at_unit("enrolment", &unit.id, "pupils"));
        let teachers = case.places.table_among(&OF_TEACHERS);
        compare("teachers", unit.staff(), before.staff(), &TEACHERS, case.at_unit(teachers, &unit.id, "stage"));
    }
    facilities(case, last, problems);
}

fn facilities(case: &Case, last: &County, problems: &mut Problems) {
    for school in &case.county.schools {
        let Some(before) = last.school(&school.id) else { continue };
        for kind in &case.county.vocabulary.facility_kinds {
            let amount = |school: &crate::county::School| school.facilities.get(&kind.id).copied().flatten();
            let (Some(now), Some(then)) = (amount(school), amount(before)) else { continue };
            let usual = if kind.unit == "m2" { &AREA } else { &OTHER };
            let place = case.at("facilities", &school.id, kind.id.as_str());
            let what = format!("{} of {}", kind.id, school.id);
            judge(&what, approximate(now), approximate(then), usual, place, problems);
        }
    }
}

fn judge(what: &str, now: f64, then: f64, usual: &Usual, place: Place, problems: &mut Problems) {
    let change = (now - then).abs();
    // A share of the smaller of both, so that a rise and the fall back are judged alike.
    if change <= usual.amount || change <= usual.share * now.min(then) {
        return;
    }
    let found = format!("{what}: {} after {} last year", shown(now), shown(then));
    let expected = format!("a change of at most {} % or {}", shown(usual.share * 100.0), shown(usual.amount));
    let help = "look at both years: a school that was merged or split, another unit, a digit too many";
    problems.add(Problem::warning("W18", place, found, expected).help(help));
}
