//! Parts larger than the whole that they are a part of.

use super::measured::budget;
use super::{Case, Check, named, shown};
use crate::county::StageUnit;
use crate::diagnostic::{Place, Problem, Problems};
use crate::quantity::{Decimal, approximate};

pub(super) const CHECK: Check = Check {
    code: "W03",
    about: "a part larger than its whole: certified above full-time teachers, trained above due, rotated above eligible, backbone teachers above all who rotated, zoned above all new pupils",
    find,
};

/// Table, part, and whole, of schools.
const OF_SCHOOLS: [(&str, &str, &str); 5] = [
    ("staff", "certified_teachers", "full_time_teachers"),
    ("staff", "full_time_teachers", "staff"),
    ("training", "training_completed", "training_due"),
    ("rotation", "rotated", "rotation_eligible"),
    ("rotation", "rotated_backbone", "rotated"),
];

/// Table, part, and whole, of stage units; `pupils` are those of the enrolment table.
const OF_UNITS: [(&str, &str, &str); 4] = [
    ("enrolment", "migrant_pupils", "pupils"),
    ("enrolment", "boarders", "pupils"),
    ("zoned_intake", "intake", "pupils"),
    ("zoned_intake", "zoned_intake", "intake"),
];

fn find(case: &Case, problems: &mut Problems) {
    let mut compare = |place: Place, of: String, part: (&str, Option<f64>), whole: (&str, Option<f64>)| {
        let (Some(amount), Some(most)) = (part.1, whole.1) else { return };
        if amount > most {
            let found = format!("{} {} of {of}, and {} {}", part.0, shown(amount), whole.0, shown(most));
            let expected = format!("{} at most {}", part.0, whole.0);
            let help = "look which of both is wrong, and whether both are of the same day";
            problems.add(Problem::warning("W03", place, found, expected).help(help));
        }
    };
    for school in &case.county.schools {
        let measure = |name: &str| school.measures.get(name).copied().map(approximate);
        for (table, part, whole) in OF_SCHOOLS {
            let place = case.at(table, &school.id, part);
            compare(place, named(school), (part, measure(part)), (whole, measure(whole)));
        }
        let [training, funds] = ["training", "public_funds"].map(|purpose| budget(school, purpose));
        let place = case.places.of("funding", &school.id, &["training"]).column("budget_wan");
        compare(place, named(school), ("budget for training", training), ("budget of public_funds", funds));
    }
    for unit in &case.county.units {
        for (table, part, whole) in OF_UNITS {
            let place = case.at_unit(table, &unit.id, part);
            compare(place, unit.id.to_string(), (part, measure(unit, part)), (whole, measure(unit, whole)));
        }
    }
}

fn measure(unit: &StageUnit, name: &str) -> Option<f64> {
    let figure = if name == "pupils" { Some(Decimal::from(unit.pupils)) } else { unit.measures.get(name).copied() };
    figure.map(approximate)
}
